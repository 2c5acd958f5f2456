"""Nudges due at the same second, with few and many pending, beside two schedulers: python -m benchmarks.nudges [--quick].

Seen from the server: when each arrives. This bot plans each nudge anew from the facts, writes it into its outbox and onto
the disk before it sends it, and writes down that it arrived; the others send a fixed sentence.
"""

import asyncio
import subprocess
import sys
import time
from collections.abc import Awaitable
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.bots import JOBS, SCHEDULER, Place, place
from benchmarks.crowd import TASKS, crowd
from benchmarks.machine import ROOT, stay_here
from benchmarks.pushes import Pushed, Wave, ours, theirs
from benchmarks.tables import Row, keep, median, options, say, tell

TITLE = "Nudges due at the same second"
RATE = 25  # a second, when it is limited


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    due: int = 1000
    limited: int = 250
    few: int = 10_000
    many: int = 1_000_000
    jobs: tuple[int, ...] = (10_000, 100_000)  # a million would take JobQueue minutes to start
    rows: int = 10_000  # in the SQL store of APScheduler
    times: int = 5
    lead: float = 30.0  # seconds for a start of the others


SMALL = Size(due=200, many=100_000, limited=100, jobs=(10_000,), rows=2_000, times=1, lead=15.0)
Found = dict[str, list[Pushed]]  # by what was measured


async def measured(size: Size) -> Found:
    found: Found = {}

    async def note(name: str, measuring: Awaitable[Pushed]) -> None:
        one = await measuring
        found.setdefault(name, []).append(one)
        say(f"  {name:28} sent {one.sent:5}, {one.twice} too many  {one.rate:7.0f} /s  last one late {one.late:6.2f} s"
            f"  started in {one.start:5.1f} s  {one.memory:4.0f} MiB  slowest answer {one.answered:.2f} s")  # fmt: skip

    async with place() as here:
        crowds = {"few": await crowded(here, size.few, size.due), "many": await crowded(here, size.many, size.due)}
        limited = await crowded(here, size.few, size.limited, "limited")
        for number in range(size.times):  # in turns, so that whatever else the machine does is shared out fairly
            for name, file in crowds.items():
                await note(name, ours(here, here.room(f"{name}{number}", file), size.due, PUSH_RATE="0"))
        await note("limited", ours(here, here.room("limited", limited), size.limited))
        for pending in size.jobs:
            await note(f"JobQueue, {pending:,}", job_queue(here, size, pending))
        await note(f"APScheduler, SQL, {size.rows:,}", scheduler(here, size))
    return found


async def crowded(place: Place, pending: int, due: int, name: str = "") -> Path:
    """A database with so many tasks, of which one message to each of so many users is due."""
    file = place.folder / f"{pending}{name}.db"
    await crowd(f"sqlite+aiosqlite:///{file}", pending // TASKS, due)
    return file


async def job_queue(place: Place, size: Size, pending: int) -> Pushed:
    return await theirs(JOBS, place, place.room(f"jobs{pending}"), Wave(size.due, time.time() + size.lead), pending)


async def scheduler(place: Place, size: Size) -> Pushed:
    room = place.room("scheduler")
    settings = {"PENDING": str(size.rows), "DUE": str(size.due), "DUE_AT": f"{time.time():.0f}", "BOT_API_URL": place.url}
    command = [sys.executable, "-m", SCHEDULER.module, "prepare"]
    subprocess.run(command, cwd=room, env={"PYTHONPATH": str(ROOT), **settings}, check=True)  # noqa: S603, ASYNC221 - alone
    return await theirs(SCHEDULER, place, room, Wave(size.due, time.time() + size.lead), size.rows)


def rows(size: Size, found: Found) -> list[Row]:
    fixed = ("few", "many", "limited")
    few, many, limited = (middle(found[name]) for name in fixed)
    apart = abs(many.rate / few.rate - 1) * 100
    used, memory = f"{limited.rate:.1f} of {RATE} /s", f"{size.few:,}: {few.memory:.0f} MiB"
    return [
        Row(f"sent of {size.due:,} due, {size.few:,} pending", few.sent, "", "", f">= {size.due}"),
        Row(f"sent of {size.due:,} due, {size.many:,} pending", many.sent, "", "", f">= {size.due}"),
        Row(f"sent a second, {size.few:,} pending", few.rate, "/s", "", ">= 2500"),
        Row(f"sent a second, {size.many:,} pending", many.rate, "/s", "", ">= 2500"),
        Row("sent a second, these two apart", apart, "%", "", "<= 10"),
        Row(f"the last one late, {size.few:,} pending", few.late, "s", "", "<= 0.4"),
        Row(f"the last one late, {size.many:,} pending", many.late, "s", "", "<= 0.4"),
        Row("of the rate limit used", limited.rate / RATE * 100, "%", used, ">= 95"),
        Row("slowest answer meanwhile", limited.answered, "s", f"{size.limited} nudges waiting", "<= 0.3"),
        Row(f"memory, {size.many:,} tasks pending", many.memory, "MiB", memory, "<= 90"),
        *(baseline(name, runs[0], size.due) for name, runs in found.items() if name not in fixed),
    ]


def middle(runs: list[Pushed]) -> Pushed:
    """The median of each figure."""
    return Pushed(**{name: median([getattr(run, name) for run in runs]) for name in vars(runs[0])})


def baseline(name: str, one: Pushed, due: int) -> Row:
    late = f"the last one late {one.late:.1f} s, " if one.sent else ""
    beside = f"{late}started in {one.start:.1f} s, {one.memory:.0f} MiB"
    return Row(f"sent of {due:,} due, {name}", one.sent, "", beside)


def main(arguments: list[str]) -> int:
    """Prints the table; 1 when an aim is missed."""
    parser = options(__doc__)
    parser.add_argument("--due", type=int, help="how many are due (1,000; quick 200)")
    told = parser.parse_args(arguments)
    size = SMALL if told.quick else Size()
    size = replace(size, due=told.due) if told.due else size
    stay_here()
    table = rows(size, asyncio.run(measured(size)))
    tell(TITLE, table)
    keep(told.results, "nudges", TITLE, table, times=size.times)
    return int(any(row.kept is False for row in table))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
