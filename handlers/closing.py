"""A task is over: done in some way, or let go."""

from handlers.said import Said
from rules.facts import Event
from rules.items import Item
from storage.store import Store


async def close(store: Store, said: Said, item: Item, outcome: str, channel: str | None = None) -> int:
    """Keep how it was closed, and return the event's id."""
    way = channel or (item.task.channel if outcome in ("done", "spoke", "voicemail") else None)
    event = Event(0, item.task.key, outcome, said.at, way)
    return await store.employers.happened(said.user, item.id[0], event)
