"""How the debrief reads the best way to reach each person, and the address that it needs."""

import re
from collections.abc import Callable, Collection, Mapping

from rules.channels import CHANNELS
from rules.debrief.read import NONE_WORDS, NOTE, UNKNOWN_WORDS, within
from rules.debrief.told import Told, address_of, addressless, channelless, everyone, needs, needs_address, with_person
from rules.forms import Answers, Around, Rewrite, Unclear, pick, plain, vocabulary
from rules.people import EMAIL as EMAIL
from rules.people import Person, in_address, kind_of_address
from rules.people import readdressed as put_right
from rules.people.label import is_head, singular
from rules.people.words import HONORIFICS, SOLO, TITLE_HONORIFICS

CHANNEL_WORDS = {key: (channel.label, *channel.words) for key, channel in CHANNELS.items()}
DIFFER_WORDS = {"each": ("different for each", "it differs", "different", "depends", "one by one", "varies", "it depends")}
WAY_WORDS = frozenset(word for spellings in CHANNEL_WORDS.values() for word in plain(" ".join(spellings)).split())
FILLERS = vocabulary(
    "by via per for all of them everyone everybody please the a best better rather lieber is on about use to prefer prefers"
    " preferably likes it's she he they her his him just only with send sent at way both wants want would like said i i've"
    " have got my how reach em guess think maybe probably"
).union(HONORIFICS, TITLE_HONORIFICS)
ALL = vocabulary("all everyone everybody both")
BESIDE_A_WAY = vocabulary("dunno idk too also as well")
OTHERS = vocabulary("rest others other everyone everybody else all")
SAME_WORDS = {
    "same": ("the same", "same as before", "same again", "the same one", "ditto", "likewise", "the same way", "too", "also",
             "as well"),
}  # fmt: skip
NUMBER = re.compile(r"\+?[\d(][\d\s().-]{4,}\d")
PARTS = re.compile(r"[,;\n]|\band\b|\bbut\b|\.\s")

# --- the way ----------------------------------------------------------------------------------


def channel(said: str, answers: Answers, _: Around) -> Rewrite:
    """For all who are still open, for one after another, by name ("email for Jane, phone for Bob"), or with the address."""
    waiting = channelless(answers)
    if pick(said, DIFFER_WORDS):
        return Rewrite({**answers, "each": True})
    target = waiting[:1] if answers.get("each") else waiting
    before = next((key for key in reversed((answers.get("channel") or {}).values()) if key), None)
    named = {} if is_unknown(said) else by_name(said, waiting, before)
    alike = {str(person["id"]): before for person in target} if before and is_same(said) else {}
    return Rewrite(with_typed(said, with_channels(answers, named or alike or for_each(said, target))))


def for_each(said: str, target: list[Told]) -> dict[str, str | None]:
    key = way(said)
    if key is None and not is_unknown(said):
        raise Unclear("Email, phone, letter, card, LinkedIn, text or fax? Or “don't know”, and I'll remind you to ask.")
    return {str(person["id"]): key for person in target}


def way(said: str) -> str | None:
    """The channel that these words name, or that the address in them is for."""
    if EMAIL.search(said):
        return "email"
    words = NUMBER.sub(" ", said)
    sure = " ".join(word for word in without_fillers(words).split() if word not in BESIDE_A_WAY)
    return pick(sure, CHANNEL_WORDS) or ("phone" if words != said else None)


def is_of_all(said: str) -> bool:
    """ "Email for all", "phone for everyone"."""
    return bool(ALL & set(plain(said).split())) and way(said) is not None


def is_same(said: str) -> bool:
    return bool(pick(said, SAME_WORDS) or pick(without_fillers(said), SAME_WORDS))


def is_unknown(said: str) -> bool:
    return bool(pick(said, UNKNOWN_WORDS) or pick(without_fillers(said), UNKNOWN_WORDS))


def without_fillers(said: str) -> str:
    return " ".join(word for word in plain(said).split() if word not in FILLERS) or said


