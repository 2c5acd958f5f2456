"""A kill or an error at every I/O of a debrief and its nudge: nothing is lost, whatever it hits.

PROVE=1 takes every point; else some, others in each run. SEED=... repeats a run.
"""

import asyncio
import contextlib
import os
import random
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from itertools import count, groupby
from pathlib import Path
from typing import TypeVar

import postgres
import pytest
from chat import Chat
from conftest import MONDAY_AFTERNOON, StandingClock
from debrief_script import STEPS, debriefs, introduces_himself, kept
from faulty import POSTGRESQL, At, failing, heard_by, noted, watched
from killing import Bots, bots
from sqlalchemy.exc import DBAPIError

from bot.local.server import LocalServer
from bot.loops import AFTER_FAILURE
from bot.post import AT_ONCE
from bot.process import new_bot, work
from bot.settings import Settings
from storage.engine import Database
from storage.store import Store

T = TypeVar("T")
PROVE = bool(os.environ.get("PROVE"))
SEED = int(os.environ.get("SEED") or random.randrange(1_000_000))
RUNS, AT_ONCE_TOLD = (120, 3) if PROVE else (3, 1)  # debriefs at most, and how many bots at once
LIVES = 20 if PROVE else 1  # with errors of each kind
NUDGE = ("Time for your thank-you", "Jane Smith")


class Lost(AssertionError):
    """A promise was broken."""


def compare(found: dict[str, object], wanted: dict[str, object]) -> None:
    if found != wanted:
        raise Lost(f"{found}\n\nis not\n\n{wanted}")


# --- a kill at every I/O ------------------------------------------------------------------------


async def lives(them: Bots, user: int = 1, patience: float = 60) -> dict[str, object]:
    """A user debriefs and is nudged; what is kept of it."""
    chat = Chat(them.server, user, patience=patience)
    await introduces_himself(chat)
    await debriefs(chat, "Acme")
    them.clock.move(timedelta(hours=2, minutes=1))
    await chat.hears(*NUDGE)
    await them.comes_to_rest()
    return await kept(them.database, user)


async def undisturbed(them: Bots) -> tuple[dict[str, object], list[str]]:
    """What is kept of a life without trouble, and all the points that it passed."""
    await them.live(note=str(them.folder / "points"))
    found = await lives(them)
    await them.kill()
    return found, noted(them.folder / "points")


async def killed_at(them: Bots, points: list[str], wanted: dict[str, object]) -> list[str]:
    """The points at which it was killed in a life that ended well all the same."""
    died = them.folder / f"died {them.lives}"
    died.touch()
    haunted = asyncio.ensure_future(them.die_at(points, died))
    try:
        found = await lives(them, user := them.lives + 1, patience=4 if them.sabotage else 60)
    except (AssertionError, TimeoutError) as why:
        raise Lost(f"killed at {noted(died)}, the user got no further") from why
    finally:
        haunted.cancel()
        await asyncio.gather(haunted, return_exceptions=True)
    await them.kill()
    if found != wanted:
        raise Lost(f"killed at {noted(died)}: {found}\n\nis not\n\n{wanted}")
    assert set(await them.states()) <= {"sent", "uncertain"}, await them.states()  # hit by two kills, sent twice at most
    assert them.doubled(range(user, user + 1)) <= AT_ONCE * them.kills
    return noted(died)


def some_of_each(points: Iterable[str], many: int, chance: random.Random) -> list[str]:
    """At most so many points for each number of updates heard."""
    by_update = groupby(sorted(points, key=heard_by), key=heard_by)
    found = [sorted(some) for _, some in by_update]
    return [one for some in found for one in chance.sample(some, min(many, len(some)))]


