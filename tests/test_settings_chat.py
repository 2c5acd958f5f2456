"""C2, B9: what can be set, by buttons and by plain words, and what it changes."""

from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def test_settings_show_how_it_is_and_each_can_be_tapped(ana: Chat) -> None:
    await ana.says("/settings")
    shown = await ana.hears(
        "Quiet hours: 21:00 to 8:00", "Employers work: Monday to Friday", "Weekly look back: Sunday at 18:00"
    )
    assert shown.buttons[0] == "Time zone"
    await ana.taps("Quiet hours")
    await ana.hears("")
    await ana.says("22 to 7")
    changed = await ana.hears("Quiet hours: 22:00 to 7:00")
    await ana.taps("Undo", on=changed)
    await ana.says("settings")
    await ana.hears("Quiet hours: 21:00 to 8:00")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("no messages before 9", "Quiet hours: 21:00 to 9:00"),
        ("my employers work sunday to thursday", "Employers work: Sunday to Thursday"),
        ("letters take 5 days here", "A letter takes: 5 working days"),
        ("I write the day first", "Dates: day first"),
        ("no more weekly reviews", "Weekly look back: off"),
        ("move the weekly review to friday 5pm", "Weekly look back: Friday at 17:00"),
        ("I'm in Denver now", "Time zone: Denver"),
    ],
)
async def test_plain_words_set_it(ana: Chat, words: str, answer: str) -> None:
    await ana.says(words)
    await ana.hears(answer)


async def test_another_working_week_moves_the_calls(ana: Chat) -> None:
    await ana.says("employers work sunday to thursday")
    await ana.hears("Sunday to Thursday")
    await tells(
        ana, "interview was at Acme on tuesday 24 february, ended 15:00", "skip", "in person", "Jane Smith", "that's all"
    )
    await tells(ana, "nobody", "email", "skip", "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan for Acme")


async def test_b9_the_week_is_looked_back_on_once_and_can_be_turned_off(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await tells(ana, "all thank yous sent", "I withdrew from Acme")
    await ana.hears("you withdrew")
    clock.move(6 * DAY + 3 * HOUR)
    week = await ana.hears("Your week", "1 interview")
    await ana.taps("No weekly review", on=week)
    await ana.hears("No more weekly reviews")
    clock.move(7 * DAY)
    assert "Your week" not in ana.transcript().rpartition("No more weekly reviews")[2]


async def test_b9_a_look_back_in_the_middle_of_the_week_names_the_rest_of_it(ana: Chat, clock: StandingClock) -> None:
    await ana.says("weekly review on tuesday at 18:00")
    await ana.hears("Tuesday")
    await debriefed(ana)
    await tells(ana, "all thank yous sent")
    clock.move(8 * DAY + 3 * HOUR)
    await ana.hears("Your week", "The next seven days")
