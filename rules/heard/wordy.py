"""Names that are words: whether "june" is the company or the month, "will" Mr Turner or the verb.

In doubt it is the word. A name must stand where only a name can: behind "thanked", before "decides".
"""

from collections.abc import Sequence
from typing import Final

from rules.dates.words import MONTHS, NUMBERS, ORDINALS, UNITS, WEEKDAYS
from rules.heard.said import Word
from rules.heard.words import DATE_NAMES, wordset
from rules.people.words import FIELDS, HEADS

DATE_LEADS: Final = wordset("in on by until till before after since this last next end mid early late every through")
NAME_LEADS: Final = wordset(
    " at with about thanked thank chased chase emailed texted faxed messaged ghosted told tell rang phoned pinged"
    " nudge promise"
    " wrote sent send gave give handed faxed mailed spell remind ask asked leave join joined withdrew visited dear"
    " emailing calling texting ringing phoning thanking chasing writing messaging faxing pinging nudging"
    " promised wipe remove delete erase drop owe"
)
OBJECT_LEADS: Final = wordset(
    "in call called ring email text fax message contact ping write reach for to by of get got see meet"
)
FIRST_OF_CLAUSE: Final = wordset(
    " and but so because since that says if then ok yes hey hi oh sadly unfortunately luckily today yesterday just"
    " news thankfully alas"
)
INVERTED: Final = wordset("do will is should has did does")
ASKING: Final = wordset("when what why how has")
DOES: Final = wordset(
    " decide decides decided deciding said says say told tells wants want wanted offers offered offer gave give made"
    " make makes"
    " rejected reject turned hired put paused froze frozen went replied reply replies answered wrote rang called"
    " emailed get"
    " gets invited ghosted answers responded asked have has hiring moved picked never got hear chose selected passed"
    " extended let came come knocked emailed phoned texted keep kept"
    " take took show showed start started stop dropped closed are"
    " reposted confirmed deciding going tell hear know appointed"
)
THINGS: Final = wordset(
    " decision offer answer reply recruiter team hr email number address phone title surname name role rejection"
    " interviewer"
    " interviewers thank job done new assistant boss last first full"
)
MATTERS: Final = wordset(
    " job role interview offer call follow chaser note prep application"
    " decision thing recruiter card letter process position team people vacancy"
)
DATE_NEXT: Final = frozenset({*WEEKDAYS, *MONTHS, *UNITS, *ORDINALS}) | wordset(
    "weekend weeks days months am pm morning round step steps"
)
NO_NAME_BEFORE: Final = wordset("review reviews summary digest report week month")
SENT: Final = wordset(
    "promises made add added sent send wrote write written"
    " applied promised promise sending writing email emailed talked spoke"
    " note letter card dropped posted mailed gave handed thank thanked"
)
MOVED: Final = wordset("move push shift postpone bump delay change put moved pushed snooze")
HEARD: Final = wordset(
    " replied answered responded response withdraw withdrew withdrawn withdrawing pulled pulling pull hear heard"
    " reply answer back news word offer rejection email decision verdict result"
)


BEHIND_NUMERALS: Final = wordset("by this today tomorrow before yet")


_TITLES: Final = HEADS | FIELDS
_OWNED: Final = THINGS | DOES | MATTERS
_STATES: Final = wordset("off out dead not")


OF_FIRMS: Final = wordset(
    "when who whom met meet speak spoke person people someone somebody"
    " role job offer running reference referee add hr recruiter apply applied"
)
"""Beside them "at three" is no time."""


LEGAL_FORMS: Final = wordset("plc ltd inc llc gmbh corp")


BESIDE_OF: Final = wordset("out people name names interviewer interviewers contacts status history")


OF_THE_YEAR: Final = wordset("spring summer autumn winter halloween thanksgiving christmas xmas easter diwali")
ALWAYS_CAPITAL: Final = frozenset({*WEEKDAYS, *MONTHS}) | wordset("i ok hr")


