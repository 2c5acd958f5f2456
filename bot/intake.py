"""Taking updates in, however they came: each is stored with all that it causes, or it is not confirmed."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
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
Act = Callable[[Store, Said], Coroutine[Any, Any, None]]


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
        events = [event for raw in updates if (event := self.read(raw))]
        try:
            await self.keep(events, hear)
        except Exception as error:
            if transient(error):
                raise  # the database is busy or full: nothing is confirmed, Telegram brings it all again
            await self.keep(events, self.hear_by_itself)  # one of them cannot be handled, and nobody knows which
        self.watch.count(*HEARD, len(updates))
        for waiting in self.wake:
            waiting.set()

    def read(self, raw: Json) -> Said | None:
        """What it says; None for what is no update, or says nothing to this bot."""
        try:
            event = said(Update.de_json(raw, self.bot), self.clock.now(), self.allowed)
        except Exception:
            log.exception("update %s could not be handled: it could not be read", raw.get("update_id"))
            self.watch.count(*PUT_ASIDE)
            return None
        return self.pace.judge(event) if event else None

    async def keep(self, events: Sequence[Said], act: Act) -> None:
        """Each that was never heard causes what it causes, once."""
        async with self.database.work() as store:
            fresh = await store.updates.fresh([event.update for event in events], self.clock.now())
            for event in events:
                if event.update in fresh:
                    fresh.remove(event.update)
                    await act(store, event)
            await store.commit()

    async def hear_by_itself(self, store: Store, event: Said) -> None:
        """In a savepoint of its own: what cannot be handled is put aside and its sender told."""
        if not await self.part(store, event, hear):
            self.watch.count(*PUT_ASIDE)
            await self.part(store, event, apologise)

    async def part(self, store: Store, event: Said, act: Act) -> bool:
        """Whether it could be done; if not, nothing of it is."""
        try:
            async with store.part():
                await act(store, event)
        except Exception as error:
            if transient(error):
                raise
            log.exception("update %s could not be handled (%s)", event.update, act.__name__)
            return False
        return True
