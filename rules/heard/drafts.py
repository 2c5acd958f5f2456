"""Writing for the user: a new draft, and what is to become of the one on the table."""

from typing import Final

from rules.heard import shapes
from rules.heard.found import Found
from rules.heard.scene import Scene

WRITE: Final = (
    "i need|want|would_like [a|an|some|the] thank|follow you|up [note|letter|email|card] for|to @n",
    "what .. i .. put|include|mention|write in|into|on",
    "^ [a|the] follow|thank up|you [email|note|letter|card|message|mail|text] to|for @n short|brief|please|"
    "keep|make|asking|nice|formal",
    "^ [a|an|one] [thank|short|quick|nice|formal|polite|brief|warm] letter|card|note|email|message|mail|fax|"
    "draft for|to @n $|keep|make|asking|saying|thanking|short|brief|nice",
    "^ mail @n",
    "^ reply|respond|answer|write [back] [to] @n for_me|with|saying|something|that",
    "i|we would_like|want|need a|an|some .. text|note|card|letter|email|mail|message|reply|draft|wording",
    "put together|up a|an|something|my|the",
    "what i|do_i|should_i|can_i|go|to .. write|say|tell .. @n",
    "^ [can|could|would|will|i|just|to|let_us|go] [you|need|want|would_like|ahead] [to|and] [just] write|draft|"
    "compose|prepare|word|type [me|us|up|out] ...",
    "help .. write|draft|word|compose|say|with_a|with_the",
    "help me|us @do|reply|answer|respond|tell|thank",
    "^ knock|whip|rustle|cook|throw|type|dash|write|draw [me|us] up|out|together|off [me|us] a|an|the|my|something",
    "give|send|show me one|a|some [sample|good|nice] sample|example|template|draft|note|mail|letter|email|card",
    "draft|compose|write .. note|letter|email|mail|card|message|text|fax|thank|chaser|follow|something|for|to @n",
    "do|make|give me a|an note|card|letter|email|draft|fax|template",
    "what should|do|can|could|to|shall [i] say|write|tell .. @n",
    "how should|do|can i word|phrase|write|say",
    "need|want .. text|draft|wording|something .. to|for [send|write|say|@n]",
    "need a|an .. note|card|letter|email|draft",
    "something to send|write|say to",
    "thank @p for_me|on_my_behalf",
    "write .. something",
    "script for",
    "^ draft|template",
    "^ [a] thank|follow you|up note|letter|card|email|message|text|mail for|to @n $",
    "^ tell|inform|let @p|@x",
    "^ thank @r [for_me|now|please] $",
    "^ tell|inform|let @c .. withdraw|withdrawing|decline|declining|accept|accepting|yes|no",
    "how to|should_i|do_i|can_i|would_i thank|write|word|answer|phrase @n|to|this|a",
    "^ email|text|message|write @n|to",
    "^ thank|write|email|message @p for me",
    "write something for",
    "can you .. @p .. note|card|letter|email",
    "help .. accept|accepting|decline|declining|refuse|reject|turn|turning|withdraw @c|them|it|the|down|an|this|from",
    "^ [can|could|would|will|please|kindly|i|we|want|need|would_like] [you|to] [politely|nicely|kindly|please] "
    "decline|refuse|reject|turn|accept [down|@c] ... offer|@c|job .. [for_me|politely|nicely|down]",
    "my|an|the acceptance|rejection|resignation|refusal [letter|note|email|mail] for|to|@c",
    "acceptance letter|note|email|mail",
    "how .. turn|decline|refuse|accept .. offer|@c|down",
    "do me a|an note|card|letter|email|fax",
    "^ [and] [also] one|another [more] [note|letter|email|card] for|to @p $",
    "^ [and] [also] thank @p too|also|as_well $",
    "^ [can_i_get|can_i_have|i_need|i_want|give_me|show_me|write|write_me] [a|an|the|my] call|phone|voicemail script|wording "
    "[for|to] [@n|it|this|that|the_call|the_phone|them] $",
)
REWRITTEN: Final = (
    "^ sound|be|make|keep more|less|a_bit|a_little",
    "^ make|keep|have it|that|this|the_note|the_letter|the_email|the_draft [a] [bit|little|lot] more|less|sound",
)
OPS: Final = {
    "shorter": (
        "make|keep it|this|that [very|really|nice_and] short|brief|tight|crisp",
        "shorter|brief|briefer|concise|shorten|tighter|condense",
        "too long|wordy",
        "cut it|this down",
        "less long|wordy|words",
        "half the|as long",
    ),
    "longer": (
        "longer|lengthen|expand|elaborate",
        "too short",
        "more detail|details|words",
    ),
    "formal": (
        "formal|formaler|professional|polite|politer|polished",
        "too casual|chatty",
    ),
    "casual": (
        "casual|friendlier|friendly|warmer|warm|relaxed|informal|softer|human|lighter|chattier|personal",
        "less stiff|formal|pushy|salesy|robotic",
        "too stiff|formal|cold|pushy",
    ),
    "regenerate": (
        "another|different|new version|one|draft|try|take|wording",
        "try|again again",
        "regenerate|rewrite|redo|rephrase|reword",
        "do it again|over",
        "start over",
        "something else|different $",
        "do not like it|this|that",
    ),
    "remove": (
        "remove|leave_out|take_out|drop|delete|cut|skip|without the|that|my|bit|part|line|sentence|mention",
        "do not mention|say|include",
        "lose the",
    ),
    "add": (
        "mention|include|add|put_in|work_in",
        "say that|also|i|when",
    ),
    "convert": (
        "turn .. into",
        "make it a|an letter|card|email|text|fax|note|message",
        "as a|an letter|card|email|text|fax|note|message|linkedin",
        "i can fax|post|text|mail",
        "fit|fits .. card|text|linkedin",
    ),
}
OPENS: Final = (
    "^ [can|could|would|will|please|and|ok|no] [you|it|to] [be|also|just|please] make|mention|include|add|"
    "shorter|longer|more|less|too|turn|try|give|rewrite|redo|rephrase|regenerate|reword|another|do|bit|a|"
    "shorten|cut|formal|casual|expand|start|different|something|as|friendlier|warmer|sound|lose|without|new|"
    "leave|remove|take|drop|put|say|sounds|reads|that_is|it_is|way",
)
LENGTH: Final = frozenset({"shorter", "longer", "formal", "casual", "regenerate"})
WHAT: Final = {
    "call": ("call|phone|voicemail script|wording",),
    "letter": ("letter",),
    "card": ("card",),
    "fax": ("fax",),
    "follow_up": (
        "chaser|chase",
        "follow up",
        "chasing",
    ),
    "thank_you": ("thank|thanks|thanking|note",),
    "email": ("email|mail",),
    "text": ("text|sms|whatsapp|message",),
}
CHANNELS: Final = {
    "letter": ("letter",),
    "card": ("card",),
    "fax": ("fax",),
    "email": ("email|mail",),
    "text": ("text|sms|whatsapp",),
    "linkedin": ("linkedin",),
}
STYLES: Final = (
    "bit formal",
    "nothing pushy",
    "not pushy",
    "2 lines",
    "two lines",
    "formal",
    "casual",
    "short",
    "friendly",
    "brief",
    "warm",
    "polite",
)
NO_DRAFT: Final = (
    "@did|done|gone|out|off|due|in_the|ready|finished $|@d|to|at|in|by|over|with|for|already",
    "python|code|essay|poem|homework",
    "^ where",
    "did i",
    "'s full|last|first name|surname",
    "forgot|forgotten|forget",
    "not written|write|wrote",
    "^ any|anything|which|who|do_i|have_i|list|show",
    "sent|posted|delivered|bounced",
    "by|via|on email|phone|linkedin|letter|text|fax|card not|instead",
    "^ actually",
    "^ i|we|they|he|she|have .. wrote|written|will_write|mentioned",
    "^ remind",
    "^ i write",
    "reference|referee|recommendation",
    "^ write day",
    "do you .. write",
    "to my|the references",
    "^ add a|an reference|contact|company|person|note_to|interview|application",
    "^ move|push|put_off|when|who|why",
    "not before",
    "^ make|do [the] .. call @d",
    "^ email|text|message|write ... @d",
    "delete|remove my|all|everything|@c",
    "applied|application",
    "^ add @",
    "^ add",
)

