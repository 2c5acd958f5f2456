"""Names against the record: written wrong, or somebody else's."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz

from rules.people.given import GIVEN
from rules.people.words import words_of
from rules.proof.draft import Draft, Word, bare
from rules.proof.fault import Fault
from rules.proof.record.people import CALLED, PARTICLES, People, closest, is_same, is_short_for

CALENDAR: Final = words_of(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december spring summer autumn winter christmas easter ramadan eid diwali thanksgiving
    """
)
MEN: Final = ("mr", "mister", "sir", "herr", "don", "m")
WOMEN: Final = ("ms", "mrs", "miss", "mme", "mdm", "madam", "madame", "frau", "lady", "doña", "mlle")
ADDRESSING: Final = words_of(
    """
    dear hi hello hey hiya respected good day morning afternoon evening greetings to sir madam ma'am maam team all
    everyone hiring manager committee panel recruiter and the whom it may concern both friends folks there again
    professor chef coach junior senior jr sr
    """
)
HEAVEN: Final = words_of("god heaven heavens goodness allah jesus lord")
_THANKED: Final = re.compile(
    r"(?:\bthank|\bthanks (?:also |too |again )?to|\b(?:regards|greetings|wishes|love|respects) (?:also |too )?to"
    r"|\bmeet(?:ing)? (?:you and )?"
    r"|\b(?:you and|pass on to|remember me to|say hello to|grateful to|also to))\s+$",
    re.IGNORECASE,
)
_SPOKE: Final = re.compile(
    r"\s+(?:also |then |kindly |even )?(?:asked|said|told|mentioned|explained|showed|gave|walked|introduced|made me|was"
    r" kind|and you)\b"
)
_MINE: Final = re.compile(
    r"\b(?:my|his|her|our|a|an|called|named) (?!thanks|regards|greetings|wishes|best|good|warm)(?:[a-z-]+ ){1,3}$"
    r"|\bcalled $|\bnamed $"
)
LOOSELY: Final = 66
"""rapidfuzz ratio from which a name in the greeting is this one written wrong, and not somebody else's."""


def names(draft: Draft, unknown: frozenset[str]) -> Iterator[Fault]:
    """Faults of names; `unknown` are the words that no dictionary has."""
    people = People(draft.facts)
    yield from in_greeting(draft, people)
    yield from in_body(draft, people, unknown)
    yield from in_signature(draft, people)


# --- the greeting ---------------------------------------------------------------------------


def in_greeting(draft: Draft, people: People) -> Iterator[Fault]:
    words = [word for word in draft.within(draft.greeting) if not is_addressing(word)]
    if not any(bare(name).isascii() for name in people.reader) or is_calling_in_irish(draft):
        return
    yield from wrong_honorific(draft, people)
    named = [fits(word, people) or bool(closest(word.text, people.reader)) for word in words]
    for at, word in enumerate(words):
        if word.is_capitalised and not fits(word, people):
            yield from wrong_in_greeting(draft, people, word, any(named) and not any(named[:at]))
        elif (word.text.islower() and (name := cased(word, people))) or (
            len(words) == 1 and (name := first_name_slipped(draft, people, word))
        ):
            yield misspelt(word, name)


def wrong_honorific(draft: Draft, people: People) -> Iterator[Fault]:
    """ "Dear Mr Tan" to a Ms Tan."""
    right = draft.facts.honorific
    for word, following in pairwise(draft.within(draft.greeting)):
        clashing = any({word.folded, right.casefold().rstrip(".")} == {man, woman} for man in MEN for woman in WOMEN)
        if clashing and fits(following, people):
            fix, hint = right.rstrip("."), f"“{word.text}”: your notes say {right}"
            yield Fault("wrong_honorific", word.start, word.end, word.text, fix, f"{hint.rstrip('.')}.")


def is_addressing(word: Word) -> bool:
    return word.folded in ADDRESSING or word.folded in CALLED


def is_calling_in_irish(draft: Draft) -> bool:
    """ "A Ghráinne, a chara": a name takes another form when somebody is called by it."""
    return bool(re.match(r"\s*A [^\n]*,\s*a (?:chara|chairde)\b", draft.text))


def fits(word: Word, people: People) -> bool:
    return any(is_written(word.text, name) or is_short_for(word.text, name) for name in people.reader)


def is_written(word: str, name: str) -> bool:
    """Whether the word is the name; "Gráinne" is also right where the record leaves the accent out."""
    return is_same(word, name) or bare(word) == name.casefold()


def cased(word: Word, people: People) -> str | None:
    """The name that was written without its capital."""
    return next((name for name in people.reader if is_same(word.text, name) and name not in (name.lower(), word.text)), None)


def first_name_slipped(draft: Draft, people: People, word: Word) -> str | None:
    """ "Hi Mark" for Marc Mark: without a "Mr." it is the first name that was meant."""
    formal = any(other.folded in CALLED for other in draft.within(draft.greeting))
    first = people.reader[0]
    return first if not formal and not is_same(word.text, first) and closest(word.text, (first,)) else None


def wrong_in_greeting(draft: Draft, people: People, word: Word, greets: bool) -> Iterator[Fault]:
    """A word that is not the reader's name. `greets` is whether his name follows: then it is a foreign "dear"."""
    if name := closest(word.text, people.reader) or loosely(word.text, people.reader):
        yield misspelt(word, name)
    elif not greets and not is_beside_reader(draft, word, people):
        yield other_person(word, surname_or_first(draft, people, word))


