"""What each form leads to when it is complete, and what an answer to an open one leads to."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from handlers import (
    calling,
    debriefing,
    meaning,
    newcomers,
    outcomes,
    own_data,
    own_letters,
    sending,
    settings,
    talking,
    told,
    writing,
)
from handlers.planning import COMPANIES, around, habits_of, one_too_many, replan_all, to_do
from handlers.said import Button, Reply, Said, Say
from rules import openings, texts, told_forms, wording
from rules.debrief import story
from rules.debrief.ahead import ahead, beside
from rules.debrief.early import Early
from rules.debrief.putting_right import amended
from rules.forms import Around, Card, Talk, Unclear, chosen, corrected, moved, plain
from storage.store import Store
from storage.talks import Stored

Finish = Callable[[Store, Said, Stored], Awaitable[list[Reply]]]


async def hear(store: Store, said: Said, stored: Stored, what: str | Card) -> list[Reply]:
    """An answer to the open question: the next one, or what the finished form leads to; raises Unclear, kept nothing."""
    here = await around(store, said.user, said.at)
    question = talking.FORMS[stored.talk.form].next(stored.talk.answers)
    other = talking.other_reading(stored.talk, what)
    if other:
        return await corrects(store, said, stored, stored.talk.doubted, other)
    talk = talking.answered(stored.talk, what, here)
    talk = talking.heard_in(talk, question.key if question else "", said.message if said.kind == "text" else 0)
    if question and question.key == "job" and isinstance(what, str):  # the only answer behind which people go on to tell
        talk = replace(talk, answers=story.told(what, talk.answers, here))
    early = told_beside(said, talk, question.key if question else "", what, here)
    talk = replace(talk, answers=early.answers) if early else talk
    value = talk.answers.get(question.key) if question else None
    if question and question.key == "company" and await one_too_many(store, said.user, value):
        raise Unclear(texts.TOO_MANY_COMPANIES.format(COMPANIES))
    if isinstance(value, dict) and "order" in value:
        await remember_order(store, said, value["order"])
        here = replace(here, date_order=value["order"])
    lead = talking.echo(stored.talk, talk, here, early.echo if early else "")
    talk = await debriefing.with_known(store, said, stored.talk, talk)
    talk = talking.doubtful(talk, question.key if question else "", here)
    return await proceed(store, said, replace(stored, talk=talk), lead, here)


MORE_BESIDE = frozenset({"job", "when", "ended", "format", "decision", "second"})  # answers behind which one tells of others


def told_beside(said: Said, talk: Talk, key: str, what: str | Card, here: Around) -> Early | None:
    """What the words say besides the answer to this question: "in person, and Lisa is actually Elisa"."""
    if talk.form != "debrief" or said.kind != "text" or key not in MORE_BESIDE or not isinstance(what, str):
        return None
    if what != said.text:  # a button, or what is answered in his place
        return None
    rest = story.behind_the_job(what, talk.answers.get("job")) if key == "job" else what
    return beside(rest, talk.answers, here) if rest else None


async def told_first(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """Words that are no answer whatever is asked: an opening where the company is asked, or what puts an earlier one right."""
    talk = stored.talk
    if talk.form != "debrief" or chosen(said.text, talk.offered) != said.text:
        return None
    here, key = await around(store, said.user, said.at), talking.open_question(talk).key
    if key == "company":
        words = openings.opening_there(said.text)
        answers = {**talk.answers, **story.begun(words, here)} if words and "others" not in words else {}
        if "company" not in answers:
            return None
        talk = talking.heard_in(moved(talk, answers), key, said.message)
        talk = await debriefing.with_known(store, said, stored.talk, talk)
        return await kept_early(store, said, stored, talk, debriefing.read_back(answers, here))
    early = amended(said.text, talk.answers, here, key)
    if early is None:
        return None
    more = beside(early.rest, early.answers, here) if early.rest else None
    if more:
        early = replace(early, answers=more.answers, echo=f"{early.echo}, {more.echo}")
    talk = talking.heard_in(moved(talk, early.answers), early.key, said.message)
    return await kept_early(store, said, stored, talk, texts.TOLD.format(early.echo))


async def kept_early(store: Store, said: Said, stored: Stored, talk: Talk, lead: Markup | None) -> list[Reply]:
    """The talk goes on with what was told; raises Unclear where no company more can be kept."""
    company = talk.answers["company"]
    if company != stored.talk.answers.get("company") and await one_too_many(store, said.user, company):
        raise Unclear(texts.TOO_MANY_COMPANIES.format(COMPANIES))
    return await proceed(store, said, replace(stored, talk=talk), lead)


async def told_ahead(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """Words that answer a later question of the debrief are kept, and the open one is put again; None when they do not."""
    if stored.talk.form != "debrief":
        return None
    here = await around(store, said.user, said.at)
    if names_another(said.text, stored.talk.answers.get("company") or "", here.employers):
        return None
    early = ahead(chosen(said.text, stored.talk.offered), stored.talk.answers, here)
    if early is None:
        return None
    talk = talking.heard_in(moved(stored.talk, early.answers), early.key, said.message)
    return await proceed(store, said, replace(stored, talk=talk), texts.TOLD.format(early.echo), here)


def names_another(said: str, here: str, known: Sequence[str]) -> bool:
    """Whether it is of another company than the one that the question is about."""
    words = f" {plain(said)} "
    return any(f" {plain(name)} " in words for name in known if plain(name) != plain(here))


async def corrects(store: Store, said: Said, stored: Stored, key: str, words: str) -> list[Reply]:
    """An earlier answer was meant in another way."""
    here = await around(store, said.user, said.at)
    form = talking.FORMS[stored.talk.form]
    talk = corrected(form, stored.talk, key, words, here)
    echo = form.question(key).echo
    lead = texts.TOLD.format(echo(talk.answers[key], here)) if echo else None
    return await proceed(store, said, replace(stored, talk=talk), lead, here)


async def remember_order(store: Store, said: Said, order: str) -> None:
    await store.users.set_habits(said.user, replace(await habits_of(store, said.user), date_order=order))


async def proceed(
    store: Store, said: Said, stored: Stored, lead: Markup | None = None, here: Around | None = None
) -> list[Reply]:
    if talking.FORMS[stored.talk.form].next(stored.talk.answers):
        return [await talking.put(store, said, stored, lead, here)]
    parked = await store.talks.end(said.user, stored, said.now)
    return [*await FINISH[stored.talk.form](store, said, stored), *await talking.go_on(store, said, parked)]


async def told_zone(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """The user's clock is known: everything that floats moves with it, and what he wanted to tell goes on."""
    answers, before = stored.talk.answers, await store.users.habits(said.user)
    await store.users.set_habits(said.user, replace(await habits_of(store, said.user), zone=answers["zone"]))
    await replan_all(store, said.user, said.now)
    habits = await habits_of(store, said.user)
    text = texts.ZONE_SET.format(answers["place"], f"{habits.quiet_from:%H:%M}", f"{habits.quiet_until:%H:%M}")
    text += texts.MOVED_ALONG if before and await to_do(store, said.user, said.now) else ""
    replies: list[Reply] = [Say(text, asks="nothing")]
    if "then" in answers:
        earlier = replace(said, at=datetime.fromisoformat(answers["at"]))
        return [*replies, *await told_before(store, earlier, answers["then"])]
    offer = Say(texts.OFFER_DEBRIEF, ((Button(texts.START, "interview"),),))
    return [*replies, offer] if before is None else replies


