"""A3: an interview that was told in advance is moved or called off, however that is said."""

from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import tells

from rules import planned


async def two_ahead(ana: Chat) -> None:
    await tells(ana, "interview at Bolt on Friday at 9am", "interview at Aster Clinic on Thursday at 11:30")
    await ana.hears("Good luck with Bolt: Fri 6 Mar at 09:00")
    await ana.hears("Good luck with Aster Clinic: Thu 5 Mar at 11:30")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("bolt wants to do it on wednesday at 11 instead, by phone", "your interview at Bolt is Wed 4 Mar at 11:00 now"),
        ("Bolt apologized and rescheduled to Tuesday at 1pm", "your interview at Bolt is tomorrow at 13:00 now"),
        ("bolt called, they want to reschedule to Monday 9am", "your interview at Bolt is Mon 9 Mar at 09:00 now"),
        ("prepone Aster interview to 10 am", "your interview at Aster Clinic is Thu 5 Mar at 10:00 now"),
        ("move the Bolt interview to 8:30 am", "your interview at Bolt is Fri 6 Mar at 08:30 now"),
        ("they moved the interview to 4pm", "your interview at Aster Clinic is Thu 5 Mar at 16:00 now"),
        ("Aster Clinic cancelled", "off my list: the interview at Aster Clinic"),
        ("Bolt cancelled the interview", "off my list: the interview at Bolt"),
        ("ugh they called it off", "off my list: the interview at Aster Clinic"),
    ],
)
async def test_one_that_is_planned_is_moved_or_off(ana: Chat, said: str, answer: str) -> None:
    await two_ahead(ana)
    await ana.says(said)
    await ana.hears(answer)


@pytest.mark.parametrize("said", ["they didn't show up", "nobody came", "Bolt cancelled"])
async def test_one_whose_hour_has_come_may_not_have_taken_place(ana: Chat, clock: StandingClock, said: str) -> None:
    await ana.says("interview at Bolt tomorrow at 9am")
    await ana.hears("Good luck with Bolt")
    clock.move(timedelta(hours=20))
    await ana.hears("How was it?")
    await ana.says(said)
    await ana.hears("at Bolt", "tell me")
    await ana.says("everything")
    await ana.hears("planned")
    assert "Interview, Bolt" not in (await last(ana))


async def last(ana: Chat) -> str:
    return ana.transcript().rpartition("everything")[2]


@pytest.mark.parametrize("said", ["cancel", "I cancelled my gym", "move the call to Friday", "I moved to Berlin"])
def test_what_is_of_something_else_moves_no_interview(said: str) -> None:
    found = planned.moved(said)
    assert not planned.off(said)
    assert found is None or found.name in ("I", "call")


async def test_one_whose_hour_has_come_may_take_place_another_day(ana: Chat, clock: StandingClock) -> None:
    await ana.says("interview at Bolt tomorrow at 9am")
    await ana.hears("Good luck with Bolt")
    clock.move(timedelta(hours=20))
    await ana.hears("How was it?")
    await ana.says("bolt called, they want to reschedule to Monday 9am")
    await ana.hears("Good luck with Bolt: Mon 9 Mar at 09:00")
    await ana.says("everything")
    listed = await ana.hears("09:00: Interview, Bolt")
    assert "Tomorrow" not in listed.text
    assert "Overdue" not in listed.text


async def test_what_was_planned_is_known_when_it_is_told(ana: Chat, clock: StandingClock) -> None:
    await ana.says("interview at Acme tomorrow at 10am as project manager by video")
    await ana.hears("Good luck with Acme")
    clock.move(timedelta(hours=22))
    await ana.hears("How was it?")
    await ana.says("the acme interview went badly, I met Jane Doe, director, and Sam Lee")
    await ana.hears("Noted: Acme, project manager, Tue 3 Mar", "Jane Doe, Sam Lee")
