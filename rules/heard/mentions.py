"""Whom a message names: the known companies, people and referees that its words fit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from rules.facts import Search
from rules.heard import wordy
from rules.heard.said import Word
from rules.heard.spellings import COMPANY, PERSON, REFEREE, Spelling, is_courtesy, spellings
from rules.heard.words import GIVEN_NAMES, ORDINARY
from rules.people.surnames import SURNAMES

REAL_WORDS: Final = ORDINARY | GIVEN_NAMES | SURNAMES
"""Words and names of their own: never the slip of another name."""
SHORTEST_TYPO: Final = 5
LONG: Final = 8
"""Letters of a word that may have two of them wrong."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the words from `start` to `end`, with all whom it fits. `short`: more of a name may follow."""

    start: int
    end: int
    companies: tuple[int, ...] = ()
    people: tuple[int, ...] = ()
    referees: tuple[int, ...] = ()
    short: bool = False
    by_title: bool = False

    @property
    def mask(self) -> str:
        return COMPANY if self.companies else PERSON if self.people else REFEREE

    def only(self, kind: str) -> "Mention":
        """Without those of another kind."""
        return replace(
            self,
            companies=self.companies if kind == COMPANY else (),
            people=self.people if kind == PERSON else (),
            referees=self.referees if kind == REFEREE else (),
        )


Index = Mapping[str, list[Spelling]]


def index_of(search: Search) -> Index:
    index: dict[str, list[Spelling]] = {}
    for spelling in spellings(search):
        index.setdefault(spelling.keys[0], []).append(spelling)
    return index


def mentions(said: Sequence[Word], search: Search) -> list[Mention]:
    """The names in a message from left to right; of two that overlap the longer."""
    index = index_of(search)
    keys = mended([word.key for word in said], index)
    return list(_found(keys, said, index))


def _found(keys: Sequence[str], said: Sequence[Word], index: Index) -> Iterator[Mention]:
    at = last = 0
    while at < len(keys):
        found = _at(keys, said, at, index, joined=keys[at - 1] == "and" and last == at - 1 > 0)
        if found:
            yield found
            last = found.end
        at = found.end if found else at + 1


def _at(keys: Sequence[str], said: Sequence[Word], at: int, index: Index, joined: bool) -> Mention | None:
    fitting = [one for one in index.get(keys[at], ()) if tuple(keys[at : at + len(one.keys)]) == one.keys]
    if not fitting:
        return None
    length = max(len(one.keys) for one in fitting)
    longest = [one for one in fitting if len(one.keys) == length]
    by_title = keys[at] == "the" and any(one.kind == PERSON for one in longest)
    if length == 1 and keys[at] in ORDINARY and not joined and not wordy.is_name(keys, said, at):
        return None
    if length == 2 and keys[at] == "the" and keys[at + 1] in ORDINARY and wordy.is_no_name(keys, at + 1):
        return None
    ids = {kind: tuple(sorted({one.id for one in longest if one.kind == kind})) for kind in (COMPANY, PERSON, REFEREE)}
    short = all(one.short for one in longest)
    return _courteous(Mention(at, at + length, ids[COMPANY], ids[PERSON], ids[REFEREE], short, by_title), keys)


def _courteous(found: Mention, keys: Sequence[str]) -> Mention:
    """With "Dr" before it or "sir" behind it, and then no company: "Mr van der Berg"."""
    start = end = 0
    while found.start - start > 0 and is_courtesy(keys[found.start - start - 1]) and keys[found.start - start - 1] != "the":
        start += 1
    if found.end < len(keys) and is_courtesy(keys[found.end]) and keys[found.end] in _BEHIND:
        end = 1
    if not start + end or not (found.people or found.referees):
        return found
    return replace(found, start=found.start - start, end=found.end + end, companies=(), short=found.short and not end)


_BEHIND: Final = frozenset({"sir", "madam", "mam", "maam", "ma'am"})


# --- slips of the thumb -----------------------------------------------------------------------


def mended(keys: Sequence[str], index: Index) -> list[str]:
    """The words with a name's spelling where a letter or two of it are wrong; never where it is another name."""
    known = {key for found in index.values() for one in found for key in one.keys if len(key) >= SHORTEST_TYPO}
    return [_mended(key, known) if len(key) >= SHORTEST_TYPO else key for key in keys]


def _mended(key: str, known: set[str]) -> str:
    if key in known or key in REAL_WORDS or not key.isalpha():
        return key
    slips = 2 if len(key) >= LONG else 1
    near = [word for word, _, _ in extract(key, known, scorer=OSA.distance, score_cutoff=slips, limit=3) if word[0] == key[0]]
    return near[0] if len(near) == 1 else key
