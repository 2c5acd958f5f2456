"""The world on the disk, so that it is there again after a restart.

One JSON file, replaced in one step (whoever is killed while writing leaves the old one), and the content of each
file that was sent, under its id. Written soon after a change, not at each.
"""

import asyncio
import contextlib
import json
import shutil
from collections.abc import AsyncIterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from bot.local.updates import Update, Updates
from bot.local.world import Json, Kept, Room, Stored, Tap, World

SOON = 0.2  # seconds from a change until it is written
_LEAP = 1000  # ids that a kill may have taken back: none of them is given to something else


class Keeper:
    """Keeps a world in a folder. `touch` says that something may have changed."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world = world
        self.folder = folder
        self._changed = asyncio.Event()

    def touch(self) -> None:
        self._changed.set()

    @contextlib.asynccontextmanager
    async def keeping(self) -> AsyncIterator[None]:
        """While this lasts, changes are written."""
        writing = asyncio.create_task(self._write_changes())
        try:
            yield
        finally:
            writing.cancel()
            self.save()

    def load(self) -> None:
        """The world as it was. Raises what `json` and looking things up raise, for a file that somebody else wrote."""
        with contextlib.suppress(FileNotFoundError):
            restore(self.world, json.loads(self._file.read_text("utf-8")), self._contents)

    def save(self) -> None:
        self._contents.mkdir(parents=True, exist_ok=True)
        for stored in self.world.files.values():
            path = self._contents / stored.id
            if not path.exists():
                _replace(path, stored.content)
        _replace(self._file, json.dumps(snapshot(self.world)).encode())

    def wipe(self) -> None:
        """Forget it all, here and on the disk."""
        self._file.unlink(missing_ok=True)
        shutil.rmtree(self._contents, ignore_errors=True)
        self.world.clear()

    @property
    def _file(self) -> Path:
        return self.folder / "world.json"

    @property
    def _contents(self) -> Path:
        return self.folder / "files"

    async def _write_changes(self) -> None:
        while True:
            await self._changed.wait()
            await asyncio.sleep(SOON)
            self._changed.clear()
            self.save()


def snapshot(world: World) -> Json:
    """All that the world holds, but for the contents of files."""
    return {
        "users": list(world.users.values()),
        "rooms": [{"chat": room.chat, "standing": room.standing, "events": room.events} for room in world.rooms.values()],
        "last_message": world.last_message,
        "updates": _queue(world.updates),
        "taps": [_tap(tap) for tap in world.unanswered() if tap.expires > world.clock()],
        "files": [_without_content(stored) for stored in world.files.values()],
        "commands": [[*key, commands] for key, commands in world.commands.items()],
        "profile": world.profile,
    }


def restore(world: World, kept: Json, contents: Path) -> None:
    """Fill an empty world with what `snapshot` said of another."""
    world.users = {user["id"]: user for user in kept["users"]}
    world.rooms = {room["chat"]["id"]: _room(room) for room in kept["rooms"]}
    world.last_message = kept["last_message"] + _LEAP
    _requeue(world.updates, kept["updates"])
    world.taps = {tap["id"]: Tap(**tap | {"room": world.rooms[tap["room"]], **_moment(tap)}) for tap in kept["taps"]}
    world.files = {file["id"]: Stored(**file, content=(contents / file["id"]).read_bytes()) for file in kept["files"]}
    world.commands = {(scope, language): commands for scope, language, commands in kept["commands"]}
    world.profile = kept["profile"]


def _room(kept: Json) -> Room:
    """A chat; its messages are what its events made of them."""
    room = Room(kept["chat"], kept["standing"], events=kept["events"])
    for event in room.events:
        if event["kind"] == "new":
            room.kept[event["message"]["message_id"]] = Kept(event["message"], event.get("keyboard"))
        elif event["kind"] == "edited":
            room.kept[event["message"]["message_id"]].message = event["message"]
        elif event["kind"] == "deleted":
            del room.kept[event["message_id"]]
    return room


def _queue(updates: Updates) -> Json:
    waiting = [asdict(update) | {"expires": update.expires.isoformat()} for update in updates]
    return {"next_id": updates.next_id, "allowed": updates.allowed, "waiting": waiting}


def _requeue(updates: Updates, kept: Json) -> None:
    updates.next_id = kept["next_id"] + _LEAP
    updates.allowed = kept["allowed"]
    updates.refill(Update(**update | _moment(update)) for update in kept["waiting"])


def _tap(tap: Tap) -> Json:
    return {"id": tap.id, "room": tap.room.id, "label": tap.label, "expires": tap.expires.isoformat()}


def _moment(kept: Json) -> Json:
    return {"expires": datetime.fromisoformat(kept["expires"])}


def _without_content(stored: Stored) -> Json:
    return {name: value for name, value in vars(stored).items() if name != "content"}


def _replace(path: Path, content: bytes) -> None:
    """Write a file so that it is there in full or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)
