"""What an answer without people means."""

import re
from typing import Final

_MACHINE: Final = r"ai|robot|chat ?bot|bot|automated|one[ -]way|(pre-?)?recorded|hirevue"
_MACHINE_DOES: Final = r"avatar|interview\w*|bot|videos?|voice|screening|assessment|thing"
_SOON: Final = r"bit|minute|min|sec|second|moment|while"

PHRASES: Final = {
    "nobody": (_MACHINE, r"no ?body|no[ -]?one|none|no (humans?|people|interviewers?|person)|no-?show|remote|online"),
    "later": (
        rf"later|tomorrow|tonight|afterwards|not (right )?now|busy|driving|in a ({_SOON})",
        rf"one ({_SOON})|hold on|hang on|give me a",
        r"remind me|ask me|this (evening|afternoon)|get back to you|look (it |them |that )?up|check my",
    ),
    "skip": (
        r"skip|pass|next question|move on|leave it|no comment",
        r"rather not|prefer not|don'?t want to|not comfortable|not telling|none of your|don'?t need (it|that|to)|confidential",
    ),
    "cancel": (r"cancel|stop|forget it|never ?mind|nvm|abort|quit|exit|start over",),
    "unknown": (
        r"idk|dunno|unknown|no idea|no clue|not sure|beats me|too many|no names?",
        r"(don'?t|do not|can'?t|cannot|couldn'?t) (know|remember|recall|think|tell|say|catch)",
        r"(didn'?t|did not) (catch|get|ask|say|tell|introduce|note|hear|write|give|mention|share)",
        r"never (introduced|got|caught|learned|told|said|gave|asked)",
        r"(wasn'?t|weren'?t) told",
        r"forgot|forgotten|forget|blank|(missed|lost) (the|their)|names? escapes?",
    ),
}
"""The first intent with a phrase that is found, between word ends."""


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(phrases)})\b")


_PATTERNS: Final = {intent: _any(*phrases) for intent, phrases in PHRASES.items()}
MACHINE: Final = re.compile(
    rf"\b(({_MACHINE})( \w+)? ({_MACHINE_DOES})|chat ?bot|hirevue)\b|\ban? (ai|robot|bot|machine|avatar)$"
)
""" "An AI avatar", but not Ai Tanaka nor the AI lead."""
NO: Final = re.compile(
    r"^(no+(?! (idea|clue))|nope|nah|n|just (them|him|her|those|that|these|me)|that'?s (it|all)|only them)\b"
    r"|^(did ?n[o']?t|did not|never) (meet|see|speak to|talk to) any|^(not really|i don'?t think so|negative)\b"
    r"|\b(there was no|wasn'?t (any|one|anybody|anyone)|(over|on|via) (zoom|teams|skype|video|the phone)|by phone)\b"
)
"""A no to "Anyone at reception?"."""
ASKS: Final = re.compile(r"^(why|what|who|how|which|where|when|huh|wdym)\b")
ASKS_MARKED: Final = re.compile(r"^(do|does|is|are|can|could|should|would|must|am|did|was)\b.*\?$", re.DOTALL)


def no_people(text: str, *, yes_or_no: bool) -> str:
    """The intent of a text that names nobody; `answer` when none is recognised."""
    said = _plain(text)
    if yes_or_no and says_no(text):
        return "nobody"
    if _asks(said):
        return "question"
    return next((intent for intent, pattern in _PATTERNS.items() if pattern.search(said)), "answer")


def says_no(text: str) -> bool:
    """Whether the text answers no to "Anyone at reception?"."""
    return bool(NO.search(_plain(text)))


def only_asks(text: str) -> bool:
    """Whether the text is a question from its first word to its last, so that no word in it is an answer."""
    said = _plain(text)
    return _asks(said) and said.endswith("?")


def puts_off(text: str) -> bool:
    """Whether the user wants to go on without an answer: "skip this one" names nobody."""
    return any(_PATTERNS[intent].search(_plain(text)) for intent in ("later", "skip", "cancel"))


def machine_only(text: str) -> bool:
    """Whether a machine did the interview, whatever it was called."""
    return bool(MACHINE.search(_plain(text)))


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip(" .!")


def _asks(said: str) -> bool:
    return bool(ASKS.match(said) or ASKS_MARKED.match(said))
