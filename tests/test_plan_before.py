"""The plan before an interview: the evening before and the debrief (A3), memos (B6), applications (B7), references (B8)."""

from datetime import time, timedelta

import pytest
from facts import (
    JANE,
    LISBON,
    acme,
    and_then,
    applied,
    clocks,
    coming,
    happened,
    knowing,
    memo,
    met,
    only,
    own,
    referee,
    searching,
    tasks,
    utc,
)

from rules import items, waking
from rules.facts import Habits
from rules.plan import first_reminder, plan

# --- A3: an interview to come -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "at", "reminder"),
    [
        ("2026-03-01 12:00", "2026-03-05 10:00", "Wed 4 18:00"),  # the evening before
        ("2026-03-05 09:00", "2026-03-05 15:00", "Thu 5 13:00"),  # told that day: two hours before
        ("2026-03-04 19:00", "2026-03-05 09:30", "Wed 4 20:30"),  # two hours before is 7:30, still quiet: before the night
        ("2026-03-04 22:00", "2026-03-05 09:30", "Thu 5 08:00"),  # told at night: when the night is over
    ],
)
def test_a3_the_evening_before_an_interview_is_the_time_to_think_of_what_to_ask(told: str, at: str, reminder: str) -> None:
    task = only(knowing(acme(), coming(at, told)), "prepare")
    assert clocks(task.remind) == [reminder]
    assert (task.since, task.due, task.about) == (utc(told), utc(at), 1)


def test_a3_told_less_than_two_hours_before_it_comes_soon_and_never_after_the_interview_began() -> None:
    search = searching(knowing(acme(), coming("2026-03-05 11:00", "2026-03-05 10:00")))
    (item,) = (one for one in items.opened(search, utc("2026-03-05 10:00")) if one.rule == "prepare")
    assert clocks([first_reminder(item.task, utc("2026-03-05 10:00"), LISBON)]) == ["Thu 5 10:30"]
    assert "prepare" not in [one.rule for one in items.opened(search, utc("2026-03-05 11:01"))]


def test_a3_who_sleeps_in_the_evening_is_told_before() -> None:
    early_bird = Habits("Europe/Lisbon", time(17), time(4))
    employer = knowing(acme(), coming("2026-03-05 10:00"))
    assert clocks(only(employer, "prepare", early_bird).remind) == ["Wed 4 16:30"]


@pytest.mark.parametrize(
    ("at", "reminders"),
    [
        ("2026-03-05 10:00", ["Thu 5 11:30", "Fri 6 09:00"]),  # an hour, and half an hour for the way home
        ("2026-03-05 20:00", ["Fri 6 08:00", "Fri 6 09:00"]),  # 21:30 is quiet
    ],
)
def test_a3_right_after_it_is_the_time_to_tell_it_and_once_more_the_next_morning(at: str, reminders: list[str]) -> None:
    task = only(knowing(acme(), coming(at)), "debrief")
    assert clocks(task.remind) == reminders
    assert task.due == task.remind[0]


def test_a3_what_was_told_or_called_off_is_no_longer_asked_for() -> None:
    employer = knowing(acme(), coming("2026-03-02 14:00"))
    told = knowing(acme(met(JANE)), coming("2026-03-02 14:00"))
    called_off = and_then(employer, happened("debrief:1", "2026-03-02 12:00", "skipped"))
    for now in (told, called_off):
        assert not tasks(now, "prepare") + tasks(now, "debrief")


def test_a3_two_interviews_to_come_are_two_evenings_and_two_debriefs() -> None:
    employer = knowing(acme(), coming("2026-03-05 10:00"), coming("2026-03-10 10:00", id_=2))
    assert [task.about for task in tasks(employer, "prepare")] == [1, 2]
    assert clocks(task.due for task in tasks(employer, "debrief")) == ["Thu 5 11:30", "Tue 10 11:30"]
    held = knowing(acme(met(JANE, ended="2026-03-05 11:00")), *employer.appointments)
    assert [task.about for task in plan(held, LISBON) if task.rule in ("prepare", "debrief")] == [2, 2]


