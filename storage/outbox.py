"""What is to be said, stored before it is sent. A send whose outcome is not known is tried once more, then never again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import outbox

COPIES = 2  # sends of unknown outcome in all
KEPT = timedelta(days=7)


earlier = outbox.alias()
unfinished = earlier.c.state.in_(("waiting", "sending"))
behind_another = exists().where(earlier.c.chat_id == outbox.c.chat_id, earlier.c.id < outbox.c.id, unfinished)
first_of_its_chat = (outbox.c.state == "waiting") & ~behind_another


@dataclass(frozen=True, slots=True)
class Letter:
    """One message on its way."""

    id: int
    chat: int
    say: dict[str, Any]
    attempts: int
    urgent: bool


class Outbox:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def put(self, chat: int, dedupe: str, say: dict[str, Any], now: datetime, urgent: bool = True) -> None:
        """Queue a message; the same `dedupe` is queued once."""
        if not await self.connection.scalar(select(outbox.c.id).where(outbox.c.dedupe == dedupe)):
            values = {"chat_id": chat, "dedupe": dedupe, "say": say, "urgent": urgent}
            await self.connection.execute(insert(outbox).values(**values, state="waiting", attempts=0, not_before=now))

    async def claim(self, now: datetime, limit: int) -> list[Letter]:
        """Take the next messages, replies first, one for each chat and in its order; they are `sending` from now on."""
        ready = first_of_its_chat & (outbox.c.not_before <= now)
        query = select(outbox).where(ready).order_by(outbox.c.urgent.desc(), outbox.c.id).limit(limit)
        rows = (await self.connection.execute(query.with_for_update(skip_locked=True))).all()
        if rows:
            taken = outbox.c.id.in_([row.id for row in rows])
            await self.connection.execute(update(outbox).where(taken).values(state="sending", not_before=now))
        return [Letter(row.id, row.chat_id, row.say, row.attempts, row.urgent) for row in rows]

    async def recent(self, chat: int, limit: int) -> list[dict[str, Any]]:
        """What was said to this chat last, the newest first."""
        query = select(outbox.c.say).where(outbox.c.chat_id == chat).order_by(outbox.c.id.desc()).limit(limit)
        return list((await self.connection.scalars(query)).all())

    async def next_attempt(self) -> datetime | None:
        """When the next message may be sent that is not behind another one of its chat."""
        query = select(func.min(outbox.c.not_before)).where(first_of_its_chat)
        moment: datetime | None = await self.connection.scalar(query)
        return moment

    async def sent(self, letter: Letter, message_id: int | None) -> None:
        await self.mark(letter.id, state="sent", message_id=message_id)

    async def refused(self, letter: Letter) -> None:
        await self.mark(letter.id, state="refused")

    async def not_sent(self, letter: Letter, again: datetime) -> None:
        """It certainly did not arrive: that is no attempt."""
        await self.mark(letter.id, state="waiting", not_before=again)

    async def unknown(self, letter: Letter, again: datetime) -> bool:
        """It may have arrived: once more at `again`, and no third copy. False when it remains uncertain."""
        attempts = letter.attempts + 1
        state = "waiting" if attempts < COPIES else "uncertain"
        await self.mark(letter.id, state=state, attempts=attempts, not_before=again)
        return attempts < COPIES

    async def recover(self) -> None:
        """After a crash: what was being sent is sent again, at once, because the process that sent it is gone."""
        await self.connection.execute(update(outbox).where(outbox.c.state == "sending").values(state="waiting"))

    async def waiting(self) -> int:
        query = select(func.count()).where(outbox.c.state.in_(("waiting", "sending")))
        return await self.connection.scalar(query) or 0

    async def forget_old(self, now: datetime) -> None:
        over = outbox.c.state.in_(("sent", "refused", "uncertain"))
        await self.connection.execute(delete(outbox).where(over, outbox.c.not_before < now - KEPT))

    async def mark(self, letter: int, **values: Any) -> None:
        await self.connection.execute(update(outbox).where(outbox.c.id == letter).values(**values))