class Round:
    """Debriefs, each with other kills, until the bot was killed at every point."""

    def __init__(self, wanted: dict[str, object], points: list[str]) -> None:
        self.wanted = wanted
        self.left = set(points)
        self.runs = self.kills = 0
        self.random = random.Random(SEED)

    async def go(self, them: Bots, empty: Path) -> None:
        while self.left and self.runs < RUNS:
            self.runs += 1
            await them.begin_anew(empty, MONDAY_AFTERNOON)
            died = await killed_at(them, self.some(), self.wanted)
            self.kills += len(died)
            self.left -= set(died)

    def some(self) -> list[str]:
        """A point for every other update: two kills that hit the same message would leave it in doubt."""
        chosen = some_of_each(self.left, 1, self.random)
        return [one for one in chosen if heard_by(one) % 2 == self.runs % 2] or chosen[:1]


async def test_g3_a_kill_at_any_io_loses_nothing(tmp_path: Path, migrated: Path) -> None:
    async with AsyncExitStack() as stack:
        some = [await stack.enter_async_context(bots(tmp_path / str(n), MONDAY_AFTERNOON, SEED)) for n in range(AT_ONCE_TOLD)]
        wanted, points = await undisturbed(some[0])
        them = Round(wanted, points)
        await asyncio.gather(*(them.go(one, migrated) for one in some))
    hit = len(points) - len(them.left)
    print(f"PROOF G3: {len(points)} points, {hit} hit by {them.kills} kills in {them.runs} debriefs, 0 lost")  # noqa: T201
    print(f"never came again: {sorted(them.left)}" if PROVE else "")  # noqa: T201


@pytest.mark.parametrize(
    ("sabotage", "where"), [("confirm first", "before {}: INSERT updates 1"), ("mark first", "before {}: sendMessage 1")]
)
async def test_g3_a_bot_that_does_not_keep_it_is_caught(tmp_path: Path, migrated: Path, sabotage: str, where: str) -> None:
    async with bots(tmp_path / "peace", MONDAY_AFTERNOON, SEED) as them:
        wanted, _ = await undisturbed(them)
    async with bots(tmp_path / "fire", MONDAY_AFTERNOON, SEED, sabotage) as them:
        await them.begin_anew(migrated, MONDAY_AFTERNOON)
        with pytest.raises(Lost):
            await killed_at(them, [where.format(heard) for heard in range(14)], wanted)


# --- an error at every I/O of the database ------------------------------------------------------

SECOND = 0.05  # of the bot, while it is waited for
WITHIN = 60  # of its seconds after the last error
ERRORS = 4  # for each update
KINDS = ("locked", "full", "disk", "cut", "conflict")


class Waiting(Chat):
    """While she waits, time flies; `longest` tells how long she waited after an error, in seconds of the bot."""

    longest = 0
    clock: StandingClock
    to_come: Collection[str] = ()  # errors

    async def _expect(self, look: Callable[[], T | None], complaint: str) -> T:
        waits = asyncio.ensure_future(super()._expect(look, complaint))
        second, to_come = 0, len(self.to_come)
        while second < WITHIN:
            if (await asyncio.wait({waits}, timeout=SECOND))[0]:
                self.longest = max(self.longest, second)
                return await waits
            self.clock.move(timedelta(seconds=1))
            second, to_come = second + 1 if len(self.to_come) == to_come else 0, len(self.to_come)
        waits.cancel()
        raise Lost(self._report(complaint))


async def goes_on(url: str, at: At, errors: Collection[str] = ()) -> tuple[dict[str, object], int]:
    """What is kept of a debrief and its nudge, when this is done at each point, and the longest wait after an error."""
    clock, stop = StandingClock(), asyncio.Event()
    async with at_work(url, clock, stop) as (server, database, process):
        ana = Waiting(server)
        ana.clock, ana.to_come = clock, errors
        await introduces_himself(ana)  # an error before that ends a bot that starts, and its supervisor starts it again
        with watched(at):
            await debriefs(ana, "Acme")
            clock.move(timedelta(hours=2, minutes=1))
            await ana.hears(*NUDGE)
        assert not process.done(), "it has crashed"
        return await kept(database, ana.user), ana.longest


