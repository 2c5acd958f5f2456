"""The plan of a user, from his facts and back into his tasks."""

from datetime import datetime

from rules.clocktime import to_local
from rules.facts import Employer, Habits
from rules.forms import Around
from rules.items import Item
from rules.plan import plan
from storage.store import Store


async def habits_of(store: Store, user: int) -> Habits:
    """His habits, in UTC as long as he told no zone."""
    return await store.users.habits(user) or Habits()


async def around(store: Store, user: int, moment: datetime) -> Around:
    """What a question may know: his time at this moment, and his employers."""
    habits = await habits_of(store, user)
    return Around(to_local(moment, habits.zone), habits.zone, await store.employers.names(user), habits.date_order)


async def replan(store: Store, user: int, employer_id: int, now: datetime) -> Employer:
    """Work the plan of an employer out anew; every change of a fact ends here."""
    employer = await store.employers.facts(user, employer_id)
    if employer is None:
        raise LookupError("this user has no such employer")
    await store.tasks.replan(user, employer, await habits_of(store, user), now)
    return employer


async def open_items(store: Store, user: int) -> list[Item]:
    """Every open task of the user with its facts, soonest first."""
    habits = await habits_of(store, user)
    employers = await store.employers.all(user)
    planned = {(employer.id, task.key): (employer, task) for employer in employers for task in plan(employer, habits)}
    reminders = [(planned.get((one.employer, one.key)), one) for one in await store.tasks.open(user)]
    items = [Item(*found, one.remind_at, one.snoozed_to) for found, one in reminders if found]
    return sorted(items, key=lambda item: item.when)
