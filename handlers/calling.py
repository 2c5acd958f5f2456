"""What came of a call: it is to be made again, it was the wrong person, they have decided. Each sets the next step."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from handlers import outcomes, talking
from handlers.cards import LABELS, Placed
from handlers.planning import around, habits_of
from handlers.said import Button, Reply, Said, Say, in_rows
from handlers.scene import Scene
from handlers.undoing import noted, undo_button, without_buttons
from rules import cadence, small_forms, texts, told_forms, wording
from rules.facts import Employer, Event, Person
from rules.forms import Talk
from rules.heard import Heard
from rules.items import Item
from rules.plan import opens_there
from rules.plan.agreed import callback_key, named_hours, right_key, right_person, zone_of
from rules.plan.contact import latest, next_working_morning
from storage.store import Store
from storage.talks import Stored

Act = Callable[[Store, Said, int, Placed], Awaitable[list[Reply]]]
Ask = Callable[[Store, Said, Employer, Item | None], Awaitable[list[Reply]]]

# --- nobody there -------------------------------------------------------------------------------


async def no_answer(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    """Nobody picked up: it is tried again the next working morning."""
    habits, item = await habits_of(store, said.user), items[0][1]
    to = opens_there(item.task, next_working_morning(said.now, habits), habits)
    await store.employers.happened(
        said.user, item.id[0], Event(0, f"try:{said.at:%Y%m%dT%H%M%S}", "no_answer", said.at, "phone")
    )
    await store.tasks.put_off(said.user, item.id, to, said.now)
    text = texts.NO_ANSWER.format(wording.moment_of(to, said.now, habits))
    return [*without_buttons(said), Say(text, ((await undo_button(store, said),),))]


# --- call back on a day -------------------------------------------------------------------------


async def ask_call_back(store: Store, said: Said, employer: Employer, item: Item | None = None) -> list[Reply]:
    """They asked to be called again: when?"""
    person = whom(employer, item)
    answers = {"employer": employer.id, "person": person.id if person else None, "who": called(employer, person)}
    return await talking.begin(store, said, Talk("call_back", answers))


async def told_call_back(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers = stored.talk.answers
    employer = await store.facts.employer(said.user, answers["employer"])
    return [await call_back(store, said, employer, answers["when"])] if employer else [Say(texts.GONE)]


async def call_back(store: Store, said: Said, employer: Employer, when: dict[str, Any]) -> Say:
    """The call moves to when they said, and to an hour when somebody is there."""
    habits = await habits_of(store, said.user)
    asked = told_forms.moment(when, habits.zone, cadence.CALLS_FROM)
    due = named_hours(asked, zone_of(latest(employer), habits), habits)
    await store.employers.happened(said.user, employer.id, Event(0, callback_key(asked), "callback", said.at, "phone"))
    text = texts.CALL_AGAIN.format(called(employer, whom(employer)), wording.moment_of(due, said.now, habits))
    text += texts.CALL_AGAIN_MOVED if due != asked else ""
    return await noted(store, said, text, employer.id, None)  # what comes next is this call: it is said already


def whom(employer: Employer, item: Item | None = None) -> Person | None:
    return item.person if item and item.person else right_person(employer, latest(employer))


def called(employer: Employer, person: Person | None) -> str:
    return person.called if person else employer.name


# --- the wrong person -----------------------------------------------------------------------------


async def ask_right(store: Store, said: Said, employer: Employer, item: Item | None = None) -> list[Reply]:
    """Somebody else decides: who, or on which number?"""
    wrong = whom(employer, item)
    others = [person.name for person in employer.people.values() if person.name and person != wrong]
    answers = {"employer": employer.id, "name": employer.name, "wrong": wrong.id if wrong else None, "others": others[:OTHERS]}
    return await talking.begin(store, said, Talk("right", answers))


OTHERS = 4  # buttons


async def told_right(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers = stored.talk.answers
    employer = await store.facts.employer(said.user, answers["employer"])
    if employer is None:
        return [Say(texts.GONE)]
    return [await right(store, said, employer, answers["who"] or {}, employer.people.get(answers["wrong"]))]


async def right(store: Store, said: Said, employer: Employer, told: dict[str, Any], wrong: Person | None) -> Say:
    """The call goes to whom was named, to the same person on another number, or first to the receptionist."""
    person = await kept(store, said, employer, told, wrong)
    await store.employers.happened(said.user, employer.id, Event(0, right_key(person, said.at), "right", said.at, "phone"))
    return await noted(store, said, right_text(employer, told, wrong), employer.id)


async def kept(store: Store, said: Said, employer: Employer, told: dict[str, Any], wrong: Person | None) -> int:
    """The id of the right person, with what is newly known of them; 0 when nobody knows."""
    name = (told.get("name") or "").casefold()
    known = next((one for one in employer.people.values() if name and (one.name or "").casefold() == name), None)
    known = known or (None if name else wrong)
    if not told:
        return 0
    if known is None:
        return await store.employers.add_person(said.user, employer.id, **{"name": None, "kind": "interviewer", **told})
    fresh = {key: told[key] for key in ("title", "channel", "address") if told.get(key)}
    if fresh:
        await store.employers.change_person(said.user, known.id, **fresh)
    return known.id


def right_text(employer: Employer, told: dict[str, Any], wrong: Person | None) -> Any:
    if not told:
        return texts.RIGHT_UNKNOWN.format(employer.name)
    if told.get("name"):
        return texts.RIGHT_KEPT.format(told["name"])
    return texts.RIGHT_NUMBER.format(called(employer, wrong), told["address"])


# --- they have decided ----------------------------------------------------------------------------


async def ask_decided(store: Store, said: Said, employer: Employer, _: Item | None = None) -> list[Reply]:
    return await outcomes.ask(store, said, employer.id, decided=True)


# --- in plain words -------------------------------------------------------------------------------

SAID = ("call_back", "wrong_person")
CALLS = ("call", "again", "word", "weekly", "application", "ask", "decider")
RIGHT = re.compile(
    r"(?i)\b(?:right (?:person|one)|who decides|decision[- ]maker|in charge)\W+(?:is|would be)\s+(?P<who>[^.;!?]+)"
)


async def said_on_the_phone(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """ "She said to call back on Thursday at 3", "wrong number": of whom was named, or of the only call there is."""
    item = of_whom(found, scene)
    employer = scene.owner(found) or (item.employer if item else None)
    if employer is None:
        return [Say(texts.TELL_MORE)]
    when, named = scene.stored(found.slots.get("back")), RIGHT.search(said.text)
    if found.slots.get("result") == "call_back":
        return [await call_back(store, said, employer, when)] if when else await ask_call_back(store, said, employer, item)
    if named:
        told = small_forms.right_one(named["who"], {}, await around(store, said.user, said.at))
        return [await right(store, said, employer, told, whom(employer, item))]
    return await ask_right(store, said, employer, item)


def of_whom(found: Heard, scene: Scene) -> Item | None:
    """The open call to whom was named; where nobody was, the only one."""
    calls = [item for item in scene.items.values() if item.rule in CALLS]
    owner = scene.owner(found)
    theirs = [item for item in calls if owner is None or item.id[0] == owner.id]
    named = [item for item in theirs if item.task.person in found.people] or theirs
    return named[0] if len({item.id[0] for item in named}) == 1 else None


# --- the buttons ----------------------------------------------------------------------------------


def asking(ask: Ask) -> Act:
    """What came of a call, and asks for more."""

    async def tell_more(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
        item = items[0][1]
        return [*without_buttons(said), *await ask(store, said, item.employer, item)] if item.employer else [Say(texts.GONE)]

    return tell_more


async def more_outcomes(store: Store, said: Said, nudge: int, items: Placed) -> list[Reply]:
    """What comes of a call less often."""
    place, item = items[0]
    buttons = [Button(LABELS[key], f"n:{nudge}:{key}:{place}") for key in MORE_OUTCOMES]
    return [Say(texts.MORE_OUTCOMES.format(item.employer.name if item.employer else ""), in_rows(buttons))]


MORE_OUTCOMES = ("wrong", "filled", "decided")
ACTIONS: dict[str, Act] = {
    "no_answer": no_answer,
    "call_back": asking(ask_call_back),
    "more": more_outcomes,
    "wrong": asking(ask_right),
    "tell_who": asking(ask_right),
    "decided": asking(ask_decided),
}
