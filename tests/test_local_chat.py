"""The chat client of the tests fails where a user would be left alone, and says why."""

from collections.abc import AsyncIterator

import pytest
from chat import Chat, Said
from local_api import Api, local_api

ANA = 1001
GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    async with local_api() as api:
        yield api


@pytest.fixture(params=["in process", "over http"])
async def ana(request: pytest.FixtureRequest, api: Api) -> Chat:
    return Chat(api.server if request.param == "in process" else api.server.url, ANA, "Ana", patience=1)


async def test_hears_goes_on_behind_what_was_heard(api: Api, ana: Chat) -> None:
    await ana.says("hello")
    for text in ("one", "two", "three"):
        await api.ok("sendMessage", chat_id=ANA, text=text)
    await ana.hears("two")
    with pytest.raises(AssertionError, match="heard something"):
        await ana.hears_nothing(0.01)
    ana.patience = 0.05
    with pytest.raises(AssertionError, match=r"(?s)heard nothing with 'one'.*Not heard yet: 4 Follow-up: three.*1 Ana: hello"):
        await ana.hears("one")


async def test_a_tap_without_an_answer_fails(api: Api, ana: Chat) -> None:
    await ana.says("hello")
    await api.ok("sendMessage", chat_id=ANA, text="Ready?", reply_markup=GO)
    ana.patience = 0.05
    with pytest.raises(AssertionError, match="tapped 'Go' and got no answer"):
        await ana.taps("Go")
    assert (await api.control("state"))[1]["unanswered"][0]["label"] == "Go"


async def test_a_label_must_say_which_button(api: Api, ana: Chat) -> None:
    await ana.says("hello")
    buttons = [[{"text": text, "copy_text": {"text": text}} for text in ("On Monday", "On Tuesday", "Monday")]]
    await api.ok("sendMessage", chat_id=ANA, text="When?", reply_markup={"inline_keyboard": buttons})
    with pytest.raises(AssertionError, match="on several buttons"):
        await ana.taps("On")
    assert await ana.taps("Tuesday") == {"copied": "On Tuesday"}
    assert await ana.taps("Monday") == {"copied": "Monday"}
    assert "    [On Monday]" in ana.transcript()


def test_a_message_reads_well() -> None:
    raw = {"message_id": 3, "from": {"first_name": "Bot", "is_bot": True}, "text": "Hi", "edit_date": 1}
    assert str(Said(raw | {"reply_markup": GO}, {})) == "3 Bot (edited): Hi\n    [Go]"
