"""Employers with their people, interviews and what happened: the facts of a plan."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, Table, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from rules.debrief import facts as debrief_facts
from rules.debrief.facts import Saved
from rules.facts import Employer, Event, Person
from rules.forms import Answers
from storage.tables import added, employers, events, interviews, people

NAMES = 6  # buttons for known companies


class Employers:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    # --- reading

    async def names(self, user: int) -> tuple[str, ...]:
        """The employers of this user, the last met first."""
        query = select(employers.c.name).where(employers.c.user_id == user).order_by(employers.c.id.desc()).limit(NAMES)
        return tuple((await self.connection.scalars(query)).all())

    async def all(self, user: int, only: int | None = None) -> list[Employer]:
        """Every employer of this user with all its facts, or `only` the one of this id."""
        query = select(employers).where(employers.c.user_id == user).order_by(employers.c.id)
        rows = (await self.connection.execute(query if only is None else query.where(employers.c.id == only))).all()
        met, told, happened = [await self.grouped(table, user, only) for table in (people, interviews, events)]
        return [employer(row, met.get(row.id, ()), told.get(row.id, ()), happened.get(row.id, ())) for row in rows]

    async def grouped(self, table: Table, user: int, only: int | None) -> dict[int, list[Row[Any]]]:
        """The user's rows of a table by employer, oldest first."""
        found: dict[int, list[Row[Any]]] = {}
        query = select(table).where(table.c.user_id == user).order_by(table.c.id)
        rows = await self.connection.execute(query if only is None else query.where(table.c.employer_id == only))
        for row in rows.all():
            found.setdefault(row.employer_id, []).append(row)
        return found

    async def facts(self, user: int, employer_id: int) -> Employer | None:
        return next(iter(await self.all(user, employer_id)), None)

    async def of_interview(self, user: int, interview: int) -> int | None:
        """The id of the employer where this interview was."""
        mine = (interviews.c.id == interview) & (interviews.c.user_id == user)
        found: int | None = await self.connection.scalar(select(interviews.c.employer_id).where(mine))
        return found

    async def answers(self, user: int, interview: int) -> Answers | None:
        """What was told about a saved interview."""
        mine = (interviews.c.id == interview) & (interviews.c.user_id == user)
        found: Answers | None = await self.connection.scalar(select(interviews.c.answers).where(mine))
        return found

    # --- what was told

    async def named(self, user: int, name: str) -> int:
        """The id of the employer of this name, which is open again if it had ended."""
        key = name.casefold()
        mine = (employers.c.user_id == user) & (employers.c.name_key == key)
        known: int | None = await self.connection.scalar(select(employers.c.id).where(mine))
        if known is None:
            return await added(self.connection, insert(employers).values(user_id=user, name=name, name_key=key))
        await self.end(user, known, None)
        return known

    async def save(self, user: int, employer_id: int, answers: Answers, about: int | None, **when: Any) -> int:
        """Keep an interview (`about`: the one that is told anew) with its people; `when` is ended_at, saved_at, zone."""
        stored = {told["id"]: await self.keep_person(user, employer_id, told) for told in debrief_facts.told_people(answers)}
        values = {"employer_id": employer_id, "answers": debrief_facts.with_stored_ids(answers, stored), **when}
        if about is not None:
            mine = (interviews.c.id == about) & (interviews.c.user_id == user)
            await self.connection.execute(update(interviews).where(mine).values({**values, "saved_at": interviews.c.saved_at}))
            return about
        return await added(self.connection, insert(interviews).values(user_id=user, **values))

    async def keep_person(self, user: int, employer_id: int, told: dict[str, Any]) -> int:
        """The id of this person at this employer, with what is newly known; one of the same name is the same person."""
        values = {key: value for key, value in told.items() if key not in ("id", "person")}
        known = await self.known_person(user, employer_id, told)
        if known is None:
            return await added(self.connection, insert(people).values(user_id=user, employer_id=employer_id, **values))
        fresh = {key: value for key, value in values.items() if value is not None}
        await self.connection.execute(update(people).where(people.c.id == known).values(**fresh))
        return known

    async def known_person(self, user: int, employer_id: int, told: dict[str, Any]) -> int | None:
        """The row of somebody told before: the one the answers point to, else the one of this name."""
        mine = (people.c.user_id == user) & (people.c.employer_id == employer_id)
        names = {
            row.id: row.name for row in (await self.connection.execute(select(people.c.id, people.c.name).where(mine))).all()
        }
        if told["person"] in names:
            return int(told["person"])
        name = (told["name"] or "").casefold()
        return next((id_ for id_, known in names.items() if name and known and known.casefold() == name), None)

    # --- what happened

    async def happened(self, user: int, employer_id: int, event: Event) -> int:
        """Keep an event of this employer and return its id; what has happened already does not happen twice."""
        same = (events.c.employer_id == employer_id) & (events.c.user_id == user) & (events.c.key == event.key)
        known: int | None = await self.connection.scalar(select(events.c.id).where(same))
        if known is not None:
            return known
        values = {"key": event.key, "outcome": event.outcome, "at": event.at, "channel": event.channel}
        return await added(self.connection, insert(events).values(user_id=user, employer_id=employer_id, **values))

    async def went_out(self, user: int, event: int, channel: str) -> None:
        """How the thanks of this event were sent after all."""
        mine = (events.c.id == event) & (events.c.user_id == user)
        await self.connection.execute(update(events).where(mine).values(channel=channel))

    async def reach(self, user: int, person: int, channel: str | None, address: str | None) -> None:
        """The best way to reach a person, as it is known now."""
        mine = (people.c.id == person) & (people.c.user_id == user)
        await self.connection.execute(update(people).where(mine).values(channel=channel, address=address))

    async def undo(self, user: int, event: int) -> int | None:
        """Take an event back; the id of its employer, or None when there is no such event of this user."""
        mine = (events.c.id == event) & (events.c.user_id == user)
        employer_id: int | None = await self.connection.scalar(select(events.c.employer_id).where(mine))
        await self.connection.execute(delete(events).where(mine))
        return employer_id

    async def end(self, user: int, employer_id: int, reason: str | None) -> None:
        """Nothing more is due there (reason), or it goes on (None)."""
        mine = (employers.c.id == employer_id) & (employers.c.user_id == user)
        await self.connection.execute(update(employers).where(mine).values(ended=reason))


def employer(row: Row[Any], met: Iterable[Row[Any]], told: Iterable[Row[Any]], happened: Iterable[Row[Any]]) -> Employer:
    known = {one.id: Person(one.id, one.name, one.title, one.kind, one.honorific, one.channel, one.address) for one in met}
    had = (debrief_facts.interview(Saved(one.id, one.ended_at, one.saved_at, one.zone, one.answers), known) for one in told)
    past = (Event(one.id, one.key, one.outcome, one.at, one.channel) for one in happened)
    return replace(Employer(row.id, row.name, ended=row.ended, people=known), interviews=tuple(had), events=tuple(past))
