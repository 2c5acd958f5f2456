"""The database's way from one version to the next; it is walked at every start.

A database that has arrived costs one look: Alembic, which takes long to load, is loaded for one that has not.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import postgresql

if TYPE_CHECKING:
    from alembic.config import Config

HERE = Path(__file__).parent


class UnknownVersion(Exception):
    """The database is of a version that these migrations do not know: a newer one."""


def config(connection: Connection) -> Config:
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(HERE))
    settings.attributes["connection"] = connection
    return settings


async def upgrade(engine: AsyncEngine, to: str = "head") -> None:
    """Bring the database to the newest version (or to this one), or raise what it says. Replicas that start at once wait."""
    async with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            await postgresql.begin_migrating(connection)
        if to != "head" or not await connection.run_sync(is_newest):
            await connection.run_sync(walk, to)


def is_newest(connection: Connection) -> bool:
    newest = max(path.name.partition("_")[0] for path in (HERE / "versions").glob("[0-9]*.py"))
    return inspect(connection).has_table("alembic_version") and newest == connection.scalar(
        text("SELECT version_num FROM alembic_version")
    )


def walk(connection: Connection, to: str) -> None:
    from alembic import command
    from alembic.util import CommandError

    try:
        command.upgrade(config(connection), to)
    except CommandError as why:
        raise UnknownVersion(str(why)) from why
