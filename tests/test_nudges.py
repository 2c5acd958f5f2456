"""A nudge comes at its time, says all that is needed, and every button of it does what it says, tapped or typed."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

from storage.engine import Database

HOUR = timedelta(hours=1)


async def nudged(ana: Chat, clock: StandingClock) -> None:
    """Two thank-yous at Acme are waiting, told at 15:00, pushed at 17:00."""
    await debriefed(ana)
    clock.move(2 * HOUR)
    await ana.hears("Time for your thank-you")


async def test_the_thanks_of_one_employer_come_in_one_message_that_says_who_how_and_by_when(
    ana: Chat, clock: StandingClock
) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith, CTO and Bob Lee (recruiter)", "done")
    await tells(ana, "nobody", "email for Jane, phone for Bob", "jane@acme.com", "skip", "by Friday", "skip", "a few more")
    await tells(ana, "calm people", "I stay calm", "no SAP", "I learn fast", "none", "skip", "well", "yes", "yes")
    await ana.hears("This is your plan")
    clock.move(2 * HOUR - timedelta(seconds=1))
    await ana.hears_nothing()
    clock.move(timedelta(seconds=1))
    nudge = await ana.hears("Time for your thank-you\nAcme, by tomorrow at 15:00")
    assert "1. Jane Smith, CTO\nEmail: jane@acme.com\n2. Bob Lee, recruiter\nPhone: no number yet" in nudge.text
    told = "They look for: calm people\nSay again: I stay calm\nPut right: no SAP\nYour answer: I learn fast"
    assert f"{told}\nThey decide: by Fri 6 Mar" in nudge.text
    assert nudge.buttons == [
        "✓ Jane Smith",
        "✓ Bob Lee",
        "⏰ 1 hour",
        "⏰ This evening",
        "⏰ Tomorrow 9:00",
        "✍ Write it",
        "Skip all",
        "Why?",
        "Stop Acme",
    ]


async def test_reminders_come_the_same_day_the_next_morning_and_three_hours_before_the_end(
    ana: Chat, clock: StandingClock
) -> None:
    await nudged(ana, clock)
    for hours in (16, 3):  # 9:00 and 12:00 of the next day
        clock.move(hours * HOUR - timedelta(minutes=1))
        await ana.hears_nothing(0.05)
        clock.move(timedelta(minutes=1))
        await ana.hears("Time for your thank-you", "by 15:00 today")


async def test_nothing_is_pushed_in_quiet_hours(ana: Chat, clock: StandingClock) -> None:
    clock.move(4 * HOUR)
    await debriefed(ana)  # it is 19:00: two hours later the quiet hours begin
    clock.move(12 * HOUR)
    await ana.hears_nothing()
    clock.move(2 * HOUR)
    await ana.hears("Time for your thank-you")


async def test_people_of_one_message_are_closed_one_by_one(ana: Chat, clock: StandingClock) -> None:
    await nudged(ana, clock)
    await ana.taps("✓ Jane Smith")
    left = await ana.hears("Time for your thank-you", "Bob Lee")
    assert "Jane Smith" not in left.text
    assert left.buttons[:2] == ["✓ Done", "Skip"]
    await ana.taps("Email", on=await ana.hears("How did your thanks reach Jane Smith?"))
    await ana.hears("your thanks to Jane Smith went out by email", "Next: Thank Bob Lee (Email), Acme, tomorrow at 15:00")
    await ana.taps("✓ Done", on=left)
    await ana.hears("Time for your thank-you", "✓")
    await ana.taps("Skip", on=await ana.hears("How did your thanks reach Bob Lee?"))
    await ana.hears("Then I take it that your thanks to Bob Lee went out by email.", "Next: Call Jane Smith")


@pytest.mark.parametrize(("how", "call"), [("email", "Thu 5 Mar at 09:30"), ("handwritten card", "Mon 9 Mar at 17:00")])
async def test_how_the_thanks_went_out_decides_when_to_call(ana: Chat, clock: StandingClock, how: str, call: str) -> None:
    await debriefed(ana, people="Jane Smith, CTO")
    clock.move(2 * HOUR)
    await ana.hears("Time for your thank-you")
    await tells(ana, "done", how)
    await ana.hears("How did your thanks reach Jane Smith?")
    told = await ana.hears("Noted: your thanks to Jane Smith went out")
    assert f"Next: Call Jane Smith, Acme, {call}" in told.text or how == "handwritten card"
    assert ("Thu 5 Mar" in told.text) is (how == "email")


@pytest.mark.parametrize(
    ("button", "until"),
    [("1 hour", "today at 18:00"), ("This evening", "today at 18:00"), ("Tomorrow 9:00", "tomorrow at 09:00")],
)
async def test_a_snoozed_nudge_comes_back_when_it_was_said(ana: Chat, clock: StandingClock, button: str, until: str) -> None:
    await nudged(ana, clock)
    nudge = ana.last
    await ana.taps(button, on=nudge)
    await ana.hears(f"I'll remind you {until}.")
    assert [message.buttons for message in ana.messages if message.id == nudge.id] == [[]]
    clock.move(HOUR if "today" in until else 16 * HOUR)
    await ana.hears("Time for your thank-you", "Jane Smith")
    await ana.hears_nothing()


async def test_a_second_tap_on_snooze_is_one_snooze(ana: Chat, clock: StandingClock) -> None:
    await nudged(ana, clock)
    nudge = ana.last
    data = next(
        button["callback_data"]
        for row in nudge.raw["reply_markup"]["inline_keyboard"]
        for button in row
        if button["text"] == "⏰ 1 hour"
    )
    await ana.taps("1 hour", on=nudge)
    await ana.hears("I'll remind you today at 18:00.")
    answer = await ana.taps_data(nudge, data)
    assert answer["text"] == "I'll remind you today at 18:00."
    await ana.hears_nothing()


async def test_a_snooze_beyond_the_24_hours_says_so(ana: Chat, clock: StandingClock) -> None:
    await nudged(ana, clock)
    clock.move(20 * HOUR)
    await ana.taps("Tomorrow 9:00", on=await ana.hears("by 15:00 today"))
    await ana.hears("I'll remind you tomorrow at 09:00. That is after the 24 hours")


async def test_what_the_buttons_say_can_be_typed(ana: Chat, clock: StandingClock) -> None:
    await nudged(ana, clock)
    await ana.says("done")
    await ana.hears("Which one? Tap it:")
    await tells(ana, "Jane Smith", "by fax")
    await ana.hears("your thanks to Jane Smith went out by fax")
    await tells(ana, "sent it", "thanks")
    await ana.hears("How did your thanks reach Bob Lee?")
    await ana.hears("You're welcome")
    await ana.says("done")
    await ana.hears("No question of mine is open")
    await ana.hears("Call Jane Smith")


async def test_the_question_which_one_closes_when_it_is_answered(ana: Chat, clock: StandingClock) -> None:
    await nudged(ana, clock)
    await ana.says("done")
    which = await ana.hears("Which one? Tap it:")
    await ana.taps("✓ Jane Smith", on=which)
    await ana.hears("Which one? Tap it:\n\n✓")
    await ana.hears("How did your thanks reach Jane Smith?")
    assert [message.buttons for message in ana.messages if message.id == which.id] == [[]]


async def test_done_once_more_goes_on_with_the_next_person(ana: Chat, clock: StandingClock) -> None:
    await nudged(ana, clock)
    await ana.taps("✓ Jane Smith")
    await ana.says("done")
    await ana.hears("How did your thanks reach Jane Smith?")
    await ana.hears("How did your thanks reach Bob Lee?")
    await ana.hears_nothing()


@pytest.mark.parametrize("words", ["undo", "cancel", "/cancel"])
async def test_a_done_by_mistake_is_taken_back_while_its_question_is_open(ana: Chat, clock: StandingClock, words: str) -> None:
    await nudged(ana, clock)
    await ana.taps("✓ Jane Smith")
    await ana.says(words)
    await ana.hears("Undone. All is as it was before.")
    await ana.says("/due")
    await ana.hears("Thank Jane Smith")


async def test_a_done_is_undone_by_its_button_later_and_only_once(ana: Chat, clock: StandingClock) -> None:
    await nudged(ana, clock)
    await ana.taps("✓ Jane Smith")
    await ana.says("email")
    noted = await ana.hears("went out by email")
    await ana.taps("Undo", on=noted)
    await ana.hears("Undone. All is as it was before.")
    await ana.says("undo")
    await ana.hears("That can no longer be undone.")


async def test_done_without_an_open_nudge_shows_the_list_to_act_on(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("done")
    await ana.hears("No question of mine is open")
    await ana.hears("1. by 15:00: Thank Jane Smith")
    await tells(ana, "1", "done", "email")
    await ana.hears("How did your thanks reach Jane Smith?")


async def test_skip_closes_says_so_and_can_be_undone(ana: Chat, clock: StandingClock) -> None:
    await nudged(ana, clock)
    await ana.taps("Skip all")
    await ana.hears("Skipped: Thank Jane Smith (Email), Acme; Thank Bob Lee (Email), Acme.", "Next: Call Jane Smith")
    await ana.says("undo")
    await ana.hears("Undone")
    await ana.says("/due")
    await ana.hears("Thank Jane Smith", "Thank Bob Lee")


@pytest.mark.parametrize(
    ("reason", "told", "left"),
    [
        ("They said no", "I'm sorry about Acme", "Thank Jane Smith once more"),
        ("I withdrew", "you withdrew from Acme", "Nothing is planned"),
        ("stop", "No more nudges for Acme", "Nothing is planned"),
    ],
)
async def test_stop_asks_why_ends_every_nudge_and_can_be_undone(
    ana: Chat, clock: StandingClock, reason: str, told: str, left: str
) -> None:
    await nudged(ana, clock)
    await ana.taps("Stop Acme")
    asked = await ana.hears("Stop all nudges for Acme? What happened?")
    assert "Skip" not in asked.buttons
    await ana.says(reason)
    stopped = await ana.hears(told)
    clock.move(HOUR)
    await ana.says("/due")
    await ana.hears(left)
    await ana.taps("Undo", on=stopped)
    await ana.hears("Undone. All is as it was before.")
    await ana.says("undo")
    await ana.hears("That can no longer be undone")


@pytest.mark.parametrize("words", ["keep going", "no", "cancel"])
async def test_stop_can_be_thought_better_of(ana: Chat, words: str) -> None:
    await debriefed(ana)
    await tells(ana, "stop acme", words)
    await ana.hears("Stop all nudges for Acme?")
    await ana.hears("Then I keep going with Acme.")


async def test_stop_of_an_unknown_company_names_the_known_ones(ana: Chat) -> None:
    await ana.says("stop Acme")
    await ana.hears("I know no company yet")
    await debriefed(ana)
    await ana.says("stop Umbrella")
    await ana.hears("I know no company called Umbrella. You told me about: Acme.")


async def test_a_decision_date_passes_and_both_answers_are_taken(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana, decision="by Friday")
    await tells(ana, "/due", "1", "skip", "/due", "1", "skip", "/due", "1", "skip")  # both thanks and the call
    await ana.hears("Skipped: Call Jane Smith")
    clock.move(timedelta(days=6, hours=22))  # Monday 13:00, three hours after it was to be asked
    asked = await ana.hears("Their decision date has passed\nAcme\n\nThey wanted to decide: by Fri 6 Mar")
    assert asked.buttons[:2] == ["They answered", "Nothing yet"]
    await ana.says("nothing yet")
    await ana.hears("Silence is no verdict. I go on with Acme as planned.", "Next: Get in touch with Jane Smith again")
    await tells(ana, "undo", "they answered")
    await ana.hears("Undone")
    await ana.hears("Good that they are in touch. The clock for Acme starts anew.", "Next: Get in touch with Jane Smith again")


async def test_a_reply_can_be_told_at_any_time(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("they answered")
    await ana.hears("The clock for Acme starts anew.")


async def test_asking_the_receptionist_brings_the_channel_into_the_plan(ana: Chat, clock: StandingClock) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "done", "nobody", "don't know")
    await tells(ana, "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan")
    clock.move(timedelta(minutes=30))
    await ana.taps("✓ Done", on=await ana.hears("One question for the receptionist", "Jane Smith"))
    await tells(ana, "undo", "done", "email", "jane@acme.com")
    await ana.hears("Undone")
    await ana.hears("Good: Jane Smith can be reached by email.", "Next: Thank Jane Smith (Email)")
    clock.move(timedelta(minutes=90))
    await ana.hears("Time for your thank-you", "Email: jane@acme.com")


async def test_a_promise_is_nudged_on_its_day(ana: Chat, clock: StandingClock) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "skip", "nobody", "skip", "skip", "a few more")
    await tells(ana, "skip", "skip", "none", "I'll send the portfolio by Thursday", "save now", "yes")
    await ana.hears("This is your plan")
    clock.move(timedelta(days=2, hours=18))
    await ana.hears("You promised\nAcme, by 17:00 today\n\nI'll send the portfolio by Thursday")


async def test_a_nudge_in_the_middle_of_a_debrief_loses_neither(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await tells(ana, "just had an interview at Bolt as driver", "video")
    await ana.hears("Who interviewed you?")
    clock.move(HOUR)
    await ana.hears("Shall we go on?", "Bolt")
    clock.move(HOUR)
    await ana.taps("✓ Bob Lee", on=await ana.hears("Time for your thank-you"))
    await ana.taps("Email", on=await ana.hears("How did your thanks reach Bob Lee?"))
    await ana.hears("your thanks to Bob Lee went out by email")
    await ana.hears("Back to Bolt.", "Who interviewed you?")


async def test_two_users_do_not_see_each_others_things(chat: Callable[..., Chat], clock: StandingClock) -> None:
    ana, ben = chat(), chat(1002, "Ben")
    for who in (ana, ben):
        await tells(who, "/start", "Lisbon")
    await debriefed(ana, "Acme", "Jane Smith")
    await debriefed(ben, "Bolt", "Tom Fox")
    clock.move(2 * HOUR)
    assert "Acme" not in (await ben.hears("Time for your thank-you", "Tom Fox")).text
    await tells(ben, "stop Acme", "everything")
    await ben.hears("You told me about: Bolt.")
    assert "Jane" not in (await ben.hears("All that is planned")).text


async def test_a_question_that_needs_no_answer_is_let_go_after_half_a_day(
    ana: Chat, clock: StandingClock, database: Database
) -> None:
    await nudged(ana, clock)
    await ana.taps("✓ Jane Smith")
    await ana.hears("How did your thanks reach Jane Smith?")
    clock.move(13 * HOUR)
    async with asyncio.timeout(5):
        while await is_asked(database, ana):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.01)
    await ana.says("by letter")
    await ana.hears("I did not understand that")
    assert "went out" not in ana.transcript()


async def is_asked(database: Database, user: Chat) -> bool:
    """Whether a question is open."""
    async with database.work() as store:
        return await store.talks.open(user.user) is not None


async def test_b4_a_weekly_word_that_came_by_a_snooze_rests_for_a_week_wherever_the_plan_moves(
    ana: Chat, clock: StandingClock
) -> None:
    await debriefed(ana)
    await tells(ana, "all thank yous sent", "weekly review off", "spoke to Jane at Acme")
    await ana.hears("Next: Get in touch with Jane Smith again, Acme")
    await tells(ana, "move the weekly word with Jane to 9 march at 13:00")
    await ana.hears("remind you Mon 9 Mar at 13:00")
    clock.move(7 * 24 * HOUR - 2 * HOUR)
    await ana.hears("Your weekly word with them")
    await ana.says("letters take 5 days here")
    await ana.hears("A letter takes: 5 working days")
    for _ in range(3):
        clock.move(2 * HOUR)
        await ana.hears_nothing()


async def test_b4_a_weekly_word_that_left_the_plan_and_came_back_rests_as_long(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await tells(ana, "all thank yous sent", "weekly review off", "spoke to Jane at Acme")
    await ana.hears("Next: Get in touch with Jane Smith again, Acme")
    await tells(ana, "move the weekly word with Jane to 9 march at 13:00")
    await ana.hears("remind you Mon 9 Mar at 13:00")
    clock.move(7 * 24 * HOUR - 2 * HOUR)
    await ana.hears("Your weekly word with them")
    await ana.says("Acme rejected me")
    await ana.taps("Undo", on=await ana.hears("I'm sorry about Acme"))
    await ana.hears("Undone")
    for _ in range(6):
        clock.move(24 * HOUR)
        await ana.hears_nothing(0.05)
    clock.move(26 * HOUR)
    await ana.hears("Your weekly word with them")