def is_no_name(keys: Sequence[str], at: int) -> bool:
    """ "the weekly review" is not of The Weekly."""
    return at + 1 < len(keys) and keys[at + 1] in NO_NAME_BEFORE


def is_name(keys: Sequence[str], said: Sequence[Word], at: int) -> bool:
    """Whether the word at this place must be a name."""
    before = keys[at - 1] if at else ""
    behind = keys[at + 1] if at + 1 < len(keys) else ""
    if behind in LEGAL_FORMS or _is_addressed(said, at):
        return True
    if said[at].capital and keys[at] not in ALWAYS_CAPITAL and not (keys[at] in OF_THE_YEAR and before in DATE_LEADS - MOVED):
        return behind not in DATE_NEXT and not behind[:1].isdigit()
    if behind in DATE_NEXT or behind[:1].isdigit() or (keys[at] in DATE_NAMES and before in DATE_LEADS):
        return False
    if behind == "'s":
        return at + 2 < len(keys) and keys[at + 2] in _OWNED
    return (
        _is_object(keys, at, before)
        or _is_subject(keys, said, at, before, behind)
        or _is_of_a_matter(keys[at], before, behind)
    )


def _is_object(keys: Sequence[str], at: int, before: str) -> bool:
    word = keys[at]
    if before in NAME_LEADS:
        return not (word in NUMBERS and before == "at") or bool(OF_FIRMS & set(keys))
    if before in HEADS and at > 1 and keys[at - 2] in NAME_LEADS | OBJECT_LEADS:
        return True
    if before == "from":
        return word not in DATE_NAMES or bool(HEARD & set(keys))
    if before not in OBJECT_LEADS or word not in DATE_NAMES:
        return before in OBJECT_LEADS
    return _is_dated_object(keys, at, before)


def _is_dated_object(keys: Sequence[str], at: int, before: str) -> bool:
    """ "wrote to June", "anything for Next", "do I have something for Three by Friday"."""
    word, behind = keys[at], keys[at + 1] if at + 1 < len(keys) else ""
    if before == "to":
        return bool(SENT & set(keys)) and not MOVED & set(keys)
    if word in NUMBERS:
        return before == "for" and (behind in BEHIND_NUMERALS or bool(OF_FIRMS & set(keys)))
    if before == "of":
        return bool(BESIDE_OF & set(keys))
    return word in MONTHS or (before == "for" and word not in WEEKDAYS)


def _is_subject(keys: Sequence[str], said: Sequence[Word], at: int, before: str, behind: str) -> bool:
    """ "does june decide", "three have frozen", "summer is hiring manager"."""
    begins = at == 0 or bool(said[at].before) or before in FIRST_OF_CLAUSE or before in ("when", "where", "how", "why", "if")
    if before in ("does", "did"):
        return behind in DOES or behind in ("work", "sit", "live")
    if behind in DOES or (begins and behind.endswith("ed") and len(behind) > 4):
        return begins or (before in INVERTED and at > 1 and keys[at - 2] in ASKING)
    if behind in ("will", "would") and begins:
        return bool(DOES & set(keys[at + 2 : at + 4]))
    return (
        begins
        and behind in ("is", "was")
        and at + 2 < len(keys)
        and (keys[at + 2] in _TITLES or (keys[at] not in WEEKDAYS and keys[at + 2] in _STATES) or _is_treated(keys, at))
    )


def _is_treated(keys: Sequence[str], at: int) -> bool:
    """ "mark is thanked"."""
    return keys[at] not in DATE_NAMES and keys[at + 2].endswith("ed")


def _is_of_a_matter(word: str, before: str, behind: str) -> bool:
    """ "the april job", "when is the zoom interview"."""
    if behind not in MATTERS or word in WEEKDAYS or word in NUMBERS:
        return False
    return (
        before in ("the", "when")
        if word in DATE_NAMES
        else before in ("the", "when", "is", "time", "push", "postpone", "move", "")
    )


def _is_addressed(said: Sequence[Word], at: int) -> bool:
    """ "Later: anything due?" """
    return at == 0 and len(said) > 1 and said[1].before == ":"
