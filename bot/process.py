"""The running bot: three loops over one database, from the start to a clean end."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot.clock import Ticker
from bot.clock_source import Clock
from bot.listen import Listener
from bot.loops import AFTER_FAILURE, forever
from bot.post import Post
from bot.settings import DATA, BadSettings, Settings
from handlers.talking import ask_again
from rules import texts
from storage.engine import Database
from storage.migrations import upgrade

log = logging.getLogger(__name__)
SEND_TIMEOUT = 30.0  # seconds: Telegram answers late when it is busy, and a send given up is a send in doubt
HEARTBEAT = 10.0  # seconds
TAP_KEPT = timedelta(seconds=120)  # less than the 150 seconds for which Telegram keeps a tap
STALE = 90.0  # seconds without a heartbeat that make a bot unhealthy


def new_bot(settings: Settings) -> Bot:
    os.environ["PTB_TIMEDELTA"] = "true"  # PTB then tells waits as timedelta, as its next version does anyway
    request = HTTPXRequest(connection_pool_size=8, read_timeout=SEND_TIMEOUT, write_timeout=SEND_TIMEOUT, connect_timeout=10.0)
    polling = HTTPXRequest(connection_pool_size=1, connect_timeout=10.0)
    root = settings.api_root
    return Bot(settings.token, f"{root}/bot", f"{root}/file/bot", request=request, get_updates_request=polling)


async def run(settings: Settings) -> None:
    """Until SIGTERM or SIGINT; what is in flight then is finished. Raises BadSettings for those that cannot work."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    clock = Clock(settings.clock_file)
    async with alone(settings), opened(settings) as database, connected(settings, stop) as bot:
        await introduce(bot)
        await catch_up(database, settings, clock.now())
        await work(bot, database, clock, settings, stop)


@contextlib.asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """The database, at its newest version."""
    try:
        database = Database(settings.database_url)
    except (OSError, ImportError) as why:
        raise BadSettings(f"DATABASE_URL: {why}") from why
    try:
        try:
            await upgrade(database.engine)
        except (OSError, SQLAlchemyError, CommandError) as why:
            raise BadSettings(f"DATABASE_URL: {getattr(why, 'orig', why)}") from why
        yield database
    finally:
        await database.close()


@contextlib.asynccontextmanager
async def connected(settings: Settings, stop: asyncio.Event) -> AsyncIterator[Bot]:
    """The bot that Telegram knows by this token. While the network is not there, it is waited for."""
    bot, failures = new_bot(settings), 0
    try:
        while not stop.is_set():
            try:
                await bot.initialize()
                break
            except InvalidToken:
                raise BadSettings(f"BOT_TOKEN: {settings.api_root} does not know it") from None  # PTB's error tells it
            except TelegramError as error:
                log.warning("%s cannot be reached yet: %s", settings.api_root, type(error).__name__)
                await pause(AFTER_FAILURE[min(failures, len(AFTER_FAILURE) - 1)], stop)
                failures += 1
        yield bot
    finally:
        await bot.shutdown()


async def pause(seconds: float, stop: asyncio.Event) -> None:
    """Wait, but not beyond `stop`."""
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


async def work(bot: Bot, database: Database, clock: Clock, settings: Settings, stop: asyncio.Event) -> None:
    """The three loops and the heartbeat, until `stop`."""
    post = Post(bot, database, clock)
    ticker = Ticker(database, clock, post.woken)
    listener = Listener(bot, database, clock, settings.allowed_users, post.woken, ticker.woken)
    await post.recover()
    loops = [asyncio.create_task(forever(loop)) for loop in (listener, ticker, post, Heart(heart(settings), clock))]
    log.info("ready")
    await stop.wait()
    async with database.work():  # it holds the one connection: no loop is ended in the middle of a transaction
        for loop in loops:
            loop.cancel()
        await asyncio.gather(*loops, return_exceptions=True)
    await post.drain()


async def introduce(bot: Bot) -> None:
    """Set the command menu; a bot that cannot now does it at its next start."""
    with contextlib.suppress(TelegramError):
        await bot.set_my_commands([BotCommand(name, what) for name, what in texts.COMMANDS.items()])


async def catch_up(database: Database, settings: Settings, now: datetime) -> None:
    """Telegram keeps a tap for 150 seconds: after a longer absence the open questions are put again."""
    if silent_for(settings, now) > TAP_KEPT:
        async with database.work() as store:
            await ask_again(store, now)
            await store.commit()


# --- one process for one SQLite file, and a sign of life --------------------------------------


def beside(settings: Settings, suffix: str) -> Path:
    """A file next to the SQLite database, or in the data folder for a database elsewhere."""
    path = make_url(settings.database_url).database if settings.database_url.startswith("sqlite") else None
    return Path(f"{path or DATA / 'followup'}{suffix}")


class AlreadyRunning(Exception):
    """Another bot works on this database."""


@contextlib.asynccontextmanager
async def alone(settings: Settings) -> AsyncIterator[None]:
    """Hold the lock of the SQLite file, or raise AlreadyRunning. The system lets go of it when the process dies."""
    path = beside(settings, ".lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("w")
    except OSError as why:
        raise BadSettings(f"DATABASE_URL: {why.filename}: {why.strerror}") from why
    with file:
        if settings.database_url.startswith("sqlite") and not locked(file.fileno()):
            raise AlreadyRunning(f"another bot already works on {make_url(settings.database_url).database}")
        yield


def locked(descriptor: int) -> bool:
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def heart(settings: Settings) -> Path:
    return beside(settings, ".alive")


class Heart:
    """Gives a sign of life: the file tells the bot's time."""

    def __init__(self, file: Path, clock: Clock) -> None:
        self.file = file
        self.clock = clock

    async def step(self) -> None:
        self.file.write_text(self.clock.now().isoformat())
        await asyncio.sleep(HEARTBEAT)


def silent_for(settings: Settings, now: datetime) -> timedelta:
    """How long ago the last sign of life was, by the bot's clock; nothing if there never was one."""
    with contextlib.suppress(OSError, ValueError):
        return now - datetime.fromisoformat(heart(settings).read_text())
    return timedelta()


def healthy(settings: Settings) -> bool:
    """Whether the bot gave a sign of life lately."""
    file = heart(settings)
    return file.exists() and time.time() - file.stat().st_mtime < STALE
