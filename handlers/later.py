"""Putting tasks off until a moment: by a button, or to any time that is said in words."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from markupsafe import Markup

from handlers.cards import Placed
from handlers.planning import habits_of
from handlers.said import Reply, Said, Say, Toast
from handlers.snoozing import until
from handlers.undoing import undo_button, without_buttons
from rules import cadence, dates, texts, waking, wording
from rules.clocktime import to_utc
from rules.facts import Habits
from rules.items import alike
from storage.store import Store

SAME_SNOOZE = timedelta(minutes=5)  # a second tap on the same button

Act = Callable[[Store, Said, int, Placed], Awaitable[list[Reply]]]


def briefly(said: Said, text: Markup) -> Reply:
    return Toast(said.query, text) if said.query else Say(text)


def snooze(key: str) -> Act:
    """What a button of this key does."""

    async def put_off(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
        habits = await habits_of(store, said.user)
        return await snoozed(store, said, items, until(key, items[0][1], said.now, habits), habits)

    return put_off


async def snoozed(store: Store, said: Said, items: Placed, to: datetime, habits: Habits) -> list[Reply]:
    """The tasks are pushed again at `to`; a second tap on the same button changes nothing.

    "Everything till Monday" brings nothing forward: of a list those are put off that come before.
    """
    several = len({alike(item) for _, item in items}) > 1
    items = [one for one in items if not several or one[1].when < to]
    if not items:
        return [Say(texts.ALL_LATER)]
    remind = wording.moment_of(to, said.now, habits)
    if all(item.snoozed_to and abs(item.snoozed_to - to) < SAME_SNOOZE for _, item in items):
        return [briefly(said, texts.SNOOZED.format(remind))]
    for _, item in items:
        await store.tasks.put_off(said.user, item.id, to, said.now)
    late = any(item.rule == "thank" and said.now < item.task.due < to for _, item in items)
    text = texts.SNOOZED.format(remind) + (texts.SNOOZED_LATE if late else "")
    return [*without_buttons(said), Say(text, ((await undo_button(store, said),),))]


def moment_of(read: dates.When, now: datetime, habits: Habits) -> datetime:
    """When to remind, of a reading that has a day; of days that have begun ("by Friday") the last. Never in quiet hours."""
    if read.start is None:
        raise LookupError("no day was read")
    first, last = (
        waking.next_waking(to_utc(day, read.clock or cadence.MORNING, habits.zone), habits)
        for day in (read.start, read.end or read.start)
    )
    return first if first > now else last
