"""Corrections in plain words: "Jane's title is CTO", "they decide on Friday", "there was a Bob, too"."""

import re
from dataclasses import replace
from typing import Any

from markupsafe import escape

from handlers import debriefing, promising, talking, undoing
from handlers.newly_met import person as person
from handlers.reachable import everyone_met, noted_too, reached_otherwise, told_address
from handlers.said import MENU, Reply, Said, Say
from handlers.scene import Scene
from handlers.undoing import noted
from rules import dates, texts
from rules import people as people_room
from rules.channels import CHANNELS
from rules.dates import When
from rules.facts import Employer, Person
from rules.forms import Talk, plain
from rules.heard import Heard
from rules.heard.contacts import EMAIL, PHONE
from rules.people import Person as Read
from rules.people import corrections
from rules.people.corrected import name_alone
from storage.store import Store


async def change(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """A detail is another one: what depends on it is planned anew; what is no single detail is asked."""
    if found.slots.get("field") == "promise":
        return await promising.promised(store, said, found, scene)
    if put_right := await called_otherwise(store, said, found, scene) or await reached_otherwise(store, said, scene):
        return put_right
    if found.slots.get("field") == "not_theirs":
        return await take_address_back(store, said)
    employer = await talked_of(store, said, found, scene)
    if employer is None and found.slots.get("field") in DATED:
        going = scene.going
        if len(going) > 1:
            return await which_of_them(store, said, going)
        employer = going[0] if going else None
    if employer is None:
        return await debriefing.change_last(store, said, "")
    return await changed_there(store, said, employer, found, scene)


async def called_otherwise(store: Store, said: Said, heard: Heard, scene: Scene) -> list[Reply] | None:
    """ "Dave's surname is Whitlock", "she is Head of People, not recruiter": of those whom it means, and in the notes too."""
    met = everyone_met(scene)
    found = corrections(said.text, [as_read(one) for _, _, one in met])
    if not found and len(heard.people) == 1:  # "her surname is Park", of the one who is talked about
        met = [one for one in met if one[1] == heard.people[0]]
        found = corrections(said.text, [as_read(one) for _, _, one in met])
    changed: dict[int, dict[str, str]] = {}
    for who, values in found:
        changed[who] = changed.get(who, {}) | values
    if not changed:
        return None
    for who, values in changed.items():
        await store.employers.change_person(said.user, met[who][1], **values)
        await noted_too(store, said, met[who][0], met[who][1], values)
    employers = {met[who][0].id: met[who][0].name for who in changed}
    what = ", ".join(told_otherwise(met[who][2], values) for who, values in changed.items())
    return [await noted(store, said, texts.CORRECTED.format(", ".join(employers.values()), what), *employers)]


def as_read(one: Person) -> Read:
    return Read(one.name, one.title, one.kind, one.honorific)


def told_otherwise(before: Person, values: dict[str, str]) -> str:
    """What is other now: the whole name, the title."""
    name = " ".join(filter(None, (values.get(key) or getattr(before, key) for key in ("honorific", "name"))))
    parts = (name if values.keys() & {"honorific", "name"} else None, values.get("title"))
    return ", ".join(part for part in parts if part)


async def take_address_back(store: Store, said: Said) -> list[Reply]:
    """The number that was noted just now is not theirs: what was noted is undone."""
    [last, *_] = await store.outbox.recent(said.user, 1) or [{}]
    undo = next(
        (button["data"] for row in last.get("buttons", ()) for button in row if button["data"].startswith("undo:")), ""
    )
    text = str(last.get("text", ""))
    if not undo or not (PHONE.search(text) or EMAIL.search(text)):
        return [Say(texts.NOT_UNDERSTOOD, MENU)]
    return await undoing.undo(store, said, int(undo.partition(":")[2]))


async def changed_there(store: Store, said: Said, employer: Employer, found: Heard, scene: Scene) -> list[Reply]:
    known = employer.people[found.people[0]] if len(found.people) == 1 else None
    if known and (text := await told_address(store, said, found, employer, known)):
        return [await noted(store, said, text, employer.id)]
    if known and (no_name := await is_no_name(store, said, employer, known, found)):
        return no_name
    values = person_values(found) if known else {}
    if "name" in values:
        values["name"] = renamed(employer.people[found.people[0]].name or "", str(values["name"]), said.text)
    if values:
        await store.employers.change_person(said.user, found.people[0], **values)
        told = {key: value for key, value in values.items() if key in ("name", "title")}
        await noted_too(store, said, employer, found.people[0], told)
    elif found.slots.get("field") == "company_name" and found.slots.get("value"):
        await store.employers.rename(said.user, employer.id, str(found.slots["value"]))
    elif not await amended(store, said, employer, found):
        return await debriefing.change_last(store, said, employer.name)
    when = found.slots.get("value_when")
    day = dates.echo(when, scene.local(said.now).date()) if isinstance(when, When) and when.start else ""
    what = ", ".join(str(value) for value in values.values()) or found.slots.get("value") or day or texts.AS_YOU_SAID
    return [await noted(store, said, texts.CORRECTED.format(employer.name, what), employer.id)]


async def is_no_name(store: Store, said: Said, employer: Employer, known: Person, found: Heard) -> list[Reply] | None:
    """What to say where a name that is told is none to be taken as it stands: it stands so already, or it is asked for."""
    value = str(found.slots.get("value") or "")
    if found.slots.get("field") != "name" or not value:
        return None
    told = name_alone(value)
    if set(plain(told).split()) <= set(plain(known.name or "").split()):
        return [Say(texts.STANDS_SO.format(known.called))]
    read = people_room.read(told).people
    is_name = len(read) == 1 and read[0].name and len(read[0].name.split()) == len(told.split())
    return None if is_name and told == value else await debriefing.change_last(store, said, employer.name)


async def talked_of(store: Store, said: Said, found: Heard, scene: Scene) -> Employer | None:
    """Whom it names, else the only one that the last message of the bot named, else what was nudged last."""
    employer, words = scene.owner(found), said.text.casefold()
    if found.people or (employer and any(part in words for part in employer.name.casefold().split())):
        return employer
    last = [str(say.get("text", "")) for say in await store.outbox.recent(said.user, 1)]
    named = [one for one in scene.employers.values() if any(escape(one.name) in text for text in last)]
    return named[0] if len(named) == 1 else employer


async def which_of_them(store: Store, said: Said, going: list[Employer]) -> list[Reply]:
    """ "They decide by Friday", of one of several: whose name belongs in place of "they"?"""
    they = next(iter(THEY.findall(said.text)), "")
    answers = {"text": said.text, "name": they, "choices": [one.name for one in going]}
    return await talking.begin(store, said, Talk("which", answers))


THEY = re.compile(r"(?i)\b(?:they|he|she|it)\b")
PERSON_FIELDS = {"title": "title", "name": "name", "email": "address", "phone": "address", "address": "address"}


def person_values(found: Heard) -> dict[str, Any]:
    """The columns of a person that these words give."""
    field, value = found.slots.get("field", ""), found.slots.get("value")
    values = {PERSON_FIELDS[field]: value} if field in PERSON_FIELDS and value else {}
    if field in ("email", "phone"):
        values["channel"] = field
    if field == "channel" and value in CHANNELS:
        values |= {"channel": value, "address": found.slots.get("address")}
    return values


def renamed(before: str, name: str, words: str) -> str:
    """ "Rodney not Rod" of Rod Marsh: only that part of the name is another one."""
    parts = before.split()
    wrong = next((part for part in parts if part.casefold() in words.casefold().split()), "")
    whole = len(parts) < 2 or " " in name.strip() or not wrong
    return name if whole else " ".join(name if part == wrong else part for part in parts)


async def amended(store: Store, said: Said, employer: Employer, found: Heard) -> bool:
    """The job or a date of the last interview there, as it is known now."""
    interview, answers = await promising.last_told(store, said, employer)
    field, value, when = found.slots.get("field", ""), found.slots.get("value"), found.slots.get("value_when")
    if interview is None or answers is None:
        return False
    if field == "role" and value:
        await store.employers.amend(said.user, interview.id, {**answers, "job": value})
        return True
    if field in DATED and isinstance(when, When) and when.start:
        told_ = {"said": said.text[:150], "start": when.start.isoformat(), "end": when.end.isoformat() if when.end else None}
        await store.employers.amend(said.user, interview.id, {**answers, DATED[field]: told_})
        return True
    return False


DATED = {"decision": "decision", "second_call": "second", "second_interview": "second"}


async def decision_told(store: Store, said: Said, employer: Employer | None, found: Heard) -> When | None:
    """ "Spoke to Dave, they decide on Monday": the day belongs to what was told of the interview."""
    when = found.slots.get("decision")
    if employer is None or not isinstance(when, When):
        return None
    told_ = replace(found, slots={"field": "decision", "value_when": when})
    return when if await amended(store, said, employer, told_) else None
