"""Updates pushed to the bot by POST, as Telegram pushes them."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass

import aiohttp

from bot.local import refusals
from bot.local.refusals import bad
from bot.local.updates import Update
from bot.local.world import Json, World

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_LOCAL = re.compile(r"http://(?:127\.0\.0\.1|localhost|\[::1\])[:/]")


@dataclass(frozen=True)
class Target:
    """Where updates go; `secret` is sent along so that the receiver knows the sender."""

    url: str
    secret: str

    def __post_init__(self) -> None:
        if not (self.url.startswith("https://") or _LOCAL.match(self.url)):
            raise bad(refusals.WEBHOOK_URL)
        if len(self.secret) > 256:
            raise bad(refusals.SECRET_TOO_LONG)
        if not _SECRET.fullmatch(self.secret):
            raise bad(refusals.SECRET_CHARACTERS)


class Webhook:
    """Delivers to one target: in each lane one update at a time, repeated until the answer is 2xx or it expires.

    Telegram repeats at once and then after 2, 4, … 64 seconds; `pauses` are these seconds.
    """

    def __init__(self, world: World, pauses: Sequence[float] = (0, 2, 4, 8, 16, 32, 64)) -> None:
        self.world = world
        self.pauses = pauses
        self.target: Target | None = None
        self.last_error: Json = {}
        self._loop: asyncio.Task[None] | None = None

    async def aim(self, target: Target | None) -> None:
        """Deliver to this target from now on; None ends it."""
        self.target = target
        if self._loop:
            self._loop.cancel()
            await asyncio.gather(self._loop, return_exceptions=True)
        self._loop = asyncio.create_task(self._deliver_all(target)) if target else None

    async def _deliver_all(self, target: Target) -> None:
        lanes: dict[str, asyncio.Task[None]] = {}
        async with aiohttp.ClientSession() as http:
            try:
                while True:
                    free = await self.world.arrived.until(lambda: self._next(lanes), 3600)
                    for update in free:
                        lanes[update.lane] = asyncio.create_task(self._deliver(http, target, update))
            finally:
                for task in lanes.values():
                    task.cancel()

    def _next(self, lanes: dict[str, asyncio.Task[None]]) -> list[Update]:
        """The first update of each lane that is not busy."""
        self.world.updates.expire(self.world.clock())
        first: dict[str, Update] = {}
        for update in self.world.updates:
            if update.lane not in lanes or lanes[update.lane].done():
                first.setdefault(update.lane, update)
        return list(first.values())

    async def _deliver(self, http: aiohttp.ClientSession, target: Target, update: Update) -> None:
        for attempt in range(1000):
            if await self._post(http, target, update):
                break
            await asyncio.sleep(self.pauses[min(attempt, len(self.pauses) - 1)])
        if update in list(self.world.updates):
            self.world.updates.remove(update)
        asyncio.get_running_loop().call_soon(self.world.arrived.ring)  # the lane is free once this task is done

    async def _post(self, http: aiohttp.ClientSession, target: Target, update: Update) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": target.secret} if target.secret else {}
        try:
            async with http.post(target.url, json=update.as_json(), headers=headers) as answer:
                words = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                taken = answer.ok
        except aiohttp.ClientError as error:
            words, taken = f"Connection failed: {type(error).__name__}", False
        if not taken:
            self.last_error = {"last_error_date": self.world.unix(), "last_error_message": words}
        return taken

    def info(self) -> Json:
        """What getWebhookInfo says."""
        self.world.updates.expire(self.world.clock())
        url = self.target.url if self.target else ""
        info: Json = {"url": url, "has_custom_certificate": False, "pending_update_count": len(self.world.updates)}
        allowed = {"allowed_updates": self.world.updates.allowed} if self.world.updates.allowed else {}
        return info | (self.last_error | {"max_connections": 40} if url else {}) | allowed
