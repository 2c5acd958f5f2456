"""A small parser that reads rules like "next WEEKDAY" or "the? PART of? the? MONTH YEAR?" from a table.

In a rule, `word` and `a|b` stand for themselves, CAPITALS for something named elsewhere (a table of words or further
rules), `?` for what may be absent. A rule's function gets the values of the CAPITALS that it names, None for an absent
one; it returns None, or raises ValueError or OverflowError, where the words make no date. Of all the ways to read the
words from one place the first rule of the table wins for each length, and the reader takes the longest.

A name is tried only where the next two words allow it: most words of a message begin nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rules.dates.tokens import Token
from rules.dates.trees import Node, Rule, tree

Values = tuple[Any, ...]
Endings = dict[int, Any]  # where a reading ends, and its value
Symbols = frozenset[str]  # words, and names of tables and terminals
_DEEPEST = 12  # nested phrases; nobody says more
_END = ""  # the second word of what may end after its first


class Match(NamedTuple):
    """A rule that was said, up to where, and the values on the way."""

    rule: Rule
    end: int
    values: Values


Table = Mapping[str, Sequence[tuple[str, Callable[..., Any]]]]
Terminal = Callable[[Sequence[Token], int], Iterable[tuple[int, Any]]]


class Grammar:
    """The compiled rules, the tables of words, and the terminals, functions that look at the tokens themselves."""

    def __init__(
        self, table: Table, terminals: Mapping[str, Mapping[str, Terminal]], words: Mapping[str, Mapping[str, Any]]
    ) -> None:
        """`terminals` by the kinds of tokens with which they can begin."""
        self.trees = {name: tree(rows) for name, rows in table.items()}
        self.by_kind, self.words = terminals, words
        self.named = _inverted(words)
        self.openings: dict[str, Symbols] = {}
        for name in self.trees:
            self._openings_of(name)
        self.pairs: dict[str, dict[str, Symbols]] = {}
        for name in self.trees:
            self._pairs_of(name)
        self.begun = {symbol: self._begun_by(symbol) for pairs in self.pairs.values() for symbol in pairs}

    def _openings_of(self, name: str) -> Symbols:
        """The words, tables and terminals with which a reading of `name` can begin."""
        if name not in self.trees:
            return frozenset((name,))
        if name not in self.openings:
            tree = self.trees[name]
            self.openings[name] = frozenset(tree.words).union(*map(self._openings_of, tree.names))
        return self.openings[name]

    def _pairs_of(self, name: str) -> dict[str, Symbols]:
        """How a reading of `name` can begin: for each first symbol, what may follow it."""
        if name not in self.trees:
            return {name: frozenset((_END,))}
        if name not in self.pairs:
            self.pairs[name] = self._pairs_in(self.trees[name])
        return self.pairs[name]

    def _pairs_in(self, root: Node) -> dict[str, Symbols]:
        found = {word: self._firsts(after) for word, after in root.words.items()}
        for name, after in root.names.items():
            for first, seconds in self._pairs_of(name).items():
                follow = seconds - {_END} | self._firsts(after) if _END in seconds else seconds
                found[first] = found.get(first, frozenset()) | follow
        return found

    def _firsts(self, node: Node) -> Symbols:
        """What may follow; also the end, where a rule ends there."""
        end = (_END,) if node.rules else ()
        return frozenset(node.words).union(end, *map(self._openings_of, node.names))

    def _begun_by(self, symbol: str) -> dict[str, Symbols]:
        return {name: pairs[symbol] for name, pairs in self.pairs.items() if symbol in pairs}

    def opening_words(self, name: str) -> Symbols:
        """The words with which a reading of `name` may begin; the terminals are not asked."""
        openings = self.openings[name]
        return openings.union(*(self.words[table] for table in openings if table in self.words))

    def parse(self, tokens: Sequence[Token], given: object) -> "Parse":
        """A parse of these tokens; `given` is the first argument of each rule's function."""
        return Parse(self, tokens, given)


