"""How fast one user may write: whoever answers a question a second is not too fast, a machine soon is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

AT_ONCE = 120  # events in one go: a whole debrief told without waiting, and more
ONE_MORE = timedelta(seconds=3)  # until another is free: twenty a minute, for ever


@dataclass(frozen=True, slots=True)
class Room:
    """How many events a user has left, and as of when."""

    left: float
    at: datetime


def used(room: Room | None, at: datetime) -> tuple[bool, Room]:
    """Whether there was room for an event of this moment, and what is left. A moment before the last one brings nothing."""
    if room is None:
        return True, Room(AT_ONCE - 1, at)
    left = min(AT_ONCE, room.left + max(at - room.at, timedelta()) / ONE_MORE)
    return left >= 1, Room(left - 1 if left >= 1 else left, max(at, room.at))
