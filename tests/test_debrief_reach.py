"""How the best way to reach each person is read, and the address that it needs."""

from typing import Any

import pytest
from told import BOB, JANE, MARIA, MET, read

from rules import debrief
from rules.debrief.told import addressless
from rules.forms import Rewrite, Unclear


def channels(said: str, **more: Any) -> dict[str, str | None]:
    found = read("channel", said, {**MET, **more})
    assert isinstance(found, Rewrite)
    ways: dict[str, str | None] = found.answers.get("channel", {})
    return ways


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("Email", "email"),
        ("emial", "email"),
        ("e-mail please", "email"),
        ("by email for all of them", "email"),
        ("linkdin", "linkedin"),
        ("LinkedIn", "linkedin"),
        ("phone", "phone"),
        ("call", "phone"),
        ("by post", "letter"),
        ("snail mail", "letter"),
        ("a handwritten card", "card"),
        ("sms", "text"),
        ("WhatsApp", "text"),
        ("fax", "fax"),
        ("dont know", None),
        ("Don't know", None),
        ("no idea", None),
        ("ask the receptionist", None),
    ],
)
def test_a4_one_answer_gives_all_the_same_way(said: str, way: str | None) -> None:
    assert channels(said) == {"1": way, "2": way, "3": way, "101": way}


@pytest.mark.parametrize(
    ("said", "ways"),
    [
        ("email for Jane, phone for Bob", {"1": "email", "2": "phone"}),
        ("Jane: email; Bob: LinkedIn; Maria: card; the receptionist: don't know",
         {"1": "email", "2": "linkedin", "3": "card", "101": None}),
        ("email for Jane and Bob, phone for the others", {"1": "email", "2": "email", "3": "phone", "101": "phone"}),
        ("Jane and Bob by email, linkedin for the rest", {"1": "email", "2": "email", "3": "linkedin", "101": "linkedin"}),
        ("jane prefers a call and the receptionist by card", {"1": "phone", "101": "card"}),
        ("email Jane, no idea about Bob", {"1": "email", "2": None}),
        ("carrier pigeon for Jane, email for Bob", {"2": "email"}),  # Jane is asked about again
        ("email for Jane, carrier pigeon for Bob", {"1": "email"}),
    ],
)  # fmt: skip
def test_a4_each_can_be_given_an_own_way_by_name(said: str, ways: dict[str, str | None]) -> None:
    assert channels(said) == ways


def test_a4_different_for_each_asks_for_one_after_another() -> None:
    assert read("channel", "Different for each", MET).answers["each"] is True
    assert channels("email", each=True) == {"1": "email"}
    assert channels("email", each=True, channel={"1": "email"}) == {"1": "email", "2": "email"}


@pytest.mark.parametrize("said", ["pigeon", "😀" * 2048, "x" * 4096, "<b>O'Neil & Söhne</b>", "phone for Zoe"])
def test_a4_an_unknown_way_is_asked_again(said: str) -> None:
    with pytest.raises(Unclear, match="don't know"):
        read("channel", said, MET)


@pytest.mark.parametrize(
    ("said", "ways", "addresses"),
    [
        ("jane.smith@acme.example", {"1": "email"}, {"1": "jane.smith@acme.example"}),
        ("maria@a.example, jane@a.example", {"3": "email", "1": "email"}, {"1": "jane@a.example", "3": "maria@a.example"}),
        ("phone for Jane, bob@a.example", {"1": "phone", "2": "email"}, {"2": "bob@a.example"}),
        ("Jane 0161 496 0000 and Bob by text", {"1": "phone", "2": "text"}, {"1": "0161 496 0000"}),
        ("text Maria on +44 7700 900123", {"3": "text"}, {"3": "+44 7700 900123"}),
    ],
)
def test_a4_an_address_typed_straight_away_tells_the_way_too(
    said: str, ways: dict[str, str], addresses: dict[str, str]
) -> None:
    answers = read("channel", said, MET).answers
    assert (answers["channel"], answers["address"]) == (ways, addresses)


def addresses(said: str, *ways: str) -> dict[str, str | None]:
    people = {"people": [JANE, BOB, MARIA][: len(ways)], "desk": [], "channel": {str(n): way for n, way in enumerate(ways, 1)}}
    found: dict[str, str | None] = read("address", said, people).answers["address"]
    return found


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("jane@a.example bob@a.example", {"1": "jane@a.example", "2": "bob@a.example"}),
        ("bob@a.example\njane@a.example", {"1": "jane@a.example", "2": "bob@a.example"}),  # by the name in it
        ("Bob: info@a.example\nJane: jobs@a.example", {"1": "jobs@a.example", "2": "info@a.example"}),  # by the name beside it
        ("info@a.example, jane@a.example", {"1": "jane@a.example", "2": "info@a.example"}),  # names first, then the order
        ("info@a.example, jobs@a.example", {"1": "info@a.example", "2": "jobs@a.example"}),
        ("bob@smith.example, cto@smith.example", {"1": "cto@smith.example", "2": "bob@smith.example"}),  # a domain is no name
        ("<jane@a.example>.", {"1": "jane@a.example"}),  # Bob is asked about again
        ("a@a.example, b@a.example, c@a.example", {"1": "a@a.example", "2": "b@a.example"}),
        ("don't know", {"1": None, "2": None}),
        ("none", {"1": None, "2": None}),
    ],
)
def test_a4_addresses_are_matched_by_name_or_else_by_order(said: str, given: dict[str, str | None]) -> None:
    assert addresses(said, "email", "email") == given


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("0161 496 0000", {"1": "0161 496 0000"}),
        ("+44 (0)161 496-0000, 0161 496 0001", {"1": "+44 (0)161 496-0000", "2": "0161 496 0001"}),
        ("Bob 0161 496 0001 and Jane 0161 496 0000", {"1": "0161 496 0000", "2": "0161 496 0001"}),
    ],
)
def test_a4_numbers_for_phone_and_text_are_asked_together(said: str, given: dict[str, str]) -> None:
    assert addresses(said, "phone", "text") == given


def test_a4_one_postal_address_is_everyones() -> None:
    assert addresses("1 Main Street\nTown", "card", "letter") == {"1": "1 Main Street\nTown", "2": "1 Main Street\nTown"}


@pytest.mark.parametrize(
    ("said", "way"), [("at the office", "email"), ("12", "phone"), ("🎉", "letter"), ("x" * 4096, "email")]
)
def test_a4_what_is_no_address_is_asked_again(said: str, way: str) -> None:
    with pytest.raises(Unclear):
        addresses(said, way)


def test_a4_an_address_is_asked_for_only_where_the_way_needs_one_and_none_is_known() -> None:
    question = debrief.FORM.question("address")
    card = {**JANE, "email": "jane@a.example"}
    for people, way, needed in (
        ([JANE], "email", True),
        ([card], "email", False),
        ([JANE], "linkedin", False),
        ([JANE], None, False),
    ):
        assert question.open_in({"people": people, "desk": [], "channel": {"1": way}}) is needed


@pytest.mark.parametrize(("way", "asked"), [("email", [1]), ("phone", [1]), ("card", [1, 3])])
def test_of_somebody_without_a_name_only_the_postal_address_is_asked(way: str, asked: list[int]) -> None:
    answers = {"people": [JANE, {**JANE, "id": 3, "name": None}], "channel": {"1": way, "3": way}}
    assert [person["id"] for person in addressless(answers)] == asked
