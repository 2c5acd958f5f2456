"""The ways to say "I have no date"."""

from collections.abc import Sequence
from functools import cache

from rules.dates.tokens import canonical
from rules.dates.words import wordset

_NOT = wordset("not no never none nothing nobody without neither nor nothin")
_VERBS = (
    "say says said tell tells told know knows knew known give given gave mention mentioned specify specified "
    "remember recall decide decided decision hear heard sure certain clear commit confirm confirmed set fixed "
    "announce announced share shared specific definite reply replied respond responded update updated "
    "scheduled arranged organised organized discussed discuss promise available provided provide stated state got get "
    "received agreed "
    "finalised finalized disclose disclosed reveal revealed divulge divulged elaborate indicate indicated"
)
_NOUNS = (
    "date dates day time timeline timeframe deadline idea ideas clue word info information news details detail schedule "
    "eta answer specifics response reply commitment decision update updates feedback indication contact timing "
    "timescale estimate notion"
)
_DOUBTED = wordset(f"{_VERBS} {_NOUNS}")
_MISSING = wordset(_NOUNS)
_PLAIN_NO = frozenset(("no", "none", "without"))
_REACH = 5  # words between "not" and what is not known

# Firm: there is no date, whatever else is said. Soft: true as long as no date stands beside it.
FIRM = (
    "who knows", "who even knows", "beats me", "search me", "anyone's guess", "anybody's guess", "god knows", "god only knows",
    "heaven knows", "lord knows", "your guess is as good as mine", "hell freezes over", "pigs fly", "haven't a clue",
    "hard to say", "hard to tell", "impossible to say", "up in the air", "radio silence", "ghosted", "ask them",
    "ask him", "ask her", "wish i knew", "if only i knew", "forgot", "forgotten", "forget", "slipped my mind",
    "can not remember", "could not say", "can not say", "vague", "noncommittal", "left it open", "left open",
    "open ended", "undecided", "unknown", "unclear", "unsure", "unspecified", "uncertain", "undetermined", "tbd",
    "tbc", "tba", "to be determined", "to be confirmed", "to be decided", "to be announced", "n/a", "na", "no set",
    "not applicable", "still deciding", "pending", "remains to be seen", "🤷", "crickets", "clueless", "dk", "noidea",
    "blank", "your guess", "early to say", "early to tell",
    "soon to say", "soon to tell", "think to ask", "did not ask", "never asked", "not asked", "have not asked",
)  # fmt: skip
SOFT = (
    "soon", "shortly", "eventually", "someday", "sometime", "anytime", "at some point", "in due course",
    "in due time", "whenever", "depends", "skip", "pass", "later on ask", "ask me later", "good question",
    "we'll see", "will see", "wait and see", "let me know", "let us know", "let you know", "get back to",
    "be in touch", "keep in touch", "in touch", "will call", "would call", "will contact", "will update",
    "will inform", "will email", "will ring", "waiting to hear", "still waiting", "just waiting", "waiting for",
    "waiting on", "a while", "ages ago", "lately", "long ago", "long time ago", "no rush", "as soon as possible",
    "recently", "some time ago", "nevermind", "no longer remember", "will tell", "will write", "will reach",
    "play it by ear", "watch this space", "no hurry", "in a bit", "before long", "sooner or later", "first come",
    "keep you posted", "keep me posted",
)  # fmt: skip


def firmly(texts: Sequence[str]) -> int | None:
    """Where the message says that nothing is known; None when it does not."""
    places = [at for at in (_phrase(texts, FIRM), _not_known(texts)) if at is not None]
    return min(places, default=None)


def softly(texts: Sequence[str]) -> bool:
    """Whether it says that the date is still to come ("soon", "they will call")."""
    return _phrase(texts, SOFT) is not None or set(texts) == {"?"}


def _phrase(texts: Sequence[str], phrases: tuple[str, ...]) -> int | None:
    said = f" {' '.join(texts)} "
    places = [said.find(phrase) for phrase in _spelled(phrases)]
    return min((said.count(" ", 0, at) for at in places if at >= 0), default=None)


@cache
def _spelled(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f" {' '.join(canonical(phrase))} " for phrase in phrases)


def _not_known(texts: Sequence[str]) -> int | None:
    for at, text in enumerate(texts):
        if text in _NOT and _doubted_by(text).intersection(texts[at + 1 : at + 1 + _REACH]):
            return at
    return None


def _doubted_by(text: str) -> frozenset[str]:
    return _MISSING if text in _PLAIN_NO else _DOUBTED
