"""An open task together with the facts that it is about, and which of them are due when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from rules import cadence
from rules.clocktime import to_local
from rules.facts import Employer, Habits, Interview, Person
from rules.plan import Task


@dataclass(frozen=True, slots=True)
class Item:
    """`snoozed_to` and `remind_at` are aware UTC: until when the user put it off, when it is to be pushed next."""

    employer: Employer
    task: Task
    remind_at: datetime | None = None
    snoozed_to: datetime | None = None

    @property
    def id(self) -> tuple[int, str]:
        return self.employer.id, self.task.key

    @property
    def rule(self) -> str:
        return self.task.rule

    @property
    def interview(self) -> Interview:
        return next(one for one in self.employer.interviews if one.id == self.task.interview)

    @property
    def person(self) -> Person | None:
        return self.employer.people.get(self.task.person) if self.task.person else None

    @property
    def when(self) -> datetime:
        """When it is listed: its due time, or where the user put it if that is later."""
        return max(self.task.due, self.snoozed_to or self.task.due)


def bundles(due: Iterable[Item], now: datetime) -> list[tuple[Item, ...]]:
    """The messages to push now: one for each employer and rule; all in one digest after downtime, or when there are many.

    C1 and C3 of docs/rules.md: nothing is dropped, and nobody gets a flood.
    """
    items = sorted(due, key=lambda item: item.remind_at or now)
    single = [tuple(group) for _, group in groupby(sorted(items, key=alike), key=alike)]
    late = any(item.remind_at and now - item.remind_at > cadence.ON_TIME for item in items)
    if len(single) >= cadence.DIGEST_FROM or (late and len(single) > 1):
        return [tuple(items)]
    return single


def alike(item: Item) -> tuple[int, str, int]:
    return item.employer.id, item.rule, item.task.interview


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
