"""The one fact that a letter lacks most."""

from collections.abc import Callable
from typing import Final

from rules.facts import Search
from rules.items import Item
from rules.letters import kinds
from rules.letters.compose import seat_of
from rules.letters.frames import Scene
from rules.letters.scene import Setting, scene
from rules.letters.table import LETTERS

SLOTS: Final[dict[str, str]] = {
    "interview.strengths": "strength_",
    "interview.looking_for": "seek_",
    "interview.job": "job",
    "application.job": "job",
    "person.name": "called",
    "writer.name": "writer",
    "writer.phone": "phone",
}
"""The slot that has words, or the beginning of its name, when the fact is told in a way that can be used."""


def missing(item: Item, search: Search) -> str | None:
    """The key of the fact that would make the letter better ("strengths", "looking_for", "writer.name"), or None."""
    kind = kinds.kind_of(item)
    if kind is None:
        return None
    letter = LETTERS[kind]
    setting = Setting(item, search, item.task.due, seat_of(item, 0), kinds.channel_of(letter, item), "plain")
    there = has(scene(setting))
    lacking = next((fact for fact in letter.wants if not there(SLOTS[fact])), None)
    return lacking.removeprefix("interview.") if lacking else None


def has(told: Scene) -> Callable[[str], bool]:
    return lambda begin: any(name.startswith(begin) if begin.endswith("_") else name == begin for name in told)
