"""The facts of users as the rules take them, read in one go: habits, employers, and what belongs to none."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Row, Select, Table, bindparam, select

from rules.debrief import facts as debrief_facts
from rules.debrief import form as debrief_form
from rules.debrief.facts import Saved
from rules.facts import Application, Appointment, Begun, Employer, Event, Habits, Memo, Person, Referee, Search, Writer
from storage.journal import Journal
from storage.tables import applications, appointments, employers, events, interviews, memos, people, referees, talks, users

USER: BindParameter[int] = bindparam("user")
USERS: BindParameter[int] = bindparam("users", expanding=True)
OF_AN_EMPLOYER = (people, interviews, events, appointments, applications, memos)
TABLES = (employers, referees, *OF_AN_EMPLOYER)
LEFT_LYING = talks.c.form.in_(("debrief", "zone")) & talks.c.state.in_(("open", "parked"))

# Statements of every turn and of every push are built once.
WHO = select(users).where(users.c.id == USER)
FREE = select(users).where(users.c.id.in_(USERS)).order_by(users.c.id).with_for_update(key_share=True, skip_locked=True)
ALL = {table: select(table).where(table.c.user_id == USER).order_by(table.c.id) for table in TABLES}
OF_EACH = {table: select(table).where(table.c.user_id.in_(USERS)).order_by(table.c.id) for table in TABLES}
OF_ONE = ALL | {table: ALL[table].where(table.c.employer_id == bindparam("employer")) for table in OF_AN_EMPLOYER}
ALL[talks], OF_EACH[talks] = (
    select(talks).where(mine, LEFT_LYING).order_by(talks.c.id)
    for mine in (talks.c.user_id == USER, talks.c.user_id.in_(USERS))
)
OF_ONE[employers] = ALL[employers].where(employers.c.id == bindparam("employer"))


class Told:
    """What users told: the rows of a table, of a user and of an employer (None: of none), oldest first."""

    def __init__(self) -> None:
        self.rows: defaultdict[tuple[str, int, int | None], list[Row[Any]]] = defaultdict(list)

    def take(self, table: Table, rows: Iterable[Row[Any]]) -> None:
        owned = "employer_id" in table.c
        for row in rows:
            self.rows[table.name, row.user_id, row.employer_id if owned else None].append(row)

    def of(self, table: Table, user: int, employer: int | None = None) -> list[Row[Any]]:
        return self.rows.get((table.name, user, employer), [])


class Facts:
    def __init__(self, journal: Journal) -> None:
        self.connection = journal.connection
        self.journal = journal

    async def search(self, user: int) -> Search:
        """Everything that was told by this user."""

        async def read() -> Search:
            who = await self.connection.rows(users, WHO, user=user)
            return search(who[0], await self.told(ALL, user=user)) if who else Search()

        return await self.connection.once("search", user, read)

    async def alone_with(self, wanted: Sequence[int]) -> dict[int, Search]:
        """What each of them told for whom no other replica does anything now; until the end of the transaction none will."""
        known = (await self.connection.execute(FREE, {"users": wanted})).all()
        these, told = {"users": [row.id for row in known]}, Told()
        for table, query in OF_EACH.items() if known else ():
            told.take(table, (await self.connection.execute(query, these)).all())
        return {row.id: search(row, told) for row in known}

    async def employer(self, user: int, employer_id: int) -> Employer | None:
        """One employer with all its facts, or None when this user has no such employer."""
        told = await self.told(OF_ONE, user=user, employer=employer_id)
        return next(iter(employers_of(user, told)), None)

    async def told(self, queries: Mapping[Table, Select[Any]], **values: int) -> Told:
        found = Told()
        for table, rows in (await self.connection.rows_of(queries, **values)).items():
            found.take(table, rows)
        return found


def search(row: Row[Any], told: Told) -> Search:
    return Search(
        habits=habits(row) or Habits(),
        employers=tuple(employers_of(row.id, told)),
        referees=referees_of(row.id, told),
        memos=tuple([memo(one) for one in told.of(memos, row.id)]),
        events=tuple([event(one) for one in told.of(events, row.id)]),
        begun=tuple([found for one in told.of(talks, row.id) if (found := begun(one))]),
        since=row.since,
        writer=Writer(**(row.writer or {})),
    )


def employers_of(user: int, told: Told) -> list[Employer]:
    willing = tuple(referee for referee in referees_of(user, told) if referee.state == "yes")
    return [employer(row, told, willing) for row in told.of(employers, user)]


def referees_of(user: int, told: Told) -> tuple[Referee, ...]:
    rows = told.of(referees, user)
    return tuple(Referee(one.id, one.name, one.state, one.since, one.relation, one.address) for one in rows)


def habits(row: Row[Any] | None = None) -> Habits | None:
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


def employer(row: Row[Any], told: Told, willing: tuple[Referee, ...]) -> Employer:
    def rows(table: Table) -> list[Row[Any]]:
        return told.of(table, row.user_id, row.id)

    met = {one.id: person(one) for one in rows(people)}
    had = (Saved(one.id, one.ended_at, one.saved_at, one.zone, one.answers) for one in rows(interviews))
    return Employer(
        row.id,
        row.name,
        tuple([debrief_facts.interview(saved, met) for saved in had]),
        tuple([event(one) for one in rows(events)]),
        met,
        tuple([appointment(one) for one in rows(appointments)]),
        tuple([application(one) for one in rows(applications)]),
        tuple([memo(one) for one in rows(memos)]),
        willing,
    )


def person(row: Row[Any]) -> Person:
    return Person(row.id, row.name, row.title, row.kind, row.honorific, row.channel, row.address)


def event(row: Row[Any]) -> Event:
    return Event(row.id, row.key, row.outcome, row.at, row.channel)


def appointment(row: Row[Any]) -> Appointment:
    return Appointment(row.id, row.at, row.told, row.zone, row.job, row.format, tuple(row.people or ()))


def application(row: Row[Any]) -> Application:
    return Application(row.id, row.sent, row.zone, row.job, row.answers_by, row.no_contact)


def begun(row: Row[Any]) -> Begun | None:
    """The debrief that this talk is, or that waits in it until the user's zone is told."""
    answers, waits = row.body["answers"], row.form == "zone"
    if row.body["about"] is not None or (waits and not answers.get("then")):
        return None
    told = answers["then"] if waits else answers
    return Begun(row.id, told.get("company"), row.changed_at, "" if waits else debrief_form.so_much(answers))


def memo(row: Row[Any]) -> Memo:
    return Memo(row.id, row.text, row.at)
