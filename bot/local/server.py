"""The HTTP face of the local Bot API server: /bot{token}/{method}, /file/bot{token}/{path}, /control/…, the page at /.

It listens on the loopback only and answers only requests that were meant for it: by the Host header, so that no
foreign name that resolves here gets in, and by the Origin and Sec-Fetch-Site headers, so that no other page does (a
link to the page itself is welcome). `control` describes the side of the users.
"""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

from aiohttp import web

from bot.local import media
from bot.local.backstage import Backstage
from bot.local.control import Control, Move, NextDue
from bot.local.faults import FAULTS, Call, Faults, Outcome
from bot.local.methods import METHODS
from bot.local.params import Params, Upload
from bot.local.receiving import Receiving
from bot.local.refusals import NOT_UTF8, Refusal, bad, no_method, too_large, unauthorized
from bot.local.wire import Wire
from bot.local.world import World

TOKEN = "1000001:LOCAL-" + "0" * 29
_PAGE = Path(__file__).parent / "page"
_KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


def _system_clock() -> datetime:
    return datetime.now(UTC)


class LocalServer:
    """A Telegram of one bot on 127.0.0.1.

    `clock` says the time (aware), `move` sets it on, `next_due` tells when the bot will act next; the last two are
    for the people at the page, who need not wait for a nudge. `backstage` lets them at the bot's process.
    """

    def __init__(
        self,
        clock: Callable[[], datetime] = _system_clock,
        token: str = TOKEN,
        next_due: NextDue | None = None,
        move: Move | None = None,
        backstage: Backstage | None = None,
    ) -> None:
        self.token = token
        self.url = ""
        self.world = World(clock, int(token.partition(":")[0]))
        self.faults = Faults()
        self.wire = Wire()
        self.receiving = Receiving(self.world)
        self._waiting_methods = self.receiving.methods()
        self._control = Control(self.world, self.faults, self.wire, next_due, move)
        self._backstage = self._control.backstage = backstage
        self._stopping = asyncio.Event()
        self._runner: web.AppRunner | None = None
        self._hosts: set[str] = set()

    async def start(self, port: int = 0) -> None:
        """Listen; port 0 takes a free one. `url` is set then."""
        self._runner = web.AppRunner(self._app(), access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        port = self._runner.addresses[0][1]
        self._hosts = {f"{name}:{port}" for name in ("localhost", "127.0.0.1", "[::1]")}
        self.url = f"http://127.0.0.1:{port}"

    @property
    def addresses(self) -> set[str]:
        """Where it can be reached."""
        return {address[0] for address in self._runner.addresses} if self._runner else set()

    async def stop(self) -> None:
        """End all polls and stop listening."""
        self._stopping.set()
        self.world.close()
        await self.receiving.webhook.aim(None)
        if self._runner:
            await self._runner.cleanup()

    def _app(self) -> web.Application:
        app = web.Application(client_max_size=media.UPLOAD_BYTES + 1024 * 1024, middlewares=[self._guard])
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        app.add_routes(self._control.routes())
        app.router.add_get("/{name:[a-z.]*}", _page_file)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Any) -> web.StreamResponse:
        if not self._is_welcome(request):
            return web.Response(status=403, text="This server answers only this machine.")
        response: web.StreamResponse = await handler(request)
        if self._backstage and request.method == "POST":
            self._backstage.touch()
        return response

    def _is_welcome(self, request: web.Request) -> bool:
        asked = request.headers
        here = asked.get("Host") in self._hosts
        ours = asked.get("Origin", "http://" + asked.get("Host", "")).removeprefix("http://") in self._hosts
        return here and ours and (request.path == "/" or asked.get("Sec-Fetch-Site", "none") in ("none", "same-origin"))

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method, params, began = request.match_info["method"].lower(), Params(), monotonic()
        fault = self.faults.take(method)
        unreadable = await _read(request, params)

        async def process() -> Outcome:
            try:
                if unreadable:
                    raise unreadable
                return 200, {"ok": True, "result": await self._result(request.match_info["token"], method, params)}
            except Refusal as refusal:
                return refusal.status, refusal.answer()

        call = Call(process, self._pause, lambda: _connected(request))
        outcome = await (FAULTS[fault.kind](fault, call) if fault else process())
        more = {"ms": round((monotonic() - began) * 1000)} | ({"fault": fault.kind} if fault else {})
        self.wire.note(self.world.clock(), request.match_info["method"], params, outcome, **more)
        return _response(request, outcome)

    async def _result(self, token: str, method: str, params: Params) -> Any:
        if token != self.token:
            raise unauthorized()
        if method in self._waiting_methods:
            return await self._waiting_methods[method](params)
        if method not in METHODS:
            raise no_method()
        return METHODS[method](self.world, params)

    async def _pause(self, seconds: float) -> None:
        """Wait, but not beyond the end of the server."""
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return

    async def _file(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        known = [stored for stored in self.world.files.values() if stored.path == path]
        if request.match_info["token"] != self.token or not known:
            return web.json_response(Refusal(404, "Not Found").answer(), status=404)
        return web.Response(body=known[0].content, content_type="application/octet-stream")


async def _read(request: web.Request, params: Params) -> Refusal | None:
    """Read the request into `params`; the refusal if it cannot be read."""
    params.values.update(request.query)
    try:
        if request.content_type == "application/json":
            params.values.update(json.loads(await request.read() or b"{}"))
        else:
            await _read_form(request, params)
    except web.HTTPRequestEntityTooLarge:
        return too_large()
    except UnicodeDecodeError:
        return bad(NOT_UTF8)
    except (TypeError, ValueError):
        return bad("can't parse request JSON object")
    return None


async def _read_form(request: web.Request, params: Params) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            params.uploads[name] = Upload(value.filename, value.file.read(), value.content_type)
        else:
            params.values[name] = value


def _connected(request: web.Request) -> bool:
    return request.transport is not None and not request.transport.is_closing()


def _response(request: web.Request, outcome: Outcome) -> web.StreamResponse:
    status, body = outcome
    if body is None:
        if request.transport:
            request.transport.abort()
        return web.Response()
    if isinstance(body, str):
        kind = "application/json" if status == 200 else "text/html"
        return web.Response(status=status, text=body, content_type=kind)
    return web.json_response(body, status=status)


async def _page_file(request: web.Request) -> web.Response:
    name = request.match_info["name"] or "index.html"
    if name not in {path.name for path in _PAGE.iterdir()}:
        raise web.HTTPNotFound
    path = _PAGE / name
    return web.Response(text=path.read_text("utf-8"), content_type=_KINDS[path.suffix], headers=_HEADERS)
