"""The plan, rule by rule: golden cases with their dates written out. March 2026: Monday is the 2nd, the 9th, the 16th."""

from dataclasses import replace
from datetime import time, timedelta
from itertools import pairwise

import pytest
from facts import BOB, JANE, LISBON, TINA, acme, and_then, clocks, happened, met, only, said, tasks, utc

from rules import cadence
from rules.clocktime import to_local
from rules.facts import Habits, Promise
from rules.plan import first_reminder, next_reminder, plan
from rules.plan.table import RULES

DONE_BY_EMAIL = happened("thank:1:1", "2026-03-02 18:00", channel="email")

# --- B1: thank-yous ---------------------------------------------------------------------------


def test_b1_everyone_met_is_thanked_within_24_hours_each_by_an_own_note() -> None:
    notes = tasks(acme(met(JANE, BOB, TINA)), "thank")
    assert [(note.person, note.channel) for note in notes] == [(1, "email"), (2, "phone"), (3, None)]
    assert clocks(note.due for note in notes) == ["Tue 3 15:00"] * 3


@pytest.mark.parametrize(
    ("ended", "reminders"),
    [
        ("2026-03-02 15:00", ["Mon 2 17:00", "Tue 3 09:00", "Tue 3 12:00"]),  # + 2 h; the next morning; 15:00 - 3 h
        ("2026-03-02 12:00", ["Mon 2 14:00", "Tue 3 09:00"]),  # 12:00 - 3 h is that morning's
        ("2026-03-02 13:05", ["Mon 2 15:05", "Tue 3 09:00"]),  # 13:05 - 3 h is an hour after that morning's
        ("2026-03-02 19:30", ["Mon 2 20:30", "Tue 3 09:00", "Tue 3 16:30"]),  # 21:30 is quiet: half an hour before
        ("2026-03-02 20:45", ["Tue 3 09:00", "Tue 3 17:45"]),  # nothing of that day is left
        ("2026-03-02 10:00", ["Mon 2 12:00", "Mon 2 20:30", "Tue 3 09:00"]),  # 10:00 - 3 h is quiet: the evening before
        ("2026-03-02 08:30", ["Mon 2 10:30", "Mon 2 20:30"]),  # the next morning at 9:00 is too late
        ("2026-03-03 00:30", ["Tue 3 09:00", "Tue 3 20:30"]),  # "the next morning" after a night is the same day's
    ],
)
def test_b1_it_is_remembered_the_same_day_the_next_morning_and_3_hours_before_never_in_quiet_hours(
    ended: str, reminders: list[str]
) -> None:
    assert clocks(only(acme(met(JANE, ended=ended)), "thank").remind) == reminders


def test_b1_without_quiet_hours_nothing_moves() -> None:
    night_owl = Habits("Europe/Lisbon", cadence.QUIET_FROM, cadence.QUIET_FROM)
    note = only(acme(met(JANE, ended="2026-03-02 23:00")), "thank", night_owl)
    assert clocks(note.remind) == ["Tue 3 01:00", "Tue 3 09:00", "Tue 3 20:00"]


@pytest.mark.parametrize(
    ("now", "first"),
    [
        ("2026-03-02 15:10", "Mon 2 17:00"),
        ("2026-03-03 10:00", "Tue 3 12:00"),
        ("2026-03-05 11:00", "Thu 5 11:30"),  # late already: soon, but not on top of the plan that was just shown
        ("2026-03-05 20:45", "Fri 6 08:00"),  # 21:15 is quiet
    ],
)
def test_b1_an_interview_told_late_is_still_thanked_for_soon(now: str, first: str) -> None:
    note = only(acme(met(JANE, saved=now)), "thank")
    assert clocks([first_reminder(note, utc(now), LISBON)]) == [first]


def test_b1_a_note_that_is_done_or_skipped_stays_closed_and_the_others_stay_open() -> None:
    employer = and_then(acme(met(JANE, BOB)), DONE_BY_EMAIL)
    assert [note.person for note in tasks(employer, "thank")] == [2]
    employer = and_then(employer, happened("thank:1:2", "2026-03-02 18:00", "skipped"))
    assert not tasks(employer, "thank")


