"""The facts of a user as the rules take them, read in one go: his habits, his employers, and what belongs to none."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Row, Table, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from rules.debrief import facts as debrief_facts
from rules.debrief.facts import Saved
from rules.facts import Application, Appointment, Employer, Event, Habits, Memo, Person, Referee, Search, Writer
from storage.tables import applications, appointments, employers, events, interviews, memos, people, referees, users

OF_AN_EMPLOYER = (people, interviews, events, appointments, applications, memos)
Rows = Mapping[str, list[Row[Any]]]  # by the name of their table

# Statements of every turn are built once.
WHO = select(users).where(users.c.id == bindparam("user"))
ALL = {
    table: select(table).where(table.c.user_id == bindparam("user")).order_by(table.c.id)
    for table in (employers, referees, *OF_AN_EMPLOYER)
}
OF_ONE = {table: ALL[table].where(table.c.employer_id == bindparam("employer")) for table in OF_AN_EMPLOYER}


class Facts:
    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection

    async def search(self, user: int) -> Search:
        """Everything that was told by this user."""
        row = (await self.connection.execute(WHO, {"user": user})).one_or_none()
        told, known = await self.told(user), await self.referees(user)
        return Search(
            habits=habits(row) or Habits(),
            employers=tuple([employer(row, told.get(row.id, {}), known) for row in await self.known(user)]),
            referees=known,
            memos=tuple(memo(one) for one in told.get(None, {}).get("memos", ())),
            events=tuple(event(one) for one in told.get(None, {}).get("events", ())),
            since=row.since if row else None,
            writer=Writer(**((row.writer if row else None) or {})),
        )

    async def employer(self, user: int, employer_id: int) -> Employer | None:
        """One employer with all its facts, or None when this user has no such employer."""
        for row in await self.known(user, employer_id):
            return employer(row, (await self.told(user, employer_id)).get(row.id, {}), await self.referees(user))
        return None

    async def referees(self, user: int) -> tuple[Referee, ...]:
        rows = await self.connection.execute(ALL[referees], {"user": user})
        return tuple(Referee(one.id, one.name, one.state, one.since, one.relation, one.address) for one in rows.all())

    async def known(self, user: int, only: int | None = None) -> list[Row[Any]]:
        if only is None:
            return list((await self.connection.execute(ALL[employers], {"user": user})).all())
        one = ALL[employers].where(employers.c.id == only)
        return list((await self.connection.execute(one, {"user": user})).all())

    async def told(self, user: int, only: int | None = None) -> Mapping[int | None, Rows]:
        """The user's rows by employer (None: of no employer) and table, oldest first."""
        found: dict[int | None, dict[str, list[Row[Any]]]] = {}
        for table in OF_AN_EMPLOYER:
            for row in await self.rows(table, user, only):
                found.setdefault(row.employer_id, {}).setdefault(table.name, []).append(row)
        return found

    async def rows(self, table: Table, user: int, only: int | None) -> Iterable[Row[Any]]:
        query = ALL[table] if only is None else OF_ONE[table]
        return (await self.connection.execute(query, {"user": user, "employer": only})).all()


def habits(row: Row[Any] | None) -> Habits | None:
    """What the days of this user look like, or None as long as he has told no zone."""
    if row is None or not row.zone:
        return None
    return Habits(
        row.zone,
        row.quiet_from,
        row.quiet_until,
        row.date_order or "",
        row.workdays,
        row.post_days,
        (row.review_day, row.review_at) if row.review_day else None,
        row.paused_until,
    )


def employer(row: Row[Any], told: Rows, known: tuple[Referee, ...]) -> Employer:
    met = {one.id: person(one) for one in told.get("people", ())}
    had = (Saved(one.id, one.ended_at, one.saved_at, one.zone, one.answers) for one in told.get("interviews", ()))
    return Employer(
        row.id,
        row.name,
        tuple(debrief_facts.interview(saved, met) for saved in had),
        tuple(event(one) for one in told.get("events", ())),
        met,
        tuple(appointment(one) for one in told.get("appointments", ())),
        tuple(application(one) for one in told.get("applications", ())),
        tuple(memo(one) for one in told.get("memos", ())),
        tuple(referee for referee in known if referee.state == "yes"),
    )


def person(row: Row[Any]) -> Person:
    return Person(row.id, row.name, row.title, row.kind, row.honorific, row.channel, row.address)


def event(row: Row[Any]) -> Event:
    return Event(row.id, row.key, row.outcome, row.at, row.channel)


def appointment(row: Row[Any]) -> Appointment:
    return Appointment(row.id, row.at, row.told, row.zone, row.job, row.format)


def application(row: Row[Any]) -> Application:
    return Application(row.id, row.sent, row.zone, row.job, row.answers_by, row.no_contact)


def memo(row: Row[Any]) -> Memo:
    return Memo(row.id, row.text, row.at)
