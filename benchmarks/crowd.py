"""A database full of users, fast: the first of them tells his debrief to the bot's own handlers, the others are his copies.

Each has ten open tasks. Of so many users as are wanted four thank-yous are due at DUE, one message for each of these users;
what all others are to be reminded of is spread over the month behind it.
"""

import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Column, Table, UniqueConstraint
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.schema import AddConstraint, CreateIndex, DropConstraint, DropIndex, ExecutableDDLElement

from benchmarks.script import INTRODUCTION, debriefs
from handlers.hear import hear
from handlers.said import Said
from storage.engine import Database
from storage.migrations import upgrade
from storage.tables import metadata, outbox, tasks, undos, updates, users

TOLD = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)  # a Monday; in Lisbon, which is on UTC in winter, it is 13:00 too
UNTIL_DUE = timedelta(hours=2)  # until the first reminder of a thank-you
DUE = TOLD + UNTIL_DUE
TASKS = 10  # open ones of each user
ROOM = 16  # ids for the rows of one user in a table
AT_ONCE = 10_000  # users, so that the rows of one user lie near each other
SPREAD = 30 * 86400  # seconds over which the reminders of the others lie
REMINDERS = ("remind me to call the library on Friday", "remind me to print my papers on Thursday")
LEFT_OUT = (outbox, undos, updates)  # what was said is old
# An id of another row, in the key of a task ("thank:1:2") and in what was told ("person": 2}).
ID = re.compile(r'(?:(?<="person": )|(?<=^thank:)|(?<=^thank:\d:)|(?<=^call:)|(?<=^weekly:)|(?<=^decision:)|(?<=^memo:))\d+\b')
FAST = {
    "sqlite": ("PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA cache_size=-1000000", "PRAGMA temp_store=MEMORY"),
    "postgresql": (
        "ALTER SYSTEM SET fsync=off",
        "ALTER SYSTEM SET full_page_writes=off",
        "ALTER SYSTEM SET max_wal_size='8GB'",
        "SELECT pg_reload_conf()",
        "SET synchronous_commit=off",
        "SET session_replication_role=replica",
        "SET maintenance_work_mem='512MB'",
        "SET statement_timeout=0",
    ),
}


async def crowd(url: str, count: int, due: int = 0, told: datetime = TOLD) -> None:
    """Fill an empty database, which need not be there yet, with so many users; at least one of them is due.

    Another Monday may be when they `told` of their interviews, and what is due moves with it.
    """
    await first_user(url, told)
    engine = create_async_engine(url)
    async with engine.connect() as plain:
        connection = await plain.execution_options(isolation_level="AUTOCOMMIT")
        for setting in FAST[engine.dialect.name]:
            await connection.exec_driver_sql(setting)
        copies = [copy for table in copied() async for copy in copies_of(connection, table, due, told)]
        await fill(connection, copies, count)
        await finish(connection)
    await engine.dispose()


async def first_user(url: str, told: datetime) -> None:
    database = Database(url)
    await upgrade(database.engine)
    lines = [line for line, _ in (*INTRODUCTION, *debriefs(1, 1))]
    async with database.work() as store:
        for number, line in enumerate((*lines, *REMINDERS), 1):
            await hear(store, Said(number, 1, "text", told, told, line, number))
        found = len(await store.tasks.open(1))
        if found != TASKS:
            raise RuntimeError(f"the debrief and the reminders make {found} tasks, not {TASKS}")
        for table in LEFT_OUT:
            await store.connection.execute(table.delete())
        await store.commit()
    await database.close()


def monday_to_come(now: datetime) -> datetime:
    """One on which what is told is not due yet for days."""
    return datetime.combine(now.date() + timedelta(days=14 - now.weekday()), TOLD.timetz())


def copied() -> list[Table]:
    """The tables of a user's rows, owners first."""
    return [table for table in metadata.sorted_tables if table not in LEFT_OUT and (table is users or "user_id" in table.c)]