def test_b1_the_last_reminder_is_followed_by_none() -> None:
    note = only(acme(met(JANE)), "thank")
    assert next_reminder(note, note.remind[0]) == note.remind[1]
    assert next_reminder(note, note.remind[-1]) is None


# --- A4: ask for the way ----------------------------------------------------------------------

NOBODY_KNOWS = replace(JANE, channel=None, address=None)


def test_a4_a_way_that_is_not_known_is_asked_for_at_the_reception_in_calling_hours() -> None:
    task = only(acme(met(NOBODY_KNOWS, BOB, TINA)), "ask")  # Tina is the one to be asked
    assert (task.person, clocks([task.due])) == (1, ["Mon 2 15:40"])  # told at 15:10 + 30 min
    evening = only(acme(met(NOBODY_KNOWS, ended="2026-03-06 17:00")), "ask")
    assert clocks([evening.due]) == ["Mon 9 09:30"]  # Friday 17:40: their next working morning


def test_a4_nothing_is_asked_once_the_way_is_known_or_the_thanks_are_out() -> None:
    assert not tasks(acme(met(JANE)), "ask")
    assert not tasks(and_then(acme(met(NOBODY_KNOWS)), DONE_BY_EMAIL), "ask")


# --- B3: the call -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sent", "way", "call", "moved"),
    [
        ("2026-03-02 18:00", "email", "Thu 5 09:30", None),  # Mon 18:00 + 48 h = Wed 18:00, they have left; within 72 h
        ("2026-03-03 10:00", "linkedin", "Thu 5 10:00", None),  # Tue 10:00 + 48 h
        ("2026-03-03 10:00", "in_person", "Thu 5 10:00", None),
        ("2026-03-03 10:00", None, "Thu 5 10:00", None),
        ("2026-03-02 16:00", "letter", "Mon 9 09:30", "weekend"),  # + 3 working days = Thu 5 16:00, + 48 h = Sat 7
        ("2026-03-03 10:00", "card", "Mon 9 09:30", None),  # arrives Fri 6 10:00, + 48 h = Sun 8 10:00: Monday is within 72 h
        ("2026-03-06 11:00", "card", "Fri 13 11:00", None),  # Fri + 3 working days = Wed 11, + 48 h
        ("2026-03-04 16:45", "text", "Mon 9 09:30", "weekend"),  # + 48 h = Fri 16:45, after hours
        ("2026-03-05 10:00", "fax", "Mon 9 09:30", "weekend"),  # + 48 h = Sat 10:00
    ],
)
def test_b3_a_call_48_to_72_hours_after_the_note_arrived_in_working_hours_and_a_weekend_moves_it(
    sent: str, way: str | None, call: str, moved: str | None
) -> None:
    task = only(acme(met(JANE), events=[happened("thank:1:1", sent, channel=way)]), "call")
    assert (clocks([task.due]), task.moved, task.channel) == ([call], moved, "phone")


def test_b3_a_note_that_is_not_reported_counts_as_sent_at_its_deadline() -> None:
    assert clocks([only(acme(met(JANE)), "call").due]) == ["Thu 5 15:00"]  # Tue 3 15:00 + 48 h
    by_post = replace(JANE, channel="letter")
    call = only(acme(met(by_post)), "call")  # Tue 3 15:00 + 3 working days = Fri 6, + 48 h = Sun 8
    assert clocks([call.due]) == ["Mon 9 09:30"]


def test_b3_told_after_the_deadline_the_note_counts_as_sent_when_it_was_told() -> None:
    assert clocks([only(acme(met(JANE, saved="2026-03-09 10:00")), "call").due]) == ["Wed 11 10:00"]


def test_b3_after_a_skipped_note_nothing_is_on_its_way() -> None:
    by_post = replace(JANE, channel="letter")
    employer = acme(met(by_post), events=[happened("thank:1:1", "2026-03-02 16:00", "skipped")])
    assert clocks([only(employer, "call").due]) == ["Thu 5 15:00"]  # the deadline, Tue 3 15:00, + 48 h


def test_b3_it_is_remembered_once_more_on_the_next_working_morning() -> None:
    task = only(acme(met(JANE, ended="2026-03-03 15:00")), "call")
    assert clocks(task.remind) == ["Fri 6 15:00", "Mon 9 09:30"]


