"""Small things that users say: each does what is meant, without a list or a form in between."""

from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

DAY = timedelta(days=1)


@pytest.mark.parametrize("words", ["sent both notes", "posted both letters", "both are out"])
async def test_both_closes_both(ana: Chat, clock: StandingClock, words: str) -> None:
    await debriefed(ana)
    if "are" in words:
        clock.move(timedelta(hours=2))
        await ana.hears("Time for your thank-you")
    await ana.says(words)
    await ana.hears("off your list", "Jane Smith", "Bob Lee")


async def test_moved_to_moves_the_interview_that_was_told(ana: Chat) -> None:
    await ana.says("interview at Dockside on wednesday at 10am")
    await ana.hears("Good luck with Dockside")
    await ana.says("moved to thursday 11am")
    await ana.hears("Moved: your interview at Dockside is Thu 5 Mar at 11:00 now.")
    await ana.says("it was pushed to friday")
    await ana.hears("is Fri 6 Mar at 11:00 now.")


async def test_a_name_is_put_right_as_it_was_wrong(ana: Chat) -> None:
    await debriefed(ana, people="Rod Marsh, driver")
    await ana.says("its Rodney not Rod")
    await ana.hears("Changed for Acme: Rodney Marsh")
    await ana.says("who did I meet at Acme?")
    await ana.hears("Rodney Marsh")


async def test_they_decide_by_friday_is_of_whom_was_talked_about_last(ana: Chat) -> None:
    await debriefed(ana)
    await debriefed(ana, "Bolt", "Tom Fox")
    await ana.says("who did I meet at Acme?")
    await ana.hears("Bob Lee")
    await ana.says("they decide by friday")
    await ana.hears("Changed for Acme")


async def test_they_decide_by_friday_is_asked_back_where_it_may_be_of_several(ana: Chat) -> None:
    await debriefed(ana)
    await debriefed(ana, "Bolt", "Tom Fox")
    await tells(ana, "thanks", "they decide by friday")
    await ana.taps("Acme", on=await ana.hears("Which one do you mean?"))
    await ana.hears("Changed for Acme")


async def test_an_address_that_is_known_is_not_asked_for_again(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith, CTO", "that's all", "nobody", "email")
    await tells(ana, "jane@acme.com", "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan for Acme")
    await tells(ana, "just had another interview at Acme as clerk", "in person", "Jane Smith", "that's all", "nobody")
    await ana.hears("When will they decide?")
    await tells(ana, "skip", "skip", "save now")
    await ana.hears("Jane Smith (Email: jane@acme.com)")


@pytest.mark.parametrize("words", ["write my acceptance for Acme", "help me accept the offer from Acme"])
async def test_an_acceptance_is_written_in_plain_words(ana: Chat, words: str) -> None:
    await debriefed(ana)
    await tells(ana, words, "Ana Lopes")
    await ana.hears("Ana Lopes", "When it is sent", "or tell me: “I accepted the offer from Acme”.")


@pytest.mark.parametrize("words", ["decline the offer from Acme politely", "help me turn down Acme"])
async def test_a_polite_no_is_written_in_plain_words_and_nothing_is_decided_by_it(ana: Chat, words: str) -> None:
    await debriefed(ana)
    await tells(ana, words, "Ana Lopes")
    await ana.hears("Ana Lopes", "When it is sent", "or tell me: “I declined the offer from Acme”.")
    await ana.says("everything")
    await ana.hears("Thank Jane Smith (Email), Acme")


async def test_an_offer_brings_both_letters(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("Acme made me an offer")
    offer = await ana.hears("An offer from Acme")
    await ana.taps("✍ Accept", on=offer)
    await ana.hears("How do you sign?")
    await ana.says("Ana Lopes")
    await ana.hears("Ana Lopes", "I accepted the offer from Acme")
    await ana.taps("✍ Decline", on=offer)
    await ana.hears("Ana Lopes", "I declined the offer from Acme")


async def test_two_weeks_with_nothing_to_say_bring_one_look_back(ana: Chat, clock: StandingClock) -> None:
    await tells(ana, "I applied to Globex as clerk today", "no contact please")
    await ana.hears("you applied to Globex")
    clock.move(6 * DAY + timedelta(hours=3, minutes=1))  # Sunday at 18:01
    await ana.hears("Your week", "1 application")
    clock.move(7 * DAY)
    await ana.hears("Your week", "A week to breathe.")
    clock.move(7 * DAY)
    await ana.hears_nothing()
