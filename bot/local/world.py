"""Who is there and what was said: users, chats, messages, files, taps. State and its changes; no network.

Things have the shapes of the Bot API (plain dicts), because both sides want to see them so.
"""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.local import refusals
from bot.local.bell import Bell
from bot.local.refusals import bad, forbidden
from bot.local.updates import KEPT, Updates

Json = dict[str, Any]
_ENGLISH = {"language_code": "en"}


@dataclass
class Kept:
    """A message of a chat; `keyboard` is what apps show and the Bot API hides: a reply keyboard and the like."""

    message: Json
    keyboard: Json | None = None

    @property
    def by_bot(self) -> bool:
        return bool(self.message["from"]["is_bot"])


@dataclass
class Room:
    """A chat, what was said in it, and how the bot stands there (see `refusals.STANDING`)."""

    chat: Json
    standing: str
    kept: dict[int, Kept] = field(default_factory=dict)
    events: list[Json] = field(default_factory=list)
    changed: Bell = field(default_factory=Bell)

    @property
    def id(self) -> int:
        return int(self.chat["id"])

    @property
    def private(self) -> bool:
        return bool(self.chat["type"] == "private")

    def check_writable(self) -> None:
        if words := refusals.STANDING.get(self.standing):
            raise forbidden(words)


@dataclass
class Tap:
    """A tap on a button, until the bot answers it or 150 s have passed."""

    id: str
    room: Room
    label: str
    expires: datetime
    answered: bool = False


@dataclass(frozen=True)
class Stored:
    """A file that was sent, under the path where it can be fetched; `kind` is photo, document, voice or sticker."""

    id: str
    unique_id: str
    kind: str
    path: str
    name: str
    content: bytes
    shape: Json

    def as_file(self) -> Json:
        shown = {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.content)}
        return shown | {"file_path": self.path}


class World:
    """All that the server knows. `clock` says the time (aware); `arrived` rings when an update waits for the bot."""

    def __init__(self, clock: Callable[[], datetime], bot_id: int = 1000001) -> None:
        self.clock = clock
        self.arrived = Bell()
        self.bot: Json = {"id": bot_id, "is_bot": True, "first_name": "Follow-up", "username": "followup_local_bot"}
        self.begin()

    def begin(self) -> None:
        """Nobody has said anything. `era` tells this beginning from others."""
        self.era = secrets.token_hex(4)
        self.updates = Updates()
        self.users: dict[int, Json] = {}
        self.rooms: dict[int, Room] = {}
        self.files: dict[str, Stored] = {}
        self.taps: dict[str, Tap] = {}
        self.profile: Json = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.last_message = 0

    def clear(self) -> None:
        """Begin anew; those who watch are told that it is over."""
        watched = list(self.rooms.values())
        self.begin()
        for room in watched:
            self.tell(room, "over")

    def unix(self) -> int:
        return int(self.clock().timestamp())

    def user(self, user_id: int, **names: str) -> Json:
        """The user, created with a private chat when new; `names` (first_name, …) replace those known."""
        user = self.users.setdefault(user_id, {"id": user_id, "is_bot": False, "first_name": f"User {user_id}"} | _ENGLISH)
        user |= names
        shown = {key: user[key] for key in ("id", "first_name", "last_name", "username") if key in user}
        room = self.rooms.setdefault(user_id, Room({}, "stranger"))
        room.chat = shown | {"type": "private"}
        return user

    def group(self, chat_id: int, title: str) -> Room:
        """The group, created without the bot when new."""
        chat = {"id": chat_id, "title": title, "type": "group"}
        return self.rooms.setdefault(chat_id, Room(chat, "left"))

    def user_or_bot(self, user_id: int) -> Json | None:
        return self.bot if user_id == self.bot["id"] else self.users.get(user_id)

    def room(self, chat_id: int) -> Room:
        if chat_id not in self.rooms:
            raise bad(refusals.CHAT_UNKNOWN)
        return self.rooms[chat_id]

    def keep(self, room: Room, sender: Json, content: Json, keyboard: Json | None = None) -> Json:
        """Write a message into a chat."""
        self.last_message += 1
        head = {"message_id": self.last_message, "from": dict(sender), "chat": room.chat, "date": self.unix()}
        message = head | content
        room.kept[self.last_message] = Kept(message, keyboard)
        self.tell(room, "new", message=message, **({"keyboard": keyboard} if keyboard else {}))
        return message

    def change(self, room: Room, message: Json) -> Json:
        """Put an edited message in the place of the old one."""
        message = message | {"edit_date": self.unix()}
        room.kept[message["message_id"]].message = message
        self.tell(room, "edited", message=message)
        return message

    def forget(self, room: Room, message_id: int) -> None:
        """Delete a message."""
        del room.kept[message_id]
        self.tell(room, "deleted", message_id=message_id)

    def tell(self, room: Room, kind: str, **what: Any) -> None:
        """Add an event to a chat: what the people in it see happen."""
        room.events.append({"seq": len(room.events) + 1, "kind": kind, "at": self.clock().isoformat()} | what)
        room.changed.ring()

    def tell_all(self, kind: str, **what: Any) -> None:
        for room in self.rooms.values():
            self.tell(room, kind, **what)

    async def events(self, chat_id: int, after: int, wait: float) -> list[Json]:
        """The events of a chat after number `after`; waits up to `wait` seconds for the first."""
        if chat_id > 0:
            self.user(chat_id)
        room = self.room(chat_id)
        return await room.changed.until(lambda: room.events[after:], wait)

    def queue(self, kind: str, content: Json, lane: str) -> int:
        """Send an update to the bot; returns its id."""
        update_id = self.updates.push(kind, content, lane, self.clock())
        self.arrived.ring()
        return update_id

    def tap(self, room: Room, label: str) -> Tap:
        """Note a tap and give it an id."""
        tap = Tap(str(secrets.randbits(62)), room, label, self.clock() + KEPT["callback_query"])
        self.taps[tap.id] = tap
        return tap

    def unanswered(self) -> list[Tap]:
        """Taps that nobody answered, those too old to be answered too."""
        return [tap for tap in self.taps.values() if not tap.answered]

    def store(self, kind: str, name: str, content: bytes, shape: Json) -> Stored:
        """Keep a file; the same sent twice has one unique id."""
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        folder = {"voice": "voice"}.get(kind, kind + "s")
        path = f"{folder}/file_{len(self.files)}.{suffix}"
        unique = "AQAD" + hashlib.sha256(content + repr(shape).encode()).hexdigest()[:12]
        stored = Stored(f"AgACAgI{secrets.token_urlsafe(30)}", unique, kind, path, name, content, shape)
        self.files[stored.id] = stored
        return stored

    def close(self) -> None:
        """Nobody shall wait for anything any longer."""
        for bell in (self.arrived, *(room.changed for room in self.rooms.values())):
            bell.close()

    def younger_than(self, message: Json, age: timedelta) -> bool:
        return bool(self.unix() - message["date"] < age.total_seconds())
