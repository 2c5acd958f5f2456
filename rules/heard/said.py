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
    """`key` is folded; `start` and `end` its place in the message; `before` the marks between it and the last word.

    `capital`: written with one inside a sentence of small letters, as names are.
    """

    key: str
    start: int
    end: int
    before: str = ""
    capital: bool = False


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
        inside = bool(found) and not set(marks) & set(".!?:")
        found += [one._replace(capital=inside and text[one.start].isupper()) for one in _split(match, marks)]
        last = match.end()
    return found[:LONGEST] if _is_of_small_letters(text) else [one._replace(capital=False) for one in found[:LONGEST]]


def _is_of_small_letters(text: str) -> bool:
    """Whether most words begin with a small letter, so that a capital says something."""
    begins = [piece[0] for piece in text.split() if piece[0].isalpha()]
    return sum(letter.islower() for letter in begins) * 2 > len(begins)


def _split(match: re.Match[str], before: str) -> list[Word]:
    return _cut(match.group(), match.start(), match.end(), before)


def _cut(piece: str, start: int, end: int, before: str) -> list[Word]:
    if not _ONE.fullmatch(piece) and (parts := _parted(piece, start)):
        return [
            part for at, (text, first) in enumerate(parts) for part in _cut(text, first, first + len(text), before * (at == 0))
        ]
    return [Word(key, start, end, before if at == 0 else "") for at, key in enumerate(_keys(folded(piece)))]


def _parted(piece: str, start: int) -> list[tuple[str, int]]:
    """ "and/or", "done..thanks" as two words; nothing where the piece is one word."""
    joints = [] if piece == "w/" else [match.span() for match in _JOINED_BY.finditer(piece)]
    parts = zip([0, *(end for _, end in joints)], [*(begin for begin, _ in joints), len(piece)], strict=True)
    return [(piece[begin:end], start + begin) for begin, end in parts if joints and begin < end]


def _keys(key: str) -> list[str]:
    if whole := CONTRACTED.get(key) or MEANT.get(key):
        return whole.split()
    stem, mark, tail = key.rpartition("'")
    if key.endswith("n't"):
        return [NEGATED.get(key, key[:-3]), "not"]
    if mark and stem and tail in ENDINGS:
        return [MEANT.get(stem, stem), *ENDINGS[tail].split()]
    return [key]
