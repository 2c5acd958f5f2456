"""The debrief with whatever people type: it always ends, it can be stored at any time, and nothing is asked for nothing."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import debrief, forms
from rules.forms import Answers, Around, Card, Question, Talk, Unclear

HERE = Around(datetime(2026, 3, 2, 18, 0, tzinfo=ZoneInfo("Europe/Lisbon")), "Europe/Lisbon", ("Acme", "Volt Energy"))
JANE_CARD = Card("Jane Smith", "+351 210 000 000", "jane@acme.example", "CTO")
MOST_STEPS = 60  # far more questions than the debrief has

NONSENSE = (
    "😀" * 2048,
    "x" * 4096,
    "<b>O'Neil & Söhne</b>",
    "?",
    "/start",
    "²",
    "'; drop table people; --",
    "﷽",
    "0",
    "-1",
    "1e999",
)
SENSIBLE = {
    "company": "Acme",
    "when": "yesterday, ended at 15:30",
    "confirm": "that's right",
    "change": "the job",
}


def said_of(question: Question, talk: Talk, which: int) -> str:
    """Something that the question itself suggests: a button, or its example."""
    offered = [choice.stands_for for choice in question.buttons(talk.answers, HERE)]
    suggested = [*offered, question.example]
    return suggested[which % len(suggested)]


def moved(talk: Talk, move: str, which: int, text: str) -> Talk:
    """One thing that a user may do; what does not fit leaves the talk as it is."""
    question = debrief.FORM.next(talk.answers)
    assert question is not None
    moves: dict[str, Callable[[], Talk]] = {
        "suggested": lambda: forms.answer(debrief.FORM, talk, said_of(question, talk, which), HERE),
        "typed": lambda: forms.answer(debrief.FORM, talk, text, HERE),
        "card": lambda: forms.answer(debrief.FORM, talk, JANE_CARD, HERE),
        "skip": lambda: forms.skip(debrief.FORM, talk),
        "back": lambda: forms.back(talk),
        "save": lambda: replace(talk, answers={**talk.answers, "early": True}, history=(*talk.history, talk.answers)),
    }
    try:
        return moves[move]()
    except Unclear:
        return talk


inputs = st.lists(
    st.tuples(
        st.sampled_from(["suggested"] * 6 + ["typed", "typed", "card", "skip", "skip", "back", "save"]),
        st.integers(0, 9),
        st.sampled_from(NONSENSE) | st.text(max_size=40),
    ),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(inputs)
def test_whatever_is_said_one_question_is_open_until_all_is_told_and_every_answer_can_be_stored(
    said: list[tuple[str, int, str]],
) -> None:
    talk = Talk("debrief")
    for move, which, text in said:
        if debrief.FORM.next(talk.answers) is None:
            break
        before, talk = talk, moved(talk, move, which, text)
        assert json.loads(json.dumps(talk.answers)) == talk.answers
        assert move == "back" or talk == before or forms.back(talk).answers == before.answers
        question = debrief.FORM.next(talk.answers)
        assert question is None or question.text(talk.answers, HERE)
    assert finished(talk)


def finished(talk: Talk) -> bool:
    """Whether sensible answers lead to the end from here."""
    for _ in range(MOST_STEPS):
        question = debrief.FORM.next(talk.answers)
        if question is None:
            return {"company", "when", "confirm"} <= talk.answers.keys()
        talk = (
            forms.answer(debrief.FORM, talk, SENSIBLE[question.key], HERE)
            if question.needed
            else forms.skip(debrief.FORM, talk)
        )
    return False


@pytest.mark.parametrize("text", NONSENSE)
@pytest.mark.parametrize("key", [question.key for question in debrief.QUESTIONS])
def test_no_text_is_too_strange_for_any_question(key: str, text: str) -> None:
    talk = up_to(key)
    moved(talk, "typed", 0, text)


# --- every button and every example -----------------------------------------------------------

BEFORE = {"people_done": "That's all", "channel": "LinkedIn", "address": "don't know", "ended": "16:00", "more": "a few more"}


def up_to(key: str) -> Talk:
    """The debrief answered by its own examples until this question is open."""
    talk = Talk("debrief", {"when": {"day": "2026-03-01", "clock": None, "said": "yesterday"}} if key == "ended" else {})
    talk = replace(talk, answers={**talk.answers, "change_one": True}) if key == "change" else talk
    for _ in range(MOST_STEPS):
        question = debrief.FORM.next(talk.answers)
        assert question is not None
        if question.key == key:
            return talk
        said = example_before(question, key)
        talk = forms.answer(debrief.FORM, talk, said, HERE)
    raise LookupError(key)


def example_before(question: Question, key: str) -> str:
    if question.key == "channel" and key == "address":
        return "email"
    return BEFORE.get(question.key, question.example)


KEYS = [question.key for question in debrief.QUESTIONS]


@pytest.mark.parametrize("key", KEYS)
def test_every_example_is_read_by_its_own_question(key: str) -> None:
    talk = up_to(key)
    question = debrief.FORM.question(key)
    assert question.example
    assert forms.answer(debrief.FORM, talk, question.example, HERE) != talk


@pytest.mark.parametrize("key", KEYS)
def test_every_button_is_read_by_its_own_question_tapped_or_typed(key: str) -> None:
    talk = up_to(key)
    buttons = debrief.FORM.question(key).buttons(talk.answers, HERE)
    shown = replace(talk, offered=buttons)
    for button in buttons:
        tapped = forms.answer(debrief.FORM, shown, button.stands_for, HERE)
        assert forms.answer(debrief.FORM, shown, button.label, HERE).answers == tapped.answers


@pytest.mark.parametrize("key", ["decision", "second", "when"])
@pytest.mark.parametrize(
    "text", ["4/3", "1/2", "3 or 4 March", "Monday or Tuesday", "yesterday or Friday", "tomorrow or yesterday"]
)
def test_every_reading_that_is_offered_back_is_read(key: str, text: str) -> None:
    talk = up_to(key)
    try:
        forms.answer(debrief.FORM, talk, text, HERE)
    except Unclear as unclear:
        for choice in unclear.choices:
            assert forms.answer(debrief.FORM, talk, choice.stands_for, HERE) != talk


# --- A1: not too many questions ---------------------------------------------------------------

THREE_PEOPLE = (
    "Jane Smith, CTO, Bob Lee (recruiter) and Maria Lopez, Head of Design",
    "That's all",
    "Nobody",
)


@pytest.mark.parametrize(
    ("begun", "said"),
    [
        (  # "just had an interview at Acme for data engineer" is the first message
            {"company": "Acme", "job": "Data engineer", "when": {"day": "2026-03-02", "clock": "18:00", "said": "just now"}},
            ["In person", *THREE_PEOPLE, "Email", "jane@acme.example\nbob@acme.example\nmaria@acme.example", "by Friday",
             "next week", "Save now", "That's right"],
        ),
        (  # /interview is the first message, and the addresses come with the channel
            {},
            ["Acme", "Data engineer", "just now", "video", THREE_PEOPLE[0], "That's all", "no",
             "jane@acme.example, bob@acme.example, maria@acme.example", "they didn't say", "save now", "that's right"],
        ),
    ],
)  # fmt: skip
def test_a1_a_debrief_of_three_people_takes_at_most_12_messages(begun: Answers, said: list[str]) -> None:
    talk = Talk("debrief", begun)
    for text in said:
        question = debrief.FORM.next(talk.answers)
        assert question is not None
        offered = question.buttons(talk.answers, HERE)
        if text == "save now" and question.key == "second":
            talk = moved(talk, "save", 0, "")
        else:
            talk = forms.answer(debrief.FORM, replace(talk, offered=offered), text, HERE)
    assert open_in(talk) is None
    assert len(talk.answers["people"]) == 3
    assert len(said) + 1 <= 12


def test_a1_save_now_asks_no_more_than_the_plan_needs() -> None:
    talk = moved(Talk("debrief", {"company": "Acme"}), "save", 0, "")
    talk = forms.answer(debrief.FORM, talk, "an hour ago", HERE)
    assert open_in(talk) == "confirm"


ESSENTIALS: Answers = {
    "company": "Acme",
    "job": "Driver",
    "when": {"day": "2026-03-02", "clock": "18:00", "said": "just now"},
    **dict.fromkeys(("format", "decision", "second")),
    "people": [],
    "desk": [],
}
FIVE = dict.fromkeys(("looking_for", "strengths", "concern", "promise", "learned", "mood", "wanted"))
EARLY = {"company": "Acme", "when": ESSENTIALS["when"], "early": True}


@pytest.mark.parametrize(
    ("answers", "said", "asked"),
    [
        ({**ESSENTIALS, "more": "save"}, "the company is wrong", "company"),
        ({**ESSENTIALS, "more": "save"}, "no, the job", "job"),
        ({**ESSENTIALS, "more": "save"}, "strengths", "more"),  # none of the five was asked: shall they be?
        ({**ESSENTIALS, "more": "more", **FIVE}, "strengths", "strengths"),
        ({**ESSENTIALS, "more": "save"}, "Change something", "change"),
        (EARLY, "company", "company"),
        (EARLY, "the job", "job"),
    ],
)
def test_a7_what_is_to_be_changed_is_asked_again_also_when_it_was_left_out(answers: Answers, said: str, asked: str) -> None:
    talk = forms.answer(debrief.FORM, Talk("debrief", answers), said, HERE)
    assert open_in(talk) == asked


def test_a7_after_save_now_a_changed_company_asks_nothing_else() -> None:
    talk = forms.answer(debrief.FORM, Talk("debrief", EARLY), "the company", HERE)
    assert open_in(forms.answer(debrief.FORM, talk, "Bolt", HERE)) == "confirm"


def open_in(talk: Talk) -> str | None:
    question = debrief.FORM.next(talk.answers)
    return question.key if question else None
