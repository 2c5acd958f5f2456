"""What is done beside the running bot: a copy of its database, and writing all of it anew with another key."""

import asyncio
import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import URL, make_url

from bot.alive import alone
from bot.settings import BadSettings, Settings
from storage import keyring, secret
from storage.engine import Database
from storage.migrations import upgrade
from storage.secret import WrongKey


def keep_up(settings: Settings, arguments: list[str]) -> str:
    """What these arguments ask for, and what came of it."""
    match arguments:
        case ["--rekey"]:
            return rekey(settings)
        case ["--backup", file]:
            return backup(settings, Path(file))
    raise BadSettings("--backup FILE, or --rekey; see --help")


async def unlock(database: Database, settings: Settings) -> None:
    """Encrypt and decrypt with DATA_KEY from now on, or raise BadSettings when it is not the key of this database."""
    secret.use(settings.data_key)
    try:
        await keyring.check(database.engine)
    except WrongKey as why:
        raise BadSettings(f"DATA_KEY: {why}") from why


def rekey(settings: Settings) -> str:
    """Write everything anew with the first of the keys, and say so; the bot must not run meanwhile."""
    if not settings.data_key:
        raise BadSettings("DATA_KEY: set the new key first, and behind it the one there was")
    return f"{asyncio.run(rekeyed(settings))} rows are encrypted with the first key; the others are needed no more"


async def rekeyed(settings: Settings) -> int:
    database = Database(settings.database_url)
    try:
        async with alone(settings):
            await upgrade(database.engine)
            await unlock(database, settings)
            return await keyring.rekey(database.engine)
    finally:
        await database.close()


def backup(settings: Settings, file: Path) -> str:
    """Copy the database of a bot, which may run meanwhile, into a new file that only this user can read, and say so."""
    url = make_url(settings.database_url)
    if not settings.database_url.startswith("sqlite"):
        address = URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)
        raise BadSettings(f"DATABASE_URL: for PostgreSQL, use: pg_dump --format=custom --file={file} '{address}'")
    source = Path(url.database or "")
    if not source.is_file():
        raise BadSettings(f"DATABASE_URL: there is no {source} to copy")
    try:
        with new_file(file) as part:
            copy(source, part)
    except (OSError, sqlite3.Error) as why:
        raise BadSettings(f"no copy was made: {why}") from why
    return f"{source} is copied to {file}"


@contextlib.contextmanager
def new_file(file: Path) -> Iterator[Path]:
    """A file beside it to write into, which takes its place when all went well. What is there already stays."""
    os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    part = file.with_name(f"{file.name}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield part
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        file.unlink(missing_ok=True)
        raise


def copy(source: Path, target: Path) -> None:
    """One moment of the database, whole: without what was deleted, and looked through before it counts."""
    with contextlib.closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, timeout=60)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    with contextlib.closing(sqlite3.connect(target)) as connection:
        [(verdict,)] = connection.execute("PRAGMA integrity_check(1)").fetchall()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)
    with target.open("rb") as written:
        os.fsync(written.fileno())
