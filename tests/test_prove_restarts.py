"""The bot away for a moment or for a day (G2, G8): SIGTERM under load costs nothing, and after a long absence talks go on.

Each promise is also seen to be broken by a bot that is built to break it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from chat import Chat
from conftest import MONDAY_AFTERNOON
from debrief_script import STEPS, introduces_himself, kept
from killing import Bots, bots
from proving import SEED, Broken, doubled, held, proof, size
from test_kill import Lost, compare, debriefed_in_peace, debriefs_until

# --- G2: restarts under load ----------------------------------------------------------------------


async def ends_often(them: Bots, times: int) -> float:
    """Live `times` short lives, each ended as a supervisor ends it; the seconds that the slowest end took."""
    slowest = 0.0
    for _ in range(times):
        await them.live()
        await them.sees_calls(them.random.randrange(1, 30))  # before its first call it hears no SIGTERM yet, and does nothing
        await asyncio.sleep(them.random.random() * 0.03)
        asked = monotonic()
        held(await them.end() == 0, "it did not end well")
        slowest = max(slowest, monotonic() - asked)
    return slowest


async def restarted(folder: Path, users: int, times: int, sabotage: str = "") -> str:
    """So many users debrief at once, again and again, while the bot is ended and started so often."""
    undisturbed = await debriefed_in_peace(folder / "peace")
    async with bots(folder / "load", MONDAY_AFTERNOON, SEED, sabotage) as them:
        everybody = range(1, users + 1)
        chats = [Chat(them.server, user, f"User {user}", patience=10 if sabotage else 120) for user in everybody]
        them.server.faults.add("slow", "sendMessage", times=10**9, seconds=0.02)  # so that something is always under way
        over: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        talks = asyncio.gather(*(debriefs_until(chat, over) for chat in chats))
        slowest = await ends_often(them, times)
        over.set_result(None)
        await them.live()
        told = await talks
        await them.comes_to_rest()
        for user, companies in zip(everybody, told, strict=True):
            compare(await kept(them.database, user), undisturbed, companies)
        twice = await doubled(them.database, them.server, everybody)
        held(set(await them.states()) == {"sent"}, await them.states())
        held(not twice, f"{twice} messages came twice")
        held(slowest < 40, f"it took {slowest:.0f} s to end")
        debriefs = sum(map(len, told))
        return f"{times} restarts under load, {debriefs} debriefs, 0 lost, {twice} doubled, slowest end {slowest:.1f} s"


async def test_g2_sigterm_under_load_loses_and_doubles_nothing(tmp_path: Path) -> None:
    proof("G2", await restarted(tmp_path, *size((4, 8), (20, 200))))


@pytest.mark.parametrize("sabotage", ["do not drain"])
async def test_g2_a_bot_that_drops_what_is_under_way_is_caught(tmp_path: Path, sabotage: str) -> None:
    with pytest.raises((Broken, Lost, AssertionError)):  # what is dropped is missed first by who waits for it
        await restarted(tmp_path, 4, 8, sabotage)


# --- G8: away for 26 hours ------------------------------------------------------------------------

Act = Callable[..., Awaitable[Any]]


async def begins(chat: Chat, steps: int) -> None:
    """A debrief, until the question after so many."""
    await introduces_himself(chat)
    await chat.says("just had an interview at Acme as data engineer")
    await goes_on(chat, 0, steps)
    await chat.hears(STEPS[steps][0])


async def goes_on(chat: Chat, first: int, last: int) -> None:
    for question, act, what in STEPS[first:last]:
        await chat.hears(question)
        await act(chat, what)


async def answers_nobody(chat: Chat, step: int) -> None:
    """While the bot is away: a tap where there is a button, else a text."""
    _, act, what = STEPS[step]
    await (chat.taps(what, answered=False) if act is Chat.taps else chat.says(what))


async def comes_back(chat: Chat, step: int, heard: bool) -> None:
    """The open question is put again; whose answer still came does not repeat it."""
    question, act, what = STEPS[step]
    await chat.hears(question)
    if not heard:
        await act(chat, what)
    await goes_on(chat, step + 1, len(STEPS))
    await chat.hears("This is your plan for Acme")


def differing(found: dict[str, Any], wanted: dict[str, Any]) -> list[tuple[object, ...]]:
    """What was told otherwise, but for "next week", which is told on another day."""
    [one], [other] = found["Acme"]["told"], wanted["Acme"]["told"]
    both = (one | other).keys() - {"decision"}
    return [(key, one.get(key), other.get(key)) for key in both if one.get(key) != other.get(key)]


async def away_for_a_day(folder: Path, users: int, sabotage: str = "", patience: float = 10) -> str:
    """Everybody is at some question; half answer at once and half after four hours, and the bot comes back after 26."""
    undisturbed: dict[str, Any] = await debriefed_in_peace(folder / "peace")
    async with bots(folder / "away", MONDAY_AFTERNOON, SEED, sabotage) as them:
        chats = [Chat(them.server, user, f"User {user}", patience=patience) for user in range(1, users + 1)]
        await them.live()
        await asyncio.gather(*(begins(chat, chat.user % len(STEPS)) for chat in chats))
        await them.comes_to_rest()
        await them.kill()
        early, late = chats[::2], chats[1::2]
        for chat in early:
            await answers_nobody(chat, chat.user % len(STEPS))
        them.clock.move(timedelta(hours=4))
        for chat in late:
            await chat.says(STEPS[chat.user % len(STEPS)][2])
        them.clock.move(timedelta(hours=22))
        them.server.world.updates.expire(them.clock.now())
        held(len(them.server.world.updates) == len(late), "what is older than a day waits at Telegram")
        await them.live()
        talks = [*(comes_back(chat, chat.user % len(STEPS), heard=False) for chat in early)]
        talks += [comes_back(chat, chat.user % len(STEPS), heard=True) for chat in late]
        stuck = [one for one in await asyncio.gather(*talks, return_exceptions=True) if isinstance(one, BaseException)]
        held(not stuck, f"{len(stuck)} of {users} could not go on, {stuck[:1]}")
        for chat in chats:
            found = await kept(them.database, chat.user)
            held(not differing(found, undisturbed), differing(found, undisturbed))
            held(not found["unfinished"], found)
        return (
            f"26 h away, {len(early)} answers gone at Telegram, {len(late)} came late; {users} of {users} debriefs completed"
        )


async def test_g8_after_a_day_away_every_open_debrief_goes_on(tmp_path: Path) -> None:
    proof("G8", await away_for_a_day(tmp_path, size(10, 200)))


async def test_g8_a_bot_that_does_not_ask_again_is_caught(tmp_path: Path) -> None:
    with pytest.raises(Broken):
        await away_for_a_day(tmp_path, 4, "do not ask again", patience=2)
