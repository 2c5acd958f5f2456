"""What is told besides a debrief: interviews to come, applications, references, reminders."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from markupsafe import Markup

from handlers import debriefing, outcomes, talking
from handlers.moving import day_told
from handlers.planning import COMPANIES, ITEMS, around, habits_of, one_too_many
from handlers.said import Button, Reply, Said, Say
from handlers.undoing import noted
from rules import cadence, openings, reminders, texts, told_forms, wording
from rules.clocktime import to_local, to_utc
from rules.debrief import story
from rules.debrief.show import FORMATS
from rules.facts import Application, Appointment, Employer, Event, Memo, Referee
from rules.forms import Answers, Talk, Unclear, plain
from rules.heard import references as references_of
from rules.plan.endings import answer_by_key
from storage.store import Store
from storage.talks import Stored

# --- an interview to come -----------------------------------------------------------------------


async def coming(store: Store, said: Said, answers: Answers, words: str = "") -> list[Reply]:
    """Ask what is missing of an interview to come; keep it when nothing is. `words` are those for a day that is unclear."""
    if await one_too_many(store, said.user, answers.get("company")):
        return [Say(texts.TOO_MANY_COMPANIES.format(COMPANIES))]
    met = story.everyone_in(said.text, answers) if said.kind == "text" else []
    job = openings.job(openings.in_one_line(said.text), sure=False) if said.kind == "text" and "job" not in answers else None
    talk = Talk("coming", {**answers, **({"job": job} if job else {}), "people": met})
    if words and "company" in answers and "when" not in answers:
        try:
            talk = talking.answered(talk, words, await around(store, said.user, said.at))
        except Unclear as unclear:
            return [await talking.miss(store, said, await store.talks.begin(said.user, talk, said.now), unclear)]
    return await talking.ask_or(store, said, talk, told_coming)


async def told_coming(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers, habits = stored.talk.answers, await habits_of(store, said.user)
    employer = await employer_named(store, said, answers["company"])
    usual = told_forms.moment(answers["when"], habits.zone)
    when = usual if usual > said.now else later_that_day(usual, said, habits.zone)
    if when is None:
        return await debriefing.debrief_with(store, said, words_of(answers))
    known = Appointment(
        0, when, said.now, habits.zone, answers.get("job"), answers.get("format"), tuple(answers.get("people", ()))
    )
    saved = await outcomes.coming(store, said, employer, known)
    no_hour = texts.NO_HOUR if told_forms.without_clock(answers) else Markup("")
    return [replace(saved, text=saved.text + no_hour)]


def later_that_day(usual: datetime, said: Said, zone: str) -> datetime | None:
    """The next full hour of a day whose usual hour is over; None where the day is, too."""
    local, day = to_local(said.now, zone), to_local(usual, zone).date()
    if local.date() != day or local.hour >= LAST_HOUR:
        return None
    return to_utc(day, time(local.hour + 1), zone)


LAST_HOUR = 22  # from then on nobody is interviewed that day


def words_of(answers: Answers, text: str = "") -> dict[str, str]:
    """What was told of an interview to come, in the words of an opening of one that was."""
    known = {"company": answers.get("company"), "job": answers.get("job"), "format": FORMATS.get(answers.get("format") or ""),
             "when": answers["when"]["day"] if "when" in answers else None, "story": text}  # fmt: skip
    return {key: value for key, value in known.items() if value}


async def was_already(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """ "Met Paul Reyes", where the hour of an interview today is asked: it was, and the debrief goes on."""
    answers, here = stored.talk.answers, await around(store, said.user, said.at)
    planned = date.fromisoformat(answers["when"]["day"]) if "when" in answers else here.now.date()
    tells = openings.says_over(said.text) and "company" in answers and not openings.coming_interview(said.text)
    if not tells or planned > here.now.date() or said.text.rstrip().endswith("?"):
        return None
    await store.talks.end(said.user, stored, said.now)
    return await debriefing.debrief_with(store, said, {**words_of(answers), **over_words(said.text)})


def over_words(text: str) -> dict[str, str]:
    """The story, and the words for when it was, if they are in it."""
    when = "just now" if openings.just_out(text) else ""
    return {"story": openings.in_one_line(text)} | ({"when": when} if when else {})


ANSWER_BY = re.compile(
    r"(?i)\b(?:(?:want|need|expect|asked for)s? (?:an?|my|the) (?:answer|decision|reply)(?: from me)? (?:by|before|on)"
    r"|(?:must|have to|need to|should) (?:answer|decide|reply|respond|let them know)(?: them)? (?:by|before|until|till)"
    r"|(?:have|got|gave me|give me) (?:until|till)"
    r"|(?:deadline|offer|answer) (?:is(?: good| open| due)?|expires|ends|runs out|stands)(?: by| before| until| till| on)?)"
    r" (?P<when>.{3,40}?)(?: to (?:answer|decide|accept|reply|respond|say|think).*)?[.!]*$"
)


async def answer_by(store: Store, said: Said) -> list[Reply] | None:
    """ "They want an answer by Friday", of the offer that is named, or the only one: it is brought up the day before.

    None for anything else.
    """
    found = ANSWER_BY.search(said.text)
    offers = [one for one in (await store.facts.search(said.user)).employers if one.state == "offer"] if found else []
    offers = [one for one in offers if f" {plain(one.name)} " in f" {plain(said.text)} "] or offers
    if found is None or len(offers) != 1:
        return None
    here = await around(store, said.user, said.at)
    when = day_told(found["when"], here)
    if when is None:
        return None
    event = Event(0, answer_by_key(date.fromisoformat(when["day"]), said.at), "told", said.at)
    await store.employers.happened(said.user, offers[0].id, event)
    text = texts.ANSWER_BY.format(offers[0].name, told_forms.when_echo(when, here))
    return [await noted(store, said, text, offers[0].id)]


async def employer_named(store: Store, said: Said, name: str) -> Employer:
    """The employer of this name, new if there is none."""
    employer = await store.facts.employer(said.user, await store.employers.named(said.user, name))
    if employer is None:
        raise LookupError("an employer that was just kept is there")
    return employer


# --- an application -------------------------------------------------------------------------------


async def application(store: Store, said: Said, answers: Answers) -> list[Reply]:
    if await one_too_many(store, said.user, answers.get("company")):
        return [Say(texts.TOO_MANY_COMPANIES.format(COMPANIES))]
    return await talking.ask_or(store, said, Talk("applied", answers), told_application)


async def told_application(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers, habits = stored.talk.answers, await habits_of(store, said.user)
    employer = await employer_named(store, said, answers["company"])
    posting = answers["posting"]
    by = date.fromisoformat(posting["answers_by"]) if posting["answers_by"] else None
    sent = sent_at(answers, said, habits.zone)
    told = Application(0, sent, habits.zone, answers.get("job"), by, bool(posting["no_contact"]))
    await store.told.application(said.user, employer.id, told)
    text = texts.APPLIED_SAVED.format(employer.name, f", {answers['job']}" if answers.get("job") else "")
    text += texts.APPLIED_NO_CONTACT if told.no_contact and not by else Markup("")
    unasked = [one.name for one in (await store.facts.search(said.user)).referees if one.state in ("new", "asked")]
    if unasked:
        text += texts.REFERENCES_UNASKED.format(", ".join(unasked))
    return [await noted(store, said, text, employer.id)]


def sent_at(answers: Answers, said: Said, zone: str) -> datetime:
    """Now, or noon of the day that was told."""
    day = date.fromisoformat(answers["when"]["day"]) if answers["when"] else None
    if day is None or day == to_local(said.at, zone).date():
        return said.at
    return to_utc(day, time(12), zone)


# --- references -----------------------------------------------------------------------------------


async def reference(store: Store, said: Said, answers: Answers) -> list[Reply]:
    """One of them, with what is missing asked; several at once without a question about each."""
    if "name" in answers and len(several := references_of.listed(said.text)) > 1:
        return [await told_references(store, said, several)]
    return await talking.ask_or(store, said, Talk("reference", answers), told_reference)


async def told_reference(store: Store, said: Said, stored: Stored) -> list[Reply]:
    answers = stored.talk.answers
    told = Referee(0, answers["name"], answers["state"], said.at, answers.get("relation"))
    known = next((one for one in (await store.facts.search(said.user)).referees if same_name(one, told)), None)
    if known:
        relation = told.relation or known.relation
        await store.told.change_referee(said.user, known.id, state=told.state, since=said.at, relation=relation)
    else:
        await store.told.referee(said.user, told)
    return [await reference_noted(store, said, told.name, told.state)]


async def told_references(store: Store, said: Said, several: Sequence[tuple[str, str]]) -> Say:
    before = (await store.facts.search(said.user)).referees
    told = [Referee(0, name, "new", said.at, relation or None) for name, relation in several]
    for one in told:
        if not any(same_name(one, known) for known in before):
            await store.told.referee(said.user, one)
    return await reference_noted(store, said, ", ".join(one.name for one in told), "new")


def same_name(one: Referee, other: Referee) -> bool:
    return one.name.casefold() == other.name.casefold()


async def reference_state(store: Store, said: Said, referee: Referee, state: str, reach: str = "") -> Say:
    """One of them was asked, agreed, or cannot do it; `reach` is the number or address that was told with it."""
    known = referee.relation or ""
    relation = known if reach in known else ", ".join(part for part in (known, reach) if part)
    await store.told.change_referee(said.user, referee.id, state=state, since=said.at, relation=relation or None)
    return await reference_noted(store, said, referee.name, state)


async def reference_noted(store: Store, said: Said, name: str, state: str) -> Say:
    search = await store.facts.search(said.user)
    met = [employer.id for employer in search.employers if employer.interviews]  # they are told who may call
    return await noted(store, said, texts.REFERENCE_SAVED.format(name, texts.REFERENCE_STATES[state]), None, *met)


async def forget_reference(store: Store, said: Said, referee: Referee) -> Say:
    await store.told.forget_referee(said.user, referee.id)
    return await noted(store, said, texts.REFERENCE_GONE.format(referee.name), None)


async def references(store: Store, said: Said, only: Sequence[Referee] = ()) -> list[Reply]:
    """Everybody who could be named, with how it stands."""
    add = ((Button(texts.ADD_REFERENCE, "reference"),),)
    referees = only or (await store.facts.search(said.user)).referees
    if not referees:
        return [Say(texts.REFERENCES_NONE, add)]
    return [Say(texts.REFERENCES.format(Markup("\n").join(line(one) for one in referees)), add)]


def line(referee: Referee) -> Markup:
    who = Markup("<b>{}</b>").format(referee.name)
    known = [part for part in (referee.relation, texts.REFERENCE_SHORT[referee.state]) if part]
    return Markup("• {}: {}").format(who, ", ".join(known))


# --- reminders ------------------------------------------------------------------------------------


async def remind(store: Store, said: Said, employer_id: int | None, when: dict[str, Any] | None) -> list[Reply]:
    """Keep what he wants to be reminded of; ask for the day, if there is none."""
    here = await around(store, said.user, said.at)
    answers: Answers = {"text": reminders.chore(said.text, here.now), "employer": employer_id}
    if when is None:
        return await talking.begin(store, said, Talk("remind", answers))
    return [await remember(store, said, {**answers, "when": when})]


async def told_reminder(store: Store, said: Said, stored: Stored) -> list[Reply]:
    return [await remember(store, said, stored.talk.answers)]


async def remember(store: Store, said: Said, answers: Answers) -> Say:
    habits = await habits_of(store, said.user)
    if len(await store.tasks.open(said.user)) >= ITEMS:
        return Say(texts.TOO_MANY_ITEMS.format(ITEMS))
    at = told_forms.moment(answers["when"], habits.zone, cadence.MORNING)
    await store.told.memo(said.user, answers["employer"], Memo(0, answers["text"], at))
    text = texts.REMIND_SAVED.format(wording.moment_of(at, said.now, habits), answers["text"])
    return await noted(store, said, text, answers["employer"], None)
