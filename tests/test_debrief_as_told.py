"""A debrief as it is told: in small messages, beside the question that is open, put right in passing, reported on early."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from time import process_time

import pytest
from chat import Chat, Said
from conftest import StandingClock
from debriefs import tells
from first_messages import first, names

from rules import openings, told_forms
from rules.debrief import FORM, ahead, putting_right, story
from rules.debrief.when import other_readings
from rules.forms import Answers, Around, Unclear
from rules.openings.apart import apart, unparted

HOUR = timedelta(hours=1)
HERE = Around(datetime(2026, 3, 2, 15, tzinfo=UTC))
THURSDAY = Around(datetime(2026, 3, 5, 16, tzinfo=UTC))
TOLD = "just had an interview at Halden Bank as teller with Nora Vance, branch manager"


def somebody(id_: int, name: str, title: str | None = None) -> dict[str, str | int | None]:
    return {"id": id_, "name": name, "title": title, "kind": "interviewer", "honorific": None, "email": None, "phone": None}


NOW = {"day": "2026-03-02", "clock": "15:00", "said": "just now"}
KNOWN: Answers = {
    "company": "Halden Bank",
    "job": "teller",
    "when": NOW,
    "people": [somebody(1, "Lisa Brown", "manager"), somebody(2, "Dan")],
}
LISA: Answers = {**KNOWN, "people": KNOWN["people"][:1]}


def shown(answers: Answers) -> list[str]:
    return [", ".join(filter(None, (one["name"], one["title"]))) for one in answers.get("people", ())]


# --- many small messages --------------------------------------------------------------------------


async def test_just_got_out_begins_a_debrief_and_each_small_message_is_kept(ana: Chat) -> None:
    await ana.says("just got out")
    await ana.hears("Mon 2 Mar, ended about 15:00", "Which company was it?")
    await ana.says("of the interview at Delta Freight")
    await ana.hears("Noted: Delta Freight", "Which job was it for?")
    await tells(ana, "for warehouse supervisor", "met Jane Pruitt")
    await ana.hears("Noted: Jane Pruitt", "How did you meet?")
    await ana.says("the ops manager")
    await ana.hears("Noted: Jane Pruitt, ops manager")
    await ana.says("and a guy named tom")
    await ana.hears("Noted: Tom")
    await ana.says("she is janepruitt@delta.com")
    assert "Tom" not in (await ana.hears("how to reach Jane Pruitt")).text
    await ana.says("it was in person")
    await ana.hears("1. Jane Pruitt, ops manager\n2. Tom")
    await tells(ana, "thats all", "nobody", "skip", "skip", "skip", "save now")
    await ana.hears(
        "Delta Freight, warehouse supervisor",
        "Jane Pruitt, ops manager (Email: janepruitt@delta.com)",
        "Tom (best way not known yet)",
    )


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("met Jane Pruitt the ops manager", "Noted: Jane Pruitt"),
        ("Jane's email is jane@deltafreight.com", "how to reach Jane"),
    ],
)
async def test_somebody_met_or_an_address_is_no_job(ana: Chat, words: str, noted: str) -> None:
    await ana.says("just got out of the interview at Delta Freight with Jane")
    await ana.hears("Which job was it for?")
    await ana.says(words)
    await ana.hears(noted, "Which job was it for?")
    await tells(ana, "warehouse supervisor", "save now")
    await ana.hears("Delta Freight, warehouse supervisor")


async def test_an_opening_is_one_where_the_company_is_asked_too(ana: Chat) -> None:
    await ana.taps("Tell me about an interview", on=await says_hello(ana))
    await ana.hears("Which company was it?")
    await ana.says("just got out of delta freight, warehouse supervisor")
    await ana.hears("Noted: delta freight, warehouse supervisor, Mon 2 Mar, ended about 15:00", "How did you meet?")


async def says_hello(ana: Chat) -> Said:
    await ana.says("hello")
    return await ana.hears("Had an interview?")


async def test_whom_one_met_is_no_company(ana: Chat) -> None:
    await ana.taps("Tell me about an interview", on=await says_hello(ana))
    await ana.says("met Jane Pruitt, ops manager")
    await ana.hears("Noted: Jane Pruitt", "Which company was it?")
    await tells(ana, "Delta Freight", "clerk", "just now", "in person")
    await ana.hears("1. Jane Pruitt, ops manager")


async def test_just_got_out_in_the_middle_begins_no_other_debrief(ana: Chat) -> None:
    await ana.says(TOLD)
    await ana.hears("How did you meet?")
    await ana.says("just got out")
    await ana.hears("ended about 15:00", "How did you meet?")


@pytest.mark.parametrize(
    ("words", "job"),
    [
        ("just got out of delta freight, warehouse supervisor", "warehouse supervisor"),
        ("had an interview at Acme, 10am, analyst, met Kim Soto", "analyst"),
        ("had an interview at Acme, hiring manager, Bob Lee", None),
        ("had an interview at Acme just now with Greg Hall, buyer", None),
        ("had an interview at Acme, manager Jane Smith", None),
    ],
)
def test_a_function_right_behind_the_company_is_the_job(words: str, job: str | None) -> None:
    assert (openings.opening(words) or {}).get("job") == job


@pytest.mark.parametrize("words", ["got out of bed", "finished", "done", "out", "just got out of Acme", "just got out?"])
def test_no_other_words_say_that_it_is_just_over(words: str) -> None:
    assert not openings.just_out(words)


@pytest.mark.parametrize("name", ["Met Office", "They Might Be Giants", "Just Eat", "We Are Social", "Hello Fresh"])
def test_names_that_begin_like_a_story_are_companies(name: str) -> None:
    assert FORM.question("company").read(name, {}, HERE) == name


@pytest.mark.parametrize("job", ["Head of Sales, EMEA", "Manager, Customer Success", "Met Office analyst", "just a clerk"])
def test_titles_with_a_comma_or_odd_beginnings_are_jobs(job: str) -> None:
    assert FORM.question("job").read(job, {}, HERE) == job


# --- stuck at the day -----------------------------------------------------------------------------


async def asked_when(ana: Chat) -> None:
    await ana.taps("Tell me about an interview", on=await says_hello(ana))
    await tells(ana, "Halden Bank", "teller", "met Nora Vance")
    await ana.hears("Noted: Nora Vance.", "When was it")


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("shes the ops manager", "Nora Vance, ops manager"),
        ("and a guy named tom", "Tom"),
        ("receptionist was called marisol", "Marisol"),
        ("Sofia surname is Brandt, she is team lead", "Sofia Brandt, team lead"),
        ("in the video", "by video"),
        ("no reception, was video", "nobody at reception, by video"),
        ("thats all", "that was everybody"),
    ],
)
async def test_what_fits_another_question_is_kept_where_the_day_is_asked(ana: Chat, words: str, noted: str) -> None:
    await asked_when(ana)
    await ana.says(words)
    await ana.hears(f"Noted: {noted}.", "When was it")


async def test_save_it_please_says_that_the_day_is_needed(ana: Chat) -> None:
    await asked_when(ana)
    await ana.says("save it please")
    await ana.hears("To save it I still need the day")
    await tells(ana, "just now")
    await ana.hears("How did you meet?")
    await ana.says("save it please")
    await ana.hears(
        "Is it all right, every name too?",
    )


async def test_who_comes_back_days_later_tells_it_in_one_breath(ana: Chat, clock: StandingClock) -> None:
    await ana.taps("Tell me about an interview", on=await says_hello(ana))
    await ana.says("Halden Bank")
    await ana.hears("Which job was it for?")
    clock.move(70 * HOUR)
    await ana.hears("Shall we go on?")
    await ana.says("oh hi i forgot. it was friday. teller job, nora vance manager nora@halden.com, they decide on the 20th")
    await ana.hears("Noted: Fri 27 Feb, teller, they decide Fri 20 Mar, Nora Vance", "About what time did it end?")
    await tells(ana, "15:00", "in person", "that's all", "nobody", "email", "skip", "save now")
    await ana.hears("Nora Vance, manager (Email: nora@halden.com)")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("it was friday. they decide on the 20th", "2026-02-27"),
        ("they decide on the 20th, interview was yesterday", "2026-03-04"),
        ("yesterday, ended at 15:30", "2026-03-04"),
        ("just got out", "2026-03-05"),
    ],
)
def test_the_day_is_read_out_of_the_story(words: str, day: str) -> None:
    assert FORM.question("when").read(words, {}, THURSDAY)["day"] == day


def test_the_day_of_the_decision_is_not_the_day_of_the_interview() -> None:
    with pytest.raises(Unclear, match="day"):
        FORM.question("when").read("they decide on the 20th", {}, THURSDAY)


def test_she_is_nobody_where_it_is_not_plain_who() -> None:
    with pytest.raises(Unclear, match="Whose title"):
        ahead.ahead("shes the ops manager", KNOWN, HERE)
    assert ahead.ahead("she is nice", KNOWN, HERE) is None


def test_an_unknown_one_in_the_same_message_gives_nobody_else_a_title() -> None:
    early = ahead.ahead("Sofia surname is Brandt, she is team lead", KNOWN, HERE)
    assert early
    assert shown(early.answers) == ["Lisa Brown, manager", "Dan", "Sofia Brandt, team lead"]


# --- reported before it was saved -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "report", "heard"),
    [
        ((), "sent nora the note. they rejected me", "I'm sorry about Halden Bank"),
        ((), "they rejected me", "I'm sorry about Halden Bank"),
        (("in person",), "sent nora the note", "How did your thanks reach Nora Vance?"),
        (("in person", "that's all"), "sent nora the note", "How did your thanks reach Nora Vance?"),
        (("in person", "that's all", "nobody"), "they rejected me", "I'm sorry about Halden Bank"),
    ],
)
async def test_what_is_told_enough_is_saved_when_a_report_comes(
    ana: Chat, clock: StandingClock, answers: tuple[str, ...], report: str, heard: str
) -> None:
    await tells(ana, TOLD, *answers)
    await ana.hears("Noted: Halden Bank")
    clock.move(16.5 * HOUR)
    await ana.says(report)
    await ana.hears("I saved what you told me about Halden Bank", "Thank Nora Vance")
    await ana.hears(heard)


async def test_they_is_not_the_other_company_while_one_tells_of_this(ana: Chat, clock: StandingClock) -> None:
    await tells(ana, "just had an interview at Birch Co as clerk with Kim Lund, director", "save now", "that's right")
    await ana.hears("This is your plan for Birch Co")
    await ana.says(TOLD)
    await ana.hears("How did you meet?")
    clock.move(16.5 * HOUR)
    await ana.says("they rejected me")
    await ana.hears("I saved what you told me about Halden Bank")
    assert "sorry about Birch Co" not in (await ana.hears()).text  # this one, or which one is asked


async def test_a_report_on_another_company_leaves_the_debrief_open(ana: Chat) -> None:
    await tells(ana, "just had an interview at Birch Co as clerk with Kim Lund, director", "save now", "that's right")
    await ana.hears("This is your plan for Birch Co")
    await tells(ana, TOLD, "Birch Co rejected me")
    await ana.hears("I'm sorry about Birch Co")
    await ana.hears("How did you meet?")


# --- put right away from its question -------------------------------------------------------------


async def test_a_name_put_right_beside_an_answer(ana: Chat) -> None:
    await ana.says("just had an interview at Halden Bank as teller with Lisa Brown, manager and Dan Cole, teller")
    await ana.hears("How did you meet?")
    await ana.says("in person, and lisa is actually Elisa")
    await ana.hears("Noted: Elisa Brown, manager", "1. Elisa Brown, manager\n2. Dan Cole, teller")


async def test_who_was_only_visiting_is_not_thanked(ana: Chat) -> None:
    await tells(ana, TOLD, "in person", "and Dan")
    await ana.hears("2. Dan")
    await ana.says("Dan was just visiting, forget him")
    assert "2." not in (await ana.hears("Noted: without Dan", "1. Nora Vance")).text


async def test_another_company_and_job_at_reception_are_nobody_at_reception(ana: Chat) -> None:
    await tells(ana, TOLD, "in person", "that's all")
    await ana.hears("Who was at reception")
    await ana.says("actually Halden Savings Bank")
    await ana.hears("Noted: Halden Savings Bank", "Who was at reception")
    await ana.says("wait the job is senior teller")
    await ana.hears("Noted: senior teller", "Who was at reception")
    await tells(ana, "nobody", "skip", "skip", "skip", "save now")
    assert "2." not in (await ana.hears("Halden Savings Bank, senior teller", "1. Nora Vance")).text


async def test_what_stands_behind_the_job_is_read_too(ana: Chat) -> None:
    await ana.taps("Tell me about an interview", on=await says_hello(ana))
    await tells(ana, "Halden Bank", "analyst, by phone, met Kim Lund, director")
    await ana.hears("Noted: Kim Lund, by phone", "When was it")
    await tells(ana, "just now")
    await ana.hears("1. Kim Lund, director")
    await ana.says("save now")
    await ana.hears("Halden Bank, analyst")


@pytest.mark.parametrize(
    ("words", "key", "value"),
    [
        ("actually Halden Savings Bank", "company", "Halden Savings Bank"),
        ("wait, the company is Halden Trust", "company", "Halden Trust"),
        ("the company is called Halden Trust", "company", "Halden Trust"),
        ("sorry, it's actually halden savings bank", "company", "halden savings bank"),
        ("wait the job is senior teller", "job", "senior teller"),
        ("actually senior teller", "job", "senior teller"),
    ],
)
def test_the_company_and_the_job_are_put_right_at_any_question(words: str, key: str, value: str) -> None:
    early = putting_right.amended(words, KNOWN, HERE, "desk")
    assert early
    assert early.answers[key] == value


@pytest.mark.parametrize(
    "words",
    [
        "no, Halden Smith",
        "and Halden Savings Bank",
        "the company is growing fast",
        "actually halden decides friday",
        "also the company is German",
        "the job was great",
        "actually a senior teller was there too",
        "I forget her name",
        "don't forget Dan",
        "Sam Otero, team lead",
        "he's the receptionist",
        "Tina at reception",
        "Tom wasn't there",
    ],
)
def test_what_puts_nothing_right_changes_nothing(words: str) -> None:
    assert putting_right.amended(words, KNOWN, HERE, "desk") is None


@pytest.mark.parametrize("words", ["the company is called Halden Trust", "forget Dan", "the job is senior teller"])
def test_a_note_may_say_it_without_changing_anything(words: str) -> None:
    assert putting_right.amended(words, KNOWN, HERE, "learned") is None


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Dan was just visiting, forget him", ["Lisa Brown, manager"]),
        ("forget lisa", ["Dan"]),
        ("Dan wasn't there", ["Lisa Brown, manager"]),
    ],
)
def test_who_was_named_by_mistake_is_left_out(words: str, left: list[str]) -> None:
    early = putting_right.amended(words, {**KNOWN, "channel": {"1": "email", "2": "phone"}}, HERE, "channel")
    assert early
    assert shown(early.answers) == left
    assert early.answers["channel"].keys() == {str(one["id"]) for one in early.answers["people"]}


def test_whom_to_leave_out_is_asked_where_there_are_several() -> None:
    with pytest.raises(Unclear, match="Whom"):
        putting_right.amended("forget him", KNOWN, HERE, "desk")


def test_where_nobody_is_left_it_is_asked_again() -> None:
    early = putting_right.amended("forget her", {**LISA, "people_done": True, "format": "phone"}, HERE, "desk")
    assert early
    question = FORM.next(early.answers)
    assert question
    assert question.key == "people"


# --- an interview to come that was ----------------------------------------------------------------


async def test_hours_that_are_over_are_not_offered_nor_booked(ana: Chat) -> None:
    await ana.says("interview today at Northgate Logistics, dispatcher.")
    asked = await ana.hears("At what time?")
    assert asked.buttons == ["16:00", "Skip"]
    await ana.says("10am")
    await ana.hears("That hour is over already")
    await ana.says("skip")
    await ana.hears("today at 16:00", "my guess")


async def test_whom_one_met_says_that_it_was(ana: Chat) -> None:
    await ana.says("interview today at Northgate Logistics, dispatcher.")
    await ana.hears("At what time?")
    await ana.says("Met Paul Reyes")
    await ana.hears("Noted: Northgate Logistics, dispatcher, Mon 2 Mar, Paul Reyes", "About what time did it end?")


async def test_a_day_that_is_over_leads_to_the_debrief(ana: Chat, clock: StandingClock) -> None:
    await ana.says("interview today at Northgate Logistics, dispatcher.")
    await ana.hears("At what time?")
    clock.move(20 * HOUR)
    await ana.says("skip")
    await ana.hears("Noted: Northgate Logistics, dispatcher, Mon 2 Mar", "About what time did it end?")


async def test_of_a_day_to_come_nobody_was_met(ana: Chat) -> None:
    await ana.says("interview on Thursday at Northgate Logistics")
    await ana.hears("At what time?")
    await ana.says("met Paul Reyes")
    assert "Noted: Northgate" not in (await ana.hears("At what time?")).text


def test_of_another_day_every_hour_is_offered() -> None:
    question = told_forms.COMING.question("clock")
    days = {day: question.buttons({"when": {"day": day, "clock": None}}, HERE) for day in ("2026-03-02", "2026-03-03")}
    assert [len(choices) for choices in days.values()] == [1, 6]


# --- two in one breath ----------------------------------------------------------------------------

BOTH = (
    "Had two interviews today. First Alder Group, 10am, analyst, met Kim Soto hr manager. Then Birch Co at 1pm, also analyst, "
    "met Kim Lund, director, birch decide friday alder dont know"
)


async def test_first_and_then_are_two_companies(ana: Chat) -> None:
    await ana.says(BOTH)
    await ana.hears("I keep what you told me about Birch Co")
    await ana.hears("Noted: Alder Group, analyst, Mon 2 Mar, Kim Soto.")


def test_each_keeps_its_own_people_and_days() -> None:
    told = [first(words) for words in apart(BOTH)]
    assert [names(one) for one in told] == [["Kim Soto, hr manager"], ["Kim Lund, director"]]
    assert [one["company"] for one in told] == ["Alder Group", "Birch Co"]
    assert ["decision" in one for one in told] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "Had two interviews today. First Kim Soto, hr. Then Kim Lund, director",
        "Had two interviews today. First Alder Group. Then I met Kim. Then Soto came.",
        "Had two interviews today. First Alder Group, then Soto the hr lady, they decide Friday",
        "Had two interviews at Acme today. First Jane Smith. Then Birch Co called at 1pm",
    ],
)
def test_people_are_not_taken_for_companies(text: str) -> None:
    assert apart(text) == (text,)


async def test_where_they_cannot_be_told_apart_it_is_asked_and_nobody_invented(ana: Chat) -> None:
    text = "Had two interviews today, met Kim Soto hr manager at one and Kim Lund at another. they decide friday"
    assert unparted(text)
    await ana.says(text)
    asked = await ana.hears("Which company was the first?")
    assert "Kim" not in asked.text


# --- the other reading ------------------------------------------------------------------------------


async def test_the_button_of_another_reading_explains_itself(ana: Chat) -> None:
    await tells(ana, TOLD, "in person", "that's all", "nobody", "email", "nora@halden.com", "they decide next friday")
    asked = await ana.hears("Noted: Fri 13 Mar", "second interview")
    assert asked.buttons[0] == "They decide Fri 6 Mar"
    await ana.taps("They decide Fri 6 Mar")
    await ana.hears("Noted: Fri 6 Mar")


@pytest.mark.parametrize("key", ["when", "decision", "second", ""])
def test_such_a_button_fits(key: str) -> None:
    stored = {"others": ["2026-03-06", "2026-03-09 to 2026-03-13", "from 2026-03-06"]}
    labels = [choice.label for choice in other_readings(stored, HERE, key)]
    assert len(labels) == 3
    assert all(len(label) <= 30 for label in labels)


# --- nothing keeps it busy ----------------------------------------------------------------------------

LONG = ("and " * 500, "forget " * 300, "wait no " * 300, "met a, " * 300, "the job is " * 200, "it was " * 300 + "x")


@pytest.mark.parametrize("text", LONG)
def test_no_text_keeps_the_readers_busy(text: str) -> None:
    began = process_time()
    for key in ("company", "job", "when"):
        with suppress(Unclear):
            FORM.question(key).read(text, KNOWN, HERE)
    for read in (partial(putting_right.amended, key="desk"), ahead.ahead):
        with suppress(Unclear):
            read(text, KNOWN, HERE)
    openings.opening_there(text)
    apart(text)
    story.begun({"story": text}, HERE)
    assert process_time() - began < 4
