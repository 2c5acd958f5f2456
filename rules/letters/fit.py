"""As long as it should be: what is too short gets another courtesy, from what is too long the least worth goes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rules.letters.draft import Draft, Line

Sentence = tuple[str, Line]
Body = list[list[Sentence]]


@dataclass(frozen=True, slots=True)
class Limits:
    """`words` are the fewest and the most of the whole text, `characters` the most."""

    words: tuple[int, int]
    characters: int


@dataclass(frozen=True, slots=True)
class Fitted:
    body: Body
    draft: Draft


def fitted(body: Body, pads: Sequence[Sentence], worth: Sequence[str], limits: Limits, lay: Callable[[Body], Draft]) -> Fitted:
    for pad in pads:
        if lay(body).words >= limits.words[0]:
            break
        body = padded(body, pad)
    while too_long(lay(body), limits) and sum(map(len, body)) > 1:
        body = without(body, least(body, worth))
    return Fitted(body, lay(body))


def too_long(draft: Draft, limits: Limits) -> bool:
    return draft.words > limits.words[1] or len(draft.text) > limits.characters


def padded(body: Body, pad: Sentence) -> Body:
    """One sentence more, before the last one."""
    *before, last = body
    return [*before, [*last[:-1], pad, last[-1]]]


def least(body: Body, worth: Sequence[str]) -> str:
    """The section that can go first: one that is not rated, else the last of those that are."""
    sections = [section for lines in body for section, _ in lines]
    return max(sections, key=lambda section: worth.index(section) if section in worth else len(worth))


def without(body: Body, section: str) -> Body:
    kept = ([one for one in lines if one[0] != section] for lines in body)
    return [lines for lines in kept if lines]
