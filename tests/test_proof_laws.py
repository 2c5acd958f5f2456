"""Laws of proofreading: what must hold of any text and any facts."""

import time
from dataclasses import replace
from datetime import date
from itertools import pairwise

import proof_notes
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from proof_notes import Note, found_in

from rules.proof import Facts, Fault, fixed, proofread

NOTES = [*proof_notes.corpus(), *proof_notes.own(), *proof_notes.later()]
CLEAN = [note for note in NOTES if not found_in(note)]
FAULTY = [note for note in NOTES if note.faults]
WORDS = sorted({word for note in NOTES for word in note.text.split()})
SCRAPS = (
    "[",
    "]",
    "{{x}}",
    "XXX",
    "Mr.",
    "Dr",
    "31 February",
    "on Friday",
    "yesterday",
    "&",
    "\n\n",
    "the the",
    "…",
    "😀",
    "王",
    "i",
    "''s",
)

soups = st.lists(st.sampled_from((*WORDS, *SCRAPS)), max_size=120).map(" ".join)
texts = st.one_of(
    soups,
    st.text(st.characters(), max_size=300),
    st.text(st.characters(categories=["Cs", "Lu", "Zs"]), max_size=40),
    st.builds(lambda note, soup: f"{note.text}\n{soup}", st.sampled_from(NOTES), soups),
)
names = st.one_of(st.sampled_from(WORDS), st.text(max_size=20))
days = st.none() | st.dates(date(2000, 1, 1), date(2100, 12, 31))
odd_facts = st.builds(
    Facts,
    candidate=names,
    name=names,
    title=names,
    honorific=names,
    aka=st.tuples(names),
    company=names,
    role=names,
    interview=days,
    written=days,
    others=st.tuples(names, names),
    dates=st.lists(st.tuples(names, st.dates()), max_size=2).map(tuple),
    strengths=st.tuples(names),
    channel=st.sampled_from(("email", "text")),
    british=st.booleans(),
    known=st.tuples(names),
)
facts = st.one_of(odd_facts, st.sampled_from([note.facts for note in NOTES]))


@settings(max_examples=60, deadline=None)
@given(texts, facts)
def test_any_text_gives_faults_inside_its_bounds_and_never_raises(text: str, held: Facts) -> None:
    found = proofread(text, held)
    for fault in found:
        if fault.start is not None and fault.end is not None:
            assert 0 <= fault.start < fault.end <= len(text)
            assert text[fault.start : fault.end] == fault.span
        else:
            assert (fault.start, fault.end, fault.fix) == (None, None, None)
        assert fault.hint
    assert list(found) == sorted(found, key=lambda fault: fault.start or 0)


@settings(max_examples=60, deadline=None)
@given(texts, facts)
def test_no_two_faults_are_about_the_same_words(text: str, held: Facts) -> None:
    places = [(fault.start, fault.end) for fault in proofread(text, held) if fault.start is not None and fault.end is not None]
    assert all(one[1] <= other[0] for one, other in pairwise(places))


def is_still_there(fault: Fault, text: str, held: Facts) -> bool:
    return any((one.kind, one.start, one.span) == (fault.kind, fault.start, fault.span) for one in proofread(text, held))


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(FAULTY), st.data())
def test_putting_in_a_fix_removes_that_fault(note: Note, data: st.DataObject) -> None:
    fixable = [fault for fault in proofread(note.text, note.facts) if fault.fix is not None]
    assume(fixable)
    fault = data.draw(st.sampled_from(fixable))
    assert not is_still_there(fault, fixed(note.text, fault), note.facts)


@pytest.mark.parametrize("note", FAULTY[::3], ids=lambda note: note.id)
def test_putting_in_the_right_words_leaves_no_fault_of_a_name(note: Note) -> None:
    text = note.text
    for seed in sorted(note.faults, key=lambda seed: -(seed["start"] or 0)):
        if seed["start"] is not None:
            text = text[: seed["start"]] + seed["fix"] + text[seed["end"] :]
    named = {"misspelt_name", "other_person_name", "wrong_company", "company_case", "wrong_title", "wrong_role", "wrong_date"}
    assert {fault.kind for fault in proofread(text, note.facts)} & named == set()


CANDIDATES = (
    "Ada Quist", "Zoltán Székely", "Mary-Jane O'Keefe", "Nguyễn Thị Hoa", "Will Grant", "Temitope Akinwale-Stone",
    "April June", "Jean-Luc de la Tour", "Xi Li", "Rex Hunt",
)  # fmt: skip


def is_nobody_else(note: Note) -> bool:
    """Whether no word of the candidate's name is also the name of somebody or something else in the note."""
    others = " ".join((note.facts.name, note.facts.company, note.facts.role, *note.facts.others)).split()
    mine = note.facts.candidate.split()
    return not {*mine} & {*others} and all(note.text.count(word) == 1 for word in mine)


ALONE = [note for note in CLEAN if is_nobody_else(note) and note.facts.candidate in note.text]


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(ALONE), st.sampled_from(CANDIDATES))
def test_a_clean_note_stays_clean_with_another_candidates_name_everywhere(note: Note, name: str) -> None:
    held = replace(note.facts, candidate=name)
    assert proofread(note.text.replace(note.facts.candidate, name), held) == ()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CLEAN))
def test_a_clean_note_stays_clean_with_curly_quotes(note: Note) -> None:
    assert proofread(note.text.replace("'", "’"), note.facts) == ()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CLEAN))
def test_a_clean_note_has_no_fault_of_language_without_its_facts(note: Note) -> None:
    found = {fault.kind for fault in proofread(note.text, Facts(known=tuple(note.text.split()), british=note.facts.british))}
    assert found <= {"other_person_name"}


LONG = {
    "one word": "word ",
    "one letter": "a",
    "slang": "u r ",
    "names": "Jane Jayne ",
    "brackets": "[",
    "spaces": " ",
    "lines": "\n",
    "dates": "Friday 31 May ",
    "company": "Acme Robotic & ",
    "you was": "and you was really really never ",
    "no end": "I would like to be your very very good old new ",
}


@pytest.mark.parametrize("scrap", LONG.values(), ids=LONG.keys())
def test_the_longest_text_is_read_in_a_second_or_two(scrap: str) -> None:
    held = Facts(
        name="Jane Kowalski", company="Acme Robotics", role="clerk", interview=date(2027, 2, 3), written=date(2027, 2, 4)
    )
    text = (scrap * 4096)[:4096]
    began = time.thread_time()
    proofread(text, held)
    assert time.thread_time() - began < 3
