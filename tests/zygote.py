"""Forks bots: it has imported everything once, so that a bot that is killed is there again in a fraction of a second.

It reads orders, one a line, as JSON: {settings, sabotage, log}, and what tests/faulty.py reads of it. For each it forks a bot,
prints its pid, waits until it has ended, and prints how. One bot at a time, as in life.
"""

import asyncio
import functools
import json
import os
import signal
import ssl
import sys
import tempfile
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from faulty import ordered
from telegram import Bot

from bot import listen, logs, process
from bot.clock import Ticker
from bot.intake import Intake
from bot.local.server import LocalServer
from bot.pace import Pace
from bot.post import Post
from bot.settings import Settings, settings_of
from handlers.said import Said
from rules import dates, people
from rules.debrief import form
from rules.forms import Answers
from storage import outbox, tasks, updates
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

    class Everything(set[int]):
        def __contains__(self, _: object) -> bool:
            return True

        def remove(self, _: int) -> None:
            """It is heard once more."""

    async def everything(_: updates.Updates, __: Collection[int], ___: datetime) -> set[int]:
        return Everything()

    updates.Updates.fresh = everything  # type: ignore[method-assign,assignment]


def mark_first() -> None:
    """A message counts as sent before it is sent."""
    claim = outbox.Outbox.claim

    async def hopeful(self: outbox.Outbox, now: datetime, limit: int, urgent: bool = True) -> list[Letter]:
        letters = await claim(self, now, limit, urgent)
        await self.sent({letter.id: None for letter in letters})
        return letters

    outbox.Outbox.claim = hopeful  # type: ignore[method-assign]


def two_at_once() -> None:
    """A message is sent twice."""
    ask = Bot.do_api_request

    async def twice(self: Bot, method: str, *arguments: Any, **options: Any) -> Any:
        if method == "sendMessage":
            await ask(self, method, *arguments, **options)
        return await ask(self, method, *arguments, **options)

    Bot.do_api_request = twice  # type: ignore[method-assign,assignment]


def do_not_drain() -> None:
    """What is under way when the process is ended is left alone."""

    async def leave(_: Post) -> None:
        return

    Post.drain = leave  # type: ignore[method-assign,assignment]


def do_not_ask_again() -> None:
    """After a long absence it waits until it is spoken to."""

    async def wait(_: object, __: object, ___: datetime) -> None:
        return

    process.catch_up = wait  # type: ignore[assignment]


def forget_pushes() -> None:
    """What was pushed is pushed again as soon as it has rested."""

    async def forget(self: tasks.Tasks, given: Iterable[tuple[int, tasks.Item, datetime, datetime | None]]) -> None:
        await self.wait((user, item, rests) for user, item, rests, _ in given)

    tasks.Tasks.reminded = forget  # type: ignore[method-assign]


def bear_all() -> None:
    """Nobody is too fast."""
    Pace.judge = lambda _, said: said  # type: ignore[method-assign,assignment]


def keep_all() -> None:
    """Nothing is ever forgotten."""

    async def keep(_: Ticker) -> None:
        return

    Ticker.housekeeping = keep  # type: ignore[method-assign,assignment]


def leave_tasks() -> None:
    """Each update leaves a task behind that never ends."""
    read, left = Intake.read, []

    def leaving(self: Intake, raw: dict[str, Any]) -> Said | None:
        left.append(asyncio.ensure_future(asyncio.Event().wait()))
        return read(self, raw)

    Intake.read = leaving  # type: ignore[method-assign]


def save_nothing() -> None:
    """No sabotage: who tells while the clock is set forward by a day is not taken for one who left."""

    def nothing(answers: Answers) -> str:  # noqa: ARG001 - as it is called
        return ""

    form.so_much = nothing


SABOTAGE: dict[str, Callable[[], None]] = {
    "": lambda: None,
    "save nothing": save_nothing,
    "confirm first": confirm_first,
    "forget ids": forget_ids,
    "mark first": mark_first,
    "send twice": two_at_once,
    "do not drain": do_not_drain,
    "do not ask again": do_not_ask_again,
    "forget pushes": forget_pushes,
    "bear all": bear_all,
    "keep all": keep_all,
    "leave tasks": leave_tasks,
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
        life = process.run(Settings(bot_token=server.token, bot_api_url=server.url, database_url=url))
        asyncio.get_running_loop().call_later(0.3, os.kill, os.getpid(), signal.SIGTERM)
        await life
    await server.stop()


def tell_tasks(*_: object) -> None:
    """How many tasks there are, into the log."""
    print(f"tasks: {len(asyncio.all_tasks())}", flush=True)  # noqa: T201 - tests/test_prove_load.py reads it


def be_bot(order: dict[str, Any]) -> int:
    """Never returns."""
    code = 70
    try:
        with Path(order["log"]).open("a") as log:
            os.dup2(log.fileno(), sys.stdout.fileno())
            os.dup2(log.fileno(), sys.stderr.fileno())
        logs.set_up("INFO")
        signal.signal(signal.SIGUSR1, tell_tasks)
        for name in order["sabotage"].split(" + "):
            SABOTAGE[name]()
        with ordered(order):
            asyncio.run(process.run(settings_of(order["settings"])))
        code = 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
        raise
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
