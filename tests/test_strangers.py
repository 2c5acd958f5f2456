"""What people wrote who had never seen the bot: long stories, several things at once, words that fit no question."""

from datetime import UTC, datetime, timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells
from first_messages import first, names

from rules import dates, settings
from rules import people as people_room
from rules.debrief import FORM
from rules.debrief.ahead import ahead
from rules.debrief.told import address_of, needs_address
from rules.forms import Answers, Around, Rewrite, Unclear

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HERE = Around(datetime(2026, 3, 2, 16, tzinfo=UTC))
STORY = (
    "I just came out of a four-hour onsite interview at Northwind for Staff Engineer. I met Anna Kowalska (VP Engineering), "
    "Piotr Nowak, Principal Engineer, Dr. Sarah O'Brien who runs data platform, Miguel Ruiz from SRE, Jonas Müller the "
    "recruiter (jonas@northwind.io), and Claire at the front desk. Jonas said they'll decide by the 13th and a follow-up call "
    "with the CTO might come next week. They care about migrating off a monolith. They worry I've never managed people. "
    "I promised Anna I'd send her my slides by Wednesday."
)


def people(*names: str) -> list[dict[str, object]]:
    return [{"id": n, "name": name, "title": None, "kind": "interviewer"} for n, name in enumerate(names, 1)]


def read(key: str, said: str, answers: Answers) -> Answers:
    value = FORM.question(key).read(said, answers, HERE)
    return value.answers if isinstance(value, Rewrite) else {**answers, key: value}


# --- the first message ------------------------------------------------------------------------------


async def test_a8_a_long_story_fills_in_everybody_both_dates_and_the_promise(ana: Chat) -> None:
    await ana.says(STORY)
    await ana.hears("Noted: Northwind, Staff Engineer", "they decide by Fri 13 Mar", "6. Claire, at the front desk")
    await tells(ana, "that's all", "email for all", "skip", "save now")
    await ana.hears(
        "Jonas Müller, recruiter (Email: jonas@northwind.io)",
        "Second interview: Mon 9 - Sun 15 Mar",
        "They look for: migrating off a monolith",
        "To put right: They worry I've never managed people",
        "You promised: send her my slides by Wednesday",
    )


@pytest.mark.parametrize(
    ("text", "company", "met"),
    [
        (
            "just had the Acme interview with Beth Stone, head of ops and Carl Yu",
            "Acme",
            ["Beth Stone, head of ops", "Carl Yu"],
        ),
        ("finished my second Marks & Spencer interview", "Marks & Spencer", []),
        ("just had my HR interview with Google", "Google", []),
        ("just had a Zoom interview", None, []),
        ("just had an interview at tesco, spoke to dave and sue", "tesco", ["Dave", "Sue"]),
    ],
)
def test_a1_the_company_may_stand_before_the_interview(text: str, company: str | None, met: list[str]) -> None:
    told = first(text)
    assert (told.get("company"), names(told)) == (company, met)


async def test_a3_each_of_several_interviews_in_one_message_is_kept(ana: Chat) -> None:
    await ana.says("i have interviews at Acme tomorrow 10am, Globex wednesday 2pm and Umbrella friday 3pm")
    await ana.hears("Good luck with Acme: tomorrow at 10:00")
    globex = await ana.hears("Good luck with Globex: Wed 4 Mar at 14:00")
    await ana.hears("Good luck with Umbrella: Fri 6 Mar at 15:00")
    await ana.taps("Undo", on=globex)
    await ana.hears("Undone")
    await ana.says("what's due this week")
    listed = await ana.hears("Acme", "Umbrella")
    assert "Globex" not in listed.text


async def test_what_was_moved_may_be_named_and_the_same_time_again_moves_nothing(ana: Chat) -> None:
    await tells(ana, "interview at Acme tomorrow at 10am", "interview at Globex on wednesday at 2pm")
    await ana.hears("Good luck with Globex")
    await ana.says("acme moved to friday 4pm")
    await ana.hears("Moved: your interview at Acme is Fri 6 Mar at 16:00 now.")
    await ana.says("interview at Globex on wednesday at 2pm")
    await ana.hears("Good luck with Globex: Wed 4 Mar at 14:00")


async def test_who_meant_another_company_takes_the_last_thing_back(ana: Chat) -> None:
    await tells(
        ana, "interview at Acme tomorrow at 10am", "interview at Globex on wednesday at 2pm", "acme moved to friday 4pm"
    )
    await ana.hears("Moved: your interview at Acme")
    await ana.says("no i meant globex")
    await ana.hears("Undone")
    await ana.hears("Now tell me once more, with Globex in it.")


