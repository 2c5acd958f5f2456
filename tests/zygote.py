"""Forks bots: it has imported everything once, so that a bot that is killed is there again in a fraction of a second.

It reads orders, one a line, as JSON: {settings, sabotage, log}. For each it forks a bot, prints its pid, waits until
it has ended, and prints how. One bot at a time, as in life.
"""

import asyncio
import functools
import json
import os
import signal
import ssl
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from telegram import Bot

from bot import listen, logs, process
from bot.local.server import LocalServer
from bot.settings import Settings
from rules import dates, people
from storage import outbox, updates
from storage.outbox import Letter

# --- bots that break their promise: a test that does not catch them is worth nothing -----------


def confirm_first() -> None:
    """Updates are confirmed to Telegram before they are stored."""
    poll = listen.Listener.poll

    async def hasty(self: listen.Listener) -> list[dict[str, Any]]:
        raw = await poll(self)
        if raw:
            behind = max(int(one["update_id"]) for one in raw) + 1
            await self.bot.do_api_request("getUpdates", {"offset": behind, "timeout": 0, "limit": 1})
        return raw

    listen.Listener.poll = hasty  # type: ignore[method-assign]


def forget_ids() -> None:
    """What was heard before is heard again."""

    async def always(_: updates.Updates, __: int, ___: datetime) -> bool:
        return True

    updates.Updates.first_time = always  # type: ignore[method-assign,assignment]


def mark_first() -> None:
    """A message counts as sent before it is sent."""
    claim = outbox.Outbox.claim

    async def hopeful(self: outbox.Outbox, now: datetime, limit: int) -> list[Letter]:
        letters = await claim(self, now, limit)
        for letter in letters:
            await self.mark(letter.id, state="sent")
        return letters

    outbox.Outbox.claim = hopeful  # type: ignore[method-assign]


def two_at_once() -> None:
    """A message is sent twice."""
    send = Bot.send_message

    async def twice(self: Bot, *arguments: Any, **options: Any) -> Any:
        await send(self, *arguments, **options)
        return await send(self, *arguments, **options)

    Bot.send_message = twice  # type: ignore[method-assign]


SABOTAGE: dict[str, Callable[[], None]] = {
    "": lambda: None,
    "confirm first": confirm_first,
    "forget ids": forget_ids,
    "mark first": mark_first,
    "send twice": two_at_once,
}


def main() -> None:
    once = functools.cache(ssl.create_default_context)  # it reads all certificates each time
    ssl.create_default_context = lambda *_, **__: once()
    asyncio.run(warmed_up())
    for line in sys.stdin:
        pid = os.fork() or be_bot(json.loads(line))
        print(pid, flush=True)  # noqa: T201 - the harness reads it
        _, status = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201


async def warmed_up() -> None:
    """Everything that is imported or read at its first use: by a whole life of a bot that says nothing."""
    now = datetime.now(UTC)
    dates.read("by the end of next week", now, "future")
    people.read("Jane Smith, CTO")
    server = LocalServer()
    await server.start()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'warm.db'}"
        life = process.run(Settings(_env_file=None, bot_token=server.token, bot_api_url=server.url, database_url=url))
        asyncio.get_running_loop().call_later(0.3, os.kill, os.getpid(), signal.SIGTERM)
        await life
    await server.stop()


def be_bot(order: dict[str, Any]) -> int:
    """Never returns."""
    code = 70
    try:
        with Path(order["log"]).open("a") as log:
            os.dup2(log.fileno(), sys.stdout.fileno())
            os.dup2(log.fileno(), sys.stderr.fileno())
        logs.set_up("INFO")
        SABOTAGE[order["sabotage"]]()
        asyncio.run(process.run(Settings(_env_file=None, **order["settings"])))
        code = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
        raise
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
