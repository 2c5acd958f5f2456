"""Remarks between names: corrections, spellings, who was absent. They change the list or say nothing of it."""

import re
from typing import Final

from rules.people.cut import Piece

NOT_A_SLIP: Final = (
    r"(?! (idea|clue|assistant|reception\w*|secretary|desk|one|names?|title|i|not|for|about|but|to"
    r"|don'?t|can'?t|we)\b)"
)
"""What follows "no" or "sorry" when nothing is taken back."""

SOMEBODY: Final = (
    r"(met|meet|spoke|spoken|saw|seen|talk\w*|chat\w*|with|by|to|names?d?|call\w*|interview\w*|introduced|got|had|was|were"
    r"|remember|recall|know|catch|think|guess|believe|say|forgot|only|just)"
)
"""Words for whom one met: without them, what begins with "I" tells of oneself."""

AFAR: Final = r"(by|via|over|on) (the )?(video|phone|telephone|zoom|teams|skype)"

REMARKS: Final = {
    "fix": (
        rf"^(no|nope|wait|sorry|no sorry|oh sorry|actually|correction|scratch that|(or )?rather|i mean|i meant){NOT_A_SLIP}\b",
        r"^(no it'?s|no it was|no wait|wait no)\b",
    ),
    "absent": (
        r"\bdid ?n[o']?t (meet|show|come|attend|join)\b",
        r"\bnever (met|came|showed)\b",
        r"\bwas ?n[o']?t (there|in)\b",
        r"\bcould ?n[o']?t make it\b",
        r"\b(was|were) (supposed|meant) to\b",
        r"\bsaid i'?d (see|meet)\b",
        r"\b(absent|no[- ]show|was out|off sick|on (leave|holiday|vacation))\b",
    ),
    "nameless": (
        r"^(i )?(forgot|forget|missed|lost|never (got|caught)|did ?n[o']?t (get|catch|hear)|(don'?t|can'?t) (know|remember))"
        r" (\w+ )?names?$",
    ),
    "skip": (
        r"\b(pronounced|sounds like|rhymes with|spel(t|led|ling)|years? old)\b",
        r"\bmy (friend|mate|buddy|wife|husband|mum|mom|dad)\b",
        r"^(an? )?(capital )?\w( at the end)?$",  # with a K
        rf"^(and |but |so )?(i|i'?ve|i'?m) (?!.*\b{SOMEBODY}\b)",  # of oneself
        r"^(one|two|double|silent|single|three) \w('?s)?$",  # two t's
        r"^(in (his|her|their) )?((early|mid|late) )?(\d0s|(twen|thir|for|fif|six|seven)ties)$",
        r"\b(of mine|former colleague|pronouns)\b",
        r"^\d+(ish)?$",  # 45ish
        r"^(myself|me|none)$",
        rf"^(all |just |it was )?(in person|face to face|{AFAR})( call)?$",
        r"^(no ?one|no-one|nobody)\b",
        r"^(he|she|they)'?(s|re| is| are) (new|nice|lovely|great|fun|strict)\b",
        r"\bno (assistant|reception\w*|secretary|titles?|names?|surnames?)\b",
        r"name (begins|starts)$",
        r"\b(call(s|ed)? (him|her|them)(self|selves)?|goes by|nicknamed|nickname|aka)\b",
        r"^(i |we )?(don'?t|didn'?t|not|no|can'?t|couldn'?t|do not)"
        r" .*\b((sur)?name|titles?|idea|sure|know|clue|remember|catch)\b",
    ),
}
"""The first kind with a pattern that is found in the piece, in lower case."""
FORGOTTEN: Final = re.compile(r"\b(the|an?)( \w+)? (guy|lady|woman|man|girl|bloke|one|person|other)'?s name\b")
"""Somebody whose name is not remembered was there none the less."""
_PATTERNS: Final = {what: re.compile("|".join(patterns)) for what, patterns in REMARKS.items()}
LONGEST: Final = 300


def forgets_somebody(piece: Piece) -> bool:
    """ "Didn't catch the other guy's name"."""
    return bool(FORGOTTEN.search(" ".join(piece.words).lower()[:LONGEST]))


def remark(piece: Piece) -> str:
    """fix | absent | nameless | skip, or nothing when the piece is part of the list."""
    if len(piece.words) == 1 and len(piece.words[0]) == 1 and piece.words[0].isupper():
        return ""  # Dr. F
    said = " ".join(piece.words).lower()[:LONGEST]
    return next((what for what, pattern in _PATTERNS.items() if pattern.search(said)), "")
