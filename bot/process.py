"""The running bot: three loops over one database, from the start to a clean end."""

import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url
from telegram import Bot, BotCommand
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.clock import Ticker
from bot.clock_source import Clock
from bot.listen import Listener
from bot.loops import forever
from bot.post import Post
from bot.settings import DATA, Settings
from handlers.talking import ask_again
from rules import texts
from storage.engine import Database
from storage.migrations import upgrade

log = logging.getLogger(__name__)
SEND_TIMEOUT = 30.0  # seconds: Telegram answers late when it is busy, and a send given up is a send in doubt
HEARTBEAT = 10.0
TAP_KEPT = 120.0  # seconds: less than the 150 for which Telegram keeps a tap
STALE = 90.0  # seconds without a heartbeat that make a bot unhealthy


def new_bot(settings: Settings) -> Bot:
    request = HTTPXRequest(connection_pool_size=8, read_timeout=SEND_TIMEOUT, write_timeout=SEND_TIMEOUT, connect_timeout=10.0)
    polling = HTTPXRequest(connection_pool_size=1, connect_timeout=10.0)
    root = settings.api_root
    return Bot(settings.token, f"{root}/bot", f"{root}/file/bot", request=request, get_updates_request=polling)


async def run(settings: Settings) -> None:
    """Until SIGTERM or SIGINT; what is in flight then is finished."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    database = Database(settings.database_url)
    try:
        async with alone(settings), new_bot(settings) as bot:
            await upgrade(database.engine)
            await introduce(bot)
            await catch_up(database, settings, Clock(settings.clock_file).now())
            await work(bot, database, Clock(settings.clock_file), settings, stop)
    finally:
        await database.close()


async def work(bot: Bot, database: Database, clock: Clock, settings: Settings, stop: asyncio.Event) -> None:
    post = Post(bot, database, clock)
    ticker = Ticker(database, clock, post.woken)
    listener = Listener(bot, database, clock, settings.allowed_users, post.woken, ticker.woken)
    await post.recover()
    loops = [asyncio.create_task(forever(loop)) for loop in (listener, ticker, post)]
    loops.append(asyncio.create_task(beat(heart(settings))))
    log.info("ready")
    await stop.wait()
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
    file = heart(settings)
    if file.exists() and now.timestamp() - file.stat().st_mtime > TAP_KEPT:
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
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
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


async def beat(file: Path) -> None:
    while True:
        file.touch()  # noqa: ASYNC240 - a touch of a local file blocks nobody
        await asyncio.sleep(HEARTBEAT)


def healthy(settings: Settings, now: float) -> bool:
    """Whether the bot gave a sign of life lately. `now` is seconds since the epoch."""
    file = heart(settings)
    return file.exists() and now - file.stat().st_mtime < STALE
