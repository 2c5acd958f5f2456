"""Several interviews that were, told in one message: the words of each."""

import re

from rules.openings.names import DAY, INTERVIEW, company, names_firm, names_somebody

TOLD_OF = rf"today|yesterday|this (?:morning|afternoon|week)|(?:last |on )?{DAY}"
SEVERAL = re.compile(r"(?i)\b(?:two|three|2|3|several|both)\b.{0,20}\bint\w{0,2}v\w{1,3}ws\b")
ORDINAL = re.compile(
    r"(?i)(?:^|(?<=[.;:,!])\s+|\s+(?=and (?:the |my )?(?:second|third|other)))(?:and |then )*(?:the |my )?"
    r"(?:first|second|third|1st|2nd|3rd|other|last)(?: (?:one|interview))?(?:,|:| was| is)*(?: (?:at|with))?"
    r" (?=(?P<two>(?P<name>[^\W\d_][^\s.,;:]*)(?: \w+)?))"
)
JOINED = re.compile(
    rf"(?i),?\s+(?:and|then)(?: (?:then|later|also|another(?: one| interview)?|(?:{TOLD_OF})))* at"
    r" (?=(?P<name>(?-i:[A-Z])[^\s.,;:]*))"
)


def apart(text: str) -> tuple[str, ...]:
    """Each of several, in the words of an opening; the text as it is where it tells of one."""
    firsts = [found for found in ORDINAL.finditer(text) if names_firm(found["name"]) and not names_somebody(found["two"])]
    before = text[: firsts[0].start()] if len(firsts) > 1 else ""
    if SEVERAL.search(before) and company(before) is None:
        day = re.search(rf"(?i)\b(?:{TOLD_OF})\b", before)
        lead = f"interview {day.group()} at" if day else "interview at"
        ends = [*(found.start() for found in firsts[1:]), len(text)]
        return tuple(f"{lead} {text[found.end() : end].strip(' ,;')}" for found, end in zip(firsts, ends, strict=True))
    joint = next((found for found in JOINED.finditer(text) if names_firm(found["name"])), None)
    before = text[: joint.start()] if joint else ""
    if joint and INTERVIEW.search(before) and re.search(r"(?i)\bat (?-i:[A-Z])", before):
        return before, f"interview at {text[joint.end() :]}"
    return (text,)
