"""B9: keep momentum. One look back a week, at the time that the user chose, and silence when nobody searches."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise

import pytest
from facts import JANE, LISBON, acme, clocks, happened, met, own, searching, utc
from hypothesis import given
from hypothesis import strategies as st

from rules import cadence, items, waking
from rules.clocktime import to_local
from rules.facts import Habits, Search
from rules.plan import Task

SEARCH = searching(acme(met(JANE)))


def review(search: Search) -> Task:
    (task,) = own(search, "review")
    return task


def shown(search: Search, late: timedelta = timedelta(0)) -> Search:
    """The look back was pushed; a word of the user keeps the search alive."""
    task = review(search)
    event = happened(task.key, "2026-03-01 00:00")
    return replace(search, events=(*search.events, replace(event, at=task.due + late)))


def alive(search: Search, at: datetime) -> Search:
    word = replace(happened(f"contact:{at:%Y%m%d%H}", "2026-03-01 00:00"), at=at)
    return replace(search, employers=(replace(search.employers[0], events=(*search.employers[0].events, word)),))


def with_review(search: Search, weekday: int, clock: time) -> Search:
    return replace(search, habits=replace(search.habits, review=(weekday, clock)))


def test_b9_the_look_back_is_on_sunday_evening_unless_he_says_otherwise() -> None:
    assert clocks(review(SEARCH).remind) == ["Sun 8 18:00"]
    assert clocks(review(with_review(SEARCH, 5, time(12))).remind) == ["Fri 13 12:00"]  # Fri 6 is not five days after Sun 1


def test_b9_the_time_is_his_own_and_never_a_quiet_one() -> None:
    at_night = with_review(SEARCH, 7, time(23))
    assert clocks(review(at_night).remind) == ["Mon 9 08:00"]
    assert clocks(review(shown(at_night)).remind) == ["Mon 16 08:00"]
    tokyo = replace(SEARCH, habits=Habits("Asia/Tokyo"))
    assert clocks(review(tokyo).remind) == ["Sun 8 09:00"]  # 18:00 there


def test_b9_then_each_week_also_when_one_came_late() -> None:
    assert clocks([review(shown(SEARCH)).due]) == ["Sun 15 18:00"]
    assert clocks([review(shown(SEARCH, timedelta(hours=15))).due]) == ["Sun 15 18:00"]  # held until Monday 9:00


@pytest.mark.parametrize("weekday", range(1, 8))
@pytest.mark.parametrize("clock", [time(9), time(20)])
def test_b9_at_most_one_a_week_also_when_the_day_is_changed(weekday: int, clock: time) -> None:
    first = review(SEARCH)
    following = review(with_review(shown(SEARCH), weekday, clock))
    days = to_local(following.due, "Europe/Lisbon").date() - to_local(first.due, "Europe/Lisbon").date()
    assert 7 <= days.days <= 13
    assert following.key != first.key


@given(st.lists(st.tuples(st.integers(1, 7), st.sampled_from([time(9), time(13, 30), time(20)])), min_size=2, max_size=20))
def test_b9_however_often_the_day_is_changed_two_look_backs_are_a_week_apart(changes: list[tuple[int, time]]) -> None:
    search, days = SEARCH, []
    for change in changes:
        search = with_review(search, *change)
        task = review(search)
        days.append(to_local(task.due, "Europe/Lisbon").date())
        search = alive(shown(search), task.due)
    assert all(later - earlier >= timedelta(days=7) for earlier, later in pairwise(days))


def test_b9_it_begins_with_the_first_employer_and_not_before() -> None:
    assert not own(searching(), "review")
    assert own(SEARCH, "review")


def test_b9_it_can_be_turned_off() -> None:
    assert not own(replace(SEARCH, habits=replace(LISBON, review=None)), "review")


def test_b9_however_well_it_went_it_goes_on_until_he_is_hired() -> None:
    well = searching(acme(met(JANE, mood="well"), events=[happened("outcome:1", "2026-03-03 10:00", "offer")]))
    assert own(well, "review")
    hired = searching(acme(met(JANE), events=[happened("outcome:1", "2026-03-03 10:00", "hired")]))
    assert not own(hired, "review")


def test_b9_after_four_weeks_without_a_word_it_stops() -> None:
    search, came = SEARCH, []
    while own(search, "review"):
        came.append(review(search).due)
        search = shown(search)
    assert clocks(came) == ["Sun 8 18:00", "Sun 15 18:00", "Sun 22 18:00", "Sun 29 17:00"]
    assert came[-1] <= utc("2026-03-02 15:10") + cadence.QUIET_AFTER


def test_b9_a_word_of_his_brings_it_back_on_the_next_chosen_day() -> None:
    search = SEARCH
    while own(search, "review"):
        search = shown(search)
    back = alive(search, utc("2026-07-01 12:00"))  # a Wednesday
    task = review(back)
    assert clocks([task.due]) == ["Sun 5 17:00"]
    assert [one.rule for one in items.opened(back, task.due) if one.rule == "review"] == ["review"]


def test_b9_who_was_here_long_before_the_first_employer_gets_the_next_one_not_one_of_long_ago() -> None:
    early = replace(SEARCH, since=utc("2025-06-01 12:00"))
    assert clocks([review(early).due]) == ["Sun 8 18:00"]


def test_b9_one_that_could_not_be_shown_yet_is_not_lost_by_a_word_of_his() -> None:
    assert review(alive(SEARCH, utc("2026-03-09 08:30"))) == review(SEARCH)


def test_b9_c2_it_is_never_in_quiet_hours_and_the_look_back_stays_open_until_it_was_shown() -> None:
    task = review(SEARCH)
    assert not any(waking.asleep(moment, LISBON) for moment in task.remind)
    assert "review" in [one.rule for one in items.opened(SEARCH, task.due + timedelta(days=20))]
