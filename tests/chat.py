"""A conversation with the bot that reads like a chat: says, hears, taps.

    ana = Chat(server, user=1001, name="Ana")
    await ana.says("/start")
    question = await ana.hears("When was it")
    await ana.taps("Just now")

`server` is a LocalServer of this process or the address of one in another. What the bot writes is heard in order:
`hears` goes on behind what was heard before and skips what does not fit. Nothing here sleeps; all waiting is for
events, at most `patience` seconds of real time.
"""

from __future__ import annotations

import base64
import html
import json
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any, Protocol, TypeVar

import aiohttp

from bot.local.deeds import Impossible, act
from bot.local.markup import buttons_of
from bot.local.server import LocalServer

Json = dict[str, Any]
T = TypeVar("T")

_TAGS = {"bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler", "code": "code",
         "pre": "pre", "blockquote": "blockquote", "expandable_blockquote": "blockquote", "text_link": "a"}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """A message as the user sees it now."""

    raw: Json
    keyboard: Json

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def by_bot(self) -> bool:
        return bool(self.raw["from"]["is_bot"])

    @property
    def text(self) -> str:
        """The text or caption; a word for what has neither, as "[document notes.pdf]"."""
        words = str(self.raw.get("text") or self.raw.get("caption") or "")
        return " ".join(part for part in (_attachment(self.raw), words) if part)

    @property
    def html(self) -> str:
        """The text with its entities as tags."""
        field = "text" if "text" in self.raw else "caption"
        entities = self.raw.get("entities" if field == "text" else "caption_entities", [])
        return _as_html(self.raw.get(field, ""), entities)

    @property
    def buttons(self) -> list[str]:
        """The labels of the inline buttons, else of the reply keyboard that came with the message."""
        rows = self.keyboard.get("keyboard", [])
        return [button["text"] for button in buttons_of(self.raw) or [button for row in rows for button in row]]

    def __str__(self) -> str:
        who = self.raw["from"]["first_name"]
        edited = " (edited)" if "edit_date" in self.raw else ""
        buttons = "".join(f"\n    [{label}]" for label in self.buttons)
        return f"{self.id} {who}{edited}: {self.text}{buttons}"


class Transport(Protocol):
    """How a chat reaches the server."""

    async def act(self, user: int, deed: str, body: Json) -> Json: ...

    async def events(self, user: int, after: int, wait: float) -> list[Json]: ...


class InProcess:
    """Straight to the world of a server of this process."""

    def __init__(self, server: LocalServer) -> None:
        self.world = server.world

    async def act(self, user: int, deed: str, body: Json) -> Json:
        return act(self.world, user, deed, body)

    async def events(self, user: int, after: int, wait: float) -> list[Json]:
        return await self.world.events(user, after, wait)


class OverHttp:
    """By the control API of a server of another process."""

    def __init__(self, url: str) -> None:
        self.url = url

    async def act(self, user: int, deed: str, body: Json) -> Json:
        if content := body.pop("content", b""):
            body["base64"] = base64.b64encode(content).decode()
        async with aiohttp.request("POST", f"{self.url}/control/users/{user}/{deed}", json=body) as response:
            answer: Json = await response.json()
        if response.status != 200:
            raise Impossible(answer["error"])
        return answer

    async def events(self, user: int, after: int, wait: float) -> list[Json]:
        url = f"{self.url}/control/users/{user}/events?after={after}&wait={wait}"
        async with aiohttp.request("GET", url) as response:
            events: list[Json] = await response.json()
        return events


