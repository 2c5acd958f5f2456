"""E5: what came of a call, by button and in plain words. Each sets the next step, and one tap takes it back."""

from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, lets_the_thanks_go, tells

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def called(ana: Chat, clock: StandingClock) -> None:
    """The call to Jane at Acme is nudged, on Thursday 5 March at 15:00."""
    await debriefed(ana)
    await lets_the_thanks_go(ana)
    clock.move(3 * DAY)
    await ana.hears("Time for your call")


async def test_the_outcomes_take_two_rows_and_the_rarer_ones_one_tap_more(ana: Chat, clock: StandingClock) -> None:
    await called(ana, clock)
    rows = [[button["text"] for button in row] for row in ana.last.raw["reply_markup"]["inline_keyboard"]]
    assert rows[:2] == [["✓ Spoke", "✓ Voicemail", "No answer"], ["Call back on…", "Skip", "More…"]]
    await ana.taps("More…")
    assert (await ana.hears("What came of it at Acme?")).buttons == ["Wrong person", "The job is filled", "They have decided"]


@pytest.mark.parametrize("words", ["[Call back on…]", "call back on…", "they said to call back"])
async def test_call_back_asks_when_and_moves_the_call(ana: Chat, clock: StandingClock, words: str) -> None:
    await called(ana, clock)
    await (ana.taps(words.strip("[]")) if words[0] == "[" else ana.says(words))
    await ana.hears("When shall you call Jane Smith again?")
    await ana.says("tuesday at 3")
    noted = await ana.hears("you call Jane Smith again Tue 10 Mar at 15:00")
    await ana.taps("Undo", on=noted)
    await ana.says("everything")
    assert "15:00: Call Jane Smith, Acme" in (await ana.hears("All that is planned")).text


async def test_call_back_in_one_sentence_is_nudged_then(ana: Chat, clock: StandingClock) -> None:
    await called(ana, clock)
    await ana.says("she said to call back on friday at 3")
    await ana.hears("you call Jane Smith again tomorrow at 15:00")
    clock.move(DAY - timedelta(minutes=1))
    await ana.hears_nothing()
    clock.move(timedelta(minutes=1))
    await ana.hears("Time for another call\nAcme", "They asked you to call again then.")


async def test_an_hour_at_which_nobody_is_there_is_moved_and_said(ana: Chat, clock: StandingClock) -> None:
    await called(ana, clock)
    await ana.says("they asked me to call again on saturday at 10")
    await ana.hears("again Mon 9 Mar at 08:00", "nobody is at work")


@pytest.mark.parametrize("words", ["wrong person", "that's not who decides", "wrong number", "she's not the right person"])
async def test_after_the_wrong_person_the_call_goes_to_the_right_one(ana: Chat, clock: StandingClock, words: str) -> None:
    await called(ana, clock)
    await ana.says(words)
    await ana.hears("Who is the right one to call at Acme?")
    await ana.says("Maria Lopez, head of IT, 0161 496 0000")
    noted = await ana.hears("the call goes to Maria Lopez", "Next: Call Maria Lopez, Acme, today at 15:30")
    clock.move(HOUR / 2)
    await ana.hears("Time for another call", "Maria Lopez, head of IT\nPhone: 0161 496 0000")
    await ana.taps("Undo", on=noted)
    await ana.says("who did I meet at Acme?")
    await ana.hears("Jane Smith")
    assert "Maria" not in ana.last.text


async def test_who_decides_in_one_sentence(ana: Chat, clock: StandingClock) -> None:
    await called(ana, clock)
    await ana.says("the right person is Bob Lee")
    await ana.hears("the call goes to Bob Lee", "Next: Call Bob Lee, Acme")


async def test_another_number_is_kept_for_the_same_person(ana: Chat, clock: StandingClock) -> None:
    await called(ana, clock)
    await tells(ana, "wrong number", "0161 496 0777")
    await ana.hears("Jane Smith can be called on 0161 496 0777")


async def test_when_nobody_knows_who_decides_the_receptionist_is_asked(ana: Chat, clock: StandingClock) -> None:
    await called(ana, clock)
    await tells(ana, "wrong person", "I don't know")
    await ana.hears("the receptionist at Acme will know", "Next: Ask the receptionist who decides, Acme, today at 15:30")
    clock.move(HOUR / 2)
    await ana.taps("I know who", on=await ana.hears("Who decides there?\nAcme"))
    await ana.says("Tom Fox")
    await ana.hears("the call goes to Tom Fox", "Next: Call Tom Fox, Acme")


@pytest.mark.parametrize(
    ("tapped", "answer"),
    [
        ("They made an offer", "An offer from Acme"),
        ("They said no", "I'm sorry about Acme"),
        ("Somebody else got it", "So Acme is filled"),
    ],
)
async def test_decided_asks_what(ana: Chat, clock: StandingClock, tapped: str, answer: str) -> None:
    await called(ana, clock)
    await ana.says("they have decided")
    await ana.taps(tapped, on=await ana.hears("What did Acme decide?"))
    noted = await ana.hears(answer)
    await ana.taps("Undo", on=noted)
    await ana.hears("Undone")


async def test_filled_ends_the_calls(ana: Chat, clock: StandingClock) -> None:
    await called(ana, clock)
    await ana.taps("More…")
    await ana.taps("The job is filled", on=await ana.hears("What came of it"))
    await ana.hears("So Acme is filled. The calls stop.")
