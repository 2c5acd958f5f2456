"""What single tokens can be: numbers, days of a month, weekdays, holidays. Each looks at the tokens from a place."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rules.dates import words
from rules.dates.engine import Terminal
from rules.dates.smalltalk import AFTER_DAYS, TALK
from rules.dates.tokens import Token, canonical


def _one_of(table: dict[str, Any]) -> Callable[[Sequence[Token], int], Iterator[tuple[int, Any]]]:
    def look(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Any]]:
        if tokens[at].text in table:
            yield at + 1, table[tokens[at].text]

    return look


def _of_kind(kind: str, low: int = 0, high: int = 10_000) -> Callable[[Sequence[Token], int], Iterator[tuple[int, Any]]]:
    def look(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Any]]:
        token = tokens[at]
        if token.kind == kind and (not isinstance(token.value, int) or low <= token.value <= high):
            yield at + 1, token.value

    return look


def _ordinal(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """'5th' and 'fifth', but not in 'the second round'."""
    value = tokens[at].value if tokens[at].kind == "ordinal" else words.ORDINALS.get(tokens[at].text)
    if isinstance(value, int) and 1 <= value <= 31 and _ends_a_day(tokens, at + 1):
        yield at + 1, value


def _ends_a_day(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].kind != "word" or tokens[at].text in AFTER_DAYS


def _nth_number(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """'dec 5', but not 'december 5 people'."""
    value, follows = tokens[at].value, tokens[at + 1].text if at + 1 < len(tokens) else ""
    if tokens[at].kind == "number" and isinstance(value, int) and 1 <= value <= 31 and follows not in words.COUNTED:
        yield at + 1, value


def _hour_number(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """'at 3', but not 'at 20 october', 'about 5 people'."""
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    counts = follows in words.MONTHS or follows == "of" or (follows in words.COUNTED and follows not in _CLOCK_WORDS)
    if tokens[at].kind == "number" and not counts:
        yield at + 1, _int(tokens[at])


_CLOCK_WORDS = frozenset(("oclock", "am", "pm", "ish"))


def _int(token: Token) -> int:
    return token.value if isinstance(token.value, int) else 0


def _negated(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, None]]:
    """'not', 'nothing will happen', 'will not hear anything': up to the word before 'until' or 'before'."""
    if tokens[at].text not in ("not", "nothing", "nobody", "never"):
        return
    for end in range(at + 1, min(at + 6, len(tokens))):
        if tokens[end].text in ("until", "before"):
            yield end, None
            return
        if tokens[end].text not in TALK:
            return


def _names_daypart(texts: Sequence[str]) -> bool:
    bare = [text for text in texts if text not in ("this", "in", "the", "at")]
    return bool(bare) and texts.index(bare[0]) <= 2 and bare[0] in words.DAYPARTS


def _hour_then(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """'10 this morning', '8 tonight', '3 in the afternoon'."""
    value, follows = tokens[at].value, [token.text for token in tokens[at + 1 : at + 4]]
    says_part = bool(follows) and (follows[0] == "tonight" or _names_daypart(follows))
    if tokens[at].kind == "number" and isinstance(value, int) and 1 <= value <= 12 and says_part:
        yield at + 1, value


def _digits_ordinal(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    if tokens[at].kind == "ordinal":
        yield from _ordinal(tokens, at)


def _holiday(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
    texts = tuple(token.text for token in tokens[at : at + 4])
    for length in range(len(texts), 0, -1):
        name = _HOLIDAY_NAMES.get(texts[:length])
        if name:
            yield at + length, name
            return


_HOLIDAY_NAMES = {canonical(phrase): name for phrase, name in words.HOLIDAY_PHRASES.items()}


TERMINALS: dict[str, Terminal] = {
    "NUM": _of_kind("number", 0, 999),
    "YEAR": _of_kind("number", 2000, 2099),
    "FIG": _of_kind("figures"),
    "CLOCK": _of_kind("clock"),
    "ORD": _ordinal,
    "NTHNUM": _nth_number,
    "HOURTHEN": _hour_then,
    "HOURNUM": _hour_number,
    "NEGATED": _negated,
    "NTHDAY": _digits_ordinal,
    "WEEKDAY": _one_of(words.WEEKDAYS),
    "MONTH": _one_of(words.MONTHS),
    "UNIT": _one_of(words.UNITS),
    "PART": _one_of(words.PARTS),
    "QUARTER": _one_of(words.QUARTERS),
    "SEASON": _one_of(words.SEASONS),
    "DAYWORD": _one_of(words.DAYS),
    "DAYPART": _one_of(words.DAYPARTS),
    "NTH": _one_of(words.NTHS),
    "HOLIDAY": _holiday,
}
