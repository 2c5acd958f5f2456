"""The the: a word that stands twice."""

import re
from collections.abc import Iterator
from typing import Final

from rules.people.words import words_of
from rules.proof.draft import Draft
from rules.proof.fault import Fault

_TWICE: Final = re.compile(
    r"(?<![\w'’-])(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)(?:[ \t]+|[ \t]*\n[ \t]*)(?P=word)(?![\w'’-])", re.IGNORECASE
)
_PAIR_TWICE: Final = re.compile(
    r"(?<![\w'’-])(?P<pair>[^\W\d_]+ (?:the|a|an|of|to|for|in|on|at|with|that|my|your|it|is|was|be|have"
    r"|you))\s+(?P=pair)(?![\w'’-])",
    re.IGNORECASE,
)
MAY_REPEAT: Final = words_of("had that very no so bye ha hear there now really long many far well knock tut is")


def doubles(draft: Draft) -> Iterator[Fault]:
    for found in _TWICE.finditer(draft.text, draft.greeting[1], draft.signature[0]):
        word, again = found["word"], found.group()[-len(found["word"]) :]
        if word.casefold() not in MAY_REPEAT and not (word[0].isupper() and again[0].isupper()):
            yield doubled(found, word)
    for found in _PAIR_TWICE.finditer(draft.text, *draft.body):
        yield doubled(found, found["pair"])


def doubled(found: re.Match[str], once: str) -> Fault:
    return Fault("doubled_word", *found.span(), found.group(), once, f"“{once}” stands there twice.")
