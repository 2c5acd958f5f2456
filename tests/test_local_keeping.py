"""The world on the disk: what was there is there again, whatever ended the server and whenever."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from chat import Chat, png
from local_api import Api, local_api

from bot.local.keeping import SOON, Keeper, snapshot
from bot.local.world import World

ANA = 1001
GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
KEYBOARD = {"keyboard": [["Yes", "No"]]}


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    async with local_api() as api:
        yield api


@pytest.fixture
async def lived_in(api: Api) -> Api:
    """A world in which something of every kind has happened."""
    ana = Chat(api.server, ANA, "Ana")
    mine = await ana.says("hello")
    await ana.edits(mine, "hello there")
    await ana.sends_photo(png(64, 48))
    question = await api.ok("sendMessage", chat_id=ANA, text="<b>Ready?</b>", parse_mode="HTML", reply_markup=GO)
    await api.ok("sendMessage", chat_id=ANA, text="Yes or no?", reply_markup=KEYBOARD)
    gone = await api.ok("sendMessage", chat_id=ANA, text="a slip")
    await api.ok("deleteMessage", chat_id=ANA, message_id=gone["message_id"])
    await ana.hears("Ready?")
    await ana.taps("Go", answered=False)
    await api.ok("editMessageText", chat_id=ANA, message_id=question["message_id"], text="Gone")
    await api.ok("setMyCommands", commands=[{"command": "due", "description": "what is due"}])
    await Chat(api.server, 1002, "Ben").blocks()
    return api


def kept(world: World, folder: Path) -> World:
    """The world as another process would find it."""
    Keeper(world, folder).save()
    other = World(world.clock)
    Keeper(other, folder).load()
    return other


async def test_all_of_it_is_there_again(lived_in: Api, tmp_path: Path) -> None:
    world = lived_in.server.world
    other = kept(world, tmp_path)
    ids = ("last_message", "updates")
    was, now = snapshot(world), snapshot(other)
    assert {key: value for key, value in now.items() if key not in ids} == {
        key: value for key, value in was.items() if key not in ids
    }
    assert other.rooms[ANA].kept == world.rooms[ANA].kept
    assert other.files == world.files
    assert list(other.updates) == list(world.updates)


async def test_a_tap_that_waits_can_be_answered_after_a_restart(lived_in: Api, tmp_path: Path) -> None:
    waiting = lived_in.server.world.unanswered()
    async with local_api(lived_in.clock) as other:
        Keeper(lived_in.server.world, tmp_path).save()
        Keeper(other.server.world, tmp_path).load()
        assert await other.ok("answerCallbackQuery", callback_query_id=waiting[0].id)


async def test_no_id_that_may_have_been_told_is_given_again(lived_in: Api, tmp_path: Path) -> None:
    world = lived_in.server.world
    told = kept(world, tmp_path)
    before = (world.last_message, world.updates.next_id)
    await Chat(lived_in.server, ANA).says("a word that a kill takes back")
    assert told.last_message > world.last_message > before[0]
    assert told.updates.next_id > world.updates.next_id > before[1]


async def test_a_change_is_soon_on_the_disk_and_the_last_one_at_the_end(api: Api, tmp_path: Path) -> None:
    keeper = Keeper(api.server.world, tmp_path)
    async with keeper.keeping():
        await Chat(api.server, ANA).says("hello")
        keeper.touch()
        await asyncio.sleep(SOON * 2)
        assert texts(kept_on(tmp_path)) == ["hello"]
        await Chat(api.server, ANA).says("and bye")
    assert texts(kept_on(tmp_path)) == ["hello", "and bye"]


def texts(world: World) -> list[str]:
    return [one.message["text"] for one in world.rooms[ANA].kept.values()]


def kept_on(folder: Path) -> World:
    world = World(lambda: pytest.fail("loading asks no clock"))
    Keeper(world, folder).load()
    return world


async def test_wiping_leaves_nothing_here_nor_there(lived_in: Api, tmp_path: Path) -> None:
    world = lived_in.server.world
    keeper, era, watched = Keeper(world, tmp_path), world.era, world.rooms[ANA]
    keeper.save()
    keeper.wipe()
    assert left_in(tmp_path) == []
    assert not world.rooms
    assert not world.files
    assert not len(world.updates)
    assert world.era != era
    assert watched.events[-1]["kind"] == "over"


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


WRITES = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from bot.local.deeds import act
from bot.local.keeping import Keeper
from bot.local.world import World

world = World(lambda: datetime.now(UTC))
keeper = Keeper(world, Path(sys.argv[1]))
for n in range(10**6):
    act(world, 1001, "document", {"text": str(n), "content": b"x" * 2000, "file_name": "x"})
    keeper.save()
    if n == 20:
        print("busy", flush=True)
"""


@pytest.mark.parametrize("moment", range(6))
async def test_a_kill_at_any_moment_of_writing_leaves_a_whole_world(tmp_path: Path, moment: int) -> None:
    root = Path(__file__).parents[1]
    writer = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WRITES, str(tmp_path), cwd=root, stdout=asyncio.subprocess.PIPE, env=os.environ
    )
    assert writer.stdout
    await writer.stdout.readline()
    await asyncio.sleep(moment * 0.003)
    writer.send_signal(signal.SIGKILL)
    await writer.wait()
    world = kept_on(tmp_path)
    assert len(world.rooms[ANA].kept) > 20
    assert all(len(stored.content) == 2000 for stored in world.files.values())
