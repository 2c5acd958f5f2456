"""Leaving an open question."""

from handlers import talking
from handlers.said import Reply, Said, Say
from handlers.undoing import take_back
from rules import texts
from storage.store import Store


async def cancel(store: Store, said: Said) -> list[Reply]:
    """Put the open talk away; the question behind a "done" takes the "done" back with it."""
    stored = await store.talks.open(said.user)
    if stored is None or "undo" not in stored.talk.answers:
        return await talking.cancel(store, said)
    parked = await store.talks.end(said.user, stored, said.now)
    undone = await take_back(store, said, stored.talk.answers["undo"])
    return [Say(texts.UNDONE if undone else texts.NO_UNDO), *await talking.go_on(store, said, parked)]
