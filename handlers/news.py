"""News of an employer in plain words: "they rejected me", "an offer!", "on hold till April"."""

import re
from dataclasses import replace

from handlers import asking, calling, correcting, later, outcomes, told, writing
from handlers.planning import habits_of, replan, to_do
from handlers.said import Reply, Said, Say
from handlers.scene import Scene
from handlers.undoing import noted
from rules import dates, texts
from rules.clocktime import to_utc
from rules.dates import When
from rules.facts import Employer
from rules.heard import Heard
from rules.heard.outcome import answer_until
from rules.plan import opens_there
from storage.store import Store

COMES_OUT = {
    "offer": "offer", "accepted": "hired", "declined_offer": "declined", "rejected": "rejected", "withdrew": "withdrew",
    "filled": "filled", "closed_no_answer": "nothing", "second_interview": "second", "shortlisted": "replied",
    "on_hold": "replied", "replied": "replied", "hired": "hired", "accepted_other": "elsewhere",
}  # fmt: skip


async def outcome(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    came = COMES_OUT.get(found.slots.get("outcome", ""), "replied")
    employer = answering(said, found, scene) if came in ANSWERS else scene.owner(found)
    if employer is None and not (found.companies or found.people):
        employer = scene.under_way
    if employer is None:
        return await of_whom(store, said, found, scene)
    gives_up = came == "nothing" and bool(GIVES_UP.search(said.text))
    out_of_nothing = came in ANSWERS and not (named(employer, said) or employer.interviews or employer.state == "offer")
    if gives_up or out_of_nothing:
        return await outcomes.ask(store, said, employer.id, stop=gives_up)
    if found.slots.get("outcome") == "decided":
        return await calling.ask_decided(store, said, employer)
    return await on_a_day(store, said, employer, found, scene) or [await outcomes.came_out(store, said, employer, came)]


async def on_a_day(store: Store, said: Said, employer: Employer, found: Heard, scene: Scene) -> list[Reply] | None:
    """When the second interview is, or until when all is on hold; None where no day is said of that."""
    came, when = COMES_OUT.get(found.slots.get("outcome", "")), found.slots.get("when")
    if found.slots.get("outcome") == "on_hold" and isinstance(when, When) and when.start:
        return await on_hold(store, said, employer, when, scene)
    if came == "second" and isinstance(when, When) and when.start and when.clock:
        at = to_utc(when.start, when.clock, scene.search.habits.zone)
        return [await outcomes.came_out(store, said, employer, came, at)]
    if came == "second" and scene.stored(when):
        await outcomes.happened(store, said, employer, "reply", "replied")
        return await told.coming(store, said, {"company": employer.name, "when": scene.stored(when)})
    return None


async def on_hold(store: Store, said: Said, employer: Employer, until: When, scene: Scene) -> list[Reply]:
    """ "The position is on hold till April": until then nobody is called, and nobody is asked whether they decided."""
    habits = await habits_of(store, said.user)
    to = later.moment_of(until, said.now, habits)
    if to <= said.now:
        return [await outcomes.came_out(store, said, employer, "replied")]
    await outcomes.happened(store, said, employer, "reply", "replied")
    await replan(store, said.user, said.now, employer.id)
    theirs = [item for item in await to_do(store, said.user, said.now) if item.id[0] == employer.id]
    for item in theirs:
        if item.rule in WAITS and item.when < to:
            await store.tasks.put_off(said.user, item.id, opens_there(item.task, to, habits), said.now)
    day = dates.echo(When("date", until.start, until.start), scene.local(said.now).date())
    return [await noted(store, said, texts.ON_HOLD.format(employer.name, day), employer.id)]


WAITS = frozenset({*calling.CALLS, "decision", "second"})


async def of_whom(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """News that may be of several: which of them, where "they" stands for one; else it is to be named."""
    going = scene.going
    if len(going) > 1 and not (found.companies or found.people) and correcting.THEY.search(said.text):
        return await correcting.which_of_them(store, said, going)
    return [Say(texts.WHICH_NEWS), *await asking.due(store, said)]


ANSWERS = ("hired", "declined")
GIVES_UP = re.compile(r"(?i)\b(?:clos\w+|giv\w+ up|gave up|drop\w*|mov\w+ on|done with|forget)\b")


def answering(said: Said, found: Heard, scene: Scene) -> Employer | None:
    """Whose offer is answered: the one that is named, else the only one, whatever was spoken of last."""
    meant = scene.owner(found)
    return meant if meant and named(meant, said) else scene.offering or meant


def named(employer: Employer, said: Said) -> bool:
    return employer.name.casefold() in said.text.casefold()


# --- an answer to their offer -----------------------------------------------------------------------

DECIDES = re.compile(
    r"(?i)^\W*(?:i|we)(?: think i)?(?: want| wanna|'d like| would like|'d rather| will| am going|'m going"
    r"| have decided| decided)(?: to)?"
    r" (?:(?P<decline>decline|refuse|turn (?:it|them|this) down|say no)|(?P<accept>accept|say yes))"
    r"(?: (?:to )?(?:it|them|this|that|(?:the|their|this) (?:offer|job)))?\W*$"
)
""" "I want to decline": it is not done yet."""


async def answering_the_offer(store: Store, said: Said, employer: Employer) -> list[Reply] | None:
    """The letter for what the user wants to do with the only offer; when it is sent, it is done."""
    found = DECIDES.match(said.text.replace("\u2019", "'"))
    return await writing.letter(store, said, employer, "decline" if found["decline"] else "accept") if found else None


async def until_when(store: Store, said: Said) -> list[Reply] | None:
    """Until when they want the answer to their offer, however that is said."""
    words = answer_until(said.text)
    by = await told.answer_by(store, said)
    return by or (await told.answer_by(store, replace(said, text=f"they want an answer by {words}")) if words else None)
