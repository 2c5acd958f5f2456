"""The database: one writer at a time on SQLite, every commit on the disk before it is acknowledged."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.store import Store

SQLITE = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA busy_timeout=10000")


class Database:
    """Hands out units of work. `url` is an SQLAlchemy URL with an async driver; `close` or the process hangs."""

    def __init__(self, url: str) -> None:
        self.engine = sqlite(url) if url.startswith("sqlite") else create_async_engine(url, pool_pre_ping=True)

    @asynccontextmanager
    async def work(self) -> AsyncIterator[Store]:
        """One transaction: only `store.commit()` keeps what was done in it."""
        async with self.engine.connect() as connection:
            yield Store(connection)

    async def close(self) -> None:
        await self.engine.dispose()


def sqlite(url: str) -> AsyncEngine:
    """One connection, each transaction begun as a writer: a read that is followed by a write cannot be overtaken."""
    path = make_url(url).database
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(url, pool_size=1, max_overflow=0, pool_timeout=60)
    event.listen(engine.sync_engine, "connect", prepare)
    event.listen(engine.sync_engine, "begin", begin_as_writer)
    return engine


def prepare(dbapi: Any, _: Any) -> None:
    dbapi.isolation_level = None  # the driver begins no transaction of its own
    cursor = dbapi.cursor()
    for pragma in SQLITE:
        cursor.execute(pragma)
    cursor.close()


def begin_as_writer(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
