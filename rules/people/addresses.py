"""Which email address or number of whom is another one: "not greg@x.com, its g.hayle@x.com", "sorry pete@bakery.com"."""

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from rules.people.reading import Person
from rules.people.whom import owner

MOST: Final = 200
"""Letters of a message that is read as a correction."""
EMAIL: Final = re.compile(r"[^\s,;:<>()@]{1,64}@[^\s,;:<>()@]{1,120}\.\w{1,24}")
PHONE: Final = re.compile(r"\+?\(?\d[\d ().-]{4,18}\d")
ALIKE: Final = 70
"""Percent of letters in common from which one address is a slip of another, without the domain."""
SHORTEST: Final = 3
"""Letters of a name that say something in the first half of an address."""


class Readdressed(NamedTuple):
    """The place of one of the known people, and the address that is told."""

    who: int
    address: str


def kind_of_address(address: str) -> str:
    """ "email" or "phone"; one is never filed as the other."""
    return "email" if "@" in address else "phone"


OOPS: Final = (
    r"(?:(?:sorry|oops|actually|no|nope|wait|oh|correction|hang on|i mean|i meant|my bad|that['’]?s wrong|wrong)\b"
    r"[\s,:.!-]*){1,6}"
)
IS: Final = r"(?:(?:it|that|this|(?:his|her|their|the) (?:e-?mail|number|phone|address))(?:['’]?s| is| was| should be)? )?"
PLACE: Final = "\N{ENVELOPE}"
"""Stands for an address in a message that is looked at."""
AGAIN: Final = re.compile(rf"(?i){OOPS}{IS}{PLACE}(?:,? sorry)?")
NOT: Final = r"(?:not|instead of|rather than)"
INSTEAD: Final = (
    re.compile(rf"(?i)(?:{OOPS})?{IS}(?P<right>{PLACE}),? (?:and |but )?{NOT} (?P<wrong>{PLACE}|[\w.+-]{{2,40}})"),
    re.compile(rf"(?i)(?:{OOPS})?(?:it['’]?s |it is )?not (?P<wrong>{PLACE})(?:,| but|, but)? ?{IS}(?P<right>{PLACE})"),
    re.compile(rf"(?i)(?:{OOPS})?(?P<wrong>{PLACE}) (?:should be|is wrong[,;:]?|is now) {IS}(?P<right>{PLACE})"),
    re.compile(rf"(?i)(?:{OOPS})?(?:change|correct|fix) (?P<wrong>{PLACE}) (?:to|into) (?P<right>{PLACE})"),
)
NAME: Final = r"[^\W\d_][^,;:!?@]{0,40}?"
WHOSE: Final = re.compile(
    rf"(?i)(?:{OOPS})?(?P<right>{PLACE}) (?:is|was) (?P<who>{NAME})['’]s(?: (?:e-?mail|number|phone|mobile|address))?"
    rf"|(?:{OOPS})?(?P<right2>{PLACE}) (?:belongs to|is for|is of) (?P<who2>{NAME})"
)
OWN: Final = re.compile(
    rf"(?i)(?:{OOPS})?(?P<who>{NAME})(?:['’]s?)? (?:own |work |direct |new )?(?:e-?mail|mail|number|phone|mobile|cell)"
    rf"(?: address| number)?(?:['’]?s| is| was|:)?(?: now| actually)? (?P<right>{PLACE})"
)


def readdressed(said: str, known: Sequence[Person], *, by_name: bool = False, only_one: bool = False) -> Readdressed | None:
    """Who has another address than was written down, where the message says that and nothing else.

    `by_name`: also "Nora's email is ..." is read. `only_one`: one that names nobody is of the only one who has any.
    """
    if len(said) > MOST:
        return None
    places = [match.group() for match in re.finditer(rf"{EMAIL.pattern}|{PHONE.pattern}", said)]
    text = re.sub(rf"{EMAIL.pattern}|{PHONE.pattern}", PLACE, said).strip(" .!")
    if len(places) == 1:
        return _one(text, places[0], known, by_name=by_name, only_one=only_one)
    return _instead(text, places, known) if len(places) == len({*places}) == 2 else None


def _one(text: str, place: str, known: Sequence[Person], *, by_name: bool, only_one: bool) -> Readdressed | None:
    if AGAIN.fullmatch(text):
        who = _by_name(place, known)
        who = _by_likeness(place, known) if who is None else who
        return _told(_only(place, known) if who is None and only_one else who, place)
    if found := INSTEAD[0].fullmatch(text):  # "norah.vance@x.com not norah"
        wrong = found["wrong"].casefold()
        return _told(_with(lambda one: one.partition("@")[0] == wrong, known), place)
    if found := WHOSE.fullmatch(text):
        return _told(owner(found["who"] or found["who2"], known), place)
    found = OWN.fullmatch(text) if by_name else None
    return _told(owner(found["who"], known), place) if found else None


def _instead(text: str, places: Sequence[str], known: Sequence[Person]) -> Readdressed | None:
    found = next((match for shape in INSTEAD if (match := shape.fullmatch(text))), None)
    if found is None or found["wrong"] != PLACE:
        return None
    right, wrong = places if found.start("right") < found.start("wrong") else reversed(places)
    if kind_of_address(right) != kind_of_address(wrong):
        return None
    return _told(_with(lambda one: _bare(one) == _bare(wrong), known), right)


def _told(who: int | None, place: str) -> Readdressed | None:
    return None if who is None else Readdressed(who, place)


def _addresses(one: Person) -> list[str]:
    return [place.casefold() for place in (one.email, one.phone) if place]


def _bare(place: str) -> str:
    return place.casefold() if "@" in place else re.sub(r"\D", "", place)


def _own(place: str) -> str:
    """What is theirs alone: all have the domain of their firm."""
    return _bare(place).partition("@")[0]


def _with(fits: Callable[[str], bool], known: Sequence[Person]) -> int | None:
    """The only one with such an address."""
    there = [at for at, one in enumerate(known) if any(map(fits, _addresses(one)))]
    return there[0] if len(there) == 1 else None


def _by_name(place: str, known: Sequence[Person]) -> int | None:
    """The one whose name says most of the first half of an email address."""
    rated = sorted(((in_address(place, one.name), at) for at, one in enumerate(known)), reverse=True)
    if not rated or not rated[0][0] or (len(rated) > 1 and rated[1][0] == rated[0][0]):
        return None
    return rated[0][1]


def in_address(place: str, name: str | None) -> int:
    """How many letters of a name stand in the first half of an email address."""
    local, at, _ = place.casefold().partition("@")
    parts = {part for part in re.findall(r"\w+", (name or "").casefold()) if len(part) >= SHORTEST}
    return sum(len(part) for part in parts if part in local) if at else 0


def _by_likeness(place: str, known: Sequence[Person]) -> int | None:
    """The only one with an address that this one is like."""
    same = [
        (at, other)
        for at, one in enumerate(known)
        for other in _addresses(one)
        if kind_of_address(other) == kind_of_address(place)
    ]
    near = [at for at, other in same if fuzz.ratio(_own(other), _own(place)) >= ALIKE]
    return near[0] if len(near) == 1 else None


def _only(place: str, known: Sequence[Person]) -> int | None:
    """The only one whose email address is known; a number alone may be a date."""
    return _with(lambda other: "@" in other, known) if "@" in place else None
