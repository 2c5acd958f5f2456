"""“What's due this week?” and its sisters."""

from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

THREE = ("what's due this week", "/due", "What's due this week")


@pytest.mark.parametrize("words", THREE)
async def test_the_week_is_listed_by_day_with_a_number_for_each(ana: Chat, words: str) -> None:
    await debriefed(ana)
    await ana.says(words)
    due = await ana.hears("Due this week\n\nTomorrow\n1. by 15:00: Thank Jane Smith (Email), Acme\n2. by 15:00: Thank Bob Lee")
    assert "Thu 5 Mar\n3. 15:00: Call Jane Smith, Acme" in due.text
    assert "12 Mar" not in due.text
    assert due.buttons == ["1", "2", "3"]


async def test_a_number_opens_its_task_tapped_or_typed(ana: Chat) -> None:
    await debriefed(ana)
    await ana.says("/due")
    due = await ana.hears("Due this week")
    await ana.taps("3", on=due)
    await ana.hears("Time for your call\nAcme\n\nJane Smith, CTO\nPhone: no number yet")
    await ana.says("2")
    await ana.hears("Time for your thank-you", "Bob Lee")


@pytest.mark.parametrize(
    ("words", "label", "holds"),
    [
        ("due tomorrow", "Due tomorrow", "Thank Jane Smith"),
        ("next week", "Due next week", "Get in touch with Jane Smith again"),
        ("calls", "Calls", "Call Jane Smith"),
        ("everything", "All that is planned", "Thu 12 Mar"),
    ],
)
async def test_other_days_and_kinds_can_be_asked_for(ana: Chat, words: str, label: str, holds: str) -> None:
    await debriefed(ana)
    await ana.says(words)
    await ana.hears(label, holds)


@pytest.mark.parametrize(("words", "label"), [("due today", "Due today"), ("anything overdue?", "Overdue")])
async def test_nothing_due_says_what_comes_next(ana: Chat, words: str, label: str) -> None:
    await debriefed(ana)
    await ana.says(words)
    await ana.hears(f"{label}: nothing.\nNext comes: Thank Jane Smith (Email), Acme, tomorrow at 15:00")


async def test_nothing_at_all_says_how_to_begin(ana: Chat) -> None:
    await ana.says("/due")
    await ana.hears("Due this week: nothing.", "tell me about it")


async def test_what_is_overdue_stands_apart_and_says_since_when(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)
    clock.move(timedelta(days=1, hours=1))
    await ana.hears("it was due today at 15:00")
    await ana.says("/due")
    due = await ana.hears("Overdue\n\nToday\n1. was due 15:00: Thank Jane Smith", "Due this week\n\nThu 5 Mar\n3. 15:00: Call")
    assert due.buttons == ["1", "2", "3"]


async def test_a_task_of_nobody_names_the_employer_once(ana: Chat) -> None:
    await tells(ana, "just had an interview at Acme as clerk", "save now", "yes", "everything")
    await ana.hears("15:00: Call Acme\n", "15:00: Get in touch with Acme again\n")
    assert "Call Acme, Acme" not in (await ana.hears("All that is planned", "Call Acme")).text


async def test_more_than_thirty_are_counted(ana: Chat) -> None:
    people = ", ".join(
        f"{name} {surname}" for name in ("Ann", "Bea", "Cleo", "Dora", "Eve") for surname in ("Lee", "Fox", "Ray")
    )
    await debriefed(ana, "Acme", people)
    await debriefed(ana, "Bolt", people)
    await ana.says("everything")
    due = await ana.hears("All that is planned", "… and 4 more.")
    assert due.buttons[-1] == "30"
    assert "31." not in due.text


async def test_plans_of_several_employers_stand_in_one_list(ana: Chat) -> None:
    await debriefed(ana, "Acme", "Jane Smith")
    await debriefed(ana, "Bolt", "Tom Fox")
    await ana.says("due tomorrow")
    await ana.hears("1. by 15:00: Thank Jane Smith (Email), Acme\n2. by 15:00: Thank Tom Fox (Email), Bolt")
