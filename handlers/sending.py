"""After "done": how a thank-you went out, or how somebody can be reached. Both decide what comes next."""

from handlers import talking
from handlers.planning import replan
from handlers.said import Button, Reply, Said, Say
from handlers.scene import FRESH
from handlers.undoing import next_step, noted
from rules import letters, texts, wording
from rules.facts import Person
from rules.forms import Talk
from storage.store import Store
from storage.talks import Stored

Owner = tuple[int, Person]  # somebody, and the employer where they are


async def ask_how_sent(store: Store, said: Said, owner: Owner, event: int, undo: int) -> list[Reply]:
    employer_id, person = owner
    answers = {"employer": employer_id, "event": event, "undo": undo, "who": person.called}
    answers["preferred"] = person.channel or "email"
    way = await way_it_was_written(store, said, owner, event)
    if way:
        return await told_how_sent(store, said, Stored(0, 0, Talk("sent", {**answers, "preferred": way, "channel": None})))
    return await talking.begin(store, said, Talk("sent", answers))


async def way_it_was_written(store: Store, said: Said, owner: Owner, event: int) -> str | None:
    """How these thanks travel, where their words were shown last: as they were wished, else as the person is reached."""
    employer, shown = await store.facts.employer(said.user, owner[0]), await store.drafts.last(said.user, said.now - FRESH)
    key = next((one.key for one in employer.events if one.id == event), None) if employer else None
    if shown is None or shown.task != (owner[0], key) or not await was_read(store, said, shown.id):
        return None
    way, _ = letters.way_and_style(shown.style)
    return way or owner[1].channel


async def told_how_sent(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """How the thanks went out decides when they arrive, and so when to call."""
    answers = stored.talk.answers
    channel = answers["channel"] or answers["preferred"]
    await store.employers.went_out(said.user, answers["event"], channel)
    await replan(store, said.user, said.now, answers["employer"])
    text = texts.NOTED_SENT if answers["channel"] else texts.TAKEN_AS_SENT
    text = text.format(answers["who"], wording.how_sent(channel)) + await next_step(store, said, answers["employer"])
    return [Say(text, ((Button(texts.UNDO, f"undo:{answers['undo']}"),),))]


async def was_read(store: Store, said: Said, draft: int) -> bool:
    """Whether these words came to the user, and not only the question before them."""
    recent = await store.outbox.recent(said.user, RECENT)
    return any(button["data"] == f"d:{draft}:sent" for say in recent for row in say.get("buttons", ()) for button in row)


RECENT = 20  # messages


async def ask_reach(store: Store, said: Said, owner: Owner, undo: int) -> list[Reply]:
    employer_id, person = owner
    told = {"id": person.id, "name": person.name, "title": person.title, "kind": person.kind, "email": None, "phone": None}
    return await talking.begin(store, said, Talk("reach", {"employer": employer_id, "undo": undo, "people": [told]}))


async def told_reach(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers = stored.talk.answers
    person = answers["people"][0]
    channel, address = answers["channel"][str(person["id"])], (answers.get("address") or {}).get(str(person["id"]))
    if channel is None:
        employer = await store.facts.employer(said.user, answers["employer"])
        return [Say(texts.CHANNEL_UNKNOWN.format(employer.name if employer else ""))]
    return [await reached(store, said, answers["employer"], person["id"], person["name"], channel=channel, address=address)]


async def reached(store: Store, said: Said, employer_id: int, person: int, name: str | None, **known: str | None) -> Say:
    """The best way to reach a person is known now."""
    await store.employers.change_person(said.user, person, **known)
    text = texts.CHANNEL_KEPT.format(name or "they", wording.how_sent(known["channel"] or ""))
    return await noted(store, said, text, employer_id)
