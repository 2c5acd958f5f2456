"""What people at the page may do to whoever runs the bot; and what they may open of what was sent."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from chat import Chat
from local_api import Api, Clock

from bot.local.server import LocalServer

ANA = 1001


class Keeper:
    """Somebody who runs a bot, and remembers what was asked of him."""

    def __init__(self) -> None:
        self.running = True
        self.asked: list[str] = []

    async def coming(self, user: int) -> dict[str, Any]:
        return {"zone": "Asia/Tokyo", "coming": [{"at": "2026-03-03T09:00:00+00:00", "what": f"Thank {user}"}]}

    async def start_bot(self) -> None:
        self.running = True

    async def kill_bot(self) -> None:
        self.running = False

    async def start_over(self) -> None:
        self.asked.append("over")

    def touch(self) -> None:
        self.asked.append("touch")


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
async def api(keeper: Keeper) -> AsyncIterator[Api]:
    server = LocalServer(Clock(), backstage=keeper)
    await server.start()
    async with aiohttp.ClientSession() as http:
        yield Api(http, server, Clock())
    await server.stop()


async def test_the_page_learns_what_is_planned_and_whether_the_bot_runs(api: Api) -> None:
    status, seen = await api.control(f"backstage?user={ANA}")
    assert (status, seen["running"], seen["zone"], seen["fault"]) == (200, True, "Asia/Tokyo", "")
    assert seen["coming"][0]["what"] == f"Thank {ANA}"
    assert (await api.control("state"))[1]["backstage"] is True


async def test_the_bot_is_killed_and_started_and_nothing_else_is_done_to_it(api: Api) -> None:
    assert await api.control("bot", {"do": "kill"}) == (200, {"running": False})
    assert await api.control("bot", {"do": "start"}) == (200, {"running": True})
    status, answer = await api.control("bot", {"do": "feed"})
    assert (status, answer["error"]) == (400, "a bot can be killed or started, not 'feed'")


async def test_the_trouble_of_the_network_is_told_until_it_is_over(api: Api) -> None:
    await api.control("faults", {"kind": "429", "times": 1e9, "seconds": 3})
    assert await api.refused("getMe") == "429 Too Many Requests: retry after 3"
    assert (await api.control("backstage"))[1]["fault"] == "429"
    await api.control("faults", {"clear": True})
    assert (await api.control("backstage"))[1]["fault"] == ""
    await api.ok("getMe")


async def test_whoever_runs_the_bot_hears_of_every_change(api: Api, keeper: Keeper) -> None:
    await api.control("users/1001/say", {"text": "hello"})
    await api.ok("sendMessage", chat_id=ANA, text="hello")
    assert keeper.asked == ["touch", "touch"]
    await api.control("state")
    assert len(keeper.asked) == 2
    await api.control("over", {})
    assert "over" in keeper.asked


async def test_the_log_tells_the_newest_calls_and_how_long_each_took(api: Api) -> None:
    for _ in range(5):
        await api.ok("getMe")
    _, log = await api.control("log?after=1&last=3")
    assert [call["n"] for call in log["calls"]] == [3, 4, 5]
    assert all(call["ms"] >= 0 for call in log["calls"])
    assert (await api.control("log?after=5"))[1]["calls"] == []


@pytest.mark.parametrize(
    ("mime_type", "asked", "disposition", "kind"),
    [
        ("text/plain", "?open", "inline", "text/plain"),
        ("text/calendar", "?open", "inline", "text/plain"),
        ("application/pdf", "?open", "inline", "application/pdf"),
        ("text/html", "?open", "attachment", "text/html"),
        ("image/svg+xml", "?open", "attachment", "image/svg+xml"),
        ("text/plain", "", "attachment", "text/plain"),
    ],
)
async def test_what_could_run_a_script_is_only_saved(
    api: Api, mime_type: str, asked: str, disposition: str, kind: str
) -> None:
    sent = await Chat(api.server, ANA).sends_document("file", b"<script>", mime_type)
    url = f"{api.server.url}/control/files/{sent.raw['document']['file_id']}{asked}"
    async with api.http.get(url) as response:
        assert response.headers["Content-Disposition"] == disposition
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.content_type == kind
        assert await response.read() == b"<script>"
