"""All of one user: given out, taken back in, and forgotten. One registry says which tables that is."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, Table, delete, func, select
from sqlalchemy.exc import IntegrityError

from storage.journal import Journal, plain, read
from storage.own_format import FORMAT, VERSION, WrongFile
from storage.own_keys import MET, renumbered, with_people
from storage.secret import likenesses
from storage.tables import (
    added,
    applications,
    appointments,
    drafts,
    employers,
    events,
    interviews,
    memos,
    metadata,
    nudges,
    outbox,
    people,
    referees,
    talks,
    tasks,
    undos,
    users,
)
from storage.traces import wipe

if TYPE_CHECKING:
    from storage.own_file import OwnFile  # its checks are built when a file comes

FILED = (employers, people, interviews, appointments, applications, memos, referees, events, drafts, tasks)
PASSING = (talks, nudges, undos)  # of use only as long as the conversation goes on
OWNED = (*FILED, *PASSING)  # each after what it points to; `users` and `outbox` are by the chat itself
NOT_FILED = ("user_id", "name_key", "asleep", "reachable")  # columns that follow from others, or are of this place only
SAME = {  # by which columns what is in the file is found here
    employers: ("name",),
    people: ("employer_id", "name", "kind"),
    interviews: ("employer_id", "ended_at"),
    appointments: ("employer_id", "at"),
    applications: ("employer_id", "sent"),
    memos: ("employer_id", "text", "at"),
    referees: ("name",),
    events: ("employer_id", "key"),
    drafts: ("employer_id", "key"),
    tasks: ("employer_id", "key"),
}
COPIES = (events, drafts, tasks)  # of these nothing is replaced: what happened stays as it was told here
WORKED_OUT = (drafts, tasks)  # these are in no undo: they follow what they belong to

Values = dict[str, Any]
Change = tuple[str, int, Values]  # table, row, what the file has there


@dataclass
class Taken:
    """What came of a file: how many rows of each table were added, and where it differs from what is here."""

    added: dict[str, int] = field(default_factory=dict)
    differs: list[Change] = field(default_factory=list)
    ids: dict[str, dict[int, int]] = field(default_factory=lambda: {table.name: {} for table in FILED})


class Own:
    def __init__(self, journal: Journal) -> None:
        self.connection = journal.connection
        self.journal = journal
        self.forgot = False

    # --- out

    async def everything(self, user: int, now: datetime) -> Values | None:
        """All of it in plain values, as docs/export.md describes it; None of somebody unknown."""
        row = (await self.connection.execute(select(users).where(users.c.id == user))).one_or_none()
        if row is None:
            return None
        settings = {name: value for name, value in filed(row).items() if name != "id"}
        told = {table.name: [filed(one) for one in await self.rows(table, user)] for table in FILED}
        unfinished = [{"form": one.form, "answers": one.body["answers"]} for one in await self.rows(talks, user)]
        return {"format": FORMAT, "version": VERSION, "exported": now, "settings": settings, **told, "unfinished": unfinished}

    async def counts(self, user: int) -> dict[str, int]:
        """How many rows there are of each kind."""
        found = {}
        for table in FILED:
            query = select(func.count()).select_from(table).where(table.c.user_id == user)
            found[table.name] = await self.connection.scalar(query) or 0
        return found

    # --- gone

    async def forget(self, user: int) -> None:
        """Everything of this user and everything said to him."""
        for table in reversed(OWNED):
            await self.connection.execute(delete(table).where(table.c.user_id == user))
        await self.connection.execute(delete(outbox).where(outbox.c.chat_id == user))
        await self.connection.execute(delete(users).where(users.c.id == user))
        self.journal.changes.clear()
        self.forgot = True

    async def scrub(self) -> None:
        """After the commit: no trace is left in the file or beside it."""
        self.forgot = False
        await wipe(self.connection)

    async def forget_employer(self, user: int, employer: int) -> None:
        """An employer with all that belongs to it; an undo brings it back."""
        for table in reversed(FILED):
            if "employer_id" in table.c:
                for row in await self.rows(table, user):
                    if row.employer_id == employer:
                        await self.journal.remove(table, user, row.id)
        await self.journal.remove(employers, user, employer)

    async def forget_person(self, user: int, person: int) -> None:
        """Somebody met, also in the notes of the interviews; an undo brings them back."""
        for row in await self.rows(interviews, user):
            told = {key: [one for one in row.answers.get(key) or () if one.get("person") != person] for key in MET}
            if any(len(told[key]) != len(row.answers.get(key) or ()) for key in MET):
                await self.journal.change(interviews, user, row.id, answers={**row.answers, **told})
        await self.journal.remove(people, user, person)

    # --- in

    async def take(self, user: int, file: "OwnFile") -> Taken:
        """Add what is not here yet. What differs is not touched, but returned. Raises WrongFile for a file that points to
        what is not in it, or holds twice what there can be once; what was added till then is for the caller to undo.
        """
        taken = Taken()
        try:
            await self.take_settings(user, file, taken)
            for table in FILED:
                await self.take_rows(user, table, file, taken)
        except (LookupError, IntegrityError) as why:
            raise WrongFile("its parts do not fit together") from why
        return taken

    async def replace(self, user: int, changes: list[Change]) -> None:
        """What the file tells otherwise, as `plainly` kept it."""
        for name, row, values in changes:
            table = metadata.tables[name]
            told = {key: read(table.c[key], value) for key, value in values.items()}
            if table is employers:
                told["name_key"] = likenesses(user, told["name"])[0]
            await self.journal.change(table, user, row, **told)

    async def take_settings(self, user: int, file: "OwnFile", taken: Taken) -> None:
        here = (await self.connection.execute(select(users).where(users.c.id == user))).one()
        told = file.settings.model_dump(exclude={"since"})
        if here.zone is None:
            await self.journal.change(users, user, user, **told)
        else:
            self.compare(users, here, told, taken)
        await self.journal.change(users, user, user, since=min(here.since, file.settings.since))

    async def take_rows(self, user: int, table: Table, file: "OwnFile", taken: Taken) -> None:
        here: dict[tuple[Any, ...], list[Row[Any]]] = {}
        for row in await self.rows(table, user):
            here.setdefault(identity(table, row._asdict()), []).append(row)
        for id_, values in rows_of(table, file, taken):
            known = here.get(identity(table, values))
            if known:
                taken.ids[table.name][id_] = known[0].id
                self.compare(table, known.pop(0), values, taken)
            else:
                taken.ids[table.name][id_] = await self.add(user, table, values)
                taken.added[table.name] = taken.added.get(table.name, 0) + 1

    async def add(self, user: int, table: Table, values: Values) -> int:
        if table is employers:
            values = {**values, "name_key": likenesses(user, values["name"])[0]}
        if table not in WORKED_OUT:
            return await self.journal.add(table, user, **values)
        return await added(self.connection, table, user_id=user, **values)

    def compare(self, table: Table, row: Row[Any], values: Values, taken: Taken) -> None:
        other = {name: value for name, value in values.items() if value is not None and value != getattr(row, name)}
        if other and table not in COPIES:
            taken.differs.append((table.name, row.id, other))

    async def rows(self, table: Table, user: int) -> list[Row[Any]]:
        query = select(table).where(table.c.user_id == user).order_by(table.c.id)
        return list((await self.connection.execute(query)).all())


def plainly(changes: list[Change]) -> list[Change]:
    """As JSON can hold them."""
    return [(table, row, plain(values)) for table, row, values in changes]


def filed(row: Row[Any]) -> Values:
    return {name: value for name, value in row._asdict().items() if name not in NOT_FILED}


def rows_of(table: Table, file: "OwnFile", taken: Taken) -> Iterator[tuple[int, Values]]:
    """The rows of the file with the ids that what they point to has here."""
    for part in sorted(getattr(file, table.name), key=lambda one: one.id):
        values = part.model_dump(exclude_unset=True)
        id_ = values.pop("id")
        if id_ in taken.ids[table.name]:
            raise LookupError(f"{table.name}: {id_} is there twice")
        if values.get("employer_id"):
            values["employer_id"] = taken.ids["employers"][values["employer_id"]]
        if "key" in values:
            values["key"] = renumbered(values["key"], taken.ids)
        if "answers" in values:
            values["answers"] = with_people(values["answers"], taken.ids["people"])
        yield id_, values


def identity(table: Table, values: Values) -> tuple[Any, ...]:
    found = (values[name] for name in SAME[table])
    return tuple(value.casefold() if isinstance(value, str) else value for value in found)
