"""Listening: the one loop that fetches updates. Telegram is told that an update was heard only after it is stored."""

import asyncio
import logging
from time import monotonic
from typing import Any

from telegram import Bot
from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError

from bot.failures import wanted_wait
from bot.gateway import HEARD
from bot.intake import Intake
from bot.loops import AFTER_FAILURE
from bot.turn import Turn
from bot.watch import TOKEN_REFUSED, Watch

log = logging.getLogger(__name__)
LONG_POLL = 20  # seconds, less than a turn lasts
LOOK = 3.0  # seconds between looks whether it is our turn
LONGEST = 30.0  # seconds of one sleep: a loop that does not move is taken for dead
GIVE_UP = 3  # failed polls after which another replica may try


class Listener:
    """Polls for updates when it is its turn, and has them taken in."""

    def __init__(self, bot: Bot, intake: Intake, turn: Turn, watch: Watch) -> None:
        self.bot = bot
        self.intake = intake
        self.turn = turn
        self.watch = watch
        self.failures = 0
        self.resume = 0.0
        self.offset = 0  # ids can start anew at random: what was heard is known by its id, not by its size

    async def step(self) -> None:
        """One poll, or a part of the wait for the next."""
        wait = self.resume - monotonic()
        if wait > 0:
            await asyncio.sleep(min(wait, LONGEST))
        elif await self.turn.mine():
            await self.poll_once()
        else:
            await self.stand_by()

    async def stand_by(self) -> None:
        """Another replica polls."""
        self.offset = 0
        self.watch.reach()
        await asyncio.sleep(LOOK)

    async def poll_once(self) -> None:
        try:
            await self.batch()
            self.failures = 0
        except TelegramError as error:
            log.warning("no updates: %s", type(error).__name__)
            await self.failed(error)

    async def batch(self) -> None:
        """One poll: everything it brings is stored in one transaction, and confirmed by the next poll."""
        raw = await self.poll()
        self.watch.reach()
        if not raw:
            self.offset = 0  # all is confirmed; and should the ids start anew, the first of them is not missed
            return
        await self.intake.take(raw)
        self.offset = max(int(one["update_id"]) for one in raw) + 1

    async def poll(self) -> list[dict[str, Any]]:
        """The raw updates: one that cannot be understood must not hide the others."""
        arguments = {"offset": self.offset, "timeout": LONG_POLL, "allowed_updates": list(HEARD)}
        return list(await self.bot.do_api_request("getUpdates", arguments, read_timeout=LONG_POLL + 10))

    async def failed(self, error: TelegramError) -> None:
        self.resume = monotonic() + pause(error, self.failures)
        self.failures += 1
        if isinstance(error, (InvalidToken, EndPointNotFound)):
            self.watch.count(*TOKEN_REFUSED)
        if isinstance(error, Conflict) and "webhook" in error.message:
            await self.bot.delete_webhook()  # what waits there comes by the polls
        if self.failures >= GIVE_UP:
            await self.turn.pass_on()


def pause(error: TelegramError, failures: int) -> float:
    """Seconds until the next poll."""
    if isinstance(error, RetryAfter):
        return wanted_wait(error).total_seconds()
    return AFTER_FAILURE[min(failures, len(AFTER_FAILURE) - 1)]
