"""What is told anew in plain words: interviews that were or are to come, applications, references."""

from dataclasses import replace

from handlers import debriefing, told
from handlers.said import Reply, Said
from handlers.scene import Scene, look
from rules import asides, heard, openings, planned, several
from rules.debrief import ahead, story
from rules.forms import Talk, plain
from rules.heard import Heard
from storage.store import Store
from storage.talks import Stored


async def interview(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """One that was, or one that is to come."""
    plainer = planned.with_little_words(said.text)
    if plainer != said.text:
        said, found = replace(said, text=plainer), heard.read(plainer, scene.known, scene.local(said.at))
    answers = scene.answers(found)
    if found.slots.get("tense") == "upcoming" and not openings.is_over(said.text):
        here = scene.under_way
        if "company" not in answers and here and asides.another(said.text):
            answers["company"] = here.name
        elif "company" not in answers and (named := openings.company(openings.in_one_line(said.text))):
            answers["company"] = named
        return await told.coming(store, said, answers, found.slots.get("said", ""))
    begun = openings.opening(said.text)
    told_here = ("company",) if begun else ("company", "job")
    words: dict[str, str] = {key: answers[key] for key in told_here if key in answers}
    spoken = scene.spoken(found, "when") if says_when_it_was(found, said.text) else ""
    when = {"when": spoken} if spoken else {}
    return await debriefing.debrief_with(store, said, {**words, **when, **(begun or {})})


def says_when_it_was(found: Heard, text: str) -> bool:
    """Whether the day is that of the interview: "they decide on Friday" is none."""
    clauses = [clause for part in openings.SENTENCES.split(text) for clause in story.CLAUSES.split(part)]
    rest = " ".join(clause for clause in clauses if not any(words.search(clause) for _, _, words, _ in ahead.DATES))
    day = plain(found.slots.get("said", ""))
    return not day or f" {day} " in f" {plain(rest)} "


async def invited(store: Store, said: Said, company: str, found: Heard, scene: Scene) -> list[Reply]:
    """An interview to come, told while one asks about this company, and not as of another: it is there."""
    return await told.coming(store, said, {**scene.answers(found), "company": company}, found.slots.get("said", ""))


async def each_coming(store: Store, said: Said) -> list[Reply] | None:
    """Several to come in one message, each with its own answer and its own undo; None where there is but one."""
    replies: list[Reply] = []
    for words in several.coming(said.text):
        scene = await look(store, said)
        found = heard.read(words, scene.known, scene.local(said.at))
        replies += await told.coming(store, replace(said, text=words), scene.answers(found))
        store.journal.changes.clear()
    return replies or None


async def application(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """One, of which what is missing is asked; several at once without a question about each."""
    replies: list[Reply] = []
    for words in several.applied(said.text):
        one = heard.read(words, scene.known, scene.local(said.at))
        answers = {"when": None, **scene.answers(one), "posting": {"answers_by": None, "no_contact": None}}
        replies += await told.told_application(store, said, Stored(0, 0, Talk("applied", answers)))
        store.journal.changes.clear()
    return replies or await told.application(store, said, scene.answers(found))


async def reference(store: Store, said: Said, found: Heard, _: Scene) -> list[Reply]:
    known = {key: found.slots[key] for key in ("name", "relation") if found.slots.get(key)}
    return await told.reference(store, said, known if "name" in known else {})


async def interview_plainly(store: Store, said: Said) -> list[Reply] | None:
    """An interview at a company that is not known yet, though the words looked like a report on what is known."""
    begun = openings.opening(said.text)
    if begun and "company" in begun:
        return await debriefing.debrief_with(store, said, begun)
    where = openings.company(openings.in_one_line(said.text)) if openings.coming_interview(said.text) else None
    return await told.coming(store, said, {"company": where}, said.text) if where else None
