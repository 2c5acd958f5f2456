"""How the promises are proved: how often each is tried, a loop on which time flies, and the line that tells the outcome.

PROVE=1 tries them as often as the promise says; without it each takes some seconds. SEED=... repeats a run.
"""

import asyncio
import os
import random
import re
import selectors
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from time import monotonic
from typing import Any, NamedTuple, TypeVar

from debrief_script import ZONE
from sqlalchemy import select

from bot.clock_source import Clock
from bot.local.faults import Fault, Faults
from bot.local.markup import buttons_of
from bot.local.server import LocalServer
from handlers.planning import replan
from rules.facts import Habits, Memo
from storage.engine import Database
from storage.store import Store
from storage.tables import outbox

T = TypeVar("T")
PROVE = bool(os.environ.get("PROVE"))
SEED = int(os.environ.get("SEED") or random.randrange(1_000_000))
SPEED = 100  # seconds that pass on a flying loop in one
STRIDE = 1.0  # of them at most between two looks: a machine that is busy makes nobody wait in vain
NUDGE = re.compile(r"n:(\d+):")


class Broken(AssertionError):
    """A promise was not kept."""


def size(reduced: T, full: T) -> T:
    return full if PROVE else reduced


def proof(goal: str, outcome: str) -> None:
    print(f"PROOF {goal}: {outcome}")  # noqa: T201 - this line is what the proof is for


def held(promise: bool, otherwise: object) -> None:
    if not promise:
        raise Broken(f"seed {SEED}: {otherwise}")


# --- time ---------------------------------------------------------------------------------------


class Hasty(selectors.DefaultSelector):
    """Waits for as long as it should on a flying loop."""

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        return super().select(STRIDE / SPEED if timeout is None else min(timeout, STRIDE) / SPEED)


class FlyingLoop(asyncio.SelectorEventLoop):
    """An hour of sleeps and timeouts takes a minute."""

    def __init__(self) -> None:
        self.passed, self.looked = 0.0, monotonic()
        super().__init__(Hasty())

    def time(self) -> float:
        now = monotonic()
        self.passed += min((now - self.looked) * SPEED, STRIDE)
        self.looked = now
        return self.passed


class LoopClock(Clock):
    """The clock of a bot on a flying loop."""

    def __init__(self, start: datetime) -> None:
        super().__init__()
        self.start = start - timedelta(seconds=asyncio.get_running_loop().time())

    def now(self) -> datetime:
        return self.start + timedelta(seconds=asyncio.get_running_loop().time())

    def move(self, by: timedelta) -> None:
        self.start += by


# --- what Telegram sees -------------------------------------------------------------------------


class Arrival(NamedTuple):
    """A call, when it came, and the trouble that it met."""

    at: float
    method: str
    fault: Fault | None


class Noted(Faults):
    """Notes each call. `trouble` decides what it meets, when no fault is planned."""

    def __init__(self, time: Callable[[], float] = monotonic, trouble: Callable[[str], Fault | None] = lambda _: None) -> None:
        super().__init__()
        self.time = time
        self.trouble = trouble
        self.arrivals: list[Arrival] = []

    def take(self, method: str) -> Fault | None:
        fault = super().take(method) or self.trouble(method)
        self.arrivals.append(Arrival(self.time(), method, fault))
        return fault

    def of(self, method: str) -> list[Arrival]:
        return [one for one in self.arrivals if one.method == method]


def busiest_second(moments: Iterable[float]) -> int:
    """The most that fall into any one second."""
    sorted_moments, most, first = sorted(moments), 0, 0
    for last, moment in enumerate(sorted_moments):
        while moment - sorted_moments[first] >= 1:
            first += 1
        most = max(most, last - first + 1)
    return most


def written(server: LocalServer, user: int) -> list[dict[str, Any]]:
    """All messages that the bot wrote to this user, without its edits."""
    events = server.world.rooms[user].events
    return [event["message"] for event in events if event["kind"] == "new" and event["message"]["from"]["is_bot"]]


async def doubled(database: Database, server: LocalServer, users: Iterable[int]) -> int:
    """How many messages came more often than once: the outbox knows one message for each that was to be said."""
    async with database.work() as store:
        known = set((await store.connection.scalars(select(outbox.c.message_id))).all())
    return sum(message["message_id"] not in known for user in users for message in written(server, user))


# --- users with something to be reminded of -------------------------------------------------------


async def is_known(store: Store, server: LocalServer, user: int, now: datetime) -> None:
    """As if he had introduced himself."""
    server.world.user(user)
    server.world.rooms[user].standing = "member"
    await store.users.welcome(user, now)
    await store.users.set_habits(user, Habits(ZONE))


async def wants_reminders(store: Store, user: int, moments: Iterable[datetime], now: datetime) -> None:
    for n, moment in enumerate(moments):
        await store.told.memo(user, None, Memo(0, f"do thing {n}", moment))
    await replan(store, user, now)


async def times_reminded(database: Database, server: LocalServer, user: int) -> Counter[str]:
    """How many of the messages that arrived named each task."""
    found: Counter[str] = Counter()
    async with database.work() as store:
        for message in written(server, user):
            for nudge in {int(NUDGE.match(data)[1]) for data in data_of(message) if NUDGE.match(data)}:  # type: ignore[index]
                found.update(key for _, key in await store.tasks.nudged(user, nudge))
    return found


def data_of(message: dict[str, Any]) -> list[str]:
    return [button.get("callback_data", "") for button in buttons_of(message)]
