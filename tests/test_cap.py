"""C2: at most three pushes a day, the rest in one digest the next morning; a deadline of 24 hours is never pushed aside."""

from datetime import timedelta

from chat import Chat
from conftest import MONDAY_AFTERNOON, StandingClock
from debrief_script import has_debriefed
from debriefs import debriefed, tells

from handlers.pushing import push
from storage.engine import Database

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


async def test_while_telegram_is_away_one_message_waits_and_the_rest_comes_after_it(database: Database) -> None:
    async with database.work() as store:
        await has_debriefed(store, 1, "Acme", MONDAY_AFTERNOON, ("Jane Smith",))
        await push(store, [1], MONDAY_AFTERNOON + 2 * HOUR)
        for hours in (19, 20):
            await push(store, [1], MONDAY_AFTERNOON + hours * HOUR)
            assert await store.outbox.waiting() == 1
        [letter] = await store.outbox.claim(MONDAY_AFTERNOON + 20 * HOUR, 9, urgent=False)
        await store.outbox.sent({letter.id: 7})
        await push(store, [1], MONDAY_AFTERNOON + 21 * HOUR)
        assert await store.outbox.waiting() == 1


async def test_a_message_that_is_sent_just_now_keeps_others_waiting_no_longer_than_its_lease(database: Database) -> None:
    async with database.work() as store:
        await has_debriefed(store, 1, "Acme", MONDAY_AFTERNOON, ("Jane Smith",))
        await push(store, [1], MONDAY_AFTERNOON + 2 * HOUR)
        await store.outbox.claim(MONDAY_AFTERNOON + 19 * HOUR, 9, urgent=False)
        for hours, on_their_way in ((19, 1), (20, 2)):
            await push(store, [1], MONDAY_AFTERNOON + hours * HOUR)
            assert await store.outbox.waiting() == on_their_way
