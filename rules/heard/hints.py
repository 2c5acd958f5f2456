"""What a message may be about when no shape fits: the words that speak for an intent, weighed. Nothing here changes facts."""

from typing import Final

from rules.heard.asks_due import range_of
from rules.heard.found import Found
from rules.heard.scene import Scene
from rules.heard.words import wordset

STRONG, WEAK = 2, 1
ENOUGH: Final = 3
LEAD: Final = 1
HINTS: Final = {
    "due": (
        wordset(
            "due overdue pending outstanding backlog todo todos agenda tasks task chores assignments remaining slip slipped"
            " unfinished behind plate deadlines deadline checklist followups"
        ),
        wordset("left today tomorrow week do list next urgent first work open still owe need missed forgotten anything got"),
    ),
    "who": (
        wordset("who whom whose title surname designation email phone number interviewer interviewers panel recruiter role"),
        wordset("name names met people contact person boss manager there reached answered replied spoke talked said list"),
    ),
    "when": (
        wordset("when date deadline soon until"),
        wordset("day time decide decision interview call hear answer result week long know"),
    ),
    "promises": (wordset("promise promised promises committed"), wordset("send bring give say said owe what")),
    "draft": (
        wordset("draft template wording compose sample phrase phrasing word"),
        wordset(
            "write note letter card email mail message reply help say thank chaser follow for me nice short polite formal"
        ),
    ),
    "help": (
        wordset("help commands instructions able manual tutorial features explain understand bot possible"),
        wordset("how what can you use ask tell do work works this"),
    ),
    "stats": (
        wordset("stats statistics percentage ratio average numbers overview progress count total"),
        wordset("how many often rate far interviews applications rejections offers month"),
    ),
    "smalltalk": (
        wordset(
            "hello hi hey thanks thank bye goodnight welcome congrats haha lol weekend luck great lovely sweet kind tired"
        ),
        wordset("good nice you bot morning evening night day love happy sad nervous so very much"),
    ),
}
SLOTS: Final = {"who": {"ask": "person"}, "when": {"ask": "decision"}, "draft": {"op": "write"}, "stats": {"what": "all"}}
NAMELESS: Final = frozenset({"help", "stats", "smalltalk"})
NAMED: Final = frozenset({"draft", "who", "when"})
LONGEST: Final = 14
"""Words: whoever writes more tells something."""
ASKING: Final = (
    "^ can|could|will|would you|i|we",
    "^ tell|give|show|list|remind|let|run|read|pull|open|check|see|write|help|make|find|get|send|draft|word|need|want",
    "^ i|we need|want|would_like|wanna",
)


def read(scene: Scene) -> Found | None:
    """The intent that most words speak for, if it is a question or a wish and they clearly do."""
    if len(scene.said) > LONGEST:
        return None
    scores = sorted(((_score(scene, intent), intent) for intent in HINTS if _may(scene, intent)), reverse=True)
    if not scores or scores[0][0] < ENOUGH or (len(scores) > 1 and scores[0][0] - scores[1][0] < LEAD):
        return None
    return _found(scene, scores[0][1])


def _may(scene: Scene, intent: str) -> bool:
    if intent == "smalltalk":
        return not scene.points and not scene.asks
    if not (scene.asks or scene.fits(*ASKING)) or (intent in NAMELESS and scene.points):
        return False
    return intent not in NAMED or scene.points


def _score(scene: Scene, intent: str) -> int:
    strong, weak = HINTS[intent]
    return STRONG * len(scene.keys & strong) + WEAK * len(scene.keys & weak)


def _found(scene: Scene, intent: str) -> Found:
    if intent == "due":
        named = range_of(scene)
        return Found("due", {"range": named}, date="date" if named == "date" else "")
    return Found(intent, dict(SLOTS.get(intent, {})), points=intent not in NAMELESS)
