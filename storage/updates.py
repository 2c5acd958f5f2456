"""Which updates were heard. Their ids can start anew at random, so they are remembered, never compared."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import added_once, updates

REMEMBERED = timedelta(days=7)


class Updates:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def first_time(self, update_id: int, now: datetime) -> bool:
        """True once for each update: it is remembered in the same transaction as what it causes.

        Two replicas that are given the same at once: one waits until the other has committed, and then hears nothing new.
        """
        return await added_once(self.connection, updates, id=update_id, at=now)

    async def forget_old(self, now: datetime) -> None:
        await self.connection.execute(delete(updates).where(updates.c.at < now - REMEMBERED))
