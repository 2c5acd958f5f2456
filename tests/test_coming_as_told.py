"""A3: an interview to come in the words of people: which one is off or moved, whom one meets there, and what came of it."""

import time
from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import tells

from rules import planned

HOUR = timedelta(hours=1)
WITH_TWO = "interview at Acme tomorrow at 11:00 with Rita Gomes, HR manager and Paulo Dias, head of engineering"
RITA, PAULO = "Rita Gomes", "Paulo Dias"


async def two_ahead(ana: Chat) -> None:
    await tells(ana, "interview at Acme on thursday at 11:00", "interview at Bolt on friday at 15:00")
    await ana.hears("Good luck with Acme: Thu 5 Mar at 11:00")
    await ana.hears("Good luck with Bolt: Fri 6 Mar at 15:00")


async def listed(ana: Chat) -> str:
    await ana.says("everything")
    return (await ana.hears("planned")).text


# --- which of several -------------------------------------------------------------------------------


async def test_the_one_just_told_is_off_and_takes_place_another_day(ana: Chat) -> None:
    await two_ahead(ana)
    await ana.says("they cancelled")
    await ana.hears("off my list: the interview at Bolt")
    await ana.says("they moved it to monday at 10")
    await ana.hears("Bolt: Mon 9 Mar at 10:00")
    plan = await listed(ana)
    assert "Interview, Acme" in plan
    assert "Thu 5 Mar" in plan


@pytest.mark.parametrize("tapped", [True, False])
async def test_which_of_several_is_off_is_asked(ana: Chat, clock: StandingClock, tapped: bool) -> None:
    await two_ahead(ana)
    clock.move(HOUR)
    await ana.says("they cancelled")
    asked = await ana.hears("Which interview is off?")
    assert asked.buttons == ["Acme", "Bolt"]
    await (ana.taps("Acme", on=asked) if tapped else ana.says("Acme"))
    await ana.hears("off my list: the interview at Acme")
    plan = await listed(ana)
    assert "Acme" not in plan
    assert "Interview, Bolt" in plan


async def test_the_one_that_was_chosen_takes_place_another_day(ana: Chat, clock: StandingClock) -> None:
    await two_ahead(ana)
    clock.move(HOUR)
    await ana.says("they cancelled")
    await ana.taps("Acme", on=await ana.hears("Which interview is off?"))
    await ana.hears("off my list: the interview at Acme")
    await ana.says("they moved it to monday at 10")
    await ana.hears("Acme: Mon 9 Mar at 10:00")


async def test_two_at_one_company_are_told_apart_by_their_days(ana: Chat, clock: StandingClock) -> None:
    await ana.says("interview at Acme on thursday at 11:00")
    await ana.hears("Good luck with Acme")
    await ana.says("second interview at Acme on monday at 10:00")
    await ana.hears("Good luck with Acme: Mon 9 Mar")
    clock.move(HOUR)
    await ana.says("Acme cancelled")
    asked = await ana.hears("Which interview is off?")
    assert asked.buttons == ["Acme, Thu 5 Mar at 11:00", "Acme, Mon 9 Mar at 10:00"]
    await ana.taps("Acme, Thu 5 Mar at 11:00", on=asked)
    await ana.hears("off my list: the interview at Acme")
    plan = await listed(ana)
    assert "Mon 9 Mar" in plan
    assert "Thu 5 Mar" not in plan


async def test_which_of_several_moved_is_asked(ana: Chat, clock: StandingClock) -> None:
    await two_ahead(ana)
    clock.move(HOUR)
    await ana.says("they moved it to monday at 10")
    asked = await ana.hears("Which company is it?")
    await ana.taps("Acme", on=asked)
    await ana.hears("Moved: your interview at Acme is Mon 9 Mar at 10:00 now.")
    assert "Fri 6 Mar" in await listed(ana)


async def test_an_hour_alone_moves_nothing_while_it_is_open_of_which_day(ana: Chat, clock: StandingClock) -> None:
    await two_ahead(ana)
    clock.move(HOUR)
    await ana.says("they moved it to 4pm")
    await ana.hears("Say it with the name of the company")
    await ana.says("Acme moved it to 4pm")
    await ana.hears("Moved: your interview at Acme is Thu 5 Mar at 16:00 now.")


