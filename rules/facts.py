"""The facts that a plan is worked out from, as frozen values. All moments are aware and in UTC."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from rules import cadence


@dataclass(frozen=True, slots=True)
class Habits:
    """What the user's days look like: an IANA zone and local quiet hours (they may wrap; equal ends mean none).

    `date_order` is how he writes 12/5: "dmy", "mdy", or "" as long as he was not asked.
    """

    zone: str = "UTC"
    quiet_from: time = cadence.QUIET_FROM
    quiet_until: time = cadence.QUIET_UNTIL
    date_order: str = ""


DEPARTMENTS = frozenset(
    {"hr", "ops", "it", "finance", "sales", "marketing", "legal", "engineering", "operations", "accounting"}
)


def called(name: str | None, honorific: str | None, title: str | None, kind: str) -> str:
    """What to call somebody: "Jane Smith", "Mr Patel", and without a name "the receptionist" or "somebody from HR"."""
    if name:
        return f"{honorific} {name}" if honorific and " " not in name else name
    if title and title.casefold() in DEPARTMENTS:
        return f"somebody from {title}"
    return f"the {title or kind}"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody met. `channel` is a key of rules.channels, or None while it is not known."""

    id: int
    name: str | None
    title: str | None = None
    kind: str = "interviewer"
    honorific: str | None = None
    channel: str | None = None
    address: str | None = None

    @property
    def called(self) -> str:
        return called(self.name, self.honorific, self.title, self.kind)


@dataclass(frozen=True, slots=True)
class Dated:
    """What was said about a date: both ends inclusive, `end` None is open, no `start` is "they didn't say"."""

    said: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    text: str
    by: date | None = None


@dataclass(frozen=True, slots=True)
class Interview:
    id: int
    ended: datetime
    saved: datetime
    zone: str
    job: str | None = None
    format: str | None = None
    people: tuple[Person, ...] = ()
    decision: Dated | None = None
    second_call: Dated | None = None
    looking_for: str | None = None
    strengths: str | None = None
    concern: str | None = None
    promise: Promise | None = None
    learned: str | None = None
    mood: str | None = None
    wanted: str | None = None
    unasked: bool = False  # saved early: the rest is to be asked later


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened with an employer: a task of the plan was done or skipped, or they replied.

    `key` is that task's key, `outcome` is done, skipped or replied.
    """

    id: int
    key: str
    outcome: str
    at: datetime
    channel: str | None = None

    @property
    def rule(self) -> str:
        return self.key.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Employer:
    """One employer with all that is known of it, oldest first. `ended` says why nothing more is due there."""

    id: int
    name: str
    interviews: tuple[Interview, ...] = ()
    events: tuple[Event, ...] = ()
    ended: str | None = None
    people: dict[int, Person] = field(default_factory=dict)

    def event(self, key: str) -> Event | None:
        """How the task of this key was closed, or None while it is open."""
        return next((event for event in self.events if event.key == key), None)
