"""kill -9 at random moments: no answer is lost or doubled, no nudge is lost. Each promise is also seen to be broken by a bot
that is built to break it.

SOAK=1 (`make soak`) kills as often as the promise says: 300 times over 40 debriefs, 100 times over 500 nudges.
SEED=... repeats a run; its number stands in the output of a failure.
"""

import asyncio
import os
import random
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from chat import Chat
from conftest import MONDAY_AFTERNOON
from debrief_script import debriefs, has_debriefed, introduces_himself, kept
from killing import Bots, bots

from bot.post import AT_ONCE

TRIES = 6
SOAK = bool(os.environ.get("SOAK"))
SEED = int(os.environ.get("SEED") or random.randrange(1_000_000))
TWO_HOURS_LATER = MONDAY_AFTERNOON + timedelta(hours=2, minutes=1)  # when the first reminders of a thank-you are due


class Lost(AssertionError):
    """A promise was broken."""


# --- answers ----------------------------------------------------------------------------------


async def debriefs_under_fire(folder: Path, users: int, kills: int, sabotage: str = "", seed: int = SEED) -> Bots:
    """So many users debrief at once, again and again, until the bot was killed so often; then they finish undisturbed."""
    undisturbed = await debriefed_in_peace(folder / "peace")
    async with bots(folder / "fire", MONDAY_AFTERNOON, seed, sabotage) as them:
        chats = [Chat(them.server, user, f"User {user}", patience=3 if sabotage else 120) for user in range(1, users + 1)]
        fire = asyncio.ensure_future(them.die_often(kills, calls=14))
        talks = asyncio.gather(*(debriefs_until(chat, fire) for chat in chats), return_exceptions=True)
        await fire
        await them.live()
        told = await talks
        await them.comes_to_rest()
        for user, companies in enumerate(told, 1):
            if isinstance(companies, BaseException):
                if await them.left_uncertain(user):
                    continue  # two kills in a row hit the same message: there is no third copy, he would write again
                raise Lost(f"user {user} got no further") from companies
            compare(await kept(them.database, user), undisturbed, companies)
            them.debriefs += len(companies)
        assert set(await them.states()) <= {"sent", "uncertain"}, await them.states()
        assert them.doubled(range(1, users + 1)) <= AT_ONCE * them.kills
        return them


async def debriefed_in_peace(folder: Path) -> dict[str, object]:
    async with bots(folder, MONDAY_AFTERNOON, SEED) as them:
        await them.live()
        chat = Chat(them.server, 1)
        await introduces_himself(chat)
        await debriefs(chat, "Acme")
        return await kept(them.database, 1)


async def debriefs_until(chat: Chat, over: asyncio.Future[None]) -> list[str]:
    """The companies that were told of: one at least."""
    companies: list[str] = []
    await introduces_himself(chat)
    while not companies or not over.done():
        companies.append(f"Acme {chat.user}-{len(companies) + 1}")
        await debriefs(chat, companies[-1])
    return companies


def compare(found: dict[str, object], undisturbed: dict[str, object], companies: list[str]) -> None:
    wanted = {"unfinished": [], **dict.fromkeys(companies, undisturbed["Acme"])}
    if found != wanted:
        raise Lost(f"{found}\n\nis not\n\n{wanted}")


async def caught(under_fire: Callable[[Path, int], Awaitable[Bots]], folder: Path) -> bool:
    """Whether the harm is seen in one of several tries, each of its own seed: a kill has to hit the right moment for it."""
    for attempt in range(TRIES):
        tried = folder / str(attempt)
        tried.mkdir()
        try:
            await under_fire(tried, SEED + attempt)
        except Lost:
            return True
    return False


async def test_no_answer_is_lost_or_doubled_by_kill_9(tmp_path: Path) -> None:
    them = await debriefs_under_fire(tmp_path, users=40 if SOAK else 10, kills=300 if SOAK else 25)
    print(f"{them.kills} kills, {them.debriefs} debriefs, {them.doubled(range(1, 41))} messages doubled")  # noqa: T201


@pytest.mark.parametrize("sabotage", ["confirm first", "forget ids"])
async def test_a_bot_that_loses_or_doubles_answers_is_caught(tmp_path: Path, sabotage: str) -> None:
    assert await caught(lambda folder, seed: debriefs_under_fire(folder, 6, 8, sabotage, seed), tmp_path)


# --- nudges -----------------------------------------------------------------------------------


async def nudges_under_fire(folder: Path, users: int, kills: int, sabotage: str = "", seed: int = SEED) -> Bots:
    """Each of so many users is due one nudge while the bot is killed so often."""
    async with bots(folder, TWO_HOURS_LATER, seed, sabotage) as them:
        everybody = range(1, users + 1)
        async with them.database.work() as store:
            for user in everybody:
                them.server.world.user(user)
                them.server.world.rooms[user].standing = "member"
                await has_debriefed(store, user, "Acme", MONDAY_AFTERNOON, ("Jane Smith",))
            await store.commit()
        await them.die_often(kills, calls=14)
        await them.live()
        await them.comes_to_rest()
        heard = {user: them.heard_by(user) for user in everybody}
        if lost := [user for user, texts in heard.items() if not texts and not await them.left_uncertain(user)]:
            raise Lost(f"{len(lost)} nudges were lost, of users {lost}")
        if others := [texts for texts in heard.values() if len(set(texts)) > 1]:
            raise Lost(f"nudges that nobody waits for: {others[0]}")
        if them.doubled(everybody) > AT_ONCE * them.kills:
            raise Lost(f"{them.doubled(everybody)} nudges came twice")
        return them


async def test_no_nudge_is_lost_by_kill_9_and_few_are_doubled(tmp_path: Path) -> None:
    users = 500 if SOAK else 80
    them = await nudges_under_fire(tmp_path, users, kills=100 if SOAK else 15)
    print(f"{them.kills} kills, {users} nudges, {them.doubled(range(1, users + 1))} doubled")  # noqa: T201


@pytest.mark.parametrize("sabotage", ["mark first", "send twice"])
async def test_a_bot_that_loses_or_doubles_nudges_is_caught(tmp_path: Path, sabotage: str) -> None:
    assert await caught(lambda folder, seed: nudges_under_fire(folder, 40, 6, sabotage, seed), tmp_path)
