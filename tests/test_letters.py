"""Which letter a task asks for, how it travels, whom it addresses, and what it lacks."""

from dataclasses import replace
from typing import Any

import pytest
from facts import BOB, JANE, TINA, acme, met, referee, searching, utc
from letters_told import ANA, NOW, TOLD, at_acme, item, written

from rules.facts import Person, Referee, Writer
from rules.items import Item
from rules.letters import LETTERS, draft, missing, naming
from rules.plan import Task
from rules.plan.table import ROWS

# --- which letter -----------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", sorted(ROWS))
def test_every_task_of_the_plan_has_a_letter_or_nothing_to_write(rule: str) -> None:
    silent = {"prepare", "begun", "debrief", "rest", "ask", "decider", "decision", "second", "promise", "memo", "review"}
    made = draft(item(rule), searching(at_acme(), writer=ANA), NOW)
    assert (made is None) == (rule in silent)


def test_every_kind_of_letter_can_be_reached() -> None:
    people = (JANE, TINA)
    kinds = {
        written(rule, at_acme(*people), who).kind for rule in (*ROWS, "decline", "withdraw") for who in people if reaches(rule)
    }
    kinds |= {written("thank", at_acme(mood="badly")).kind}
    assert kinds == set(LETTERS)


def reaches(rule: str) -> bool:
    return any(rule in letter.rules for letter in LETTERS.values())


@pytest.mark.parametrize(
    ("person", "told", "kind"),
    [
        (JANE, {}, "thank"),
        (BOB, {}, "thank"),
        (TINA, {}, "thank_desk"),
        (replace(JANE, kind="assistant"), {}, "thank_desk"),
        (JANE, {"wanted": "no"}, "thank_gracious"),
        (JANE, {"mood": "badly"}, "thank_gracious"),
        (JANE, {"mood": "soso", "wanted": "unsure"}, "thank"),
    ],
)
def test_thanks_are_for_what_somebody_did_and_for_how_it_went(person: Person, told: dict[str, str], kind: str) -> None:
    assert written("thank", at_acme(person, **told), person).kind == kind


def test_an_offer_that_is_not_wanted_is_declined_and_any_other_accepted() -> None:
    assert written("answer", at_acme(wanted="no")).kind == "decline"
    assert written("answer", at_acme(wanted="yes")).kind == "accept"
    assert written("decline", at_acme(wanted="yes")).kind == "decline"


def test_a_job_that_is_not_wanted_is_neither_asked_for_nor_argued_for() -> None:
    made = written("thank", at_acme(wanted="no"))
    assert not {"interview.strengths", "interview.concern"} & {fact for line in made.lines for fact in line.facts}


# --- how it travels ---------------------------------------------------------------------------------


def test_a_call_is_a_script_with_headings_and_everything_else_has_none() -> None:
    assert written("call").channel == "phone"
    assert len(written("call").headings) == len(written("call").paragraphs)
    assert written("thank", person=BOB).headings
    assert not written("thank").headings


def test_the_script_says_who_thanks_a_strength_the_doubt_the_question_and_the_close() -> None:
    headings = written("call").headings
    assert headings == ("Who you are", "Thanks", "Say again", "Put right", "Ask", "Close", "If the machine answers")


def test_only_an_email_has_a_subject() -> None:
    assert written("thank").subject
    assert not written("thank", person=replace(JANE, channel="letter")).subject


def test_letters_and_faxes_bear_the_phone_number_and_texts_no_closing() -> None:
    assert written("thank", person=replace(JANE, channel="letter")).signature == "Ana Costa\n0161 496 0001"
    assert written("thank", person=replace(JANE, channel="email")).signature == "Ana Costa"
    assert written("thank", person=replace(JANE, channel="text")).closing == ""
    assert written("call").closing == written("call").signature == ""


def test_without_a_name_nothing_stands_below() -> None:
    assert written("thank", writer=Writer()).signature == ""
    assert written("thank", writer=Writer()).text.endswith(",")


@pytest.mark.parametrize(("address", "channel"), [("ewan@example.org", "email"), ("0161 496 0000", "phone"), (None, "email")])
def test_a_reference_is_asked_in_the_way_that_is_known(address: str | None, channel: str) -> None:
    ewan = Referee(1, "Ewan Grant", "new", NOW, address=address)
    made = draft(Item(None, Task("reference:1", "reference", NOW, NOW, (), about=1), about=ewan), searching(), NOW)
    assert made
    assert made.channel == channel
    assert "Ewan Grant" in made.greeting


