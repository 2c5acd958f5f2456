"""What is to be reminded of: "remind me tomorrow at 10 to call the job centre" is about "call the job centre"."""

import re
from collections.abc import Iterable
from datetime import datetime

from rules import dates
from rules.forms import vocabulary

ASKED = re.compile(
    r"(?i)^(?:(?:please|can you|could you|hey|and|pls)\W+)*(?:remind|nudge|ping|tell) me\b"
    r".*?\b(?:to|about|that|of)\s+(?P<what>.+)$"
)
LONGEST_DATE = 6  # words
OF_A_TASK = vocabulary(
    "call calling ring phone email mail text message write send thank chase follow up contact answer reply respond nudge"
    " finish do doing handle sort get back in touch ask note notes letter card thanks thank-you thankyou you fax chaser calls"
    " follow-up"
    " task tasks it this that these those them him her they he she me my a an the one of to for about on at with and or again"
    " please pls then instead later now also their his mr mrs ms miss dr both all everybody everyone people"
    " day days week weeks month morning afternoon evening noon tonight tomorrow today monday tuesday wednesday thursday friday"
    " saturday sunday next end first thing hour hours minutes before after by until till early late around start"
    " position job role interview application news"
)
""" "To call her back", "about it": words that stand for what is on the list already."""
BEFORE_A_DAY = frozenset({"on", "at", "in", "by", "this", "next", "the", "about", "around", "until", "till", "for", "from"})


def chore(text: str, now: datetime) -> str:
    """The words of the chore without "remind me" and the day at its end; the whole text where that leaves nothing."""
    flat = " ".join(text.split())
    found = ASKED.match(flat)
    return without_day(found["what"] if found else flat, now) or flat


def names_a_chore(text: str, now: datetime) -> bool:
    """Whether it says what is to be reminded of: "remind me to call Lena on friday", but not "remind me on friday"."""
    return bool(_chore(text, now))


def is_of_its_own(text: str, now: datetime, listed: Iterable[str]) -> bool:
    """Whether it is a reminder in words of one's own: "to bring back the badge", but not "to call Lena" or "of it".

    `listed` are the names and the lines of what is known already.
    """
    known = OF_A_TASK | {word for line in listed for word in _words(line)}
    return not known.issuperset(_words(_chore(text, now)))


def _chore(text: str, now: datetime) -> str:
    """What is to be reminded of, without its day; empty where only a time is said."""
    found = ASKED.match(" ".join(text.split()))
    what = without_day(found["what"], now) if found else ""
    return "" if what and dates.read(what, now, "future", "remind").start else what


def _words(line: str) -> set[str]:
    return set(_WORD.findall(line.casefold()))


_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


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
