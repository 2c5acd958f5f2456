"""What they doubted, as words that go behind "that" (`doubt_that`) or stand for a thing (`doubt_noun`).

A doubt is named, never granted: "they think I am too quiet" need not be true. Where its shape is not sure it is left out.
"""

import re
from collections.abc import Callable
from typing import Final

from rules.letters import clean
from rules.letters.shapes import I_CLAUSE, OTHERS, PART_LENGTH, Part, fit, small, strengths, to_reader
from rules.letters.words import ADJECTIVES, FINITE, words_of

WORRY: Final = re.compile(
    r"(?:(?:they|she|he|the \w+|\w+) )?(?:were |was |are |is |seemed |a bit |a little |slightly |really )*"
    r"(?:worried|worry|worries|feared|fear|doubted|doubt|thought|think|thinks|said|felt|feel|asked|wondered|wonder|unsure|"
    r"concerned|afraid|not sure|weren't sure)"
    r"(?: (?P<link>that|if|whether|about|because of))?(?: |$)",
    re.IGNORECASE,
)
TOLD_HOW: Final = re.compile(
    r"^(?:(?:I(?:'d| would|'ll| will) (?:just |only )?(?:say|tell them|answer|reply|point out)|(?:to )?tell them|say)"
    r"(?: to (?:that|them))?(?: that)?[:,]? |that )",
    re.IGNORECASE,
)
NO_ANSWER: Final = re.compile(
    r"\b(?:please|beg|chance|desperate|sorry|promise)\b|^(?:(?:not|no|yes|nothing|nonsense)\b|I (?:don't|do not"
    r"|can't|am not sure)\b)",
    re.IGNORECASE,
)
PEOPLE: Final = words_of("overqualified inexperienced underqualified over-qualified shy quiet slow new")


def doubt(told: str | None) -> Part | None:
    """The one doubt to put right, or None where nothing is told or it does not belong in a letter."""
    text = clean.said(re.split(r"(?<=[\w)])[.!?;]\s", clean.said(told))[0])
    worry = WORRY.match(text)
    bare = text[worry.end() :].strip() if worry else text
    if not bare or len(bare) > PART_LENGTH or not fit(bare, "concern"):
        return None
    asked = worry is not None and (worry["link"] or "").casefold() in ("if", "whether")
    found = next((part for part in (rule(bare) for rule in RULES) if part), None)
    if found and asked:
        found = Part("whether", found.text) if found.shape == "that" else None
    if found:
        found = Part(found.shape, re.sub(r"\bI(?: will|'ll)\b", "I might", found.text))
    return found if found and not OTHERS.search(found.text.replace("your", "").replace("you", "")) else None


def reply(told: str | None) -> Part | None:
    """What the writer says to a doubt: a clause with "I" (`reply_i`), or any words (`reply_any`). Nothing that pleads."""
    words = TOLD_HOW.sub("", clean.said(told), count=1)
    found = next((part for part in strengths(words) if fit(part.text, "concern") and not NO_ANSWER.search(part.text)), None)
    return found and (found if found.shape == "i" else Part("any", found.text))


def my_clause(text: str) -> Part | None:
    """ "I have no SAP experience", "my English isn't good"."""
    bare = text.removeprefix("that ")
    mine = I_CLAUSE.match(bare) or (re.match(r"my\b", bare, re.IGNORECASE) and FINITE.search(bare))
    return Part("that", to_reader(small(bare))) if mine else None


def lacking(text: str) -> Part | None:
    """ "no SAP experience", "not enough practice", "never managed people", "lack of practice"."""
    low = text.casefold()
    if FINITE.search(text):
        return None
    if low.startswith("no "):
        return Part("that", f"I have {small(text)}")
    if low.startswith("not enough "):
        return Part("that", f"I do not have {text[4:]}")
    if low.startswith("never "):
        return Part("that", f"I have {small(text)}")
    return Part("noun", f"my {small(text)}") if low.startswith("lack of ") else None


def too(text: str) -> Part | None:
    """ "too junior", "overqualified": named as what might be."""
    words = text.casefold().split()
    named = (words[0] in ("too", "not") and len(words) > 1) or words[0] in ADJECTIVES or words[0] in PEOPLE
    return (
        Part("that", f"I might be {text[0].lower()}{text[1:]}")
        if named and len(words) <= 5 and not FINITE.search(text)
        else None
    )


def thing(text: str) -> Part | None:
    """ "my English", "the gap in my CV", "gaps in my résumé"."""
    words = text.casefold().split()
    if FINITE.search(text) or words[0] not in ("my", "the", "a", "an", "gap", "gaps"):
        return None
    return Part("noun", f"the {small(text)}" if words[0] in ("gap", "gaps") else small(text))


RULES: Final[tuple[Callable[[str], Part | None], ...]] = (my_clause, lacking, too, thing)
