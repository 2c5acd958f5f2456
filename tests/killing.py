"""A bot in a process of its own, killed and started again and again, while users talk to it."""

import asyncio
import json
import os
import random
import shutil
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

from faulty import heard_by, noted
from sqlalchemy import func, select

from bot.clock_source import Clock
from bot.local.server import LocalServer
from storage.engine import Database
from storage.migrations import upgrade
from storage.tables import outbox, updates

PATIENCE = 90  # seconds for a clean end, on a machine that may be busy
IDLE = 0.6  # seconds without a call: what is not done by then will not be done


class Bots:
    """A Telegram, a database and a clock, and the bot that lives on them: `live`, `kill`, `end`.

    The seed decides how long each life is and which updates come twice; it is told when a test fails.
    """

    def __init__(self, folder: Path, start: datetime, seed: int, sabotage: str = "") -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.clock = Clock(folder / "clock")
        self.clock.move(start - datetime.now(UTC))
        self.random = random.Random(seed)
        self.sabotage = sabotage
        self.server = LocalServer(self.clock.now, move=self.clock.move)
        self.database = Database(f"sqlite+aiosqlite:///{folder / 'bot.db'}")
        self.kills = 0
        self.lives = 0
        self.debriefs = 0
        self.pid = 0

    async def open(self) -> None:
        await self.server.start()
        await upgrade(self.database.engine)
        self.zygote = await asyncio.create_subprocess_exec(
            sys.executable,
            str(Path(__file__).with_name("zygote.py")),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        )

    async def close(self) -> None:
        if self.pid:
            await self.kill()
        assert self.zygote.stdin
        self.zygote.stdin.close()
        await self.zygote.wait()
        await self.server.stop()
        await self.database.close()

    async def begin_anew(self, empty: Path, start: datetime) -> None:
        """On a copy of this database, at this time."""
        await self.database.close()
        self.lives += 1
        self.database = Database(f"sqlite+aiosqlite:///{shutil.copy(empty, self.folder / f'{self.lives}.db')}")
        self.clock.move(start - self.clock.now())
        self.kills = 0

    # --- the life of a bot

    async def live(self, **spoiled: object) -> None:
        """`spoiled`: what is to happen at its points of I/O (tests/faulty.py)."""
        settings = {
            "BOT_TOKEN": self.server.token,
            "BOT_API_URL": self.server.url,
            "DATABASE_URL": str(self.database.engine.url),
            "CLOCK_FILE": str(self.clock.file),
        }
        order = {"settings": settings, "sabotage": self.sabotage, "log": str(self.folder / "log"), **spoiled}
        assert self.zygote.stdin
        self.zygote.stdin.write(json.dumps(order).encode() + b"\n")
        self.pid = await self.told()

    async def kill(self) -> None:
        await self.signal(signal.SIGKILL)

    async def end(self) -> int:
        """As a supervisor ends it; its exit code."""
        return await self.signal(signal.SIGTERM)

    async def signal(self, number: signal.Signals) -> int:
        os.kill(self.pid, number)
        code = await asyncio.wait_for(self.told(), PATIENCE)
        self.pid = 0
        return code

    async def die_at(self, points: Collection[str], died: Path) -> None:
        """Live on and on, and die at these points of I/O, at most once while so many updates are heard (tests/faulty.py)."""
        left = list(points)
        while True:
            await self.live(die=left, heard=await self.heard(), died=str(died))
            self.kills += await self.told() == -signal.SIGKILL
            last = heard_by(noted(died)[-1])
            left = [one for one in left if heard_by(one) > last]

    async def told(self) -> int:
        assert self.zygote.stdout
        return int(await self.zygote.stdout.readline())

    async def die_often(self, times: int, calls: int, busy: asyncio.Future[Any] | None = None) -> None:
        """Live `times` short lives: each ends by kill -9 some milliseconds after the first, second … call of its bot."""
        for _ in range(times):
            if busy and busy.done():
                return
            self.spoil_some_updates()
            await self.live()
            await self.sees_calls(self.random.randrange(calls))
            await asyncio.sleep(self.random.random() * 0.03)
            await self.kill()
            self.kills += 1

    def spoil_some_updates(self) -> None:
        for spoiler in ("repeated", "doubled", "shuffled"):
            setattr(self.server.world.updates, spoiler, self.random.randrange(2))

    # --- what the server saw

    @property
    def calls(self) -> int:
        return int(self.server.wire.calls[-1]["n"]) if self.server.wire.calls else 0

    async def sees_calls(self, number: int) -> None:
        """Until so many more calls were answered, or none comes any more."""
        wanted, last, silent_since = self.calls + number, self.calls, monotonic()
        while self.calls < wanted and monotonic() - silent_since < IDLE:
            await asyncio.sleep(0.001)
            if self.calls > last:
                last, silent_since = self.calls, monotonic()

    async def comes_to_rest(self, patience: float = 60) -> None:
        """Until nothing waits to be sent and the bot has called nothing for a while."""
        async with asyncio.timeout(patience):
            before = -1
            while before != self.calls or len(self.server.world.updates) or await self.waiting():
                before = self.calls
                await asyncio.sleep(IDLE)

    async def waiting(self) -> int:
        async with self.database.work() as store:
            return await store.outbox.waiting()

    async def heard(self) -> int:
        """How many updates were heard."""
        async with self.database.work() as store:
            return await store.connection.scalar(select(func.count()).select_from(updates)) or 0

    async def states(self) -> dict[str, int]:
        """How many messages the outbox holds in each state."""
        async with self.database.work() as store:
            query = select(outbox.c.state, func.count().label("many")).group_by(outbox.c.state)
            return {row.state: row.many for row in (await store.connection.execute(query)).all()}

    async def left_uncertain(self, user: int) -> bool:
        """Whether nobody knows if all of the last replies to this user arrived."""
        async with self.database.work() as store:
            query = select(outbox.c.dedupe, outbox.c.state).where(outbox.c.chat_id == user).order_by(outbox.c.id)
            rows = (await store.connection.execute(query)).all()
        turn = rows[-1].dedupe.partition(":")[0] if rows else ""
        return any(row.state == "uncertain" for row in rows if row.dedupe.startswith(f"{turn}:"))

    def heard_by(self, user: int) -> list[str]:
        """The texts of all messages that the bot wrote to this user, in order, without its edits."""
        events = self.server.world.rooms[user].events if user in self.server.world.rooms else []
        return [event["message"]["text"] for event in events if event["kind"] == "new" and event["message"]["from"]["is_bot"]]

    def doubled(self, users: range) -> int:
        """How many messages came more often than once."""
        return sum(count - 1 for user in users for count in Counter(self.heard_by(user)).values())


@asynccontextmanager
async def bots(folder: Path, start: datetime, seed: int, sabotage: str = "") -> AsyncIterator[Bots]:
    print(f"seed {seed}")  # noqa: T201 - pytest shows it when the test fails
    them = Bots(folder, start, seed, sabotage)
    await them.open()
    try:
        yield them
    finally:
        await them.close()