class Parse:
    """Readings of one message, each place looked at once."""

    def __init__(self, grammar: Grammar, tokens: Sequence[Token], given: object) -> None:
        self.grammar, self.tokens, self.given = grammar, tokens, given
        self.memo: dict[tuple[str, int], Endings] = {}
        self.symbols: dict[int, Symbols] = {len(tokens): frozenset((_END,))}
        self.begun: dict[int, set[str]] = {}
        self.depth = 0

    def longest(self, names: Iterable[str], at: int) -> Iterator[tuple[str, int, Any]]:
        """Of each of these names that can be read from `at` on the longest reading: where it ends, and its value."""
        begun = self._begun_at(at)
        for name in names:
            if name in begun and (found := self._readings(name, at)):
                yield name, (end := max(found)), found[end]

    def readings(self, name: str, at: int) -> Endings:
        """Every end of a reading of `name` from `at`, with its value."""
        return self._readings(name, at) if at < len(self.tokens) and name in self._begun_at(at) else {}

    def _readings(self, name: str, at: int) -> Endings:
        found = self.memo.get((name, at))
        if found is None:
            found = self.memo[name, at] = self._read(name, at)
        return found

    def _begun_at(self, at: int) -> set[str]:
        """The names of all that may begin there."""
        begun = self.begun.get(at)
        if begun is None:
            begun = self.begun[at] = self._begin(at)
        return begun

    def _begin(self, at: int) -> set[str]:
        here, follows = self._symbols_at(at), self._symbols_at(at + 1)
        begun = set(here)
        for symbol in here & self.grammar.begun.keys():
            names = self.grammar.begun[symbol]
            if max(self.memo.get((symbol, at), (0,))) > at + 1:  # a terminal of several words: the next one lies within
                begun.update(names)
            else:
                begun.update(name for name, seconds in names.items() if not seconds.isdisjoint(follows))
        return begun

    def _symbols_at(self, at: int) -> Symbols:
        """What stands there: the word, the tables that hold it, the terminals that take it."""
        if at not in self.symbols:
            text = self.tokens[at].text
            self.symbols[at] = frozenset((text, _END, *self.grammar.named.get(text, ()), *self._terminals_at(at)))
        return self.symbols[at]

    def _terminals_at(self, at: int) -> Iterator[str]:
        for name, terminal in self.grammar.by_kind.get(self.tokens[at].kind, {}).items():
            if found := dict(terminal(self.tokens, at)):
                self.memo[name, at] = found
                yield name

    def _read(self, name: str, at: int) -> Endings:
        if name in self.grammar.words:
            return {at + 1: self.grammar.words[name][self.tokens[at].text]}
        if self.depth >= _DEEPEST:
            return {}
        self.depth += 1
        matches: list[Match] = []
        self._follow(self.grammar.trees[name], at, (), matches)
        self.depth -= 1
        return self._built(sorted(matches, key=_rank)) if matches else {}

    def _follow(self, node: Node, at: int, values: Values, matches: list[Match]) -> None:
        """Adds every way on from `node` that the words from `at` allow."""
        if node.rules:
            matches += [Match(rule, at, values) for rule in node.rules]
        if at >= len(self.tokens):
            return
        if after := node.words.get(self.tokens[at].text):
            self._follow(after, at + 1, values, matches)
        if node.names:
            self._follow_names(node, at, values, matches)

    def _follow_names(self, node: Node, at: int, values: Values, matches: list[Match]) -> None:
        begun = self._begun_at(at)
        for name, after in node.names.items():
            if name in begun:
                for end, value in self._readings(name, at).items():
                    self._follow(after, end, (*values, value), matches)

    def _built(self, matches: Sequence[Match]) -> Endings:
        """Of the matches of one length the first that makes a date."""
        found: Endings = {}
        for rule, end, values in matches:
            if end not in found and (value := self._made(rule, (*values, None))) is not None:
                found[end] = value
        return found

    def _made(self, rule: Rule, values: Values) -> Any:
        try:
            return rule.build(self.given, *[values[place] for place in rule.places])
        except (ValueError, OverflowError):
            return None


def _rank(match: Match) -> tuple[int, int]:
    return match.rule.rank


def _inverted(tables: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """The names of the tables that hold a word."""
    named: dict[str, list[str]] = {}
    for name, table in tables.items():
        for word in table:
            named.setdefault(word, []).append(name)
    return named
