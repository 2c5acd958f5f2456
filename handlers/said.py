"""What comes in and what goes out, in plain values: no chat program is known here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from markupsafe import Markup

from rules import texts
from rules.forms import Card


@dataclass(frozen=True, slots=True)
class Said:
    """One event of one user. `at` is when he said it, `now` when it is heard; both aware UTC.

    kind: text, tap, edit, contact, location, sticker, voice, photo, file, other, blocked, group (somebody writes in a group),
    stranger (somebody who may not use the bot), hurry (somebody who writes too fast). For a tap, `text` is the button's
    data, `query` what must be answered, and `shown` the HTML of the message that it is on. `file` is what a file holds,
    None when it could not be loaded.
    """

    update: int
    user: int
    kind: str
    at: datetime
    now: datetime
    text: str = ""
    message: int = 0
    query: str = ""
    shown: str = ""
    card: Card | None = None
    place: tuple[float, float] | None = None
    file: bytes | None = None


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Say:
    """A message. `edit` replaces the text and buttons of an earlier one; `asks` is "location" or "nothing" (no keyboard).

    `file` is what to make and to send with it: a sheet of paper, its kind and what stands on it (see handlers/paperwork.py),
    or a file of one's own data, kind "own" and its name.
    """

    text: Markup
    buttons: tuple[tuple[Button, ...], ...] = ()
    edit: int = 0
    asks: str = ""
    file: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a tap: every tap gets one, mostly without words."""

    query: str
    text: str = ""


Reply = Say | Toast

MENU = ((Button(texts.START, "interview"),), (Button(texts.DUE, "due"),))
FITS_IN_A_ROW = 30  # characters of all labels together, so that a phone does not cut them


def as_json(reply: Reply) -> dict[str, Any]:
    if isinstance(reply, Toast):
        return {"query": reply.query, "text": reply.text}
    rows = [[{"label": button.label, "data": button.data} for button in row] for row in reply.buttons]
    return {"text": reply.text, "buttons": rows, "edit": reply.edit, "asks": reply.asks, "file": reply.file}


def from_json(stored: dict[str, Any]) -> Reply:
    if "query" in stored:
        return Toast(**stored)
    rows = tuple(tuple(Button(**button) for button in row) for row in stored["buttons"])
    return Say(Markup(stored["text"]), rows, stored["edit"], stored["asks"], stored.get("file"))  # noqa: S704 - it was Markup when it was stored


def in_rows(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    """Buttons in rows of at most three that a narrow screen can show."""
    rows: list[list[Button]] = []
    for button in buttons:
        row = rows[-1] if rows else []
        if row and len(row) < 3 and sum(len(one.label) for one in [*row, button]) <= FITS_IN_A_ROW:
            row.append(button)
        else:
            rows.append([button])
    return tuple(tuple(row) for row in rows)
