"""python-telegram-bot talks to the local server as to Telegram; people talk to the bot through it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import telegram
from chat import Chat, png
from local_api import Api, Clock, local_api
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup
from telegram.constants import ChatAction, ParseMode
from telegram.request import HTTPXRequest

from bot.local.deeds import Impossible

ANA = 1001
GO = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    async with local_api() as api:
        yield api


@pytest.fixture
async def bot(api: Api) -> AsyncIterator[telegram.Bot]:
    url = api.server.url
    sends, polls = (HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2))  # reads no certificates: faster
    async with telegram.Bot(api.server.token, f"{url}/bot", f"{url}/file/bot", sends, polls) as bot:
        yield bot


@pytest.fixture(params=["in process", "over http"])
async def ana(request: pytest.FixtureRequest, api: Api) -> Chat:
    return Chat(api.server if request.param == "in process" else api.server.url, ANA, "Ana", patience=1)


async def heard(bot: telegram.Bot) -> telegram.Update:
    """The one update that waits; it is confirmed."""
    [update] = await bot.get_updates()
    await bot.get_updates(offset=update.update_id + 1)
    return update


async def message(bot: telegram.Bot) -> telegram.Message:
    found = (await heard(bot)).message
    assert found
    return found


# What the bot sees of a user.


async def test_a_command(bot: telegram.Bot, ana: Chat, api: Api) -> None:
    await ana.says("/start now")
    got = await message(bot)
    assert (got.text, got.chat.id, got.chat.type) == ("/start now", ANA, "private")
    assert got.from_user is not None
    assert (got.from_user.id, got.from_user.first_name, got.from_user.is_bot) == (ANA, "Ana", False)
    assert [(entity.type, entity.offset, entity.length) for entity in got.entities] == [("bot_command", 0, 6)]
    assert got.date == api.clock()


async def test_a_long_text_comes_in_parts(bot: telegram.Bot, ana: Chat) -> None:
    await ana.says("x" * 5000)
    updates = await bot.get_updates()
    assert [len(update.message.text or "") for update in updates if update.message] == [4096, 904]


async def test_an_edit(bot: telegram.Bot, ana: Chat) -> None:
    said = await ana.says("monday")
    await message(bot)
    await ana.edits(said, "tuesday")
    edited = (await heard(bot)).edited_message
    assert edited is not None
    assert (edited.message_id, edited.text, edited.edit_date is not None) == (said.id, "tuesday", True)


async def test_a_reply(bot: telegram.Bot, ana: Chat) -> None:
    await ana.says("hello")
    await message(bot)
    asked = await bot.send_message(ANA, "Who?")
    await ana.says("me", reply_to=await ana.hears("Who?"))
    reply = (await message(bot)).reply_to_message
    assert reply is not None
    assert reply.message_id == asked.message_id


async def test_a_contact_a_location_a_sticker(bot: telegram.Bot, ana: Chat) -> None:
    await ana.shares_contact("Bo Li", "+39 02 123", vcard="BEGIN:VCARD\nEND:VCARD")
    contact = (await message(bot)).contact
    assert contact is not None
    assert (contact.first_name, contact.last_name, contact.user_id) == ("Bo", "Li", None)
    assert contact.vcard == "BEGIN:VCARD\nEND:VCARD"
    await ana.shares_contact("Ana", "+39 02 456", own=True)
    contact = (await message(bot)).contact
    assert contact is not None
    assert contact.user_id == ANA
    await ana.shares_location(45.46, 9.19)
    location = (await message(bot)).location
    assert location is not None
    assert (location.latitude, location.longitude) == (45.46, 9.19)
    await ana.sends_sticker("👍")
    sticker = (await message(bot)).sticker
    assert sticker is not None
    assert sticker.emoji == "👍"


async def test_a_photo_a_voice_a_document(bot: telegram.Bot, ana: Chat) -> None:
    await ana.sends_photo(png(2000, 1000), caption="my card")
    got = await message(bot)
    assert got.caption == "my card"
    assert [(size.width, size.height) for size in got.photo] == [(90, 45), (1280, 640)]
    await ana.sends_voice(3)
    voice = (await message(bot)).voice
    assert voice is not None
    assert voice.to_dict()["duration"] == 3
    await ana.sends_document("notes.txt", b"hello")
    document = (await message(bot)).document
    assert document is not None
    assert (document.file_name, document.mime_type, document.file_size) == ("notes.txt", "text/plain", 5)
    file = await bot.get_file(document.file_id)
    assert await file.download_as_bytearray() == b"hello"


async def test_a_tap(bot: telegram.Bot, ana: Chat) -> None:
    await ana.says("hello")
    await message(bot)
    sent = await bot.send_message(ANA, "Ready?", reply_markup=GO)
    tap = asyncio.create_task(ana.taps("Go"))
    query = (await bot.get_updates(timeout=5))[0].callback_query
    assert query is not None
    assert (query.data, query.from_user.id) == ("go", ANA)
    assert isinstance(query.message, telegram.Message)
    assert (query.message.message_id, query.message.reply_markup) == (sent.message_id, GO)
    await query.answer("Gone", show_alert=True)
    answer = await tap
    assert (answer["text"], answer["alert"]) == ("Gone", True)


async def test_a_tap_on_a_deleted_message(bot: telegram.Bot, ana: Chat) -> None:
    await ana.says("hello")
    await message(bot)
    sent = await bot.send_message(ANA, "Ready?", reply_markup=GO)
    said = await ana.hears("Ready?")
    await bot.delete_message(ANA, sent.message_id)
    await ana.taps_data(said, "go", answered=False)
    query = (await heard(bot)).callback_query
    assert query is not None
    assert query.message is not None
    assert not query.message.is_accessible  # python-telegram-bot parses it as a Message of the year zero
    assert query.data == "go"


async def test_blocking_and_coming_back(bot: telegram.Bot, ana: Chat) -> None:
    await ana.says("hello")
    await message(bot)
    await ana.blocks()
    change = (await heard(bot)).my_chat_member
    assert change is not None
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("member", "kicked")
    with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ANA, "x")
    with pytest.raises(Impossible):
        await ana.says("hello?")
    await ana.unblocks()
    assert (await heard(bot)).my_chat_member is not None
    await bot.send_message(ANA, "x")


async def test_a_group(bot: telegram.Bot, ana: Chat) -> None:
    await ana.says_in_group("hello all")
    joined, said = await bot.get_updates()
    assert joined.my_chat_member is not None
    assert joined.my_chat_member.new_chat_member.status == "member"
    assert said.message is not None
    assert (said.message.chat.type, said.message.chat.title) == ("group", "Friends")
    await ana.says_in_group("anybody?")
    assert [update.message is not None for update in await bot.get_updates(offset=said.update_id + 1)] == [True]
    assert await bot.leave_chat(said.message.chat.id)
    await ana.says_in_group("gone?")
    assert len(await bot.get_updates()) == 1


# What a user sees of the bot.


async def test_styles_links_and_answers(bot: telegram.Bot, ana: Chat) -> None:
    await ana.says("hello")
    sent = await bot.send_message(
        ANA,
        '<b>Bo &amp; <i>Li</i></b> of <a href="https://example.com">Acme</a>',
        parse_mode=ParseMode.HTML,
        reply_parameters=telegram.ReplyParameters(1),
        link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
    )
    assert set(sent.parse_entities().values()) == {"Bo & Li", "Li", "Acme"}
    assert sent.reply_to_message is not None
    assert sent.link_preview_options is not None
    shown = await ana.hears("Bo & Li", "Acme")
    assert shown.html == '<b>Bo &amp; <i>Li</i></b> of <a href="https://example.com/">Acme</a>'


async def test_edits_and_deletions(bot: telegram.Bot, ana: Chat) -> None:
    await ana.says("hello")
    sent = await bot.send_message(ANA, "When?", reply_markup=GO)
    await ana.hears("When?")
    edited = await bot.edit_message_text("Then.", ANA, sent.message_id)
    assert isinstance(edited, telegram.Message)
    assert edited.reply_markup is None
    assert (await ana.hears("Then.")).buttons == []
    marked = await bot.edit_message_reply_markup(ANA, sent.message_id, reply_markup=GO)
    assert isinstance(marked, telegram.Message)
    await ana.hears_nothing(0.01)
    assert ana.last.buttons == ["Go"]
    await bot.delete_message(ANA, sent.message_id)
    await ana.sees(lambda chat: not any(said.by_bot for said in chat.messages))


async def test_files_of_the_bot(bot: telegram.Bot, ana: Chat) -> None:
    await ana.says("hello")
    sent = await bot.send_photo(ANA, png(100, 50), caption="<b>card</b>", parse_mode="HTML", reply_markup=GO)
    assert (await ana.hears("[photo] card")).html == "<b>card</b>"
    assert await bot.edit_message_caption(ANA, sent.message_id, caption="other")
    await bot.send_document(ANA, b"BEGIN:VCALENDAR", filename="interview.ics", caption="Add it")
    assert (await ana.hears("Add it")).text == "[document interview.ics] Add it"
    again = await bot.send_photo(ANA, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id


async def test_a_reply_keyboard_is_shown_until_it_is_removed(bot: telegram.Bot, ana: Chat) -> None:
    await ana.says("hello")
    buttons: list[str | KeyboardButton] = ["Today", KeyboardButton("Share location", request_location=True)]
    await bot.send_message(ANA, "Where?", reply_markup=ReplyKeyboardMarkup([buttons], one_time_keyboard=True))
    assert (await ana.hears("Where?")).buttons == ["Today", "Share location"]
    await ana.taps("Today")
    assert ana.messages[-1].text == "Today"
    await bot.send_message(ANA, "Good.", reply_markup=telegram.ReplyKeyboardRemove())
    await ana.hears("Good.")
    ana.patience = 0.05
    with pytest.raises(AssertionError, match="saw no button 'Today'"):
        await ana.taps("Today")


async def test_what_the_bot_says_of_itself(bot: telegram.Bot, ana: Chat, api: Api) -> None:
    await ana.says("hello")
    me = await bot.get_me()
    assert (me.id, me.is_bot) == (1000001, True)
    assert (await bot.get_chat(ANA)).first_name == "Ana"
    await bot.set_my_commands([("start", "Begin")])
    assert [command.command for command in await bot.get_my_commands()] == ["start"]
    assert (await api.control("state"))[1]["commands"] == [{"command": "start", "description": "Begin"}]
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()
    assert await bot.set_my_description("Follows up")
    assert await bot.set_my_short_description("Follows up")
    assert await bot.set_chat_menu_button(menu_button=telegram.MenuButtonCommands())
    await bot.send_chat_action(ANA, ChatAction.TYPING)
    await ana.sees(lambda chat: chat.actions == ["typing"])
    assert (await bot.get_webhook_info()).url == ""
    assert await bot.log_out()


async def test_parameters_come_in_any_form(api: Api, ana: Chat) -> None:
    await ana.says("hello")
    send = api.base + "SENDmessage"
    told = {"chat_id": str(ANA), "text": "hi"}
    typed = {"chat_id": ANA, "text": "hi", "reply_markup": GO.to_dict(), "disable_notification": True}
    requests: list[dict[str, Any]] = [
        {"params": told},
        {"data": told},
        {"json": typed},
        {"params": {"text": "hi"}, "data": {"chat_id": str(ANA)}},
    ]
    for request in requests:
        async with api.http.post(send, **request) as answer:
            assert answer.status == 200
        assert (await ana.hears("hi")).buttons == (["Go"] if "json" in request else [])
    async with api.http.get(send, params=told) as answer:
        assert answer.status == 200


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"[1]", "can't parse request JSON object"),
        (b"{", "can't parse request JSON object"),
        (b'{"text": "\xff"}', "strings must be encoded in UTF-8"),
    ],
)
async def test_a_body_that_cannot_be_read(api: Api, body: bytes, words: str) -> None:
    async with api.http.post(api.base + "sendMessage", data=body, headers={"Content-Type": "application/json"}) as answer:
        assert (answer.status, (await answer.json())["description"]) == (400, f"Bad Request: {words}")


# The side of the users.


@pytest.mark.parametrize(
    ("deed", "body", "words"),
    [
        ("dance", {}, "no deed 'dance'"),
        ("say", {}, "'text' is missing"),
        ("say", {"text": " "}, "an app sends no empty text"),
        ("edit", {"message_id": 9, "text": "x"}, "only an own text can be edited"),
        ("tap", {"message_id": 9, "label": "Go"}, "no button 'Go' on message 9"),
        ("photo", {"base64": "AAAA"}, "IMAGE_PROCESS_FAILED"),
    ],
)
async def test_what_nobody_can_do(api: Api, deed: str, body: dict[str, Any], words: str) -> None:
    status, answer = await api.control(f"users/{ANA}/{deed}", body)
    assert status == 400
    assert words in answer["error"]


async def test_the_log_keeps_calls_and_refusals(api: Api) -> None:
    await api.call("getMe")
    await api.call("sendMessage", chat_id=5, text="x")
    log = (await api.control("log"))[1]
    assert [call["method"] for call in log["calls"]] == ["getMe", "sendMessage"]
    [refusal] = log["refusals"]
    assert (refusal["status"], refusal["request"]["chat_id"], refusal["at"]) == (400, "5", api.clock().isoformat())
    assert (await api.control("log?after=2"))[1] == {"calls": [], "refusals": []}


async def test_the_clock_is_moved(api: Api) -> None:
    before = api.clock()
    assert (await api.control("clock", {"skip_seconds": 3600}))[1]["moved"]
    assert api.clock() == before + timedelta(hours=1)
    await api.control("clock", {"to": "2026-03-05T09:00:00+01:00"})
    assert api.clock() == datetime(2026, 3, 5, 8, tzinfo=UTC)
    assert (await api.control("clock", {"next": True}))[1] == {"moved": False, "now": api.clock().isoformat()}


async def test_the_clock_goes_to_one_second_after_the_next_nudge() -> None:
    clock, nudge = Clock(), datetime(2026, 3, 4, 9, tzinfo=UTC)

    async def next_due() -> datetime:
        return nudge

    async with local_api(clock, next_due) as api:
        for seconds in (1, 2):
            answer = (await api.control("clock", {"next": True}))[1]
            assert answer == {"moved": True, "now": f"2026-03-04T09:00:0{seconds}+00:00"}


async def test_a_file_can_be_fetched_by_the_user(api: Api) -> None:
    said = await Chat(api.server, ANA).sends_document("notes.txt", b"hello")
    identifier = said.raw["document"]["file_id"]
    async with api.http.get(f"{api.server.url}/control/files/{identifier}") as answer:
        assert (answer.content_type, await answer.text()) == ("text/plain", "hello")
    async with api.http.get(f"{api.server.url}/control/files/other") as answer:
        assert answer.status == 404


async def test_the_page_asks_nobody_else(api: Api) -> None:
    for name, kind in (("", "text/html"), ("app.js", "text/javascript"), ("style.css", "text/css")):
        async with api.http.get(f"{api.server.url}/{name}") as answer:
            text = await answer.text()
            assert (answer.status, answer.content_type) == (200, kind)
            assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
            assert "http://" not in text
            assert "https://" not in text
            assert "innerHTML" not in text
    async with api.http.get(f"{api.server.url}/server.py") as answer:
        assert answer.status == 404
