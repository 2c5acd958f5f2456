"""An open task together with the facts that it is about, and which of them are due when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from rules import cadence
from rules.clocktime import to_local
from rules.facts import Application, Appointment, Begun, Employer, Habits, Interview, Memo, Person, Referee, Search
from rules.plan import Task, own_plan, plan

About = Appointment | Application | Memo | Referee | Begun


@dataclass(frozen=True, slots=True)
class Item:
    """`employer` is None for what belongs to the search as a whole, `about` what the task points to besides people.

    `snoozed_to` and `remind_at` are aware UTC: until when the user put it off, when it is to be pushed next.
    """

    employer: Employer | None
    task: Task
    remind_at: datetime | None = None
    snoozed_to: datetime | None = None
    about: About | None = None

    @property
    def id(self) -> tuple[int | None, str]:
        return self.employer.id if self.employer else None, self.task.key

    @property
    def rule(self) -> str:
        return self.task.rule

    @property
    def listed(self) -> bool:
        """Whether it is something to do: the weekly look back is none."""
        return self.rule != "review"

    @property
    def interview(self) -> Interview | None:
        met = self.employer.interviews if self.employer else ()
        return next((one for one in met if one.id == self.task.interview), None)

    @property
    def person(self) -> Person | None:
        return self.employer.people.get(self.task.person) if self.employer and self.task.person else None

    @property
    def when(self) -> datetime:
        """When it is listed: its due time, or where the user put it if that is later."""
        return max(self.task.due, self.snoozed_to or self.task.due)


def opened(search: Search, now: datetime) -> list[Item]:
    """Every follow-up that the facts ask for and that is worth bringing up, soonest first."""
    planned = [(employer, task) for employer in search.employers for task in plan(employer, search.habits)]
    everything = [*planned, *((None, task) for task in own_plan(search))]
    items = [Item(employer, task, about=about(task, employer or search, search)) for employer, task in everything]
    return sorted((item for item in items if not expired(item, now)), key=lambda item: item.when)


def put_off(item: Item, remind_at: datetime | None, snoozed_to: datetime | None) -> Item:
    return Item(item.employer, item.task, remind_at, snoozed_to, item.about)


def about(task: Task, of: Employer | Search, search: Search) -> About | None:
    """The appointment, application, memo, referee or debrief that a task points to."""
    told: Sequence[About] = search.referees
    if isinstance(of, Employer) and task.rule != "memo":
        told = of.applications if task.rule == "application" else of.appointments
    if task.rule == "memo":
        told = of.memos
    if task.rule == "begun":
        told = search.begun
    return next((one for one in told if one.id == task.about), None)


def expired(item: Item, now: datetime) -> bool:
    return item.task.expires is not None and max(item.task.expires, item.snoozed_to or item.task.expires) < now


def bundles(due: Iterable[Item], now: datetime, room: int = cadence.PUSHES_A_DAY) -> list[tuple[Item, ...]]:
    """The messages to push now: one for each employer and rule; all in one digest, by day, after downtime, or for many.

    C1 to C3 of docs/rules.md: nobody gets a flood, and no more than `room` messages. What finds no room is left out; the
    look back comes last.
    """
    items = sorted(due, key=lambda item: item.remind_at or now)
    single = [tuple(group) for _, group in groupby(sorted(items, key=alike), key=alike)]
    things, look_back = [one for one in single if one[0].listed], [one for one in single if not one[0].listed]
    late = any(item.remind_at and now - item.remind_at > cadence.ON_TIME for item in items)
    if len(things) >= cadence.DIGEST_FROM or len(things) > room or (late and len(things) > 1):
        things = [tuple(sorted((item for item in items if item.listed), key=lambda item: item.when))]
    return [*things, *look_back][:room]


def cannot_wait(item: Item, until: datetime) -> bool:
    """A thank-you whose 24 hours would be over by then: it is never pushed aside."""
    return item.rule == "thank" and item.task.due <= until


def alike(item: Item) -> tuple[int, str, int]:
    return item.employer.id if item.employer else 0, item.rule, item.task.interview or 0


@dataclass(frozen=True, slots=True)
class Span:
    """Days to list, both ends inclusive; None is open. `rules` narrows it to some kinds of task."""

    label: str
    first: date | None = None
    last: date | None = None
    rules: frozenset[str] | None = None


def within(items: Iterable[Item], span: Span, habits: Habits) -> list[Item]:
    def fits(item: Item) -> bool:
        day = to_local(item.when, habits.zone).date()
        after = span.first is None or day >= span.first
        return after and (span.last is None or day <= span.last) and (span.rules is None or item.rule in span.rules)

    return [item for item in sorted(items, key=lambda item: item.when) if fits(item)]


def overdue(items: Iterable[Item], now: datetime) -> list[Item]:
    return sorted((item for item in items if item.when < now), key=lambda item: item.when)


def week_of(today: date, later: int = 0) -> tuple[date, date]:
    """Monday and Sunday of the week of `today`, or of `later` weeks after it."""
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=later)
    return monday, monday + timedelta(days=6)
