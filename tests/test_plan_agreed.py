"""E5, B6: the call that another call led to, and the one that a note announces."""

from dataclasses import replace

from facts import BOB, JANE, LISBON, acme, and_then, applied, clocks, happened, knowing, met, only, tasks, utc

from rules.facts import Employer
from rules.plan.agreed import callback_key, right_key, say_key
from rules.plan.task import first_reminder

SENT = happened("thank:1:1", "2026-03-02 18:00", channel="email")
MET = acme(met(JANE, BOB), events=[SENT, happened("thank:1:2", "2026-03-02 18:00", "skipped")])


def asked_back(at: str, told: str = "2026-03-05 10:00", employer: Employer = MET) -> Employer:
    return and_then(employer, happened(callback_key(utc(at)), told, "callback"))


def told_right(person: int, told: str = "2026-03-05 10:00") -> Employer:
    return and_then(MET, happened(right_key(person, utc(told)), told, "right"))


def says(day: str, person: int = 1, employer: Employer = MET) -> Employer:
    moment = utc("2026-03-02 17:00")
    return and_then(employer, happened(say_key(1, person, utc(f"{day} 00:00").date(), moment), "2026-03-02 17:00", "told"))


def test_e5_a_call_moves_to_when_they_said_and_the_weekly_word_follows_a_week_later() -> None:
    employer = asked_back("2026-03-10 15:00")
    assert not tasks(employer, "call")
    assert clocks([only(employer, "again").due, only(employer, "weekly").due]) == ["Tue 10 15:00", "Tue 17 15:00"]
    assert only(employer, "again").person == JANE.id


def test_e5_their_own_hour_counts_also_at_the_edge_of_the_day_and_another_is_brought_into_it() -> None:
    assert clocks([only(asked_back("2026-03-10 17:30"), "again").due]) == ["Tue 10 17:30"]
    assert clocks([only(asked_back("2026-03-10 20:00"), "again").due]) == ["Wed 11 08:00"]
    assert clocks([only(asked_back("2026-03-14 10:00"), "again").due]) == ["Mon 16 08:00"]  # a Saturday


def test_e5_what_was_agreed_last_counts_and_a_word_since_ends_it() -> None:
    later = asked_back("2026-03-12 11:00", "2026-03-06 10:00", asked_back("2026-03-10 15:00"))
    assert clocks([only(later, "again").due]) == ["Thu 12 11:00"]
    assert not tasks(and_then(later, happened("reply:1", "2026-03-09 10:00", "replied")), "again")


def test_e5_the_right_person_is_called_soon_and_from_then_on() -> None:
    employer = told_right(JANE.id)
    task = only(employer, "again")
    assert (task.person, clocks([task.due])) == (JANE.id, ["Thu 5 10:30"])
    assert only(and_then(employer, happened(task.key, "2026-03-05 11:00", "spoke")), "weekly").person == JANE.id


def test_e5_as_long_as_nobody_knows_who_decides_the_receptionist_is_asked() -> None:
    employer = told_right(0)
    assert not tasks(employer, "call")
    assert not tasks(employer, "again")
    assert clocks([only(employer, "decider").due]) == ["Thu 5 10:30"]


def test_e5_a_call_back_about_an_application_takes_the_place_of_the_word_about_it() -> None:
    employer = asked_back("2026-03-10 15:00", employer=knowing(acme(), applied("2026-03-02 10:00")))
    assert not tasks(employer, "application")
    assert clocks([only(employer, "again").due]) == ["Tue 10 15:00"]


def test_b6_a_day_that_a_note_names_is_a_task_once_the_note_is_sent() -> None:
    employer = says("2026-03-10")
    assert not tasks(employer, "call")
    assert clocks([only(employer, "word").due, only(employer, "weekly").due]) == ["Tue 10 09:30", "Tue 17 09:30"]
    unsent = says("2026-03-10", employer=acme(met(JANE)))
    assert not tasks(unsent, "word")
    assert tasks(unsent, "call")


def test_b6_a_word_before_that_day_makes_the_call_needless() -> None:
    assert not tasks(and_then(says("2026-03-10"), happened("contact:1", "2026-03-06 10:00")), "word")


def test_b4_a_weekly_word_counts_from_the_last_one_where_the_day_that_a_note_announces_was_over_when_it_went_out() -> None:
    late = acme(met(JANE, BOB), events=[happened("contact:1", "2026-03-09 11:00"), happened("thank:1:1", "2026-03-10 10:00")])
    assert clocks([only(says("2026-03-04", employer=late), "weekly").due]) == ["Mon 16 11:00"]


def test_b4_a_weekly_word_keeps_its_hour_when_it_is_given_later_on_its_day() -> None:
    employer = and_then(acme(met(JANE)), happened("call:1", "2026-03-06 10:00"))
    for said in ("2026-03-13 10:25", "2026-03-20 11:40"):
        employer = and_then(employer, happened(only(employer, "weekly").key, said))
    assert clocks([only(employer, "weekly").due]) == ["Fri 27 10:00"]


def test_b3_a_call_that_is_told_late_is_brought_up_when_they_work() -> None:
    evening = utc("2026-03-09 19:00")
    call = replace(only(acme(met(JANE)), "call"), remind=())
    assert clocks([first_reminder(call, evening, LISBON)]) == ["Tue 10 09:30"]
