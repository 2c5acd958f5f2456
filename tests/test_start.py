"""A start loads nothing that only a rare path needs, and neither does a debrief: so a bot is there soon and stays small."""

import asyncio
import json
import shutil
import subprocess
import sys
from pathlib import Path

from processes import ROOT

RARE = {
    "aiohttp.web": "a port that is opened",
    "alembic": "a database of an older version",
    "click": "the command line of httpx",
    "cryptography": "DATA_KEY",
    "dateparser": "a date that the grammar cannot read",
    "dotenv": "a .env file",
    "harper": "a note that is proofread",
    "icalendar": "/export",
    "pydantic": "a file of one's own data that comes back",
    "rules.proof.proofreading": "a note that is proofread",
    "typst": "a letter on paper",
    "vobject": "a contact that is shared",
}
A_LIFE = """
import asyncio, gc, json, sys
from datetime import UTC, datetime
from bot.__main__ import life
from bot.settings import settings_of

life(settings_of({"BOT_TOKEN": "123456:" + "x" * 35})).close()

from benchmarks.script import DEBRIEF, INTRODUCTION
from handlers.hear import hear
from handlers.said import Said
from storage.engine import Database
from storage.migrations import upgrade

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)


async def debrief() -> None:
    database = Database("sqlite+aiosqlite:///" + sys.argv[1])
    await upgrade(database.engine)
    lines = [line.format(company="Acme") for line, _ in (*INTRODUCTION, *DEBRIEF)]
    async with database.work() as store:
        for number, line in enumerate([*lines, "what's due this week?"]):
            await hear(store, Said(number, 1001, "text", NOW, NOW, line, number))
        [[interview]] = [employer.interviews for employer in (await store.facts.search(1001)).employers]
    await database.close()
    print(json.dumps([list(sys.modules), str(interview.decision.end), gc.isenabled(), gc.get_freeze_count()]))


asyncio.run(debrief())
"""


async def test_what_is_rare_is_not_loaded_for_a_debrief(migrated: Path, tmp_path: Path) -> None:
    file = shutil.copy(migrated, tmp_path / "bot.db")
    told = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", A_LIFE, str(file)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    loaded, decision, collects, frozen = json.loads(told.stdout)
    assert decision == "2026-03-13"
    assert {name: why for name, why in RARE.items() if name in loaded} == {}
    assert collects
    assert frozen > 100_000


async def test_what_was_left_out_can_be_had_later() -> None:
    """DATA_KEY needs cryptography, which PTB would load at every start for what nobody uses here."""
    code = "from bot.__main__ import left_out\nwith left_out('cryptography'): import telegram\nimport cryptography, telegram"
    await asyncio.to_thread(subprocess.run, [sys.executable, "-c", code], cwd=ROOT, check=True)
