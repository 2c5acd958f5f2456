"""C2: at most three pushes a day, the rest in one digest the next morning; a deadline of 24 hours is never pushed aside."""

from datetime import timedelta

from chat import Chat
from conftest import StandingClock
from debriefs import debriefed, tells

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def reminders(ana: Chat, *clocks: int) -> None:
    for clock in clocks:
        await ana.says(f"remind me tomorrow at {clock}:00 to do thing {clock}")
        await ana.hears(f"I'll remind you tomorrow at {clock}:00")


async def test_the_fourth_of_a_day_waits_for_the_next_morning(ana: Chat, clock: StandingClock) -> None:
    await reminders(ana, 10, 11, 12, 13, 14)
    for hours in (19, 1, 1):
        clock.move(hours * HOUR)
        await ana.hears("You asked me to remind you")
    clock.move(5 * HOUR)
    await ana.hears_nothing()
    clock.move(16 * HOUR)
    await ana.hears("You asked me to remind you", "do thing 13", "do thing 14")
    await ana.hears_nothing()


async def test_a_thank_you_whose_time_is_nearly_over_is_the_fourth(ana: Chat, clock: StandingClock) -> None:
    await debriefed(ana)  # ended at 15:00: the last reminder comes at 12:00 the next day
    await reminders(ana, 10, 11)
    clock.move(2 * HOUR)
    await ana.hears("Time for your thank-you")
    clock.move(16 * HOUR)
    await ana.hears("Time for your thank-you")
    for _ in range(2):
        clock.move(HOUR)
        await ana.hears("You asked me to remind you")
    clock.move(HOUR)
    await ana.hears("Time for your thank-you")
    await tells(ana, "skip")