def test_b3_working_hours_are_those_of_the_employer() -> None:
    interview = met(JANE, zone="America/New_York")  # UTC-5 until 8 March, then UTC-4
    task = only(acme(interview, events=[happened("thank:1:1", "2026-03-03 08:00", channel="email")]), "call")
    assert clocks([task.due]) == ["Thu 5 14:30"]  # Thu 8:00 UTC is 3:00 there; they open at 9:30


def test_b3_it_is_nudged_when_they_work_and_the_user_is_awake() -> None:
    interview = met(JANE, zone="America/Chicago")  # UTC-6
    sent = happened("thank:1:1", "2026-03-03 20:00", channel="email")
    task = only(acme(interview, events=[sent]), "call", Habits("Europe/Berlin"))
    assert clocks([task.due]) == ["Thu 5 20:00"]  # 14:00 there, but 21:00 in Berlin
    assert clocks(task.remind) == ["Fri 6 15:30", "Mon 9 14:30"]  # 9:30 there; on Monday their summer has begun


def test_b3_where_the_two_never_meet_it_is_nudged_when_the_user_wakes() -> None:
    sent = happened("thank:1:1", "2026-03-03 04:00", channel="email")
    night_owl = Habits("Pacific/Auckland", quiet_from=time(8), quiet_until=time(6))
    (first, _) = only(acme(met(JANE, zone="Europe/Lisbon"), events=[sent]), "call", night_owl).remind
    assert to_local(first, night_owl.zone).time() == time(6)


def test_b3_a_call_that_was_not_made_in_a_week_gives_way_to_the_weekly_word() -> None:
    task = only(acme(met(JANE)), "call")
    assert task.expires == only(acme(met(JANE)), "weekly").due == task.due + timedelta(days=7)


@pytest.mark.parametrize(
    ("people", "called"),
    [
        ((JANE, replace(BOB, kind="interviewer")), 2),  # an interviewer who likes the phone
        ((BOB, JANE), 1),  # else an interviewer
        ((TINA, BOB), 2),  # else whoever likes the phone
        ((TINA,), 3),
        ((), None),
    ],
)
def test_b3_the_interviewer_who_likes_the_phone_is_called_first(people: tuple[object, ...], called: int | None) -> None:
    assert only(acme(met(*people)), "call").person == called  # type: ignore[arg-type]


# --- B4: then once a week ---------------------------------------------------------------------


def test_b4_a_week_after_the_call_comes_one_follow_up() -> None:
    employer = acme(met(JANE), events=[DONE_BY_EMAIL])
    assert clocks([only(employer, "call").due, only(employer, "weekly").due]) == ["Thu 5 09:30", "Thu 12 09:30"]


def test_b4_each_one_that_is_done_makes_the_next_a_week_after_it() -> None:
    employer = and_then(acme(met(JANE)), happened("call:1", "2026-03-06 10:00"))
    assert clocks([only(employer, "weekly").due]) == ["Fri 13 10:00"]
    done = happened(only(employer, "weekly").key, "2026-03-16 18:00")
    assert clocks([only(and_then(employer, done), "weekly").due]) == ["Tue 24 09:30"]  # Mon 23 18:00 is after hours


def test_b4_a_skipped_one_waits_a_week_too() -> None:
    employer = and_then(acme(met(JANE)), happened("call:1", "2026-03-06 10:00", "skipped"))
    assert clocks([only(employer, "weekly").due]) == ["Fri 13 10:00"]


def test_b4_skipping_a_later_word_leaves_the_call_where_it_is() -> None:
    employer = acme(met(JANE))
    skipped = and_then(employer, happened(only(employer, "weekly").key, "2026-03-02 16:00", "skipped"))
    assert only(skipped, "call") == only(employer, "call")


def test_b4_a_word_before_the_call_puts_the_call_aside() -> None:
    employer = acme(met(JANE))
    early = and_then(employer, happened(only(employer, "weekly").key, "2026-03-04 10:00"))
    assert not tasks(early, "call")
    assert clocks([only(early, "weekly").due]) == ["Wed 11 10:00"]


def test_b4_one_that_is_left_open_is_brought_up_each_week_never_daily() -> None:
    remind = only(acme(met(JANE)), "weekly").remind
    assert len(remind) == cadence.WEEKLY_NUDGES
    assert {later - earlier for earlier, later in pairwise(remind)} == {timedelta(days=7)}


