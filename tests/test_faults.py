"""Trouble from outside: whatever Telegram, the network or the disk does, nothing is lost and nobody hears things thrice."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from chat import Chat
from conftest import MONDAY_AFTERNOON, StandingClock
from debrief_script import has_debriefed, introduces_himself
from killing import Bots, bots
from room import no_room

from bot import listen, process
from bot.local.faults import FAULTS
from bot.local.server import LocalServer
from storage.engine import Database

pytestmark = pytest.mark.may_refuse

DONE_AND_NOT_TOLD = ("slow", "drop_after", "bad_json")  # the message is there, and the bot cannot know
HELP = "/interview"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """It waits half a second for an answer, and after a failure it tries again at once."""
    monkeypatch.setattr(process, "SEND_TIMEOUT", 0.5)
    monkeypatch.setattr(listen, "AFTER_FAILURE", (0.01,))
    monkeypatch.setattr("bot.loops.AFTER_FAILURE", (0.01,))


@asynccontextmanager
async def hurrying(clock: StandingClock, seconds: float) -> AsyncIterator[None]:
    """Time flies: so many seconds in each hundredth of one."""

    async def run() -> None:
        while True:
            await asyncio.sleep(0.01)
            clock.move(timedelta(seconds=seconds))

    running = asyncio.create_task(run())
    try:
        yield
    finally:
        running.cancel()


async def has_thanks_to_write(database: Database, user: Chat, clock: StandingClock) -> None:
    async with database.work() as store:
        await has_debriefed(store, user.user, "Acme", clock.now(), ("Jane Smith",))
        await store.commit()


def copies(server: LocalServer, user: Chat, words: str) -> int:
    return sum(words in kept.message.get("text", "") for kept in server.world.rooms[user.user].kept.values() if kept.by_bot)


# --- Telegram and the network -------------------------------------------------------------------


@pytest.mark.parametrize("method", ["sendMessage", "getUpdates", ""])
@pytest.mark.parametrize("fault", FAULTS)
async def test_an_answer_and_a_nudge_come_through_any_trouble(  # noqa: PLR0917
    server: LocalServer, ana: Chat, database: Database, clock: StandingClock, fault: str, method: str
) -> None:
    await has_thanks_to_write(database, ana, clock)
    server.faults.add(fault, method, times=1 if method else 2, seconds=0.7)
    await ana.says("/help")
    async with hurrying(clock, 5):
        await ana.hears(HELP)
        server.faults.add(fault, method, seconds=0.7)
        clock.move(timedelta(hours=2))
        await ana.hears("Jane Smith")
        await ana.says("/settings")
        await ana.hears("Lisbon")
    most = 2 if fault in DONE_AND_NOT_TOLD else 1
    assert 1 <= copies(server, ana, HELP) <= most


@pytest.mark.parametrize("fault", ["502", "drop", "401", "404", "429"])
async def test_when_telegram_was_away_for_two_days_everything_comes_once(
    server: LocalServer, ana: Chat, database: Database, clock: StandingClock, fault: str
) -> None:
    await has_thanks_to_write(database, ana, clock)
    server.faults.add(fault, times=1_000_000, seconds=1)
    await ana.says("/help")
    came_back = clock.now() + timedelta(days=2)
    async with hurrying(clock, 900):
        while clock.now() < came_back:  # noqa: ASYNC110 - time flies
            await asyncio.sleep(0.01)
    assert len(server.wire.calls) > 3, "it has tried"
    server.faults.clear()
    async with hurrying(clock, 5):
        ana.patience = 20
        await ana.says("/due")
        await ana.hears("Jane Smith")
    async with database.work() as store:
        pushed = [
            key for _, key in await store.tasks.nudged(ana.user, await store.tasks.last_nudge(ana.user, MONDAY_AFTERNOON) or 0)
        ]
    assert any(key.startswith("thank") for key in pushed)
    assert copies(server, ana, "Time for your thank-you") <= 3, "one for each reminder, none twice"


# --- the disk -----------------------------------------------------------------------------------


async def test_a_nudge_that_found_no_room_comes_when_there_is_some(
    server: LocalServer, ana: Chat, database: Database, clock: StandingClock
) -> None:
    await has_thanks_to_write(database, ana, clock)
    with no_room(database):
        for _ in range(80):
            await ana.says("/help")
        clock.move(timedelta(hours=2, minutes=1))
        await asyncio.sleep(0.5)
        assert len(server.world.updates) > 0
    async with hurrying(clock, 5):
        await ana.hears("Jane Smith")
    assert copies(server, ana, "Time for your thank-you") == 1


@pytest.fixture
async def them(tmp_path: Path) -> AsyncIterator[Bots]:
    async with bots(tmp_path, MONDAY_AFTERNOON, seed=0) as them:
        yield them


async def test_sigterm_ends_a_bot_whose_database_is_locked_and_nothing_is_lost(them: Bots, tmp_path: Path) -> None:
    await them.live()
    ana = Chat(them.server, patience=10)
    await introduces_himself(ana)
    locker = sqlite3.connect(tmp_path / "bot.db", isolation_level=None)
    locker.execute("BEGIN IMMEDIATE")
    await ana.says("/help")
    await them.sees_calls(1)
    assert await them.end() == 0
    locker.execute("ROLLBACK")
    locker.close()
    await them.live()
    await ana.hears(HELP)
    await ana.hears_nothing()


@pytest.mark.parametrize("fault", ["hang", "502", "drop"])
async def test_sigterm_ends_a_bot_that_telegram_does_not_answer(them: Bots, fault: str) -> None:
    await them.live()
    ana = Chat(them.server, patience=10)
    await introduces_himself(ana)
    them.server.faults.add(fault, times=1_000_000, seconds=2)
    await ana.says("/help")
    await them.sees_calls(1)
    assert await asyncio.wait_for(them.end(), 20) == 0
    them.server.faults.clear()
    them.clock.move(timedelta(minutes=2))
    await them.live()
    await ana.hears(HELP)
