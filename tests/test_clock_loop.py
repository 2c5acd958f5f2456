"""The clock: what is due becomes messages in time, whoever fails; and the clock that can be moved."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import pytest
from conftest import StandingClock
from debrief_script import has_debriefed
from sqlalchemy import delete, event, select, update
from sqlalchemy.exc import OperationalError

from bot import clock as clock_loop
from bot.clock import LATER, Ticker
from bot.clock_source import Clock
from handlers.pushing import push
from rules.forms import Talk
from storage.engine import Database
from storage.store import Store
from storage.tables import outbox, talks, tasks

ANA, BEN, EVE = 1, 2, 3
TWO_HOURS = timedelta(hours=2)  # when the first thank-yous are due


@pytest.fixture
async def ticker(database: Database, clock: StandingClock) -> Ticker:
    """Three users who are due a nudge each in two hours."""
    async with database.work() as store:
        for user in (ANA, BEN, EVE):
            await has_debriefed(store, user, "Acme", clock.now(), ("Jane Smith",))
        await store.commit()
    return Ticker(database, clock, asyncio.Event())


async def nudged(database: Database) -> list[int]:
    async with database.work() as store:
        return list((await store.connection.scalars(select(outbox.c.chat_id).order_by(outbox.c.chat_id))).all())


async def test_everybody_who_is_due_is_pushed_once(ticker: Ticker, database: Database, clock: StandingClock) -> None:
    assert not await ticker.batch()
    assert await ticker.next_due() == clock.now() + timedelta(hours=1), "it looks after the house each hour"
    clock.move(timedelta(minutes=90))
    assert await ticker.next_due() == clock.now() + timedelta(minutes=30)
    clock.move(timedelta(minutes=30))
    assert await ticker.batch()
    assert ticker.post.is_set()
    assert not await ticker.batch()
    assert await nudged(database) == [ANA, BEN, EVE]


async def test_of_those_who_are_pushed_together_each_hears_his_own(
    database: Database, clock: StandingClock, ticker: Ticker
) -> None:
    names = {ANA: ("Bolt", "Tom Fox"), BEN: ("Cray", "Una Gray"), EVE: ("Dyne", "Vic Hill")}
    async with database.work() as store:
        await store.connection.execute(delete(tasks))
        for user, (company, person) in names.items():
            await has_debriefed(store, user, company, clock.now(), (person,))
        await store.commit()
    clock.move(TWO_HOURS)
    await ticker.batch()
    async with database.work() as store:
        said = {row.chat_id: row.say["text"] for row in (await store.connection.execute(select(outbox))).all()}
    told = {user: [name for one in names.values() for name in one if name in said[user]] for user in names}
    assert told == {user: list(theirs) for user, theirs in names.items()}


async def test_what_is_read_for_a_push_takes_as_many_statements_for_many_as_for_one(
    database: Database, clock: StandingClock, ticker: Ticker
) -> None:
    read: list[str] = []
    event.listen(database.engine.sync_engine, "before_cursor_execute", lambda *of: read.append(of[2]))

    async def reads(users: Sequence[int]) -> int:
        read.clear()
        async with database.work() as store:
            await push(store, users, clock.now())
        return sum(statement.startswith("SELECT") for statement in read)

    clock.move(TWO_HOURS)
    assert await reads([ANA, BEN, EVE]) == await reads([ANA]) > 0
    assert await nudged(ticker.database) == []


async def test_one_who_cannot_be_pushed_holds_nobody_up_and_is_tried_again(
    ticker: Ticker, database: Database, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = {BEN}

    async def clumsy(store: Store, users: Sequence[int], now: datetime) -> bool:
        pushed = await push(store, users, now)
        if broken.intersection(users):
            raise LookupError
        return pushed

    monkeypatch.setattr(clock_loop, "push", clumsy)
    clock.move(TWO_HOURS)
    assert await ticker.batch()
    assert await nudged(database) == [ANA, EVE]
    assert not await ticker.batch()
    broken.clear()
    clock.move(LATER)
    assert await ticker.batch()
    assert await nudged(database) == [ANA, BEN, EVE]


async def test_a_busy_database_is_nobodys_fault(
    ticker: Ticker, database: Database, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def locked(_: Store, __: Sequence[int], ___: datetime) -> bool:
        raise OperationalError("INSERT", {}, Exception("database is locked"))

    clock.move(TWO_HOURS)
    monkeypatch.setattr(clock_loop, "push", locked)
    with pytest.raises(OperationalError):
        await ticker.batch()
    monkeypatch.setattr(clock_loop, "push", push)
    await ticker.batch()
    assert await nudged(database) == [ANA, BEN, EVE]


async def test_a_task_that_no_plan_knows_any_more_does_not_make_it_spin(
    ticker: Ticker, database: Database, clock: StandingClock
) -> None:
    async with database.work() as store:
        await store.connection.execute(update(tasks).where(tasks.c.user_id == ANA).values(key=tasks.c.key + "x"))
        await store.commit()
    clock.move(TWO_HOURS)
    assert await ticker.batch()
    assert not await ticker.batch()
    assert await nudged(database) == [BEN, EVE]


async def test_each_hour_what_is_over_is_forgotten(ticker: Ticker, database: Database, clock: StandingClock) -> None:
    async with database.work() as store:
        await store.talks.begin(ANA, Talk("zone"), clock.now())
        await store.talks.cancel(ANA, clock.now())
        await store.updates.fresh([1], clock.now())
        await store.commit()
    await ticker.housekeeping()
    for hours, left in ((0.9, 1), (24.2, 0)):
        clock.move(timedelta(hours=hours))
        await ticker.housekeeping()
        async with database.work() as store:
            assert len((await store.connection.execute(select(talks))).all()) == left


# --- the clock itself -----------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clock"


async def waited(clock: Clock, seconds: float | None, woken: asyncio.Event) -> float:
    start = monotonic()
    until = None if seconds is None else clock.now() + timedelta(seconds=seconds)
    await asyncio.wait_for(clock.wait(until, woken), 5)
    return monotonic() - start


@pytest.mark.parametrize("movable", [True, False])
async def test_it_waits_until_the_moment_and_not_longer(file: Path, movable: bool) -> None:
    clock = Clock(file if movable else None)
    assert 0.25 <= await waited(clock, 0.25, asyncio.Event()) < 0.5
    assert await waited(clock, -1, asyncio.Event()) < 0.1


@pytest.mark.parametrize("movable", [True, False])
async def test_it_can_be_woken_before(file: Path, movable: bool) -> None:
    clock, woken = Clock(file if movable else None), asyncio.Event()
    asyncio.get_running_loop().call_later(0.05, woken.set)
    assert await waited(clock, None, woken) < 0.4
    assert not woken.is_set()
    woken.set()
    assert await waited(clock, 60, woken) < 0.1


async def test_it_wakes_when_it_is_moved_beyond_the_moment(file: Path) -> None:
    clock = Clock(file)
    asyncio.get_running_loop().call_later(0.05, Clock(file).move, timedelta(days=2))
    assert await waited(clock, 3600, asyncio.Event()) < 0.5
    assert clock.now() - datetime.now(UTC) > timedelta(days=1)


def test_a_clock_file_that_says_nothing_moves_nothing(file: Path) -> None:
    for text in ("", "soon", "1e999", "nan"):
        file.write_text(text)
        assert Clock(file).now() - datetime.now(UTC) < timedelta(seconds=1)


def test_the_machines_own_clock_cannot_be_moved() -> None:
    with pytest.raises(RuntimeError):
        Clock().move(timedelta(hours=1))