NO_REVISION: Final = (
    "put in for",
    "add @x|@p as|to|from|at",
    "^ add @n|@c",
    "^ give me @d|a_csv|till|until|another_week|another @d",
    "reference|referee|reminder|reminders|contact|person|interviewer|recruiter|interview",
    "application|company|timezone|everything|data|account",
    "^ remove|drop|delete @n|@c|all|my|everything",
    "^ another|new one|interview $",
    "weekly",
    "^ i",
    "^ do not .. like to|@d",
)
DETAIL: Final = ("mention|include|add|remove|leave_out|take_out|drop|say|cut [that|the_bit_about|the_part_about]",)
LONGEST_WISH: Final = 16
"""Words: whoever writes more dictates the letter itself."""


def read(scene: Scene) -> Found | None:
    if revised := _revised(scene):
        return revised
    if not scene.fits(*WRITE) or scene.fits(*NO_DRAFT):
        return None
    style = next((style for style in STYLES if f" {style} " in scene.masked), "")
    slots = scene.slots(op="write", what=shapes.first(scene.masked, WHAT), style=style)
    return Found("draft", slots, focus=not scene.points, needs_focus=not scene.points)


def _revised(scene: Scene) -> Found | None:
    """ "shorter", "mention that I speak Spanish": what is to become of the draft on the table."""
    op = shapes.first(scene.masked, OPS) or ("regenerate" if scene.fits(*REWRITTEN) else None)
    if op is None or not _is_revision(scene, op):
        return None
    detail = scene.behind(*DETAIL) if op in ("add", "remove") else ""
    channel = shapes.first(scene.masked, CHANNELS) if op == "convert" else None
    return Found("draft", scene.slots(op=op, channel=channel, detail=detail.strip(" .!")), focus=True, needs_focus=True)


def _is_revision(scene: Scene, op: str) -> bool:
    if not scene.fits(*OPENS) or len(scene.spots) > LONGEST_WISH or scene.fits(*NO_REVISION):
        return False
    if not scene.names:
        return True
    return not scene.fits(*WRITE) and (scene.focus.draft or op not in ("add", "remove", "regenerate"))
