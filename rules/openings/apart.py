"""Several interviews that were, told in one message: the words of each."""

import re

from rules.openings.names import DAY, INTERVIEW, company, names_firm, names_somebody
from rules.people.label import is_given

TOLD_OF = rf"today|yesterday|this (?:morning|afternoon|week)|(?:last |on )?{DAY}"
SEVERAL = re.compile(r"(?i)\b(?:two|three|2|3|several|both)\b.{0,20}\bint\w{0,2}v\w{1,3}ws\b")
ORDINAL = re.compile(
    r"(?i)(?:^|(?<=[.;:,!])\s+|\s+(?=and (?:the |my )?(?:second|third|other)))(?:and |then )*(?:the |my )?"
    r"(?:first|second|third|1st|2nd|3rd|other|last)(?: (?:one|interview))?(?:,|:| was| is)*(?: (?:at|with))?"
    r" (?=(?P<two>(?P<name>[^\W\d_][^\s.,;:]*)(?: \w+)?))"
)
THEN = re.compile(
    r"(?:^|(?<=[.;!])\s+)(?i:and )?(?i:then|after that|next|later)(?i: (?:i had|i was at|there was))?[,:]?(?i: (?:at|with))?"
    r" (?=(?P<two>(?P<name>(?!(?:I|They|We|He|She|It|The)\b)[A-Z][^\s.,;:]*)(?: \w+)?)"
    r"(?: [A-Z&][\w'&-]*){0,3}(?:,? (?:at )?\d|(?i: (?:for|as) )"
    r"|(?:(?<= Co)|(?<= Ltd)|(?<= Inc)|(?<= LLC)|(?<= Bank)|(?<= Corp)|(?<= GmbH)|(?<= Group))\b))"
)
NUMBERS = {"two": 2, "2": 2, "both": 2, "three": 3, "3": 3}
JOINED = re.compile(
    rf"(?i),?\s+(?:and|then)(?: (?:then|later|also|another(?: one| interview)?|(?:{TOLD_OF})))* at"
    r" (?=(?P<name>(?-i:[A-Z])[^\s.,;:]*))"
)


def apart(text: str) -> tuple[str, ...]:
    """Each of several, in the words of an opening; the text as it is where it tells of one."""
    firsts = of_firms(ORDINAL, text)
    if len(firsts) == 1 and (then := of_firms(THEN, text)) and len(then) == how_many(text[: firsts[0].start()]) - 1:
        firsts = sorted([*firsts, *then], key=lambda found: found.start())
    before = text[: firsts[0].start()] if len(firsts) > 1 else ""
    if SEVERAL.search(before) and company(before) is None:
        day = re.search(rf"(?i)\b(?:{TOLD_OF})\b", before)
        lead = f"had an interview {day.group()} at" if day else "had an interview at"
        ends = [*(found.start() for found in firsts[1:]), len(text)]
        return tuple(f"{lead} {text[found.end() : end].strip(' ,;')}" for found, end in zip(firsts, ends, strict=True))
    joint = next((found for found in JOINED.finditer(text) if names_firm(found["name"])), None)
    before = text[: joint.start()] if joint else ""
    if joint and INTERVIEW.search(before) and re.search(r"(?i)\bat (?-i:[A-Z])", before):
        return before, f"interview at {text[joint.end() :]}"
    return (text,)


def of_firms(words: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Where these words lead to a company, and not to somebody."""
    found = words.finditer(text)
    return [one for one in found if names_firm(one["name"]) and not (names_somebody(one["two"]) or is_given(one["name"]))]


def how_many(before: str) -> int:
    """How many interviews are announced; none where that is not said."""
    said = SEVERAL.search(before)
    return NUMBERS.get(said.group().split()[0].lower(), 0) if said else 0


def unparted(text: str) -> bool:
    """Whether it announces several of which none is told apart: whom it names may belong to either."""
    return bool(SEVERAL.search(text)) and company(text) is None and len(apart(text)) == 1
