"""Letters as people write them, and a reader of PDF files that sees what a person would."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from bot.paper import Page

MM = 72 / 25.4  # points
HYPHEN = "\x02"  # what pdfium makes of a hyphen at the end of a line, which might have been put there to break a word

SHORT = (
    "Thank you for the hour you gave me on Tuesday. I came away with a clear picture of what the first half year in the "
    "restoration workshop would ask of me, and with the wish to begin.",
    "You said that the Lisbon panels will have to be catalogued before the spring. At the Museu do Oriente I did this for "
    "some eleven hundred tiles, with two volunteers and a camera on a rail, in nine weeks; I would gladly show you the forms.",
    "You also asked whether I would be at ease with the donors. I have guided them through the depot every month since 2021, "
    "and two of them have given again.",
    "I look forward to hearing from you by the twelfth of December, as you kindly said.",
)
LONG = (
    *SHORT[:3],
    "One thing I did not say well. When Dr Łukasz Dvořák asked how I would handle a panel whose provenance is in doubt, I "
    "spoke of the paperwork, and I should have begun with the people. In 2023 a family in Évora recognised a panel of ours "
    "from a photograph. I went to see them before we wrote a single letter, listened for an afternoon, and came back with a "
    "name, a street and a year; the rest was then a matter of two weeks in the archive. The panel is now on loan from them.",
    "I have since read the report on the Belém depot that you mentioned. Its table on humidity agrees with what we measured, "
    "except for the months of February and March, where our readings were six points higher. If it is of use I can send you "
    "ours, with the positions of the sensors.",
    SHORT[3],
)
LISBON = Page(
    sender=("Joana Ferreira", "Rua das Janelas Verdes 41, 2.º Esq.", "1200-691 Lisboa", "Portugal"),
    to=(
        "Dr Margaret Okonkwo-Lindqvist",
        "Head of Conservation",
        "Fundação Casa dos Azulejos",
        "Rua da Madre de Deus 4",
        "1900-312 Lisboa",
    ),
    date="25 November 2026",
    greeting="Dear Dr Okonkwo-Lindqvist,",
    paragraphs=SHORT,
    closing="Yours sincerely,",
    signature="Joana Ferreira",
    contact="+351 912 345 678 · joana.ferreira@example.pt",
)
CHICAGO = Page(
    sender=("José Álvarez", "1847 W Cullom Ave, Apt 3", "Chicago, IL 60613"),
    to=(
        "Ms. Tamika Washington",
        "Director of Operations",
        "Harbor & Vale Logistics, Inc.",
        "233 S Wacker Dr, Suite 4400",
        "Chicago, IL 60606",
    ),
    date="November 25, 2026",
    greeting="Dear Ms. Washington:",
    paragraphs=SHORT,
    closing="Sincerely,",
    signature="José Álvarez",
    contact="(312) 555-0148 · jose.alvarez@example.com",
    paper="letter",
)
NAMES = replace(
    LISBON,
    sender=("Łukasz Żółć-Dvořák", "ул. Большая Ордынка 10"),
    to=("דוד כהן", "محمد الفاسي", "Նարեկ Սարգսյան", "Nguyễn Thị Ánh", "Αγγελική Παπαδοπούλου"),
    greeting="Dear Dr Wilhelmina Okonkwo-Lindqvist von der Schulenburg-Altenhausen and dear Professor Nguyễn Thị Ánh,",
)
CARD = f"Dear Dr Okonkwo-Lindqvist,\n\n{SHORT[0]}\n\n{SHORT[3]}\n\nJoana Ferreira"
FULL_CARD = "\n\n".join((LISBON.greeting, *SHORT, LISBON.signature))


def opened(pdf: bytes) -> Iterator[Any]:
    """Each page of it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield from document
    finally:
        document.close()


def texts(pdf: bytes) -> list[list[str]]:
    """The lines of each page, as a reader would copy them."""
    copied = [page.get_textpage().get_text_bounded() for page in opened(pdf)]
    return [[line.strip() for line in text.replace(HYPHEN, "-").splitlines()] for text in copied]


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in whole millimetres."""
    return [tuple(round(side / MM) for side in page.get_size()) for page in opened(pdf)]


def inked(pdf: bytes, number: int = 0) -> tuple[float, float, float, float]:
    """Left, top, right and bottom margin that is really left white on a page, in millimetres."""
    picture = pictures(pdf, dots=254)[number]
    left, top, right, bottom = Image.eval(picture, lambda dot: 255 - dot).getbbox() or (0, 0, 0, 0)
    return left / 10, top / 10, (picture.width - right) / 10, (picture.height - bottom) / 10


def pictures(pdf: bytes, dots: int = 60) -> list[Image.Image]:
    """Each page in grey, with so many dots an inch."""
    return [page.render(scale=dots / 72).to_pil().convert("L") for page in opened(pdf)]
