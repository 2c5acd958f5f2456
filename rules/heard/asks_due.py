"""What is due? The days, the kind of task, and for whom."""

from typing import Final

from rules.heard import shapes
from rules.heard.found import Found
from rules.heard.scene import Scene
from rules.heard.words import wordset

RANGES: Final = {
    "overdue": (
        "overdue", "late|behind on|with", "i|we late|behind", "did i miss|forget",
        "i miss|missed|forgot|forgotten|neglected", "have missed|forgot|forgotten|neglected", "i forgetting|missing",
    ),
    "today": (
        "today|tonight", "right now", "this evening|afternoon|morning", "what now $",
    ),
    "tomorrow": (
        "tomorrow",
    ),
    "next_week": (
        "next week", "coming week",
    ),
    "this_week": (
        "this week", "rest of the week", "the|my|due|of week", "^ week $",
    ),
    "month": (
        "this month", "the month", "next 30 days", "^ month $",
    ),
}  # fmt: skip
KINDS: Final = {
    "card": (
        "card|cards",
    ),
    "letter": (
        "letter|letters",
    ),
    "call": (
        "calls", "do|have|need|got|should|must|which|any|who .. call|phone|ring", "call|calls to make",
    ),
    "thank_you": (
        "thank yous|notes", "thank you note|notes|yous|mail|mails|email|emails|letters", "notes",
        "do|still|need .. to thank",
    ),
    "follow_up": (
        "follow ups", "follow up with", "to follow up", "chasers",
    ),
}  # fmt: skip
ASKED: Final = (
    "^ anything|something|much to @do to|for|at @n",
    "send|give|show|share me the|my|a list|tasks|todos|agenda|plan|reminders", "next task|item|thing|todo|step",
    "what is|are .. @d $", "what .. first", "is|are .. card|note|letter|call|task|fax .. open|due|pending|left",
    "any .. task", "see|open my|the list|tasks|agenda|plan", "needs|need .. sent|sending|to_be",
    "anyone|anybody|somebody|someone .. should|must|need|have .. call|write|thank|contact|chase|answer",
    "how much .. i", "am|are i|we [all] caught|up_to_date|done_for",
    "what is|are [there|my|the|all|still|else] .. due|overdue|pending|outstanding|remaining|left|open",
    "what .. due|overdue|pending|outstanding|todo|todos",
    "anything|something|stuff|everything|things|tasks|which|list|show|see|share|give|tell|who .. due|overdue|"
    "pending|outstanding|remaining",
    "anything|something|nothing left|open|overdue|outstanding|else|to_do",
    "anything|something|nothing to_be_done|urgent|i_need_to_do|i_should_do|i_have_to_do|i_must_do",
    "^ [and] anything|something|stuff|much [...] for|with|at|on|about|from|to|regarding @e",
    "^ [and] anything|something|stuff|much [on|for|in] @d",
    "^ [is|are|do|have|so|there|i|got] .. anything|stuff|something .. @d", "what|anything .. on|for|up .. @d $",
    "what .. coming_up|on|next", "what is|are|about on|for @d",
    "what .. have|need|got|supposed|meant|ought to|on|open|left|for do|get|write|call|be|@d|@e|my|with|open",
    "what .. have i|we .. got|left|open|on", "what .. do i|we .. have|need|owe|do|got",
    "what .. i .. have|need|got .. do|today|@d", "what .. i do|done|doing now|next|first|@d|today|about",
    "what|all .. to do [on|for|@d|with|now|next]", "what .. should|must|shall i .. do|be_doing|tackle",
    "what .. next $", "what now", "do next", "what .. needs|need doing|to_be_done|done|sending|attention",
    "what .. damage|plate|list|agenda|plan|menu|schedule", "what .. i .. owe",
    "what .. i .. not .. done|sent|called|written|thanked", "^ tell|show|give .. @d work|list|tasks|plan|jobs",
    "do i .. owe @e", "do i owe",
    "what|which|any .. tasks|calls|letters|cards|notes|card|letter|call|note|yous|follow|reminders|todos|thank .. "
    "due|open|left|have|need|still|remain|remaining|make|write|send|@d|for|to",
    "^ [my|the|any|show|all|pending|open|overdue|@d|'s|which] .. tasks|calls|notes|todos|agenda|todo|list|yous|ups|"
    "reminders|letters|cards [list|for|@d|still|left|open|to|write|today|@e|due|make|send|that|are|me|is|my] ... $",
    "list|agenda|plan|todo|todos for|of @d|@e", "@d 's list|tasks|todos|agenda|stuff|plan",
    "@d list|tasks|agenda|todos|plan",
    "^ show|give|tell|send|list|see|share [me] [what|my|the|all|everything] [is|my|i] .. @d|due|tasks|list|agenda|"
    "open|todo|todos|pending [...] $",
    "show|give [me] .. @d 's|list|stuff|tasks|follow|plan",
    "do i have|need|got .. to_do|anything|calls|stuff|something|notes|due|letters|to_follow_up|tasks|to_call|"
    "to_thank|to_write",
    "i have|need|got to do .. @d|today",
    "who .. do|should|must i .. need|have|call|write|chase|contact|follow .. call|write|contact|chase|follow|today|@d|to",
    "who|whom .. need|have|got .. call|write|contact|chase|follow", "am i .. late|behind|missing|overdue",
    "i am late|behind on", "am i late|behind on",
    "did|have i .. miss|missed|forget|forgotten|neglected .. [anything|something|any]", "i have forgotten|missed $",
    "anything i have forgotten|missed", "^ due", "due $", "^ overdue", "^ pending", "^ outstanding",
    "^ everything|all|whatever [that] [is] for|due|pending|open|with", "^ [my] to do list|for|@d",
    "^ [my] todo|todos|agenda|tasks|list|plan|calls|notes|upcoming [list|for|@d|@e|please] $",
    "^ [what|how] [about] [and] @d [...] 's|stuff|list $", "^ notes|calls|tasks|list|cards|letters for|on|in @d",
    "things|stuff .. to do|due", "@d days .. to do", "@d [wat|what] all i", "@d .. i have to do",
    "is|are .. due [..] $", "left|still|remaining for|with|on @e $",
    "yous|notes|cards|letters|calls still|left|open", "remind me what .. @d|due|on|have", "from my side",
    "^ everything $", "anything|something for|on|about|with|from @e", "^ for|about|with|at|what_about @e $",
    "^ jobs|things|stuff|chores|errands for|on|to_do @d", "what do you have|got", 
    "^ who|whom [all] should|must|do|shall|can i call|ring|write|email|thank|chase|contact @d|first|next|now",
    "what|whatever|all [all] is|are to be done|sent|called|written", "what .. have|has|is|are to be done|sent",
    "what .. remains|remain|pending|remaining for|with|@d|@e",
 "^ what about @e $", "am i .. forgetting|missing", "aaj kya", "wetin .. @d",
)  # fmt: skip
ALONE: Final = ("^ [and|what] [about|for] [on|for] @d $",)
ALONE_DAYS: Final = wordset("today tonight tomorrow week weekend month days weeks")
TO_THE_HOUR: Final = wordset("at by until till am pm morning evening noon")
NO_LIST: Final = (
    "^ i am", "^ my|the .. was|is @d|late|open", "^ they|he|she|someone|somebody|we|by|all_good", "decide|decides",
    "is|are due to", "my|the .. was late", "looking for", "interview is", "showed",
)  # fmt: skip


def read(scene: Scene) -> Found | None:
    if not _is_asked(scene):
        return None
    named = range_of(scene)
    kind = shapes.first(scene.masked + " ".join(_kept(scene)) + " ", KINDS)
    return Found("due", scene.slots(range=named, kind=kind), date="date" if named == "date" else "")


def _kept(scene: Scene) -> list[str]:
    return [word.key for start, end in scene.dates for word in scene.said[start:end]]


def _is_asked(scene: Scene) -> bool:
    if scene.fits(*ALONE) and scene.has(ALONE_DAYS):
        return not scene.has(TO_THE_HOUR) and not scene.focus.tasks and not scene.focus.question
    return scene.fits(*ASKED) and not (scene.fits(*NO_LIST) and not scene.asks)


def range_of(scene: Scene) -> str:
    """The days that are asked for: a key of RANGES, "date" for another day, or "all"."""
    dated = " " + " ".join(_kept(scene)) + " "
    plain = " " + " ".join(word.key for word in scene.said) + " "
    if named := shapes.first(plain, {"overdue": RANGES["overdue"]}) or shapes.first(dated if scene.dates else plain, RANGES):
        return named
    return "date" if scene.dates else "all"
