"""Every I/O of a bot as a point with a name: each statement, each commit, each call of the Bot API, in their order.

A point is named by how many updates were heard by then, by what it does and how often that was done since: "3: commit 2",
"3: UPDATE outbox 1", "13: sendMessage 1". So the same point is found again in another life, although the loops of a bot take
turns as they like.
"""

import os
import signal
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import pairwise
from pathlib import Path
from typing import Any

from sqlalchemy.engine.default import DefaultDialect

from bot.client import Client

At = Callable[[str, str, Any], None]
"""Called at each point: its name, "before" or "after", and the driver's connection or cursor (None for a call)."""

STATEMENTS = ("do_execute", "do_executemany", "do_execute_no_params")
READS = ("SELECT", "PRAGMA")


class Points:
    """Gives each point its name, and tells `at`. `heard`: how many updates were heard in the lives before."""

    def __init__(self, at: At, heard: int = 0) -> None:
        self.at = at
        self.heard = heard
        self.hearing: Counter[int] = Counter()  # by the connection whose transaction is open
        self.passed: Counter[str] = Counter()

    @contextmanager
    def around(self, kind: str, raw: Any = None) -> Iterator[None]:
        self.passed[kind] += 1
        name, connection = f"{self.heard}: {kind} {self.passed[kind]}", id(connection_of(raw))
        self.hearing[connection] += kind == "INSERT updates"
        try:
            self.at(name, "before", raw)
            yield
        except BaseException:
            self.hearing.pop(connection)
            raise
        self.at(name, "after", raw)
        if kind == "commit" and (more := self.hearing.pop(connection)):
            self.heard += more
            self.passed.clear()


def connection_of(raw: Any) -> Any:
    """The driver's connection of a cursor, or behind the one of the pool."""
    if isinstance(raw, sqlite3.Cursor):
        return raw.connection
    adapted = getattr(raw, "_adapt_connection", getattr(raw, "dbapi_connection", raw))
    return getattr(getattr(adapted, "driver_connection", None), "_conn", adapted)


def kind_of(statement: str) -> str:
    """What it does and to which table: "INSERT updates", "BEGIN"."""
    words = statement.replace("(", " ").split()
    table = next((after for word, after in pairwise(words) if word in ("FROM", "INTO", "UPDATE")), "")
    return f"{words[0]} {table}".strip()


@contextmanager
def watched(at: At, heard: int = 0) -> Iterator[Points]:
    """Tell `at` of each point in this process."""
    points, before = Points(at, heard), {name: getattr(DefaultDialect, name) for name in (*STATEMENTS, "do_commit")}
    request = Client.do_request
    for name in STATEMENTS:
        setattr(DefaultDialect, name, statement_at(points, before[name]))
    setattr(DefaultDialect, "do_commit", commit_at(points, before["do_commit"]))  # noqa: B010 - as the others
    Client.do_request = request_at(points, request)  # type: ignore[method-assign]
    try:
        yield points
    finally:
        for name, original in before.items():
            setattr(DefaultDialect, name, original)
        Client.do_request = request  # type: ignore[method-assign]


def statement_at(points: Points, execute: Any) -> Any:
    def at_statement(self: DefaultDialect, cursor: Any, statement: str, *arguments: Any, **options: Any) -> None:
        with points.around(kind_of(statement), cursor):
            execute(self, cursor, statement, *arguments, **options)

    return at_statement


def commit_at(points: Points, commit: Any) -> Any:
    def at_commit(self: DefaultDialect, connection: Any) -> None:
        with points.around("commit", connection):
            commit(self, connection)

    return at_commit


def request_at(points: Points, request: Any) -> Any:
    async def at_request(self: Client, url: str, *arguments: Any, **options: Any) -> Any:
        with points.around(url.rpartition("/")[2]):
            return await request(self, url, *arguments, **options)

    return at_request


# --- what happens at a point --------------------------------------------------------------------


def ordered(order: Mapping[str, Any]) -> AbstractContextManager[object]:
    """What these say is to happen in this life: `note` the names of all points in a file, or `die` at one of some."""
    if "die" in order:
        return watched(dying(order["die"], Path(order["died"])), order["heard"])
    return watched(noting(Path(order["note"]))) if "note" in order else nullcontext()


def dying(points: Collection[str], died: Path) -> At:
    """By kill -9, and the file tells at which."""

    def die(name: str, when: str, _: Any) -> None:
        if f"{when} {name}" in points:
            with died.open("a") as file:
                file.write(f"{when} {name}\n")
            os.kill(os.getpid(), signal.SIGKILL)

    return die


def noting(file: Path) -> At:
    names = file.open("a", buffering=1)

    def note(name: str, when: str, raw: Any) -> None:
        if differs(name, when, raw):
            names.write(f"{when} {name}\n")

    return note


def noted(file: Path) -> list[str]:
    return file.read_text().splitlines()


def differs(name: str, when: str, raw: Any) -> bool:
    """Whether a death here differs from one before it: nothing lies between two statements, and reading leaves nothing."""
    kind = name.split()[1]
    return kind not in READS and (when == "before" or raw is None or kind == "commit")


def heard_by(point: str) -> int:
    """How many updates were heard when it came."""
    return int(point.split()[1].rstrip(":"))


# --- errors of a database -----------------------------------------------------------------------

CONFLICT = "DO $$ BEGIN RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001'; END $$"
CUT = "SELECT pg_terminate_backend(pg_backend_pid())"
SQLITE = {
    "locked": ("database is locked", "SQLITE_BUSY"),
    "full": ("database or disk is full", "SQLITE_FULL"),
    "disk": ("disk I/O error", "SQLITE_IOERR"),
}
POSTGRESQL = {"cut": CUT, "conflict": CONFLICT}  # it breaks this off itself, and the connection or the transaction with it


def fail(kind: str, raw: Any) -> None:
    """As the database does. A full or broken disk ends the whole transaction of SQLite, a lock only the statement."""
    if kind in POSTGRESQL:
        connection_of(raw).cursor().execute(POSTGRESQL[kind])
        return
    words, name = SQLITE[kind]
    if kind != "locked":
        connection_of(raw).rollback()
    error = sqlite3.OperationalError(words)
    error.sqlite_errorname = name
    raise error


def failing(kind: str, points: set[str]) -> At:
    """Each of these fails once; what is left of them did not come."""

    def fail_once(name: str, when: str, raw: Any) -> None:
        if (point := f"{when} {name}") in points:
            points.remove(point)
            fail(kind, raw)

    return fail_once
