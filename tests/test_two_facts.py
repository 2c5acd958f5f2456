"""One message may hold two facts of different kinds: both are kept, each with its own undo."""

import pytest
from chat import Chat
from debriefs import debriefed, tells


async def meets_two_companies(ana: Chat) -> None:
    await debriefed(ana)
    await debriefed(ana, "Globex", "Carl Stone, CEO")


@pytest.mark.parametrize(
    ("words", "first", "then"),
    [
        ("jane's number is 0151 234567. They rejected me", "0151 234567", "I'm sorry about Acme"),
        ("sent Jane an email. Acme rejected me", "off your list: Thank Jane Smith", "I'm sorry about Acme"),
        ("emailed carl, and acme rejected me", "off your list: Thank Carl Stone", "I'm sorry about Acme"),
        ("emailed carl today. globex made me an offer!", "off your list: Thank Carl Stone", "An offer from Globex"),
        ("jane's title is CFO. I emailed her", "Changed for Acme: CFO", "off your list: Thank Jane Smith"),
        ("emailed carl. they want me for a second interview on thursday at 10", "Thank Carl Stone", "Good luck with Globex"),
        ("emailed Jane, also i have an interview at Initech on friday at 11", "Thank Jane Smith", "Good luck with Initech"),
        ("emailed tamara. acme rejected me", "I don't know tamara", "I'm sorry about Acme"),
        ("Globex offered me the job! I emailed Jane too", "An offer from Globex", "off your list: Thank Jane Smith"),
    ],
)
async def test_both_are_kept(ana: Chat, words: str, first: str, then: str) -> None:
    await meets_two_companies(ana)
    await ana.says(words)
    await ana.hears(first)
    await ana.hears(then)


async def test_each_is_undone_by_itself(ana: Chat) -> None:
    await meets_two_companies(ana)
    await ana.says("emailed carl today. acme rejected me")
    sent = await ana.hears("off your list: Thank Carl Stone")
    await ana.hears("I'm sorry about Acme")
    await ana.taps("Undo", on=sent)
    await ana.hears("Undone")
    await tells(ana, "what's due")
    due = await ana.hears("All that is planned", "Thank Carl Stone")
    assert "Thank Jane Smith once more" in due.text


@pytest.mark.parametrize("words", ["they rejected me", "no luck, they rejected me"])
async def test_they_are_those_of_whom_one_has_just_told(ana: Chat, words: str) -> None:
    await meets_two_companies(ana)
    await tells(ana, "emailed jane", words)
    await ana.hears("I'm sorry about Acme")


async def test_they_are_those_whom_the_open_question_is_about(ana: Chat) -> None:
    await meets_two_companies(ana)
    await tells(ana, "sent jane the note")
    await ana.hears("How did your thanks reach Jane Smith?")
    await ana.says("they rejected me")
    await ana.hears("I'm sorry about Acme")


async def test_what_was_sent_to_oneself_is_no_deed_of_ones_own(ana: Chat) -> None:
    await meets_two_companies(ana)
    await tells(ana, "carl sent me a referral: Theo Banks at Fenwick, call him", "what's due")
    await ana.hears("All that is planned", "Thank Carl Stone")


async def test_that_they_called_is_no_deed_of_ones_own_and_said_by_the_interview_too(ana: Chat) -> None:
    await meets_two_companies(ana)
    await ana.says("globex called me back!! interview monday 9am")
    await ana.hears("Good luck with Globex: Mon 9 Mar at 09:00")
    await ana.hears_nothing()
    await ana.says("acme called. they rejected me")
    await ana.hears("I'm sorry about Acme")
    await ana.says("what's due")
    await ana.hears("All that is planned", "Thank Carl Stone")


async def test_of_two_offers_the_deadline_is_of_the_one_that_is_named(ana: Chat) -> None:
    await meets_two_companies(ana)
    await tells(ana, "acme offered me the job", "globex offered me the job", "acme wants an answer by friday")
    await ana.hears("Acme wants your answer by Fri 6 Mar")
