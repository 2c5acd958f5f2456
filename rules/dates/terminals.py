"""What single tokens can be: numbers, days of a month, weekdays, holidays. Each looks at the tokens from a place."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from rules.dates import words
from rules.dates.engine import Terminal
from rules.dates.smalltalk import AFTER_DAYS, TALK
from rules.dates.tokens import Token, canonical


def _of_kind(kind: str, low: int = 0, high: int = 10_000) -> Callable[[Sequence[Token], int], Iterator[tuple[int, Any]]]:
    def look(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Any]]:
        token = tokens[at]
        if token.kind == kind and (not isinstance(token.value, int) or low <= token.value <= high):
            yield at + 1, token.value

    return look


def _small_number(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    if tokens[at].kind == "number" and _int(tokens[at]) <= 999 and not _is_military(tokens[at]):
        yield at + 1, _int(tokens[at])


def _hours_and_minutes(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """'0900', '1430 hrs'; 'at 1430' too, but not a bare '1430'."""
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    before = tokens[at - 1].text if at else ""
    among_numbers = "number" in {token.kind for token in (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2])}
    if (
        _is_military(tokens[at])
        and not among_numbers
        and (tokens[at].text[0] == "0" or follows == "hour" or before in _CLOCK_OPENERS)
    ):
        yield at + 1 + (follows == "hour"), divmod(_int(tokens[at]), 100)


def _short_year(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """'5-dec-26'."""
    if tokens[at].kind == "number" and len(tokens[at].text) == 2:
        yield at + 1, 2000 + _int(tokens[at])


def _is_military(token: Token) -> bool:
    return token.kind == "number" and len(token.text) == 4 and token.text.isdigit() and _int(token) % 100 < 60


_CLOCK_OPENERS = frozenset(("at", "around", "about"))


def _ordinal(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """'5th' and 'fifth', but not in 'the second round'."""
    value = tokens[at].value if tokens[at].kind == "ordinal" else words.ORDINALS.get(tokens[at].text)
    if isinstance(value, int) and 1 <= value <= 31 and _ends_a_day(tokens, at + 1, value):
        yield at + 1, value


def _ends_a_day(tokens: Sequence[Token], at: int, value: int) -> bool:
    """Behind a small number must stand what can stand behind a day; nobody counts to the 21st of anything else."""
    if at >= len(tokens) or tokens[at].kind != "word" or tokens[at].text in AFTER_DAYS:
        return True
    return value > _MOST_ROUNDS and tokens[at].text in TALK and tokens[at].text not in words.COUNTED


_MOST_ROUNDS = 10


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


_NEGATIONS = ("not", "no", "nothing", "nobody", "never")


def _negated(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, None]]:
    """'not', 'nothing will happen', 'will not hear anything': up to the word before 'until' or 'before'."""
    if tokens[at].text not in _NEGATIONS:
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
    if tokens[at].text not in _HOLIDAY_OPENINGS:
        return
    texts = tuple(token.text for token in tokens[at : at + 4])
    for length in range(len(texts), 0, -1):
        name = _HOLIDAY_NAMES.get(texts[:length])
        if name:
            yield at + length, name
            return


_HOLIDAY_NAMES = {canonical(phrase): name for phrase, name in words.HOLIDAY_PHRASES.items()}
_HOLIDAY_OPENINGS = frozenset(name[0] for name in _HOLIDAY_NAMES)


TERMINALS: dict[str, dict[str, Terminal]] = {
    "number": {
        "NUM": _small_number,
        "HHMM": _hours_and_minutes,
        "YEAR": _of_kind("number", 2000, 2099),
        "SHORTYEAR": _short_year,
        "NTHNUM": _nth_number,
        "HOURTHEN": _hour_then,
        "HOURNUM": _hour_number,
    },
    "figures": {"FIG": _of_kind("figures")},
    "clock": {"CLOCK": _of_kind("clock")},
    "ordinal": {"ORD": _ordinal, "NTHDAY": _digits_ordinal},
    "word": {"ORD": _ordinal, "NEGATED": _negated, "HOLIDAY": _holiday},
}
TABLES: dict[str, dict[str, Any]] = {
    "WEEKDAY": words.WEEKDAYS,
    "MONTH": words.MONTHS,
    "UNIT": words.UNITS,
    "PART": words.PARTS,
    "QUARTER": words.QUARTERS,
    "SEASON": words.SEASONS,
    "DAYWORD": words.DAYS,
    "DAYPART": words.DAYPARTS,
    "NTH": words.NTHS,
}
# Words with which the terminals above can begin.
OPENINGS = _HOLIDAY_OPENINGS | {*words.ORDINALS, *_NEGATIONS}
