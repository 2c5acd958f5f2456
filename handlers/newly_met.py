"""Somebody more who was met: "also met Ben Ortiz from HR", said after the interview was saved."""

from collections.abc import Sequence
from datetime import timedelta

from handlers import debriefing, promising, talking
from handlers.planning import replan, to_do
from handlers.reachable import KINDS
from handlers.said import Reply, Said, Say
from handlers.scene import Scene
from handlers.undoing import noted
from rules import texts
from rules.debrief.people import FIRST_AT_DESK
from rules.debrief.told import Told, everyone, is_one, same_name
from rules.facts import Employer, Person
from rules.forms import Talk, plain
from rules.heard import Heard
from rules.heard.contacts import EMAIL, PHONE
from rules.heard.words import ORDINARY
from rules.people import Person as Read
from rules.people import in_address
from rules.people.words import FIELDS, HEADS
from storage.store import Store

LATELY = timedelta(hours=36)  # so long after an interview somebody who is told was met at it, and is thanked for it


async def person(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """Somebody more at a company: kept with what is said of them, and thanked where the interview was just now."""
    name = found.slots.get("name")
    if not name:
        return [Say(texts.WHOSE_PERSON)]
    employer = named_there(said, found, scene)
    elsewhere = unknown_firms(found) if employer is None else ()
    if elsewhere:
        known = ", ".join(one.name for one in scene.employers.values())
        return [Say(texts.UNKNOWN_NAME.format(", ".join(elsewhere)) + (texts.KNOWN_NAMES.format(known) if known else ""))]
    there = employer or met_lately(said, scene)
    if there is None:
        return await ask_where(store, said, scene)
    rows = [await met_there(store, said, there, one) for one in told_of(said, found)]
    await replan(store, said.user, said.now, there.id)
    thanked = {item.task.person for item in await to_do(store, said.user, said.now) if item.rule == "thank"}
    names = ", ".join(one["name"] for one in told_of(said, found))
    text = (texts.PERSON_MET if set(rows) <= thanked else texts.PERSON_KEPT).format(names, there.name)
    return [await noted(store, said, text if employer else text + texts.PERSON_ELSEWHERE, there.id)]


def named_there(said: Said, found: Heard, scene: Scene) -> Employer | None:
    """The company that is named, or where somebody else who is named works; the new name itself says nothing of it."""
    employer = scene.owner(found)
    if employer is None or found.slots.get("company"):
        return employer
    new = set(plain(str(found.slots.get("name"))).split())
    others = {part for one in employer.people.values() for part in plain(one.name or "").split()} - new
    words = {word.removesuffix("'s") for word in plain(said.text).split()}
    return employer if others & words else None


def unknown_firms(found: Heard) -> tuple[str, ...]:
    """Names that the words say besides the people: a company that is not known."""
    told = [found.slots, *(one._asdict() for one in others_of(found))]
    people_ = {part for one in told for key in ("name", "honorific") for part in plain(str(one.get(key) or "")).split()}
    known = people_ | ORDINARY | HEADS | FIELDS
    return tuple(one for one in found.unknown if not set(plain(one).split()) <= known)


def met_lately(said: Said, scene: Scene) -> Employer | None:
    """The only company that is known, else where the last interview was told, a day or so ago."""
    told = [employer for employer in scene.employers.values() if employer.interviews]
    if len(scene.employers) == 1:
        return next(iter(scene.employers.values()))
    last = max(told, key=debriefing.told_last, default=None)
    return last if last and said.now - debriefing.told_last(last)[0] <= LATELY else None


async def ask_where(store: Store, said: Said, scene: Scene) -> list[Reply]:
    """Where it is not plain at which company that was: the words are kept, and one tap says it."""
    names = [employer.name for employer in scene.employers.values()][-CHOICES:]
    if not names:
        return [Say(texts.WHOSE_PERSON)]
    answers = {"text": f"{said.text.rstrip(' .!')} at", "name": "", "choices": names}
    return await talking.begin(store, said, Talk("which", answers))


CHOICES = 6


def told_of(said: Said, found: Heard) -> list[Told]:
    """Everyone who is new, as a debrief tells of them; an address is of the one whose name is in it, else of the first."""
    slots = found.slots
    first = {key: slots.get(key) for key in ("name", "title", "honorific")} | {"kind": slots.get("kind") or "interviewer"}
    new: list[Told] = [{**one, "email": None, "phone": None} for one in (first, *(one._asdict() for one in others_of(found)))]
    heard = str(slots.get("address") or "")  # a tap on the company says no address again
    words = said.text if heard in said.text else heard
    for kind, shape in (("email", EMAIL), ("phone", PHONE)):
        for match in shape.finditer(words):
            free = [one for one in new if not one[kind]]
            theirs = max(free, key=lambda one: in_address(match.group(), one["name"]), default=None)
            if theirs:
                theirs[kind] = match.group()
    return new


def others_of(found: Heard) -> Sequence[Read]:
    """Who is named behind the first."""
    others: Sequence[Read] = found.slots.get("others", ())
    return others


async def met_there(store: Store, said: Said, employer: Employer, told: Told) -> int:
    """The row of this person: new, or who was met there before; with the last interview, as long as its thanks are due."""
    columns = {key: told[key] for key in ("name", "title", "kind", "honorific")}
    way = next((kind for kind in KINDS if told[kind]), None)
    before = [one for one in employer.people.values() if is_known_as(one, columns)]
    if len(before) == 1:
        row = before[0].id
        fresh = {"title": told["title"]} if told["title"] and not before[0].title else {}
        fresh |= {"channel": way, "address": told[way]} if way and not before[0].channel else {}
        if fresh:
            await store.employers.change_person(said.user, row, **fresh)
    else:
        ways = {"channel": way, "address": told[way] if way else None}
        row = await store.employers.add_person(said.user, employer.id, **columns, **ways)
    await with_the_last(store, said, employer, {**told, "person": row})
    return row


def is_known_as(one: Person, told: Told) -> bool:
    """Whether this is somebody who was met before: a part of the name is enough, unless the title is another one."""
    another = one.title and told["title"] and plain(one.title) != plain(told["title"])
    return same_name(told, {"name": one.name}) or (not another and is_one(told, {"name": one.name}))


async def with_the_last(store: Store, said: Said, employer: Employer, told: Told) -> None:
    """Who is added within the time of the thanks was met at the last interview there."""
    interview, answers = await promising.last_told(store, said, employer)
    if interview is None or answers is None or said.now - interview.ended > LATELY:
        return
    if any(one.get("person") == told["person"] for one in everyone(answers)):
        return
    key, first = ("desk", FIRST_AT_DESK) if told["kind"] == "receptionist" else ("people", 1)
    there = answers.get(key) or []
    id_ = max([first - 1, *(one["id"] for one in there)]) + 1
    await store.employers.amend(said.user, interview.id, {**answers, key: [*there, {"id": id_, **told}]})
