"""Listening: the one loop that takes updates in. Telegram is told that an update was heard only after it is stored."""

import asyncio
import logging
import warnings
from typing import Any

from sqlalchemy.exc import OperationalError
from telegram import Bot, Update
from telegram.error import RetryAfter, TelegramError
from telegram.warnings import PTBUserWarning

from bot.clock_source import Clock
from bot.failures import wanted_wait
from bot.gateway import HEARD, said
from bot.loops import AFTER_FAILURE
from handlers.hear import apologise, hear
from storage.engine import Database
from storage.store import Store

log = logging.getLogger(__name__)
LONG_POLL = 25  # seconds


class Listener:
    """Polls for updates and hands each to the handlers. All of `wake` are set after each batch."""

    def __init__(self, bot: Bot, database: Database, clock: Clock, allowed: frozenset[int], *wake: asyncio.Event) -> None:
        self.bot = bot
        self.database = database
        self.clock = clock
        self.allowed = allowed
        self.wake = wake
        self.failures = 0
        self.offset = 0  # ids can start anew at random: what was heard is known by its id, not by its size

    async def step(self) -> None:
        """One poll; while Telegram cannot be reached, or wants a pause, a wait."""
        try:
            await self.batch()
            self.failures = 0
        except TelegramError as error:
            log.warning("no updates: %s", type(error).__name__)
            await asyncio.sleep(pause(error, self.failures))
            self.failures += 1

    async def batch(self) -> None:
        """One poll: everything it brings is stored in one transaction, and confirmed by the next poll."""
        raw = await self.poll()
        if not raw:
            self.offset = 0  # all is confirmed; and should the ids start anew, the first of them is not missed
            return
        async with self.database.work() as store:
            for one in raw:
                await self.take(store, one)
            await store.commit()
        self.offset = max(int(one["update_id"]) for one in raw) + 1
        for event in self.wake:
            event.set()

    async def poll(self) -> list[dict[str, Any]]:
        """The raw updates: one that cannot be understood must not hide the others."""
        arguments = {"offset": self.offset, "timeout": LONG_POLL, "allowed_updates": list(HEARD)}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PTBUserWarning)  # it recommends get_updates, which parses all or nothing
            found = await self.bot.do_api_request("getUpdates", arguments, read_timeout=LONG_POLL + 10)
        return list(found)

    async def take(self, store: Store, raw: dict[str, Any]) -> None:
        """One update in a savepoint of its own: what cannot be handled is put aside and its sender told."""
        try:
            async with store.part():
                await self.hear(store, raw)
        except OperationalError:
            raise  # the database is busy or full: nothing is confirmed, Telegram brings it all again
        except Exception:
            log.exception("update %s could not be handled", raw.get("update_id"))
            await self.put_aside(store, raw)

    async def hear(self, store: Store, raw: dict[str, Any]) -> None:
        update = Update.de_json(raw, self.bot)
        event = said(update, self.clock.now(), self.allowed)
        if event:
            await hear(store, event)

    async def put_aside(self, store: Store, raw: dict[str, Any]) -> None:
        """Tell the sender, if that much of the update can be understood."""
        try:
            async with store.part():
                event = said(Update.de_json(raw, self.bot), self.clock.now(), self.allowed)
                if event:
                    await apologise(store, event)
        except OperationalError:
            raise
        except Exception:
            log.exception("the sender of update %s could not be told", raw.get("update_id"))


def pause(error: TelegramError, failures: int) -> float:
    """Seconds until the next poll."""
    if isinstance(error, RetryAfter):
        return wanted_wait(error).total_seconds()
    return AFTER_FAILURE[min(failures, len(AFTER_FAILURE) - 1)]
