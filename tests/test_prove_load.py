"""Much at once (G15) and for long (G17): one who writes without end keeps nobody waiting, and a month leaves nothing behind.

Each promise is also seen to be broken by a bot that is built to break it.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from statistics import linear_regression, median
from time import monotonic
from typing import NamedTuple

import pytest
from chat import Chat
from conftest import MONDAY_AFTERNOON
from killing import Bots, bots
from proving import SEED, Broken, held, is_known, proof, size, written
from sqlalchemy import func, select

from rules.pace import AT_ONCE
from storage.tables import nudges, outbox, undos, updates

# --- G15: ten thousand messages of one user -------------------------------------------------------

LOUD = 1
BEHIND = 300  # messages of his wait at any time
MEMORY = 300  # MB


async def answers(chats: list[Chat], rounds: int) -> list[float]:
    """The seconds that each of so many questions waited for its answer."""

    async def ask(chat: Chat) -> float:
        began = monotonic()
        await chat.says("/help")
        await chat.hears("/interview")
        return monotonic() - began

    waits = []
    for _ in range(rounds):
        for chat in chats:
            waits.append(await ask(chat))
    return waits


async def writes_without_end(them: Bots, messages: int) -> None:
    loud, left = Chat(them.server, LOUD, "Loud"), messages
    while left:
        for _ in range(min(left, max(0, BEHIND - len(them.server.world.updates)))):
            await loud.says("what's due this week?")
            left -= 1
        await asyncio.sleep(0.01)


def percentile_99(waits: list[float]) -> float:
    return sorted(waits)[int(len(waits) * 0.99)]


async def flooded(folder: Path, messages: int, sabotage: str = "") -> str:
    async with bots(folder, MONDAY_AFTERNOON, SEED, sabotage) as them:
        others = range(2, 52)
        async with them.database.work() as store:
            for user in (LOUD, *others):
                await is_known(store, them.server, user, MONDAY_AFTERNOON)
            await store.commit()
        await them.live()
        chats = [Chat(them.server, user, f"User {user}", patience=30) for user in others]
        before = percentile_99(await answers(chats, 2))
        flood = asyncio.ensure_future(writes_without_end(them, messages))
        waits = []
        while not flood.done():
            waits += await answers(chats[:10], 1)
        await them.comes_to_rest()
        told, during = len(written(them.server, LOUD)), percentile_99(waits)
        held(told <= 2 * AT_ONCE, f"{told} answers for him alone")
        held(memory(them.pid) < MEMORY, f"{memory(them.pid):.0f} MB")
        return (
            f"{messages} messages of one user, answered {told} times; of {len(waits)} answers to others 99 % came within "
            f"{during * 1000:.0f} ms, {during / before:.1f} times as long as undisturbed; backlog drained, "
            f"{memory(them.pid):.0f} MB"
        )


async def test_g15_one_who_writes_without_end_keeps_nobody_waiting(tmp_path: Path) -> None:
    proof("G15", await flooded(tmp_path, size(600, 10_000)))


async def test_g15_a_bot_that_bears_all_is_caught(tmp_path: Path) -> None:
    with pytest.raises(Broken):
        await flooded(tmp_path, 300, "bear all")


# --- G17: a month ---------------------------------------------------------------------------------

FORGOTTEN_AFTER = 8  # days: kept for seven, and a day for the house to be cleaned
TALKING = range(1, 6)
LINES = ("done", "remind me tomorrow at 10:00 to do a thing", "/due", "/settings", "how am I doing?")
GROWING = {"updates": updates, "outbox": outbox, "undos": undos, "nudges": nudges}
FORGOTTEN = ("updates", "outbox", "undos")
SLOPE = 0.5  # MB a day


class Measured(NamedTuple):
    """The bot at the end of a day."""

    rows: dict[str, int]
    memory: float
    connections: int
    tasks: int


def memory(pid: int) -> float:
    """In MB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


def connections(pid: int) -> int:
    """And files."""
    return len(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208 - only their number


async def tasks_of(them: Bots) -> int:
    log = them.folder / "log"
    told = log.read_text().count("tasks: ")
    os.kill(them.pid, signal.SIGUSR1)
    while log.read_text().count("tasks: ") == told:  # noqa: ASYNC110 - another process sets no event
        await asyncio.sleep(0.01)
    return int(log.read_text().rpartition("tasks: ")[2].split()[0])


async def measured(them: Bots) -> Measured:
    async with them.database.work() as store:
        rows = {
            name: await store.connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in GROWING.items()
        }
    return Measured(rows, memory(them.pid), connections(them.pid), await tasks_of(them))


async def a_day(them: Bots, chats: list[Chat]) -> None:
    for line in LINES:
        await asyncio.gather(*(chat.says(line) for chat in chats))
        await comes_to_rest(them)
    for _ in range(4):
        them.clock.move(timedelta(hours=6))
        await comes_to_rest(them)


async def comes_to_rest(them: Bots) -> None:
    """Until the bot has seen the time, and has nothing to do."""
    await asyncio.sleep(0.15)
    while len(them.server.world.updates) or await them.waiting():  # noqa: ASYNC110 - another process sets no event
        await asyncio.sleep(0.02)


@asynccontextmanager
async def in_use(folder: Path, sabotage: str) -> AsyncIterator[Bots]:
    async with bots(folder, MONDAY_AFTERNOON, SEED, sabotage) as them:
        async with them.database.work() as store:
            for user in TALKING:
                await is_known(store, them.server, user, MONDAY_AFTERNOON)
            await store.commit()
        await them.live()
        yield them


async def lived(folder: Path, days: int, sabotage: str = "") -> list[Measured]:
    async with in_use(folder, sabotage) as them:
        chats = [Chat(them.server, user, f"User {user}") for user in TALKING]
        found = []
        for _ in range(days):
            await a_day(them, chats)
            found.append(await measured(them))
        return found


def judged(days: list[Measured]) -> str:
    """From the day on when the first was forgotten, everything stays as it is."""
    steady = days[FORGOTTEN_AFTER:]
    first, last = steady[0], steady[-1]
    for name in FORGOTTEN:
        held(last.rows[name] <= 1.1 * max(first.rows[name], 1), f"{name} grew from {first.rows[name]} to {last.rows[name]}")
    held(last.tasks <= first.tasks + 3, f"tasks grew from {first.tasks} to {last.tasks}")
    held(last.connections <= first.connections + 3, f"connections grew from {first.connections} to {last.connections}")
    slope = linear_regression(range(len(steady)), [day.memory for day in steady]).slope
    held(slope < SLOPE or len(steady) < FORGOTTEN_AFTER, f"memory grows by {slope:.2f} MB a day")
    grown = ", ".join(f"{name} {first.rows[name]} → {last.rows[name]}" for name in GROWING)
    tasks, opened = median(day.tasks for day in steady), median(day.connections for day in steady)
    return (
        f"{len(days)} days; from day {FORGOTTEN_AFTER + 1} to the last: {grown} rows; memory {first.memory:.0f} → "
        f"{last.memory:.0f} MB ({slope:+.2f} MB a day), {tasks:.0f} tasks, {opened:.0f} files and connections"
    )


async def test_g17_a_month_leaves_nothing_behind(tmp_path: Path) -> None:
    proof("G17", judged(await lived(tmp_path, size(11, 30))))


@pytest.mark.parametrize("sabotage", ["keep all", "leave tasks"])
async def test_g17_a_bot_that_keeps_what_is_over_is_caught(tmp_path: Path, sabotage: str) -> None:
    with pytest.raises(Broken):
        judged(await lived(tmp_path, 10, sabotage))
