"""A whole bot for each test: the real process's loops, the local Bot API server, a database, a clock that a test moves.

TEST_DATABASE=postgresql runs all that touch a database on PostgreSQL; else everything runs, with SQLite on disk.
"""

import asyncio
import functools
import os
import shutil
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import postgres
import pytest
from chat import Chat
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from owners import Owners

from bot.clock_source import Clock
from bot.local.server import LocalServer
from bot.process import introduce, new_bot, work
from bot.settings import Settings
from storage.engine import Database
from storage.migrations import upgrade

POSTGRESQL = os.environ.get("TEST_DATABASE") == "postgresql"
NewUrl = Callable[[Path], Awaitable[str]]
MONDAY_AFTERNOON = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)  # in Lisbon, which is on UTC in winter, it is 15:00 too

# Time is no law of a test, and a change is not turned down for an example that nobody has seen before.
hypothesis_settings.register_profile(
    "steady", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("steady")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What has nothing to do with a database tells nothing new on another one."""
    if POSTGRESQL:
        names = {item: set(getattr(item, "fixturenames", ())) for item in items}
        config.hook.pytest_deselected(items=[item for item in items if "original" not in names[item]])
        items[:] = [item for item in items if "original" in names[item]]


@pytest.fixture(scope="session", autouse=True)
def one_ssl_context() -> Iterator[None]:
    """Each bot would load all certificates twice, for nothing: the local server speaks plain HTTP."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", functools.cache(ssl.create_default_context))
        yield


class StandingClock(Clock):
    """Stands still until it is moved, and then wakes whoever waits."""

    def __init__(self, start: datetime = MONDAY_AFTERNOON) -> None:
        super().__init__()
        self.time = start
        self.moved = asyncio.Event()

    def now(self) -> datetime:
        return self.time

    def move(self, by: timedelta) -> None:
        self.time += by
        self.moved.set()
        self.moved = asyncio.Event()

    async def wait(self, until: datetime | None, woken: asyncio.Event) -> None:
        if not woken.is_set() and not (until and until <= self.time):
            waits = [asyncio.ensure_future(woken.wait()), asyncio.ensure_future(self.moved.wait())]
            try:
                await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for wait in waits:
                    wait.cancel()
        woken.clear()


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
async def server(request: pytest.FixtureRequest, clock: StandingClock) -> AsyncIterator[LocalServer]:
    server = LocalServer(clock.now, move=clock.move)
    await server.start()
    yield server
    await server.stop()
    if request.node.get_closest_marker("may_refuse"):
        return
    assert not server.wire.refusals, "the bot asked for something that Telegram refuses"
    assert not server.world.unanswered(), "a tap was left without an answer"


@pytest.fixture
def settings(server: LocalServer, database_url: str) -> Settings:
    return Settings(bot_token=server.token, bot_api_url=server.url, database_url=database_url)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with all tables and nothing in them."""
    path = tmp_path_factory.mktemp("migrated") / "bot.db"

    async def make() -> None:
        database = Database(f"sqlite+aiosqlite:///{path}")
        await upgrade(database.engine)
        await database.close()

    asyncio.run(make())
    return path


@pytest.fixture(scope="session")
def postgresql() -> Iterator[postgres.Server]:
    """The one server of this run."""
    with postgres.started(os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))) as server:
        asyncio.run(server.make_template())
        yield server


@pytest.fixture(scope="session")
def original(request: pytest.FixtureRequest) -> Path | postgres.Server:
    """Where the databases of the tests come from."""
    found: Path | postgres.Server = request.getfixturevalue("postgresql" if POSTGRESQL else "migrated")
    return found


@pytest.fixture
async def new_url(original: Path | postgres.Server) -> AsyncIterator[NewUrl]:
    """Makes databases with all tables and nothing in them: `await new_url(folder)` is the URL of one, for this test."""
    if isinstance(original, postgres.Server):
        async with original.urls() as new:  # noqa: ASYNC240 - that is no path
            yield lambda _: new()
    else:
        yield lambda folder: copied(original, folder)


async def copied(original: Path, folder: Path) -> str:
    shutil.copy(original, folder / "bot.db")
    return f"sqlite+aiosqlite:///{folder / 'bot.db'}"


@pytest.fixture
async def database_url(new_url: NewUrl, tmp_path: Path) -> str:
    return await new_url(tmp_path)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database, owners = Database(database_url), Owners()
    owners.watch(database.engine)
    yield database
    await database.close()
    assert not owners.missed, "a statement did not say whose rows it means"


@pytest.fixture
async def running(database: Database, clock: StandingClock, settings: Settings) -> AsyncIterator[None]:
    """The bot at work, until the end of the test."""
    stop = asyncio.Event()
    async with new_bot(settings) as bot:
        await introduce(bot)
        process = asyncio.create_task(work(bot, database, clock, settings, stop))
        yield
        stop.set()
        await process


@pytest.fixture
def chat(server: LocalServer, running: None) -> Callable[..., Chat]:  # noqa: ARG001 - it must be running
    """A user's chat with the running bot: `chat()`, or `chat(1002, "Ben")`."""

    def open_chat(user: int = 1001, name: str = "Ana") -> Chat:
        return Chat(server, user=user, name=name)

    return open_chat


@pytest.fixture
async def ana(chat: Callable[..., Chat]) -> Chat:
    """Ana, who has told that she is in Lisbon. After the test nothing that she did was left unanswered or refused."""
    ana = chat()
    await ana.says("/start")
    await ana.hears("where are you")
    await ana.says("Lisbon")
    await ana.hears("Had an interview")
    return ana
