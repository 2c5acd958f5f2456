"""What each form leads to when it is complete, and what an answer to an open one leads to."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from handlers import debriefing, talking
from handlers.planning import around, habits_of, open_items, replan
from handlers.said import Button, Reply, Said, Say
from rules import texts, wording
from rules.facts import Person
from rules.forms import Card, Talk, Unclear, corrected
from storage.store import Store
from storage.talks import Stored

Finish = Callable[[Store, Said, Stored], Awaitable[list[Reply]]]


async def hear(store: Store, said: Said, stored: Stored, what: str | Card) -> list[Reply]:
    """An answer to the open question: the next one, or what the finished form leads to; raises Unclear, kept nothing."""
    here = await around(store, said.user, said.at)
    question = talking.FORMS[stored.talk.form].next(stored.talk.answers)
    talk = talking.answered(stored.talk, what, here)
    talk = talking.heard_in(talk, question.key if question else "", said.message if said.kind == "text" else 0)
    told = talk.answers.get(question.key) if question else None
    if isinstance(told, dict) and "order" in told:
        await store.users.set_date_order(said.user, told["order"])
    lead = talking.echo(stored.talk, talk, here)
    return await proceed(store, said, replace(stored, talk=talk), lead)


async def proceed(store: Store, said: Said, stored: Stored, lead: Markup | None = None) -> list[Reply]:
    if talking.FORMS[stored.talk.form].next(stored.talk.answers):
        return [await talking.put(store, said, stored, lead)]
    parked = await store.talks.end(said.user, stored, said.now)
    return [*await FINISH[stored.talk.form](store, said, stored), *await talking.go_on(store, said, parked)]


async def told_zone(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """The user's clock is known: everything that floats moves with it, and what he wanted to tell goes on."""
    answers, before = stored.talk.answers, await store.users.habits(said.user)
    await store.users.set_zone(said.user, answers["zone"])
    for employer in await store.employers.all(said.user):
        await replan(store, said.user, employer.id, said.now)
    habits = await habits_of(store, said.user)
    text = texts.ZONE_SET.format(answers["place"], f"{habits.quiet_from:%H:%M}", f"{habits.quiet_until:%H:%M}")
    text += texts.MOVED_ALONG if before and await open_items(store, said.user) else ""
    replies: list[Reply] = [Say(text, asks="nothing")]
    if "then" in answers:
        earlier = replace(said, at=datetime.fromisoformat(answers["at"]))
        return [*replies, *await debriefing.debrief_with(store, earlier, answers["then"])]
    offer = Say(texts.OFFER_DEBRIEF, ((Button(texts.START, "interview"),),))
    return [*replies, offer] if before is None else replies