def by_name(said: str, waiting: list[Told], before: str | None = None) -> dict[str, str | None]:
    """What the message says of those it names, one part after the other: "email for Jane and Bob, phone for the others".

    "The same" is the way that the message named last, else the one `before` it.
    """
    found: dict[str, str | None] = {}
    unsaid: list[Told] = []  # named before their way: "Jane and Bob by email"
    last: tuple[str | None] | None = (before,) if before else None
    for part in PARTS.split(said):
        people = about(part, waiting, found)
        left = beside(part, people)
        last = last if is_same(left) and last else told_way(left) or (None if left or not found else last)
        if last:
            found |= {str(person["id"]): last[0] for person in [*unsaid, *people]}
        unsaid = [*unsaid, *people] if not (last or left) else []
    return found


def told_way(left: str) -> tuple[str | None] | None:
    """The way that these words name; (None,) is "don't know", None is no answer."""
    key = way(left)
    return (key,) if key or is_unknown(left) else None


def beside(part: str, people: list[Told]) -> str:
    """The words of a part apart from those that name people and say nothing."""
    names = FILLERS.union(OTHERS, *(called(person) for person in people))
    return " ".join(word for word in part.split() if "@" in word or not names.issuperset(said_of(word, names)))


def about(part: str, waiting: list[Told], found: dict[str, str | None]) -> list[Told]:
    """Whom a part of a message names: one person, those of one function, or all who were not named before it."""
    best = max(waiting, key=lambda person: likeness(part, person), default=None)
    if best and likeness(part, best):
        return [best]
    left = [person for person in waiting if str(person["id"]) not in found]
    rest = found and OTHERS & set(plain(part).split())
    return [person for person in left if functions(person) & said_of(part)] or (left if rest else [])


def parts_of(person: Told) -> list[str]:
    return plain(person["name"] or person["title"] or person["kind"]).split()


def functions(person: Told) -> set[str]:
    """The words that say what somebody is: "the associates", "the recruiter", "HR"."""
    words = {word for word in said_of(person["title"] or "") if is_head(word) or word in SOLO}
    return {*words, person["kind"]} - WAY_WORDS - {"it", "other"}


def called(person: Told) -> set[str]:
    """All words that may speak of this person and of nothing else."""
    return {*parts_of(person), *(said_of(f"{person['title'] or ''} {person['kind']}") - WAY_WORDS)}


def said_of(text: str, names: Collection[str] = ()) -> set[str]:
    """The words of a text in the singular, but those of `names` as they are."""
    return {word if word in names else singular(word) for word in plain(text).split()}


def likeness(where: str, person: Told) -> int:
    """How many letters of the person's name stand in these words, or in the first half of an email address."""
    words = set(plain(re.sub(r"@\S*|[._\d]", " ", OWNER.sub(r"\1", where))).split())
    said = sum(len(part) for part in parts_of(person) if words & {part, f"{part}s"})
    return said or max((in_address(place, person["name"]) for place in FIRST_HALF.findall(where)), default=0)


FIRST_HALF = re.compile(r"[\w.+-]{1,64}@")
OWNER = re.compile(r"(?i)(\w)['’]s\b")


def with_channels(answers: Answers, new: dict[str, str | None]) -> Answers:
    return {**answers, "channel": {**(answers.get("channel") or {}), **new}}


def no_channel(answers: Answers) -> Rewrite:
    return Rewrite(with_channels(answers, {str(person["id"]): None for person in channelless(answers)}))


# --- the address ------------------------------------------------------------------------------


def readdressed(said: str, answers: Answers, *, first: bool = False) -> Answers | None:
    """The answers with the address that one of those who were named has after all, or has at all where it is the `first`."""
    there = everyone(answers)
    known = [as_read(person, answers) for person in there]
    open_ = channelless(answers) or addressless(answers)
    found = put_right(said, known, only_one=not open_)
    if found is None:
        found = put_right(said, known, by_name=True)
        found = found if found and (first or getattr(known[found.who], kind_of_address(found.address))) else None
    return with_address_of(there[found.who], found.address, answers) if found else None


