"""A note taken apart: its greeting, its sentences, its signature, and its words."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from rules.proof.fault import Facts

LONGEST: Final = 4096
"""Characters of a note that are read: what one message holds."""
WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSSESSIVE: Final = re.compile(r"['’]s?$|['’]s$")
_SENTENCE_END: Final = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bRev)(?<!\bProf)(?<!\bInc)(?<!\bLtd)(?<!\bCorp)(?<!\b[A-Z])[.!?]+[\"”’)]*(?=\s)|\n+"
)
_HAIL: Final = r"(?:dear|hi|hello|hey|hiya|respected|greetings|good (?:day|morning|afternoon|evening))"
_GREETING: Final = re.compile(
    rf"\s*(?:{_HAIL}\b[^\n,:!?]{{0,70}}(?:[,:!]|(?=\n|$))|[^\n!?]{{1,60}}[,:!][ \t]*(?=\n|$))", re.IGNORECASE
)
_LATER_GREETING: Final = re.compile(rf"^[ \t]*{_HAIL}\b[^\n,:!?]{{0,70}}(?:[,:!]|$)", re.IGNORECASE | re.MULTILINE)
HEADER: Final = 800
"""Characters in which the greeting is looked for below an address or a subject."""
_SIGN_OFF: Final = re.compile(
    r"\n[ \t]*[^\n.!?]{1,60},[ \t]*\n(?P<name>[ \t]*[^\n]{1,60}(?:\n[^\n]{1,60}){0,3})\s*$|\n["
    r" \t]*\n(?P<bare>[^\n.!?]{1,40})\s*$|(?<=[.!?] )(?P<inline>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+){1,2})\s*$"
)
_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "’": "'"}
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the note, without a possessive 's. `opens` is whether its sentence begins with it."""

    text: str
    start: int
    end: int
    opens: bool = False

    @property
    def is_capitalised(self) -> bool:
        return self.text[:1].isupper()

    @property
    def folded(self) -> str:
        return self.text.casefold().replace("’", "'")


@dataclass(frozen=True)
class Draft:
    """A note with what it must agree with."""

    text: str
    facts: Facts

    @cached_property
    def greeting(self) -> tuple[int, int]:
        """The place of "Dear Dr. Weiß,"."""
        found = _LATER_GREETING.search(self.text, 0, HEADER) or _GREETING.match(self.text)
        return found.span() if found else (0, 0)

    @cached_property
    def signature(self) -> tuple[int, int]:
        """The place of the name below the note."""
        found = _SIGN_OFF.search(self.text, max(self.greeting[1] - 1, 0), len(self.text))
        if not found:
            return (len(self.text), len(self.text))
        return found.span(found.lastgroup or 0)

    @cached_property
    def closing(self) -> int:
        """Where "Yours sincerely," begins, or the signature where there is none."""
        sign = self.signature[0]
        above = self.text.rfind("\n", 0, max(sign - 1, 0)) + 1
        line = self.text[above:sign].strip()
        return above if line.endswith(",") and len(line) < 60 else sign

    @cached_property
    def body(self) -> tuple[int, int]:
        return self.greeting[1], max(self.closing, self.greeting[1])

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The places of the body's sentences."""
        start, end = self.body
        cuts = [start, *(found.end() for found in _SENTENCE_END.finditer(self.text, start, end)), end]
        return [(a, b) for a, b in pairwise(cuts) if self.text[a:b].strip()]

    @cached_property
    def words(self) -> list[Word]:
        return [word_of(found, found.start() in self.openings) for found in WORD.finditer(self.text)]

    @cached_property
    def openings(self) -> frozenset[int]:
        """Where sentences begin."""
        return frozenset(self.first_letter(start, end) for start, end in [self.greeting, *self.sentences])

    def first_letter(self, start: int, end: int) -> int:
        found = WORD.search(self.text, start, end)
        return found.start() if found else start

    def within(self, place: tuple[int, int]) -> list[Word]:
        return [word for word in self.words if place[0] <= word.start < place[1]]

    def sentence_at(self, at: int) -> str:
        return next((self.text[start:end] for start, end in self.sentences if start <= at < end), "")

    def before(self, at: int, length: int = 24) -> str:
        return self.text[max(0, at - length) : at]

    def after(self, at: int, length: int = 24) -> str:
        return self.text[at : at + length]


def word_of(found: re.Match[str], opens: bool) -> Word:
    text = found.group()
    kept = _POSSESSIVE.sub("", text)
    return Word(kept, found.start(), found.start() + len(kept), opens)


def bare(word: str) -> str:
    """A word without its case and its accents."""
    letters = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def parts(names: Iterable[str]) -> tuple[str, ...]:
    """The words of these names, each once, in their order."""
    return tuple(dict.fromkeys(word for name in names for word in WORD.findall(name)))
