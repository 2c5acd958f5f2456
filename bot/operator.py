"""The operator hears of what he can mend: of each kind at most one message an hour, with how often, and nobody's words."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta

from bot.clock_source import Clock
from bot.watch import DATABASE_FULL, PUT_ASIDE, TOKEN_REFUSED, Watch
from handlers.said import Say, as_json
from rules import texts
from storage.engine import Database

ALARMS = {
    ("sends", "refused"): texts.ALARM_REFUSED,
    PUT_ASIDE: texts.ALARM_POISON,
    TOKEN_REFUSED: texts.ALARM_TOKEN,
    DATABASE_FULL: texts.ALARM_FULL,
}
LOOK = 5.0  # seconds
HOUR = timedelta(hours=1)
NEVER = datetime.min.replace(tzinfo=UTC)


class Operator:
    """Looks at what was counted. What cannot be told now, because the database is full, is told when it has room."""

    def __init__(self, chat: int, database: Database, clock: Clock, watch: Watch, post: asyncio.Event) -> None:
        self.chat = chat
        self.database = database
        self.clock = clock
        self.watch = watch
        self.post = post
        self.told: Counter[tuple[str, str]] = Counter()
        self.last: dict[tuple[str, str], datetime] = {}

    async def step(self) -> None:
        for kind in ALARMS:
            if self.watch.counts[kind] > self.told[kind] and self.clock.now() - self.last.get(kind, NEVER) >= HOUR:
                await self.tell(kind)
        await asyncio.sleep(LOOK)

    async def tell(self, kind: tuple[str, str]) -> None:
        """Once in each hour of the clock, over all replicas and restarts."""
        now, counted = self.clock.now(), self.watch.counts[kind]
        say = as_json(Say(ALARMS[kind].format(counted - self.told[kind])))
        async with self.database.work() as store:
            await store.outbox.put(self.chat, f"alarm {kind[1]} {now:%Y-%m-%d %H}", say, now)
            await store.commit()
        self.told[kind], self.last[kind] = counted, now
        self.post.set()