def test_a3_an_interview_that_was_never_told_is_brought_up_twice_and_then_forgotten() -> None:
    search = searching(knowing(acme(), coming("2026-03-05 10:00")))
    task = only(search.employers[0], "debrief")
    assert len(task.remind) == 2
    open_after = [[one.rule for one in items.opened(search, task.due + timedelta(days=days))] for days in (14, 15)]
    assert ["debrief" in rules for rules in open_after] == [True, False]


def test_a3_an_interview_to_come_is_not_asked_for_once_it_came_out() -> None:
    assert not plan(knowing(acme(ended="rejected"), coming("2026-03-05 10:00")), LISBON)


# --- B7: applications -------------------------------------------------------------------------


def test_b7_an_application_without_an_answer_is_asked_about_once_a_week_later() -> None:
    employer = knowing(acme(), applied("2026-03-02 10:00"))
    task = only(employer, "application")
    assert clocks([task.due, *task.remind]) == ["Mon 9 10:00", "Mon 9 10:00", "Tue 10 09:30"]
    assert not plan(and_then(employer, happened(task.key, "2026-03-09 11:00")), LISBON)  # then patience


def test_b7_it_is_asked_in_the_employers_working_hours() -> None:
    assert clocks([only(knowing(acme(), applied("2026-02-28 12:00")), "application").due]) == ["Mon 9 09:30"]


def test_b7_the_day_that_the_posting_names_comes_first() -> None:
    employer = knowing(acme(), applied(answers_by="2026-03-20"))  # a Friday
    assert clocks([only(employer, "application").due]) == ["Mon 23 10:00"]


@pytest.mark.parametrize("answers_by", [None, "2026-03-20"])
def test_b7_a_posting_that_forbids_contact_is_obeyed_whatever_day_it_names(answers_by: str | None) -> None:
    assert not plan(knowing(acme(), applied(answers_by=answers_by, no_contact=True)), LISBON)


@pytest.mark.parametrize(
    "answer",
    [
        happened("reply:1", "2026-03-04 10:00", "replied"),
        happened("contact:1", "2026-03-04 10:00"),
        happened("application:1", "2026-03-04 10:00", "skipped"),
    ],
)
def test_b7_any_word_since_is_an_answer(answer: object) -> None:
    assert not tasks(and_then(knowing(acme(), applied()), answer), "application")  # type: ignore[arg-type]


def test_b7_an_interview_since_is_an_answer_told_in_advance_or_afterwards() -> None:
    assert not tasks(knowing(acme(), applied(), coming("2026-03-20 10:00", "2026-03-04 10:00")), "application")
    assert not tasks(knowing(acme(met(JANE, ended="2026-03-05 15:00")), applied()), "application")


def test_b7_an_interview_before_it_is_none() -> None:
    again = knowing(acme(), coming("2026-03-05 10:00"), applied("2026-06-01 10:00"))
    called_off = and_then(again, happened("debrief:1", "2026-03-04 10:00", "skipped"))
    for employer in (again, called_off):
        assert only(employer, "application").due == utc("2026-06-08 10:00")


def test_b7_of_two_applications_the_last_is_asked_about() -> None:
    employer = knowing(acme(), applied("2026-03-02 10:00"), applied("2026-03-04 10:00", id_=2))
    assert only(employer, "application").about == 2


def test_b7_b4_where_a_call_is_planned_too_the_word_waits_a_week_and_the_weekly_one_after_it() -> None:
    employer = knowing(acme(met(JANE)), applied("2026-03-03 10:00"))
    words = [only(employer, rule) for rule in ("call", "application", "weekly")]
    assert clocks(word.due for word in words) == ["Thu 5 15:00", "Thu 12 15:00", "Thu 19 15:00"]
    assert [word.moved for word in words] == [None, "week", None]