@asynccontextmanager
async def at_work(
    url: str, clock: StandingClock, stop: asyncio.Event
) -> AsyncIterator[tuple[LocalServer, Database, asyncio.Task[None]]]:
    """The bot, until the end, whatever that is."""
    database, server = Database(url), LocalServer(clock.now, move=clock.move)
    await server.start()
    settings = Settings(bot_token=server.token, bot_api_url=server.url, database_url=url)
    async with new_bot(settings) as bot:
        process = asyncio.create_task(work(bot, database, clock, settings, stop))
        try:
            yield server, database, process
        finally:
            stop.set()
            await process
            await server.stop()
            await database.close()


async def failing_at_every_point(new: Callable[[], Awaitable[str]], kind: str, lives: int) -> tuple[int, int, int]:
    """How many points there are, how many failed, and the longest wait."""
    print(f"seed {SEED}")  # noqa: T201 - pytest shows it when the test fails
    names: set[str] = set()

    def note(name: str, when: str, raw: object) -> None:
        if when == "before" and raw is not None:
            names.add(f"before {name}")

    wanted, _ = await goes_on(await new(), note)
    left, waits, chance = set(names), [0], random.Random(SEED)
    assert {heard_by(name) for name in names} >= {*range(len(STEPS))}, "the points of some updates are not seen"
    for _ in range(lives):
        chosen = set(some_of_each(left, ERRORS, chance))
        left -= chosen
        found, longest = await goes_on(await new(), failing(kind, chosen), chosen)
        compare(found, wanted)
        waits.append(longest)
        left |= chosen
    return len(names), len(names) - len(left), max(waits)


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.loops.AFTER_FAILURE", tuple(pause * SECOND for pause in AFTER_FAILURE))


@pytest.fixture
def source(request: pytest.FixtureRequest, kind: str) -> Path | postgres.Server:
    """Where databases come from on which such errors happen."""
    found: Path | postgres.Server = request.getfixturevalue("postgresql" if kind in POSTGRESQL else "migrated")
    return found


@pytest.fixture
async def new(source: Path | postgres.Server, tmp_path: Path) -> AsyncIterator[Callable[[], Awaitable[str]]]:
    """Makes a database with nothing in it."""
    if isinstance(source, postgres.Server):
        async with source.urls() as urls:  # noqa: ASYNC240 - that is no path
            yield urls
        return
    numbers = count()

    async def copied() -> str:
        return f"sqlite+aiosqlite:///{shutil.copy(source, tmp_path / f'{next(numbers)}.db')}"

    yield copied


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("kind", KINDS)
async def test_g4_an_error_at_any_io_loses_nothing_and_stops_nobody(new: Callable[[], Awaitable[str]], kind: str) -> None:
    points, failed, longest = await failing_at_every_point(new, kind, lives=LIVES)
    print(f"PROOF G4: {kind}: {points} points, {failed} failed once, 0 lost, at most {longest} s of bot time")  # noqa: T201


def doubtful(_: BaseException) -> bool:
    """All trouble of the database is taken for a fault of what was said."""
    return False


async def careless(self: Store) -> None:
    """A commit that failed is taken for one that did not."""
    with contextlib.suppress(DBAPIError):
        await self.connection.commit()


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    ("kind", "what", "sabotage"),
    [
        ("locked", "commit 2", ("storage.store.Store.commit", careless)),
        ("locked", "INSERT outbox 1", ("bot.intake.transient", doubtful)),
    ],
    ids=["commit", "transient"],
)
async def test_g4_a_bot_that_trouble_confuses_is_caught(
    new: Callable[[], Awaitable[str]], kind: str, what: str, sabotage: tuple[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, _ = await goes_on(await new(), lambda *_: None)
    monkeypatch.setattr(*sabotage)
    points = {f"before {heard}: {what[:-1]}{number}" for heard in range(14) for number in range(1, 9)}
    with pytest.raises(Lost):
        compare((await goes_on(await new(), failing(kind, points), points))[0], wanted)
