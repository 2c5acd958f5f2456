"""Who talks to the bot, and what his days look like."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from rules.facts import Habits, Writer
from storage.facts import habits
from storage.journal import Journal
from storage.tables import users


class Users:
    def __init__(self, journal: Journal) -> None:
        self.connection = journal.connection
        self.journal = journal

    async def welcome(self, user: int, now: datetime) -> None:
        """Make sure that the user is known. Whoever writes can be reached again."""
        reachable = await self.connection.scalar(select(users.c.reachable).where(users.c.id == user))
        if reachable is None:
            await self.connection.execute(insert(users).values(id=user, reachable=True, since=now, **columns(Habits(zone=""))))
        elif not reachable:
            await self.set_reachable(user, True)

    async def habits(self, user: int) -> Habits | None:
        """What his days look like, or None as long as he has told no zone."""
        return habits((await self.connection.execute(select(users).where(users.c.id == user))).one_or_none())

    async def set_habits(self, user: int, habits: Habits) -> None:
        await self.journal.change(users, user, user, **columns(habits))

    async def set_writer(self, user: int, writer: Writer) -> None:
        await self.journal.change(users, user, user, writer=asdict(writer))

    async def set_reachable(self, user: int, reachable: bool) -> None:
        await self.connection.execute(update(users).where(users.c.id == user).values(reachable=reachable))


def columns(habits: Habits) -> dict[str, Any]:
    day, clock = habits.review or (None, None)
    return {
        "zone": habits.zone or None,
        "quiet_from": habits.quiet_from,
        "quiet_until": habits.quiet_until,
        "date_order": habits.date_order or None,
        "workdays": habits.workdays,
        "post_days": habits.post_days,
        "review_day": day,
        "review_at": clock,
        "paused_until": habits.paused_until,
    }
