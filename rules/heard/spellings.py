"""How people write a name that the bot knows: in full, its first words, its initials, without "Ltd." and "the"."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from rules.facts import Person, Search
from rules.heard.said import folded, words
from rules.heard.words import GIVEN_NAMES, ORDINARY, TITLES_BEFORE, wordset
from rules.people.given import PARTICLES
from rules.people.words import FIRMS, TRAILING_HONORIFICS

Keys = tuple[str, ...]
COMPANY, PERSON, REFEREE = "@c", "@p", "@r"
LEGAL: Final = wordset("ltd inc llc llp plc corp corporation gmbh ag co kg limited pty bv sa srl group holdings company")
SMALL: Final = wordset("of the and for in at de la du von van der den 's")
DOMAINS: Final = (".com", ".io", ".ai", ".net", ".org", ".co", ".de", ".co.uk")
LOCAL_PARTS: Final = wordset("info jobs hr office careers contact mail hello team recruiting")
SHORTEST_TAIL: Final = 4
"""Letters that a short form of the end of a name has at least: "Seun" for Oluwaseun."""
SHORT_NAMES: Final = wordset("seun emeka tunde kunle wale yemi femi nonso kemi bayo ebuka nedu zita")
"""Given names that are as often the end of a longer one."""
_NO_NAME: Final = LOCAL_PARTS | ORDINARY
_NO_OWNER: Final = GIVEN_NAMES | ORDINARY
_NO_TAIL: Final = (GIVEN_NAMES - SHORT_NAMES) | ORDINARY
NICKNAMES: Final = {
    "william": "bill billy will", "robert": "bob bobby rob", "richard": "rick dick rich", "elizabeth": "liz beth betty lizzie",
    "katherine": "kate kathy katie", "catherine": "kate cathy katie", "margaret": "maggie peggy meg", "james": "jim jimmy",
    "john": "jack johnny", "michael": "mike mick", "thomas": "tom tommy", "christopher": "chris", "jennifer": "jen jenny",
    "joseph": "joe", "daniel": "danny", "matthew": "matt", "anthony": "tony", "edward": "ed eddie ted", "samuel": "sam",
    "rebecca": "becky becca", "victoria": "vicky tori", "alexander": "alex", "alexandra": "alex", "patricia": "pat trish",
    "deborah": "debbie deb", "susan": "sue susie", "steven": "steve", "stephen": "steve", "andrew": "andy drew",
    "gregory": "greg", "jeffrey": "jeff", "kenneth": "ken", "ronald": "ron", "timothy": "tim", "benjamin": "ben",
    "nicholas": "nick", "jonathan": "jon", "joshua": "josh", "charles": "charlie chuck", "abigail": "abby", "jessica": "jess",
}  # fmt: skip


class Spelling(NamedTuple):
    """One way to write a name. `short` means that another word behind it would make another name of it."""

    keys: Keys
    kind: str
    id: int
    short: bool = False


def spellings(search: Search) -> Iterator[Spelling]:
    for employer in search.employers:
        yield from (Spelling(keys, COMPANY, employer.id, short) for keys, short in company_forms(employer.name))
        for person in employer.people.values():
            yield from _person(person)
    for referee in search.referees:
        yield from (Spelling(keys, REFEREE, referee.id, short) for keys, short in person_forms(referee.name))


def _person(person: Person) -> Iterator[Spelling]:
    yield from (Spelling(keys, PERSON, person.id, short) for keys, short in person_forms(person.name or ""))
    latin = person.name is None or person.name.isascii()
    yield from (Spelling((key,), PERSON, person.id, latin) for key in _local_part(person.address or ""))
    yield from (Spelling(("the", *keys), PERSON, person.id) for keys in title_forms(person.title or person.kind))


def keys_of(name: str) -> Keys:
    return tuple(word.key for word in words(name))


def both_umlauts(name: str) -> set[str]:
    return {name, name.translate(_UMLAUTS)}


_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


# --- companies ------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def company_forms(name: str) -> tuple[tuple[Keys, bool], ...]:
    """How a company may be written, and whether that is but the beginning of its name."""
    return tuple(dict.fromkeys(form for written in both_umlauts(name) for form in _company(keys_of(written))))


def _company(full: Keys) -> Iterator[tuple[Keys, bool]]:
    core = _core(full)
    for keys in (full, core, *_variants(core)):
        yield from ((form, False) for form in _written(keys))
    for keys in _beginnings(core):
        yield from ((form, True) for form in _written(keys))
    yield from (((letters,), False) for letters in _initials(core))


def _core(keys: Keys) -> Keys:
    """Without "the" before it and the legal form behind it."""
    keys = keys[1:] if keys[:1] == ("the",) and len(keys) > 1 else keys
    while (
        len(keys) > 1 and keys[-1].strip(".") in LEGAL and not (keys[-2] == "and" or (len(keys) == 2 and keys[0] in ORDINARY))
    ):
        keys = keys[:-1]
    return keys


def _variants(core: Keys) -> Iterator[Keys]:
    """ "monday" for monday.com, "labor department" for Department of Labor, "Fenwick" for University of Fenwick."""
    if len(core) == 1:
        yield from ((core[0].removesuffix(end),) for end in DOMAINS if core[0].endswith(end))
    if "of" in core[1:-1]:
        at = core.index("of")
        yield (*core[at + 1 :], *core[:at])
        if core[0] in FIRMS:
            yield core[at + 1 :]


def _beginnings(core: Keys) -> Iterator[Keys]:
    """The first words of a name; never a lone word that is a word."""
    for length in range(1, len(core)):
        keys = core[:length]
        if keys[-1] in SMALL - {"'s"} or (length == 1 and keys[0] in _NO_BEGINNING) or (length == 1 and core[1] == "'s"):
            continue
        told = [key for key in keys if key not in SMALL]
        if keys[-1] == "'s" and len(told) < 2:
            continue
        if told and (length > 1 or (keys[0] not in ORDINARY and len(keys[0]) > 1) or keys[0] in _DATE_LIKE):
            yield keys


_NO_BEGINNING: Final = wordset("st saint mount mt new los san la le el dr mr big old")
_DATE_LIKE: Final = wordset("monday tuesday wednesday thursday friday saturday sunday")


def _initials(core: Keys) -> Iterator[str]:
    """ "DOL" and "M&B": of three words, or of two around an "and"."""
    letters = [key[0] for key in core if key != "'s"]
    if "and" in core and len(core) == 3:
        yield f"{core[0][0]}&{core[2][0]}"
    if len(letters) >= 3:
        yield "".join("&" if key == "and" else key[0] for key in core if key != "'s")
        yield "".join(letters)


def _written(keys: Keys) -> Iterator[Keys]:
    """ "bobs burgers" for Bob's Burgers, "st" for "St.", "Buehler" for Bühler."""
    yield keys
    if "'s" in keys:
        joined = " ".join(keys).replace(" 's", "s").split()
        yield tuple(joined)
        yield tuple(key for key in keys if key != "'s")


