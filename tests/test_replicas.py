"""Several replicas on one PostgreSQL: each update is handled once and a user's in order, each message goes out in order, at
most twice, and no faster than Telegram allows; whatever is killed at whatever moment.

Each promise is also seen to be broken by replicas that are built to break it. SEED=... repeats a run.
"""

import asyncio
import os
from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path

import postgres
import pytest
from conftest import StandingClock
from debrief_script import has_debriefed
from fire import NOW, SEED, Broken, Fire
from replica import USERS, said_to
from sqlalchemy import func, select, update

from bot.clock import Ticker
from bot.post import AT_ONCE
from handlers.hear import hear
from handlers.said import Said
from rules.facts import Habits
from storage.engine import Database
from storage.outbox import COPIES
from storage.pace import seconds
from storage.store import Store
from storage.tables import outbox, pace, talks
from storage.users import Users

SOAK = bool(os.environ.get("SOAK"))
ANA = 1001
TELEGRAMS_OWN = 30  # pushes a second; turns are 25 a second, and a busy machine hands over some of them late and at once


@pytest.fixture
async def url(postgresql: postgres.Server) -> AsyncIterator[str]:
    async with postgresql.urls() as new:
        yield await new()


@pytest.fixture
async def replicas(url: str) -> AsyncIterator[list[Database]]:
    """Three, on one database that knows Ana's zone."""
    three = [Database(url) for _ in range(3)]
    async with three[0].work() as store:
        await store.users.welcome(ANA, NOW)
        await store.users.set_habits(ANA, Habits("Europe/Lisbon"))
        await store.commit()
    yield three
    for database in three:
        await database.close()


# --- updates ------------------------------------------------------------------------------------


async def heard(database: Database, said: Said) -> None:
    async with database.work() as store:
        if await store.updates.fresh([said.update], NOW):
            await hear(store, said)
        await store.commit()


def text(update: int, words: str) -> Said:
    return Said(update, ANA, "text", NOW, NOW, words)


def tap(update: int, data: str) -> Said:
    return Said(update, ANA, "tap", NOW, NOW, data, query=str(update))


async def replies(store: Store) -> list[int]:
    """The updates that were replied to, in the order in which the replies go out."""
    found = await store.connection.scalars(select(outbox.c.dedupe).order_by(outbox.c.id))
    return [int(dedupe.partition(":")[0]) for dedupe in found.all()]


async def test_an_update_that_two_replicas_get_at_once_is_handled_once(replicas: list[Database]) -> None:
    for number in range(10):
        said = text(number, f"just had an interview at Acme {number} as data engineer")
        await asyncio.gather(*(heard(replica, said) for replica in replicas))
    async with replicas[0].work() as store:
        assert await store.connection.scalar(select(func.count()).select_from(talks)) == 10


async def at_the_same_time(replicas: list[Database]) -> None:
    """A text and two taps of one user reach three replicas, again and again; each begins a conversation."""
    for number in range(0, 30, 3):
        words = text(number, f"just had an interview at Acme {number} as data engineer")
        taps = tap(number + 1, "interview"), tap(number + 2, "interview")
        await asyncio.gather(*map(heard, replicas, (words, *taps)))
    async with replicas[0].work() as store:
        order = await replies(store)
        if order != sorted(order, key=order.index):
            raise Broken(f"the replies of two updates are mixed up: {order}")
        if len(opened := [stored for user, stored in await store.talks.all_open() if user == ANA]) != 1:
            raise Broken(f"{len(opened)} conversations are open at once")


async def test_a_text_and_a_tap_at_once_are_handled_one_after_the_other(replicas: list[Database]) -> None:
    await at_the_same_time(replicas)


