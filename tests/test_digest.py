"""After an absence, of the bot or of the user, there is one message, and everything in it once."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

from bot.local.server import LocalServer
from bot.process import new_bot, work
from bot.settings import Settings
from storage.engine import Database


@asynccontextmanager
async def at_work(database: Database, clock: StandingClock, settings: Settings) -> AsyncIterator[None]:
    """The bot, as long as the block lasts."""
    stop = asyncio.Event()
    async with new_bot(settings) as bot:
        process = asyncio.create_task(work(bot, database, clock, settings, stop))
        yield
        stop.set()
        await process


async def test_two_days_off_become_one_digest_for_each_user_with_every_item_once(
    server: LocalServer, database: Database, clock: StandingClock, settings: Settings
) -> None:
    ana, ben = Chat(server), Chat(server, 1002, "Ben")
    async with at_work(database, clock, settings):
        for who in (ana, ben):
            await tells(who, "/start", "Lisbon")
        await debriefed(ana, "Acme")
        await debriefed(ana, "Bolt", "Tom Fox")
        await debriefed(ben, "Cargo", "Ann Ray, Ida Poe and Lea May")
        await debriefed(ben, "Delta", "Max Orr")
    clock.move(timedelta(days=2))
    async with at_work(database, clock, settings):
        digest = await ana.hears("Waiting for you (3 things). Start at the top:")
        for line in (
            "1. was due 15:00: Thank Jane Smith",
            "2. was due 15:00: Thank Bob Lee",
            "3. was due 15:00: Thank Tom Fox",
        ):
            assert digest.text.count(line) == 1
        assert digest.buttons == ["1", "2", "3"]
        await ben.hears("Waiting for you (4 things)", "Cargo", "Delta")
        await ana.hears_nothing()
        await ben.hears_nothing(0)


async def test_a_number_of_a_digest_acts(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana, "Acme", "Jane Smith")
    await debriefed(ana, "Bolt", "Tom Fox")
    clock.move(timedelta(days=2))
    digest = await ana.hears("Waiting for you (2 things)")
    await ana.says("done")
    assert (await ana.hears("Which one? Tap it:")).buttons == ["1", "2"]
    await ana.taps("2", on=digest)
    await ana.hears("Time for your thank-you\nBolt, it was due yesterday at 15:00", "Tom Fox")
    await tells(ana, "done", "email")
    await ana.hears("your thanks to Tom Fox went out by email")


async def test_who_blocked_the_bot_gets_one_digest_when_he_is_back(chat: Callable[..., Chat], clock: StandingClock) -> None:
    ana = chat()
    await tells(ana, "/start", "Lisbon")
    await debriefed(ana, "Acme", "Jane Smith")
    await debriefed(ana, "Bolt", "Tom Fox")
    await ana.blocks()
    await ana.hears_nothing(0.1)
    clock.move(timedelta(days=3))
    await ana.hears_nothing()
    await ana.unblocks()
    await ana.says("/start")
    await ana.hears("Good to see you again")
    digest = await ana.hears("Waiting for you")
    assert digest.text.count("Jane Smith") == digest.text.count("Tom Fox") == 2  # the thanks and the call
    await ana.hears_nothing()
