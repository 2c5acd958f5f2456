"""How it came out with an employer: asked by a button, said in plain words, and what it changes."""

from dataclasses import replace
from datetime import datetime, timedelta

from markupsafe import Markup

from handlers import talking
from handlers.cards import news_button
from handlers.planning import habits_of
from handlers.said import Button, Reply, Said, Say
from handlers.undoing import noted
from rules import asides, texts, told_forms, wording
from rules.debrief import story
from rules.facts import Appointment, Employer, Event
from rules.forms import Talk
from rules.outcomes import OUTCOMES
from rules.plan import plan
from storage.store import Store
from storage.talks import Stored

A_DAY = timedelta(days=1)


async def ask(store: Store, said: Said, employer_id: int, stop: bool = False, decided: bool = False) -> list[Reply]:
    """Ask what happened there; with `stop` the nudges are to end, with `decided` it is known that they decided."""
    employer = await store.facts.employer(said.user, employer_id)
    if employer is None:
        return [Say(texts.GONE)]
    answers = {"employer": employer.id, "name": employer.name, "stop": stop, "decided": decided}
    return await talking.begin(store, said, Talk("outcome", answers))


async def told(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers = stored.talk.answers
    employer = await store.facts.employer(said.user, answers["employer"])
    if employer is None:
        return [Say(texts.GONE)]
    when = told_forms.moment(answers["when"], (await habits_of(store, said.user)).zone) if answers.get("when") else None
    return [await came_out(store, said, employer, answers["reason"], when)]


async def came_out(store: Store, said: Said, employer: Employer, outcome: str, when: datetime | None = None) -> Say:
    """Keep how it came out, and say what changes; `when` is that of a second interview."""
    if outcome == "keep":
        return Say(texts.KEPT_GOING.format(employer.name))
    if outcome == "nothing":
        return await noted(store, said, texts.STILL_NOTHING.format(employer.name), employer.id)
    if outcome in ("replied", "second"):
        return await in_touch(store, said, employer, outcome, when)
    await happened(store, said, employer, "outcome", OUTCOMES[outcome].state)
    others = await tell_others(store, said, employer) if outcome == "hired" else []
    text = texts.OUTCOME_SAVED[outcome].format(employer.name)
    names = ", ".join(other.name for other in others)
    text += texts.OTHERS_TOLD.format(names) if names else Markup("")
    more = LETTERS[outcome](employer) if outcome in LETTERS else ()
    return await noted(store, said, text, employer.id, *(other.id for other in others), more=more)


def offer_buttons(employer: Employer) -> tuple[Button, ...]:
    """The two letters that answer an offer."""
    return (Button(texts.WRITE_YES, f"accept:{employer.id}"), Button(texts.WRITE_NO, f"decline:{employer.id}"))


def withdrawal_button(employer: Employer) -> tuple[Button, ...]:
    return (Button(texts.WRITE_TO_THEM, f"withdraw:{employer.id}"),)


LETTERS = {"offer": offer_buttons, "withdrew": withdrawal_button}


async def in_touch(store: Store, said: Said, employer: Employer, outcome: str, when: datetime | None) -> Say:
    """They are in touch: the clock starts anew (B13), with a second interview at its time."""
    await happened(store, said, employer, "reply", "replied")
    if when:
        met = story.everyone_in(said.text, {"company": employer.name}) if said.kind == "text" else []
        zone = (await habits_of(store, said.user)).zone
        return await coming(store, said, employer, Appointment(0, when, said.now, zone, people=tuple(met)))
    text = texts.OUTCOME_SAVED["second"] if outcome == "second" else texts.REPLIED
    return await noted(store, said, text.format(employer.name), employer.id, more=(news_button(employer),))


async def coming(store: Store, said: Said, employer: Employer, told: Appointment) -> Say:
    """An interview to come is kept, or moved when one is known already: the one of its id, where it has one."""
    habits = await habits_of(store, said.user)
    known = known_already(said, employer, told)
    if known:
        told = replace(told, people=told.people or known.people)
        await store.told.change_appointment(said.user, known.id, at=told.at, told=said.now, people=told.people)
    else:
        await store.told.appointment(said.user, employer.id, replace(told, job=told.job or job_there(employer)))
    day = wording.day_of(told.at, said.now, habits)
    saved = texts.COMING_SOON if day == "today" else texts.COMING_SAVED
    text = texts.COMING_MOVED if known and known.at != told.at else saved
    text = text.format(employer.name, wording.moment_of(told.at, said.now, habits))
    text += wording.will_meet(told)
    return await noted(store, said, text, employer.id, None)  # what comes next is this interview: it is said already


def known_already(said: Said, employer: Employer, told: Appointment) -> Appointment | None:
    """The interview to come that is told of anew; None where it is one more."""
    ahead = [one for one in employer.appointments if one.at > said.now and not employer.event(f"debrief:{one.id}")]
    if told.id:
        return next((one for one in ahead if one.id == told.id), None)
    if not ahead or (asides.another(said.text) and abs(ahead[-1].at - told.at) >= A_DAY):
        return None
    return ahead[-1]


def job_there(employer: Employer) -> str | None:
    """The job that was told of the last interview or application there."""
    told = [(one.saved, one.job) for one in employer.interviews] + [(one.sent, one.job) for one in employer.applications]
    return max((one for one in told if one[1]), default=(None, None))[1]


async def happened(store: Store, said: Said, employer: Employer, what: str, outcome: str) -> Event:
    """Something that no task asked for, named by its moment."""
    event = Event(0, f"{what}:{said.at:%Y%m%dT%H%M%S}", outcome, said.at)
    await store.employers.happened(said.user, employer.id, event)
    return event


async def tell_others(store: Store, said: Said, employer: Employer) -> list[Employer]:
    """The other employers where it still goes on: they are to be told."""
    search = await store.facts.search(said.user)
    others = [one for one in search.employers if one.id != employer.id and one.state in ("going", "offer")]
    told = [
        replace(other, events=(*other.events, await happened(store, said, other, "outcome", "elsewhere"))) for other in others
    ]
    return [one for one in told if any(task.rule == "tell" for task in plan(one, search.habits))]
