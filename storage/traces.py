"""What SQLite keeps of what was deleted or written over, and how to be rid of it. PostgreSQL does that by itself."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

CUT_LOG = "PRAGMA wal_checkpoint(TRUNCATE)"
SMALL = 2**26  # bytes: a few seconds to make anew


async def wipe(connection: AsyncConnection) -> None:
    """After a commit that deleted: the log still holds the pages as they were, and the gaps within pages hold what once
    stood there (secure_delete does not reach what moved). A large file is not made anew for it: that would take too long.
    """
    small = connection.dialect.name == "sqlite" and await size(connection) <= SMALL
    await outside(connection, *(["VACUUM"] if small else []), CUT_LOG)


async def make_anew(connection: AsyncConnection) -> None:
    """The whole file, without its free pages: it may be from before SQLite was told to wipe them."""
    await outside(connection, "VACUUM", CUT_LOG)


async def size(connection: AsyncConnection) -> int:
    """Bytes of the database."""
    [[pages]], [[bytes_each]] = await outside(connection, "PRAGMA page_count", "PRAGMA page_size")
    return int(pages * bytes_each)


async def outside(connection: AsyncConnection, *statements: str) -> list[list[Any]]:
    """What statements find that no transaction may hold; nothing on PostgreSQL."""
    found: list[list[Any]] = []
    if connection.dialect.name == "sqlite":
        raw: Any = (await connection.get_raw_connection()).driver_connection
        for statement in statements:
            async with raw.execute(statement) as cursor:
                found.append(list(await cursor.fetchall()))
    return found
