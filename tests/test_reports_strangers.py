"""What strangers reported in their own words: promises, several at once, another day of the decision, reminders."""

from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, lets_the_thanks_go, tells

DAY = timedelta(days=1)
THREE = "Priya Raman, Tom O'Connell and Mei-Ling Zhao"
CASE_STUDY = "Keep your promise: “Tom the case study by Thursday”"
PORTFOLIO = "I promised Beatriz that I would send her the portfolio as a PDF by Wednesday."


async def told(ana: Chat, company: str, people: str, promise: str = "", second: str = "they didn't say") -> None:
    """A debrief in which a promise was told at once."""
    await tells(ana, f"just had an interview at {company} as designer with {people}. {promise}", "in person", "that's all")
    await tells(ana, "nobody", "email", "skip", "they didn't say", second, "save now", "yes")
    await ana.hears(f"This is your plan for {company}")


async def northwind(ana: Chat, promise: str = "I promised Tom the case study by Thursday.") -> None:
    await told(ana, "Northwind", THREE, promise)


async def left(ana: Chat) -> str:
    """What is still to be done."""
    await ana.says("everything")
    return (await ana.hears("planned")).text


# --- what was promised, and to whom ---------------------------------------------------------------


async def test_b6_a_promise_that_names_somebody_is_found_by_that_name(ana: Chat) -> None:
    await northwind(ana)
    await ana.says("what did I promise Tom")
    await ana.hears("Promises", CASE_STUDY)
    await ana.says("what did I promise Priya")
    await ana.hears("Promises: nothing")


async def test_b6_a_promise_that_names_nobody_is_of_everybody_there(ana: Chat) -> None:
    await told(ana, "Kiln", "Beatriz Nunes and Olly Marsh", "I promised to send the portfolio as a PDF by Wednesday.")
    await ana.says("what did I promise Beatriz")
    await ana.hears("Promises", "the portfolio as a PDF by Wednesday")


@pytest.mark.parametrize(
    "words", ["sent Tom the case study", "I've emailed the case study to Tom", "sent the case study to Tom"]
)
async def test_d4_what_was_promised_closes_the_promise_and_not_the_thanks(ana: Chat, words: str) -> None:
    await northwind(ana)
    await ana.says(words)
    await ana.hears("off your list: Keep your promise")
    after = await left(ana)
    assert CASE_STUDY not in after
    assert "Thank Tom O'Connell" in after


@pytest.mark.parametrize("words", ["called Tom, we spoke of the case study", "emailed Tom about the case study"])
async def test_d4_to_speak_of_what_was_promised_keeps_no_promise(ana: Chat, words: str) -> None:
    await northwind(ana)
    await ana.says(words)
    await ana.hears("")
    assert CASE_STUDY in await left(ana)


async def test_d4_a_promise_to_one_and_thanks_to_another_in_one_message(ana: Chat) -> None:
    await told(ana, "Kiln", "Beatriz Nunes and Olly Marsh", PORTFOLIO)
    await ana.says("sent Beatriz the PDF and thanked Olly by email")
    await ana.hears("off your list")
    after = await left(ana)
    assert "Keep your promise" not in after
    assert "Thank Beatriz Nunes" in after
    assert "Thank Olly Marsh" not in after


# --- several at once --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "sent all three",
        "thanked everyone",
        "sent them all",
        "all sent",
        "thank you notes sent to all three",
        "emailed all three of them",
    ],
)
async def test_d4_all_of_them_are_done_before_any_nudge(ana: Chat, words: str) -> None:
    await northwind(ana, "")
    await ana.says(words)
    await ana.hears("off your list", "Priya Raman", "Tom O'Connell", "Mei-Ling Zhao")
    assert "Call Priya Raman" in await left(ana)


async def test_d4_all_of_them_are_done_below_their_nudge(ana: Chat, clock: StandingClock) -> None:
    await northwind(ana)
    clock.move(DAY)
    await ana.hears("Time for your thank-you")
    await ana.says("sent all three")
    await ana.hears("off your list", "Priya Raman", "Tom O'Connell", "Mei-Ling Zhao")
    assert CASE_STUDY in await left(ana)


async def test_d4_all_done_before_anything_is_due_closes_nothing(ana: Chat) -> None:
    await northwind(ana)
    await ana.says("all done")
    await ana.hears("")
    after = await left(ana)
    assert "Thank Priya Raman" in after
    assert CASE_STUDY in after


