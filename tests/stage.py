"""The parts of the bot on a stage: each acts when it is told to, before a Telegram without a network."""

import asyncio
import json
from collections.abc import Mapping
from typing import IO, Any

from telegram import Bot
from telegram.request import BaseRequest, RequestData

from bot.clock import Ticker
from bot.clock_source import Clock
from bot.failures import HARMLESS
from bot.intake import Intake
from bot.local.methods import METHODS
from bot.local.params import Params, Upload
from bot.local.refusals import Refusal
from bot.local.server import TOKEN
from bot.local.world import World
from bot.post import Post
from bot.watch import Watch
from storage.engine import Database

Json = dict[str, Any]


class Straight(BaseRequest):
    """Calls the methods of the local Bot API server where they are; `refused` is what it would not take."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.refused: list[tuple[str, str, Mapping[str, Any]]] = []

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Nothing is opened."""

    async def shutdown(self) -> None:
        """Nothing is closed."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - as PTB calls it
        request_data: RequestData | None = None,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        name, params = url.rpartition("/")[2], parameters(request_data)
        try:
            answer = {"ok": True, "result": METHODS[name.lower()](self.world, params)}
            return 200, json.dumps(answer).encode()
        except Refusal as refusal:
            self.refused.append((name, refusal.answer()["description"], params.values))
            return refusal.status, json.dumps(refusal.answer()).encode()


def parameters(data: RequestData | None) -> Params:
    if data is None:
        return Params()
    files = {name: Upload(called, bytes_of(file), kind) for name, (called, file, kind) in (data.multipart_data or {}).items()}
    return Params(dict(data.json_parameters), files)


def bytes_of(file: bytes | IO[bytes]) -> bytes:
    return file if isinstance(file, bytes) else file.read()


class Stage:
    """The parts of the bot that hear, push and send, each when it is told to, and their Telegram."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.world = World(clock.now)
        self.telegram = Straight(self.world)
        self.bot = Bot(TOKEN, request=self.telegram, get_updates_request=self.telegram)
        self.post = Post(self.bot, database, clock, rate=0)
        self.watch = Watch()
        self.intake = Intake(self.bot, database, clock, frozenset(), self.watch)
        self.ticker = Ticker(database, clock, self.post.woken)

    async def hears(self, *updates: Json) -> None:
        """These updates, and everything that they lead to."""
        await self.intake.take(updates)
        await self.arrives()

    async def pushes(self) -> None:
        """What is due."""
        await self.ticker.housekeeping()
        await self.ticker.batch()
        await self.arrives()

    async def arrives(self) -> None:
        """Until everything was sent that can be sent now."""
        while await self.post.turn() is None or self.post.in_flight or self.post.ended:
            if self.post.in_flight:
                await asyncio.wait(self.post.in_flight)

    def said_in(self, chat: int) -> list[str]:
        """What the bot wrote there, as it stands now."""
        kept = self.world.rooms[chat].kept.values()
        return [one.message.get("text") or one.message.get("caption") or "" for one in kept if one.by_bot]

    def refused(self) -> list[object]:
        """What Telegram did not take, apart from what an old button may lead to."""
        return [one for one in self.telegram.refused if not any(words in one[1].casefold() for words in HARMLESS)]
