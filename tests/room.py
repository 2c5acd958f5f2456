"""A database that is as full as its disk can be."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, event

from storage.engine import Database

ROOMY = 2**31 - 2  # pages


@contextmanager
def no_room(database: Database) -> Iterator[None]:
    """From the next transaction on; after the block there is room again."""
    engine = database.engine.sync_engine
    fill = fill_file if database.alone else refuse
    event.listen(engine, "begin", fill)
    yield
    event.remove(engine, "begin", fill)
    if database.alone:
        event.listen(engine, "begin", give_room)


def fill_file(connection: Connection) -> None:
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def give_room(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA max_page_count={ROOMY}")


def refuse(connection: Connection) -> None:
    """What PostgreSQL says then."""
    connection.exec_driver_sql("DO $$ BEGIN RAISE disk_full; END $$")
