"""One process for one SQLite file, and the sign of life that a process gives."""

import asyncio
import contextlib
import http.client
import sys
import time
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import make_url

from bot.clock_source import Clock
from bot.settings import DATA, BadSettings, Settings
from bot.watch import STALE, Watch

HEARTBEAT = 10.0  # seconds
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where a server that listens everywhere is found


class AlreadyRunning(Exception):
    """Another bot works on this database."""


def beside(settings: Settings, suffix: str) -> Path:
    """A file next to the SQLite database, or in the data folder for a database elsewhere."""
    path = make_url(settings.database_url).database if settings.database_url.startswith("sqlite") else None
    return Path(f"{path or DATA / 'followup'}{suffix}")


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
    """Wakes the loops, and while all of them move it gives a sign of life: the file tells the bot's time."""

    def __init__(self, file: Path, clock: Clock, watch: Watch, *wake: asyncio.Event) -> None:
        self.file = file
        self.clock = clock
        self.watch = watch
        self.wake = wake

    async def step(self) -> None:
        if not self.watch.still(STALE):
            self.file.write_text(self.clock.now().isoformat())
        for event in self.wake:
            event.set()
        began = time.monotonic()
        await asyncio.sleep(HEARTBEAT)
        self.watch.lag = time.monotonic() - began - HEARTBEAT


def silent_for(settings: Settings, now: datetime) -> timedelta:
    """How long ago the last sign of life was, by the bot's clock; nothing if there never was one."""
    with contextlib.suppress(OSError, ValueError):
        return now - datetime.fromisoformat(heart(settings).read_text())
    return timedelta()


def healthy(settings: Settings) -> bool:
    """Whether the bot says so at its port; for one without a port, whether its loops moved lately."""
    if settings.listen_at:
        return says_so(*settings.listen_at)
    file = heart(settings)
    return file.exists() and time.time() - file.stat().st_mtime < STALE


def says_so(host: str, port: int) -> bool:
    with (
        contextlib.suppress(OSError, http.client.HTTPException),
        contextlib.closing(http.client.HTTPConnection(EVERYWHERE.get(host, host), port, timeout=8)) as connection,
    ):
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.client.OK
    return False