@pytest.mark.parametrize(
    "words",
    [
        "just got out of dhl, spoke to mark and kev",
        "done with DHL, met mark and kev",
        "finished tesco i mean dhl, met mark and kev",
    ],
)
async def test_a3_an_interview_that_was_planned_is_over_without_the_word(ana: Chat, clock: StandingClock, words: str) -> None:
    await ana.says("interview at dhl tomorrow at 10am")
    await ana.hears("Good luck with dhl")
    clock.move(DAY)
    await ana.says(words)
    await ana.hears("Noted: dhl, Tue 3 Mar", "Mark, Kev")


UNNAMED = "went great! met Dana Fox (Head of Support) and Omar, he's a team lead. They decide by next Wednesday"


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        (UNNAMED, "Dana Fox, Omar, they decide by Wed 11 Mar"),
        ("phew, it went really well", "Noted: Shopify, support lead, Tue 3 Mar."),
        ("spoke to Dana Fox and Omar. They want somebody calm", "Dana Fox, Omar"),
        ("it's over! Ten minutes, no questions.", "Noted: Shopify"),
        ("the interview went well, met Dana Fox", "Noted: Shopify"),
    ],
)
async def test_a3_how_it_went_is_of_the_planned_interview_that_is_over(
    ana: Chat, clock: StandingClock, words: str, noted: str
) -> None:
    await ana.says("I have an interview at Shopify tomorrow at 11 for support lead")
    await ana.hears("Good luck with Shopify")
    clock.move(DAY)
    await ana.says(words)
    await ana.hears("Noted: Shopify, support lead", noted)


async def test_a3_a_story_without_a_company_asks_for_it(ana: Chat) -> None:
    await ana.says(UNNAMED)
    await ana.hears("Noted: Dana Fox, Omar, they decide by Wed 11 Mar", "Which company was it?")


@pytest.mark.parametrize(
    "words",
    [
        "went great",
        "spoke to Jane. They decide on Friday",
        "met Bob from Acme. They will call me",
        "met Kim from Acme. They will call",
        "Dear Jane, it went well. Bye",
        "spoke to lucy, they haven't decided, call again monday",
    ],
)
async def test_a3_what_is_of_nothing_planned_or_of_somebody_known_begins_no_debrief(ana: Chat, words: str) -> None:
    await debriefed(ana)
    await ana.says(words)
    await ana.hears("")
    assert not ana.last.text.endswith("?")


async def test_a_day_that_can_be_read_in_two_ways_is_asked_back_and_not_lost(ana: Chat) -> None:
    await ana.says("i have an interview the 10/04 at 10 with Lidl")
    await ana.taps("Fri 10 Apr", on=await ana.hears("Is the day first in that, or the month?"))
    await ana.hears("Good luck with Lidl: Fri 10 Apr at 10:00")


# --- answers that fit no question, or more than one ---------------------------------------------------


async def test_a1_who_gives_answers_that_do_not_fit_can_keep_them_as_a_note_and_goes_on(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "the parking was awful", "95k a year")
    await ana.taps("Keep it as a note", on=await ana.hears("For example", "How did you meet?"))
    await tells(ana, "skip", "skip", "skip", "save now", "yes")
    await ana.hears("Your note: 95k a year")
    await ana.hears("This is your plan for Acme")
    await ana.says("everything about Acme")
    await ana.hears("Your note: “95k a year”")


async def test_a1_the_last_question_keeps_a_note_too_and_is_not_read_out_for_ever(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "save now", "the parking was awful", "95k a year")
    asked_again = await ana.hears("Is it right?", "For example")
    assert "Not told" not in asked_again.text
    await ana.taps("Keep it as a note", on=asked_again)
    await ana.hears("Your note: 95k a year", "Is it all right")


@pytest.mark.parametrize(
    ("said", "before", "ways"),
    [
        ("email for Ann, Bea: same", {}, {"1": "email", "2": "email"}),
        ("the same for Bob", {"1": "phone"}, {"1": "phone", "3": "phone"}),
        ("same", {"1": "email"}, {"1": "email", "2": "email", "3": "email"}),
        ("dunno how to reach em, just phone i guess", {}, {"1": "phone", "2": "phone", "3": "phone"}),
    ],
)
def test_a4_the_same_way_and_words_around_it(said: str, before: dict[str, str], ways: dict[str, str]) -> None:
    assert read("channel", said, {"people": people("Ann", "Bea", "Bob"), "channel": before})["channel"] == ways


