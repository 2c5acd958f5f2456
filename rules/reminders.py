"""What is to be reminded of: "remind me tomorrow at 10 to call the job centre" is about "call the job centre"."""

import re
from datetime import datetime

from rules import dates

ASKED = re.compile(
    r"(?i)^(?:(?:please|can you|could you|hey|and|pls)\W+)*(?:remind|nudge|ping|tell) me\b"
    r".*?\b(?:to|about|that|of)\s+(?P<what>.+)$"
)
LONGEST_DATE = 6  # words
BEFORE_A_DAY = frozenset({"on", "at", "in", "by", "this", "next", "the", "about", "around", "until", "till", "for", "from"})


def chore(text: str, now: datetime) -> str:
    """The words of the chore without "remind me" and the day at its end; the whole text where that leaves nothing."""
    flat = " ".join(text.split())
    found = ASKED.match(flat)
    return without_day(found["what"] if found else flat, now) or flat


def without_day(what: str, now: datetime) -> str:
    """Without the ending that says when: "buy a suit on friday" is "buy a suit"."""
    words = what.rstrip(".!?").split()
    reads = {start: dates.read(" ".join(words[start:]), now, "future", "remind") for start in endings(words)}
    start = max((start for start, read in reads.items() if read.start), default=len(words))
    while start - 1 in reads and (words[start - 1].casefold() in BEFORE_A_DAY or another(reads[start - 1], reads.get(start))):
        start -= 1
    return " ".join(words[:start])


def endings(words: list[str]) -> range:
    return range(max(1, len(words) - LONGEST_DATE), len(words))


def another(longer: dates.When, shorter: dates.When | None) -> bool:
    """Whether a word more says another time."""
    return shorter is not None and longer.start is not None and longer[:4] != shorter[:4]
