"""The facts that a plan is worked out from, as frozen values. All moments are aware and in UTC."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from rules import cadence


@dataclass(frozen=True, slots=True)
class Habits:
    """What the user's days look like: an IANA zone and local quiet hours (they may wrap; equal ends mean none).

    `date_order` is how he writes 12/5: "dmy", "mdy", or "" as long as he was not asked. `workdays` are the ISO weekdays
    on which employers work, `post_days` how many of them a letter travels. `review` is the weekday (ISO) and local time
    of the weekly look back, None when he does not want it. Nothing is pushed before `paused_until`.
    """

    zone: str = "UTC"
    quiet_from: time = cadence.QUIET_FROM
    quiet_until: time = cadence.QUIET_UNTIL
    date_order: str = ""
    workdays: str = cadence.WORKDAYS
    post_days: int = cadence.POST_WORKING_DAYS
    review: tuple[int, time] | None = cadence.REVIEW_AT
    paused_until: datetime | None = None


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
    concern_answer: str | None = None
    aside: str | None = None  # what was told besides, in the user's words


@dataclass(frozen=True, slots=True)
class Appointment:
    """An interview that is still to come, as it was told. `people` are those one will meet, as a debrief tells of them."""

    id: int
    at: datetime
    told: datetime
    zone: str
    job: str | None = None
    format: str | None = None
    people: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Application:
    """What was sent there. `answers_by` is the day that the posting names, `no_contact` whether it forbids to ask."""

    id: int
    sent: datetime
    zone: str
    job: str | None = None
    answers_by: date | None = None
    no_contact: bool = False


@dataclass(frozen=True, slots=True)
class Memo:
    """What the user asked to be reminded of, in his words."""

    id: int
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Referee:
    """Somebody who may be named as a reference. `state` is new, asked, yes or no, since the moment `since`."""

    id: int
    name: str
    state: str
    since: datetime
    relation: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: a task of the plan was closed, the two sides were in touch, or how it came out.

    `key` is that task's key, or names the moment ("reply:...", "contact:...", "outcome:..."). `outcome` is done, skipped,
    replied, or a key of rules.outcomes.
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
    """One employer with all that is known of it, oldest first."""

    id: int
    name: str
    interviews: tuple[Interview, ...] = ()
    events: tuple[Event, ...] = ()
    people: dict[int, Person] = field(default_factory=dict)
    appointments: tuple[Appointment, ...] = ()
    applications: tuple[Application, ...] = ()
    memos: tuple[Memo, ...] = ()
    referees: tuple[Referee, ...] = ()  # who said yes: they may be called from there

    def event(self, key: str) -> Event | None:
        """How the task of this key was closed, or None while it is open."""
        return next((event for event in self.events if event.key == key), None)

    @property
    def outcome(self) -> Event | None:
        """How it came out there (the last thing told of it), or None while it goes on: a new interview, appointment or
        application begins anew.
        """
        told = [event for event in self.events if event.rule == "outcome"]
        last = max(told, key=lambda event: (event.at, event.id), default=None)
        return last if last and last.outcome != "resumed" and last.at >= self.begun else None

    @property
    def begun(self) -> datetime:
        """When the latest try there began: the last interview, appointment or application was told."""
        told = (
            *(interview.saved for interview in self.interviews),
            *(appointment.told for appointment in self.appointments),
            *(application.sent for application in self.applications),
        )
        return max(told, default=datetime.min.replace(tzinfo=UTC))

    @property
    def state(self) -> str:
        """ "going", or how it came out (a key of rules.outcomes)."""
        return self.outcome.outcome if self.outcome else "going"


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes the notes: what stands above and below them, and how. Empty is "not told".

    `spelling` is us or gb, `tone` warm, plain or formal, `paper` a4 or letter.
    """

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    spelling: str = "us"
    tone: str = "warm"
    paper: str = "a4"


@dataclass(frozen=True, slots=True)
class Begun:
    """A debrief that is not saved yet. `since` is when it was last spoken of, `company` what is known of it.

    `told`: "enough" for a plan, which is when it was and who was met; "all" but the last yes; else nothing.
    """

    id: int
    company: str | None
    since: datetime
    told: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """All of one user: his habits, his employers, and what belongs to none of them."""

    habits: Habits = field(default_factory=Habits)
    employers: tuple[Employer, ...] = ()
    referees: tuple[Referee, ...] = ()
    memos: tuple[Memo, ...] = ()
    events: tuple[Event, ...] = ()
    since: datetime | None = None
    writer: Writer = field(default_factory=Writer)
    begun: tuple[Begun, ...] = ()

    def event(self, key: str) -> Event | None:
        return next((event for event in self.events if event.key == key), None)
