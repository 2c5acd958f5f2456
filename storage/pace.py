"""How fast messages are sent, over all replicas together."""

from datetime import datetime

from sqlalchemy import ColumnElement, Double, case, cast, extract, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import pace

AHEAD = 1.0  # seconds: so far ahead a turn can be; further, and the machine's clock was set back


class Pace:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def turn(self, apart: float) -> float:
        """Take the next turn to push, `apart` seconds after the one before; how many seconds from now it is."""
        now = seconds(self.connection.dialect.name)
        mine = case((pace.c.next_push.between(now, now + AHEAD), pace.c.next_push), else_=now)
        taken = update(pace).values(next_push=mine + apart).returning(pace.c.next_push - apart - now)
        return max(0.0, float((await self.connection.execute(taken)).scalar_one()))

    async def pause(self, until: datetime) -> None:
        """Nobody sends anything before `until`."""
        sooner = pace.c.paused_until.is_(None) | (pace.c.paused_until < until)
        await self.connection.execute(update(pace).where(sooner).values(paused_until=until))

    async def paused_until(self) -> datetime | None:
        moment: datetime | None = await self.connection.scalar(select(pace.c.paused_until))
        return moment


def seconds(dialect: str) -> ColumnElement[float]:
    """Now, since 1970, on the machine of the database: the one clock that all replicas share."""
    if dialect == "sqlite":
        return (func.julianday("now", type_=Double) - 2440587.5) * 86400.0
    return cast(extract("epoch", func.clock_timestamp()), Double)
