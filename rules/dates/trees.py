"""Rules like "the? PART of? the? MONTH YEAR?" as trees, so that what many of them begin with is looked at once."""

from collections.abc import Callable, Sequence
from itertools import product
from typing import Any, NamedTuple

_ABSENT = -1  # the place of a value that was not said: behind all others stands None


class Element(NamedTuple):
    """One place of a rule."""

    words: tuple[str, ...]
    name: str
    optional: bool


class Rule(NamedTuple):
    """A rule as it was said: its rank among all, what it makes, and which of the values on the way go into it."""

    rank: tuple[int, int]
    build: Callable[..., Any]
    places: tuple[int, ...]


class Node:
    """A beginning that rules share: what may follow it, and the rules that end with it."""

    __slots__ = ("names", "rules", "words")

    def __init__(self) -> None:
        self.words: dict[str, Node] = {}
        self.names: dict[str, Node] = {}
        self.rules: list[Rule] = []


def tree(rows: Sequence[tuple[str, Callable[..., Any]]]) -> Node:
    root = Node()
    for number, (row, build) in enumerate(rows):
        elements = [_element(text) for text in row.split()]
        for variant, said in enumerate(product(*map(_choices, elements))):
            node = _grown(root, elements, said)
            node.rules.append(Rule((number, variant), build, _places(elements, said)))
    return root


def _element(text: str) -> Element:
    bare = text.rstrip("?")
    is_name = bare.isupper() and bare.isalpha()
    return Element(() if is_name else tuple(bare.split("|")), bare if is_name else "", text != bare)


def _choices(element: Element) -> tuple[str, ...]:
    """What may stand there, '' for nothing."""
    said = (element.name,) if element.name else element.words
    return (*said, "") if element.optional else said


def _grown(root: Node, elements: Sequence[Element], said: Sequence[str]) -> Node:
    """Where the tree comes to by these words and names; it grows where it must."""
    node = root
    for element, symbol in zip(elements, said, strict=True):
        if symbol:
            node = (node.names if element.name else node.words).setdefault(symbol, Node())
    return node


def _places(elements: Sequence[Element], said: Sequence[str]) -> tuple[int, ...]:
    """For each CAPITALS of a rule the place of its value among those on the way."""
    names = [symbol for element, symbol in zip(elements, said, strict=True) if element.name]
    return tuple(sum(map(bool, names[:at])) if name else _ABSENT for at, name in enumerate(names))
