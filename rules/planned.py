"""What words say of an interview that was told in advance: that it moved, or that there will be or was none."""

import re
from typing import NamedTuple

LONGEST = 200  # characters: whoever writes more tells something else
NAMED = r"(?:(?:my |the )?(?:interview (?:at|with) )?(?P<name>\S.{0,40}?)(?:['’]s)?(?: interview| one)?)"
SUBJECT = rf"(?:it|that|they|{NAMED})"
AGAIN = r"(?:moved?|push(?:ed)?|shift(?:ed)?|re-?scheduled?|postponed?|preponed?|changed?)"
WHEN = r"(?P<when>.{2,60}?)(?: instead)?(?:,.*)?[.!]*$"
MOVED = (
    re.compile(
        rf"(?i)^\W{{0,3}}(?:{SUBJECT}(?:['’]?(?:s|ve)| is| was| has| have| got)? ?(?:been |just |now )*)?{AGAIN}"
        rf"(?: it| the interview| that| back| forward)* (?:to|till|until) {WHEN}"
    ),
    re.compile(
        rf"(?i)^\W{{0,3}}{SUBJECT}(?: called| rang| emailed| wrote| apologi[sz]ed)?,?(?: and)?(?: they)?"
        rf"(?: wants?| would like| need| asked)?(?: me)?(?: to)? (?:{AGAIN}|do it|have it|meet)(?: it| me| the interview)*"
        rf" (?:to|till|until|on|for) {WHEN}"
    ),
    re.compile(
        rf"(?i)^\W{{0,3}}(?:please |pls |kindly |(?:they|he|she)(?:['’]ve| have| has)? (?:just )?)?{AGAIN}"
        rf" (?:my |the )?{NAMED} (?:to|till|until) {WHEN}"
    ),
)
HOUR_ALONE = re.compile(r"(?i)(?:at |around )?\d{1,2}(?:[:.h]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|h|uhr|o'?clock)?(?: sharp)?")

OFF = re.compile(
    r"(?i)^\W{0,3}(?:(?:ugh|oh|so|well|hey|sorry)\W+)*(?:(?P<name>\S.{0,40}?) )??(?:(?:has|have|was|is|got|been|just) )*"
    r"(?:cancell?ed(?: (?:it|the interview|my interview|on me))?|called (?:(?:it|the interview) )?off)"
    r"(?: (?:today|this morning|(?:at the )?last minute))?[.!]*$"
)
NOBODY = re.compile(
    r"(?i)\b(?:(?:they|he|she|nobody|no one|no-one)(?: just)? (?:did ?n[o'’]?t|did not|never) (?:show(?: up)?|turn up|appear)"
    r"|(?:nobody|no one|no-one) (?:was there|came|showed(?: up)?|turned up)|stood me up|no[- ]show)\b"
)


class Moved(NamedTuple):
    name: str | None
    """The company, as far as one is named."""
    when: str
    """The words for the new day, or for the new hour of the same day."""
    same_day: bool


def moved(text: str) -> Moved | None:
    """ "Moved to Thursday 11am", "Acme wants to do it on Friday at 11 instead", "move the Acme interview to 9 am"."""
    found = next((match for words in MOVED if (match := words.match(text[:LONGEST]))), None)
    if found is None:
        return None
    return Moved(found["name"], found["when"], bool(HOUR_ALONE.fullmatch(found["when"].strip())))


def off(text: str) -> re.Match[str] | None:
    """ "Bolt cancelled": its group `name` is the company, as far as one is named."""
    return OFF.match(text[:LONGEST])


def nobody_came(text: str) -> bool:
    """ "They didn't show up"."""
    return bool(NOBODY.search(text[:LONGEST]))
