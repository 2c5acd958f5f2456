"""A message taken apart: its words, whom it names, when, and the sentence with all of that masked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from rules.dates import When
from rules.heard import shapes, whens
from rules.heard.facts import Focus, Known
from rules.heard.mentions import Mention, mentions
from rules.heard.narrow import narrowed
from rules.heard.said import Word, words
from rules.heard.strangers import Stranger, strangers
from rules.heard.words import FILLERS, GIVEN_NAMES, OPENERS, QUESTIONS, REQUESTS

_APOSTROPHES = frozenset("'’‘ʼ`´")
ASKED_FOR = frozenset({"reference", "agreed"})
"""Rules of tasks about references."""
DATE, STRANGER, MONEY = "@d", "@x", "@m"


@dataclass(frozen=True)
class Scene:
    """What the readers of intents look at. `masked` begins and ends with a space; `spots` are its words' places."""

    text: str
    known: Known
    now: datetime
    said: tuple[Word, ...]
    names: tuple[Mention, ...]
    strange: tuple[Stranger, ...]
    dates: tuple[tuple[int, int], ...]

    @cached_property
    def spots(self) -> tuple[tuple[str, int, int], ...]:
        return tuple(_without_fillers(list(self._spots())))

    def _spots(self) -> Iterator[tuple[str, int, int]]:
        masks = {one.start: (one.mask, one.end) for one in self.names}
        masks |= {one.start: (STRANGER, one.end) for one in self.strange}
        masks |= {start: (DATE, end) for start, end in self.dates if start not in masks}
        at = 0
        while at < len(self.said):
            mask, end = masks.get(at, (_amount(self.said[at].key), at + 1))
            yield mask, at, end
            at = end

    @cached_property
    def masked(self) -> str:
        return "".join(f" {mask}" for mask, _, _ in self.spots) + " "

    @property
    def focus(self) -> Focus:
        return self.known.focus or Focus()

    @cached_property
    def has_focus(self) -> bool:
        focus = self.focus
        return bool(focus.tasks or focus.draft or focus.person or focus.employer)

    @cached_property
    def referee(self) -> int | None:
        """The reference whom the task on the table is about."""
        found = (key.partition(":") for employer, key in self.focus.tasks if employer is None)
        return next((int(number) for rule, _, number in found if rule in ASKED_FOR and number.isdigit()), None)

    @cached_property
    def asks(self) -> bool:
        """Whether it is put as a question."""
        return (self.text.rstrip(" .!)\n").endswith("?") or self.fits(*QUESTIONS)) and not self.fits(*REQUESTS)

    @property
    def is_offered(self) -> bool:
        """Whether an offer waits for an answer."""
        return any(employer.state == "offer" for employer in self.known.search.employers)

    @cached_property
    def is_carried(self) -> bool:
        """Whether the only names are those of unknown people, who may bring news of a company that is known."""
        given = all(self.said[one.start].key in GIVEN_NAMES and not one.is_firm for one in self.strange)
        return bool(self.strange) and given and not self.names

    @property
    def points(self) -> bool:
        """Whether it names anybody, known or not."""
        return bool(self.names or self.strange)

    def fits(self, *patterns: str) -> bool:
        return shapes.fits(self.masked, patterns)

    @cached_property
    def plain(self) -> str:
        """The sentence with its names and dates in words."""
        return "".join(f" {word.key}" for word in self.said) + " "

    def says(self, *patterns: str) -> bool:
        return shapes.fits(self.plain, patterns)

    def has(self, vocabulary: Iterable[str]) -> bool:
        return not self.keys.isdisjoint(vocabulary)

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(word.key for word in self.said)

    def words(self, start: int, end: int) -> str:
        """The user's own words from one place to another."""
        return self.text[self.said[start].start : self.said[end - 1].end] if start < end else ""

    def named(self, one: Mention) -> str:
        """The user's own words for a name, without the "'s" behind it."""
        told = self.words(one.start, one.end)
        owning = (
            one.end < len(self.said)
            and self.said[one.end].key == "'s"
            and self.said[one.end].end == self.said[one.end - 1].end
        )
        return told[:-2] if owning and told[-1:] in "sS" and told[-2:-1] in _APOSTROPHES else told

    def behind(self, *patterns: str) -> str:
        """The user's words behind the first fitting shape."""
        found = shapes.place(self.masked, patterns)
        if not found or found[1] >= len(self.spots):
            return ""
        return self.words(self.spots[found[1]][1], len(self.said))

    def when(self, direction: str, at: int = 0) -> When | None:
        """The first date of the message, or the one at this place of the dates."""
        if at >= len(self.dates):
            return None
        order = self.known.search.habits.date_order
        return whens.read(self.words(*self.dates[at]), self.now, direction, order)

    def date_behind(self, *patterns: str) -> int:
        """Which date is the first behind the beginning of a fitting shape; the very first where there is none."""
        found = shapes.place(self.masked, patterns) if patterns and len(self.dates) > 1 else None
        start = self.spots[found[0]][1] if found else 0
        return next((at for at, (first, _) in enumerate(self.dates) if first >= start), 0)

    def slots(self, **more: Any) -> dict[str, Any]:
        return {key: value for key, value in more.items() if value not in (None, "", ())}


def _amount(key: str) -> str:
    """ "60k" as money."""
    return MONEY if key[:-1].isdigit() and key[-1] == "k" else key


def scene(text: str, known: Known, now: datetime) -> Scene:
    said = words(text)
    names = narrowed(mentions(said, known.search), said, known)
    things = {key for task in known.tasks for key in task.text.casefold().split()}
    odd, names = strangers(said, names, things)
    taken = [False] * len(said)
    for start, end in [(name.start, name.end) for name in names] + [(one.start, one.end) for one in odd]:
        taken[start:end] = [True] * (end - start)
    return Scene(text, known, now, tuple(said), tuple(names), tuple(odd), tuple(whens.chunks(said, taken)))


def _without_fillers(spots: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """The sentence without "please" and without the greeting before it."""
    kept = [spot for spot in spots if spot[0] not in FILLERS]
    at = 0
    while at < len(kept) - 1 and kept[at][0] in OPENERS:
        at += 1
    yield from kept[at:]