class Chat:
    """One user and the bot."""

    def __init__(self, server: LocalServer | str, user: int = 1001, name: str = "Ana", patience: float = 5) -> None:
        self.user = user
        self.name = name
        self.patience = patience
        self._transport: Transport = OverHttp(server) if isinstance(server, str) else InProcess(server)
        self._seq = 0
        self._messages: dict[int, Said] = {}
        self._unheard: list[Said] = []
        self._answers: dict[str, Json] = {}
        self._reply_keyboard: Said | None = None
        self.actions: list[str] = []

    # What the user does.

    async def says(self, text: str, reply_to: Said | None = None) -> Said:
        """Write a text; returns at once."""
        return await self._writes("say", text=text, **({"reply_to": reply_to.id} if reply_to else {}))

    async def edits(self, message: Said, text: str) -> Said:
        """Edit an own text."""
        return await self._writes("edit", message_id=message.id, text=text)

    async def taps(self, label: str, on: Said | None = None, answered: bool = True) -> Json:
        """Tap an inline button of the newest message that has it (or of `on`), by its label or by a part that only
        one label has. Waits until the bot has answered the tap, unless told not to; returns {text, alert, …}.
        A button of the reply keyboard is tapped by saying its label."""
        message, button = await self._button(label, on)
        if "callback_data" not in button and "url" not in button and "copy_text" not in button:
            await self.says(button["text"])
            return {}
        result = await self._do("tap", message_id=message.id, label=button["text"])
        return await self._answer(result["tap"], button["text"]) if answered and "tap" in result else result

    async def taps_data(self, message: Said, data: str, answered: bool = True) -> Json:
        """Tap what an old app still shows, or a forged button, by its callback data."""
        result = await self._do("tap", message_id=message.id, data=data)
        return await self._answer(result["tap"], data) if answered else result

    async def shares_contact(self, name: str, phone: str, vcard: str | None = None, *, own: bool = False) -> Said:
        """Share a contact card, of somebody else or the own one."""
        first, _, last = name.partition(" ")
        body = {"first_name": first, "last_name": last, "phone_number": phone, "vcard": vcard, "own": own}
        return await self._writes("contact", **body)

    async def shares_location(self, latitude: float, longitude: float) -> Said:
        return await self._writes("location", latitude=latitude, longitude=longitude)

    async def sends_sticker(self, emoji: str = "🙂") -> Said:
        return await self._writes("sticker", emoji=emoji)

    async def sends_voice(self, seconds: int = 2) -> Said:
        return await self._writes("voice", duration=seconds)

    async def sends_photo(self, content: bytes | None = None, caption: str = "") -> Said:
        return await self._writes("photo", content=content or png(64, 48), caption=caption)

    async def sends_document(self, file_name: str, content: bytes, mime_type: str = "text/plain") -> Said:
        return await self._writes("document", file_name=file_name, content=content, mime_type=mime_type)

    async def blocks(self) -> None:
        await self._do("block")

    async def unblocks(self) -> None:
        await self._do("unblock")

    async def says_in_group(self, text: str, chat_id: int = -1000) -> Json:
        """Write into a group; what the bot answers there is not heard here."""
        return await self._do("group", chat_id=chat_id, text=text)

    # What the user sees.

    async def hears(self, *parts: str) -> Said:
        """The next message of the bot, new or edited, that contains all the parts."""
        return await self._expect(lambda: self._take(parts), f"heard nothing with {', '.join(map(repr, parts))}")

    async def hears_nothing(self, for_: float = 0.2) -> None:
        """Fails when the bot writes (or has written what was not heard yet)."""
        await self._see(0)
        await self._wait(lambda: self._unheard, for_)
        assert not self._unheard, self._report("heard something")

    async def sees(self, holds: Callable[[Chat], bool]) -> None:
        """Waits until something holds of the chat, such as a message being deleted."""
        await self._expect(lambda: holds(self), "did not come to see what was expected")

    @property
    def messages(self) -> list[Said]:
        """All messages there are now, oldest first. Up to date after each `hears`, `taps` and the like."""
        return [self._messages[key] for key in sorted(self._messages)]

    @property
    def last(self) -> Said:
        """The newest message of the bot."""
        return next(message for message in reversed(self.messages) if message.by_bot)

    def transcript(self) -> str:
        """The whole chat to read, buttons as [label]."""
        return "\n".join(str(message) for message in self.messages)

    # How it is done.

    async def _do(self, deed: str, **body: Any) -> Json:
        return await self._transport.act(self.user, deed, {"name": self.name} | body)

    async def _writes(self, deed: str, **body: Any) -> Said:
        message_id = (await self._do(deed, **body))["message_id"]
        await self._see(0)
        return self._messages[message_id]

    async def _button(self, label: str, on: Said | None) -> tuple[Said, Json]:
        def find() -> tuple[Said, Json] | None:
            for message in [self._messages[on.id]] if on else reversed(self.messages):
                if button := _fitting(label, buttons_of(message.raw)):
                    return message, button
            return None if on else self._reply_button(label)

        return await self._expect(find, f"saw no button {label!r}")

    def _reply_button(self, label: str) -> tuple[Said, Json] | None:
        """A button of the reply keyboard that is shown now."""
        shown = self._reply_keyboard
        rows = shown.keyboard["keyboard"] if shown else []
        button = _fitting(label, [button for row in rows for button in row])
        return (shown, button) if shown and button else None

    async def _answer(self, tap: str, label: str) -> Json:
        return await self._expect(lambda: self._answers.get(tap), f"tapped {label!r} and got no answer to the tap")

    async def _expect(self, look: Callable[[], T | None], complaint: str) -> T:
        await self._see(0)
        found = await self._wait(look, self.patience)
        assert found, self._report(complaint)
        return found

    async def _wait(self, look: Callable[[], T | None], seconds: float) -> T | None:
        end = monotonic() + seconds
        while not (found := look()) and (left := end - monotonic()) > 0:
            await self._see(left)
        return found

    async def _see(self, wait: float) -> None:
        for event in await self._transport.events(self.user, self._seq, wait):
            self._seq = event["seq"]
            if note := _NOTES.get(event["kind"]):
                note(self, event)

    def _note_message(self, event: Json) -> None:
        message_id = event["message"]["message_id"]
        before = self._messages.get(message_id)
        said = Said(event["message"], event.get("keyboard") or (before.keyboard if before else {}))
        self._messages[message_id] = said
        if "keyboard" in event:
            self._reply_keyboard = said if "keyboard" in said.keyboard else None
        if said.by_bot and not (before and before.text == said.text):  # only its buttons changed: nothing to hear
            self._unheard.append(said)

    def _note_deleted(self, event: Json) -> None:
        self._messages.pop(event["message_id"], None)

    def _note_answer(self, event: Json) -> None:
        self._answers[event["tap"]] = event

    def _note_action(self, event: Json) -> None:
        self.actions.append(event["action"])

    def _take(self, parts: tuple[str, ...]) -> Said | None:
        for place, said in enumerate(self._unheard):
            if all(part in said.text for part in parts):
                del self._unheard[: place + 1]
                return said
        return None

    def _report(self, complaint: str) -> str:
        unheard = "\n".join(str(said) for said in self._unheard) or "nothing"
        return f"{self.name} {complaint}.\n\nNot heard yet: {unheard}\n\nThe chat:\n{self.transcript()}"


