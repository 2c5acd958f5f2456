"""D4: plain reports change the plan, say what they understood, and can be undone by one tap."""

from datetime import UTC, datetime, timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, lets_the_thanks_go, tells

from handlers.reporting import closable
from rules.items import Item
from rules.plan import Task

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def test_a_note_that_was_sent_is_off_the_list_as_it_was_sent(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("emailed Jane")
    done = await ana.hears("off your list: Thank Jane Smith", "Next: Thank Bob Lee")
    await ana.taps("Undo", on=done)
    await ana.says("/due")
    await ana.hears("Thank Jane Smith", "Thank Bob Lee")


async def test_how_a_note_went_out_is_asked_when_it_was_not_said(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("sent the note to Bob")
    await ana.hears("How did your thanks reach Bob Lee?")


async def test_all_of_todays_are_done_at_once(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("all thank yous sent")
    await ana.hears("off your list", "Jane Smith", "Bob Lee")


async def test_a_voicemail_counts_as_the_call(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await lets_the_thanks_go(ana)
    clock.move(3 * DAY)
    await ana.hears("Time for your call")
    await ana.says("called Acme, left a voicemail")
    await ana.hears("off your list: Call Jane Smith, Acme", "Next: Get in touch with Jane Smith again")


async def test_a_call_that_nobody_answered_comes_again_the_next_working_morning(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await lets_the_thanks_go(ana)
    clock.move(3 * DAY)
    await ana.taps("No answer", on=await ana.hears("Time for your call"))
    await ana.hears("No harm done. I'll bring it up tomorrow at 09:00")
    clock.move(18 * HOUR)
    await ana.hears("Time for your call")


async def test_a_word_that_no_task_asked_for_starts_the_week_anew(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("I ran into Bob Lee today and we talked")
    await ana.hears("")
    await ana.says("called Bob, we spoke")
    await ana.hears("you were in touch with Acme. The week begins anew.")


@pytest.mark.parametrize("words", ["move the call to Jane to friday", "remind me to call Jane on friday instead"])
async def test_a_task_is_moved_by_words_and_stays_where_it_was_put(ana: Chat, words: str) -> None:
    await debriefed(ana)
    await lets_the_thanks_go(ana)
    await ana.says(words)
    await ana.hears("I'll remind you Fri 6 Mar at 09:00")
    await debriefed(ana, "Bolt")  # plans anew
    await ana.says("everything")
    await ana.hears("Fri 6 Mar\n", "Call Jane Smith, Acme")


async def test_everything_is_paused_by_words_and_goes_on_by_words(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await ana.says("snooze everything till thursday")
    await ana.hears("Pause: until Thu 5 Mar at 8:00")
    clock.move(2 * DAY)
    await ana.hears_nothing()
    await ana.says("start the reminders again")
    await ana.hears("Pause: not paused")
    await ana.hears("Time for your thank-you", "Jane Smith")


async def test_two_of_a_name_are_asked_back_and_the_answer_goes_on(ana: Chat) -> None:
    await debriefed(ana)
    await debriefed(ana, "Bolt")
    await ana.says("emailed Jane")
    which = await ana.hears("Which one do you mean?")
    assert which.buttons[:2] == ["Jane Smith at Acme", "Jane Smith at Bolt"]
    await ana.taps("Jane Smith at Bolt")
    await ana.hears("off your list: Thank Jane Smith", "Bolt")


async def test_somebody_unknown_is_never_taken_for_somebody_known(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("sent the note to Wilhelmina")
    await ana.hears("I don't know Wilhelmina", "You told me about: Acme")


async def test_a_title_is_corrected_by_words(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("Jane's title is Chief Scientist")
    told = await ana.hears("Changed for Acme: Chief Scientist")
    await ana.says("who did I meet at Acme?")
    await ana.hears("Jane Smith, Chief Scientist")
    await ana.taps("Undo", on=told)
    await ana.says("/company Acme")
    await ana.hears("Jane Smith, CTO")


async def test_a_reminder_in_own_words(ana: Chat, clock: StandingClock) -> None:
    await ana.says("remind me tomorrow at 10 to call the job centre")
    await ana.hears("I'll remind you tomorrow at 10:00")
    clock.move(19 * HOUR)
    await ana.hears("You asked me to remind you", "call the job centre")


async def test_posting_letters_closes_no_call_and_no_question_of_the_bot(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "save now", "yes")
    await ana.hears("This is your plan for Acme", "Finish your notes", "Call Acme")
    await ana.says("posted both letters")
    await ana.hears("")
    await ana.says("everything")
    after = await ana.hears("All that is planned")
    assert "Finish your notes" in after.text
    assert "Call Acme" in after.text


async def test_a_question_is_no_answer_to_another_one(ana: Chat) -> None:
    await ana.says("/interview")
    await ana.hears("Which company was it?")
    await ana.says("how am i doing")
    await ana.hears("Nothing to count yet")
    await ana.hears("Which company was it?")


@pytest.mark.parametrize(
    ("meant", "action", "closed"),
    [
        (["rest", "call", "weekly"], "letter", []),
        (["thank", "pair", "call"], "letter", ["thank", "pair"]),
        (["thank", "call"], "unknown", ["thank", "call"]),
        (["call"], "letter", ["call"]),
        (["decision"], "call", []),
    ],
)
def test_a_report_closes_what_it_can_be_about(meant: list[str], action: str, closed: list[str]) -> None:
    items = [Item(None, Task(rule, rule, NOON, NOON, ())) for rule in meant]
    assert [item.rule for item in closable(items, action)] == closed


NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


async def test_what_was_moved_by_hand_stays_there_when_the_plan_is_worked_out_anew(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await lets_the_thanks_go(ana)
    await ana.says("move the call to Jane to friday")
    await ana.hears("I'll remind you Fri 6 Mar at 09:00")
    await ana.says("Jane's title is Chief Scientist")
    await ana.hears("Changed for Acme")
    clock.move(3 * DAY + HOUR)  # Thursday 16:00: the plan alone would have called at 15:00
    await ana.hears_nothing()
    clock.move(17 * HOUR)
    await ana.hears("Time for your call", "Chief Scientist")


async def test_silence_is_no_end(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("Acme went silent")
    await ana.hears("Acme", "Next:")
    await ana.says("Acme ghosted me, I give up on Acme")
    await ana.hears("Stop all nudges for Acme?")
