"""How alike two letters are: the Sørensen-Dice coefficient of their sets of three words in a row.

Three words, because single words and pairs ("thank you", "the position") are shared by any two letters of thanks, while
three in a row are what a reader recognises. Dice, because it counts what is shared against the average of both: harder than
Jaccard (which is never above it), and not fooled by a short text inside a long one as much as that is.
"""

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

WORD: Final = re.compile(r"[\w'’]+")
IN_A_ROW: Final = 3


def likeness(one: str, other: str) -> float:
    """From 0 (nothing in common) to 1 (the same words in the same order); case and marks do not count."""
    first, second = shingles(one), shingles(other)
    if not first or not second:
        return float(first == second)
    return 2 * len(first & second) / (len(first) + len(second))


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """All threes of words in a row; of a shorter text, the whole."""
    words = WORD.findall(text.casefold())
    count = max(len(words) - IN_A_ROW + 1, 1) if words else 0
    return frozenset(tuple(words[at : at + IN_A_ROW]) for at in range(count))


def worst_pair(texts: Sequence[str]) -> tuple[float, int, int] | None:
    """The two that are most alike, with their places; None for fewer than two."""
    pairs = ((likeness(texts[one], texts[other]), one, other) for one, other in combinations(range(len(texts)), 2))
    return max(pairs, key=lambda pair: (pair[0], -pair[1], -pair[2]), default=None)
