"""Who talks to the bot, and what his days look like."""

from datetime import datetime

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from rules import cadence
from rules.facts import Habits
from storage.tables import users


class Users:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def welcome(self, user: int, now: datetime) -> None:
        """Make sure that the user is known. Whoever writes can be reached again."""
        reachable = await self.connection.scalar(select(users.c.reachable).where(users.c.id == user))
        if reachable is None:
            quiet = {"quiet_from": cadence.QUIET_FROM, "quiet_until": cadence.QUIET_UNTIL}
            await self.connection.execute(insert(users).values(id=user, **quiet, reachable=True, since=now))
        elif not reachable:
            await self.set_reachable(user, True)

    async def habits(self, user: int) -> Habits | None:
        """His zone and quiet hours, or None as long as he has told no zone."""
        row = (await self.connection.execute(select(users).where(users.c.id == user))).one_or_none()
        return Habits(row.zone, row.quiet_from, row.quiet_until, row.date_order or "") if row and row.zone else None

    async def set_date_order(self, user: int, order: str) -> None:
        await self.connection.execute(update(users).where(users.c.id == user).values(date_order=order))

    async def set_zone(self, user: int, zone: str) -> None:
        await self.connection.execute(update(users).where(users.c.id == user).values(zone=zone))

    async def set_reachable(self, user: int, reachable: bool) -> None:
        await self.connection.execute(update(users).where(users.c.id == user).values(reachable=reachable))
