"""Many nudges that are due at the same second: how one bot sends them."""

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.bots import OURS, Bot, Place, running
from benchmarks.crowd import DUE
from benchmarks.machine import Measured
from benchmarks.telegram import Telegram

SETTLED, HOUR = 2.0, 3600.0  # seconds
SILENCE = 30  # seconds without a nudge: there will be no more
ASKERS = 20  # users who want an answer meanwhile
APART = 1.1  # seconds between two questions of one of them


@dataclass(frozen=True)
class Pushed:
    """Seconds; `sent` is to how many of those that are due, `twice` how many messages too many."""

    start: float  # until the first poll
    memory: float  # MiB, before anything is due
    sent: float
    twice: float
    rate: float  # a second, from when they are due to the last
    late: float  # of the last
    answered: float  # the slowest answer meanwhile


@dataclass(frozen=True)
class Wave:
    """So many users who are due at a moment, in seconds since 1970."""

    due: int
    moment: float
    ask: bool = False  # whether others want answers meanwhile


class Nudged:
    """Notes when each nudge arrives, and how long those wait who ask something meanwhile."""

    def __init__(self, telegram: Telegram, due: int) -> None:
        self.telegram = telegram
        self.due = due
        self.moments: list[float] = []
        self.users: set[int] = set()
        self.asked: dict[int, float] = {}
        self.waits: list[float] = []
        telegram.heard = self.hear

    def hear(self, user: int, _: str) -> None:
        now = time.time()
        if user in self.asked:
            self.waits.append(now - self.asked.pop(user))
        elif user <= self.due:
            self.moments.append(now)
            self.users.add(user)

    async def all_sent(self, moment: float) -> None:
        """Until nobody who is due waits any more, or no more nudges come."""
        while len(self.users) < self.due and time.time() < max([moment, *self.moments[-1:]]) + SILENCE:  # noqa: ASYNC110
            await asyncio.sleep(0.05)  # silence sets no event

    async def ask_meanwhile(self, user: int) -> None:
        await asyncio.sleep(APART * (user % ASKERS) / ASKERS)
        while True:
            if user not in self.asked:
                self.asked[user] = time.time()
                self.telegram.say(user, "/due")
            await asyncio.sleep(APART)

    def slowest(self) -> float:
        """Also of what is not answered yet."""
        return max([0.0, *self.waits, *(time.time() - asked for asked in self.asked.values())])


async def watched(telegram: Telegram, measured: Measured, start: float, wave: Wave) -> Pushed:
    """What a bot that took so long to start does when they are due."""
    nudged = Nudged(telegram, wave.due)
    if wave.moment - time.time() < 1:
        raise measured.complain(f"it polls only after {start:.1f} s, when its nudges are due")
    await asyncio.sleep(wave.moment - 0.5 - time.time())
    memory = measured.memory
    asking = [asyncio.create_task(nudged.ask_meanwhile(wave.due + 1 + number)) for number in range(ASKERS * wave.ask)]
    await nudged.all_sent(wave.moment)
    for one in asking:
        one.cancel()
    late, sent = (nudged.moments or [time.time()])[-1] - wave.moment, len(nudged.users)
    return Pushed(start, memory, sent, len(nudged.moments) - sent, sent / late, late, nudged.slowest())


async def ours(place: Place, room: Path, due: int, **settings: str) -> Pushed:
    """This bot with the database in that room; its clock is moved to shortly before what is due in it."""
    begun, clock = time.time(), room / "clock"
    set_clock(clock, begun + HOUR)
    async with running(OURS, place, room, CLOCK_FILE=str(clock), **settings) as measured:
        start = time.time() - begun
        await asyncio.sleep(SETTLED)
        wave = Wave(due, time.time() + SETTLED, ask=settings.get("PUSH_RATE") != "0")
        set_clock(clock, wave.moment)
        return await watched(place.telegram, measured, start, wave)


def set_clock(file: Path, moment: float) -> None:
    """What is due is due at this moment. Written in one piece: half a number is another time."""
    new = file.with_suffix(".new")
    new.write_text(str((DUE - datetime.fromtimestamp(moment, UTC)).total_seconds()))
    new.replace(file)


async def theirs(bot: Bot, place: Place, room: Path, wave: Wave, pending: int) -> Pushed:
    begun = time.time()
    numbers = {"PENDING": str(pending), "DUE": str(wave.due), "DUE_AT": str(wave.moment)}
    async with running(bot, place, room, **numbers) as measured:
        return await watched(place.telegram, measured, time.time() - begun, wave)
