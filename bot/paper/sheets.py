"""The sheets: each a file that a user prints, or looks at before he writes by hand."""

from dataclasses import asdict

from bot.paper.page import Page
from bot.paper.setting import setting

SHARP = 200  # dots an inch: a card of 105 mm is 950 dots wide, which a phone shows at its full width


def letter(page: Page) -> bytes:
    """A PDF; on one page where it fits, with room for a signature by hand."""
    return setting("letter", asdict(page))


def envelope(page: Page) -> bytes:
    """A PDF in the size of the envelope: DL (220 x 110 mm) for a4, #10 (9.5 x 4.125 in) for letter."""
    return setting("envelope", asdict(page))


def fax(page: Page, pages: int = 2) -> bytes:
    """A PDF: a cover sheet and the letter. `pages` is what is sent in all; a longer letter is counted as it is."""
    subject = page.subject or f"Letter for {page.to[0] if page.to else page.greeting}"
    return setting("fax", asdict(page) | {"pages": pages, "subject": subject, "cover": 1})


def card(text: str, paper: str) -> bytes:
    """A PNG: the text by hand inside a folded card, A6 for a4 and 5 x 7 in for letter.

    What is too long stands below the card, in red; lines are 6 mm apart.
    """
    return setting("card", {"lines": text.strip().splitlines(), "paper": paper}, "png", SHARP)
