"""The operator: told of what he can mend, seldom, and nobody's words."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from sqlalchemy import event

from bot import operator
from bot.local.server import LocalServer
from bot.settings import Settings
from bot.watch import DATABASE_FULL, PUT_ASIDE, Watch
from storage.engine import Database

OPERATOR = 7


@pytest.fixture
def settings(settings: Settings, server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """An operator who talks to the bot, and is told at once."""
    monkeypatch.setattr(operator, "LOOK", 0.01)
    server.world.user(OPERATOR)
    server.world.rooms[OPERATOR].standing = "member"
    return replace(settings, admin_chat=OPERATOR)


def poison(server: LocalServer) -> None:
    server.world.queue("message", {"message_id": "Jane Smith", "chat": 1}, "chat 1")


async def test_he_is_told_of_updates_that_could_not_be_handled_once_an_hour(
    server: LocalServer, chat: Callable[..., Chat], clock: StandingClock
) -> None:
    boss = chat(OPERATOR, "Boss")
    poison(server)
    told = await boss.hears("failed at updates (1)")
    assert "Jane" not in told.text
    for _ in range(3):
        poison(server)
    async with asyncio.timeout(5):
        while len(server.world.updates):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.01)
    await boss.hears_nothing()
    clock.move(timedelta(hours=1))
    await boss.hears("failed at updates (3)")
    await boss.hears_nothing()


async def test_he_is_told_of_a_message_that_telegram_refused(
    server: LocalServer, chat: Callable[..., Chat], database: Database, clock: StandingClock
) -> None:
    boss = chat(OPERATOR, "Boss")
    async with database.work() as store:
        await store.outbox.put(OPERATOR, "broken", {"no": "reply"}, clock.now())
        await store.commit()
    poison(server)  # something wakes the post
    await boss.hears("refused messages of mine (1)")


async def test_he_is_told_when_the_token_is_refused(server: LocalServer, chat: Callable[..., Chat]) -> None:
    boss = chat(OPERATOR, "Boss")
    server.faults.add("401", "getUpdates")
    await Chat(server).says("/help")
    await boss.hears("my token was refused (1 times)")


async def test_of_a_full_database_he_is_told_when_it_has_room(
    database: Database, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operator, "LOOK", 0)
    watch = Watch()
    them = operator.Operator(OPERATOR, database, clock, watch, asyncio.Event())
    watch.count(*DATABASE_FULL)
    with no_room(database), pytest.raises(OSError, match="no room"):
        await them.step()
    await them.step()
    await them.step()
    async with database.work() as store:
        [told] = await store.outbox.recent(OPERATOR, 9)
    assert "had no room (<b>1</b> times)" in told["text"]


@contextmanager
def no_room(database: Database) -> Iterator[None]:
    """No transaction can begin."""

    def refuse(_: object) -> None:
        raise OSError("no room")

    event.listen(database.engine.sync_engine, "begin", refuse)
    yield
    event.remove(database.engine.sync_engine, "begin", refuse)


async def test_a_restart_within_the_hour_tells_nothing_twice(
    database: Database, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operator, "LOOK", 0)
    for _ in range(3):
        watch = Watch()
        watch.count(*PUT_ASIDE)
        await operator.Operator(OPERATOR, database, clock, watch, asyncio.Event()).step()
    async with database.work() as store:
        assert len(await store.outbox.recent(OPERATOR, 9)) == 1
