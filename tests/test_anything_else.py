"""Whatever comes is answered helpfully."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from chat import Chat
from debriefs import debriefed, tells

from bot.local.server import LocalServer
from bot.settings import Settings


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("hi", "Hello! Had an interview?"),
        ("Good morning!", "Hello! Had an interview?"),
        ("thank you so much", "You're welcome"),
        ("what can you do", "Just write to me, no command needed"),
        ("what is the meaning of life?", "I only know about interviews and following up"),
        ("lorem ipsum", "I did not understand that"),
        ("/nonsense", "I have no such command. /help lists those there are."),
        ("I have an interview at Foo tomorrow", "At what time?"),
        ("Tell me about an interview", "Which company was it?"),
    ],
)
async def test_words_without_a_question_get_an_answer_that_leads_on(ana: Chat, words: str, answer: str) -> None:
    await ana.says(words)
    await ana.hears(answer)


@pytest.mark.parametrize(
    ("send", "answer"),
    [
        (lambda ana: ana.sends_sticker(), "Nice one!"),
        (lambda ana: ana.sends_voice(), "can't listen to voice messages"),
        (lambda ana: ana.sends_photo(), "can't read pictures"),
        (lambda ana: ana.sends_document("cv.pdf", b"%PDF"), "can't read that yet"),
        (lambda ana: ana.shares_location(52.5, 13.4), "/timezone"),
        (lambda ana: ana.shares_contact("Jane Smith", "+1 555"), "start with /interview"),
    ],
)
async def test_what_is_no_text_gets_an_answer_that_leads_on(
    ana: Chat, send: Callable[[Chat], Awaitable[object]], answer: str
) -> None:
    await send(ana)
    await ana.hears(answer)


async def test_a_kind_of_message_never_seen_before_is_answered(ana: Chat, server: LocalServer) -> None:
    """Such as a video or a poll: whatever Telegram invents next."""
    user = server.world.users[ana.user]
    video = {"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1, "duration": 1}
    unknown: list[dict[str, object]] = [{"video": video}, {"hologram": {}}]
    for what in unknown:
        message = server.world.keep(server.world.rooms[ana.user], user, what)
        server.world.queue("message", message, f"chat {ana.user}")
        await ana.hears("I can't read that yet")


async def test_a_forwarded_text_is_read_like_any_other(ana: Chat, server: LocalServer) -> None:
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Bob"}
    what = {"text": "just had an interview at Acme", "forward_origin": origin}
    message = server.world.keep(server.world.rooms[ana.user], server.world.users[ana.user], what)
    server.world.queue("message", message, f"chat {ana.user}")
    await ana.hears("Noted: Acme")


async def test_the_words_below_a_picture_are_read(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person")
    await ana.hears("Who interviewed you?")
    await ana.sends_photo(caption="Jane Smith, CTO")
    await ana.hears("1. Jane Smith, CTO")


async def test_a_group_is_told_once_to_write_privately_and_nothing_else(ana: Chat, server: LocalServer) -> None:
    await debriefed(ana)
    for words in ("hi", "/due", "what's due?"):
        await ana.says_in_group(words)
    await ana.says("thanks")
    await ana.hears("You're welcome")
    kept = server.world.rooms[-1000].kept.values()
    assert [one.message["text"] for one in kept if one.by_bot] == [
        "Please write to me privately: what you tell me about interviews is for you alone."
    ]


class TestWithAllowedUsers:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return replace(settings, allowed_users=frozenset({1001}))

    async def test_a_stranger_is_told_once_and_his_taps_are_answered(self, ana: Chat, chat: Callable[..., Chat]) -> None:
        eve = chat(1002, "Eve")
        await tells(eve, "/start", "hello", "/interview Acme")
        told = await eve.hears("This bot is private.")
        for data in ("interview", "due", "n:1:done"):
            await eve.taps_data(told, data)
        await eve.hears_nothing()
        await ana.says("hi")
        await ana.hears("Hello! Had an interview?")
