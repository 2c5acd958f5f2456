"""Which letter a task asks for, whom it addresses, what it lacks, and how it changes when asked to."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from facts import BOB, JANE, TINA, acme, applied, happened, met, referee, said, searching, utc

from rules.facts import Employer, Person, Referee, Writer
from rules.items import About, Item, opened
from rules.letters import LETTERS, Draft, Line, draft, likeness, missing, naming, worst_pair
from rules.letters.fit import padded
from rules.letters.frames import BRITISH, phrase, pool, respelled
from rules.letters.seat import Seat
from rules.letters.table import table_of
from rules.plan import Task
from rules.plan.table import ROWS

NOW = utc("2026-03-03 09:00")
ANA = Writer("Ana Costa", phone="0161 496 0001")
RAJ = Person(4, "Raj Patel", "operations", honorific="Mr", channel="email")
TOLD = {
    "job": "warehouse manager",
    "format": "in_person",
    "looking_for": "somebody who can calm angry customers",
    "strengths": "ten years in logistics, and I speak Polish",
    "concern": "they worried that I have no SAP experience",
}


def at_acme(*people: Person, **told: Any) -> Employer:
    return acme(met(*(people or (JANE,)), **{**TOLD, **told}))


def item(rule: str, employer: Employer | None = None, person: Person = JANE, about: About | None = None, **more: Any) -> Item:
    of = employer or at_acme(person)
    return Item(of, Task(f"{rule}:1", rule, NOW, NOW, (), 1, person.id, **{"channel": person.channel, **more}), about=about)


def written(rule: str, employer: Employer | None = None, person: Person = JANE, writer: Writer = ANA, **how: Any) -> Draft:
    one = item(rule, employer, person)
    made = draft(one, searching(*([one.employer] if one.employer else []), writer=writer), NOW, **how)
    assert made
    return made


# --- which letter -----------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", sorted(ROWS))
def test_every_task_of_the_plan_has_a_letter_or_nothing_to_write(rule: str) -> None:
    silent = {"prepare", "debrief", "rest", "ask", "decision", "second", "promise", "memo", "review"}
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