async def test_the_one_of_the_last_message_is_meant(ana: Chat, clock: StandingClock) -> None:
    await tells(ana, "interview at Acme tomorrow at 9:00", "interview at Bolt on friday at 15:00")
    await ana.hears("Good luck with Bolt")
    clock.move(3 * HOUR)
    await ana.hears("Acme", "Tomorrow at 09:00")
    await ana.says("my interview is off")
    await ana.hears("off my list: the interview at Acme")


async def test_a_new_date_after_nobody_came(ana: Chat, clock: StandingClock) -> None:
    await ana.says("interview at Farfetch today at 16:00 with Carla Nunes")
    await ana.hears("Good luck with Farfetch")
    clock.move(2 * HOUR)
    await ana.says("they did not show up")
    await ana.hears("there was no interview at Farfetch")
    clock.move(20 * HOUR)
    await ana.says("new date thursday 9am")
    await ana.hears("Farfetch: Thu 5 Mar at 09:00", "You will meet Carla Nunes")


async def test_the_second_of_two_rounds_moves_and_the_first_stays(ana: Chat) -> None:
    await ana.says("interview at Acme on monday at 11:00")
    await ana.hears("Good luck with Acme: Mon 9 Mar")
    await ana.says("second interview at Acme on thursday at 10:00")
    await ana.hears("Good luck with Acme: Thu 5 Mar")
    await ana.says("they moved it to friday at 10")
    await ana.hears("Moved: your interview at Acme is Fri 6 Mar at 10:00 now.")
    assert "Mon 9 Mar" in await listed(ana)


# --- there is none ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("my acme interview is off", "Acme"),
        ("my interview at Bolt is off", "Bolt"),
        ("Acme cancelled it, hiring freeze", "Acme"),
        ("no interview at Acme, they called it off", "Acme"),
        ("there's no interview at Acme any more", "Acme"),
        ("Bolt cancelled my first interview", "Bolt"),
        ("the Acme interview was called off because of budget cuts", "Acme"),
    ],
)
async def test_however_it_is_said_it_is_off(ana: Chat, clock: StandingClock, said: str, company: str) -> None:
    await two_ahead(ana)
    clock.move(HOUR)
    await ana.says(said)
    await ana.hears(f"off my list: the interview at {company}")


async def test_they_cancelled_it_with_the_reason(ana: Chat, clock: StandingClock) -> None:
    await ana.says("interview at Bolt on thursday at 11:00")
    await ana.hears("Good luck with Bolt")
    clock.move(HOUR)
    await ana.says("they cancelled it, hiring freeze")
    await ana.hears("off my list: the interview at Bolt")


@pytest.mark.parametrize(
    "said", ["the Bolt offer is off", "I'm off", "is it off?", "I cancelled my gym", "Acme cancelled the position", "cancel"]
)
def test_what_is_of_something_else_calls_nothing_off(said: str) -> None:
    assert not planned.off(said)


@pytest.mark.parametrize(
    ("said", "name", "when"),
    [
        ("new date thursday 9am", None, "thursday 9am"),
        ("new date for Aster Clinic: thursday 9am", "Aster Clinic", "thursday 9am"),
        ("Acme cancelled and moved it to monday at 10", "Acme", "monday at 10"),
        ("they cancelled, new date monday 9am", "they", "monday 9am"),
    ],
)
def test_a_new_date_is_a_move_and_no_cancellation(said: str, name: str | None, when: str) -> None:
    found = planned.moved(said)
    assert found
    assert (found.name, found.when) == (name, when)
    assert not planned.off(said)


# --- whom one will meet -----------------------------------------------------------------------------


async def test_a_second_round_has_its_own_people(ana: Chat) -> None:
    await ana.says("interview at Galp on thursday at 15:00 with the CEO Nuno Alves")
    await ana.hears("You will meet Nuno Alves, CEO.")
    await ana.says("second round at Galp on monday at 10:00 with Ines Matos, CFO")
    await ana.hears("Good luck with Galp: Mon 9 Mar at 10:00", "You will meet Ines Matos, CFO.")


