"""The webhook: Telegram brings the updates by POST, each confirmed by a 200 after it is stored."""

import asyncio
import hmac
import json
import logging
from typing import Any

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.failures import is_full
from bot.gateway import HEARD
from bot.intake import Intake, Json
from bot.loops import AFTER_FAILURE
from bot.watch import DATABASE_FULL, TOKEN_REFUSED, Watch

log = logging.getLogger(__name__)
HEADER = "X-Telegram-Bot-Api-Secret-Token"
AGAIN = {"Retry-After": "5"}  # seconds; Telegram keeps to it
RENEWED = 60  # pauses of LOOK between two settings of the webhook: somebody else may have deleted it
LOOK = 10.0  # seconds


class Webhook:
    """Takes updates from whoever knows the secret."""

    def __init__(self, intake: Intake, secret: str, watch: Watch) -> None:
        self.intake = intake
        self.secret = secret.encode()
        self.watch = watch

    def routes(self, path: str) -> list[web.RouteDef]:
        return [web.post(path, self.receive)]

    async def receive(self, request: web.Request) -> web.Response:
        """200 only if it is stored; what is no update is told from a database that cannot store it now."""
        if not self.is_known(request.headers.getall(HEADER, [])):
            return web.Response(status=403)
        try:
            update = parsed(await request.read())
        except ValueError:
            return web.Response(status=400)
        try:
            await self.intake.take([update])
        except (SQLAlchemyError, OSError) as error:
            return self.later(error)
        return web.Response()

    def is_known(self, told: list[str]) -> bool:
        """Whether the secret was told, once; how long the look takes says nothing about it."""
        said = (told[0] if len(told) == 1 else "").encode("utf-8", "surrogateescape")
        return hmac.compare_digest(said, self.secret)

    def later(self, error: Exception) -> web.Response:
        log.error("an update could not be stored", exc_info=error)
        self.watch.count("errors", "Webhook")
        if is_full(error):
            self.watch.count(*DATABASE_FULL)
        return web.Response(status=503, headers=AGAIN)


def parsed(body: bytes) -> Json:
    """The update, or a ValueError (of which a UnicodeDecodeError is one)."""
    update = json.loads(body.decode())
    if not isinstance(update, dict) or type(update.get("update_id")) is not int:
        raise ValueError
    return update


class Announcer:
    """Tells Telegram where to bring the updates, and again from time to time. What waits there is kept."""

    def __init__(self, bot: Bot, url: str, secret: str, watch: Watch) -> None:
        self.arguments: dict[str, Any] = {"url": url, "secret_token": secret, "allowed_updates": list(HEARD)}
        self.bot = bot
        self.watch = watch
        self.looks = self.failures = 0

    async def step(self) -> None:
        if self.looks % RENEWED == 0 and not await self.told():
            return await asyncio.sleep(AFTER_FAILURE[min(self.failures, len(AFTER_FAILURE)) - 1])
        self.looks += 1
        self.watch.reach()
        return await asyncio.sleep(LOOK)

    async def told(self) -> bool:
        try:
            await self.bot.set_webhook(**self.arguments)
        except TelegramError as error:
            log.warning("the webhook is not set: %s", type(error).__name__)
            self.failures += 1
            if isinstance(error, InvalidToken):
                self.watch.count(*TOKEN_REFUSED)
            return False
        self.failures = 0
        return True
