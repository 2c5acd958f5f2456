"""The tables. Every row that belongs to a user carries `user_id`, the Telegram id of his private chat."""

import functools
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Insert,
    Integer,
    MetaData,
    String,
    Table,
    Time,
    UniqueConstraint,
    insert,
    text,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningInsert
from sqlalchemy.types import TypeDecorator

from storage.secret import Told, Words


class Utc(TypeDecorator[datetime]):
    """Aware UTC in Python, the same moment without a zone in the database; a naive value is refused."""

    impl = DateTime
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        return datetime

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone cannot be stored")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, _: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value else None


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Identity = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up only an INTEGER primary key


def key() -> Column[int]:
    return Column("id", Identity, primary_key=True)


def owner() -> Column[int]:
    return Column("user_id", BigInteger, ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True)


def of_employer(always: bool = True) -> Column[int]:
    """NULL, where it need not be of one, is what belongs to the search as a whole."""
    return Column("employer_id", Identity, ForeignKey("employers.id", ondelete="CASCADE"), nullable=not always, index=True)


def one_of_a_key(table: str) -> tuple[UniqueConstraint, Index]:
    """A key is there once for each employer, and once among what belongs to none."""
    own = text("employer_id IS NULL")
    once = Index(f"uq_{table}_own", "user_id", "key", unique=True, sqlite_where=own, postgresql_where=own)
    return UniqueConstraint("employer_id", "key"), once


users = Table(
    "users",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("zone", String(64)),  # NULL until he told it
    Column("quiet_from", Time, nullable=False),
    Column("quiet_until", Time, nullable=False),
    Column("date_order", String(3)),  # dmy or mdy; NULL as long as he was not asked
    Column("workdays", String(7), nullable=False),  # ISO weekdays on which employers work
    Column("post_days", Integer, nullable=False),
    Column("review_day", Integer),  # ISO weekday of the weekly look back; NULL: none
    Column("review_at", Time),
    Column("paused_until", Utc),
    Column("writer", Told("users.writer")),  # what stands above and below his letters; see rules.facts.Writer
    Column("reachable", Boolean, nullable=False, default=True),
    Column("since", Utc, nullable=False),
)

