"""What is left to guess when no shape fits but somebody is named: a few words decide, and whether it is a question."""

from typing import Final

from rules.heard import shapes
from rules.heard.asks_due import range_of
from rules.heard.done import NO_DEED
from rules.heard.found import Found
from rules.heard.moves import KINDS
from rules.heard.scene import Scene

ASKING: Final = (
    "^ can|could|would|will you [please|just] tell|give|show|list|remind|pull|read|check|see|send|find|get",
    "^ tell|give|show|list|remind|let|run|walk|talk|read me|us",
    "^ show|list|pull|open|check|see",
    "^ can|could you tell|remind|show|give",
    "^ i want|need to know",
)
ASKED: Final = {
    "when": ("when|date|day|deadline|how_long|what_time|how_soon",),
    "promises": ("promise|promised|promises",),
    "due": (
        "i|we|my .. owe|do|send|write|call|due|left|pending|finish|have_to|need_to",
        "due|pending|overdue|outstanding|todo|tasks|left",
    ),
    "who": (
        "who|whom|whose|about|know|name|person",
        "@p",
        "^ @n $",
    ),
}
TO_DO: Final = (
    "what|who|whom|which|anyone|anybody|anything|something|any|do|am|have ... i|we .. to|should|must|shall|"
    "gotta|go .. @do|do|handle|finish|get|sort|tackle|answer|write|work",
    "anything|something|much|stuff ... to do|@do .. with|for|at|on @n",
    "how many things|tasks|items|todos|notes|calls|letters|cards .. open|due|left|overdue|pending",
    "^ which|what ... should|must|need|needs|has|have .. go|out|gone|@do|attention|doing",
    "on top of",
    "^ give|show|send me everything|all|whatever .. for|on|with|about|at [the] @n",
    "^ who|whom|what ... to @do|do|answer [@d|first|next|now|still] $",
    "run|walk|talk|take me through .. todos|list|tasks|todo|agenda|plan|day|week",
    "todos|todo|to_dos",
    "everything|anything|stuff|things|what [that] is late|open|left|due|behind",
    "on my plate|list|agenda|desk|radar",
    "pending|outstanding|overdue|unfinished|backlog",
)
DAYS_ASKED: Final = ("^ what|anything|any|is|do|have ... @d",)
GUESSED: Final = {"when": {"ask": "decision"}, "due": {"range": "all"}, "who": {"ask": "person"}, "promises": {}}
DONE: Final = (
    "sent|emailed|mailed|called|phoned|rang|wrote|posted|texted|faxed|thanked",
    "messaged|contacted|delivered|submitted|handed|done|sorted|completed|finished|dropped|informed",
    "in the post|mail",
)
NOT_DONE: Final = (
    "they|he|she|@n|to .. me",
    "will|would|should|could|want|going|have_to|need_to|must",
)
MOVED: Final = (
    "@n .. you|up|letter|card|note|call|mail|email do|send|keep|put|make .. @d $",
    "^ [can|could] [you] [@do] ... @n .. up|note|letter|card|call|thank|chaser|yous|promise|thing ... to|till|"
    "until|for|on @d $",
    "remind|nudge|postpone|move|push|later|wait|delay|extend|shift|snooze|until|till ... @d",
)


def question(scene: Scene) -> Found | None:
    if scene.asks and not scene.points and scene.fits(*DAYS_ASKED):
        return Found("due", {"range": range_of(scene)}, date="date" if range_of(scene) == "date" else "")
    if (scene.asks or scene.fits(*ASKING)) and scene.fits(*TO_DO):
        return Found("due", {"range": range_of(scene)}, date="date" if range_of(scene) == "date" else "")
    if not (scene.asks or scene.fits(*ASKING)) or not (scene.names or scene.strange):
        return None
    intent = next((intent for intent, shapes in ASKED.items() if scene.fits(*shapes)), None)
    return Found(intent, dict(GUESSED[intent])) if intent else None


def report(scene: Scene) -> Found | None:
    if scene.asks or not (scene.names or scene.strange):
        return None
    if scene.fits(*MOVED):
        return Found("reschedule", scene.slots(kind=shapes.first(scene.masked, KINDS)), date="to")
    if scene.fits(*DONE) and not scene.fits(*NOT_DONE, *NO_DEED):
        return Found("done", {"action": "unknown", "result": "sent"}, date="on" if scene.dates else "", direction="past")
    return None