# --- people ---------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def person_forms(name: str) -> tuple[tuple[Keys, bool], ...]:
    """How a person may be written, and whether that is but a given name."""
    forms = [form for written in both_umlauts(name) for form in _named(written) if form[0]]
    return tuple(dict.fromkeys([*forms, *_owning(forms)]))


def _owning(forms: Iterable[tuple[Keys, bool]]) -> Iterator[tuple[Keys, bool]]:
    """ "omars" for Omar's."""
    for keys, short in forms:
        owner = f"{keys[-1]}s"
        if len(owner) > SHORTEST_TAIL and not owner.endswith("ss") and owner not in _NO_OWNER:
            yield (*keys[:-1], owner), short


def _named(name: str) -> Iterator[tuple[Keys, bool]]:
    keys = tuple(key for key in keys_of(name) if key.strip(".") not in (*TITLES_BEFORE, "'s")) or keys_of(name)
    yield keys, False
    if len(keys) > 1:
        yield from ((form, True) for form in _given(keys))
        yield from ((form, False) for form in _families(keys))
    yield from (((nick,), True) for nick in _short_forms(keys[0] if keys else ""))


def _given(keys: Keys) -> Iterator[Keys]:
    yield keys[:1]
    yield from ((key,) for key in keys[1:-1] if _tells(key))


def _families(keys: Keys) -> Iterator[Keys]:
    family = _family(keys)
    yield from (family, (keys[0], *family), (keys[0], family[0][0]))
    yield from ((key,) for key in family if len(family) > 1 and _tells(key))
    if len(family[-1]) == 1:  # "Srinivas Rao G"
        yield from (keys[:-1], keys[1:-1])


def _tells(part: str) -> bool:
    return len(part) > 2 and part not in PARTICLES


def _family(keys: Keys) -> Keys:
    """The last name with the little words before it: "van der Berg"."""
    at = len(keys) - 1
    while at > 1 and keys[at - 1] in PARTICLES:
        at -= 1
    return keys[at:]


def _short_forms(given: str) -> Iterator[str]:
    yield from NICKNAMES.get(given, "").split()
    if len(given) >= SHORTEST_TAIL + 3:
        tails = (given[at:] for at in range(3, len(given) - SHORTEST_TAIL + 1))
        yield from (tail for tail in tails if tail not in _NO_TAIL)
    if "-" in given:
        yield given.partition("-")[0]


def _local_part(address: str) -> Iterator[str]:
    """A name is in the address too: "wang@..." of 王小明."""
    local, at, _ = address.partition("@")
    if at:
        yield from (part for part in folded(local).replace("_", ".").split(".") if len(part) > 2 and part not in _NO_NAME)


@lru_cache(maxsize=4096)
def title_forms(title: str) -> tuple[Keys, ...]:
    """ "dean of arts" and "dean"; "engineering manager" and "manager"."""
    keys = keys_of(title)
    if not keys:
        return ()
    head = keys[: keys.index("of")] if "of" in keys[1:] else keys[-1:]
    return (keys,) if head == keys else (keys, head)


def is_courtesy(key: str) -> bool:
    return key.strip(".") in TITLES_BEFORE or key in TRAILING_HONORIFICS
