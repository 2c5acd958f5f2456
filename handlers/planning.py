"""The plan of a user, from his facts and back into his tasks."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from rules import items
from rules.clocktime import to_local
from rules.facts import Habits, Search
from rules.forms import Around
from rules.items import Item
from rules.plan import Task, own_plan, plan
from storage.store import Store
from storage.tasks import Reminder


async def habits_of(store: Store, user: int) -> Habits:
    """His habits, in UTC as long as he told no zone."""
    return await store.users.habits(user) or Habits()


async def around(store: Store, user: int, moment: datetime) -> Around:
    """What a question may know: his time at this moment, and his employers."""
    habits = await habits_of(store, user)
    return Around(to_local(moment, habits.zone), habits.zone, await store.employers.names(user), habits.date_order)


async def replan(store: Store, user: int, now: datetime, *employers: int | None) -> Search:
    """Work the plan of these employers out anew, and of the search as a whole; every change of a fact ends here."""
    return await keep_plan(store, user, now, await store.facts.search(user), employers)


async def replan_all(store: Store, user: int, now: datetime) -> Search:
    """When what all depends on has changed, such as his zone."""
    search = await store.facts.search(user)
    return await keep_plan(store, user, now, search, [employer.id for employer in search.employers])


async def keep_plan(store: Store, user: int, now: datetime, search: Search, employers: Collection[int | None] = ()) -> Search:
    """The plan of these employers and of the search as a whole, worked out from these facts, becomes his tasks."""
    plans: dict[int | None, Sequence[Task]] = {None: own_plan(search)}
    plans |= {one.id: plan(one, search.habits) for one in search.employers if one.id in employers}
    await store.tasks.replan(user, plans, search.habits, now)
    return search


async def open_items(store: Store, user: int, now: datetime) -> list[Item]:
    """Every open task of the user with its facts, soonest first."""

    async def work_out() -> list[Item]:
        return with_reminders(await store.facts.search(user), await store.tasks.open(user), now)

    return [*await store.once("items", user, work_out, now)]


def with_reminders(search: Search, reminders: Iterable[Reminder], now: datetime) -> list[Item]:
    planned = {item.id: item for item in items.opened(search, now)}
    known = [(planned.get((one.employer, one.key)), one) for one in reminders]
    found = [items.put_off(item, one.remind_at, one.snoozed_to) for item, one in known if item]
    return sorted(found, key=lambda item: item.when)


async def to_do(store: Store, user: int, now: datetime) -> list[Item]:
    """What of it is something to do."""
    return [item for item in await open_items(store, user, now) if item.listed]


COMPANIES, ITEMS = 500, 500  # of one user


async def one_too_many(store: Store, user: int, company: str | None) -> bool:
    """Whether this company is a new one, and there are as many as can be kept."""
    if not company or await store.employers.count(user) < COMPANIES:
        return False
    return await store.employers.known(user, company) is None
