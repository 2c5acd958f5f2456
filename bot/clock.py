"""The clock: the one loop that turns due tasks into messages. It sleeps until the next is due, and not longer."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.clock_source import Clock
from handlers.pushing import push
from handlers.talking import OPTIONAL
from storage.engine import Database, transient

log = logging.getLogger(__name__)
AT_ONCE = 20  # due tasks looked at in one transaction: it shall keep nobody waiting who asks something meanwhile
BUSY = 0.2  # seconds until users are looked at again for whom another replica does something
HOUSEKEEPING = timedelta(hours=1)
LET_GO = timedelta(hours=12)  # how long a question that needs no answer stays open
LATER = timedelta(hours=1)  # when to look again at what could not be pushed


class Ticker:
    """Pushes what is due. `woken` is set when a plan has changed, `post` when there is something to send."""

    def __init__(self, database: Database, clock: Clock, post: asyncio.Event) -> None:
        self.database = database
        self.clock = clock
        self.post = post
        self.woken = asyncio.Event()
        self.cleaned: datetime | None = None

    async def step(self) -> None:
        await self.housekeeping()
        if not await self.batch():
            await self.clock.wait(await self.next_due(), self.woken)

    async def batch(self) -> bool:
        """Queue what is due now, for many users in one transaction; True when there may be more."""
        now = self.clock.now()
        async with self.database.work() as store:
            users = await store.tasks.users_due(now, AT_ONCE)
        if users and not await self.push(users, now):
            await asyncio.sleep(BUSY)
        if users:
            self.post.set()
        return bool(users)

    async def push(self, users: Sequence[int], now: datetime) -> bool:
        """All in one transaction; each alone when that fails, for one of them cannot be pushed, and nobody knows which."""
        try:
            return await self.push_at_once(users, now)
        except Exception as error:
            if transient(error):
                raise  # the database is busy or full: that is no user's fault
            for user in users:
                await self.push_alone(user, now)
            return True

    async def push_at_once(self, users: Sequence[int], now: datetime) -> bool:
        async with self.database.work() as store:
            pushed = await push(store, users, now)
            await store.commit()
        return pushed

    async def push_alone(self, user: int, now: datetime) -> None:
        """One that fails stops nobody else's nudges, and is tried again later."""
        try:
            await self.push_at_once([user], now)
        except Exception as error:
            if transient(error):
                raise
            log.exception("the nudges of a user could not be prepared; they wait an hour")
            async with self.database.work() as store:
                await store.tasks.hold({user: now + LATER}, now)
                await store.commit()

    async def next_due(self) -> datetime:
        async with self.database.work() as store:
            due = await store.tasks.next_due()
        return min(due or datetime.max.replace(tzinfo=self.clock.now().tzinfo), self.clock.now() + HOUSEKEEPING)

    async def housekeeping(self) -> None:
        now = self.clock.now()
        if self.cleaned and now - self.cleaned < HOUSEKEEPING:
            return
        self.cleaned = now
        async with self.database.work() as store:
            await store.updates.forget_old(now)
            await store.outbox.forget_old(now)
            await store.tasks.forget_old(now)
            await store.journal.forget_old(now)
            await store.talks.forget_cancelled(now)
            await store.talks.let_go(OPTIONAL, now - LET_GO)
            await store.commit()
