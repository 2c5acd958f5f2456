"""Updates that come twice, in another order, or to two replicas at once leave behind what they leave when each comes once.

PROVE=1 takes as many as the promise says. SEED=... repeats a run.
"""

import asyncio
import os
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import postgres
import pytest
import zygote
from conftest import StandingClock, copied
from debrief_script import kept
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from stage import Stage

from bot.intake import Intake
from storage.engine import Database
from storage.tables import outbox
from storage.updates import Updates

PROVE = bool(os.environ.get("PROVE"))
SEED = int(os.environ.get("SEED") or random.randrange(1_000_000))
USERS = 500 if PROVE else 12
REPLICATED = 60 if PROVE else 10
TWICE, LATE = 0.10, 0.05
AT_ONCE = 50
TEXTS = (
    "/start",
    "Lisbon",
    "just had an interview at Acme as data engineer",
    "in person",
    "Jane Smith, CTO and Bob Lee (recruiter)",
    "that's all",
    "Tina",
    "email",
    "skip",
    "by the end of next week",
    "they didn't say",
    "save now",
    "yes",
    "emailed Jane",
)

Json = dict[str, Any]
State = dict[int, tuple[Json, list[str]]]


class Differs(AssertionError):
    """Something else was left behind."""


# --- deliveries ---------------------------------------------------------------------------------


def written(users: int, clock: StandingClock, chance: random.Random) -> list[Json]:
    """What so many users write, each in the same order, all mixed."""
    turns = [user for user in range(1, users + 1) for _ in TEXTS]
    chance.shuffle(turns)
    told = {user: iter(TEXTS) for user in turns}
    return [update(number, user, next(told[user]), clock) for number, user in enumerate(turns, 1)]


def update(number: int, user: int, text: str, clock: StandingClock) -> Json:
    chat = {"id": user, "type": "private", "first_name": "Ana"}
    sender = {"id": user, "is_bot": False, "first_name": "Ana", "language_code": "en"}
    message = {"message_id": number, "date": int(clock.now().timestamp()), "chat": chat, "from": sender, "text": text}
    return {"update_id": number, "message": message}


def spoiled(updates: Sequence[Json], chance: random.Random) -> tuple[list[Json], int, int]:
    """Some of them twice, the second time at once or much later, and some behind what others wrote; and how many."""
    after: list[tuple[float, Json]] = []
    twice = late = 0
    for place, one in enumerate(updates):
        after.append((place, one))
        if chance.random() < TWICE:
            twice += 1
            after.append((place + chance.choice((0.5, 30.5, 3000.5)), one))
    order = [one for _, one in sorted(after, key=lambda pair: pair[0])]
    for place in range(len(order) - 1):
        ours, next_ = order[place], order[place + 1]
        if chance.random() < LATE and sender(ours) != sender(next_):
            late += 1
            order[place], order[place + 1] = next_, ours
    return order, twice, late


def sender(one: Json) -> int:
    return int(one["message"]["from"]["id"])


async def deliver(database: Database, clock: StandingClock, updates: Sequence[Json]) -> None:
    stage = Stage(database, clock)
    await stage.bot.initialize()
    for begun in range(0, len(updates), AT_ONCE):
        await stage.intake.take(updates[begun : begun + AT_ONCE])


async def state(database: Database, users: int) -> State:
    """What is kept of each user, and what is said to him in order."""
    async with database.work() as store:
        rows = (await store.connection.execute(select(outbox.c.chat_id, outbox.c.say).order_by(outbox.c.id))).all()
    said: dict[int, list[str]] = {}
    for row in rows:
        said.setdefault(row.chat_id, []).append(row.say.get("text", ""))
    return {user: (await kept(database, user), said.get(user, [])) for user in range(1, users + 1)}


def compare(found: State, wanted: State) -> None:
    if wrong := [user for user in wanted if found[user] != wanted[user]]:
        raise Differs(f"{len(wrong)} users; {found[wrong[0]]}\n\nis not\n\n{wanted[wrong[0]]}")


# --- twice and late -----------------------------------------------------------------------------


