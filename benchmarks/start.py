"""From the start to the first poll, and what an idle bot takes, beside a bare bot: python -m benchmarks.start [--quick]."""

import asyncio
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.bots import ECHO, OURS, Bot, Place, place, running
from benchmarks.crowd import TASKS, crowd, monday_to_come
from benchmarks.machine import stay_here
from benchmarks.tables import Row, keep, median, options, say, tell

TITLE = "Start and idleness"
SETTLED = 3.0  # seconds after the first poll
FEW, MANY = 10_000, 1_000_000  # tasks that are pending


@dataclass(frozen=True)
class Life:
    """One start: seconds until the first poll, the part of a core that it takes then, MiB."""

    start: float
    idle: float
    memory: float


async def life(bot: Bot, place: Place, room: Path, watch: float) -> Life:
    """With the database in that room; it is watched for so many seconds, if any."""
    begun = time.perf_counter()
    async with running(bot, place, room) as measured:
        start = time.perf_counter() - begun
        await asyncio.sleep(SETTLED if watch else 0.5)
        return Life(start, await measured.busy(watch) if watch else 0.0, measured.memory)


async def lives(times: int, watch: float, pending: int) -> dict[str, list[Life]]:
    found, told = dict[str, list[Life]](bare=[], ours=[], crowded=[]), monday_to_come(datetime.now(UTC))
    async with place() as here:
        few, many = here.folder / "few.db", here.folder / "many.db"
        await crowd(f"sqlite+aiosqlite:///{few}", FEW // TASKS, told=told)
        await crowd(f"sqlite+aiosqlite:///{many}", pending // TASKS, told=told)
        for number in range(times):  # in turns, so that whatever else the machine does is shared out fairly
            for kind, bot, file in (("bare", ECHO, None), ("ours", OURS, few), ("crowded", OURS, many)):
                one = await life(bot, here, here.room(f"{kind}{number}", file), 0 if number else watch)
                found[kind].append(one)
                say(f"  {kind:8} polls after {one.start:5.2f} s, takes {one.idle:6.2%} of a core, {one.memory:4.0f} MiB")
    return found


def rows(found: dict[str, list[Life]], pending: int) -> list[Row]:
    start = {kind: median([one.start for one in those]) for kind, those in found.items()}
    memory = {kind: median([one.memory for one in those]) for kind, those in found.items()}
    ratio = median([ours.start / bare.start for ours, bare in zip(found["ours"], found["bare"], strict=True)])
    beside = f"{start['ours']:.2f} s; bare {start['bare']:.2f} s"
    return [
        Row("start to first poll, times a bare bot's", ratio, "×", beside, "<= 2"),
        Row(f"start to first poll, {pending:,} tasks pending", start["crowded"], "s", f"{FEW:,}: {start['ours']:.2f} s"),
        Row("idle", found["crowded"][0].idle * 100, "% of a core", f"bare {found['bare'][0].idle:.2%}", "<= 0.3"),
        Row(f"memory, {pending:,} tasks pending", memory["crowded"], "MiB",
            f"{FEW:,}: {memory['ours']:.0f} MiB; bare {memory['bare']:.0f} MiB", "<= 90"),
    ]  # fmt: skip


def main(arguments: list[str]) -> int:
    """Prints the table; 1 when an aim is missed."""
    told = options(__doc__).parse_args(arguments)
    times, watch, pending = (1, 5.0, MANY // 10) if told.quick else (5, 30.0, MANY)
    stay_here()
    table = rows(asyncio.run(lives(times, watch, pending)), pending)
    tell(TITLE, table)
    keep(told.results, "start", TITLE, table, times=times)
    return int(any(row.kept is False for row in table))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
