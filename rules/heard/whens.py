"""Where a message names a day or a time, and which."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from rules.dates import When
from rules.dates import read as read_date
from rules.dates.words import MONTHS, NUMBERS, ORDINALS, WEEKDAYS
from rules.heard.said import Word
from rules.heard.words import wordset

_SHORT: Final = wordset("mon tue tues wed weds thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec")
STRONG: Final = (
    (frozenset({*WEEKDAYS, *MONTHS}) - {"may", "march"})
    | (_SHORT - {"sun", "sat", "mar"})
    | wordset(
        "sat today tonight tomorrow yesterday kal week weekend weekends fortnight month"
        " morning afternoon evening night noon midnight eod eow thanksgiving christmas xmas easter diwali halloween"
        " spring autumn"
    )
)
COUNTED: Final = wordset("day days weeks months hour hours hrs hr minute minutes min mins wk wks am pm a.m p.m")
"""Dates behind a number or "another" only: "what day" is none."""
_COUNTS: Final = (
    frozenset({*NUMBERS, *ORDINALS, *WEEKDAYS})
    | wordset("next another other few couple of every this that same an a following later tomorrow last more")
    | _SHORT
)
_SOMETIMES: Final = wordset("may march")
"""Months that are words: dates beside a number or behind "in", "until", "of"."""
_LEADS: Final = wordset(
    "next this last in on by until till til before after since at for from within around about end beginning early late"
    " mid middle coming following first another the a an every another few couple of half past other"
)
WEAK: Final = _LEADS | frozenset({*NUMBERS, *ORDINALS}) | wordset("ago now later time 's and or to more")
_FIGURE: Final = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)|\d{1,2}(?::\d\d)?(?:am|pm|a|p|ish)|\d{1,2}[:.]\d\d(?:am|pm)?|\d{1,2}h(?:\d\d)?"
    r"|\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?"
)
_DIGITS: Final = re.compile(r"\d{1,4}")
_ENDS: Final = wordset("ago later time now")
NUMERIC: Final = re.compile(r"\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b")


def chunks(said: Sequence[Word], taken: Sequence[bool]) -> list[tuple[int, int]]:
    """The runs of words that say when, first and behind the last; `taken` are words of names."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(said):
        end = at
        while end < len(said) and not taken[end] and _may(said, end, end > at):
            end += 1
        if run := _trimmed(said, at, end):
            found.append(run)
        at = max(end, at + 1)
    return found


def _may(said: Sequence[Word], at: int, inside: bool) -> bool:
    """Whether a word may stand in a date; one behind a comma or a stop begins another."""
    key = said[at].key
    following = said[at + 1].key if at + 1 < len(said) else ""
    if (key == "sat" and following in _SEATED) or (_NTH.fullmatch(key) and following in _ROUNDS):
        return False
    if inside and any(mark in said[at].before for mark in ".!?;:("):
        return False
    return key in WEAK or key in _SOMETIMES or key in COUNTED or _is_strong(key) or bool(_DIGITS.fullmatch(key))


_NTH: Final = re.compile(r"\d(?:st|nd|rd|th)")
_ROUNDS: Final = wordset("interview interviews round rounds stage call meeting chat")
"""Behind "2nd" they are counted: it is no day."""
_SEATED: Final = wordset("in on down with at next beside opposite across there around")
"""Behind them "sat" is no Saturday."""


def _is_strong(key: str) -> bool:
    return key in STRONG or bool(_FIGURE.fullmatch(key))


def _trimmed(said: Sequence[Word], at: int, end: int) -> tuple[int, int] | None:
    """The run from its first lead to its last number, around the words that are dates by themselves."""
    strong = [place for place in range(at, end) if _is_date(said, place, at, end)]
    if not strong:
        return _clock_alone(said, at, end)
    first, last = strong[0], strong[-1] + 1
    while first > at and said[first - 1].key not in _BEFORE and not _is_of_a_day(said, first - 1):
        first -= 1
    while last < end and _goes_on(said[last].key, last + 1 < end):
        last += 1
    return first, last


def _is_of_a_day(said: Sequence[Word], place: int) -> bool:
    """ "Not before Monday" is on Monday; an hour stays what it is."""
    denied = place > 0 and said[place].key == "before" and said[place - 1].key == "not"
    return denied and not said[place + 1].key[:1].isdigit()


_BEFORE: Final = wordset("and or to 's now ago")
_CLOCK_LEADS: Final = wordset("at on by until till before after")


def _is_date(said: Sequence[Word], place: int, at: int, end: int) -> bool:
    return _is_strong(said[place].key) or _is_month(said, place, at, end) or _is_counted(said, place, at)


def _goes_on(key: str, more: bool) -> bool:
    return key in _ENDS or key[:1].isdigit() or (key == "at" and more)


def _clock_alone(said: Sequence[Word], at: int, end: int) -> tuple[int, int] | None:
    """ "at 3", "by noon": an hour without a day."""
    for place in range(at, end - 1):
        hour = said[place + 1].key
        if said[place].key in _CLOCK_LEADS and (hour[:1].isdigit() or hour in _HOURS):
            return place, place + 2
    return None


_HOURS: Final = wordset("one two three four five six seven eight nine ten eleven twelve half")


def _is_counted(said: Sequence[Word], place: int, at: int) -> bool:
    if said[place].key not in COUNTED or place == at:
        return False
    before = said[place - 1].key
    return before[:1].isdigit() or (before in _COUNTS and said[place].key != "hr")


def _is_month(said: Sequence[Word], place: int, at: int, end: int) -> bool:
    if said[place].key not in _SOMETIMES:
        return False
    beside = (said[other].key for other in (place - 1, place + 1) if at <= other < end)
    return any(key[:1].isdigit() or key in ORDINALS or key in _MONTH_LEADS for key in beside)


_MONTH_LEADS: Final = wordset("in until till of by next this before since for")


def read(text: str, now: datetime, direction: str, order: str) -> When:
    """The date in these words; "kal" is tomorrow or yesterday."""
    plain = _KAL.sub("yesterday" if direction == "past" else "tomorrow", text.casefold())
    plain = _LEAD.sub("", plain).replace(" more ", " ")
    return read_date(plain, now, direction, "remind" if direction == "future" else "when", order)


_KAL: Final = re.compile(r"\bkal\b")
_LEAD: Final = re.compile(r"^(?:for|since|to|about|around|from)\s+(?=\S)")
