"""The local server refuses what Telegram refuses, in Telegram's words. Over HTTP, as the bot would hear it."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from chat import Chat, png
from local_api import Api, local_api

ANA = 1001
GROUP = -1000


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    """Ana has written and the bot has answered: message 1 is hers, 2 a text, 3 a text with a reply keyboard."""
    async with local_api() as api:
        await Chat(api.server, ANA).says("hello")
        await api.ok("sendMessage", chat_id=ANA, text="hi", reply_markup=inline({"text": "Go", "callback_data": "go"}))
        await api.ok("sendMessage", chat_id=ANA, text="choose", reply_markup={"keyboard": [["Yes", "No"]]})
        yield api


def inline(*row: Any) -> dict[str, Any]:
    return {"inline_keyboard": [list(row)]}


def button(**more: Any) -> dict[str, Any]:
    return {"reply_markup": inline({"text": "Go"} | more)}


WRONG_SENDS: list[tuple[dict[str, Any], str]] = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "text must be non-empty"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "<b>" + "x" * 4097 + "</b>", "parse_mode": "HTML"}, "message is too long"),
    ({"text": "è" * 16385}, "text is too long"),
    ({"text": "<div>", "parse_mode": "HTML"}, 'can\'t parse entities: Unsupported start tag "div" at byte offset 0'),
    ({"parse_mode": "BBCode"}, "unsupported parse_mode"),
    ({"chat_id": ""}, "chat_id is empty"),
    ({"chat_id": 5}, "chat not found"),
    ({"chat_id": "@nobody"}, "chat not found"),
    (button(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
    (button(callback_data="è" * 33), "BUTTON_DATA_INVALID"),
    (button(), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    (button(callback_data=""), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ({"reply_markup": inline({"callback_data": "x"})}, "can't parse inline keyboard button: Can't find field \"text\""),
    (button(copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
    (button(url="http://localhost"), "inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL"),
    ({"reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}}, "reply markup is too long"),
    ({"reply_markup": {"inline_keyboard": [[{"text": "x" * 9999, "callback_data": "x"}]]}}, "reply markup is too long"),
    ({"reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"reply_markup": [1]}, "object expected as reply markup"),
    ({"reply_markup": inline("Go")}, "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
    (
        {"reply_markup": {"inline_keyboard": [{"text": "Go", "callback_data": "go"}]}},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    (
        {"reply_markup": {"inline_keyboard": {}}},
        'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ),
    ({"reply_markup": {"keyboard": ["Go"]}}, 'field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays'),
    ({"reply_parameters": {"message_id": 99}}, "message to be replied not found"),
]


@pytest.mark.parametrize(("params", "words"), WRONG_SENDS)
async def test_refuses_a_send(api: Api, params: dict[str, Any], words: str) -> None:
    sent = {"chat_id": ANA, "text": "hello"} | params
    assert await api.refused("sendMessage", **sent) == f"400 Bad Request: {words}"
    assert len(api.server.world.rooms[ANA].kept) == 3
    assert len(api.server.wire.refusals) == 1


async def test_takes_what_is_just_within_the_limits(api: Api) -> None:
    await api.ok("sendMessage", chat_id=ANA, text="x" * 4096, **button(callback_data="x" * 64))
    await api.ok("sendMessage", chat_id=ANA, text="<b>" + "x" * 4096 + "</b>", parse_mode="html")
    await api.ok("sendMessage", chat_id=ANA, text="\U0001f600" * 4096, **button(copy_text={"text": "x" * 256}))
    await api.ok("sendMessage", chat_id=ANA, text="x", **button(url="https://example.com"))
    assert api.server.wire.refusals == []


async def test_a_lone_surrogate_is_not_utf8(api: Api) -> None:
    async with api.http.post(api.base + "sendMessage", data=b'{"chat_id": 1001, "text": "\\ud83d"}', headers=JSON) as got:
        assert (await got.json())["description"] == "Bad Request: strings must be encoded in UTF-8"


JSON = {"Content-Type": "application/json"}


async def test_drops_in_silence_buttons_without_text_past_the_twelfth_and_past_300(api: Api) -> None:
    row = [{"text": "", "callback_data": "x"}] + [{"text": str(n), "callback_data": "x"} for n in range(13)]
    sent = await api.ok("sendMessage", chat_id=ANA, text="x", reply_markup={"inline_keyboard": [row, [row[0]]]})
    assert [[one["text"] for one in row] for row in sent["reply_markup"]["inline_keyboard"]] == [[str(n) for n in range(12)]]
    await api.ok("sendMessage", chat_id=ANA, text="x", reply_markup={"keyboard": [["x"] * 10] * 31})
    keyboard = list(api.server.world.rooms[ANA].kept.values())[-1].keyboard
    assert keyboard is not None
    assert sum(map(len, keyboard["keyboard"])) == 300


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("block", "bot was blocked by the user"),
        ("deactivate", "user is deactivated"),
    ],
)
async def test_403_once_the_user_is_gone(api: Api, deed: str, words: str) -> None:
    await api.control(f"users/{ANA}/{deed}", {})
    assert await api.refused("sendMessage", chat_id=ANA, text="x") == f"403 Forbidden: {words}"
    assert await api.refused("sendChatAction", chat_id=ANA, action="typing") == f"403 Forbidden: {words}"


async def test_403_to_a_user_who_never_wrote(api: Api) -> None:
    api.server.world.user(2002)
    assert (
        await api.refused("sendMessage", chat_id=2002, text="x")
        == "403 Forbidden: bot can't initiate conversation with a user"
    )


async def test_403_in_a_group_that_the_bot_is_no_more_in(api: Api) -> None:
    await Chat(api.server, ANA).says_in_group("hello all", GROUP)
    await api.ok("sendMessage", chat_id=GROUP, text="x")
    await api.ok("leaveChat", chat_id=GROUP)
    assert await api.refused("sendMessage", chat_id=GROUP, text="x") == "403 Forbidden: bot is not a member of the group chat"
    await api.control(f"users/{ANA}/kick", {"chat_id": GROUP})
    assert await api.refused("sendMessage", chat_id=GROUP, text="x") == "403 Forbidden: bot was kicked from the group chat"


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ("request_contact", "phone number can be requested in private chats only"),
        ("request_location", "location can be requested in private chats only"),
    ],
)
async def test_contact_and_location_are_asked_for_in_private_only(api: Api, wish: str, words: str) -> None:
    await Chat(api.server, ANA).says_in_group("hello all", GROUP)
    markup = {"keyboard": [[{"text": "Share", wish: True}]]}
    assert await api.refused("sendMessage", chat_id=GROUP, text="x", reply_markup=markup) == f"400 Bad Request: {words}"
    await api.ok("sendMessage", chat_id=ANA, text="x", reply_markup=markup)


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
WRONG_EDITS: list[tuple[str, dict[str, Any], str]] = [
    ("editMessageText", {"text": "hi"} | button(callback_data="go"), NOT_MODIFIED),
    ("editMessageText", {"text": " <i></i>hi ", "parse_mode": "HTML"} | button(callback_data="go"), NOT_MODIFIED),
    ("editMessageReplyMarkup", button(callback_data="go"), NOT_MODIFIED),
    ("editMessageText", {"text": ""}, "message text is empty"),
    ("editMessageText", {"text": "x" * 4097}, "message is too long"),
    ("editMessageText", {"text": "x", "message_id": 99}, "message to edit not found"),
    ("editMessageText", {"text": "x", "message_id": 1}, "message can't be edited"),
    ("editMessageText", {"text": "x", "message_id": 3}, "message can't be edited"),
    ("editMessageReplyMarkup", {"message_id": 3}, "message can't be edited"),
    ("editMessageCaption", {"caption": "x"}, "there is no caption in the message to edit"),
    ("editMessageText", {"text": "x", "reply_markup": {"keyboard": [["x"]]}}, "inline keyboard expected"),
    ("editMessageText", {"text": "x", "chat_id": "", "message_id": ""}, "message identifier is not specified"),
    ("editMessageText", {"text": "x", "message_id": ""}, "message identifier is not specified"),
    ("editMessageText", {"text": "x", "chat_id": ""}, "chat_id is empty"),
    ("deleteMessage", {"message_id": ""}, "message identifier is not specified"),
    ("deleteMessage", {"message_id": 99}, "message to delete not found"),
    ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
    ("leaveChat", {}, "chat member status can't be changed in private chats"),
]


@pytest.mark.parametrize(("method", "params", "words"), WRONG_EDITS)
async def test_refuses_an_edit(api: Api, method: str, params: dict[str, Any], words: str) -> None:
    asked = {"chat_id": ANA, "message_id": 2} | params
    assert await api.refused(method, **asked) == f"400 Bad Request: {words}"


async def test_a_picture_has_no_text_to_edit(api: Api) -> None:
    _, body = await api.upload("sendPhoto", "photo", png(10, 10), chat_id=ANA, caption="a")
    message = {"chat_id": ANA, "message_id": body["result"]["message_id"]}
    refusal = "400 Bad Request: there is no text in the message to edit"
    assert await api.refused("editMessageText", text="x", **message) == refusal
    assert (await api.ok("editMessageCaption", caption="b", **message))["caption"] == "b"


async def test_a_message_older_than_48_hours_stays(api: Api) -> None:
    api.clock.move(timedelta(hours=48))
    refusal = "400 Bad Request: message can't be deleted for everyone"
    assert await api.refused("deleteMessage", chat_id=ANA, message_id=2) == refusal


TOO_OLD = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


async def tap(api: Api) -> str:
    result: str = (await api.control(f"users/{ANA}/tap", {"message_id": 2, "label": "Go"}))[1]["tap"]
    return result


async def test_a_tap_is_answered_once(api: Api) -> None:
    query = await tap(api)
    assert (
        await api.refused("answerCallbackQuery", callback_query_id=query, text="x" * 201)
        == "400 Bad Request: MESSAGE_TOO_LONG"
    )
    assert [one.id for one in api.server.world.unanswered()] == [query]
    await api.ok("answerCallbackQuery", callback_query_id=query, text="x" * 200)
    assert api.server.world.unanswered() == []
    assert await api.refused("answerCallbackQuery", callback_query_id=query) == TOO_OLD
    assert await api.refused("answerCallbackQuery", callback_query_id="7") == TOO_OLD


async def test_a_tap_can_be_answered_for_150_seconds(api: Api) -> None:
    early, late = await tap(api), await tap(api)
    api.clock.move(timedelta(seconds=149))
    await api.ok("answerCallbackQuery", callback_query_id=early)
    api.clock.move(timedelta(seconds=1))
    assert await api.refused("answerCallbackQuery", callback_query_id=late) == TOO_OLD


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ({"command": "", "description": "x"}, "command must be non-empty"),
        ({"command": "a" * 33, "description": "x"}, "command length must not exceed 32"),
        ({"command": "Start", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "to-do", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "start", "description": ""}, "command description must be non-empty"),
        ({"command": "start", "description": "x" * 257}, "command description length must not exceed 256"),
    ],
)
async def test_refuses_a_command(api: Api, command: dict[str, str], words: str) -> None:
    assert await api.refused("setMyCommands", commands=[command]) == f"400 Bad Request: {words}"


async def test_takes_100_commands(api: Api) -> None:
    commands = [{"command": f"c{n}", "description": "x"} for n in range(101)]
    assert await api.refused("setMyCommands", commands=commands) == "400 Bad Request: BOT_COMMANDS_TOO_MUCH"
    await api.ok("setMyCommands", commands=commands[:100])
    assert await api.ok("getMyCommands") == commands[:100]


WRONG_UPLOADS: list[tuple[str, bytes, dict[str, str], str]] = [
    ("photo", b"no picture", {}, "400 Bad Request: IMAGE_PROCESS_FAILED"),
    ("photo", b"", {}, "400 Bad Request: file must be non-empty"),
    ("photo", png(21, 1), {}, "400 Bad Request: PHOTO_INVALID_DIMENSIONS"),
    ("document", b"", {}, "400 Bad Request: file must be non-empty"),
    ("document", b"x", {"caption": "x" * 1025}, "400 Bad Request: message caption is too long"),
    ("document", bytes(50 * 1024 * 1024 + 1), {}, "413 Request Entity Too Large"),
    ("document", bytes(52 * 1024 * 1024), {}, "413 Request Entity Too Large"),
]


@pytest.mark.parametrize(("kind", "content", "params", "words"), WRONG_UPLOADS, ids=lambda value: repr(value)[:30])
async def test_refuses_an_upload(api: Api, kind: str, content: bytes, params: dict[str, str], words: str) -> None:
    status, body = await api.upload(f"send{kind.title()}", kind, content, chat_id=ANA, **params)
    assert f"{status} {body['description']}" == words


async def test_refuses_a_send_without_a_file_and_files_it_does_not_know(api: Api) -> None:
    assert await api.refused("sendPhoto", chat_id=ANA) == "400 Bad Request: there is no photo in the request"
    refusal = "400 Bad Request: wrong file identifier/HTTP URL specified"
    assert await api.refused("sendDocument", chat_id=ANA, document="no-such-file") == refusal
    refusal = "400 Bad Request: wrong file_id or the file is temporarily unavailable"
    assert await api.refused("getFile", file_id="no-such-file") == refusal


async def test_a_file_over_20_mb_cannot_be_fetched(api: Api) -> None:
    _, body = await api.upload("sendDocument", "document", bytes(20 * 1024 * 1024 + 1), chat_id=ANA)
    identifier = body["result"]["document"]["file_id"]
    assert await api.refused("getFile", file_id=identifier) == "400 Bad Request: file is too big"


async def test_401_for_another_token_and_404_for_another_method(api: Api) -> None:
    assert await api.refused("sendTelepathy") == "404 Not Found: method not found"
    api.base = f"{api.server.url}/bot7:no/"
    assert await api.refused("getMe") == "401 Unauthorized"


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"secret_token": "x" * 257}, "secret token is too long"),
        ({"secret_token": "a b"}, "secret token contains unallowed characters"),
        ({"url": "http://example.com"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ],
)
async def test_refuses_a_webhook(api: Api, params: dict[str, str], words: str) -> None:
    asked = {"url": "https://example.com/hook"} | params
    assert await api.refused("setWebhook", **asked) == f"400 Bad Request: {words}"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:{port}"}, 200),
        ({"Host": "[::1]:{port}"}, 200),
        ({"Host": "evil.example:{port}"}, 403),
        ({"Host": "localhost:1"}, 403),
        ({"Host": "127.0.0.1"}, 403),
        ({"Origin": "http://127.0.0.1:{port}"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_only_this_machine_is_answered(api: Api, headers: dict[str, str], status: int) -> None:
    port = api.server.url.rpartition(":")[2]
    sent = {name: value.format(port=port) for name, value in headers.items()}
    async with api.http.get(f"{api.server.url}/control/state", headers=sent) as answer:
        assert answer.status == status
