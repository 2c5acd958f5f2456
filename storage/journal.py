"""What a turn changes in the facts, so that one tap takes it back."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, delete, insert, select, update

from storage.connection import Connection
from storage.tables import added, metadata, undos

KEPT = timedelta(days=7)
MOMENTS = (datetime, date, time)


@dataclass(frozen=True, slots=True)
class Change:
    """One row that was added (`before` None), changed, or removed (`after` None); only the columns that differ."""

    table: str
    id: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


@dataclass
class Journal:
    """Writes rows of one user and remembers how they were. `seal` closes what one button is to undo."""

    connection: Connection
    changes: list[Change] = field(default_factory=list)

    async def add(self, table: Table, user: int, **values: Any) -> int:
        row = await added(self.connection, table, user_id=user, **values)
        self.changes.append(Change(table.name, row, None, plain(values)))
        return row

    async def change(self, table: Table, user: int, row: int, **values: Any) -> None:
        """Change a row; nothing happens when it is not this user's."""
        before = await self.current(table, user, row)
        if before is None:
            return
        await self.connection.execute(update(table).where(*this(table, user, row)).values(**values))
        self.changes.append(Change(table.name, row, {key: before[key] for key in values}, plain(values)))

    async def remove(self, table: Table, user: int, row: int) -> None:
        before = await self.current(table, user, row)
        if before is None:
            return
        await self.connection.execute(delete(table).where(*this(table, user, row)))
        self.changes.append(Change(table.name, row, before, None))

    async def seal(self, user: int, now: datetime) -> int:
        """Keep what was changed so far under an id, for a button."""
        body = [[change.table, change.id, change.before, change.after] for change in self.changes]
        self.changes.clear()
        return await added(self.connection, undos, user_id=user, at=now, changes=body)

    async def undo(self, user: int, undo: int) -> bool:
        """Take back what was sealed; False, and nothing happens, when it was taken back or has changed since."""
        mine = (undos.c.id == undo) & (undos.c.user_id == user)
        body = await self.connection.scalar(select(undos.c.changes).where(mine))
        changes = [Change(*stored) for stored in body or ()]
        if not changes or not all([await self.stands(user, change) for change in changes]):
            return False
        for change in reversed(changes):
            await self.take_back(user, change)
        await self.connection.execute(delete(undos).where(mine))
        return True

    async def forget_old(self, now: datetime) -> None:
        await self.connection.execute(delete(undos).where(undos.c.at < now - KEPT))

    async def stands(self, user: int, change: Change) -> bool:
        """Whether the row is as this change left it; what was added may have grown since."""
        now = await self.current(metadata.tables[change.table], user, change.id)
        if now is None or change.after is None:
            return now is None and change.after is None
        return change.before is None or all(now[key] == value for key, value in change.after.items())

    async def take_back(self, user: int, change: Change) -> None:
        table = metadata.tables[change.table]
        here = this(table, user, change.id)
        before = {key: read(table.c[key], value) for key, value in (change.before or {}).items()}
        if change.before is None:
            await self.connection.execute(delete(table).where(*here))
        elif change.after is None:
            await self.connection.execute(insert(table).values(**before))
        else:
            await self.connection.execute(update(table).where(*here).values(**before))

    async def current(self, table: Table, user: int, row: int) -> dict[str, Any] | None:
        found = await self.connection.execute(select(table).where(*this(table, user, row)))
        values = found.mappings().one_or_none()
        return plain(dict(values)) if values else None


def this(table: Table, user: int, row: int) -> tuple[ColumnElement[bool], ...]:
    """This row, if it is this user's."""
    return owner_of(table) == user, table.c.id == row


def owner_of(table: Table) -> Column[Any]:
    return table.c.user_id if "user_id" in table.c else table.c.id


def plain(values: dict[str, Any]) -> dict[str, Any]:
    """As JSON can hold them."""
    return {key: value.isoformat() if isinstance(value, MOMENTS) else value for key, value in values.items()}


def read(column: Column[Any], value: Any) -> Any:
    kind = column.type.python_type
    return kind.fromisoformat(value) if isinstance(value, str) and issubclass(kind, MOMENTS) else value