def test_all_references_are_addressed_when_they_may_be_called() -> None:
    employer = replace(at_acme(), referees=(referee("yes"), Referee(2, "Ewan Grant", "yes", NOW)))
    assert written("brief", employer).greeting == "Dear Dr Ruiz and Ewan Grant,"


def test_the_employer_who_took_the_writer_is_named_to_the_references() -> None:
    hired = replace(acme(met(JANE), ended="hired"), name="Initech")
    thanks = Item(None, Task("thank_referee:1", "thank_referee", NOW, NOW, (), about=1), about=referee("yes"))
    made = draft(thanks, searching(hired, writer=ANA), utc("2026-06-03 09:00"))
    assert made
    assert "Initech" in made.text


# --- whom it addresses ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "honorific", "channel", "tone", "line"),
    [
        ("Jane Smith", None, "email", "warm", "Dear Jane,"),
        ("Jane Smith", None, "email", "formal", "Dear Jane Smith,"),
        ("Jane Smith", None, "letter", "plain", "Dear Jane Smith,"),
        ("Jane Smith", None, "text", "warm", "Hi Jane,"),
        ("Raj Patel", "Mr", "email", "warm", "Dear Mr Patel,"),
        ("Patel", "Mr", "letter", "formal", "Dear Mr Patel,"),
        ("Raj Patel", "Mr", "text", "warm", "Hi Raj,"),
        ("Jordan", "Mr", "text", "warm", "Hi Mr Jordan,"),
        ("María del Carmen Ruiz", "Dr", "linkedin", "warm", "Hi Dr Ruiz,"),
        ("Nadia von der Leyen", "Ms", "email", "plain", "Dear Ms von der Leyen,"),
        ("von der Leyen", None, "email", "warm", "Dear von der Leyen,"),
        ("王小明", None, "email", "warm", "Dear 王小明,"),
        ("José", None, "email", "formal", "Dear José,"),
        ("O'Neil", "Prof.", "email", "warm", "Dear Prof. O'Neil,"),
        ("Nguyen Van An", None, "email", "warm", "Dear Nguyen Van An,"),
        ("Tanaka", "san", "email", "plain", "Dear Tanaka san,"),
        ("John Major", "Sir", "email", "formal", "Dear Sir John Major,"),
        ("Jane Smith", None, "phone", "formal", "Hello Jane Smith,"),
        ("😀" * 4096, None, "email", "warm", "Dear team at Acme,"),
        (None, "Mr", "email", "warm", "Dear team at Acme,"),
        (None, None, "phone", "warm", "Hello,"),
    ],
)
def test_a_greeting_fits_name_tone_and_channel(
    name: str | None, honorific: str | None, channel: str, tone: str, line: str
) -> None:
    assert naming.greeting(Person(1, name, honorific=honorific), "Acme", channel, tone) == line


def test_a_receptionist_without_a_name_is_the_reception_team() -> None:
    assert naming.greeting(Person(1, None, kind="receptionist"), "Acme", "email", "warm") == "Dear reception team at Acme,"
    assert naming.greeting(None, "", "email", "warm") == "Dear team,"


# --- what it lacks ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "writer", "lacks"),
    [
        ({"strengths": None}, ANA, "strengths"),
        ({"strengths": "calm people " * 125}, ANA, "strengths"),
        ({"strengths": None, "looking_for": None}, ANA, "strengths"),
        ({"looking_for": None}, ANA, "looking_for"),
        ({"looking_for": "a young woman"}, Writer(), "looking_for"),
        ({}, Writer(), "writer.name"),
        ({}, ANA, None),
    ],
)
def test_the_fact_that_is_worth_most_is_asked_for_first(told: dict[str, Any], writer: Writer, lacks: str | None) -> None:
    employer = at_acme(**told)
    assert missing(item("thank", employer), searching(employer, writer=writer)) == lacks


def test_a_call_asks_for_the_number_and_silence_for_nothing() -> None:
    assert missing(item("call"), searching(at_acme(), writer=Writer("Ana Costa"))) == "writer.phone"
    assert missing(item("memo"), searching(at_acme())) is None
    nobody = acme(met(Person(1, None, channel="email"), **TOLD))
    assert missing(item("thank", nobody, Person(1, None)), searching(nobody, writer=ANA)) == "person.name"


def test_who_may_be_called_hears_what_the_candidate_says_to_the_doubt() -> None:
    draft = written("brief", at_acme(JANE, concern_answer="I learned our last system in two weeks"))
    assert "no SAP experience" in draft.text
    assert "I learned our last system in two weeks" in draft.text
    assert draft.text.count("SAP") == 1
