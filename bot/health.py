"""How the bot is: /healthz for whoever must act on it, /metrics for whoever wants to see it coming. No private words."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.clock_source import Clock
from bot.watch import STALE, Watch
from storage.engine import Database

LATE = 180.0  # seconds for a reply or a due task to wait: longer than a send in doubt
LATE_PUSH = 3600.0  # a morning's digests of many users take their time
PATIENCE = 5.0  # seconds for the database to answer
AS_METRICS = "text/plain; version=0.0.4"


@dataclass(frozen=True, slots=True)
class Figures:
    """Of the database: messages that wait, and for how many seconds the oldest reply, push and due task do."""

    waiting: int
    reply: float
    push: float
    task: float


class Health:
    """Answers for this process; what it says of the outbox and the tasks holds for all replicas."""

    def __init__(self, database: Database, clock: Clock, watch: Watch) -> None:
        self.database = database
        self.clock = clock
        self.watch = watch

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/healthz", self.healthz), web.get("/metrics", self.metrics)]

    async def healthz(self, _: web.Request) -> web.Response:
        """200 "well", or 503 with one line for each trouble."""
        wrong = list(troubles(await self.figures(), self.watch))
        return web.Response(text="\n".join(wrong or ["well"]) + "\n", status=503 if wrong else 200)

    async def metrics(self, _: web.Request) -> web.Response:
        text = "\n".join(lines(await self.figures(), self.watch)) + "\n"
        return web.Response(body=text.encode(), headers={"Content-Type": AS_METRICS})

    async def figures(self) -> Figures | None:
        """None when the database does not answer."""
        now = self.clock.now()
        try:
            async with asyncio.timeout(PATIENCE), self.database.work() as store:
                reply, push = [await store.outbox.next_attempt(urgent) for urgent in (True, False)]
                due = await store.tasks.next_due()
                return Figures(await store.outbox.waiting(), since(reply, now), since(push, now), since(due, now))
        except (SQLAlchemyError, OSError):
            return None


def since(moment: datetime | None, now: datetime) -> float:
    return max(0.0, (now - moment).total_seconds()) if moment else 0.0


def troubles(figures: Figures | None, watch: Watch) -> Iterator[str]:
    """What is wrong, in words."""
    for loop in watch.still(STALE):
        yield f"{loop} has not moved for {STALE:.0f} seconds"
    if watch.unreached() > STALE:
        yield f"Telegram has not answered for {watch.unreached():.0f} seconds"
    if figures is None:
        yield "the database does not answer"
    elif figures.reply > LATE or figures.push > LATE_PUSH:
        yield f"messages have waited for {max(figures.reply, figures.push):.0f} seconds"
    elif figures.task > LATE:
        yield f"a reminder is late by {figures.task:.0f} seconds"


def lines(figures: Figures | None, watch: Watch) -> Iterator[str]:
    """In the text format of Prometheus."""
    for (what, kind), many in sorted(watch.counts.items()):
        yield f'followup_{what}_total{{kind="{kind}"}} {many}'
    yield f"followup_telegram_unreached_seconds {watch.unreached():.1f}"
    yield f"followup_loop_lag_seconds {watch.lag:.3f}"
    yield f"followup_database_up {int(figures is not None)}"
    if figures:
        yield f"followup_outbox_waiting {figures.waiting}"
        yield f'followup_outbox_oldest_seconds{{kind="reply"}} {figures.reply:.1f}'
        yield f'followup_outbox_oldest_seconds{{kind="push"}} {figures.push:.1f}'
        yield f"followup_reminder_late_seconds {figures.task:.1f}"
