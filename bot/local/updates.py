"""The queue of updates that wait for the bot, as Telegram keeps it."""

import random
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

KEPT = {"callback_query": timedelta(seconds=150)}
"""How long an update waits for the bot, by kind; all others wait a day."""
KEPT_ELSE = timedelta(hours=24)


@dataclass(frozen=True)
class Update:
    """One update; `lane` names the webhook queue it belongs to: one delivery at a time in each."""

    id: int
    kind: str
    content: dict[str, Any]
    lane: str
    expires: datetime

    def as_json(self) -> dict[str, Any]:
        return {"update_id": self.id, self.kind: self.content}


class Updates:
    """First in, first out, until confirmed or too old.

    The counters `repeated`, `doubled` and `shuffled` spoil that many of the next answers on purpose: with updates
    that were confirmed before, with each update twice, in random order.
    """

    def __init__(self) -> None:
        self.next_id = random.randint(100_000_000, 900_000_000)  # noqa: S311 - as at Telegram: only a start
        self._waiting: deque[Update] = deque()
        self._delivered: deque[Update] = deque(maxlen=1000)
        self.allowed: list[str] = []
        self.repeated = 0
        self.doubled = 0
        self.shuffled = 0

    def __len__(self) -> int:
        return len(self._waiting)

    def __iter__(self) -> Iterator[Update]:
        return iter(list(self._waiting))

    def push(self, kind: str, content: dict[str, Any], lane: str, now: datetime) -> int:
        """Queue an update and tell its id; kinds the bot did not ask for are dropped (their id is still used)."""
        update = Update(self.next_id, kind, content, lane, now + KEPT.get(kind, KEPT_ELSE))
        self.next_id += 1
        if not self.allowed or kind in self.allowed:
            self._waiting.append(update)
        return update.id

    def confirm(self, offset: int) -> None:
        """Forget what comes before `offset`; a negative one keeps only that many from the end."""
        if offset < 0:
            offset = self._waiting[max(offset, -len(self._waiting))].id if self._waiting else 0
        while self._waiting and self._waiting[0].id < offset:
            self._delivered.append(self._waiting.popleft())

    def refill(self, waiting: Iterable[Update]) -> None:
        """Put back what waited before a restart."""
        self._waiting.extend(waiting)

    def remove(self, update: Update) -> None:
        """A webhook took it."""
        self._waiting.remove(update)
        self._delivered.append(update)

    def clear(self) -> None:
        self._waiting.clear()

    def expire(self, now: datetime) -> None:
        """Drop what waited too long."""
        if any(update.expires <= now for update in self._waiting):
            self._waiting = deque(update for update in self._waiting if update.expires > now)

    def batch(self, limit: int, now: datetime) -> list[dict[str, Any]]:
        """What a poll is answered; it stays queued until confirmed."""
        self.expire(now)
        chosen = self._again() + list(self._waiting)[:limit]
        if chosen and self._spend("doubled"):
            chosen = [update for update in chosen for _ in range(2)]
        if chosen and self._spend("shuffled"):
            random.shuffle(chosen)
        return [update.as_json() for update in chosen]

    def _again(self) -> list[Update]:
        return list(self._delivered) if self._delivered and self._spend("repeated") else []

    def _spend(self, counter: str) -> bool:
        left: int = getattr(self, counter)
        setattr(self, counter, max(0, left - 1))
        return left > 0
