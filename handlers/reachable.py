"""How somebody who was met is reached: addresses in plain words, kept with the way that they are for."""

import re

from markupsafe import Markup

from handlers.said import Reply, Said
from handlers.scene import Scene
from handlers.undoing import noted
from rules import texts
from rules.channels import CHANNELS
from rules.debrief.reach import TAKES
from rules.debrief.told import everyone
from rules.facts import Employer, Interview, Person
from rules.heard import Heard
from rules.heard.contacts import EMAIL, PHONE, as_known
from rules.people import kind_of_address, readdressed
from storage.store import Store


def everyone_met(scene: Scene) -> list[tuple[Employer, int, Person]]:
    return [(employer, id_, one) for employer in scene.search.employers for id_, one in employer.people.items()]


async def noted_too(store: Store, said: Said, employer: Employer, person_id: int, values: dict[str, str]) -> bool:
    """The answers of the last interview with them say it as well, which are shown when they are opened again; else False."""
    interview = last_with(employer, person_id)
    answers = await store.employers.answers(said.user, interview.id) if interview else None
    if interview is None or answers is None:
        return False
    lists = {
        key: [{**one, **values} if one.get("person") == person_id else one for one in answers[key]]
        for key in ("people", "desk")
        if answers.get(key)
    }
    await store.employers.amend(said.user, interview.id, {**answers, **lists})
    return True


def last_with(employer: Employer, person_id: int) -> Interview | None:
    with_them = [one for one in employer.interviews if any(person.id == person_id for person in one.people)]
    return max(with_them, key=lambda one: one.ended, default=None)


async def reached_otherwise(store: Store, said: Said, scene: Scene) -> list[Reply] | None:
    """ "Not greg@x.com, its g.hayle@x.com", "pete@bakery.com is Pete's": of those whom it means."""
    met = everyone_met(scene)
    found = readdressed(said.text, [as_known(one) for _, _, one in met])
    if found is None:
        return None
    employer, _, person = met[found.who]
    text = await addressed(store, said, employer, person, found.address)
    return [await noted(store, said, text, employer.id)]


async def addressed(store: Store, said: Said, employer: Employer, person: Person, place: str) -> Markup:
    """Keep an address: with the way that it is for; beside another way that is known; else it is the way. Says which."""
    kind = kind_of_address(place)
    takes = (*TAKES[kind], *(("fax",) if kind == "phone" and FAX.search(said.text) else ()))
    if person.channel in takes:
        await store.employers.change_person(said.user, person.id, address=place)
        await noted_too(store, said, employer, person.id, {kind: place})
        return texts.CORRECTED.format(employer.name, f"{person.called}, {place}")
    kept = await noted_too(store, said, employer, person.id, {kind: place})
    if person.channel in CHANNELS and kept:
        how = CHANNELS[str(person.channel)].how
        return texts.ADDRESS_BESIDE.format(employer.name, KINDS[kind], person.called, place, how)
    return await way_now(store, said, employer, person, (kind, place))


async def way_now(store: Store, said: Said, employer: Employer, person: Person, reached: tuple[str, str]) -> Markup:
    """They are reached another way from now on; the address of the way before is kept beside."""
    way, place = reached
    if person.address and kind_of_address(person.address) != kind_of_address(place):
        await keep_address(store, said, employer, person)
    await store.employers.change_person(said.user, person.id, channel=way, address=place)
    return texts.WAY_NOW.format(employer.name, person.called, CHANNELS[way].how, place)


async def keep_address(store: Store, said: Said, employer: Employer, person: Person) -> None:
    """The address of the way that is given up stays in the notes."""
    if person.address and person.channel in ADDRESSED:
        await noted_too(store, said, employer, person.id, {kind_of_address(person.address): person.address})


async def office(store: Store, said: Said, employer: Employer, person: Person, place: str) -> Markup | None:
    """Where letters go, of somebody who is reached another way: it stays in the notes. None where it is their way."""
    interview = last_with(employer, person.id) if person.channel in (*ADDRESSED, "fax") else None
    answers = await store.employers.answers(said.user, interview.id) if interview else None
    if interview is None or answers is None:
        return None
    await store.employers.amend(said.user, interview.id, {**answers, "office": place})
    how = CHANNELS[str(person.channel)].how
    return texts.OFFICE_BESIDE.format(employer.name, place, person.called, how)


KINDS = {"email": "email address", "phone": "phone number"}
ADDRESSED = frozenset({"email", "phone", "text"})  # ways whose address is an email address or a number
FAX = re.compile(r"(?i)\bfax\b")
TEXTED = re.compile(r"(?i)\b(?:text|texts|sms|whatsapp|messages?)\b")


async def told_address(store: Store, said: Said, found: Heard, employer: Employer, person: Person) -> Markup | None:
    """What the words say of how this person is reached; None where they say nothing of that."""
    field, value = found.slots.get("field"), str(found.slots.get("value") or "")
    if field == "channel":
        return await other_way(store, said, employer, person, value)
    if field != "address":
        return None
    if EMAIL.search(value) or PHONE.search(value):
        return await each_address(store, said, employer, person, value)
    if POSTAL.search(value):
        return await office(store, said, employer, person, value)
    return texts.NO_ADDRESS.format(person.called)


async def other_way(store: Store, said: Said, employer: Employer, person: Person, value: str) -> Markup | None:
    """ "Nora prefers phone", with the number, or with that of the notes; None where no address goes with it."""
    if EMAIL.search(value) or PHONE.search(value):
        number = "text" if TEXTED.search(said.text) else "fax" if FAX.search(said.text) else "phone"
        way = number if kind_of_address(value) == "phone" else "email"
        return await way_now(store, said, employer, person, (way, value))
    if value not in CHANNELS or value == person.channel:
        return None
    kept = await kept_beside(store, said, employer, person.id)
    place = next((kept[kind] for kind, ways in TAKES.items() if value in ways and kept.get(kind)), "")
    if place:
        return await way_now(store, said, employer, person, (value, place))
    await keep_address(store, said, employer, person)
    return None


async def each_address(store: Store, said: Said, employer: Employer, person: Person, value: str) -> Markup:
    """Keep this address, and the one of the other kind that stands beside it."""
    told = [await addressed(store, said, employer, person, value)]
    other = PHONE if kind_of_address(value) == "email" else EMAIL
    if more := other.search(said.text):
        now = await store.facts.employer(said.user, employer.id) or employer
        told.append(await addressed(store, said, now, now.people[person.id], more.group()))
    return Markup(" ").join(told)


POSTAL = re.compile(r"\d.*[^\W\d_]|[^\W\d_].*\d")


async def kept_beside(store: Store, said: Said, employer: Employer, person_id: int) -> dict[str, str]:
    """The email address and the number that the notes have of somebody."""
    interview = last_with(employer, person_id)
    answers = await store.employers.answers(said.user, interview.id) if interview else None
    theirs = [one for one in everyone(answers or {}) if one.get("person") == person_id]
    return {kind: str(one[kind]) for one in theirs for kind in KINDS if one.get(kind)}