async def in_disorder(migrated: Path, folder: Path, clock: StandingClock, users: int) -> tuple[int, int, int]:
    """How many updates there were, how many came twice, and how many late."""
    print(f"seed {SEED}")  # noqa: T201 - pytest shows it when the test fails
    chance = random.Random(SEED)
    clean = written(users, clock, chance)
    disordered, twice, late = spoiled(clean, chance)
    found = []
    for name, updates in (("clean", clean), ("disordered", disordered)):
        (folder / name).mkdir()
        database = Database(await copied(migrated, folder / name))
        await deliver(database, clock, updates)
        found.append(await state(database, users))
        await database.close()
    compare(found[1], found[0])
    assert all(len(told["Acme"]["told"]) == 1 for told, _ in found[0].values()), "everybody has debriefed"
    return len(clean), twice, late


async def test_g5_updates_that_come_twice_or_late_change_nothing(migrated: Path, tmp_path: Path, clock: StandingClock) -> None:
    updates, twice, late = await in_disorder(migrated, tmp_path, clock, USERS)
    print(f"PROOF G5: {updates} updates, {twice} twice, {late} late, 0 differences")  # noqa: T201


async def test_g5_a_bot_that_forgets_what_it_heard_is_caught(
    migrated: Path, tmp_path: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Updates, "fresh", Updates.fresh)  # it comes back
    zygote.forget_ids()
    with pytest.raises(Differs):
        await in_disorder(migrated, tmp_path, clock, 15)
    print("SABOTAGE G5: forget ids: caught")  # noqa: T201


# --- to two replicas ----------------------------------------------------------------------------


async def until_stored(intake: Intake, update: Json) -> int:
    """As Telegram does: what is not confirmed is brought again. How often it was refused."""
    for refused in range(20):
        try:
            await intake.take([update])
        except (SQLAlchemyError, OSError):
            continue
        return refused
    raise Differs("it is never stored")


async def to_both(intakes: Sequence[Intake], updates: Sequence[Json], chance: random.Random) -> int:
    """Each replica is given each update of a user at once; users do not wait for one another. How many were refused."""
    by_user: dict[int, list[Json]] = {}
    for one in updates:
        by_user.setdefault(sender(one), []).append(one)
    gate = asyncio.Semaphore(6)

    async def user(of_user: list[Json]) -> int:
        refused = 0
        for one in of_user:
            both = chance.sample(intakes, len(intakes))
            async with gate:
                refused += sum(await asyncio.gather(*(until_stored(intake, one) for intake in both)))
        return refused

    return sum(await asyncio.gather(*map(user, by_user.values())))


async def on_replicas(postgresql: postgres.Server, clock: StandingClock, users: int) -> tuple[int, int]:
    """How many updates there were, and how many had to be brought again."""
    print(f"seed {SEED}")  # noqa: T201 - pytest shows it when the test fails
    chance = random.Random(SEED)
    updates = written(users, clock, chance)
    async with postgresql.urls() as new:
        alone = Database(await new())
        await deliver(alone, clock, updates)
        url = await new()
        replicas = [Database(url), Database(url)]
        stages = [Stage(replica, clock) for replica in replicas]
        for stage in stages:
            await stage.bot.initialize()
        try:
            refused = await to_both([stage.intake for stage in stages], updates, chance)
            compare(await state(replicas[0], users), await state(alone, users))
        finally:
            for database in (alone, *replicas):
                await database.close()
    return len(updates), refused


async def test_g5_the_same_updates_to_two_replicas_at_once_are_heard_once(
    postgresql: postgres.Server, clock: StandingClock
) -> None:
    updates, refused = await on_replicas(postgresql, clock, REPLICATED)
    print(f"PROOF G5: {updates} updates to two replicas each, {refused} brought again, 0 differences")  # noqa: T201


async def test_g5_replicas_that_forget_what_they_heard_are_caught(
    postgresql: postgres.Server, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Updates, "fresh", Updates.fresh)  # it comes back
    zygote.forget_ids()
    with pytest.raises(Differs):
        await on_replicas(postgresql, clock, 8)
    print("SABOTAGE G5: forget ids, two replicas: caught")  # noqa: T201
