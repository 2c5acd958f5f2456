"""Replicas without a webhook: one polls, the others take over when it dies."""

import asyncio
from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock

from bot import listen, process
from bot.client import close
from bot.intake import Intake
from bot.listen import Listener
from bot.local.server import LocalServer
from bot.loops import forever
from bot.settings import Settings
from bot.turn import LEASE, Turn
from bot.watch import Watch
from storage.engine import Database

pytestmark = pytest.mark.may_refuse


@pytest.fixture
async def shared(database: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A database on which others work too."""
    monkeypatch.setattr(listen, "LOOK", 0.01)
    monkeypatch.setattr(listen, "LONG_POLL", 0)
    monkeypatch.setattr(listen, "AFTER_FAILURE", (0.01,))
    database.alone = False
    return database


class Replica:
    def __init__(self, name: str, settings: Settings, database: Database, clock: StandingClock) -> None:
        self.bot = process.new_bot(settings)
        self.watch = Watch()
        self.turn = Turn(database, clock, name)
        self.listener = Listener(self.bot, Intake(self.bot, database, clock, frozenset(), self.watch), self.turn, self.watch)

    async def lives(self) -> None:
        await self.bot.initialize()
        self.loop = asyncio.create_task(forever(self.listener))

    async def dies(self) -> None:
        self.loop.cancel()
        await asyncio.gather(self.loop, return_exceptions=True)
        await close(self.bot)

    @property
    def heard(self) -> int:
        return self.watch.counts["updates", "heard"]


async def until_heard(*replicas: Replica, many: int) -> None:
    async with asyncio.timeout(5):
        while sum(replica.heard for replica in replicas) < many:  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.01)


async def test_one_polls_and_when_it_dies_another_takes_over(
    shared: Database, clock: StandingClock, settings: Settings, server: LocalServer
) -> None:
    first, second = (Replica(name, settings, shared, clock) for name in ("first", "second"))
    ana = Chat(server)
    await first.lives()
    await ana.says("/start")
    await until_heard(first, many=1)
    await second.lives()
    await ana.says("Lisbon")
    await until_heard(first, many=2)
    await first.dies()
    await ana.says("/help")
    await asyncio.sleep(0.1)
    assert second.heard == 0, "it might only be slow"
    clock.move(LEASE)
    await until_heard(second, many=1)
    assert not [call for call in server.wire.of("getUpdates") if call["status"] == 409]
    await second.dies()


async def test_who_ends_or_reaches_nobody_passes_the_turn_on_at_once(
    shared: Database, clock: StandingClock, settings: Settings, server: LocalServer
) -> None:
    first, second = (Replica(name, settings, shared, clock) for name in ("first", "second"))
    assert await first.turn.mine()
    assert not await second.turn.mine()
    await first.turn.pass_on()
    assert await second.turn.mine()
    await second.turn.pass_on()
    server.faults.add("500", "getUpdates", times=listen.GIVE_UP)
    for _ in range(listen.GIVE_UP):
        first.listener.resume = 0
        await first.listener.step()
    assert await second.turn.mine()
    for replica in (first, second):
        await close(replica.bot)


async def test_the_turn_is_kept_by_who_goes_on(shared: Database, clock: StandingClock) -> None:
    first, second = Turn(shared, clock, "first"), Turn(shared, clock, "second")
    for _ in range(5):
        assert await first.mine()
        assert not await second.mine()
        clock.move(LEASE - timedelta(seconds=1))


async def test_who_is_alone_asks_nobody(database: Database, clock: StandingClock) -> None:
    database.alone = True
    assert await Turn(database, clock, "first").mine()
    assert await Turn(database, clock, "second").mine()
    await Turn(database, clock, "first").pass_on()
