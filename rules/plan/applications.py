"""B7: one word about an application without an answer, unless the posting forbids it; then patience."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from rules import cadence, clocktime
from rules.facts import Application, Employer, Habits
from rules.plan.agreed import agreed, calls_again, words_given
from rules.plan.calls import calls
from rules.plan.contact import calling_hours, last_follow_up, latest, next_morning_there, when_both_can
from rules.plan.task import Task


def applications(employer: Employer, habits: Habits) -> Iterator[Task]:
    """The word about the last application; where a call is planned or was made, a week after it (B4)."""
    application = max(employer.applications, key=lambda one: (one.sent, one.id), default=None)
    best = application_due(application, habits) if application and not heard_from(employer, application) else None
    if application is None or best is None:
        return
    touched = last_word(employer, habits)
    earliest = max(best, touched + cadence.WEEKLY) if touched else best
    due = calling_hours(earliest, application.zone, habits)
    first = when_both_can(due, application.zone, habits)
    remind, key = (first, next_morning_there(first, application.zone, habits)), f"application:{application.id}"
    moved, expires = "week" if earliest > best else None, due + 2 * cadence.EXPIRES
    task = Task(key, "application", application.sent, due, remind, about=application.id, moved=moved, expires=expires)
    yield replace(task, hours=application.zone)


def heard_from(employer: Employer, application: Application) -> bool:
    """Whether something came of it: an interview, or any word since."""
    interview, touched = latest(employer), last_follow_up(employer)
    met = any(one.told >= application.sent for one in employer.appointments)
    met = met or (interview is not None and interview.saved >= application.sent)
    return met or bool(agreed(employer)) or (touched is not None and touched >= application.sent)


def application_due(application: Application, habits: Habits) -> datetime | None:
    """The working day after the one that the posting names, else a week later; None where it forbids contact."""
    if application.no_contact:
        return None
    if application.answers_by is None:
        return application.sent + cadence.APPLICATION_WAIT
    day = clocktime.add_working_days(application.answers_by, 1, habits.workdays)
    return clocktime.to_utc(day, cadence.CHECK_AT, application.zone)


def last_word(employer: Employer, habits: Habits) -> datetime | None:
    """The call that is planned, else the last word between the two sides."""
    rules = (calls, calls_again, words_given)
    planned = (call.due for rule in rules for call in rule(employer, habits) if not employer.event(call.key))
    return max(planned, default=None) or last_follow_up(employer)
