"""Words that are no answer, whatever is asked: a question back, or something that one wants to have done."""

import re

LONGEST = 200  # characters: what comes behind them says the same of them
LEAD = r"(?i)^\W{0,3}(?:(?:so|and|ok|okay|hey|hi|wait|now|please|pls|kindly|can you|could you|also)\W+)*"
ASKS = re.compile(
    LEAD + r"(?:who(?:m)? (?:all |else )?(?:did|have|was|were|is|are|do|i|interviewed)\b"
    r"|when (?:do|will|did|does|they|should|can|is|was|are)\b"
    r"|what (?:do|did|should|have|can|all) (?:i|you|we|they)\b|what (?:name|number|date|day|email)s?\b"
    r"|how (?:do|can|should|did|am|would) i\b|(?:should|can|could|may|must|do) i (?!\w+ed\b)\w+"
    r"|which (?:of|one)\b|(?:show|tell|remind) me (?:who|what|when|how|all|everything|about)\b|tell who\b)"
)
ADVICE = re.compile(
    LEAD + r"(?:what (?:do|should) i (?:say|write|tell|do)\b|(?:should|can|could|do) i\b"
    r"|how (?:do|should) i (?:thank|write|say)\b)"
)
WANTS = re.compile(
    LEAD + r"(?:(?:write|draft|compose|prepare)(?: (?:me|up))?"
    r" (?:(?:to|for|an?|the|my)\b|thank|letter|mail|email|note|(?-i:[A-Z]))"
    r"|(?:make|give) (?:it|this|that|me|thank|a|the)\b|mention\b|thank (?:mr|mrs|ms|dr|(?-i:[A-Z]))"
    r"|(?:shorten|shorter|warmer)\b)"
)
REPORTS = re.compile(
    r"(?i)^\W{0,3}(?:(?:ok|so|and|hey|hi|btw|fyi)\W+)*(?:i(?:'ve| have)? (?:already |just |also )*)?"
    r"(?:sent|emailed|e-mailed|mailed|texted|called|rang|phoned|thanked|promised|whatsapped|messaged)\b \w"
)


INVITED = re.compile(
    r"(?i)\b(?:wants?|invited?|asked|would like|called|to see|seeing) me\b.{0,40}\b(?:back|second|2nd|another|final|next)\b"
    r"|\b(?:second|2nd|next|final) (?:interview|round)(?: is| will be)?(?: set)?(?: on| for)?\b.{0,30}\d ?(?:am|pm|:\d\d|h\b)"
)


ANOTHER = re.compile(
    r"(?i)\b(?:second|third|fourth|final|next|another|2nd|3rd|4th) (?:interview|round|one|stage)\b|\bround (?:two|three|2|3)\b"
)


def another(text: str) -> bool:
    """Whether it is of one more interview at the same place."""
    return bool(ANOTHER.search(text[:LONGEST]))


def invited(text: str) -> bool:
    """ "They want me back on Monday at 2pm": another interview is planned."""
    return bool(INVITED.search(text[:LONGEST]))


def asks(text: str) -> bool:
    """ "Who did I meet there?", "what do i say to her": a question to the bot, with or without its mark."""
    return bool(ASKS.match(text[:LONGEST]))


def wants(text: str) -> bool:
    """ "Write to Rosa", "make it warmer", "what do i say to her": something for the bot to do."""
    return bool(WANTS.match(text[:LONGEST]) or ADVICE.match(text[:LONGEST]))


def reports(text: str) -> bool:
    """ "I already sent it to João": something that was done."""
    return bool(REPORTS.match(text[:LONGEST]))
