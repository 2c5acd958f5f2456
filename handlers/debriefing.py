"""The debrief of an interview: how it begins, what it leaves behind, how it is opened again."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from handlers import talking
from handlers.planning import COMPANIES, around, habits_of, one_too_many, replan, to_do
from handlers.said import Button, Reply, Said, Say
from rules import openings, planned, texts, wording
from rules.clocktime import to_local
from rules.debrief import story
from rules.debrief.change import Field, named_field, without
from rules.debrief.expected import with_planned
from rules.debrief.facts import reopened
from rules.debrief.show import echoed, when_echo
from rules.debrief.told import Told, everyone, is_one
from rules.debrief.told import with_known as with_ways
from rules.debrief.when import ended_moment
from rules.facts import Appointment, Begun, Employer
from rules.forms import Answers, Around, Talk, plain
from rules.items import Item
from storage.store import Store
from storage.talks import Stored


async def debrief_with(store: Store, said: Said, words: dict[str, str]) -> list[Reply]:
    """Begin a debrief with what the first message said already. Without a zone, that is asked first."""
    if await store.users.habits(said.user) is None:
        return await zone_first(store, said, words)
    for other in reversed(words.get("others", "").splitlines()):
        await debrief_with(store, said, openings.opening(other) or {})  # it waits until the first is told
    if await one_too_many(store, said.user, words.get("company")):
        return [Say(texts.TOO_MANY_COMPANIES.format(COMPANIES))]
    here = await around(store, said.user, said.at)
    words = await called_as_known(store, said, words)
    there, items = plain(words.get("company", "")), await to_do(store, said.user, said.now)
    over = [one for one in over_by(here, items) if plain(one[0]) == there]
    planned_ = over[0] if len(over) == 1 else None  # the only interview that was told in advance there, and whose day has come
    answers = story.begun({**(of_plan(*planned_, here) if planned_ else {}), **words}, here)
    if planned_:
        told_ = words.get("story", "")
        answers = story.with_ways(told_, with_planned(answers, planned_[1].people, told_), here)
    return await begin(store, said, await with_whole_names(store, said, answers))


async def called_as_known(store: Store, said: Said, words: dict[str, str]) -> dict[str, str]:
    """The company by the name under which it is known, where "already" or "done" was read as a part of it."""
    name = words.get("company", "")
    bare = planned.bare(name)
    if bare == name or await store.employers.known(said.user, name) or not await store.employers.known(said.user, bare):
        return words
    return {**words, "company": bare}


async def with_whole_names(store: Store, said: Said, answers: Answers) -> Answers:
    """ "Rita", of whom no title is told, is the Rita Gomes who was met there before, if she is the only one."""
    id_ = await store.employers.known(said.user, answers.get("company") or "")
    there = await store.facts.employer(said.user, id_) if id_ else None
    if there is None or not answers.get("people"):
        return answers
    names = [one.name for one in there.people.values() if one.name]

    def whole(person: Told) -> Told:
        halves = [name for name in names if is_one(person, {"name": name})]
        known = len(halves) == 1 and person["name"] and not person["title"]
        return {**person, "name": max(halves[0], person["name"], key=len)} if known else person

    return {**answers, "people": [whole(one) for one in answers["people"]]}


async def begin(store: Store, said: Said, answers: Answers) -> list[Reply]:
    """With what is known already; whoever leaves it lying is asked to go on."""
    lead = read_back(answers, await around(store, said.user, said.at))
    replies = await talking.begin(store, said, Talk("debrief", answers), lead=lead)
    await replan(store, said.user, said.now)
    return replies


async def go_on(store: Store, said: Said, left: Begun) -> list[Reply]:
    return await talking.go_on(store, said, await store.talks.bring_back(said.user, left.id, said.now))


async def welcome(store: Store, said: Said) -> list[Reply]:
    """A new user, or one who has not told his zone: what this is, and where he is."""
    replies = [] if await waits_for_zone(store, said) else await talking.begin(store, said, Talk("zone"))
    return [Say(texts.WELCOME), *replies]


async def waits_for_zone(store: Store, said: Said) -> bool:
    before = await store.talks.open(said.user)
    return before is not None and before.talk.form == "zone"


async def zone_first(store: Store, said: Said, words: dict[str, str]) -> list[Reply]:
    """What was told waits, with the time it was told, until the user's clock is known."""
    before = await store.talks.open(said.user)
    then = {"then": words, "at": said.at.isoformat()}
    if before and before.talk.form == "zone":
        if words or "then" not in before.talk.answers:
            before = replace(before, talk=replace(before.talk, answers=then))
        return [await talking.put(store, said, before, texts.ZONE_FIRST)]
    lead = texts.ZONE_FIRST if words else None
    replies = [Say(texts.WELCOME), *await talking.begin(store, said, Talk("zone", then), lead=lead)]
    await replan(store, said.user, said.now)
    return replies