async def told_how_sent(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """How the thanks went out decides when they arrive, and so when to call."""
    answers = stored.talk.answers
    channel = answers["channel"] or answers["preferred"]
    await store.employers.went_out(said.user, answers["event"], channel)
    await replan(store, said.user, answers["employer"], said.now)
    noted = texts.NOTED_SENT if answers["channel"] else texts.TAKEN_AS_SENT
    text = noted.format(answers["who"], wording.how_sent(channel)) + await next_step(store, said, answers["employer"])
    return [Say(text, ((Button(texts.UNDO, f"undo:{answers['event']}"),),))]


async def next_step(store: Store, said: Said, employer_id: int) -> Markup:
    """What comes next with this employer, or nothing to say."""
    coming = next((item for item in await open_items(store, said.user) if item.employer.id == employer_id), None)
    if coming is None:
        return Markup("")
    return texts.NEXT_STEP.format(wording.next_up(coming, said.now, await habits_of(store, said.user)))


async def told_reach(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers = stored.talk.answers
    person = answers["people"][0]
    channel, address = answers["channel"][str(person["id"])], (answers.get("address") or {}).get(str(person["id"]))
    await store.employers.reach(said.user, person["id"], channel, address)
    await replan(store, said.user, answers["employer"], said.now)
    if channel is None:
        employer = await store.employers.facts(said.user, answers["employer"])
        return [Say(texts.CHANNEL_UNKNOWN.format(employer.name if employer else ""))]
    text = texts.CHANNEL_KEPT.format(person["name"] or "they", wording.how_sent(channel))
    return [Say(text + await next_step(store, said, answers["employer"]))]


async def told_stop(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers = stored.talk.answers
    if answers["reason"] == "keep":
        return [Say(texts.KEPT_GOING.format(answers["name"]))]
    await store.employers.end(said.user, answers["employer"], answers["reason"])
    await replan(store, said.user, answers["employer"], said.now)
    undo = Button(texts.UNDO, f"resume:{answers['employer']}")
    return [Say(texts.STOPPED.format(answers["name"]), ((undo,),))]


FINISH: dict[str, Finish] = {
    "debrief": debriefing.debriefed,
    "zone": told_zone,
    "sent": told_how_sent,
    "reach": told_reach,
    "stop": told_stop,
}


# --- ways into a form -------------------------------------------------------------------------


async def stop_employer(store: Store, said: Said, employer_id: int) -> list[Reply]:
    employer = await store.employers.facts(said.user, employer_id)
    return await ask_stop(store, said, employer.id, employer.name) if employer else [Say(texts.GONE)]


async def ask_stop(store: Store, said: Said, employer_id: int, name: str) -> list[Reply]:
    return await talking.begin(store, said, Talk("stop", {"employer": employer_id, "name": name}))


async def ask_how_sent(store: Store, said: Said, employer_id: int, event: int, person: Person) -> list[Reply]:
    answers = {"employer": employer_id, "event": event, "who": person.called, "preferred": person.channel or "email"}
    return await talking.begin(store, said, Talk("sent", answers))


async def ask_reach(store: Store, said: Said, employer_id: int, event: int, person: Person) -> list[Reply]:
    told = {"id": person.id, "name": person.name, "title": person.title, "kind": person.kind, "email": None, "phone": None}
    return await talking.begin(store, said, Talk("reach", {"employer": employer_id, "event": event, "people": [told]}))


async def cancel(store: Store, said: Said) -> list[Reply]:
    """Put the open talk away; the question behind a "done" takes the "done" back with it."""
    stored = await store.talks.open(said.user)
    if stored is None or stored.talk.form not in talking.OPTIONAL:
        return await talking.cancel(store, said)
    parked = await store.talks.end(said.user, stored, said.now)
    taken_back = await take_back(store, said, [stored.talk.answers["event"]])
    return [Say(texts.UNDONE if taken_back else texts.NO_UNDO), *await talking.go_on(store, said, parked)]


async def take_back(store: Store, said: Said, events: list[int]) -> bool:
    """Undo what happened, and plan anew; False when none of it is this user's, or it was taken back before."""
    undone = [await store.employers.undo(said.user, event) for event in events]
    employers = {employer_id for employer_id in undone if employer_id is not None}
    for employer_id in employers:
        await replan(store, said.user, employer_id, said.now)
    return bool(employers)


async def edited(store: Store, said: Said) -> list[Reply]:
    """A message was edited: if it was an answer of the open talk, the answer changes."""
    stored = await store.talks.open(said.user)
    key = stored.talk.heard.get(str(said.message)) if stored else None
    if stored is None:
        return [await edited_late(store, said)]
    if key is None:
        return [Say(texts.EDIT_ELSE), *await talking.repeat(store, said)]
    here = await around(store, said.user, said.at)
    try:
        talk = corrected(talking.FORMS[stored.talk.form], stored.talk, key, said.text, here)
    except Unclear as unclear:
        return [Say(texts.HINT.format(texts.EDIT_ELSE, unclear.hint)), *await talking.repeat(store, said)]
    return await proceed(store, said, replace(stored, talk=talk), texts.EDIT_TAKEN.format(wording.short(said.text)))


async def edited_late(store: Store, said: Said) -> Say:
    """Nothing is open that the edit could belong to: it may be about what was saved."""
    known = [one for one in await store.employers.all(said.user) if one.interviews]
    if not known:
        return Say(texts.EDIT_ELSE)
    last = max(known, key=debriefing.told_last)
    return Say(texts.EDIT_LATE, ((Button(texts.CHANGE, f"change:{last.id}"),),))
