"""The process as a whole: a debrief over HTTP, its end, its absence, its mistakes in settings."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from chat import Chat
from conftest import MONDAY_AFTERNOON
from debrief_script import debriefs, has_debriefed, introduces_himself
from killing import Bots, bots
from processes import run, started

from bot.clock_source import Clock
from bot.local.server import LocalServer
from bot.settings import Settings
from storage.engine import Database

JANE, BOB = "Jane Smith", "Bob Lee"


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[LocalServer]:
    """A Telegram on whose clock it is Monday afternoon."""
    clock = Clock(tmp_path / "clock")
    clock.move(MONDAY_AFTERNOON - datetime.now(UTC))
    server = LocalServer(clock.now, move=clock.move)
    await server.start()
    yield server
    await server.stop()


def settings_for(telegram: LocalServer, folder: Path) -> dict[str, object]:
    return {
        "bot_token": telegram.token,
        "bot_api_url": telegram.url,
        "database_url": f"sqlite+aiosqlite:///{folder / 'bot.db'}",
        "clock_file": folder / "clock",
    }


async def test_a_whole_debrief_over_http_then_its_nudge_then_a_clean_end(telegram: LocalServer, tmp_path: Path) -> None:
    async with started(tmp_path, **settings_for(telegram, tmp_path)) as bot:
        ana = Chat(telegram.url, patience=20)
        await introduces_himself(ana)
        await debriefs(ana, "Acme")
        Clock(tmp_path / "clock").move(timedelta(hours=2, minutes=1))
        await ana.hears("Time for your thank-you", JANE, BOB)
        assert telegram.wire.refusals == []
        assert telegram.world.unanswered() == []
        assert (await run(tmp_path, **settings_for(telegram, tmp_path))) == (1, refused(tmp_path))
        assert (await run(tmp_path, "--healthy", **settings_for(telegram, tmp_path))) == (0, "")
        assert await bot.ends() == 0
    assert "Traceback" not in bot.log.read_text()


def refused(folder: Path) -> str:
    return f"another bot already works on {folder / 'bot.db'}\n"


# --- a life and its end -------------------------------------------------------------------------


@pytest.fixture
async def them(tmp_path: Path) -> AsyncIterator[Bots]:
    async with bots(tmp_path, MONDAY_AFTERNOON, seed=0) as them:
        yield them


async def test_sigterm_lets_what_is_in_flight_arrive_once(them: Bots) -> None:
    await them.live()
    ana = Chat(them.server, patience=10)
    await introduces_himself(ana)
    them.server.faults.add("slow", "sendMessage", times=2, seconds=0.5)
    await ana.says("hello")
    await ana.sees(lambda chat: chat.messages[-1].by_bot)
    assert await them.end() == 0
    assert await them.states() == {"sent": len(them.heard_by(ana.user))}
    await them.live()
    await them.comes_to_rest()
    assert them.doubled(range(ana.user, ana.user + 1)) == 0


async def test_sigterm_ends_a_bot_that_never_reached_telegram(them: Bots) -> None:
    them.server.faults.add("502", times=1_000_000)
    await them.live()
    await them.sees_calls(2)
    assert await asyncio.wait_for(them.end(), 5) == 0


async def test_a_bot_that_telegram_does_not_answer_at_its_start_goes_on_when_it_does(them: Bots) -> None:
    them.server.faults.add("502", "getMe", times=1)
    await them.live()
    await introduces_himself(Chat(them.server, patience=10))


async def test_after_two_days_off_each_user_hears_one_digest_with_every_item_once(them: Bots) -> None:
    users = range(1, 21)
    async with them.database.work() as store:
        for user in users:
            them.server.world.user(user)
            them.server.world.rooms[user].standing = "member"
            for company in ("Acme", "Initech"):
                await has_debriefed(store, user, company, MONDAY_AFTERNOON, (JANE, BOB))
        await store.commit()
    them.clock.move(timedelta(days=2))
    await them.live()
    await them.comes_to_rest()
    for user in users:
        [digest] = them.heard_by(user)
        assert await pushed(them.database, user) == await reminded(them.database, user)
        assert all(digest.count(f"Thank {name}") == 2 for name in (JANE, BOB)), digest


async def pushed(database: Database, user: int) -> list[str]:
    """The tasks that the only message named."""
    async with database.work() as store:
        nudge = await store.tasks.last_nudge(user, MONDAY_AFTERNOON)
        assert nudge == await store.tasks.last_nudge(user, MONDAY_AFTERNOON)
        return sorted(key for _, key in await store.tasks.nudged(user, nudge or 0))


async def reminded(database: Database, user: int) -> list[str]:
    """The tasks whose reminders were due."""
    async with database.work() as store:
        return sorted(task.key for task in await store.tasks.open(user) if task.key.startswith("thank"))


async def test_the_open_question_is_put_again_after_a_longer_absence(them: Bots) -> None:
    await them.live()
    ana = Chat(them.server, patience=10)
    await introduces_himself(ana)
    await ana.says("just had an interview at Acme as data engineer")
    await ana.hears("How did you meet?")
    await them.end()
    them.clock.move(timedelta(minutes=3))
    await them.live()
    await ana.hears("How did you meet?")
    await ana.taps("In person")
    await ana.hears("Who interviewed you?")
    await them.end()
    await them.live()
    await them.comes_to_rest()
    await ana.hears_nothing()


# --- mistakes in settings -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"bot_token": "abc"}, "BOT_TOKEN: does not look like a token (digits, a colon, letters)\n"),
        ({"port": 99999}, "PORT: must be from 0 to 65535\n"),
        ({"bot_token": f"123456:{'x' * 35}", "database_url": "sqlite+aiosqlite:////proc/none/bot.db"}, "DATABASE_URL: "),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, dict) else "",
)
async def test_a_wrong_setting_is_named_in_one_line_with_exit_code_2(
    tmp_path: Path, settings: dict[str, object], words: str
) -> None:
    code, written = await run(tmp_path, **settings)
    assert code == 2
    assert written.startswith(words)
    assert written.count("\n") == 1


async def test_help_names_every_setting(tmp_path: Path) -> None:
    code, written = await run(tmp_path, "--help")
    assert code == 0
    names = [one.name.upper() for one in fields(Settings)]
    assert not [name for name in names if f"  {name} " not in written]


async def test_the_token_is_in_no_log_whatever_happens(telegram: LocalServer, tmp_path: Path) -> None:
    for fault in ("401", "404"):
        telegram.faults.add(fault, "getUpdates")
    telegram.faults.add("500", "sendMessage")
    wrong = telegram.token.replace("LOCAL", "WRONG")
    async with started(tmp_path, **settings_for(telegram, tmp_path), log_level="DEBUG") as bot:
        ana = Chat(telegram, patience=20)
        telegram.world.queue("message", {"message_id": "poison", "chat": 1}, "chat 1")
        await ana.says("/start")
        await bot.writes("could not be handled")
        await bot.writes("unknown")
        assert await bot.ends() == 0
    code, said = await run(tmp_path, **{**settings_for(telegram, tmp_path), "bot_token": wrong}, log_level="DEBUG")
    assert (code, said.splitlines()[-1]) == (2, f"BOT_TOKEN: {telegram.url} does not know it")
    logs = bot.log.read_text() + said
    assert logs.count("level=") > 5
    assert telegram.token.partition(":")[2] not in logs
    assert wrong.partition(":")[2] not in logs


async def test_a_wait_that_is_woken_and_cancelled_at_once_is_cancelled() -> None:
    for steps in range(4):  # in which of them the two meet is asyncio's own matter
        woken = asyncio.Event()
        waiting = asyncio.create_task(Clock().wait(None, woken))
        await asyncio.sleep(0.01)
        woken.set()
        for _ in range(steps):
            await asyncio.sleep(0)
        cancelled = waiting.cancel()
        await asyncio.wait([waiting])
        assert waiting.cancelled() == cancelled
