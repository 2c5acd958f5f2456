"""What was told can be told otherwise: by an edited message, at the summary, and after it was saved."""

from datetime import timedelta

from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells


async def test_an_edited_message_changes_its_answer(ana: Chat) -> None:
    await tells(ana, "/interview", "Acme")
    job = await ana.says("Enginer")
    await ana.hears("When was it")
    await ana.edits(job, "Engineer")
    await ana.hears("Changed to: Engineer", "When was it")
    await tells(ana, "just now", "in person")
    people = await ana.says("Jane Smyth, CTO")
    await ana.hears("1. Jane Smyth, CTO")
    await ana.edits(people, "Jane Smith, CTO")
    await ana.hears("Changed to", "1. Jane Smith, CTO")
    await tells(ana, "save now")
    await ana.hears("Acme, Engineer", "1. Jane Smith, CTO")


async def test_an_edit_that_does_not_fit_changes_nothing_and_the_question_stays(ana: Chat) -> None:
    await tells(ana, "/interview", "Acme", "clerk")
    when = await ana.says("yesterday 15:00")
    await ana.hears("How did you meet?")
    await ana.edits(when, "bananas")
    await ana.hears("I saw your edit, but I go by the first version", "I did not find a day")
    await ana.hears("How did you meet?")
    await ana.says("save now")
    await ana.hears("Sun 1 Mar, ended about 15:00")


async def test_an_edit_after_saving_offers_to_change_the_notes(ana: Chat) -> None:
    hello = await ana.says("hello")
    await ana.hears("Hello!")
    await ana.edits(hello, "hallo")
    await ana.hears("I go by the first version")
    await debriefed(ana)
    await ana.edits(hello, "hi")
    await ana.taps("Change something", on=await ana.hears("my notes are saved as they were"))
    await ana.hears("What shall I change?")


async def test_one_thing_is_changed_at_the_summary_by_button_or_word(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "done", "nobody", "linkedin")
    await tells(ana, "by friday", "skip", "save now")
    await ana.taps("Change something", on=await ana.hears("Is it all right"))
    await ana.taps("When they decide", on=await ana.hears("What shall I change?"))
    await ana.hears("When will they decide?")
    await tells(ana, "tomorrow", "change the job", "Manager")
    await ana.hears("Acme, clerk", "They decide: Tue 3 Mar", "Is it all right")
    await ana.hears("Which job was it for?")
    await ana.hears("Acme, Manager", "Is it all right")


async def test_back_save_and_nonsense_at_the_summary(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "skip", "nobody", "skip", "skip", "save now")
    await ana.hears("Is it all right")
    await tells(ana, "bananas", "skip", "save now")
    await ana.hears("say what to change")
    await ana.hears("check the names once more")
    await ana.hears("This is your plan for Acme")


async def test_changing_what_is_saved_works_out_the_plan_anew_and_keeps_what_was_done(ana: Chat, clock: StandingClock) -> None:
    plan = await debriefed(ana)
    clock.move(timedelta(hours=2))
    await ana.hears("Time for your thank-you")
    await tells(ana, "Bob Lee", "email")
    await ana.hears("went out by email")
    await ana.taps("Change something", on=plan)
    await ana.taps("When they decide", on=await ana.hears("What shall I change?"))
    await tells(ana, "by friday", "yes")
    changed = await ana.hears("This is your plan for Acme", "See whether they have decided")
    assert "Thank Jane Smith" in changed.text
    assert "Thank Bob Lee" not in changed.text


async def test_notes_saved_early_can_be_changed_without_being_asked_for_the_rest(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "save now", "yes", "change something")
    await ana.hears("What shall I change?")


async def test_change_and_a_name_open_that_interview(ana: Chat) -> None:
    await debriefed(ana)
    await debriefed(ana, "Bolt", "Tom Fox")
    await tells(ana, "change Acme", "the job", "Manager")
    await ana.hears("Acme, Manager", "Jane Smith")
    await tells(ana, "cancel", "change")
    await ana.hears("Then it stays as it was saved.")
    await ana.hears("What shall I change?")
    await tells(ana, "skip")
    await ana.hears("Bolt, data engineer", "Tom Fox")


async def test_change_before_there_is_anything_says_what_to_do(ana: Chat) -> None:
    await ana.says("change something")
    await ana.hears("Tell me about an interview with /interview")


async def test_an_edit_of_the_first_names_keeps_those_added_later(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person")
    first = await ana.says("Jane Smyth, CTO")
    await ana.hears("1. Jane Smyth, CTO")
    await ana.says("Max Orr")
    await ana.hears("2. Max Orr")
    await ana.edits(first, "Jane Smith, CTO")
    heard = await ana.hears("Changed to", "Jane Smith, CTO")
    assert "Max Orr" in heard.text
    assert "Smyth" not in heard.text.partition("I have:")[2]


async def test_a_name_that_is_corrected_after_saving_is_the_same_person(ana: Chat) -> None:
    await debriefed(ana, people="Jane Smyth, CTO")
    await ana.says("done with jane")
    await tells(ana, "change", "names", "Jane Smith, CTO", "that's all", "email", "skip", "that's right")
    plan = await ana.hears("This is your plan for Acme")
    assert plan.text.count("Thank ") == 1
    assert "Thank Jane Smith" in plan.text


async def test_a_receptionist_without_a_name_stays_one_person_when_the_notes_are_saved_again(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane Smith", "that's all", "the receptionist")
    await tells(ana, "linkedin", "skip", "skip", "save now", "yes")
    first = await ana.hears("This is your plan for Acme")
    await tells(ana, "change", "job", "Manager", "that's right")
    again = await ana.hears("This is your plan for Acme")
    assert again.text.count("Thank ") == first.text.count("Thank ") == 2


async def test_an_interview_moved_to_another_company_leaves_nothing_due_at_the_first(ana: Chat) -> None:
    await debriefed(ana)
    await tells(ana, "change", "company", "Bolt", "that's right")
    await ana.hears("This is your plan for Bolt")
    await ana.says("everything")
    listed = await ana.hears("All that is planned")
    assert "Acme" not in listed.text


async def test_whether_the_day_or_the_month_comes_first_is_asked_once_and_remembered(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "in person", "Jane", "that's all", "nobody", "linkedin")
    await ana.says("3/5")
    await ana.hears("Is the day first in that, or the month?")
    await ana.taps("Sun 3 May")
    await ana.hears("Noted: Sun 3 May")
    await ana.says("4/5")
    await ana.hears("Noted: Mon 4 May")


async def test_what_to_change_after_saving_can_be_said_in_the_same_breath(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("change the names")
    await ana.hears("Who interviewed you?")
    await tells(ana, "Dan Ortiz, shift lead", "that's all", "linkedin", "that's right")
    plan = await ana.hears("This is your plan for Acme")
    assert "Thank Dan Ortiz" in plan.text
    assert "Jane" not in plan.text
