"""When a push may arrive: never in quiet hours. Moments are aware UTC; the hours are the user's own."""

from datetime import date, datetime, time, timedelta

from rules import cadence
from rules.clocktime import to_local, to_utc
from rules.facts import Habits


def asleep(moment: datetime, habits: Habits) -> bool:
    return night(moment, habits) is not None


def night(moment: datetime, habits: Habits) -> tuple[datetime, datetime] | None:
    """From when until when it is quiet around `moment`; None when it is not. An hour that comes twice counts once."""
    today = to_local(moment, habits.zone).date()
    wraps = timedelta(days=habits.quiet_until < habits.quiet_from)
    for day in (today - timedelta(days=1), today):
        start, end = to_utc(day, habits.quiet_from, habits.zone), to_utc(day + wraps, habits.quiet_until, habits.zone)
        if start <= moment < end:
            return start, end
    return None


def next_waking(moment: datetime, habits: Habits) -> datetime:
    """`moment`, or the end of the quiet hours that it falls into."""
    quiet = night(moment, habits)
    return next_waking(quiet[1], habits) if quiet else moment


def opens(moment: datetime, habits: Habits) -> datetime:
    """The first moment from `moment` on when something may be pushed: not in quiet hours, not while the user paused."""
    return next_waking(max(moment, habits.paused_until or moment), habits)


def last_waking(moment: datetime, habits: Habits) -> datetime:
    """`moment`, or half an hour before the quiet hours that it falls into began."""
    quiet = night(moment, habits)
    return quiet[0] - cadence.BREATHER if quiet else moment


def on_day(day: date, clock: time, habits: Habits) -> datetime:
    return next_waking(to_utc(day, clock, habits.zone), habits)


def next_at(moment: datetime, clock: time, habits: Habits) -> datetime:
    """The first time after `moment` that it is this time of day, and not a quiet one."""
    today = to_local(moment, habits.zone).date()
    days = (on_day(today + timedelta(days=ahead), clock, habits) for ahead in range(3))
    return next(at for at in days if at > moment)


def tomorrow(moment: datetime, clock: time, habits: Habits) -> datetime:
    """The next day, as the user's calendar has it, at this time."""
    return on_day(to_local(moment, habits.zone).date() + timedelta(days=1), clock, habits)
