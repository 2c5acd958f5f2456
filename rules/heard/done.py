"""What was done: sent, called, left on a machine, answered, come back, or not done at all."""

from typing import Final

from rules.heard import moods, shapes
from rules.heard.deeds import (
    ACTIONS,
    ALL_OF,
    BACK,
    DID,
    NEGOTIATING,
    OF_IT,
    PUT_BACK,
    RESULTS,
    SAID_ALONE,
    THANKED_BY_VOICE,
)
from rules.heard.found import Found
from rules.heard.scene import Scene
from rules.heard.words import wordset

DECIDING: Final = ("decide|decides|deciding|decision|know|hear|answer .. @d",)
NO_REPORT: Final = (
    "^ they|he|she|we sent my",
    "my children",
    "to school",
    "will not|never",
    "done deal",
    "i am done with",
    "so|well done",
    "want|need|going|have|like|trying to",
    "should i",
)

AGREED: Final = frozenset({"call_back", "wrong_person"})
"""What was said on the phone; nothing is done by it."""
OF_THEM: Final = frozenset({"put_back", "silence", "negotiating", "briefed"})
"""What they did, or may do, whoever says so: of the company, and of no task."""
OWN_DEED: Final = ("so|then|and|but i [have] [just|then|also] @did @n|him|her|them",)
"""What one did because they were silent."""
PROMISED: Final = ("will|would .. call|get|reply|answer|write|ring back|me|to",)
"""They will, but did not yet."""
NO_DEED: Final = (
    "^ do not @do",
    "almost|half|nearly|partly|being|getting|soon done|sent|finished|there",
    "done when|if",
    "^ you|bot [have|has|had] @did",
    "note|letter|email|card|mail|message|draft [that|which] you|bot [have] @did",
    "that|which|is|was|are|were [was|were|is] sent|written|called automatically|by|to_me",
    "called|contacted|emailed|rang @n|my|the|all|some references|reference|referees|old_boss|boss|school",
    "^ show|tell|give|read|see|open",
    "do|please not mark|close|tick|count",
    "got a call|email|text|letter",
    "^ @n|@c|he|she|they [has|have|just|also] sent|gave|passed|forwarded me|us",
    "until|till",
    "^ put ... off|back|until|till",
    "hold|put|holding|pushed|called|back|push off @d",
    "a|an|the|my good|bad|great|wrong|right|honest answer",
    "a|an|the .. called|named @x",
    "is|was|are called|named @n",
    "can|could|should|may go|wait|be",
    "^ remind|move|push|snooze|postpone|bump|shift|delay|write|draft|when|what|who|add|how|why",
)


def agreed(scene: Scene) -> Found | None:
    """What was said on the phone of the next call: before "they want me again" is read as a second interview."""
    result = _result(scene)
    return read(scene) if result in AGREED and not scene.has(MEETING) else None


def put_back(scene: Scene) -> Found | None:
    """ "They haven't decided, maybe Monday": before it is read as a correction of the day."""
    return read(scene) if _result(scene) == "put_back" else None


MEETING: Final = wordset("interview interviews round stage")


def read(scene: Scene) -> Found | None:
    alone = scene.fits(*SAID_ALONE)
    result = _result(scene)
    if not _is_told(scene, alone, result):
        return None
    every = _is_of_all(scene, alone)
    action, by = _action(scene, result), "call" if _is_thanks_by_voice(scene) else ""
    action = "note" if by else action
    slots = scene.slots(action=action, by=by, result=result or "sent", all=every or None, range=_range(scene, every))
    date, direction, dated = ("", "past", ()) if every else _date(scene, result)
    focus = not every and not scene.names
    points = result not in OF_THEM or not scene.is_carried
    needs = alone and focus and result not in OF_THEM
    return Found("done", slots, date, direction, dated, points=points, focus=focus, needs_focus=needs)


