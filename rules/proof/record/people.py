"""Who is known in this note, and what resembles a name without being it."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rapidfuzz.distance import OSA

from rules.people.words import HONORIFICS, TITLE_HONORIFICS, words_of
from rules.proof.draft import bare, parts
from rules.proof.fault import Facts

CALLED: Final = HONORIFICS | TITLE_HONORIFICS | words_of("councillor m mevr justice ambassador minister senator")
PARTICLES: Final = words_of(
    "van von de der den la le du da das dos do di del della bin binte ibn al el ter ten te y zu af av st saint ó o ní"
    " nic mac mc and"
)
SHORT: Final = (
    "robert bob rob bobby bert",
    "william bill will billy liam",
    "elizabeth liz beth betty lizzie eliza libby",
    "ezekiel zeke",
    "james jim jimmy jamie",
    "catherine kate katie cathy cath",
    "katherine kate katie kathy kat",
    "kathryn kate katie kathy kat",
    "margaret peggy maggie meg greta",
    "richard dick rick rich",
    "anthony tony",
    "john jack johnny",
    "edward ted ed eddie ned",
    "theodore ted theo",
    "michael mike mick",
    "charles chuck charlie",
    "henry harry hank",
    "alexander sandy alex sasha",
    "alexandra sandra alex sasha",
    "nicholas nick nico",
    "stephen steve",
    "steven steve",
    "david dave",
    "thomas tom tommy",
    "susan sue",
    "rebecca becky becca",
    "rebekah bekah becky becca",
    "augustus gus",
    "victoria vicky tori",
    "joseph joe",
    "patrick pat paddy",
    "patricia pat patty trish",
    "andrew andy drew",
    "matthew matt",
    "christopher chris kit",
    "jacqueline jackie",
    "gerald jerry gerry",
    "francis frank",
    "dorothy dot dottie",
    "eleanor nell ellie nora",
    "siobhan shiv",
    "deborah debbie deb",
    "laurence larry laurie",
    "lawrence larry laurie",
    "eugene gene",
    "isabella bella izzy",
)
"""Names that go by another: the first one of each row in full."""
_SHORT_FORMS: Final = {frozenset((row.split()[0], short)) for row in SHORT for short in row.split()[1:]}
LONG: Final = 7
"""Letters from which a name may have two wrong ones."""


@dataclass(frozen=True)
class People:
    """The people of the record by the words of their names."""

    facts: Facts

    @cached_property
    def reader(self) -> tuple[str, ...]:
        """Whom the note is for."""
        return parts((self.facts.name, *self.facts.aka))

    @cached_property
    def others(self) -> tuple[str, ...]:
        return parts(self.facts.others)

    @cached_property
    def writer(self) -> tuple[str, ...]:
        return parts((self.facts.candidate,))

    @cached_property
    def met(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.reader, *self.others)))

    @cached_property
    def all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.met, *self.writer)))

    @cached_property
    def right(self) -> frozenset[str]:
        """Words with a capital that need no second look, in lower case."""
        words = parts(
            (*self.all, self.facts.company, self.facts.title, self.facts.role, *self.facts.known, *self.facts.strengths)
        )
        return frozenset(word.casefold().replace("’", "'") for word in words)


def resembles(word: str, name: str) -> bool:
    """Whether the word is this name with a slip in it: a letter or two, two letters swapped, an accent lost."""
    if is_same(word, name) or name.casefold() == bare(word) or is_short_for(word, name) or name.casefold() in PARTICLES:
        return False
    one, other = bare(word), bare(name)
    if one == other or (len(other) >= 4 and sorted(one) == sorted(other)):
        return True
    if len(other) >= 4 and single(one) == single(other):
        return True
    return len(one) > 2 and OSA.distance(one, other) <= slips(len(other))


def single(word: str) -> str:
    """A word with each doubled letter once."""
    return re.sub(r"(.)\1", r"\1", word)


def slips(letters: int) -> int:
    return 0 if letters < 4 else 1 + (letters >= LONG)


def is_same(word: str, name: str) -> bool:
    return word.casefold().replace("’", "'") == name.casefold().replace("’", "'")


def is_short_for(word: str, name: str) -> bool:
    """ "Trev" for Trevor, "Bob" for Robert."""
    one, other = bare(word), bare(name)
    begins = other.startswith(one) and 2 <= len(one) <= max(4, len(other) * 3 // 5) and len(one) <= len(other) - 2
    return begins or frozenset((one, other)) in _SHORT_FORMS


def closest(word: str, names: tuple[str, ...]) -> str | None:
    """The name that the word resembles most."""
    alike = [name for name in names if resembles(word, name)]
    return min(
        alike, key=lambda name: (sorted(bare(word)) != sorted(bare(name)), OSA.distance(bare(word), bare(name))), default=None
    )
