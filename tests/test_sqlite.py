"""The one connection to an SQLite file: whoever is cancelled while its thread works leaves neither a crash nor a lock."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
import pytest

from storage.sqlite import connection


@pytest.fixture
def path(tmp_path: Path) -> str:
    path = str(tmp_path / "followup.sqlite")
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE said (word)")
    made.close()
    return path


@pytest.fixture
async def direct(path: str) -> AsyncIterator[aiosqlite.Connection]:
    """As the engine sets it up: no transaction but those that are asked for."""
    async with connection(path, isolation_level=None) as made:
        yield made


async def test_a_brief_statement_runs_where_it_is_called(direct: aiosqlite.Connection) -> None:
    ran_in = set[threading.Thread]()
    await direct.create_function("here", 0, lambda: ran_in.add(threading.current_thread()))
    await direct.execute("SELECT here()")
    assert ran_in == {threading.current_thread()}


async def test_after_a_cancelled_call_the_next_one_queues_behind_it(direct: aiosqlite.Connection) -> None:
    begun, go_on, ran_in = threading.Event(), threading.Event(), list[threading.Thread]()

    def slow() -> None:
        begun.set()
        go_on.wait(10)

    await direct.create_function("slow", 0, slow)
    await direct.create_function("here", 0, lambda: ran_in.append(threading.current_thread()))
    cancelled = asyncio.create_task(direct.execute("VALUES (slow())"))
    await asyncio.to_thread(begun.wait, 10)
    cancelled.cancel()
    threading.Timer(0.05, go_on.set).start()
    for _ in range(2):
        await direct.execute("SELECT here()")
    assert [thread is threading.current_thread() for thread in ran_in] == [False, True]


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
