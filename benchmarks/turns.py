"""Turns of the debrief, 200 users at once, beside an echo bot and a form in memory: python -m benchmarks.turns [--quick].

A turn is one line of a user, from the moment it is there for the bot until the answer has arrived. This bot has by then put
the answer, the state, the id of the update and the reply on the disk; the others keep nothing.
"""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bots import BARE, ECHO, FORM, OURS, Bot, Place, place, running
from benchmarks.machine import Measured, stay_here
from benchmarks.script import INTRODUCTION, debriefs
from benchmarks.tables import Row, keep, median, options, percentile, say, shown, tell
from benchmarks.users import Users

TITLE = "Turns of the debrief"
Runs = dict[str, list["Run"]]  # by the name of the bot


@dataclass(frozen=True)
class Load:
    """So many users, so many debriefs of each."""

    users: int
    debriefs: int

    @property
    def everybody(self) -> range:
        return range(1, self.users + 1)


@dataclass(frozen=True)
class Run:
    """What one bot did in one run; times in milliseconds."""

    rate: float  # turns a second
    middle: float
    p99: float
    cpu: float  # for one turn
    memory: float  # MiB
    calls: float  # of the Bot API for one turn


async def one_run(bot: Bot, place: Place, room: Path, load: Load) -> Run:
    async with running(bot, place, room) as measured:
        users = Users(place.telegram, strict=bot.debriefs)
        try:
            await users.talk(dict.fromkeys(load.everybody, INTRODUCTION))
            await users.talk({user: debriefs(user, 1) for user in load.everybody[:5]})  # what is loaded on first use is loaded
            return await the_run(measured, users, load)
        except Exception as why:
            raise measured.complain(f"{bot.name}: {why}") from why


async def the_run(measured: Measured, users: Users, load: Load) -> Run:
    calls, before = users.telegram.calls, measured.cpu
    calls.clear()
    seconds = await users.talk({user: debriefs(user, load.debriefs, first=2) for user in load.everybody})
    count, times = len(users.seconds), [1000 * second for second in users.seconds]
    return Run(
        rate=count / seconds,
        middle=median(times),
        p99=percentile(times, 0.99),
        cpu=1000 * (measured.cpu - before) / count,
        memory=measured.memory,
        calls=(calls.total() - calls["getUpdates"]) / count,
    )


async def runs(times: int, load: Load, bots: tuple[Bot, ...]) -> Runs:
    """In turns, so that whatever else the machine does is shared out fairly."""
    found: Runs = {bot.name: [] for bot in bots}
    async with place() as here:
        for number in range(times):
            for bot in bots:
                run = await one_run(bot, here, here.room(f"{number}-{bot.module}"), load)
                found[bot.name].append(run)
                say(f"  {bot.name:28} {run.rate:8.0f} turns/s  median {run.middle:6.1f} ms  p99 {run.p99:6.1f} ms"
                    f"  CPU {run.cpu:6.2f} ms a turn  {run.memory:4.0f} MiB  {run.calls:.2f} calls a turn")  # fmt: skip
    return found


def middle(found: list[Run], name: str) -> float:
    return median([getattr(run, name) for run in found])


def rows(found: Runs) -> list[Row]:
    echo, form = (ECHO, "echo"), (FORM, "form")
    fastest = max(middle(found[bot.name], "rate") for bot in (OURS, ECHO, FORM))
    ceiling = middle(found[BARE.name], "rate")
    return [
        row(found, "turns a second, times an echo bot's", "rate", "/s", *echo, ">= 2.5"),
        row(found, "turns a second, times a form's in memory", "rate", "/s", *form, ">= 1.0"),
        row(found, "99th percentile, times an echo bot's", "p99", "ms", *echo, "<= 1.0"),
        row(found, "CPU for a turn, times an echo bot's", "cpu", "ms", *echo, "<= 0.5"),
        row(found, "CPU for a turn, times a form's in memory", "cpu", "ms", *form),
        Row(
            "memory after it", middle(found[OURS.name], "memory"), "MiB", f"echo {middle(found[ECHO.name], 'memory'):.0f} MiB"
        ),
        Row("the server's own ceiling, times the fastest bot's", ceiling / fastest, "×", f"{ceiling:,.0f} /s", ">= 2"),
    ]


def row(found: Runs, what: str, name: str, unit: str, to: Bot, they: str, aim: str = "") -> Row:  # noqa: PLR0913, PLR0917
    """A ratio: the median of what each round gives, because the runs of one round saw the same machine."""
    pairs = zip(found[OURS.name], found[to.name], strict=True)
    ratio = median([getattr(ours, name) / getattr(theirs, name) for ours, theirs in pairs])
    ours, theirs = (middle(found[bot.name], name) for bot in (OURS, to))
    return Row(what, ratio, "×", f"{shown(ours)} {unit}; {they} {shown(theirs)} {unit}", aim)


def main(arguments: list[str]) -> int:
    """Prints the table; 1 when an aim is missed."""
    parser = options(__doc__)
    parser.add_argument("--times", type=int, help="rounds (5)")
    parser.add_argument("--users", type=int, default=200)
    parser.add_argument("--debriefs", type=int, help="of each user in a round (2)")
    parser.add_argument("--only-ours", action="store_true", help="without the others: to see what a change brings")
    told = parser.parse_args(arguments)
    times, load = told.times or (1 if told.quick else 5), Load(told.users, told.debriefs or (1 if told.quick else 2))
    stay_here()
    found = asyncio.run(runs(times, load, (OURS,) if told.only_ours else (OURS, ECHO, FORM, BARE)))
    if told.only_ours:
        return 0
    table = rows(found)
    tell(TITLE, table)
    keep(told.results, "turns", TITLE, table, times=times)
    return int(any(row.kept is False for row in table))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
