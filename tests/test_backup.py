"""A copy of the database while the bot works: whole, of one moment, for this user only, and never over another file."""

import asyncio
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import copied
from own_search import facts, plan_of, tells_everything
from processes import run

from bot.settings import BadSettings, Settings
from bot.upkeep import backup
from storage.engine import Database

ANA = 1001


@pytest.fixture
async def database_url(migrated: Path, tmp_path: Path) -> str:
    """Always SQLite's: only that is copied by the bot."""
    return await copied(migrated, tmp_path)


@pytest.fixture
async def kept(database: Database) -> Database:
    async with database.work() as store:
        await tells_everything(store, ANA)
        await store.commit()
    return database


async def known(database: Database) -> object:
    async with database.work() as store:
        return facts(await store.facts.search(ANA)), await plan_of(store, ANA)


async def test_a_copy_holds_everything_and_only_this_user_can_read_it(
    kept: Database, settings: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "copy.db"
    assert backup(settings, file) == f"{tmp_path / 'bot.db'} is copied to {file}"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    copied = Database(f"sqlite+aiosqlite:///{file}")
    try:
        assert await known(copied) == await known(kept)
    finally:
        await copied.close()
    assert not (tmp_path / "copy.db.part").exists()


@pytest.mark.usefixtures("kept")
async def test_a_file_that_is_there_stays(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "copy.db"
    file.write_text("mine")
    with pytest.raises(BadSettings, match=r"no copy was made: .*File exists"):
        backup(settings, file)
    assert file.read_text() == "mine"


async def test_a_copy_that_fails_leaves_no_file(kept: Database, settings: Settings, tmp_path: Path) -> None:
    await kept.close()
    (tmp_path / "bot.db").write_bytes(b"this is no database" * 1000)
    with pytest.raises(BadSettings, match="no copy was made"):
        backup(settings, tmp_path / "copy.db")
    assert not any((tmp_path / name).exists() for name in ("copy.db", "copy.db.part"))


async def test_a_database_that_is_not_there_is_not_made(settings: Settings, tmp_path: Path) -> None:
    nowhere = replace(settings, database_url=f"sqlite+aiosqlite:///{tmp_path / 'none.db'}")
    with pytest.raises(BadSettings, match="DATABASE_URL: there is no"):
        backup(nowhere, tmp_path / "copy.db")
    assert not (tmp_path / "none.db").exists()


def test_for_postgresql_it_tells_the_command(settings: Settings) -> None:
    theirs = replace(settings, database_url="postgresql+asyncpg://me:word@there:5433/bot")
    with pytest.raises(BadSettings) as told:
        backup(theirs, Path("/copies/bot"))
    command = "pg_dump --format=custom --file=/copies/bot 'postgresql://me@there:5433/bot'"
    assert str(told.value) == f"DATABASE_URL: for PostgreSQL, use: {command}"


async def test_copies_of_a_bot_at_work_are_of_one_moment(kept: Database, settings: Settings, tmp_path: Path) -> None:
    """Each turn writes two rows that belong together; no copy holds one of them alone."""
    stop = asyncio.Event()
    async with kept.engine.begin() as connection:
        await connection.exec_driver_sql("CREATE TABLE pairs (n INTEGER, half INTEGER)")

    async def works() -> int:
        n = 0
        while not stop.is_set():
            async with kept.engine.begin() as connection:
                for half in (0, 1):
                    await connection.exec_driver_sql("INSERT INTO pairs VALUES (?, ?)", (n, half))
                    await asyncio.sleep(0)
            n += 1
        return n

    work = asyncio.create_task(works())
    for number in range(5):
        await asyncio.to_thread(backup, settings, tmp_path / f"copy{number}.db")
    stop.set()
    written, seen = await work, [pairs(tmp_path / f"copy{number}.db") for number in range(5)]
    assert all(halves == 2 * distinct for halves, distinct in seen)
    assert seen == sorted(seen)
    assert 0 < seen[-1][1] <= written


def pairs(file: Path) -> tuple[int, int]:
    connection = sqlite3.connect(file)
    try:
        [counted] = connection.execute("SELECT count(*), count(DISTINCT n) FROM pairs").fetchall()
        return counted[0], counted[1]
    finally:
        connection.close()


@pytest.mark.usefixtures("kept")
async def test_it_is_one_command(settings: Settings, tmp_path: Path) -> None:
    told = {"database_url": settings.database_url}
    assert (await run(tmp_path, "--backup", "copy.db", **told))[0] == 0
    assert (tmp_path / "copy.db").stat().st_size > 0
    assert (await run(tmp_path, "--backup", "copy.db", **told))[0] == 2
    code, said = await run(tmp_path, "--backup", **told)
    assert (code, said) == (2, "--backup FILE, or --rekey; see --help\n")
