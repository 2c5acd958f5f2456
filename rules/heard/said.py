"""A message as words: each with its place in the message, and in the form in which two spellings of it are the same."""

import re
import unicodedata
from typing import Final, NamedTuple

from rules.heard.words import CONTRACTED, ENDINGS, MEANT, NEGATED

LONGEST: Final = 70
"""Words that are read; whoever writes more tells a story, and its beginning says what it is about."""
_PIECE: Final = re.compile(r"w/|[^\W_]+(?:['.&@/+:_-]+[^\W_]+)*|&|[+]|✅|☑|✔|👍|💪")
_MARKS: Final = str.maketrans("’‘ʼ`´–—", "''''" + "'" + "--")
_LETTERS: Final = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae"})
_JOINED_BY: Final = re.compile(r"[/:+]+|(?<=\D)[.]{2,}")
_ONE: Final = re.compile(r"\d[\d/:.-]*\d\w*|[^\s@]+@[^\s@]+|\d+[/:]\d+\w*")


class Word(NamedTuple):
    """`key` is folded; `start` and `end` its place in the message; `before` the marks between it and the last word."""

    key: str
    start: int
    end: int
    before: str = ""


def folded(text: str) -> str:
    """Case and diacritics aside."""
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_MARKS).translate(_LETTERS))
    kept = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", kept)


def words(text: str) -> list[Word]:
    """The words of a message, contractions taken apart, small misspellings of common words mended."""
    text = text.translate(_MARKS)
    found: list[Word] = []
    last = 0
    for match in _PIECE.finditer(text):
        if len(found) >= LONGEST:
            return found[:LONGEST]
        marks = "".join(text[last : match.start()].split())
        found += _split(match.group(), match.start(), match.end(), marks)
        last = match.end()
    return found[:LONGEST]


def _split(piece: str, start: int, end: int, before: str) -> list[Word]:
    if not _ONE.fullmatch(piece) and (parts := _parted(piece, start)):
        return [
            part
            for at, (text, first) in enumerate(parts)
            for part in _split(text, first, first + len(text), before * (at == 0))
        ]
    return [Word(key, start, end, before if at == 0 else "") for at, key in enumerate(_keys(folded(piece)))]


def _parted(piece: str, start: int) -> list[tuple[str, int]]:
    """ "and/or" as two words; nothing where the piece is one word."""
    if not _JOINED_BY.search(piece) or piece == "w/":
        return []
    return [(match.group(), start + match.start()) for match in re.finditer(r"[^/:+]+", piece) if match.group().strip(".")]


def _keys(key: str) -> list[str]:
    if whole := CONTRACTED.get(key) or MEANT.get(key):
        return whole.split()
    stem, mark, tail = key.rpartition("'")
    if key.endswith("n't"):
        return [NEGATED.get(key, key[:-3]), "not"]
    if mark and stem and tail in ENDINGS:
        return [MEANT.get(stem, stem), *ENDINGS[tail].split()]
    return [key]
