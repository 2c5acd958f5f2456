"""Any update at all: nothing that Telegram can send is put aside, and whatever is answered is something Telegram takes.

UPDATES sets how many are tried, SEED where they begin; a failure names the updates that it came from.
"""

import logging
import os
import traceback
from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import tells
from hostile import GROUPS, USERS, Mischief, person, private
from stage import Stage

from bot.local.markup import buttons_of
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


# --- what it has found ----------------------------------------------------------------------------


async def test_an_answer_taken_back_and_then_edited_is_no_answer(ana: Chat) -> None:
    await tells(ana, "/interview Acme")
    await ana.hears("Which job")
    job = await ana.says("clerk")
    await ana.hears("When was it")
    await tells(ana, "back")
    await ana.hears("Which job")
    await ana.edits(job, "data engineer")
    await ana.hears(str(texts.EDIT_ELSE))
    await ana.hears("Which job")


async def test_a_button_on_a_message_that_telegram_shows_no_more_does_what_it_says(
    database: Database, clock: StandingClock
) -> None:
    stage, user = Stage(database, clock), USERS[0]
    Mischief(SEED, stage.world)
    await stage.bot.initialize()
    head = {"chat": private(user), "from": person(user), "date": stage.world.unix()}
    told = ("/start", "Lisbon", "/interview Acme", "clerk")
    await stage.hears(*({"update_id": n, "message": head | {"message_id": n, "text": text}} for n, text in enumerate(told, 1)))
    asked = [kept.message for kept in stage.world.rooms[user].kept.values() if buttons_of(kept.message)][-1]
    tap = stage.world.tap(stage.world.rooms[user], "Just now")
    gone = {"chat": private(user), "message_id": asked["message_id"], "date": 0}
    query = {"id": tap.id, "from": person(user), "chat_instance": "1", "message": gone}
    await stage.hears({"update_id": 9, "callback_query": query | {"data": buttons_of(asked)[0]["callback_data"]}})
    assert asked["text"] in stage.said_in(user), "it stays as it is"
    assert "How did you meet" in stage.said_in(user)[-1]
    assert not stage.telegram.refused
