"""Words about a draft: "write to Jane", "shorter", "send it", "sent"; "write it", after news."""

import re
from dataclasses import replace

from handlers import announcing, cards, own_letters, writing
from handlers.planning import to_do
from handlers.said import Reply, Said, Say
from handlers.scene import FRESH, Scene, look
from rules import heard, letters, texts
from rules.facts import Employer, Person
from rules.forms import plain
from rules.heard import Focus, Heard
from rules.items import Item
from rules.letters import own
from storage.drafts import Chosen
from storage.store import Store


async def draft(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """ "Write Jane a chaser", "another version", "make it shorter": the words for what is open with whom was named."""
    shown = await shown_last(store, said)
    if shown and (changed := await changing(store, said, found, *shown)):
        return changed
    owner = scene.owner(found)
    kind = next((kind for kind, words in ANSWERS.items() if words.search(said.text)), None)
    owner = owner or (scene.offering if kind in ("accept", "decline") else None)
    if owner and kind:
        return await writing.letter(store, said, owner, kind)
    if found.referees:
        asked_of = [item for item in scene.items.values() if item.about == scene.referees[found.referees[0]]]
        return await writing.words_for(store, said, asked_of[0]) if asked_of else [Say(texts.NOTHING_TO_WRITE)]
    return await words_of_a_task(store, said, found, scene)


async def changing(store: Store, said: Said, found: Heard, item: Item, last: Chosen) -> list[Reply] | None:
    """ "Make it shorter", "another version", "as a letter", "add that I'll call on Tuesday": of the draft that came last."""
    style = next((style for stem, style in STEMS.items() if stem in said.text.casefold()), "")
    action = style or ("another" if found.slots.get("op") == "regenerate" else "")
    if action and found.people in ((), (item.task.person,)):
        return await writing.act(store, said, last.id, action)
    way = found.slots.get("channel", "") if found.slots.get("op") == "convert" else ""
    if way and not found.people:
        return await own_letters.travelling(store, said, item, last, ("", way))
    return await writing.say_when(store, said, item, last) if announcing.SAYS.search(said.text) else None


async def words_of_a_task(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """The words for the next task with whom was named."""
    owner = scene.owner(found)
    theirs = [item for item in scene.items.values() if item.rule in cards.WRITTEN and owner and item.id[0] == owner.id]
    if found.slots.get("what") == "call":
        return await script(store, said, scene, [item for item in theirs if is_to(item, found.people)])
    wanted = [item for item in theirs if is_to(item, found.people)] or [item for item in theirs if item.person is None]
    if wanted:
        return await writing.words_for(store, said, wanted[0])
    if owner and found.people:
        return await to_another(store, said, owner, owner.people[found.people[0]])
    return [Say(texts.NOTHING_TO_WRITE)]


def is_to(item: Item, people: tuple[int, ...]) -> bool:
    return not people or item.task.person in people


async def script(store: Store, said: Said, scene: Scene, theirs: list[Item]) -> list[Reply]:
    """What to say on the phone: of the call on the table, else the next call, else the next letter as words to be said."""
    calls = [item for item in theirs if item.rule in writing.SPOKEN or item.task.channel == "phone"]
    here = [item for item in calls if scene.focus and item.id in scene.focus.tasks]
    if calls:
        return await writing.words_for(store, said, (here or calls)[0])
    if not theirs:
        return [Say(texts.NOTHING_TO_WRITE)]
    chosen = await store.drafts.of(said.user, theirs[0].id, said.now)
    return [await writing.changed(store, said, theirs[0], chosen, "phone")]


async def to_another(store: Store, said: Said, owner: Employer, person: Person) -> list[Reply]:
    """A letter to somebody of whom the plan asks none: the one that goes with how it came out there; never another's."""
    item = writing.after_the_end(owner, person, said.now)
    return await writing.words_for(store, said, item) if item else [Say(texts.NOTHING_FOR.format(person.called))]


ANSWERS = {
    "withdraw": re.compile(r"(?i)\bwithdraw"),
    "decline": re.compile(r"(?i)\b(?:declin|refus|turn(?:ing)? (?:\w+ ){0,4}down|reject|say(?:ing)? no)"),
    "accept": re.compile(r"(?i)\b(?:accept|say(?:ing)? yes)"),
}
STEMS = {"short": "shorter", "brief": "shorter", "warm": "warmer", "friendl": "warmer", "formal": "formal"}


SEND = frozenset({"send", "send it", "send that", "send it please", "please send it", "send now", "ok send it"})


async def sent_in_words(store: Store, said: Said, action: str | None) -> list[Reply] | None:
    """ "Sent", "add that …", "as a letter", of the draft on the table; "write it", of news; None for anything else."""
    if plain(said.text) in SEND:
        return [Say(texts.SEND_YOURSELF)]
    if WRITE_IT.fullmatch(said.text.strip()[:SHORT]) and (after := await goes_with_the_news(store, said)):
        return after
    if action == "done" or plain(said.text) in POSTED:
        shown = await on_the_table(store, said)
        return await writing.act(store, said, shown[1].id, "sent") if shown and is_sent(action, shown) else None
    asked = own.asks_for(said.text)
    return await asking(store, said, asked) if asked else await of_the_letter(store, said)


WRITE_IT = re.compile(
    r"(?i)(?:(?:yes|ok|okay|please|pls|then|so|can you|could you|now)[ ,]+){0,4}(?:write|draft)(?: me)? "
    r"(?:it|that|this|one|them|(?:the|a) (?:note|letter|farewell|e-?mail|thank[- ]you(?: note| letter)?))"
    r"(?: (?:for me|please|pls|now|then)){0,3}[.!?]*"
)
SHORT = 80  # characters
POSTED = frozenset({"posted", "mailed", "in the post", "i posted it", "mailed it", "i mailed it"})


def is_sent(action: str | None, shown: writing.Written) -> bool:
    """ "Posted" is said of what goes by post."""
    way, _ = letters.way_and_style(shown[1].style)
    return action == "done" or (way or shown[0].task.channel) in ("letter", "card")


async def asking(store: Store, said: Said, asked: own.Asked) -> list[Reply] | None:
    """ "Write to Lena that I need until Wednesday": a letter that asks for it; None where it is not clear to whom."""
    scene = await look(store, said)
    found = heard.read(asked.head, scene.known, scene.local(said.at))
    owner = scene.owner(found) or (scene.offering if not (found.companies or found.people or found.unknown) else None)
    if owner is None or len(found.people) > 1 or found.intent == "doubt":
        return None
    person = owner.people.get(found.people[0] if found.people else writing.unasked(owner, "offer", said.now).task.person or 0)
    return await own_letters.asking(store, said, person, owner, asked) if person else None


async def of_the_letter(store: Store, said: Said) -> list[Reply] | None:
    """What is to become of the letter on the table, and how its writer signs; None where the words are none of that."""
    name, more = own.name_told(said.text), own.addition(said.text)
    calls = bool(announcing.SAYS.search(said.text))  # that is a day for the plan too
    shown = await on_the_table(store, said) or (await shown_last(store, said) if more and more.explicit else None)
    if name is not None and await store.users.habits(said.user) is not None:
        return await own_letters.signs(store, said, name, shown)
    if shown is None:
        return None
    if more and not calls:
        return await own_letters.put_in(store, said, *shown, more.sentence)
    return await restyled(store, said, *shown)


async def restyled(store: Store, said: Said, item: Item, shown: Chosen) -> list[Reply] | None:
    """ "As a letter", "thanks, shorter please", and whatever else is wished of a letter that no task asks for."""
    if wish := own.travels(said.text):
        return await own_letters.travelling(store, said, item, shown, wish)
    if style := own.style_of(said.text):
        return await writing.act(store, said, shown.id, style)
    scene = await look(store, said)
    if item.id in scene.items:
        return None  # the wish is heard with all the others
    here = replace(scene.known, focus=Focus(item.id[0], item.task.person, (item.id,), draft=True))
    found = heard.read(said.text, here, scene.local(said.at))
    revises = found.intent == "draft" and found.slots.get("op") != "write"
    return await changing(store, said, found, item, shown) if revises else None


async def shown_last(store: Store, said: Said) -> writing.Written | None:
    """The draft that was shown last, if its task is open."""
    chosen = await store.drafts.last(said.user, said.now - FRESH)
    item = await writing.item_of(store, said, chosen) if chosen else None
    return (item, chosen) if chosen and item else None


async def on_the_table(store: Store, said: Said) -> writing.Written | None:
    """The same, if nothing about other tasks came after it."""
    shown, nudge = await shown_last(store, said), await store.tasks.last(said.user)
    return None if shown is None or (nudge and shown[1].shown and shown[1].shown < nudge.at) else shown


async def goes_with_the_news(store: Store, said: Said) -> list[Reply] | None:
    """The letter that goes with how it came out somewhere, where that was told after all letters and messages about tasks."""
    search = await store.facts.search(said.user)
    told = [(one.outcome, one) for one in search.employers if one.outcome and one.state in writing.AFTER]
    latest = max((end.at for end, _ in told), default=None)
    theirs = [one for end, one in told if end.at == latest]
    nudge, draft = await store.tasks.last(said.user), await store.drafts.last(said.user, said.now - FRESH)
    since = max([said.now - FRESH, *([nudge.at] if nudge else []), *([draft.shown] if draft and draft.shown else [])])
    if latest is None or latest < since or len(theirs) != 1:
        return None
    rule = writing.AFTER[theirs[0].state]
    if rule in writing.UNASKED:
        return await writing.letter(store, said, theirs[0], rule)
    items = (item for item in await to_do(store, said.user, said.now) if item.id[0] == theirs[0].id and item.rule == rule)
    item = next(items, None)
    return await writing.words_for(store, said, item) if item else None
