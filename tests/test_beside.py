"""Words beside an open question that are no answer to it: questions back, wishes, reports, and more of the story."""

from collections.abc import Callable

import pytest
from chat import Chat
from debriefs import debriefed, tells
from first_messages import HERE

from rules import asides, openings, planned
from rules.debrief import FORM, story
from rules.debrief.ahead import ahead
from rules.forms import Unclear
from rules.told_forms import REFERENCE

STORY = "just had an interview at Tesco as clerk with Alan Firth (Medical Director)"


@pytest.mark.parametrize(
    "text",
    [
        "who did I meet at Northwind",
        "when do they decide",
        "what did I promise Tom",
        "how do I reach Mr Firth",
        "what do i say to karen",
        "can i just text her",
        "should i send a card?",
        "kindly tell who all I met in Infosys",
        "when they will reply?",
    ],
)
def test_a_question_to_the_bot_is_known_without_its_mark(text: str) -> None:
    assert asides.asks(text)


@pytest.mark.parametrize(
    "text",
    ["I can calm angry customers", "how I handle pressure", "whoever calls first", "which they liked", "I do nights"],
)
def test_an_answer_is_no_question(text: str) -> None:
    assert not asides.asks(text)


@pytest.mark.parametrize(
    "text", ["write to Olly", "make it warmer", "kindly draft the thank you mail", "mention the pricing work", "thank Mrs Pym"]
)
def test_a_wish_is_known(text: str) -> None:
    assert asides.wants(text)


@pytest.mark.parametrize("text", ["write clean code", "I write safety manuals", "thank customers by name", "making it work"])
def test_a_strength_is_no_wish(text: str) -> None:
    assert not asides.wants(text)


@pytest.mark.parametrize("question", ["who did I meet at Tesco", "how do I reach Mr Firth", "when do they decide"])
async def test_d2_a_question_about_what_is_not_saved_is_answered_with_what_was_told(ana: Chat, question: str) -> None:
    await ana.says(STORY)
    await ana.hears("How did you meet?")
    await ana.says(question)
    await ana.hears("So far I have this", "Tesco, clerk", "Alan Firth, Medical Director")
    await ana.hears("How did you meet?")


async def test_a2_a_question_at_the_end_renames_nobody(ana: Chat) -> None:
    await tells(ana, "just had an interview at Tesco as clerk with Mr Alan Firth (Director) and Prof. Hamish Muir", "save now")
    await ana.hears("Is it all right, every name too?")
    await ana.says("how do I reach Mr Firth")
    await ana.hears("What I know of it stands here")
    await ana.hears("Prof. Hamish Muir", "Is it all right, every name too?")


async def test_e1_what_to_write_is_ready_when_it_is_saved(ana: Chat) -> None:
    await ana.says(STORY)
    await ana.hears("How did you meet?")
    await ana.says("write to Mr Firth")
    await ana.hears("as soon as this is saved")
    await ana.hears("How did you meet?")


