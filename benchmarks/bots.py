"""The bots that are compared, and where they meet the same load."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.machine import Measured, started
from benchmarks.telegram import TOKEN, Telegram

PATIENCE = 60  # seconds until the first poll


@dataclass(frozen=True)
class Bot:
    """`debriefs`: it knows the debrief, so what it answers is compared with the script."""

    name: str
    module: str
    debriefs: bool = False


OURS = Bot("this bot", "bot", debriefs=True)
ECHO = Bot("echo, python-telegram-bot", "benchmarks.baselines.ptb_echo")
FORM = Bot("form in memory, aiogram", "benchmarks.baselines.aiogram_form")
JOBS = Bot("JobQueue, python-telegram-bot", "benchmarks.baselines.ptb_jobs")
SCHEDULER = Bot("APScheduler, SQL store", "benchmarks.baselines.scheduler_sql")
BARE = Bot("answers without reading", "benchmarks.baselines.bare")


@dataclass(frozen=True)
class Place:
    """The server that all talk to, its address, and a folder for what they keep."""

    telegram: Telegram
    url: str
    folder: Path

    def room(self, name: str, database: Path | None = None) -> Path:
        """A folder for one run, with a copy of that database in it."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        if database:
            shutil.copy(database, folder / "bot.db")
        return folder


@asynccontextmanager
async def place() -> AsyncIterator[Place]:
    telegram = Telegram()
    with tempfile.TemporaryDirectory() as folder:
        yield Place(telegram, await telegram.start(), Path(folder))
    telegram.stop()


@asynccontextmanager
async def running(bot: Bot, place: Place, room: Path, **settings: str) -> AsyncIterator[Measured]:
    """It polls when this begins."""
    place.telegram.forget()
    told = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": place.url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{room / 'bot.db'}",
        "LOG_LEVEL": "WARNING",
        **settings,
    }
    async with started(room, "-m", bot.module, settings=told) as measured:
        try:
            await asyncio.wait_for(place.telegram.polled.wait(), PATIENCE)
        except TimeoutError:
            raise measured.complain("it did not poll") from None
        yield measured
