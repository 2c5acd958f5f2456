"""Whose rows a statement touches: those of one user, named by his id; or it is one of the few that are for everybody."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import greenlet  # type: ignore[import-untyped]
from sqlalchemy import Column, Connection, Delete, FromClause, Select, Table, Update, event
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import BinaryExpression, BindParameter, BooleanClauseList, Grouping
from sqlalchemy.sql.selectable import Alias

import storage
from storage import connection, sqlite
from storage.tables import metadata

Statement = Select[Any] | Update | Delete
OWNER = {table: "user_id" for table in metadata.tables.values() if "user_id" in table.c}
OWNER |= {metadata.tables["users"]: "id", metadata.tables["outbox"]: "chat_id"}
FOR_EVERYBODY = {  # the clock, the post, housekeeping, and what follows an absence
    "Tasks.next_due", "Tasks.users_due", "Talks.all_open", "Talks.let_go", "Talks.forget_cancelled", "Journal.forget_old",
    "Outbox.claim", "Outbox.next_attempt", "Outbox.lapsed", "Outbox.sent", "Outbox.mark", "Outbox.waiting",
    "Outbox.forget_old", "Tasks.forget_old", "Facts.alone_with", "Tasks.open_of", "Tasks.pushed", "Outbox.pushes_wait",
}  # fmt: skip
KNOWN: dict[Any, bool] = {}
ROOM = str(Path(storage.__file__).parent)


class Owners:
    """Watches an engine; `missed` are the statements of storage that do not say whose rows they mean."""

    def __init__(self) -> None:
        self.missed: set[str] = set()

    def watch(self, engine: AsyncEngine) -> None:
        event.listen(engine.sync_engine, "before_execute", self.check)

    def check(self, _: Connection, statement: Any, *__: Any) -> None:
        if not isinstance(statement, Statement) or self.judged(statement):
            return
        place = caller()
        if place and place not in FOR_EVERYBODY:
            self.missed.add(f"{place}: {statement}")

    def judged(self, statement: Statement) -> bool:
        """Statements of one shape are judged once."""
        shape = statement._generate_cache_key()
        if shape is None:
            return owned(statement)
        if shape.key not in KNOWN:
            KNOWN[shape.key] = owned(statement)
        return KNOWN[shape.key]


def owned(statement: Statement) -> bool:
    """Whether all rows that it may touch are of one user, in its subqueries too."""
    named = {(column.table, column.name) for column in equal_to_a_value(statement)}
    inner = list(visited(statement))
    parts = {*tables_of(statement), *(part for part in inner if isinstance(part, FromClause))}
    here = all((part, owner) in named for part in parts if (owner := owner_of(part)))
    return here and all(owned(one) for one in inner if isinstance(one, Select))


def owner_of(part: FromClause) -> str | None:
    """The column that says whose a row is."""
    return OWNER.get(part.element if isinstance(part, Alias) else part)  # type: ignore[call-overload,no-any-return]


def tables_of(statement: Statement) -> list[FromClause]:
    if not isinstance(statement, Select):
        return [statement.table]
    joined = [join[0] for join in statement._setup_joins]
    return [*statement.columns_clause_froms, *statement._from_obj, *joined]  # type: ignore[list-item]  # they are tables


def visited(statement: Statement) -> Iterator[Any]:
    """What its conditions, its joins and what it computes are made of."""
    computed = statement._raw_columns if isinstance(statement, Select) else []
    for part in (*statement._where_criteria, *tables_of(statement), *computed):
        if not isinstance(part, (Table, Column)):
            for inner in visitors.iterate(part):
                yield inner.table if isinstance(inner, Column) and inner.table is not None else inner


def equal_to_a_value(statement: Statement) -> Iterator[Any]:
    """The columns that have one value in all rows: those of an AND, not of an OR."""
    waiting: list[Any] = list(statement._where_criteria)
    while waiting:
        clause = waiting.pop()
        if isinstance(clause, Grouping):
            waiting.append(clause.element)
        elif isinstance(clause, BooleanClauseList) and clause.operator is operators.and_:
            waiting += clause.clauses
        elif isinstance(clause, BinaryExpression) and clause.operator is operators.eq:
            yield from [clause.left] if isinstance(clause.right, BindParameter) and hasattr(clause.left, "table") else []


def caller() -> str | None:
    """The method of storage that wanted it; None for a statement of a test. Its frame may be in another greenlet."""
    return next((frame.f_code.co_qualname for frame in frames() if asks(frame.f_code.co_filename)), None)


def asks(file: str) -> bool:
    """Whether it is of storage, and not of how statements get to the database."""
    return file.startswith(ROOM) and file not in (connection.__file__, sqlite.__file__)


def frames() -> Iterator[FrameType]:
    here: Any = greenlet.getcurrent()
    frame: FrameType | None = sys._getframe()
    while here:
        while frame:
            yield frame
            frame = frame.f_back
        here = here.parent
        frame = here.gr_frame if here else None
