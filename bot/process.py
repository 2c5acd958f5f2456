"""The running bot: its loops over one database, from the start to a clean end."""

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot import logs
from bot.alive import Heart, alone, heart, silent_for
from bot.client import Client, close
from bot.clock import Ticker
from bot.clock_source import Clock
from bot.intake import Intake
from bot.listen import Listener
from bot.loops import AFTER_FAILURE, Loop, forever
from bot.operator import Operator
from bot.post import Post
from bot.settings import BadSettings, Settings
from bot.turn import Turn
from bot.upkeep import unlock
from bot.watch import Watch
from bot.watchdog import watched
from handlers.talking import ask_again
from rules import texts
from storage.engine import Database
from storage.migrations import UnknownVersion, upgrade

if TYPE_CHECKING:
    from aiohttp import web

log = logging.getLogger(__name__)
SEND_TIMEOUT = 30.0  # seconds: Telegram answers late when it is busy, and a send given up is a send in doubt
TAP_KEPT = timedelta(seconds=120)  # less than the 150 seconds for which Telegram keeps a tap
LAST_TURN = 5.0  # seconds for a transaction to end when the process does


def new_bot(settings: Settings) -> Bot:
    os.environ["PTB_TIMEDELTA"] = "true"  # PTB then tells waits as timedelta, as its next version does anyway
    root = settings.api_root
    sending, polling = Client(root, limit=8, read=SEND_TIMEOUT, write=SEND_TIMEOUT), Client(root, limit=1)
    return Bot(settings.token, f"{root}/bot", f"{root}/file/bot", request=sending, get_updates_request=polling)


async def run(settings: Settings) -> None:
    """Until SIGTERM or SIGINT; what is in flight then is finished. Raises BadSettings for those that cannot work."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    loop.set_exception_handler(logs.of_loop)
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
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
            await unlock(database, settings)
        except (OSError, SQLAlchemyError, UnknownVersion) as why:
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
        await close(bot)


async def pause(seconds: float, stop: asyncio.Event) -> None:
    """Wait, but not beyond `stop`."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()


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


# --- at work ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Parts:
    """All that works in the process. `routes` is what it answers at its port, if it has one."""

    watch: Watch
    turn: Turn
    post: Post
    loops: list[Loop]
    routes: "list[web.RouteDef]"


def put_together(bot: Bot, database: Database, clock: Clock, settings: Settings) -> Parts:
    watch, turn = Watch(), Turn(database, clock)
    post = Post(bot, database, clock, settings.push_rate, watch)
    ticker = Ticker(database, clock, post.woken)
    intake = Intake(bot, database, clock, settings.allowed_users, watch, post.woken, ticker.woken)
    heartbeat = Heart(heart(settings), clock, watch, post.woken, ticker.woken)
    answers = answered(intake, database, clock, settings, watch) if settings.listen_at else []
    parts = Parts(watch, turn, post, [ticker, post, heartbeat], answers)
    if settings.webhook_url:
        from bot.webhook import Announcer

        parts.loops.append(Announcer(bot, settings.webhook_url, settings.secret, watch))
    else:
        parts.loops.append(Listener(bot, intake, turn, watch))
    if settings.admin_chat:
        parts.loops.append(Operator(settings.admin_chat, database, clock, watch, post.woken))
    return parts


def answered(intake: Intake, database: Database, clock: Clock, settings: Settings, watch: Watch) -> "list[web.RouteDef]":
    """What it answers at its port; who has none loads no HTTP server."""
    from bot.health import Health
    from bot.webhook import Webhook

    brought = Webhook(intake, settings.secret, watch).routes(settings.webhook_path) if settings.webhook_url else []
    return [*Health(database, clock, watch).routes(), *brought]


async def work(bot: Bot, database: Database, clock: Clock, settings: Settings, stop: asyncio.Event) -> None:
    """The loops and the door, until `stop`."""
    parts = put_together(bot, database, clock, settings)
    await parts.post.recover()
    async with contextlib.AsyncExitStack() as stack:
        loops = [asyncio.create_task(forever(loop, parts.watch)) for loop in parts.loops]
        stack.push_async_callback(end, loops, database, parts)
        if settings.listen_at:
            from bot import door

            await stack.enter_async_context(door.opened(settings.listen_at, parts.routes))
        log.info("ready")
        with watched(parts.watch):
            await stop.wait()


async def end(loops: list[asyncio.Task[None]], database: Database, parts: Parts) -> None:
    """Where one connection does all, it is held: no loop is ended in the middle of a transaction."""
    async with contextlib.AsyncExitStack() as held:
        with contextlib.suppress(SQLAlchemyError, OSError):  # a database that is away holds up no end
            async with asyncio.timeout(LAST_TURN):
                await held.enter_async_context(database.work())
        while not all(loop.done() for loop in loops):
            for loop in loops:
                loop.cancel()  # again, if need be: a library may lose one
            await asyncio.wait(loops, timeout=1)
        await asyncio.gather(*loops, return_exceptions=True)
    await parts.post.drain()
    with contextlib.suppress(SQLAlchemyError, OSError):
        await parts.turn.pass_on()
