"""The plan, where it follows a date that was said: decisions, second calls, promises, notes that were put off."""

from dataclasses import replace

import pytest
from facts import JANE, acme, and_then, clocks, happened, met, only, said, tasks

from rules.facts import Promise

# --- B5: silence ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("decision", "asked"),
    [
        (said("2026-03-04"), "Thu 5 10:00"),
        (said("2026-03-06"), "Mon 9 10:00"),  # Friday: the next working day
        (said("2026-03-02", "2026-03-08"), "Mon 9 10:00"),  # the end of a range
        (replace(said("2026-03-10"), end=None), "Wed 11 10:00"),  # "after the 10th"
    ],
)
def test_b5_when_the_decision_date_has_passed_it_is_asked_the_next_working_day(decision: object, asked: str) -> None:
    task = only(acme(met(JANE, decision=decision)), "decision")
    assert clocks([task.due]) == [asked]
    assert task.remind == (task.due,)


def test_b5_the_time_of_a_second_interview_call_is_asked_about_too_but_not_twice_on_one_day() -> None:
    employer = acme(met(JANE, decision=said("2026-03-06"), second_call=said("2026-03-10")))
    assert [only(employer, rule).due.day for rule in ("decision", "second")] == [9, 11]
    same = acme(met(JANE, decision=said("2026-03-06"), second_call=said("2026-03-04", "2026-03-06")))
    assert not tasks(same, "second")
    weekend = acme(met(JANE, decision=said("2026-03-06"), second_call=said("2026-03-02", "2026-03-08")))
    assert not tasks(weekend, "second"), "Friday and Sunday are both asked about on Monday"


def test_b5_nothing_is_asked_when_no_date_was_said_or_they_replied_on_that_day_or_later() -> None:
    assert not tasks(acme(met(JANE, decision=None)), "decision")
    assert not tasks(acme(met(JANE, decision=replace(said("2026-03-06"), start=None, end=None))), "decision")
    employer = acme(met(JANE, decision=said("2026-03-06")))
    assert not tasks(and_then(employer, happened("reply:1", "2026-03-06 10:00", "replied")), "decision")
    assert tasks(and_then(employer, happened("reply:1", "2026-03-05 10:00", "replied")), "decision")


def test_b5_a_changed_date_is_asked_about_anew_although_the_first_was_answered() -> None:
    employer = acme(met(JANE, decision=said("2026-03-06")))
    nothing_yet = happened(only(employer, "decision").key, "2026-03-09 10:00")
    assert not tasks(and_then(employer, nothing_yet), "decision")
    later = acme(met(JANE, decision=said("2026-03-20")), events=[nothing_yet])
    assert clocks([only(later, "decision").due]) == ["Mon 23 10:00"]


# --- B6, A1: promises and the rest of the notes -----------------------------------------------


@pytest.mark.parametrize(
    ("by", "due", "remind"),
    [
        (said("2026-03-06").start, "Fri 6 17:00", "Fri 6 09:00"),
        (None, "Tue 3 17:00", "Tue 3 09:00"),  # no day: the day after the interview
    ],
)
def test_b6_a_promise_is_due_on_its_day_before_people_leave(by: object, due: str, remind: str) -> None:
    task = only(acme(met(JANE, promise=Promise("the portfolio", by))), "promise")  # type: ignore[arg-type]
    assert (clocks([task.due]), clocks(task.remind)) == ([due], [remind])


@pytest.mark.parametrize(
    ("told", "reminders"),
    [
        ("2026-03-02 15:10", ["Mon 2 17:10", "Tue 3 09:00"]),  # two hours later, and the next morning
        ("2026-03-02 20:00", ["Mon 2 20:30", "Tue 3 09:00"]),
        ("2026-03-03 00:10", ["Mon 2 20:30", "Tue 3 09:00"]),  # the first is over, the second is that morning's
    ],
)
def test_a1_the_rest_of_notes_saved_early_is_asked_for_while_it_is_remembered(told: str, reminders: list[str]) -> None:
    task = only(acme(met(JANE, ended="2026-03-02 15:00", saved=told, unasked=True)), "rest")
    assert clocks(task.remind) == reminders
    assert task.due == task.remind[-1]
    assert not tasks(acme(met(JANE)), "rest")
