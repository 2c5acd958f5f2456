"""The database: one writer at a time on SQLite, every commit on the disk before it is acknowledged."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage import sqlite
from storage.store import Store


class Database:
    """Hands out units of work. `url` is an SQLAlchemy URL with an async driver; `close` or the process hangs."""

    def __init__(self, url: str) -> None:
        self.engine = (
            sqlite.engine(url)
            if url.startswith("sqlite")
            else create_async_engine(url, pool_pre_ping=True, hide_parameters=True)
        )

    @asynccontextmanager
    async def work(self) -> AsyncIterator[Store]:
        """One transaction: only `store.commit()` keeps what was done in it."""
        async with self.engine.connect() as connection:
            yield Store(connection)

    async def close(self) -> None:
        await self.engine.dispose()


def postgresql(url: str) -> AsyncEngine:
    return create_async_engine(url, pool_pre_ping=True, hide_parameters=True)
