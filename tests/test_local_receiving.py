"""How the bot gets its updates from the local server: polls, offsets, webhooks; and every fault."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from time import monotonic
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from chat import Chat
from local_api import Api, local_api

ANA = 1001


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    async with local_api() as api:
        yield api


async def texts(api: Api, **params: Any) -> list[str]:
    return [update["message"]["text"] for update in await api.ok("getUpdates", **params)]


async def says(api: Api, *words: str) -> list[int]:
    """Ana writes; the ids of the updates."""
    return [(await api.control(f"users/{ANA}/say", {"text": text}))[1]["update_id"] for text in words]


async def test_an_update_is_given_until_an_offset_confirms_it(api: Api) -> None:
    first, second, third = await says(api, "a", "b", "c")
    assert (second, third) == (first + 1, first + 2)
    assert await texts(api) == ["a", "b", "c"]
    assert await texts(api, limit=2) == ["a", "b"]
    assert await texts(api, offset=first) == ["a", "b", "c"]
    assert await texts(api, offset=second) == ["b", "c"]
    assert await texts(api) == ["b", "c"]
    assert await texts(api, offset=third + 1) == []


async def test_a_negative_offset_forgets_all_but_the_last(api: Api) -> None:
    await says(api, "a", "b", "c")
    assert await texts(api, offset=-2) == ["b", "c"]
    assert await texts(api, offset=-9) == ["b", "c"]
    assert await texts(api, offset=-1) == ["c"]


async def test_a_long_poll_ends_with_the_first_update(api: Api) -> None:
    poll = asyncio.create_task(texts(api, timeout=30))
    await asyncio.sleep(0.05)
    began = monotonic()
    await says(api, "a")
    assert await poll == ["a"]
    assert monotonic() - began < 1


async def test_a_long_poll_ends_empty_after_its_time(api: Api) -> None:
    began = monotonic()
    assert await texts(api, timeout=1) == []
    assert 0.9 < monotonic() - began < 3


async def test_the_younger_of_two_polls_wins(api: Api) -> None:
    older = asyncio.create_task(api.refused("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    younger = asyncio.create_task(texts(api, timeout=30))
    assert await older == (
        "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    await says(api, "a")
    assert await younger == ["a"]
    assert api.server.wire.refusals == []


async def test_only_allowed_updates_are_kept(api: Api) -> None:
    await api.ok("getUpdates", allowed_updates=["callback_query"])
    await says(api, "a")
    assert await texts(api) == []
    await api.ok("getUpdates", allowed_updates=[])
    await says(api, "b")
    assert await texts(api) == ["b"]


async def test_messages_wait_24_hours_and_taps_150_seconds(api: Api) -> None:
    await says(api, "a")
    sent = await api.ok("sendMessage", chat_id=ANA, text="x", reply_markup=GO)
    await api.control(f"users/{ANA}/tap", {"message_id": sent["message_id"], "label": "Go"})
    api.clock.move(timedelta(seconds=149))
    assert [set(update) for update in await api.ok("getUpdates")] == [
        {"update_id", "message"},
        {"update_id", "callback_query"},
    ]
    api.clock.move(timedelta(seconds=1))
    assert await texts(api) == ["a"]
    api.clock.move(timedelta(hours=24) - timedelta(seconds=150))
    assert await texts(api) == []


GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


async def test_confirmed_updates_can_come_again(api: Api) -> None:
    _, last = await says(api, "a", "b")
    await texts(api, offset=last + 1)
    await says(api, "c")
    await api.control("faults", {"repeated": 1})
    assert await texts(api, offset=last + 1) == ["a", "b", "c"]
    assert await texts(api, offset=last + 1) == ["c"]


async def test_updates_can_come_twice_and_in_any_order(api: Api) -> None:
    await says(api, *"abcdefghijklmnopqrst")
    await api.control("faults", {"doubled": 1, "shuffled": 1})
    assert await texts(api, limit=1) == ["a", "a"]
    await api.control("faults", {"shuffled": 1})
    shuffled = await texts(api)
    assert shuffled != sorted(shuffled)
    assert await texts(api) == sorted(shuffled)


class Receiver:
    """A bot's own HTTP server; answers with the statuses given, then with 200."""

    def __init__(self, *statuses: int) -> None:
        self.url = ""
        self.statuses = list(statuses)
        self.got: list[tuple[str, str]] = []
        self.hold = asyncio.Event()
        self.hold.set()
        self.arrived = asyncio.Condition()

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        content = update.get("message", {}).get("text") or update["callback_query"]["data"]
        async with self.arrived:
            self.got.append((content, request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")))
            self.arrived.notify_all()
        await self.hold.wait()
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    async def has(self, count: int) -> list[tuple[str, str]]:
        async with self.arrived, asyncio.timeout(5):
            await self.arrived.wait_for(lambda: len(self.got) >= count)
        return self.got


@pytest.fixture
async def hook() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    receiver.hold.set()
    await runner.cleanup()


async def test_a_webhook_gets_each_update_with_the_secret(api: Api, hook: Receiver) -> None:
    await says(api, "a")
    await api.ok("setWebhook", url=hook.url, secret_token="s3cret")
    await says(api, "b")
    assert await hook.has(2) == [("a", "s3cret"), ("b", "s3cret")]
    info = await api.ok("getWebhookInfo")
    assert info["url"].endswith("/hook")


async def test_a_webhook_is_tried_again_until_it_takes_the_update(api: Api, hook: Receiver) -> None:
    api.server.receiving.webhook.pauses = (0, 0.01)
    hook.statuses = [500, 403, 200]
    await api.ok("setWebhook", url=hook.url)
    await says(api, "a", "b")
    assert [text for text, _ in await hook.has(4)] == ["a", "a", "a", "b"]
    assert (await api.ok("getWebhookInfo"))["last_error_message"].startswith("Wrong response from the webhook: 403")


async def test_texts_come_one_by_one_but_a_tap_does_not_wait_for_them(api: Api, hook: Receiver) -> None:
    await says(api, "a", "b")
    sent = await api.ok("sendMessage", chat_id=ANA, text="x", reply_markup=GO)
    await api.control(f"users/{ANA}/tap", {"message_id": sent["message_id"], "label": "Go"})
    hook.hold.clear()
    await api.ok("setWebhook", url=hook.url)
    assert sorted(await hook.has(2)) == [("a", ""), ("go", "")]
    hook.hold.set()
    assert await hook.has(3) == [*hook.got[:2], ("b", "")]


async def test_polls_and_a_webhook_exclude_each_other(api: Api, hook: Receiver) -> None:
    poll = asyncio.create_task(api.refused("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    await api.ok("setWebhook", url=hook.url)
    assert await poll == "409 Conflict: terminated by setWebhook request"
    assert await api.refused("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    await api.ok("deleteWebhook")
    await says(api, "a")
    assert await texts(api) == ["a"]
    await api.ok("deleteWebhook", drop_pending_updates=True)
    assert await texts(api) == []
    assert hook.got == []


def sent(api: Api) -> int:
    """How many messages of the bot there are."""
    return sum(kept.by_bot for kept in api.server.world.rooms[ANA].kept.values())


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("429", "429 Too Many Requests: retry after 7"),
        ("500", "500 Internal Server Error"),
        ("401", "401 Unauthorized"),
        ("404", "404 Not Found: method not found"),
    ],
)
async def test_a_refusing_fault_hits_as_often_as_told(api: Api, kind: str, words: str) -> None:
    await says(api, "a")
    await api.control("faults", {"kind": kind, "method": "sendMessage", "times": 2, "seconds": 7})
    await api.ok("getMe")
    for _ in range(2):
        assert await api.refused("sendMessage", chat_id=ANA, text="x") == words
    assert sent(api) == 0
    await api.ok("sendMessage", chat_id=ANA, text="x")
    assert api.server.wire.refusals == []


async def test_a_flood_names_its_seconds(api: Api) -> None:
    await api.control("faults", {"kind": "429", "seconds": 7})
    assert (await api.call("getMe"))[1]["parameters"] == {"retry_after": 7}


async def test_a_502_is_html(api: Api) -> None:
    api.server.faults.add("502")
    async with api.http.get(api.base + "getMe") as answer:
        assert (answer.status, answer.content_type) == (502, "text/html")


@pytest.mark.parametrize(("kind", "messages"), [("drop", 0), ("drop_after", 1)])
async def test_a_dropped_connection(api: Api, kind: str, messages: int) -> None:
    await says(api, "a")
    api.server.faults.add(kind, "sendMessage")
    with pytest.raises(aiohttp.ClientConnectionError):
        await api.call("sendMessage", chat_id=ANA, text="x")
    assert sent(api) == messages
    assert api.server.wire.of("sendMessage")[0]["request"]["text"] == "x"


async def test_bad_json_after_the_message_was_sent(api: Api) -> None:
    await says(api, "a")
    api.server.faults.add("bad_json", "sendMessage")
    with pytest.raises(ValueError, match="Unterminated string"):
        await api.call("sendMessage", chat_id=ANA, text="x")
    assert sent(api) == 1


@pytest.mark.parametrize(("kind", "messages"), [("hang", 0), ("slow", 1)])
async def test_a_client_that_does_not_wait(api: Api, kind: str, messages: int) -> None:
    await says(api, "a")
    api.server.faults.add(kind, "sendMessage", seconds=0.2)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.1):
            await api.call("sendMessage", chat_id=ANA, text="x")
    await asyncio.sleep(0.15)
    assert sent(api) == messages


async def test_a_client_that_outlasts_a_hang_is_served(api: Api) -> None:
    await says(api, "a")
    api.server.faults.add("hang", "sendMessage", seconds=0.05)
    await api.ok("sendMessage", chat_id=ANA, text="x")
    assert sent(api) == 1


async def test_faults_can_be_cleared_and_must_be_known(api: Api) -> None:
    await api.control("faults", {"kind": "500", "times": 1000})
    await api.control("faults", {"clear": True})
    await api.ok("getMe")
    status, body = await api.control("faults", {"kind": "gremlins"})
    assert status == 400
    assert "no fault 'gremlins'" in body["error"]


async def test_a_server_stops_at_once_in_the_middle_of_a_poll_and_a_hang(api: Api) -> None:
    api.server.faults.add("hang", "getMe", seconds=60)
    waits = (api.call("getUpdates", timeout=50), api.call("getMe"), api.control(f"users/{ANA}/events?wait=50"))
    calls = [asyncio.create_task(wait) for wait in waits]
    await asyncio.sleep(0.05)
    began = monotonic()
    await api.server.stop()
    assert monotonic() - began < 1
    await asyncio.gather(*calls, return_exceptions=True)


async def test_the_user_of_one_server_does_not_exist_on_another(api: Api) -> None:
    await Chat(api.server, ANA).says("hello")
    async with local_api() as other:
        assert await other.refused("sendMessage", chat_id=ANA, text="x") == "400 Bad Request: chat not found"
