"""The database: one writer at a time on SQLite, every commit on the disk before it is acknowledged."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.exc import DBAPIError, TimeoutError

from storage import postgresql, sqlite
from storage.connection import Engine
from storage.store import Store

PASSING = ("locked", "busy", "full", "disk I/O", "no such savepoint")
"""In what SQLite says of trouble that passes. When it has no room it ends the whole transaction, with all savepoints."""


class Database:
    """Hands out units of work. `url` is an SQLAlchemy URL with an async driver; `close` or the process hangs.

    `alone`: no other process works on it (bot/process.py holds the lock of the SQLite file).
    """

    def __init__(self, url: str) -> None:
        self.alone = url.startswith("sqlite")
        self.engine: Engine = sqlite.engine(url) if self.alone else postgresql.engine(url)

    @asynccontextmanager
    async def work(self) -> AsyncIterator[Store]:
        """One transaction: only `store.commit()` keeps what was done in it."""
        connection = self.engine.connect()
        async with connection:
            yield Store(connection)

    async def close(self) -> None:
        await self.engine.dispose()


def transient(error: BaseException) -> bool:
    """Whether it is the database's trouble, which passes: the same unit of work, as a whole, may succeed later."""
    if isinstance(error, DBAPIError):
        said = str(error.orig)
        return error.connection_invalidated or postgresql.passes(error.orig) or any(words in said for words in PASSING)
    return isinstance(error, (TimeoutError, OSError)) or postgresql.passes(error)
