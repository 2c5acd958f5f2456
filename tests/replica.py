"""Forks replicas: post and clock of a bot, and updates that reach each of them, all on one database.

It reads orders, one a line, as JSON: {url, token, api, clock, updates, sabotage, log}. For each it forks a replica and prints
its pid; a replica lives until it is killed.
"""

import asyncio
import functools
import json
import os
import signal
import ssl
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from markupsafe import Markup
from sqlalchemy import Integer, bindparam, select

from bot import logs, post
from bot.clock import Ticker
from bot.clock_source import Clock
from bot.loops import forever
from bot.post import Post
from bot.process import new_bot
from bot.settings import Settings
from handlers.said import Say, as_json
from storage import outbox
from storage.engine import Database
from storage.outbox import Letter, Outbox
from storage.pace import Pace
from storage.tables import outbox as messages

USERS = range(1, 11)  # who writes; others are only nudged


def said_to(update: int) -> tuple[int, str]:
    """Who wrote this update, and what is answered."""
    return USERS[update % len(USERS)], f"answer {update}"


async def hear_all(database: Database, clock: Clock, updates: int, woken: asyncio.Event) -> None:
    """Every replica is given every update, in order, and in each of its lives anew."""
    for update in range(updates):
        async with database.work() as store:
            if await store.updates.fresh([update], clock.now()):
                user, answer = said_to(update)
                await store.users.welcome(user, clock.now())
                await store.outbox.put(user, f"{update}:0", as_json(Say(Markup(answer))), clock.now())  # noqa: S704
                await store.commit()
        woken.set()


async def live(order: dict[str, Any]) -> None:
    database, clock = Database(order["url"]), Clock(Path(order["clock"]))
    settings = Settings(bot_token=order["token"], bot_api_url=order["api"], database_url=order["url"])
    async with new_bot(settings) as bot:
        post = Post(bot, database, clock)
        ticker = Ticker(database, clock, post.woken)
        loops = (forever(post), forever(ticker), hear_all(database, clock, order["updates"], post.woken))
        await asyncio.gather(*loops)


# --- replicas that break their promise ----------------------------------------------------------


def mark_first() -> None:
    """A message counts as sent some time before it is sent."""
    claim, deliver = Outbox.claim, Post.deliver

    async def hopeful(self: Outbox, now: datetime, limit: int, urgent: bool = True) -> list[Letter]:
        letters = await claim(self, now, limit, urgent)
        await self.sent({letter.id: None for letter in letters})
        return letters

    async def late(self: Post, letter: Letter) -> int | None:
        await asyncio.sleep(0.05)
        return await deliver(self, letter)

    Outbox.claim = hopeful  # type: ignore[method-assign]
    Post.deliver = late  # type: ignore[method-assign]


def no_lease() -> None:
    """What is being sent can be taken by another at once."""
    outbox.LEASE *= 0
    post.PATROL *= 0


def no_order() -> None:
    """Messages of one chat overtake each other."""
    here = (messages.c.state == "waiting") & (messages.c.urgent == bindparam("urgent"))
    ready = select(messages).where(here, messages.c.not_before <= bindparam("now")).order_by(messages.c.id.desc())
    outbox.READY = ready.limit(bindparam("limit", type_=Integer)).with_for_update(skip_locked=True)


def no_pace() -> None:
    """Each push goes as soon as there is room."""

    async def at_once(*_: object) -> float:
        return 0.0

    Pace.turn = at_once  # type: ignore[method-assign,assignment]


SABOTAGE: dict[str, Callable[[], None]] = {
    "": lambda: None,
    "mark first": mark_first,
    "no lease": no_lease,
    "no order": no_order,
    "no pace": no_pace,
}


def main() -> None:
    once = functools.cache(ssl.create_default_context)  # it reads all certificates each time
    ssl.create_default_context = lambda *_, **__: once()
    once()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        print(os.fork() or be_replica(json.loads(line)), flush=True)  # noqa: T201 - the harness reads it


def be_replica(order: dict[str, Any]) -> int:
    """Never returns."""
    try:
        with Path(order["log"]).open("a") as log:
            os.dup2(log.fileno(), sys.stdout.fileno())
            os.dup2(log.fileno(), sys.stderr.fileno())
        logs.set_up("INFO")
        SABOTAGE[order["sabotage"]]()
        asyncio.run(live(order))
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        sys.stderr.flush()
        os._exit(70)


if __name__ == "__main__":
    main()
