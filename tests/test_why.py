"""B14: why? on each nudge and each due line; the answer names the rule's dates and the advice."""

from datetime import timedelta

from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells


async def test_a_nudge_says_why_with_its_dates_and_the_advice(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(timedelta(hours=2))
    await ana.taps("Why?", on=await ana.hears("Time for your thank-you"))
    why = await ana.hears("The interview ended Mon 2 Mar at 15:00", "within 24 hours of that: by Tue 3 Mar at 15:00")
    assert "Thank each person individually" in why.text


async def test_a_line_of_the_list_says_why(ana: Chat) -> None:
    await debriefed(ana)
    await tells(ana, "/due", "1")
    await ana.says("why?")
    await ana.hears("The interview ended Mon 2 Mar at 15:00")


async def test_why_can_be_asked_of_a_company(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("why do I have to call Acme?")
    await ana.hears("A call comes 48 to 72 hours after that")
