"""Which tasks are meant where nobody is named: all of them, all of a kind, or so many."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Final

from rules.dates.words import NUMBERS
from rules.heard.facts import Open
from rules.heard.scene import Scene
from rules.heard.words import wordset

SENT: Final = wordset("sent emailed mailed posted thanked wrote written texted messaged")
THANKING: Final = wordset("thank thanked thanks thanking yous")
ONLY_BY: Final = frozenset({"letter", "card", "fax", "linkedin"})


def every(scene: Scene, companies: Sequence[int]) -> list[Open]:
    """ "all of today's", "all thank yous", "all overdue ones"."""
    tasks = [task for task in scene.known.tasks if not companies or task.employer in companies]
    if scene.has(THANKING | {"notes"}):
        return [task for task in tasks if task.rule in THANKS]
    if scene.has({"calls"}):
        return [task for task in tasks if task.rule in (*CALLS, "weekly")]
    today = scene.now.date()
    if scene.has({"overdue", "late"}):
        return [task for task in tasks if task.due < today]
    days = [today + timedelta(days=later) for day, later in DAYS.items() if scene.has({day})]
    if days:
        return [task for task in tasks if task.due == days[0]]
    return tasks if companies else _those(scene, tasks)


DAYS: Final = {"today": 0, "tomorrow": 1}


def _those(scene: Scene, tasks: Sequence[Open]) -> list[Open]:
    """ "Sent them all": what is on the table, else what is due, else the thank-yous, where only one employer has any."""
    table = [task for task in tasks if task.id in scene.focus.tasks] if scene.has({"them", "those"}) else []
    due = [task for task in tasks if task.due <= scene.now.date()]
    thanks = [task for task in tasks if task.rule in THANKS]
    of_one = len({task.employer for task in thanks}) == 1 and scene.has(SENT) and not _count(scene)
    return table or due or (thanks if of_one else [])


def counted(scene: Scene, companies: Sequence[int]) -> list[Open]:
    """ "Posted both letters", "sent all three": so many on the table, of that kind, or of thanks at one employer."""
    count = _count(scene)
    told = [task for task in scene.known.tasks if not companies or task.employer in companies]
    kind = next((kind for kind in ("letter", "card", "call") if scene.has({kind, f"{kind}s"})), "")
    alike = [task for task in told if task.rule in (CALLS if kind == "call" else THANKS)]
    owners = dict.fromkeys(task.employer for task in alike)
    theirs = [[task for task in alike if task.employer == owner] for owner in owners]
    groups = [[task for task in told if task.id in scene.focus.tasks], [task for task in alike if is_by(scene, task, kind)]]
    whole = next((group for group in (*groups, alike) if len(group) == count), [])
    of_one = [group for group in theirs if len(group) == count]
    return whole or (of_one[0] if len(of_one) == 1 else [])


def _count(scene: Scene) -> int:
    """How many are said to be done: both, "all three", "the three notes"; 0 where it does not say."""
    behind = (pair[1].key for pair in pairwise(scene.said) if pair[0].key in ("all", "the"))
    told = next((NUMBERS.get(key) or int(key) for key in behind if key in NUMBERS or key in DIGITS), 0)
    return BOTH if scene.has({"both"}) else told if told >= BOTH else 0


CALLS: Final = ("call", "again", "word")
THANKS: Final = ("thank", "pair")
BOTH: Final = 2
DIGITS: Final = wordset("2 3 4 5 6 7 8 9")


def is_by(scene: Scene, task: Open, kind: str) -> bool:
    if kind == "call":
        return task.rule in ("call", "again", "word", "weekly")
    ways = {person.id: person.channel for employer in scene.known.search.employers for person in employer.people.values()}
    return kind in ONLY_BY and task.rule != "promise" and ways.get(task.person or 0) == kind
