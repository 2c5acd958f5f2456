"""What a reader of one intent says of a message: the intent, its slots, and what to look for next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rules.heard.scene import Scene


@dataclass(frozen=True, slots=True)
class Found:
    """`date` is the slot that the date of the message belongs in, `direction` where that date lies; of several it is the first
    behind the words of `dated`.

    `points` says whether names that fit nobody or several are asked back; `focus` whether the sense may come from what is
    on the table, `needs_focus` whether without it there is none.
    """

    intent: str
    slots: Mapping[str, Any] = field(default_factory=dict)
    date: str = ""
    direction: str = "future"
    dated: tuple[str, ...] = ()
    points: bool = True
    focus: bool = False
    needs_focus: bool = False


Reader = Callable[[Scene], Found | None]
