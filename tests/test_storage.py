"""What is kept: transactions, the outbox, and nobody sees another's."""

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from conftest import MONDAY_AFTERNOON
from debrief_script import has_debriefed
from sqlalchemy import bindparam, delete, event, insert, inspect, select, update
from sqlalchemy.exc import IntegrityError, StatementError

from rules.facts import Application, Appointment, Event, Habits, Memo, Referee
from rules.forms import Talk
from storage.engine import Database
from storage.migrations import check
from storage.outbox import COPIES, LEASE
from storage.store import Store
from storage.tables import employers, metadata, outbox, people, tasks, undos, updates, users

NOW = MONDAY_AFTERNOON
ANA, BEN = 1001, 1002


@pytest.fixture
async def on_sqlite(tmp_path: Path, migrated: Path) -> AsyncIterator[Database]:
    shutil.copy(migrated, tmp_path / "alone.db")
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'alone.db'}")
    yield database
    await database.close()


@pytest.fixture
async def store(database: Database) -> AsyncIterator[Store]:
    async with database.work() as store:
        yield store


# --- transactions -------------------------------------------------------------------------------


@pytest.mark.parametrize(("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)])
async def test_a_commit_is_on_the_disk(on_sqlite: Database, pragma: str, value: object) -> None:
    async with on_sqlite.work() as store:
        assert (await store.connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar() == value


async def test_nothing_is_kept_without_a_commit(database: Database) -> None:
    async with database.work() as store:
        await store.users.welcome(ANA, NOW)
    async with database.work() as store:
        assert await store.connection.scalar(select(users.c.id)) is None


async def test_what_was_read_cannot_be_overtaken(on_sqlite: Database) -> None:
    """Three processes count up a number that they read before; nothing is lost."""
    async with on_sqlite.work() as store:
        await store.connection.execute(insert(updates).values(id=1, at=NOW))
        await store.commit()
    others = [Database(str(on_sqlite.engine.url)) for _ in range(3)]

    async def count(own: Database) -> None:
        for _ in range(15):
            async with own.work() as store:
                before = await store.connection.scalar(select(updates.c.at))
                assert before
                await asyncio.sleep(0)
                await store.connection.execute(update(updates).values(at=before + timedelta(days=1)))
                await store.commit()

    await asyncio.gather(*map(count, others))
    for other in others:
        await other.close()
    async with on_sqlite.work() as store:
        assert await store.connection.scalar(select(updates.c.at)) == NOW + timedelta(days=45)


async def test_a_savepoint_is_undone_alone(database: Database) -> None:
    async with database.work() as store:
        await store.users.welcome(ANA, NOW)
        with contextlib.suppress(LookupError):
            async with store.part():
                await store.users.welcome(BEN, NOW)
                raise LookupError
        await store.commit()
    async with database.work() as store:
        assert (await store.connection.scalars(select(users.c.id))).all() == [ANA]


# --- tables -------------------------------------------------------------------------------------


async def test_the_migrations_give_the_tables() -> None:
    await check.main("")


def test_every_row_belongs_to_a_user_and_goes_with_him() -> None:
    shared = {"users", "pace", "leases", "seals"}
    shared |= {"outbox", "updates"}  # the outbox knows its chat, which may be a group; ids of updates say nothing
    for table in metadata.sorted_tables:
        if table.name not in shared:
            [owner] = table.c.user_id.foreign_keys
            assert (owner.column, owner.ondelete, table.c.user_id.nullable) == (users.c.id, "CASCADE", False)


async def test_a_row_of_nobody_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError):
        await store.talks.begin(ANA, Talk("zone"), NOW)


async def test_every_foreign_key_has_an_index(database: Database) -> None:
    def missing(connection: Any) -> list[str]:
        seen = inspect(connection)
        return [
            f"{table.name}.{column.name}"
            for table in metadata.sorted_tables
            for column in table.columns
            if column.foreign_keys and column.name not in {index["column_names"][0] for index in seen.get_indexes(table.name)}
        ]

    async with database.engine.connect() as connection:
        assert await connection.run_sync(missing) == []


@pytest.fixture
def reads(store: Store) -> list[str]:
    """The tables that are read, one after the other."""
    read: list[str] = []

    @event.listens_for(store.connection.sync_connection, "before_cursor_execute")
    def note(_: object, __: object, statement: str, *___: object) -> None:
        if statement.startswith("SELECT"):
            read.append(statement.partition("FROM ")[2].split()[0])

    return read


async def test_a_transaction_reads_once_what_nobody_has_written_to(store: Store, reads: list[str]) -> None:
    await store.users.welcome(ANA, NOW)
    acme = await store.employers.named(ANA, "Acme")
    before = await store.facts.search(ANA)
    assert {"employers", "people", "talks"} <= {*reads}
    reads.clear()
    await store.users.alone_with(ANA)
    assert (await store.users.habits(ANA), await store.facts.search(ANA)) == (None, before)
    await store.outbox.put(ANA, "1", {"text": "hello"}, NOW)
    assert await store.facts.search(ANA) is before
    assert reads == []
    await store.employers.add_person(ANA, acme, name="Jane", kind="interviewer")
    [employer] = (await store.facts.search(ANA)).employers
    assert [person.name for person in employer.people.values()] == ["Jane"]
    assert reads == ["people"]
    await store.users.set_habits(ANA, Habits("Europe/Lisbon"))
    assert (await store.facts.search(ANA)).habits.zone == "Europe/Lisbon"


async def test_with_a_row_what_belonged_to_it_is_gone(store: Store) -> None:
    await store.users.welcome(ANA, NOW)
    acme = await store.employers.named(ANA, "Acme")
    await store.employers.add_person(ANA, acme, name="Jane", kind="interviewer")
    everything = select(people).where(people.c.user_id == bindparam("user"))
    assert await store.connection.rows(people, everything, user=ANA)
    await store.connection.execute(delete(employers).where(employers.c.id == acme))
    assert not await store.connection.rows(people, everything, user=ANA)


async def test_what_was_read_in_a_part_that_is_undone_is_not_so(store: Store) -> None:
    await store.users.welcome(ANA, NOW)
    with contextlib.suppress(ZeroDivisionError):
        async with store.part():
            await store.employers.named(ANA, "Acme")
            assert (await store.facts.search(ANA)).employers
            assert await store.employers.names(ANA)
            raise ZeroDivisionError
    assert not (await store.facts.search(ANA)).employers
    assert not await store.employers.names(ANA)


async def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        await store.users.welcome(ANA, datetime(2026, 3, 2))  # noqa: DTZ001


async def test_a_moment_comes_back_as_the_same_in_utc(store: Store) -> None:
    there = datetime.fromisoformat("2026-03-02T17:00:00+02:00")
    await store.users.welcome(ANA, there)
    since = await store.connection.scalar(select(users.c.since))
    assert (since, since and since.tzinfo) == (there, UTC)


# --- the outbox ---------------------------------------------------------------------------------


async def put(store: Store, chat: int, *keys: str, urgent: bool = True) -> None:
    for key in keys:
        await store.outbox.put(chat, key, {"text": key}, NOW, urgent)


async def claimed(store: Store, limit: int = 9, now: datetime = NOW, urgent: bool = True) -> list[str]:
    return [letter.say["text"] for letter in await store.outbox.claim(now, limit, urgent)]


async def test_one_of_each_chat_is_claimed(store: Store) -> None:
    await put(store, ANA, "push", urgent=False)
    await put(store, BEN, "one", "two")
    assert await claimed(store) == ["one"]
    assert await claimed(store, urgent=False) == ["push"]
    assert await claimed(store) == await claimed(store, urgent=False) == []


async def test_a_push_waits_for_the_reply_before_it(store: Store) -> None:
    await put(store, ANA, "reply")
    await put(store, ANA, "push", urgent=False)
    assert await claimed(store, urgent=False) == []
    assert await store.outbox.next_attempt(urgent=False) is None
    [reply] = await store.outbox.claim(NOW, 9)
    await store.outbox.sent({reply.id: 1})
    assert await claimed(store, urgent=False) == ["push"]


async def test_no_more_is_claimed_than_wanted(store: Store) -> None:
    for chat in range(5):
        await put(store, chat, str(chat))
    assert await claimed(store, 2) == ["0", "1"]
    assert await claimed(store, 9) == ["2", "3", "4"]


async def test_the_next_of_a_chat_waits_for_the_one_before(store: Store) -> None:
    await put(store, ANA, "one", "two", "three")
    [one] = await store.outbox.claim(NOW, 9)
    await store.outbox.not_sent(one, NOW + timedelta(seconds=30))
    assert await claimed(store) == []
    assert await store.outbox.next_attempt() == NOW + timedelta(seconds=30)
    [one] = await store.outbox.claim(NOW + timedelta(seconds=30), 9)
    assert await store.outbox.next_attempt() is None
    await store.outbox.sent({one.id: 5})
    assert await claimed(store) == ["two"]


async def test_a_send_in_doubt_is_repeated_so_often_and_no_more(store: Store) -> None:
    await put(store, ANA, "one", "two")
    for copy in range(COPIES):
        [letter] = await store.outbox.claim(NOW, 9)
        assert (letter.say["text"], letter.attempts) == ("one", copy)
        assert await store.outbox.unknown(letter, NOW) == (copy + 1 == COPIES)
    assert await claimed(store) == ["two"]


async def test_what_is_being_sent_belongs_to_its_sender_until_the_lease_runs_out(store: Store) -> None:
    await put(store, ANA, "one")
    [mine] = await store.outbox.claim(NOW, 9)
    assert await store.outbox.lapsed(NOW + LEASE - timedelta(seconds=1)) == []
    assert await store.outbox.lapsed(NOW + LEASE) == [mine]


async def test_who_has_lost_the_lease_decides_nothing_any_more_but_that_it_arrived(store: Store) -> None:
    await put(store, ANA, "one")
    [slow] = await store.outbox.claim(NOW, 9)
    await store.outbox.unknown(slow, NOW)
    [other] = await store.outbox.claim(NOW, 9)
    await store.outbox.not_sent(slow, NOW)
    await store.outbox.refused(slow)
    assert not await store.outbox.unknown(slow, NOW)
    assert await claimed(store) == []
    await store.outbox.sent({slow.id: 5})
    assert not await store.outbox.unknown(other, NOW)
    assert await store.outbox.waiting() == 0


async def test_the_same_is_queued_once(store: Store) -> None:
    await put(store, ANA, "one", "one")
    assert await store.outbox.waiting() == 1


# --- forgetting ---------------------------------------------------------------------------------


async def test_after_seven_days_what_is_over_is_forgotten(store: Store) -> None:
    await put(store, ANA, "sent")
    [letter] = await store.outbox.claim(NOW, 1)
    await store.outbox.sent({letter.id: 1})
    await put(store, ANA, "waits")
    await store.updates.fresh([1], NOW)
    for days, kept in ((7, 1), (8, 0)):
        later = NOW + timedelta(days=days)
        await store.outbox.forget_old(later)
        await store.updates.forget_old(later)
        assert len((await store.connection.execute(select(outbox).where(outbox.c.state == "sent"))).all()) == kept
        assert len((await store.connection.execute(select(updates))).all()) == kept
    assert await store.outbox.waiting() == 1


async def test_which_message_named_which_tasks_is_forgotten_after_sixty_days(store: Store) -> None:
    await store.users.welcome(ANA, NOW)
    old, young, newest = [await store.tasks.nudge(ANA, [(None, "review")], NOW + timedelta(days=days)) for days in (0, 30, 31)]
    await store.tasks.forget_old(NOW + timedelta(days=61))
    assert [bool(await store.tasks.nudged(ANA, nudge)) for nudge in (old, young, newest)] == [False, True, True]
    await store.tasks.forget_old(NOW + timedelta(days=99))
    assert await store.tasks.nudged(ANA, newest), "no id is used again"


async def test_an_update_is_new_once(store: Store) -> None:
    assert [await store.updates.fresh(ids, NOW) for ids in ([7, 9, 7], [9, 3], [7], [])] == [{7, 9}, {3}, set(), set()]


# --- nobody sees another's ------------------------------------------------------------------------


@pytest.fixture
async def two(store: Store) -> Store:
    """Ana and Ben, each with an employer, a nudge, an event and an open talk."""
    for user in (ANA, BEN):
        await has_debriefed(store, user, "Acme", NOW, ("Jane Smith",))
        await store.talks.begin(user, Talk("debrief", {"company": "Initech"}), NOW)
        await store.tasks.nudge(user, [(await employer_of(store, user), "thank")], NOW)
        await store.employers.happened(user, await employer_of(store, user), Event(0, "x", "done", NOW))
        await store.told.referee(user, Referee(0, "Ewan", "new", NOW))
        await store.told.memo(user, None, Memo(0, "call home", NOW))
        await store.told.appointment(user, await employer_of(store, user), Appointment(0, NOW, NOW, "UTC"))
        await store.told.application(user, await employer_of(store, user), Application(0, NOW, "UTC"))
        await store.journal.seal(user, NOW)
    return store


async def employer_of(store: Store, user: int) -> int:
    found = await store.connection.scalar(select(employers.c.id).where(employers.c.user_id == user))
    assert found
    return int(found)


async def undo_of(store: Store, user: int) -> int:
    found = await store.connection.scalar(select(undos.c.id).where(undos.c.user_id == user))
    assert found
    return int(found)


async def everything_of(store: Store, user: int) -> dict[str, list[Any]]:
    owned = [table for table in metadata.sorted_tables if "user_id" in table.c]
    rows = {table.name: await store.connection.execute(select(table).where(table.c.user_id == user)) for table in owned}
    return {name: [tuple(row) for row in found.all()] for name, found in rows.items()}


async def test_reading_by_the_ids_of_another_finds_nothing(two: Store) -> None:
    his = await employer_of(two, BEN)
    assert await two.facts.employer(ANA, his) is None
    assert [await two.employers.answers(ANA, n) for n in range(9)].count(None) == 8
    assert [await two.tasks.nudged(ANA, n) for n in range(9)].count([]) == 8
    assert [one.id for one in (await two.facts.search(ANA)).employers] == [await employer_of(two, ANA)]
    assert {task.employer for task in await two.tasks.open(ANA)} == {await employer_of(two, ANA), None}


async def test_writing_by_the_ids_of_another_changes_nothing(two: Store) -> None:
    his, before = await employer_of(two, BEN), await everything_of(two, BEN)
    keys = [task.key for task in await two.tasks.open(BEN)]
    assert not await two.journal.undo(ANA, await undo_of(two, BEN))
    for n in range(1, 9):
        await two.employers.went_out(ANA, n, "card")
        await two.employers.change_person(ANA, n, channel="card")
        await two.employers.amend(ANA, n, {})
        await two.employers.rename(ANA, n, "Umbrella")
        await two.told.change_referee(ANA, n, state="yes")
        await two.told.forget_referee(ANA, n)
        await two.told.change_appointment(ANA, n, at=NOW)
    for key in keys:
        await two.tasks.put_off(ANA, (his, key), NOW, NOW)
        await two.tasks.reminded([(ANA, (his, key), NOW, None)])
        await two.tasks.wait([(ANA, (his, key), NOW)])
        await two.tasks.again(ANA, [(his, key)], NOW)
    await two.tasks.hold({ANA: NOW + timedelta(days=9)}, NOW + timedelta(days=8))
    await two.talks.cancel(ANA, NOW)
    assert await everything_of(two, BEN) == before


async def test_who_leaves_takes_everything_along(two: Store) -> None:
    await two.connection.execute(users.delete().where(users.c.id == ANA))
    assert set(map(len, (await everything_of(two, ANA)).values())) == {0}
    assert all(await everything_of(two, BEN))


# --- tasks --------------------------------------------------------------------------------------


async def test_who_cannot_be_reached_is_not_due(two: Store) -> None:
    due = NOW + timedelta(hours=2)
    assert await two.tasks.next_due() == due
    assert await two.tasks.users_due(due, 9) == [ANA, BEN]
    await two.users.set_reachable(ANA, False)
    assert await two.tasks.users_due(due, 9) == [BEN]
    await two.users.welcome(ANA, NOW)
    assert await two.tasks.users_due(due, 9) == [ANA, BEN]


async def test_a_push_that_did_not_arrive_comes_again_and_never_later_than_planned(two: Store) -> None:
    [first, *_] = await two.tasks.open(ANA)
    item = (first.employer, first.key)
    for planned, wanted, then in ((None, 5, 5), (9, 5, 5), (3, 5, 3)):
        await two.tasks.reminded([(ANA, item, NOW, NOW + timedelta(hours=planned) if planned else None)])
        await two.tasks.again(ANA, [item], NOW + timedelta(hours=wanted))
        query = select(tasks.c.remind_at).where(tasks.c.user_id == ANA, tasks.c.key == first.key)
        assert await two.connection.scalar(query) == NOW + timedelta(hours=then)
