"""One follow-up of the plan, and when to push it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from rules import cadence, waking
from rules.facts import Habits
from rules.plan.contact import at_work, when_both_can

RESTS: Final = {"weekly": cadence.WEEKLY - timedelta(days=1)}  # the others: NUDGES_APART
LONGEST_REST: Final = max(RESTS.values())


@dataclass(frozen=True, slots=True)
class Task:
    """One follow-up. `key` names it for good; all moments are aware UTC.

    `since` is what it is counted from, `due` the deadline where a rule has one (B1), else the best moment, `remind` when
    to nudge, in order. After `expires` it is no longer brought up. `moved` says why it is not where the rule alone would
    have it. `hours` is the zone of the employer in whose working hours it is to be done, or None. `interview`, `person` and
    `about` (an appointment, application, memo or referee) are the ids of what it is about.
    """

    key: str
    rule: str
    since: datetime
    due: datetime
    remind: tuple[datetime, ...]
    interview: int | None = None
    person: int | None = None
    about: int | None = None
    channel: str | None = None
    moved: str | None = None
    expires: datetime | None = None
    hours: str | None = None


def next_reminder(task: Task, after: datetime) -> datetime | None:
    """The first reminder later than `after` (see `rests_until`), or None when all were given."""
    return next((moment for moment in task.remind if moment > after), None)


def rests_until(task: Task, pushed: datetime) -> datetime:
    """So long a task is left alone that was pushed then, by the plan or by a snooze, and wherever the plan moves it."""
    return pushed + RESTS.get(task.rule, cadence.NUDGES_APART)


def first_reminder(task: Task, now: datetime, habits: Habits) -> datetime:
    """When to push a task that is new in the plan: at its next reminder, or soon if it is late already."""
    return next_reminder(task, now) or opens_there(task, waking.next_waking(now + cadence.BREATHER, habits), habits)


def opens_there(task: Task, moment: datetime, habits: Habits) -> datetime:
    """`moment`, or for a call the next one when they work and the user is awake; where the two never meet, `moment`."""
    if task.hours is None or at_work(moment, task.hours, habits):
        return moment
    both = when_both_can(moment, task.hours, habits)
    return both if at_work(both, task.hours, habits) else moment
