"""A report of several people, clause by clause: what was done for each, and who is put off until another day."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from rules.heard import verbs
from rules.heard.deeds import DOING
from rules.heard.facts import Heard, Known, TaskId
from rules.heard.scene import Scene, scene

_CLAUSES: Final = re.compile(
    rf"(?i)\s*[;\n]\s*|(?<=\w\w)[.!]\s+|,?\s+(?:and|then|but)\s+(?=(?:i\s+)?(?:{verbs.DID}|will|shall)\b|i.ll\b)"
    r"|,\s+(?=[^,]*\b(?:tomorrow|tonight|later|next week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\W*$)"
)
DONE: Final = frozenset(f"{verbs.DID}|{DOING}".split("|"))


def apart(whole: Heard, text: str, read: Callable[[str], Heard], known: Known, now: datetime) -> Heard:
    """The report with the tasks of each of its clauses; as it was where it has but one."""
    clauses = _CLAUSES.split(text)
    if whole.intent != "done" or len(whole.people) < 2 or len(clauses) < 2:
        return whole
    seen = [clause for clause in (scene(part, known, now) for part in clauses) if _people(clause)]
    told = [_told(clause, whole, read) for clause in seen if not _puts_off(clause)]
    when = next(({key: part.slots[key] for key in WHEN} for part in told if "on" in part.slots), {})
    slots = {key: value for key, value in whole.slots.items() if key not in WHEN} | when | _action(told)
    later = next((_later(clause, whole) for clause in seen if _puts_off(clause) and clause.dates), None)
    done = dict.fromkeys(task for part in told for task in part.tasks or ())
    return replace(whole, tasks=tuple(done), slots=slots, also=later)


WHEN: Final = ("on", "said")


def _told(clause: Scene, whole: Heard, read: Callable[[str], Heard]) -> Heard:
    """What a clause reports; what the whole does of its people, where it says nothing by itself."""
    heard = read(clause.text)
    return heard if heard.intent == "done" else Heard("done", tasks=_theirs(clause, whole))


def _action(told: Sequence[Heard]) -> dict[str, Any]:
    """No way of reaching them where there were several: "called Tom and emailed Priya"."""
    actions = {part.slots["action"] for part in told if "action" in part.slots} - {"promise"}
    return {"action": "unknown"} if len(actions) > 1 else {}


def _later(clause: Scene, whole: Heard) -> Heard:
    return Heard("reschedule", people=_people(clause), tasks=_theirs(clause, whole), slots={"to": clause.when("future")})


def _people(clause: Scene) -> tuple[int, ...]:
    return tuple(number for one in clause.names for number in one.people)


def _theirs(clause: Scene, whole: Heard) -> tuple[TaskId, ...]:
    own = {task.id for task in clause.known.tasks if task.person in _people(clause)}
    return tuple(task for task in whole.tasks or () if task in own)


def _puts_off(clause: Scene) -> bool:
    """ "Carla and Kofi tomorrow"."""
    when = clause.when("future")
    to_come = bool(when and when.start and when.start > clause.now.date())
    return (to_come or clause.has({"later"})) and not clause.has(DONE)