def test_a4_the_same_is_no_way_where_none_was_told() -> None:
    with pytest.raises(Unclear):
        read("channel", "same", {"people": people("Ann", "Bea")})


def test_a4_the_same_number_and_another_kind_of_address_in_one_message() -> None:
    told = {"people": people("Ann", "Bea"), "channel": {"1": "phone", "2": "phone"}, "address": {"1": "01234 567890"}}
    assert read("address", "same", told)["address"] == {"1": "01234 567890", "2": "01234 567890"}
    mixed = {"people": people("Ann", "Bea"), "channel": {"1": "phone", "2": "email"}}
    assert read("address", "Ann 01234 567890, bea@acme.com", mixed)["address"] == {"1": "01234 567890", "2": "bea@acme.com"}


@pytest.mark.parametrize("key", ["people_done", "channel"])
def test_a2_somebody_new_named_beside_the_way_to_reach_another_is_heard_too(key: str) -> None:
    said = "email for Jane, and Priya Rao, head of design by phone"
    answers = read(key, said, {"people": people("Jane Smith")})
    assert [(one["name"], one["title"]) for one in answers["people"]] == [
        ("Jane Smith", None),
        ("Priya Rao", "head of design"),
    ]
    assert answers["channel"]["1"] == "email"


def test_a2_a_slip_in_a_known_name_makes_nobody_new() -> None:
    answers = read("channel", "email for Jane, Rob by phone", {"people": people("Jane Smith", "Bob Lee")})
    assert len(answers["people"]) == 2


@pytest.mark.parametrize("said", ["their address is 12 Mill Road, Leeds LS1 4AB", "12 mill road, leeds"])
def test_a4_a_street_address_told_early_is_where_letters_go(said: str) -> None:
    early = ahead(said, {"people": people("Jane Smith")}, HERE)
    assert early is not None
    answers = {**early.answers, "channel": {"1": "letter"}}
    assert not needs_address(answers["people"][0], answers)
    assert (address_of(answers["people"][0], answers) or "").casefold().startswith("12 mill road")
    assert ahead("they have 20 shops on the high street", {"people": people("Jane Smith")}, HERE) is None


def test_a2_somebody_with_an_address_before_it_is_asked_who_was_there() -> None:
    early = ahead("mark: mark@dhl.com", {"company": "dhl"}, HERE)
    assert early is not None
    assert [(one["name"], one["email"]) for one in early.answers["people"]] == [("Mark", "mark@dhl.com")]


def test_a1_another_day_told_with_the_time_is_the_day() -> None:
    answers = read("ended", "yesterday at 12:00", {"when": {"day": "2026-03-02", "clock": None}})
    assert (answers["when"]["day"], answers["when"]["clock"]) == ("2026-03-01", "12:00")


def test_a1_no_answer_is_no_job_and_a_day_neither() -> None:
    assert read("job", "dont know", {})["job"] is None
    assert read("job", "for controller", {})["job"] == "controller"
    with pytest.raises(Unclear, match="looks like a day"):
        read("job", "today", {})
    with pytest.raises(Unclear, match="What is the job called"):
        read("job", "later", {})


def test_a5_yes_is_no_note() -> None:
    with pytest.raises(Unclear, match="few words"):
        read("looking_for", "yes", {})


async def test_news_of_another_company_is_no_answer_about_this_one(ana: Chat) -> None:
    await debriefed(ana)
    await tells(ana, "just had an interview at Bolt as clerk", "Acme called, second interview next tuesday at 11")
    await ana.hears("Good luck with Acme: Tue 10 Mar at 11:00")
    await ana.hears("How did you meet?")


# --- plain words ------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["my reference Tom Baker said yes", "Tom Baker my old boss said yes too"])
async def test_b8_a_reference_who_agreed_may_be_told_as_the_first_word(ana: Chat, words: str) -> None:
    await ana.says(words)
    if "old boss" not in words:
        await ana.hears("How do you know them")
        await ana.says("my old boss")
    await ana.hears("Noted: Tom Baker, said yes.")


async def test_b8_news_of_one_reference_is_no_answer_about_another(ana: Chat) -> None:
    await tells(
        ana, "my reference Maeve Ryan", "my lecturer", "asked", "my reference Tom Baker said yes", "Maeve Ryan said yes"
    )
    await ana.hears("Noted: Maeve Ryan, said yes.")
    await ana.hears("How do you know them")


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("I'm on holiday till Friday", "Fri 6 Mar"),
        ("I'm away from tomorrow to Friday", "Sat 7 Mar"),
        ("im off until next monday", "Mon 9 Mar"),
    ],
)
async def test_c2_who_is_away_is_left_in_peace_until_then_and_one_tap_undoes_it(ana: Chat, words: str, until: str) -> None:
    await debriefed(ana)
    await ana.says(words)
    away = await ana.hears(f"Pause: until {until}")
    await ana.taps("Undo", on=away)
    await ana.hears("Undone")


