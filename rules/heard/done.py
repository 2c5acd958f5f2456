"""What was done: sent, called, left on a machine, answered, come back, or not done at all."""

from typing import Final

from rules.heard import shapes
from rules.heard.found import Found
from rules.heard.scene import Scene

RESULTS: Final = {
    "skipped": ("^ skip [it|this|that|them|one] [one] $", "^ not this one $", "^ leave it|this|that $", "^ no need $"),
    "left_voicemail": (
        "voicemail got|has|took", "left .. voice mail|message", "left .. voicemail|voicemails|vm|answerphone|machine",
        "voicemail left|sent", "went .. voicemail .. left", "left one $", "voicemail .. left one",
    ),
    "left_message": (
        "left [him|her|them|@e] [a|another] message|word|note_with", "left .. message|msg",
        "message left .. with|for|at",
    ),
    "no_answer": (
        "not|never .. pick|picked|answer|answered|lift|lifted", "got|just|only [his|her|the|a|their] voicemail",
        "hung up", "no luck|joy reaching|getting|calling|with_calling|on_the_phone|ringing",
        "no answer|reply_on_the_phone|pickup", "did|does|do|would not .. pick|answer_the_phone|pick_up",
        "nobody|no_one|noone picked|answered|there|home|answers", "not .. reach|get_hold|get_through|reachable",
        "could|can not .. reach|get", "no one .. picked|answered", "busy|engaged signal|tone|line",
        "not picking|lifting|taking|answering", "rang out", "line .. busy|dead|engaged",
        "phone .. off|busy|engaged|dead", "@n not .. replied|answered|responded", "straight to voicemail",
        "went .. voicemail", "tried calling|ringing|to_call|to_reach|to_ring",
    ),
    "bounced": (
        "failed|failing", "not go|gone through", "bounced|bounce|undelivered|undeliverable|returned",
        "came back undelivered|undeliverable|unopened|to_sender", "delivery failed|failure", "returned to sender",
        "mailer daemon", "wrong address $",
    ),
    "not_done": (
        "^ forgot|forgotten", "^ not done|yet|sent|called", "^ no|nope|nah [not] [yet] $", "^ nothing yet|so_far $",
        "^ [still] no|nothing answer|reply|news|yet $",
        "i not|never|yet_to|forgot_to|unable_to .. do|done|sent|send|call|called|written",
        "i not|never|yet_to|forgot_to|unable_to .. write|email|emailed|get|gotten|got|thanked|posted",
        "have|did|could|do|has not .. done|do|sent|send|call|called|written|write|get_to",
        "have|did|could|do|has not .. gotten_to|got_round|emailed|email|thanked|had_time|managed|posted|post",
        "^ not @p", "still not done", "forgot to", "yet to .. send|call|write", "@d not yet",
    ),
    "replied": (
        "@n .. replied|answered|responded", "they|he|she|all replied|answered|responded|called|wrote|did",
        "got|had|received|have|get .. reply|answer|response|answers|mail from @n",
        "reply|answer|response [came] from @n", "heard back", "@n .. got|get|gets|gotten|came|come back to me",
        "@n .. back $", "@n .. back to|at me", "@n [just] called|rang|phoned|wrote|emailed|texted|messaged me|back",
        "@n [just|has] wrote|emailed|texted|called|rang me|back",
        "@n .. wrote|emailed|called|rang|texted|phoned .. back", "@n has .. replied|answered|written", "they got back",
        "heard from @n", "i heard back",
    ),
    "spoke": (
        "spoke|talked|spoken|chatted|chat with|to @n", "spoke|talked|spoken with|to", "@n .. picked up", "picked up",
        "off the phone", "had .. call|chat|word with @n", "got through to", "got hold of",
        "@n .. he|she|they said|says|told", "got @p on the phone", "we talked|spoke",
    ),
}  # fmt: skip
ACTIONS: Final = {
    "promise": ("promise|promised",),
    "linkedin": ("linkedin", "linked in", "inmail", "connected with @p"),
    "fax": ("fax|faxed|faxes",),
    "letter": ("letter|letters",),
    "card": ("card|cards",),
    "text": ("text|texted|sms|whatsapp|texting",),
    "in_person": ("in person", "face to face", "stopped by", "went by|in|round to", "dropped by|in"),
    "call": (
        "call|called|phone|phoned|rang|ring|voicemail|calls|calling|spoke|talked|dialed|message|machine|picked",
        "voice mail|message", "tried @p",
    ),
    "email": ("email|emailed|mail|mailed|emails|mails",),
    "note": ("note|notes|thank|thanks|thanked|yous|you_note|thankyou",),
}  # fmt: skip
DID: Final = (
    "ended up calling|emailing|texting|writing|sending|posting|phoning|ringing",
    "^ [i] [have|has|had] [just|now|also|since] sent|emailed|mailed|called|phoned|rang|wrote",
    "^ [i] [have|has|had] [just|now|also|since] written|posted|texted|faxed|thanked|messaged|chased|nudged",
    "^ [i] [have|has|had] [just|now|also|since] pinged|delivered|submitted|handed",
    "^ [i] [have|has|had] [just|now|also|since] gave|dropped|followed|contacted",
    "^ [i] [have|has|had] [just|now|also|since] reached|left|tried|forwarded",
    "^ [i] [have|has|had] [just|now|also|since] shared|brought|completed|finished",
    "^ [and] all .. done|sent|thanked|written|finished",
    "^ [i] did @n|all|both|every|everything|everyone|the|my|them|it|that", "^ [i] [have] [just] done|did|finished",
    "i [have] [just] sent|emailed|called|phoned|rang|wrote|posted|texted|faxed",
    "i [have] [just] thanked|messaged|chased|pinged|gave|handed|dropped|followed|dm'd",
    "@n .. done|thanked|sorted|sent|called|emailed|notified|contacted $", "@n done|thanked|sorted|called|emailed",
    "@n 's done|sorted", "done with|for", "is|are|'s|all|been done|sent|out|posted|sorted|written|finished $",
    "note|letter|card|email|mail .. sent|gone|posted|emailed|delivered|done|out",
    "fax|samples|certificate|list|references|references .. sent|gone|posted|emailed|delivered|done|out",
    "note|letter|card|email|mail .. given|went|dropped|through|faxed|mailed|off|with",
    "fax|samples|certificate|list|references|references .. given|went|dropped|through|faxed|mailed|off|with",
    "portfolio|you|yous|thanks|slips|plan .. sent|gone|posted|emailed|delivered|done|out",
    "message|one|licence|license|ups|up .. sent|gone|posted|emailed|delivered|done|out",
    "portfolio|you|yous|thanks|slips|plan .. given|went|dropped|through|faxed|mailed|off|with",
    "message|one|licence|license|ups|up .. given|went|dropped|through|faxed|mailed|off|with", "got @e .. to|by",
    "got the .. to|over_to @n", "sent|emailed|mailed|faxed|posted|delivered|given|handed|forwarded to @n",
    "@n .. sent|emailed|informed|delivered|bhej|bheja $", "bhej diya|di", "kar diya|di|liya",
    "i don call|send|write|talk|thank", "i done sent|called",
    "called|emailed|texted|thanked|phoned|wrote|messaged|faxed|rang|chased|pinged|mailed|posted @n",
    "sent|wrote|gave|handed|mailed @n|to|him|her|them|both|it|raj", "wrote to|back", "followed up", "sent .. @n",
    "done $", "mail sent", "went out [to|@d]", "in|into the post|mail|mailbox|postbox|letterbox",
    "put|popped|dropped the|a|my letter|card|note", "@p [has|have] got|has|received|have the|my|your|it|her|his|their",
    "is|are|'s away|off|posted|sent", "with @p now", "thanked .. @n",
)  # fmt: skip
SAID_ALONE: Final = (
    "^ skip [it|this|that|them|one] [one] $", "^ not this one $", "^ leave it|this|that $", "^ no need $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] done|sent [it|that|them|this|one|now] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] called|finished|did [it|that|them|this|one|now] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] done|sent [it|that|them|this|one|now] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] called|finished|did [it|that|them] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] called|finished|did [this|one|now] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] done|sent|called|finished|did [thanks|so|yes] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] done|sent [did|@d|for_me|already] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] called|finished|did [did|@d|for_me|already] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] done|sent [thanks|so|yes] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] called|finished|did [thanks|so|yes] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] done|sent [did|@d|for_me|already] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] called|finished|did [did|@d] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] called|finished|did [for_me|already] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] posted|written [it|that|them|this|one|now] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] posted|written [it|that|them|this|one|now] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] emailed|completed|sorted [it|that|them] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] emailed|completed|sorted [this|one|now] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] emailed|completed|sorted [it|that|them] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] emailed|completed|sorted [this|one|now] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] posted|written [thanks|so|yes] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] posted|written [did|@d|for_me|already] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] posted|written [thanks|so|yes] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] posted|written [did|@d|for_me|already] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] emailed|completed|sorted [thanks|so|yes] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] emailed [did|@d|for_me|already] [now|@d|already] $",
    "^ [yes|yep|yeah|ok] [is|just|am|have] completed|sorted [did|@d|for_me|already] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] emailed|completed|sorted [thanks|so|yes] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] emailed [did|@d|for_me|already] [now|@d|already] $",
    "^ [all|i|i_have|have|it] [is|just|am|have] completed|sorted [did|@d|for_me|already] [now|@d|already] $",
    "^ [yes|yep|just] did [it|that|so|them|this] $", "^ yes|yep|yeah|yup [i|it] [did|have|is|sure|thanks] $",
    "^ sent|called|did it|them|him|her|that|already|@d $", "^ all|just|well done $", "^ tick|check|ticked|checked $",
    "^ mark [it|as|that|this] [as] done $", "^ done done $",
    "^ they|he|she [have|has] answered|replied|responded|called|did|wrote [me|back] [to_me|@d] $",
    "^ [i] [have] heard back $", "^ they got back to me $", "^ not done|yet|sent|called [yet|done] $",
    "^ no|nope|nah [not] [yet] $", "^ nothing yet|so_far $", "^ no|still answer|reply|news|nothing $",
    "^ [i] [have] not done [it|that|this] [yet] $", "^ [i] did|have not [yet] $", "^ [i] did not [do] it|that [yet] $",
    "^ left [a|him|her|them] [a] voicemail|message $", "^ [it] bounced|came_back $",
    "^ no one|nobody|did_not picked|answered|answer|pick [up] $", "^ just did [that|it] $",
    "^ i sent|called|did|posted it|them|her|him|that $",
    "^ [i] [have] [just] sent|gave|posted|emailed it|that|this|them [to] [him|her|them|@d] $",
    "^ [yes|yep|all|good|ok] .. sent|did|done|posted it|that|them [just|right] [now|@d] $",
)  # fmt: skip
ALL_OF: Final = (
    "all|everything|every|both|overdue|each done|sent",
    "all .. done|sent|overdue|@d|yous|notes|calls|finished|thanked|them",
    "done|did|finished|completed .. all|everything|everybody|everyone|every|both", "did all|both|every",
    "everything .. done|sent|finished",
)  # fmt: skip
DECIDING: Final = ("decide|decides|deciding|decision|know|hear|answer .. @d",)
NO_REPORT: Final = (
    "^ they|he|she|we sent my", "my children", "to school", "will not|never", "done deal", "^ i am done with",
    "want|need|going|have|like|trying to", "should i",
)  # fmt: skip

