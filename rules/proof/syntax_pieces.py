"""What the rows of syntax are made of: lists of words, and ways to put a verb right."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from rules.proof import verbs
from rules.proof.linter import strange

Right = str | Callable[[str], str]
Rows = tuple[tuple[str, Right], ...]

HAVE: Final = "have|has|had|'ve|having|haven't|hasn't|hadn't"
BE: Final = "am|is|are|was|were|'m|'re|be|been|being|isn't|aren't|wasn't|weren't"
DAYS: Final = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
MONTHS: Final = "january|february|march|april|june|july|august|september|october|november|december"
HE: Final = "he|she|it"
WE: Final = "i|we|they"
THEY: Final = "we|they"
OPENS: Final = r"¶|,|\.|;|:|and|but|because|that|when|if|so|how|as|while|since|where|whose|although"
"""What stands before a subject."""
NO_MASS: Final = (
    "information|advice|equipment|furniture|knowledge|feedback|software|hardware|luggage|damage|progress|homework|evidence"
    "|machinery|traffic|patience|money|fun|help|research|staff"
)
TEAMS: Final = (
    "team|staff|family|crew|company|firm|class|group|department|committee|police|board|band|data|couple|majority|number|lot"
    "|rest|half|pair|range|variety|series|percent|cent|headquarters|public|management|school|bank|club|council"
    "|hospital|aircraft|sheep|fish|aim"
)
"""Nouns that may take either form of the verb."""


TOO_REGULAR: Final = "|".join(
    {verbs.regular(verb) for verb, (past, _) in verbs.ALL.items() if verbs.regular(verb) != past and verb not in verbs.SAME}
    - {"bed", "seed", "lighted", "shined", "hanged", "weaved", "leaded", "waked", "awaked", "spelled"}
)
"""Verbs with an ending that they do not take: "teached"."""


@lru_cache(maxsize=1024)
def base(verb: str) -> str:
    """ "care" of "cared": of the words it may come from, the first that there is."""
    told = verbs.bases(verb)
    unknown = strange([*told], british=False) if len(told) > 1 else frozenset()
    return next((one for one in told if one not in unknown), told[-1])


def changed(change: Callable[[str], str]) -> Callable[[str], str]:
    """What puts the last of the words right and leaves those before it."""

    def right(shown: str) -> str:
        *before, verb = shown.split(" ")
        return " ".join([*before, change(base(verb.casefold()))])

    return right


BASE: Final = changed(lambda verb: verb)
ING: Final = changed(verbs.ing)
PARTICIPLE: Final = changed(verbs.participle)
PAST: Final = changed(verbs.past)
WITHOUT: Final = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't"} | {
    "hasn't": "haven't",
    "doesn't": "don't",
}
WITH: Final = {plain: ending for ending, plain in WITHOUT.items()} | {"am": "is"}


def with_s(shown: str) -> str:
    """ "has", "goes"."""
    word = shown.casefold().replace("’", "'")
    return WITH.get(word) or verbs.with_s(base(word))


def without_s(shown: str) -> str:
    """ "have", "go"."""
    word = shown.casefold().replace("’", "'")
    return WITHOUT.get(word) or base(word)


def like(right: str) -> Callable[[str], str]:
    """These words, with a capital where the wrong ones have it."""
    return lambda shown: right[0].upper() + right[1:] if shown[0].isupper() else right


def one_of(shown: str) -> str:
    """ "a shop", "an old shop"."""
    return f"{'an' if shown[0] in 'aeiou' else 'a'} {shown}"


def singular(shown: str) -> str:
    """ "day" of "days", "company" of "companies"."""
    odd = {"people": "person", "children": "child", "men": "man", "women": "woman"}
    if shown in odd:
        return odd[shown]
    return f"{shown[:-3]}y" if shown.endswith("ies") else shown.removesuffix("s")


def plural(shown: str) -> str:
    """ "days" of "day", "companies" of "company"."""
    odd = {"person": "people", "child": "children", "man": "men", "woman": "women"}
    if shown in odd:
        return odd[shown]
    if shown.endswith("y") and shown[-2:-1] not in "aeiou":
        return f"{shown[:-1]}ies"
    return f"{shown}es" if shown.endswith(("s", "sh", "ch", "x")) else f"{shown}s"