talks = Table(
    "talks",
    metadata,
    key(),
    owner(),
    Column("form", String(32), nullable=False),
    Column("state", String(16), nullable=False),  # open, parked (another one came between), cancelled (to be undone)
    Column("body", Told("talks.body"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("changed_at", Utc, nullable=False),
    sqlite_autoincrement=True,  # an id is never used again: buttons carry it
)

employers = Table(
    "employers",
    metadata,
    key(),
    owner(),
    Column("name", Words("employers.name", 200), nullable=False),
    Column("name_key", String(400), nullable=False),  # what is compared: see secret.likenesses; "ACME" is "Acme"
    UniqueConstraint("user_id", "name_key"),
)

people = Table(
    "people",
    metadata,
    key(),
    owner(),
    of_employer(),
    Column("name", Words("people.name", 200)),
    Column("title", Words("people.title", 200)),
    Column("kind", String(16), nullable=False),
    Column("honorific", String(32)),
    Column("channel", String(16)),
    Column("address", Words("people.address")),
)

interviews = Table(
    "interviews",
    metadata,
    key(),
    owner(),
    of_employer(),
    Column("ended_at", Utc, nullable=False),
    Column("saved_at", Utc, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("answers", Told("interviews.answers"), nullable=False),  # as the debrief holds them; people by their id above
)

appointments = Table(  # interviews to come
    "appointments",
    metadata,
    key(),
    owner(),
    of_employer(),
    Column("at", Utc, nullable=False),
    Column("told", Utc, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("job", Words("appointments.job", 200)),
    Column("format", String(16)),
    Column("people", Told("appointments.people")),  # whom one will meet, as the answers of an interview hold them
)

applications = Table(
    "applications",
    metadata,
    key(),
    owner(),
    of_employer(),
    Column("sent", Utc, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("job", Words("applications.job", 200)),
    Column("answers_by", Date),
    Column("no_contact", Boolean, nullable=False),
)

memos = Table(  # what the user asked to be reminded of
    "memos",
    metadata,
    key(),
    owner(),
    of_employer(always=False),
    Column("text", Words("memos.text"), nullable=False),
    Column("at", Utc, nullable=False),
)

referees = Table(
    "referees",
    metadata,
    key(),
    owner(),
    Column("name", Words("referees.name", 200), nullable=False),
    Column("state", String(16), nullable=False),  # new, asked, yes, no
    Column("since", Utc, nullable=False),
    Column("relation", Words("referees.relation", 200)),
    Column("address", Words("referees.address")),
)

events = Table(
    "events",
    metadata,
    key(),
    owner(),
    of_employer(always=False),
    Column("key", String(120), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("channel", String(16)),
    Column("at", Utc, nullable=False),
    *one_of_a_key("events"),
    sqlite_autoincrement=True,  # an id is never used again: buttons carry it
)

tasks = Table(  # the plan as it stands: worked out by rules.plan, kept here for the clock and for snoozing
    "tasks",
    metadata,
    key(),
    owner(),
    of_employer(always=False),
    Column("key", String(120), nullable=False),
    Column("due", Utc, nullable=False),
    Column("remind_at", Utc),  # NULL: nothing more to push
    Column("rests_until", Utc, nullable=False),  # when it was shown in a plan or put off, or how long it rests after a push
    Column("snoozed_to", Utc),
    Column("asleep", Boolean, nullable=False, default=False),  # its user cannot be reached: the clock passes it over
    Index(None, "asleep", "remind_at", "id"),
    *one_of_a_key("tasks"),
)

drafts = Table(  # the words for a task: which of them the user chose, or his own
    "drafts",
    metadata,
    key(),
    owner(),
    of_employer(always=False),
    Column("key", String(120), nullable=False),
    Column("variant", Integer, nullable=False),
    Column("style", String(16), nullable=False),
    Column("text", Words("drafts.text")),  # his own
    Column("asked", Boolean, nullable=False),  # for the fact that would make it better
    Column("shown", Utc, nullable=False, index=True),
    *one_of_a_key("drafts"),
    sqlite_autoincrement=True,  # an id is never used again: buttons carry it
)

undos = Table(  # how rows were before one turn changed them, for its undo button
    "undos",
    metadata,
    key(),
    owner(),
    Column("at", Utc, nullable=False, index=True),
    Column("changes", Told("undos.changes"), nullable=False),  # see storage/journal.py
    sqlite_autoincrement=True,  # an id is never used again: buttons carry it
)

nudges = Table(  # one message about tasks, so that its buttons can be told from those of another
    "nudges",
    metadata,
    key(),
    owner(),
    Column("at", Utc, nullable=False, index=True),
    Column("tasks", JSON, nullable=False),  # [[employer id or null, task key], ...]
    Column("pushed", Boolean, nullable=False),  # not asked for: it counts against the pushes of a day
)

outbox = Table(
    "outbox",
    metadata,
    key(),
    Column("chat_id", BigInteger, nullable=False),
    Column("dedupe", String(120), nullable=False, unique=True),
    Column("urgent", Boolean, nullable=False),  # a reply goes before a push
    Column("say", Told("outbox.say"), nullable=False),
    Column("state", String(16), nullable=False),  # waiting, sending, sent, uncertain, refused
    Column("attempts", Integer, nullable=False),
    Column("not_before", Utc, nullable=False),  # of one that is being sent: when its sender is taken for dead
    Column("message_id", BigInteger),
    Index(None, "state", "urgent", "not_before", "id"),  # the next to be sent
    Index(None, "chat_id", "state", "id"),  # whether another one of its chat goes before
    Index(None, "chat_id", "id"),
)

pace = Table(  # one row: how fast all replicas together send
    "pace",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("next_push", Float, nullable=False),  # seconds since 1970, by the clock of the database's machine
    Column("paused_until", Utc),  # Telegram wants to be left alone until then
)

leases = Table(  # what one replica does for all
    "leases",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("holder", String(120), nullable=False),
    Column("until", Utc, nullable=False),
)

updates = Table(
    "updates",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("at", Utc, nullable=False, index=True),
)


seals = Table(  # the keys that this database was written with, by their id; see storage/keyring.py
    "seals",
    metadata,
    Column("id", String(8), primary_key=True),
    Column("proof", Words("seals.proof"), nullable=False),
)


async def added(connection: AsyncConnection, table: Table, **values: Any) -> int:
    """Insert the row and return its id."""
    row: int = (await connection.execute(adding(table), values)).scalar_one()
    return row


@functools.cache
def adding(table: Table) -> ReturningInsert[int]:
    return insert(table).returning(table.c.id)


async def added_once(connection: AsyncConnection, table: Table, **values: Any) -> bool:
    """Insert the row unless one with its key is there; whether it was inserted. Another's insert under way is waited for."""
    return (await connection.execute(unless_there(table), values)).rowcount == 1


@functools.cache
def unless_there(table: Table) -> Insert:
    """Built once for each table: it runs several times in a turn. SQLite understands PostgreSQL's words for it."""
    return postgresql.insert(table).on_conflict_do_nothing()