def loosely(word: str, names: tuple[str, ...]) -> str | None:
    alike = {name: fuzz.ratio(bare(word), bare(name)) for name in names if name.casefold() not in PARTICLES}
    best = max(alike, key=lambda name: alike[name], default=None)
    return best if best and alike[best] >= LOOSELY and bare(word)[0] == bare(best)[0] else None


def is_beside_reader(draft: Draft, word: Word, people: People) -> bool:
    """ "Dear Hannah and Wei"."""
    known = any(is_same(word.text, name) for name in (*people.others, *people.right))
    return known and any(fits(other, people) for other in draft.within(draft.greeting))


def surname_or_first(draft: Draft, people: People, word: Word) -> str | None:
    """What the reader is to be called in that place: after a "Dr." by the family name."""
    plain = [name for name in people.reader if name.casefold() not in PARTICLES]
    if not plain:
        return None
    formal = any(other.folded in CALLED for other in draft.within(draft.greeting) if other.start < word.start)
    return plain[-1] if formal else plain[0]


# --- the body -------------------------------------------------------------------------------


def in_body(draft: Draft, people: People, unknown: frozenset[str]) -> Iterator[Fault]:
    for word in draft.within(draft.body):
        if is_candidate(word, people, unknown):
            yield from wrong_in_body(draft, people, word, people.all if word.text in unknown else people.met)


def is_candidate(word: Word, people: People, unknown: frozenset[str]) -> bool:
    """A word with a capital that is neither known nor there because the sentence begins."""
    if not word.is_capitalised or len(word.text) < 2 or word.folded in people.right or word.folded in CALENDAR:
        return False
    return not word.opens or word.text in unknown or bare(word.text) in GIVEN


def wrong_in_body(draft: Draft, people: People, word: Word, names: tuple[str, ...]) -> Iterator[Fault]:
    """A word like one of these names; a word of the dictionary is not held against the writer's own name."""
    if any(is_short_for(word.text, name) for name in people.all) or _MINE.search(draft.before(word.start, 40)):
        return
    if (name := closest(word.text, names)) and len(word.text) > 3:
        yield misspelt(word, name)
    elif called_before(draft, word) and word.folded not in CALLED and not is_addressing(word):
        yield from miscalled(people, word)
    elif is_about_a_person(draft, word) and is_somebody_missing(draft, people):
        yield other_person(word, None)


def called_before(draft: Draft, word: Word) -> bool:
    """Whether "Mr." or "Dr" stands right before it."""
    last = re.search(r"(\w+)\.? $", draft.before(word.start))
    return bool(last) and last[1][0].isupper() and last[1].casefold() in CALLED  # type: ignore[index]


def miscalled(people: People, word: Word) -> Iterator[Fault]:
    others = [name for name in people.others if name.casefold() not in PARTICLES and name.casefold() not in CALLED]
    yield other_person(word, others[0] if len(others) == 1 else None)


def is_about_a_person(draft: Draft, word: Word) -> bool:
    """Whether the note thanks this word, or lets it speak as one who was there."""
    if word.folded in CALLED or word.folded in HEAVEN or draft.after(word.end, 1) == "." or is_addressing(word):
        return False
    if _THANKED.search(draft.before(word.start)) and not word.opens:
        return word.text != word.text.upper()
    return bare(word.text) in GIVEN and bool(_SPOKE.match(draft.after(word.end)))


def is_somebody_missing(draft: Draft, people: People) -> bool:
    """Whether the record has somebody whom the note does not name, so that another name may stand for his."""
    return any(all(not is_same(word.text, name) for word in draft.words) for name in people.others)


# --- the signature --------------------------------------------------------------------------


def in_signature(draft: Draft, people: People) -> Iterator[Fault]:
    words = [word for word in draft.within(draft.signature) if word.is_capitalised and not is_addressing(word)]
    known = [word for word in words if any(is_same(word.text, name) for name in people.writer)]
    for word in words:
        name = closest(word.text, people.writer)
        if word not in known and name and word.folded not in people.right:
            yield misspelt(word, name)
        elif word not in known and (name := swapped(words, known, word, people)):
            yield other_person(word, name)


def swapped(words: list[Word], known: list[Word], word: Word, people: People) -> str | None:
    """The writer's name in the place of which another stands: "Kelly Anderson" for Kelly Rasmussen."""
    if len(people.writer) != len(words) or len(known) != len(words) - 1 or not known:
        return None
    left = [name for name in people.writer if not any(is_same(one.text, name) for one in known)]
    return left[0] if len(left) == 1 and not is_short_for(word.text, left[0]) else None


# --- what is said of it ---------------------------------------------------------------------


def misspelt(word: Word, name: str) -> Fault:
    hint = f"“{word.text}” is written {name} in your notes."
    return Fault("misspelt_name", word.start, word.end, word.text, name, hint)


def other_person(word: Word, name: str | None) -> Fault:
    hint = f"“{word.text}”: is it {name}?" if name else f"Who is “{word.text}”? Nobody of that name is in your notes."
    return Fault("other_person_name", word.start, word.end, word.text, name, hint)
