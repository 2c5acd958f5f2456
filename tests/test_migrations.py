"""A database of an earlier version goes on: nothing that was told is lost on the way."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import postgres
import pytest
from sqlalchemy import text

from storage.engine import Database
from storage.migrations import upgrade

TOLD = (
    "INSERT INTO users (id, zone, quiet_from, quiet_until, reachable, since) VALUES "
    "(1, 'Europe/Lisbon', '21:00:00.000000', '08:00:00.000000', TRUE, '2026-03-01 10:00:00')",
    "INSERT INTO employers (user_id, name, name_key, ended) VALUES (1, 'Acme', 'acme', 'rejected')",
    "INSERT INTO employers (user_id, name, name_key) VALUES (1, 'Bolt', 'bolt')",
    "INSERT INTO people (user_id, employer_id, name, kind) VALUES (1, 1, 'Jane Smith', 'interviewer')",
    "INSERT INTO interviews (user_id, employer_id, ended_at, saved_at, zone, answers) VALUES "
    "(1, 1, '2026-03-02 15:00:00', '2026-03-02 15:10:00', 'Europe/Lisbon', '{\"decision\": null}')",
    "INSERT INTO events (user_id, employer_id, key, outcome, at) VALUES (1, 1, 'thank:1:1', 'done', '2026-03-02 16:00:00')",
    "INSERT INTO tasks (user_id, employer_id, key, due, reminded_at) VALUES "
    "(1, 2, 'call:9', '2026-03-06 10:00:00', '2026-03-02 16:00:00')",
    "INSERT INTO nudges (user_id, at, tasks) VALUES (1, '2026-03-02 16:00:00', '[[1, \"thank:1:1\"]]')",
)


@pytest.fixture
async def empty_url(original: Path | postgres.Server, tmp_path: Path) -> AsyncIterator[str]:
    """Of a database without tables."""
    if isinstance(original, postgres.Server):
        async with original.urls(postgres.EMPTY) as new:  # noqa: ASYNC240 - that is no path
            yield await new()
    else:
        yield f"sqlite+aiosqlite:///{tmp_path / 'old.db'}"


@pytest.fixture
async def old(empty_url: str) -> AsyncIterator[Database]:
    """A database as the first version left it."""
    database = Database(empty_url)
    await upgrade(database.engine, "0001")
    async with database.engine.begin() as connection:
        for statement in TOLD:
            await connection.execute(text(statement))
    yield database
    await database.close()


async def test_the_first_version_goes_on_with_everything_that_was_told(old: Database) -> None:
    await upgrade(old.engine)
    async with old.work() as store:
        search = await store.facts.search(1)
        acme, bolt = search.employers
        assert (search.habits.zone, search.habits.workdays, search.habits.post_days) == ("Europe/Lisbon", "12345", 3)
        assert search.habits.review
        assert [person.name for person in acme.people.values()] == ["Jane Smith"]
        assert acme.event("thank:1:1")
        assert [reminder.key for reminder in await store.tasks.open(1)] == ["call:9"]
        assert await store.tasks.nudged(1, 1) == [(1, "thank:1:1")]
        assert (acme.state, bolt.state) == ("rejected", "going")
        assert acme.outcome
        assert acme.outcome.at == datetime(2026, 3, 2, 15, 10, tzinfo=UTC)
