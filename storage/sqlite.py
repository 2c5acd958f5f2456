"""SQLite as this bot needs it: one writer, each commit on the disk before it is acknowledged, and no detours on the way.

aiosqlite hands each call to a thread and back, four times for one statement. A statement on the one connection that may
write takes microseconds and waits for nobody, so it runs where it is called; only what can wait does so in the thread:
for the lock of the file and for the disk.
"""

import sqlite3
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA busy_timeout=10000",
)
BRIEF = ("SELECT", "INSERT", "UPDATE", "DELETE", "SAVEPOINT", "RELEASE", "ROLLBACK TO")


def engine(url: str) -> AsyncEngine:
    """One connection, each transaction begun as a writer: a read that is followed by a write cannot be overtaken."""
    path = make_url(url).database
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    made = create_async_engine(
        url, pool_size=1, max_overflow=0, pool_timeout=60, hide_parameters=True, connect_args={"async_creator_fn": connection}
    )
    event.listen(made.sync_engine, "connect", prepare)
    event.listen(made.sync_engine, "begin", begin_as_writer)
    return made


class File(sqlite3.Connection):
    """Lets go of the file when it is closed: SQLite itself keeps the lock as long as any statement is in somebody's hands."""

    def close(self) -> None:
        self.rollback()
        super().close()


class Direct(aiosqlite.Connection):
    """Runs brief statements at once, all others in its thread; never both at a time, which SQLite's driver would not survive.

    Who waited for the thread may have been cancelled meanwhile; the thread goes on, and what follows queues behind it.
    """

    def __init__(self, connector: Callable[[], sqlite3.Connection], iter_chunk_size: int) -> None:
        super().__init__(connector, iter_chunk_size)
        self.in_thread: deque[Callable[..., Any]] = deque()  # the thread takes from it what the loop puts in

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if self._connection is not None and not self.in_thread and brief(fn, args):
            return fn(*args, **kwargs)
        self.in_thread.append(fn)
        return await super()._execute(self.run, fn, args, kwargs)  # type: ignore[no-untyped-call]

    def run(self, call: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        try:
            return call(*args, **kwargs)
        finally:
            self.in_thread.popleft()


def brief(call: Callable[..., Any], arguments: tuple[Any, ...]) -> bool:
    """Whether a call of the driver waits neither for a lock nor for the disk."""
    if call.__name__.startswith("execute"):
        return bool(arguments[0].startswith(BRIEF))
    return call.__name__.startswith(("fetch", "cursor")) or isinstance(getattr(call, "__self__", None), sqlite3.Cursor)


def connection(path: str, **options: Any) -> Direct:
    """What aiosqlite.connect makes, but a direct one."""
    made = Direct(lambda: sqlite3.connect(path, factory=File, **options | {"check_same_thread": False}), iter_chunk_size=64)
    made._thread.daemon = True  # as SQLAlchemy does it for a connection of its own
    return made


def prepare(dbapi: Any, _: Any) -> None:
    dbapi.isolation_level = None  # the driver begins no transaction of its own
    cursor = dbapi.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def begin_as_writer(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