def read_back(answers: Answers, here: Around) -> Markup | None:
    """How the first message was read; None when it said nothing yet."""
    when = when_echo(answers["when"], here) if "when" in answers else None
    people = ", ".join(one["name"] for one in answers.get("people", ()) if one["name"])
    decide = f"they decide {echoed(answers['decision'], here)}" if "decision" in answers else None
    told = [words for words in (answers.get("company"), answers.get("job"), when, people, decide) if words]
    return texts.TOLD.format(", ".join(told)) if told else None


async def of_appointment(store: Store, said: Said, company: str, told: Appointment) -> list[Reply]:
    """Begin the debrief of an interview that was told in advance, or go on with it."""
    left = [one for one in (await store.facts.search(said.user)).begun if (one.company or "").casefold() == company.casefold()]
    if left:
        return await go_on(store, said, left[-1])
    day = to_local(told.at, (await habits_of(store, said.user)).zone).date().isoformat()
    known = {"company": company, "job": told.job, "when": {"day": day, "clock": None, "said": day}, "format": told.format}
    answers: Answers = {key: value for key, value in known.items() if value}
    return await begin(store, said, with_planned(answers, told.people))


async def planned_is_over(store: Store, said: Said) -> list[Reply] | None:
    """ "Just got out of Acme, met Jane", "went well, met Jane": the debrief of an interview that was told in advance."""
    here = await around(store, said.user, said.at)
    over = [*over_by(here, await to_do(store, said.user, said.now))]
    begun = openings.opening(said.text) if openings.is_over(said.text) else None
    if begun and plain(planned.bare(begun.get("company", ""))) in [plain(company) for company, _ in over]:
        return await debrief_with(store, said, begun)
    for company, planned_ in over:
        if told := openings.over_at(said.text, company):
            return await debrief_with(store, said, {**of_plan(company, planned_, here), **told})
    for employer in (await store.facts.search(said.user)).employers:
        if told := openings.over_at(said.text, employer.name, planned=False):
            applied = [one.job for one in employer.applications if one.job]
            return await debrief_with(store, said, {**({"job": applied[-1]} if applied else {}), **told})
    alone = over[0] if len(over) == 1 else None
    told = openings.how_it_went(said.text) or (await answers_how_it_was(store, said, alone[1]) if alone else None)
    if (
        told is None
        or not (alone or openings.says_met(said.text))
        or await names_another(store, said, alone[0] if alone else "")
    ):
        return None
    return await debrief_with(store, said, {**(of_plan(*alone, here) if alone else {}), **told})


async def answers_how_it_was(store: Store, said: Said, told: Appointment) -> dict[str, str] | None:
    """ "They were nice, Paulo and Rita", right after "How was it?"."""
    last = await store.tasks.last(said.user)
    asked = last is not None and [key for _, key in last.tasks] == [f"debrief:{told.id}"]
    return {"story": openings.in_one_line(said.text)} if asked and planned.tells_of(said.text, told.people) else None


def over_by(here: Around, items: Iterable[Item]) -> Iterator[tuple[str, Appointment]]:
    """The interviews that were told in advance, and whose day has come; and where."""
    for item in items:
        told = item.about if item.rule == "debrief" else None
        has_come = isinstance(told, Appointment) and to_local(told.at, here.zone).date() <= here.now.date()
        if item.employer and isinstance(told, Appointment) and has_come:
            yield item.employer.name, told


def of_plan(company: str, told: Appointment, here: Around) -> dict[str, str]:
    """What is known already of an interview that was told in advance."""
    day = to_local(told.at, here.zone).date().isoformat()
    known = {"company": company, "job": told.job, "when": day, "format": told.format}
    return {key: value for key, value in known.items() if value}


async def names_another(store: Store, said: Said, company: str) -> bool:
    """Whether it is of somebody met before, or of another company that is known."""
    known = [one for one in (await store.facts.search(said.user)).employers if one.name != company]
    met_ = {part for one in known for person in one.people.values() for part in plain(person.name or "").split()}
    words = f" {plain(said.text)} "
    return bool(met_ & set(words.split())) or any(f" {plain(one.name)} " in words for one in known)


async def with_known(store: Store, said: Said, before: Talk, talk: Talk) -> Talk:
    """How to reach those who were met there before is not asked again, once it is told who they are.

    The whole story of a planned interview, told where its job was asked, is no job.
    """
    if talk.form == "debrief" and is_story(said, before, talk):
        talk = replace(talk, answers=of_story(said, before, await around(store, said.user, said.at)))
    if talk.form != "debrief" or not everyone(talk.answers) or met(talk) == met(before):
        return talk
    known = await store.employers.known(said.user, talk.answers.get("company") or "")
    there = await store.facts.employer(said.user, known) if known else None
    return replace(talk, answers=with_ways(talk.answers, list(there.people.values()))) if there else talk