def test_b4_reminders_that_a_change_of_clocks_brings_to_one_moment_are_one() -> None:
    """Honolulu sleeps while Cairo works, until summer time begins there on 28 April 2028."""
    employer, honolulu = (
        acme(met(JANE, ended="2028-03-25 12:00", zone="Africa/Cairo")),
        Habits("Pacific/Honolulu", workdays="12347"),
    )
    assert clocks(only(employer, "weekly", honolulu).remind) == ["Tue 4 18:00", "Tue 11 18:00", "Sun 30 06:30"]


def test_b4_a_second_interview_does_not_bring_two_calls_into_one_week() -> None:
    called = happened("call:1", "2026-03-05 10:00")  # Thursday
    second = met(JANE, id=2, ended="2026-03-06 15:00")  # Friday: note by Sat 15:00, + 48 h = Mon 9
    task = only(and_then(acme(met(JANE), second), called), "call")
    assert (task.key, clocks([task.due]), task.moved) == ("call:2", ["Thu 12 10:00"], "week")


def test_b12_a_second_interview_replaces_the_calls_and_questions_of_the_first_but_not_its_thanks() -> None:
    first = met(JANE, decision=said("2026-03-06"))
    second = met(BOB, id=2, ended="2026-03-04 15:00", decision=said("2026-03-13"))
    employer = acme(first, second)
    assert [task.interview for task in tasks(employer, "thank")] == [1, 2]
    for rule in ("call", "weekly", "decision"):
        assert only(employer, rule).interview == 2


def test_b12_of_two_that_ended_together_the_one_told_last_counts() -> None:
    assert only(acme(met(JANE), met(JANE, id=2)), "call").interview == 2


# --- B13: replies and ends --------------------------------------------------------------------


def test_b13_a_reply_starts_the_week_anew() -> None:
    employer = acme(met(JANE), events=[happened("reply:1", "2026-03-04 12:00", "replied")])
    assert not tasks(employer, "call")
    assert clocks([only(employer, "weekly").due]) == ["Wed 11 12:00"]


@pytest.mark.parametrize("reason", ["withdrew", "stopped", "hired"])
def test_b13_an_employer_that_has_ended_has_an_empty_plan(reason: str) -> None:
    assert plan(acme(RICH, ended=reason), LISBON) == ()


@pytest.mark.parametrize("reason", ["filled", "rejected", "declined"])
def test_b10_after_a_no_only_the_courtesies_are_left(reason: str) -> None:
    assert [task.rule for task in plan(acme(RICH, ended=reason), LISBON)] == ["farewell", "referral", "checkin"]


RICH = met(JANE, BOB, decision=said("2026-03-06"), promise=Promise("the portfolio"), unasked=True)


# --- all of it --------------------------------------------------------------------------------


def test_a6_a_bad_interview_for_a_job_no_longer_wanted_gets_every_follow_up() -> None:
    wanted, unwanted = met(JANE, mood="well", wanted="yes"), met(JANE, mood="badly", wanted="no")
    assert plan(acme(wanted), LISBON) == plan(acme(unwanted), LISBON)


def test_an_employer_without_an_interview_has_an_empty_plan() -> None:
    assert plan(acme(), LISBON) == ()


def test_the_plan_is_in_the_order_in_which_things_come_due() -> None:
    rich = met(JANE, NOBODY_KNOWS, decision=said("2026-03-06"), promise=Promise("the portfolio"), unasked=True)
    rules = [task.rule for task in plan(acme(rich), LISBON)]
    assert rules == ["ask", "rest", "thank", "thank", "promise", "call", "decision", "weekly"]
    assert set(rules) < {rule.row.name for rule in RULES}


def test_what_is_due_crosses_the_change_of_the_clocks_by_the_wall() -> None:
    employer = acme(met(JANE, ended="2026-03-27 14:00"))  # a Friday; Lisbon's clocks go forward on Sunday 29 March
    task = only(employer, "call")  # note by Sat 28 14:00 UTC, + 48 h = Mon 30 14:00 UTC, which is 15:00 there
    assert clocks([task.due]) == ["Mon 30 14:00"]
    assert clocks(task.remind) == ["Mon 30 14:00", "Tue 31 08:30"]  # 9:30 in summer
