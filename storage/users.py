"""Who talks to the bot, and what his days look like."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import update

from rules.facts import Habits, Writer
from storage.facts import WHO, habits
from storage.journal import Journal
from storage.tables import added_once, tasks, users

# Statements of every turn are built once.
ALONE = WHO.with_for_update(key_share=True)


class Users:
    def __init__(self, journal: Journal) -> None:
        self.connection = journal.connection
        self.journal = journal

    async def welcome(self, user: int, now: datetime) -> None:
        """Make sure that the user is known, and alone with him. Whoever writes can be reached again."""
        reachable = await self.alone_with(user)
        if reachable is None:
            fresh = {"reachable": True, "since": now, **columns(Habits(zone=""))}
            await added_once(self.connection, users, id=user, **fresh)
            reachable = await self.alone_with(user)
        if not reachable:
            await self.set_reachable(user, True)

    async def alone_with(self, user: int) -> bool | None:
        """Until the end of the transaction no other replica does anything for him.

        Whether he can be reached; None for somebody unknown.
        """
        rows = await self.connection.rows(users, ALONE, user=user)
        self.connection.learn(rows, users, WHO, user=user)
        return bool(rows[0].reachable) if rows else None

    async def habits(self, user: int) -> Habits | None:
        """What his days look like, or None as long as he has told no zone."""
        return habits(*await self.connection.rows(users, WHO, user=user))

    async def set_habits(self, user: int, habits: Habits) -> None:
        await self.journal.change(users, user, user, **columns(habits))

    async def set_writer(self, user: int, writer: Writer) -> None:
        await self.journal.change(users, user, user, writer=asdict(writer))

    async def set_reachable(self, user: int, reachable: bool) -> None:
        """The clock passes over what waits for somebody who cannot be reached."""
        await self.connection.execute(update(users).where(users.c.id == user).values(reachable=reachable))
        await self.connection.execute(update(tasks).where(tasks.c.user_id == user).values(asleep=not reachable))


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
