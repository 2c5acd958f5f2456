"""What they look for (`seek_noun`, `seek_to`, `seek_quote`) and what was learned there (`learned`)."""

import re
from typing import Final

from rules.letters import clean
from rules.letters.shapes import OTHERS, PART_LENGTH, SENTENCES, Part, fit, small, to_reader
from rules.letters.words import ADJECTIVES, COUNTED, DETERMINERS, FINITE, NOUN_LIKE, words_of

SEEKING: Final = re.compile(
    r"(?:(?:they|she|he|the \w+|you) )?(?:really |mainly |just |badly )?(?:are |is |'re |they're )?"
    r"(?:want|wants|wanted|need|needs|needed|look for|looks for|looking for|search for|searching for|seek|seeks|"
    r"would like|would love|like|value)(?: to have)? ",
    re.IGNORECASE,
)
PEOPLE: Final = words_of("somebody someone anybody anyone people candidates person staff colleagues")
SOMEBODY: Final = frozenset({"person", "candidate"})
MINE: Final = re.compile(r"\b(?:I|me|my|mine)\b")
THEY_CLAUSE: Final = re.compile(
    r"(?:they(?:'re|'ve)?|the company|the team|the firm|the shop|the business|the department) ", re.IGNORECASE
)


def sought(told: str | None) -> Part | None:
    """The first thing that they look for; in quotes where its shape is not sure."""
    text = clean.said(SENTENCES.split(clean.said(told))[0])
    if not text or not fit(text, "looking_for"):
        return None
    bare = clean.said(SEEKING.sub("", text, count=1))
    bare = to_reader(bare)
    if not bare or len(bare) > PART_LENGTH or OTHERS.search(re.sub(r"\byour?\b", "", bare)) or MINE.search(bare):
        return None
    return shaped(bare)


def shaped(bare: str) -> Part:
    first = bare.casefold().split()[0]
    if first == "to" and " " in bare:
        return Part("to", small(bare))
    plural = first in ADJECTIVES and bare.casefold().split()[1:2] in (["people"], ["hands"], ["drivers"], ["staff"])
    whole = first in PEOPLE | COUNTED | DETERMINERS | NOUN_LIKE or first[0].isdigit() or plural
    if first in SOMEBODY:
        return Part("noun", f"a {small(bare)}")
    if whole and (first in PEOPLE or not FINITE.search(bare) or re.search(r"\b(?:who|that|with)\b", bare)):
        return Part("noun", small(bare))
    return Part("quote", f"“{bare}”")


def learned(told: str | None) -> str | None:
    """A clause about them, said to them: "they open a second shop in spring" is "you open a second shop in spring"."""
    text = clean.said(SENTENCES.split(clean.said(told))[0])
    if not text or not fit(text, "learned") or len(text) > PART_LENGTH or not THEY_CLAUSE.match(text) or " I " in text:
        return None
    bare = to_reader(small(text[0].lower() + text[1:]))
    return None if re.search(r"\b(?:them|he|she|we|not|never|no|don't|can't)\b", bare) else bare
