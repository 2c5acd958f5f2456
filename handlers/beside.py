"""Words beside an open question that are no answer to it, and that must not be taken for one."""

from dataclasses import replace

from handlers import debriefing, flows, meaning, talking, told, words
from handlers.planning import around
from handlers.said import Reply, Said, Say
from rules import asides, debrief, openings, texts
from rules.debrief.form import RIGHT, so_much
from rules.debrief.putting_right import NOTED
from rules.debrief.show import so_far
from rules.forms import Unclear, plain
from storage.store import Store
from storage.talks import Stored

FREE = frozenset({"fact", "writer"})  # forms that take any words, and so would take these
NAMES = frozenset({"people_done", "desk"})  # questions that take whom a report names for somebody more
GOES_ON = frozenset({"coming", "applied", "remind", "reference"})  # forms that are not worth keeping somebody at
WORDY = 4  # words: who writes so many and no answer has something else to say
REPORTED = frozenset({"outcome", "done"})


def is_invited(said: Said, stored: Stored) -> bool:
    """Whether it tells of an interview to come where the open question is about: no answer to anything else."""
    if stored.talk.form == "applied":
        return openings.coming_interview(said.text)
    at_once = stored.talk.form == "debrief" and talking.open_question(stored.talk).key not in debrief.DAYS
    return at_once and asides.invited(said.text) and openings.coming_interview(said.text)


async def begun(store: Store, said: Said, stored: Stored, company: str | None) -> list[Reply] | None:
    """One more of what is asked about: an interview to come, a reference, or an interview that was at another company."""
    at = (stored.talk.form, talking.open_question(stored.talk).key)
    if at[0] == "coming" and (over := await told.was_already(store, said, stored)):
        return over
    if at == ("coming", "clock") and openings.coming_interview(said.text):
        return await skipped(store, said, stored)
    if at in (("reference", "relation"), ("reference", "state")) and await meaning.names_a_reference(store, said):
        return await skipped(store, said, stored)
    if at == ("applied", "job") and await is_news(store, said):
        return await skipped(store, said, stored)
    words_ = openings.opening_plainly(said.text)
    if words_ is None or words_["company"] == company or (at == ("debrief", "company") and "others" not in words_):
        return None  # where the company is asked, it is the answer
    return await debriefing.debrief_with(store, said, words_)


async def is_news(store: Store, said: Said) -> bool:
    """Whether it tells of another application, or what came of one: no name of a job."""
    found, _ = await meaning.read(store, said)
    named = found.companies or found.people or found.slots.get("company")
    return found.intent in NEWS and bool(named) and len(said.text.split()) > 2


NEWS = frozenset({"application", "outcome", "done", "interview"})


async def asked(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """A question, or a wish, to a debrief that is not saved: what is known of it so far, and its own question again."""
    talk = stored.talk
    question = talking.open_question(talk)
    wants = asides.wants(said.text) and question.key not in NOTED
    if talk.form != "debrief" or not (asides.asks(said.text) or wants):
        return None
    found, scene = await meaning.read(store, said)
    if found.companies or found.people:
        return await meaning.lead_to(store, said, found, scene)
    if wants:
        return [Say(texts.WORDS_LATER)]
    if question.key == "confirm":
        return [Say(texts.ONCE_SAVED)]
    return [Say(so_far(talk.answers, await around(store, said.user, said.at)) or texts.TELL_FIRST)]


async def passed_over(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """A wish or a report instead of the one fact that a letter lacks: it does without, and the words are heard."""
    if stored.talk.form not in FREE or not (asides.wants(said.text) or asides.asks(said.text) or asides.reports(said.text)):
        return None
    return await skipped(store, said, stored)


async def went_on(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """Words that say much, and do not answer a question that needs no answer: it is let go, and they are heard."""
    needed = talking.open_question(stored.talk).needed
    if stored.talk.form not in GOES_ON or needed or not (len(said.text.split()) >= WORDY or asides.reports(said.text)):
        return None
    return await skipped(store, said, stored)


async def skipped(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """All that is left of it is skipped; what it cannot do without lets it go."""
    replies: list[Reply] = []
    still: Stored | None = stored
    while still and still.id == stored.id:
        try:
            replies = await flows.hear(store, replace(said, message=0), still, "skip")
        except Unclear:
            await store.talks.end(said.user, still, said.now)
        still = await store.talks.open(said.user)
    return [*replies, *await words.free(store, said)]


async def saved_first(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """What became of an interview that was told and never confirmed: it is saved as it was told, and the words are heard."""
    if stored.talk.form != "debrief" or not so_much(stored.talk.answers) or talking.move_of(said.text, stored.talk.offered):
        return None
    found, scene = await meaning.read(store, said)
    if REPORTED.isdisjoint((found.intent, found.likely)):
        return None
    if talking.open_question(stored.talk).key != "confirm":
        elsewhere = scene.owner(found) if found.companies or found.people else None
        if elsewhere and plain(elsewhere.name) != plain(stored.talk.answers["company"]):
            return None
        parked = await store.talks.end(said.user, stored, said.now)
        saved = await debriefing.saved(store, said, stored, texts.SAVED_AS_TOLD)
        return [saved, *await words.free(store, said), *await talking.go_on(store, said, parked)]
    return [*await flows.hear(store, replace(said, message=0), stored, RIGHT.label), *await words.free(store, said)]


async def reported(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """ "Sent Nora the note", where one asks who else was there: nobody new is named."""
    if stored.talk.form != "debrief" or not asides.reports(said.text):
        return None
    return await saved_first(store, said, stored) if talking.open_question(stored.talk).key in NAMES else None


async def before_the_zone(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """More of the interview, while it is asked where one is: it waits with the rest."""
    then = stored.talk.answers.get("then")
    if stored.talk.form != "zone" or then is None or len(said.text.split()) < WORDY or said.text.strip().endswith("?"):
        return None
    key = "again" if "again" in then else "story"
    whole = ". ".join(part for part in (then.get(key, ""), openings.in_one_line(said.text)) if part)
    talk = replace(stored.talk, answers={**stored.talk.answers, "then": {**then, key: whole}})
    return [await talking.put(store, said, replace(stored, talk=talk), texts.ZONE_FIRST)]
