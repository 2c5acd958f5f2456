"""A message as a row of items: dates, times of day, and the words around them."""

from collections.abc import Iterator, Sequence
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
_MOST_DATE_WORDS, _MOST_DATES = 7, 4
_DATES = ("when", "shift", "clocktime")
_STOPS = frozenset(',;:.!?()\n"')
_MONEY = frozenset("$%#")
# What is read, and what it is called then; of equal lengths the first is meant.
_READ = {"WHEN": "when", "SHIFT": "shift", "CLOCKTIME": "clocktime", "RATE": "strange", "LENGTH": "length"}
_OPENING = OPENINGS.union(*map(GRAMMAR.opening_words, _READ))


class Item(NamedTuple):
    """Tokens `at` to `end`, in which clause, and what they are.

    `kind` is when, shift, clocktime, length (how long something took), part (of the day), fix ("no wait"),
    so ("so probably"), not, number, stop, zone (whose clock it is), event ("after the
    second interview"), unit (a "week" that belongs to nothing), strange or talk.
    """

    kind: str
    at: int
    end: int
    clause: int = 0
    value: Any = None
    firm: bool = True  # a date and nothing else, also among words that are not understood


def is_crowded(tokens: Sequence[Token]) -> bool:
    """So many words of dates that they are a calendar, or nonsense; whoever answers uses six at most."""
    return sum(_is_of_dates(token) for token in tokens) > _MOST_DATE_WORDS


def _is_of_dates(token: Token) -> bool:
    """Also a number that is too long for a day: a row of them is a list, and no answer."""
    return token.kind not in ("word", "stop") or token.text in _DATE_WORDS or token.text[0].isdigit()


def items(tokens: Sequence[Token], now: Now) -> list[Item]:
    """All items of a message, in order."""
    return list(_each_item(tokens, now))


def items_with_few_dates(tokens: Sequence[Token], now: Now) -> list[Item] | None:
    """All items of a message; None, and no more work, when it names more dates than anybody who answers."""
    found, dates = list[Item](), 0
    for item in _each_item(tokens, now):
        found.append(item)
        dates += item.kind in _DATES
        if dates > _MOST_DATES:
            return None
    return found


def _each_item(tokens: Sequence[Token], now: Now) -> Iterator[Item]:
    parse, at, clause = GRAMMAR.parse(tokens, now), 0, 0
    while at < len(tokens):
        item = _item(parse, at)
        clause += item.kind == "stop" or tokens[at].text in talk.CLAUSES
        yield item._replace(clause=clause)
        at = item.end


def _item(parse: Parse, at: int) -> Item:
    tokens = parse.tokens
    readings = _readings(parse, at) if _may_begin(tokens[at]) else ()
    best = max(readings, key=lambda item: item.end, default=None)
    if best is None or _is_name(tokens, best):
        return Item(_word_kind(tokens, at), at, at + 1, value=tokens[at].value)
    return best


def _may_begin(token: Token) -> bool:
    return token.kind != "stop" and (token.kind != "word" or token.text in _OPENING)


def _readings(parse: Parse, at: int) -> Iterator[Item]:
    for name, end, value in parse.longest(_READ, at):
        yield Item(_READ[name], at, end, value=value, firm=_is_firm(parse, at, end))


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
_MAY_ASK = wordset("i we you")
_APPOSING = wordset("the a our my")  # "may, the owner"
_WEAK = frozenset({*words.NAMES_TOO, *words.MONTHS, *words.QUARTERS, *words.SEASONS, *_JOINTS})


def _is_name(tokens: Sequence[Token], item: Item) -> bool:
    """'with april', 'dr. march', 'i may', 'i sat': no date."""
    said = {token.text for token in tokens[item.at : item.end]}
    before = _words_before(tokens, item.at)
    if before[-1:] in _TITLES or _is_full_name(tokens, item):
        return True
    if item.kind != "when" or not said <= words.GUARDED | _JOINTS:
        return False
    if before[-2:] in _SPOKEN_TO or (bool(before) and before[-1] in talk.BEFORE_NAMES):
        return True
    return said - _JOINTS <= words.PEOPLE and not _is_month(tokens, item)


def _words_before(tokens: Sequence[Token], at: int) -> list[str]:
    return [token.text for token in tokens[max(at - 3, 0) : at] if token.text != "."]


def _is_full_name(tokens: Sequence[Token], item: Item) -> bool:
    """'sunday adeyemi said', 'june park from hr will'."""
    follows = [token.text for token in tokens[item.end : item.end + 2]]
    if item.end - item.at > 1 or tokens[item.at].text not in words.BARE or len(follows) < 2:
        return False
    before = tokens[item.at - 1].text if item.at else ""
    return (
        before not in talk.BEFORE_MONTHS
        and _word_kind(tokens, item.end) == "strange"
        and tokens[item.end].kind == "word"
        and follows[1] in talk.AFTER_FULL_NAMES
    )


def _is_month(tokens: Sequence[Token], item: Item) -> bool:
    """'in april', 'june i think', but not 'june is the manager', 'may as well'."""
    before = tokens[item.at - 1].text if item.at else ""
    follows, then = ([token.text for token in tokens[item.end : item.end + 2]] + ["", ""])[:2]
    if tokens[item.at].text == "may" and follows in _MAY_ASK and then not in talk.HEDGES:
        return False
    if follows == "," and then in _APPOSING:
        return False
    if before:
        return before in talk.BEFORE_MONTHS and follows not in talk.AFTER_NAMES
    return not follows or follows in talk.AFTER_MONTHS


def _word_kind(tokens: Sequence[Token], at: int) -> str:
    token = tokens[at]
    if token.kind == "stop":
        return _stop_kind(token.text)
    if token.kind == "number":
        return "number"
    if _is_zone(tokens, at):
        return "zone"
    before = _words_before(tokens, at)
    if before[-1:] in _TITLES and before[-2:-1] == ["with"]:
        return "talk"
    kind = next((kind for kind, known in _KINDS if token.text in known), "strange")
    return "talk" if kind == "strange" and talk.is_harmless(token.text) else kind


def _is_zone(tokens: Sequence[Token], at: int) -> bool:
    """'11 am ist', '3pm london time'."""
    before = tokens[at - 1] if at else None
    if before is None or not (before.kind in ("clock", "number") or before.text in ("am", "pm", "noon", "afternoon")):
        return False
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return tokens[at].text in words.ZONES or (tokens[at].text in words.ZONE_PLACES and follows == "time")


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
