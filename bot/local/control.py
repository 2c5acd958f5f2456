"""The other side of the local server, for the chat page and for tests in another process. JSON both ways.

POST /control/users/{id}/{deed}      do something as a user (see `deeds.DEEDS`): say {text, reply_to?},
                                     edit {message_id, text}, tap {message_id, label or data}, contact {phone_number,
                                     first_name, last_name?, vcard?, own?}, location {latitude, longitude},
                                     sticker {emoji?}, voice {duration?}, photo {base64, caption?},
                                     document {base64, file_name, mime_type, caption?}, block, unblock, deactivate,
                                     group {chat_id, title, text}, kick {chat_id}; each may carry {name} of the user.
                                     Answers {update_id, message_id, tap, opened, copied}: those that apply.
GET  /control/users/{id}/events      ?after=SEQ&wait=SECONDS (at most 60): what happened in the chat, as a list of
                                     {seq, kind, at, …}: new {message, keyboard?}, edited {message}, deleted
                                     {message_id}, answered {tap, text, alert}, action {action}, standing {standing},
                                     commands {commands}, clock {now}, over {}. {id} may be a group.
GET  /control/state                  {now, era, bot, users, commands, profile, pending, unanswered, can_move, backstage}
GET  /control/log                    ?after=N&last=M: {calls, refusals}, see `wire.Wire`
POST /control/faults                 {kind, method?, times?, seconds?}, {clear: true}, or {repeated, doubled, shuffled}:
                                     spoil so many of the next answers to getUpdates, see `updates.Updates`
POST /control/clock                  {skip_seconds}, {to: ISO time with zone} or {next: true} (to one second after the
                                     bot's next planned act); answers {moved, now}
GET  /control/files/{file_id}        the content of a file, to be saved; with ?open to be looked at, where that is safe

Where the server knows who runs the bot, there are also the routes of `backstage`.

What is impossible is answered 400 with {error}.
"""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from aiohttp import web

from bot.local import backstage as behind
from bot.local.backstage import Backstage
from bot.local.commands import menu
from bot.local.deeds import Impossible, act
from bot.local.faults import Faults
from bot.local.refusals import Refusal
from bot.local.wire import Wire
from bot.local.world import Json, World

NextDue = Callable[[], Awaitable[datetime | None]]
Move = Callable[[timedelta], None]

_SPOILERS = ("repeated", "doubled", "shuffled")


class Control:
    """The routes under /control. `move` sets the clock on, `next_due` tells when the bot will act next."""

    def __init__(self, world: World, faults: Faults, wire: Wire, next_due: NextDue | None, move: Move | None) -> None:
        self.world, self.faults, self.wire = world, faults, wire
        self.next_due, self.move = next_due, move
        self.backstage: Backstage | None = None

    def routes(self) -> list[web.RouteDef]:
        more = behind.routes(self.backstage, lambda: self.faults.next, _body) if self.backstage else []
        return [
            *(web.route(method, path, _safe(answer)) for method, path, answer in more),
            web.post(r"/control/users/{id:-?\d+}/{deed}", _safe(self.deed)),
            web.get(r"/control/users/{id:-?\d+}/events", _safe(self.events)),
            web.get("/control/state", _safe(self.state)),
            web.get("/control/log", _safe(self.log)),
            web.post("/control/faults", _safe(self.plan_fault)),
            web.post("/control/clock", _safe(self.set_clock)),
            web.get("/control/files/{file_id}", self.file),
        ]

    async def deed(self, request: web.Request) -> Any:
        return act(self.world, int(request.match_info["id"]), request.match_info["deed"], await _body(request))

    async def events(self, request: web.Request) -> Any:
        chat_id = int(request.match_info["id"])
        wait = min(60.0, float(request.query.get("wait", 0)))
        return await self.world.events(chat_id, int(request.query.get("after", 0)), wait)

    async def state(self, _: web.Request) -> Any:
        world = self.world
        users = [user | {"standing": world.rooms[user["id"]].standing} for user in world.users.values()]
        taps = [{"tap": tap.id, "chat": tap.room.id, "label": tap.label} for tap in world.unanswered()]
        here = {"now": world.clock().isoformat(), "era": world.era, "bot": world.bot, "users": users, "commands": menu(world)}
        return here | {
            "profile": world.profile,
            "pending": len(world.updates),
            "unanswered": taps,
            "can_move": self.move is not None,
            "backstage": self.backstage is not None,
        }

    async def log(self, request: web.Request) -> Any:
        after = int(request.query.get("after", 0))
        calls = self.wire.after(after, int(request.query.get("last", 5000)))
        return {"calls": calls, "refusals": [call for call in self.wire.refusals if call["n"] > after]}

    async def plan_fault(self, request: web.Request) -> Any:
        body = await _body(request)
        if body.pop("clear", False):
            self.faults.clear()
        for name in _SPOILERS:
            setattr(self.world.updates, name, int(body.pop(name, getattr(self.world.updates, name))))
        if body:
            self.faults.add(**body)
        return {}

    async def set_clock(self, request: web.Request) -> Any:
        if self.move is None:
            raise Impossible("this server's clock cannot be moved")
        step = await self._step(await _body(request))
        if step is not None:
            self.move(step)
            self.world.tell_all("clock", now=self.world.clock().isoformat())
        return {"moved": step is not None, "now": self.world.clock().isoformat()}

    async def _step(self, body: Json) -> timedelta | None:
        """How far to move the clock; None when nothing is planned."""
        if "skip_seconds" in body:
            return timedelta(seconds=float(body["skip_seconds"]))
        if "to" in body:
            return datetime.fromisoformat(body["to"]) - self.world.clock()
        due = await self.next_due() if self.next_due else None
        return max(timedelta(0), due - self.world.clock()) + timedelta(seconds=1) if due else None

    async def file(self, request: web.Request) -> web.Response:
        stored = self.world.files.get(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        kind = stored.shape.get("mime_type", "image/jpeg" if stored.kind == "photo" else "application/octet-stream")
        if "open" in request.query and kind in _OPENED:
            return web.Response(body=stored.content, content_type=_OPENED[kind], headers=_SHOWN)
        return web.Response(body=stored.content, content_type=kind, headers=_SAVED)


_AS_TEXT = ("text/plain", "text/calendar", "text/vcard", "text/x-vcard", "text/csv", "application/json")
_AS_THEY_ARE = ("image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf")
_OPENED = dict.fromkeys(_AS_TEXT, "text/plain") | dict(zip(_AS_THEY_ARE, _AS_THEY_ARE, strict=True))
"""How a browser may show a kind of file; all others can run scripts or cannot be shown, and are only saved."""
_SHOWN = {"Content-Disposition": "inline", "X-Content-Type-Options": "nosniff"}
_SAVED = _SHOWN | {"Content-Disposition": "attachment"}


async def _body(request: web.Request) -> Json:
    body = json.loads(await request.read() or b"{}")
    if not isinstance(body, dict):
        raise Impossible("a JSON object is expected")
    return body


def _safe(handler: Callable[[web.Request], Awaitable[Any]]) -> Callable[[web.Request], Awaitable[web.Response]]:
    """Answers with the handler's JSON, or with 400 and what was wrong."""

    async def answer(request: web.Request) -> web.Response:
        try:
            return web.json_response(await handler(request))
        except KeyError as error:
            return web.json_response({"error": f"{error} is missing"}, status=400)
        except (Impossible, Refusal, ValueError, TypeError) as error:
            return web.json_response({"error": str(error)}, status=400)

    return answer
