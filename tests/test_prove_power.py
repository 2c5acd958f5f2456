"""The power goes at any moment: no acknowledged answer is lost, and the database is whole.

PROVE=1 cuts as often as the promise says. SEED=... repeats a run.
"""

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import power
import pytest
from conftest import MONDAY_AFTERNOON, StandingClock
from sqlalchemy import func, select
from stage import Stage
from test_prove_deliveries import written

from storage import sqlite
from storage.engine import Database
from storage.migrations import upgrade
from storage.tables import updates

PROVE = bool(os.environ.get("PROVE"))
SEED = int(os.environ.get("SEED") or random.randrange(1_000_000))
CUTS, USERS = (200, 8) if PROVE else (30, 4)


async def life(folder: Path, users: int) -> list[power.Note]:
    """What SQLite writes while the bot hears and answers so many users, and when it acknowledges what it heard."""
    clock = StandingClock(MONDAY_AFTERNOON)
    with power.recorded() as recorder:
        database = Database(f"sqlite+aiosqlite:///{folder / 'bot.db'}")
        await upgrade(database.engine)
        stage = Stage(database, clock)
        await stage.bot.initialize()
        for number, update in enumerate(written(users, clock, random.Random(SEED)), 1):
            await stage.intake.take([update])
            recorder.told(number)
            await stage.arrives()
        async with database.work() as store:
            assert await store.connection.scalar(select(func.count()).select_from(updates)) == number
        await database.close()
    return recorder.notes


def found_after(files: dict[str, bytes], folder: Path) -> tuple[str, int]:
    """What SQLite says of these files, and how many updates are in them."""
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    with closing(sqlite3.connect(folder / "bot.db")) as database:
        try:
            [(verdict,)] = database.execute("PRAGMA integrity_check(1)").fetchall()
            tables = database.execute("SELECT name FROM sqlite_master WHERE name = 'updates'").fetchall()
            [(stored,)] = database.execute("SELECT count(*) FROM updates").fetchall() if tables else [(0,)]
        except sqlite3.DatabaseError as error:
            return str(error), 0
    return str(verdict), int(stored)


def cuts(notes: list[power.Note], many: int, folder: Path) -> tuple[int, int]:
    """After how many of so many cuts acknowledged updates were lost, and after how many the database was not whole."""
    print(f"seed {SEED}")  # noqa: T201 - pytest shows it when the test fails
    chance, lost, broken = random.Random(SEED), 0, 0
    begun = next(place for place, note in enumerate(notes) if note.what == "told")  # before, there is nothing to lose
    for number in range(many):
        files, told = power.after_cut(notes[: chance.randrange(begun, len(notes))], chance)
        verdict, stored = found_after(files, folder / f"cut {number}")
        lost += stored < told
        broken += verdict != "ok"
    return lost, broken


async def test_g16_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    notes = await life(tmp_path, USERS)
    assert cuts(notes, CUTS, tmp_path) == (0, 0)
    wrote = sum(note.what == "write" for note in notes)
    synced = sum(note.what == "sync" for note in notes)
    print(f"PROOF G16: {CUTS} power cuts among {wrote} writes and {synced} syncs, 0 lost, 0 broken")  # noqa: T201


@pytest.mark.parametrize("mode", ["NORMAL", "OFF"])
async def test_g16_a_database_that_does_not_wait_for_the_disk_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    hasty = tuple(pragma.replace("synchronous=FULL", f"synchronous={mode}") for pragma in sqlite.PRAGMAS)
    monkeypatch.setattr(sqlite, "PRAGMAS", hasty)
    lost, broken = cuts(await life(tmp_path, USERS), CUTS, tmp_path)
    assert lost, "nothing was seen"
    print(f"SABOTAGE G16: synchronous={mode}: caught, {lost} of {CUTS} cuts lost what was acknowledged, {broken} broken")  # noqa: T201
