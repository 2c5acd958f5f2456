"""A character that no font has is named, and not printed as a box."""

import pytest

from bot.paper import unprintable


@pytest.mark.parametrize(
    "text",
    ["", "plain text\nwith\ttabs", "José Łukasz Dvořák Nguyễn Þórður", "Жуков Παπαδοπούλου", "דוד כהן", "محمد الفاسي",
     "Նարեկ გიორგი", "€ £ ₺ ₽ ½ № • … “ ” ‘ ’ – — ™ ©", "e\u0301 no\u00a0break zero\u200bwidth \u202eturned\u202c \ufeff"],
)  # fmt: skip
def test_what_can_be_set_is_not_named(text: str) -> None:
    assert unprintable(text) == ""


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("王小明 O’Neill, 王", "王小明"),
        ("Thank you 👍🏽!", "👍🏽"),
        ("김민수 and さくら", "김민수さくら"),
        ("अनिल", "अनिल"),
        ("done ✓", "✓"),
        ("no character: \U0010ffff", "\U0010ffff"),
    ],
)
def test_what_cannot_be_set_is_named_once_and_in_order(text: str, missing: str) -> None:
    assert unprintable(text) == missing


def test_many_characters_are_asked_at_once() -> None:
    chinese = "".join(map(chr, range(0x4E00, 0x4E00 + 3000)))
    assert unprintable("é" + chinese + "ß") == chinese


def test_what_is_no_character_is_left_out_of_a_sheet_and_so_not_named() -> None:
    assert unprintable("\ud800 \x00 \x85 \udfff") == ""
