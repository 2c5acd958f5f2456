"""A letter put together: the sentences that the facts allow, in the order of its build, as long as it should be."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from rules.channels import CHANNELS
from rules.facts import Employer, Referee, Search
from rules.items import Item
from rules.letters import clean, closing, kinds, naming
from rules.letters.draft import Draft, Line
from rules.letters.fit import Body, Limits, Sentence, fitted
from rules.letters.frames import Scene, Slot
from rules.letters.scene import Setting, scene
from rules.letters.seat import Seat, number
from rules.letters.table import BRIEFEST, CARD_WORDS, CHARACTERS, LETTERS, SHORTER, SHORTEST, Letter, table_of

TONES: Final = {"warmer": "warm", "formal": "formal"}
JOB: Final = frozenset({"interview.job", "application.job"})
EITHER_OR: Final = {
    "calls.who_unnamed": "calls.who",
    "calls.voicemail_unnamed": "calls.voicemail",
    "calls.voicemail_number": "calls.voicemail calls.voicemail_unnamed",
    "calls.voicemail_without": "calls.voicemail calls.voicemail_unnamed calls.voicemail_number",
    "calls.voicemail_end_without": "calls.voicemail_end",
    "references.thank_untold": "references.thank_open",
    "pair.parting": "pair.ahead",
    "thanks.doubt": "answers.note",
    "thanks.answer": "answers.note",
    "calls.doubt": "calls.answered",
    "calls.answer": "calls.answered",
    "references.brief_doubt": "references.brief_answered",
}
"""The section on the left speaks only where those on the right have nothing to say."""


def draft(item: Item, search: Search, now: datetime, *, variant: int = 0, style: str = "") -> Draft | None:
    """What to send for this task; None where there is nothing to write.

    `style` is "", "shorter", "warmer" or "formal", behind the way that it is to travel where that is not how the person is
    reached ("letter formal"); a higher `variant` is another one. An item whose task has the rule "decline" or "withdraw" leads
    to those letters; the plan itself makes none.
    """
    key = kinds.kind_of(item)
    if key is None:
        return None
    letter = LETTERS[key]
    way, style = way_and_style(style)
    tone = TONES.get(style) or tone_of(search.writer.tone)
    channel = letter.channel or way or kinds.channel_of(letter, item)
    setting = Setting(item, search, now, seat_of(item, variant), channel, tone)
    return Writing(key, letter, setting, scene(setting), style).draft()


def way_and_style(told: str) -> tuple[str, str]:
    """ "letter formal" taken apart; "" for what is not said."""
    words = told.split()
    way = next((word for word in words if word in CHANNELS), "")
    return way, next((word for word in words if word not in CHANNELS), "")


def tone_of(told: str) -> str:
    return told if told in ("warm", "plain", "formal") else "warm"


def seat_of(item: Item, variant: int) -> Seat:
    """Where the person sits among all who were met at this employer; a weekly word, among those before it."""
    employer, task = item.employer, item.task
    table = f"{employer.id}" if employer else "own"
    if employer is None or task.interview is None or task.person is None or item.rule not in ("thank", "pair"):
        before = sum(event.rule == item.rule for event in employer.events) if employer else 0
        return Seat(before, 1, task.key, f"{table}/{item.rule}", variant + before)
    met = everyone(employer)
    at = (task.interview, task.person)
    return Seat(met.index(at) if at in met else len(met), max(len(met), 1), task.key, table, variant)


def everyone(employer: Employer) -> list[tuple[int, int]]:
    in_order = sorted(employer.interviews, key=lambda one: (one.ended, one.id))
    return [(one.id, person.id) for one in in_order for person in one.people]


MACHINE = "If the machine answers"
WHOLE = ("Ask", MACHINE)  # parts of a call of which "shorter" takes nothing: the question, and the number


@dataclass(frozen=True, slots=True)
class Writing:
    """One letter while it is being written."""

    kind: str
    letter: Letter
    setting: Setting
    scene: Scene
    style: str

    def draft(self) -> Draft:
        channel, seat = self.setting.channel, self.setting.seat
        build = kinds.build_of(self.letter, channel, seat.rank + number(seat.table) + seat.variant + seat.variant // 4)
        headings, body = self.body(build)
        limits = self.limits()
        whole = fitted(body, self.pads(body), self.letter.worth.split(), limits, lambda lines: self.laid(headings, lines))
        if self.style != "shorter":
            return whole.draft
        if headings:
            return self.laid(
                headings, [lines if at in WHOLE else lines[:1] for at, lines in zip(headings, whole.body, strict=True)]
            )
        less = replace(limits, words=(0, max(int(whole.draft.words * SHORTER), BRIEFEST.get(channel, SHORTEST))))
        return fitted(whole.body, [], self.letter.worth.split(), less, lambda lines: self.laid(headings, lines)).draft

    def body(self, build: str) -> tuple[tuple[str, ...], Body]:
        """The headings, if any, and for each paragraph its sentences, each with its section."""
        headings: list[str] = []
        body: Body = []
        for paragraph in build.split(" / "):
            heading, _, sections = paragraph.rpartition(" = ")
            lines = self.paragraph(sections.split(), body)
            if lines:
                headings.append(heading)
                body.append(lines)
        return tuple(headings) if any(headings) else (), body

    def paragraph(self, sections: list[str], before: Body) -> list[Sentence]:
        lines: list[Sentence] = []
        for section in sections:
            instead = EITHER_OR.get(section, "").split()
            line = None if any(one in instead for one, _ in lines) else self.line(section, [*before, lines])
            if line:
                lines.append((section, line))
        return lines

    def line(self, section: str, before: Body) -> Line | None:
        """The sentence for this place; the job is named in full only once."""
        known = before if self.setting.channel != "phone" else before[-1:]
        told = self.scene if JOB.isdisjoint(facts_in(known)) else {**self.scene, "position": Slot("the position")}
        chosen = self.setting.seat.choose(section, table_of(section), told, self.setting.tone, self.style in TONES)
        return chosen.said(told, self.setting.search.writer.spelling) if chosen else None

    def pads(self, body: Body) -> list[Sentence]:
        lines = ((section, self.line(section, body)) for section in self.letter.pads.split())
        return [(section, line) for section, line in lines if line]

    def limits(self) -> Limits:
        channel = self.setting.channel
        if channel == "phone":
            return Limits((0, 10**6), 10**6)
        if channel in CHARACTERS:
            return Limits((0, 10**6), CHARACTERS[channel])
        low, high = self.letter.words
        return Limits(CARD_WORDS if channel == "card" else (low, high), 10**6)

    def laid(self, headings: tuple[str, ...], body: Body) -> Draft:
        """The letter with these sentences."""
        setting, writer = self.setting, self.setting.search.writer
        return Draft(
            self.kind,
            setting.channel,
            self.subject(body) if setting.channel == "email" else "",
            self.greeting(),
            tuple(tuple(line for _, line in lines) for lines in body),
            closing.closing(setting.channel, setting.tone, writer.spelling, setting.seat),
            closing.signature(setting.channel, writer),
            headings,
        )

    def subject(self, body: Body) -> str:
        """It names the job where the letter itself does not."""
        named = "job" not in self.scene or not JOB.isdisjoint(facts_in(body))
        lines = tuple(one for one in self.letter.subject if named or "position" in one.slots)
        chosen = self.setting.seat.choose("subject", lines or self.letter.subject, self.scene, self.setting.tone)
        return chosen.said(self.scene, self.setting.search.writer.spelling).text if chosen else ""

    def greeting(self) -> str:
        setting, item = self.setting, self.setting.item
        names = referees(item)
        if names or item.employer is None:
            return f"Dear {naming.together(names)}," if names else "Hello,"
        return naming.greeting(item.person, setting.company, setting.channel, setting.tone)


def facts_in(body: Body) -> set[str]:
    return {fact for lines in body for _, line in lines for fact in line.facts}


def referees(item: Item) -> list[str]:
    """The names of those who speak for the writer, where the letter is to them."""
    told: tuple[Referee, ...] = (item.about,) if isinstance(item.about, Referee) else ()
    if item.rule == "brief" and item.employer:
        told = item.employer.referees
    return [name for name in (clean.name(one.name) for one in told) if name]
