"""Whatever is said in plain words is answered: every labelled message, through the real handlers, in the world it is about."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from asks_corpus import facts, now_of, rows, worlds

from handlers.hear import respond
from handlers.news import COMES_OUT
from handlers.planning import replan_all
from handlers.said import Said, Say
from rules import texts
from rules.facts import Event, Habits
from rules.forms import Answers
from rules.outcomes import OUTCOMES
from storage.engine import Database
from storage.store import Store

ANA = 1


async def move_in(store: Store, world: str) -> None:
    """The companies and people of a world as if they were told: an interview with everybody of each, two references."""
    now, (search, _) = now_of(world).astimezone(UTC), facts(world)
    await store.users.welcome(ANA, now)
    await store.users.set_habits(ANA, Habits(worlds()[world]["tz"]))
    for employer in search.employers:
        kept = await store.employers.named(ANA, employer.name)
        met = [
            {"id": n, "name": one.name, "title": one.title, "kind": one.kind} for n, one in enumerate(employer.people.values())
        ]
        told: Answers = {"company": employer.name, "people": met, "channel": {}, "decision": None, "second": None}
        when = {"ended_at": now, "saved_at": now, "zone": "UTC"}
        await store.employers.save(ANA, kept, told, None, **when)
    for referee, state in zip(search.referees, ("yes", "new", "asked", "yes", "no"), strict=False):
        await store.told.referee(ANA, replace(referee, id=0, state=state))
    await replan_all(store, ANA, now)


async def answered(store: Store, message: str, at: datetime) -> list[Say]:
    """What is said to the message; the world is as before after it."""
    said = Said(1, ANA, "text", at, at, message, 7)
    part = await store.connection.begin_nested()
    store.journal.changes.clear()
    try:
        return [reply for reply in await respond(store, said) if isinstance(reply, Say)]
    finally:
        await part.rollback()
        store.connection.forget()


@pytest.fixture
async def store(database: Database) -> AsyncIterator[Store]:
    async with database.work() as store:
        yield store


@pytest.mark.parametrize("world", ["w1", "w2", "w3"])
async def test_every_labelled_message_gets_an_answer_that_can_be_read(store: Store, world: str) -> None:
    await move_in(store, world)
    for row in (row for row in rows("dev.jsonl") if row["world"] == world):
        said = await answered(store, row["text"], now_of(world, row["now"]).astimezone(UTC))
        assert said, row["text"]
        assert all(str(one.text).strip() for one in said), row["text"]


async def test_who_is_hired_can_say_that_the_references_were_thanked(store: Store) -> None:
    await move_in(store, "w1")
    now, search = now_of("w1").astimezone(UTC), await store.facts.search(ANA)
    await store.employers.happened(ANA, search.employers[0].id, Event(0, "outcome:x", "hired", now))
    await replan_all(store, ANA, now)
    thanked = next(one for one in search.referees if one.state == "yes")
    said = await answered(store, f"I thanked {thanked.name} for the reference", now)
    assert f"Thank <b>{thanked.name}</b> for the reference" in said[0].text


def test_every_outcome_that_is_read_can_be_told() -> None:
    assert set(COMES_OUT.values()) <= OUTCOMES.keys()
    ends = {outcome.key for outcome in OUTCOMES.values() if outcome.state != "going"}
    assert ends <= texts.OUTCOME_SAVED.keys()
