"""Three replicas of the bot on one PostgreSQL, of which one after the other is killed and comes back."""

import asyncio
import contextlib
import json
import os
import random
import signal
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Any

from conftest import MONDAY_AFTERNOON
from debrief_script import has_debriefed
from markupsafe import Markup
from replica import USERS
from sqlalchemy import func, select

from bot.clock_source import Clock
from bot.local.faults import Outcome
from bot.local.params import Params
from bot.local.server import LocalServer
from bot.local.wire import Wire
from storage.engine import Database
from storage.outbox import LEASE
from storage.tables import outbox, updates

NOW = MONDAY_AFTERNOON
SEED = int(os.environ.get("SEED") or random.randrange(1_000_000))


class Broken(AssertionError):
    """A promise was broken."""


class TimedWire(Wire):
    """Remembers when each push was sent, by a clock that nobody moves."""

    def __init__(self) -> None:
        super().__init__()
        self.pushes: list[float] = []
        self.count = 0

    def note(self, now: datetime, method: str, params: Params, outcome: Outcome, **more: Any) -> None:
        super().note(now, method, params, outcome, **more)
        self.count += 1
        if method.lower() == "sendmessage" and int(params.shown()["chat_id"]) not in USERS:
            self.pushes.append(monotonic())

    def most_pushes(self) -> int:
        """In any second that begins with one."""
        return max(sum(start <= time < start + 1 for time in self.pushes) for start in self.pushes)


class Fire:
    """Three replicas, of which one after the other is killed and comes back; a Telegram, and a clock for all."""

    def __init__(self, url: str, folder: Path, many: int, sabotage: str) -> None:
        folder.mkdir()
        self.clock = Clock(folder / "clock")
        self.clock.move(NOW + timedelta(hours=2, minutes=1) - datetime.now(UTC))  # when the first thank-yous are due
        self.server = LocalServer(self.clock.now, move=self.clock.move)
        self.server.wire = self.wire = TimedWire()
        self.database = Database(url)
        self.order: dict[str, object] = {
            "url": url,
            "token": self.server.token,
            "clock": str(folder / "clock"),
            "log": str(folder / "log"),
        }
        self.order |= {"updates": many, "sabotage": sabotage}
        self.updates = many
        self.random = random.Random(SEED)
        self.pids: list[int] = []

    async def open(self, nudged: range) -> None:
        await self.server.start()
        self.server.faults.add("slow", "sendMessage", times=100_000, seconds=0.02)  # so that kills hit what is being sent
        self.order["api"] = self.server.url
        async with self.database.work() as store:
            for user in (*USERS, *nudged):
                self.server.world.user(user)
                self.server.world.rooms[user].standing = "member"
            for user in nudged:
                await has_debriefed(store, user, "Acme", NOW, ("Jane Smith",))
            await store.commit()
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
        self.forge = await asyncio.create_subprocess_exec(
            sys.executable, str(Path(__file__).with_name("replica.py")), stdin=-1, stdout=-1, env=environment
        )

    async def close(self) -> None:
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
        assert self.forge.stdin
        self.forge.stdin.close()
        await self.forge.wait()
        await self.server.stop()
        await self.database.close()

    async def live(self) -> None:
        assert self.forge.stdin
        assert self.forge.stdout
        self.forge.stdin.write(json.dumps(self.order).encode() + b"\n")
        self.pids.append(int(await self.forge.stdout.readline()))

    async def burn(self, kills: int) -> None:
        """Now and then a lease runs out, too."""
        for _ in range(3):
            await self.live()
        for kill in range(kills):
            await self.sees_calls(self.random.randrange(12))
            await asyncio.sleep(self.random.random() * 0.03)
            os.kill(self.pids.pop(0), signal.SIGKILL)
            await self.live()
            if kill % 6 == 5:
                self.clock.move(LEASE)

    async def sees_calls(self, number: int) -> bool:
        """Until so many more calls were answered; False when they do not come."""
        wanted = self.wire.count + number
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(2):
                while self.wire.count < wanted:  # noqa: ASYNC110 - nobody tells
                    await asyncio.sleep(0.002)
        return self.wire.count >= wanted

    async def comes_to_rest(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(60 + self.updates / 20):
                while await self.waiting():
                    if not await self.sees_calls(1):
                        self.clock.move(LEASE)
                return
        raise Broken(f"there is no end to it: {await self.waiting()} wait, of {await self.written()}")

    async def waiting(self) -> int:
        async with self.database.work() as store:
            unheard = self.updates - (await store.connection.scalar(select(func.count()).select_from(updates)) or 0)
            return unheard + await store.outbox.waiting() + len(await store.tasks.users_due(self.clock.now(), 1))

    async def written(self) -> dict[int, list[tuple[str, str]]]:
        """By chat, in the order in which they are to arrive: what each message says, and what became of it."""
        found: dict[int, list[tuple[str, str]]] = {}
        async with self.database.work() as store:
            for row in await store.connection.execute(select(outbox).order_by(outbox.c.id)):
                said = Markup(row.say["text"].partition("\n")[0]).striptags()  # noqa: S704 - tags go
                found.setdefault(row.chat_id, []).append((said, row.state))
        return found

    def arrived(self) -> dict[int, list[str]]:
        rooms = self.server.world.rooms.items()
        return {user: [event["message"]["text"].partition("\n")[0] for event in room.events] for user, room in rooms}
