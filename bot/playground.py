"""Without a token: the bot, unchanged, as a process of its own against a local Bot API server with a page to talk to it."""

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy.exc import SQLAlchemyError

from bot.alive import AlreadyRunning, locked
from bot.child import Child
from bot.clock_source import Clock
from bot.local.keeping import Keeper
from bot.local.server import LocalServer
from bot.settings import DATA, BadSettings, Settings
from handlers.planning import open_items
from rules.wording import line
from storage.engine import Database

HELLO = """
Talk to the bot in your browser:  {url}/

It runs as it would on Telegram, against a Bot API server of its own on this machine. Nothing leaves the machine.
What you did is here again next time; "Start over" on the page wipes it. Set BOT_TOKEN to go live on Telegram. Ctrl+C ends it.
"""
FOLDER = DATA / "playground"


async def run(settings: Settings, folder: Path = FOLDER) -> None:
    """Until Ctrl+C. Raises AlreadyRunning if another playground uses the folder."""
    with alone(folder) as lock:
        await Playground(folder).run(settings.port, lock)


class Playground:
    """The server, the bot's process and the clock, all kept in one folder. For the page it is the `Backstage`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Clock(folder / "clock")
        self.database = Database(self.database_url)
        self.server = LocalServer(self.clock.now, next_due=self.next_due, move=self.clock.move, backstage=self)
        self.keeper = Keeper(self.server.world, folder)
        self.bot: Child | None = None

    async def run(self, port: int, lock: TextIO) -> None:
        self.load()
        end_orphan(self.folder)
        try:
            async with self.keeper.keeping(), self.serving(port):
                lock.write(self.server.url)
                lock.flush()
                await self.work()
        finally:
            await self.database.close()

    def load(self) -> None:
        try:
            self.keeper.load()
        except (KeyError, TypeError, ValueError, OSError) as why:
            raise BadSettings(f"{self.folder} cannot be read ({why}); delete it to begin anew") from why

    @contextlib.asynccontextmanager
    async def serving(self, port: int) -> AsyncIterator[None]:
        try:
            await self.server.start(port)
        except OSError as why:
            raise BadSettings(f"PORT: {port} cannot be listened on ({why.strerror})") from why
        try:
            yield
        finally:
            await self.server.stop()

    async def work(self) -> None:
        """The bot runs, or waits to be started again, until Ctrl+C."""
        self.bot = Child(self.told(), self.folder / "bot.pid")
        await self.bot.start()
        print(HELLO.format(url=self.server.url), flush=True)  # noqa: T201 - the address is what the user waits for
        try:
            await interrupted()
        finally:
            await self.bot.stop()

    @property
    def database_url(self) -> str:
        return f"sqlite+aiosqlite:///{self.folder / 'playground.db'}"

    def told(self) -> dict[str, str]:
        """The settings: all that the bot knows of where it is."""
        api = {"BOT_TOKEN": self.server.token, "BOT_API_URL": self.server.url}
        return api | {"DATABASE_URL": self.database_url, "CLOCK_FILE": str(self.clock.file)}

    def touch(self) -> None:
        self.keeper.touch()

    async def next_due(self) -> datetime | None:
        async with self.database.work() as store:
            return await store.tasks.next_due()

    # --- for the page

    @property
    def running(self) -> bool:
        return self.bot is not None and self.bot.running

    async def coming(self, user: int) -> dict[str, Any]:
        """What the bot will remind this user of, soonest first, and the zone he told it."""
        try:
            async with self.database.work() as store:
                habits, items = await store.users.habits(user), await open_items(store, user, self.clock.now())
        except SQLAlchemyError:
            return {"zone": None, "coming": []}  # the bot has not made its tables yet
        ahead = sorted([(item.remind_at, line(item).striptags()) for item in items if item.remind_at], key=lambda one: one[0])
        return {"zone": habits and habits.zone, "coming": [{"at": at.isoformat(), "what": what} for at, what in ahead]}

    async def start_bot(self) -> None:
        if self.bot:
            await self.bot.start()

    async def kill_bot(self) -> None:
        if self.bot:
            await self.bot.kill()

    async def start_over(self) -> None:
        """Stop the bot, forget everything, start it."""
        await self.kill_bot()
        await self.database.close()
        for path in (self.clock.file, *self.folder.glob("playground.db*")):
            if path and path.suffix != ".lock":  # a lock lives as long as the file does
                path.unlink(missing_ok=True)
        self.keeper.wipe()
        self.server.faults.clear()
        await self.start_bot()


async def interrupted() -> None:
    """Returns at Ctrl+C."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[TextIO]:
    """Hold the folder; the file that is the lock says where its playground listens."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / "lock").open("a+")
    except OSError as why:
        raise BadSettings(f"{folder}: {why.strerror}") from why
    with file:
        if not locked(file.fileno()):
            file.seek(0)
            raise AlreadyRunning(f"the playground runs already: {file.read() or 'it has just been started'}")
        file.truncate(0)
        yield file


def end_orphan(folder: Path) -> None:
    """Kill the bot that a killed playground left behind: whoever holds the lock of the database is the one in the file."""
    with (folder / "playground.db.lock").open("a") as lock:
        if not locked(lock.fileno()):
            os.kill(int((folder / "bot.pid").read_text()), signal.SIGKILL)
