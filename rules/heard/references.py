"""References: who there is, who agreed, who is new, and asking them."""

import re
from typing import Final

from rules.heard import shapes
from rules.heard.contacts import EMAIL, PHONE
from rules.heard.found import Found
from rules.heard.mentions import Mention
from rules.heard.scene import Scene
from rules.heard.words import wordset
from rules.people import read as read_people

WORDS: Final = wordset("reference references referee referees recommendation recommender recommenders")
REFERENCE: Final = "reference|references|referee|referees|recommender|recommendation"
USED: Final = (
    "i [want|would_like|will|am|can|to] [to] use|list|have|name|take|put ... as [my|a|another] "
    "reference|referee|references|referees",
)
BRIEFED: Final = (
    "told|informed|briefed|warned|notified @r [and] [@r] [and] [@r] [that] [@c|they|somebody|someone] may|might|could|will "
    "call|ring|phone|contact|email",
    "told|informed|briefed|warned|notified @r [and] [@r] [and] [@r] about @c",
    "told|informed|briefed my references|referees [that] @c may|might|could|will call|ring|phone|contact|email",
)
"""They know who may call."""
ALL_OF_THEM: Final = (
    "^ they both|all [have] [both|already|just] said_yes|agreed|accepted|said_no|declined $|to|today|@d",
    "^ both|all [of_them] [have] said_yes|agreed|accepted|said_no|declined $|to|today|@d",
    "^ they are both|all happy|glad|willing|ok|okay|on_board|up_for $|to|with|about|it",
)
"""What those said whose answer is waited for."""
THANKED: Final = ("^ [i] [have|just|also] [just|also] thanked [all|both] [of] my|the references|referees",)
DEEDS: Final = {
    "reference_remove": (
        "can|could|will not .. do|give|be|help",
        "^ take|remove|delete|drop|scratch|cross .. off|reference|references|referee|referees|as|from",
        "no_longer|not .. be|use|as|my .. reference|referee",
        "^ take|remove|delete|drop @r [off|again] [the|my] [list] $",
    ),
    "reference_draft": (
        "^ ask @n for|to|whether|if",
        "draft|write|compose|word ... asking|ask|request|requesting",
        "draft|write|compose|word .. ask|asking|reference|referee|recommendation",
        "help .. ask .. reference",
    ),
    "reference_add": (
        "^ [please|can_you|also|i_want_to|let_us] add|save|new",
        "^ [please|can_you|also|i_want_to|let_us] put|use|list|name @n .. as",
        "i [want|would_like|will|am|can|to] [to] use|list|want|like|using|have|name|take @n as",
        *USED,
        "^ my references|referees are|will_be @x",
        "i want|would_like @n as",
        "^ put|use|list ... as my|a|another|one_of_my",
        "new reference|referee",
        "^ reference|referee",
        "^ i [also|still] need|want|have references|referees .. @x",
        "^ my [other|second|new] reference|referee [is|will_be] @n $",
        f"@n|she|he will|can|shall|could|would [also] be|act|serve|stand .. {REFERENCE}",
        f"^ can|could|may|shall|should my|@n .. be|act|serve .. {REFERENCE}",
        f"@n|she|he is [also] [my|a|another|one_of_my] [new|second|third|other] {REFERENCE}",
        f"have|got a|another [new] {REFERENCE}",
    ),
    "reference_ask": (
        "^ who|what|which|has|have|did|is|are|do|does|when|how|list|show|any|can|where|will",
        "my references|referees $",
        "status of",
    ),
    "reference_done": (
        "asked|agreed|agrees|happy|said_yes|yes|confirmed|accepted|willing|sent|gave|gives|will_do|ok|delighted",
        "i [still] need|have|must|should [to] ask|tell",
        "not|never [yet|even] ask|told|tell",
        "@r [said|have|both] [yes|agreed] too|also|as_well $",
        *BRIEFED,
        "okay|glad|in|glowing|declined|said_no|thanked|will|said|thank|wrote|written|on_board|does|refused|up_for|no_problem",
    ),
}
ASKED: Final = (
    "^ who|whom|did|has|have|anyone ... spoke|speak|spoken|vouch|vouched|recommend|recommended for|me",
    "^ who can|could|will speak|vouch|recommend",
)
"""Questions about references that do not call them so."""
AT_WORK: Final = re.compile(
    r"(?i)\bmy (?:(?:old|former|ex|last|first)[ -])?"
    r"(?:boss|manager|professor|lecturer|teacher|supervisor|tutor|mentor)\b"
)
VOUCHES: Final = (
    "@x .. my [old|former|ex|last|first] boss|manager|professor|lecturer|teacher|supervisor|tutor|mentor "
    "[has|also|just] said|says|agreed [yes] [too|also|to|$]",
)
"""Somebody new whose relation says that the answer is about a reference."""
ANSWERED: Final = (
    "^ said yes|no",
    "^ they|he|she|@p ... yes|no|agreed|agrees|accepted|declined|refused|happy|glad|delighted|sure|ok|okay|"
    "on_board|willing|up_for",
    "^ [they|he|she] agreed|declined|refused|accepted $",
    "^ asked him|her|them $|@d|already",
)
"""What they said who are on the table."""
STATES: Final = {
    "briefed": BRIEFED,
    "new": (
        "not [yet|even|actually] asked|ask|told|tell|contacted|spoken [to]",
        "yet to ask",
        "i [still] need|have|got|want|will|must|should|to [to] [still] ask",
        "going to ask",
    ),
    "thanked": ("thank|thanked",),
    "no": (
        "not|never|rather_not .. agree|agreed|want|do|be|able|give|help|act",
        "declined|declines|refused|refuses|unwilling",
        "said|says|told|is|was [me] [a] no $|to|for|because|thanks",
    ),
    "yes": (
        "agreed|agrees|agree|happy|glad|delighted|willing|yes|accepted|confirmed|sure|ok|okay|on_board|up_for|no_problem",
        "will|can|would be|do|act|serve|help|give",
    ),
    "asked": ("asked|requested|emailed|called|wrote|texted|messaged|rang|phoned",),
}
"""Where it stands with one of them, as they tell it; the first that fits."""
AGREES: Final = (
    "@r .. agreed|agrees|says|said|confirmed|happy|no_problem|sure",
    "@r will|can|could|would|is",
)
"""Of those who are known it is the answer."""
RELATION: Final = re.compile(
    r"(?i)(?:\b(?:(?:s?he|who|they)(?:'s|\s+(?:was|is|were|used\s+to\s+be))|was|is)|[,(-]|\bas)\s*"
    r"(?P<relation>(?:my|a|an|the|ex|former|old)\b[\s-][^,.;()@\d]+)"
)
GIVING: Final = (
    "references .. sent|emailed|mailed|done|gone",
    "to|with|over @p|@e",
    "sent|send|emailed to",
    "references thing|sent|done|list",
    "send references",
    "move|push|postpone|do .. references",
    "promised|promise",
)