async def test_a_wish_instead_of_the_fact_for_a_letter_is_no_strength(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("write to Jane")
    await ana.hears("which of your strengths")
    await ana.says("make it warmer")
    draft = await ana.hears("For Jane Smith")
    assert "make it warmer" not in draft.text


async def test_another_wish_instead_of_the_name_signs_no_letter(ana: Chat) -> None:
    await debriefed(ana)
    await tells(ana, "/settings", "Name and letterhead")
    await ana.hears("How do you sign your letters?")
    await ana.says("write to Jane")
    await ana.hears("which of your strengths")


@pytest.mark.parametrize(
    ("report", "answer"), [("got the job!!", "Congratulations"), ("called Alan, left a voicemail", "off your list")]
)
async def test_f4_what_became_of_it_saves_what_was_never_confirmed(ana: Chat, report: str, answer: str) -> None:
    await tells(ana, STORY, "save now")
    await ana.hears("Is it all right, every name too?")
    await ana.says(report)
    await ana.hears("Saved. This is your plan for Tesco")
    await ana.hears(answer)


async def test_an_optional_question_holds_nobody_up(ana: Chat) -> None:
    await ana.says("I have an interview at Acme on Thursday")
    await ana.hears("At what time?")
    await ana.says("just had an interview at Bolt as clerk with Rita Sousa, it went well")
    await ana.hears("Noted: Bolt, clerk")


async def test_more_of_the_story_waits_for_the_zone_too(chat: Callable[..., Chat]) -> None:
    stranger = chat(1002, "Ben")
    await stranger.says("just had an interview at Tesco as clerk")
    await stranger.hears("where are you?")
    await stranger.says("I met Alan Firth, the medical director. They decide by Friday")
    await stranger.hears("where are you?")
    await stranger.says("Chicago")
    await stranger.hears("Noted: Tesco, clerk", "Alan Firth", "they decide by Fri 6 Mar")


@pytest.mark.parametrize(
    "said",
    [
        "who did I meet at Acme",
        "in person",
        "that's all",
        "post is Accounts Officer. They said they will get back to us",
        "3pm",
    ],
)
def test_what_is_no_name_is_no_company(said: str) -> None:
    with pytest.raises(Unclear):
        FORM.question("company").read(said, {}, HERE)


async def test_when_it_ended_and_how_one_met_can_be_told_again(ana: Chat) -> None:
    await ana.says("just had a phone interview at Tesco as clerk")
    await ana.hears("Who interviewed you?")
    await ana.says("it ended at half past one")
    await ana.hears("ended about 13:30")
    await ana.says("no, it was in person")
    await ana.hears("in person")


async def test_b12_two_rounds_at_one_company_are_two_interviews(ana: Chat) -> None:
    await tells(ana, STORY, "save now", "yes")
    await ana.hears("This is your plan")
    await ana.says("alan called, wants a 2nd interview on thursday 3pm with the district manager")
    await ana.hears("Good luck with Tesco: Thu 5 Mar at 15:00")
    await ana.says("they want me back for a third interview on Monday at 2pm with the CEO, Rick Olsen")
    await ana.hears("Good luck with Tesco: Mon 9 Mar at 14:00")
    await ana.says("everything")
    await ana.hears("Thu 5 Mar", "15:00: Interview, Tesco", "Mon 9 Mar", "14:00: Interview, Tesco")


async def test_b12_an_invitation_is_no_answer_about_the_interview_that_was(ana: Chat) -> None:
    await ana.says(STORY)
    await ana.hears("How did you meet?")
    await ana.says("they want me back for a second interview on Monday at 2pm with the CEO, Rick Olsen")
    await ana.hears("Good luck with Tesco: Mon 9 Mar at 14:00")
    await ana.hears("How did you meet?")


async def test_a8_another_interview_is_no_job(ana: Chat) -> None:
    await ana.says("just had an interview at Acme")
    await ana.hears("Which job was it for?")
    await ana.says("wait, I forgot, on Friday I also had an interview at Initech with Carl Jonsson")
    await ana.hears("I keep what you told me about Acme")
    await ana.hears("Noted: Initech, Carl Jonsson")


async def test_a2_somebody_else_may_be_named_beside_any_question(ana: Chat) -> None:
    await ana.says(STORY)
    await ana.hears("How did you meet?")
    await ana.says("oh and the bloke on the desk was called Mo he was sound")
    await ana.hears("Noted: Mo", "How did you meet?")
    await ana.says("alan is the deputy i think")
    await ana.hears("Noted: Alan", "How did you meet?")


async def test_e1_advice_is_promised_until_it_can_be_given(ana: Chat) -> None:
    await ana.says(STORY)
    await ana.hears("How did you meet?")
    await ana.says("can i just text him")
    await ana.hears("as soon as this is saved", "for each of them")


async def test_another_interview_to_come_brings_nobody_to_this_one(ana: Chat) -> None:
    await ana.says(STORY)
    await ana.hears("How did you meet?")
    await ana.says("On Wednesday at 14:30 Uhr I have interview by Bäcker & Söhne GmbH, with Herr Dr. Müller")
    await ana.hears("Good luck with Bäcker & Söhne GmbH: Wed 4 Mar at 14:30")
    await ana.says("who did I meet")
    told = await ana.hears("So far I have this")
    assert "Müller" not in told.text


async def test_a8_what_is_told_in_the_present_may_be_over(ana: Chat) -> None:
    await ana.says(
        "today I have interview in Siemens, it was good, I meet Frau Weber from HR, they tell me answer until friday"
    )
    await ana.hears("Noted: Siemens, Mon 2 Mar, Weber, they decide by Fri 6 Mar", "Which job was it for?")
    await ana.says("position is Embedded Software Engineer. They will call me for a second interview next week")
    await ana.says("who did I meet")
    await ana.hears("Siemens, Embedded Software Engineer\n", "Second interview: Mon 9 - Sun 15 Mar")


async def test_d2_what_was_told_is_shown_before_the_day_is(ana: Chat) -> None:
    await tells(ana, "interview at Acme", "clerk")
    await ana.hears("When was it")
    await ana.says("who did I meet")
    await ana.hears("So far I have this", "Acme, clerk", "Not told: when it was")


async def test_a4_an_address_belongs_to_whom_it_is_told_of(ana: Chat) -> None:
    await ana.says(STORY)
    await ana.hears("How did you meet?")
    await ana.says("the school office lady is Pauline her email is office@stbrigids.sch.uk")
    await ana.hears("Noted: Pauline")
    await ana.says("who did I meet")
    await ana.hears("1. Alan Firth, Medical Director (best way not known yet)", "2. Pauline")


async def test_b8_another_reference_is_no_relation_of_the_first(ana: Chat) -> None:
    await tells(ana, "add a reference", "Laura Chen")
    await ana.hears("How do you know them")
    await ana.says("Maria Garcia is my reference too")
    await ana.hears("Laura Chen, not asked yet")
    await ana.hears("How do you know them")
    await tells(ana, "my old boss", "called Maria, she said yes")
    await ana.hears("Maria Garcia, said yes")


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("called Laura, she said yes", "yes"),
        ("I did not ask him yet", "new"),
        ("haven't asked", "new"),
        ("emailed her yesterday", "asked"),
        ("she agreed", "yes"),
    ],
)
def test_b8_how_it_stands_with_a_reference_is_said_in_many_ways(said: str, state: str) -> None:
    assert REFERENCE.question("state").read(said, {}, HERE) == state