async def test_c2_who_leaves_next_week_is_reminded_of_this_week(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana, decision="by friday")
    await ana.says("I'm on holiday next week")
    await ana.hears("What would come up from Mon 9 Mar on waits until Mon 16 Mar at 09:00.")
    clock.move(2 * HOUR)
    await ana.hears("Time for your thank-you")
    await ana.says("everything")
    await ana.hears("See whether they have decided")
    listed = ana.last.text
    assert "Mon 9 Mar" not in listed
    assert "Mon 16 Mar" in listed


async def test_c2_an_absence_without_anything_in_it_changes_nothing(ana: Chat) -> None:
    await ana.says("I'm on holiday next week")
    await ana.hears("Nothing on your list falls into those days")


def test_c2_the_days_of_an_absence() -> None:
    today = HERE.now.date()
    until = dates.read("until friday", HERE.now, "future", "remind")
    week = dates.read("next week", HERE.now, "future", "remind")
    assert settings.absence(until, "I'm off until friday", today) == (today, today + timedelta(days=4))
    assert settings.absence(week, "I'm on holiday next week", today) == (today + timedelta(days=7), today + timedelta(days=14))


async def test_b10_until_when_an_offer_is_to_be_answered_is_remembered_and_ends_with_the_answer(
    ana: Chat, clock: StandingClock
) -> None:
    await tells(ana, "I applied to Stripe as clerk today", "neither")
    await debriefed(ana)
    await tells(ana, "Acme made me an offer", "they want an answer by friday")
    await ana.hears("Noted: Acme wants your answer by Fri 6 Mar.")
    await ana.says("everything")
    assert (await ana.hears("Fri 6 Mar\n4. 09:00: Answer their offer, Acme")).text.count("Answer their") == 1
    await tells(ana, "all thank yous sent", "thanked Jane for the offer")
    await ana.hears("Next: Answer their offer, Acme, Fri 6 Mar at 09:00")
    clock.move(3 * DAY)
    await ana.hears("Your answer to the offer\nAcme", "They want your answer by Fri 6 Mar.")
    await ana.says("ok i accept")
    await ana.hears("Acme it is. Congratulations!")
    await ana.says("everything")
    await ana.hears("planned")
    assert "Answer their offer" not in ana.last.text


