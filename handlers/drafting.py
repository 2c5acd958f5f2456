"""Words about a draft: "write to Jane", "shorter", "send it", "sent"."""

import re

from handlers import announcing, cards, writing
from handlers.said import Reply, Said, Say
from handlers.scene import FRESH, Scene, look
from rules import texts
from rules.forms import plain
from rules.heard import Heard
from storage.store import Store


async def draft(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """ "Write Jane a chaser", "another version", "make it shorter": the words for what is open with whom was named."""
    style = next((style for stem, style in STEMS.items() if stem in said.text.casefold()), "")
    action = style or ("another" if found.slots.get("op") == "regenerate" else "")
    last = await store.drafts.last(said.user, said.now - FRESH)
    item = scene.items.get(last.task) if last else None
    if last and item and action and found.people in ((), (item.task.person,)):
        return await writing.act(store, said, last.id, action)
    if last and item and announcing.SAYS.search(said.text):
        return await writing.say_when(store, said, item, last)
    owner = scene.owner(found)
    kind = next((kind for kind, words in ANSWERS.items() if words.search(said.text)), None)
    owner = owner or (scene.offering if kind in ("accept", "decline") else None)
    if owner and kind:
        return await writing.letter(store, said, owner, kind)
    if found.referees:
        asked_of = [item for item in scene.items.values() if item.about == scene.referees[found.referees[0]]]
        return await writing.words_for(store, said, asked_of[0]) if asked_of else [Say(texts.NOTHING_TO_WRITE)]
    theirs = [item for item in scene.items.values() if item.rule in cards.WRITTEN and owner and item.id[0] == owner.id]
    wanted = [item for item in theirs if not found.people or item.task.person in found.people] or theirs
    return await writing.words_for(store, said, wanted[0]) if wanted else [Say(texts.NOTHING_TO_WRITE)]


ANSWERS = {
    "withdraw": re.compile(r"(?i)\bwithdraw"),
    "decline": re.compile(r"(?i)\b(?:declin|refus|turn(?:ing)? (?:\w+ ){0,4}down|reject|say(?:ing)? no)"),
    "accept": re.compile(r"(?i)\b(?:accept|say(?:ing)? yes)"),
}
STEMS = {"short": "shorter", "brief": "shorter", "warm": "warmer", "friendl": "warmer", "formal": "formal"}


SEND = frozenset({"send", "send it", "send that", "send it please", "please send it", "send now", "ok send it"})


async def sent_in_words(store: Store, said: Said, action: str | None) -> list[Reply] | None:
    """ "Sent", of the draft on the table, or "send it"; None when there is none, or something else is said."""
    if plain(said.text) in SEND:
        return [Say(texts.SEND_YOURSELF)]
    draft = await on_the_table(store, said) if action == "done" else None
    return await writing.act(store, said, draft, "sent") if draft is not None else None


async def on_the_table(store: Store, said: Said) -> int | None:
    """The draft that was shown last, if nothing about other tasks came after it."""
    scene = await look(store, said)
    chosen = await store.drafts.last(said.user, said.now - FRESH)
    return chosen.id if chosen and scene.focus and scene.focus.draft else None