@pytest.mark.parametrize("said", ["an hour ago", "half an hour ago", "2 hours ago", "3pm", "that's all", "today"])
def test_a_time_is_no_job(said: str) -> None:
    with pytest.raises(Unclear):
        FORM.question("job").read(said, {}, HERE)


async def test_a7_a_name_is_put_right_beside_any_question(ana: Chat) -> None:
    await ana.says(STORY)
    await ana.hears("How did you meet?")
    await ana.says("alans last name is written Frith")
    await ana.says("who did I meet")
    await ana.hears("1. Alan Frith, Medical Director")


async def test_a4_whose_an_address_is_must_be_plain(ana: Chat) -> None:
    await ana.says("just had an interview at Tesco as clerk with Alan Firth (Director) and Rita Sousa (manager)")
    await ana.hears("How did you meet?")
    await ana.says("her email is sheeba@nmc.ae")
    await ana.says("who did I meet")
    await ana.hears("Alan Firth, Director (best way not known yet)", "Rita Sousa, manager (best way not known yet)")


async def test_a8_another_interview_is_no_answer_to_a_question_that_takes_any_words(ana: Chat) -> None:
    await tells(ana, "add a reference", "Laura Chen")
    await ana.hears("How do you know them")
    await ana.says("interview at NMC Royal yesterday with Ms Sheeba Thomas, nursing supervisor")
    await ana.hears("Noted: NMC Royal", "Sheeba Thomas")


@pytest.mark.parametrize(
    "text", ["'" * 4000, "moved " * 650, "so " * 1300, "they i " * 560, ",,,, " * 800, "I met Bob. " * 360]
)
def test_no_text_keeps_the_bot_busy(text: str) -> None:
    """It would, for minutes, with one expression that can be read in too many ways; a test that hangs has failed."""
    openings.is_over(text)
    story.begun({"story": openings.in_one_line(text)}, HERE)
    ahead(text, {"company": "Acme", "when": {"day": "2026-03-02", "clock": None}, "people": []}, HERE)
    assert not asides.invited(text)
    assert planned.off(text) is None


async def test_d2_before_anything_is_told_it_says_so(ana: Chat) -> None:
    await ana.says("just had an interview")
    await ana.hears("Which company was it?")
    await ana.says("who did I meet")
    await ana.hears("Tell me a little of it first")
    await ana.hears("Which company was it?")
