"""Ways to put words right: the other form of a verb, the other number of a noun."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from rules.proof.grammar import verbs
from rules.proof.linter import strange

Right = str | Callable[[str], str]
Rows = tuple[tuple[str, Right], ...]

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


def adjective(shown: str) -> str:
    """ "excited" of "exciting"."""
    return f"{shown.removesuffix('ing')}ed"


def me_and(shown: str) -> str:
    """ "My brother and I" of "Me and my brother"."""
    other = shown.split(" ", 2)[2]
    other = {"him": "he", "her": "she"}.get(other, other)
    return f"{other[0].upper()}{other[1:]} and I"


def first(shown: str) -> str:
    return shown.split()[0]


def last(shown: str) -> str:
    return shown.split()[-1]


def turned(shown: str) -> str:
    """ "there is" of "is there"."""
    return " ".join(reversed(shown.split()))


def wished(shown: str) -> str:
    """ "them to feel" of "that they feel"."""
    _, who, verb = shown.split()
    return f"{ {'they': 'them', 'he': 'him', 'she': 'her'}.get(who, who) } to {verb}"


def rotated(shown: str) -> str:
    """ "the lake is" of "is the lake"."""
    verb, subject = shown.split(" ", 1)
    return f"{subject} {verb}"


def adverbless(shown: str) -> str:
    """ "kind" of "kindly"."""
    stem = shown.removesuffix("ly")
    return f"{stem[:-1]}y" if stem.endswith("i") else stem


def the(shown: str) -> str:
    return f"the {shown}"


def best(shown: str) -> str:
    """ "lowest" of "lower"."""
    return "best" if shown == "better" else f"{shown.removesuffix('r')}st"
