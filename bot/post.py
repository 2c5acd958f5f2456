"""The post: the one loop that sends. It takes messages from the outbox, sends them, and writes down what became of them."""

import asyncio
import logging
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot
from telegram.error import TelegramError

from bot.clock_source import Clock
from bot.failures import IN_DOUBT, SOON, Verdict, verdict
from bot.gateway import deliver
from bot.loops import AFTER_FAILURE
from handlers.pushing import doubtful, missed
from handlers.said import Toast, from_json
from storage.engine import Database
from storage.outbox import Letter
from storage.store import Store

log = logging.getLogger(__name__)
AT_ONCE = 4  # messages in flight: so many can be doubled by a crash, no more
PUSHES_A_SECOND = 25  # to all users together
DRAIN = 35  # seconds to wait at the end for what is in flight
SENT, REFUSED, NOT_YET = Verdict("sent"), Verdict("refused"), Verdict("later", IN_DOUBT)


class Post:
    """Sends what the outbox holds. `woken` is set by whoever put something into it, and by each send that ends."""

    def __init__(self, bot: Bot, database: Database, clock: Clock) -> None:
        self.bot = bot
        self.database = database
        self.clock = clock
        self.woken = asyncio.Event()
        self.pause_until: datetime | None = None
        self.in_flight: set[asyncio.Task[None]] = set()

    async def recover(self) -> None:
        """Before the first step: what a dead process was sending is sent again."""
        async with self.database.work() as store:
            await store.outbox.recover()
            await store.commit()

    async def step(self) -> None:
        """Begin to send what can be sent now; if that is nothing, wait for a reason to look again."""
        letters = await self.claim()
        for letter in letters:
            self.begin(letter)
            await asyncio.sleep(0 if letter.urgent else 1 / PUSHES_A_SECOND)
        if not letters:
            await self.clock.wait(await self.next_attempt(), self.woken)

    async def claim(self) -> list[Letter]:
        now = self.clock.now()
        free = AT_ONCE - len(self.in_flight)
        if not free or (self.pause_until and now < self.pause_until):
            return []
        async with self.database.work() as store:
            letters = await store.outbox.claim(now, free)
            await store.commit()
        return letters

    async def next_attempt(self) -> datetime | None:
        if len(self.in_flight) == AT_ONCE:
            return None  # the first that ends wakes us
        async with self.database.work() as store:
            waiting = await store.outbox.next_attempt()
        return max(filter(None, (waiting, self.pause_until)), default=None) if waiting else None

    async def drain(self) -> None:
        """Let what is in flight arrive, and write down that it did."""
        if self.in_flight:
            await asyncio.wait(self.in_flight, timeout=DRAIN)

    # --- one message

    def begin(self, letter: Letter) -> None:
        task = asyncio.create_task(self.send(letter))
        self.in_flight.add(task)
        task.add_done_callback(self.ended)

    def ended(self, task: asyncio.Task[None]) -> None:
        self.in_flight.discard(task)
        self.woken.set()

    async def send(self, letter: Letter) -> None:
        """Send it and write down what became of it, whatever that is: a message that is forgotten holds up its chat."""
        decided, message = await self.attempt(letter)
        if decided.everybody:
            until = self.clock.now() + decided.wait
            self.pause_until = max(until, self.pause_until or until)
        await self.write_down(letter, decided, message)

    async def attempt(self, letter: Letter) -> tuple[Verdict, int | None]:
        """How it went, and the id of the message that was sent."""
        try:
            if letter.attempts and not await self.telegram_is_well():
                return NOT_YET, None
            return SENT, await self.deliver(letter)
        except TelegramError as error:
            decided = verdict(error)
            log.warning("message %s: %s (%s)", letter.id, decided.outcome, type(error).__name__)
            return decided, None
        except Exception:
            log.exception("message %s cannot be sent", letter.id)
            return REFUSED, None

    async def telegram_is_well(self) -> bool:
        """Asked before a message is sent for the last time: that attempt is not spent on an outage."""
        try:
            await self.bot.get_me()
        except TelegramError:
            return False
        return True

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

    async def write_down(self, letter: Letter, decided: Verdict, message: int | None) -> None:
        """As often as it takes: the database may be locked or full for a while."""
        while True:
            try:
                async with self.database.work() as store:
                    await self.mark(store, letter, decided, message)
                    return await store.commit()
            except SQLAlchemyError:
                log.exception("what became of message %s could not be written down yet", letter.id)
                await asyncio.sleep(AFTER_FAILURE[0])

    async def mark(self, store: Store, letter: Letter, decided: Verdict, message: int | None) -> None:
        now = self.clock.now()
        match decided.outcome:
            case "sent":
                await store.outbox.sent(letter, message)
            case "later":
                await store.outbox.not_sent(letter, now + decided.wait)
            case "unknown":
                again = await store.outbox.unknown(letter, now + (SOON if repeatable(letter) else decided.wait))
                if not again and not letter.urgent:
                    await doubtful(store, letter.chat, letter.say, now)
            case "gone":
                await store.outbox.refused(letter)
                await store.users.set_reachable(letter.chat, False)
                if not letter.urgent:
                    await missed(store, letter.chat, letter.say, now)
            case _:
                await store.outbox.refused(letter)


def repeatable(letter: Letter) -> bool:
    """An edit or the answer to a tap shows once, however often it is sent."""
    reply = from_json(letter.say)
    return isinstance(reply, Toast) or bool(reply.edit)
