"""The words that the facts of a task have for each slot."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from rules.channels import CHANNELS
from rules.clocktime import to_local
from rules.facts import Application, Dated, Interview, Person, Referee, Search, Writer
from rules.items import Item
from rules.letters import clean, doubts, naming, shapes, wishes
from rules.letters.frames import Slot
from rules.letters.seat import Seat
from rules.plan.agreed import day_said

MEETINGS: Final = {"phone": "our call", "video": "our video call", "in_person": "our meeting"}
AS_A: Final = re.compile(r"^(?:(?:the|a|an) )?(?:job|position|role|post) (?:as|of) (?:(?:the|an?) )?", re.IGNORECASE)
ENDINGS: Final = ("position", "role", "job", "post", "vacancy")
WEIGHTY: Final = re.compile(r"\b(?:years?|experience|managed|led|built|ran|worked|trained|taught|run|certif\w+|degree)\b")


@dataclass(frozen=True, slots=True)
class Setting:
    """All that a letter is written from. `channel` and `tone` are settled here once."""

    item: Item
    search: Search
    now: datetime
    seat: Seat
    channel: str
    tone: str

    @property
    def interview(self) -> Interview | None:
        """The one that the task names, else the last one there."""
        met = self.item.employer.interviews if self.item.employer else ()
        return self.item.interview or max(met, key=lambda one: (one.ended, one.id), default=None)

    @property
    def company(self) -> str:
        return clean.name(self.item.employer.name) if self.item.employer else ""

    @property
    def by_post(self) -> bool:
        way = CHANNELS.get(self.channel)
        return way is not None and way.by_post


def scene(setting: Setting) -> dict[str, Slot]:
    """Every slot that has words."""
    makers = (places, who_writes, of_interview, of_person, of_application, of_referee, of_state, of_hired)
    return {name: slot for maker in makers for name, slot in maker(setting) if slot.text or "=" in name}


Slots = Iterator[tuple[str, Slot]]


def told(text: str, fact: str, otherwise: str = "") -> Slot:
    """The words with their fact, or those for "not told" without one."""
    return Slot(text, (fact,)) if text else Slot(otherwise)


def places(setting: Setting) -> Slots:
    yield "company", told(setting.company, "employer.name", "your company")
    about = setting.item.about
    sent = about if isinstance(about, Application) else None if setting.interview else application_there(setting)
    one = sent or setting.interview
    fact = "application.job" if sent else "interview.job"
    job = job_of(one.job if one else None)
    yield "position", told(f"the {job} position" if job else "", fact, "the position")
    yield "job", told(job, fact)


def application_there(setting: Setting) -> Application | None:
    """The last one, where nothing came of it yet."""
    employer = setting.item.employer
    return employer.applications[-1] if employer and employer.applications else None


def job_of(text: str | None) -> str:
    """ "the accountant job" is "accountant": the sentence has its own words around it."""
    words = AS_A.sub("", clean.name(clean.said(text))).split()
    while words and words[0].casefold() in ("the", "a", "an", "as"):
        words = words[1:]
    while len(words) > 1 and words[-1].casefold() in ENDINGS:
        words = words[:-1]
    return " ".join(words)


def who_writes(setting: Setting) -> Slots:
    writer = setting.search.writer
    yield "writer", told(clean.name(writer.name), "writer.name")
    yield "phone", told(clean.name(writer.phone), "writer.phone")
    if setting.channel != "phone":
        yield "written", Slot("as this is")


def of_interview(setting: Setting) -> Slots:
    met = setting.interview
    if met is None:
        return
    yield "met", Slot("met", ("interview.ended",))
    yield "day", Slot(day_of(met.ended, setting, met.zone), ("interview.ended",))
    yield "meeting", told(MEETINGS.get(met.format or "", ""), "interview.format", "our conversation")
    yield f"mood={met.mood}", Slot("", ("interview.mood",))
    yield f"wanted={met.wanted}", Slot("", ("interview.wanted",))
    yield ("parting=yes", Slot("", ("interview.wanted",))) if met.wanted == "no" else ("parting=no", Slot(""))
    if met.mood != "badly":
        yield "glad", Slot("as one is")
    yield from restated(met, setting)
    yield from understood(met)
    yield from decided(met.decision, setting)


def day_of(moment: datetime, setting: Setting, zone: str) -> str:
    """ "today", "yesterday", "on Monday" or "on 2 March", as it will read when it arrives."""
    then, now = to_local(moment, zone).date(), to_local(setting.now, zone).date()
    ago = (now - then).days
    if ago in (0, 1) and not setting.by_post:
        return ("today", "yesterday")[ago]
    return f"on {then:%A}" if 0 <= ago < 6 and not setting.by_post else f"on {calendar(then, setting)}"


def calendar(day: date, setting: Setting) -> str:
    return in_calendar(day, setting.search.writer)


def in_calendar(day: date, writer: Writer) -> str:
    return f"{day.day} {day:%B}" if writer.spelling == "gb" else f"{day:%B} {day.day}"


def day_named(day: date, writer: Writer) -> str:
    """ "Wednesday, March 11", as this writer spells it."""
    return f"{day:%A}, {in_calendar(day, writer)}"


def restated(met: Interview, setting: Setting) -> Slots:
    """The strength that is this person's to read about, and another one: colleagues read of different ones first.

    `set_...` is one that weighs against a doubt: work that was done, not a gift.
    """
    parts = shapes.strengths(met.strengths)
    if not parts:
        return
    at = (setting.seat.rank + setting.seat.variant) % len(parts)
    others = parts[at + 1 :] + parts[:at]
    chosen = (("strength", parts[at : at + 1]), ("also", others[:1]), ("set", weighty(others)[:1]))
    for name, part in ((name, part) for name, some in chosen for part in some):
        yield f"{name}_{part.shape}", Slot(part.text, ("interview.strengths",))


def weighty(parts: tuple[shapes.Part, ...]) -> tuple[shapes.Part, ...]:
    return tuple(part for part in parts if WEIGHTY.search(part.text))


def understood(met: Interview) -> Slots:
    wish, doubt = wishes.sought(met.looking_for), doubts.doubt(met.concern)
    if wish:
        yield f"seek_{wish.shape}", Slot(wish.text, ("interview.looking_for",))
        if wish.shape == "noun" and "you" not in wish.text:
            yield "ask_noun", Slot(wish.text, ("interview.looking_for",))  # as third persons may hear it
    if doubt:
        yield f"doubt_{doubt.shape}", Slot(doubt.text, ("interview.concern",))
        yield from replied(met.concern_answer)
    yield "doubt=yes" if doubt else "doubt=no", Slot("", ("interview.concern",) if doubt else ())
    yield "learned", told("" if wish else wishes.learned(met.learned) or "", "interview.learned")
    yield "trade", told(wishes.learned(met.learned) or "", "interview.learned")


def replied(answer: str | None) -> Slots:
    """What the writer says to the doubt."""
    reply = doubts.reply(answer)
    if reply:
        yield f"reply_{reply.shape}", Slot(reply.text, ("interview.concern_answer",))


def decided(said: Dated | None, setting: Setting) -> Slots:
    day = (said.end or said.start) if said else None
    if day is None:
        yield "undated", Slot("not told")
    else:
        passed = day < to_local(setting.now, setting.search.habits.zone).date()
        yield "decided_by" if passed else "decides_by", Slot(calendar(day, setting), ("interview.decision",))


def of_person(setting: Setting) -> Slots:
    person = setting.item.person
    yield "called", told(naming.addressed(person, setting.channel, setting.tone) if person else "", "person.name")
    kind = "receptionist" if person and person.kind == "receptionist" else "other"
    yield f"kind={kind}", Slot("", ("person.kind",))
    sent = sent_by_post(person, setting) if person else ""
    yield "posted", told(sent, "event.thank")
    yield "says", told(day_of_call(person, setting) if person else "", "event.say")


def day_of_call(person: Person, setting: Setting) -> str:
    """The day on which the candidate will call, where the note is to say it: "on Tuesday, March 10"."""
    employer, task = setting.item.employer, setting.item.task
    day = day_said(employer, task.interview or 0, person.id) if employer else None
    return f"on {day:%A}, {calendar(day, setting)}" if day else ""


def sent_by_post(person: Person, setting: Setting) -> str:
    """ "card" or "letter", as the thanks before went out."""
    employer, task = setting.item.employer, setting.item.task
    event = employer.event(f"thank:{task.interview}:{person.id}") if employer else None
    return {"card": "card", "letter": "letter"}.get(event.channel or "", "") if event else ""


def of_application(setting: Setting) -> Slots:
    about = setting.item.about
    if isinstance(about, Application):
        day = calendar(to_local(about.sent, about.zone).date(), setting)
        yield "applied", Slot(f"on {day}", ("application.sent",))
        if about.answers_by:
            yield "answers_by", Slot(calendar(about.answers_by, setting), ("application.answers_by",))


def of_referee(setting: Setting) -> Slots:
    about = setting.item.about
    if isinstance(about, Referee):
        yield f"referee={about.state}", Slot("", ("referee.state",))
        yield "called", told(clean.name(about.name), "referee.name")


def of_state(setting: Setting) -> Slots:
    employer = setting.item.employer
    if employer and employer.outcome:
        yield f"state={employer.state}", Slot("", ("employer.outcome",))


def of_hired(setting: Setting) -> Slots:
    """Where the user is hired, for those who hear of it."""
    taken = [one for one in setting.search.employers if one.state == "hired"]
    if taken:
        yield "hired", told(clean.name(taken[-1].name), "search.hired")
        yield "state=hired", Slot("", ("search.hired",))
