"""Which updates were heard. Their ids can start anew at random, so they are remembered, never compared."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import unless_there, updates

REMEMBERED = timedelta(days=7)
NEW = unless_there(updates).returning(updates.c.id)


class Updates:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def fresh(self, ids: Collection[int], now: datetime) -> set[int]:
        """Those that were never heard: each once, since it is remembered in the same transaction as what it causes.

        Two replicas that are given the same at once: one waits until the other has committed, and then hears nothing new.
        """
        rows = [{"id": id_, "at": now} for id_ in sorted(set(ids))]  # in one order, or two replicas could wait for each other
        return set((await self.connection.scalars(NEW, rows)).all()) if rows else set()

    async def forget_old(self, now: datetime) -> None:
        await self.connection.execute(delete(updates).where(updates.c.at < now - REMEMBERED))