def is_story(said: Said, before: Talk, talk: Talk) -> bool:
    asked = "job" not in before.answers and bool(talk.answers.get("job")) and said.kind == "text"
    return asked and planned.tells_of(said.text, before.answers.get("people") or [])


def of_story(said: Said, before: Talk, here: Around) -> Answers:
    """What it tells of the announced people and of later questions; the job is left open."""
    answers = story.told(said.text, {**before.answers, "job": None}, here)
    heard = {**answers, "people": story.everyone_in(said.text, answers)}
    return story.with_ways(said.text, with_planned(heard, before.answers["people"], said.text), here)


def met(talk: Talk) -> tuple[str | None, list[Told]]:
    """Where, and whom."""
    return talk.answers.get("company"), everyone(talk.answers)


async def left_lying(store: Store, user: int, left: Begun, now: datetime) -> Say:
    """Who stopped telling finds it saved as he told it: a thank-you shall not depend on one more tap."""
    stored = await store.talks.left_lying(user, left.id)
    await store.talks.forget(stored)
    said = Said(update=0, user=user, kind="away", at=now, now=now)
    return await saved(store, said, stored, texts.SAVED_AS_TOLD)


async def debriefed(store: Store, said: Said, stored: Stored) -> list[Reply]:
    return [await saved(store, said, stored, texts.SAVED)]


async def saved(store: Store, said: Said, stored: Stored, words: Markup) -> Say:
    """Everything told is kept, and the plan stands."""
    answers, habits = stored.talk.answers, await habits_of(store, said.user)
    employer_id = await store.employers.named(said.user, answers["company"])
    ended = ended_moment(answers, to_local(said.at, habits.zone))
    when = {"ended_at": ended, "saved_at": said.now, "zone": habits.zone}
    before = await store.employers.of_interview(said.user, stored.about) if stored.about else None
    await store.employers.save(said.user, employer_id, answers, stored.about, **when)
    if stored.about is None:
        await taken_early(store, said, employer_id, ended, habits.zone)
    await replan(store, said.user, said.now, employer_id, before)  # it may have been at another company
    items = [item for item in await to_do(store, said.user, said.now) if item.id[0] == employer_id]
    text = words.format(answers["company"], wording.plan_text(items, said.now, habits))
    return Say(text, ((Button(texts.DUE, "due"), Button(texts.CHANGE, f"change:{employer_id}")),))


async def taken_early(store: Store, said: Said, employer_id: int, ended: datetime, zone: str) -> None:
    """An interview that was over before the hour it was planned for is the one of that day: it is not to come any more."""
    employer = await store.facts.employer(said.user, employer_id)
    day = to_local(ended, zone).date()
    that_day = [one for one in employer.appointments if to_local(one.at, zone).date() == day] if employer else []
    open_ = [one for one in that_day if employer and not employer.event(f"debrief:{one.id}")]
    if open_ and all(one.at > ended for one in open_):
        await store.told.change_appointment(said.user, min(open_, key=lambda one: one.at).id, at=ended)


async def change_saved(
    store: Store, said: Said, employer_id: int, change: Field | None = None, ask: bool = False
) -> list[Reply]:
    """Open the last interview of an employer again: to answer what is missing, to `change` one thing, or to `ask` which."""
    employer = await store.facts.employer(said.user, employer_id)
    interview = employer.interviews[-1] if employer and employer.interviews else None
    told = await store.employers.answers(said.user, interview.id) if interview else None
    if employer is None or interview is None or told is None:
        return [Say(texts.GONE)]
    opened = await store.talks.open(said.user)
    if opened and opened.about == interview.id:
        return await talking.repeat(store, said)
    answers = reopened(told, employer.people)
    answers = without(answers, change) if change else {**answers, **CHOOSE} if ask else answers
    return await talking.begin(store, said, Talk("debrief", answers), interview.id)


CHOOSE = {"early": True, "change_one": True}  # what is missing is not asked now, but what to change


def told_last(employer: Employer) -> tuple[datetime, int]:
    return max((interview.saved, interview.id) for interview in employer.interviews)


async def change_last(store: Store, said: Said, name: str) -> list[Reply]:
    """ "change", "change Acme", "change the names": at that company, or where the last interview was told."""
    employers = [one for one in (await store.facts.search(said.user)).employers if one.interviews]
    named = [one for one in employers if one.name.casefold() == name.casefold()] or employers
    if not named:
        return [Say(texts.NONE_YET)]
    return await change_saved(store, said, max(named, key=told_last).id, named_field(name), ask=True)
