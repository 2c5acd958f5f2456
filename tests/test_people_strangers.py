"""Answers of strangers to "Who interviewed you?" and "What is the best way to reach them?" that were once read wrongly."""

from typing import Any

import pytest
from told import read, told

from rules import people
from rules.forms import Rewrite


def pairs(text: str) -> list[tuple[str | None, str | None]]:
    return [(person.name, person.title) for person in people.read(text).people]


# ---- who

TITLES = {
    "Sophie Laurent, Head of FP&A, and her analyst Dev Patel": [("Sophie Laurent", "Head of FP&A"), ("Dev Patel", "analyst")],
    "Ann Lee, Director of R&D": [("Ann Lee", "Director of R&D")],
    "Ann Lee, VP, M&A": [("Ann Lee", "VP, M&A")],
    "Ann Lee, F&B manager": [("Ann Lee", "F&B manager")],
    "ann lee, f&b manager": [("Ann Lee", "f&b manager")],
    "Jane (L&D) and Ann Bell - Q&A lead": [("Jane", "L&D"), ("Ann Bell", "Q&A lead")],
    "the R&D manager Jane Smith": [("Jane Smith", "R&D manager")],
    "Tom Ford, head of P&L": [("Tom Ford", "head of P&L")],
    "Jo&Bob": [("Jo", None), ("Bob", None)],
    "Professor Ellen Vaughn-Hughes (chair of the search committee)": [
        ("Ellen Vaughn-Hughes", "chair of the search committee")
    ],
    "professor ellen vaughn-hughes, chair of the search committee": [("Ellen Vaughn-Hughes", "chair of the search committee")],
    "Dean Robert Castellano": [("Robert Castellano", "Dean")],
    "Jane Smith, CTO, and Dean Robert Castellano": [("Jane Smith", "CTO"), ("Robert Castellano", "Dean")],
    "Dean Smith": [("Dean Smith", None)],
    "Dean J. Smith, CTO": [("Dean J. Smith", "CTO")],
    "Jane Smith, CTO at Acme Corp": [("Jane Smith", "CTO")],
}


@pytest.mark.parametrize(("text", "found"), TITLES.items(), ids=TITLES)
def test_a_title_is_read_whole(text: str, found: list[tuple[str | None, str | None]]) -> None:
    assert pairs(text) == found


LETTERS = {
    "Sir Geoffrey Justice KC": [("Geoffrey Justice", "KC")],
    "Sir Geoffrey Justice, KC, Anna Bell QC (head of chambers) and Ming Lee SC": [
        ("Geoffrey Justice", "KC"),
        ("Anna Bell", "QC, head of chambers"),
        ("Ming Lee", "SC"),
    ],
    "Margaret Hale (Partner), Sir Geoffrey Justice KC, Tunde Bakare and Rosie O'Shea (both associates)": [
        ("Margaret Hale", "Partner"),
        ("Geoffrey Justice", "KC"),
        ("Tunde Bakare", "associate"),
        ("Rosie O'Shea", "associate"),
    ],
    "I was seen by partners Margaret Hale and Sir Geoffrey Justice KC, followed by coffee with two associates,"
    " Tunde Bakare and Rosie O'Shea": [
        ("Margaret Hale", "partner"),
        ("Geoffrey Justice", "KC, partner"),
        ("Tunde Bakare", "associate"),
        ("Rosie O'Shea", "associate"),
    ],
    "Jane Doe, PhD": [("Jane Doe", None)],
    "Mei Lin, QC lead": [("Mei Lin", "QC lead")],
}


@pytest.mark.parametrize(("text", "found"), LETTERS.items(), ids=LETTERS)
def test_letters_of_rank_stand_before_the_title(text: str, found: list[tuple[str | None, str | None]]) -> None:
    assert pairs(text) == found


