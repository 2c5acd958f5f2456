"""What the form of a whole answer tells: whether letter case shows the names, and which comma parts a name from its title."""

import re
from itertools import pairwise
from typing import Final

from rules.people.cut import LINE_ENDS, Piece
from rules.people.given import EVERYDAY
from rules.people.label import Flat, is_given, is_title, labels, low
from rules.people.surnames import SURNAMES
from rules.people.talk import COMMON
from rules.people.words import HONORIFICS

WORD: Final = re.compile(r"(?P<starts>(?:^|[\n.!?])[^\w\n]*)?(?P<word>[^\W\d_][\w.'-]*)")
MOST_READ: Final = 2400
"""Letters in which people show how they write names."""
LONGEST_WORDS: Final = 60
"""Letters of a text that may be gibberish as a whole."""


def flatness(text: str) -> Flat:
    """Whether the text is all lower or all upper case, capitals at the start of a line and of titles aside."""
    letters = [c for c in text if c.isalpha()]
    if not any(c.islower() for c in letters):
        return "loud"
    if all(c.islower() for c in letters):
        return "low"
    words = [(m["word"], m["starts"] is not None) for m in WORD.finditer(text[:MOST_READ])]
    told = any(word[0].isupper() and not starts and not _title_case(word) for word, starts in words)
    return "low" if words and not told and _small_names(words) else ""


def _title_case(word: str) -> bool:
    return word.isupper() or is_title(word) or low(word) in COMMON | HONORIFICS


def _small_names(words: list[tuple[str, bool]]) -> bool:
    """Whether a name is in small letters: "Jane smith", as telephones write it."""
    first = words[0][0]
    return (first.islower() and (_small_name(first) or labels((first,), "") == "l")) or any(
        _small_name(word) or (starts and is_given(before) and _may_be_surname(word))
        for (before, starts), (word, _) in pairwise(words)
    )


def _small_name(word: str) -> bool:
    return word.islower() and is_given(word) and low(word) not in EVERYDAY and low(word) not in COMMON and not is_title(word)


def _may_be_surname(word: str) -> bool:
    return word.islower() and (low(word) in SURNAMES or (labels((word,), "") in {"l", "p"} and not word.endswith("ed")))


def is_gibberish(text: str) -> bool:
    """Whether a word or two are none that anybody knows, and doubted or said twice: "blub blub?", "foo foo"."""
    words = [low(m["word"]) for m in WORD.finditer(text[:LONGEST_WORDS])]
    if not 1 <= len(words) <= 3 or any(is_given(x) or x in SURNAMES or labels((x,), "low") != "u" for x in words):
        return False
    return text.endswith("?") or (len(words) > len(set(words)))


def columns(pieces: list[Piece], flat: Flat) -> list[Piece]:
    """The pieces, the comma before a title made a dash where all of them stand in pairs: each line, or all in one row."""
    rows = _rows(pieces)
    pairs = [tuple(row[at : at + 2]) for row in rows for at in range(0, len(row), 2)]
    if len(pairs) < 2 or not all(map(_pair, pairs)) or not (len(rows) == 1 or all(len(row) == 2 for row in rows)):
        return pieces
    titles = [second for _, second in pairs]
    if not _names([x for x, _ in pairs], flat) or not _titles(titles, flat):
        return pieces
    parted = set(map(id, titles))
    return [x._replace(sep="-") if id(x) in parted else x for x in pieces]


def _names(column: list[Piece], flat: Flat) -> bool:
    marks = [labels(x.words, flat) for x in column]
    return all(set(x) & set("nu") and "t" not in x for x in marks)


def _titles(column: list[Piece], flat: Flat) -> bool:
    """Half of them known is enough: the others stand where those do."""
    marks = [labels(x.words, flat) for x in column]
    return not any(set(x) & set("nhsc") for x in marks) and sum("t" in x for x in marks) * 2 >= len(marks)


def _pair(pair: tuple[Piece, ...]) -> bool:
    return len(pair) == 2 and pair[1].sep == "," and not pair[1].inside


def _rows(pieces: list[Piece]) -> list[list[Piece]]:
    rows: list[list[Piece]] = [[]]
    for piece in (x for x in pieces if x.words):
        if piece.sep in LINE_ENDS and rows[-1]:
            rows.append([])
        rows[-1].append(piece)
    return rows
