"""What the clock brings: due tasks become messages, in one transaction for each user."""

import re
from datetime import datetime
from typing import Any

from handlers import cards
from handlers.planning import habits_of, open_items
from handlers.said import Say, as_json
from rules import cadence, items, texts, waking
from rules.items import Item
from rules.plan import next_reminder
from storage.store import Store


async def push(store: Store, user: int, now: datetime) -> None:
    """Queue the messages that are due for this user, each once; in quiet hours they wait until these end."""
    habits = await habits_of(store, user)
    if waking.asleep(now, habits):
        await store.tasks.hold(user, waking.next_waking(now, habits), now)
        return
    due = [item for item in await open_items(store, user) if item.remind_at and item.remind_at <= now]
    for bundle in items.bundles(due, now):
        say = await message(store, user, bundle, now)
        await store.outbox.put(user, f"nudge:{nudge_of(as_json(say))}", as_json(say), now, urgent=False)
        for item in bundle:
            await store.tasks.reminded(user, item.id, now, next_reminder(item.task, now))


async def message(store: Store, user: int, bundle: tuple[Item, ...], now: datetime) -> Say:
    if len({items.alike(item) for item in bundle}) == 1:
        return await cards.card(store, user, bundle, now)
    text = cards.numbered(texts.DIGEST.format(len(bundle)), now, await habits_of(store, user))
    return await cards.listing(store, user, sorted(bundle, key=lambda item: item.when), now, text)


# --- pushes that did not arrive ---------------------------------------------------------------

NUDGE = re.compile(r"n:(\d+):")


async def missed(store: Store, user: int, say: dict[str, Any], now: datetime) -> None:
    """The user cannot be reached: what this push named is due again as soon as he can."""
    await again(store, user, say, now)


async def doubtful(store: Store, user: int, say: dict[str, Any], now: datetime) -> None:
    """Nobody knows whether this push arrived: what it named stands in the digest of the next morning."""
    await again(store, user, say, waking.tomorrow(now, cadence.MORNING, await habits_of(store, user)))


async def again(store: Store, user: int, say: dict[str, Any], at: datetime) -> None:
    nudge = nudge_of(say)
    for item in await store.tasks.nudged(user, nudge) if nudge else ():
        await store.tasks.again(user, item, at)


def nudge_of(say: dict[str, Any]) -> int | None:
    """Which message about tasks this is: its buttons say it."""
    tapped = (NUDGE.match(button["data"]) for row in say["buttons"] for button in row)
    return next((int(found[1]) for found in tapped if found), None)
