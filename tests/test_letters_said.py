"""What a letter says, and how it changes when it is asked to."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from facts import BOB, JANE, TINA, applied, happened, said, searching
from letters_told import ANA, NOW, RAJ, at_acme, item, written

from rules.items import opened
from rules.letters import LETTERS, Draft, Line, draft, likeness, worst_pair
from rules.letters.fit import padded
from rules.letters.frames import BRITISH, phrase, pool, respelled
from rules.letters.seat import Seat
from rules.letters.table import table_of

# --- what is said -----------------------------------------------------------------------------------


def test_a_thank_you_restates_a_strength_and_names_the_wish_and_the_doubt() -> None:
    text = written("thank").text
    assert "somebody who can calm angry customers" in text
    assert "I have no SAP experience" in text
    assert "ten years in logistics" in text or "I speak Polish" in text


def test_colleagues_read_of_different_strengths_first() -> None:
    employer = at_acme(JANE, RAJ, concern=None)
    first = [
        next(line.text for line in written("thank", employer, who).lines if "interview.strengths" in line.facts)
        for who in (JANE, RAJ)
    ]
    assert ["Polish" in text for text in first] in ([True, False], [False, True])


def test_a_doubt_is_weighed_against_work_that_was_done_and_not_against_a_gift() -> None:
    made = written("thank", at_acme(strengths="I speak Polish; patience"))
    assert not [line for line in made.lines if "weigh" in line.text and "strengths" in str(line.facts)]


@pytest.mark.parametrize(
    ("concern", "answer", "said"),
    [
        ("no SAP experience", "I'd say that I learned two such systems in a month", "I learned two such systems in a month"),
        ("they asked whether I can travel", "I have a car and no ties", "I have a car and no ties"),
        ("my English", "ten years of phone calls in English", "ten years of phone calls in English"),
        ("too junior", "please give me a chance", None),
        ("too junior", "I don't know", None),
        ("salary", "I learned two such systems in a month", None),
    ],
)
@pytest.mark.parametrize("rule", ["thank", "call"])
def test_a_doubt_is_answered_in_the_words_of_the_writer_and_without_pleading(
    rule: str, concern: str, answer: str, said: str | None
) -> None:
    for variant in range(5):
        made = written(rule, at_acme(concern=concern, concern_answer=answer), variant=variant)
        lines = [line for line in made.lines if "interview.concern_answer" in line.facts]
        assert [said in line.text and "interview.concern" in line.facts for line in lines if said] == [True] * bool(said)
        assert bool(lines) == bool(said)


def test_a_doubt_that_is_answered_is_named_once() -> None:
    made = written("thank", at_acme(concern_answer="I learned two such systems in a month"))
    assert made.text.count("SAP") == 1


def test_the_job_is_named_in_full_only_once_or_in_the_subject() -> None:
    for variant in range(20):
        made = written("thank", variant=variant)
        assert " ".join(line.text for line in made.lines).count("warehouse manager") <= 1
        assert "warehouse manager" in made.subject + made.text


@pytest.mark.parametrize(
    ("hours", "channel", "spelling", "day"),
    [
        (2, "email", "us", "today"),
        (20, "email", "us", "yesterday"),
        (70, "email", "us", "on Saturday"),
        (300, "email", "us", "on February 18"),
        (300, "email", "gb", "on 18 February"),
        (20, "card", "gb", "on 2 March"),
    ],
)
def test_the_day_is_worded_as_it_reads_when_it_arrives(hours: int, channel: str, spelling: str, day: str) -> None:
    person = replace(JANE, channel=channel)
    employer = at_acme(person)
    employer = replace(employer, interviews=(replace(employer.interviews[0], ended=NOW - timedelta(hours=hours)),))
    texts = [written("thank", employer, person, replace(ANA, spelling=spelling), variant=at).text for at in range(4)]
    assert any(day in text for text in texts)


def test_a_second_thanks_names_the_card_or_the_letter_that_is_on_its_way() -> None:
    sent = replace(at_acme(), events=(happened("thank:1:1", "2026-03-02 18:00", channel="card"),))
    made = written("pair", sent)
    assert "card" in made.text
    assert made.channel == "email"
    assert "event.thank" in made.lines[0].facts


def test_an_application_is_asked_about_with_its_day_and_what_else_is_wanted() -> None:
    employer = replace(at_acme(), applications=(replace(applied(), job="baker"),))
    made = draft(item("application", employer, about=employer.applications[0]), searching(employer, writer=ANA), NOW)
    assert made
    assert "baker position" in made.text
    assert "March 2" in made.text


def test_each_weekly_word_differs_from_the_one_before() -> None:
    words = []
    for week in range(4):
        events = tuple(happened(f"weekly:1:{number}", "2026-03-10 10:00") for number in range(week))
        words.append(written("weekly", replace(at_acme(), events=events)).text)
    worst = worst_pair(words)
    assert worst
    assert worst[0] < 0.6


# --- asked to change --------------------------------------------------------------------------------


def test_warmer_and_formal_change_the_words_the_greeting_and_the_close() -> None:
    plain = replace(ANA, tone="plain")
    warm, formal = (written("thank", writer=plain, style=style) for style in ("warmer", "formal"))
    assert warm.greeting == "Dear Jane,"
    assert formal.greeting == "Dear Jane Smith,"
    assert {one.tone for one in table_of("thanks.open") if matches(one.text, warm)} == {"warm"}
    assert {one.tone for one in table_of("thanks.open") if matches(one.text, formal)} == {"formal"}
    assert warm.closing != formal.closing


def matches(text: str, made: Draft) -> bool:
    begins = text.partition("{")[0]
    return begins != "" and made.lines[0].text.startswith(begins)


def test_british_letters_have_british_words() -> None:
    assert respelled("I have a favor to ask, by mail.", "gb") == "I have a favour to ask, by post."
    assert respelled("I have a favor to ask, by mail.", "us") == "I have a favor to ask, by mail."
    assert not set(BRITISH) & set(BRITISH.values())


def test_the_same_question_has_the_same_answer_and_another_one_is_new() -> None:
    assert written("thank") == written("thank")
    assert likeness(written("thank").text, written("thank", variant=1).text) < 0.5


# --- seats and sentences ----------------------------------------------------------------------------


def test_no_two_seats_of_one_table_are_dealt_the_same_phrase() -> None:
    cards = pool(*(f"Sentence {number}." for number in range(16)))
    hands = [set(Seat(rank, 4, f"key{rank}", "acme").mine("open", cards)) for rank in range(4)]
    assert sum(map(len, hands)) == len(set.union(*hands)) == 16


def test_a_phrase_names_the_facts_of_its_slots_and_conditions() -> None:
    one = phrase("wanted=yes | I would like {position}.")
    assert one.needs == ("wanted=yes", "position")
    assert one.slots == ("position",)


def test_every_section_of_every_letter_is_a_table_and_can_be_rated() -> None:
    for letter in LETTERS.values():
        for build in (*letter.builds, letter.brief, letter.spoken, letter.pads, letter.worth):
            names = [word for word in build.split() if "." in word]
            assert all(table_of(name) for name in names)


def test_worst_pair_names_the_two_that_are_most_alike() -> None:
    assert worst_pair(["one two three four", "five six seven", "one two three five"]) == (0.5, 0, 2)
    assert worst_pair(["alone"]) is None


def test_a_whole_plan_is_written_without_a_gap() -> None:
    employer = at_acme(JANE, BOB, TINA, RAJ)
    search = searching(employer, writer=ANA)
    made = [draft(one, search, NOW) for one in opened(search, NOW)]
    assert [one.kind for one in made if one] == ["thank", "thank", "thank_desk", "thank", "call", "weekly"]


def test_the_page_of_letters_is_what_the_program_writes() -> None:
    page = Path(__file__).parent.parent / "docs" / "make_letters.py"
    assert subprocess.run([sys.executable, str(page), "--check"], check=False).returncode == 0  # noqa: S603


@pytest.mark.parametrize(("day", "passed"), [("2026-03-02", True), ("2026-03-06", False)])
def test_a_date_that_has_passed_is_asked_about_as_one_that_has(day: str, passed: bool) -> None:
    asked = [written("call", at_acme(decision=said(day)), variant=at).text for at in range(4)]
    assert any("wanted to decide by" in text or "where do things stand now" in text for text in asked) == passed


def test_what_fills_up_a_short_note_stands_before_its_last_sentence() -> None:
    body = padded([[("a", Line("First."))], [("b", Line("Last."))]], ("help", Line("More.")))
    assert [line.text for lines in body for _, line in lines] == ["First.", "More.", "Last."]
