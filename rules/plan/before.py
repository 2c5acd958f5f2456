"""Before an interview: the references, the evening before, and then the debrief."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from rules import cadence, clocktime, waking
from rules.facts import Appointment, Employer, Habits, Memo, Search
from rules.plan.contact import ahead, latest, over
from rules.plan.task import Task


def preparations(employer: Employer, habits: Habits) -> Iterator[Task]:
    """A3: the evening before an interview, what to ask and what to collect."""
    for appointment in ahead(employer):
        in_time = (moment for moment in prepare_at(appointment, habits) if appointment.told < moment < appointment.at)
        remind, at = tuple(islice(in_time, 1)), appointment.at
        yield Task(f"prepare:{appointment.id}", "prepare", appointment.told, at, remind, about=appointment.id, expires=at)


def prepare_at(appointment: Appointment, habits: Habits) -> tuple[datetime, ...]:
    """The evening before; two hours before it where it was told later than that; none of them in quiet hours."""
    day = clocktime.to_local(appointment.at, habits.zone).date() - timedelta(days=1)
    evening, late = clocktime.to_utc(day, cadence.PREPARE_AT, habits.zone), appointment.at - cadence.PREPARE_LATEST
    return waking.last_waking(evening, habits), waking.last_waking(late, habits), waking.next_waking(late, habits)


def debriefs(employer: Employer, habits: Habits) -> Iterator[Task]:
    """A3: right after an interview that was told in advance, while names are fresh."""
    for appointment in ahead(employer):
        due = waking.next_waking(over(appointment) + cadence.DEBRIEF_AFTER, habits)
        remind = (due, waking.next_at(due, cadence.MORNING, habits))
        key, expires = f"debrief:{appointment.id}", due + cadence.EXPIRES
        yield Task(key, "debrief", appointment.at, due, remind, about=appointment.id, expires=expires)


def briefings(employer: Employer, habits: Habits) -> Iterator[Task]:
    """B8: who agreed to be a reference is told that this employer may call."""
    interview = latest(employer)
    if interview and employer.referees:
        due = waking.next_waking(interview.ended + cadence.BRIEF_AFTER, habits)
        key, expires = f"brief:{interview.id}", due + cadence.EXPIRES
        yield Task(key, "brief", interview.ended, due, (due,), interview.id, expires=expires)


def permissions(search: Search) -> Iterator[Task]:
    """B8: references are called before they are named, and asked again when they do not answer."""
    waits = {"new": ("reference", cadence.REFERENCE_AFTER), "asked": ("agreed", cadence.REFERENCE_CHASE)}
    for referee in search.referees:
        if referee.state in waits:
            rule, wait = waits[referee.state]
            due = waking.next_waking(referee.since + wait, search.habits)
            remind = (due, waking.next_at(due, cadence.MORNING, search.habits))
            yield Task(f"{rule}:{referee.id}", rule, referee.since, due, remind, about=referee.id)


def memos(of: Employer, habits: Habits) -> Iterator[Task]:
    return memos_at(of.memos, habits)


def own_memos(search: Search) -> Iterator[Task]:
    return memos_at(search.memos, search.habits)


def memos_at(told: tuple[Memo, ...], habits: Habits) -> Iterator[Task]:
    """What the user asked to be reminded of, when he said, or when the quiet hours are over."""
    for memo in told:
        yield Task(f"memo:{memo.id}", "memo", memo.at, memo.at, (waking.next_waking(memo.at, habits),), about=memo.id)
