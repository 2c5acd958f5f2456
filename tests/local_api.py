"""The Bot API of the local server, called as a bot calls it; and a clock that a test sets."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import aiohttp

from bot.local.control import NextDue
from bot.local.server import LocalServer

Json = dict[str, Any]


class Clock:
    """Stands still until moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, step: timedelta) -> None:
        self.time += step


class Api:
    """Calls methods over HTTP; answers (status, body)."""

    def __init__(self, http: aiohttp.ClientSession, server: LocalServer, clock: Clock) -> None:
        self.http, self.server, self.clock = http, server, clock
        self.base = f"{server.url}/bot{server.token}/"

    async def call(self, method: str, **params: Any) -> tuple[int, Json]:
        """The status and the whole answer; parameters travel as a form, objects in it as JSON."""
        form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        async with self.http.post(self.base + method, data=form) as response:
            return response.status, await response.json()

    async def ok(self, method: str, **params: Any) -> Any:
        """The result of a call that must succeed."""
        status, body = await self.call(method, **params)
        assert status == 200, body
        return body["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """The words of a call that must be refused."""
        status, body = await self.call(method, **params)
        assert not body["ok"], body
        assert body["error_code"] == status
        return f"{status} {body['description']}"

    async def upload(self, method: str, field: str, content: bytes, name: str = "file", **params: Any) -> tuple[int, Json]:
        """A call with a file in a multipart form."""
        form = aiohttp.FormData({key: str(value) for key, value in params.items()})
        form.add_field(field, BytesIO(content), filename=name, content_type="application/octet-stream")
        async with self.http.post(self.base + method, data=form) as response:
            return response.status, await response.json()

    async def control(self, path: str, body: Json | None = None) -> tuple[int, Any]:
        """A request to the side of the users: a POST with a body, a GET without."""
        verb = "GET" if body is None else "POST"
        async with self.http.request(verb, f"{self.server.url}/control/{path}", json=body) as response:
            return response.status, await response.json()


@asynccontextmanager
async def local_api(clock: Clock | None = None, next_due: NextDue | None = None) -> AsyncIterator[Api]:
    """A server whose clock the test sets, and a client."""
    clock = clock or Clock()
    server = LocalServer(clock, next_due=next_due, move=clock.move)
    await server.start()
    try:
        async with aiohttp.ClientSession() as http:
            yield Api(http, server, clock)
    finally:
        await server.stop()
