"""The words for a task: which of them the user chose, and his own."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, select, update

from storage.connection import Connection
from storage.tables import added, drafts
from storage.tasks import Item


@dataclass(frozen=True, slots=True)
class Chosen:
    """A draft as the user has it: a variant and style of what the facts give, or his own `text`."""

    id: int
    task: Item
    variant: int = 0
    style: str = ""
    text: str | None = None
    asked: bool = False
    shown: datetime | None = None


LATEST = (drafts.c.shown.desc(), drafts.c.id.desc())
LAST = select(drafts).where(drafts.c.user_id == bindparam("user")).order_by(*LATEST).limit(1)


class Drafts:
    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    async def of(self, user: int, task: Item, now: datetime) -> Chosen:
        """The draft for this task; a new one, if there is none."""
        here = (drafts.c.employer_id == task[0]) & (drafts.c.key == task[1])
        known = await self.first(user, here)
        if known:
            return known
        values = {"employer_id": task[0], "key": task[1], "variant": 0, "style": "", "asked": False, "shown": now}
        return Chosen(await added(self.connection, drafts, user_id=user, **values), task)

    async def get(self, user: int, draft: int) -> Chosen | None:
        return await self.first(user, drafts.c.id == draft)

    async def last(self, user: int, since: datetime) -> Chosen | None:
        """The one that was shown last."""
        rows = await self.connection.rows(drafts, LAST, user=user)
        return next((chosen(row) for row in rows if row.shown >= since), None)

    async def first(self, user: int, wanted: ColumnElement[bool]) -> Chosen | None:
        query = select(drafts).where(drafts.c.user_id == user, wanted).order_by(*LATEST)
        row = (await self.connection.execute(query.limit(1))).one_or_none()
        return chosen(row) if row else None

    async def change(self, user: int, draft: int, **values: Any) -> None:
        mine = (drafts.c.user_id == user) & (drafts.c.id == draft)
        await self.connection.execute(update(drafts).where(mine).values(**values))


def chosen(row: Row[Any]) -> Chosen:
    return Chosen(row.id, (row.employer_id, row.key), row.variant, row.style, row.text, row.asked, row.shown)
