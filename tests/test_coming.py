"""A3, B12: an interview that is still to come is prepared for, and told of right after it."""

from datetime import timedelta

from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

HOUR = timedelta(hours=1)


async def told_of_thursday(ana: Chat) -> None:
    """Monday 15:00: an interview at Globex on Thursday at 10:00 is known."""
    await ana.says("I have a video interview at Globex on Thursday at 10")
    await ana.hears("Good luck with Globex: Thu 5 Mar at 10:00")


async def test_the_evening_before_says_what_to_ask_and_what_to_bring_home(ana: Chat, clock: StandingClock) -> None:
    await told_of_thursday(ana)
    clock.move(2 * 24 * HOUR + 3 * HOUR)
    nudge = await ana.hears(
        "Your interview is near\nGlobex", "Tomorrow at 10:00, by video", "when do they decide", "business card"
    )
    assert nudge.buttons[:2] == ["✓ Ready", "It's off"]
    await ana.taps("✓ Ready")
    await ana.hears("Have a good one at Globex!")


async def test_right_after_it_the_debrief_is_offered_and_asks_nothing_that_is_known(ana: Chat, clock: StandingClock) -> None:
    await told_of_thursday(ana)
    clock.move(2 * 24 * HOUR + 3 * HOUR)
    await ana.taps("✓ Ready", on=await ana.hears("Your interview is near"))
    clock.move(17 * HOUR + HOUR / 2)
    await ana.taps("Tell you now", on=await ana.hears("How was it?\nGlobex"))
    await ana.hears("Which job was it for?")
    await ana.says("clerk")
    await ana.hears("About what time did it end?")
    await ana.says("11")
    await ana.hears("Who interviewed you?")
    await tells(ana, "Jane Smith", "that's all", "nobody", "email", "skip", "skip", "skip", "save now", "yes")
    plan = await ana.hears("This is your plan for Globex")
    assert "Tell me about your interview" not in plan.text


async def test_one_that_is_called_off_asks_for_no_debrief(ana: Chat, clock: StandingClock) -> None:
    await told_of_thursday(ana)
    await ana.says("everything")
    await ana.hears("1. 10:00: Interview, Globex")
    await tells(ana, "1", "it's off")
    await ana.hears("it is off my list: the interview at Globex")
    clock.move(4 * 24 * HOUR)
    await ana.says("everything")
    await ana.hears("Nothing is planned")


async def test_one_that_moved_is_moved_and_can_be_moved_back(ana: Chat) -> None:
    await told_of_thursday(ana)
    await ana.says("interview at Globex on Friday at 11:00")
    moved = await ana.hears("Moved: your interview at Globex is Fri 6 Mar at 11:00 now")
    await ana.taps("Undo", on=moved)
    await ana.hears("Undone")
    await ana.says("everything")
    await ana.hears("Thu 5 Mar\n1. 10:00: Interview, Globex")


async def test_b12_a_second_interview_puts_the_calls_off_until_it_is_over(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("second interview at Acme on Friday at 2pm")
    await ana.hears("Good luck with Acme: Fri 6 Mar at 14:00")
    await ana.says("everything")
    listed = await ana.hears("All that is planned", "Interview, Acme")
    assert "Call Jane" not in listed.text
    assert "Get in touch" in listed.text


async def test_a_day_without_a_time_asks_for_it(ana: Chat) -> None:
    await ana.says("interview at Globex on Thursday")
    await ana.hears("At what time?")
    await ana.says("half past ten")
    await ana.hears("Good luck with Globex: Thu 5 Mar at 10:30")


async def test_a3_an_hour_that_was_not_told_is_called_a_guess(ana: Chat) -> None:
    await ana.says("interview at Acme on Thursday")
    await ana.hears("At what time?")
    await ana.says("skip")
    await ana.hears("Good luck with Acme: Thu 5 Mar at 09:00", "my guess at the hour")
    await ana.says("moved to 14:30")
    await ana.hears("your interview at Acme is Thu 5 Mar at 14:30 now")


MEETS = "interview at Globex on Thursday at 10 with Jane Smith, CTO and Bob Lee"


async def told_whom(ana: Chat) -> None:
    await ana.says(MEETS)
    await ana.hears("Good luck with Globex: Thu 5 Mar at 10:00", "You will meet Jane Smith, CTO; Bob Lee.")


async def test_a3_whom_one_will_meet_is_kept_and_said_the_evening_before(ana: Chat, clock: StandingClock) -> None:
    await told_whom(ana)
    await ana.says("they moved the Globex one to 11")
    await ana.hears("Moved: your interview at Globex is Thu 5 Mar at 11:00 now", "You will meet Jane Smith, CTO; Bob Lee.")
    clock.move(2 * 24 * HOUR + 3 * HOUR)
    await ana.hears("Your interview is near\nGlobex", "Tomorrow at 11:00", "You will meet Jane Smith, CTO; Bob Lee.")


async def test_d2_the_card_says_whom_one_will_meet(ana: Chat) -> None:
    await told_whom(ana)
    await ana.says("who will I meet at Globex")
    await ana.hears("Globex", "You will meet Jane Smith, CTO; Bob Lee.", "Interview")


async def test_a3_whom_one_was_to_meet_need_not_be_told_again(ana: Chat, clock: StandingClock) -> None:
    await told_whom(ana)
    clock.move(2 * 24 * HOUR + 20 * HOUR)
    await tells(ana, "just got out of Globex", "clerk", "in person")
    await ana.hears("I have:\n1. Jane Smith, CTO\n2. Bob Lee")


async def test_a3_who_was_named_then_is_who_was_met_with_the_title_of_before(ana: Chat, clock: StandingClock) -> None:
    await told_whom(ana)
    clock.move(2 * 24 * HOUR + 20 * HOUR)
    await tells(ana, "just had an interview at Globex as clerk with Jane", "in person")
    met = await ana.hears("I have:\n1. Jane Smith, CTO")
    assert "Bob" not in met.text


async def test_a3_who_asks_for_it_after_the_interview_finds_them_too(ana: Chat, clock: StandingClock) -> None:
    await told_whom(ana)
    clock.move(2 * 24 * HOUR + 20 * HOUR + HOUR / 2)
    await ana.taps("Tell you now", on=await ana.hears("How was it?\nGlobex"))
    await tells(ana, "clerk", "11", "in person")
    await ana.hears("I have:\n1. Jane Smith, CTO\n2. Bob Lee")