SHARES = {
    "Ann Lee, Bob Jones and Carl Ford, both engineers": [
        ("Ann Lee", None),
        ("Bob Jones", "engineer"),
        ("Carl Ford", "engineer"),
    ],
    "Jane Doe KC and Bob Roe, both partners": [("Jane Doe", "KC, partner"), ("Bob Roe", "partner")],
    "Jane Doe KC, Bob Roe, Al Ford and Tim Lee, all associates": [
        ("Jane Doe", "KC"),
        ("Bob Roe", "associate"),
        ("Al Ford", "associate"),
        ("Tim Lee", "associate"),
    ],
    "Jane Smith, Bob Ford and one of the governors": [("Jane Smith", None), ("Bob Ford", None), (None, "governor")],
    "The search committee is chaired by Professor Ellen Vaughn-Hughes; the other members are Dr. Samuel Adeyemi,"
    " Dr. Ingrid Solheim and a graduate student representative, Noah Park": [
        ("Ellen Vaughn-Hughes", None),
        ("Samuel Adeyemi", None),
        ("Ingrid Solheim", None),
        ("Noah Park", "graduate student representative"),
    ],
    "Jane Smith, committee member": [("Jane Smith", "committee member")],
}


@pytest.mark.parametrize(("text", "found"), SHARES.items(), ids=SHARES)
def test_a_title_of_several_goes_to_those_it_is_said_of(text: str, found: list[tuple[str | None, str | None]]) -> None:
    assert pairs(text) == found


HONORED = {
    "the panel is Ma'am Grace Reyes the Director of Nursing, Sir Ahmed Al Mansoori HR manager and Dr. Fatima": [
        ("Ma'am", "Grace Reyes", "Director of Nursing"),
        ("Sir", "Ahmed Al Mansoori", "HR manager"),
        ("Dr.", "Fatima", None),
    ],
    "by the head Mrs McAllister, the SENCO a Mr Young and one of the governors": [
        ("Mrs", "McAllister", "head"),
        ("Mr", "Young", "SENCO"),
        (None, None, "governor"),
    ],
    "mr young and mrs long, hr": [("mr", "Young", None), ("mrs", "Long", "hr")],
    "Mr Good (owner)": [("Mr", "Good", "owner")],
    "On Wednesday at 14:30 Uhr I met Herr Dr. Müller and Frau Schäfer-Lüdenscheidt": [
        ("Herr Dr.", "Müller", None),
        ("Frau", "Schäfer-Lüdenscheidt", None),
    ],
    "Alhaji Musa Bello (HOD), Mrs. Ngozi Nwosu-Eze HR, Pastor Tunde": [
        ("Alhaji", "Musa Bello", "HOD"),
        ("Mrs.", "Ngozi Nwosu-Eze", "HR"),
        ("Pastor", "Tunde", None),
    ],
}


@pytest.mark.parametrize(("text", "found"), HONORED.items(), ids=HONORED)
def test_behind_an_honorific_comes_a_name(text: str, found: list[tuple[str | None, str | None, str | None]]) -> None:
    assert [(person.honorific, person.name, person.title) for person in people.read(text).people] == found


def test_a_lady_behind_a_title_is_its_holder() -> None:
    said = "chef marcus n the GM some lady named like shanice or shaniece idk how u spell it"
    assert pairs(said)[1:] == [("Shanice", "GM")]


def test_who_is_named_again_by_half_is_the_same_person() -> None:
    said = "talked to Big Mike the foreman and Rosa in the office. Rosa runs the scheduling. mike 602-555-0144."
    mike, rosa = people.read(said).people
    assert (mike.name, mike.title, mike.phone) == ("Big Mike", "foreman", "602-555-0144")
    assert (rosa.name, rosa.title, rosa.phone) == ("Rosa", "office", None)


@pytest.mark.parametrize(
    "text", ["In person", "in person", "by video", "on zoom", "over the phone", "face to face", "via Teams"]
)
def test_how_one_met_names_nobody(text: str) -> None:
    assert people.read(text).people == ()


@pytest.mark.parametrize(
    "text", ["In person with Jane Smith, CTO", "Jane Smith, CTO, in person", "by video with Jane Smith, CTO"]
)
def test_whom_one_met_is_read_beside_how(text: str) -> None:
    assert pairs(text) == [("Jane Smith", "CTO")]


