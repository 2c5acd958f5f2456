"""B7, B8: applications, the posting's word, and the references that should be asked first."""

from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import tells

DAY = timedelta(days=1)


async def test_b7_an_application_is_asked_about_once_after_a_week(ana: Chat, clock: StandingClock) -> None:
    await ana.says("applied to Globex for clerk today")
    await ana.hears("does it name a day for answers, or ask not to be contacted?")
    await ana.taps("Neither")
    await ana.hears("you applied to Globex, clerk", "Next: Ask about your application, Globex, Mon 9 Mar at 15:00")
    clock.move(7 * DAY)
    await ana.hears("A word about your application\nGlobex", "look at the posting again")
    await ana.says("done")
    await ana.hears("off your list")
    await ana.says("everything")
    await ana.hears("Nothing is planned")


@pytest.mark.parametrize("words", ["no contact please", "No contact, please", "they don't want calls"])
async def test_b7_a_posting_that_forbids_contact_is_respected(ana: Chat, words: str) -> None:
    await tells(ana, "/applied", "Globex", "clerk", "yesterday", words)
    await ana.hears("They ask not to be contacted, so we wait")
    await ana.says("everything")
    await ana.hears("Nothing is planned")


async def test_b7_the_day_that_the_posting_names_is_waited_for(ana: Chat) -> None:
    await tells(ana, "/applied Globex", "clerk", "today", "they answer by 20 March")
    await ana.hears("Next: Ask about your application, Globex, Mon 23 Mar")


async def test_b7_that_contact_is_forbidden_can_be_found_out_later(ana: Chat, clock: StandingClock) -> None:
    await tells(ana, "/applied Globex", "clerk", "today", "neither")
    await ana.hears("you applied to Globex")
    clock.move(7 * DAY)
    await ana.taps("They forbid contact", on=await ana.hears("A word about your application"))
    await ana.hears("we leave Globex in peace")


async def test_b8_an_application_before_the_references_were_asked_warns(ana: Chat) -> None:
    await tells(ana, "/references", "Add a reference", "Ewan Price", "my manager at Boots", "not yet")
    await ana.hears("Ewan Price, not asked yet")
    await tells(ana, "/applied Globex", "clerk", "today", "neither")
    await ana.hears("you have not heard a yes from Ewan Price yet")


async def test_b8_a_reference_is_asked_for_chased_and_told_who_may_call(ana: Chat, clock: StandingClock) -> None:
    await tells(ana, "/references", "Add a reference", "Ewan Price", "my manager at Boots", "not yet")
    await ana.hears("Ewan Price, not asked yet")
    clock.move(timedelta(hours=1))
    await ana.taps("✓ Asked", on=await ana.hears("Ask for a reference", "Ewan Price\nmy manager at Boots"))
    await ana.hears("Ewan Price, asked, no answer yet")
    clock.move(3 * DAY)
    await ana.taps("They agreed", on=await ana.hears("Did they agree?", "Ewan Price"))
    await ana.hears("Ewan Price, said yes")
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "that's all", "nobody", "email")
    await tells(ana, "skip", "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan for Acme", "Ewan Price")


async def test_b8_plain_words_keep_the_references(ana: Chat) -> None:
    await tells(ana, "/references", "Add a reference", "Ewan Price", "skip", "asked")
    await ana.hears("Ewan Price, asked")
    await ana.says("Ewan agreed to be my reference")
    await ana.hears("Ewan Price, said yes")
    await ana.says("who are my references?")
    await ana.hears("Your references\n• Ewan Price: said yes")
    await ana.says("take Ewan Price off my references")
    gone = await ana.hears("Ewan Price is off your references")
    await ana.taps("Undo", on=gone)
    await ana.says("/references")
    await ana.hears("• Ewan Price: said yes")


async def test_what_comes_between_two_applications_loses_neither(ana: Chat) -> None:
    await tells(ana, "/applied", "Tesco", "store manager", "applied at Aldi yesterday as deputy manager")
    await ana.hears("I keep what you told me about Tesco")
    await ana.says("interview tomorrow 2pm at Lidl for shift manager")
    await ana.hears("Good luck with Lidl: tomorrow at 14:00.")
    await ana.says("neither")
    await ana.hears("you applied to Aldi, deputy manager")
    await tells(ana, "today", "neither")
    await ana.hears("you applied to Tesco, store manager")


async def test_a_job_is_not_taken_where_nothing_happened_yet(ana: Chat) -> None:
    await tells(ana, "interview tomorrow 2pm at Lidl for shift manager", "what's due this week")
    await ana.hears("Due this week", "Lidl")
    await ana.says("got the job!")
    await ana.hears("What is the news from Lidl?")


async def test_who_takes_it_means_the_offer(ana: Chat) -> None:
    await tells(ana, "applied at Aldi yesterday as deputy manager", "neither", "interview tomorrow 2pm at Lidl for driver")
    await tells(ana, "got an offer from Aldi", "what's due this week")
    await ana.hears("Due this week", "Lidl")
    await ana.says("I'll take it")
    await ana.hears("Aldi it is. Congratulations!")
