"""A nudge is put off to any time that is said in words."""

from datetime import timedelta

import pytest
from chat import Chat
from conftest import StandingClock
from debriefs import debriefed


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("snooze till wednesday morning", "Wed 4 Mar at 09:00"),
        ("remind me in 3 hours", "today at 20:00"),
        ("tomorrow at noon", "tomorrow at 12:00"),
    ],
)
async def test_a_nudge_is_put_off_to_the_time_that_is_said(ana: Chat, clock: StandingClock, words: str, when: str) -> None:
    await debriefed(ana)
    clock.move(timedelta(hours=2))
    await ana.hears("Time for your thank-you")
    await ana.says(words)
    await ana.hears(f"I'll remind you {when}")


async def test_without_a_nudge_there_is_nothing_to_put_off(ana: Chat) -> None:
    await ana.says("snooze till wednesday morning")
    assert "remind you" not in (await ana.hears("")).text
