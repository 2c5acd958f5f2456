"""Plain reports: "sent the note to Jane", "they rejected me", "move the call to Friday", "Jane's title is CTO"."""

import re
from dataclasses import replace
from typing import Any

from markupsafe import Markup, escape

from handlers import asking, calling, debriefing, later, nudging, outcomes, settings, talking, told
from handlers.closing import close as close_task
from handlers.planning import habits_of
from handlers.said import Reply, Said, Say
from handlers.scene import Scene
from handlers.undoing import noted
from rules import reminders, texts, wording
from rules.clocktime import to_utc
from rules.dates import When
from rules.facts import Employer, Event
from rules.forms import Talk
from rules.heard import Heard
from rules.items import Item
from rules.outcomes import ENDINGS
from storage.store import Store

# --- done -------------------------------------------------------------------------------------------

CHANNELS = {"email": "email", "letter": "letter", "card": "card", "fax": "fax", "call": "phone", "text": "text",
            "linkedin": "linkedin", "in_person": "in_person"}  # fmt: skip
RESULTS = {"left_voicemail": "voicemail", "left_message": "voicemail", "spoke": "spoke", "no_answer": "no_answer",
           "bounced": "bounced"}  # fmt: skip
NOT_DONE = ("not_done", "no_answer", "bounced")