async def test_a_panel_told_after_it_is_kept_with_the_one_just_told(ana: Chat) -> None:
    await tells(ana, "interview at Galp on thursday at 15:00 with Nuno Alves", "interview with Nos on Friday at 11:00")
    await ana.hears("Good luck with Nos")
    await ana.says("it will be a panel: Ana Reis, Rui Costa, Eva Melo and Luis Vaz")
    await ana.hears("Nos: Fri 6 Mar at 11:00", "You will meet Ana Reis; Rui Costa; Eva Melo; Luis Vaz.")


async def test_of_several_none_gets_people_who_may_be_another_ones(ana: Chat, clock: StandingClock) -> None:
    await two_ahead(ana)
    clock.move(HOUR)
    await ana.says("I will meet Ana Reis and Rui Costa")
    await ana.hears("Say it with the name of the company")
    await ana.says("at Acme I will meet Ana Reis and Rui Costa")
    await ana.hears("Acme: Thu 5 Mar at 11:00", "You will meet Ana Reis; Rui Costa.")


@pytest.mark.parametrize("said", ["I'll meet Ana for coffee", "it was a panel: Ana and Rui", "I will meet them on friday"])
def test_what_is_no_announcement(said: str) -> None:
    assert not planned.announces(said)


# --- who was there ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "there", "absent"),
    [
        ("It went well, Marta Reis the CTO joined too. Rita: rita@acme.pt", (RITA, PAULO, "Marta Reis"), ()),
        ("they were nice, Paulo and Rita, plus Marta Reis CTO. decide friday 13 march", (RITA, PAULO, "Marta Reis"), ()),
        ("It went well. Rita: rita@acme.pt. They decide next friday", (RITA, PAULO), ()),
        ("It went well, Rita joined late. They decide next friday", (RITA, PAULO), ()),
        ("It went well. Marta Reis, CTO joined as well, Paulo couldn't make it", (RITA, "Marta Reis"), (PAULO,)),
        ("It went well, I met Rita. They decide next friday", (RITA,), (PAULO,)),
        ("It went well, I met Marta Reis, CTO. They decide next friday", ("Marta Reis",), (RITA, PAULO)),
    ],
)
async def test_the_announced_ones_and_who_came_besides(
    ana: Chat, clock: StandingClock, said: str, there: tuple[str, ...], absent: tuple[str, ...]
) -> None:
    await ana.says(WITH_TWO)
    await ana.hears("You will meet")
    clock.move(22.5 * HOUR)
    await ana.hears("How was it?")
    await ana.says(said)
    begun = await ana.hears("Noted: Acme, Tue 3 Mar", *there)
    assert not [name for name in absent if name in begun.text]


async def test_what_is_said_of_one_stays_with_that_one(ana: Chat, clock: StandingClock) -> None:
    await ana.says(WITH_TWO)
    await ana.hears("You will meet")
    clock.move(22.5 * HOUR)
    await ana.hears("How was it?")
    await ana.says("it went well, I met Marta Reis, CTO and Rita. Marta prefers phone")
    await ana.hears("Noted: Acme")
    await tells(ana, "engineer", "skip", "in person", "that's all", "nobody")
    await ana.hears("What is the best way to reach Rita Gomes?")


async def test_prose_is_no_job(ana: Chat, clock: StandingClock) -> None:
    await ana.says(WITH_TWO)
    await ana.hears("You will meet")
    clock.move(22.5 * HOUR)
    await ana.taps("Tell you now", on=await ana.hears("How was it?"))
    await ana.hears("Which job was it for?")
    await ana.says("they were nice, Paulo and Rita, plus Marta Reis CTO. decide friday 13 march")
    await ana.hears("About what time did it end?")
    await tells(ana, "skip", "in person")
    await ana.hears("I have:", RITA, PAULO, "Marta Reis, CTO")
    await tells(ana, "that's all", "save")
    summary = await ana.hears("They decide: Fri 13 Mar", "Is it all right")
    assert "nice" not in summary.text


@pytest.mark.parametrize("said", ["Head of design, reporting to Rita Gomes", "emailed Rita and Paulo today", "who is Rita?"])
def test_what_is_a_job_or_a_report_is_no_story(said: str) -> None:
    assert not planned.tells_of(said, [{"name": "Rita Gomes"}])


