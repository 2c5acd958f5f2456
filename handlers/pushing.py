"""What the clock brings: due tasks become messages, those of many users in one transaction."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from markupsafe import Markup

from handlers import cards, debriefing
from handlers.planning import habits_of, keep_plan, with_reminders
from handlers.said import Button, Say, as_json
from rules import cadence, items, review, texts, waking
from rules.clocktime import to_local, to_utc
from rules.facts import Begun, Event, Habits, Search
from rules.items import Item, Span
from rules.plan import next_reminder, opens_there, rests_until
from storage.store import Store
from storage.tasks import Reminder

ONE_AFTER_THE_OTHER = timedelta(minutes=30)
A_DAY_ANYWHERE = timedelta(days=2)  # longer than the part of today that is over, wherever one lives


@dataclass(frozen=True, slots=True)
class Found:
    """What the clock finds of one user."""

    user: int
    search: Search
    to_do: list[Item]
    left: list[Begun]  # debriefs that were left lying and are saved now as they were told
    closed: dict[tuple[int | None, str], datetime]  # due calls that nobody would answer now, and when they open there
    bundles: list[tuple[Item, ...]]  # the messages to push now


async def push(store: Store, users: Sequence[int], now: datetime) -> bool:
    """Queue the messages that are due for these users, each once; what may not be pushed now waits.

    Nothing comes in quiet hours or while the user paused, and no more than three messages a day: the rest waits for the next
    morning, except a thank-you whose 24 hours would be over by then. While an earlier message is still on its way, because
    Telegram is away, no other joins it. False when all these users are busy elsewhere.
    """
    searches = await store.facts.alone_with(users)
    held = await not_now(store, searches, now)
    awake = {user: search for user, search in searches.items() if user not in held}
    found = await look(store, awake, now)
    if left := [(one.user, debrief) for one in found for debrief in one.left]:
        found = await look(store, awake | {user: await save(store, user, debrief, now) for user, debrief in left}, now)
    bundles = [(one, bundle) for one in found for bundle in one.bundles]
    await queue(store, [(one, bundle) for one, bundle in bundles if not says_nothing(one, bundle, now)], now)
    for one, bundle in bundles:
        if bundle[0].rule == "review":
            await looked_back(store, one, bundle[0], now)
    await store.tasks.wait((one.user, item, opens) for one in found for item, opens in one.closed.items())
    await store.tasks.hold(held | {one.user: morning(now, one.search.habits) for one in found}, now)
    return bool(searches)


async def not_now(store: Store, searches: Mapping[int, Search], now: datetime) -> dict[int, datetime]:
    """To whom nothing may be pushed now, and until when."""
    opens = {user: waking.opens(now, search.habits) for user, search in searches.items()}
    unsent = dict.fromkeys(await store.outbox.pushes_wait(searches, now), now + ONE_AFTER_THE_OTHER)
    return {user: moment for user, moment in opens.items() if moment > now} | unsent


async def look(store: Store, searches: Mapping[int, Search], now: datetime) -> list[Found]:
    reminders, pushed = await store.tasks.open_of(searches), await store.tasks.pushed(searches, now - A_DAY_ANYWHERE)
    return [found(user, search, reminders[user], pushed[user], now) for user, search in searches.items()]


def found(user: int, search: Search, reminders: Iterable[Reminder], pushed: Iterable[datetime], now: datetime) -> Found:
    opened, habits = with_reminders(search, reminders, now), search.habits
    due = [item for item in opened if item.remind_at and item.remind_at <= now]
    closed = {item.id: opens for item in due if (opens := opens_for(item, now, habits)) > now}
    due = [item for item in due if item.id not in closed]
    left = [one for item in due if isinstance(one := item.about, Begun) and one.told and item.task.remind[-1] <= now]
    midnight = to_utc(today(now, habits), time.min, habits.zone)
    room = cadence.PUSHES_A_DAY - sum(at >= midnight for at in pushed)
    if room <= 0:
        room, due = 1, [item for item in due if items.cannot_wait(item, morning(now, habits))]
    return Found(user, search, [item for item in opened if item.listed], left, closed, items.bundles(due, now, room))


async def when_awake(store: Store, user: int, at: datetime) -> datetime:
    """When a push that Telegram did not take may be tried again: at `at`, but not in quiet hours."""
    return waking.opens(at, await habits_of(store, user))


def opens_for(item: Item, now: datetime, habits: Habits) -> datetime:
    """A call waits until they work, a debrief until the user has stopped telling. What he put off comes as he said."""
    if item.snoozed_to:
        return now
    return item.task.remind[0] if item.rule == "begun" else opens_there(item.task, now, habits)


def today(now: datetime, habits: Habits) -> date:
    return to_local(now, habits.zone).date()


def morning(now: datetime, habits: Habits) -> datetime:
    """The next one."""
    return waking.tomorrow(now, cadence.MORNING, habits)


async def save(store: Store, user: int, left: Begun, now: datetime) -> Search:
    """What is known of this user when a debrief that he left lying is saved; he is told."""
    [nudge] = await store.tasks.push([(user, [])], now)
    say = await debriefing.left_lying(store, user, left, now)
    await store.outbox.put(user, f"nudge:{nudge}", as_json(say), now, urgent=False)
    return await store.facts.search(user)


async def queue(store: Store, bundles: Sequence[tuple[Found, tuple[Item, ...]]], now: datetime) -> None:
    """A message for each of these, and when to come back to what it names."""
    nudges = await store.tasks.push([(one.user, [item.id for item in bundle]) for one, bundle in bundles], now)
    for nudge, (one, bundle) in zip(nudges, bundles, strict=True):
        await store.outbox.put(one.user, f"nudge:{nudge}", as_json(message(nudge, one, bundle, now)), now, urgent=False)
    await store.tasks.reminded((one.user, item.id, *resting(item, now)) for one, bundle in bundles for item in bundle)


def resting(item: Item, now: datetime) -> tuple[datetime, datetime | None]:
    """Until when it is left alone, and when to push it again, if ever."""
    until = rests_until(item.task, now)
    return until, next_reminder(item.task, until)


def message(nudge: int, one: Found, bundle: Sequence[Item], now: datetime) -> Say:
    habits = one.search.habits
    if bundle[0].rule == "review":
        return looking_back(nudge, one, now)
    if len({items.alike(item) for item in bundle}) == 1:
        return cards.shown(nudge, list(enumerate(bundle)), now, habits)
    return cards.listing(nudge, bundle, cards.numbered(texts.DIGEST.format(len(bundle)), now, habits))


# --- the look back ------------------------------------------------------------------------------


def says_nothing(one: Found, bundle: Sequence[Item], now: datetime) -> bool:
    """Whether it is a look back, the second in a row that has nothing to say."""
    return bundle[0].rule == "review" and review.is_silent(one.search, one.to_do, now)


def looking_back(nudge: int, one: Found, now: datetime) -> Say:
    """What was, what comes."""
    habits = one.search.habits
    tomorrow = today(now, habits) + timedelta(days=1)
    coming = items.within(one.to_do, Span("", tomorrow, tomorrow + timedelta(days=6)), habits)
    off = Button(texts.NO_REVIEW, f"n:{nudge}:no_review")
    late = items.overdue(one.to_do, now)
    text = review.weekly(one.search, coming, now) + (texts.STILL_OPEN.format(len(late)) if late else Markup(""))
    return Say(text, ((Button(texts.DUE, "due"), off),))


async def looked_back(store: Store, one: Found, item: Item, now: datetime) -> None:
    event = Event(0, item.task.key, "done", now)
    await store.employers.happened(one.user, None, event)
    await keep_plan(store, one.user, now, replace(one.search, events=(*one.search.events, event)))


# --- pushes that did not arrive ---------------------------------------------------------------

NUDGE = re.compile(r"n:(\d+):")


async def missed(store: Store, user: int, say: dict[str, Any], now: datetime) -> None:
    """The user cannot be reached: what this push named is due again as soon as he can."""
    await again(store, user, say, now)


async def doubtful(store: Store, user: int, say: dict[str, Any], now: datetime) -> None:
    """Nobody knows whether this push arrived: what it named stands in the digest of the next morning."""
    await again(store, user, say, morning(now, await habits_of(store, user)))


async def again(store: Store, user: int, say: dict[str, Any], at: datetime) -> None:
    nudge = nudge_of(say)
    if nudge:
        await store.tasks.again(user, await store.tasks.nudged(user, nudge), at)


def nudge_of(say: dict[str, Any]) -> int | None:
    """Which message about tasks this is: its buttons say it."""
    tapped = (NUDGE.match(button["data"]) for row in say["buttons"] for button in row)
    return next((int(found[1]) for found in tapped if found), None)
