"""The debrief of an interview: how it begins, what it leaves behind, how it is opened again."""

from handlers import talking
from handlers.planning import around, habits_of, open_items, replan
from handlers.said import Button, Reply, Said, Say
from rules import debrief, texts, wording
from rules.clocktime import to_local
from rules.debrief_facts import reopened
from rules.debrief_read import ended_moment
from rules.forms import Answers, Talk, Unclear
from storage.store import Store
from storage.talks import Stored


async def debrief_with(store: Store, said: Said, words: dict[str, str]) -> list[Reply]:
    """Begin a debrief with what the first message said already. Without a zone, that is asked first."""
    if await store.users.habits(said.user) is None:
        then = {"then": words, "at": said.at.isoformat()}
        return [Say(texts.WELCOME), *await talking.begin(store, said, Talk("zone", then))]
    return await talking.begin(store, said, Talk("debrief", await begun(store, said, words)))


async def begun(store: Store, said: Said, words: dict[str, str]) -> Answers:
    """The answers that these words give, each read by its own question; what does not fit is asked."""
    here = await around(store, said.user, said.at)
    answers: Answers = {}
    for key in ("company", "job", "when"):
        try:
            value = debrief.FORM.question(key).read(words[key], answers, here) if key in words else None
        except Unclear:
            continue
        answers = {**answers, key: value} if value else answers
    return answers


async def debriefed(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """Everything told is kept, and the plan stands."""
    answers, habits = stored.talk.answers, await habits_of(store, said.user)
    employer_id = await store.employers.named(said.user, answers["company"])
    ended = ended_moment(answers, to_local(said.at, habits.zone))
    when = {"ended_at": ended, "saved_at": said.now, "zone": habits.zone}
    await store.employers.save(said.user, employer_id, answers, stored.about, **when)
    employer = await replan(store, said.user, employer_id, said.now)
    items = [item for item in await open_items(store, said.user) if item.employer.id == employer_id]
    text = texts.SAVED.format(employer.name, wording.plan_text(items, said.now, habits))
    return [Say(text, ((Button(texts.DUE, "due"), Button(texts.CHANGE, f"change:{employer_id}")),))]


async def change_saved(store: Store, said: Said, employer_id: int) -> list[Reply]:
    """Open the last interview of an employer again: what is missing is asked, then what to change."""
    employer = await store.employers.facts(said.user, employer_id)
    interview = employer.interviews[-1] if employer and employer.interviews else None
    told = await store.employers.answers(said.user, interview.id) if interview else None
    if employer is None or interview is None or told is None:
        return [Say(texts.GONE)]
    return await talking.begin(store, said, Talk("debrief", reopened(told, employer.people)), interview.id)
