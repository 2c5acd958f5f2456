"""Several interviews to come in one message, each with its company and its day."""

import re

from rules.openings import COMING, DAY, in_one_line

LEAD = re.compile(
    r"(?i)^.*?\bint\w{0,2}v\w{1,3}ws?\b:?(?:\s(?:at|with|next week|this week|coming up|lined up)\b:?,?)*\s+(?=\S)"
)
JOINTS = re.compile(r"\s*[,;]\s*(?:(?:and|then)\s+)*|\s+and\s+(?:then\s+)?", re.IGNORECASE)
NO_NAME = re.compile(r"(?i)(?:the )?(?:first|second|third|other|another|one|it|they|i)\b")
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*"
DATED = re.compile(
    rf"(?i)\S\s+(?:on |at |the )?(?:{DAY}|mon|tues?|wed|thurs?|fri|sat|sun|today|tomorrow|tmrw|next"
    rf"|\d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}}[/.]\d{{1,2}}|\d{{1,2}} {MONTH}|{MONTH} \d)\b"
)


def coming(text: str) -> tuple[str, ...]:
    """Each of several interviews in words of its own ("interview at Acme on Monday at 10"); none where it is but one."""
    whole = in_one_line(text)
    lead = LEAD.match(whole)
    if lead is None or not (COMING.search(whole) or DATED.search(whole)):
        return ()
    parts = [part.removeprefix("at ").removeprefix("with ") for part in JOINTS.split(whole[lead.end() :].rstrip(" .!"))]
    each = len(parts) > 1 and all(DATED.search(part) and not NO_NAME.match(part) for part in parts)
    return tuple(f"interview at {part}" for part in parts) if each else ()
