"""Bot API methods by which the bot gets its updates: long polls and the webhook."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.local import refusals
from bot.local.params import Params
from bot.local.refusals import conflict
from bot.local.webhook import Target, Webhook
from bot.local.world import Json, World


class Receiving:
    """One bot's way to its updates. A younger poll ends an older one; a webhook ends all polls."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.webhook = Webhook(world)
        self._polls = 0
        self._ended_by = refusals.CONFLICT_POLL

    def methods(self) -> dict[str, Callable[[Params], Awaitable[Any]]]:
        return {
            "getupdates": self.get_updates,
            "setwebhook": self.set_webhook,
            "deletewebhook": self.delete_webhook,
            "getwebhookinfo": self.get_webhook_info,
        }

    async def get_updates(self, params: Params) -> list[Json]:
        if self.webhook.target:
            raise conflict(refusals.CONFLICT_WEBHOOK)
        self._end_polls(refusals.CONFLICT_POLL)
        self._allow(params)
        self.world.updates.confirm(params.integer("offset"))
        return await self._wait(self._polls, _limit(params), max(0, min(50, params.integer("timeout"))))

    async def _wait(self, mine: int, limit: int, seconds: int) -> list[Json]:
        def look() -> list[Json] | bool:
            return self._polls != mine or self.world.updates.batch(limit, self.world.clock())

        found = await self.world.arrived.until(look, seconds)
        if isinstance(found, bool):
            raise conflict(self._ended_by)
        return found

    def _end_polls(self, words: str) -> None:
        self._polls += 1
        self._ended_by = words
        self.world.arrived.ring()

    def _allow(self, params: Params) -> None:
        """Keep the kinds of updates that are asked for; what is not said stays as it was."""
        allowed = params.json("allowed_updates", "can't parse allowed updates JSON object")
        if allowed is not None:
            self.world.updates.allowed = list(allowed)

    async def set_webhook(self, params: Params) -> bool:
        url = params.text("url")
        target = Target(url, params.text("secret_token")) if url else None
        self._allow(params)
        self._drop_if_asked(params)
        if target:
            self._end_polls(refusals.CONFLICT_WEBHOOK_SET)
        await self.webhook.aim(target)
        return True

    async def delete_webhook(self, params: Params) -> bool:
        self._drop_if_asked(params)
        await self.webhook.aim(None)
        return True

    async def get_webhook_info(self, _: Params) -> Json:
        return self.webhook.info()

    def _drop_if_asked(self, params: Params) -> None:
        if params.flag("drop_pending_updates"):
            self.world.updates.clear()


def _limit(params: Params) -> int:
    limit = params.integer("limit", 100)
    return limit if 1 <= limit <= 100 else 100
