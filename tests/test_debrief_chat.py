"""The debrief as different people have it: by buttons, typed, at once or one by one."""

from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

ZOE = "BEGIN:VCARD\nVERSION:3.0\nN:Weiß;Zoë\nFN:Zoë Weiß\nTITLE:Head of People\nEMAIL:zoe@acme.com\nEND:VCARD"


async def test_all_that_has_buttons_can_be_tapped(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("/interview")
    await ana.taps("Acme", on=await ana.hears("Which company was it?"))
    await ana.taps("Skip", on=await ana.hears("Noted: Acme.", "Which job was it for?"))
    await ana.taps("Yesterday", on=await ana.hears("When was it"))
    await ana.taps("About 14:00", on=await ana.hears("Noted: Sun 1 Mar.", "About what time did it end?"))
    await ana.taps("By video", on=await ana.hears("How did you meet?"))
    await ana.taps("Skip", on=await ana.hears("Who interviewed you?"))
    await ana.taps("Nobody", on=await ana.hears("Did anybody else help"))
    await ana.taps("Next week", on=await ana.hears("When will they decide?"))
    await ana.taps("They didn't say", on=await ana.hears("Noted: by Fri 13 Mar.", "second interview?"))
    await ana.taps("A few more", on=await ana.hears("a few short questions more"))
    await ana.taps("Skip", on=await ana.hears("What are they looking for?"))
    await ana.taps("Skip", on=await ana.hears("strengths"))
    await ana.taps("No doubts", on=await ana.hears("doubt"))
    await ana.taps("Nothing", on=await ana.hears("promise them"))
    await ana.taps("Skip", on=await ana.hears("What did you learn"))
    await ana.taps("Badly", on=await ana.hears("How did it go?"))
    await ana.taps("No", on=await ana.hears("still want the job?"))
    summary = await ana.hears("Acme\nSun 1 Mar, ended about 14:00, by video", "It did not go well, you no longer want it")
    await ana.taps("That's right", on=summary)
    await ana.hears("This is your plan for Acme")


async def test_an_interview_that_went_badly_for_an_unwanted_job_gets_its_thanks_all_the_same(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme", "skip", "phone", "Jane Smith", "that's all", "nobody", "email", "skip")
    await tells(ana, "skip", "skip", "a few more", "skip", "skip", "none", "none", "skip", "terrible", "no", "yes")
    await ana.hears("This is your plan for Acme", "Thank Jane Smith", "Call Jane Smith")


async def test_people_can_be_named_one_at_a_time_until_that_is_all(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith, CTO", "Also Bob Lee (recruiter)")
    await ana.hears("1. Jane Smith, CTO\n2. Bob Lee, recruiter\n", "Did anyone else interview you?")
    await tells(ana, "Zoë Müller-Łukasik, Geschäftsführerin", "that's it", "the receptionist")
    await ana.hears("3. Zoë Müller-Łukasik, Geschäftsführerin")
    await ana.hears("Noted: the receptionist.", "One tap sets it for all 4.")


async def test_contact_cards_bring_names_titles_and_addresses(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person")
    await ana.hears("How did you meet?")
    await ana.shares_contact("Zoë Weiß", "+351 111", ZOE)
    await ana.shares_contact("Björn Ångström", "+351 222 333")
    await ana.hears("1. Zoë Weiß, Head of People\n2. Björn Ångström")
    await tells(ana, "that's all", "nobody", "email for Zoë, phone for Björn")
    await ana.hears("best way to reach them?")
    await ana.hears("When will they decide?")  # the cards gave both addresses: neither is asked
    await tells(ana, "skip", "skip", "save now")
    await ana.hears("Zoë Weiß, Head of People (Email: zoe@acme.com)", "Björn Ångström (Phone: +351 222 333)")


async def test_an_unknown_channel_becomes_a_task_to_ask_the_receptionist(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "done", "nobody", "don't know")
    await tells(ana, "skip", "skip", "save now")
    await ana.hears("Jane Smith (best way not known yet)")
    await ana.says("yes")
    await ana.hears("This is your plan", "15:30: Ask the receptionist for the best way to reach Jane Smith")


async def test_each_person_can_have_a_channel_of_its_own_and_only_needed_addresses_are_asked(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith, Bob Lee and Cy Ng", "done", "nobody")
    await ana.taps("Different for each", on=await ana.hears("One tap sets it for all 3."))
    await ana.taps("LinkedIn", on=await ana.hears("What is the best way to reach Jane Smith?"))
    await ana.taps("Handwritten card", on=await ana.hears("What is the best way to reach Bob Lee?"))
    await ana.taps("Don't know", on=await ana.hears("What is the best way to reach Cy Ng?"))
    await ana.hears("What is the postal address of Bob Lee?")
    await ana.says("1 High St, Lisbon")
    await ana.hears("When will they decide?")


async def test_an_ambiguous_date_is_asked_back_with_a_button_for_each_reading(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "skip", "nobody", "12/5")
    asked = await ana.hears("Is the day first in that, or the month?")
    assert asked.buttons[:2] == ["Tue 12 May", "Sat 5 Dec"]
    await ana.taps("Tue 12 May", on=asked)
    await ana.hears("Noted: Tue 12 May.")


async def test_a_promise_with_a_day_becomes_a_task(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "skip", "nobody", "skip", "skip", "a few more")
    await tells(ana, "skip", "skip", "none", "I'll send the portfolio by Thursday", "save now", "yes")
    await ana.hears("This is your plan", "Thu 5 Mar", "by 17:00: Keep your promise: “I'll send the portfolio by Thursday”")


async def test_an_answer_that_does_not_fit_gets_a_hint_and_then_an_example(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "skip", "nobody", "bananas")
    assert "For example" not in (await ana.hears("I did not find a date in that.")).text
    await ana.says("more bananas")
    await ana.hears("For example: by Friday", "Or say “skip”.", "When will they decide?")


async def test_skipping_twice_skips_two_questions_and_back_undoes_one(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme", "skip", "skip")
    await ana.hears("Who interviewed you?")
    await tells(ana, "back", "undo", "back")
    await ana.hears("How did you meet?")
    await ana.hears("Which job was it for?")
    await ana.hears("This is the first question")


async def test_what_a_plan_needs_cannot_be_skipped_and_it_says_why(ana: Chat) -> None:
    await tells(ana, "/interview", "skip", "save now", "Acme", "save now", "skip")
    await ana.hears("I need the company to file your notes under")
    await ana.hears("I need the company to file your notes under")
    await ana.hears("Noted: Acme.")
    await ana.hears("When was it")
    await ana.hears("The thank-you notes are due 24 hours after the interview, so I need the day.")


async def test_cancel_keeps_nothing_says_so_and_can_be_undone_by_button_or_word(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "stop")
    await ana.taps("Undo", on=await ana.hears("Cancelled. I kept nothing of it."))
    await ana.hears("just as you left it", "Who interviewed you?")
    await tells(ana, "cancel", "undo")
    await ana.hears("Cancelled")
    await ana.hears("just as you left it", "Who interviewed you?")
    await tells(ana, "cancel", "/due", "/cancel")
    await ana.hears("Nothing is planned")
    await ana.hears("There is nothing to cancel")


@pytest.mark.parametrize("answers", [("in person",), ("in person", "Jane Smith"), ("in person", "Jane Smith", "done", "Tina")])
async def test_save_now_at_any_point_keeps_what_was_told_and_asks_for_the_rest_later(
    ana: Chat, clock: StandingClock, answers: tuple[str, ...]
) -> None:
    await tells(ana, "just had an interview at Acme as clerk", *answers, "save now", "that's right")
    await ana.hears("This is your plan for Acme", "09:00: Finish your notes while you remember")
    clock.move(timedelta(hours=2))
    if len(answers) == 1:
        await ana.taps("Answer now", on=await ana.hears("Shall we finish your notes?"))
        await ana.hears("Who interviewed you?")
        await tells(ana, "Jane Smith, CTO", "done", "nobody", "phone", "skip", "by friday", "skip", "save now", "yes")
        done = await ana.hears("This is your plan for Acme", "Thank Jane Smith (Phone)")
        assert "Finish your notes" not in done.text


async def test_finishing_the_notes_is_offered_once_however_often_it_is_tapped(ana: Chat, clock: StandingClock) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "save now", "yes")
    await ana.hears("This is your plan for Acme")
    clock.move(timedelta(hours=2))
    nudge = await ana.hears("Shall we finish your notes?")
    await ana.taps("Answer now", on=nudge)
    await ana.hears("How did you meet?")
    await ana.taps("Answer now", on=nudge)
    await ana.hears("How did you meet?")
    await tells(ana, "video", "Jane", "done", "nobody", "linkedin", "skip", "skip", "save now", "save now")
    await ana.hears("This is your plan for Acme")
    await ana.hears_nothing()


async def test_two_interviews_of_one_day_do_not_mix(ana: Chat) -> None:
    await tells(ana, "just had an interview at Bolt as driver", "in person", "Ann Lee")
    await tells(ana, "Just had an interview at Cargo as clerk")
    await ana.hears("I keep what you told me about Bolt and come back to it after this one.")
    await ana.hears("Noted: Cargo, clerk, Mon 2 Mar, ended about 15:00.")
    await tells(ana, "video", "Tom Fox", "that's all", "nobody", "linkedin", "skip", "skip", "save now", "yes")
    cargo = await ana.hears("This is your plan for Cargo")
    assert "Tom Fox" in cargo.text
    assert "Ann Lee" not in cargo.text
    await ana.hears("Back to Bolt.", "Did anyone else interview you?")
    await tells(ana, "that's all", "nobody", "linkedin", "skip", "skip", "save now")
    await ana.hears("Bolt, driver", "in person", "1. Ann Lee")
    await ana.says("yes")
    bolt = await ana.hears("This is your plan for Bolt")
    assert "Tom Fox" not in bolt.text


async def test_names_are_kept_as_they_are_spelled(ana: Chat) -> None:
    await tells(ana, "/interview", "<b>O'Neil & Söhne</b>", "R&D <lead>", "just now", "in person", "José Núñez-Øster", "done")
    await tells(ana, "nobody", "linkedin", "skip", "skip", "save now", "yes")
    await ana.hears("<b>O'Neil & Söhne</b>, R&D <lead>\nMon 2 Mar", "1. José Núñez-Øster")
    await ana.hears("This is your plan for <b>O'Neil & Söhne</b>", "Thank José Núñez-Øster")


async def test_what_is_no_answer_in_the_middle_is_answered_and_the_question_put_again(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "done", "nobody")
    await ana.hears("best way to reach")
    for send in (ana.sends_sticker, ana.sends_voice, ana.sends_photo):
        await send()
        await ana.hears("I ")
        await ana.hears("What is the best way to reach Jane Smith?")
    await ana.sends_document("cv.pdf", b"%PDF")
    await ana.hears("I can't read that yet")
    await ana.hears("What is the best way to reach Jane Smith?")
    await ana.says("😀 blub " * 500)
    await ana.hears("Email, phone, letter")


async def test_an_answer_that_is_too_long_says_how_long_it_may_be(ana: Chat) -> None:
    await tells(ana, "/interview", "A" * 200, "/interview " + "B" * 4000)
    await ana.hears("200 characters, 150 fit", "Which company was it?")
    await ana.hears("Which company was it?")


async def test_asking_what_is_due_in_the_middle_is_answered_and_the_question_put_again(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk")
    for words in ("what's due this week?", "/due", "/help", "/nonsense"):
        await ana.hears("How did you meet?")
        await ana.says(words)
    await ana.hears("no such command")
    await ana.hears("How did you meet?")


async def test_one_tap_puts_a_date_right_that_people_mean_in_two_ways(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "that's all", "nobody", "phone")
    await tells(ana, "skip", "next friday")
    await ana.hears("Noted: Fri 13 Mar")
    await ana.taps("They decide Fri 6 Mar")
    again = await ana.hears("Noted: Fri 6 Mar.\n\nWhen might they call you")
    assert not [label for label in again.buttons if label.startswith("No:")]
    await tells(ana, "they didn't say", "save now")
    await ana.hears("They decide: Fri 6 Mar")


async def test_the_other_reading_of_a_date_can_be_typed(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "that's all", "nobody", "phone")
    await tells(ana, "skip", "in two weeks", "no: mon 16 - sun 22 mar")
    await ana.hears("Noted: Mon 16 - Sun 22 Mar.")


async def test_a_stranger_tells_it_in_his_own_order(ana: Chat) -> None:
    await tells(ana, "hi just got out of my interview w/ Northern Rail for train dispatcher. met Priya Nair (ops manager) and"
                " her assistant Tom, receptionist was called Sheila")  # fmt: skip
    await ana.hears("Noted: Northern Rail, train dispatcher", "Priya Nair, Tom, Sheila", "How did you meet?")
    await ana.says("they'll decide by end of next week btw")
    await ana.hears("Noted: they decide by Fri 13 Mar.", "How did you meet?")
    await ana.says("Priya is priya.nair@northernrail.co.uk")
    await ana.hears("Noted: how to reach Priya Nair.", "How did you meet?")
    await ana.says("it was in person")
    await ana.taps("That's all", on=await ana.hears("3. Sheila, receptionist"))
    await ana.hears("One tap sets it for both.")
    await ana.says("Tom and Sheila I only have by phone")
    await tells(ana, "skip", "skip", "save now", "it's Preeya with two e")
    await ana.hears("1. Preeya Nair, ops manager (Email: priya.nair@northernrail.co.uk)", "They decide: by Fri 13 Mar")


async def test_a_debrief_begins_without_the_word(ana: Chat) -> None:
    await ana.says(
        "just finished at Farfetch for product designer, on site, with Rita Sousa and two engineers - Lin and somebody"
    )
    await ana.hears("Noted: Farfetch, product designer, Mon 2 Mar", "1. Rita Sousa\n2. Lin, engineer\n3. the engineer")


async def test_save_now_does_not_put_the_same_question_again(ana: Chat) -> None:
    await ana.says("just had an interview at Acme as data engineer this morning")
    await ana.taps("Save now", on=await ana.hears("About what time did it end?"))
    await ana.hears("Is it all right")
    await ana.says("yes")
    await ana.hears("This is your plan for Acme")