# --- it was -----------------------------------------------------------------------------------------


async def test_one_that_was_taken_early_is_not_to_come_any_more(ana: Chat, clock: StandingClock) -> None:
    await ana.says("interview at Acme today at 16:00 with Grace Obi")
    await ana.hears("Good luck with Acme")
    clock.move(HOUR / 2)
    await ana.says(
        "I had the interview at Acme already, they took me early. I met Grace Obi, senior manager. "
        "They decide on Friday. Analyst job"
    )
    begun = await ana.hears("Noted: Acme, Analyst, Mon 2 Mar, Grace Obi, they decide Fri 6 Mar")
    assert "already" not in begun.text
    await tells(ana, "15:15", "save", "that's right")
    await ana.hears("This is your plan for Acme")
    plan = await listed(ana)
    assert "Interview, Acme" not in plan
    assert "Tell me about your interview" not in plan


async def test_a_debrief_that_names_no_company_begins_while_one_is_planned_for_today(ana: Chat) -> None:
    await ana.says("interview at Acme today at 16:00")
    await ana.hears("Good luck with Acme")
    await ana.taps("Tell me about an interview")
    await ana.hears("Which company was it?")


async def test_a_second_round_that_is_done_is_a_debrief(ana: Chat, clock: StandingClock) -> None:
    await tells(ana, "just had an interview at Acme as analyst", "in person", "Rita Gomes, HR manager", "that's all", "nobody")
    await tells(ana, "rita@acme.pt", "they decide next friday", "save", "that's right")
    await ana.hears("This is your plan for Acme")
    await ana.says("second round at Acme on thursday at 10:00 with Ines Matos, CEO")
    await ana.hears("Good luck with Acme: Thu 5 Mar at 10:00", "Ines Matos, CEO")
    clock.move(69 * HOUR)
    await ana.says("second round at Acme done. I met Ines Matos, CEO, and Rita again. They decide on 20 March.")
    begun = await ana.hears("Noted: Acme, analyst, Thu 5 Mar, Ines Matos, Rita Gomes, they decide Fri 20 Mar")
    assert "done" not in begun.text


async def test_the_day_of_the_decision_is_not_that_of_the_interview(ana: Chat) -> None:
    await ana.says("I had an interview at Bolt, they decide on Friday")
    begun = await ana.hears("Noted: Bolt", "they decide Fri 6 Mar")
    assert "27 Feb" not in begun.text


# --- in fewer words ---------------------------------------------------------------------------------


async def test_little_words_may_be_left_out(ana: Chat) -> None:
    await ana.says("tomorrow 9am interview Farfetch, Carla Nunes")
    await ana.hears("Good luck with Farfetch: tomorrow at 09:00", "You will meet Carla Nunes.")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("interview at Galp on thursday 5th at 15h with Miguel Faria", "Galp: Thu 5 Mar at 15:00"),
        ("interview at Nos on friday at 15h30", "Nos: Fri 6 Mar at 15:30"),
    ],
)
async def test_the_hour_with_an_h(ana: Chat, said: str, answer: str) -> None:
    await ana.says(said)
    await ana.hears(answer)


@pytest.mark.parametrize(
    "said",
    ["interview Carla Nunes tomorrow", "interview Friday at 3", "Interview Design Lead at Bolt", "interview Data Engineer"],
)
def test_who_or_what_is_no_company_stays_as_it_is(said: str) -> None:
    assert planned.with_little_words(said) == said


@pytest.mark.parametrize(
    "text",
    ["a " * 2000, "they cancelled, " * 200, "Ana Reis joined too and " * 150, "it will be with " * 200, "x@" * 1500,
     "aA " * 1300, "I will meet A, " * 250, "new date for " * 250, "no interview at " * 200, "1 " * 1500, "interview A" * 300],
)  # fmt: skip
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    planned.moved(text), planned.off(text), planned.announces(text), planned.with_little_words(text)
    (
        planned.was_absent(text, {"name": "Ana Reis"}),
        planned.tells_of(text, [{"name": "Ana Reis"}]),
    )
    [planned.came_besides(part) for part in planned.sentences(text)]
    planned.bare(text)
    assert time.process_time() - began < 1
