"""Names of nobody that the bot knows. Letter case is no evidence: many people write without it."""

from collections.abc import Iterator, Sequence, Set
from typing import Final, NamedTuple

from rules.heard.mentions import Mention
from rules.heard.said import Word
from rules.heard.spellings import LEGAL, is_courtesy
from rules.heard.words import GIVEN_NAMES, ORDINARY, wordset
from rules.people.words import FIRMS

TO_PEOPLE: Final = wordset(
    "to thanked thank called call emailed email texted text messaged rang ring phoned faxed wrote write told tell chase chased"
    " ping pinged from with for spoke has did"
)
TO_FIRMS: Final = wordset("at with from for about does has did by do will")
DOERS: Final = wordset(
    "replied rejected answered called rang wrote emailed offered decided said decide reply decides says wants wrote"
)


_PLAIN_GIVEN: Final = GIVEN_NAMES - ORDINARY
_ENDINGS: Final = ("ed", "ing", "ly")
"""Of verbs and adverbs rather than of names."""


class Stranger(NamedTuple):
    start: int
    end: int
    is_firm: bool


def strangers(
    said: Sequence[Word], names: Sequence[Mention], things: Set[str] = frozenset()
) -> tuple[list[Stranger], list[Mention]]:
    """The names that fit nobody, and the known ones without those that go on into another name ("Jane Doe")."""
    keys = [word.key for word in said]
    taken = {at for one in names for at in range(one.start, one.end)} | {at for at, key in enumerate(keys) if key in things}
    other = [one for one in names if _goes_on(one, said, taken)]
    odd = [Stranger(one.start, _end(keys, one.end, taken), bool(one.companies)) for one in other]
    return _apart([*odd, *_alone(keys, taken)]), [one for one in names if one not in other]


def _alone(keys: Sequence[str], taken: set[int]) -> Iterator[Stranger]:
    """Strange words where a name must stand, with the "Mr" before them."""
    at = 0
    while at < len(keys):
        end = _end(keys, at, taken) if _begins(keys, at, taken) else at
        if end > at:
            start = at - 1 if at and is_courtesy(keys[at - 1]) and keys[at - 1] != "the" else at
            yield Stranger(start, end, at > 0 and keys[at - 1] in TO_FIRMS)
        at = max(end, at + 1)


def _apart(odd: list[Stranger]) -> list[Stranger]:
    found: list[Stranger] = []
    for one in sorted(odd):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _is_strange(key: str) -> bool:
    if key.endswith(_ENDINGS) and key not in GIVEN_NAMES:
        return False
    return key not in ORDINARY and key.replace("-", "").replace(".", "").replace("'", "").isalpha() and len(key) > 1


def _goes_on(one: Mention, said: Sequence[Word], taken: set[int]) -> bool:
    """ "Jane Doe" is not Jane Kowalski; "Peter Patel" is not Anita Patel; "Saffron Foods" is not Saffron Logistics."""
    return _has_other_surname(one, said, taken) if one.short else _has_other_given_name(one, said, taken)


def _has_other_surname(one: Mention, said: Sequence[Word], taken: set[int]) -> bool:
    if one.end >= len(said) or one.end in taken or said[one.end].before:
        return False
    key = said[one.end].key
    if one.companies:
        return key in FIRMS - LEGAL
    return key in GIVEN_NAMES or (_is_strange(key) and len(key) > 2)


def _has_other_given_name(one: Mention, said: Sequence[Word], taken: set[int]) -> bool:
    before = one.start - 1
    if not one.people or before < 0 or before in taken or said[one.start].before:
        return False
    return said[before].key in _PLAIN_GIVEN


def _begins(keys: Sequence[str], at: int, taken: set[int]) -> bool:
    """A strange word where a name must stand."""
    if at in taken or not _is_strange(keys[at]):
        return False
    before = keys[at - 1] if at else ""
    behind = keys[at + 1] if at + 1 < len(keys) else ""
    led = before in TO_PEOPLE | TO_FIRMS or (is_courtesy(before) and before != "the")
    asked = before == "is" and at > 1 and keys[at - 2] == "who"
    return led or asked or behind in DOERS or (keys[at] in GIVEN_NAMES)


def _end(keys: Sequence[str], at: int, taken: set[int]) -> int:
    while at < len(keys) and at not in taken and _is_strange(keys[at]):
        at += 1
    return at
