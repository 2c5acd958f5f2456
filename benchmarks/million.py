"""A million users with ten follow-ups each, beside a thousand, on both databases: python -m benchmarks.million [--quick].

Start, claim (which users are due?), "what's due this week" for one user until it is committed, and memory.
"""

import asyncio
import contextlib
import random
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.bots import OURS, Place, place, running
from benchmarks.crowd import TASKS, UNTIL_DUE, crowd, monday_to_come
from benchmarks.postgres import server
from benchmarks.tables import Row, keep, options, say, tell
from handlers import asking
from handlers.said import Said
from storage.engine import Database

TITLE = "A million users"
FEW, MANY = 1000, 1_000_000
CALLS = 60  # of each kind in a round
LOOKED_AT = 50  # users, as the clock does it
SETTLED = 2.0  # seconds after the first poll


@dataclass
class Found:
    """Of one database: seconds and MiB, one of each round or call."""

    start: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    claim: list[float] = field(default_factory=list)
    due: list[float] = field(default_factory=list)


class Crowded:
    """A database with so many users."""

    def __init__(self, url: str, count: int, told: datetime) -> None:
        self.url, self.count, self.told = url, count, told
        self.found = Found()
        self.chance = random.Random(count)  # noqa: S311 - nothing is kept secret here
        self.number = 0

    async def fill(self) -> None:
        begun = time.perf_counter()
        await crowd(self.url, self.count, FEW // 2, self.told)
        say(f"  {self.url.split('+')[0]:10} {self.count:9,} users made in {time.perf_counter() - begun:6.1f} s")

    async def round(self, place: Place) -> None:
        await self.starts(place)
        database = Database(self.url)
        for work, seconds in ((self.claims, self.found.claim), (self.asks, self.found.due)):
            await timed(work, database, CALLS // 3)  # everything is loaded and prepared
            seconds += await timed(work, database, CALLS)
        await database.close()

    async def starts(self, place: Place) -> None:
        begun = time.perf_counter()
        async with running(OURS, place, place.room("bot"), DATABASE_URL=self.url) as bot:
            self.found.start.append(time.perf_counter() - begun)
            await asyncio.sleep(SETTLED)
            self.found.memory.append(bot.memory)

    async def claims(self, database: Database) -> None:
        """What the clock asks when it wakes, and before it sleeps again."""
        async with database.work() as store:
            found = await store.tasks.users_due(self.told + UNTIL_DUE, LOOKED_AT)
            await store.tasks.next_due()
        if not found:
            raise RuntimeError("nobody is due")

    async def asks(self, database: Database) -> None:
        self.number += 1
        user, now = self.chance.randint(1, self.count), self.told
        async with database.work() as store:
            said = Said(self.number, user, "text", now, now, "/due")
            replies = await asking.due(store, said)
            await store.commit()
        if len(replies) != 1:
            raise RuntimeError("an empty list is no measure")


async def timed(work: Callable[[Database], Awaitable[None]], database: Database, times: int) -> list[float]:
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        await work(database)
        seconds.append(time.perf_counter() - begun)
    return seconds


@contextlib.asynccontextmanager
async def urls(kind: str, folder: Path) -> AsyncIterator[Callable[[int], str]]:
    """Where the databases of this kind are, by the number of their users."""
    if kind == "sqlite":
        yield lambda count: f"sqlite+aiosqlite:///{folder / f'{count}.db'}"
        return
    async with server(folder / "postgresql", *[f"crowd{count}" for count in (FEW, MANY, MANY // 100)]) as address:
        yield lambda count: address.format(f"crowd{count}")


async def of_kind(kind: str, times: int, many: int) -> tuple[Found, Found]:
    """What few and many users cost on this kind of database."""
    told = monday_to_come(datetime.now(UTC))
    async with place() as here, urls(kind, here.folder) as url:
        crowds = [Crowded(url(count), count, told) for count in (FEW, many)]
        for one in crowds:
            await one.fill()
        for _ in range(times):  # in turns, so that whatever else the machine does is shared out fairly
            for one in crowds:
                await one.round(here)
    return crowds[0].found, crowds[1].found


def rows(kind: str, few: Found, many: Found, count: int) -> list[Row]:
    def times(what: str, name: str, factor: float, unit: str) -> Row:
        less, more = (median(getattr(one, name)) * factor for one in (few, many))
        beside = f"{more:.3g} {unit}; {FEW:,} users {less:.3g} {unit}"
        return Row(f"{kind}: {what}, times that with {FEW:,} users", more / less, "×", beside, "<= 1.3")

    return [
        Row(f"{kind}: “what's due this week”, one user of {count:,}", median(many.due) * 1000, "ms", f"{TASKS} tasks", "<= 5"),
        times("“what's due this week”", "due", 1000, "ms"),
        times("claim", "claim", 1000, "ms"),
        times("start", "start", 1, "s"),
        times("memory", "memory", 1, "MiB"),
    ]


def main(arguments: list[str]) -> int:
    """Prints the table; 1 when an aim is missed."""
    parser = options(__doc__)
    parser.add_argument("--only", choices=("sqlite", "postgresql"), help="one kind of database")
    told = parser.parse_args(arguments)
    times, many = (1, MANY // 100) if told.quick else (5, MANY)
    table = []
    for kind in [told.only] if told.only else ["sqlite", "postgresql"]:
        table += rows(kind, *asyncio.run(of_kind(kind, times, many)), many)
    tell(TITLE, table)
    keep(told.results, "million", TITLE, table, times=times, users=many)
    return int(any(row.kept is False for row in table))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
