"""Reports on references in plain words: "Paul agreed", "told both that Acme may call", "I thanked them"."""

from handlers import reporting, told
from handlers.said import Reply, Said, Say
from handlers.scene import Scene
from rules import texts
from rules.facts import Referee
from rules.heard import Heard
from storage.store import Store


async def done(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """Some of them agreed, were asked, cannot, were thanked, or were told who may call."""
    if found.slots.get("state") == "briefed":
        return await briefed(store, said, found, scene)
    several = told_of(found, scene)
    if found.slots.get("thanked"):
        return await thanked(store, said, several, found, scene)
    if len(several) > 1:
        state = found.slots.get("state") or "yes"
        return [await told.reference_state(store, said, one, state) for one in several]
    if len(found.referees) != 1:
        known = {key: found.slots[key] for key in ("name", "relation", "state") if found.slots.get(key)}
        return await told.reference(store, said, known if "name" in known else {})
    referee = scene.referees[found.referees[0]]
    state = found.slots.get("state") or "yes"
    return [await told.reference_state(store, said, referee, state, found.slots.get("address", ""))]


def told_of(found: Heard, scene: Scene) -> list[Referee]:
    """The references that are named; "they both", "my references": those whose answer is waited for, or who were to thank."""
    if found.referees:
        return [scene.referees[one] for one in found.referees]
    if not found.slots.get("each"):
        return []
    states = ("yes",) if found.slots.get("thanked") else WAITED_FOR
    return [one for one in scene.search.referees if one.state in states]


WAITED_FOR = ("new", "asked")


async def thanked(store: Store, said: Said, referees: list[Referee], found: Heard, scene: Scene) -> list[Reply]:
    """Their thanks are off the list, where they are due; earlier ones are always right, and no answer of theirs."""
    thanks = [item for item in scene.items.values() if item.rule == "thank_referee" and item.about in referees]
    if thanks:
        return await reporting.close(store, said, thanks, found, scene)
    if not referees:
        return await told.references(store, said)
    return [Say(texts.REFERENCES_THANKED.format(", ".join(one.name for one in referees)))]


async def briefed(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """They know who may call: of the company that is named, else of the only one for which they were to be told."""
    briefs = [item for item in scene.items.values() if item.rule == "brief" and found.companies in ((), (item.id[0],))]
    if len(briefs) == 1:
        return await reporting.close(store, said, briefs, found, scene)
    return [Say(texts.REFERENCES_KNOW)] if found.companies or not briefs else [Say(texts.TELL_MORE)]


async def remove(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    if len(found.referees) != 1:
        return await told.references(store, said)
    return [await told.forget_reference(store, said, scene.referees[found.referees[0]])]