async def fill(connection: AsyncConnection, copies: list[str], count: int) -> None:
    """Make the users of the numbers from 1 on. What finds rows is made at the end at once, which is far faster."""
    finding = list(what_finds_rows(connection.dialect.name))
    for without, _ in finding:
        await connection.execute(without)
    for first in range(1, count, AT_ONCE):
        last = min(first + AT_ONCE, count) - 1
        numbers = f"WITH RECURSIVE numbers(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM numbers WHERE n < {last})"  # noqa: S608
        for copy in copies:
            await connection.exec_driver_sql(copy.format(numbers=numbers))
    for _, again in finding:
        await connection.execute(again)


def what_finds_rows(dialect: str) -> Iterator[tuple[ExecutableDDLElement, ExecutableDDLElement]]:
    """How to drop each index, and how to make it again; SQLite cannot drop a constraint."""
    for table in copied():
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield DropIndex(index), CreateIndex(index)
        for constraint in table.constraints if dialect == "postgresql" else ():
            if isinstance(constraint, UniqueConstraint):
                yield DropConstraint(constraint), AddConstraint(constraint)


async def finish(connection: AsyncConnection) -> None:
    """What the database knows of itself; and its counters, which do not see what brings its own id."""
    await connection.exec_driver_sql("ANALYZE")
    if connection.dialect.name == "postgresql":
        for statement in ("ALTER SYSTEM RESET ALL", "SELECT pg_reload_conf()", "CHECKPOINT"):
            await connection.exec_driver_sql(statement)
        for table in copied():
            if table is not users:
                name = f"pg_get_serial_sequence('{table.name}', 'id')"
                await connection.exec_driver_sql(f"SELECT setval({name}, (SELECT coalesce(max(id), 1) FROM {table.name}))")  # noqa: S608


async def copies_of(connection: AsyncConnection, table: Table, due: int, told: datetime) -> AsyncIterator[str]:
    """For each row of the first user the statement that makes that row of the others; {numbers} is to be filled in."""
    postgresql = connection.dialect.name == "postgresql"  # all names in these statements are those of our own tables
    names = ", ".join(column.name for column in table.c)
    read = ", ".join(f"{column.name}::text" if postgresql else column.name for column in table.c)
    for row in (await connection.exec_driver_sql(f"SELECT {read} FROM {table.name}")).all():  # noqa: S608
        values = [value(column, row[place], due, told, connection) for place, column in enumerate(table.c)]
        select = f"SELECT {', '.join(values)} FROM numbers".replace("{", "{{").replace("}", "}}")  # noqa: S608
        yield f"INSERT INTO {table.name} ({names}) {{numbers}} {select}"


def value(column: Column[Any], stored: Any, due: int, told: datetime, connection: AsyncConnection) -> str:
    """The SQL of what stands there in the row of user number n."""
    if stored is None:
        return "NULL"
    if column.name == "user_id" or column is users.c.id:
        return f"{stored} + n"
    if column.name in ("id", "employer_id"):
        return f"{stored} + n * {ROOM}"
    kind = column.type.compile(connection.dialect)
    if column is tasks.c.remind_at:
        return f"CASE WHEN n < {due} THEN {cast(literal(stored), kind, connection)} ELSE {later(told, connection)} END"
    return cast(with_ids(str(stored)) if isinstance(stored, str) else str(stored), kind, connection)


def with_ids(stored: str) -> str:
    """The text with those ids that this user's rows have."""
    pieces = [literal(piece) for piece in ID.split(stored)]
    ids = [f"({found} + n * {ROOM})" for found in ID.findall(stored)]
    return " || ".join([pieces[0], *(part for pair in zip(ids, pieces[1:], strict=True) for part in pair)])


def literal(stored: str) -> str:
    return "'{}'".format(stored.replace("'", "''"))


def cast(sql: str, kind: str, connection: AsyncConnection) -> str:
    return f"({sql})::{kind}" if connection.dialect.name == "postgresql" else sql


def later(told: datetime, connection: AsyncConnection) -> str:
    """A moment from the next day on, another one for each user."""
    due = f"{told + UNTIL_DUE:%Y-%m-%d %H:%M:%S}"
    seconds = f"(86400 + (n * 7919) % {SPREAD})"
    if connection.dialect.name == "postgresql":
        return f"TIMESTAMP '{due}' + {seconds} * INTERVAL '1 second'"
    return f"strftime('%Y-%m-%d %H:%M:%f000', '{due}', {seconds} || ' seconds')"
