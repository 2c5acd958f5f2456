"""When a push may arrive: never in quiet hours. Moments are aware UTC; the hours are the user's own."""

from datetime import date, datetime, time, timedelta

from rules import cadence
from rules.clocktime import to_local, to_utc
from rules.facts import Habits


def asleep(moment: datetime, habits: Habits) -> bool:
    clock = to_local(moment, habits.zone).time()
    if habits.quiet_from <= habits.quiet_until:
        return habits.quiet_from <= clock < habits.quiet_until
    return clock >= habits.quiet_from or clock < habits.quiet_until


def next_waking(moment: datetime, habits: Habits) -> datetime:
    """`moment`, or the end of the quiet hours that it falls into."""
    if not asleep(moment, habits):
        return moment
    today = to_local(moment, habits.zone).date()
    ends = (to_utc(day, habits.quiet_until, habits.zone) for day in (today, today + timedelta(days=1)))
    return min(end for end in ends if end > moment)


def last_waking(moment: datetime, habits: Habits) -> datetime:
    """`moment`, or half an hour before the quiet hours that it falls into began."""
    if not asleep(moment, habits):
        return moment
    today = to_local(moment, habits.zone).date()
    starts = (to_utc(day, habits.quiet_from, habits.zone) for day in (today, today - timedelta(days=1)))
    return max(start for start in starts if start <= moment) - cadence.BREATHER


def on_day(day: date, clock: time, habits: Habits) -> datetime:
    return next_waking(to_utc(day, clock, habits.zone), habits)


def tomorrow(moment: datetime, clock: time, habits: Habits) -> datetime:
    """The next day, as the user's calendar has it, at this time."""
    return on_day(to_local(moment, habits.zone).date() + timedelta(days=1), clock, habits)
