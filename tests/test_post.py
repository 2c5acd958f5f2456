"""Sending: what Telegram does to a message, and what becomes of it then."""

import asyncio
import socket
from collections import Counter
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from time import monotonic

import pytest
from chat import Chat
from conftest import StandingClock
from debrief_script import has_debriefed
from markupsafe import Markup
from sqlalchemy import JSON, func, insert, select, type_coerce
from sqlalchemy.exc import OperationalError

from bot import process
from bot.failures import SOON, Verdict
from bot.local.server import LocalServer
from bot.loops import forever
from bot.post import AT_ONCE, PATROL, PUSHES_A_SECOND, Ended, Post
from bot.settings import Settings
from handlers.said import Button, Say, Toast, as_json
from rules.facts import Habits
from storage.engine import Database
from storage.outbox import LEASE, Letter, Outbox
from storage.secret import MARK
from storage.tables import outbox

pytestmark = pytest.mark.may_refuse

A_MINUTE = timedelta(seconds=60)
ANA, BEN, EVE = 1, 2, 3


@pytest.fixture
def server(server: LocalServer) -> LocalServer:
    """Sixty users have written to the bot."""
    for user in range(1, 61):
        server.world.user(user)
        server.world.rooms[user].standing = "member"
    return server


@pytest.fixture
async def post(
    database: Database, clock: StandingClock, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Post]:
    """It gives a send up after half a second."""
    monkeypatch.setattr(process, "SEND_TIMEOUT", 0.5)
    async with process.new_bot(settings) as bot:
        post = Post(bot, database, clock)
        loop = asyncio.create_task(forever(post))
        yield post
        loop.cancel()
        await asyncio.gather(loop, return_exceptions=True)
        await post.drain()


async def put(post: Post, user: int, *texts: str, urgent: bool = True, edit: int = 0) -> None:
    async with post.database.work() as store:
        for text in texts:
            say = as_json(Say(Markup(text), edit=edit))  # noqa: S704
            await store.outbox.put(user, f"{user} {text}", say, post.clock.now(), urgent)
        await store.commit()
    post.woken.set()


async def states(post: Post) -> dict[str, int]:
    async with post.database.work() as store:
        rows = await store.connection.execute(select(outbox.c.state, func.count().label("many")).group_by(outbox.c.state))
        return {row.state: row.many for row in rows.all()}


async def come(post: Post, **wanted: int) -> None:
    """Until the outbox holds so many messages in these states."""
    async with asyncio.timeout(5):
        while await states(post) != wanted:  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.01)


def heard(server: LocalServer, user: int) -> list[str]:
    return [kept.message["text"] for kept in server.world.rooms[user].kept.values() if kept.by_bot]


# --- order and rate -----------------------------------------------------------------------------


async def test_messages_of_a_chat_arrive_in_their_order(post: Post, server: LocalServer) -> None:
    texts = [f"number {n}" for n in range(12)]
    await put(post, ANA, *texts)
    await put(post, BEN, *texts)
    await come(post, sent=24)
    assert heard(server, ANA) == heard(server, BEN) == texts


async def test_replies_go_before_pushes(post: Post, server: LocalServer) -> None:
    for user in range(1, 31):
        await put(post, user, "push", urgent=False)
    await put(post, 40, "reply")
    await Chat(server, 40).hears("reply")
    assert sum(len(heard(server, user)) for user in range(1, 31)) < 30


