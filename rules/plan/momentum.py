"""Keep momentum (B9): one look back a week, at the time that the user chose, and silence when nobody is searching."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from rules import cadence, waking
from rules.clocktime import to_local
from rules.facts import Event, Habits, Search
from rules.plan.endings import hired
from rules.plan.task import Task


def reviews(search: Search) -> Iterator[Task]:
    """The next look back; none before there is an employer, once hired, or after weeks without a word from the user."""
    active = last_active(search)
    if search.habits.review is None or active is None or hired(search):
        return
    last = max((event for event in search.events if event.rule == "review"), key=lambda event: event.at, default=None)
    since = last.at if last else search.since or active
    day, due = chosen(since + cadence.REVIEW_GAP, last, search.habits, *search.habits.review)
    if due < active - cadence.REVIEW_GAP:  # nobody was there to be shown it
        since = active
        day, due = chosen(active, last, search.habits, *search.habits.review)
    if due <= active + cadence.QUIET_AFTER:
        yield Task(f"review:{day:%Y%m%d}", "review", since, due, (due,), expires=due + cadence.QUIET_AFTER)


def last_active(search: Search) -> datetime | None:
    """When the user last told something of an employer, or None."""
    told = [event.at for event in search.events if event.rule != "review"]
    for employer in search.employers:
        told += [event.at for event in employer.events]
        told += [employer.begun] if employer.begun.year > 1 else []
    return max(told, default=None) if search.employers else None


def chosen(after: datetime, last: Event | None, habits: Habits, weekday: int, clock: time) -> tuple[date, datetime]:
    """The day and the moment of the first look back after `after`, a week or more after the day of the last one."""
    first = to_local(after, habits.zone).date()
    if last:
        first = max(first, date.fromisoformat(last.key.partition(":")[2]) + cadence.WEEKLY)
    days = (first + timedelta(days=days) for days in range(9))
    moments = ((day, waking.on_day(day, clock, habits)) for day in days if day.isoweekday() == weekday)
    return next((day, moment) for day, moment in moments if moment > after)
