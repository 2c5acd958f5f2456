"""A1: a debrief that is begun and left lying is asked for, kindly, then saved as told; nobody is nagged, nothing is lost."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import tells
from facts import LISBON, acme, clocks, coming, knowing, own, searching, utc

from rules.facts import Begun, Event

HOUR = timedelta(hours=1)
ANA = 1001
BEGAN = Begun(7, "Acme", utc("2026-03-02 15:30"))


async def begins(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as data engineer", "in person")
    await ana.hears("Who interviewed you?")


async def test_who_stops_telling_is_asked_an_hour_later_and_the_next_morning_and_no_more(
    ana: Chat, clock: StandingClock
) -> None:
    await begins(ana)
    clock.move(HOUR - timedelta(seconds=1))
    await ana.hears_nothing()
    clock.move(timedelta(seconds=1))
    asked = await ana.hears("Shall we go on?\nAcme", "nothing is planned before it is saved")
    assert asked.buttons == ["Go on", "Skip", "⏰ 1 hour", "⏰ This evening", "⏰ Tomorrow 9:00", "Why?"]
    clock.move(17 * HOUR)
    await ana.hears("Shall we go on?")
    for _ in range(5):
        clock.move(24 * HOUR)
        await ana.hears_nothing(0.05)


async def test_go_on_puts_the_open_question_again_and_what_was_told_is_kept(ana: Chat, clock: StandingClock) -> None:
    await begins(ana)
    clock.move(HOUR)
    await ana.taps("Go on", on=await ana.hears("Shall we go on?"))
    await ana.hears("Back to Acme.", "Who interviewed you?")
    await tells(ana, "Jane Smith, CTO", "that's all", "nobody", "email", "skip", "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan for Acme", "Thank Jane Smith")


async def test_go_on_brings_back_one_that_waits_behind_another(ana: Chat, clock: StandingClock) -> None:
    await begins(ana)
    await ana.says("interview at Globex yesterday at 10")
    await ana.hears("Noted: Globex")
    clock.move(HOUR)
    await ana.taps("Skip", on=await ana.hears("Shall we go on?\nGlobex"))
    await ana.hears("Skipped: Finish telling me about Globex")
    clock.move(17 * HOUR)
    await ana.taps("Go on", on=await ana.hears("Shall we go on?\nAcme"))
    await ana.hears("Back to Acme.", "Who interviewed you?")


async def test_who_is_telling_right_now_is_not_asked(ana: Chat, clock: StandingClock) -> None:
    await begins(ana)
    clock.move(HOUR - timedelta(minutes=5))
    await tells(ana, "Jane Smith, CTO", "that's all")
    await ana.hears("reception")
    clock.move(HOUR - timedelta(minutes=5))
    await ana.hears_nothing()
    clock.move(timedelta(minutes=5))
    await ana.hears("Shall we go on?")


@pytest.mark.parametrize("last", [("cancel",), ("Jane Smith", "that's all", "nobody", "email", "skip", "save now", "yes")])
async def test_what_is_cancelled_or_saved_is_not_asked_for(ana: Chat, clock: StandingClock, last: tuple[str, ...]) -> None:
    await begins(ana)
    await tells(ana, *last)
    await ana.hears("Cancelled" if len(last) == 1 else "This is your plan")
    await tells(ana, "all thank yous sent", "what's due?")
    for _ in range(4):
        clock.move(6 * HOUR)
    await ana.says("ok")
    await ana.hears("welcome")
    assert "Shall we go on?" not in ana.transcript()
    assert "Finish telling me" not in ana.transcript()


async def test_a_question_that_was_left_lying_is_not_put_again_after_each_word(ana: Chat, clock: StandingClock) -> None:
    await begins(ana)
    await ana.says("what's due?")
    await ana.hears("Who interviewed you?")
    clock.move(HOUR)
    await ana.hears("Shall we go on?")
    clock.move(HOUR)
    await ana.says("due")
    await ana.hears("Tomorrow\n1. 09:00: Finish telling me about Acme")
    await ana.hears_nothing()


async def test_the_one_of_an_interview_that_was_told_before_goes_on_where_it_was(ana: Chat, clock: StandingClock) -> None:
    await tells(ana, "interview at Acme today at 16:00")
    await ana.hears("today at 16:00. I'll come back after it")
    clock.move(2.5 * HOUR)
    await ana.taps("Tell you now", on=await ana.hears("How was it?"))
    await tells(ana, "data engineer", "17:00")
    await ana.hears("How did you meet?")
    clock.move(15.5 * HOUR)
    await ana.taps("Tell you now", on=await ana.hears("How was it?"))
    await ana.hears("Back to Acme.", "How did you meet?")


def test_one_is_asked_for_at_a_time_and_none_that_is_asked_for_as_planned() -> None:
    search = searching(begun=(BEGAN, Begun(8, "Globex", utc("2026-03-02 14:00"))))
    [task] = own(search, "begun")
    assert (task.about, clocks(task.remind)) == (7, ["Mon 2 16:30", "Tue 3 09:00"])
    skipped = searching(begun=search.begun, events=(Event(1, task.key, "skipped", utc("2026-03-02 17:00")),))
    assert [one.about for one in own(skipped, "begun")] == [8]
    planned = searching(knowing(acme(), coming("2026-03-02 14:00")), begun=(BEGAN,))
    assert not own(planned, "begun")


def test_at_night_it_waits_for_the_morning() -> None:
    [task] = own(searching(begun=(Begun(7, None, utc("2026-03-02 22:10")),)), "begun")
    assert clocks(task.remind) == ["Mon 2 20:30", "Tue 3 09:00"]
    assert LISBON.quiet_from.hour == 21


@pytest.mark.parametrize(
    ("words", "answer"),
    [("i'm in berlin again", "Time zone: Berlin"), ("ok", "welcome"), ("remind me on friday to buy stamps", "buy stamps")],
)
async def test_words_that_mean_something_are_no_answer_to_a_question_that_was_left_lying(
    ana: Chat, clock: StandingClock, words: str, answer: str
) -> None:
    await ana.says("just had an interview at Acme")
    await ana.hears("Which job was it for?")
    clock.move(2 * HOUR)
    await ana.hears("Shall we go on?")
    await ana.says(words)
    await ana.hears(answer)
    await tells(ana, "data engineer")
    await ana.hears("How did you meet?")


async def test_later_puts_off_the_nudge_and_answers_nothing(ana: Chat, clock: StandingClock) -> None:
    await begins(ana)
    clock.move(2 * HOUR)
    await ana.hears("Shall we go on?")
    await ana.says("later")
    await ana.hears("I'll remind you today at 18:00")
    clock.move(HOUR)
    await ana.hears("Shall we go on?")


TOLD = ("in person", "Jane Smith, CTO", "that's all", "nobody", "email", "jane@acme.com")


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("by the end of next week", "Fri 13 Mar"),
        ("next week", "Fri 13 Mar"),
        ("friday", "Fri 6 Mar"),
        ("in two weeks", "16 Mar"),
    ],
)
async def test_a_day_answers_a_question_that_asks_for_one_also_after_the_nudge(
    ana: Chat, clock: StandingClock, words: str, noted: str
) -> None:
    await tells(ana, "just had an interview at Acme as data engineer", *TOLD)
    await ana.hears("When will they decide?")
    clock.move(HOUR)
    await ana.hears("Shall we go on?")
    clock.move(HOUR)
    await ana.says(words)
    await ana.hears(noted, "second interview")


@pytest.mark.parametrize(("words", "moment"), [("tomorrow", "tomorrow at 09:00"), ("in three hours", "tomorrow at 08:00")])
async def test_what_its_buttons_say_puts_the_nudge_off_whatever_the_question_asks(
    ana: Chat, clock: StandingClock, words: str, moment: str
) -> None:
    await tells(ana, "just had an interview at Acme as data engineer", *TOLD)
    await ana.hears("When will they decide?")
    clock.move(4 * HOUR)
    await ana.hears("Shall we go on?")
    await ana.says(words)
    await ana.hears(f"I'll remind you {moment}")


async def test_a_nudge_that_is_put_off_by_a_day_comes_on_that_day(ana: Chat, clock: StandingClock) -> None:
    await begins(ana)
    clock.move(HOUR)
    await ana.hears("Shall we go on?")
    await ana.says("by friday")
    await ana.hears("I'll remind you Fri 6 Mar at 09:00")


async def test_words_that_fit_nothing_are_told_that_it_is_not_saved_yet(ana: Chat, clock: StandingClock) -> None:
    await ana.says("just had an interview at Acme as data engineer this morning")
    await ana.hears("About what time did it end?")
    clock.move(24 * HOUR)
    await ana.hears("Shall we go on?")
    await ana.says("called priya, got voicemail")
    await ana.hears("what you told me of Acme is not saved yet", "About what time did it end?")


# --- saved as it was told -----------------------------------------------------------------------


async def stops_at_the_summary(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as data engineer", *TOLD, "next week", "they didn't say", "save now")
    await ana.hears("Is it all right, every name too?")


async def test_where_only_the_last_yes_is_missing_it_is_saved_after_an_hour(ana: Chat, clock: StandingClock) -> None:
    await stops_at_the_summary(ana)
    clock.move(HOUR - timedelta(seconds=1))
    await ana.hears_nothing()
    clock.move(timedelta(seconds=1))
    saved = await ana.hears("I saved what you told me about Acme", "by 15:00: Thank Jane Smith (Email)", "Call Jane Smith")
    assert saved.buttons == ["What's due this week", "Change something"]
    await ana.says("that's right")
    await ana.hears("You're welcome")
    clock.move(HOUR)
    await ana.hears("Time for your thank-you", "Jane Smith", "jane@acme.com")
    assert "Shall we go on?" not in ana.transcript()


async def test_what_says_when_it_was_and_who_was_met_is_saved_the_next_morning(ana: Chat, clock: StandingClock) -> None:
    await begins(ana)
    await tells(ana, "Jane Smith, CTO", "that's all")
    await ana.hears("reception")
    clock.move(HOUR)
    await ana.hears("Shall we go on?")
    clock.move(17 * HOUR)
    await ana.hears("I saved what you told me about Acme", "by 15:00: Thank Jane Smith")
    clock.move(0.5 * HOUR)
    await ana.hears("One question for the receptionist")
    clock.move(1.5 * HOUR)
    await ana.taps("Answer now", on=await ana.hears("Shall we finish your notes?"))
    await ana.hears("reception")
    clock.move(HOUR)
    await ana.hears("Time for your thank-you", "Jane Smith")


async def test_one_that_waits_behind_another_is_saved_too(ana: Chat, clock: StandingClock) -> None:
    await stops_at_the_summary(ana)
    await ana.says("interview at Globex yesterday at 10")
    await ana.hears("Noted: Globex")
    await ana.says("cancel")
    await ana.hears("Back to Acme", "Is it all right")
    clock.move(HOUR)
    await ana.hears("I saved what you told me about Acme")


async def test_it_can_be_changed_after_that(ana: Chat, clock: StandingClock) -> None:
    await stops_at_the_summary(ana)
    clock.move(HOUR)
    saved = await ana.hears("I saved what you told me about Acme")
    await ana.taps("Change something", on=saved)
    await ana.hears("What shall I change?")
    await tells(ana, "the job", "platform engineer", "yes")
    await ana.hears("platform engineer", "Is it all right")
    await ana.hears("Saved. This is your plan for Acme")


async def test_by_night_it_waits_for_the_morning(ana: Chat, clock: StandingClock) -> None:
    clock.move(5 * HOUR)
    await stops_at_the_summary(ana)
    clock.move(11 * HOUR)
    await ana.hears_nothing()
    clock.move(HOUR)
    await ana.hears("I saved what you told me about Acme")


async def test_who_does_not_tell_where_he_is_is_asked_once_more_for_what_he_told(
    chat: Callable[..., Chat], clock: StandingClock
) -> None:
    stranger = chat()
    await stranger.says("just had an interview at Acme as data engineer with Jane Smith, CTO")
    await stranger.hears("where are you?")
    clock.move(HOUR)
    await stranger.taps("Go on", on=await stranger.hears("Shall we go on?\nAcme"))
    await stranger.hears("where are you?")
    await stranger.says("Lisbon")
    await stranger.hears("Noted: Acme, data engineer", "Jane Smith")


async def test_each_of_several_that_say_enough_is_saved(ana: Chat, clock: StandingClock) -> None:
    await begins(ana)
    await tells(ana, "Jane Smith, CTO", "that's all")
    await ana.hears("reception")
    await ana.says("just had an interview at Globex as clerk with Carl Stone, CEO")
    await ana.hears("Noted: Globex", "How did you meet?")
    clock.move(HOUR)
    await ana.hears("Shall we go on?\nGlobex")
    clock.move(17 * HOUR)
    await ana.hears("I saved what you told me about Acme", "Thank Jane Smith")
    await ana.hears("I saved what you told me about Globex", "Thank Carl Stone")


async def test_that_of_a_planned_interview_is_saved_and_not_asked_for_twice(ana: Chat, clock: StandingClock) -> None:
    await ana.says("interview at Acme today at 16:00 with Jane Smith, CTO")
    await ana.hears("today at 16:00")
    clock.move(2.5 * HOUR)
    await ana.taps("Tell you now", on=await ana.hears("How was it?"))
    await tells(ana, "data engineer", "17:00", "in person", "that's all")
    await ana.hears("reception")
    clock.move(15.5 * HOUR)
    await ana.hears("I saved what you told me about Acme", "Thank Jane Smith")
    await ana.hears_nothing()


def test_how_much_is_told_decides_what_its_last_reminder_does() -> None:
    for told, reminders in (("", 2), ("enough", 2), ("all", 1)):
        [task] = own(searching(begun=(Begun(7, "Acme", utc("2026-03-02 15:30"), told),)), "begun")
        assert len(task.remind) == reminders
