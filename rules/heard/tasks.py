"""Which open tasks a report closes, or a wish moves."""

from collections.abc import Iterable, Sequence
from typing import Final

from rules.heard import bulk, promises
from rules.heard.facts import Open, TaskId
from rules.heard.found import Found
from rules.heard.moves import MEMO
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
BY_VOICE: Final = frozenset({"left_voicemail", "left_message"})
FOLLOWING: Final = wordset("follow followed following chase chased chaser chasing followup ups")


VERBS_TO_BE: Final = wordset("is was has have not")


def closed(scene: Scene, found: Found, companies: Sequence[int], people: Sequence[int]) -> tuple[TaskId, ...]:
    """The tasks that a report closes: none where nobody was reached."""
    result, action = str(found.slots.get("result")), str(found.slots.get("action", "unknown"))
    every = bool(found.slots.get("all"))
    if result not in CLOSING:
        return ()
    if every and not people:
        return _ids(bulk.counted(scene, companies) or bulk.every(scene, companies))
    if not companies and not people:
        return _ids(promises.by_words(scene, scene.known.tasks)) or scene.focus.tasks or _ids(alone(scene, action))
    near = _of(scene, companies, [person for person in people if person not in denied(scene)])
    if result in BY_VOICE:
        return _ids(_chosen(scene, [task for task in near if task.rule not in ("thank", "pair")], "call", every))
    kept = promises.kept(scene, people, action)
    if kept and not scene.has(bulk.THANKING):
        return _ids(kept)
    return _ids([*kept, *_chosen(scene, near, _kind(scene, action), every)])


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
        return _ids(promises.by_words(scene, scene.known.tasks))
    if not companies and not people:
        return scene.focus.tasks or _ids(alone(scene, str(found.slots.get("kind"))))
    near = _of(scene, companies, people)
    said = promises.by_words(scene, near)
    if said:
        return _ids(said)
    kind = found.slots.get("kind")
    return _ids(near if kind is None else _of_kind(scene, near, str(kind)))


def _of_kind(scene: Scene, near: Sequence[Open], kind: str) -> list[Open]:
    """The tasks of a kind, else the only one; whom one wants to ring, one does not want to thank."""
    if kind == "call" and scene.fits(*MEMO):
        return _best(near, [rule for rule in CALL if rule not in bulk.THANKS])
    return _best(near, AFFINITY.get(kind, NOTE)) or [task for task in near if len(near) == 1]


def alone(scene: Scene, kind: str) -> list[Open]:
    """Where nobody is named: the promise whose thing is named, or the only letter, card or call that there is."""
    if said := promises.by_words(scene, scene.known.tasks):
        return said
    only = [task for task in scene.known.tasks if bulk.is_by(scene, task, kind)]
    return only if len(only) == 1 else []


def _kind(scene: Scene, action: str) -> str:
    if scene.has(FOLLOWING):
        return "follow_up"
    if not scene.has(bulk.THANKING) or action not in ("note", "unknown"):
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
    if said := promises.by_words(scene, near):
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
