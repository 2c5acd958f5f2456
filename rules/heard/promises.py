"""What was promised, and to whom: a promise belongs to whom its words name, else to everybody at its company."""

from collections.abc import Iterable, Sequence
from typing import Final

from rules.heard import verbs
from rules.heard.facts import Open
from rules.heard.found import Found
from rules.heard.mentions import mentions
from rules.heard.said import folded, words
from rules.heard.scene import Scene
from rules.heard.words import wordset

OWN: Final = ("promise", "memo")
"""The kinds of task that are told in the user's words."""
TOLD: Final = ("^ i|we [have|had|also|just|even] promised @n|him|her|them|to|that|a|an|the|my|some",)
KEPT: Final = ("and|but|so i|he|she|they|have|already|@did", "promised ... yesterday|before|already")

DULL: Final = wordset(
    "send bring give the a an to of my email mail write deliver forward share and for with you new as so is be it all some up"
    " note notes thank thanks about when if what back over out do please"
    " i i'd i'll he she they it her him them me we us by on in at will would that this promised promise said told today"
    " tomorrow monday tuesday wednesday thursday friday saturday sunday next week"
)


def told(scene: Scene) -> Found | None:
    """ "I promised Tom the case study by Thursday"."""
    if scene.asks or not scene.dates or not scene.fits(*TOLD) or scene.fits(*KEPT):
        return None
    value = scene.behind("^ i|we [have|had|also|just|even] promised").strip(" .!")
    slots = scene.slots(field="promise", value=value, memo=True)
    return Found("change", slots, date="value_when", focus=False) if value else None


def of(scene: Scene, people: Sequence[int]) -> list[Open]:
    """The promises at the companies of these people."""
    theirs = {employer.id for employer in scene.known.search.employers if employer.people.keys() & set(people)}
    return [task for task in scene.known.tasks if task.rule in OWN and task.employer in theirs]


def asked_for(scene: Scene, companies: Sequence[int], people: Sequence[int]) -> list[Open]:
    """What was promised to these people, else at these companies."""
    if not people:
        return [task for task in scene.known.tasks if task.rule in OWN and task.employer in companies]
    return [task for task in of(scene, people) if not (named := _named(scene, task)) or named & set(people)]


def _named(scene: Scene, task: Open) -> set[int]:
    found = mentions(words(task.text), scene.known.search)
    return {number for one in found for number in one.people}


def by_words(scene: Scene, tasks: Iterable[Open]) -> list[Open]:
    """Promises and memos whose thing is named: "portfolio sent"."""
    names = {word.key for one in scene.names for word in scene.said[one.start : one.end]}
    own = [task for task in tasks if task.rule in OWN]  # others quote the promise of their interview
    return [task for task in own if task.text and (things(task.text) & (scene.keys - names))]


def kept(scene: Scene, people: Sequence[int], action: str) -> list[Open]:
    """What a report to these people is about: the thing that was promised, or what one wanted to be reminded to do."""
    theirs = of(scene, people)
    done = [task for task in theirs if _named(scene, task) & set(people) and _deeds(scene.keys) & _deeds(things(task.text))]
    spoken_of = action == "call" or scene.has(ABOUT)
    return list(dict.fromkeys([*([] if spoken_of else by_words(scene, theirs)), *done]))


ABOUT: Final = frozenset({"about", "regarding"})
"""Who asks about the slides has not sent them."""


def _deeds(keys: Iterable[str]) -> set[str]:
    """The verbs of reaching somebody, whatever their form; to ring is to call."""
    return {CALLING.get(verbs.BASE[key], verbs.BASE[key]) for key in keys if key in verbs.BASE}


CALLING: Final = dict.fromkeys(("ring", "phone", "dial", "buzz"), "call")


def things(text: str) -> set[str]:
    """What a promise is about, in single words: the portfolio, the slides."""
    return {word.key for word in words(folded(text))} - DULL


def alike(told: str, before: str, names: Iterable[str]) -> bool:
    """Whether two promises are about the same thing; that both name the same person does not make them so."""
    return bool(things(told) & things(before) - {word.key for name in names for word in words(folded(name))})
