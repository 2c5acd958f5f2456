"""Nobody sees or changes what is another's: whatever was ever shown to one user is of no use to another (threat 1)."""

import asyncio
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells
from owners import OWNER, owned
from sqlalchemy import Select, Table, delete, func, select, text, update

from bot.local.markup import buttons_of
from bot.local.server import LocalServer
from handlers.hear import respond
from handlers.said import Said
from storage.engine import Database
from storage.store import Store
from storage.tables import employers, metadata, outbox, tasks, updates, users

NUMBER = re.compile(r"[0-9]+")
NOBODYS = "999999999999"  # an id that no row has
PRIVATE = ("Globex", "Umbrella", "Initech", "Jane Smith", "Bob Lee", "Tina", "Ruiz", "jane@globex.com", "salary")


async def a_rich_life(ana: Chat, clock: StandingClock) -> None:
    """Debriefs, nudges, drafts, references, settings, undos, corrections, an outcome, what was left and put back."""
    ana.patience = 60
    await debriefed(ana, "Globex", decision="next Friday")
    await tells(ana, "Jane's address is jane@globex.com", "applied to Umbrella as clerk today", "neither")
    await tells(
        ana, "interview at Initech on Thursday at 10", "/settings", "/references", "reference Dr Ruiz", "a former boss", "yes"
    )
    await passes(ana, clock, timedelta(hours=2))
    await ana.hears("Time for your thank-you")
    await tells(
        ana, "why?", "write to Jane", "warmer", "make it shorter", "/due", "1", "1", "email", "undo", "quiet from 22 to 7"
    )
    await tells(
        ana, "remind me to talk about the salary on Friday", "Globex made me an offer", "change Globex", "skip", "cancel"
    )
    await tells(
        ana, "/interview Umbrella", "cancel", "/company Globex", "/people", "/stats", "what's due this week?", "stop Initech"
    )
    await passes(ana, clock, timedelta(days=1))
    await tells(ana, "done", "snooze everything till Monday", "/help", "who did I meet at Globex?")
    await ana.says("/timezone")
    await ana.hears("where are you?")


async def passes(user: Chat, clock: StandingClock, time: timedelta) -> None:
    """Time, when everything that was said is answered."""
    await user.says("/nonsense")
    await user.hears("I have no such command")
    clock.move(time)


ON_ITS_WAY = ("state", "attempts", "not_before", "message_id")  # what the post writes down of a message


async def everything_of(database: Database, user: int) -> dict[str, list[Any]]:
    """Every row of this user."""
    found = {}
    async with database.work() as store:
        for table, owner in OWNER.items():
            columns = [column for column in table.c if column.name not in ON_ITS_WAY or table is not outbox]
            rows = await store.connection.execute(select(*columns).where(table.c[owner] == user).order_by(table.c.id))
            found[table.name] = [tuple(row) for row in rows.all()]
    return found


def ever_shown(server: LocalServer, user: int) -> list[str]:
    """The data of every button that this user was ever shown, in messages that were edited or deleted since, too."""
    events = server.world.rooms[user].events
    return list(dict.fromkeys(one["callback_data"] for event in events for one in buttons_of(event.get("message", {}))))


class Stranger:
    """Another user, with a life of her own; what she tries leaves no trace unless it is to be kept."""

    def __init__(self, chat: Chat, database: Database, clock: StandingClock) -> None:
        self.chat = chat
        self.database = database
        self.clock = clock

    async def taps(self, data: str, keep: bool = False) -> str:
        return await self.tries(keep, kind="tap", text=data, query="1", message=1, shown="a message")

    async def says(self, text: str, keep: bool = False) -> str:
        return await self.tries(keep, kind="text", text=text, message=10**6)

    async def tries(self, keep: bool, **what: Any) -> str:
        """All that the bot would answer."""
        now = self.clock.now()
        async with self.database.work() as store:
            store.journal.changes.clear()
            await gives_ids_again(store)
            replies = await respond(store, Said(update=0, user=self.chat.user, at=now, now=now, **what))
            await (store.commit() if keep else store.connection.rollback())
        return "\n".join(map(str, replies))


async def gives_ids_again(store: Store) -> None:
    """Those of rows that were rolled back: SQLite does so by itself."""
    if store.connection.dialect.name == "postgresql":
        again = "setval(pg_get_serial_sequence('{0}', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM {0}), false)"
        await store.connection.execute(select(*[text(again.format(table.name)) for table in OWNER]))


@pytest.fixture
async def eve(chat: Callable[..., Chat], database: Database, clock: StandingClock) -> Stranger:
    eve = chat(1002, "Eve")
    await tells(eve, "/start", "Paris")
    await eve.hears("Had an interview?")
    await debriefed(eve, "Hooli", people="Gavin Belson, CEO")
    return Stranger(eve, database, clock)


