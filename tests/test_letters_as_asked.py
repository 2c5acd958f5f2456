"""E2 to E6 as strangers asked for them: own letters, a sentence more, the name below, paper, scripts, letters after news."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import tells
from facts import searching
from letters_told import NOW, at_acme, item

from handlers import paperwork
from rules.facts import Person
from rules.forms import Around, Unclear
from rules.letter_forms import fact
from rules.letters import draft, own

HOUR = timedelta(hours=1)
BASE = (
    "had an interview today at Acme Foods for buyer with Lena Brandt (Head of Purchasing) lena@acme.com and Omar Diaz "
    "(Category Manager). ended at 1pm",
    "save now",
    "yes",
)


async def met(ana: Chat) -> None:
    await tells(ana, *BASE)
    await ana.hears("This is your plan for Acme Foods")


async def letter_to_lena(ana: Chat, name: str = "Ana Ribeiro") -> None:
    await met(ana)
    if name:
        await tells(ana, f"my name is {name}")
        await ana.hears(f"signed {name}")
    await tells(ana, "write to Lena", "skip")
    await ana.hears("For Lena Brandt, by email")


# --- the user's own letter ------------------------------------------------------------------------------


async def test_a_short_letter_to_the_one_shown_last_is_kept_and_proofread(ana: Chat) -> None:
    await letter_to_lena(ana)
    await ana.says("Dear Lena, thanks for today, I realy enjoyed talking about mentoring. Good luck with the marathon! Bruno")
    await ana.hears("Your words from now on", "For Lena Brandt", "the marathon! Bruno", "“realy”: really?")
    await ana.says("write to Lena")
    await ana.hears("For Lena Brandt", "talking about mentoring")


async def test_a_letter_is_for_whom_it_greets_not_for_the_one_shown_last(ana: Chat) -> None:
    await letter_to_lena(ana)
    await ana.says(
        "Dear Omar,\n\nThank you for taking the time to see me today. I liked how you spoke of the categories, and I would be "
        "glad to hear from you.\n\nAna"
    )
    await ana.hears("Your words from now on", "For Omar Diaz", "spoke of the categories")
    await ana.says("write to Lena")
    assert "categories" not in (await ana.hears("For Lena Brandt")).text


async def test_check_my_text_keeps_it_for_whom_it_greets(ana: Chat) -> None:
    await met(ana)
    await ana.says("can you check my text: Dear Omar, thank you for you're time today. I liked it a lot.")
    await ana.hears("Your words from now on", "For Omar Diaz", "should perhaps be “your”")


async def test_a_letter_to_a_stranger_is_nobodys(ana: Chat) -> None:
    await letter_to_lena(ana)
    await ana.says("Dear Rui, thanks for today, I enjoyed talking about mentoring and about all of the many things. Bruno")
    await ana.hears("I know nobody called Rui", "Lena Brandt, Omar Diaz")
    await ana.says("check this letter: thank you for you're time")
    await ana.hears("Whom is it for?")


async def test_of_two_of_one_name_it_is_asked_who(ana: Chat) -> None:
    await met(ana)
    await tells(ana, "just had an interview at Globex as clerk", "in person", "Lena Marsh", "that's all", "save now", "yes")
    await ana.hears("This is your plan for Globex")
    await ana.says("Dear Lena, thank you for today. I liked our talk a lot.")
    await ana.hears("I know several people called Lena")
    await ana.says("Dear Lena Marsh, thank you for today. I liked our talk a lot.")
    await ana.hears("Your words from now on", "For Lena Marsh")


async def test_a_letter_that_nothing_asks_for_is_looked_at_all_the_same(ana: Chat) -> None:
    await met(ana)
    await ana.says("sent Omar the note")
    await ana.hears("How did your thanks reach Omar Diaz?")
    await tells(ana, "email", "Dear Omar, thank you for you're time today. I liked it a lot.")
    await ana.hears("No letter to Omar Diaz is on your list", "should perhaps be “your”")


async def test_a_new_story_is_no_letter(ana: Chat) -> None:
    await letter_to_lena(ana)
    await ana.says(
        "Hi, just had an interview at Globex for clerk with Maria Lopez, she was nice and we talked for an hour or so"
    )
    await ana.hears("Noted: Globex")


async def test_a_letter_is_no_strength(ana: Chat) -> None:
    await met(ana)
    await tells(ana, "write to Lena", "Dear Lena, thank you for today. I liked our talk about the markets a lot.")
    await ana.hears("Your words from now on", "For Lena Brandt", "about the markets")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dear Ms. Brandt,\nthank you", "Brandt"),
        ("Hi Lena Brandt! Thank you", "Lena Brandt"),
        ("dear lena, thank you", "lena"),
        ("Dear team, thank you", ""),
        ("Dear Hiring Manager,", ""),
        ("Hi, just had another interview", None),
        ("Hello there, a word", None),
    ],
)
def test_whom_a_greeting_names(text: str, name: str | None) -> None:
    greeting = own.greeted(text)
    assert greeting is not None
    assert greeting.name == name


@pytest.mark.parametrize("text", ["Hello I wanted to ask you something, please", "Hi. I met Tom, he is nice", "sent", "due?"])
def test_what_is_no_greeting(text: str) -> None:
    assert own.greeted(text) is None


def test_the_names_parts_and_titles_find_somebody() -> None:
    people = [Person(1, "Lena Brandt"), Person(2, "Lena Marsh"), Person(3, "Omar Diaz"), Person(4, None)]
    assert [one.id for one in own.called("Lena", people)] == [1, 2]
    assert [one.id for one in own.called("Ms Marsh", people)] == [2]
    assert own.called("Rui", people) == []
    assert own.called("Mr", people) == []


# --- a sentence more ------------------------------------------------------------------------------------


async def test_sentences_are_put_in_and_stay_when_the_rest_becomes_shorter(ana: Chat) -> None:
    await letter_to_lena(ana)
    await ana.says("add that we talked about the warehouse move to Setúbal")
    await ana.hears("Your sentence is in", "We talked about the warehouse move to Setúbal.")
    await ana.says("in the letter also mention the trip to Porto")
    await ana.hears("I would also like to mention the trip to Porto.")
    await ana.says("add: Enjoy your trip to Porto!")
    await ana.hears("Enjoy your trip to Porto!")
    await ana.says("add: P.S. good luck with the marathon")
    long = await ana.hears("Ana Ribeiro\n\nP.S. good luck with the marathon")
    await ana.says("thanks, shorter please")
    short = await ana.hears("For Lena Brandt", "Setúbal.", "Enjoy your trip to Porto!", "P.S. good luck with the marathon")
    assert len(short.text) < len(long.text)


async def test_a_sentence_of_the_reader_as_of_somebody_else_is_asked_for(ana: Chat) -> None:
    await letter_to_lena(ana)
    await ana.says("add that I loved her presentation")
    await ana.hears("as Lena Brandt shall read it", "add: …")


async def test_without_a_letter_nothing_is_put_anywhere(ana: Chat) -> None:
    await met(ana)
    await ana.says("add: Enjoy your trip to Porto!")
    await ana.hears("Porto")
    assert "Your sentence is in" not in ana.transcript()


async def test_the_day_of_a_call_is_still_one(ana: Chat) -> None:
    await letter_to_lena(ana)
    await ana.says("add that I'll call next Tuesday")
    await ana.hears("For Lena Brandt", "Tuesday")
    assert "Your sentence is in" not in ana.transcript()


ADDED = [
    ("add: Enjoy your trip to Porto!", "Enjoy your trip to Porto!"),
    ('please add "See you soon!" at the end', "See you soon!"),
    ("add a P.S. good luck", "P.S. good luck"),
    ("add that i speak Spanish to the letter", "I speak Spanish."),
    ("can you add that I loved the demo?", "I loved the demo."),
    ("mention the trip to Porto", "I would also like to mention the trip to Porto."),
    ("add the warehouse to the letter", "I would also like to mention the warehouse."),
    ("mention that she was kind", ""),
]
NOT_ADDED = [
    "add Maeve Smith", "add my number", "include my phone number", "add interview at Globex on Friday",
    "add a reference: Tom Hill", "write that I need until friday", "add a reminder to call Lena", "mention Tom",
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), ADDED)
def test_what_is_a_sentence_for_a_letter(text: str, sentence: str) -> None:
    more = own.addition(text)
    assert more is not None
    assert more.sentence == sentence


@pytest.mark.parametrize("text", NOT_ADDED)
def test_what_is_none(text: str) -> None:
    assert own.addition(text) is None


def test_a_text_that_he_wrote_anew_is_carried_nowhere() -> None:
    assert own.carried("Dear Lena,\n\nMine.\n\nAna", "Dear Lena,\n\nTheirs.\n\nRegards,", "Dear Lena,\n\nOther.") is None


def test_a_message_and_a_script_have_their_own_places() -> None:
    assert own.with_sentence("Hi Lena,\nthank you for today.\nAna", "X y.") == "Hi Lena,\nthank you for today.\nX y.\nAna"
    assert (
        own.with_sentence("Hello,\n\nAsk: How?\n\nClose: Bye.", "X y.")
        == "Hello,\n\nAsk: How?\n\nSay also: X y.\n\nClose: Bye."
    )


# --- who signs ------------------------------------------------------------------------------------------


async def test_the_first_letter_says_how_to_sign_and_the_name_is_kept_when_it_is_told(ana: Chat) -> None:
    await letter_to_lena(ana, name="")
    assert "No name stands below it yet" in ana.transcript()
    await ana.says("sign it ana ribeiro please")
    await ana.hears("Your letters are signed Ana Ribeiro from now on")
    signed = await ana.hears("For Lena Brandt", "Ana Ribeiro")
    assert "No name stands" not in signed.text
    await tells(ana, "write to Omar", "skip")
    await ana.hears("For Omar Diaz", "Ana Ribeiro")


async def test_the_name_is_taken_back_by_undo(ana: Chat) -> None:
    await met(ana)
    await ana.says("my name is Ana Ribeiro")
    await ana.taps("Undo", on=await ana.hears("signed Ana Ribeiro"))
    await tells(ana, "write to Lena", "skip")
    await ana.hears("For Lena Brandt", "No name stands below it yet")


async def test_the_name_comes_below_a_letter_with_his_own_sentences(ana: Chat) -> None:
    await letter_to_lena(ana, name="")
    await ana.says("add: Enjoy your trip!")
    await ana.hears("Enjoy your trip!")
    await ana.says("my name is Ana Ribeiro")
    await ana.hears("For Lena Brandt", "Enjoy your trip!", ",\nAna Ribeiro")


async def test_a_newcomers_name_is_no_signature(chat: Callable[..., Chat]) -> None:
    bob = chat(2002, "Bob")
    await bob.says("my name is Ana Ribeiro")
    await bob.hears("interview")
    assert "signed" not in bob.transcript()


@pytest.mark.parametrize(
    "text", ["sign it please", "my name is spelled wrong", "sign it", "signed the contract", "my name is not Ana"]
)
def test_what_is_no_name(text: str) -> None:
    assert own.name_told(text) is None


HERE = Around(datetime(2026, 3, 2, 16, tzinfo=UTC))


@pytest.mark.parametrize(
    "text", ["call script", "and one for Omar", "thank Jean-Paul too", "write it", "as it is known to them all"]
)
def test_what_is_no_answer_to_how_do_you_sign(text: str) -> None:
    with pytest.raises(Unclear):
        fact(text, {"want": "writer.name"}, HERE)


@pytest.mark.parametrize(
    ("want", "said", "kept"),
    [
        ("writer.name", "it's ana ribeiro", "Ana Ribeiro"),
        ("writer.name", "Ana Lopes", "Ana Lopes"),
        ("strengths", "ok", ""),
        ("writer.name", "ok", ""),
        ("strengths", "ten years in logistics", "ten years in logistics"),
    ],
)
def test_what_is_one(want: str, said: str, kept: str) -> None:
    assert fact(said, {"want": want}, HERE) == kept


# --- on paper -------------------------------------------------------------------------------------------


async def test_a_letter_by_email_can_be_had_on_paper(ana: Chat) -> None:
    await letter_to_lena(ana)
    await ana.says("can i get it on paper? as a letter")
    await ana.hears("For Lena Brandt, as a letter")
    await ana.hears("Your letter to Lena Brandt. Print it, sign it", "The street is for you to add")
    for wish in ("as pdf", "print it please", "letter", "pdf"):
        await ana.says(wish)
        await ana.hears("Your letter to Lena Brandt.")
    await ana.says("envelope")
    await ana.hears("The envelope for Lena Brandt")
    await ana.says("who is Lena?")
    await ana.hears("lena@acme.com")


async def test_as_a_card_and_back_to_an_email(ana: Chat) -> None:
    await letter_to_lena(ana)
    await ana.says("as a card")
    await ana.hears("For Lena Brandt, for a card in your handwriting")
    await ana.says("shorter")
    await ana.hears("For Lena Brandt, for a card in your handwriting")
    await ana.says("as an email please")
    await ana.hears("For Lena Brandt, by email")


def test_no_letter_goes_to_an_email_address() -> None:
    for channel, address in (("email", "lena@acme.com"), ("phone", "0161 496 0000"), (None, "lena@acme.com")):
        assert paperwork.postal_address(Person(1, "Lena", channel=channel, address=address)) == ""
    assert (
        paperwork.postal_address(Person(1, "Lena", channel="letter", address="12 Mill Road, Leeds")) == "12 Mill Road, Leeds"
    )


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("can i get it on paper? as a letter", ("file", "letter")),
        ("as pdf", ("file", "")),
        ("letter", ("", "letter")),
        ("make it a linkedin message", ("", "linkedin")),
        ("write a letter", None),
        ("thanks for the letter", None),
        ("email", None),
        ("text", None),
        ("send it as email", None),
    ],
)
def test_what_is_a_wish_for_paper(text: str, wish: tuple[str, str] | None) -> None:
    assert own.travels(text) == wish


def test_a_letter_travels_as_it_was_wished() -> None:
    made = draft(item("thank"), searching(at_acme()), NOW, style="card shorter")
    assert made is not None
    assert made.channel == "card"


# --- scripts --------------------------------------------------------------------------------------------


async def test_a_call_script_is_one(ana: Chat) -> None:
    await met(ana)
    await ana.says("call script for Lena please")
    await ana.hears("which of your strengths should Lena Brandt remember?")
    await ana.says("skip")
    await ana.hears("For Lena Brandt, to say on the phone", "If the machine answers")
    await ana.says("call script for omar")
    await ana.hears("For Omar Diaz, to say on the phone")


async def test_call_script_below_the_message_about_a_call(ana: Chat, clock: StandingClock) -> None:
    await met(ana)
    await tells(ana, "sent both thank yous", "skip all")
    clock.move(72 * HOUR)
    await ana.hears("Call Lena Brandt")
    await tells(ana, "call script", "skip")
    await ana.hears("For Lena Brandt, to say on the phone", "Ask:")


# --- sent -----------------------------------------------------------------------------------------------


async def test_what_was_written_as_a_letter_went_as_a_letter(ana: Chat) -> None:
    await letter_to_lena(ana)
    await ana.says("as a letter")
    await ana.hears("as a letter")
    await ana.says("posted")
    await ana.hears("off your list: Thank Lena Brandt (Letter)")


async def test_sent_said_later_of_a_letter_whose_way_is_known_is_taken_so(ana: Chat, clock: StandingClock) -> None:
    await letter_to_lena(ana)
    clock.move(20 * HOUR)
    await ana.hears("Thank Lena Brandt")
    await ana.says("sent lena her thank you")
    await ana.hears("Then I take it that your thanks to Lena Brandt went out by email.")
    assert "How did your thanks reach Lena" not in ana.transcript()
    await ana.says("sent omar the note")
    await ana.hears("How did your thanks reach Omar Diaz?")


# --- after news -----------------------------------------------------------------------------------------


async def test_write_it_after_news_is_the_letter_that_goes_with_it(ana: Chat, clock: StandingClock) -> None:
    await met(ana)
    await ana.says("my name is Ana Ribeiro")
    clock.move(20 * HOUR)
    await ana.hears("Thank Lena Brandt")
    await tells(ana, "sent both thank yous", "acme gave the job to somebody else")
    await ana.hears("So Acme Foods is filled")
    await ana.says("write it")
    await ana.hears("For Lena Brandt, by email", "is filled", "Ana Ribeiro")
    await ana.says("and one for Omar")
    await ana.hears("For Omar Diaz, by email", "Dear Omar,", "Ana Ribeiro")
    await ana.says("sent")
    await ana.hears("off your list: Thank Omar Diaz once more")
    await ana.says("what's due?")
    await ana.hears("Thank Lena Brandt once more")


async def test_a_withdrawal_has_its_letter(ana: Chat) -> None:
    await met(ana)
    await tells(ana, "my name is Ana Ribeiro", "I withdraw from Acme Foods")
    await ana.hears("you withdrew from Acme Foods")
    await ana.says("write it")
    await ana.hears("For Lena Brandt", "withdr", "Ana Ribeiro")
    await ana.says("add: I wish you well.")
    await ana.hears("Your sentence is in", "I wish you well.")


async def test_thanks_after_a_no_go_to_whom_was_named(ana: Chat) -> None:
    await met(ana)
    await tells(ana, "my name is Ana Ribeiro", "they said no")
    await ana.hears("I'm sorry about Acme Foods")
    await ana.says("write a thank you to omar")
    await ana.hears("For Omar Diaz", "Dear Omar,")
    await ana.says("thank Omar too")
    await ana.hears("For Omar Diaz", "Dear Omar,")


async def test_who_has_no_letter_open_gets_none_of_anothers(ana: Chat) -> None:
    await met(ana)
    await ana.says("sent Omar the note")
    await ana.hears("How did your thanks reach Omar Diaz?")
    await tells(ana, "email", "write to Omar")
    await ana.hears("No letter to Omar Diaz is open")


# --- letters that ask -----------------------------------------------------------------------------------


async def test_letters_that_ask_for_time_and_for_a_sum_answer_an_offer(ana: Chat) -> None:
    await met(ana)
    await tells(ana, "my name is Ana Ribeiro", "acme offered me the job")
    await ana.hears("An offer from Acme Foods")
    await ana.says("write to Lena that I need until next wednesday")
    await ana.hears("For Lena Brandt", "time until Wednesday, March 11", "Ana Ribeiro")
    await ana.says("can you write a message to lena asking for 68k")
    await ana.hears("For Lena Brandt", "a salary of 68k", "Ana Ribeiro")
    assert "I'll remind you" not in ana.transcript()


async def test_without_an_offer_it_says_what_can_be_written(ana: Chat) -> None:
    await met(ana)
    await ana.says("can you write a message to lena asking for 68k")
    await ana.hears("answers an offer, and I know of none from Acme Foods", "I proofread them")


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("write to Lena that I need until next wednesday", "time", ""),
        ("write to Lena to ask for a few more days", "time", ""),
        ("can you write a message to priya asking for 68k", "pay", "68k"),
        ("email Lena asking for €68,000", "pay", "€68,000"),
        ("draft an email to Lena asking for a higher salary", "pay", ""),
    ],
)
def test_what_a_letter_is_to_ask_for(text: str, kind: str, amount: str) -> None:
    asked = own.asks_for(text)
    assert asked is not None
    assert (asked.kind, asked.amount) == (kind, amount)


@pytest.mark.parametrize(
    "text",
    [
        "write to Lena asking for an update",
        "write to Lena",
        "remind me to write to Lena that I need until friday",
        "ask for 68k",
    ],
)
def test_other_letters_ask_for_neither(text: str) -> None:
    assert own.asks_for(text) is None


# --- hostile --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "add " * 1000, "please add that " * 300, "Dear " * 900, "check my text " * 300, "write that i need " * 250,
        "and one " * 500, "sign it " * 500, "add: \"" + "a " * 2000, "thanks, " * 600 + "shorter", "letter " * 600,
        "write " + "x" * 4000, "\n" * 4000, "Dear Lena,\n\n" * 300,
    ],
)  # fmt: skip
def test_no_text_keeps_the_bot_busy(text: str) -> None:
    own.greeted(text)
    own.to_be_checked(text)
    own.addition(text)
    own.name_told(text)
    own.travels(text)
    own.style_of(text)
    own.asks_for(text)
    own.with_sentence(text or "x", "y")
    own.carried(text, text, text)
