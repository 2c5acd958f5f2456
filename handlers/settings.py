"""What a user can set: shown, asked, changed in words, and taken back by one tap."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from handlers import outcomes, talking
from handlers.planning import around, habits_of, replan_all, to_do
from handlers.said import Button, Reply, Said, Say, in_rows
from handlers.scene import Scene
from handlers.undoing import undo_button
from rules import cadence, settings, texts, waking, wording, zones
from rules.clocktime import to_local, to_utc
from rules.dates import When
from rules.facts import Habits
from rules.forms import Talk, Unclear
from rules.heard import Heard
from rules.items import Item
from storage.store import Store
from storage.talks import Stored


async def show(store: Store, said: Said) -> list[Reply]:
    """Everything that can be set, with a button for each."""
    habits = await habits_of(store, said.user)
    each = [Button(setting.label, f"set:{setting.key}") for setting in settings.SETTINGS]
    buttons = in_rows([*each, Button(texts.WRITER_BUTTON, "set:writer")])
    return [Say(settings.shown(habits, said.now), buttons)]


async def ask(store: Store, said: Said, key: str) -> list[Reply]:
    if key in ("zone", "writer"):
        return await talking.begin(store, said, Talk(key))
    if key not in {setting.key for setting in settings.SETTINGS}:
        return [Say(texts.OLD_BUTTON)]
    return await talking.begin(store, said, Talk("setting", {"setting": key}))


async def told(store: Store, said: Said, stored: Stored) -> list[Reply]:
    return [await set_to(store, said, stored.talk.answers)]


async def set_to(store: Store, said: Said, answers: Any) -> Say:
    """Apply the answers of the settings form, plan anew, and say how it is now."""
    habits = await habits_of(store, said.user)
    changed = settings.changed(habits, answers, await around(store, said.user, said.at))
    return await keep(store, said, changed, answers["setting"])


async def keep(store: Store, said: Said, habits: Habits, key: str) -> Say:
    await store.users.set_habits(said.user, habits)
    await replan_all(store, said.user, said.now)
    setting = next(one for one in settings.SETTINGS if one.key == key)
    text = texts.SET.format(setting.label, setting.show(habits, said.now))
    return Say(text, ((await undo_button(store, said),),))


async def heard(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """A setting in plain words: shown, changed, or asked."""
    key, value = KEYS.get(found.slots.get("setting", ""), ""), found.slots.get("value")
    if key == "reminders":
        return await reminders(store, said, found, scene)
    if later := found.slots.get("later"):
        return [Say(texts.ZONE_LATER.format(zones.city(later), zones.city(scene.search.habits.zone)))]
    if not key or not value or found.slots.get("ask"):
        return await show(store, said) if not key or found.slots.get("ask") else await ask(store, said, key)
    return await set_in_words(store, said, key, str(value))


async def set_in_words(store: Store, said: Said, key: str, words: str) -> list[Reply]:
    """As the setting's own question reads them; asked where it does not take them."""
    try:
        answers = settings.read_value(key, words, await around(store, said.user, said.at))
    except Unclear:
        return await ask(store, said, key)
    return [await set_to(store, said, answers)]


KEYS = {"timezone": "zone", "quiet_hours": "quiet", "date_order": "order", "post_days": "post", "weekly_review": "review",
        "workdays": "workdays", "reminders": "reminders"}  # fmt: skip


async def reminders(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """Off for one company, off until a day, or on again."""
    employer = scene.owner(found)
    if employer:
        return await outcomes.ask(store, said, employer.id, stop=True)
    if found.slots.get("value") == "on":
        return [await go_on(store, said)]
    until = found.slots.get("until")
    days = settings.absence(until, said.text, scene.local(said.now).date()) if isinstance(until, When) else None
    return await away(store, said, *days) if days else await ask(store, said, "pause")


SOON = timedelta(days=1)


async def away(store: Store, said: Said, first: date, back: date) -> list[Reply]:
    """Nothing is pushed until he is back; where he leaves later, what would come up in those days comes after them."""
    habits = await habits_of(store, said.user)
    if first <= to_local(said.now, habits.zone).date() + SOON:
        return await pause(store, said, {"day": back.isoformat()})
    leaves, returns = (waking.next_waking(to_utc(day, cadence.MORNING, habits.zone), habits) for day in (first, back))
    held = [item for item in await to_do(store, said.user, said.now) if can_wait(item, first, returns, habits)]
    for item in held:
        await store.tasks.put_off(said.user, item.id, returns, said.now)
    days = wording.day_of(leaves, said.now, habits), wording.moment_of(returns, said.now, habits)
    return [Say(texts.AWAY_LATER.format(*days), ((await undo_button(store, said),),)) if held else Say(texts.AWAY_FREE)]


OWN_DAY = frozenset({"promise", "memo", "prepare", "debrief"})  # these are for the day that the user told


def can_wait(item: Item, first: date, returns: datetime, habits: Habits) -> bool:
    """Whether it comes up while he is away, and is still good after that."""
    at = item.remind_at or item.when
    stale = item.task.expires and item.task.expires <= returns
    return first <= to_local(at, habits.zone).date() and at < returns and item.rule not in OWN_DAY and not stale


async def pause(store: Store, said: Said, until: dict[str, str | None] | None) -> list[Reply]:
    """Nothing is pushed until that day; without a day, it is asked."""
    return await set_in_words(store, said, "pause", str(until["day"])) if until else await ask(store, said, "pause")


async def go_on(store: Store, said: Said) -> Say:
    """Reminders come again."""
    return await keep(store, said, replace(await habits_of(store, said.user), paused_until=None), "pause")
