"""Momentum in numbers: what is counted, the page of numbers, one number, and the weekly look back (B9, D5)."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from facts import BOB, JANE, LISBON, TINA, acme, happened, met, utc
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import items, review
from rules.facts import Application, Employer, Event, Interview, Person, Search
from rules.items import Item

MONDAY = utc("2026-03-02 00:00")  # the interview of tests/facts.py ended that day at 15:00
FRIDAY = utc("2026-03-06 18:00")
EVER = utc("2000-01-01 00:00")
SENT_IN_TIME = happened("thank:1:1", "2026-03-03 09:00", channel="email")
SENT_LATE = happened("thank:1:2", "2026-03-03 15:01", channel="email")
HOSTILE = "<b>O'Neil & Söhne</b>"
TAGS = re.compile(r"</?(?:b|i)>")


def search(*employers: Employer) -> Search:
    return Search(LISBON, employers)


def counted(employer: Employer, since: datetime = MONDAY, until: datetime = FRIDAY) -> review.Counts:
    return review.counts(search(employer), since, until)


def told(*events: Event, people: Iterable[Person] = (JANE, BOB)) -> Employer:
    return acme(met(*people), events=events)


def applied(day: str, number: int = 1) -> Application:
    return Application(number, utc(f"{day} 10:00"), "Europe/Lisbon")


# --- what is counted --------------------------------------------------------------------------


def test_interviews_and_applications_count_on_the_day_they_happened() -> None:
    employer = replace(acme(met(JANE)), applications=(applied("2026-02-20"), applied("2026-03-04", 2)))
    before, after = (counted(employer, *span) for span in ((EVER, MONDAY), (MONDAY, FRIDAY)))
    assert (before.interviews, before.applications) == (0, 1)
    assert (after.interviews, after.applications) == (1, 1)


def test_a_span_begins_after_its_first_moment_and_ends_with_its_last() -> None:
    end = utc("2026-03-02 15:00")
    assert counted(acme(met(JANE)), MONDAY, end).interviews == 1
    assert counted(acme(met(JANE)), end, FRIDAY).interviews == 0


def test_b1_a_note_is_on_time_until_24_hours_after_the_interview_ended() -> None:
    count = counted(told(SENT_IN_TIME, SENT_LATE))
    assert (count.notes, count.on_time, count.missed) == (2, 1, 0)
    exactly = counted(told(happened("thank:1:1", "2026-03-03 15:00")))
    assert exactly.on_time == 1


@pytest.mark.parametrize("outcome", ["skipped", "bounced"])
def test_a_note_that_did_not_reach_them_was_missed(outcome: str) -> None:
    count = counted(told(happened("thank:1:1", "2026-03-03 09:00", outcome), people=[JANE]))
    assert (count.notes, count.missed) == (0, 1)


def test_a_note_is_missed_only_when_its_time_is_over() -> None:
    assert counted(told(), until=utc("2026-03-03 14:59")).missed == 0
    assert counted(told(), until=utc("2026-03-03 15:00")).missed == 2


def test_a_note_is_missed_as_long_as_it_is_open_at_the_end() -> None:
    late = told(happened("thank:1:1", "2026-03-05 09:00"), people=[JANE])
    assert counted(late, until=utc("2026-03-04 12:00")).missed == 1
    assert counted(late).missed == 0


def test_who_said_no_before_the_note_was_due_is_owed_none() -> None:
    assert counted(told(happened("outcome:x", "2026-03-03 10:00", "rejected"))).missed == 0
    assert counted(told(happened("outcome:x", "2026-03-03 16:00", "rejected"))).missed == 2


def test_who_was_met_again_is_owed_the_later_note_alone() -> None:
    second = met(JANE, id=2, ended="2026-03-03 10:00")
    employer = acme(met(JANE), second, events=[happened("thank:2:1", "2026-03-03 12:00")])
    count = counted(employer)
    assert (count.notes, count.missed) == (1, 0)


@pytest.mark.parametrize(
    ("key", "outcome", "channel", "contacts", "calls"),
    [
        ("call:1", "spoke", None, 1, 1),
        ("call:1", "done", None, 1, 1),
        ("weekly:1:x", "voicemail", None, 1, 1),
        ("contact:x", "no_answer", None, 1, 1),
        ("try:x", "no_answer", "phone", 1, 1),
        ("contact:x", "done", "phone", 1, 1),
        ("contact:x", "wrote", "email", 1, 0),
        ("application:1", "done", None, 1, 0),
        ("weekly:1:x", "wrote", None, 1, 0),
        ("contact:x", "bounced", "email", 0, 0),
        ("application:1", "no_contact", None, 0, 0),
        ("call:1", "skipped", "phone", 0, 0),
        ("weekly:1:x", "replied", None, 0, 0),
        ("reply:x", "replied", None, 0, 0),
        ("thank:1:1", "done", "phone", 0, 0),
    ],
)
def test_a_call_is_a_word_to_them_by_phone(key: str, outcome: str, channel: str | None, contacts: int, calls: int) -> None:
    count = counted(told(happened(key, "2026-03-05 10:00", outcome, channel)))
    assert (count.contacts, count.calls) == (contacts, calls)


@pytest.mark.parametrize(
    ("key", "outcome", "replies"),
    [("reply:x", "replied", 1), ("decision:1:x", "replied", 1), ("outcome:x", "offer", 1), ("outcome:x", "rejected", 1),
     ("outcome:x", "withdrew", 0), ("outcome:x", "hired", 0), ("decision:1:x", "done", 0), ("call:1", "spoke", 0)],
)  # fmt: skip
def test_an_answer_is_what_they_say(key: str, outcome: str, replies: int) -> None:
    assert counted(told(happened(key, "2026-03-05 10:00", outcome))).replies == replies


def test_employers_are_counted_as_they_stood_at_the_end() -> None:
    offer, yes = happened("outcome:a", "2026-03-04 10:00", "offer"), happened("outcome:b", "2026-03-05 10:00", "hired")
    spans = (counted(told(offer, yes), until=utc(f"2026-03-0{day} 12:00")) for day in (3, 4, 5))
    assert [(one.open, one.offers, one.ended) for one in spans] == [(1, 0, {}), (0, 1, {}), (0, 0, {"hired": 1})]
    assert counted(told(), until=MONDAY).open == 0


# --- a row of notes on time ---------------------------------------------------------------------


def days(*outcomes: str) -> Search:
    """An interview with Jane on each day, the oldest first: its note is in time, late, open, or let go."""
    met_each = [
        replace(met(JANE, id=day, ended=f"2026-03-{day:02} 15:00"), people=(replace(JANE, id=day),))
        for day in range(1, len(outcomes) + 1)
    ]
    hours = {"in time": timedelta(hours=3), "late": timedelta(hours=30), "let go": timedelta(hours=3)}
    events = [
        Event(one.id, f"thank:{one.id}:{one.id}", "skipped" if how == "let go" else "done", one.ended + hours[how])
        for one, how in zip(met_each, outcomes, strict=True)
        if how != "open"
    ]
    return search(acme(*met_each, events=events))


@pytest.mark.parametrize(
    ("outcomes", "length"),
    [
        (["in time"] * 3, 3),
        (["late", "in time", "in time"], 2),
        (["in time", "late"], 0),
        (["in time", "open", "in time"], 1),
        (["in time", "let go", "in time"], 1),
        ([], 0),
    ],
)
def test_the_row_is_counted_from_the_newest_note_back(outcomes: list[str], length: int) -> None:
    assert review.streak(days(*outcomes), utc("2026-03-20 12:00")) == length


def test_a_note_that_is_not_due_yet_does_not_end_the_row() -> None:
    assert review.streak(days("in time", "in time", "open"), utc("2026-03-04 14:00")) == 2
    assert review.streak(days("in time", "in time", "open"), utc("2026-03-04 15:00")) == 0


# --- the page of numbers --------------------------------------------------------------------------


VOICEMAIL, ANSWER = happened("call:1", "2026-03-05 11:00", "voicemail"), happened("reply:x", "2026-03-06 09:00", "replied")
RICH = replace(told(SENT_IN_TIME, SENT_LATE, VOICEMAIL, ANSWER), applications=(applied("2026-02-20"),))
SILENT = replace(acme(), id=2, name="Initech", applications=(applied("2026-02-24"),))


def test_d5_the_numbers_of_this_week_stand_beside_those_of_all_time() -> None:
    lines = review.stats(search(RICH, SILENT), FRIDAY).split("\n")
    assert "Interviews: <b>1</b> this week, 1 in all" in lines
    assert "Applications: <b>0</b> this week, 2 in all" in lines
    assert "Thank-you notes on time: <b>1 of 2</b> this week, 1 of 2 in all" in lines
    assert "Calls made: <b>1</b> this week, 1 in all" in lines
    assert "Answers received: <b>1</b> this week, 1 in all" in lines
    assert "Open employers: <b>2</b>" in lines
    assert "Reply rate: <b>50 % (1 of 2 employers)</b>" in lines


def test_d5_a_note_that_is_still_owed_counts_beside_those_that_were_sent() -> None:
    page = review.stats(search(told(SENT_IN_TIME)), FRIDAY)
    assert page.startswith("<b>How you are doing</b>\n\nInterviews: ")
    assert "Thank-you notes on time: <b>1 of 2</b> this week" in page
    assert "<b>none due</b> this week, 1 of 2 in all" in review.stats(search(told(SENT_IN_TIME)), FRIDAY + timedelta(weeks=1))


def test_d5_the_week_begins_on_monday_where_the_user_lives() -> None:
    late_sunday = replace(told(happened("call:1", "2026-03-01 23:30", "spoke")), interviews=())
    tokyo = Search(replace(LISBON, zone="Asia/Tokyo"), (late_sunday,))
    assert "Calls made: <b>0</b> this week" in review.stats(search(late_sunday), FRIDAY)
    assert "Calls made: <b>1</b> this week" in review.stats(tokyo, FRIDAY)


def test_d5_an_offer_is_shown_beside_the_open_employers() -> None:
    employer = told(happened("outcome:x", "2026-03-05 10:00", "offer"))
    assert "Open employers: <b>0</b>, 1 offer to answer" in review.stats(search(employer), FRIDAY)


def test_d5_a_row_of_notes_on_time_is_praised() -> None:
    assert "Your last 3 thank-you notes went out on time" in review.stats(days(*["in time"] * 3), FRIDAY)
    assert "went out on time" not in review.stats(days("in time"), FRIDAY)


def test_d5_without_anything_to_count_the_answer_is_kind() -> None:
    assert "Nothing to count yet" in review.stats(search(), FRIDAY)
    assert "Nothing to count yet" in review.stat(search(), FRIDAY, "interviews")


def test_an_interview_is_an_answer_to_an_application() -> None:
    invited = replace(acme(met(JANE)), applications=(applied("2026-02-20"),))
    assert review.stat(search(invited, SILENT), FRIDAY, "reply_rate") == ("Your reply rate is <b>50 % (1 of 2 employers)</b>.")


# --- one number -----------------------------------------------------------------------------------

MANY = search(
    RICH, SILENT, replace(told(happened("outcome:x", "2026-03-05 10:00", "rejected"), people=[]), id=3, name="Hooli")
)


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("interviews", "You had <b>2 interviews</b>."),
        ("applications", "You sent <b>2 applications</b>."),
        ("notes", "You sent <b>2 thank-you notes</b> (1 on time)."),
        ("thank_yous", "You sent <b>2 thank-you notes</b> (1 on time)."),
        ("calls", "You made <b>1 call</b>."),
        ("replies", "You got <b>2 answers</b>."),
        ("reply_rate", "Your reply rate is <b>50 % (1 of 2 employers)</b>."),
        ("open", "You have <b>2 open employers</b> (Acme, Initech)."),
        ("offers", "You got <b>no offers</b>."),
        ("rejections", "You got <b>1 rejection</b> (Hooli)."),
    ],
)
def test_d5_one_number_is_one_sentence(what: str, sentence: str) -> None:
    assert review.stat(MANY, FRIDAY, what) == sentence


def test_d5_one_number_counts_since_a_day() -> None:
    assert review.stat(MANY, FRIDAY, "interviews", utc("2026-03-03 00:00")) == "You had <b>no interviews</b> since Tue 3 Mar."
    assert (
        review.stat(MANY, FRIDAY, "applications", utc("2026-02-21 00:00")) == "You sent <b>1 application</b> since Sat 21 Feb."
    )
    assert review.stat(MANY, FRIDAY, "reply_rate", FRIDAY).startswith("There is no reply rate")


def test_d5_what_is_open_is_so_now_whenever_it_began() -> None:
    assert review.stat(MANY, FRIDAY, "open", FRIDAY) == review.stat(MANY, FRIDAY, "open")


def test_d5_of_many_companies_some_are_named_and_the_rest_is_counted() -> None:
    many = search(*(replace(SILENT, id=n, name=f"Firm {n}") for n in range(7)))
    sentence = "You have <b>7 open employers</b> (Firm 0, Firm 1, Firm 2, Firm 3, Firm 4 and 2 more)."
    assert review.stat(many, FRIDAY, "open") == sentence


def test_an_employer_is_known_from_the_first_word_about_it_on() -> None:
    assert review.counts(search(SILENT), EVER, utc("2026-02-24 09:59")).open == 0
    assert review.counts(search(SILENT), EVER, utc("2026-02-24 10:00")).open == 1


def test_d5_a_number_that_is_not_kept_is_answered_with_all_of_them() -> None:
    assert review.stat(MANY, FRIDAY, "rounds") == review.stats(MANY, FRIDAY)


# --- the weekly look back ---------------------------------------------------------------------------


def open_items(of: Search, now: datetime = FRIDAY) -> list[Item]:
    return [item for item in items.opened(of, now) if item.rule != "review"]


def test_b9_the_week_is_told_without_what_is_zero() -> None:
    text = review.weekly(search(RICH), [], FRIDAY)
    assert "1 interview, 2 thank-you notes (1 on time), 1 call, 1 answer\n" in text
    assert "application" not in text
    assert "no " not in text.partition("<i>")[0]


def test_b9_words_to_employers_are_calls_and_others() -> None:
    employer = told(VOICEMAIL, happened("contact:x", "2026-03-06 10:00", "wrote", "email"))
    assert "1 call, 1 other follow-up\n" in review.weekly(search(employer), [], FRIDAY)


def test_b9_notes_on_time_are_named_and_others_are_not() -> None:
    both = told(SENT_IN_TIME, happened("thank:1:2", "2026-03-03 10:00"))
    late = told(SENT_LATE, happened("thank:1:1", "2026-03-04 10:00"))
    assert "2 thank-you notes on time\n" in review.weekly(search(both), [], FRIDAY)
    assert "2 thank-you notes\n" in review.weekly(search(late), [], FRIDAY)


def test_b9_what_comes_next_week_is_listed_and_a_long_list_is_counted() -> None:
    crowd = search(acme(met(*(replace(JANE, id=n, name=f"Jane {n}") for n in range(1, 9)), ended="2026-03-06 16:00")))
    text = review.weekly(crowd, open_items(crowd), FRIDAY)
    assert "<b>The next seven days</b>\n<b>Tomorrow</b>\n• by 16:00: Thank <b>Jane 1</b> (Email), Acme" in text
    assert re.search(r"… and \d+ more: /due", text)
    assert "Nothing new is planned for the next seven days" in review.weekly(crowd, [], FRIDAY)
    assert "Nothing new is planned for next week" in review.weekly(crowd, [], FRIDAY + timedelta(days=2))


QUIET = search(acme(met(JANE, ended="2026-02-02 15:00")))
COURAGE = ("however well", "However well")


@pytest.mark.parametrize("week", range(3))
def test_b9_a_quiet_week_gets_one_sentence_of_courage(week: int) -> None:
    text = review.weekly(QUIET, [], FRIDAY + timedelta(weeks=week))
    assert text.startswith("<b>Your week</b>\nA week to breathe.\n\n")
    assert sum(text.count(words) for words in COURAGE) == 1


@pytest.mark.parametrize(
    "employer",
    [
        acme(met(JANE)),
        replace(acme(), applications=(applied("2026-03-03"),)),
        replace(told(happened("contact:x", "2026-03-03 10:00", "wrote")), interviews=()),
    ],
)
def test_b9_a_week_with_an_interview_an_application_or_a_contact_is_not_quiet(employer: Employer) -> None:
    assert not any(words in review.weekly(search(employer), [], FRIDAY) for words in COURAGE)


def test_b9_a_row_of_notes_is_worth_a_word_from_two_on() -> None:
    assert "2 thank-you notes in a row on time" in review.weekly(days("late", "in time", "in time"), [], FRIDAY)
    assert "in a row" not in review.weekly(days("late", "in time"), [], FRIDAY)


def test_b9_the_message_says_how_to_turn_it_off() -> None:
    assert review.weekly(QUIET, [], FRIDAY).endswith("<i>To turn this off, say “no weekly review”.</i>")


@pytest.mark.parametrize("blame", ["missed", "late", "forgot", "should", "failed", "only", "unfortunately"])
def test_b9_nobody_is_blamed(blame: str) -> None:
    bad = days("late", "open", "let go")
    now = utc("2026-03-06 18:00")
    written = review.weekly(bad, open_items(bad, now), now) + review.stats(bad, now)
    assert not re.search(rf"(?i)\b{blame}\b", written)


# --- laws of any search -----------------------------------------------------------------------------

MOMENTS = st.integers(0, 24 * 28).map(lambda hours: MONDAY + timedelta(hours=hours))
KEYS = ["thank:1:1", "thank:1:2", "thank:2:3", "call:1", "weekly:1:x", "contact:x", "reply:x", "outcome:x", "application:1"]
OUTCOMES = ["done", "skipped", "replied", "spoke", "voicemail", "wrote", "bounced", "offer", "rejected", "hired", "resumed"]
EVENTS = st.builds(Event, st.just(0), st.sampled_from(KEYS), st.sampled_from(OUTCOMES), MOMENTS)


@st.composite
def employers(draw: Any, name: str = "Acme") -> Employer:
    moments = draw(st.lists(MOMENTS, max_size=2))
    people = ((JANE, BOB), (TINA,))
    interviews: list[Interview] = [met(*people[n], id=n + 1, ended=at.isoformat(" ")[:16]) for n, at in enumerate(moments)]
    applications = tuple(Application(n, at, "UTC") for n, at in enumerate(draw(st.lists(MOMENTS, max_size=2)), 1))
    events = draw(st.lists(EVENTS, max_size=6, unique_by=lambda event: event.key))
    return replace(acme(*interviews, events=events), name=name, applications=applications)


@settings(max_examples=150, deadline=None)
@given(employers(), employers(), MOMENTS, MOMENTS)
def test_counts_never_exceed_what_there_is(one: Employer, other: Employer, since: datetime, until: datetime) -> None:
    both = search(one, replace(other, id=2))
    count = review.counts(both, since, until)
    notes = [person for employer in both.employers for interview in employer.interviews for person in interview.people]
    assert 0 <= count.on_time <= count.notes
    assert count.notes + count.missed <= len(notes)
    assert 0 <= count.calls <= count.contacts
    assert count.contacts + count.replies <= sum(len(employer.events) for employer in both.employers)
    assert count.open + count.offers + sum(count.ended.values()) <= 2
    assert review.streak(both, until) <= len(notes)


@settings(max_examples=100, deadline=None)
@given(employers(), st.lists(MOMENTS, min_size=3, max_size=3).map(sorted))
def test_what_happened_in_two_spans_happened_in_both_together(employer: Employer, moments: list[datetime]) -> None:
    first, middle, last = moments
    whole, parts = counted(employer, first, last), [counted(employer, *span) for span in ((first, middle), (middle, last))]
    for key in ("interviews", "applications", "notes", "on_time", "contacts", "calls", "replies"):
        assert getattr(whole, key) == sum(getattr(part, key) for part in parts)


@settings(max_examples=60, deadline=None)
@given(employers(), st.just(HOSTILE) | st.text(min_size=1, max_size=150), MOMENTS)
def test_whatever_a_user_wrote_is_escaped_and_fits(employer: Employer, text: str, now: datetime) -> None:
    people = {key: replace(person, name=text) for key, person in employer.people.items()}
    bad = search(*(replace(employer, id=n, name=text, people=people) for n in range(8)))
    written = [review.stats(bad, now), review.weekly(bad, items.opened(bad, now), now)]
    written += [review.stat(bad, now, what, MONDAY) for what in ("open", "offers", "rejections", "notes")]
    for markup in written:
        assert not re.search("[<>]", TAGS.sub("", markup))
        assert markup.count("<b>") == markup.count("</b>")
        assert len(markup) < 4096
