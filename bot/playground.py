"""Without a token: the bot, unchanged, as a process of its own against a local Bot API server with a page to talk to it."""

import asyncio
import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

from bot.clock_source import Clock
from bot.local.server import LocalServer
from bot.settings import BadSettings, Settings
from storage.engine import Database

HELLO = """
Talk to the bot in your browser:  {url}/

It runs as it would on Telegram, against a Bot API server of its own on this machine. Nothing leaves the machine.
Skip its clock to the next nudge on the page. Set BOT_TOKEN to go live on Telegram. Ctrl+C ends it.
"""


async def run(settings: Settings) -> None:
    """Until Ctrl+C. The playground begins afresh each time."""
    with tempfile.TemporaryDirectory(prefix="followup-playground-") as folder:
        clock = Clock(Path(folder) / "clock")
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'playground.db'}")

        async def next_due() -> datetime | None:
            async with database.work() as store:
                return await store.tasks.next_due()

        server = LocalServer(clock.now, next_due=next_due, move=clock.move)
        try:
            await server.start(settings.port)
        except OSError as why:
            raise BadSettings(f"PORT: {settings.port} cannot be listened on ({why.strerror})") from why
        try:
            async with bot_process(server, Path(folder)) as bot:
                print(HELLO.format(url=server.url), flush=True)  # noqa: T201 - the address is what the user waits for
                await until_interrupted(bot)
        finally:
            await server.stop()
            await database.close()


@contextlib.asynccontextmanager
async def bot_process(server: LocalServer, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot` with nothing but its settings."""
    told = {
        "BOT_TOKEN": server.token,
        "BOT_API_URL": server.url,
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'playground.db'}",
        "CLOCK_FILE": str(folder / "clock"),
    }
    bot = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", env={**os.environ, **told})
    try:
        yield bot
    finally:
        with contextlib.suppress(ProcessLookupError):
            bot.terminate()
        await bot.wait()


async def until_interrupted(bot: asyncio.subprocess.Process) -> None:
    """Until Ctrl+C, or until the bot has ended by itself."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    ends = [asyncio.create_task(stop.wait(), name="stop"), asyncio.create_task(bot.wait(), name="end")]
    await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
    for end in ends:
        end.cancel()
