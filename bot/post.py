"""The post: the one loop that sends. It takes messages from the outbox, sends them, and writes down what became of them.

One transaction does both for all that ended meanwhile, so a message costs one commit at most and many cost one together.
"""

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from telegram import Bot
from telegram.error import TelegramError

from bot.clock_source import Clock
from bot.exports import Exports
from bot.failures import IN_DOUBT, SOON, Verdict, verdict
from bot.gateway import deliver
from bot.loops import AFTER_FAILURE
from bot.watch import Watch
from handlers.pushing import doubtful, missed, when_awake
from handlers.said import Toast, from_json
from storage.engine import Database, transient
from storage.outbox import LEASE, Letter
from storage.store import Store

log = logging.getLogger(__name__)
AT_ONCE = 4  # messages in flight: so many can be doubled by a crash, no more
FOR_REPLIES = 1  # of them, where no push may be: a push that hangs keeps no reply waiting
PUSHES_A_SECOND = 25.0  # to all users together, over all replicas
GIVE_UP = 50  # seconds for one message: with DRAIN it is less than the LEASE
DRAIN = 35  # seconds to wait at the end for what is in flight
PATROL = timedelta(seconds=10)  # between looks at what other replicas left behind
SENT, REFUSED, NOT_YET, LAPSED = Verdict("sent"), Verdict("refused"), Verdict("later", IN_DOUBT), Verdict("unknown")
IN_THE_END_UNKNOWN, NO_TURN = Verdict("unknown", IN_DOUBT), Verdict("later", SOON)


@dataclass(frozen=True, slots=True)
class Ended:
    """How it went with a letter, when, and the message it became."""

    letter: Letter
    verdict: Verdict
    at: datetime
    message: int | None = None


