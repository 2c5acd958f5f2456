"""The post: the one loop that sends. It takes messages from the outbox, sends them, and writes down what became of them."""

import asyncio
import logging
from datetime import datetime

from telegram import Bot
from telegram.error import TelegramError

from bot.clock_source import Clock
from bot.failures import Verdict, verdict
from bot.gateway import deliver
from handlers.said import from_json
from storage.engine import Database
from storage.outbox import Letter

log = logging.getLogger(__name__)
AT_ONCE = 4  # messages in flight: so many can be doubled by a crash, no more
PUSHES_A_SECOND = 25  # to all users together; replies are not held up by it
DRAIN = 35  # seconds to wait at the end for what is in flight


class Post:
    """Sends what the outbox holds. `woken` is set by whoever put something into it."""

    def __init__(self, bot: Bot, database: Database, clock: Clock) -> None:
        self.bot = bot
        self.database = database
        self.clock = clock
        self.woken = asyncio.Event()
        self.pause_until: datetime | None = None
        self.in_flight: asyncio.Future[bool] | None = None

    async def recover(self) -> None:
        """Before the first step: what a dead process was sending is sent again."""
        async with self.database.work() as store:
            await store.outbox.recover()
            await store.commit()

    async def step(self) -> None:
        if not await self.batch():
            await self.clock.wait(await self.next_attempt(), self.woken)

    async def batch(self) -> bool:
        """Send the next messages; False when there were none to send now."""
        now = self.clock.now()
        if self.pause_until and now < self.pause_until:
            return False
        self.in_flight = asyncio.ensure_future(self.send_next(now))
        return await asyncio.shield(self.in_flight)

    async def send_next(self, now: datetime) -> bool:
        async with self.database.work() as store:
            letters = await store.outbox.claim(now, AT_ONCE)
            await store.commit()
        await asyncio.gather(*(self.send(letter) for letter in letters))
        await asyncio.sleep(sum(not letter.urgent for letter in letters) / PUSHES_A_SECOND)
        return bool(letters)

    async def drain(self) -> None:
        """Let what is in flight arrive, and write down that it did."""
        if self.in_flight:
            await asyncio.wait([self.in_flight], timeout=DRAIN)

    async def next_attempt(self) -> datetime | None:
        async with self.database.work() as store:
            waiting = await store.outbox.next_attempt()
        return max(filter(None, (waiting, self.pause_until)), default=None) if waiting else None

    async def send(self, letter: Letter) -> None:
        try:
            message = await self.deliver(letter)
        except TelegramError as error:
            await self.obey(letter, verdict(error))
        else:
            async with self.database.work() as store:
                await store.outbox.sent(letter, message)
                await store.commit()

    async def deliver(self, letter: Letter) -> int | None:
        """Send it; once more as plain text if only its HTML is refused."""
        reply = from_json(letter.say)
        try:
            return await deliver(self.bot, letter.chat, reply)
        except TelegramError as error:
            if verdict(error).outcome != "plain":
                raise
            log.warning("message %s was sent as plain text: its HTML was refused", letter.id)
            return await deliver(self.bot, letter.chat, reply, plain=True)

    async def obey(self, letter: Letter, decided: Verdict) -> None:
        now = self.clock.now()
        if decided.outcome not in ("sent", "later"):
            log.warning("message %s to its chat: %s", letter.id, decided.outcome)
        if decided.everybody:
            self.pause_until = now + decided.wait
        async with self.database.work() as store:
            match decided.outcome:
                case "sent":
                    await store.outbox.sent(letter, None)
                case "later":
                    await store.outbox.not_sent(letter, now + decided.wait)
                case "unknown":
                    await store.outbox.unknown(letter, now)
                case _:
                    await store.outbox.refused(letter)
            if decided.outcome == "gone":
                await store.users.set_reachable(letter.chat, False)
            await store.commit()
