"""Which open tasks a report closes, or a wish moves."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final

from rules.heard.facts import Open, TaskId
from rules.heard.found import Found
from rules.heard.said import folded, words
from rules.heard.scene import Scene
from rules.heard.words import wordset

NOTE: Final = (
    "thank",
    "pair",
    "decision",
    "second",
    "application",
    "weekly",
    "checkin",
    "farewell",
    "referral",
    "ask",
    "again",
    "word",
    "call",
)
CALL: Final = ("again", "word", "call", "weekly", "decision", "second", "application", "checkin", "ask", "thank", "pair")
FOLLOW: Final = (
    "decision",
    "second",
    "application",
    "weekly",
    "checkin",
    "again",
    "word",
    "call",
    "ask",
    "farewell",
    "referral",
)
WRITTEN: Final = ("note", "email", "letter", "card", "text", "fax", "linkedin", "in_person", "unknown")
AFFINITY: Final = dict.fromkeys(WRITTEN, NOTE) | {
    "call": CALL, "follow_up": FOLLOW, "promise": ("promise",), "for_offer": ("offer", "thank", "pair"),
    "thank_you": ("thank", "pair", "offer", "farewell"),
}  # fmt: skip
"""The kinds of task that a way of reaching somebody may close, the likeliest first."""
CLOSING: Final = frozenset({"skipped", "sent", "spoke", "left_voicemail", "left_message"})
ONLY_BY: Final = frozenset({"letter", "card", "fax", "linkedin"})
BY_VOICE: Final = frozenset({"left_voicemail", "left_message"})
DULL: Final = wordset(
    "send bring give the a an to of my email mail write deliver forward share and for with you new"
    " i i'd i'll he she they it her him them me we us by on in at will would that this promised promise said told today"
    " tomorrow monday tuesday wednesday thursday friday saturday sunday next week"
)
FOLLOWING: Final = wordset("follow followed following chase chased chaser chasing followup ups")
THANKING: Final = wordset("thank thanked thanks thanking yous")


VERBS_TO_BE: Final = wordset("is was has have not")


def closed(scene: Scene, found: Found, companies: Sequence[int], people: Sequence[int]) -> tuple[TaskId, ...]:
    """The tasks that a report closes: none where nobody was reached."""
    result, action = str(found.slots.get("result")), str(found.slots.get("action", "unknown"))
    every = bool(found.slots.get("all"))
    if result not in CLOSING:
        return ()
    if every and not people:
        both = _both(scene, companies) if scene.has({"both"}) else []
        return _ids(both or _bulk(scene, companies))
    if not companies and not people:
        return _ids(_by_words(scene, scene.known.tasks)) or scene.focus.tasks or _ids(alone(scene, action))
    near = _of(scene, companies, [person for person in people if person not in denied(scene)])
    if result in BY_VOICE:
        return _ids(_chosen(scene, [task for task in near if task.rule not in ("thank", "pair")], "call", every))
    return _ids(_chosen(scene, near, _kind(scene, action), every))


def denied(scene: Scene) -> set[int]:
    """Those of whom it says "but not": "Dana is done, Tom isn't"."""
    keys = [word.key for word in scene.said]
    people = {number: one for one in scene.names for number in one.people}
    refused = {number for number, one in people.items() if _is_refused(keys, one.start, one.end)}
    return refused if len(refused) < len(people) else set()


def _is_refused(keys: Sequence[str], start: int, end: int) -> bool:
    """ "but not Tom", "Tom is not"."""
    return keys[max(0, start - 1) : start] == ["not"] or (keys[end : end + 2][-1:] == ["not"] and keys[end] in VERBS_TO_BE)


def moved(scene: Scene, found: Found, companies: Sequence[int], people: Sequence[int]) -> tuple[TaskId, ...]:
    """The tasks that get another day."""
    if found.slots.get("scope") == "all":
        return _ids(scene.known.tasks)
    if found.slots.get("memo") and not people and not companies:
        return _ids(_by_words(scene, scene.known.tasks))
    if not companies and not people:
        return scene.focus.tasks or _ids(alone(scene, str(found.slots.get("kind"))))
    near = _of(scene, companies, people)
    said = _by_words(scene, near)
    if said:
        return _ids(said)
    kind = found.slots.get("kind")
    if kind is None:
        return _ids(near)
    ranked = AFFINITY.get(str(kind), NOTE)
    best = _best(near, ranked)
    return _ids(best if best else [task for task in near if len(near) == 1])


def alone(scene: Scene, kind: str) -> list[Open]:
    """Where nobody is named: the promise whose thing is named, or the only letter, card or call that there is."""
    if said := _by_words(scene, scene.known.tasks):
        return said
    only = [task for task in scene.known.tasks if _is_by(scene, task, kind)]
    return only if len(only) == 1 else []


def _is_by(scene: Scene, task: Open, kind: str) -> bool:
    if kind == "call":
        return task.rule in ("call", "again", "word", "weekly")
    ways = {person.id: person.channel for employer in scene.known.search.employers for person in employer.people.values()}
    return kind in ONLY_BY and task.rule != "promise" and ways.get(task.person or 0) == kind


def _kind(scene: Scene, action: str) -> str:
    if scene.has(FOLLOWING):
        return "follow_up"
    if not scene.has(THANKING) or action not in ("note", "unknown"):
        return action
    return "for_offer" if scene.has({"offer"}) else "thank_you"


def _ids(tasks: Iterable[Open]) -> tuple[TaskId, ...]:
    return tuple(task.id for task in tasks)


def _of(scene: Scene, companies: Sequence[int], people: Sequence[int]) -> list[Open]:
    tasks = [task for task in scene.known.tasks if task.person in people] if people else []
    there = [task for task in scene.known.tasks if task.employer in companies]
    of_nobody = [task for task in there if task.person is None]
    return sorted(tasks or of_nobody if people else there, key=lambda task: task.due)


def _chosen(scene: Scene, near: Sequence[Open], kind: str, each: bool) -> list[Open]:
    """For each person the task that fits best, the earliest of several; a promise only where its thing is named."""
    if said := _by_words(scene, near):
        return said
    found: list[Open] = []
    for person in dict.fromkeys(task.person for task in near):
        theirs = _best([task for task in near if task.person == person], AFFINITY.get(kind, NOTE))
        found += theirs[: None if each else 1]
    return found


def _best(tasks: Sequence[Open], ranked: Sequence[str]) -> list[Open]:
    for rule in ranked:
        if fitting := [task for task in tasks if task.rule == rule]:
            return fitting
    return []


def _by_words(scene: Scene, tasks: Iterable[Open]) -> list[Open]:
    """Promises and memos whose thing is named: "portfolio sent"."""
    own = [task for task in tasks if task.rule in ("promise", "memo")]  # others quote the promise of their interview
    return [task for task in own if task.text and (_things(task) & scene.keys)]


def _things(task: Open) -> set[str]:
    return {word.key for word in words(folded(task.text))} - DULL


def _bulk(scene: Scene, companies: Sequence[int]) -> list[Open]:
    """ "all of today's", "all thank yous", "all overdue ones"."""
    today = scene.now.date()
    tasks = [task for task in scene.known.tasks if not companies or task.employer in companies]
    if scene.has(THANKING | {"notes"}):
        return [task for task in tasks if task.rule in ("thank", "pair")]
    if scene.has({"calls"}):
        return [task for task in tasks if task.rule in ("call", "again", "word", "weekly")]
    if scene.has({"overdue", "late"}):
        return [task for task in tasks if task.due < today]
    if scene.has({"today"}):
        return [task for task in tasks if task.due == today]
    if scene.has({"tomorrow"}):
        return [task for task in tasks if task.due == today + timedelta(days=1)]
    return [task for task in tasks if companies or task.due <= today]


def _both(scene: Scene, companies: Sequence[int]) -> list[Open]:
    """ "Posted both letters": the two on the table, else the only two of that kind, else of thanks at one employer."""
    told = [task for task in scene.known.tasks if not companies or task.employer in companies]
    kind = next((kind for kind in ("letter", "card", "call") if scene.has({kind, f"{kind}s"})), "")
    alike = [task for task in told if task.rule in (CALLS if kind == "call" else THANKS)]
    owners = dict.fromkeys(task.employer for task in alike)
    theirs = [[task for task in alike if task.employer == owner] for owner in owners]
    groups = [[task for task in told if task.id in scene.focus.tasks], [task for task in alike if _is_by(scene, task, kind)]]
    pairs = [group for group in (*groups, alike) if len(group) == BOTH] or [group for group in theirs if len(group) == BOTH]
    return pairs[0] if pairs and (len(pairs) == 1 or pairs[0] not in theirs) else []


CALLS: Final = ("call", "again", "word")
THANKS: Final = ("thank", "pair")
BOTH: Final = 2
