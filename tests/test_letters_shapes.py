"""Words of users become parts of sentences only where their shape is sure."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rules.letters import clean, doubts, shapes, wishes

STRENGTHS = {
    "ten years in logistics, and I speak Polish": [("noun", "ten years in logistics"), ("i", "I speak Polish")],
    "I stay calm with angry customers.": [("i", "I stay calm with angry customers")],
    "i speak polish": [("i", "I speak Polish")],
    "Calming angry customers 👍": [("ing", "calming angry customers")],
    "team player": [("i", "I am a team player")],
    "Honest communicator": [("i", "I am an honest communicator")],
    "good with people": [("i", "I am good with people")],
    "honest, hard-working, quick": [("i", "I am honest, hard-working and quick")],
    "managed a team of 12": [("i", "I managed a team of 12")],
    "never late": [("i", "I am never late")],
    "never forget a face": [("i", "I never forget a face")],
    "can lift 30 kg": [("i", "I can lift 30 kg")],
    "able to lift 30 kg": [("i", "I am able to lift 30 kg")],
    "they liked that I know the trade": [("i", "I know the trade")],
    "work experience": [("any", "work experience")],
    "fluent Spanish, knowledge of payroll, patience": [
        ("noun", "fluent Spanish"),
        ("noun", "knowledge of payroll"),
        ("noun", "patience"),
    ],
    "I speak Polish, German and French": [("i", "I speak Polish, German and French")],
    "Ten years of experience!! Good at SAP": [("noun", "ten years of experience"), ("i", "I am good at SAP")],
    "I know what they need": [("i", "I know what you need")],
    "I calm angry customers when they shout": [("i", "I calm angry customers when they shout")],
    "I pay attention to detail": [("i", "I pay attention to detail")],
    "SAP": [("any", "SAP")],
    "very very reliable": [("i", "I am very reliable")],
    "they seemed happy": [],
    "I am desperate for this": [],
    "none": [],
    "…": [],
    "calm people " * 125: [],
}


@pytest.mark.parametrize(("told", "parts"), STRENGTHS.items())
def test_a_strength_has_the_shape_of_its_words(told: str, parts: list[tuple[str, str]]) -> None:
    assert [(part.shape, part.text) for part in shapes.strengths(told)] == parts


WISHES = {
    "somebody who can calm angry customers": ("noun", "somebody who can calm angry customers"),
    "They want a team player.": ("noun", "a team player"),
    "they're looking for two nurses": ("noun", "two nurses"),
    "Calm people": ("noun", "calm people"),
    "to grow the team": ("to", "to grow the team"),
    "they need somebody who knows their systems": ("noun", "somebody who knows your systems"),
    "they need people who know their systems": None,
    "a engineer": ("noun", "an engineer"),
    "an unique person": ("noun", "a unique person"),
    "must speak Polish": ("quote", "“must speak Polish”"),
    "person with a van": ("noun", "a person with a van"),
    "someone like me": None,
    "a young woman": None,
    "people who listen when he talks": None,
    "😀": None,
}


@pytest.mark.parametrize(("told", "part"), WISHES.items())
def test_a_wish_is_said_to_those_who_have_it_or_quoted_or_left_out(told: str, part: tuple[str, str] | None) -> None:
    found = wishes.sought(told)
    assert (found and (found.shape, found.text)) == part


DOUBTS = {
    "they worried that I have no SAP experience": ("that", "I have no SAP experience"),
    "no SAP experience": ("that", "I have no SAP experience"),
    "not enough practice": ("that", "I do not have enough practice"),
    "too junior": ("that", "I might be too junior"),
    "Overqualified?": ("that", "I might be overqualified"),
    "they think I will leave soon": ("that", "I might leave soon"),
    "they asked whether I can travel": ("whether", "I can travel"),
    "gap in my CV": ("noun", "the gap in my CV"),
    "they doubted my English": ("noun", "my English"),
    "lack of practice": ("noun", "my lack of practice"),
    "never managed people": ("that", "I have never managed people"),
    "my English isn't good": ("that", "my English isn't good"),
    "salary": None,
    "that I am too old": None,
    "whether I want children": None,
    "he wasn't convinced": None,
    "no doubts": None,
}


@pytest.mark.parametrize(("told", "part"), DOUBTS.items())
def test_a_doubt_is_named_and_never_granted_and_private_things_stay_out(told: str, part: tuple[str, str] | None) -> None:
    found = doubts.doubt(told)
    assert (found and (found.shape, found.text)) == part


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("they open a second shop in spring", "you open a second shop in spring"),
        ("They've doubled their fleet", "you have doubled your fleet"),
        ("The company is growing", "the company is growing"),
        ("the boss is rude", None),
        ("they pay badly", None),
        ("new CEO", None),
    ],
)
def test_what_was_learned_is_said_to_them_when_it_is_good_to_hear(told: str, said: str | None) -> None:
    assert wishes.learned(told) == said


WORDS = ("I", "speak", "Polish", "and", "ten", "years", "in", "calm", ",", ".", "good", "with", "people", "they", "no", "my")
READERS = (shapes.strengths, wishes.sought, wishes.learned, doubts.doubt)
ADDED = re.compile(r"\b(?:i|am|have|do|not|be|might|my|the|a|an|and|your?|are)\b|[^\w]+", re.IGNORECASE)


@given(st.text(max_size=200) | st.text(alphabet="Ii they that, .;no'“”()-", max_size=60))
@example("<b>O'Neil & Söhne</b>")
@example("I \u200d")
def test_whatever_is_typed_nothing_breaks(told: str) -> None:
    for reader in READERS:
        reader(told)


@given(st.lists(st.sampled_from(WORDS), max_size=12))
@example(["good", ",", ",", "speak"])
def test_a_part_has_no_word_that_was_not_typed_besides_its_grammar(words: list[str]) -> None:
    told = " ".join(words)
    for reader in READERS:
        reader(told)
    for part in shapes.strengths(told):
        typed = {*ADDED.sub(" ", told.casefold()).split()}
        assert {*ADDED.sub(" ", part.text.casefold()).split()} <= typed


@given(st.text(max_size=80))
def test_a_clean_name_is_one_line_without_emoji_and_no_longer_than_a_greeting_holds(text: str) -> None:
    name = clean.name(text)
    assert len(name) <= clean.NAME_LENGTH
    assert name == " ".join(name.split())
    assert not name or any(char.isalnum() for char in name)
