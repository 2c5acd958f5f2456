"""How tasks are worded: everything a user wrote is escaped, and every rule has its words."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from facts import BOB, JANE, LISBON, acme, happened, met, said, utc
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import wording
from rules.channels import CHANNELS
from rules.facts import Appointment, Begun, Employer, Habits, Interview, Memo, Person, Promise, Referee
from rules.items import About, Item
from rules.plan import Task, plan
from rules.plan.table import ROWS

NOW = utc("2026-03-02 15:10")
HOSTILE = "<b>O'Neil & Söhne</b>"
TAGS = re.compile(r"</?(?:b|i)>")  # all that the bot itself writes


def items_of(employer: Employer, habits: Habits = LISBON) -> list[Item]:
    return [Item(employer, task) for task in plan(employer, habits)]


def hostile(text: str) -> Employer:
    """An employer all of whose words are this text."""
    person = Person(1, text, text, honorific=text, channel=None)
    reached = Person(2, text, text, channel="email", address=text)
    dated = replace(said("2026-03-06"), said=text)
    interview: Interview = met(
        person, reached, job=text, decision=dated, second_call=replace(dated, end=None), looking_for=text, strengths=text,
        concern=text, learned=text, promise=Promise(text), unasked=True,
    )  # fmt: skip
    return replace(acme(interview), name=text)


def test_every_rule_has_its_words() -> None:
    assert wording.WORDS.keys() == ROWS.keys()


MEMO, EWAN = Memo(7, HOSTILE, NOW), Referee(7, HOSTILE, "new", NOW, HOSTILE, HOSTILE)
VISIT = Appointment(7, NOW + timedelta(days=1), NOW, "Europe/Lisbon", HOSTILE, "video")
ABOUT: dict[str, About] = {
    "memo": MEMO,
    "reference": EWAN,
    "agreed": EWAN,
    "thank_referee": EWAN,
    "prepare": VISIT,
    "debrief": VISIT,
    "begun": Begun(7, HOSTILE, NOW),
}
OWN = ("begun", "reference", "agreed", "thank_referee", "visible", "review")


def item_of(rule: str, employer: Employer) -> Item:
    """A task of this rule, due now."""
    task = Task(f"{rule}:1", rule, NOW - timedelta(days=1), NOW, (NOW,), 1, 1, 7, "email")
    return Item(None if rule in OWN else employer, task, about=ABOUT.get(rule))


@pytest.mark.parametrize("rule", wording.WORDS)
def test_every_rule_can_be_pushed_listed_and_explained(rule: str) -> None:
    item = item_of(rule, replace(hostile("Acme"), referees=(EWAN,)))
    assert wording.WORDS[rule].head in wording.nudge((item,), NOW, LISBON)
    assert ("Acme" in wording.line(item)) == (rule not in OWN)
    assert ROWS[rule].advice in wording.why(item, LISBON).unescape()


@pytest.mark.parametrize("rule", wording.WORDS)
def test_every_rule_escapes_whatever_a_user_wrote(rule: str) -> None:
    item = item_of(rule, replace(hostile(HOSTILE), referees=(EWAN,)))
    for markup in (wording.line(item), wording.nudge((item,), NOW, LISBON), wording.why(item, LISBON)):
        assert not set("<>") & set(TAGS.sub("", markup))


@settings(max_examples=60, deadline=None)
@given(st.just(HOSTILE) | st.text(min_size=1, max_size=60))
def test_whatever_a_user_wrote_is_escaped(text: str) -> None:
    items = items_of(hostile(text))
    written = [wording.plan_text(items, NOW, LISBON), *(wording.nudge((item,), NOW, LISBON) for item in items)]
    for markup in written:
        assert "<" not in TAGS.sub("", markup)
        assert ">" not in TAGS.sub("", markup)


def test_names_are_spelled_as_they_were_told() -> None:
    item = items_of(acme(met(Person(1, "Jürgen Groß-O'Neil", "VP, R&D", honorific="Dr", channel="email"))))[0]
    assert wording.nudge((item,), NOW, LISBON).striptags().count("Dr Jürgen Groß-O'Neil, VP, R&D") == 1


def test_c1_a_nudge_shows_the_way_and_the_address_of_each() -> None:
    thanks = tuple(item for item in items_of(acme(met(JANE, BOB))) if item.rule == "thank")
    text = wording.nudge(thanks, NOW, LISBON)
    assert "Email: jane@acme.example" in text
    assert "Phone: 0161 496 0000" in text
    assert "by tomorrow at 15:00" in text


def test_c1_an_address_for_another_way_is_not_shown() -> None:
    call = next(item for item in items_of(acme(met(JANE))) if item.rule == "call")
    assert "jane@acme.example" not in wording.nudge((call,), NOW, LISBON)


def test_c1_what_they_said_is_repeated_and_cut_when_it_is_long() -> None:
    item = items_of(acme(met(JANE, looking_for="calm people " * 200)))[0]
    text = wording.nudge((item,), NOW, LISBON)
    assert "They look for: calm people" in text
    assert len(text) < 1000


def test_b3_a_call_that_a_weekend_moved_says_why() -> None:
    employer = acme(met(JANE), events=[happened("thank:1:1", "2026-03-05 10:00", channel="fax")])  # + 48 h = Saturday
    call = next(item for item in items_of(employer) if item.rule == "call")
    assert wording.MOVED["weekend"] in wording.plan_text([call], NOW, LISBON)
    assert wording.MOVED["weekend"] in wording.nudge((call,), NOW, LISBON)


@pytest.mark.parametrize(
    ("days", "word"),
    [(-1, "yesterday"), (0, "today"), (1, "tomorrow"), (2, "Wed 4 Mar"), (-2, "Sat 28 Feb"), (365, "Tue 2 Mar 2027")],
)
def test_days_near_have_names_and_others_a_date(days: int, word: str) -> None:
    assert wording.day_of(NOW + timedelta(days=days), NOW, LISBON) == word


def test_days_and_times_are_the_users_own() -> None:
    berlin = Habits("Europe/Berlin")
    assert wording.moment_of(utc("2026-03-02 23:30"), NOW, berlin) == "tomorrow at 00:30"


def test_a_plan_is_by_day_in_order() -> None:
    text = wording.plan_text(items_of(acme(met(JANE, promise=Promise("the portfolio")))), NOW, LISBON)
    days = re.findall(r"<b>((?:Today|Tomorrow|Mon|Tue|Wed|Thu|Fri)[^<]*)</b>", text)
    assert days == ["Tomorrow", "Thu 5 Mar", "Thu 12 Mar"]


@pytest.mark.parametrize("channel", [*CHANNELS, "in_person", ""])
def test_b1_every_way_in_which_thanks_can_go_out_can_be_said(channel: str) -> None:
    assert wording.how_sent(channel)
    assert wording.closed(happened("thank:1:1", "2026-03-02 15:00", channel=channel or None), NOW, LISBON).startswith("done")


def test_c4_a_closed_task_says_how_and_when() -> None:
    event = happened("thank:1:1", "2026-03-01 15:00", channel="email")
    assert wording.closed(event, NOW, LISBON) == "done by email yesterday"


def test_nobody_known_is_called_by_the_employers_name_or_their_function() -> None:
    assert wording.whom(Item(acme(met()), Task("call:1", "call", NOW, NOW, (), 1))) == "Acme"
    assert Person(3, None, kind="receptionist").called == "the receptionist"
    assert Person(3, None, "office manager").called == "the office manager"


@pytest.mark.parametrize(
    ("name", "honorific", "title", "words"),
    [
        ("Jane Smith", "Dr", "CTO", "Jane Smith"),
        ("Patel", "Mr", None, "Mr Patel"),
        ("Patel", None, None, "Patel"),
        (None, None, "hr", "somebody from hr"),
        (None, None, "receptionist", "the receptionist"),
        (None, None, None, "the interviewer"),
    ],
)
def test_everybody_is_called_something(name: str | None, honorific: str | None, title: str | None, words: str) -> None:
    assert Person(1, name, title, honorific=honorific).called == words


# --- the words fit the moment -------------------------------------------------------------------


def nudged(rule: str, interview: Interview, now: str) -> str:
    (item, *_) = (item for item in items_of(acme(interview)) if item.rule == rule)
    return str(wording.nudge((item,), utc(now), LISBON))


def test_a_thank_you_is_never_asked_for_twice_in_the_same_words() -> None:
    moments = ("2026-03-02 17:00", "2026-03-03 09:00", "2026-03-03 12:00", "2026-03-03 18:00")
    said_ = [nudged("thank", met(JANE), now) for now in moments]
    assert len(set(said_)) == len(moments)
    assert "by 15:00 today" in said_[1]
    assert "nearly over" in said_[2]
    assert "Late thanks are better than none" in said_[3]


def test_what_was_not_done_is_no_reproach() -> None:
    call = nudged("call", met(JANE), "2026-03-09 09:30")
    assert "planned for Thu 5 Mar" in call
    assert "was due" not in call
    assert "planned for" not in nudged("call", met(JANE), "2026-03-05 16:00")
    assert "planned for" not in nudged("weekly", met(JANE), "2026-03-20 15:00")


def test_a_date_is_named_as_it_was_understood_not_as_it_was_said_weeks_ago() -> None:
    interview = met(JANE, decision=replace(said("2026-03-02", "2026-03-13"), said="by Friday next week"))
    assert "They decide: by Fri 13 Mar" in nudged("weekly", interview, "2026-03-12 15:00")
    assert "They wanted to decide: by Fri 13 Mar" in nudged("weekly", interview, "2026-03-19 15:00")


def test_the_weekly_word_changes_asks_straight_out_after_two_months_and_says_when_it_ends() -> None:
    weeks = [nudged("weekly", met(JANE), now) for now in ("2026-03-12 15:00", "2026-03-19 15:00", "2026-03-26 15:00")]
    assert len(set(weeks)) == len(weeks)
    assert "no more until I hear from you" in nudged("weekly", met(JANE), "2026-04-02 15:00")
    (item,) = (
        item for item in items_of(acme(met(JANE), events=[happened("contact:1", "2026-05-04 10:00")])) if item.rule == "weekly"
    )
    assert "whether the job is filled" in wording.nudge((item,), utc("2026-05-11 10:00"), LISBON)


def test_a_number_is_not_shown_as_an_email_address_and_no_letter_is_asked_for_each_week() -> None:
    moved = replace(JANE, channel="email", address="0161 496 0000")
    assert "0161" not in nudged("thank", met(moved), "2026-03-02 17:00")
    assert "Letter" not in nudged("weekly", met(replace(JANE, channel="letter", address="1 Road")), "2026-03-16 15:00")


def test_the_card_about_references_names_them() -> None:
    employer = replace(acme(met(JANE)), referees=(replace(EWAN, name="Ewan", relation="my manager", address="0161 1"),))
    (item,) = (item for item in items_of(employer) if item.rule == "brief")
    assert "<b>Ewan</b>\nmy manager, 0161 1" in wording.nudge((item,), NOW, LISBON)
