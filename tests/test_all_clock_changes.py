"""Every zone of the world and every change of its clocks in 2026 to 2030.

Zones whose clocks change alike in these years are one rule. What a daily time is, is tried at each change of each zone;
what is planned, at each change of another kind: other offsets, another local time or another weekday.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

import pytest
from facts import BOB, JANE, TINA, acme, happened, knowing, referee

from rules import cadence, waking
from rules.clocktime import to_local, to_utc
from rules.facts import Appointment, Dated, Employer, Habits, Interview, Memo, Promise
from rules.plan import Task, plan

FROM, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DAILY = (time(0), time(1, 30), time(2, 30), time(9))
HABITS = {  # around midnight and in the small hours the clocks change
    "by default": Habits(),
    "until the small hours": Habits(quiet_from=time(22), quiet_until=time(2, 30)),
    "in the small hours": Habits(quiet_from=time(0), quiet_until=time(3)),
    "never": Habits(quiet_from=time(21), quiet_until=time(21)),
}


class Change(NamedTuple):
    """From `at` (UTC) on the zone is `after` ahead of UTC, and no longer `before`."""

    at: datetime
    before: timedelta
    after: timedelta


@dataclass(frozen=True)
class Rule:
    """Zones that are alike: what they are ahead of UTC in the beginning, and every change."""

    ahead: timedelta
    changes: tuple[Change, ...]
    zones: tuple[str, ...]


def ahead(moment: datetime, zone: ZoneInfo) -> timedelta:
    found = moment.astimezone(zone).utcoffset()
    assert found is not None
    return found


def changes(name: str) -> tuple[Change, ...]:
    zone = ZoneInfo(name)
    days = [FROM + DAY * n for n in range((UNTIL - FROM).days + 1)]
    offsets = [ahead(day, zone) for day in days]
    around = [(day, day + DAY) for day, (one, other) in zip(days, pairwise(offsets), strict=False) if one != other]
    return tuple(Change(searched(*pair, zone), ahead(pair[0], zone), ahead(pair[1], zone)) for pair in around)


def searched(low: datetime, high: datetime, zone: ZoneInfo) -> datetime:
    """The first second of the new time, between `low` and `high`."""
    old = ahead(low, zone)
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        low, high = (middle, high) if ahead(middle, zone) == old else (low, middle)
    return high


@cache
def rules() -> tuple[Rule, ...]:
    def alike(name: str) -> tuple[timedelta, tuple[Change, ...]]:
        return ahead(FROM, ZoneInfo(name)), changes(name)

    of_zone = {name: alike(name) for name in sorted(available_timezones())}
    by_rule = sorted(of_zone, key=lambda name: (of_zone[name], name))
    return tuple(Rule(*rule, tuple(names)) for rule, names in groupby(by_rule, key=lambda name: of_zone[name]))


def all_changes() -> Iterator[tuple[str, Change]]:
    """Every change of every rule, in one zone that has it."""
    yield from ((rule.zones[0], change) for rule in rules() for change in rule.changes)


@cache
def kinds_of_change() -> tuple[tuple[str, Change], ...]:
    """One change of each kind: from and to which offset, and when by the clock and the weekday of the place."""

    def kind(one: tuple[str, Change]) -> tuple[timedelta, timedelta, time, int]:
        at, before, after = one[1]
        return before, after, (at + before).time(), (at + before).weekday()

    return tuple({kind(one): one for one in all_changes()}.values())


def test_every_zone_and_every_change_of_five_years_is_tried() -> None:
    zones = [zone for rule in rules() for zone in rule.zones]
    assert sorted(zones) == sorted(available_timezones())
    assert len(zones) > 590
    assert sum(len(rule.changes) * len(rule.zones) for rule in rules()) > 1700
    in_new_york = next(rule for rule in rules() if "America/New_York" in rule.zones)
    assert [f"{change.at:%Y-%m-%d %H:%M}" for change in in_new_york.changes[:2]] == ["2026-03-08 07:00", "2026-11-01 06:00"]
    assert len(in_new_york.changes) == 10


# --- a local time each day --------------------------------------------------------------------


def by_the_standard(day: date, clock: time, change: Change) -> datetime:
    """RFC 5545, 3.3.5, from the two offsets: the first of two, and what is left out is later by the gap."""
    wall = datetime.combine(day, clock, UTC)
    old, new = wall - change.before, wall - change.after
    return new if old >= change.at and new >= change.at else old


def around(change: Change) -> list[date]:
    day = (change.at + change.before).date()
    return [day + DAY * n for n in (-1, 0, 1)]


def test_a_daily_time_is_where_the_standard_has_it_in_every_zone_around_every_change() -> None:
    for rule in rules():
        for zone, change in ((zone, change) for zone in rule.zones for change in rule.changes):
            for day, clock in ((day, clock) for day in around(change) for clock in DAILY):
                assert to_utc(day, clock, zone) == by_the_standard(day, clock, change), (zone, day, clock)


def test_a_daily_time_comes_once_a_day_around_every_change() -> None:
    for zone, change in all_changes():
        habits = replace(HABITS["never"], zone=zone)
        for clock in DAILY:
            came = [to_utc(around(change)[0], clock, zone)]
            for _ in range(2):
                came.append(waking.next_at(came[-1], clock, habits))
            assert came == [by_the_standard(day, clock, change) for day in around(change)], (zone, change)


def test_a_time_that_is_left_out_is_later_by_no_more_than_the_gap() -> None:
    for zone, change in all_changes():
        for day, clock in ((day, clock) for day in around(change) for clock in DAILY):
            late = to_local(to_utc(day, clock, zone), zone).replace(tzinfo=None, fold=0) - datetime.combine(day, clock)
            assert late in (timedelta(0), max(change.after - change.before, timedelta(0))), (zone, day, clock)


@pytest.mark.parametrize(
    ("zone", "wall", "utc", "local"),
    [
        ("America/New_York", "2027-03-14 02:30", "2027-03-14 07:30", "03:30"),
        ("America/New_York", "2026-11-01 01:30", "2026-11-01 05:30", "01:30"),  # the first of two
        ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:45", "02:45"),  # half an hour is left out
        ("Africa/Cairo", "2027-04-30 00:15", "2027-04-29 22:15", "01:15"),  # the day begins at 1:00
        ("America/Havana", "2026-03-08 00:00", "2026-03-08 05:00", "01:00"),
        ("America/Santiago", "2026-09-06 00:00", "2026-09-06 04:00", "01:00"),
        ("Asia/Beirut", "2026-03-29 00:00", "2026-03-28 22:00", "01:00"),
        ("Atlantic/Azores", "2026-03-29 00:00", "2026-03-29 01:00", "01:00"),
    ],
)
def test_a_time_that_is_left_out_moves_forward_and_one_that_comes_twice_comes_first(
    zone: str, wall: str, utc: str, local: str
) -> None:
    asked = datetime.fromisoformat(wall)
    moment = to_utc(asked.date(), asked.time(), zone)
    assert f"{moment:%Y-%m-%d %H:%M}" == utc
    assert f"{to_local(moment, zone):%H:%M}" == local


# --- the plan of interviews that end around a change ------------------------------------------


def life(ended: datetime, zone: str) -> Employer:
    """An interview with everything that a plan can hold, and one to come a day later."""
    day = to_local(ended, zone).date()
    told = Dated("soon", day, day + DAY)
    interview = Interview(
        1, ended, ended, zone, people=(JANE, BOB, TINA), decision=told, promise=Promise("it", day + DAY), unasked=True
    )
    sent = replace(happened("thank:1:1", "2026-01-01 00:00", channel="card"), at=ended)
    memo, coming = Memo(1, "it", ended + 3 * HOUR), Appointment(1, ended + 20 * HOUR, ended, zone)
    return knowing(acme(interview, events=[sent]), memo, coming, referee("yes"))


def plans(habits: Habits) -> Iterator[tuple[datetime, str, tuple[Task, ...]]]:
    """What is planned for interviews that end from three days before each change until the day after."""
    for zone, change in kinds_of_change():
        for hours in (*range(-75, -27, 8), *range(-27, 3, 3), 3, 11, 19, 27):
            ended = change.at + hours * HOUR + timedelta(minutes=20)
            yield ended, zone, plan(life(ended, zone), replace(habits, zone=zone))


def sleeps_by_the_wall(moment: datetime, zone: str) -> bool:
    return not cadence.QUIET_UNTIL <= to_local(moment, zone).time() < cadence.QUIET_FROM


@pytest.mark.parametrize("habits", HABITS.values(), ids=HABITS)
def test_b1_c2_thanks_are_due_after_24_real_hours_and_no_reminder_is_quiet_or_comes_twice(habits: Habits) -> None:
    for ended, zone, tasks in plans(habits):
        assert {task.due - ended for task in tasks if task.rule == "thank"} == {timedelta(hours=24)}
        for task in tasks:
            assert list(task.remind) == sorted(set(task.remind)), (zone, ended, task)
            assert not any(waking.asleep(moment, replace(habits, zone=zone)) for moment in task.remind), (zone, ended, task)
            assert habits != HABITS["by default"] or not any(sleeps_by_the_wall(moment, zone) for moment in task.remind)


def test_b3_b4_calls_and_weekly_words_stay_in_working_hours_over_every_change() -> None:
    for zone, change in all_changes():
        for days in (1, 4, 9):
            ended = change.at - days * DAY
            employer = acme(Interview(1, ended, ended, zone, people=(JANE,)))
            tasks = [task for task in plan(employer, replace(HABITS["never"], zone=zone)) if task.rule in ("call", "weekly")]
            assert all(later.due - earlier.due >= cadence.WEEKLY for earlier, later in pairwise(tasks))
            for moment in (tasks[0].due, *tasks[1].remind):
                assert cadence.CALLS_FROM <= to_local(moment, zone).time() < cadence.CALLS_UNTIL, (zone, moment)
                assert to_local(moment, zone).isoweekday() < 6
