"""How a message stays short enough, whatever was told: texts are cut, lines that do not fit are counted."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import accumulate

from markupsafe import Markup, escape

from rules import wording
from rules.facts import Habits
from rules.items import Item

MOST = 3500  # characters of a message, tags and escapes counted
NAME = 100  # characters of a name, a title or an address
COUNTED = 20  # characters that "… and 12 more" takes beside its words
COMING = 5  # lines of what is next


def cut(text: str, most: int = NAME) -> str:
    """The text on one line, so short that escaped it takes at most so many characters."""
    text = " ".join(text.split())
    if len(escape(text)) <= most:
        return text
    sizes = accumulate(len(escape(letter)) for letter in text)
    return text[: sum(size < most for size in sizes)] + "…"


def fitted(lines: Sequence[Markup], room: int, more: str, between: str = "\n") -> Markup:
    """As many lines as there is room for, from the first; `more` words how many are left out ("{} more people")."""
    kept = within(lines, room - len(more) - COUNTED, len(between))
    rest = [Markup("… and {}").format(more.format(len(lines) - kept))] if kept < len(lines) else []
    return Markup("{}").format(between).join([*lines[:kept], *rest])


def latest(lines: Sequence[Markup], room: int) -> Markup:
    """As many lines as there is room for, up to the last; those before are counted."""
    kept = within(lines[::-1], room - 2 * COUNTED, 1)
    rest = [Markup("… and {} earlier").format(len(lines) - kept)] if kept < len(lines) else []
    return Markup("\n").join([*rest, *lines[len(lines) - kept :]])


def within(lines: Sequence[Markup], room: int, between: int) -> int:
    """How many of the lines, from the first, take up the room."""
    return sum(size <= room for size in accumulate(len(line) + between for line in lines))


def joined(parts: Iterable[Markup]) -> Markup:
    return Markup("\n\n").join(part for part in parts if part)


def coming(items: Sequence[Item], now: datetime, habits: Habits, room: int, named: bool = False) -> Markup:
    """What is next, by day: as many lines as there is room for, the rest counted; nothing without items."""
    for shown in range(min(COMING, len(items)), 0, -1):
        more = Markup("\n… and {} more: /due").format(len(items) - shown) if shown < len(items) else Markup("")
        text = wording.by_day(items[:shown], now, habits, named=named) + more
        if len(text) <= room:
            return text
    return Markup("{} to do: /due").format(len(items)) if items else Markup("")
