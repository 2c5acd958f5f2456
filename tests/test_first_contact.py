"""The first minute: who is this, where am I, and nothing that was said before is lost."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

from bot.local.server import LocalServer
from rules import texts


async def test_start_says_what_it_does_asks_for_the_zone_and_offers_a_debrief(chat: Callable[..., Chat]) -> None:
    ana = chat()
    await ana.says("/start")
    assert len((await ana.hears("Hello!")).text.splitlines()) == 3
    assert (await ana.hears("where are you?")).buttons == ["Share my location"]
    await ana.says("Lisbon")
    await ana.hears("Lisbon it is. I stay quiet from 21:00 to 08:00 there.")
    await ana.taps("Tell me about an interview", on=await ana.hears("Had an interview?"))
    await ana.hears("Which company was it?")


async def test_start_twice_asks_the_same_again_and_one_answer_is_enough(chat: Callable[..., Chat]) -> None:
    ana = chat()
    await tells(ana, "/start", "/START@followup_local_bot", "/start abc", "lisbon")
    await ana.hears("Lisbon it is")
    await ana.hears("Had an interview?")
    await ana.hears_nothing()


async def test_start_of_somebody_known_keeps_everything(ana: Chat) -> None:
    await ana.says("/start")
    await ana.hears("Good to see you again")
    await tells(ana, "/interview Acme", "/start abc")
    await ana.hears("Which job")
    await ana.hears("Good to see you again")
    await ana.hears("Which job")


@pytest.mark.parametrize(
    ("words", "place"),
    [("Lisbonn", "Lisbon"), ("I'm in São Paulo", "Sao Paulo"), ("Europe/Berlin", "Berlin"), ("tokyo!", "Tokyo")],
)
async def test_a_zone_is_read_from_a_city_as_people_write_it(chat: Callable[..., Chat], words: str, place: str) -> None:
    ana = chat()
    await tells(ana, "/start", words)
    await ana.hears(f"{place} it is")


async def test_a_zone_is_read_from_a_shared_location_asked_for_or_not(chat: Callable[..., Chat]) -> None:
    ana, ben = chat(), chat(1002, "Ben")
    await ana.says("/start")
    await ana.hears("where are you?")
    await ana.shares_location(52.5, 13.4)
    await ana.hears("Berlin it is")
    await ben.shares_location(38.7, -9.1)
    await ben.hears("Lisbon it is")
    await ben.hears("Had an interview?")


async def test_a_clock_time_that_fits_several_zones_is_asked_back_with_buttons(chat: Callable[..., Chat]) -> None:
    ana = chat()
    await tells(ana, "/start", "it's 15:02")
    asked = await ana.hears("Several time zones fit that")
    assert "Lisbon" in asked.buttons
    assert "where are you" not in asked.text
    await ana.taps("London", on=asked)
    await ana.hears("London it is")


async def test_a_zone_of_several_can_be_typed_as_well(chat: Callable[..., Chat]) -> None:
    ana = chat()
    await tells(ana, "/start", "it's 15:02", "Accra")
    await ana.hears("Accra it is")


async def test_nonsense_gets_a_hint_and_the_second_time_an_example(chat: Callable[..., Chat]) -> None:
    ana = chat()
    await tells(ana, "/start", "asdkjh qwe")
    assert "For example" not in (await ana.hears("I don't know that place")).text
    await ana.says("blub")
    await ana.hears("I don't know that place", "For example: “Lisbon”")


async def test_what_the_location_button_says_can_be_typed_and_the_zone_cannot_be_skipped(chat: Callable[..., Chat]) -> None:
    ana = chat()
    await tells(ana, "/start", "Share my location")
    await ana.hears("Tap the button below the text field")
    await ana.says("skip")
    await ana.hears("I need your time zone")
    await ana.says("back")
    await ana.hears("This is the first question")
    await ana.says("cancel")
    await ana.hears("As you like. /timezone asks again.")


async def test_an_interview_told_first_waits_for_the_zone_with_the_time_it_was_told(
    chat: Callable[..., Chat], clock: StandingClock
) -> None:
    ana = chat()
    await ana.says("just had an interview at Acme as data engineer")
    await ana.hears("Hello!")
    await ana.hears("I'll write that down in a moment", "where are you?")
    clock.move(timedelta(minutes=40))
    await tells(ana, "/start", "/timezone", "hmm", "Berlin")
    await ana.hears("Berlin it is")
    await ana.hears("Noted: Acme, data engineer, Mon 2 Mar, ended about 16:00.", "How did you meet?")


async def test_a_greeting_of_a_stranger_is_a_first_contact(chat: Callable[..., Chat]) -> None:
    ana = chat()
    await ana.says("hello")
    await ana.hears("Hello! I help you follow up")
    await ana.hears("where are you?")


async def test_moving_to_another_zone_moves_the_plan_along(ana: Chat) -> None:
    assert "by 15:00: Thank Jane Smith" in (await debriefed(ana)).text
    await tells(ana, "/timezone", "New York")
    await ana.hears("New York it is", "Your plan moved along.")
    await ana.says("/due")
    await ana.hears("by 10:00: Thank Jane Smith")


async def test_leaving_the_zone_question_leaves_the_zone_as_it_was(ana: Chat) -> None:
    await tells(ana, "/timezone", "/cancel", "just had an interview at Acme")
    await ana.hears("As you like")
    await ana.hears("Noted: Acme, Mon 2 Mar, ended about 15:00.")


async def test_help_and_the_command_menu_are_made_from_one_table(ana: Chat, server: LocalServer) -> None:
    await ana.says("/Help")
    shown = await ana.hears(*(f"/{name}" for name in texts.COMMANDS), *texts.HELP_WORDS)
    assert len(shown.text) < 700  # one phone screen
    assert shown.buttons[:2] == ["Tell me about an interview", "What's due this week"]
    menu = [{"command": name, "description": what} for name, what in texts.COMMANDS.items()]
    assert list(server.world.commands.values()) == [menu]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("I have an interview at Acme on Friday at 10 with Jane Smith", "Good luck with Acme: Fri 6 Mar at 10:00"),
        (
            "interviews next week: Acme on Monday at 10, Globex on Wednesday at 2pm",
            "Good luck with Globex: Wed 11 Mar at 14:00",
        ),
        ("remind me tomorrow at 9 to call the job centre", "tomorrow at 09:00"),
        ("applied to Globex as clerk today", "Look at the posting once more"),
    ],
)
async def test_what_is_to_be_kept_waits_for_the_zone_whatever_it_is(
    chat: Callable[..., Chat], clock: StandingClock, words: str, answer: str
) -> None:
    ana = chat()
    await ana.says(words)
    await ana.hears("I'll write that down in a moment", "where are you?")
    clock.move(timedelta(minutes=40))
    await ana.says("New York")
    await ana.hears("New York it is")
    await ana.hears(answer)