async def test_b13_they_turned_me_down_is_of_the_only_one_there_is(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await ana.says("both notes sent")
    clock.move(20 * DAY)
    await ana.says("they turned me down")
    await ana.hears("I'm sorry about Acme.")


async def test_b13_they_turned_me_down_is_asked_back_where_it_may_be_of_several(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    await debriefed(ana, "Bolt", "Tom Fox")
    clock.move(90 * DAY)
    await ana.says("they turned me down")
    await ana.taps("Bolt", on=await ana.hears("Which one do you mean?"))
    await ana.hears("I'm sorry about Bolt.")


@pytest.mark.parametrize("words", ["tell Acme I'm withdrawing", "tell acme im withdrawing"])
async def test_e6_to_tell_them_is_a_letter_and_nothing_is_decided_by_it(ana: Chat, words: str) -> None:
    await debriefed(ana)
    await tells(ana, words, "Ana Lopes")
    await ana.hears("Ana Lopes", "I withdrew from Acme")


async def test_e6_who_withdrew_is_offered_the_words(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("I withdrew from Acme")
    await ana.taps("✍ Write to them", on=await ana.hears("Noted: you withdrew from Acme."))
    await ana.says("Ana Lopes")
    await ana.hears("I withdrew from Acme")


async def test_e6_a_letter_to_those_who_were_only_written_to_names_the_job(ana: Chat) -> None:
    await tells(ana, "I applied to Stripe as analyst today", "neither", "tell Stripe I'm withdrawing", "Ana Lopes")
    await ana.hears("For Stripe", "the analyst position")


async def test_d4_sent_is_of_the_draft_that_was_shown_last_and_send_is_said_to_be_ones_own(ana: Chat) -> None:
    await debriefed(ana)
    await tells(ana, "what's due", "write to Bob", "skip", "send it")
    await ana.hears("I send nothing to others.")
    await ana.says("sent")
    await ana.hears("off your list: Thank Bob Lee (Email), Acme.")


async def test_d4_yes_below_a_list_of_several_things_closes_none_of_them(ana: Chat) -> None:
    await debriefed(ana)
    await tells(ana, "what's due", "yes i did")
    await ana.hears("Which one? Tap it")


async def test_d4_the_thing_that_was_promised_is_closed_alone(ana: Chat) -> None:
    await ana.says("just had an interview at Acme as clerk with Jane Smith. I promised to send the slides by Wednesday.")
    await tells(ana, "in person", "that's all", "nobody", "email", "skip", "skip", "skip", "save now", "yes")
    await ana.hears("This is your plan for Acme", "Keep your promise: “send the slides by Wednesday”")
    await tells(ana, "what's due", "sent the slides")
    done = await ana.hears("off your list")
    assert "Thank" not in done.text.partition("Next")[0]


async def test_d4_a_report_that_says_when_they_decide_keeps_the_day(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("spoke to Jane, she says they decide on the 20th")
    await ana.hears("Noted: they decide Fri 20 Mar.")


@pytest.mark.parametrize("words", ["the jane is called Jane Garcia", "Jane is called Jane Garcia"])
async def test_a7_is_called_is_no_call(ana: Chat, words: str) -> None:
    await debriefed(ana)
    await ana.says(words)
    await ana.hears("Changed for Acme: Jane Garcia")


async def test_d2_who_met_nobody_yet_is_not_told_that_no_company_is_known(ana: Chat) -> None:
    await tells(ana, "interview at Acme tomorrow at 10am", "who did I meet")
    await ana.hears("You told me of nobody yet.")


async def test_b10_after_a_no_the_nudge_repeats_no_dates(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana, decision="by friday")
    await tells(ana, "both notes sent", "Acme rejected me")
    await ana.hears("I'm sorry about Acme")
    clock.move(18 * HOUR)
    assert "They decide" not in (await ana.hears("One more thank-you")).text


# --- from the application to the offer ------------------------------------------------------------


async def test_b7_an_invitation_told_while_the_posting_is_asked_about_is_no_date_of_the_posting(ana: Chat) -> None:
    await ana.says("applied to Tesla for technician last friday")
    await ana.hears("Look at the posting once more")
    await ana.says("tesla invited me, interview wednesday 9am")
    await ana.hears("Good luck with Tesla: Wed 4 Mar at 09:00")
    await ana.hears("Look at the posting once more")
    await ana.says("no deadline no contact restriction")
    await ana.hears("Noted: you applied to Tesla, technician.")


async def test_a3_who_came_out_of_a_company_that_is_known_had_an_interview_there(ana: Chat) -> None:
    await tells(ana, "applied to Tesla for technician last friday", "neither")
    await ana.hears("Noted: you applied to Tesla")
    await ana.says("just came out of tesla. 2 guys: Raj Patel the shift lead and Monica from HR")
    await ana.hears("Noted: Tesla, technician, Mon 2 Mar", "Raj Patel, Monica", "How did you meet?")


async def test_b13_done_with_a_company_is_no_interview_there(ana: Chat) -> None:
    await tells(ana, "applied to Tesla for technician last friday", "neither")
    await ana.hears("Noted: you applied to Tesla")
    await ana.says("I'm done with tesla")
    await ana.hears("")
    assert "How did you meet?" not in ana.last.text


@pytest.mark.parametrize(
    "words",
    [
        "they want me back for second round next thursday 10am",
        "I'm invited to a second round next thursday at 10",
        "they invited me back, next thursday at 10",
    ],
)
async def test_b12_a_second_round_is_of_the_only_company_there_is(ana: Chat, words: str) -> None:
    await debriefed(ana)
    await ana.says(words)
    await ana.hears("Acme", "Thu 12 Mar at 10:00")


async def test_e2_sent_is_no_strength_of_the_candidate(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("write Jane's note")
    await ana.hears("One question makes this note")
    await ana.says("sent")
    await ana.hears("How did your thanks reach Jane Smith?")


async def test_a8_a_story_in_commas_is_read_whole(ana: Chat) -> None:
    await ana.says(
        "had my interview at Nando's today at 2, shift manager job, Sam Okoro and Lucy interviewed me, they'll ring by friday"
    )
    await ana.hears("Noted: Nando's, shift manager, Mon 2 Mar, Sam Okoro, Lucy, they decide by Fri 6 Mar")


def test_a2_how_somebody_likes_to_be_reached_is_no_part_of_his_name() -> None:
    told = people_room.read("raj prefers text 512-555-0143, monica by email monica@tesla.example, earl dunno").people
    assert [one.name for one in told] == ["Raj", "Monica", "Earl"]
