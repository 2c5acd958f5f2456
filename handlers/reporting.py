"""Reports of what was done, in plain words: "sent the note to Jane", "called, no answer", "move the call to Friday"."""

import re
from dataclasses import replace

from markupsafe import Markup

from handlers import asking, calling, correcting, later, nudging, outcomes, settings, told
from handlers.closing import close as close_task
from handlers.planning import habits_of
from handlers.said import Reply, Said, Say
from handlers.scene import Scene
from handlers.undoing import noted
from rules import dates, reminders, texts, wording
from rules.dates import When
from rules.facts import Employer, Event
from rules.heard import Heard, delays
from rules.items import Item, alike
from rules.plan.contact import latest
from storage.store import Store

# --- done -------------------------------------------------------------------------------------------

CHANNELS = {"email": "email", "letter": "letter", "card": "card", "fax": "fax", "call": "phone", "text": "text",
            "linkedin": "linkedin", "in_person": "in_person"}  # fmt: skip
RESULTS = {"left_voicemail": "voicemail", "left_message": "voicemail", "spoke": "spoke", "no_answer": "no_answer",
           "bounced": "bounced"}  # fmt: skip
NOT_DONE = ("not_done", "no_answer", "bounced")


async def done(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """What was done is off the list, as it was done; a word outside the list counts too (B13)."""
    employer = scene.owner(found)
    if (replies := await no_deed(store, said, employer, found, scene)) is not None:
        return replies
    lead = await decision_noted(store, said, employer, found, scene)
    closed = closable([scene.items[id_] for id_ in found.tasks or () if id_ in scene.items], found.slots.get("action", ""))
    if is_bare(found, closed, scene):
        return await nudging.typed(store, said, "done") or await touched(store, said, employer, found, scene)
    rest = await close(store, said, closed, found, scene) if closed else await touched(store, said, employer, found, scene)
    return [*lead, *rest, *await put_off(store, said, found, scene)]


async def no_deed(store: Store, said: Said, employer: Employer | None, found: Heard, scene: Scene) -> list[Reply] | None:
    """What they did or did not do, and what came to nothing: no task is closed as done by it. None for a deed."""
    result = found.slots.get("result", "")
    if result in JUST_SAID:
        return [Say(JUST_SAID[result])]
    if result in ("skipped", "silence"):
        return await (let_go(store, said, found, scene) if result == "skipped" else silent(store, said, employer, scene))
    if result == "negotiating" and (offering := employer or scene.offering):
        return [await in_touch(store, said, offering, found, scene)]
    if found.slots.get("action") == "reply" or result in ("replied", "put_back"):
        return await answered(store, said, employer, found, scene)
    if result in calling.SAID:
        return await calling.said_on_the_phone(store, said, found, scene)
    return await tried(store, said, found, scene) if result in NOT_DONE else None


JUST_SAID = {"not_done": texts.NOT_DONE, "missed": texts.MISSED_CALL}


async def let_go(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """ "Skip Sam": what is on the table of him, else what is planned first; without a name what is on the table."""
    table = scene.focus.tasks if scene.focus else ()
    shown = [scene.items[id_] for id_ in table if id_ in scene.items and scene.items[id_].task.person in found.people]
    meant = shown or [scene.items[id_] for id_ in found.tasks or () if id_ in scene.items]
    employer = scene.owner(found)
    if employer is None or not names_somebody(found, said, employer):
        return await nudging.typed(store, said, "skip") or await touched(store, said, None, found, scene)
    if not meant:
        return await touched(store, said, None, found, scene)
    return await nudging.skip(store, said, 0, [(0, item) for item in meant])


async def decision_noted(store: Store, said: Said, employer: Employer | None, found: Heard, scene: Scene) -> list[Reply]:
    """ "They decide on Monday", said by the way: kept, and said back."""
    found = delayed(found, "decision", employer, said, scene)
    decided = await correcting.decision_told(store, said, employer, found)
    return [Say(texts.DECIDE_NOTED.format(dates.echo(decided, scene.local(said.now).date())))] if decided else []


def delayed(found: Heard, slot: str, employer: Employer | None, said: Said, scene: Scene) -> Heard:
    """ "The decision is postponed by a week": a week after the day that they had said, not from today."""
    when, interview = found.slots.get(slot), latest(employer) if employer else None
    if not isinstance(when, When) or interview is None:
        return found
    later = delays.instead(when, said.text, interview.decision, scene.local(said.now).date())
    return replace(found, slots={**found.slots, slot: later})


async def put_off(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """ "Sent Anna hers; Carla tomorrow": what the next clause moves."""
    later = found.also
    return await reschedule(store, said, later, scene) if later and later.intent == "reschedule" and later.tasks else []


def is_bare(found: Heard, closed: list[Item], scene: Scene) -> bool:
    """ "Yes", below a list of several things: which of them is not said."""
    pointed = scene.focus is not None and set(found.tasks or ()) == set(scene.focus.tasks)
    return pointed and not found.slots.get("all") and len({alike(item) for item in closed}) > 1


async def touched(store: Store, said: Said, employer: Employer | None, found: Heard, scene: Scene) -> list[Reply]:
    """Nothing of the list was meant: a word with that employer, or nothing that is known here."""
    if employer:
        return [await in_touch(store, said, employer, found, scene)]
    return [Say(texts.NOT_WAITING), *await asking.due(store, said)]


QUESTIONS = frozenset({"begun", "rest", "prepare", "debrief", "decision", "second", "answer", "agreed", "review"})
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
    channel = CHANNELS.get(found.slots.get("by") or found.slots.get("action", ""))
    outcome = RESULTS.get(found.slots.get("result", ""), "done")
    if len(closed) == 1 and closed[0].rule in nudging.ASKS_MORE and channel is None:
        event = await close_task(store, when, closed[0], outcome)
        return await nudging.ask_more(store, said, closed[0], event)
    for item in closed:
        await close_task(store, when, item, outcome, channel)
    names = Markup("; ").join(wording.line(item) for item in closed)
    return [await noted(store, said, texts.DONE.format(names), *dict.fromkeys(item.id[0] for item in closed))]


async def answered(store: Store, said: Said, employer: Employer | None, found: Heard, scene: Scene) -> list[Reply]:
    """They were in touch, and may have said when they decide."""
    going = scene.going if employer is None and "decision" in found.slots else []
    if len(going) > 1:
        return await correcting.which_of_them(store, said, going)
    employer = employer or next(iter(going), None)
    if employer is None:
        return [Say(texts.WHO_ANSWERED), *await asking.due(store, said)]
    lead = await decision_noted(store, said, employer, found, scene)
    at = scene.moment(found.slots.get("on")) or said.at
    return [*lead, await outcomes.came_out(store, replace(said, at=at), employer, "replied")]


async def silent(store: Store, said: Said, employer: Employer | None, scene: Scene) -> list[Reply]:
    """They were not in touch: the answer to the question whether they were; where none is open, what comes next."""
    employer = employer or scene.under_way
    asked = (item for item in scene.items.values() if "nothing" in wording.WORDS[item.rule].buttons)
    due = [(0, item) for item in asked if item.when <= said.now]
    theirs = [one for one in due if employer is None or one[1].id[0] == employer.id]
    if len({item.id[0] for _, item in theirs}) == 1:
        return await nudging.nothing_yet(store, said, 0, theirs)
    if employer:
        return [await outcomes.came_out(store, said, employer, "nothing")]
    going = ", ".join(one.name for one in scene.going)
    return [Say(texts.STILL_NOTHING.format(going) if going else texts.NOT_WAITING), *await asking.due(store, said)]


async def tried(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """Nobody picked up, or it came back: the task stays."""
    items = [(0, scene.items[id_]) for id_ in found.tasks or () if id_ in scene.items] or calls(scene, found)
    if found.slots.get("result") == "bounced":
        return [Say(texts.BOUNCED.format(wording.whom(items[0][1]) if items else texts.THEM))]
    if not items:
        return [Say(texts.NOT_DONE)]
    return await calling.no_answer(store, said, 0, items[:1])


def calls(scene: Scene, found: Heard) -> list[tuple[int, Item]]:
    """The open calls to whom was named; to nobody that was, those that are due."""
    employer, named = scene.owner(found), found.slots.keys() & {"person", "company"}
    theirs = [item for item in scene.items.values() if item.employer and employer and item.employer.id == employer.id]
    return [(0, item) for item in theirs if item.rule in calling.CALLS and (named or item.when <= scene.now)]


async def in_touch(store: Store, said: Said, employer: Employer, found: Heard, scene: Scene) -> Say:
    """A word that no task asked for."""
    at = scene.moment(found.slots.get("on")) or said.at
    channel = CHANNELS.get(found.slots.get("action", ""))
    outcome = RESULTS.get(found.slots.get("result", ""), "done")
    event = Event(0, f"contact:{at:%Y%m%dT%H%M%S}", outcome, at, channel)
    await store.employers.happened(said.user, employer.id, event)
    return await noted(store, said, texts.CONTACT_NOTED.format(employer.name), employer.id)


# --- later ------------------------------------------------------------------------------------------


async def reschedule(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """Another day for a task; for all of them; or something new to be reminded of."""
    to = found.slots.get("to")
    if found.slots.get("scope") == "all":
        return await settings.pause(store, said, scene.stored(to))
    own = of_its_own(said, scene)
    anew = own or (reminders.ASKED.match(said.text) and not found.companies and not found.people)
    moved = [] if anew else [(n, scene.items[id_]) for n, id_ in enumerate(found.tasks or ()) if id_ in scene.items]
    if not moved:
        employer = scene.owner(found)
        employer = employer if employer and (not own or names_somebody(found, said, employer)) else None
        return await told.remind(store, said, employer.id if employer else None, scene.stored(to))
    habits = await habits_of(store, said.user)
    if not isinstance(to, When) or to.start is None:
        return await nudging.ACTIONS["hour"](store, said, 0, moved)
    moment = later.moment_of(to, said.now, habits)
    if moment <= said.now:
        return [Say(texts.ALREADY_OVER)]
    return await later.snoozed(store, said, moved, moment, habits)


def of_its_own(said: Said, scene: Scene) -> bool:
    """Whether it asks for a reminder in words that are no task of the list: that one stays as it is."""
    names = [name for one in scene.employers.values() for name in (one.name, *(who.called for who in one.people.values()))]
    lines = [wording.line(item) for item in scene.items.values()]
    referees = [one.name for one in scene.search.referees]
    return reminders.is_of_its_own(said.text, scene.local(said.now), [*names, *lines, *referees])


def names_somebody(found: Heard, said: Said, employer: Employer) -> bool:
    """Whether it says the company or one of its people, rather than meaning what is on the table."""
    words = set(WORD.findall(said.text.casefold()))
    names = [employer.name, *(employer.people[one].name or "" for one in found.people if one in employer.people)]
    return any(words & set(WORD.findall(name.casefold())) for name in names)


WORD = re.compile(r"\w{3,}")