async def done(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """What was done is off the list, as it was done; a word outside the list counts too (B13)."""
    result, action = found.slots.get("result", ""), found.slots.get("action", "")
    employer = scene.owner(found)
    if result == "not_done":
        return [Say(texts.NOT_DONE)]
    if action == "reply" or result == "replied":
        return await answered(store, said, employer, found, scene)
    if result in calling.SAID:
        return await calling.said_on_the_phone(store, said, found, scene)
    if result in NOT_DONE:
        return await tried(store, said, found, scene)
    closed = closable([scene.items[id_] for id_ in found.tasks or () if id_ in scene.items], action)
    return await close(store, said, closed, found, scene) if closed else await touched(store, said, employer, found, scene)


async def touched(store: Store, said: Said, employer: Employer | None, found: Heard, scene: Scene) -> list[Reply]:
    """Nothing of the list was meant: a word with that employer, or nothing that is known here."""
    if employer:
        return [await in_touch(store, said, employer, found, scene)]
    return [Say(texts.NOT_WAITING), *await asking.due(store, said)]


QUESTIONS = frozenset({"rest", "prepare", "debrief", "decision", "second", "answer", "agreed", "review"})
THANKS = frozenset({"thank", "pair", "farewell", "offer", "tell", "thank_referee", "promise"})
IN_WRITING = frozenset({"letter", "card", "note", "fax"})


def closable(meant: list[Item], action: str) -> list[Item]:
    """Without the bot's own questions; of several, "posted both letters" closes those that a letter was for."""
    tasks = [item for item in meant if item.rule not in QUESTIONS]
    written = [item for item in tasks if item.rule in THANKS]
    return written if len(tasks) > 1 and action in IN_WRITING else tasks


async def close(store: Store, said: Said, closed: list[Item], found: Heard, scene: Scene) -> list[Reply]:
    """These tasks are done. How a single thank-you went out is asked, where it was not said."""
    when = replace(said, at=scene.moment(found.slots.get("on")) or said.at)
    channel = CHANNELS.get(found.slots.get("action", ""))
    outcome = RESULTS.get(found.slots.get("result", ""), "done")
    if len(closed) == 1 and closed[0].rule in nudging.ASKS_MORE and channel is None:
        event = await close_task(store, when, closed[0], outcome)
        return await nudging.ask_more(store, said, closed[0], event)
    for item in closed:
        await close_task(store, when, item, outcome, channel)
    names = Markup("; ").join(wording.line(item) for item in closed)
    return [await noted(store, said, texts.DONE.format(names), *dict.fromkeys(item.id[0] for item in closed))]


async def answered(store: Store, said: Said, employer: Employer | None, found: Heard, scene: Scene) -> list[Reply]:
    if employer is None:
        return [Say(texts.WHO_ANSWERED), *await asking.due(store, said)]
    at = scene.moment(found.slots.get("on")) or said.at
    return [await outcomes.came_out(store, replace(said, at=at), employer, "replied")]


async def tried(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """Nobody picked up, or it came back: the task stays."""
    items = [(0, scene.items[id_]) for id_ in found.tasks or () if id_ in scene.items] or calls(scene, found)
    if found.slots.get("result") == "bounced":
        return [Say(texts.BOUNCED.format(wording.whom(items[0][1]) if items else texts.THEM))]
    if not items:
        return [Say(texts.NOT_DONE)]
    return await calling.no_answer(store, said, 0, items[:1])


def calls(scene: Scene, found: Heard) -> list[tuple[int, Item]]:
    """The open calls to whom was named."""
    employer = scene.owner(found)
    theirs = [item for item in scene.items.values() if item.employer and employer and item.employer.id == employer.id]
    return [(0, item) for item in theirs if item.rule in calling.CALLS]


async def in_touch(store: Store, said: Said, employer: Employer, found: Heard, scene: Scene) -> Say:
    """A word that no task asked for."""
    at = scene.moment(found.slots.get("on")) or said.at
    channel = CHANNELS.get(found.slots.get("action", ""))
    outcome = RESULTS.get(found.slots.get("result", ""), "done")
    event = Event(0, f"contact:{at:%Y%m%dT%H%M%S}", outcome, at, channel)
    await store.employers.happened(said.user, employer.id, event)
    return await noted(store, said, texts.CONTACT_NOTED.format(employer.name), employer.id)


# --- outcomes ---------------------------------------------------------------------------------------

COMES_OUT = {
    "offer": "offer", "accepted": "hired", "declined_offer": "declined", "rejected": "rejected", "withdrew": "withdrew",
    "filled": "filled", "closed_no_answer": "nothing", "second_interview": "second", "shortlisted": "replied",
    "on_hold": "replied", "replied": "replied", "hired": "hired", "accepted_other": "elsewhere",
}  # fmt: skip


async def outcome(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    came = COMES_OUT.get(found.slots.get("outcome", ""), "replied")
    employer = answering(said, found, scene) if came in ANSWERS else scene.owner(found)
    if employer is None:
        return [Say(texts.WHICH_NEWS), *await asking.due(store, said)]
    gives_up = came == "nothing" and bool(GIVES_UP.search(said.text))
    out_of_nothing = came in ANSWERS and not (named(employer, said) or employer.interviews or employer.state == "offer")
    if gives_up or out_of_nothing:
        return await outcomes.ask(store, said, employer.id, stop=gives_up)
    if found.slots.get("outcome") == "decided":
        return await calling.ask_decided(store, said, employer)
    when = found.slots.get("when")
    if came == "second" and isinstance(when, When) and when.start and when.clock:
        at = to_utc(when.start, when.clock, scene.search.habits.zone)
        return [await outcomes.came_out(store, said, employer, came, at)]
    if came == "second" and scene.stored(when):
        await outcomes.happened(store, said, employer, "reply", "replied")
        return await told.coming(store, said, {"company": employer.name, "when": scene.stored(when)})
    return [await outcomes.came_out(store, said, employer, came)]


ANSWERS = ("hired", "declined")
GIVES_UP = re.compile(r"(?i)\b(?:clos\w+|giv\w+ up|gave up|drop\w*|mov\w+ on|done with|forget)\b")


def answering(said: Said, found: Heard, scene: Scene) -> Employer | None:
    """Whose offer is answered: the one that is named, else the only one, whatever was spoken of last."""
    meant = scene.owner(found)
    return meant if meant and named(meant, said) else scene.offering or meant


def named(employer: Employer, said: Said) -> bool:
    return employer.name.casefold() in said.text.casefold()


# --- later ------------------------------------------------------------------------------------------


async def reschedule(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """Another day for a task; for all of them; or something new to be reminded of."""
    to = found.slots.get("to")
    if found.slots.get("scope") == "all":
        return await settings.pause(store, said, scene.stored(to))
    anew = reminders.ASKED.match(said.text) and not found.companies and not found.people
    moved = [] if anew else [(n, scene.items[id_]) for n, id_ in enumerate(found.tasks or ()) if id_ in scene.items]
    if not moved:
        employer = scene.owner(found)
        return await told.remind(store, said, employer.id if employer else None, scene.stored(to))
    habits = await habits_of(store, said.user)
    if not isinstance(to, When) or to.start is None:
        return await nudging.ACTIONS["hour"](store, said, 0, moved)
    moment = later.moment_of(to, habits)
    if moment <= said.now:
        return [Say(texts.ALREADY_OVER)]
    return await later.snoozed(store, said, moved, moment, habits)


# --- corrections ------------------------------------------------------------------------------------


async def change(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """A detail is another one: what depends on it is planned anew; what is no single detail is asked."""
    employer = await talked_of(store, said, found, scene)
    if employer is None and found.slots.get("field") in DATED:
        going = [one for one in scene.employers.values() if one.interviews and one.state not in ENDINGS]
        if len(going) > 1:
            return await which_of_them(store, said, going)
        employer = going[0] if going else None
    if employer is None:
        return await debriefing.change_last(store, said, "")
    values = person_values(found) if len(found.people) == 1 else {}
    if "name" in values:
        values["name"] = renamed(employer.people[found.people[0]].name or "", str(values["name"]), said.text)
    if values:
        await store.employers.change_person(said.user, found.people[0], **values)
    elif found.slots.get("field") == "company_name" and found.slots.get("value"):
        await store.employers.rename(said.user, employer.id, str(found.slots["value"]))
    elif not await amended(store, said, employer, found):
        return await debriefing.change_last(store, said, employer.name)
    what = ", ".join(str(value) for value in values.values()) or found.slots.get("value") or texts.AS_YOU_SAID
    return [await noted(store, said, texts.CORRECTED.format(employer.name, what), employer.id)]


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
    if field == "channel" and value in CHANNELS.values():
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
    interview = max(employer.interviews, key=lambda one: one.ended, default=None)
    answers = await store.employers.answers(said.user, interview.id) if interview else None
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


async def person(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """Somebody more at a company: kept with what is said of them."""
    employer, name = scene.owner(found), found.slots.get("name")
    if employer is None or not name:
        return [Say(texts.WHOSE_PERSON)]
    values = {key: found.slots.get(key) for key in ("title", "channel", "address")}
    kind = found.slots.get("kind") or "interviewer"
    await store.employers.add_person(said.user, employer.id, name=name, kind=kind, **values)
    return [await noted(store, said, texts.PERSON_KEPT.format(name, employer.name), employer.id)]


# --- references -------------------------------------------------------------------------------------


async def reference_done(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """One of them agreed, was asked, cannot, or was thanked."""
    if len(found.referees) != 1:
        name = found.slots.get("name")
        return await told.reference(store, said, {"name": name} if name else {})
    referee = scene.referees[found.referees[0]]
    state = found.slots.get("state") or "yes"
    thanks = [item for item in scene.items.values() if item.rule == "thank_referee" and item.about == referee]
    if state == "thanked":
        return await close(store, said, thanks, found, scene) if thanks else await told.references(store, said, [referee])
    return [await told.reference_state(store, said, referee, state)]


async def reference_remove(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    if len(found.referees) != 1:
        return await told.references(store, said)
    return [await told.forget_reference(store, said, scene.referees[found.referees[0]])]
