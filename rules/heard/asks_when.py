"""When? And what was promised: questions about dates that are known, and about promises."""

from typing import Final

from rules.heard import shapes
from rules.heard.found import Found
from rules.heard.scene import Scene

BEGINS: Final = (
    "when @e",
    "idea|clue|know when",
    "decision|interview|result|answer|offer date|day|time",
    "when is|was|does|did",
    "^ [and|remind|tell] [me] [do] [you] [know] [by|since|from|until] when|what_time|what_day|what_date|"
    "how_long|how_soon|how_many_days",
    "when $",
    "by when",
    "by what date",
    "what is|was the date|day|time",
    "what|which date|time|day",
    "date|time|day of|for .. interview|@c|decision|call|round",
    "^ is it @d .. decide|decides|call|interview",
    "how long|soon .. @c|decide|decides|hear|know|decision",
    "remind me when",
    "remind|tell me .. date|day|time",
    "when is|was|does|do|did|will|should|can",
    "what time",
    "^ when",
    "how many days",
)
ASKS: Final = {
    "promise": (
        "when .. have|need|must|should|supposed|am i|to .. give|bring|send|deliver|submit",
        "when .. i .. promised|promise",
        "when .. promise",
    ),
    "applied": ("apply|applied|application",),
    "second_interview": ("second|final|next|2nd|third interview|round|call|chat|meeting",),
    "sent": (
        "when|day|date did|have i .. send|sent|email|emailed|write|written|wrote|thank|call|fax|post|text|"
        "contact|last|follow|chase|reply",
        "when was .. sent|posted|emailed",
        "i last .. write|email|contact|call|send",
    ),
    "call": ("call|calls|calling|ring|rings|ringing|phone|phoning",),
    "interview": (
        "interview|interviewed|meeting|appointment",
        "expecting|expects me",
        "the @c thing|one|meeting|visit|appointment",
        "when|time|day|date did|do|am|will|should i .. meet|see|seeing|meeting|visiting|met|at|talk|speak|visit|expected",
        "what time|day .. @e",
        "when|date is|was @c|it [...] $",
        "when @c",
        "date of .. @c",
    ),
    "decision": (
        "decide|decides|decided|deciding|decision|result|answer|verdict|mind|minds",
        "inform|informs|revert|reverts|declare|hear|know|told|find_out",
        "get_back|gets_back|getting_back|respond|come_back|tell|let_me_know|reply|announce",
        "how long .. @c",
    ),
}
ORDER: Final = (
    "promise",
    "applied",
    "second_interview",
    "decision",
    "sent",
    "call",
    "interview",
)
PROMISES: Final = (
    "did i tell|say|offer|agree ... i will|would|to",
    "what|which|things|stuff|anything|something .. i [had|have] told|said|agreed|offered|swore .. i|to|that .. "
    "will|would|send|bring|give|do",
    "something|anything|things i [would|had|have] agreed|said|told|offered|promised|volunteered",
    "what .. i .. sending|bringing|giving|delivering to|@e",
    "thing|things|what i promised",
    "did i say|promise i",
    "^ [my|the] promises|promise ... @e",
    "what|which .. i .. have|need|must|should .. send|bring|give|submit to @e $",
    "what|which|did|any|have|list|show|all|my .. promises|promise|promised|committed|commit|pledged",
    "^ promises|promise $",
    "what .. i .. say|tell|said|told .. i .. would|will",
    "what .. did i say i",
    "what .. i .. supposed|meant|going to .. send|bring|give|email|deliver|forward .. [@e|to]",
    "what .. owe @e|them .. by",
    "was|is it .. i .. to|had|have|promised .. bring|send|give|to",
    "was|is there .. i .. had|have|promised|to .. bring|send|give",
    "promises .. open|left|not|kept|keep",
    "remind me [of] what i .. promised|committed|said",
    "what .. i promised|committed|pledged",
)


def promises(scene: Scene) -> Found | None:
    if not scene.fits(*PROMISES) or scene.fits("^ when", "^ by when", "^ sent"):
        return None
    return Found("promises", scene.slots(what=_thing(scene)))


def _thing(scene: Scene) -> str:
    found = shapes.place(scene.masked, ("it the|a|my ..",)) if scene.fits("^ was|is it the|a|my") else None
    return scene.words(scene.spots[3][1], scene.spots[3][2]) if found and len(scene.spots) > 3 else ""


def when(scene: Scene) -> Found | None:
    if not scene.fits(*BEGINS) or scene.fits("when @d", "^ when i .. decide $", "how long .. take|last"):
        return None
    ask = next((key for key in ORDER if scene.fits(*ASKS[key])), None)
    if ask is None and not scene.names and not scene.strange:
        return None
    return Found("when", {"ask": ask or "decision"})
