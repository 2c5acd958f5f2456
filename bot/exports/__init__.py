"""The files with one's own data, made when they are sent: docs/export.md says what stands in them."""

import asyncio

from bot.clock_source import Clock
from bot.exports.gathered import Gathered, gather
from storage.engine import Database


class Exports:
    """Makes the files. What is read is what is stored at that moment; what is made is made off the event loop."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    async def made(self, user: int, name: str) -> bytes:
        async with self.database.work() as store:
            gathered = await gather(store, user, self.clock.now())
        return await asyncio.to_thread(make, name, gathered)


def make(name: str, gathered: Gathered) -> bytes:
    from bot.exports.files import MAKERS  # what reads and writes calendars and cards is loaded when it is needed

    return MAKERS[name](gathered)
