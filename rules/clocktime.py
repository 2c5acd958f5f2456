"""Local wall time and UTC: the one place that turns the one into the other.

Sums and comparisons belong in UTC. A local time that a zone skips (spring) moves forward by the gap; one that it
has twice (autumn) is the first of the two: RFC 5545, 3.3.5.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2100, 12, 31)
FIRST_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
LAST_MOMENT = datetime(2100, 12, 31, 23, 59, 59, tzinfo=UTC)
MONDAY_TO_FRIDAY = "12345"


@lru_cache(maxsize=2048)  # a plan asks for the same mornings and evenings over and over
def to_utc(day: date, clock: time, zone: str) -> datetime:
    """The UTC of a wall time in an IANA zone. Days outside 2000-2100 are brought to the nearest day inside."""
    wall = datetime.combine(_clamp(day), clock.replace(fold=0, tzinfo=None), ZoneInfo(zone))
    return wall.astimezone(UTC)


def to_local(moment: datetime, zone: str) -> datetime:
    """The wall time in an IANA zone of an aware moment, which is brought into 2000-2100 first."""
    return min(max(moment, FIRST_MOMENT), LAST_MOMENT).astimezone(ZoneInfo(zone))


def is_zone(name: str) -> bool:
    """Whether `name` is an IANA zone. The only gate: ZoneInfo itself raises four kinds of errors on bad names."""
    return name in _zones()


def working(moment: datetime, zone: str, opens: time, closes: time, workdays: str = MONDAY_TO_FRIDAY) -> datetime:
    """The earliest UTC at or after `moment` that is a working day (ISO weekdays), opens <= wall time < closes, in `zone`.

    An opening time that falls into a gap moves forward with it. Hours that never open return the moment itself.
    """
    moment = min(max(moment, FIRST_MOMENT), LAST_MOMENT).astimezone(UTC)
    if _is_open(moment, zone, opens, closes, workdays):
        return moment
    today = to_local(moment, zone).date()
    for ahead in range(10):
        opening = to_utc(_clamp(today + timedelta(ahead)), opens, zone)
        if opening >= moment and _is_open(opening, zone, opens, closes, workdays):
            return opening
    return moment


def add_working_days(day: date, count: int, workdays: str = MONDAY_TO_FRIDAY) -> date:
    """The count-th working day (ISO weekdays) after `day` (before it, when negative). Holidays count as any other day."""
    step = 1 if count > 0 else -1
    weeks, rest = divmod(abs(count), len(workdays))
    if weeks and not is_workday(day, workdays):  # whole weeks must be counted from a working day
        weeks, rest = weeks - 1, rest + len(workdays)
    day = _moved(day, step * 7 * weeks)
    while rest:
        day = _moved(day, step)
        rest -= is_workday(day, workdays) or day in (FIRST_DAY, LAST_DAY)  # at the ends of time there is nowhere to go
    return day


def is_workday(day: date, workdays: str = MONDAY_TO_FRIDAY) -> bool:
    return str(day.isoweekday()) in workdays


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _is_open(moment: datetime, zone: str, opens: time, closes: time, workdays: str) -> bool:
    local = to_local(moment, zone)
    return is_workday(local.date(), workdays) and opens <= local.time() < closes


def _clamp(day: date) -> date:
    return min(max(day, FIRST_DAY), LAST_DAY)


def _moved(day: date, days: int) -> date:
    inside = min(max(day.toordinal() + days, FIRST_DAY.toordinal()), LAST_DAY.toordinal())
    return date.fromordinal(inside)
