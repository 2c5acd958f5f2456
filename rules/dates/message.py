"""A message as a row of items: dates, times of day, and the words around them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from rules.dates import smalltalk as talk
from rules.dates import words
from rules.dates.calendar import Now
from rules.dates.engine import Parse
from rules.dates.grammar import GRAMMAR
from rules.dates.terminals import OPENINGS, TABLES
from rules.dates.tokens import Figures, Token
from rules.dates.words import wordset

_DATE_WORDS = frozenset(word for table in TABLES.values() for word in table)
_MOST_DATE_WORDS = 8
_STOPS = frozenset(',;:.!?()\n"')
_MONEY = frozenset("$%#")
_READ = ("WHEN", "SHIFT", "CLOCKTIME", "RATE", "LENGTH")  # of equal lengths the first is meant


class Item(NamedTuple):
    """Tokens `at` to `end`, in which clause, and what they are.

    `kind` is when, shift, clocktime, length (how long something took), part (of the day), fix ("no wait"),
    so ("so probably"), not, number, stop, event ("after the
    second interview"), unit (a "week" that belongs to nothing), strange or talk.
    """

    kind: str
    at: int
    end: int
    clause: int = 0
    value: Any = None
    firm: bool = True  # a date and nothing else, also among words that are not understood


def is_crowded(tokens: Sequence[Token]) -> bool:
    """So many words of dates that they are a calendar, or nonsense; whoever answers uses seven at most."""
    return sum(token.kind not in ("word", "stop") or token.text in _DATE_WORDS for token in tokens) > _MOST_DATE_WORDS


def items(tokens: Sequence[Token], now: Now) -> list[Item]:
    """All items of a message, in order."""
    parse, found, at, clause = GRAMMAR.parse(tokens, now), list[Item](), 0, 0
    while at < len(tokens):
        item = _item(parse, at)
        clause += item.kind == "stop" or tokens[at].text in talk.CLAUSES
        found.append(item._replace(clause=clause))
        at = item.end
    return found


def _item(parse: Parse, at: int) -> Item:
    tokens = parse.tokens
    readings = _readings(parse, at) if _may_begin(tokens[at]) else ()
    best = max(readings, key=lambda item: item.end, default=None)
    if best is None or _is_name(tokens, best):
        return Item(_word_kind(tokens, at), at, at + 1, value=tokens[at].value)
    return best


def _may_begin(token: Token) -> bool:
    return token.kind != "stop" and (token.kind != "word" or _opens(token.text))


@lru_cache(maxsize=4096)
def _opens(word: str) -> bool:
    return word in OPENINGS or any(GRAMMAR.can_begin(name, word) for name in _READ)


def _readings(parse: Parse, at: int) -> Iterator[Item]:
    for name in _READ:
        reading = parse.longest(name, at)
        if reading:
            end, value = reading
            kind = "strange" if name == "RATE" else name.lower()
            yield Item(kind, at, end, value=value, firm=_is_firm(parse, at, end))


def _is_firm(parse: Parse, at: int, end: int) -> bool:
    """Not a bare month, year or quarter, not a bare length, not a word that is as well a name."""
    if end in parse.readings("LENGTH", at):
        return False
    said = parse.tokens[at:end]
    if end - at == 1 and isinstance(said[0].value, Figures) and said[0].value.sign == ".":
        return False
    return not all(token.text in _WEAK for token in said) and not (end - at == 1 and said[0].kind in ("number", "ordinal"))


_JOINTS = wordset("and or to the - / of")
_TITLES = (["mr"], ["mrs"], ["ms"], ["miss"], ["dr"], ["professor"])
_SPOKEN_TO = (["spoke", "to"], ["talked", "to"], ["speak", "to"], ["talk", "to"], ["wrote", "to"], ["met", "with"])
_WEAK = frozenset({*words.NAMES_TOO, *words.MONTHS, *words.QUARTERS, *words.SEASONS, *_JOINTS})


def _is_name(tokens: Sequence[Token], item: Item) -> bool:
    """'with april', 'dr. march', 'i may', 'i sat': no date."""
    said = {token.text for token in tokens[item.at : item.end]}
    before = [token.text for token in tokens[max(item.at - 3, 0) : item.at] if token.text != "."]
    if before[-1:] in _TITLES:
        return True
    if item.kind != "when" or not said <= words.GUARDED | _JOINTS:
        return False
    if before[-2:] in _SPOKEN_TO or (bool(before) and before[-1] in talk.BEFORE_NAMES):
        return True
    return said - _JOINTS <= words.PEOPLE and not _is_month(tokens, item)


def _is_month(tokens: Sequence[Token], item: Item) -> bool:
    """'in april', 'june i think', but not 'june is the manager', 'may as well'."""
    before = tokens[item.at - 1].text if item.at else ""
    follows = tokens[item.end].text if item.end < len(tokens) else ""
    if before:
        return before in talk.BEFORE_MONTHS and follows not in talk.AFTER_NAMES
    return not follows or follows in talk.AFTER_MONTHS


def _word_kind(tokens: Sequence[Token], at: int) -> str:
    token = tokens[at]
    if token.kind == "stop":
        return _stop_kind(token.text)
    if token.kind == "number":
        return "number"
    kind = next((kind for kind, known in _KINDS if token.text in known), "strange")
    return "talk" if kind == "strange" and talk.is_harmless(token.text) else kind


def _stop_kind(text: str) -> str:
    if text in talk.CORRECTIONS:
        return "fix"
    return "strange" if text in _MONEY else "stop" if text in _STOPS else "talk"


_KINDS = (
    ("fix", talk.CORRECTIONS),
    ("so", talk.CONCLUSIONS),
    ("not", frozenset(("not", "never", "unlikely", "doubt", "doubtful", "except"))),
    ("part", words.DAYPARTS),
    ("event", talk.EVENTS),
    ("unit", frozenset(words.UNITS) - {"day", "days", "hour", "minute"}),
    ("talk", talk.TALK | words.UNITS.keys() | words.PARTS.keys() | words.HOLIDAYS),
)
