"""Conversations under way. Each user has at most one that is open; one that another came between is parked."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update

from rules.forms import Choice, Talk
from storage.connection import Connection
from storage.tables import added, talks

UNDO = timedelta(days=1)
PARTS = [part.name for part in fields(Talk)]
# Statements of every turn are built once.
OF_USER = (talks.c.user_id == bindparam("user")) & (talks.c.state == bindparam("state"))
NEWEST = select(talks).where(OF_USER).order_by(talks.c.id.desc()).limit(1)
ONE = (talks.c.user_id == bindparam("user")) & (talks.c.id == bindparam("talk"))
THIS = update(talks).where(ONE)
PARKED = select(talks).where(ONE, talks.c.state == "parked")
LEFT_LYING = select(talks).where(ONE, talks.c.state.in_(("open", "parked")))


@dataclass(frozen=True, slots=True)
class Stored:
    """A talk with its id and the version of its open question: a button of another version is an old one."""

    id: int
    version: int
    talk: Talk
    about: int | None = None  # the saved interview that it changes
    user: int = 0  # whose it is
    changed: datetime | None = None  # when it was last spoken of


class Talks:
    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    async def begin(self, user: int, talk: Talk, now: datetime, about: int | None = None) -> Stored:
        """Open a talk; the one that was open waits until this one ends."""
        await self.change_state(user, "open", "parked", now)
        values = {"user_id": user, "form": talk.form, "state": "open", "version": 1, "changed_at": now}
        row = await added(self.connection, talks, **values, body=as_json(talk, about))
        return Stored(row, 1, talk, about, user, now)

    async def open(self, user: int) -> Stored | None:
        return await self.newest(user, "open")

    async def all_open(self) -> list[tuple[int, Stored]]:
        """Every open talk with its user."""
        query = select(talks).where(talks.c.state == "open").order_by(talks.c.id)
        return [(row.user_id, from_row(row)) for row in (await self.connection.execute(query)).all()]

    async def keep(self, stored: Stored, talk: Talk, now: datetime) -> Stored:
        """Store the talk as it is now; its buttons get a new version."""
        kept = replace(stored, version=stored.version + 1, talk=talk, changed=now)
        await self.change(stored, body=as_json(talk, stored.about), version=kept.version, changed_at=now)
        return kept

    async def forget(self, stored: Stored) -> None:
        mine = (talks.c.user_id == stored.user) & (talks.c.id == stored.id)
        await self.connection.execute(delete(talks).where(mine))

    async def end(self, user: int, stored: Stored, now: datetime) -> Stored | None:
        """Forget the talk, and return the parked one that goes on now, if any."""
        await self.forget(stored)
        return await self.resume(user, now)

    async def cancel(self, user: int, now: datetime) -> Stored | None:
        """Put the open talk away, for a day or until another is cancelled; return the one that goes on."""
        await self.connection.execute(delete(talks).where(talks.c.user_id == user, talks.c.state == "cancelled"))
        await self.change_state(user, "open", "cancelled", now)
        return await self.resume(user, now)

    async def uncancel(self, user: int, now: datetime) -> Stored | None:
        """Open the cancelled talk again, or return None when there is none."""
        cancelled = await self.newest(user, "cancelled")
        if cancelled:
            await self.change_state(user, "open", "parked", now)
            await self.set_state(cancelled, "open", now)
        return cancelled

    async def resume(self, user: int, now: datetime) -> Stored | None:
        parked = await self.newest(user, "parked")
        if parked:
            await self.set_state(parked, "open", now)
        return parked

    async def let_go(self, forms: Collection[str], before: datetime) -> None:
        """Questions that need no answer are not open for ever."""
        stale = talks.c.form.in_(forms) & (talks.c.state != "cancelled") & (talks.c.changed_at < before)
        await self.connection.execute(delete(talks).where(stale))

    async def forget_cancelled(self, now: datetime) -> None:
        await self.connection.execute(delete(talks).where(talks.c.state == "cancelled", talks.c.changed_at < now - UNDO))

    async def bring_back(self, user: int, talk: int, now: datetime) -> Stored | None:
        """This talk, open; the one that was open before it waits then. None when it is gone."""
        parked = (await self.connection.execute(PARKED, {"user": user, "talk": talk})).one_or_none()
        if parked is None:
            here = await self.open(user)
            return here if here and here.id == talk else None
        await self.change_state(user, "open", "parked", now)
        stored = from_row(parked)
        await self.set_state(stored, "open", now)
        return stored

    async def left_lying(self, user: int, talk: int) -> Stored:
        """This talk, whether it is open or waits."""
        return from_row((await self.connection.execute(LEFT_LYING, {"user": user, "talk": talk})).one())

    async def newest(self, user: int, state: str) -> Stored | None:
        rows = await self.connection.rows(talks, NEWEST, user=user, state=state)
        return next((from_row(row) for row in rows), None)

    async def set_state(self, stored: Stored, state: str, now: datetime) -> None:
        await self.change(stored, state=state, changed_at=now)

    async def change(self, stored: Stored, **values: Any) -> None:
        await self.connection.execute(THIS, {"user": stored.user, "talk": stored.id, **values})

    async def change_state(self, user: int, before: str, after: str, now: datetime) -> None:
        mine = (talks.c.user_id == user) & (talks.c.state == before)
        await self.connection.execute(update(talks).where(mine).values(state=after, changed_at=now))


def as_json(talk: Talk, about: int | None) -> dict[str, Any]:
    """Without copies of what JSON takes as it is: an answer is stored in every turn."""
    choices = {key: [asdict(choice) for choice in getattr(talk, key)] for key in ("offered", "others")}
    return {name: getattr(talk, name) for name in PARTS} | choices | {"about": about}


def from_row(row: Row[Any]) -> Stored:
    body = dict(row.body)
    about = body.pop("about")
    offered, others = (tuple(Choice(**choice) for choice in body.pop(key, ())) for key in ("offered", "others"))
    body["history"] = tuple(body["history"])
    return Stored(row.id, row.version, Talk(**body, offered=offered, others=others), about, row.user_id, row.changed_at)