async def told_before(store: Store, said: Said, words: dict[str, str]) -> list[Reply]:
    """What waited for the zone: the beginning of a debrief, or words to be heard again."""
    if "again" not in words:
        return await debriefing.debrief_with(store, said, words)
    again = replace(said, text=words["again"])
    return await newcomers.each_coming(store, again) or await meaning.meant(store, again) or []


async def told_which(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """The name is clear now: the words are heard again with it."""
    return await meaning.told_which(store, said, told_forms.with_name(stored.talk.answers))


FINISH: dict[str, Finish] = {
    "debrief": debriefing.debriefed,
    "zone": told_zone,
    "sent": sending.told_how_sent,
    "reach": sending.told_reach,
    "call_back": calling.told_call_back,
    "right": calling.told_right,
    "say_when": writing.told_say_when,
    "outcome": outcomes.told,
    "coming": told.told_coming,
    "applied": told.told_application,
    "reference": told.told_reference,
    "remind": told.told_reminder,
    "setting": settings.told,
    "which": told_which,
    "writer": own_letters.told_writer,
    "fact": own_letters.told_fact,
    "delete": own_data.told_delete,
    "replace": own_data.told_replace,
}


# --- correcting --------------------------------------------------------------------------------


async def edited(store: Store, said: Said) -> list[Reply]:
    """A message was edited: if it was an answer of the open talk, the answer changes."""
    stored = await store.talks.open(said.user)
    key = stored.talk.heard.get(str(said.message)) if stored else None
    if stored is None:
        return [await edited_late(store, said)]
    if key is None or key not in stored.talk.answers:  # or he went back, and it is no answer now
        return [Say(texts.EDIT_ELSE), *await talking.repeat(store, said)]
    here = await around(store, said.user, said.at)
    try:
        talk = corrected(talking.FORMS[stored.talk.form], stored.talk, key, said.text, here)
    except Unclear as unclear:
        return [Say(texts.HINT.format(texts.EDIT_ELSE, unclear.hint)), *await talking.repeat(store, said)]
    return await proceed(store, said, replace(stored, talk=talk), texts.EDIT_TAKEN.format(wording.short(said.text)))


async def edited_late(store: Store, said: Said) -> Say:
    """Nothing is open that the edit could belong to: it may be about what was saved."""
    known = [one for one in (await store.facts.search(said.user)).employers if one.interviews]
    if not known:
        return Say(texts.EDIT_ELSE)
    last = max(known, key=debriefing.told_last)
    return Say(texts.EDIT_LATE, ((Button(texts.CHANGE, f"change:{last.id}"),),))
