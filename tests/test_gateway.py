"""The gateway: any update becomes plain values or nothing, any reply becomes something that Telegram takes."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup, escape
from telegram import Update

from bot.gateway import as_plain, clean, deliver, from_vcard, said
from bot.local.server import LocalServer
from bot.process import new_bot
from bot.settings import Settings
from handlers.said import Button, Say, Toast

Json = dict[str, Any]
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
ANA: Json = {"id": 1001, "is_bot": False, "first_name": "Ana"}
PRIVATE: Json = {"id": 1001, "type": "private", "first_name": "Ana"}
GROUP: Json = {"id": -5, "type": "group", "title": "Friends"}


def heard(update: Json, allowed: frozenset[int] = frozenset()) -> Any:
    return said(Update.de_json({"update_id": 1, **update}, None), NOW, allowed)


def message(**content: Any) -> Json:
    return {"message_id": 7, "date": 1_772_000_000, "chat": PRIVATE, "from": ANA, **content}


# --- in -----------------------------------------------------------------------------------------

HOSTILE = ["\0", "\ud800", "\udfff", "‮", "⁦", "👩‍👩‍👧‍👦", "e\u0301", "\u200b", "", "&<>", "a" * 4096, "²"]
any_text = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20)), max_size=6).map("".join)
any_id = st.one_of(st.integers(-(2**53), 2**53), st.just(1001))
any_user = st.fixed_dictionaries(
    {"id": any_id, "is_bot": st.booleans(), "first_name": any_text}, optional={"last_name": any_text, "username": any_text}
)
any_chat = st.fixed_dictionaries(
    {"id": any_id, "type": st.sampled_from(["private", "group", "supergroup", "channel", "something new"])},
    optional={"title": any_text, "first_name": any_text},
)
a_file: Json = {"file_id": "x", "file_unique_id": "y"}
a_sticker = {**a_file, "width": 1, "height": 1, "is_animated": False, "is_video": False, "type": "regular"}
a_poll = {"id": "1", "question": "?", "options": [], "total_voter_count": 0, "is_closed": False, "is_anonymous": True,
          "type": "regular", "allows_multiple_answers": False, "allows_revoting": False, "members_only": False}  # fmt: skip
a_contact = st.fixed_dictionaries(
    {"phone_number": any_text, "first_name": any_text},
    optional={"last_name": any_text, "vcard": any_text, "user_id": any_id},
)
a_place = st.fixed_dictionaries({"latitude": st.floats(-90, 90), "longitude": st.floats(-180, 180)})
others: list[Json] = [
    {"sticker": a_sticker},
    {"voice": {**a_file, "duration": 1}},
    {"photo": [{**a_file, "width": 1, "height": 1}], "caption": "x"},
    {"document": a_file},
    {"dice": {"emoji": "🎲", "value": 1}},
    {"poll": a_poll},
    {"new_chat_members": []},
    {"migrate_to_chat_id": -100},
    {},
]
content = st.one_of(
    st.fixed_dictionaries({"text": any_text}),
    st.fixed_dictionaries({"contact": a_contact}),
    st.fixed_dictionaries({"location": a_place}),
    st.sampled_from(others),
)
any_message = st.builds(
    lambda head, more: {**head, **more},
    st.fixed_dictionaries(
        {"message_id": any_id, "date": st.integers(0, 2**31 - 1), "chat": any_chat},
        optional={"from": any_user, "sender_chat": any_chat, "edit_date": st.just(1), "via_bot": any_user},
    ),
    content,
)
inaccessible = st.fixed_dictionaries({"message_id": any_id, "date": st.just(0), "chat": any_chat})
any_tap = st.fixed_dictionaries(
    {"id": st.just("9"), "from": any_user, "chat_instance": st.just("1")},
    optional={"data": any_text, "message": st.one_of(any_message, inaccessible), "inline_message_id": st.just("x")},
)
member = st.builds(
    lambda status, user: {"status": status, "user": user, "until_date": 0},
    st.sampled_from(["member", "left", "kicked"]),
    any_user,
)
any_change = st.fixed_dictionaries(
    {"chat": any_chat, "from": any_user, "date": st.just(1), "old_chat_member": member, "new_chat_member": member}
)
any_update = st.one_of(
    st.tuples(st.sampled_from(["message", "edited_message", "channel_post", "business_message"]), any_message),
    st.tuples(st.just("callback_query"), any_tap),
    st.tuples(st.just("my_chat_member"), any_change),
    st.tuples(st.just("something_new"), st.just({})),
).map(lambda pair: {pair[0]: pair[1]})


@settings(max_examples=400)
@given(any_update, st.sampled_from([frozenset[int](), frozenset({1001})]))
def test_any_update_is_said_in_storable_text_or_is_nothing(update: Json, allowed: frozenset[int]) -> None:
    event = heard(update, allowed)
    if event:
        (event.text + event.shown + str(event.card)).encode()
        assert "\0" not in event.text
        assert event.at <= event.now == NOW


@given(any_text)
def test_clean_text_is_the_same_cleaned_again(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    clean(text).encode()


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
def test_nothing_that_is_said_elsewhere_is_taken_for_an_answer(kind: str) -> None:
    event = heard({"message": message(text="Acme", chat={"id": -5, "type": kind, "title": "x"})})
    assert (event.kind, event.user, event.text) == ("group", -5, "")


def test_only_a_user_who_blocks_the_bot_is_out_of_reach() -> None:
    def change(chat: Json, status: str) -> Json:
        members: Json = {"old_chat_member": {"status": "member", "user": ANA}}
        members["new_chat_member"] = {"status": status, "user": ANA, "until_date": 0}
        return {"my_chat_member": {"chat": chat, "from": ANA, "date": 1, **members}}

    assert heard(change(PRIVATE, "kicked")).kind == "blocked"
    assert heard(change(PRIVATE, "member")) is None
    assert heard(change(GROUP, "kicked")) is None, "Ana threw it out of a group: her nudges go on"


def test_a_stranger_is_told_from_those_who_may() -> None:
    told = {"message": message(text="hi")}
    assert heard(told, frozenset({5})).kind == "stranger"
    assert heard(told, frozenset({1001})).kind == "text"


def test_the_message_of_an_old_button_may_be_out_of_reach() -> None:
    tap = {"id": "9", "from": ANA, "chat_instance": "1", "data": "due"}
    event = heard({"callback_query": {**tap, "message": {"message_id": 7, "date": 0, "chat": PRIVATE}}})
    assert (event.kind, event.text, event.message, event.shown) == ("tap", "due", 7, "")


def test_a_message_is_said_when_it_was_written_but_never_later_than_now() -> None:
    assert heard({"message": message(text="x", date=1_772_000_000)}).at == datetime.fromtimestamp(1_772_000_000, UTC)
    assert heard({"message": message(text="x", date=2**31 - 1)}).at == NOW


# --- cards --------------------------------------------------------------------------------------

LINES = [
    "BEGIN:VCARD",
    "END:VCARD",
    "TITLE:CTO",
    "EMAIL:a@b.c",
    "VERSION:3.0",
    "PHOTO;ENCODING=b:%%%",
    ":",
    ";=:",
    " fold",
    "N:;",
]


@settings(max_examples=300)
@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=8).map("\n".join))
def test_a_card_that_cannot_be_read_says_nothing(vcard: str) -> None:
    assert from_vcard(vcard).keys() == {"title", "email"}


def test_a_card_tells_title_and_email() -> None:
    vcard = "BEGIN:VCARD\nVERSION:3.0\nFN:Jane\nTITLE:CTO\nEMAIL;TYPE=work:jane@acme.com\nEND:VCARD"
    assert from_vcard(vcard) == {"title": "CTO", "email": "jane@acme.com"}


# --- out ----------------------------------------------------------------------------------------


@pytest.fixture
def telegram(server: LocalServer) -> LocalServer:
    server.world.user(1001)
    server.world.rooms[1001].standing = "member"
    return server


async def delivered(telegram: LocalServer, settings: Settings, *replies: Say | Toast, plain: bool = False) -> list[str]:
    async with new_bot(settings) as bot:
        for reply in replies:
            await deliver(bot, 1001, reply, plain)
    return [kept.message["text"] for kept in telegram.world.rooms[1001].kept.values()]


async def test_a_text_of_any_length_arrives_whole(telegram: LocalServer, settings: Settings) -> None:
    lines = [Markup("<b>{}</b> & {}").format(n, "<Tom>" * 3) for n in range(700)]
    texts = await delivered(telegram, settings, Say(Markup("\n").join(lines), ((Button("Go", "go"),),)))
    assert len(texts) > 2
    assert "\n".join(texts).split("\n") == [as_plain(line).replace(" & ", " & ") for line in lines]
    assert "reply_markup" in list(telegram.world.rooms[1001].kept.values())[-1].message


async def test_an_edit_shows_what_fits(telegram: LocalServer, settings: Settings) -> None:
    [first] = await delivered(telegram, settings, Say(Markup("hello")))
    message_id = next(iter(telegram.world.rooms[1001].kept))
    long = Markup("<b>{}</b>").format("&" * 3000)
    [now] = await delivered(telegram, settings, Say(long, edit=message_id))
    assert set(now) == {"&"}
    assert first == "hello"


async def test_plain_text_shows_what_the_html_meant(telegram: LocalServer, settings: Settings) -> None:
    assert await delivered(telegram, settings, Say(Markup("<b>{}</b>").format("a < b")), plain=True) == ["a < b"]


@given(st.text(max_size=200))
def test_whatever_a_user_wrote_is_shown_as_he_wrote_it(text: str) -> None:
    assert as_plain(str(Markup("<b>{}</b>").format(text))) == as_plain(str(escape(text)))
