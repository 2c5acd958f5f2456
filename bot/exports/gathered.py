"""What the files are made from: the facts, the open follow-ups, and the rows as they are stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.planning import to_do
from rules.facts import Employer, Person, Search
from rules.items import Item
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Gathered:
    user: int
    now: datetime
    search: Search
    items: tuple[Item, ...]
    rows: dict[str, Any] | None

    def people(self) -> Iterator[tuple[Employer, Person]]:
        """Everyone met, with where."""
        return ((employer, person) for employer in self.search.employers for person in employer.people.values())


async def gather(store: Store, user: int, now: datetime) -> Gathered:
    search = await store.facts.search(user)
    items = tuple(await to_do(store, user, now))
    return Gathered(user, now, search, items, await store.own.everything(user, now))
