"""The engine of conversations: what an answer, a skip and a "back" do, and how buttons and typos are read."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from rules import forms
from rules.forms import Answers, Around, Card, Choice, Form, Question, Rewrite, Talk, Unclear

HERE = Around(datetime(2026, 3, 2, 18, 0, tzinfo=ZoneInfo("Europe/Lisbon")), "Europe/Lisbon", ("Acme",))
JANE_CARD = Card("Jane Smith", "+351 210 000 000", "jane@acme.example", "CTO")

# --- the engine -------------------------------------------------------------------------------


def number(said: str, _: Answers, __: Around) -> int:
    if not said.isdecimal():
        raise Unclear("A number, please.")
    return int(said)


def both(said: str, answers: Answers, _: Around) -> Rewrite:
    return Rewrite({**answers, "first": 1, "second": said})


TINY = Form(
    "tiny",
    (
        Question(
            key="first", ask=Markup("First?"), read=number, needed="It is needed.", takes_card=lambda card, _: len(card.name)
        ),
        Question(
            key="second", ask=Markup("Second?"), read=both, when=lambda answers: answers["first"] > 1, skip=lambda _: "-"
        ),
        Question(key="third", ask=Markup("Third?"), read=number, choices=(Choice("Seven", "7"),)),
    ),
)
START = Talk("tiny")


def key_of(form: Form, talk: Talk) -> str | None:
    question = form.next(talk.answers)
    return question.key if question else None


def test_the_next_question_is_the_first_that_is_open() -> None:
    assert key_of(TINY, START) == "first"
    assert key_of(TINY, forms.answer(TINY, START, "2", HERE)) == "second"
    assert key_of(TINY, forms.answer(TINY, START, "1", HERE)) == "third"  # the second is not due
    assert key_of(TINY, replace(START, answers={"first": 1, "third": 7})) is None


def test_an_answer_that_does_not_fit_changes_nothing() -> None:
    with pytest.raises(Unclear, match="A number"):
        forms.answer(TINY, START, "many", HERE)


def test_a_reading_may_settle_several_answers() -> None:
    talk = forms.answer(TINY, replace(START, answers={"first": 2}), "b", HERE)
    assert talk.answers == {"first": 1, "second": "b"}


def test_a_question_may_be_skipped_unless_it_is_needed() -> None:
    with pytest.raises(Unclear, match="needed"):
        forms.skip(TINY, START)
    assert forms.skip(TINY, replace(START, answers={"first": 2})).answers == {"first": 2, "second": "-"}


def test_back_gives_the_state_before_the_last_answer_and_the_beginning_stays_where_it_is() -> None:
    assert forms.back(START) == START
    once = forms.answer(TINY, START, "2", HERE)
    twice = forms.skip(TINY, once)
    assert forms.back(twice).answers == once.answers
    assert forms.back(forms.back(twice)) == START


def test_a_shared_contact_is_taken_only_where_it_is_asked_for() -> None:
    assert forms.answer(TINY, START, JANE_CARD, HERE).answers == {"first": 10}
    with pytest.raises(Unclear, match="contact card"):
        forms.answer(TINY, replace(START, answers={"first": 2}), JANE_CARD, HERE)


def test_an_edited_answer_is_read_anew_and_can_be_gone_back_from() -> None:
    talk = forms.answer(TINY, START, "1", HERE)
    changed = forms.corrected(TINY, talk, "first", "3", HERE)
    assert changed.answers == {"first": 3}
    assert forms.back(changed).answers == {"first": 1}
    with pytest.raises(Unclear):
        forms.corrected(TINY, talk, "second", "x", HERE)  # that would settle more than the one answer


def test_a_finished_form_has_no_question_to_answer() -> None:
    with pytest.raises(LookupError):
        forms.answer(TINY, replace(START, answers={"first": 1, "third": 7}), "1", HERE)


@pytest.mark.parametrize("said", ["Seven", "seven", " SEVEN! ", "✓ seven"])
def test_what_a_button_says_can_be_typed(said: str) -> None:
    talk = replace(START, answers={"first": 1}, offered=(Choice("Seven", "7"),))
    assert forms.answer(TINY, talk, said, HERE).answers["third"] == 7


@pytest.mark.parametrize(
    ("said", "offered"),
    [("Volt Energy", "Bolt Energy"), ("About 15:00", "About 16:00"), ("Fri 5 Dec", "Fri 4 Dec"), ("Mon 2 Mar", "Mon 2 May")],
)
def test_a_name_or_a_date_is_not_taken_for_another_one_that_is_offered(said: str, offered: str) -> None:
    assert forms.chosen(said, (Choice(offered),)) == said


TABLE = {"email": ("mail", "e-mail"), "phone": ("call", "telephone"), "later": ("in 1 hour",)}


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("email", "email"),
        ("E-Mail!", "email"),
        ("emial", "email"),
        ("emails", "email"),
        ("telefone", None),
        ("telephon", "phone"),
        ("phnoe", "phone"),
        ("call", "phone"),
        ("cell", None),  # short words are taken by the letter
        ("in 1 hour", "later"),
        ("in 2 hour", None),
        ("fax", None),
        ("🎉", None),
        ("", None),
    ],
)
def test_typos_are_forgiven_in_longer_words_and_never_in_numbers(said: str, key: str | None) -> None:
    assert forms.pick(said, TABLE) == key