def _is_of_all(scene: Scene, alone: bool) -> bool:
    """Whether it means more than what is on the table."""
    if not scene.fits(*ALL_OF):
        return False
    return not scene.focus.tasks or not (scene.has(POINTING) or (alone and not scene.dates))


POINTING: Final = frozenset({"it", "that", "this"})


def _result(scene: Scene) -> str | None:
    if scene.is_offered and scene.fits(*NEGOTIATING):
        return "negotiating"
    result = shapes.first(scene.masked, RESULTS)
    if result == "replied" and scene.fits(*PROMISED):
        return "spoke"
    if result == "silence" and scene.fits(*OWN_DEED):
        return None
    return "left_message" if result == "no_answer" and scene.fits(*RESULTS["left_message"]) else result


def _is_told(scene: Scene, alone: bool, result: str | None) -> bool:
    """Whether it reports something, and of somebody or something that is known here."""
    if result in OF_THEM:
        return not scene.asks
    if alone:
        return not scene.fits(*NO_DEED)
    if result in AGREED:
        return not scene.asks and (scene.points or scene.has_focus or result == "call_back" or len(scene.said) <= FEW)
    if scene.asks or scene.fits(*NO_DEED) or (result is None and scene.fits(*NO_REPORT)):
        return False
    if _is_result_of_somebody(scene, result):
        return True
    return (
        scene.fits(*DID) and not moods.is_denied(scene, DID) and (scene.points or scene.fits(*ALL_OF) or _is_of_a_task(scene))
    )


FEW: Final = 6
"""Words in which "wrong number" is what it is about."""


def _range(scene: Scene, every: bool) -> str:
    return next((days for days in ("today", "overdue", "tomorrow") if every and days in scene.keys), "")


def _date(scene: Scene, result: str | None) -> tuple[str, str, tuple[str, ...]]:
    """The slot of the date, its direction and its words: when it was done, when to call again, or when they will decide."""
    if result == "call_back":
        return "back", "future", (BACK,)
    if result == "put_back":
        return "decision", "future", PUT_BACK
    if not scene.dates or result in OF_THEM:
        return "", "past", ()
    return ("decision", "future", DECIDING) if scene.fits(*DECIDING) else ("on", "past", ())


def _is_result_of_somebody(scene: Scene, result: str | None) -> bool:
    if result == "replied" and scene.fits(*DECIDING):
        return True
    return result is not None and (scene.points or (result != "not_done" and _is_of_it(scene)))


def _action(scene: Scene, result: str | None) -> str:
    if result == "replied":
        return "reply"
    return shapes.first(_instead(scene.masked), ACTIONS) or (
        "call" if result in ("no_answer", "spoke", *AGREED) else "unknown"
    )


def _is_thanks_by_voice(scene: Scene) -> bool:
    """Whether thanks that are still owed were said on the phone."""
    named = {person for one in scene.names for person in one.people}
    owed = any(task.rule == "thank" and task.person in named for task in scene.known.tasks)
    return owed and scene.fits(*THANKED_BY_VOICE)


def _instead(text: str) -> str:
    """Without what was asked for: "a letter rather than a fax"."""
    return text.partition(" rather than ")[0].partition(" instead of ")[0] + " "


def _is_of_a_task(scene: Scene) -> bool:
    """ "follow up done", "portfolio sent": something of a kind that the plan holds."""
    said = {word.key for word in scene.said}
    return any(
        said & {key for key in task.text.casefold().split() if len(key) > 3} for task in scene.known.tasks
    ) or _is_of_it(scene)


def _is_of_it(scene: Scene) -> bool:
    """Whether it is about what is on the table: "sent her the card", but not "called the plumber"."""
    return scene.has_focus and scene.fits(*OF_IT) and not moods.is_of_another(scene, OWN)


OWN: Final = wordset(
    "note notes letter letters card cards email emails mail mails message fax call calls thank thanks voicemail follow chaser"
    " reply task portfolio certificate list line phone one first recruiter receptionist assistant lady guy reception hr other"
)
