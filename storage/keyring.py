"""Which keys a database was written with, and writing all of it anew with another."""

from collections.abc import AsyncIterator
from typing import Any

from sqlalchemy import Column, Row, Table, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import traces
from storage.secret import RING, Told, Words, WrongKey, likenesses
from storage.tables import employers, metadata, seals, undos

PROOF = "what this key wrote can be read"
BATCH = 500  # rows in one transaction


async def check(engine: AsyncEngine) -> None:
    """Raise WrongKey unless every key that wrote in this database is there; remember the one that writes from now on."""
    async with engine.connect() as connection:
        try:
            known = {row.id for row in (await connection.execute(select(seals))).all()}
        except WrongKey:
            raise WrongKey("it lacks a key that this database was written with; put that behind the new one") from None
        if RING and RING[0].id.hex() not in known:
            await connection.execute(insert(seals).values(id=RING[0].id.hex(), proof=PROOF))
        await connection.commit()


async def rekey(engine: AsyncEngine) -> int:
    """Write every personal value anew with the first key, in batches, and return how many rows that were.

    It can be begun again where it was broken off. Nobody else may work on the database.
    """
    if not RING:
        raise WrongKey("there is no key to encrypt with")
    await check(engine)
    done = 0
    for table in metadata.sorted_tables:
        if table is not seals and personal(table):
            async for rows in batches(engine, table):
                done += rows
    async with engine.connect() as connection:
        await connection.execute(delete(seals).where(seals.c.id != RING[0].id.hex()))
        await connection.commit()
        await traces.make_anew(connection)
    return done


def personal(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if isinstance(column.type, Words | Told)]


async def batches(engine: AsyncEngine, table: Table) -> AsyncIterator[int]:
    """Each batch is a transaction; what it yields is how many rows it wrote."""
    after = None
    while True:
        async with engine.connect() as connection:
            query = select(table).order_by(table.c.id).limit(BATCH)
            rows = (await connection.execute(query if after is None else query.where(table.c.id > after))).all()
            for row in rows:
                await write(connection, table, row)
            await connection.commit()
        if not rows:
            return
        after = rows[-1].id
        yield len(rows)


async def write(connection: AsyncConnection, table: Table, row: Row[Any]) -> None:
    values = {column.name: getattr(row, column.name) for column in personal(table)}
    if table is employers:
        values["name_key"] = likenesses(row.user_id, row.name)[0]
    if table is undos:
        values["changes"] = [journaled(row.user_id, change) for change in row.changes]
    await connection.execute(update(table).where(table.c.id == row.id).values(**values))


def journaled(user: int, change: list[Any]) -> list[Any]:
    """One change of an undo (see journal.Change), with the likeness of a name as the first key makes it."""
    table, row, *sides = change
    return [table, row, *(compared(user, side) for side in sides)]


def compared(user: int, side: dict[str, Any] | None) -> dict[str, Any] | None:
    return {**side, "name_key": likenesses(user, side["name"])[0]} if side and "name_key" in side else side
