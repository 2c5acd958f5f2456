"""Telegram in trouble (G6, G7): what users told and what they are due comes through, and nobody is flooded afterwards.

Each promise is also seen to be broken by a bot that is built to break it.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from chat import Chat
from conftest import MONDAY_AFTERNOON, NewUrl, StandingClock, copied
from debrief_script import ZONE
from proving import (
    SEED,
    Broken,
    FlyingLoop,
    LoopClock,
    Noted,
    busiest_second,
    doubled,
    held,
    is_known,
    proof,
    size,
    times_reminded,
    wants_reminders,
    written,
)
from sqlalchemy import func, select
from telegram import Bot
from telegram.error import RetryAfter

from bot import failures, post, process
from bot.clock_source import LONGEST, Clock
from bot.local.faults import Fault
from bot.local.server import LocalServer
from bot.settings import Settings
from rules import cadence
from rules.clocktime import to_local
from storage.engine import Database
from storage.outbox import Letter, Outbox
from storage.tables import memos, outbox

HOUR = timedelta(hours=1)
RATE = 25  # pushes a second


@asynccontextmanager
async def at_work(server: LocalServer, database: Database, clock: Clock) -> AsyncIterator[None]:
    """The bot, as long as the block lasts."""
    stop = asyncio.Event()
    settings = Settings(bot_token=server.token, bot_api_url=server.url, database_url=str(database.engine.url), push_rate=RATE)
    async with process.new_bot(settings) as bot:
        working = asyncio.create_task(process.work(bot, database, clock, settings, stop))
        yield
        stop.set()
        await working


async def unsent(database: Database) -> int:
    async with database.work() as store:
        return await store.outbox.waiting()


# --- G6: half an hour in which one call in five goes wrong ----------------------------------------

KINDS = ("429", "500", "502", "hang", "drop", "drop_after", "401", "404", "bad_json")
DONE_AND_NOT_TOLD = ("drop_after", "bad_json")
PAUSE = 10.0  # seconds that a 429 wants
UNDER_WAY = 2.0  # seconds for what had been sent when it came
RESUMES = 60.0 + 1  # seconds
USERS = range(1, 11)


class Chaos:
    """A share of all calls meets trouble of these kinds, as long as it rages."""

    def __init__(self, kinds: tuple[str, ...], share: float) -> None:
        self.kinds, self.share, self.random, self.rages = kinds, share, random.Random(SEED), False

    def __call__(self, _: str) -> Fault | None:
        if not self.rages or self.random.random() >= self.share:
            return None
        kind = self.random.choice(self.kinds)
        return Fault(kind, seconds=PAUSE if kind == "429" else self.random.choice([5, 45]))


class HalfAnHour:
    """So many minutes of it, in which each user is due and asks for so many reminders; then peace, until all is said."""

    def __init__(self, database: Database, minutes: int, each: int, chaos: Chaos) -> None:
        self.database, self.minutes, self.each = database, minutes, each
        self.clock = LoopClock(MONDAY_AFTERNOON)
        self.server = LocalServer(self.clock.now, move=self.clock.move)
        self.chaos = chaos
        self.noted = self.server.faults = Noted(asyncio.get_running_loop().time, self.chaos)

    async def passes(self) -> None:
        await self.server.start()
        async with self.database.work() as store:
            start, apart = self.clock.now(), timedelta(minutes=self.minutes) / self.each
            for user in USERS:
                await is_known(store, self.server, user, start)
                await wants_reminders(store, user, [start + apart * n for n in range(self.each)], start)
            await store.commit()
        async with at_work(self.server, self.database, self.clock):
            self.chaos.rages = True
            await asyncio.gather(*(self.asks(user) for user in USERS))
            self.chaos.rages = False
            await self.comes_to_rest()
            for _ in range(2):
                self.clock.move(timedelta(hours=22))  # to the next morning's digest
                await self.comes_to_rest()
        await self.server.stop()

    async def asks(self, user: int) -> None:
        chat, apart = Chat(self.server, user, f"User {user}"), self.minutes * 60 / self.each
        for thing in "abcdefghijklmopqrstu"[: self.each]:  # an n alone is an "and" to the bot, and names the thing before it
            await chat.says(f"remind me in 3 hours to do thing {thing} of {user}")
            await asyncio.sleep(apart)

    async def comes_to_rest(self) -> None:
        await asyncio.sleep(LONGEST + 1)  # by then the bot has seen that the clock was moved
        while len(self.server.world.updates) or await unsent(self.database):  # noqa: ASYNC110 - time flies
            await asyncio.sleep(5)

    # --- what has become of it

    async def is_judged(self) -> str:
        await self.nothing_is_lost()
        unanswered = sum(one.fault.kind in DONE_AND_NOT_TOLD for one in self.noted.of("sendmessage") if one.fault)
        twice = await doubled(self.database, self.server, USERS)
        held(twice <= unanswered, f"{twice} messages came twice, {unanswered} were done and not told")
        held(not self.sent_in_a_pause(), f"sent in a pause: {self.sent_in_a_pause()}")
        held(self.longest_silence() <= RESUMES, f"no poll for {self.longest_silence():.0f} s")
        troubles = sum(1 for one in self.noted.arrivals if one.fault)
        return (
            f"{self.minutes} min, {len(self.noted.arrivals)} calls, {troubles} went wrong; "
            f"{2 * self.each * len(USERS)} reminders, 0 lost; {twice} messages twice (done and not told: {unanswered}), "
            f"{await self.given_up()} replies given up after two sends in doubt; 0 sent in a pause; "
            f"polls resumed after {self.longest_silence():.0f} s at most"
        )

    async def nothing_is_lost(self) -> None:
        async with self.database.work() as store:
            rows = await store.connection.execute(select(memos.c.user_id, func.count()).group_by(memos.c.user_id))
            kept = {row[0]: row[1] for row in rows.all()}
        held(kept == dict.fromkeys(USERS, 2 * self.each), f"kept {kept}")
        for user in USERS:
            reminded = await times_reminded(self.database, self.server, user)
            held(len(reminded) == 2 * self.each, f"user {user} was reminded of {len(reminded)} of {2 * self.each} things")

    def sent_in_a_pause(self) -> list[float]:
        sends = self.noted.of("sendmessage")
        began = [one.at for one in sends if one.fault and one.fault.kind == "429"]
        return [one.at for one in sends for since in began if since + UNDER_WAY < one.at < since + PAUSE - 0.1]

    def longest_silence(self) -> float:
        return max(later.at - earlier.at for earlier, later in pairwise(self.noted.of("getupdates")))

    async def given_up(self) -> int:
        async with self.database.work() as store:
            query = select(func.count()).where(outbox.c.state == "uncertain", outbox.c.urgent)
            return await store.connection.scalar(query) or 0


Rage = Callable[..., str]


@pytest.fixture
def rage(migrated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rage:
    """What came of so many minutes with so many reminders for each, in words; raises Broken."""

    async def raged(minutes: int, each: int, kinds: tuple[str, ...] = KINDS, share: float = 0.2) -> str:
        database = Database(await copied(migrated, tmp_path))
        try:
            half_an_hour = HalfAnHour(database, minutes, each, Chaos(kinds, share))
            await half_an_hour.passes()
            return await half_an_hour.is_judged()
        finally:
            await database.close()

    def on_a_flying_loop(*what: Any) -> str:
        with asyncio.Runner(loop_factory=FlyingLoop) as runner:
            monkeypatch.setattr("bot.listen.monotonic", runner.get_loop().time)
            return runner.run(raged(*what))

    return on_a_flying_loop


def test_g6_chaos_loses_nothing(rage: Rage) -> None:
    proof("G6", rage(*size((4, 6), (30, 20))))


def gives_up(patch: pytest.MonkeyPatch) -> None:
    """What is in doubt is not sent again."""

    async def never(self: Outbox, letter: Letter, _: datetime) -> bool:
        await self.refused(letter)
        return False

    patch.setattr(Outbox, "unknown", never)


def sends_twice(patch: pytest.MonkeyPatch) -> None:
    ask = Bot.do_api_request

    async def twice(self: Bot, method: str, *arguments: Any, **options: Any) -> object:
        if method == "sendMessage":
            await ask(self, method, *arguments, **options)
        return await ask(self, method, *arguments, **options)

    patch.setattr(Bot, "do_api_request", twice)


def goes_on_in_a_pause(patch: pytest.MonkeyPatch) -> None:
    def alone(error: Exception) -> failures.Verdict:
        found = failures.verdict(error)  # type: ignore[arg-type]
        return replace(found, everybody=False, replicas=False) if isinstance(error, RetryAfter) else found

    patch.setattr(post, "verdict", alone)


def sleeps_after_a_failed_poll(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("bot.listen.AFTER_FAILURE", (120,))


@pytest.mark.parametrize(
    ("sabotage", "kinds"),
    [
        (gives_up, ("500", "502", "drop")),
        (sends_twice, ("drop_after",)),
        (goes_on_in_a_pause, ("429",)),
        (sleeps_after_a_failed_poll, ("502",)),
    ],
)
def test_g6_a_bot_that_chaos_confuses_is_caught(
    rage: Rage, monkeypatch: pytest.MonkeyPatch, sabotage: Callable[[pytest.MonkeyPatch], None], kinds: tuple[str, ...]
) -> None:
    sabotage(monkeypatch)
    with pytest.raises(Broken):
        rage(3, 6, kinds, 0.5)


# --- G7: a day and two days without Telegram ------------------------------------------------------


class Outage:
    """So many users are due so many reminders each while Telegram is away for some hours."""

    def __init__(self, server: LocalServer, database: Database, clock: StandingClock, users: int, hours: int) -> None:
        self.server, self.database, self.clock = server, database, clock
        self.users, self.hours = range(1, users + 1), hours
        self.noted = self.server.faults = Noted()

    async def is_prepared(self, each: int) -> None:
        start, apart = self.clock.now(), timedelta(hours=self.hours) / (each + 1)
        for user in self.users:
            async with self.database.work() as store:
                await is_known(store, self.server, user, start)
                await wants_reminders(store, user, [start + apart * n for n in range(1, each + 1)], start)
                await store.commit()

    async def passes(self) -> None:
        self.noted.trouble = lambda _: Fault("502")
        for _ in range(self.hours):
            self.clock.move(HOUR)
            await self.all_are_pushed()
        self.noted.trouble = lambda _: None

    async def all_are_pushed(self) -> None:
        while await self.due():  # noqa: ASYNC110 - the bot sets no event
            await asyncio.sleep(0.02)

    async def due(self) -> int:
        async with self.database.work() as store:
            return len(await store.tasks.users_due(self.clock.now(), 1))

    async def is_over(self) -> int:
        """Until all is sent that can be sent now; how many came in the busiest second."""
        before = len(self.noted.of("sendmessage"))
        while await unsent(self.database):
            await asyncio.sleep(0.1)
            self.clock.move(timedelta(seconds=1))
        return busiest_second(one.at for one in self.noted.of("sendmessage")[before:])

    async def the_next_days_pass(self) -> None:
        for _ in range(6):
            self.clock.move(12 * HOUR)
            await self.all_are_pushed()
            await self.is_over()

    async def everything_came_once(self, each: int) -> None:
        for user in self.users:
            times = await times_reminded(self.database, self.server, user)
            held(len(times) == each, f"user {user} was reminded of {len(times)} of {each} things")
            held(set(times.values()) == {1}, f"user {user} was reminded more often than once: {times}")

    def quiet(self) -> list[datetime]:
        """When something came in quiet hours."""
        came = [to_local(at_of(one), ZONE) for user in self.users for one in written(self.server, user)]
        return [at for at in came if not cadence.QUIET_UNTIL <= at.time() < cadence.QUIET_FROM]


def at_of(message: dict[str, Any]) -> datetime:
    return datetime.fromtimestamp(message["date"], UTC)


async def outlasted(database: Database, clock: StandingClock, users: int, hours: int) -> str:
    """So many users, each due 40 reminders while Telegram is away for so long, and the days after."""
    server = LocalServer(clock.now, move=clock.move)
    await server.start()
    outage = Outage(server, database, clock, users, hours)
    await outage.is_prepared(40)
    async with at_work(server, database, clock):
        await outage.passes()
        busiest = await outage.is_over()
        most = max(len(written(server, user)) for user in outage.users)
        await outage.the_next_days_pass()
    await server.stop()
    await outage.everything_came_once(40)
    held(busiest <= RATE + 1, f"{busiest} messages in one second")
    held(most <= cadence.PUSHES_A_DAY * (1 + hours // 24), f"{most} messages for one user")
    held(not outage.quiet(), f"in quiet hours: {outage.quiet()[:3]}")
    return f"{hours} h, {users} users x 40, each once, at most {most} messages for one user, {busiest} in the busiest second"


async def test_g7_after_an_outage_everything_comes_once(new_url: NewUrl, tmp_path: Path) -> None:
    outcomes = []
    for hours in size((24,), (24, 48)):
        folder = tmp_path / str(hours)
        folder.mkdir()
        database = Database(await new_url(folder))
        outcomes.append(await outlasted(database, StandingClock(), size(4, 400), hours))
        await database.close()
    proof("G7", "; ".join(outcomes))


async def test_g7_a_bot_that_gives_up_is_caught(
    database: Database, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    gives_up(monkeypatch)
    with pytest.raises(Broken):
        await outlasted(database, clock, 2, 24)
