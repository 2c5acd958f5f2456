"""The HTTP client: what certainly never left is told from what may have arrived, and nothing tells the token."""

import asyncio
import socket
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut

from bot import process
from bot.client import Client, NotSendable, NotSent, PerhapsSent, close, proxy_for
from bot.failures import verdict
from bot.local.server import LocalServer
from bot.settings import Settings


@pytest.fixture
async def server() -> AsyncIterator[LocalServer]:
    """It may refuse what it is asked here."""
    server = LocalServer()
    await server.start()
    server.world.user(1)
    server.world.rooms[1].standing = "member"
    yield server
    await server.stop()


@pytest.fixture
async def bot(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    """It waits half a second for an answer."""
    monkeypatch.setattr(process, "SEND_TIMEOUT", 0.5)
    async with process.new_bot(settings) as bot:
        yield bot


@asynccontextmanager
async def bot_at(root: str, settings: Settings) -> AsyncIterator[Bot]:
    """A bot that has not asked anything yet."""
    bot = Bot(settings.token, f"{root}/bot", f"{root}/file/bot", request=Client(root, 1, read=0.5, connect=0.3))
    yield bot
    await close(bot)


async def failure(bot: Bot) -> TelegramError:
    """How a send fails; the token is in no word of it, nor of what it came from."""
    token = bot.token.partition(":")[2]
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(1, "hello")
    error: BaseException | None = caught.value
    assert token not in "".join(traceback.format_exception(caught.value))
    while error:
        assert token not in f"{error!r} {error}"
        error = error.__context__ or error.__cause__
    return caught.value


# --- it never left ------------------------------------------------------------------------------


@pytest.fixture
def closed_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


async def test_a_refused_connection_was_not_sent(closed_port: str, settings: Settings) -> None:
    async with bot_at(closed_port, settings) as bot:
        error = await failure(bot)
    assert isinstance(error.__cause__, NotSent)
    assert (verdict(error).outcome, verdict(error).everybody) == ("later", True)


async def test_a_connection_that_is_not_made_in_time_was_not_sent(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        waiting = [socket.socket() for _ in range(3)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(full.getsockname())
        async with bot_at(f"http://127.0.0.1:{full.getsockname()[1]}", settings) as bot:
            error = await failure(bot)
        for one in waiting:
            one.close()
    assert isinstance(error, TimedOut)
    assert isinstance(error.__cause__, NotSent)


async def test_what_found_no_free_connection_was_not_sent(bot: Bot, server: LocalServer) -> None:
    server.faults.add("slow", "sendMessage", times=8, seconds=0.4)
    busy = [asyncio.create_task(bot.send_message(1, "hello")) for _ in range(8)]
    while server.faults.next:  # noqa: ASYNC110 - nobody tells
        await asyncio.sleep(0.01)
    with pytest.raises(TimedOut) as caught:
        await bot.send_message(1, "hello", pool_timeout=0.05, connect_timeout=0.05)
    assert isinstance(caught.value.__cause__, NotSent)
    await asyncio.gather(*busy)


async def test_what_cannot_be_written_is_refused_and_never_tried_again(bot: Bot) -> None:
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(1, "\ud800")
    assert isinstance(caught.value.__cause__, NotSendable)
    assert verdict(caught.value).outcome == "refused"


# --- it may have arrived ------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["500", "502", "hang", "slow", "drop", "drop_after", "bad_json"])
async def test_everything_else_is_of_unknown_outcome(
    bot: Bot, server: LocalServer, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    server.faults.add(fault, "sendMessage", seconds=1)
    error = await failure(bot)
    assert not isinstance(error.__cause__, NotSent)
    assert verdict(error).outcome == "unknown"
    assert isinstance(error, TimedOut) == (fault in ("hang", "slow"))
    assert "hello" not in caplog.text, "an answer that cannot be read may hold what a user wrote"


@asynccontextmanager
async def peer(answers: list[bytes]) -> AsyncIterator[tuple[str, list[bytes]]]:
    """A server on one connection after the other: it answers each request in turn, and hangs up on an empty answer."""
    requests: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n"):
            length = next(int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
            requests.append(head + await reader.readexactly(length))
            answer = answers.pop(0)
            if not answer:
                break
            writer.write(answer)
        writer.close()

    served = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with served:
        yield f"http://127.0.0.1:{served.sockets[0].getsockname()[1]}", requests


def http(body: bytes, status: str = "200 OK", head: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{head}\r\n".encode() + body


DELETED = http(b'{"ok": true, "result": true}')


async def test_a_kept_connection_that_breaks_is_told_and_nothing_is_sent_twice(settings: Settings) -> None:
    async with peer([DELETED, b"", DELETED]) as (root, requests), bot_at(root, settings) as bot:
        assert await bot.delete_message(1, 1)
        error = await failure(bot)
        assert isinstance(error.__cause__, PerhapsSent)
        assert len(requests) == 2
        assert await bot.delete_message(1, 1)


async def test_a_redirect_is_not_followed(settings: Settings, closed_port: str) -> None:
    async with peer([http(b"", "302 Found", f"Location: {closed_port}/\r\n")]) as (root, _), bot_at(root, settings) as bot:
        error = await failure(bot)
    assert verdict(error).outcome == "unknown"


@pytest.mark.parametrize("body", [b"[]", b"{}", b"null", b'{"ok": true}', b"\xff"], ids=str)
@pytest.mark.parametrize("status", ["200 OK", "500 Oh"])
async def test_an_answer_that_is_none_is_of_unknown_outcome(settings: Settings, body: bytes, status: str) -> None:
    async with peer([http(body, status)]) as (root, _), bot_at(root, settings) as bot:
        error = await failure(bot)
    assert verdict(error).outcome == "unknown"


async def test_an_answer_that_stops_in_the_middle_is_of_unknown_outcome(settings: Settings) -> None:
    async with peer([DELETED[:-5]]) as (root, _), bot_at(root, settings) as bot:
        assert isinstance(await failure(bot), TimedOut)


# --- what it carries ----------------------------------------------------------------------------


async def test_a_file_arrives_as_it_was(bot: Bot, server: LocalServer) -> None:
    content = bytes(range(256)) * 5000
    await bot.send_document(1, content, filename="année.pdf", caption="Größe & 👩‍👧")
    [stored] = server.world.files.values()
    assert stored.content == content
    [kept] = server.world.rooms[1].kept.values()
    assert (kept.message["document"]["file_name"], kept.message["caption"]) == ("année.pdf", "Größe & 👩‍👧")


async def test_429_says_how_long(bot: Bot, server: LocalServer) -> None:
    server.faults.add("429", "sendMessage", seconds=7)
    assert verdict(await failure(bot)).wait == timedelta(seconds=7)


async def test_it_can_be_closed_twice_and_opens_again(bot: Bot) -> None:
    for _ in range(2):
        await close(bot)
    await bot.get_me()


def test_the_environment_may_name_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:3128")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert proxy_for("https://api.telegram.org") == "http://127.0.0.1:3128"
    assert proxy_for("https://127.0.0.1:8443") is None