PROMISED: Final = ("will|would .. call|get|reply|answer|write|ring back|me|to",)
"""They will, but did not yet."""
NO_DEED: Final = (
    "until|till", "^ put ... off|back|until|till", "off @d", "can|could|should|may go|wait|be",
    "^ remind|move|push|snooze|postpone|bump|shift|delay|write|draft|when|what|who|add|how|why",
)  # fmt: skip


def read(scene: Scene) -> Found | None:
    alone = scene.fits(*SAID_ALONE)
    result = _result(scene)
    if not _is_told(scene, alone, result):
        return None
    every = _is_of_all(scene, alone)
    slots = scene.slots(action=_action(scene, result), result=result or "sent", all=every or None, range=_range(scene, every))
    date, direction = ("", "past") if every else _date(scene)
    focus = not every and not scene.names
    return Found("done", slots, date, direction, focus=focus, needs_focus=alone and focus)


def _is_of_all(scene: Scene, alone: bool) -> bool:
    """Whether it means more than what is on the table."""
    if not scene.fits(*ALL_OF):
        return False
    return not scene.focus.tasks or not (scene.has(POINTING) or (alone and not scene.dates))


POINTING: Final = frozenset({"it", "that", "this"})


def _result(scene: Scene) -> str | None:
    result = shapes.first(scene.masked, RESULTS)
    if result == "replied" and scene.fits(*PROMISED):
        return "spoke"
    return "left_message" if result == "no_answer" and scene.fits(*RESULTS["left_message"]) else result


