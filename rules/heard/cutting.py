"""Cutting new names out of a sentence: what stands behind "at" or "for", up to a little word, a date or a mark."""

from collections.abc import Iterator, Sequence
from typing import Final

from rules.heard.scene import Scene
from rules.heard.words import wordset

LITTLE: Final = wordset(
    """
    for as about this that today tonight tomorrow next yesterday just earlier on in by via over with at from who which where
    because but so went was were is has had have ended finished lasted now right last again around after before role
    job position
    post it 's i they he she we you through out and_then
    """
)
AND_THEN: Final = wordset("i it they he she we was am met had now think feel then just the")
LEADING: Final = wordset("the a an my our")
NO_COMPANY: Final = wordset(
    """
    another second third a an my our their his her some this that these least last first home noon midday lunch lunchtime work
    once all it them him someone somebody me you two three four ten half quarter about around mr mrs ms miss dr prof sir hr
    """
)
NO_ROLE: Final = wordset(
    """
    about over around almost nearly now once them me it that this my our your his her second first long hours minutes half ages
    two three expected planned usual soon well far such if an hour interview time you us the_time
    """
)
MARKS: Final = frozenset(".,;!?()-")
SHORTENED: Final = wordset("st dr department co mt")
LONGEST_NAME: Final = 6
LONGEST_ROLE: Final = 8


def behind(scene: Scene, lead: str) -> Iterator[tuple[int, int]]:
    """The places of what stands behind each such word."""
    for at, word in enumerate(scene.said[:-1]):
        if word.key == lead:
            start = at + 1
            end = ending(scene, start)
            if end > start:
                yield start, end


def ending(scene: Scene, start: int) -> int:
    """Where the name that starts here is over."""
    at = start
    while at < len(scene.said) and not _is_over(scene, at, start):
        at += 1
    return at


def _is_over(scene: Scene, at: int, start: int) -> bool:
    key = scene.said[at].key
    if at == start:
        return key in _NEVER_FIRST or _is_date(scene, at)
    if _is_joined(scene, at) or _is_written_big(scene, at):
        return False
    following = scene.said[at + 1].key if at + 1 < len(scene.said) else ""
    if _is_broken(scene, at) or (key == "and" and following in AND_THEN):
        return True
    if any(one.start < at < one.end for one in scene.names) or (key == "'s" and following not in LITTLE | {""}):
        return False
    return key in LITTLE or _is_date(scene, at)


def _is_date(scene: Scene, at: int) -> bool:
    return any(start == at for start, _ in scene.dates)


def _is_joined(scene: Scene, at: int) -> bool:
    """ "Barista/in" is one word."""
    return scene.text[scene.said[at - 1].end : scene.said[at].start] == "/"


def _is_written_big(scene: Scene, at: int) -> bool:
    """The "By" of "Stand By Me", where capitals say something."""
    if scene.said[at].before or at in {start for start, _ in scene.dates}:
        return False
    initials = [scene.text[word.start].isupper() for word in scene.said]
    return initials[at] and initials[at - 1] and sum(initials) * 2 < len(initials)


_NEVER_FIRST: Final = wordset("for as on in by via at from who which because but so went was i it they we you and 's")


def _is_broken(scene: Scene, at: int) -> bool:
    """Whether a mark ends the name; the comma of "Smith, Jones & Partners" and the dot of "St. Mary" do not."""
    before = scene.said[at].before
    if not set(before) & MARKS or (before == "." and scene.said[at - 1].key in SHORTENED):
        return False
    return not (before == "," and at + 1 < len(scene.said) and scene.said[at + 1].key == "and" and _is_and(scene, at + 1))


def _is_and(scene: Scene, at: int) -> bool:
    return "&" in scene.text[scene.said[at].start : scene.said[at].end]


def company(scene: Scene, leads: Sequence[str] = ("at", "with", "of", "to", "in", "by")) -> tuple[int, int] | None:
    """What stands behind "at", else behind "with" or "out of", if it can be the name of a company."""
    for lead in leads:
        for start, end in behind(scene, lead):
            if _names_company(scene, start, end, lead):
                return start, end
    return None


def _names_company(scene: Scene, start: int, end: int, lead: str) -> bool:
    first, last = scene.said[start].key, scene.said[end - 1].key
    if lead == "of" and scene.said[start - 2].key != "out":
        return False
    people = any(one.people and not one.companies and one.start <= start < one.end for one in scene.names)
    if end - start > LONGEST_NAME or people or first.isdigit() or first[0].isdigit() or last == "interview":
        return False
    article = first in ("the",) and end - start > 1
    return article or first.strip(".") not in NO_COMPANY | {"the"}


def role(scene: Scene, sure: bool) -> str:
    """What stands behind "for" or "as"; unless `sure` only with an article, for "for Google" may be a company."""
    for lead in ("for", "as"):
        for at, word in enumerate(scene.said[:-1]):
            if word.key != lead:
                continue
            led = scene.said[at + 1].key in LEADING
            bare = _bare(scene, at + 1)
            end = ending(scene, bare)
            if (
                bare < end
                and (sure or led)
                and scene.said[bare].key not in NO_ROLE
                and not scene.said[bare].key[0].isdigit()
                and end - bare <= LONGEST_ROLE
            ):
                return scene.words(bare, end)
    return ""


def _bare(scene: Scene, at: int) -> int:
    """Without "the position of"."""
    while at < len(scene.said) - 1 and scene.said[at].key in LEADING | wordset("position role job post of as"):
        at += 1
    return at