def read(scene: Scene) -> Found | None:
    """None where the references are a thing to send."""
    if scene.fits(*ASKED):
        return Found("reference_ask")
    if scene.fits("^ thank @r [for_me|now|please] $"):
        return None
    named = [one for one in scene.names if one.referees]
    if unnamed := None if scene.asks else _unnamed(scene):
        return unnamed
    if not (named or scene.has(WORDS) or scene.fits(*VOUCHES)) or (not named and scene.fits(*GIVING)):
        return None
    deed = shapes.first(scene.masked, DEEDS)
    if deed == "reference_done" and not (named or scene.strange or scene.referee):
        return None
    return _found(scene, deed, named) if deed else None


def _unnamed(scene: Scene) -> Found | None:
    """ "They both said yes", "thanked my references", "she agreed": of those whose names need not be said."""
    if scene.fits(*THANKED):
        return Found("reference_done", {"state": _state(scene), "thanked": True, "each": True}, points=False)
    if not scene.points and scene.fits(*ALL_OF_THEM) and _are_all_waited_for(scene):
        return Found("reference_done", {"state": _state(scene), "each": True}, points=False)
    if scene.referee and not any(one.referees for one in scene.names) and scene.fits(*ANSWERED):
        return Found("reference_done", {"state": _state(scene)}, focus=True)
    return None


