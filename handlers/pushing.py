"""What the clock brings: due tasks become messages, in one transaction for each user."""

from datetime import datetime

from handlers import cards
from handlers.planning import habits_of, open_items
from handlers.said import Say, as_json
from rules import items, texts, waking
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
        dedupe = f"push:{user}:{bundle[0].employer.id}:{bundle[0].task.key}:{bundle[0].remind_at:%Y%m%dT%H%M%S}"
        await store.outbox.put(user, dedupe, as_json(say), now, urgent=False)
        for item in bundle:
            await store.tasks.reminded(user, item.id, now, next_reminder(item.task, now))


async def message(store: Store, user: int, bundle: tuple[Item, ...], now: datetime) -> Say:
    if len({items.alike(item) for item in bundle}) == 1:
        return await cards.card(store, user, bundle, now)
    text = cards.numbered(texts.DIGEST.format(len(bundle)), now, await habits_of(store, user))
    return await cards.listing(store, user, sorted(bundle, key=lambda item: (item.when, item.id)), now, text)
