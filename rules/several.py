"""Several interviews to come in one message, each with its company and its day."""

import re

from rules.openings import COMING, INTERVIEW, MONTH, SENTENCES, WEEKDAY, in_one_line

INTERVIEWS = r"(?i)^.*?\bint\w{0,2}v\w{1,3}ws?\b"
WEEK = r"(?:next|this) week"
LEAD = re.compile(rf"{INTERVIEWS}:?(?:\s(?:at|with|{WEEK}|coming up|lined up)\b:?,?)*\s+(?=\S)")
JOINTS = re.compile(r"\s*[,;]\s*(?:(?:and|then)\s+)*|\s+and\s+(?:then\s+)?", re.IGNORECASE)
MET = re.compile(r"(?i)\b(?:met|had|did|done|was|were|went|finished|interviewed|ended|decide\w*|decision)\b")  # it was
NO_NAME = re.compile(r"(?i)(?:the )?(?:first|second|third|other|another|one|it|they|i)\b")
DATE = (
    rf"(?:{WEEKDAY}|today|tomorrow|tmrw|next"
    rf"|\d{{1,2}}(?:st|nd|rd|th)|\d{{1,2}}[/.]\d{{1,2}}|\d{{1,2}} {MONTH}|{MONTH} \d)\b"
)
DATED = re.compile(rf"(?i)\S\s+(?:on |at |the )?{DATE}")
ROUNDS = re.compile(
    r"(?i)^.*?\b(?:rounds|interviews|stages|meetings) (?:at|with) (?P<name>[^,:;]{2,40}?)"
    rf"(?: {WEEK})?\s*[:,]\s+(?=(?:on )?{DATE})"
)
NEXT_ROUND = re.compile(rf"(?i)\s*(?:[,;]|\band\b)\s*(?:(?:and|then)\s+)*(?=(?:on )?{DATE})")


def coming(text: str) -> tuple[str, ...]:
    """Each of several interviews in words of its own ("interview at Acme on Monday at 10"); none where it is but one."""
    whole = in_one_line(text)
    lead = ROUNDS.match(whole) or LEAD.match(whole)
    if lead is None or not (COMING.search(whole) or DATED.search(whole)) or MET.search(whole):
        return ()
    sentences = tuple(SENTENCES.split(whole))
    if len(sentences) > 1 and all(INTERVIEW.search(one) and DATED.search(one) for one in sentences):
        return sentences
    rest = whole[lead.end() :].rstrip(" .!")
    if "next week" in lead.group().lower():
        rest = re.sub(rf"(?i)\b{WEEKDAY}\b", r"\g<0> next week", rest)
    if lead.re is ROUNDS:
        rounds = [f"another interview at {lead['name']} on {part.removeprefix('on ')}" for part in NEXT_ROUND.split(rest)]
        return tuple(rounds) if len(rounds) > 1 else ()
    parts = [part.removeprefix("at ").removeprefix("with ") for part in JOINTS.split(rest)]
    each = len(parts) > 1 and all(DATED.search(part) and not NO_NAME.match(part) for part in parts)
    return tuple(f"interview at {part}" for part in parts) if each else ()


APPLIED = re.compile(
    r"(?i)^\W*(?:i |i've |i have |we )?(?:just |also )*applied (?:to|at|for|with) "
    r"(?:(?:two|three|four|five|\d|several|some|these|both) )?(?:places|companies|jobs|firms|positions|roles)\b"
    r"(?P<when>[^:]{0,30}):\s*(?P<names>.{3,200})$"
)


def applied(text: str) -> tuple[str, ...]:
    """Each of several applications in words of its own; none where it is but one."""
    found = APPLIED.match(in_one_line(text))
    names = [name for name in JOINTS.split(found["names"].strip(" .!")) if name] if found else []
    return tuple(f"applied to {name}{found['when'].rstrip()}" for name in names) if found and len(names) > 1 else ()