async def test_at_most_25_pushes_a_second(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[float] = []
    deliver = Post.deliver

    async def timed(self: Post, letter: Letter) -> int | None:
        times.append(monotonic())
        return await deliver(self, letter)

    monkeypatch.setattr(Post, "deliver", timed)
    for user in range(1, 41):
        await put(post, user, "push", urgent=False)
    await come(post, sent=40)
    assert max(sum(start <= time < start + 1 for time in times) for start in times) <= PUSHES_A_SECOND + 1


async def test_a_message_that_cannot_be_opened_holds_nobody_up(post: Post, server: LocalServer) -> None:
    async with post.database.work() as store:
        spoilt = {"chat_id": BEN, "dedupe": "spoilt", "urgent": True, "state": "waiting", "attempts": 0}
        await store.connection.execute(
            insert(outbox).values(say=type_coerce(f"{MARK}no letter", JSON), not_before=post.clock.now(), **spoilt)
        )
        await store.commit()
    await put(post, BEN, "behind it")
    await put(post, ANA, "beside it")
    await come(post, sent=2, refused=1)
    assert (heard(server, ANA), heard(server, BEN)) == (["beside it"], ["behind it"])


async def test_one_slow_chat_holds_nobody_up_but_itself(post: Post, server: LocalServer) -> None:
    server.faults.add("slow", "sendMessage", seconds=0.4)
    await put(post, ANA, "first", "second")
    await put(post, BEN, *[f"number {n}" for n in range(8)])
    await Chat(server, BEN).hears("number 7")
    assert heard(server, ANA) == ["first"]
    await come(post, sent=10)


async def test_never_more_in_flight_than_a_crash_may_double(post: Post, server: LocalServer) -> None:
    server.faults.add("slow", "sendMessage", times=6, seconds=0.35)
    async with post.database.work() as store:
        for user in range(1, 7):
            await store.outbox.put(user, f"{user} hello", as_json(Say(Markup("hello"))), post.clock.now())
        await store.commit()
    post.woken.set()
    await come(post, sending=AT_ONCE, waiting=2)
    await come(post, sent=6)


# --- certainly not sent -------------------------------------------------------------------------


async def test_429_pauses_everybody_then_all_arrive_in_order(post: Post, server: LocalServer, clock: StandingClock) -> None:
    server.faults.add("429", "sendMessage", seconds=30)
    texts = [f"number {n}" for n in range(4)]
    for user in (ANA, BEN, EVE):
        await put(post, user, *texts)
    await until(lambda: at_rest(post) and post.pause_until is not None)
    before = len(server.wire.of("sendMessage"))
    assert before <= 2 * AT_ONCE - 1, "those in flight, and those begun before the refusal was heard"
    clock.move(timedelta(seconds=29))
    await asyncio.sleep(0.1)
    assert len(server.wire.of("sendMessage")) == before
    clock.move(timedelta(seconds=1))
    await come(post, sent=12)
    assert [heard(server, user) for user in (ANA, BEN, EVE)] == [texts] * 3


def at_rest(post: Post) -> bool:
    """Nothing is being sent, and of what was sent the outcome is written down."""
    return not post.in_flight and not post.ended


async def tried(post: Post, server: LocalServer, times: int) -> None:
    """Until the server was asked so often to send, and it is written down what came of it."""
    await until(lambda: len(server.wire.of("sendMessage")) >= times and at_rest(post))


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not holds():  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.005)