async def test_every_button_ever_shown_to_one_user_is_an_unknown_one_for_another(
    ana: Chat, eve: Stranger, clock: StandingClock, server: LocalServer, database: Database
) -> None:
    await a_rich_life(ana, clock)
    before = await everything_of(database, ana.user)
    stolen = [data for data in ever_shown(server, ana.user) if NUMBER.search(data)]
    assert {data.partition(":")[0] for data in stolen} >= {"q", "n", "d", "undo", "change", "news"}
    for data in stolen:
        unknown = NUMBER.sub(NOBODYS, data, count=1)
        assert await eve.taps(data, keep=True) == await eve.taps(unknown), data
    assert await everything_of(database, ana.user) == before


QUESTIONS = (
    "who did I meet at {}?", "when does {} decide?", "/company {}", "/company", "/people", "/due", "/stats", "/references",
    "change {}", "write to {}", "stop {}", "why do I have to call {}?", "emailed {}", "called {}, left a voicemail",
    "what's due for {}?", "they rejected me at {}", "move the call to {} to Friday", "{}'s title is CTO", "delete {}",
    "export", "undo", "done", "skip", "thanked {}", "what is the email of {}?", "remove {} from my references",
    "/interview@other_bot", "/start {}", "/start undo_1",
)  # fmt: skip


async def comes_to_rest(database: Database, clock: StandingClock) -> None:
    """Until the bot has pushed what is due and sent what waits: what it does later is done for the questions."""
    async with asyncio.timeout(20):
        while True:
            async with database.work() as store:
                if not await store.tasks.users_due(clock.now(), 1) and not await store.outbox.waiting():
                    return
            await asyncio.sleep(0.01)


async def test_questions_about_what_another_told_are_answered_as_if_nobody_had(
    ana: Chat, eve: Stranger, clock: StandingClock, database: Database
) -> None:
    await a_rich_life(ana, clock)
    await comes_to_rest(database, clock)
    before = await everything_of(database, ana.user)
    for question in QUESTIONS:
        for name, like in (("Globex", "Vandel"), ("Jane Smith", "Jill Smyth"), ("Ruiz", "Roux")):
            known, unknown = [await eve.says(question.format(one)) for one in (name, like)]
            assert known.replace(name, like) == unknown, question
            assert not [word for word in PRIVATE if word in known and word not in question.format(name)], question
            await eve.says(question.format(name), keep=True)
    assert await everything_of(database, ana.user) == before


async def test_no_row_belongs_to_the_employer_of_another(
    ana: Chat, eve: Stranger, clock: StandingClock, database: Database
) -> None:
    await a_rich_life(ana, clock)
    await tells(eve.chat, "applied to Globex as clerk today", "neither")
    async with database.work() as store:
        for table in metadata.tables.values():
            if "employer_id" in table.c:
                mixed = table.join(employers, table.c.employer_id == employers.c.id)
                query = select(func.count()).select_from(mixed).where(table.c.user_id != employers.c.user_id)
                assert await store.connection.scalar(query) == 0, table.name


# --- the guard ----------------------------------------------------------------------------------


def statements(user: int) -> Iterator[tuple[bool, Any]]:
    """Whether they say whose rows they mean."""
    mine = tasks.c.user_id == user
    yield True, select(tasks).where(mine)
    yield True, update(tasks).where(mine & (tasks.c.key == "x"), tasks.c.due > tasks.c.remind_at)
    yield True, delete(outbox).where(outbox.c.chat_id == user)
    yield True, select(users.c.reachable).where(users.c.id == user).with_for_update()
    yield True, select(updates)
    yield True, select(tasks).join(employers, tasks.c.employer_id == employers.c.id).where(mine, employers.c.user_id == user)
    yield False, select(tasks)
    yield False, update(tasks).where(tasks.c.id == 4)
    yield False, delete(tasks).where(tasks.c.id.in_([1, 2]))
    yield False, select(tasks).where(mine | (tasks.c.id == 3))
    yield False, select(tasks).where(tasks.c.user_id != user)
    yield False, select(tasks).where(tasks.c.user_id == tasks.c.id)
    yield False, select(tasks.alias())
    yield False, select(tasks).join(employers, tasks.c.employer_id == employers.c.id).where(mine)
    yield False, select(tasks).where(mine, tasks.c.employer_id.in_(select(employers.c.id)))
    yield False, select(tasks).where(mine, tasks.c.key == employers.c.name)


@pytest.mark.parametrize(("own", "statement"), [*statements(1001)], ids=str)
def test_the_guard_of_the_tests_tells_whose_rows_a_statement_means(own: bool, statement: Select[Any]) -> None:
    assert owned(statement) is own


@pytest.mark.parametrize("table", [*metadata.tables.values()], ids=str)
def test_every_table_with_rows_of_users_is_guarded(table: Table) -> None:
    assert table in OWNER or not {"user_id", "chat_id"} & {column.name for column in table.c}
