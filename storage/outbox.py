"""What is to be said, stored before it is sent. A send whose outcome is not known is tried once more, then never again.

Whoever takes a message has it for as long as its lease; if he has not said by then what became of it, he is taken for dead.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import JSON, Integer, Row, bindparam, delete, exists, func, select, type_coerce, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.secret import opened
from storage.tables import added_once, outbox

COPIES = 2  # sends of unknown outcome in all
LEASE = timedelta(seconds=90)  # longer than any send takes, and the end of a process after it
KEPT = timedelta(days=7)


# Statements that run for each few messages are built once.
earlier = outbox.alias()
unfinished = earlier.c.state.in_(("waiting", "sending"))
behind_another = exists().where(earlier.c.chat_id == outbox.c.chat_id, earlier.c.id < outbox.c.id, unfinished)
first_of_its_chat = (outbox.c.state == "waiting") & (outbox.c.urgent == bindparam("urgent")) & ~behind_another
sealed = type_coerce(outbox.c.say, JSON).label("sealed")  # opened one by one: what cannot be opened holds up no other
LETTER = select(outbox.c.id, outbox.c.chat_id, sealed, outbox.c.attempts, outbox.c.urgent)
in_turn = LETTER.where(first_of_its_chat).order_by(outbox.c.not_before, outbox.c.id)
READY = in_turn.where(outbox.c.not_before <= bindparam("now")).limit(bindparam("limit", type_=Integer))
READY = READY.with_for_update(skip_locked=True)
NEXT = in_turn.with_only_columns(outbox.c.not_before).limit(1)
TAKEN = update(outbox).where(outbox.c.id.in_(bindparam("letters", expanding=True)))
TAKEN = TAKEN.values(state="sending", not_before=bindparam("until"))
UNDER_WAY = (outbox.c.state == "waiting") | ((outbox.c.state == "sending") & (outbox.c.not_before > bindparam("now")))
ON_THEIR_WAY = select(outbox.c.chat_id).where(outbox.c.chat_id.in_(bindparam("chats", expanding=True)))
ON_THEIR_WAY = ON_THEIR_WAY.where(UNDER_WAY, ~outbox.c.urgent)
SENT = update(outbox).where(outbox.c.id == bindparam("letter")).values(state="sent", message_id=bindparam("message"))


@dataclass(frozen=True, slots=True)
class Letter:
    """One message on its way. `attempts`: how often it was sent, and nobody knows whether it arrived."""

    id: int
    chat: int
    sealed: Any
    attempts: int
    urgent: bool

    @property
    def say(self) -> dict[str, Any]:
        """What it says; raises WrongKey when that was written with a key that is not there."""
        say: dict[str, Any] = opened(self.sealed, "outbox.say")
        return say


class Outbox:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def put(self, chat: int, dedupe: str, say: dict[str, Any], now: datetime, urgent: bool = True) -> None:
        """Queue a message; the same `dedupe` is queued once."""
        values = {"chat_id": chat, "dedupe": dedupe, "say": say, "urgent": urgent}
        await added_once(self.connection, outbox, **values, state="waiting", attempts=0, not_before=now)

    async def recent(self, chat: int, limit: int) -> list[dict[str, Any]]:
        """What was said to this chat last, the newest first."""
        query = select(outbox.c.say).where(outbox.c.chat_id == chat).order_by(outbox.c.id.desc()).limit(limit)
        return list((await self.connection.scalars(query)).all())

    async def pushes_wait(self, chats: Collection[int], now: datetime) -> set[int]:
        """To which of these a push is still on its way; under a lease that has run out it is so no more."""
        return set((await self.connection.scalars(ON_THEIR_WAY, {"chats": [*chats], "now": now})).all())

    # --- for the post

    async def claim(self, now: datetime, limit: int, urgent: bool = True) -> list[Letter]:
        """Take the next replies (or pushes), one for each chat and in its order; they are `sending` from now on."""
        rows = (await self.connection.execute(READY, {"now": now, "limit": limit, "urgent": urgent})).all()
        if rows:
            await self.connection.execute(TAKEN, {"letters": [row.id for row in rows], "until": now + LEASE})
        return [letter(row) for row in rows]

    async def next_attempt(self, urgent: bool = True) -> datetime | None:
        """When the next reply (or push) may be sent that is not behind another one of its chat."""
        moment: datetime | None = await self.connection.scalar(NEXT, {"urgent": urgent})
        return moment

    async def lapsed(self, now: datetime) -> list[Letter]:
        """What is being sent under a lease that has run out."""
        query = LETTER.where(outbox.c.state == "sending", outbox.c.not_before <= now)
        return [letter(row) for row in (await self.connection.execute(query.with_for_update(skip_locked=True))).all()]

    async def sent(self, messages: Mapping[int, int | None]) -> None:
        """These letters arrived, each as the message of this id."""
        if messages:
            rows = [{"letter": id_, "message": message} for id_, message in messages.items()]
            await self.connection.execute(SENT, rows)

    async def refused(self, letter: Letter) -> None:
        await self.mark(letter, state="refused")

    async def not_sent(self, letter: Letter, again: datetime) -> None:
        """It certainly did not arrive: that is no attempt."""
        await self.mark(letter, state="waiting", not_before=again)

    async def unknown(self, letter: Letter, again: datetime) -> bool:
        """It may have arrived: once more at `again`, and no third copy. True when it remains uncertain."""
        attempts = letter.attempts + 1
        state = "waiting" if attempts < COPIES else "uncertain"
        marked = await self.mark(letter, state=state, attempts=attempts, not_before=again)
        return marked and state == "uncertain"

    async def mark(self, letter: Letter, **values: Any) -> bool:
        """Unless another has taken it by now, because this lease has run out."""
        ours = (outbox.c.id == letter.id) & (outbox.c.state == "sending") & (outbox.c.attempts == letter.attempts)
        return (await self.connection.execute(update(outbox).where(ours).values(**values))).rowcount == 1

    async def waiting(self) -> int:
        query = select(func.count()).where(outbox.c.state.in_(("waiting", "sending")))
        return await self.connection.scalar(query) or 0

    async def forget_old(self, now: datetime) -> None:
        over = outbox.c.state.in_(("sent", "refused", "uncertain"))
        await self.connection.execute(delete(outbox).where(over, outbox.c.not_before < now - KEPT))


def letter(row: Row[*tuple[Any, ...]]) -> Letter:
    return Letter(row.id, row.chat_id, row.sealed, row.attempts, row.urgent)