async def test_a_refused_connection_costs_no_attempt(database: Database, clock: StandingClock, settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    nowhere = replace(settings, bot_api_url=f"http://127.0.0.1:{port}")
    bot = process.new_bot(nowhere)
    server = LocalServer(clock.now, token=settings.token)
    server.world.user(ANA)
    server.world.rooms[ANA].standing = "member"
    post = Post(bot, database, clock)
    loop = asyncio.create_task(forever(post))
    await put(post, ANA, "hello")
    for _ in range(5):
        await until(lambda: bool(post.pause_until and post.pause_until > clock.now()) and at_rest(post))
        clock.move(timedelta(seconds=2))
    await server.start(port)
    for _ in range(3):
        clock.move(timedelta(seconds=2))
        await asyncio.sleep(0.1)
    await come(post, sent=1)
    assert heard(server, ANA) == ["hello"]
    loop.cancel()
    await asyncio.gather(loop, return_exceptions=True)
    await bot.initialize()  # else its shutdown does nothing
    await bot.shutdown()
    await server.stop()


async def test_a_refused_token_loses_nothing(post: Post, server: LocalServer, clock: StandingClock) -> None:
    server.faults.add("401", "sendMessage")
    await put(post, ANA, "hello")
    await tried(post, server, 1)
    clock.move(timedelta(seconds=30))
    await come(post, sent=1)


# --- perhaps sent -------------------------------------------------------------------------------

UNKNOWN = ["500", "502", "hang", "drop", "drop_after", "bad_json"]


@pytest.mark.parametrize("fault", UNKNOWN)
async def test_a_send_of_unknown_outcome_is_repeated_once_after_a_minute(
    post: Post, server: LocalServer, clock: StandingClock, fault: str
) -> None:
    server.faults.add(fault, "sendMessage", seconds=1)
    await put(post, ANA, "hello")
    await put(post, BEN, "hello")
    await come(post, waiting=1, sent=1)
    clock.move(A_MINUTE - timedelta(seconds=1))
    await asyncio.sleep(0.05)
    assert await states(post) == {"waiting": 1, "sent": 1}
    clock.move(timedelta(seconds=1))
    await come(post, sent=2)
    assert {*heard(server, ANA), *heard(server, BEN)} == {"hello"}


@pytest.mark.parametrize("fault", ["500", "drop_after"])
async def test_there_is_no_third_copy(post: Post, server: LocalServer, clock: StandingClock, fault: str) -> None:
    server.faults.add(fault, "sendMessage", times=2)
    await put(post, ANA, "hello")
    await tried(post, server, 1)
    clock.move(A_MINUTE)
    await come(post, uncertain=1)
    clock.move(timedelta(days=1))
    await put(post, ANA, "later")
    await come(post, uncertain=1, sent=1)
    assert Counter(heard(server, ANA))["hello"] <= 2


async def test_the_last_copy_is_not_spent_while_telegram_is_ill(post: Post, server: LocalServer, clock: StandingClock) -> None:
    server.faults.add("500", "sendMessage", times=1)
    server.faults.add("500", "getMe", times=2)
    await put(post, ANA, "hello")
    await tried(post, server, 1)
    for asked in (2, 3):  # the first was at the start
        clock.move(A_MINUTE)
        await until(lambda: len(server.wire.of("getMe")) == asked and at_rest(post))  # noqa: B023
    assert len(server.wire.of("sendMessage")) == 1
    clock.move(A_MINUTE)
    await come(post, sent=1)


async def test_what_shows_once_anyway_is_repeated_soon(post: Post, server: LocalServer, clock: StandingClock) -> None:
    server.faults.add("500", "answerCallbackQuery")
    async with post.database.work() as store:
        await store.outbox.put(ANA, "tap", as_json(Toast("123")), clock.now())
        await store.commit()
    post.woken.set()
    await until(lambda: len(server.wire.of("answerCallbackQuery")) == 1 and at_rest(post))
    clock.move(timedelta(seconds=2))
    await come(post, sent=1)


async def test_what_waits_behind_a_message_in_doubt_costs_nothing(
    post: Post, server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    turn = Post.turn

    async def counted(self: Post) -> datetime | None:
        looks.append(1)
        return await turn(self)

    monkeypatch.setattr(Post, "turn", counted)
    server.faults.add("500", "sendMessage")
    await put(post, ANA, "first", "second")
    await come(post, waiting=2)
    await asyncio.sleep(0.3)
    assert 0 < len(looks) < 10


async def is_sent_by_another(post: Post, urgent: bool = True) -> None:
    """One that dies."""
    async with post.database.work() as store:
        await store.outbox.put(ANA, "x", as_json(Say(Markup("hello"))), post.clock.now(), urgent)
        await store.outbox.claim(post.clock.now(), 1, urgent)
        await store.commit()


async def test_a_crash_repeats_what_was_in_flight_at_once(post: Post) -> None:
    await is_sent_by_another(post)
    post.database.alone = True
    await post.recover()
    post.woken.set()
    await come(post, sent=1)


async def test_what_a_dead_replica_was_sending_is_sent_when_its_lease_has_run_out(post: Post, clock: StandingClock) -> None:
    await is_sent_by_another(post)
    post.database.alone = False
    await post.recover()
    clock.move(LEASE - timedelta(seconds=1))
    post.woken.set()
    await asyncio.sleep(0.1)
    assert await states(post) == {"sending": 1}
    clock.move(PATROL)
    await come(post, sent=1)


async def test_two_crashes_make_no_third_copy(post: Post, clock: StandingClock, server: LocalServer) -> None:
    await is_sent_by_another(post)
    async with post.database.work() as store:
        [once] = await store.outbox.lapsed(clock.now() + LEASE)
        await store.outbox.unknown(once, clock.now())
        assert [one.attempts for one in await store.outbox.claim(clock.now(), 1)] == [1]
        await store.commit()
    clock.move(LEASE)
    await come(post, uncertain=1)
    assert heard(server, ANA) == []


async def test_a_clock_set_forward_while_a_message_is_on_its_way_doubles_nothing(
    post: Post, clock: StandingClock, server: LocalServer
) -> None:
    server.faults.add("slow", "sendMessage", seconds=0.3)
    await put(post, ANA, "hello")
    await come(post, sending=1)
    clock.move(LEASE + PATROL)
    await put(post, BEN, "hello")
    await come(post, sent=2)
    assert heard(server, ANA) == ["hello"]


async def test_a_push_that_telegram_did_not_take_at_night_waits_for_the_morning(post: Post, clock: StandingClock) -> None:
    night = clock.now() + timedelta(hours=12)  # 3:00
    async with post.database.work() as store:
        for user, urgent, again in ((ANA, False, night + timedelta(hours=5)), (BEN, True, night + SOON)):
            await store.users.welcome(user, night)
            await store.users.set_habits(user, Habits("Europe/Lisbon"))
            await store.outbox.put(user, f"{user}", as_json(Say(Markup("hello"))), night, urgent)
            [letter] = await store.outbox.claim(night, 1, urgent)
            await post.mark(store, Ended(letter, Verdict("later", SOON), night))
            assert await store.outbox.next_attempt(urgent) == again


# --- never to be sent ---------------------------------------------------------------------------


async def test_html_that_telegram_refuses_arrives_as_plain_text(post: Post, server: LocalServer) -> None:
    await put(post, ANA, "<b>Tom &amp; <i>Jerry</b>")
    await come(post, sent=1)
    assert heard(server, ANA) == ["Tom & Jerry"]


async def test_a_refused_message_holds_nothing_up(post: Post, server: LocalServer) -> None:
    await put(post, ANA, "hello")
    async with post.database.work() as store:
        too_long = Say(Markup("hi"), ((Button("b", "x" * 65),),))
        await store.outbox.put(ANA, "refused", as_json(too_long), post.clock.now())
        await store.outbox.put(ANA, "broken", {"no": "reply"}, post.clock.now())
        await store.commit()
    await put(post, ANA, "bye")
    await come(post, sent=2, refused=2)
    assert heard(server, ANA) == ["hello", "bye"]


async def test_an_edit_that_changes_nothing_counts_as_done(post: Post, server: LocalServer) -> None:
    await put(post, ANA, "hello")
    await come(post, sent=1)
    [message] = server.world.rooms[ANA].kept
    await put(post, ANA, "hello ", edit=message)
    await put(post, ANA, "gone", edit=999)
    await come(post, sent=3)


async def test_a_database_that_fails_to_note_the_send_is_asked_again(
    post: Post, server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent, failures = Outbox.sent, [1]

    async def locked_once(self: Outbox, messages: Mapping[int, int | None]) -> None:
        if messages and failures:
            failures.pop()
            raise OperationalError("UPDATE outbox", {}, Exception("database is locked"))
        await sent(self, messages)

    monkeypatch.setattr(Outbox, "sent", locked_once)
    await put(post, ANA, "first", "second")
    await come(post, sent=2)
    assert heard(server, ANA) == ["first", "second"]


# --- with the whole bot -------------------------------------------------------------------------


async def has_two_thank_yous_to_write(database: Database, user: int, clock: StandingClock) -> None:
    async with database.work() as store:
        for company in ("Acme", "Initech"):
            await has_debriefed(store, user, company, clock.now(), ("Jane Smith",))
        await store.commit()


async def test_who_blocked_the_bot_gets_one_digest_when_he_is_back(
    database: Database, server: LocalServer, clock: StandingClock, chat: Callable[..., Chat]
) -> None:
    await has_two_thank_yous_to_write(database, ANA, clock)
    ana = chat(ANA)
    server.world.rooms[ANA].standing = "blocked"  # and Telegram's message about it was lost
    clock.move(timedelta(hours=2))
    async with asyncio.timeout(5):
        while len(await refused(database)) < 2:  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.01)
    clock.move(timedelta(hours=2))
    await ana.unblocks()
    await ana.says("/start")
    digest = await ana.hears("Thank Jane Smith")
    assert digest.text.count("Thank Jane Smith") == 2
    await ana.hears_nothing()


async def refused(database: Database) -> list[int]:
    async with database.work() as store:
        return list((await store.connection.scalars(select(outbox.c.id).where(outbox.c.state == "refused"))).all())


async def test_what_remained_uncertain_is_named_again_the_next_morning(
    database: Database, server: LocalServer, clock: StandingClock, chat: Callable[..., Chat]
) -> None:
    await has_two_thank_yous_to_write(database, ANA, clock)
    ana = chat(ANA)
    for hours in (2, 16):
        clock.move(timedelta(hours=hours))
        await ana.hears("Jane Smith")
        await ana.hears("Jane Smith")
    server.faults.add("500", "sendMessage", times=2)
    clock.move(timedelta(hours=3))  # the last reminder of both thank-yous, in one message: it is the third of that day
    for times in (5, 6):
        await until(lambda: len(server.wire.of("sendMessage")) == times)  # noqa: B023
        await asyncio.sleep(0.1)
        clock.move(A_MINUTE)
    await ana.hears_nothing()
    clock.move(timedelta(hours=21))
    await ana.hears("Acme", "Jane Smith")
    await ana.hears("Initech", "Jane Smith")
    await ana.hears_nothing()
