"""Receiving: whatever Telegram, an update or the database does, nobody else's updates are lost, and nothing is done twice."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from chat import Chat
from room import no_room
from sqlalchemy import event
from telegram.error import NetworkError, RetryAfter

from bot import intake, listen
from bot.local.server import LocalServer
from bot.loops import AFTER_FAILURE, forever
from handlers.hear import hear as really_hear
from handlers.said import Said
from rules import texts
from rules.facts import Habits
from storage.engine import Database
from storage.store import Store

pytestmark = pytest.mark.may_refuse

Json = dict[str, Any]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a failure it tries again at once."""
    monkeypatch.setattr(listen, "AFTER_FAILURE", (0.01,))
    monkeypatch.setattr("bot.loops.AFTER_FAILURE", (0.01,))


# --- what Telegram answers ----------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["401", "404", "429", "500", "502", "drop", "drop_after", "bad_json"])
async def test_a_poll_that_fails_is_followed_by_another(
    server: LocalServer, ana: Chat, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    server.faults.add(fault, "getUpdates", times=3, seconds=0.01)
    for _ in range(2):
        await asks(ana)
    await ana.hears_nothing()
    assert caplog.text.count("no updates: ") == 3
    assert "goes on after an error" not in caplog.text


async def asks(user: Chat) -> None:
    """Something that is answered by one message."""
    await user.says("/help")
    await user.hears("/interview")


async def test_another_poll_with_the_token_ends_ours_but_not_for_good(server: LocalServer, ana: Chat) -> None:
    async with aiohttp.request("POST", f"{server.url}/bot{server.token}/getUpdates") as response:
        assert response.status in (200, 409)
    await asks(ana)


def test_the_wait_after_a_failure_grows_and_a_429_says_its_own() -> None:
    assert [listen.pause(NetworkError("x"), failures) for failures in (0, 99)] == [0.01, 0.01]
    assert listen.pause(RetryAfter(timedelta(seconds=7)), 3) == 7
    assert list(AFTER_FAILURE) == sorted(AFTER_FAILURE)


# --- updates that cannot be handled -------------------------------------------------------------


async def test_an_update_that_breaks_a_handler_is_put_aside_and_its_sender_told_once(
    server: LocalServer, ana: Chat, chat: Callable[..., Chat], database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    async def hear(store: Store, said: Said) -> None:
        tried.append(said.text)
        if said.text == "poison":
            await store.users.set_habits(said.user, Habits("Europe/Rome"))
            raise RuntimeError("a bug")
        await really_hear(store, said)

    monkeypatch.setattr(intake, "hear", hear)
    ben = chat(1002, "Ben")
    server.world.updates.doubled = 1
    await ana.says("poison")
    await asks(ben)
    await ana.hears(str(texts.SORRY))
    await asks(ana)
    await ana.hears_nothing()
    assert tried.count("poison") <= 4  # for each copy that came: with the others, and by itself
    async with database.work() as store:
        habits = await store.users.habits(ana.user)
    assert habits
    assert habits.zone == "Europe/Lisbon", "what it did before it failed is undone"


JUNK: list[Json] = [
    {"message": "text"},
    {"message": []},
    {"message": {"message_id": "x"}},
    {"message": {"message_id": 1, "date": "x", "chat": {"id": 1, "type": "private"}}},
    {"callback_query": {"id": 5}},
    {"callback_query": None},
    {"my_chat_member": {"chat": 1}},
]


@pytest.mark.parametrize("junk", JUNK, ids=str)
async def test_an_update_that_cannot_be_read_hides_no_other(
    server: LocalServer, chat: Callable[..., Chat], junk: Json
) -> None:
    [(kind, content)] = junk.items()
    server.world.queue(kind, content, "chat 1001")
    await asks(chat())
    await comes_to_rest(server)


async def comes_to_rest(server: LocalServer) -> None:
    """Until every update is confirmed."""
    async with asyncio.timeout(5):
        while len(server.world.updates):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.01)


# --- a database that does not want --------------------------------------------------------------


async def test_a_full_database_confirms_nothing_and_goes_on_when_there_is_room(
    server: LocalServer, ana: Chat, database: Database
) -> None:
    await comes_to_rest(server)
    with no_room(database):
        for _ in range(60):
            await ana.says("/help")
        await asyncio.sleep(0.5)
        assert len(server.world.updates) > 0
    for _ in range(60):
        await ana.hears("/interview")
    await comes_to_rest(server)
    await ana.hears_nothing()


async def test_a_locked_database_confirms_nothing_and_goes_on_when_it_is_free(
    server: LocalServer, ana: Chat, database: Database
) -> None:
    await comes_to_rest(server)
    await waits_for_no_lock(database)
    other = Database(str(database.engine.url))
    async with other.work() as store:
        await store.users.alone_with(ana.user)
        await ana.says("/help")
        await asyncio.sleep(0.3)
        assert len(server.world.updates) == 1
        await ana.hears_nothing()
    await other.close()
    await ana.hears("/interview")
    await comes_to_rest(server)
    await ana.hears_nothing()


async def waits_for_no_lock(database: Database) -> None:
    """But for 20 milliseconds."""
    if database.alone:
        async with database.work() as store:
            await store.connection.exec_driver_sql("PRAGMA busy_timeout=20")
    else:
        brief = "SET LOCAL lock_timeout = 20"
        event.listen(database.engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql(brief))


# --- ids ----------------------------------------------------------------------------------------


async def test_ids_that_start_anew_are_not_missed(server: LocalServer, ana: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listen, "LONG_POLL", 0)
    await asks(ana)
    await asyncio.sleep(0.1)
    server.world.updates.next_id = 7
    await asks(ana)


async def test_every_copy_of_an_update_but_the_first_is_ignored(server: LocalServer, ana: Chat) -> None:
    server.world.updates.doubled = 1
    await ana.says("just had an interview at Acme as data engineer")
    await ana.hears("How did you meet?")
    server.world.updates.repeated = 1
    await ana.taps("In person")
    await ana.hears("Who interviewed you?")
    await ana.hears_nothing()


# --- loops --------------------------------------------------------------------------------------


async def test_no_error_ends_a_loop() -> None:
    class Clumsy:
        steps = 0

        async def step(self) -> None:
            self.steps += 1
            if self.steps < 4:
                raise LookupError
            done.set()
            await asyncio.sleep(60)

    done, clumsy = asyncio.Event(), Clumsy()
    loop = asyncio.create_task(forever(clumsy))
    await asyncio.wait_for(done.wait(), 5)
    loop.cancel()
    await asyncio.gather(loop, return_exceptions=True)
    assert clumsy.steps == 4
