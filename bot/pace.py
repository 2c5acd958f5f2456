"""Who writes faster than can be read. Kept in memory: it protects the others while it lasts, and needs no more."""

from dataclasses import replace
from typing import Any

from handlers.said import Said
from rules.pace import Room, used

REMEMBERED = 10_000  # users, and updates
FREE = frozenset({"group", "stranger", "blocked"})  # what costs next to nothing is not counted


class Pace:
    """Judges each update once: what Telegram or a failed transaction brings again has cost its room already."""

    def __init__(self) -> None:
        self.rooms: dict[int, Room] = {}
        self.judged: dict[int, bool] = {}

    def judge(self, said: Said) -> Said:
        """The event, or, if its user is too fast, one of the kind "hurry" in its place."""
        if said.kind in FREE or self.keeps(said):
            return said
        return replace(said, kind="hurry", text="", card=None)

    def keeps(self, said: Said) -> bool:
        if said.update not in self.judged:
            in_pace, room = used(self.rooms.pop(said.user, None), said.at)
            remember(self.rooms, said.user, room)
            remember(self.judged, said.update, in_pace)
        return self.judged[said.update]


def remember(known: dict[int, Any], key: int, value: Any) -> None:
    """The one that was put in first goes when there are too many."""
    known[key] = value
    if len(known) > REMEMBERED:
        del known[next(iter(known))]
