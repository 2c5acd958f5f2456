"""What came of a call: it is to be made again, it was the wrong person, they have decided. Each sets the next step."""

import re
from collections.abc import Awaitable, Callable
from itertools import islice
from typing import Any

from markupsafe import Markup

from handlers import outcomes, talking
from handlers.cards import LABELS, Placed
from handlers.closing import close
from handlers.planning import around, habits_of
from handlers.said import Button, Reply, Said, Say, in_rows
from handlers.scene import Scene
from handlers.undoing import noted, undo_button, without_buttons
from rules import cadence, small_forms, texts, told_forms, wording
from rules.facts import Employer, Event, Person
from rules.forms import Around, Talk, Unclear
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
    """Nobody picked up: it is tried again the next working morning; who got a machine is told that a few words count."""
    habits, item = await habits_of(store, said.user), items[0][1]
    to = opens_there(item.task, next_working_morning(said.now, habits), habits)
    await store.employers.happened(
        said.user, item.id[0], Event(0, f"try:{said.at:%Y%m%dT%H%M%S}", "no_answer", said.at, "phone")
    )
    await store.tasks.put_off(said.user, item.id, to, said.now)
    text = (texts.GOT_VOICEMAIL if MACHINE.search(said.text) else texts.NO_ANSWER).format(
        wording.moment_of(to, said.now, habits)
    )
    return [*without_buttons(said), Say(text, ((await undo_button(store, said),),))]


MACHINE = re.compile(r"(?i)\b(?:voice ?mail|answering machine|answerphone|mailbox)\b")


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
    alike = [one for one in employer.people.values() if is_same(name, one)] if name else []
    known = known or (alike[0] if len(alike) == 1 else None)
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
    r"(?i)\b(?:(?:right (?:person|one)|who decides|decision[- ]maker|in charge)\W+(?:is|would be)"
    r"|(?:call|ring|phone|try|contact|ask for|(?:speak|talk) (?:to|with))"
    r"|it(?:['\u2019]?s| is| would be)(?: now)?|now(?: it(?:['\u2019]?s| is))?|instead)"
    r"\s+(?=(?P<who>(?:\b(?:mrs?|ms|dr|prof)\.|[^.;!?]){2,80}))"
)
"""Words behind which the right one may be named."""
TAKES_OVER = re.compile(
    r"(?i)(?:^|[,.;]|\band\b|\bbut\b)\s*(?P<who>(?:(?!\b(?:and|but)\b)[^,.;!?]){2,60}?)\s+"
    r"(?:(?:has )?(?:taken|took) over|is (?:now )?(?:in charge|the (?:right|new) (?:person|one))|decides now)\b"
)
IS_GONE = re.compile(
    r"(?i)\b(?:left|quit) (?:the |your |their )?(?:company|firm|business|agency|team)\b"
    r"|\b(?:has|she|he)(?: (?:has|just|already)){0,2} left\b(?! (?:an?|me|him|her|my|it|word|one|the|for)\b)"
    r"|\bno longer works\b|\b(?:not|n['\u2019]?t) work\w* (?:there|here)\b"
)
WRONG_NUMBER = re.compile(r"(?i)\b(?:wrong|other|another|new) (?:phone )?number\b")
OF_THEIRS = frozenset({"thank", "pair", "ask", "word"})
"""Rules of tasks that are for one person and nobody else."""


async def said_on_the_phone(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """ "She said to call back on Thursday at 3", "wrong number": of whom was named, or of the only call there is."""
    item = of_whom(found, scene)
    employer = scene.owner(found) or (item.employer if item else None)
    if employer is None:
        return [Say(texts.TELL_MORE)]
    when = scene.stored(found.slots.get("back"))
    if found.slots.get("result") == "call_back":
        return [await call_back(store, said, employer, when)] if when else await ask_call_back(store, said, employer, item)
    met = [employer.people[one] for one in found.people if one in employer.people]
    lead: list[Reply] = []
    if IS_GONE.search(said.text):
        gone = who_left(said.text, met)
        if gone is None:
            return [Say(texts.WHO_LEFT)]
        lead = await let_go(store, said, scene, employer, gone)
        if gone != whom(employer, item):
            return lead
    wrong = whom(employer, item)
    told = named_right(said.text, wrong, await around(store, said.user, said.at))
    if told:
        return [*lead, await right(store, said, employer, told, wrong)]
    return [*lead, *await ask_right(store, said, employer, item)]


def who_left(text: str, people: list[Person]) -> Person | None:
    """The only one who is meant; of several the one whose name stands right before it."""
    if len(people) == 1:
        return people[0]
    before = (text.casefold().split(found.group().casefold())[0].split()[-1:] for found in IS_GONE.finditer(text))
    last = {word for words in before for word in words}
    named = [one for one in people if last & set((one.name or "").casefold().split())]
    return named[0] if len(named) == 1 else None


async def let_go(store: Store, said: Said, scene: Scene, employer: Employer, person: Person) -> list[Reply]:
    """Who is there no more is not written to; the calls are another question."""
    gone = [item for item in scene.items.values() if item.rule in OF_THEIRS and item.task.person == person.id]
    for item in gone:
        await close(store, said, item, "skipped")
    off = Markup("; ").join(wording.line(item) for item in gone)
    text = texts.LEFT_OFF.format(person.called, off) if gone else texts.LEFT_NOTHING.format(person.called)
    return [await noted(store, said, text, employer.id)]


def named_right(text: str, wrong: Person | None, here: Around) -> dict[str, Any] | None:
    """Who is the right one, with the number, where that is told along with who is not; a number alone is theirs who is."""
    for shape in (TAKES_OVER, RIGHT):
        for found in islice(shape.finditer(text), TRIES):
            told = read_right(found["who"], here)
            if told and (not is_same(told["name"], wrong) if told.get("name") else WRONG_NUMBER.search(text)):
                return told
    return None


TRIES = 8  # places of a message in which a name is looked for


def read_right(words: str, here: Around) -> dict[str, Any] | None:
    try:
        return small_forms.right_one(words, {}, here)
    except Unclear:
        return None


def is_same(name: str, person: Person | None) -> bool:
    """Whether this is a name, or a part of the name, of this person."""
    known = (person.name or "").casefold().split() if person else []
    return bool(known) and set(name.casefold().split()) <= set(known)


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
