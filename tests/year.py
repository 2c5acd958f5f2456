"""A year of one job seeker, played against the whole real bot: its loops, the local Bot API server, a database, a moved clock.

A `Person` says what he does on which day, and how he answers what the bot pushes. Time jumps from one moment at which
something happens to the next; nothing sleeps: the engine waits until the bot has nothing left to do at that moment.
What was to be seen is in `Life.lines`, each push with what it was about in `Life.pushes`.
"""

import asyncio
import contextlib
import heapq
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import partial
from itertools import count, groupby
from typing import ClassVar

from chat import Chat, Said
from conftest import StandingClock

from bot.local.bell import Bell
from bot.local.server import LocalServer
from bot.process import introduce, new_bot, work
from bot.settings import Settings
from handlers.pushing import NUDGE
from rules.clocktime import to_local, to_utc
from rules.facts import Habits
from rules.wording import WORDS
from storage.engine import Database
from storage.migrations import upgrade

PATIENCE = 20  # seconds of real time
LOOPS = 2  # that wait for the clock: the ticker and the post
RULES = {words.head: rule for rule, words in WORDS.items()}


@dataclass(frozen=True)
class About:
    """One task that a push was about."""

    employer: str
    rule: str
    key: str


@dataclass(frozen=True)
class Push:
    """A message that came by itself."""

    at: datetime
    said: Said
    text: str
    buttons: tuple[str, ...]
    tasks: tuple[About, ...]
    habits: Habits

    @property
    def kind(self) -> str:
        return "digest" if self.text.startswith("Waiting for you") else self.tasks[0].rule


@dataclass(frozen=True)
class Line:
    """What was to be seen at one moment: `who` is empty for a short notice at the top of the screen."""

    at: datetime
    zone: str
    who: str
    text: str
    buttons: tuple[str, ...] = ()


class Person:
    """`days` are local moments of the home zone ("2026-01-05 09:30") with what is said ("hello") and tapped ("[Email]")."""

    name = "Ana"
    user = 1001
    zone = "Europe/Lisbon"
    days: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    def after(self, _: Push) -> timedelta | None:
        """How long he leaves a push alone; None if he never answers it."""
        return None

    async def answers(self, life: "Life", push: Push) -> None:
        """What he does about a push."""


class PatientClock(StandingClock):
    """Knows whether those who wait for it have anything left to do now."""

    def __init__(self, start: datetime) -> None:
        super().__init__(start)
        self.bell = Bell()
        self.waiting: dict[asyncio.Event, datetime | None] = {}
        self.turns = 0

    async def wait(self, until: datetime | None, woken: asyncio.Event) -> None:
        self.waiting[woken] = until
        self.turns += 1
        self.bell.ring()
        try:
            await super().wait(until, woken)
        finally:
            del self.waiting[woken]

    def rests(self) -> bool:
        asleep = (not woken.is_set() and not (until and until <= self.time) for woken, until in self.waiting.items())
        return len(self.waiting) == LOOPS and all(asleep)


