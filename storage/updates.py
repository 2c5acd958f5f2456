"""Which updates were heard. Their ids can start anew at random, so they are remembered, never compared."""

from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import updates

REMEMBERED = timedelta(days=7)


class Updates:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def first_time(self, update_id: int, now: datetime) -> bool:
        """True once for each update: it is remembered in the same transaction as what it causes."""
        if await self.connection.scalar(select(updates.c.id).where(updates.c.id == update_id)):
            return False
        await self.connection.execute(insert(updates).values(id=update_id, at=now))
        return True

    async def forget_old(self, now: datetime) -> None:
        await self.connection.execute(delete(updates).where(updates.c.at < now - REMEMBERED))
