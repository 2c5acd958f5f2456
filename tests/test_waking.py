"""Quiet hours: by the user's clock, over midnight, and when the clocks change."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from facts import LISBON, clocks, utc
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import cadence, waking
from rules.clocktime import to_local, to_utc
from rules.facts import Habits

often = settings(max_examples=50, deadline=None)  # the machine may be busy
ZONES = ("Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kolkata", "Pacific/Apia")
NEW_YORK = Habits("America/New_York", time(22), time(1, 30))
moments = st.datetimes(datetime.fromisoformat("2026-01-01"), datetime.fromisoformat("2028-01-01"), timezones=st.just(UTC))
clocks_of_day = st.builds(time, st.integers(0, 23), st.integers(0, 59))
anybody = st.builds(Habits, st.sampled_from(ZONES), clocks_of_day, clocks_of_day)


@pytest.mark.parametrize(
    ("moment", "asleep"),
    [
        ("2026-03-02 20:59", False),
        ("2026-03-02 21:00", True),
        ("2026-03-03 00:00", True),
        ("2026-03-03 07:59", True),
        ("2026-03-03 08:00", False),
    ],
)
def test_c2_it_is_quiet_from_21_to_8(moment: str, asleep: bool) -> None:
    assert waking.asleep(utc(moment), LISBON) is asleep


def test_c2_quiet_hours_may_lie_within_one_day() -> None:
    siesta = Habits("Europe/Lisbon", time(13), time(16))
    assert [waking.asleep(utc(f"2026-03-02 {hour}:00"), siesta) for hour in (12, 13, 15, 16, 23)] == [
        False,
        True,
        True,
        False,
        False,
    ]


def test_c2_equal_ends_mean_no_quiet_hours() -> None:
    never = Habits("Europe/Lisbon", time(21), time(21))
    assert not any(waking.asleep(utc(f"2026-03-02 {hour:02}:00"), never) for hour in range(24))


@pytest.mark.parametrize(
    ("moment", "next_one", "last_one"),
    [
        ("2026-03-02 12:00", "Mon 2 12:00", "Mon 2 12:00"),
        ("2026-03-02 21:00", "Tue 3 08:00", "Mon 2 20:30"),  # quiet since 21:00; half an hour before that
        ("2026-03-03 03:00", "Tue 3 08:00", "Mon 2 20:30"),
        ("2026-03-28 23:00", "Sun 29 07:00", "Sat 28 20:30"),  # the clocks go forward: 8:00 in Lisbon is 7:00 UTC
    ],
)
def test_c2_what_falls_into_quiet_hours_comes_after_or_before_them(moment: str, next_one: str, last_one: str) -> None:
    assert clocks([waking.next_waking(utc(moment), LISBON)]) == [next_one]
    assert clocks([waking.last_waking(utc(moment), LISBON)]) == [last_one]


def test_c2_an_hour_that_comes_twice_is_quiet_once() -> None:
    """In New York, 1 November 2026, 1:30 comes at 5:30 and at 6:30 UTC."""
    assert waking.next_waking(utc("2026-11-01 05:15"), NEW_YORK) == utc("2026-11-01 05:30")
    assert not waking.asleep(utc("2026-11-01 06:15"), NEW_YORK)


def test_c2_quiet_hours_that_end_in_a_gap_end_after_it() -> None:
    """In New York, 14 March 2027, 2:30 does not come: it is 3:30, which is 7:30 UTC."""
    habits = Habits("America/New_York", time(22), time(2, 30))
    assert waking.next_waking(utc("2027-03-14 06:00"), habits) == utc("2027-03-14 07:30")


def test_c2_quiet_hours_that_end_in_others_end_with_those() -> None:
    """The same night, quiet but for 2:30 to 3:15: the end that is moved to 3:30 falls into the next quiet hours."""
    habits = Habits("America/New_York", time(3, 15), time(2, 30))
    assert waking.next_waking(utc("2027-03-14 06:00"), habits) == utc("2027-03-15 06:30")


def test_the_next_morning_after_a_night_is_the_same_day() -> None:
    assert clocks([waking.next_at(utc("2026-03-03 00:30"), cadence.MORNING, LISBON)]) == ["Tue 3 09:00"]
    assert clocks([waking.next_at(utc("2026-03-03 09:00"), cadence.MORNING, LISBON)]) == ["Wed 4 09:00"]


def test_tomorrow_is_the_next_day_of_the_users_calendar() -> None:
    kiritimati = Habits("Pacific/Kiritimati")  # UTC+14: Monday 12:00 UTC is Tuesday 2:00 there
    assert clocks([waking.tomorrow(utc("2026-03-02 12:00"), cadence.MORNING, kiritimati)]) == ["Tue 3 19:00"]
    late_riser = Habits("Europe/Lisbon", time(21), time(11))
    assert clocks([waking.tomorrow(utc("2026-03-02 12:00"), cadence.MORNING, late_riser)]) == ["Tue 3 11:00"]


@often
@given(moments, anybody)
def test_c2_the_next_waking_moment_is_awake_not_earlier_and_within_a_day(moment: datetime, habits: Habits) -> None:
    following = waking.next_waking(moment, habits)
    assert not waking.asleep(following, habits)
    assert moment <= following <= moment + timedelta(hours=25)
    assert (following == moment) is not waking.asleep(moment, habits)


@often
@given(moments, anybody)
def test_c2_half_an_hour_before_quiet_hours_is_earlier_and_within_a_day(moment: datetime, habits: Habits) -> None:
    assert timedelta(0) <= moment - waking.last_waking(moment, habits) <= timedelta(hours=25, minutes=30)


@often
@given(moments, anybody)
def test_c2_it_is_quiet_by_the_clock_on_the_wall(moment: datetime, habits: Habits) -> None:
    """Except on days when the clocks change, where an hour that comes twice is quiet once."""
    local = to_local(moment, habits.zone)
    noons = [to_utc(local.date() + timedelta(days=day), time(12), habits.zone) for day in (-1, 0, 1)]
    if noons[2] - noons[0] != timedelta(hours=48):
        return
    start, end, now = habits.quiet_from, habits.quiet_until, local.time()
    quiet = start <= now < end if start <= end else not end <= now < start
    assert waking.asleep(moment, habits) is quiet


@often
@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), clocks_of_day, anybody)
def test_c2_a_day_and_a_time_are_that_time_or_the_end_of_the_quiet_hours(day: date, clock: time, habits: Habits) -> None:
    moment = waking.on_day(day, clock, habits)
    assert not waking.asleep(moment, habits)
    assert moment >= to_utc(day, clock, habits.zone)
