"""How the sheets look.

After a change that is meant: GOLDEN=1 .venv/bin/python -m pytest tests/test_paper_pictures.py
Then look at tests/golden/paper: they are what the next change is held against.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from paper_pages import CARD, CHICAGO, FULL_CARD, LISBON, LONG, NAMES, SHORT, pictures
from PIL import Image, ImageChops

from bot.paper import Page, card, envelope, fax, letter

GOLDEN = Path(__file__).parent / "golden" / "paper"
TOLERANCE = 3  # of 255: the mean absolute difference in the square, 6 dots wide, that differs most


def card_picture(text: str, paper: str) -> list[Image.Image]:
    picture = Image.open(BytesIO(card(text, paper))).convert("L")
    return [picture.resize((picture.width * 2 // 5, picture.height * 2 // 5))]


SHEETS: dict[str, Callable[[], list[Image.Image]]] = {
    "letter-a4": lambda: pictures(letter(LISBON)),
    "letter-us": lambda: pictures(letter(CHICAGO)),
    "letter-a4-300-words": lambda: pictures(letter(replace(LISBON, paragraphs=LONG))),
    "letter-us-two-pages": lambda: pictures(letter(replace(CHICAGO, paragraphs=LONG + SHORT))),
    "letter-names": lambda: pictures(letter(NAMES)),
    "envelope-dl": lambda: pictures(envelope(LISBON)),
    "envelope-10": lambda: pictures(envelope(CHICAGO)),
    "envelope-names": lambda: pictures(envelope(NAMES)),
    "fax": lambda: pictures(fax(LISBON)),
    "card-a6": lambda: card_picture(CARD, "a4"),
    "card-5x7": lambda: card_picture(CARD, "letter"),
    "card-too-long": lambda: card_picture(FULL_CARD, "a4"),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_looks_as_it_did(name: str) -> None:
    seen = SHEETS[name]()
    if "GOLDEN" in os.environ:
        keep(name, seen)
    kept = [Image.open(path) for path in sorted(GOLDEN.glob(f"{name}.[0-9].png"))]
    assert [picture.size for picture in seen] == [picture.size for picture in kept]
    assert max(difference(*pair) for pair in zip(seen, kept, strict=True)) <= TOLERANCE


@pytest.mark.parametrize(
    "other",
    [
        replace(LISBON, date="26 November 2026"),
        replace(LISBON, closing="Yours faithfully,"),
        replace(LISBON, paragraphs=SHORT[:3]),
        replace(LISBON, contact=""),
    ],
    ids=["a digit", "a closing", "a paragraph less", "no contact"],
)
def test_the_smallest_change_of_words_is_more_than_the_tolerance(other: Page) -> None:
    [seen], [before] = pictures(letter(other)), pictures(letter(LISBON))
    assert difference(seen, before) > 2 * TOLERANCE


def difference(one: Image.Image, other: Image.Image) -> int:
    return max(ImageChops.difference(one, other).reduce(6).tobytes())


def keep(name: str, seen: list[Image.Image]) -> None:
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for number, picture in enumerate(seen, 1):
        picture.save(GOLDEN / f"{name}.{number}.png", optimize=True)
