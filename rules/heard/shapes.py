"""Shapes: how a sentence may run, written so that they read like it.

    when does|do|will @c [ever] decide        words; one of several; a word that may be missing
    ^ who .. @c                               at the beginning; up to three words between
    push ... @d $                             up to twelve words between; at the end
    have_to|need_to                           several words as one alternative
    picked up $|and                           the end, or a word

Names and dates are masked: @c a company, @p a person, @r a referee, @x a name that fits nobody, @n any of these,
@e a company or a person, @d a date. "'s" is a word of its own. @do, @did and @doing are the verbs of reaching somebody,
@kin people whom the bot has nothing to do with; @m is money.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from rules.heard import verbs
from rules.heard.words import KIN

_CLASSES: Final = {"@n": "@c|@p|@r|@x", "@e": "@c|@p", "@w": "@p|@x|@r"} | {
    "@do": verbs.DO, "@did": verbs.DID, "@doing": verbs.DOING, "@kin": "|".join(sorted(KIN)),
}  # fmt: skip
_PARTS: Final = {"^": r"\A", "$": r"(?= \Z)", "..": r"(?: \S+){0,3}?", "...": r"(?: \S+){0,12}?"}


def fits(text: str, shapes: Iterable[str]) -> bool:
    """Whether one of the shapes is in the masked text, which begins and ends with a space."""
    return bool(_compiled(tuple(shapes)).search(text))


def first(text: str, table: Mapping[str, tuple[str, ...]]) -> str | None:
    """The first key of the table one of whose shapes is in the text."""
    return next((key for key, shapes in table.items() if fits(text, shapes)), None)


def place(text: str, shapes: Iterable[str]) -> tuple[int, int] | None:
    """Where the first fitting shape stands, counted in words: its first, and the one behind its last."""
    found = _compiled(tuple(shapes)).search(text)
    return (text.count(" ", 0, found.start()), text.count(" ", 0, found.end())) if found else None


@cache
def _compiled(shapes: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{''.join(map(_part, shape.split()))})" for shape in shapes) or r"(?!)")


def _part(part: str) -> str:
    if part in _PARTS:
        return _PARTS[part]
    optional = part.startswith("[") and part.endswith("]")
    words = (part[1:-1] if optional else part).split("|")
    choices = "|".join(
        re.escape(word).replace("_", " ") for name in words if name != "$" for word in _CLASSES.get(name, name).split("|")
    )
    ending = r"|(?= \Z)" if "$" in words else ""
    return f"(?:(?: (?:{choices})(?= )){ending})" + "?" * optional
