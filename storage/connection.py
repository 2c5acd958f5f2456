"""A connection that asks nothing twice: what was read in a transaction is known until its table is written to."""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection as SyncConnection
from sqlalchemy import CursorResult, Delete, Executable, Insert, Row, Select, Table, Update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.tables import metadata

T = TypeVar("T")
Result = CursorResult[*tuple[Any, ...]]
OWNERS = {key.column.table for table in metadata.tables.values() for key in table.foreign_keys}


class Connection(AsyncConnection):
    """Right for rows of a user with whom the transaction is alone (Users.alone_with): no other changes them meanwhile.

    It forgets what it knows with the transaction, and with a savepoint that is undone (Store.commit, Store.part).
    """

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine)
        self.known: dict[Any, dict[Any, Sequence[Row[Any]]]] = {}  # by table, by statement and values
        self.worked_out: dict[Any, Any] = {}

    async def rows(self, table: Table, statement: Select[Any], **values: Hashable) -> Sequence[Row[Any]]:
        """What this statement, a constant of its module, finds in this one table."""
        known, question = self.known.setdefault(table, {}), (statement, *values.values())
        if question not in known:
            known[question] = (await self.execute(statement, values)).all()
        return known[question]

    async def rows_of(self, queries: Mapping[Table, Select[Any]], **values: Hashable) -> dict[Table, Sequence[Row[Any]]]:
        """The same of several tables in one go: to change over to an async driver and back for each takes a third longer."""
        asked = {table: (query, *values.values()) for table, query in queries.items()}
        new = {table: query for table, query in queries.items() if asked[table] not in self.known.get(table, {})}

        def read(connection: SyncConnection) -> dict[Table, Sequence[Row[Any]]]:
            return {table: connection.execute(query, values).all() for table, query in new.items()}

        for table, rows in (await self.run_sync(read) if new else {}).items():
            self.learn(rows, table, new[table], **values)
        return {table: self.known[table][question] for table, question in asked.items()}

    def learn(self, rows: Sequence[Row[Any]], table: Table, statement: Select[Any], **values: Hashable) -> None:
        """These rows are what that statement would find."""
        self.known.setdefault(table, {})[statement, *values.values()] = rows

    async def once(self, what: str, user: int, make: Callable[[], Awaitable[T]], *of: Any) -> T:
        """What `make` works out of the rows of this user (and `of` some more values), until any user's row is written."""
        question = (what, user, *of)
        if question not in self.worked_out:
            self.worked_out[question] = await make()
        found: T = self.worked_out[question]
        return found

    def forget(self) -> None:
        self.known.clear()
        self.worked_out.clear()

    async def execute(self, statement: Executable, parameters: Any = None, *, execution_options: Any = None) -> Result:
        if isinstance(statement, (Delete, Insert, Update)):
            self.written(statement.table, gone=isinstance(statement, Delete))
        return await self.run(statement, parameters, execution_options)

    def written(self, table: Any, gone: bool) -> None:
        if gone and table in OWNERS:
            self.forget()  # with the row goes what belongs to it
        self.known.pop(table, None)
        if table in OWNERS or "user_id" in table.c:
            self.worked_out.clear()

    async def run(self, statement: Executable, parameters: Any, options: Any) -> Result:
        return await super().execute(statement, parameters, execution_options=options)


class Engine(AsyncEngine):
    """Connects with such connections."""

    def connect(self) -> Connection:
        return Connection(self)
