"""A mail that somebody pasted: of all that it says only the sentence counts that tells when they will decide."""

import re
from collections.abc import Callable, Iterator

from rules.dates.answer import AMBIGUOUS, NONE, When

SHORTEST = 120  # characters; what is shorter is read as a whole
LONGEST_SENTENCE = 300
_ENDS = re.compile(r"[.!?]+(?=\s)|,?\n\s*\n|,\n|\n[-*•]")
_TELLS = re.compile(
    r"\b(?:decisions?|decide|hear(?:ing)? (?:back )?from|in (?:touch|contact)|let(?:ting)? you know"
    r"|(?:get|getting|come) back to"
    r"|(?:contact|inform|update|notify|advise|call|email) (?:you|all|every\w*|\w+ candidates?|candidates?)"
    r"|outcomes?|results?|feedback"
    r"|(?:contacted|informed|updated|notified|advised|communicated)"
    r"|(?:final|next) (?:round|stage|steps?)|make an offer|offers)\b",
    re.IGNORECASE,
)
# What the reader has to do is no word on when they decide.
_ASKS = re.compile(r"\bplease\b(?! (?:be|note))|\byou (?:need|must)\b|\byour (?:availab\w+|documents?|references?)\b", re.I)
_OPENS_A_DATE = re.compile(
    r"\b(?:by|before|within|no later than|not later than|on|in|from|after|early|mid|late|next|during)\b", re.I
)
_MOST_SENTENCES, _MOST_TAILS = 3, 3

Read = Callable[[str], When]


def is_mail(text: str) -> bool:
    """Several sentences, one of which may tell; a text without the words of such a sentence is not searched for them."""
    if len(text) < SHORTEST or not any(word in text for word in _IN_MAILS):
        return False
    return bool(_TELLS.search(text)) and len(_sentences(text)) > 1


_IN_MAILS = ("thank", "Thank", "you", "You")


def deadline(text: str, read: Read) -> When:
    """The one date of the sentences that tell; asked back when there are several."""
    telling = [sentence for sentence in _sentences(text) if _tells(sentence)][:_MOST_SENTENCES]
    found = {when[:3]: when for sentence in telling if (when := _dated(sentence, read)).start}
    if len(found) == 1:
        return next(iter(found.values()))
    days = sorted({day for when in found.values() if (day := when.end or when.start)})
    return AMBIGUOUS._replace(candidates=tuple(days)) if days else NONE


def _sentences(text: str) -> list[str]:
    found = (" ".join(part.split()) for part in _ENDS.split(text) if part)
    return [sentence for sentence in dict.fromkeys(found) if sentence]


def _tells(sentence: str) -> bool:
    return len(sentence) <= LONGEST_SENTENCE and bool(_TELLS.search(sentence)) and not _ASKS.search(sentence)


def _dated(sentence: str, read: Read) -> When:
    """The sentence as a whole, or from the first word on that opens a date."""
    return next((when for part in (sentence, *_tails(sentence)) if (when := read(part)).start), NONE)


def _tails(sentence: str) -> Iterator[str]:
    openings = list(_OPENS_A_DATE.finditer(sentence))
    yield from (sentence[opening.start() :] for opening in openings[:_MOST_TAILS])
