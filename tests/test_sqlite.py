"""The one connection to an SQLite file: whoever is cancelled while its thread works leaves neither a crash nor a lock."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import String, column, func, insert, select, table, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.sqlite import connection, engine


@pytest.fixture
def path(tmp_path: Path) -> str:
    path = str(tmp_path / "followup.sqlite")
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE said (word)")
    made.close()
    return path


@pytest.fixture
async def begun(path: str) -> AsyncIterator[AsyncConnection]:
    """In a transaction; the statements of these tests call a function of Python's."""
    made = engine(f"sqlite+aiosqlite:///{path}")
    async with made.connect() as connection:
        await connection.begin()
        yield connection
    await made.dispose()


async def begins(made: AsyncEngine) -> None:
    async with made.begin():
        pass


async def calls(begun: AsyncConnection, name: str, function: Callable[[], None]) -> None:
    raw: Any = (await begun.get_raw_connection()).driver_connection
    await raw.create_function(name, 0, function)


async def test_a_brief_statement_runs_where_it_is_called(begun: AsyncConnection) -> None:
    ran_in = set[threading.Thread]()
    await calls(begun, "here", lambda: ran_in.add(threading.current_thread()))
    await begun.execute(select(func.here()))
    assert ran_in == {threading.current_thread()}


async def test_after_a_cancelled_call_the_next_one_queues_behind_it(begun: AsyncConnection) -> None:
    started, go_on, ran_in = threading.Event(), threading.Event(), list[threading.Thread]()

    def slow() -> None:
        started.set()
        go_on.wait(10)

    await calls(begun, "slow", slow)
    await calls(begun, "here", lambda: ran_in.append(threading.current_thread()))
    raw: Any = (await begun.get_raw_connection()).driver_connection
    cancelled = asyncio.create_task(raw.execute("VALUES (slow())"))
    await asyncio.to_thread(started.wait, 10)
    cancelled.cancel()
    threading.Timer(0.05, go_on.set).start()
    for _ in range(2):
        await begun.execute(select(func.here()))
    assert [thread is threading.current_thread() for thread in ran_in] == [False, True]


async def test_all_rows_are_there_however_they_are_asked_for(begun: AsyncConnection) -> None:
    said = table("said", column("word", String))
    query = select(said.c.word)
    await begun.execute(insert(said), [{"word": word} for word in "abcde"])
    assert (await begun.execute(query)).scalars().all() == [*"abcde"]
    assert (await begun.execute(query)).scalars().first() == "a"
    assert [row.word for row in await begun.execute(query)] == [*"abcde"]
    some = await begun.execute(query)
    assert [len(some.fetchmany(2)) for _ in range(4)] == [2, 2, 1, 0]


async def test_what_is_not_brief_may_be_asked_for_too(begun: AsyncConnection) -> None:
    assert (await begun.execute(text("SELECT 1"))).scalar() == 1
    assert (await begun.execute(text("PRAGMA synchronous"))).scalar() == 2


async def test_a_transaction_that_nobody_ended_is_undone_for_the_next(path: str) -> None:
    made = engine(f"sqlite+aiosqlite:///{path}")
    for _ in range(2):
        async with made.connect() as connection:
            await connection.execute(text("INSERT INTO said VALUES ('hello')"))
            assert (await connection.execute(text("SELECT count(*) FROM said"))).scalar() == 1
    await made.dispose()


@pytest.mark.parametrize("end", ["close", "stop"])
async def test_a_connection_that_is_closed_lets_go_of_the_file(path: str, end: str) -> None:
    ours = await connection(path, isolation_level=None)
    await ours.execute("BEGIN IMMEDIATE")
    unread = await ours.execute("SELECT 1 UNION SELECT 2")  # as the traceback of a cancelled task holds it
    await (ours.close() if end == "close" else ours.stop())  # type: ignore[misc]
    with sqlite3.connect(path, timeout=0.1) as other:
        other.execute("INSERT INTO said VALUES ('hello')")
    other.close()
    assert unread is not None


async def test_whoever_is_cancelled_twice_while_the_file_is_locked_comes_to_an_end(path: str) -> None:
    made, before = engine(f"sqlite+aiosqlite:///{path}"), asyncio.all_tasks()
    await begins(made)
    locker = sqlite3.connect(path, isolation_level=None)
    locker.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(begins(made))
    for _ in range(2):  # SQLAlchemy answers the first by closing the connection, in a task of its own
        await asyncio.sleep(0.1)
        for task in [waiting, *asyncio.all_tasks() - before - {waiting}]:  # as asyncio.run does it at the end
            task.cancel()
    locker.execute("ROLLBACK")
    locker.close()
    _, left = await asyncio.wait({waiting, *asyncio.all_tasks() - before}, timeout=10)
    await made.dispose()
    assert not left
