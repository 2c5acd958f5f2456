"""Taking updates in, however they came: each is stored with all that it causes, or it is not confirmed."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram import Bot, Update

from bot import documents
from bot.clock_source import Clock
from bot.gateway import said
from bot.pace import Pace
from bot.watch import HEARD, PUT_ASIDE, Watch
from handlers.hear import apologise, hear
from handlers.said import Said
from storage.engine import Database, transient
from storage.store import Store

log = logging.getLogger(__name__)
Json = dict[str, Any]


class Intake:
    """Hands updates to the handlers. All of `wake` are set after each batch."""

    def __init__(
        self, bot: Bot, database: Database, clock: Clock, allowed: frozenset[int], watch: Watch, *wake: asyncio.Event
    ) -> None:
        self.bot = bot
        self.database = database
        self.clock = clock
        self.allowed = allowed
        self.watch = watch
        self.wake = wake
        self.pace = Pace()

    async def take(self, updates: Sequence[Json]) -> None:
        """All in one transaction: when this returns they are on the disk, and when it raises none of them is."""
        await documents.load(self.bot, updates)
        async with self.database.work() as store:
            for raw in updates:
                await self.one(store, raw)
            await store.commit()
        self.watch.count(*HEARD, len(updates))
        for event in self.wake:
            event.set()

    async def one(self, store: Store, raw: Json) -> None:
        """One update in a savepoint of its own: what cannot be handled is put aside and its sender told."""
        if not await self.part(store, raw, hear):
            self.watch.count(*PUT_ASIDE)
            await self.part(store, raw, apologise)

    async def part(self, store: Store, raw: Json, act: Callable[[Store, Said], Awaitable[None]]) -> bool:
        """Whether it could be done; if not, nothing of it is."""
        try:
            async with store.part():
                event = said(Update.de_json(raw, self.bot), self.clock.now(), self.allowed)
                if event:
                    await act(store, self.pace.judge(event))
        except Exception as error:
            if transient(error):
                raise  # the database is busy or full: nothing is confirmed, Telegram brings it all again
            log.exception("update %s could not be handled (%s)", raw.get("update_id"), act.__name__)
            return False
        return True
