"""A tap on an old, a twice-pressed or somebody else's button is answered kindly and changes nothing."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from chat import Chat, Said
from conftest import StandingClock
from debriefs import debriefed, tells


def data_of(message: Said) -> list[str]:
    keyboard = message.raw.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in keyboard for button in row]


async def test_a_button_of_an_earlier_question_is_told_so_and_changes_nothing(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk")
    asked = await ana.hears("How did you meet?")
    buttons = data_of(asked)
    await ana.taps("In person", on=asked)
    await ana.hears("Who interviewed you?")
    for data in buttons:
        assert (await ana.taps_data(asked, data))["text"] == "That was an earlier question."
    await ana.hears_nothing(0.05)
    await ana.says("save now")
    await ana.hears("Acme, clerk\nMon 2 Mar, ended about 15:00, in person")


async def test_a_question_that_was_answered_in_words_keeps_no_working_button(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(timedelta(hours=2))
    nudge = await ana.hears("Time for your thank-you")
    await ana.taps("✓ Jane Smith", on=nudge)
    first = await ana.hears("How did your thanks reach Jane Smith?")
    await ana.says("email")
    await ana.taps("✓ Done", on=nudge)
    await ana.hears("How did your thanks reach Bob Lee?")
    assert (await ana.taps("Fax", on=first))["text"] == "That was an earlier question."


async def test_every_button_of_a_finished_message_pressed_twice_is_answered(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(timedelta(hours=2))
    nudge = await ana.hears("Time for your thank-you")
    *buttons, stop = data_of(nudge)
    await ana.taps("Skip all", on=nudge)
    await ana.hears("Skipped")
    for data in buttons:
        await ana.taps_data(nudge, data)
        await ana.hears("That is off your list already: skipped today.")
    await ana.says("/due")
    await ana.hears("1. 15:00: Call Jane Smith")
    await ana.taps_data(nudge, stop)
    await ana.hears("Stop all nudges for Acme?")  # which makes sense as long as the plan goes on


async def test_a_done_pressed_twice_is_done_once(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana, people="Jane Smith")
    clock.move(timedelta(hours=2))
    nudge = await ana.hears("Time for your thank-you")
    done = data_of(nudge)[0]
    await ana.taps_data(nudge, done)
    await ana.taps_data(nudge, done)
    await ana.hears("How did your thanks reach Jane Smith?")
    await ana.hears("That is off your list already: done by email today.")


@pytest.mark.parametrize(
    "data", ["", "?", "q:1:1:77", "n:1:nonsense", "n:99:done", "undo:99", "x" * 64, "change:99", "stop:99"]
)
async def test_a_forged_button_is_answered_and_changes_nothing(ana: Chat, data: str) -> None:
    plan = await debriefed(ana)
    await ana.taps_data(plan, data or " ")
    await ana.says("/due")
    await ana.hears("1. by 15:00: Thank Jane Smith", "2. by 15:00: Thank Bob Lee")


async def test_somebody_elses_buttons_tell_nothing_and_do_nothing(chat: Callable[..., Chat], clock: StandingClock) -> None:
    ana, eve = chat(), chat(1002, "Eve")
    for who in (ana, eve):
        await tells(who, "/start", "Lisbon")
    await debriefed(ana, "Globex")
    clock.move(timedelta(hours=2))
    await ana.hears("Time for your thank-you")
    await tells(ana, "Jane Smith", "email", "/due", "1", "skip", "stop Globex", "Just stop", "/interview Bolt", "cancel")
    await ana.hears("Cancelled")
    stolen = {data for message in ana.messages for data in data_of(message)}
    assert {data.partition(":")[0] for data in stolen} >= {"q", "n", "undo", "change", "cancel"}
    mine = await eve.hears("Had an interview?")
    one_of_each = {tuple(part for part in data.split(":") if not part.isdigit()): data for data in sorted(stolen)}
    for data in set(one_of_each.values()) - {"interview", "due"}:
        await eve.taps_data(mine, data)
    await eve.says("/help")
    await eve.hears("/interview")
    heard = eve.transcript()
    assert not [word for word in ("Globex", "Jane Smith", "Bob Lee", "Bolt", "engineer") if word in heard]
    await ana.says("undo")
    await ana.hears("just as you left it", "Which job")
