"""What one replica does for all of them, as long as it says that it is alive."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import leases


class Leases:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def take(self, name: str, holder: str, now: datetime, ttl: timedelta) -> bool:
        """Have it until `now + ttl`, or for so long again; False while another holder has it."""
        row = postgresql.insert(leases).values(name=name, holder=holder, until=now + ttl)  # SQLite understands it too
        free = (leases.c.holder == holder) | (leases.c.until <= now)
        values = {"holder": row.excluded.holder, "until": row.excluded.until}
        taken = await self.connection.execute(row.on_conflict_do_update(index_elements=["name"], set_=values, where=free))
        return taken.rowcount == 1

    async def release(self, name: str, holder: str) -> None:
        """Let another have it at once; nothing happens when this holder has it no more."""
        await self.connection.execute(delete(leases).where(leases.c.name == name, leases.c.holder == holder))