async def test_replicas_that_are_not_alone_with_a_user_are_caught(
    replicas: list[Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def careless(*_: object) -> bool:
        return True

    monkeypatch.setattr(Users, "alone_with", careless)
    with pytest.raises(Broken):
        await at_the_same_time(replicas)


# --- the clock ----------------------------------------------------------------------------------


async def test_the_clock_waits_for_nobody_who_is_busy_with_another_replica(replicas: list[Database]) -> None:
    """He is pushed as soon as he is free; a second user meanwhile."""
    ben, due, clock = ANA + 1, NOW + timedelta(hours=2), StandingClock(NOW)
    async with replicas[0].work() as store:
        for user in (ANA, ben):
            await has_debriefed(store, user, "Acme", NOW, ("Jane Smith",))
        await store.commit()
    ticker = Ticker(replicas[1], clock, asyncio.Event())
    clock.move(due - NOW)
    async with replicas[0].work() as turn:
        await turn.users.alone_with(ANA)
        assert await ticker.batch()
        assert await ticker.batch(), "he is looked at again"
        assert await pushed(turn) == [ben]
    assert await ticker.batch()
    assert not await ticker.batch()
    async with replicas[2].work() as store:
        assert await pushed(store) == [ANA, ben]


async def pushed(store: Store) -> list[int]:
    return list((await store.connection.scalars(select(outbox.c.chat_id).order_by(outbox.c.chat_id))).all())


# --- leases -------------------------------------------------------------------------------------


async def test_a_lease_has_one_holder_at_a_time(replicas: list[Database]) -> None:
    minute = timedelta(minutes=1)

    async def take(number: int, now: datetime) -> bool:
        async with replicas[number].work() as store:
            taken = await store.leases.take("poll", f"replica {number}", now, minute)
            await store.commit()
        return taken

    first = await asyncio.gather(*(take(number, NOW) for number in range(3)))
    assert sorted(first) == [False, False, True]
    holder = first.index(True)
    other = (holder + 1) % 3
    assert await take(holder, NOW + minute / 2)
    assert not await take(other, NOW + minute)
    assert await take(other, NOW + minute * 1.5)
    assert not await take(holder, NOW + minute * 1.5)
    async with replicas[0].work() as store:
        await store.leases.release("poll", f"replica {holder}")
        assert not await store.leases.take("poll", f"replica {holder}", NOW + minute * 2, minute)
        await store.leases.release("poll", f"replica {other}")
        assert await store.leases.take("poll", f"replica {holder}", NOW + minute * 2, minute)


# --- the pace -----------------------------------------------------------------------------------


async def test_turns_to_push_are_apart_whichever_replica_takes_them(replicas: list[Database]) -> None:
    async def turn(number: int) -> float:
        async with replicas[number % 3].work() as store:
            wait = await store.pace.turn(0.04)
            await store.commit()
        return wait

    async def now_and_next() -> tuple[float, float]:
        async with replicas[0].work() as store:
            now, following = (await store.connection.execute(select(seconds("postgresql"), pace.c.next_push))).one()
            return now, following

    before, _ = await now_and_next()
    waits = await asyncio.gather(*(turn(number) for number in range(24)))
    _, following = await now_and_next()
    assert following - before >= 24 * 0.04
    assert max(waits) <= 24 * 0.04


async def test_a_clock_that_was_set_back_stops_no_push(replicas: list[Database]) -> None:
    async with replicas[0].work() as store:
        await store.connection.execute(update(pace).values(next_push=seconds("postgresql") + 3600))
        assert await store.pace.turn(0.04) < 0.1


async def test_a_pause_is_for_all_replicas_and_never_gets_shorter(replicas: list[Database]) -> None:
    for wait in (30, 10):
        async with replicas[wait % 3].work() as store:
            await store.pace.pause(NOW + timedelta(seconds=wait))
            await store.commit()
    async with replicas[2].work() as store:
        assert await store.pace.paused_until() == NOW + timedelta(seconds=30)


# --- under fire ---------------------------------------------------------------------------------


async def under_fire(url: str, folder: Path, size: tuple[int, int, int], sabotage: str = "") -> None:
    """So many kills, updates and nudges."""
    kills, many, nudges = size
    print(f"seed {SEED}")  # noqa: T201 - pytest shows it when the test fails
    fire = Fire(url, folder, many, sabotage)
    nudged = range(101, 101 + nudges)
    await fire.open(nudged)
    try:
        await fire.burn(kills)
        await fire.comes_to_rest()
        written, arrived, most = await fire.written(), fire.arrived(), fire.wire.most_pushes()
    finally:
        await fire.close()
    judge(written, arrived, many, nudged)
    if most > TELEGRAMS_OWN:
        raise Broken(f"{most} pushes in one second")
    doubled = sum(len(texts) - len(set(texts)) for texts in arrived.values())
    if doubled > AT_ONCE * kills:
        raise Broken(f"{doubled} messages came twice")
    states = Counter(state for messages in written.values() for _, state in messages)
    print(f"{kills} kills, {dict(states)}, {doubled} doubled, at most {most} pushes in one second")  # noqa: T201


def judge(written: dict[int, list[tuple[str, str]]], arrived: dict[int, list[str]], many: int, nudged: range) -> None:
    answers = [said_to(update) for update in range(many)]
    if any([said for said, _ in written[user]] != [answer for who, answer in answers if who == user] for user in USERS):
        raise Broken("an update was lost, handled twice, or overtaken")
    if wrong := [user for user in nudged if len(written.get(user, ())) != 1]:
        raise Broken(f"not one nudge each for {wrong}: {[written.get(user) for user in wrong]}")
    for user, messages in written.items():
        copies = Counter(arrived[user])
        lost = [said for said, state in messages if not copies[said] and state != "uncertain"]
        if lost or max(copies.values(), default=0) > COPIES:
            raise Broken(f"{lost} were lost, of {copies} came too many")
        if list(copies) != [said for said, _ in messages if copies[said]]:
            raise Broken(f"out of order: {arrived[user]}")


async def test_replicas_that_are_killed_lose_nothing_and_overtake_nothing(url: str, tmp_path: Path) -> None:
    await under_fire(url, tmp_path / "fire", (100, 4000, 500) if SOAK else (25, 300, 80))


SABOTAGE = {"mark first": (10, 100, 20), "no lease": (0, 100, 20), "no pace": (0, 20, 120)}  # kills, updates, nudges
if SOAK:
    SABOTAGE["no order"] = (0, 300, 20)  # it takes long to hit the right moment


@pytest.mark.parametrize("sabotage", SABOTAGE)
async def test_replicas_that_break_a_promise_are_caught(postgresql: postgres.Server, tmp_path: Path, sabotage: str) -> None:
    for attempt in range(10):  # it has to hit the right moment
        async with postgresql.urls() as new:
            try:
                await under_fire(await new(), tmp_path / str(attempt), SABOTAGE[sabotage], sabotage)
            except Broken:
                return
    pytest.fail("nothing was seen")
