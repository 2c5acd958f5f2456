"""The plan after it came out: an offer, a no (B10), a job taken (B11), a second interview (B12), the end of it all (B13)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from facts import (
    BOB,
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
    said,
    searching,
    tasks,
    utc,
)

from rules import cadence
from rules.facts import Employer, Event, Promise
from rules.plan import first_reminder, plan
from rules.plan.attempt import this_try
from rules.plan.endings import answer_by_key

A_NO = happened("outcome:1", "2026-03-10 14:00", "rejected")  # a Tuesday
ELSEWHERE = happened("outcome:1", "2026-03-10 14:00", "elsewhere")
HIRED = happened("outcome:1", "2026-03-10 14:00", "hired")
REJECTED = acme(met(JANE), events=[A_NO])


def rules(employer: Employer) -> list[str]:
    return [task.rule for task in plan(employer, LISBON)]


# --- B10: a no is the beginning of an acquaintance --------------------------------------------


def test_b10_a_no_is_thanked_for_within_a_day() -> None:
    task = only(REJECTED, "farewell")
    assert clocks([task.due, *task.remind]) == ["Wed 11 14:00", "Tue 10 18:00", "Wed 11 09:00"]
    assert (task.person, task.channel) == (1, "email")
    late = only(acme(met(JANE), events=[happened("outcome:1", "2026-03-10 17:00", "rejected")]), "farewell")
    assert clocks(late.remind) == ["Wed 11 09:00", "Thu 12 09:00"], "an hour after the news it is too soon"


@pytest.mark.parametrize("no", ["rejected", "filled", "declined"])
def test_b10_their_no_a_filled_job_and_an_offer_that_did_not_fit_are_all_thanked_for(no: str) -> None:
    employer = acme(met(JANE), events=[replace(A_NO, outcome=no)])
    assert rules(employer) == ["farewell", "referral", "checkin"]


def test_b10_a_week_after_the_thanks_they_are_asked_whom_else_they_know() -> None:
    assert clocks([only(REJECTED, "referral").due]) == ["Thu 19 09:00"]  # thanks by Wed 11 14:00, + 7 days is after 9:00
    thanked = and_then(REJECTED, happened("farewell:0", "2026-03-10 18:00"))
    assert clocks([only(thanked, "referral").due]) == ["Wed 18 09:00"]
    on_friday = and_then(REJECTED, happened("farewell:0", "2026-03-13 18:00"))
    assert clocks([only(on_friday, "referral").due]) == ["Mon 23 09:00"]  # Friday after 9:00: the next working morning


def test_b10_a_word_after_the_thanks_puts_that_question_off() -> None:
    spoken = and_then(
        REJECTED, happened("farewell:0", "2026-03-10 18:00"), happened("contact:1", "2026-03-16 08:00", channel="phone")
    )
    assert clocks([only(spoken, "referral").due]) == ["Mon 23 09:00"]


def test_b10_then_a_rare_word_every_90_days_counted_from_the_last() -> None:
    assert only(REJECTED, "checkin").due.date() == utc("2026-06-09 00:00").date()  # 10 March + 90 days is Mon 8 at 14:00
    done = and_then(REJECTED, happened("referral:0", "2026-03-19 10:00"))
    check_in = only(done, "checkin")
    assert check_in.due - utc("2026-03-19 10:00") >= cadence.CHECK_IN
    again = only(and_then(done, happened(check_in.key, "2026-06-18 10:00")), "checkin")
    assert again.key != check_in.key
    assert again.due >= utc("2026-06-18 10:00") + cadence.CHECK_IN


def test_b10_nothing_is_left_of_what_led_to_the_no() -> None:
    rich = met(JANE, BOB, decision=said("2026-03-06"), promise=Promise("the portfolio"), unasked=True)
    assert rules(acme(rich, events=[A_NO])) == ["farewell", "referral", "checkin"]


def test_b10_where_nobody_was_met_there_is_nobody_to_thank() -> None:
    assert not rules(knowing(acme(events=[A_NO]), applied("2026-03-01 10:00"), coming("2026-03-12 10:00")))


def test_b10_a_no_after_a_new_application_is_not_thanked_for_with_the_names_of_the_last_one() -> None:
    again = knowing(REJECTED, applied("2026-06-01 10:00"))
    assert not rules(and_then(again, happened("outcome:2", "2026-06-10 10:00", "rejected")))


# --- offers -----------------------------------------------------------------------------------


def test_b10_an_offer_is_thanked_for_within_a_day_and_answered_within_three() -> None:
    employer = acme(met(JANE), events=[happened("thank:1:1", "2026-03-02 18:00"), replace(A_NO, outcome="offer")])
    assert [(task.rule, *clocks([task.due])) for task in plan(employer, LISBON)] == [
        ("offer", "Wed 11 14:00"),
        ("answer", "Fri 13 14:00"),
    ]


def test_b10_an_offer_is_answered_until_when_they_said_last_of_this_offer() -> None:
    offer = replace(A_NO, outcome="offer")

    def told(at: str, day: str) -> Event:
        return happened(answer_by_key(date.fromisoformat(day), utc(at)), at, "told")

    earlier = told("2026-03-01 10:00", "2026-03-03")
    assert clocks([only(acme(met(JANE), events=[earlier, offer]), "answer").due]) == ["Fri 13 14:00"]
    events = [earlier, offer, told("2026-03-10 15:00", "2026-03-12"), told("2026-03-11 15:00", "2026-03-17")]
    task = only(acme(met(JANE), events=events), "answer")
    assert clocks([task.due, *task.remind]) == ["Tue 17 09:00", "Mon 16 09:00", "Tue 17 09:00"]


def test_b10_an_offer_keeps_the_thanks_and_promises_that_are_open_but_nobody_is_called_any_more() -> None:
    offered = acme(met(JANE, BOB, promise=Promise("the portfolio"), decision=said("2026-03-06")), events=[A_NO])
    offered = replace(offered, events=(replace(A_NO, outcome="offer"),))
    assert set(rules(offered)) == {"thank", "promise", "offer", "answer"}


def test_b10_an_offer_that_was_answered_asks_for_nothing_more() -> None:
    offered = acme(met(JANE), events=[replace(A_NO, outcome="offer")])
    declined = and_then(offered, happened("outcome:2", "2026-03-11 10:00", "declined"))
    assert rules(declined) == ["farewell", "referral", "checkin"]
    assert not rules(and_then(offered, happened("outcome:2", "2026-03-11 10:00", "hired")))


# --- B11: hired -------------------------------------------------------------------------------


def test_b11_the_others_are_told_within_two_days_politely() -> None:
    task = only(acme(met(JANE), events=[ELSEWHERE]), "tell")
    assert clocks([task.due, *task.remind]) == ["Thu 12 14:00", "Wed 11 09:00", "Thu 12 09:00"]
    assert (task.person, rules(acme(met(JANE), events=[ELSEWHERE]))) == (1, ["tell"])


def test_b11_who_expects_him_to_an_interview_is_told_before_it() -> None:
    employer = knowing(acme(events=[ELSEWHERE]), coming("2026-03-11 10:00"))
    task = only(employer, "tell")
    assert (task.person, clocks([task.due, *task.remind])) == (None, ["Wed 11 10:00", "Wed 11 09:00"])
    this_evening = only(knowing(acme(events=[ELSEWHERE]), coming("2026-03-10 18:00")), "tell")
    assert clocks([first_reminder(this_evening, utc("2026-03-10 14:00"), LISBON)]) == ["Tue 10 14:30"]


def test_b11_who_only_has_an_application_need_not_be_told() -> None:
    assert not rules(knowing(acme(events=[ELSEWHERE]), applied("2026-03-01 10:00")))


def test_b11_the_references_are_thanked_two_days_later_those_who_agreed() -> None:
    search = searching(acme(met(JANE), events=[HIRED]), referees=(referee("yes"), referee("no", id_=2)))
    (task,) = own(search, "thank_referee")
    assert (task.about, clocks([task.due])) == (1, ["Thu 12 14:00"])
    assert not own(replace(search, events=(happened(task.key, "2026-03-12 15:00"),)), "thank_referee")


def test_b11_hired_a_second_time_they_are_thanked_a_second_time() -> None:
    search = searching(acme(met(JANE), events=[HIRED]), referees=(referee("yes"),))
    thanked = happened(own(search, "thank_referee")[0].key, "2026-03-12 15:00")
    new_job = replace(HIRED, id=7, key="outcome:7", at=utc("2027-03-10 14:00"))
    bolt = replace(acme(met(JANE, ended="2027-03-02 15:00"), events=[new_job]), id=2)
    again = replace(search, employers=(*search.employers, bolt), events=(thanked,))
    assert [task.since for task in own(again, "thank_referee")] == [new_job.at]


def test_b11_then_he_stays_visible_with_a_rare_touch() -> None:
    search = searching(acme(met(JANE), events=[HIRED]))
    (task,) = own(search, "visible")
    assert task.due.date() == utc("2026-05-11 00:00").date()  # 10 March + 60 days is Saturday 9 May
    done = happened(task.key, "2026-05-11 12:00")
    (following,) = own(replace(search, events=(done,)), "visible")
    assert following.key != task.key
    assert following.due - done.at >= cadence.STAY_VISIBLE


def test_b11_who_searches_again_is_no_longer_hired() -> None:
    search = searching(acme(met(JANE), events=[HIRED]), referees=(referee("yes"),))
    again = replace(search, employers=(*search.employers, replace(acme(met(BOB, ended="2026-05-04 15:00")), id=2)))
    assert not own(again, "thank_referee") + own(again, "visible")
    assert own(again, "review")


def test_b11_at_the_employer_that_hired_him_nothing_is_left_but_his_own_memos() -> None:
    assert rules(knowing(acme(met(JANE), events=[HIRED]), memo("2026-04-01 10:00"))) == ["memo"]


# --- B12: a second interview ------------------------------------------------------------------

FIRST = acme(
    met(JANE, decision=said("2026-03-06"), second_call=said("2026-03-10")), events=[happened("thank:1:1", "2026-03-02 18:00")]
)


def test_b12_a_second_interview_ahead_suspends_calls_and_questions() -> None:
    assert set(rules(FIRST)) == {"call", "weekly", "decision", "second"}
    ahead = knowing(FIRST, coming("2026-03-12 14:00", "2026-03-04 12:00"))
    assert rules(ahead) == ["prepare", "debrief", "weekly"]
    assert clocks([only(ahead, "weekly").due]) == ["Thu 19 15:00"]  # a week after it is over


def test_b12_one_that_is_never_told_lets_the_weekly_word_go_on() -> None:
    ahead = knowing(FIRST, coming("2026-03-12 14:00", "2026-03-04 12:00"))
    spoken = happened(only(ahead, "weekly").key, "2026-03-19 15:30")
    assert clocks([only(and_then(ahead, spoken), "weekly").due]) == ["Thu 26 15:00"]  # it keeps its hour


def test_b12_one_that_is_called_off_is_a_word_between_them() -> None:
    ahead = knowing(FIRST, coming("2026-03-12 14:00", "2026-03-04 12:00"))
    called_off = and_then(ahead, happened("debrief:1", "2026-03-11 10:00", "skipped"))
    assert not tasks(called_off, "call")
    assert clocks([only(called_off, "weekly").due]) == ["Wed 18 10:00"]


def test_b12_once_held_its_own_thanks_and_plan_replace_the_old() -> None:
    invited = knowing(FIRST, coming("2026-03-12 14:00", "2026-03-04 12:00"))
    second = met(BOB, id=2, ended="2026-03-12 15:00", decision=said("2026-03-20"))
    held = replace(invited, interviews=(*invited.interviews, second))
    assert rules(held) == ["thank", "call", "weekly", "decision"]
    assert {task.interview for task in plan(held, LISBON)} == {2}


def test_b12_who_is_met_again_is_thanked_once_for_the_later_interview() -> None:
    held = acme(met(JANE, BOB), met(JANE, id=2, ended="2026-03-03 10:00"))
    assert sorted((task.interview, task.person) for task in tasks(held, "thank")) == [(1, 2), (2, 1)]


def test_b12_the_invitation_to_it_does_not_put_its_call_off() -> None:
    """They invited on the 10th for the 12th: that word was theirs, and the interview lies between."""
    invited = and_then(FIRST, happened("reply:1", "2026-03-10 10:00", "replied"))
    held = replace(invited, interviews=(*invited.interviews, met(JANE, id=2, ended="2026-03-12 11:00")))
    call = only(held, "call")  # the note by Fri 13 11:00, + 48 h = Sun 15
    assert (clocks([call.due]), call.moved) == (["Mon 16 09:30"], None)


# --- B13: the end of it all -------------------------------------------------------------------


@pytest.mark.parametrize("end", ["withdrew", "stopped", "hired"])
def test_b13_nothing_is_left_after_it(end: str) -> None:
    everything = knowing(
        acme(met(JANE, decision=said("2026-03-06"), promise=Promise("the portfolio"), unasked=True), ended=end),
        coming("2026-06-20 10:00"),
        applied(),
        referee("yes"),
    )
    assert not rules(everything)


def test_b13_what_was_stopped_goes_on_where_it_was_when_it_is_taken_up_again() -> None:
    stopped = and_then(FIRST, happened("outcome:1", "2026-03-04 10:00", "stopped"))
    resumed = and_then(stopped, happened("outcome:2", "2026-03-04 11:00", "resumed"))
    assert not rules(stopped)
    assert plan(resumed, LISBON) == plan(FIRST, LISBON)


def test_b13_an_interview_after_taking_it_up_again_replaces_calls_but_not_the_thanks_that_are_open() -> None:
    employer = acme(met(JANE), events=[happened("outcome:1", "2026-03-02 16:00", "stopped")])
    resumed = and_then(employer, happened("outcome:2", "2026-03-02 17:00", "resumed"))
    held = replace(resumed, interviews=(*resumed.interviews, met(BOB, id=2, ended="2026-03-03 15:00")))
    assert [task.interview for task in tasks(held, "thank")] == [1, 2]


def test_b13_a_new_interview_after_a_no_begins_anew_without_the_old_one() -> None:
    again = replace(REJECTED, interviews=(*REJECTED.interviews, met(BOB, id=2, ended="2026-06-01 10:00")))
    assert rules(again) == ["thank", "call", "weekly"]
    assert {task.interview for task in plan(again, LISBON)} == {2}


@pytest.mark.parametrize(
    ("told", "begun"),
    [(applied("2026-06-01 10:00"), ["application"]), (coming("2026-06-09 10:00", "2026-06-01 10:00"), ["prepare", "debrief"])],
)
def test_b13_a_new_application_or_invitation_after_a_no_does_not_wake_the_old_calls(told: object, begun: list[str]) -> None:
    assert rules(knowing(REJECTED, told)) == begun  # type: ignore[arg-type]


def test_b13_b4_a_new_try_keeps_the_week_between_two_words_too() -> None:
    check_in = only(REJECTED, "checkin")
    spoken = and_then(REJECTED, happened(check_in.key, "2026-06-09 10:00"))
    again = knowing(spoken, applied("2026-06-10 10:00", answers_by="2026-06-11"))
    assert only(again, "application").due - utc("2026-06-09 10:00") >= timedelta(days=7)


def test_b13_a_try_is_what_was_told_since_the_last_end() -> None:
    told = knowing(REJECTED, applied("2026-03-01 10:00"), coming("2026-03-05 10:00"), applied("2026-06-01 10:00", id_=2))
    now = this_try(told)
    assert (now.interviews, now.appointments, [one.id for one in now.applications]) == ((), (), [2])
    assert this_try(REJECTED) == REJECTED  # as long as nothing new began, it is the one that ended


def test_b13_an_old_invitation_that_was_never_told_is_not_asked_about_in_a_new_try() -> None:
    old = knowing(acme(events=[A_NO]), coming("2026-03-12 10:00"))
    assert rules(knowing(old, applied("2026-06-01 10:00"))) == ["application"]
