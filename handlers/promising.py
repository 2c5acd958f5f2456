"""What was promised after the debrief: kept with what was told of the interview, or as a reminder."""

from datetime import date

from handlers import told
from handlers.said import Reply, Said
from handlers.scene import Scene
from handlers.undoing import noted
from rules import texts
from rules.dates import When, echo
from rules.debrief.read import NOTE, within
from rules.facts import Employer, Interview
from rules.forms import Answers
from rules.heard import Heard, promises
from rules.outcomes import ENDINGS
from storage.store import Store


async def promised(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """ "I promised Dr Obi my paper by Friday": a second promise, or one to somebody unknown, is a reminder."""
    employer, text, day = scene.owner(found), str(found.slots["value"]), last_day(found.slots.get("value_when"))
    promise = {"text": within(text, NOTE), "by": day.isoformat() if day else None}
    if employer and await with_the_interview(store, said, employer, promise, scene):
        by = f" ({echo(on(day), scene.local(said.now).date())})" if day else ""
        return [await noted(store, said, texts.PROMISE_KEPT.format(employer.name, text, by), employer.id)]
    return await told.remind(store, said, employer.id if employer else None, scene.stored(on(day)) if day else None)


async def with_the_interview(store: Store, said: Said, there: Employer, promise: Answers, scene: Scene) -> bool:
    """Kept there, or in the place of the same promise; False where another one has that place."""
    interview, answers = await last_told(store, said, there)
    if interview is None or answers is None or there.state in ENDINGS:
        return False
    before = answers.get("promise")
    still_open = (there.id, f"promise:{interview.id}") in scene.items
    names = [person.name for person in there.people.values() if person.name]
    if before and not (still_open and promises.alike(promise["text"], before["text"], names)):
        return False
    await store.employers.amend(said.user, interview.id, {**answers, "promise": promise})
    return True


async def last_told(store: Store, said: Said, employer: Employer) -> tuple[Interview | None, Answers | None]:
    """The last interview there, and what was told of it."""
    interview = max(employer.interviews, key=lambda one: one.ended, default=None)
    return interview, await store.employers.answers(said.user, interview.id) if interview else None


def last_day(when: object) -> date | None:
    """ "By Friday" is Friday."""
    return (when.end or when.start) if isinstance(when, When) else None


def on(day: date) -> When:
    return When("date", day, day)
