"""Outside of a private chat nothing is told, and what comes from elsewhere is nobody's word (threats 2, 3, 4, 7, 9)."""

from typing import Any

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import tells
from hostile import ELSEWHERE, EXTRAS, THINGS, USERS, person, private
from sqlalchemy import func, select
from stage import Stage

from bot.local.server import LocalServer
from rules import texts
from storage.engine import Database
from storage.tables import talks, users

Json = dict[str, Any]
ANA = USERS[0]


@pytest.fixture
async def stage(database: Database, clock: StandingClock) -> Stage:
    """Ana has told where she is; the groups are there."""
    stage = Stage(database, clock)
    await stage.bot.initialize()
    for chat in ELSEWHERE[:2]:
        stage.world.group(chat["id"], "Friends").standing = "member"
    stage.world.user(ANA)
    stage.world.rooms[ANA].standing = "member"
    await stage.hears(*(written(n, text=text) for n, text in enumerate(("/start", "Lisbon"), 1)))
    return stage


def written(update: int, chat: Json | None = None, **content: Any) -> Json:
    message = {"message_id": update, "date": 1_772_460_000, "chat": chat or private(ANA), "from": person(ANA)}
    return {"update_id": update, "message": message | content}


async def rows(database: Database) -> tuple[int, ...]:
    async with database.work() as store:
        return tuple([await store.connection.scalar(select(func.count()).select_from(one)) or 0 for one in (users, talks)])


@pytest.mark.parametrize("chat", ELSEWHERE, ids=lambda chat: chat["type"])
async def test_in_a_group_one_line_is_said_once_and_nothing_is_kept(chat: Json, stage: Stage, database: Database) -> None:
    before, heard = await rows(database), len(stage.said_in(ANA))
    contents: list[Json] = [{"text": text} for text in ("just had an interview at Acme", "/due", "/start payload", "cancel")]
    contents += [*THINGS, {"contact": {"phone_number": "1", "first_name": "x"}}, {"location": {"latitude": 1, "longitude": 1}}]
    told = [content | extra for content in contents for extra in EXTRAS]
    await stage.hears(*(written(100 + n, chat, **content) for n, content in enumerate(told)))
    for n, kind in enumerate(("edited_message", "channel_post", "edited_channel_post")):
        await stage.hears({"update_id": 900 + n, kind: {**written(900 + n, chat, text="/due")["message"], "edit_date": 1}})
    assert stage.said_in(chat["id"]) == [texts.PRIVATELY]
    assert (await rows(database), len(stage.said_in(ANA))) == (before, heard)
    assert not stage.refused()


@pytest.mark.parametrize("gone", [True, False])
async def test_a_button_in_a_group_is_answered_without_a_word(gone: bool, stage: Stage, database: Database) -> None:
    before, heard = await rows(database), len(stage.said_in(ANA))
    tap = stage.world.tap(stage.world.rooms[-5], "x")
    message = {"message_id": 1, "chat": ELSEWHERE[0], "date": 0 if gone else 1} | ({} if gone else {"text": "x"})
    query = {"id": tap.id, "from": person(ANA), "chat_instance": "1", "message": message, "data": "interview"}
    await stage.hears({"update_id": 50, "callback_query": query})
    assert tap.answered
    assert stage.world.rooms[-5].events[-1].get("text", "") in ("", str(texts.PRIVATELY))
    assert (await rows(database), len(stage.said_in(ANA))) == (before, heard)


async def test_a_forwarded_word_is_the_word_of_who_forwards_it(stage: Stage, database: Database) -> None:
    origin = {"type": "user", "date": 1, "sender_user": person(USERS[1])}
    await stage.hears(written(50, text="just had an interview at Acme as clerk", forward_origin=origin))
    async with database.work() as store:
        assert await store.talks.open(ANA)
        assert await store.talks.open(USERS[1]) is None
        assert await store.users.habits(USERS[1]) is None


async def test_a_contact_tells_whom_one_met_and_never_who_one_is(stage: Stage, database: Database) -> None:
    contact = {"phone_number": "+351 1", "first_name": "Jane", "last_name": "Smith", "user_id": USERS[1]}
    await stage.hears(
        *(written(60 + n, text=text) for n, text in enumerate(("interview at Acme as clerk just now", "in person")))
    )
    await stage.hears(written(70, contact=contact))
    async with database.work() as store:
        stored = await store.talks.open(ANA)
        assert stored
        assert [told["name"] for told in stored.talk.answers["people"]] == ["Jane Smith"]
    assert (await rows(database))[0] == 1


@pytest.mark.parametrize("payload", ["A" * 64, "undo_1", "1001", "<b>", "", "a b c"])
async def test_there_are_no_deep_links_a_payload_changes_nothing(payload: str, ana: Chat) -> None:
    await ana.says(f"/start {payload}".strip())
    await ana.hears(str(texts.WELCOME_BACK))
    await ana.hears_nothing(0.05)


async def test_no_file_is_fetched_but_one_that_could_be_ones_own_data(ana: Chat, server: LocalServer) -> None:
    await ana.sends_photo()
    await ana.hears(str(texts.NOT_TEXT["photo"]))
    await ana.sends_voice()
    await ana.hears(str(texts.NOT_TEXT["voice"]))
    for name in ("../../x.zip", "notes.pdf", "x", "people.json.exe"):
        await ana.sends_document(name, b"PK\3\4", "application/zip")
        await ana.hears(str(texts.NOT_TEXT["other"]))
    assert not [call for call in server.wire.calls if call["method"].lower() == "getfile"]
    await tells(ana, "/help")
    await ana.hears("/interview")