class Post:
    """Sends what the outbox holds. `woken` is set by whoever put something into it, and by each send that ends.

    `rate`: pushes a second over all replicas of the database; 0 is as fast as they go.
    """

    def __init__(
        self, bot: Bot, database: Database, clock: Clock, rate: float = PUSHES_A_SECOND, watch: Watch | None = None
    ) -> None:
        self.bot = bot
        self.database = database
        self.clock = clock
        self.exports = Exports(database, clock)
        self.watch = watch or Watch()
        self.apart = 1 / rate if rate else 0.0
        self.woken = asyncio.Event()
        self.pause_until: datetime | None = None
        self.in_flight: set[asyncio.Task[None]] = set()
        self.queueing = False  # whether a push waits for its turn; another is not taken before that
        self.ended: list[Ended] = []  # and not yet written down
        self.at_hand: set[int] = set()  # letters of both
        self.patrol = clock.now()
        self.turning: asyncio.Task[datetime | None] | None = None

    async def recover(self) -> None:
        """Before the first step: where no other process can be at work, what is being sent is what a dead one left."""
        async with self.database.work() as store:
            self.pause_until = await store.pace.paused_until()
            if self.database.alone:
                await self.take_over(store, self.clock.now() + LEASE)
            await store.commit()

    async def step(self) -> None:
        """Write down and take what there is; if that is nothing, wait for a reason to look again."""
        self.turning = asyncio.ensure_future(self.turn())  # a step that is cancelled leaves nothing half done
        until = await asyncio.shield(self.turning)
        if until:
            await self.clock.wait(until, self.woken)

    async def turn(self) -> datetime | None:
        """When to look again, if nothing could be begun."""
        now, ended = self.clock.now(), self.ended[:]
        async with self.database.work() as store:
            await self.write_down(store, ended)
            letters = await self.claim(store, now)
            until = None if letters else await self.next_look(store, now)
            await store.commit()
        del self.ended[: len(ended)]
        self.at_hand -= {one.letter.id for one in ended}
        for letter in letters:
            self.begin(letter)
        return until

    async def drain(self) -> None:
        """Let what is in flight arrive, and write down that it did."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(DRAIN):
                await asyncio.gather(*filter(None, [self.turning]), return_exceptions=True)
                while self.in_flight:
                    await asyncio.wait(self.in_flight)
                while self.ended:
                    await self.last_words()

    async def last_words(self) -> None:
        """As often as it takes: the database may be locked or full for a while."""
        try:
            async with self.database.work() as store:
                await self.write_down(store, self.ended)
                await store.commit()
            self.ended.clear()
        except Exception:
            log.exception("what became of %s messages could not be written down yet", len(self.ended))
            await asyncio.sleep(AFTER_FAILURE[0])

    # --- what can be sent

    async def claim(self, store: Store, now: datetime) -> list[Letter]:
        """As many as can be begun at once."""
        replies = AT_ONCE - len(self.in_flight)
        if not replies or await self.paused(store, now):
            return []
        if now >= self.patrol:
            self.patrol = now + PATROL
            await self.take_over(store, now)
        taken = await store.outbox.claim(now, replies)
        pushes = self.room_for_pushes(len(taken))
        return [*taken, *(await store.outbox.claim(now, pushes, urgent=False) if pushes else ())]

    def room_for_pushes(self, taken: int = 0) -> int:
        """As many as keep a place for a reply, and as the rate lets go at once."""
        room = max(0, AT_ONCE - FOR_REPLIES - len(self.in_flight) - taken)
        return min(room, 0 if self.queueing else 1) if self.apart else room

    async def paused(self, store: Store, now: datetime) -> bool:
        """Whether Telegram wanted a pause, from this replica or from another."""
        shared = None if self.database.alone else await store.pace.paused_until()
        self.pause_until = max(filter(None, (self.pause_until, shared)), default=None)  # sends change it meanwhile
        return self.pause_until is not None and now < self.pause_until

    async def take_over(self, store: Store, now: datetime) -> None:
        """Whose lease has run out was sent or was not: nobody knows, its replica is dead."""
        for letter in await store.outbox.lapsed(now):
            if letter.id in self.at_hand:
                continue  # it is our own: the clock was set forward
            log.warning("message %s was being sent by another, which is gone", letter.id)
            await self.judge(store, Ended(letter, LAPSED, self.clock.now()))

    async def next_look(self, store: Store, now: datetime) -> datetime:
        """When the next message may be sent; the first that ends wakes us before."""
        if len(self.in_flight) == AT_ONCE:
            return now + PATROL
        waiting = [await store.outbox.next_attempt()]
        if self.room_for_pushes():
            waiting.append(await store.outbox.next_attempt(urgent=False))
        first = min(filter(None, waiting), default=now + PATROL)
        return min(max(filter(None, (first, self.pause_until))), now + PATROL)

    # --- one message

    def begin(self, letter: Letter) -> None:
        self.queueing = self.queueing or (bool(self.apart) and not letter.urgent)
        self.at_hand.add(letter.id)
        task = asyncio.create_task(self.send(letter))
        self.in_flight.add(task)
        task.add_done_callback(self.gone)

    def gone(self, task: asyncio.Task[None]) -> None:
        self.in_flight.discard(task)
        self.woken.set()

    async def send(self, letter: Letter) -> None:
        """Send it and remember what became of it, whatever that is: a message that is forgotten holds up its chat."""
        decided, message = await self.attempt(letter)
        now = self.clock.now()
        if decided.everybody:
            self.pause_until = max(now + decided.wait, self.pause_until or now)
        self.watch.count("sends", decided.outcome)
        self.ended.append(Ended(letter, decided, now, message))

    async def attempt(self, letter: Letter) -> tuple[Verdict, int | None]:
        """How it went, and the id of the message that was sent."""
        if self.apart and not letter.urgent and not await self.has_turn():
            return NO_TURN, None
        try:
            async with asyncio.timeout(GIVE_UP):
                if held := await self.held_back(letter):
                    return held, None
                return SENT, await self.deliver(letter)
        except TelegramError as error:
            decided = verdict(error)
            log.warning("message %s: %s (%s)", letter.id, decided.outcome, type(error).__name__)
            return decided, None
        except TimeoutError:
            log.warning("message %s: unknown (it took too long)", letter.id)
            return IN_THE_END_UNKNOWN, None
        except Exception:
            log.exception("message %s cannot be sent", letter.id)
            return REFUSED, None

    async def held_back(self, letter: Letter) -> Verdict | None:
        """Why not to send it now: Telegram is away, or wanted a pause since the letter was taken."""
        if letter.attempts and not await self.telegram_is_well():
            return NOT_YET
        return NO_TURN if self.pause_until and self.clock.now() < self.pause_until else None

    async def has_turn(self) -> bool:
        """Wait for the next turn of all replicas to push; False when the database gives none."""
        try:
            async with self.database.work() as store:
                wait = await store.pace.turn(self.apart)
                await store.commit()
            await asyncio.sleep(wait)
        except Exception:
            log.exception("no turn to push")
            return False
        finally:
            self.queueing = False
            self.woken.set()
        return True

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
            return await deliver(self.bot, letter.chat, reply, exports=self.exports)
        except TelegramError as error:
            if verdict(error).outcome != "plain":
                raise
            log.warning("message %s was sent as plain text: its HTML was refused", letter.id)
            return await deliver(self.bot, letter.chat, reply, plain=True, exports=self.exports)

    # --- what became of them

    async def write_down(self, store: Store, ended: list[Ended]) -> None:
        await store.outbox.sent({one.letter.id: one.message for one in ended if one.verdict.outcome == "sent"})
        for one in ended:
            if one.verdict.outcome != "sent":
                await self.judge(store, one)

    async def judge(self, store: Store, ended: Ended) -> None:
        """In a savepoint of its own: one that cannot be judged holds up no other."""
        try:
            async with store.part():
                await self.mark(store, ended)
        except Exception as error:
            if transient(error):
                raise
            log.exception("message %s is given up", ended.letter.id)
            await store.outbox.refused(ended.letter)

    async def mark(self, store: Store, ended: Ended) -> None:
        letter, decided, now = ended.letter, ended.verdict, ended.at
        match decided.outcome:
            case "later":
                again = now + decided.wait
                await store.outbox.not_sent(letter, again if letter.urgent else await when_awake(store, letter.chat, again))
                if decided.replicas:
                    await store.pace.pause(now + decided.wait)
            case "unknown":
                again = now + (min(SOON, decided.wait) if repeatable(letter) else decided.wait)
                if await store.outbox.unknown(letter, again) and not letter.urgent:
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