def test_b7_b4_who_was_spoken_to_last_week_is_not_asked_about_a_new_application_at_once() -> None:
    called = happened("call:1", "2026-03-05 10:00")
    employer = knowing(acme(met(JANE), events=[called]), applied("2026-03-05 12:00", answers_by="2026-03-06"))
    assert clocks([only(employer, "application").due]) == ["Thu 12 10:00"]


def test_b7_a_rejection_without_an_interview_ends_it_quietly() -> None:
    assert not plan(knowing(acme(ended="rejected"), applied()), LISBON)


# --- B8: references ---------------------------------------------------------------------------


def test_b8_a_reference_is_asked_before_anybody_names_it() -> None:
    (task,) = own(searching(referees=(referee(),)), "reference")
    assert clocks(task.remind) == ["Mon 2 11:00", "Tue 3 09:00"]
    (late,) = own(searching(referees=(referee(since="2026-03-02 20:30"),)), "reference")
    assert clocks(late.remind) == ["Tue 3 08:00", "Tue 3 09:00"]  # not at night


def test_b8_a_reference_that_was_asked_and_does_not_answer_is_asked_again() -> None:
    (task,) = own(searching(referees=(referee("asked"),)), "agreed")
    assert clocks(task.remind) == ["Thu 5 10:00", "Fri 6 09:00"]  # three days later


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_b8_a_reference_that_answered_is_left_alone(answer: str) -> None:
    search = searching(referees=(referee(answer),))
    assert not own(search, "reference") + own(search, "agreed")


def test_b8_who_agreed_is_told_who_may_call_once_the_thank_yous_are_out() -> None:
    employer = knowing(acme(met(JANE)), referee("yes"))
    assert clocks(only(employer, "brief").remind) == ["Tue 3 17:00"]  # Mon 15:00 + 26 h
    assert not tasks(and_then(employer, happened("brief:1", "2026-03-03 17:30")), "brief")


def test_b8_without_an_interview_or_a_reference_nobody_is_told() -> None:
    assert not tasks(knowing(acme(), referee("yes")), "brief")
    assert not tasks(acme(met(JANE)), "brief")


def test_b8_a_second_interview_is_told_to_them_as_well() -> None:
    employer = knowing(acme(met(JANE), met(JANE, id=2, ended="2026-03-10 15:00")), referee("yes"))
    done = and_then(employer, happened("brief:1", "2026-03-03 17:30"))
    assert (only(done, "brief").interview, clocks([only(done, "brief").due])) == (2, ["Wed 11 17:00"])


# --- B6: memos --------------------------------------------------------------------------------


def test_b6_what_he_asked_to_be_reminded_of_comes_when_he_said_or_when_the_night_is_over() -> None:
    employer = knowing(acme(), memo("2026-03-06 14:00"), memo("2026-03-07 06:00", id_=2))
    first, second = tasks(employer, "memo")
    assert (clocks(first.remind), clocks(second.remind)) == (["Fri 6 14:00"], ["Sat 7 08:00"])
    assert second.due == utc("2026-03-07 06:00")


def test_b6_a_memo_of_no_employer_is_one_of_the_search() -> None:
    (task,) = own(searching(memos=(memo("2026-03-06 14:00"),)), "memo")
    assert (task.about, clocks(task.remind)) == (1, ["Fri 6 14:00"])


@pytest.mark.parametrize("state", ["rejected", "hired", "withdrew"])
def test_b6_a_memo_is_his_own_and_outlives_what_came_out(state: str) -> None:
    assert tasks(knowing(acme(ended=state), memo("2026-07-06 14:00")), "memo")
    assert not tasks(knowing(acme(ended="stopped"), memo("2026-07-06 14:00")), "memo")


def test_c2_nothing_before_an_interview_is_pushed_at_night() -> None:
    employer = knowing(
        acme(met(JANE, ended="2026-03-02 20:30")),
        coming("2026-03-10 08:30", "2026-03-09 22:00"),
        memo("2026-03-03 02:00"),
        referee("yes"),
    )
    for task in plan(employer, LISBON):
        assert not any(waking.asleep(moment, LISBON) for moment in task.remind), task
