"""Putting off: another day for a task, or for all of them."""

from typing import Final

from rules import reminders
from rules.heard import shapes
from rules.heard.found import Found
from rules.heard.scene import Scene

MOVES: Final = (
    "everything|all .. moved|pushed|postponed|shifted|delayed to|till|until|by|for @d",
    "^ [i|we] will|shall [just] @do|drop|do|see|finish ... @d",
    "^ [can|could] [you|we] shelve|park|table|stash|kick|punt|roll|carry|slide|schedule|bring|drag|nudge|"
    "reschedule|rearrange|rebook|re-book ... @d",
    "^ put ... off|back @d",
    "^ can not @d",
    "not @d ... @d",
    "^ call|ring|phone @w $",
    "@d .. on|for the|@n",
    "^ @d call|email|write|text|thank|send|chase|do|phone|ring",
    "^ skip ... @d",
    "^ @d i will|shall|would",
    "can|could|should|may go|wait|be_sent ... @d",
    "^ [can|could|you|i|we|let|us|just|i_will|i_would|will|would|do|to|want|need|like|lets] [you|we|i|us|to|"
    "like|please] [to] push|move|postpone|delay|bump|shift|snooze|reschedule|defer|put_off|put_back|hold_off|"
    "change|pause|push_back|hold|wait|keep|switch",
    "^ push|move|postpone|delay|bump|shift|snooze|reschedule|defer|put|hold|keep|extend|leave .. [to|till|"
    "until|by|for|back|off]",
    "remind|nudge|ping|ask|tell|bug|poke|alert|wake|buzz|prompt|chase me|us|again",
    "give me till|until|another|a_few|more|some",
    "give me @d $",
    "^ leave|keep|do|extend ... until|till|to|for|by|@d [@d]",
    "give me @d more|for|on",
    "another|one_more|a_few @d .. on|for",
    "can .. wait|hold .. [till|until|@d]",
    "@d works|is|suits|would_be better|fine|good|best|instead|ok",
    "^ [i] will do|send|call|write|email|finish|handle|thank|post|text ... @d",
    "need|want|get [some|a_bit] more|another|extra time|day|days|week",
    "^ [remind|ask|nudge|tell] [me] after|at|over lunch|work|dinner|breakfast|school|hours $",
    "leave|let me alone|be|in_peace ... till|until|@d",
    "quiet|silence|peace till|until @d|then",
    "@n ['s] [thank|follow] call|note|letter|card|up|ups|chaser|mail|email|you [note|card|letter] @d [only|then|instead] $",
    "can wait",
    "^ can|could we|i|you do|make|say|move ... @d",
    "wait|hold|park .. @d",
    "later $",
    "^ later|snooze|tomorrow",
    "not now",
    "^ do|call|email|write|text|chase|thank|finish|handle|send|make|phone|ring ... @d [instead|not_before] $",
    "^ do|call|email|write|text|chase|thank ... @d",
    "i will|would .. do|send|call|write|email|handle|get_to|finish ... @d",
    "let us do|make|say ... @d",
    "^ make .. @d",
    "@n .. @d instead|please $",
    "^ [in] @d [instead|then|please|works|again|morning] $",
    "do not .. till|until|before @d",
    "^ on|until|till|in|by|maybe|rather|better @d",
    "instead $",
    "^ not [before] @d",
    "not before @d $",
    "hold off",
    "put off",
)
ALL: Final = (
    "leave|let me alone|be|in_peace",
    "everything|all|every_task|all_tasks|all_of_them|the_lot|everyone|whole_list",
    "snooze|pause|push|move|postpone|delay .. everything|all",
)
KINDS: Final = {
    "fax": ("fax",),
    "letter": ("letter|letters",),
    "card": ("card|cards",),
    "promise": ("promise|references|portfolio|samples|certificate|list|plan|licence|slips",),
    "follow_up": (
        "follow up|ups",
        "chaser|chase|chasing",
        "follow up",
    ),
    "thank_you": (
        "thank",
        "note|notes|yous",
    ),
    "call": ("call|ring|phone|calling|calls",),
    "email": ("email|mail|write|text|message|fax",),
}
MEMO: Final = ("remind|reminder|nudge|ping|alert|alarm|wake|buzz|prompt ... to|about|that|for",)
OF_A_TASK: Final = (
    "to @do|do|finish|handle|sort|answer it|him|her|them|this|that|back|again|$|@d|about",
    "note|letter|card|fax|thank|yous|follow|chaser|portfolio|references|certificate",
    "about|of it|that|this|him|her|them",
)
"""A reminder of something that is on the list; another is a memo."""
CHORES: Final = (
    "milk",
    "birthday",
    "dentist",
    "gym",
    "laundry",
    "groceries",
    "mom|mum|dad|wife|husband",
    "pick up the",
    "bill|bills",
    "medicine",
)
NO_MOVE: Final = (
    "^ do|does|did people|companies|recruiters|employers|candidates|they|most|many|you",
    "@d i will get|have|be|find|win|make_it",
    "one|some day i|we",
    "send|give|show|share me the|my|a",
    "i said",
    "not wait",
    "later that|on|in|we|they",
    "@c|they|he|she|people never|always|usually|do_not|make|makes",
    "do not remind|nudge|ping|wake me to|about|of",
    "@c|they|he|she .. said|says|told|promised|will|would",
    "weekly review",
    "no|not disturb|bother",
    "change|update|correct .. role|title|name|email|address|number|spelling|my",
    "timezone|zone",
    "quiet",
    "keep .. quiet",
    "put .. application",
    "remind me [of|the|again] what|who|when|why|how|the_names|names|of",
    "tell me about|who|what|when|a|how|everything|more|all",
    "move my",
    "tell me",
    "moved",
    "changed",
    "put me",
    "put|add ... down as",
    "as the|a|an",
    "make it|this|that|the_note [more|less|sound|a_bit|bit|shorter|longer]",
    "do not .. message|text|ping|call .. me",
    "hold music|on_hold",
    "reminders .. off",
    "in the @d",
    "keep it .. short|casual|formal",
)

POLITE: Final = ("^ can|could|would|will",)


def read(scene: Scene) -> Found | None:
    if not _is_asked(scene):
        return None
    every = not scene.points and scene.fits(*ALL)
    kind = shapes.first(scene.masked, KINDS)
    memo = not scene.names and not every and scene.fits(*MEMO) and _is_of_its_own(scene)
    scope = "all" if every else None if scene.points or kind or memo else "one"
    focus = not scene.points and not every and not memo
    slots = scene.slots(kind=kind, scope=scope, memo=memo or None)
    return Found("reschedule", slots, date="to", focus=focus, needs_focus=focus)


def _is_of_its_own(scene: Scene) -> bool:
    """ "Remind me to bring back the badge": nothing of what is on the list."""
    if scene.strange or not scene.fits(*OF_A_TASK):
        return True
    return reminders.is_of_its_own(scene.text, scene.now, [task.text for task in scene.known.tasks])


def _is_asked(scene: Scene) -> bool:
    if not scene.fits(*MOVES) or scene.fits(*NO_MOVE) or (scene.asks and not scene.fits(*POLITE)):
        return False
    if scene.points or scene.fits(*ALL):
        return True
    if scene.fits(*MEMO) and not scene.says(*CHORES):
        return True
    return not scene.says(*CHORES) and (scene.has_focus or not scene.fits("^ @d $"))
