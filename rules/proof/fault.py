"""What a note is held against, and what is found in it."""

from dataclasses import dataclass
from datetime import date
from typing import Final

THANKS: Final = "thanks"
WHY_ME: Final = "why_me"


@dataclass(frozen=True, slots=True)
class Facts:
    """What this note must agree with; all may be empty. `dates` are ("decision", day), ("next", day) and the like;
    `known` are other names and words of the user's record that are right. `needs` is what such a note cannot do without.
    """

    candidate: str = ""
    name: str = ""
    title: str = ""
    honorific: str = ""
    aka: tuple[str, ...] = ()
    company: str = ""
    role: str = ""
    interview: date | None = None
    written: date | None = None
    others: tuple[str, ...] = ()
    dates: tuple[tuple[str, date], ...] = ()
    strengths: tuple[str, ...] = ()
    channel: str = "email"
    british: bool = False
    known: tuple[str, ...] = ()
    needs: frozenset[str] = frozenset({THANKS, WHY_ME})


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to look at. `start` and `end` are code points of the text, None where something is not there."""

    kind: str
    start: int | None
    end: int | None
    span: str
    fix: str | None
    hint: str


def fixed(text: str, fault: Fault) -> str:
    """The text with that one fault's fix put in; itself if the fault has no fix or no place."""
    if fault.start is None or fault.end is None or fault.fix is None:
        return text
    return text[: fault.start] + fault.fix + text[fault.end :]
