"""What one turn changed is taken back by one tap, and only as long as nothing has changed since."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from debrief_script import has_debriefed

from rules.facts import Application, Employer, Event, Habits, Referee, Search
from storage.engine import Database
from storage.store import Store

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
ANA, BEN = 1, 2


@pytest.fixture
async def store(database: Database) -> AsyncIterator[Store]:
    async with database.work() as store:
        await has_debriefed(store, ANA, "Acme", NOW, ("Jane Smith",))
        store.journal.changes.clear()
        yield store


async def employer(store: Store) -> Employer:
    return (await store.facts.search(ANA)).employers[0]


async def test_everything_that_was_added_changed_and_removed_is_as_it_was(store: Store) -> None:
    acme = await employer(store)
    ewan = await store.told.referee(ANA, Referee(0, "Ewan", "new", NOW))
    store.journal.changes.clear()
    before = await store.facts.search(ANA)
    await store.employers.happened(ANA, acme.id, Event(0, "call:1", "done", NOW))
    await store.told.application(ANA, acme.id, Application(0, NOW, "UTC", "clerk", date(2026, 4, 1), no_contact=True))
    habits = replace(before.habits, quiet_from=time(22), review=None, paused_until=NOW + timedelta(days=3))
    await store.users.set_habits(ANA, habits)
    await store.told.forget_referee(ANA, ewan)
    await store.employers.rename(ANA, acme.id, "Acme Robotics")
    assert await store.facts.search(ANA) != before
    undo = await store.journal.seal(ANA, NOW)
    assert await store.journal.undo(ANA, undo)
    assert await store.facts.search(ANA) == before


async def test_it_is_taken_back_once(store: Store) -> None:
    await store.told.referee(ANA, Referee(0, "Ewan", "new", NOW))
    undo = await store.journal.seal(ANA, NOW)
    assert [await store.journal.undo(ANA, undo) for _ in range(2)] == [True, False]


async def test_nobody_takes_back_what_another_did(store: Store) -> None:
    await store.told.referee(ANA, Referee(0, "Ewan", "new", NOW))
    undo = await store.journal.seal(ANA, NOW)
    assert not await store.journal.undo(BEN, undo)
    assert (await store.facts.search(ANA)).referees


async def test_what_has_changed_since_stays_and_none_of_it_is_taken_back(store: Store) -> None:
    before = await employer(store)
    await store.users.set_habits(ANA, Habits("Europe/Rome"))
    await store.employers.rename(ANA, before.id, "Bolt")
    undo = await store.journal.seal(ANA, NOW)
    await store.employers.rename(ANA, before.id, "Globex")
    assert not await store.journal.undo(ANA, undo)
    search: Search = await store.facts.search(ANA)
    assert (search.habits.zone, search.employers[0].name) == ("Europe/Rome", "Globex")


async def test_what_was_done_after_all_in_another_way_can_still_be_taken_back(store: Store) -> None:
    acme = await employer(store)
    event = await store.employers.happened(ANA, acme.id, Event(0, "thank:1:1", "done", NOW, "email"))
    undo = await store.journal.seal(ANA, NOW)
    await store.employers.went_out(ANA, event, "card")
    assert await store.journal.undo(ANA, undo)
    assert not (await employer(store)).events


async def test_it_is_forgotten_after_a_week(store: Store) -> None:
    await store.told.referee(ANA, Referee(0, "Ewan", "new", NOW))
    undo = await store.journal.seal(ANA, NOW)
    await store.journal.forget_old(NOW + timedelta(days=8))
    assert not await store.journal.undo(ANA, undo)