async def test_d4_sent_all_three_of_two_closes_nothing(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("sent all three")
    await ana.hears("")
    assert "Thank Jane Smith" in await left(ana)


async def test_d4_sent_both_closes_two_thank_yous(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("sent both")
    await ana.hears("off your list", "Jane Smith", "Bob Lee")


@pytest.mark.parametrize(
    "words",
    [
        "sent Priya and Tom theirs; Mei-Ling tomorrow",
        "thanked Priya and Tom, Mei-Ling tomorrow",
        "sent Priya and Tom theirs and will send Mei-Ling hers tomorrow",
        "emailed Priya and Tom. Mei-Ling on Wednesday",
    ],
)
async def test_d4_who_is_put_off_in_the_next_clause_stays_open(ana: Chat, words: str) -> None:
    await northwind(ana, "")
    await ana.says(words)
    await ana.hears("off your list", "Priya Raman", "Tom O'Connell")
    await ana.hears("I'll remind you")
    after = await left(ana)
    assert "Thank Mei-Ling Zhao" in after
    assert "Thank Tom" not in after


# --- another day of the decision ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("They rang: they will decide on 20 March instead.", "Fri 20 Mar"),
        ("They called: the panel is moved and they will decide on 20 March instead.", "Fri 20 Mar"),
        ("they push decision to next friday", "Fri 13 Mar"),
        ("they pushed the decision to 20 March", "Fri 20 Mar"),
        ("decision now 20 march", "Fri 20 Mar"),
        ("they need more time, until end of month", "Tue 31 Mar"),
    ],
)
@pytest.mark.parametrize("listed", [False, True])
async def test_b13_another_day_of_the_decision_is_kept_and_said_back(ana: Chat, words: str, day: str, listed: bool) -> None:
    await debriefed(ana, decision="by friday")
    if listed:
        await ana.says("what's due")
        await ana.hears("All that is planned")
    await ana.says(words)
    await ana.hears(day)
    await ana.says("/company Acme")
    assert day in (await ana.hears("They decide")).text.partition("They decide")[2].partition("\n")[0]


async def test_b13_another_day_of_one_of_two_is_asked_back(ana: Chat) -> None:
    await debriefed(ana)
    await debriefed(ana, "Bolt", "Tom Fox")
    await ana.says("They rang: they will decide on 20 March instead.")
    await ana.taps("Acme", on=await ana.hears("Which one do you mean?"))
    await ana.hears("Fri 20 Mar")
    await ana.says("/company Acme")
    await ana.hears("They decide: Fri 20 Mar")


# --- reminders of one's own -------------------------------------------------------------------------


async def test_c5_to_ring_somebody_is_no_letter_to_her(ana: Chat) -> None:
    await told(ana, "Brigids", "Alan Firth and Janet Dunlop")
    await ana.says("remind me on Wednesday to ring Mrs Dunlop")
    await ana.hears("I'll remind you Wed 4 Mar at 09:00: “ring Mrs Dunlop”")
    assert "15:00: Thank Janet Dunlop" in (await left(ana)).partition("Wed")[0]
    await ana.says("rang Mrs Dunlop")
    await ana.hears("off your list: “ring Mrs Dunlop”")
    assert "15:00: Thank Janet Dunlop" in await left(ana)


@pytest.mark.parametrize(
    "words",
    [
        "called Jane, she is away until Friday, I should ring again on Friday at 4",
        "called Jane, she is in court until Wednesday, I should ring again Friday at 4",
    ],
)
async def test_b11_the_day_and_hour_at_which_to_call_again_are_kept(ana: Chat, words: str) -> None:
    await debriefed(ana)
    await lets_the_thanks_go(ana)
    await ana.says(words)
    await ana.hears("you call Jane Smith again Fri 6 Mar at 16:00")


async def test_b6_a_promise_told_later_is_kept_at_the_company(ana: Chat) -> None:
    await told(ana, "Brigids", "Alan Firth and Nkechi Obi")
    await ana.says("I promised Dr Obi my audit paper by Friday")
    await ana.hears("Fri 6 Mar", "audit paper")
    assert "my audit paper" in await left(ana)
    await ana.says("what did I promise Dr Obi")
    await ana.hears("Promises", "my audit paper")


async def test_b6_a_second_promise_does_not_take_the_place_of_the_first(ana: Chat) -> None:
    await northwind(ana)
    await ana.says("I promised Priya my references by Friday")
    await ana.hears("Fri 6 Mar", "references")
    after = await left(ana)
    assert CASE_STUDY in after
    assert "my references" in after


async def test_b6_a_promise_to_somebody_unknown_is_a_reminder(ana: Chat) -> None:
    await ana.says("I promised Mr Wong my audit paper by Friday")
    await ana.hears("I'll remind you Fri 6 Mar")


# --- when is the second round -------------------------------------------------------------------------


async def test_d2_when_the_second_round_is(ana: Chat) -> None:
    await told(ana, "Northwind", THREE, second="the week of the 16th")
    await ana.says("when is the second round")
    await ana.hears("Northwind", "Mon 16 - Sun 22 Mar")
    await ana.says("they invited me back, next thursday at 10")
    await ana.hears("Thu 12 Mar at 10:00")
    await ana.says("when is the second interview?")
    await ana.hears("Northwind", "Thu 12 Mar at 10:00")


async def test_d2_a_second_round_of_which_nothing_is_known(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("when is the second round")
    await ana.hears("Acme", "not known yet")
