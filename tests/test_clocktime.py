"""Wall time and UTC: gaps, folds, zone names, working hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import clocktime

ZONES = sorted(available_timezones())
MOMENTS = st.datetimes(datetime.fromisoformat("2001-01-01"), datetime.fromisoformat("2099-12-01"), timezones=st.just(UTC))
WALLS = st.datetimes(datetime.fromisoformat("2000-01-02"), datetime.fromisoformat("2100-12-30"))
NINE, SIX = time(9), time(18)


@pytest.mark.parametrize(
    ("zone", "day", "clock", "local"),
    [
        ("America/New_York", date(2027, 3, 14), time(2, 30), "2027-03-14T03:30"),  # the usual hour
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 15), "2026-10-04T02:45"),  # half an hour
        ("Africa/Cairo", date(2027, 4, 30), time(0, 15), "2027-04-30T01:15"),  # at midnight
        ("Pacific/Apia", date(2011, 12, 30), time(12), "2011-12-31T12:00"),  # a whole day
    ],
)
def test_a_time_in_a_gap_moves_forward_by_the_gap(zone: str, day: date, clock: time, local: str) -> None:
    moment = clocktime.to_utc(day, clock, zone)
    assert clocktime.to_local(moment, zone).isoformat()[:16] == local


def test_a_time_that_comes_twice_is_its_first_occurrence() -> None:
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    for fold in (0, 1):
        assert clocktime.to_utc(date(2026, 11, 1), time(1, 30, fold=fold), "America/New_York") == first


@pytest.mark.parametrize("day", [date.min, date.max, date(1999, 12, 31), date(2101, 1, 1)])
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Honolulu", "UTC"])
def test_extreme_days_are_brought_into_the_years_2000_to_2100(day: date, zone: str) -> None:
    assert 2000 <= clocktime.to_local(clocktime.to_utc(day, time(12), zone), zone).year <= 2100


@pytest.mark.parametrize("moment", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_extreme_moments_have_a_local_time_and_a_working_time(moment: datetime) -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Honolulu"):
        assert 1999 <= clocktime.to_local(moment, zone).year <= 2101
        assert 2000 <= clocktime.working(moment, zone, NINE, SIX).year <= 2101


@given(WALLS, st.sampled_from(ZONES))
def test_a_wall_time_comes_back_as_it_went_or_later_by_a_gap(wall: datetime, zone: str) -> None:
    moment = clocktime.to_utc(wall.date(), wall.time(), zone)
    back = clocktime.to_local(moment, zone).replace(tzinfo=None, fold=0)
    assert moment.tzinfo is UTC
    assert timedelta(0) <= back - wall <= timedelta(days=1)


@given(MOMENTS, st.sampled_from(ZONES))
def test_a_moment_and_its_local_time_are_the_same_moment(moment: datetime, zone: str) -> None:
    assert clocktime.to_local(moment, zone).astimezone(UTC) == moment


@pytest.mark.parametrize("name", ["UTC", "Europe/Lisbon", "America/Argentina/Buenos_Aires", "Etc/GMT-2"])
def test_names_of_the_zone_database_are_zones(name: str) -> None:
    assert clocktime.is_zone(name)


@pytest.mark.parametrize("name", ["", "Etc", "../x", "/etc/passwd", "europe/lisbon", "a" * 5000, "UTC\0", "\ud800"])
def test_anything_else_is_no_zone(name: str) -> None:
    assert not clocktime.is_zone(name)


@pytest.mark.parametrize(
    ("moment", "working"),
    [
        ("2026-11-25T08:59", "2026-11-25T09:00"),  # Wednesday, a minute too early
        ("2026-11-25T09:00", "2026-11-25T09:00"),
        ("2026-11-25T17:59", "2026-11-25T17:59"),
        ("2026-11-25T18:00", "2026-11-26T09:00"),  # closing time is closed
        ("2026-11-27T18:30", "2026-11-30T09:00"),  # Friday evening
        ("2026-11-28T12:00", "2026-11-30T09:00"),  # Saturday
    ],
)
def test_work_is_done_on_working_days_in_working_hours(moment: str, working: str) -> None:
    at = datetime.fromisoformat(moment + "+00:00")
    assert clocktime.working(at, "UTC", NINE, SIX).isoformat()[:16] == working


@given(MOMENTS, st.sampled_from(ZONES))
def test_the_working_moment_is_the_earliest_that_is_open(moment: datetime, zone: str) -> None:
    found = clocktime.working(moment, zone, NINE, SIX)
    local = clocktime.to_local(found, zone)
    assert found >= moment
    assert local.weekday() < 5
    assert NINE <= local.time() < SIX
    earlier = found - timedelta(minutes=1)
    if earlier >= moment:  # then the minute before was closed
        before = clocktime.to_local(earlier, zone)
        assert before.weekday() >= 5 or not NINE <= before.time() < SIX


def test_hours_that_never_open_return_the_moment_itself() -> None:
    moment = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert clocktime.working(moment, "UTC", NINE, NINE) == moment


@pytest.mark.parametrize(
    ("day", "count", "result"),
    [
        (date(2026, 11, 25), 0, date(2026, 11, 25)),
        (date(2026, 11, 25), 2, date(2026, 11, 27)),
        (date(2026, 11, 25), 3, date(2026, 11, 30)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # from a Saturday
        (date(2026, 11, 29), 5, date(2026, 12, 4)),  # from a Sunday
        (date(2026, 11, 30), -1, date(2026, 11, 27)),
        (date(2026, 11, 29), -5, date(2026, 11, 23)),
        (date(2026, 11, 25), 10, date(2026, 12, 9)),
        (date(9999, 12, 31), 7, date(2100, 12, 31)),
        (date(2026, 11, 25), 10**12, date(2100, 12, 31)),
    ],
)
def test_working_days_skip_weekends(day: date, count: int, result: date) -> None:
    assert clocktime.add_working_days(day, count) == result


@given(st.dates(date(2001, 1, 1), date(2099, 1, 1)), st.integers(-300, 300))
def test_as_many_working_days_lie_between_as_were_added(day: date, count: int) -> None:
    there = clocktime.add_working_days(day, count)
    low, high = (day + timedelta(1), there) if count > 0 else (there, day - timedelta(1))
    walked = [low + timedelta(n) for n in range((high - low).days + 1)]
    assert sum(step.weekday() < 5 for step in walked) == abs(count)
