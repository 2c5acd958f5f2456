"""What kind of words a fact is made of, so that it goes only into sentences that hold it.

A shape is the end of a slot's name: `strength_noun` ("ten years in logistics"), `strength_i` ("I speak Polish"),
`strength_ing` ("calming angry customers"), `strength_any` (any words; only for a frame with a colon).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from rules.letters import clean, naming
from rules.letters import words as w

PART_LENGTH: Final = 110
"""Characters that one sentence holds besides its own words."""
SENTENCES: Final = re.compile(r"(?<=[\w)’'])[.!?;…]+\s+|\s[-–—•]\s|(?<=[\w)])\s*;\s*")
BEFORE_CLAUSE: Final = re.compile(
    r"(?:\s*,)?\s+(?:and|but|also|plus)\s+(?=I\b)|\s*,\s*(?=I\b|(?:never|always|can|good with|good at) )"
)
LISTED: Final = re.compile(r"\s*,\s+(?:and\s+)?")
I_CLAUSE: Final = re.compile(r"I(?:'m|'ve|'d|'ll)?\s\w")
PRAISE: Final = re.compile(
    r"(?:they|she|he|we|the \w+) (?:really )?(?:liked|loved|said|noticed|mentioned|praised|saw|valued)(?: that)? (?=I\b|my\b)",
    re.IGNORECASE,
)
OTHERS: Final = re.compile(r"\b(they|them|their|they're|they've|he|she|him|her|we|us|our|you|your)\b", re.IGNORECASE)
OTHERS_BEFORE: Final = re.compile(r"(?:(?<!who )(?<!that )\b\w{3,}s|\bpeople)\b.*\b(?:they|them|their)")
TO_READER: Final = {"they": "you", "them": "you", "their": "your", "they're": "you are", "they've": "you have"}


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that can be said, in this shape."""

    shape: str
    text: str


def strengths(told: str | None) -> tuple[Part, ...]:
    """Each strength by itself, as typed: "ten years in logistics, and I speak Polish" is two."""
    found = (strength(piece) for piece in pieces(told))
    return tuple(part for part in found if part and len(part.text) <= PART_LENGTH and fit(part.text, "strengths"))


def pieces(told: str | None) -> Iterator[str]:
    for sentence in SENTENCES.split(clean.said(told)):
        for clause in BEFORE_CLAUSE.split(sentence):
            yield from map(clean.said, listed(clause))


def listed(clause: str) -> list[str]:
    """The items of a list of things; a clause with a list inside stays whole."""
    bare = clause.strip()
    if I_CLAUSE.match(bare) or w.FINITE.search(bare) or len(bare) < 12:
        return [bare]
    items = [item for item in LISTED.split(bare) if clean.said(item)]
    if len(items) > 1 and all(quality(item) for item in items):
        return [f"I am {naming.together([small(item) for item in items])}"]
    return items if all(len(item.split()) <= 8 and stands_alone(item) for item in items) else [bare]


def stands_alone(item: str) -> bool:
    """Whether an item of a list says something by itself: "patience" does, "boilers" does not."""
    return " " in item or item.isupper() or thing(item) is not None


def strength(piece: str) -> Part | None:
    text = PRAISE.sub("", piece).removeprefix("that ").removeprefix("also ").removeprefix("and ")
    if not text or not any(char.isalpha() for char in text):
        return None
    shaped = next((part for part in (rule(text) for rule in STRENGTH_RULES) if part), Part("any", small(text)))
    return None if foreign(shaped) else shaped


def foreign(part: Part) -> bool:
    """Whether it speaks of others as "they" where no reader can tell who that is."""
    return part.shape != "i" and OTHERS.search(part.text) is not None


def clause(text: str) -> Part | None:
    return Part("i", to_reader(text)) if I_CLAUSE.match(text) else None


def able(text: str) -> Part | None:
    """ "can calm people", "able to lift 30 kg", "never late"."""
    match text.split(" ", 2):
        case [first, _, *_] if first.casefold() == "can":
            return Part("i", f"I {small(text)}")
        case [first, "to", _] if first.casefold() == "able":
            return Part("i", f"I am {small(text)}")
    return None


def quality(text: str) -> Part | None:
    """ "calm under pressure", "very reliable", "good with people": what I am."""
    words = text.casefold().split()
    core = words[1:] if words[0] in ("very", "really", "quite", "always", "never", "not") else words
    follows = core[1:2] == [] or core[1] in (
        "with",
        "of",
        "under",
        "in",
        "at",
        "and",
        "to",
        "about",
        "even",
        "when",
        "but",
        "on",
    )
    return Part("i", f"I am {small(text)}") if core and core[0].strip(",") in w.ADJECTIVES and follows else None


def agent(text: str) -> Part | None:
    """ "team player", "quick learner": what I am, with the article that was left out."""
    words = text.casefold().split()
    if len(words) > 4 or words[-1] not in w.AGENTS:
        return None
    return Part("i", f"I am {small(text) if words[0] in ('a', 'an') else with_article(small(text))}")


def did(text: str) -> Part | None:
    """ "managed a team of 12", "speak Polish": the "I" was left out."""
    first, _, rest = text.partition(" ")
    verb = first.casefold()
    bare = verb in w.BARE_VERBS and not (verb in w.BOTH_NOUN_AND_VERB and rest.split(" ")[0] in w.BOTH_NOUN_AND_VERB[verb])
    if verb in ("never", "always"):
        return Part("i", f"I {verb} {rest}") if rest.split(" ")[0].casefold() in w.BARE_VERBS | w.PAST_VERBS else None
    return Part("i", f"I {verb} {rest}") if rest and (verb in w.PAST_VERBS or bare) else None


def doing(text: str) -> Part | None:
    first, _, rest = text.partition(" ")
    is_doing = first.casefold().endswith("ing") and len(first) > 5 and first.casefold() not in w.NOUN_LIKE
    return Part("ing", small(text)) if is_doing and rest and not w.FINITE.search(rest) else None


def thing(text: str) -> Part | None:
    """A noun with what counts or owns it, and no verb of its own."""
    first = text.casefold().split()[0]
    named = first in w.COUNTED or first in w.DETERMINERS or first[0].isdigit() or first in w.NOUN_LIKE
    return Part("noun", small(text)) if named and not w.FINITE.search(text) else None


STRENGTH_RULES: Final[tuple[Callable[[str], Part | None], ...]] = (clause, able, agent, quality, did, doing, thing)


def small(text: str) -> str:
    """Without the capital of a sentence's beginning, where the word is none that keeps it."""
    first, _, rest = text.partition(" ")
    low = first.casefold().strip(",")
    common = low in w.STARTERS or low.endswith(("ing", "tion", "ness", "ment", "ful", "ible"))
    lowered = first.istitle() or (first.isupper() and len(first) == 1)
    return f"{first.lower()} {rest}".strip() if common and lowered and first != "I" else text


def with_article(text: str) -> str:
    return f"{clean.article(text.split()[0])} {text}"


def to_reader(text: str) -> str:
    """ "what they need" is "what you need" to those who read it, unless "they" are others named before."""
    if OTHERS_BEFORE.search(text):
        return text
    return re.sub(r"\b(?:they're|they've|they|them|their)\b", lambda hit: TO_READER[hit[0]], text)


def fit(text: str, fact: str) -> bool:
    """Whether it belongs into a letter at all."""
    return not w.UNFIT[fact].search(text)