_NOTES: dict[str, Callable[[Chat, Json], None]] = {
    "new": Chat._note_message,
    "edited": Chat._note_message,
    "deleted": Chat._note_deleted,
    "answered": Chat._note_answer,
    "action": Chat._note_action,
}


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _fitting(label: str, buttons: list[Json]) -> Json | None:
    """The button with this label, or the only one whose label contains it."""
    exact = [button for button in buttons if button["text"] == label]
    near = exact or [button for button in buttons if label in button["text"]]
    assert len(near) <= 1 or exact, f"{label!r} is on several buttons: {[button['text'] for button in near]}"
    return near[0] if near else None


def _attachment(raw: Json) -> str:
    kind = next((kind for kind in ("contact", "location", "sticker", "voice", "photo", "document") if kind in raw), "")
    detail = raw[kind].get("file_name") or raw[kind].get("first_name") or "" if kind and kind != "photo" else ""
    return f"[{kind}{' ' + detail if detail else ''}]" if kind else ""


def _as_html(text: str, entities: list[Json]) -> str:
    units = text.encode("utf-16-le")
    pieces, done, closing = "", 0, list[tuple[int, str]]()
    marks = sorted([(entity["offset"], entity) for entity in entities if entity["type"] in _TAGS], key=lambda mark: mark[0])
    for place, entity in [*marks, (len(units) // 2, None)]:
        while closing and closing[-1][0] <= place:
            end, tag = closing.pop()
            pieces += html.escape(units[done * 2 : end * 2].decode("utf-16-le"), quote=False) + f"</{tag}>"
            done = end
        pieces += html.escape(units[done * 2 : place * 2].decode("utf-16-le"), quote=False)
        done = place
        if entity:
            tag = _TAGS[entity["type"]]
            pieces += f"<{tag}" + (f" href={json.dumps(entity['url'])}>" if tag == "a" else ">")
            closing.append((place + entity["length"], tag))
    return pieces
