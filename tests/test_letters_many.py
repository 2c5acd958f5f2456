"""Laws that hold for every letter about any of two hundred interviews: how long it is, and how it reads."""

import random
import re
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from letters_many import NOW, RULES, everything, item_for, letters, many, pools, some, thanks_at, words_in

from rules.channels import CHANNELS
from rules.facts import Person
from rules.letters import draft
from rules.letters.frames import BRITISH
from rules.letters.table import CHARACTERS

# --- the length -------------------------------------------------------------------------------------


@pytest.mark.parametrize("channel", ["email", "letter", "fax"])
def test_a_thank_you_has_60_to_130_words(channel: str) -> None:
    made = [note for employer, search in many() for note in thanks_at(employer, search, channel)]
    told = [(note.words, note.text) for note in made if note.kind in ("thank", "thank_gracious")]
    assert told
    assert [one for one in told if not 60 <= one[0] <= 130] == []


def test_a_card_has_35_to_70_words() -> None:
    made = [note for employer, search in many() for note in thanks_at(employer, search, "card")]
    assert [(note.kind, note.words, note.text) for note in made if not 35 <= note.words <= 70] == []


@pytest.mark.parametrize(("channel", "most"), [("linkedin", 300), ("text", 320)])
def test_a_message_fits_its_channel(channel: str, most: int) -> None:
    made = [note for employer, search in many() for note in thanks_at(employer, search, channel)]
    made += [note for note in letters() if note.channel == channel]
    assert [note.text for note in made if len(note.text) > most] == []


def test_a_voicemail_line_takes_less_than_20_seconds_and_has_the_number_twice() -> None:
    lines = [note.text.partition("machine answers: ")[2] for note in letters() if note.kind == "call"]
    told = [line for line in lines if "0161 496 0001" in line]
    assert told
    assert all(line and len(line.split()) <= 50 for line in lines)
    assert all(line.count("0161 496 0001") == 2 for line in told)


def test_the_shorter_call_has_all_its_parts_and_less_in_each() -> None:
    for employer, search in many():
        pairs = zip(thanks_at(employer, search, "phone"), thanks_at(employer, search, "phone", style="shorter"), strict=True)
        for whole, less in pairs:
            assert less.headings == whole.headings
            assert less.words < whole.words


def test_the_shorter_one_has_about_two_thirds_of_the_words() -> None:
    for employer, search in many():
        pairs = zip(thanks_at(employer, search, "email"), thanks_at(employer, search, "email", style="shorter"), strict=True)
        assert all(0.4 <= less.words / whole.words <= 0.72 for whole, less in pairs)


# --- the grammar ------------------------------------------------------------------------------------

ENDS = re.compile(r"[.!?…][”’)]?$")
WRONG = (
    re.compile(r"  "), re.compile(r"[{}]"), re.compile(r"\.\.|,,|(?<!Inc)\.,|,\.|:\.| [.,;:?]"),
    re.compile(r"\ba (?=[aeio]|honest|hour)", re.I),
    re.compile(r"\ban (?=[bcdfgjklmnpqrstvwxyz])", re.I), re.compile(r"\b([^\W\d]+) \1\b", re.I),
    re.compile(r"\bi\b(?!-)(?!')"), re.compile(r"\bNone\b"), re.compile(r"\(\s*\)|“\s*”"), re.compile("😀"),
)  # fmt: skip


def test_every_sentence_is_one_that_can_be_signed() -> None:
    faults = [
        (pattern.pattern, line.text)
        for note in letters() for line in note.lines for pattern in WRONG if pattern.search(line.text)
    ]  # fmt: skip
    assert faults == []


def test_every_sentence_begins_with_a_capital_and_ends_with_one_mark() -> None:
    lines = {line.text for note in letters() for line in note.lines}
    assert [text for text in lines if text[0].islower() and not text.startswith("iRobot")] == []
    assert [text for text in lines if not ENDS.search(text)] == []


CLICHES = (
    "express",
    "passion",
    "perfect",
    "synerg",
    "dream",
    "leverage",
    "reach out",
    "touch base",
    "please hire",
    "begging",
    "humbl",
)


def test_no_phrase_is_a_cliche_or_pleads() -> None:
    said = [phrase.text.casefold() for pool in pools() for phrase in pool]
    assert [text for text in said if any(word in text for word in CLICHES)] == []


def test_no_phrase_has_a_preposition_before_the_day_which_brings_its_own() -> None:
    before_the_day = re.compile(r"\b(?:about|at|by|for|from|in|of|on|since|to|until) \{day\}")
    assert [phrase.text for pool in pools() for phrase in pool if before_the_day.search(phrase.text)] == []


def test_american_and_british_words_do_not_meet_in_one_letter() -> None:
    for _, search, note in everything():
        own = set(words_in(" ".join(line.text for line in note.lines)))
        other = set(BRITISH) if search.writer.spelling == "gb" else set(BRITISH.values()) - {"post", "CV"}
        assert not own & other


# --- whatever is typed ------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from((None, *CHANNELS)), st.sampled_from(RULES))
@example("<b>O'Neil & Söhne</b>", "email", "thank")
@example("{company}", "card", "thank")
@example("a. b! c? «d»", "letter", "thank")
@example("I\u0600", "text", "call")
def test_no_words_of_a_user_break_a_letter(text: str, channel: str | None, rule: str) -> None:
    employer, search = some(random.Random(1), 1)
    person = Person(10, text, text, honorific=text, channel=channel)
    told = replace(
        employer.interviews[0], people=(person,), job=text, looking_for=text, strengths=text, concern=text, learned=text
    )
    worst = replace(employer, name=text, interviews=(told,), people={10: person})
    made = draft(item_for(rule, worst, search, 10, channel), search, NOW)
    assert made
    assert all(ENDS.search(line.text) and "  " not in line.text and "\n" not in line.text for line in made.lines)
    assert made.greeting.endswith(",")
    assert made.channel not in CHARACTERS or len(made.text) <= CHARACTERS[made.channel]
