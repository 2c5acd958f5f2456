"""What the clock brings: due tasks become messages, in one transaction for each user."""

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from markupsafe import Markup

from handlers import cards
from handlers.planning import habits_of, open_items, replan, to_do
from handlers.said import Button, Say, as_json
from rules import cadence, items, review, texts, waking
from rules.clocktime import to_local, to_utc
from rules.facts import Event, Habits
from rules.items import Item
from rules.plan import next_reminder, opens_there
from storage.store import Store


async def push(store: Store, user: int, now: datetime) -> None:
    """Queue the messages that are due for this user, each once; what may not be pushed now waits.

    Nothing comes in quiet hours or while he paused, and no more than three messages a day: the rest waits for the next
    morning, except a thank-you whose 24 hours would be over by then. While an earlier message is still on its way, because
    Telegram is away, no other joins it.
    """
    if await store.outbox.push_waits(user, now):
        await store.tasks.hold(user, now + ONE_AFTER_THE_OTHER, now)
        return
    habits = await habits_of(store, user)
    opens = waking.opens(now, habits)
    if opens > now:
        await store.tasks.hold(user, opens, now)
        return
    due = [item for item in await open_items(store, user, now) if item.remind_at and item.remind_at <= now]
    due = [item for item in due if not await is_closed_there(store, user, item, now, habits)]
    room = cadence.PUSHES_A_DAY - await store.tasks.pushes(user, to_utc(today(now, habits), time.min, habits.zone))
    morning = waking.tomorrow(now, cadence.MORNING, habits)
    if room <= 0:
        room, due = 1, [item for item in due if items.cannot_wait(item, morning)]
    for bundle in items.bundles(due, now, room):
        await push_bundle(store, user, bundle, now)
    await store.tasks.hold(user, morning, now)


ONE_AFTER_THE_OTHER = timedelta(minutes=30)


async def when_awake(store: Store, user: int, at: datetime) -> datetime:
    """When a push that Telegram did not take may be tried again: at `at`, but not in quiet hours."""
    return waking.opens(at, await habits_of(store, user))


async def is_closed_there(store: Store, user: int, item: Item, now: datetime, habits: Habits) -> bool:
    """Whether nobody would answer a call now: then it waits until they work. What the user put off comes as he said."""
    opens = now if item.snoozed_to else opens_there(item.task, now, habits)
    if opens > now:
        await store.tasks.wait(user, item.id, opens)
    return opens > now


def today(now: datetime, habits: Habits) -> date:
    return to_local(now, habits.zone).date()


RESTS = {"weekly": cadence.WEEKLY - timedelta(days=1)}  # how long a task is left alone, also when it came by a snooze


async def push_bundle(store: Store, user: int, bundle: tuple[Item, ...], now: datetime) -> None:
    if bundle[0].rule == "review" and await says_nothing(store, user, now):
        await looked_back(store, user, bundle[0], now)
        return
    say = await message(store, user, bundle, now)
    await store.outbox.put(user, f"nudge:{nudge_of(as_json(say))}", as_json(say), now, urgent=False)
    for item in bundle:
        rests = now + RESTS.get(item.rule, cadence.NUDGES_APART)
        await store.tasks.reminded(user, item.id, rests, next_reminder(item.task, rests))
        if item.rule == "review":
            await looked_back(store, user, item, now)


async def looked_back(store: Store, user: int, item: Item, now: datetime) -> None:
    await store.employers.happened(user, None, Event(0, item.task.key, "done", now))
    await replan(store, user, now)


async def says_nothing(store: Store, user: int, now: datetime) -> bool:
    """Whether the look back would be the second in a row that has nothing to say."""
    search = await store.facts.search(user)
    return review.is_silent(search, await to_do(store, user, now, search), now)


async def message(store: Store, user: int, bundle: tuple[Item, ...], now: datetime) -> Say:
    if bundle[0].rule == "review" and len(bundle) == 1:
        return await looking_back(store, user, bundle[0], now)
    if len({items.alike(item) for item in bundle}) == 1:
        return await cards.card(store, user, bundle, now, pushed=True)
    text = cards.numbered(texts.DIGEST.format(len(bundle)), now, await habits_of(store, user))
    listed = sorted(bundle, key=lambda item: item.when)
    return cards.listing(await store.tasks.nudge(user, [item.id for item in listed], now, pushed=True), listed, text)


async def looking_back(store: Store, user: int, item: Item, now: datetime) -> Say:
    """The weekly look back: what was, what comes."""
    search = await store.facts.search(user)
    first, last = items.week_of(today(now, search.habits), 1)
    span = items.Span("", first, last)
    listed = await to_do(store, user, now, search)
    coming = items.within(listed, span, search.habits)
    nudge = await store.tasks.nudge(user, [item.id], now, pushed=True)
    off = Button(texts.NO_REVIEW, f"n:{nudge}:no_review")
    late = items.overdue(listed, now)
    text = review.weekly(search, coming, now) + (texts.STILL_OPEN.format(len(late)) if late else Markup(""))
    return Say(text, ((Button(texts.DUE, "due"), off),))


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