def _are_all_waited_for(scene: Scene) -> bool:
    """ "They both" are the two references who have not answered; where there are more, it is not known which."""
    waited = [one for one in scene.known.search.referees if one.state in ("new", "asked")]
    return len(waited) == BOTH if scene.has({"both"}) else len(waited) >= BOTH


BOTH: Final = 2


def _found(scene: Scene, deed: str, named: list[Mention]) -> Found:
    company = next((scene.named(one) for one in scene.names if one.companies), "")
    told = _details(scene)
    added = told if deed == "reference_add" or not named else {key: told[key] for key in ("address",) if key in told}
    if named and deed == "reference_add" and not added.get("relation") and not added.get("address") and scene.fits(*AGREES):
        deed, added = "reference_done", {}
    state = _state(scene) if deed == "reference_done" else ""
    thanked = state != "" and bool(named) and shapes.first(scene.masked, STATES) == "thanked"
    result = "briefed" if state == "briefed" else ""
    slots = scene.slots(
        name=_name(scene, named), company=company, state=state, thanked=thanked or None, result=result, **added
    )
    answered = deed == "reference_done" and bool(named or scene.referee)  # else it is somebody new who was asked already
    return Found(deed, slots, points=answered or deed in ("reference_ask", "reference_remove"))


def _state(scene: Scene) -> str:
    state = shapes.first(scene.masked, STATES) or "yes"
    return "yes" if state == "thanked" and not _is_to_thank(scene) else state


LISTED: Final = (
    re.compile(r"(?i)^i (?:also |still )?(?:need|want|have) (?:references|referees)\s*[.:,;-]\s*(?P<who>.+?)[.!]*$"),
    re.compile(r"(?i)^.*?\b(?:use|list|name|have|put|add|take) (?P<who>.+) as (?:my )?(?:references|referees)[.!]*$"),
    re.compile(r"(?i)^my (?:references|referees) (?:are|will be):? (?P<who>.+?)[.!]*$"),
)
_EACH: Final = re.compile(r",|\band\b")


def listed(text: str) -> list[tuple[str, str]]:
    """The names of several who are told at once, with who they are to the user ("" where it is not said)."""
    found = next((one for shape in LISTED if (one := shape.search(" ".join(text.split())))), None)
    people = [one for one in read_people(found["who"]).people if one.name] if found else []
    parts = _EACH.split(found["who"]) if found else []
    return [(f"{one.honorific or ''} {one.name}".strip(), _at_work(one.name or "", parts)) for one in people]


def _at_work(name: str, parts: list[str]) -> str:
    told = next((one for part in parts if name in part and (one := AT_WORK.search(part))), None)
    return told.group() if told else ""


def _is_to_thank(scene: Scene) -> bool:
    return any(task.key.startswith("thank_referee:") for task in scene.known.tasks)


def _name(scene: Scene, named: list[Mention]) -> str:
    if named:
        return scene.named(named[0])
    unknown = scene.words(scene.strange[0].start, scene.strange[0].end) if scene.strange else ""
    people = read_people(scene.text).people
    return next((one.name for one in people if one.name and unknown in one.name), unknown)


def _details(scene: Scene) -> dict[str, str]:
    """How to reach them and who they are to the user."""
    found = EMAIL.search(scene.text) or PHONE.search(scene.text)
    told = (one["relation"].strip() for one in RELATION.finditer(scene.text))
    relation = next((one for one in told if not WORDS & set(one.casefold().split())), "")
    at_work = AT_WORK.search(scene.text)
    relation = relation or (at_work.group() if at_work and scene.fits(*VOUCHES, *USED) else "")
    return scene.slots(address=found.group() if found else "", relation=relation)
