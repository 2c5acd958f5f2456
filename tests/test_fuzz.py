"""Any update at all: nothing that Telegram can send is put aside, and whatever is answered is something Telegram takes.

UPDATES sets how many are tried, SEED where they begin; a failure names the updates that it came from.
"""

import logging
import os
import traceback
from datetime import timedelta

import pytest
from conftest import StandingClock
from hostile import GROUPS, USERS, Mischief, Stage

from rules import texts
from storage.engine import Database

UPDATES, SEED = int(os.environ.get("UPDATES", "2000")), int(os.environ.get("SEED", "1"))
AT_ONCE = 50


async def test_any_update_is_answered_in_what_telegram_takes(
    database: Database, clock: StandingClock, caplog: pytest.LogCaptureFixture
) -> None:
    stage = Stage(database, clock)
    mischief = Mischief(SEED, stage.world)
    await stage.bot.initialize()
    for begun in range(0, UPDATES, AT_ONCE):
        batch, place = list(mischief.updates(AT_ONCE)), f"seed {SEED}, update {begun}"
        await stage.hears(*batch)
        for record in put_aside(caplog, mischief.broken):
            pytest.fail(f"{place}: {told(record)}\n{[one for one in batch if one['update_id'] in (record.args or ())]}")
        assert not (grave := stage.refused()), f"{place}: {grave}"
        clock.move(timedelta(minutes=mischief.random.choice([2, 2, 2, 60, 60 * 30])))
        await stage.pushes()
        caplog.clear()
        stage.telegram.refused.clear()
    for group in GROUPS:
        assert set(stage.said_in(group)) == {str(texts.PRIVATELY)}
    assert all(stage.said_in(user) for user in USERS)


def put_aside(caplog: pytest.LogCaptureFixture, broken: set[int]) -> list[logging.LogRecord]:
    """Every error that was logged, but of updates that no Telegram sends."""
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    return [record for record in errors if not broken.intersection(record.args if isinstance(record.args, tuple) else ())]


def told(record: logging.LogRecord) -> str:
    return "".join(traceback.format_exception(record.exc_info[1])) if record.exc_info else record.getMessage()
