"""Reminders by APScheduler with its SQL store, in a process that sends by python-telegram-bot with its defaults.

`prepare` fills the store with what is pending; otherwise it adds what is due, and polls.
"""

import os
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore  # type: ignore[import-untyped]
from apscheduler.schedulers.asyncio import AsyncIOScheduler  # type: ignore[import-untyped]
from apscheduler.schedulers.background import BackgroundScheduler  # type: ignore[import-untyped]
from sqlalchemy import create_engine, event
from telegram import Bot
from telegram.ext import Application

ROOT = os.environ["BOT_API_URL"]
DUE_AT = datetime.fromtimestamp(float(os.environ["DUE_AT"]), UTC)
DUE, PENDING = int(os.environ["DUE"]), int(os.environ["PENDING"])
BOTS: list[Bot] = []


async def nudge(chat: int) -> None:
    await BOTS[0].send_message(chat, "Time to write a thank-you note.")


def hastily(dbapi: Any, _: Any) -> None:
    """While it is filled nothing needs to be on the disk."""
    dbapi.execute("PRAGMA synchronous=OFF")
    dbapi.execute("PRAGMA journal_mode=MEMORY")


def prepare() -> None:
    engine = create_engine("sqlite:///jobs.sqlite")
    event.listen(engine, "connect", hastily)
    made = BackgroundScheduler(jobstores={"default": SQLAlchemyJobStore(engine=engine)}, timezone=UTC)
    made.start(paused=True)
    add(made, DUE, PENDING, DUE_AT + timedelta(days=1))
    made.shutdown()


def add(to: AsyncIOScheduler, first: int, last: int, moment: datetime) -> None:
    for number in range(first, last):
        to.add_job(nudge, "date", run_date=moment + timedelta(seconds=number - first if first else 0), args=[number + 1])


async def begin(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    BOTS.append(application.bot)
    made = AsyncIOScheduler(jobstores={"default": SQLAlchemyJobStore(url="sqlite:///jobs.sqlite")}, timezone=UTC)
    add(made, 0, DUE, DUE_AT)
    made.start()


def main(arguments: list[str]) -> None:
    if arguments == ["prepare"]:
        prepare()
        return
    builder = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{ROOT}/bot").post_init(begin).job_queue(None)
    builder.build().run_polling()


if __name__ == "__main__":
    main(sys.argv[1:])
