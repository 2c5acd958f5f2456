"""The plan: which follow-ups an employer deserves, worked out from the facts alone.

`plan` and `own_plan` are pure functions. What happened is a fact too (an Event), so a task that was done or skipped is not
in the plan, and what depends on it is worked out from when it really happened. A rule is one function and one line in
rules/plan/table.py.
"""

from collections.abc import Iterable, Iterator

from rules.facts import Employer, Habits, Search
from rules.plan.attempt import this_try
from rules.plan.table import OWN_RULES, RULES
from rules.plan.task import LONGEST_REST as LONGEST_REST
from rules.plan.task import Task as Task
from rules.plan.task import first_reminder as first_reminder
from rules.plan.task import next_reminder as next_reminder
from rules.plan.task import opens_there as opens_there
from rules.plan.task import rests_until as rests_until


def plan(employer: Employer, habits: Habits) -> tuple[Task, ...]:
    """Every open follow-up of one employer, soonest first, people in the order they were met."""
    now, state, closed = this_try(employer), employer.state, {event.key for event in employer.events}
    tasks = (task for rule in RULES if state in rule.during for task in rule.tasks(now, habits))
    return in_order(task for task in tasks if task.key not in closed)


def own_plan(search: Search) -> tuple[Task, ...]:
    """Every open follow-up that belongs to no single employer, soonest first."""
    tasks: Iterator[Task] = (task for rule in OWN_RULES for task in rule.tasks(search))
    closed = {event.key for event in search.events}
    return in_order(task for task in tasks if task.key not in closed)


def in_order(tasks: Iterable[Task]) -> tuple[Task, ...]:
    return tuple(sorted(tasks, key=lambda task: task.due))