@dataclass
class Life:
    """One person and the bot, as far as they have come."""

    person: Person
    clock: PatientClock
    server: LocalServer
    database: Database
    lines: list[Line] = field(default_factory=list)
    pushes: list[Push] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chat = Chat(self.server, self.person.user, self.person.name)
        self.habits = Habits(self.person.zone)
        self.seen = 0
        self.shown: dict[int, Said] = {}
        self.agenda: list[tuple[datetime, int, Push | tuple[str, ...]]] = []
        self.order = count()
        for day, steps in self.person.days.items():
            self.plan(local(day, self.person.zone), steps)

    def plan(self, at: datetime, what: Push | tuple[str, ...]) -> None:
        heapq.heappush(self.agenda, (at, next(self.order), what))

    # --- what he does

    async def does(self, *steps: str, on: Said | None = None) -> None:
        """Say each, or tap it where it is a [button]; "[button]?" only if the newest message has it."""
        for step in steps:
            if not step.startswith("["):
                await self.says(step)
            elif not step.endswith("?"):
                await self.taps(step[1:-1], on)
            elif self.has(step[1:-2], self.chat.last):
                await self.taps(step[1:-2], self.chat.last)

    async def says(self, text: str) -> None:
        self.note(self.person.name, text)
        await self.chat.says(text)
        await self.settle()

    async def taps(self, label: str, on: Said | None = None) -> None:
        """On this message if it has such a button still, else on the newest that has."""
        here = on if on and any(label in button for button in self.shown[on.id].buttons) else None
        self.note(self.person.name, f"taps [{label}]")
        result = await self.chat.taps(label, on=here)
        await self.settle()
        if result.get("text"):
            self.note("", result["text"])

    def has(self, label: str, on: Said) -> bool:
        return label in self.shown[on.id].buttons

    # --- how time passes

    async def live(self, until: datetime) -> "Life":
        """From one moment at which something happens to the next."""
        while (moment := await self.next_moment()) <= until:
            if moment > self.clock.now():
                self.clock.move(moment - self.clock.now())
            await self.settle(pushed=True)
            while self.agenda and self.agenda[0][0] <= self.clock.now():
                await self.act(heapq.heappop(self.agenda)[2])
        return self

    async def next_moment(self) -> datetime:
        async with self.database.work() as store:
            due = await store.tasks.next_due()
        moments = [moment for moment in (due, self.agenda[0][0] if self.agenda else None) if moment]
        return max(min(moments, default=datetime.max.replace(tzinfo=self.clock.now().tzinfo)), self.clock.now())

    async def act(self, what: Push | tuple[str, ...]) -> None:
        if isinstance(what, Push):
            await self.person.answers(self, what)
        else:
            await self.does(*what)

    async def settle(self, pushed: bool = False) -> None:
        """Wait until the bot has done all that it can do now, and look at what it said."""
        waiting, turns = 1, 0
        while waiting:
            assert await self.clock.bell.until(partial(self.idle, turns), PATIENCE), "the bot does not come to rest"
            turns = self.clock.turns
            async with self.database.work() as store:
                waiting = await store.outbox.waiting()
                self.habits = await store.users.habits(self.person.user) or self.habits
        await self.look(pushed)

    def idle(self, turns: int) -> bool:
        """Whether nothing is left to do, after more turns than these."""
        return self.clock.turns > turns and self.clock.rests() and not len(self.server.world.updates)

    async def look(self, pushed: bool) -> None:
        await self.chat.sees(lambda _: True)
        events = await self.server.world.events(self.person.user, self.seen, 0)
        self.seen += len(events)
        changed = {event["message"]["message_id"] for event in events if event["kind"] in ("new", "edited")}
        for message in [message for message in self.chat.messages if message.id in changed]:
            before = self.shown.get(message.id)
            if message.by_bot and (before is None or not message.text.startswith(before.text)):
                self.note("Bot" if before is None else "Bot (instead)", message.text, tuple(message.buttons))
                if pushed:
                    await self.pushed(message)
            self.shown[message.id] = message

    async def pushed(self, message: Said) -> None:
        push = Push(self.clock.now(), message, message.text, tuple(message.buttons), await self.about(message), self.habits)
        self.pushes.append(push)
        delay = self.person.after(push)
        if delay is not None:
            self.plan(push.at + delay, push)

    async def about(self, message: Said) -> tuple[About, ...]:
        rows = message.raw.get("reply_markup", {}).get("inline_keyboard", [])
        found = (NUDGE.match(button.get("callback_data", "")) for row in rows for button in row)
        nudge = next(int(one[1]) for one in found if one)
        async with self.database.work() as store:
            names = {employer.id: employer.name for employer in (await store.facts.search(self.person.user)).employers}
            tasks = await store.tasks.nudged(self.person.user, nudge)
        return tuple(About(names.get(employer or 0, ""), key.partition(":")[0], key) for employer, key in tasks)

    def note(self, who: str, text: str, buttons: tuple[str, ...] = ()) -> None:
        self.lines.append(Line(self.clock.now(), self.habits.zone, who, text, buttons))


def local(moment: str, zone: str) -> datetime:
    day, _, clock = moment.partition(" ")
    return to_utc(datetime.fromisoformat(day).date(), time.fromisoformat(clock), zone)


def rule_of(card: Said) -> str:
    """Which rule a single message is about, by its heading."""
    return RULES.get(card.text.partition("\n")[0], "")


@contextlib.asynccontextmanager
async def alive(person: Person, url: str) -> AsyncIterator[Life]:
    """The person with a bot of his own, at the first moment of his year."""
    clock = PatientClock(local(min(person.days), person.zone))
    server = LocalServer(clock.now, move=clock.move)
    clock.bell = server.world.arrived
    await server.start()
    settings = Settings(bot_token=server.token, bot_api_url=server.url, database_url=url)
    database, stop = Database(url), asyncio.Event()
    await upgrade(database.engine)
    async with new_bot(settings) as bot:
        await introduce(bot)
        process = asyncio.create_task(work(bot, database, clock, settings, stop))
        yield Life(person, clock, server, database)
        stop.set()
        await process
    await database.close()
    await server.stop()


async def lived(person: Person, until: str, url: str) -> Life:
    """His life until that day ("2026-12-31")."""
    async with alive(person, url) as life:
        return await life.live(local(f"{until} 23:59", person.zone))


# --- to be read -----------------------------------------------------------------------------------


def transcript(life: Life) -> str:
    """Day by day, as it was to be seen, in the time zone that the bot knew then."""
    parts = [f"# {life.person.name}: {(life.person.__doc__ or '').strip()}"]
    for day, lines in groupby(life.lines, key=lambda line: to_local(line.at, line.zone).date()):
        parts.append(f"## {day:%A} {day.day} {day:%B %Y}\n\n```text\n" + "\n".join(map(written, lines)) + "\n```")
    return "\n\n".join(parts) + "\n"


def written(line: Line) -> str:
    clock = f"{to_local(line.at, line.zone):%H:%M}"
    head = f"{clock} {line.who}: " if line.who else f"{clock} (notice) "
    buttons = ["  " + " ".join(f"[{label}]" for label in line.buttons)] if line.buttons else []
    first, *rest = line.text.split("\n")
    return "\n".join([head + first, *(f"  {one}".rstrip() for one in rest), *buttons])


def days_of(text: str, until: str) -> str:
    """The beginning of a transcript, up to and with that day ("2026-03-31")."""
    head, *days = re.split(r"(?m)^(?=## )", text)
    last = datetime.fromisoformat(until).date()
    kept: Iterator[str] = (day for day in days if datetime.strptime(day.split("\n")[0], "## %A %d %B %Y").date() <= last)  # noqa: DTZ007
    return (head + "".join(kept)).rstrip("\n") + "\n"
