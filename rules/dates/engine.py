"""A small parser that reads rules like "next WEEKDAY" or "the? PART of? the? MONTH YEAR?" from a table.

In a rule, `word` and `a|b` stand for themselves, CAPITALS for something named elsewhere (a table of words or further
rules), `?` for what may be absent. A rule's function gets the values of the CAPITALS that it names, None for an absent
one; it returns None, or raises ValueError or OverflowError, where the words make no date. Of all the ways to read the
words from one place the first rule of the table wins for each length, and the reader takes the longest.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from rules.dates.tokens import Token

Values = tuple[Any, ...]
Endings = dict[int, Any]  # where a reading ends, and its value
_DEEPEST = 12  # nested phrases; nobody says more


class Element(NamedTuple):
    """One place of a rule."""

    words: frozenset[str]
    name: str
    optional: bool


class Rule(NamedTuple):
    """What it makes, of what, and how."""

    elements: tuple[Element, ...]
    build: Callable[..., Any]


Table = Mapping[str, Sequence[tuple[str, Callable[..., Any]]]]
Terminal = Callable[[Sequence[Token], int], Iterable[tuple[int, Any]]]


class Grammar:
    """The compiled rules, the tables of words, and the terminals, functions that look at the tokens themselves."""

    def __init__(
        self, table: Table, terminals: Mapping[str, Mapping[str, Terminal]], words: Mapping[str, Mapping[str, Any]]
    ) -> None:
        """`terminals` by the kinds of tokens with which they can begin."""
        self.rules = {name: [Rule(_elements(row), build) for row, build in rows] for name, rows in table.items()}
        self.by_kind, self.words = terminals, words
        self.terminals = {name: terminal for named in terminals.values() for name, terminal in named.items()}
        self.named = _by_word(words)
        self.openings = {name: self._index(rules) for name, rules in self.rules.items()}

    def _index(self, rules: Sequence[Rule]) -> dict[str, list[int]]:
        """Which rules can begin with a word or terminal: all others are passed over."""
        index: dict[str, list[int]] = {}
        for number, rule in enumerate(rules):
            for opening in self._opening(rule.elements):
                index.setdefault(opening, []).append(number)
        return index

    def _opening(self, elements: tuple[Element, ...]) -> frozenset[str]:
        """The words and terminals with which a rule can begin."""
        found: set[str] = set()
        for element in elements:
            found |= self._opening_of(element)
            if not element.optional:
                break
        return frozenset(found)

    def _opening_of(self, element: Element) -> frozenset[str]:
        if element.name in self.rules:
            return frozenset().union(*(self._opening(rule.elements) for rule in self.rules[element.name]))
        return frozenset((element.name,)) if element.name else element.words

    def can_begin(self, name: str, text: str) -> bool:
        """Whether a reading of `name` may begin with this word; the terminals are not asked."""
        openings = self.openings[name]
        return text in openings or any(table in openings for table in self.named.get(text, ()))

    def parse(self, tokens: Sequence[Token], given: object) -> "Parse":
        """A parse of these tokens; `given` is the first argument of each rule's function."""
        return Parse(self, tokens, given)


class Parse:
    """Readings of one message, each place looked at once."""

    def __init__(self, grammar: Grammar, tokens: Sequence[Token], given: object) -> None:
        self.grammar, self.tokens, self.given = grammar, tokens, given
        self.memo: dict[tuple[str, int], Endings] = {}
        self.opened: dict[int, set[str]] = {}
        self.depth = 0

    def longest(self, name: str, at: int) -> tuple[int, Any] | None:
        """Where the longest reading of `name` from `at` ends, and its value."""
        return max(self.readings(name, at).items(), key=lambda reading: reading[0], default=None)

    def readings(self, name: str, at: int) -> Endings:
        """Every end of a reading of `name` from `at`, with its value."""
        key = (name, at)
        found = self.memo.get(key)
        if found is None:
            found = self.memo[key] = self._read(name, at) if at < len(self.tokens) else {}
        return found

    def _read(self, name: str, at: int) -> Endings:
        if name in self.grammar.words:
            word = self.tokens[at].text
            return {at + 1: self.grammar.words[name][word]} if word in self.grammar.words[name] else {}
        if name in self.grammar.terminals:
            return dict(self.grammar.terminals[name](self.tokens, at))
        index = self.grammar.openings[name]
        opening = index.keys() & self._opens(at)
        if not opening or self.depth >= _DEEPEST:
            return {}
        self.depth += 1
        found = self._read_rules(self.grammar.rules[name], sorted({number for one in opening for number in index[one]}), at)
        self.depth -= 1
        return found

    def _read_rules(self, rules: Sequence[Rule], numbers: Sequence[int], at: int) -> Endings:
        found: Endings = {}
        for number in numbers:
            rule = rules[number]
            for end, values in self._match(rule.elements, 0, at):
                if end not in found and (value := self._built(rule, values)) is not None:
                    found[end] = value
        return found

    def _opens(self, at: int) -> set[str]:
        """What stands there: the word, and the terminals that take it."""
        if at not in self.opened:
            text = self.tokens[at].text
            names = [name for name in self.grammar.by_kind.get(self.tokens[at].kind, ()) if self.readings(name, at)]
            self.opened[at] = {text, *names, *self.grammar.named.get(text, ())}
        return self.opened[at]

    def _built(self, rule: Rule, values: Values) -> Any:
        try:
            return rule.build(self.given, *values)
        except (ValueError, OverflowError):
            return None

    def _match(self, elements: tuple[Element, ...], place: int, at: int) -> list[tuple[int, Values]]:
        """The ways to read the elements from `place` on; each with its end and the values of its names."""
        if place == len(elements):
            return [(at, ())]
        words, name, optional = elements[place]
        found: list[tuple[int, Values]] = []
        if name:
            for end, value in self.readings(name, at).items():
                found += [(last, (value, *values)) for last, values in self._match(elements, place + 1, end)]
        elif at < len(self.tokens) and self.tokens[at].text in words:
            found = self._match(elements, place + 1, at + 1)
        if optional:
            absent: Values = (None,) if name else ()
            found += [(last, absent + values) for last, values in self._match(elements, place + 1, at)]
        return found


def _by_word(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, list[str]]:
    """The names of the tables that hold a word."""
    named: dict[str, list[str]] = {}
    for name, table in tables.items():
        for word in table:
            named.setdefault(word, []).append(name)
    return named


def _elements(row: str) -> tuple[Element, ...]:
    return tuple(map(_element_of, row.split()))


def _element_of(text: str) -> Element:
    bare = text.rstrip("?")
    is_name = bare.isupper() and bare.isalpha()
    return Element(frozenset() if is_name else frozenset(bare.split("|")), bare if is_name else "", text != bare)
