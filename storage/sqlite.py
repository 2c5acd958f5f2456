"""SQLite as this bot needs it: one writer, each commit on the disk before it is acknowledged, and no detours on the way.

aiosqlite hands each call to a thread and back, and SQLAlchemy changes over to the driver and back for each call of it. A
statement on the one connection that may write takes microseconds and waits for nobody, so it runs where it is called; only
what can wait does so in the thread: for the lock of the file and for the disk.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, cast

import aiosqlite
from sqlalchemy import Connection as SyncConnection
from sqlalchemy import Delete, Dialect, Executable, Insert, Select, Update, event, make_url
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.util import await_only

from storage.connection import Connection, Engine, Result

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA busy_timeout=10000",
)
STATEMENTS = (Select, Insert, Update, Delete)
BRIEF = ("SELECT", "INSERT", "UPDATE", "DELETE", "SAVEPOINT", "RELEASE", "ROLLBACK TO")


def engine(url: str) -> Engine:
    """One connection, each transaction begun as a writer: a read that is followed by a write cannot be overtaken."""
    path = make_url(url).database
    if path and path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    made = create_async_engine(url, pool_size=1, max_overflow=0, pool_timeout=60, hide_parameters=True).sync_engine
    event.listen(made, "do_connect", opened)
    event.listen(made, "begin", begin_as_writer)
    return DirectEngine(made)


# --- statements that run where they are called ----------------------------------------------------


class DirectEngine(Engine):
    def connect(self) -> Connection:
        return Direct(self)


class Direct(Connection):
    """Runs a brief statement without changing over to the driver, once a transaction is begun."""

    async def run(self, statement: Executable, parameters: Any, options: Any) -> Result:
        def run(connection: SyncConnection) -> Result:
            return connection.execute(statement, parameters, execution_options=options)

        here = self.sync_connection
        if here and isinstance(statement, STATEMENTS) and here.in_transaction() and not thread_of(here).in_thread:
            return run(here)
        return await self.run_sync(run)

    async def exec_driver_sql(self, statement: str, parameters: Any = None, execution_options: Any = None) -> Result:
        return await self.run_sync(SyncConnection.exec_driver_sql, statement, parameters, execution_options)


def thread_of(connection: SyncConnection) -> "Threaded":
    raw: Any = connection.connection.driver_connection
    return cast(Threaded, raw)


class Cursor(sqlite3.Cursor):
    """Runs brief statements at once, all others in the thread. It holds nothing open: all rows are fetched at once."""

    connection: "File"
    rows: Iterator[Any] = iter(())

    def execute(self, statement: str, values: Any = (), /) -> "Cursor":
        self.run(statement.startswith(BRIEF), super().execute, statement, values)
        return self

    def executemany(self, statement: str, values: Any, /) -> "Cursor":
        self.run(statement.startswith(BRIEF), super().executemany, statement, values)
        return self

    def run(self, brief: bool, call: Callable[..., Any], *arguments: Any) -> None:
        """Never where it is called while the thread is at work, which SQLite's driver would not survive."""

        def all_of_it() -> None:
            call(*arguments)
            self.rows = iter(super(Cursor, self).fetchall())

        thread = self.connection.thread
        if brief and not thread.in_thread:
            all_of_it()
        else:
            await_only(thread.do(all_of_it))

    def fetchone(self) -> Any:
        return next(self.rows, None)

    def fetchmany(self, size: int | None = None) -> list[Any]:
        return list(islice(self.rows, size or self.arraysize))

    def fetchall(self) -> list[Any]:
        return list(self.rows)

    def __iter__(self) -> "Cursor":
        return self

    def __next__(self) -> Any:
        return next(self.rows)


class Adapted(AsyncAdapt_aiosqlite_connection):
    """What SQLAlchemy takes for the driver's connection."""

    def cursor(self, server_side: bool = False) -> Any:  # noqa: ARG002 - as SQLAlchemy calls it
        return self._connection._conn.cursor(Cursor)

    def rollback(self) -> None:
        """Nothing where there is nothing to take back: the pool asks for it after each commit."""
        thread = self._connection
        if thread._connection and (thread.in_thread or thread._connection.in_transaction):
            super().rollback()


# --- the thread -------------------------------------------------------------------------------


class File(sqlite3.Connection):
    """Lets go of the file when it is closed: SQLite itself keeps the lock as long as any statement is in somebody's hands."""

    thread: "Threaded"

    def close(self) -> None:
        self.rollback()
        super().close()


class Threaded(aiosqlite.Connection):
    """Knows what its thread has to do yet: who waited for it may have been cancelled, and the thread goes on."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], iter_chunk_size: int) -> None:
        super().__init__(connector, iter_chunk_size)
        self.in_thread: deque[Callable[..., Any]] = deque()  # the thread takes from it what the loop puts in

    async def do(self, call: Callable[[], Any]) -> Any:
        return await self._execute(call)

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.in_thread.append(fn)
        return await super()._execute(self.run, fn, args, kwargs)  # type: ignore[no-untyped-call]

    def run(self, call: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        try:
            return call(*args, **kwargs)
        finally:
            self.in_thread.popleft()

    def stop(self) -> "asyncio.Future[Any] | None":
        """Once: a thread that has stopped tells nobody that it stops, and who waits for it then waits forever."""
        return super().stop() if self._running else None


async def connection(path: str, **options: Any) -> Threaded:
    """What aiosqlite.connect makes, but one whose file knows its thread."""
    made = Threaded(lambda: sqlite3.connect(path, factory=File, **options | {"check_same_thread": False}), iter_chunk_size=64)
    made._thread.daemon = True  # as SQLAlchemy does it for a connection of its own
    await made
    cast(File, made._conn).thread = made
    return made


def opened(dialect: Dialect, _: Any, arguments: Iterable[Any], options: dict[str, Any]) -> Adapted:
    """In place of the dialect's own connection."""
    raw: Any = await_only(connection(*arguments, **options))
    made = Adapted(dialect.loaded_dbapi, raw)
    made.isolation_level = None  # the driver begins no transaction of its own
    cursor = made.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()
    return made


def begin_as_writer(connection: SyncConnection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
