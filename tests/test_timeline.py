"""What happened with a company or a person, who is who, and that any of it fits into one message (D2)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from facts import BOB, JANE, LISBON, TINA, acme, happened, met, said, utc
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from rules import items, timeline
from rules.facts import Application, Employer, Event, Interview, Person, Promise, Search
from rules.items import Item
from rules.outcomes import ENDINGS
from rules.timeline.fit import cut
from rules.timeline.history import CAME_OUT
from rules.timeline.pages import STATES

NOW = utc("2026-03-10 12:00")
HOSTILE = "<b>O'Neil & Söhne</b>"
TAGS = re.compile(r"</?(?:b|i)>")
INTERVIEW = met(JANE, BOB, format="video", job="Data engineer")
THANKED = happened("thank:1:1", "2026-03-03 09:00", channel="email")
VOICEMAIL = happened("call:1", "2026-03-05 11:00", "voicemail")
ANSWERED = happened("reply:20260306", "2026-03-06 10:00", "replied")
REJECTED = happened("outcome:20260309", "2026-03-09 10:00", "rejected")


def search(*employers: Employer) -> Search:
    return Search(LISBON, employers)


def to_do(employer: Employer, now: datetime = NOW) -> list[Item]:
    return items.opened(search(employer), now)


def page(employer: Employer, now: datetime = NOW) -> Markup:
    return timeline.company(employer, to_do(employer, now), now, LISBON)


def lines(*events: Event, interview: Interview = INTERVIEW) -> Sequence[str]:
    return page(acme(interview, events=events)).split("\n")


# --- the page of a company ----------------------------------------------------------------------


def test_d2_what_happened_is_told_oldest_first_a_line_each() -> None:
    text = page(acme(INTERVIEW, events=(REJECTED, ANSWERED, THANKED, VOICEMAIL)))
    assert (
        "\n\nMon 2 Mar: interview (video) with Jane Smith, Bob Lee\n"
        "Tue 3 Mar: thanks to Jane Smith by email\n"
        "Thu 5 Mar: called, left a voicemail\n"
        "Fri 6 Mar: they answered\n"
        "Mon 9 Mar: rejected\n\n"
    ) in text


def test_d2_the_page_begins_with_the_job_and_the_people() -> None:
    assert page(acme(INTERVIEW)).startswith(
        "<b>Acme</b>\nData engineer, open\n\n"
        "<b>Jane Smith</b>, CTO (Email: jane@acme.example)\n"
        "<b>Bob Lee</b>, recruiter (Phone: 0161 496 0000)\n\n"
    )


def test_d2_the_dates_are_told_as_they_were_understood_and_as_they_said_them() -> None:
    decision, call = replace(said("2026-03-13"), said="by Friday the 13th"), replace(said("2026-03-20"), said="the week after")
    text = page(acme(replace(INTERVIEW, decision=decision, second_call=call, promise=Promise("send the portfolio"))))
    assert (
        "\n\nThey decide: Fri 13 Mar (“by Friday the 13th”)\nSecond interview: Fri 20 Mar (“the week after”)\n"
        "You promised: “send the portfolio”\n\n" in text
    )


def test_d2_a_date_that_they_did_not_say_is_left_out() -> None:
    assert "They decide" not in page(acme(replace(INTERVIEW, decision=replace(said("2026-03-13"), start=None, end=None))))


def test_d2_the_dates_of_the_last_interview_hold() -> None:
    first = replace(INTERVIEW, decision=replace(said("2026-03-05"), said="this week"))
    second = met(JANE, id=2, ended="2026-03-04 10:00", decision=replace(said("2026-03-13"), said="next week"))
    text = page(acme(first, second))
    assert "next week" in text
    assert "this week" not in text


def test_d2_the_page_ends_with_what_is_next() -> None:
    text = page(acme(INTERVIEW, events=(THANKED,)), utc("2026-03-03 10:00"))
    assert "\n\n<b>Next</b>\n<b>Today</b>\n• by 15:00: Thank <b>Bob Lee</b> (Phone)\n" in text
    assert "<b>Next</b>" not in timeline.company(acme(INTERVIEW), [], NOW, LISBON)


def test_d2_what_is_next_elsewhere_is_left_out() -> None:
    other = replace(acme(met(TINA)), id=2, name="Initech")
    assert "Tina" not in timeline.company(acme(INTERVIEW), to_do(other), NOW, LISBON)


def test_d2_a_day_of_another_year_shows_its_year() -> None:
    assert "Mon 2 Mar 2026: interview" in page(acme(INTERVIEW), utc("2027-01-10 12:00"))


def test_d2_a_day_is_the_users_own() -> None:
    night = acme(met(JANE, ended="2026-03-02 23:30"))
    assert "Tue 3 Mar: interview" in timeline.company(night, [], NOW, replace(LISBON, zone="Asia/Tokyo"))


@pytest.mark.parametrize("state", ["going", "offer", *sorted(ENDINGS)])
def test_every_state_and_every_outcome_has_its_words(state: str) -> None:
    assert state in STATES
    assert state == "going" or state in CAME_OUT


@pytest.mark.parametrize("outcome", sorted(ENDINGS))
def test_d2_the_state_stands_below_the_name(outcome: str) -> None:
    state = STATES[outcome][0].upper() + STATES[outcome][1:]
    assert page(acme(met(JANE), ended=outcome)).startswith(f"<b>Acme</b>\n{state}\n")


@pytest.mark.parametrize(
    ("key", "outcome", "channel", "line"),
    [
        ("thank:1:1", "done", "card", "thanks to Jane Smith as a handwritten card"),
        ("thank:1:1", "skipped", None, "thanks to Jane Smith let go"),
        ("thank:1:1", "bounced", "email", "thanks to Jane Smith by email (it came back)"),
        ("pair:1:1", "done", "email", "the same thanks to Jane Smith by email"),
        ("ask:1:2", "done", None, "asked how to reach Bob Lee"),
        ("offer:9", "done", None, "thanked for the offer"),
        ("reply:x", "done", None, "they answered"),
        ("call:1", "spoke", None, "called, spoke with Jane Smith"),
        ("call:1", "no_answer", None, "called, nobody answered"),
        ("try:20260304T100000", "no_answer", "phone", "called, nobody answered"),
        ("call:1", "done", "phone", "called Jane Smith"),
        ("call:1", "skipped", None, "call to Jane Smith let go"),
        ("weekly:1:20260305T110000", "wrote", "email", "wrote to Jane Smith by email"),
        ("contact:x", "wrote", "email", "wrote to them by email"),
        ("contact:x", "bounced", "email", "wrote to them by email (it came back)"),
        ("decision:1:2026-03-04", "replied", None, "they answered"),
        ("application:1", "done", None, "asked about your application"),
        ("promise:1", "done", None, "kept your promise"),
        ("outcome:x", "offer", None, "they made you an offer"),
        ("outcome:x", "resumed", None, "taken up again"),
    ],
)
def test_d2_every_event_has_its_words(key: str, outcome: str, channel: str | None, line: str) -> None:
    assert f"Wed 4 Mar: {line}" in lines(happened(key, "2026-03-04 10:00", outcome, channel))


@pytest.mark.parametrize(
    ("key", "outcome"),
    [("rest:1", "done"), ("decision:1:x", "done"), ("memo:1", "done"), ("weekly:1:x", "skipped"), ("new:1", "done")],
)
def test_d2_what_only_the_plan_needs_to_know_is_no_news(key: str, outcome: str) -> None:
    assert not any("Wed 4 Mar" in line for line in lines(happened(key, "2026-03-04 10:00", outcome)))


def test_d2_an_application_is_told() -> None:
    employer = replace(acme(), applications=(Application(1, utc("2026-02-20 10:00"), "UTC", "Data engineer"),))
    assert "Fri 20 Feb: applied as Data engineer" in page(employer)
    assert page(employer).startswith("<b>Acme</b>\nData engineer, open\n")


# --- the page of a person -------------------------------------------------------------------------


def person_page(who: Person, *events: Event) -> Markup:
    employer = acme(met(JANE, BOB, format="video"), met(BOB, id=2, ended="2026-03-04 10:00"), events=events)
    return timeline.person(employer, who, to_do(employer, utc("2026-03-04 12:00")), utc("2026-03-04 12:00"), LISBON)


def test_d2_a_person_is_shown_with_the_way_to_reach_them() -> None:
    assert person_page(JANE).startswith("<b>Jane Smith</b>, CTO (Email: jane@acme.example)\nAcme\n")
    tina = replace(TINA, honorific="Ms", name="Tina", channel=None)
    assert person_page(tina).startswith("<b>Ms Tina</b>, receptionist\nAcme")


def test_d2_who_has_no_name_is_called_by_the_title_once() -> None:
    assert person_page(replace(TINA, name=None)).startswith("<b>the receptionist</b>\nAcme")


def test_d2_what_was_between_the_user_and_others_is_left_out() -> None:
    thanked_bob = happened("thank:1:2", "2026-03-03 09:00", channel="phone")
    text = person_page(JANE, thanked_bob, happened("call:2", "2026-03-05 10:00", "spoke"), ANSWERED)
    assert "Mon 2 Mar: interview (video) with Jane Smith, Bob Lee\n" in text
    assert "Fri 6 Mar: they answered" in text  # nobody knows who did
    for other in ("Wed 4 Mar", "thanks to Bob", "spoke", "Thank <b>Bob"):
        assert other not in text


def test_d2_a_call_belongs_to_the_person_who_is_called() -> None:
    assert "Thu 5 Mar: called, spoke with Bob Lee" in person_page(BOB, happened("call:2", "2026-03-05 10:00", "spoke"))


# --- everybody, every company ---------------------------------------------------------------------

OLD = replace(acme(met(TINA, ended="2026-02-02 15:00")), id=2, name="Initech")


def test_d2_everybody_met_is_listed_by_employer_the_newest_first() -> None:
    nobody = replace(acme(), id=3, name="Hooli", applications=(Application(1, NOW, "UTC"),))
    assert timeline.people(search(OLD, acme(INTERVIEW), nobody), NOW) == (
        "Acme\n"
        "• <b>Jane Smith</b>, CTO (Email: jane@acme.example)\n"
        "• <b>Bob Lee</b>, recruiter (Phone: 0161 496 0000)\n\n"
        "Initech\n• <b>Tina</b>, receptionist"
    )


def test_d2_every_company_is_listed_with_its_state_and_next_step() -> None:
    over = replace(OLD, events=(happened("outcome:x", "2026-02-20 10:00", "stopped"),))
    now = utc("2026-03-03 10:00")
    everything = items.opened(search(acme(INTERVIEW), over), now)
    assert timeline.companies(search(over, acme(INTERVIEW)), everything, now) == (
        "<b>Acme</b>: open\n• Thank <b>Jane Smith</b> (Email), today at 15:00\n<b>Initech</b>: stopped"
    )


def test_d2_a_step_that_is_late_says_so() -> None:
    text = timeline.companies(search(acme(INTERVIEW)), to_do(acme(INTERVIEW)), NOW)
    assert "Thank <b>Jane Smith</b> (Email), was due Tue 3 Mar at 15:00" in text


def test_d2_news_makes_a_company_the_newest() -> None:
    heard = replace(OLD, events=(happened("reply:x", "2026-03-09 10:00", "replied"),))
    assert timeline.companies(search(acme(INTERVIEW), heard), [], NOW).startswith("<b>Initech</b>")


def test_d2_without_anybody_the_answer_says_what_to_do() -> None:
    assert "Tell me about an interview" in timeline.people(search(), NOW)
    assert "Tell me about an interview" in timeline.companies(search(), [], NOW)


# --- it fits, whatever was told -------------------------------------------------------------------


def crowded(text: str, number: int) -> Employer:
    """An employer of whom much is known, all of it in these words."""
    people = [Person(n, text, text, honorific=text, channel="email", address=text) for n in range(1, number + 1)]
    dated = replace(said("2026-03-13"), said=text)
    interview = met(*people, job=text, decision=dated, second_call=dated, promise=Promise(text), format="video")
    events = [happened(f"contact:{n}", "2026-03-05 10:00", "wrote", "email") for n in range(number * 10)]
    thanks = [happened(f"thank:1:{n}", "2026-03-06 10:00", "bounced", "fax") for n in range(1, number)]
    return replace(acme(interview, events=(*events, *thanks)), name=text)


def every_page(employer: Employer, copies: int) -> Iterable[Markup]:
    many = search(*(replace(employer, id=n) for n in range(copies)))
    todo = items.opened(many, NOW)
    yield timeline.company(many.employers[0], todo, NOW, LISBON)
    yield from (timeline.person(employer, who, todo, NOW, LISBON) for who in [*employer.people.values()][:2])
    yield timeline.people(many, NOW)
    yield timeline.companies(many, todo, NOW)


@settings(max_examples=25, deadline=None)
@given(st.just(HOSTILE) | st.text(min_size=1, max_size=400) | st.just("'" * 1500), st.integers(1, 8), st.integers(1, 4))
def test_every_page_is_escaped_and_fits_into_one_message(text: str, number: int, copies: int) -> None:
    for markup in every_page(crowded(text, number), copies):
        assert not re.search("[<>]", TAGS.sub("", markup))
        assert markup.count("<b>") == markup.count("</b>")
        assert len(markup) <= 3500


def test_older_lines_are_counted_when_there_are_too_many() -> None:
    events = [Event(n, f"contact:{n}", "wrote", utc("2026-03-03 10:00") + timedelta(hours=n), "email") for n in range(200)]
    text = page(acme(INTERVIEW, events=events))
    counted = re.search(r"\n\n… and (\d+) earlier\n", text)
    assert counted
    assert int(counted[1]) + text.count(": wrote to them by email") + text.count(": interview") == 201
    assert text.count("Wed 11 Mar: wrote") == sum(event.at.day == 11 for event in events)  # the last ones are there
    assert "<b>Next</b>" in text


def test_people_and_companies_that_do_not_fit_are_counted() -> None:
    people = re.search(r"… and (\d+) more people", page(crowded("Jane " * 10, 30)))
    everywhere = timeline.companies(search(*(replace(OLD, id=n, name="Initech" * 9) for n in range(99))), [], NOW)
    more = re.search(r"… and (\d+) more companies$", everywhere)
    assert people
    assert more
    assert int(more[1]) + everywhere.count(": open") == 99


@given(st.text(max_size=300), st.integers(2, 100))
def test_a_cut_text_is_one_line_and_never_longer_than_told(text: str, most: int) -> None:
    short = cut(text, most)
    assert len(Markup.escape(short)) <= most
    assert "\n" not in short
    assert short == " ".join(text.split()) or short.endswith("…")