def as_read(person: Told, answers: Answers) -> Person:
    """Somebody with the addresses that are known of him."""
    place = address_of(person, answers)
    known = {key: person.get(key) for key in ("email", "phone")} | ({kind_of_address(place): place} if place else {})
    return Person(person["name"], person["title"], person["kind"], person.get("honorific"), known["email"], known["phone"])


def with_address_of(person: Told, place: str, answers: Answers) -> Answers:
    """Kept with the person; it is the way too, where none was told or it is of this kind."""
    kind, id_ = kind_of_address(place), str(person["id"])
    now = with_person(answers, person | {kind: place})
    told = (answers.get("channel") or {}).get(id_)
    if not told:
        return with_channels(now, {id_: kind})
    typed = id_ in (answers.get("address") or {}) and told in TAKES[kind]
    return with_addresses(now, {id_: place}) if typed else now


TAKES = {"email": ("email",), "phone": ("phone", "text")}
"""The ways that an address of each kind is for."""

Found = list[tuple[str, str]]  # an address, and the words that it stands among


def address(said: str, answers: Answers, _: Around) -> Rewrite:
    """An address for each who is waiting: by the name in it or beside it, else in the order given."""
    waiting = addressless(answers)
    if not waiting:
        return Rewrite(answers)
    if meant := readdressed(said, answers, first=True):
        return Rewrite(meant)
    if pick(said, UNKNOWN_WORDS) or pick(said, NONE_WORDS):
        return no_address(answers)
    kind = needs(waiting[0], answers) or ""
    told = [place for id_, place in (answers.get("address") or {}).items() if place and kind_of(id_, answers) == kind]
    found = [(told[-1], "")] * len(waiting) if told and is_same(said) else ADDRESSES[kind](said[:NOTE])
    if not found:
        raise Unclear(f"I did not find {'an' if kind.startswith('e') else 'a'} {kind} in that.")
    return Rewrite(with_typed(said, with_addresses(answers, paired(found, waiting)), but=kind))


def kind_of(id_: str, answers: Answers) -> str | None:
    """The kind of address that was told for the person of this id."""
    return next((needs(person, answers) for person in everyone(answers) if str(person["id"]) == id_), None)


def with_typed(said: str, answers: Answers, but: str = "") -> Answers:
    """The answers with each address that was typed together with its channel, `but` those of this kind."""
    for kind, find in TYPED.items():
        if kind == but:
            continue
        waiting = [person for person in everyone(answers) if needs(person, answers) == kind and needs_address(person, answers)]
        given = paired(find(said[:NOTE]), waiting)
        answers = with_addresses(answers, given) if given else answers
    return answers


def with_addresses(answers: Answers, given: Mapping[str, str | None]) -> Answers:
    return {**answers, "address": {**(answers.get("address") or {}), **given}}


def paired(found: Found, waiting: list[Told]) -> dict[str, str]:
    """First those that name somebody, the clearest first; then the rest in order."""
    given: dict[str, str] = {}
    pairs = [(likeness(where, person), place, str(person["id"])) for place, where in found for person in waiting]
    for clear, place, id_ in sorted(pairs, key=lambda pair: -pair[0]):
        if clear and id_ not in given and place not in given.values():
            given[id_] = place
    left = [place for place, _ in found if place not in given.values()]
    open_ = [str(person["id"]) for person in waiting if str(person["id"]) not in given]
    return given | dict(zip(open_, left, strict=False))


def emails(said: str) -> Found:
    return [(match.group().strip("."), part) for part in PARTS.split(said) for match in EMAIL.finditer(part)]


def numbers(said: str) -> Found:
    return [(match.group().strip(), part) for part in PARTS.split(said) if (match := NUMBER.search(part))]


def postal(said: str) -> Found:
    return [(within(said, NOTE), "")] * 50  # one office: the same for all who are asked about


TYPED = {"email address": emails, "phone number": numbers, "fax number": numbers}
ADDRESSES: dict[str, Callable[[str], Found]] = {**TYPED, "postal address": postal}


def no_address(answers: Answers) -> Rewrite:
    return Rewrite(with_addresses(answers, {str(person["id"]): None for person in addressless(answers)}))
