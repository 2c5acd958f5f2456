"""B10, B11, B13: how it comes out, by button and by plain words, and what each changes. Everything can be taken back."""

from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, lets_the_thanks_go, tells

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("words", "answer", "planned"),
    [
        ("they rejected me at Acme", "I'm sorry about Acme", "Thank Jane Smith once more"),
        ("didn't get Acme. ah well", "I'm sorry about Acme", "Thank Jane Smith once more"),
        ("the job at Acme is filled", "So Acme is filled", "Thank Jane Smith once more"),
        ("Acme made me an offer", "An offer from Acme: well done!", "Thank Jane Smith for the offer"),
        ("I turned down the offer from Acme", "you declined Acme", "Thank Jane Smith once more"),
        ("pulling out of Acme", "you withdrew from Acme", "Nothing is planned"),
        ("I got the job at Acme!", "Acme it is. Congratulations!", "Stay visible"),
        ("Acme replied", "The clock for Acme starts anew", "Thank Jane Smith"),
    ],
)
async def test_plain_words_change_the_plan_say_so_and_can_be_undone(ana: Chat, words: str, answer: str, planned: str) -> None:
    await debriefed(ana)
    await ana.says("everything")
    before = await ana.hears("All that is planned")
    await ana.says(words)
    told = await ana.hears(answer)
    await ana.says("everything")
    await ana.hears(planned)
    await ana.taps("Undo", on=told)
    await ana.hears("Undone")
    await ana.says("everything")
    assert (await ana.hears("All that is planned")).text == before.text


async def test_news_by_button_offers_every_outcome(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await lets_the_thanks_go(ana)
    clock.move(3 * DAY)
    await ana.taps("News", on=await ana.hears("Time for your call"))
    asked = await ana.hears("What is the news from Acme?")
    assert asked.buttons == [
        "They answered", "Second interview", "An offer", "They said no", "The job is filled", "I withdrew", "I got the job",
        "Nothing yet",
    ]  # fmt: skip
    await ana.taps("Second interview")
    await ana.hears("When is it? Day and time.")
    await ana.says("tuesday at 2pm")
    await ana.hears("Good luck with Acme: Tue 10 Mar at 14:00")


async def test_b11_who_is_hired_is_reminded_to_tell_the_others_and_to_thank_the_references(
    ana: Chat, clock: StandingClock
) -> None:
    await debriefed(ana)
    await debriefed(ana, "Bolt")
    await tells(ana, "/references", "Add a reference", "Ewan Price", "skip", "they said yes")
    await ana.hears("Ewan Price, said yes")
    await ana.says("I got the job at Bolt")
    await ana.hears("Bolt it is. Congratulations!", "They should hear it from you: Acme.")
    await ana.says("everything")
    await ana.hears("Tell Jane Smith that you took another job, Acme", "Thank Ewan Price for the reference", "Stay visible")
    clock.move(DAY)
    await ana.hears("They should hear it from you\nAcme")


async def test_an_offer_is_answered_by_a_button(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await lets_the_thanks_go(ana)
    await ana.says("Acme made me an offer")
    await ana.hears("An offer from Acme")
    await tells(ana, "/due", "1", "done")
    await ana.hears("off your list: Thank Jane Smith for the offer")
    clock.move(4 * DAY)
    await ana.taps("I declined", on=await ana.hears("Your answer to the offer\nAcme"))
    await ana.hears("you declined Acme")


async def test_a_new_interview_begins_anew_after_an_end(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await ana.says("they rejected me at Acme")
    await ana.hears("I'm sorry")
    clock.move(timedelta(minutes=5))
    await debriefed(ana)
    await ana.says("everything")
    listed = await ana.hears("All that is planned")
    assert "once more" not in listed.text
    assert "Call Jane Smith" in listed.text


async def test_an_offer_and_its_deadline_may_be_told_in_one_breath(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("Acme made me an offer, 85k, I have to answer by Friday")
    await ana.hears("An offer from Acme")
    await ana.hears("Acme wants your answer by Fri 6 Mar")
