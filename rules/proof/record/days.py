"""Days in the note against the day of the interview, and against what was said about the days to come."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from rules.proof.draft import Draft
from rules.proof.fault import Facts, Fault

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = tuple(calendar.month_name[number].lower() for number in range(1, 13))
_WEEKDAY: Final = "(?P<weekday>" + "|".join(WEEKDAYS) + ")"
_MONTH: Final = "(?P<month>" + "|".join(MONTHS) + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_DAY: Final = r"(?P<day>\d{1,2})(?P<th>st|nd|rd|th)?"
FORMS: Final = (
    re.compile(rf"(?:\b{_WEEKDAY},? (?:the )?)?\b{_DAY} (?:of )?{_MONTH}\b(?!-)(?:,? (?P<year>\d{{4}}))?", re.IGNORECASE),
    re.compile(rf"(?:\b{_WEEKDAY},? (?:the )?)?\b{_MONTH}\.? {_DAY}\b(?!:)(?:,? (?P<year>\d{{4}}))?", re.IGNORECASE),
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b(?P<weekday>)(?P<th>)"),
    re.compile(rf"\b{_WEEKDAY},? (?:the )?{_DAY}\b(?P<month>)(?P<year>)", re.IGNORECASE),
    re.compile(
        rf"(?<=\bthe ){_DAY}(?<=[a-z])(?= *(?:[.,;!?\n]|and\b|to\b|at\b))(?P<weekday>)(?P<month>)(?P<year>)", re.IGNORECASE
    ),
    re.compile(rf"\b(?:(?P<rel>last|this|this past) )?{_WEEKDAY}\b(?P<day>)(?P<month>)(?P<year>)(?P<th>)", re.IGNORECASE),
    re.compile(
        r"\b(?P<near>yesterday|today|this (?:morning|afternoon|evening)|tomorrow|last night|the day before yesterday)\b",
        re.IGNORECASE,
    ),
)
NEAR: Final = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2}
_NO_APPOINTMENT: Final = re.compile(
    r"\b(?:a|an|any|every|each|most|some|other|one|wet|busiest|busy|rainy|cold|of) $", re.IGNORECASE
)
_NEWS: Final = re.compile(
    r"\b(?:got|received|had|read|saw|for) (?:your|the) (?:kind |nice )?(?:news|letter|e-?mail|message|note|reply|call)"
    r"(?: (?:of|on|from))? $"
    r"|\b(?:calling|ringing|phoning|e-?mailing|writing|replying|letting me know|telling me)(?: me)? $",
    re.IGNORECASE,
)
_ANOTHERS: Final = re.compile(
    r"['’]s (?!(?:\w+ )?(?:interview|meeting|conversation|talk|call|chat|tour|visit|lunch|coffee|session|trial|shift)\b)\w",
    re.IGNORECASE,
)
"""Saturday's clean-up is no interview."""
_PAST: Final = re.compile(
    r"\b(?:thank|thanks|thx|appreciate|grateful|(?:kind|good|nice) of|interview(?:ed|ing)?|met|meeting|saw"
    r"|seeing me|spoke|talked|visited"
    r"|conversation"
    r"|tour|the chat|our (?:call|chat|talk)|the call|showing|pleasure|privilege|invit)",
    re.IGNORECASE,
)
_FUTURE: Final = re.compile(
    r"\b(?:look(?:ing)? forward|hear|hearing|await|decision|decide|decides|answer|reply|response|round|see you|meet you|speak"
    r"|talk to you"
    r"|next (?:step|stage|interview|call)|will (?:call|send|write|bring|be in touch)|send you|as promised|second"
    r" interview|on site|onsite|until)\b",
    re.IGNORECASE,
)
_KINDS: Final = (
    ("promise", re.compile(r"\b(?:send|promis|bring|registered|exam|deliver)", re.IGNORECASE)),
    (
        "next",
        re.compile(r"\b(?:round|see you|meet|on ?site|next (?:interview|call|stage)|second|L2|talk|visit)", re.IGNORECASE),
    ),
    ("decision", re.compile(r"\b(?:hear|deci|await|answer|reply|response|letter|next steps)", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Said:
    """A day as the note has it."""

    found: re.Match[str]

    def part(self, name: str) -> str:
        return (self.found.groupdict().get(name) or "").lower()

    @property
    def weekday(self) -> int | None:
        return WEEKDAYS.index(self.part("weekday")) if self.part("weekday") else None

    @property
    def day(self) -> int | None:
        return int(self.part("day")) if self.part("day") else None

    @property
    def month(self) -> int | None:
        name = self.part("month")
        if name.isdigit():
            return int(name)
        return next((number for number, full in enumerate(MONTHS, 1) if name and full.startswith(name[:3])), None)

    @property
    def is_named(self) -> bool:
        return bool(self.part("near"))

    def is_possible(self) -> bool:
        """Not May 41."""
        if self.day is None:
            return True
        most = calendar.monthrange(int(self.part("year") or 2028), self.month or 1)[1] if (self.month or 1) <= 12 else 0
        return 1 <= self.day <= most

    def is_on(self, day: date) -> bool:
        """Whether this can be that day."""
        told = (self.weekday, day.weekday()), (self.day, day.day), (self.month, day.month)
        return all(said is None or said == real for said, real in told)

    def is_in_itself(self, near: date) -> bool:
        """Whether its weekday is that of its date, in the year that lies nearest."""
        if self.weekday is None or self.day is None:
            return True
        if self.month is None:
            return any(day.weekday() == self.weekday for day in around_with(near, self.day))
        years = (int(self.part("year")),) if self.part("year") else (near.year - 1, near.year, near.year + 1)
        dates = [date(year, self.month, self.day) for year in years if exists(year, self.month, self.day)]
        return any(day.weekday() == self.weekday for day in dates if self.part("year") or abs((day - near).days) < 183)


def around_with(near: date, number: int) -> list[date]:
    """The days of that number in the month before, in this one, and in the next two."""
    months = [divmod(near.year * 12 + near.month - 1 + step, 12) for step in (-1, 0, 1, 2)]
    return [date(year, month + 1, number) for year, month in months if exists(year, month + 1, number)]


def exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def days(draft: Draft, taken: list[tuple[int, int]]) -> Iterator[Fault]:
    """Faults of days; `taken` are places of other things, such as a company called Friday."""
    for said in sayings(draft, taken):
        wanted = wrong_for(draft, said)
        if wanted is not None:
            yield fault_of(draft, said, wanted if isinstance(wanted, date) else None)


def sayings(draft: Draft, taken: list[tuple[int, int]]) -> list[Said]:
    start, end = draft.body
    done, kept = list(taken), []
    for form in FORMS:
        for found in form.finditer(draft.text, start, end):
            if not any(a < found.end() and found.start() < b for a, b in done):
                done.append(found.span())
                kept.append(Said(found))
    return sorted(kept, key=lambda said: said.found.start())


def wrong_for(draft: Draft, said: Said) -> date | bool | None:
    """None if the day is right or cannot be judged, else the day that it should be, or False if that is not known."""
    facts, sentence = draft.facts, around(draft, said)
    near = facts.written or facts.interview
    if not said.is_possible():
        return likeliest(said, known_days(facts)) or False
    if near and not said.is_in_itself(near):
        return likeliest(said, known_days(facts)) or False
    if is_no_appointment(draft, said) or (said.day is not None and any(said.is_on(day) for day in known_days(facts))):
        return None
    if _FUTURE.search(sentence) and not is_of_the_past(sentence, said):
        return wrong_ahead(facts, said, sentence)
    return wrong_behind(facts, said) if is_of_the_past(sentence, said) else None


def around(draft: Draft, said: Said) -> str:
    return draft.sentence_at(said.found.start())


def is_no_appointment(draft: Draft, said: Said) -> bool:
    """ "every Sunday", "on a Friday afternoon", "Saturdays", "since yesterday"."""
    before, after = draft.before(said.found.start()), draft.after(said.found.end(), 24)
    if _NEWS.search(draft.before(said.found.start(), 40)):
        return True
    if said.is_named:
        return bool(re.search(r"\b(?:since|from|as of) $", before)) or bool(re.match(r"'s (?:weather|news)", after))
    if said.day is not None:
        return bool(re.search(r"\b(?:between|from) $", before)) or bool(re.match(r" ?(?:-|–|and \d|to \d)", after))
    return (
        bool(_NO_APPOINTMENT.search(before))
        or bool(re.match(r" (?:(?:and|or|to) \w+day|night)\b", after, re.IGNORECASE))
        or bool(_ANOTHERS.match(after))
        or "busiest" in before
    )


def is_of_the_past(sentence: str, said: Said) -> bool:
    """Whether the sentence speaks of the interview. "I am writing today to thank you" does not."""
    cue, ahead = _PAST.search(sentence), _FUTURE.search(sentence)
    if cue is None or (said.part("near") == "today" and re.search(r"\bwrit(?:e|ing)\b|\btoday,? I\b", sentence)):
        return False
    return ahead is None or cue.start() < ahead.start()


def wrong_behind(facts: Facts, said: Said) -> date | None:
    """The day of the interview, if the note has another one."""
    if not facts.interview or said.part("near") == "tomorrow":
        return None
    if said.is_named:
        if not facts.written:
            return None
        told = facts.written + timedelta(NEAR.get(said.part("near"), 0))
        return None if told == facts.interview else facts.interview
    return None if said.is_on(facts.interview) else facts.interview


def wrong_ahead(facts: Facts, said: Said, sentence: str) -> date | None:
    """The day that was told, if the note has another one."""
    if not facts.dates or any(said.is_on(day) for _, day in facts.dates):
        return None
    if said.is_named:
        return None if said.part("near") != "tomorrow" or not facts.written else missed_tomorrow(facts, sentence)
    return meant(facts, sentence)


def missed_tomorrow(facts: Facts, sentence: str) -> date | None:
    day = meant(facts, sentence)
    return None if not facts.written or day == facts.written + timedelta(1) else day


def meant(facts: Facts, sentence: str) -> date:
    """Of the days to come the one that the sentence speaks of."""
    told = [(kind, day) for kind, day in facts.dates]
    for kind, cue in _KINDS:
        if cue.search(sentence) and (days := [day for known, day in told if known.startswith(kind)]):
            return days[0]
    return told[0][1]


def known_days(facts: Facts) -> tuple[date, ...]:
    return (*(day for _, day in facts.dates), *((facts.interview,) if facts.interview else ()))


def likeliest(said: Said, days: tuple[date, ...]) -> date | None:
    """The day that shares most with an impossible one: its month, its weekday, its figures."""

    def shared(day: date) -> int:
        same_figures = sorted(str(day.day)) == sorted(str(said.day))
        return 2 * (said.month == day.month) + (said.weekday == day.weekday()) + 2 * (said.day == day.day) + 2 * same_figures

    best = max(days, key=shared, default=None)
    return best if best and shared(best) >= 2 else None


# --- the fix --------------------------------------------------------------------------------


def fault_of(draft: Draft, said: Said, day: date | None) -> Fault:
    start, end = said.found.span()
    shown = said.found.group()
    fix = worded(draft, said, day) if day else None
    return Fault("wrong_date", start, end, shown, fix, hint(shown, day, draft.facts))


def hint(shown: str, day: date | None, facts: Facts) -> str:
    if day is None:
        return f"“{shown}”: look at that date again."
    what = "the interview was on" if day == facts.interview else "your notes say"
    return f"“{shown}”: {what} {day:%A} {day.day} {day:%B}."


def worded(draft: Draft, said: Said, day: date) -> str:
    """The right day in the form in which the wrong one stands."""
    if said.is_named:
        return renamed(draft, said, day)
    if said.part("rel"):
        return f"on {day:%A}"
    shown = said.found.group()
    for part, right in (("day", f"{day.day}"), ("month", f"{day:%B}"), ("weekday", f"{day:%A}")):
        shown = replaced(shown, said, part, right)
    th = said.part("th")
    return re.sub(rf"\b{day.day}(?:st|nd|rd|th)", f"{day.day}{ordinal(day.day)}", shown) if th else shown


def replaced(shown: str, said: Said, part: str, right: str) -> str:
    old = said.part(part)
    if not old or (old.isdigit() and part == "month"):
        return shown
    return re.sub(rf"(?<![a-z\d]){re.escape(old)}(?![a-z]{{3}}|\d)", right, shown, count=1, flags=re.IGNORECASE)


def ordinal(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def renamed(draft: Draft, said: Said, day: date) -> str:
    """ "yesterday" for the day before, else the weekday, with "on" where the sentence needs it."""
    if draft.facts.written and day == draft.facts.written - timedelta(1) and said.part("near") != "yesterday":
        return "yesterday"
    needs_none = re.search(r"\b(?:for|of|on|since) $", draft.before(said.found.start()))
    possessive = draft.after(said.found.end(), 2) in ("'s", "’s")
    return f"{day:%A}" if needs_none or possessive else f"on {day:%A}"
