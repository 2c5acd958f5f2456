"""Which of the known people is meant: by a name, a part of it, something like it, or what somebody without a name is."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from rules.people.reading import Person
from rules.people.words import HONORIFICS, TITLE_HONORIFICS, words_of

Known = Sequence[Person]
LIKE: Final = 0.68
"""Nair and Nayar, Carl and Karl, Wojciech and Wojtek (the mean of the ratio and of Jaro-Winkler)."""


def words(text: str) -> tuple[str, ...]:
    """The words of a name, without forms of address."""
    return tuple(word for word in re.sub(r"[^\w\s'’-]", " ", text.casefold()).split() if not is_honorific(word))


def is_honorific(word: str) -> bool:
    return word.casefold().strip(".") in HONORIFICS | TITLE_HONORIFICS | {"engr"}


def whom(text: str, known: Known, like: str = "") -> int | None:
    """The only one who is called so, by the whole name or a part; of several the one whose name is most `like`."""
    told = words(text)
    whole = [at for at, one in enumerate(known) if one.name and told == words(one.name)]
    found = whole or [at for at, one in enumerate(known) if told and set(told) <= set(words(one.name or ""))]
    addressed = [word for word in text.casefold().replace(".", "").split() if is_honorific(word)]
    if len(found) > 1 and addressed:
        found = [at for at in found if (known[at].honorific or "").casefold().replace(".", "").split() == addressed]
    if len(found) > 1 and like:
        best = likest(like, ((at, known[at].name or "") for at in found))
        return best[0] if best else None
    return found[0] if len(found) == 1 else None


def owner(text: str, known: Known) -> int | None:
    """Whose it is, with or without the "'s": "mr youngs", "the HR lady's"."""
    bare = re.sub(r"(?i)['’]s?$", "", text)
    spellings = (bare, re.sub(r"(?i)s$", "", bare))
    named = next((at for one in spellings if (at := whom(one, known)) is not None), None)
    return _unnamed(spellings, known) if named is None else named


SOMEBODY: Final = words_of("the that lady guy man woman person bloke girl one from")


def _unnamed(spellings: Iterable[str], known: Known) -> int | None:
    """The only one without a name who is of this title: "the HR lady"."""
    for text in spellings:
        told = [word for word in text.casefold().split() if word not in SOMEBODY]
        called = [
            at for at, one in enumerate(known)
            if not one.name and told and told in ((one.title or "").casefold().split(), [one.kind])
        ]  # fmt: skip
        if len(called) == 1:
            return called[0]
    return None


def alike(one: str, other: str) -> bool:
    return _likeness(one, other) >= LIKE


def _likeness(one: str, other: str) -> float:
    """From 0 to 1; the beginning of a name weighs more."""
    one, other = one.casefold(), other.casefold()
    return (fuzz.ratio(one, other) / 100 + JaroWinkler.similarity(one, other)) / 2


def likest(name: str, parts: Iterable[tuple[int, str]]) -> tuple[int, str] | None:
    """Who has the part most like this name; None where nobody has one, or several have."""
    rated = sorted(((_likeness(name, part), at, part) for at, part in parts), reverse=True)
    if not rated or rated[0][0] < LIKE or (len(rated) > 1 and rated[1][0] == rated[0][0]):
        return None
    return rated[0][1:]
