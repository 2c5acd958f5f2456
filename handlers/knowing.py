"""What the bot knows: companies, people, numbers."""

import re
from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from handlers import asking
from handlers.cards import news_button
from handlers.planning import to_do
from handlers.reachable import kept_beside
from handlers.said import Button, Reply, Said, Say
from handlers.scene import Scene
from rules import review, texts, timeline
from rules.channels import CHANNELS
from rules.facts import Employer, Person
from rules.heard import Heard
from rules.items import Item
from rules.outcomes import ENDINGS
from rules.people import kind_of_address
from storage.store import Store


async def stats(store: Store, said: Said, what: str = "", since: datetime | None = None) -> list[Reply]:
    search = await store.facts.search(said.user)
    text = review.stat(search, said.now, what, since) if what else review.stats(search, said.now)
    return [Say(text, ((Button(texts.DUE, "due"),),))]


async def company(store: Store, said: Said, employer: Employer) -> list[Reply]:
    """All of one company: who, what was told, what happened, what is next."""
    search = await store.facts.search(said.user)
    habits, items = search.habits, await items_of(store, said, employer)
    change = (Button(texts.CHANGE, f"change:{employer.id}"),) if employer.interviews else ()
    return [Say(timeline.company(employer, items, said.now, habits), ((news_button(employer), *change),))]


async def items_of(store: Store, said: Said, employer: Employer) -> list[Item]:
    return [item for item in await to_do(store, said.user, said.now) if item.id[0] == employer.id]


async def person(store: Store, said: Said, employer: Employer, person: int) -> list[Reply]:
    search = await store.facts.search(said.user)
    habits, items = search.habits, await items_of(store, said, employer)
    known = employer.people[person]
    return [*await number(store, said, employer, known), Say(timeline.person(employer, known, items, said.now, habits))]


NUMBER = re.compile(r"(?i)(?<!\bi )(?<!\bto )\b(?:number|phone|mobile|cell|email|e-mail|mail|address)\b")
ASKED = dict.fromkeys(("number", "phone", "mobile", "cell"), "phone") | dict.fromkeys(("email", "e-mail", "mail"), "email")


async def number(store: Store, said: Said, employer: Employer, person: Person) -> list[Reply]:
    """What is asked for before all that is known of somebody; nothing where it was another question.

    A number is no answer to "what is her email?": what was kept beside the best way is looked for.
    """
    asked = NUMBER.search(said.text)
    if asked is None:
        return []
    kind = ASKED.get(asked.group().casefold())
    posted = person.channel in CHANNELS and CHANNELS[str(person.channel)].by_post
    fits = person.address and (kind is None or (not posted and kind == kind_of_address(person.address)))
    place = person.address if fits else (await kept_beside(store, said, employer, person.id)).get(kind or "email")
    if not place:
        return [Say(texts.NO_NUMBER.format(asked.group().casefold(), person.called))]
    return [Say(Markup("<b>{}</b>: {}").format(person.called, place))]


async def second_round(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """ "When is the second round?", a line for each company that it can be about; nothing for another question."""
    named = scene.owner(found)
    if found.slots.get("ask") == "decision":
        return await undecided(store, said, named, scene)
    if found.slots.get("ask") != "second_interview":
        return []
    lines = [timeline.second(one, said.now, scene.search.habits) for one in ([named] if named else scene.going)]
    return [Say(Markup("\n").join(lines))] if 0 < len(lines) <= LINES else []


LINES = 10


async def undecided(store: Store, said: Said, named: Employer | None, scene: Scene) -> list[Reply]:
    """That no day was told, and all that is known; nothing where one was told, or where several may be meant."""
    employer = named or scene.under_way
    last = max(employer.interviews, key=lambda one: (one.ended, one.id), default=None) if employer else None
    if employer is None or last is None or (last.decision and last.decision.start) or employer.state in ENDINGS:
        return []
    return [Say(texts.NO_DECISION.format(employer.name)), *await company(store, said, employer)]


async def promises(store: Store, said: Said, found: Heard, _: Scene) -> list[Reply]:
    """What was promised to them, or there, or all of it."""
    only = (lambda item: item.id in (found.tasks or ())) if found.tasks else asking.only(found)
    return await asking.due(store, said, asking.PROMISES, only)


async def companies(store: Store, said: Said) -> list[Reply]:
    search = await store.facts.search(said.user)
    if not search.employers:
        return [Say(texts.NONE_YET)]
    return [Say(timeline.companies(search, await to_do(store, said.user, said.now), said.now))]


async def people(store: Store, said: Said) -> list[Reply]:
    search = await store.facts.search(said.user)
    if not any(employer.people for employer in search.employers):
        return [Say(texts.NOBODY_YET if search.employers else texts.NONE_YET)]
    return [Say(timeline.people(search, said.now))]


def named(employers: Sequence[Employer], name: str) -> list[Employer]:
    """The employers of this name, or whose name begins with it."""
    said = name.casefold().strip()
    exact = [one for one in employers if one.name.casefold() == said]
    return exact or [one for one in employers if one.name.casefold().startswith(said)]
