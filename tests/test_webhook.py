"""The webhook: only Telegram is listened to, and a 200 means that it is on the disk."""

import asyncio
import io
import json
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import aiohttp
import pytest
from chat import Chat
from conftest import StandingClock
from sqlalchemy import func, select
from test_operator import no_room

from bot import process, webhook
from bot.gateway import HEARD
from bot.local.server import LocalServer
from bot.settings import Settings
from bot.watch import Watch
from storage.engine import Database
from storage.tables import updates

Json = dict[str, Any]
SECRET = "a-secret-of-24-characters"
HEADER = webhook.HEADER


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@pytest.fixture
async def server(clock: StandingClock) -> AsyncIterator[LocalServer]:
    """It repeats what was not taken after a moment, and may refuse what it is asked here."""
    server = LocalServer(clock.now, move=clock.move)
    server.receiving.webhook.pauses = (0, 0.05)
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Updates are brought to a port of ours."""
    here = f"127.0.0.1:{free_port()}"
    return replace(settings, listen=here, webhook_url=f"http://{here}/updates", webhook_secret=SECRET)


@pytest.fixture
async def door(running: None, server: LocalServer, settings: Settings) -> str:  # noqa: ARG001 - it must be running
    """Where updates arrive, once Telegram knows it."""
    async with asyncio.timeout(5):
        while not server.receiving.webhook.target:  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.01)
    return settings.webhook_url


async def post(url: str, body: bytes | Json, *secrets: str | bytes, **more: str) -> tuple[int, str]:
    """The status and Retry-After of what somebody brings."""
    headers = [(HEADER, secret.decode("latin-1") if isinstance(secret, bytes) else secret) for secret in secrets]
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    kind = {"Content-Type": "application/json", **more}
    async with aiohttp.request("POST", url, data=io.BytesIO(content), headers=[*headers, *kind.items()]) as answer:
        return answer.status, answer.headers.get("Retry-After", "")


def said(text: str, update_id: int = 77) -> Json:
    ana = {"id": 1001, "is_bot": False, "first_name": "Ana"}
    chat = {"id": 1001, "type": "private", "first_name": "Ana"}
    return {"update_id": update_id, "message": {"message_id": 5, "date": 1, "chat": chat, "from": ana, "text": text}}


async def stored(database: Database) -> int:
    async with database.work() as store:
        return await store.connection.scalar(select(func.count()).select_from(updates)) or 0


# --- a conversation -----------------------------------------------------------------------------


async def test_a_conversation_over_the_webhook(door: str, ana: Chat, server: LocalServer) -> None:
    await ana.says("just had an interview at Acme as data engineer")
    await ana.hears("How did you meet?")
    await ana.taps("In person")
    await ana.hears("Who interviewed you?")
    assert not server.wire.of("getUpdates")
    assert [call["request"] for call in server.wire.of("setWebhook")] == [
        {"url": door, "secret_token": SECRET, "allowed_updates": json.dumps(list(HEARD))}
    ]


async def test_what_waited_before_is_not_dropped(chat: Callable[..., Chat], server: LocalServer) -> None:
    ana = chat()  # the bot runs, but Telegram does not know yet where
    await ana.says("/help")
    await ana.hears("/interview")
    assert "drop_pending_updates" not in str(server.wire.of("setWebhook"))


async def test_a_webhook_that_cannot_be_set_yet_is_set_later(
    chat: Callable[..., Chat], server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "AFTER_FAILURE", (0.01,))
    for fault in ("401", "404", "429", "500", "502", "drop", "bad_json"):
        server.faults.add(fault, "setWebhook")
    ana = chat()
    await ana.says("/help")
    await ana.hears("/interview")


async def test_it_is_set_again_from_time_to_time(
    server: LocalServer, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "LOOK", 0)
    monkeypatch.setattr(webhook, "RENEWED", 3)
    watch = Watch()
    async with process.new_bot(settings) as bot:
        announcer = webhook.Announcer(bot, settings.webhook_url, SECRET, watch)
        for times in (1, 1, 1, 2):
            watch.reached = 0
            await announcer.step()
            assert watch.unreached() < 5, "Telegram knows where to bring updates: that is well"
            assert len(server.wire.of("setWebhook")) == times


async def test_a_copy_of_an_update_is_ignored(door: str, ana: Chat) -> None:
    for _ in range(2):
        assert await post(door, said("/help"), SECRET) == (200, "")
    await ana.hears("/interview")
    await ana.hears_nothing()


# --- who may speak ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "secrets",
    [(), ("",), ("wrong",), (SECRET + "x",), (SECRET[:-1],), (SECRET, SECRET), (SECRET, "wrong"), (b"\xff\xfe",)],
    ids=str,
)
async def test_who_does_not_know_the_secret_is_turned_away(door: str, database: Database, secrets: tuple[str, ...]) -> None:
    assert await post(door, said("/help"), *secrets) == (403, "")
    assert await stored(database) == 0


BAD = [b"", b"{", b"\xff\xfe", b"[]", b'"x"', b"{}", b'{"update_id": "7"}', b'{"update_id": true}', b'{"update_id": null}']


@pytest.mark.parametrize("body", BAD, ids=str)
async def test_what_is_no_update_is_refused(door: str, database: Database, body: bytes) -> None:
    assert await post(door, body, SECRET) == (400, "")
    assert await stored(database) == 0


async def test_what_is_too_large_is_refused(door: str, database: Database) -> None:
    assert (await post(door, said("x" * 1024 * 1024), SECRET))[0] == 413
    assert await stored(database) == 0


async def test_the_kind_of_content_may_name_its_characters(door: str, database: Database) -> None:
    kind = {"Content-Type": "application/json; charset=utf-8"}
    assert await post(door, said("Grüße"), SECRET, **kind) == (200, "")
    assert await stored(database) == 1


async def test_an_update_that_breaks_a_handler_is_confirmed_and_its_sender_told(door: str, ana: Chat) -> None:
    assert await post(door, {"update_id": 78, "message": {"message_id": "x"}}, SECRET) == (200, "")
    await ana.says("/help")
    await ana.hears("/interview")


async def test_nothing_else_is_answered(door: str, settings: Settings) -> None:
    for path in ("", "updates/", "webhook", f"bot{settings.token}"):
        assert (await post(f"http://{settings.listen}/{path}", said("x"), SECRET))[0] == 404
    async with aiohttp.request("GET", door) as answer:
        assert answer.status == 405


# --- a database that does not want --------------------------------------------------------------


async def test_what_cannot_be_stored_is_brought_again(
    door: str, ana: Chat, server: LocalServer, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.loops.AFTER_FAILURE", (0.05,))
    with no_room(database):
        assert await post(door, said("/help"), SECRET) == (503, "5")
        await ana.says("/due")
        await ana.hears_nothing()
        assert "503" in server.receiving.webhook.last_error["last_error_message"]
    await ana.hears("nothing")
    await ana.hears_nothing()


# --- from one way to the other ------------------------------------------------------------------


async def test_without_an_address_a_webhook_that_is_set_is_taken_away(
    database: Database, clock: StandingClock, settings: Settings, server: LocalServer
) -> None:
    polls = replace(settings, webhook_url="", listen="")
    stop, ana = asyncio.Event(), Chat(server)
    async with process.new_bot(polls) as bot:
        await bot.set_webhook("http://127.0.0.1:9/", secret_token=SECRET)
        await ana.says("/help")
        working = asyncio.create_task(process.work(bot, database, clock, polls, stop))
        await ana.hears("/interview")
        stop.set()
        await working
    [asked] = server.wire.of("deleteWebhook")
    assert "drop_pending_updates" not in asked["request"]


async def test_an_update_that_arrives_at_the_end_is_stored_and_answered_200(
    database: Database, clock: StandingClock, settings: Settings, server: LocalServer
) -> None:
    stop = asyncio.Event()
    async with process.new_bot(settings) as bot:
        working = asyncio.create_task(process.work(bot, database, clock, settings, stop))
        async with asyncio.timeout(5):
            while not server.receiving.webhook.target:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.01)
        async with database.work():  # it waits for the connection
            brought = asyncio.create_task(post(settings.webhook_url, said("/help"), SECRET))
            await asyncio.sleep(0.1)
            stop.set()
            await asyncio.sleep(0.1)
        assert await brought == (200, "")
        await working
    assert await stored(database) == 1