def _is_told(scene: Scene, alone: bool, result: str | None) -> bool:
    """Whether it reports something, and of somebody or something that is known here."""
    if alone:
        return not scene.fits(*NO_DEED)
    if scene.asks or scene.fits(*NO_DEED) or (result is None and scene.fits(*NO_REPORT)):
        return False
    if _is_result_of_somebody(scene, result):
        return True
    return scene.fits(*DID) and (scene.points or scene.fits(*ALL_OF) or _is_of_a_task(scene))


def _range(scene: Scene, every: bool) -> str:
    return next((days for days in ("today", "overdue", "tomorrow") if every and days in scene.keys), "")


def _date(scene: Scene) -> tuple[str, str]:
    """The slot and the direction of the date: when it was done, or when they will decide."""
    if not scene.dates:
        return "", "past"
    return ("decision", "future") if scene.fits(*DECIDING) else ("on", "past")


def _is_result_of_somebody(scene: Scene, result: str | None) -> bool:
    return result is not None and (scene.points or (result != "not_done" and scene.has_focus))


def _action(scene: Scene, result: str | None) -> str:
    if result == "replied":
        return "reply"
    return shapes.first(_instead(scene.masked), ACTIONS) or ("call" if result in ("no_answer", "spoke") else "unknown")


def _instead(text: str) -> str:
    """Without what was asked for: "a letter rather than a fax"."""
    return text.partition(" rather than ")[0].partition(" instead of ")[0] + " "


def _is_of_a_task(scene: Scene) -> bool:
    """ "follow up done", "portfolio sent": something of a kind that the plan holds."""
    said = {word.key for word in scene.said}
    return (
        any(said & {key for key in task.text.casefold().split() if len(key) > 3} for task in scene.known.tasks)
        or scene.has_focus
    )
