"""The bot's clock is set forward and back, and the machine suspended (G11): nothing is lost and nothing comes twice.

Telegram's clock goes on as it did. The promise is also seen to be broken by a bot that is built to break it.
"""

import asyncio
import os
import signal
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

import pytest
from chat import Chat
from conftest import MONDAY_AFTERNOON
from debrief_script import kept
from killing import Bots, bots
from proving import SEED, Broken, doubled, held, is_known, proof, size, times_reminded, wants_reminders
from test_kill import compare, debriefed_in_peace, debriefs_until

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
JUMPS = (HOUR, -HOUR, DAY, -DAY)
REMINDERS = [MONDAY_AFTERNOON + HOUR * n / 2 for n in range(1, 60)]  # until the evening of the next day


def of_its_own(start: datetime) -> object:
    """A clock that nobody moves."""
    began = monotonic()
    return lambda: start + timedelta(seconds=monotonic() - began)


async def is_suspended(them: Bots) -> None:
    """The machine sleeps for an hour."""
    os.kill(them.pid, signal.SIGSTOP)
    them.clock.move(HOUR)
    await asyncio.sleep(0.05)
    os.kill(them.pid, signal.SIGCONT)


async def jumps(them: Bots, rounds: int) -> None:
    """There and back again, so often; each at some moment of the bot's work."""
    for _ in range(rounds):
        for jump in JUMPS:
            them.clock.move(jump)
            await them.sees_calls(them.random.randrange(20))
        await is_suspended(them)
        await them.sees_calls(them.random.randrange(20))
        them.clock.move(-HOUR)


async def jumped(folder: Path, users: int, rounds: int, sabotage: str = "") -> str:
    """So many users debrief and as many are reminded while the clock jumps; then it goes on to the end of the week."""
    undisturbed = await debriefed_in_peace(folder / "peace")
    async with bots(folder / "jumps", MONDAY_AFTERNOON, SEED, f"save nothing + {sabotage}") as them:
        them.server.world.clock = of_its_own(MONDAY_AFTERNOON)  # type: ignore[assignment]
        talking, reminded = range(1, users + 1), range(101, users + 101)
        async with them.database.work() as store:
            for user in reminded:
                await is_known(store, them.server, user, MONDAY_AFTERNOON)
                await wants_reminders(store, user, REMINDERS, MONDAY_AFTERNOON)
            await store.commit()
        await them.live()
        jumping = asyncio.ensure_future(jumps(them, rounds))
        chats = [Chat(them.server, user, f"User {user}", patience=60) for user in talking]
        talks = asyncio.gather(*(debriefs_until(chat, jumping) for chat in chats))
        await jumping
        them.clock.move(DAY + HOUR)  # what was said while the clock was ahead waits for the time that was written beside it
        told = await talks
        for user, companies in zip(talking, told, strict=True):
            compare(await kept(them.database, user), undisturbed, companies)
        for _ in range(6):
            them.clock.move(timedelta(hours=12))
            await them.comes_to_rest()
        for user in reminded:
            times = await times_reminded(them.database, them.server, user)
            held(len(times) == len(REMINDERS), f"user {user} was reminded of {len(times)} of {len(REMINDERS)} things")
            held(set(times.values()) == {1}, f"user {user} was reminded more often than once: {times}")
        twice = await doubled(them.database, them.server, (*talking, *reminded))
        held(not twice, f"{twice} messages came twice")
        held(set(await them.states()) == {"sent"}, await them.states())
        things, debriefs = users * len(REMINDERS), sum(map(len, told))
        return f"{rounds * 6} jumps, {debriefs} debriefs, {things} reminders, 0 lost, {twice} doubled"


async def test_g11_a_clock_that_jumps_loses_and_doubles_nothing(tmp_path: Path) -> None:
    proof("G11", await jumped(tmp_path, *size((4, 4), (20, 40))))


async def test_g11_a_bot_that_reminds_again_is_caught(tmp_path: Path) -> None:
    with pytest.raises(Broken):
        await jumped(tmp_path, 2, 1, "forget pushes")