AGENTS = {
    "Marcus Webb of Halden Search, a recruiter": [("Marcus Webb", "recruiter at Halden Search")],
    "Hannah Brooks, recruiter at Stride Talent": [("Hannah Brooks", "recruiter at Stride Talent")],
    "Hannah Brooks (recruiter @ Hays)": [("Hannah Brooks", "recruiter at Hays")],
    "hannah brooks, recruiter at stride talent": [("Hannah Brooks", "recruiter at stride talent")],
    "recruiter was Amy from Robert Half, then hiring manager Lucas": [
        ("Amy", "recruiter from Robert Half"),
        ("Lucas", "hiring manager"),
    ],
    "Jo, a headhunter from Hays, and Jane Smith, CTO": [("Jo", "headhunter from Hays"), ("Jane Smith", "CTO")],
    "Hannah Brooks, recruiter at Korn Ferry Group": [("Hannah Brooks", "recruiter at Korn Ferry Group")],
    "Jane Smith, CTO at Globex": [("Jane Smith", "CTO")],
}


@pytest.mark.parametrize(("text", "found"), AGENTS.items(), ids=AGENTS)
def test_of_a_recruiter_the_agency_is_kept(text: str, found: list[tuple[str | None, str | None]]) -> None:
    assert pairs(text) == found
    assert people.read(text).people[0].kind == ("interviewer" if "CTO at" in text else "recruiter")


# ---- how to reach them

LAW = [
    told(1, "Margaret Hale", "Partner"),
    told(2, "Geoffrey Justice", "KC, partner"),
    told(3, "Tunde Bakare", "associate"),
    told(4, "Rosie O'Shea", "associate"),
]
SHOP = [told(1, "Hannah Brooks", "talent partner", "recruiter"), told(2, "Jane Smith", "office manager"), told(3, "Bob Lee")]
HERREN = [told(1, "Weber"), told(2, "Klein")]
BY_LETTER = {"1": "letter", "2": "letter"}
BY_EMAIL = {"3": "email", "4": "email"}


def ways(said: str, met: list[dict[str, Any]], **before: str | None) -> dict[str, str | None]:
    found = read("channel", said, {"people": met, "desk": [], "channel": {key[1:]: way for key, way in before.items()}})
    assert isinstance(found, Rewrite)
    assert found.answers["people"] == met
    channels: dict[str, str | None] = found.answers["channel"]
    return channels


@pytest.mark.parametrize(
    ("said", "channels"),
    [
        ("Ms Hale and Sir Geoffrey by letter, the associates by email", BY_LETTER | BY_EMAIL),
        ("partners by letter, associates by email", BY_LETTER | BY_EMAIL),
        ("letters for the partners, emails for the associates", BY_LETTER | BY_EMAIL),
        ("the associates by email, the others by letter", BY_LETTER | BY_EMAIL),
        ("by letter to the partners and by email to the associates", BY_LETTER | BY_EMAIL),
        ("the partner Hale by phone", {"1": "phone"}),  # the name says it, the title only helps
        ("mail to Tunde, the rest by post", BY_LETTER | {"3": "email", "4": "letter"}),
    ],
)
def test_people_are_named_by_what_they_are(said: str, channels: dict[str, str | None]) -> None:
    assert ways(said, LAW) == channels


@pytest.mark.parametrize(
    ("said", "channels"),
    [
        ("the recruiter by email, the manager by phone", {"1": "email", "2": "phone"}),
        ("phone for the office manager, Bob by post", {"2": "phone", "3": "letter"}),
        ("Bob by text, the recruiter too", {"3": "text", "1": "text"}),
    ],
)
def test_one_person_is_named_by_what_she_is(said: str, channels: dict[str, str | None]) -> None:
    assert ways(said, SHOP) == channels


@pytest.mark.parametrize(
    ("said", "channels"),
    [
        ("Frau Weber prefers WhatsApp, Herr Klein better by mail", {"1": "text", "2": "email"}),
        ("WhatsApp for Frau Weber and mail for Herr Klein", {"1": "text", "2": "email"}),
        ("whatsapp for all", {"1": "text", "2": "text"}),
        ("Klein by email too", {"2": "email"}),
        ("Weber by phone, Klein by email too", {"1": "phone", "2": "email"}),
    ],
)
def test_little_words_do_not_hide_the_way(said: str, channels: dict[str, str | None]) -> None:
    assert ways(said, HERREN) == channels


def test_one_more_is_reached_in_the_way_that_he_is_said_to_prefer() -> None:
    assert ways("Klein by email too", HERREN, _1="email") == {"1": "email", "2": "email"}
