"""What is new: an interview that was or will be, and an application that was sent."""

import re
from typing import Final

from rules.heard import cutting, shapes
from rules.heard.found import Found
from rules.heard.scene import Scene
from rules.people.label import is_title

INTERVIEW: Final = (
    "interview|interviewed|interviews|debrief|telephonic|walk-in|interviewing",
    "another|second|third one [at|with|@d]",
    "out of .. zoom|call|panel|meeting",
    "f2f|face-to-face",
    "phone|video|zoom|teams interview|screen|call with",
    "had|did|finished .. round|screening|panel|final|stage .. with|at",
    "interviewd|intervew|intervied|interveiwed",
)
OVER: Final = (
    "yesterday|ago|earlier",
    "@d ago",
    "this morning",
    "last @d",
    "just|had|did|finished|done|completed|concluded|attended|survived",
    "wrapped|been|left|went|was|over|ended|log|debrief",
    "back from",
    "out of",
    "came|come|coming|got|walked out",
    "interviewed at|with|by|for|@d|@c",
)
FIRMLY_OVER: Final = ("yesterday|ago", "earlier today", "last night")
COMING: Final = (
    "tomorrow|tonight|next|upcoming|will|invited|scheduled|prepare|prepping|preparing|arranged|booked|lined",
    "coming up",
    "going to",
    "@d",
    "have|got an|my|another|the|a interview",
    "have|got .. interview|one|walk-in",
    "called|invited|invite me .. interview|for",
)
HAVING: Final = (
    "have|got an|a|my|another|the .. interview",
    "have [got] interview",
    "invited .. to|for .. interview",
    "called me for",
    "interview .. moved|is|scheduled",
    "interview|interviewing at|with|for .. @d",
    "i am interviewing",
    "^ interviewing",
)
NO_STORY: Final = (
    "^ whose",
    "^ [my|the|our] interview [has|was|is|been|got] moved|shifted|pushed|changed|rescheduled to|@d",
    "changed|moved|shifted|rescheduled|pushed|postponed the|my|our|that|it",
    "@x .. was|is|were also|too|there",
    "they|he|she|@n [will|are|is|have|did] [still|also] interview|interviewed|interviewing .. people|more|"
    "other|others|candidates",
    "^ it was|is a ... not",
    "time|date changed|moved",
    "interview changed",
    "^ [i] [have] [just] spoke|talked|called|emailed|sent|thanked|rang|wrote|followed|texted|phoned",
    "^ how|what|when|where|which|who|why|can|could|should|is|are|do",
    "^ does|if|tips|any|help|did|was|remind|move|push|date|draft|write",
    "cancelled|canceled|postponed|rescheduled|called_off",
    "no interview",
    "not had|have|get|got|having",
    "never had|got",
    "^ they|he|she .. had an interview",
    "is|at|was @d not",
    "not @d",
    "interviewer|interviewers at|@c",
    "interview is at|on|now",
    "last|the candidate",
)
BARE: Final = (
    "^ [please|log|add|new|an|a|my|the|another|first|second|third|final|phone|video|job|panel|upcoming] [a|an|"
    "new|interview|phone|video|one|second] interview|debrief|telephonic",
)
START: Final = (
    "^ new one|interview|debrief $",
    "^ [i] had|have [an] interview $",
    "^ interview|debrief|begin $",
    "^ log|add|record|enter [an|a] [new] interview|one|debrief [..] $",
    "^ another interview|one $",
    "tell you about an interview",
)
FORMATS: Final = {
    "video": ("zoom|video|teams|skype|webex|virtual|online|meet|hangouts|facetime",),
    "phone": ("phone|telephonic|telephone|call",),
    "in_person": (
        "onsite|on-site|office|f2f|face-to-face|walk-in",
        "in person",
        "face to face",
    ),
}
BEGINS_OVER: Final = (
    "^ [i] [have] [just] had|finished|did|attended|interviewed|completed|wrapped",
    "just|i .. had|finished|wrapped|came|walked|left|out",
    "went well|ok|fine|badly|great",
    "is over|done|finished",
    "interview was",
)
AHEAD: Final = ("upcoming|tomorrow|next|scheduled|will|invited",)
AGAIN: Final = ("second|2nd|third|final|another|next interview|round",)
JUST: Final = ("just|finished", "came|come|coming|got|walked out", "out of")
CLOSING: Final = ("closing date|closes",)
NOON: Final = 12
IN_THE_MORNING: Final = ("this morning",)
ROUNDS: Final = {
    "2": ("second|2nd",),
    "3": ("third|3rd",),
    "final": ("final",),
}
APPLIED: Final = (
    "threw|put|tossed|thrown my hat|name|hat_in .. in|into|for|forward",
    "i don apply",
    "i apply|applying for|to|at|in @c|@x",
    "^ [i] [have|just] [also] [just|now] applied",
    "applied [for|to|at|in|through|with|as]",
    "application .. sent|submitted|gone|in|to|out",
    "new application",
    "put|sent|submitted|filled|handed|filed|dropped .. application|resume|applications",
    "sent|gave|submitted|submit|submitting|dropped|emailed .. resume|application .. to|at|for",
    "submitted to",
    "^ application to|at|for|sent|submitted",
    "applying to|at|for",
    "put|went|go|gone in|up for [the|a|that|their]",
    "put my name|hat forward|in|down",
    "hat in the ring",
    "did|made|filled|completed|finished|sent an|the|my|another [job] application",
)
NOT_APPLIED: Final = (
    "^ [on|by|in] when|who|what|how|did_i|did_you|did_we|have_i|which|why",
    "^ where|emailed|called|wrote|withdraw|withdrawing|pulling|remind|move",
    "emailed|called|wrote|asked|thanked .. about|abt .. application",
    "withdraw|withdrawing|withdrew|pulled|pulling",
)


def interview(scene: Scene) -> Found | None:
    if scene.fits(*START):
        return _told(scene, None)
    if not scene.fits(*INTERVIEW) or scene.text.rstrip().endswith("?") or scene.fits(*NO_STORY):
        return None
    tense = _tense(scene)
    if tense is None or (tense == "upcoming" and _is_another_round(scene)):
        return None
    return _told(scene, tense)


def _told(scene: Scene, tense: str | None) -> Found:
    direction = "future" if tense == "upcoming" else "past"
    slots = scene.slots(tense=tense, **_what(scene))
    if tense == "past" and not scene.dates and scene.fits(*JUST):
        slots["said"] = "just now"
    return Found("interview", slots, "when" if scene.dates else "", direction, points=False)


def _tense(scene: Scene) -> str | None:
    over = scene.says(*FIRMLY_OVER) or (scene.now.hour >= NOON and scene.says(*IN_THE_MORNING))
    if not over and not scene.fits(*BEGINS_OVER) and scene.fits(*COMING):
        if scene.fits(*HAVING):
            return "upcoming"
        if not scene.fits(*OVER):
            return "upcoming" if _is_ahead(scene) else "past"
    return "past" if over or scene.fits(*OVER) or scene.fits(*BARE) else None


def _is_ahead(scene: Scene) -> bool:
    return scene.fits(*AHEAD) or (bool(scene.dates) and scene.when("future") is not None)


def _is_another_round(scene: Scene) -> bool:
    """Of a company that is known, a second interview is how it came out."""
    return any(one.companies for one in scene.names) and scene.fits(*AGAIN)


def _what(scene: Scene) -> dict[str, str]:
    where = cutting.company(scene) or _behind_colon(scene)
    known = next((one for one in scene.names if one.companies), None)
    firm = scene.words(*where) if where else scene.named(known) if known else ""
    return scene.slots(
        company=firm,
        role=cutting.role(scene, bool(where or known)),
        format=shapes.first(scene.masked, FORMATS),
        round=shapes.first(scene.masked, ROUNDS),
        person=_person(scene, where),
    )


def _behind_colon(scene: Scene) -> tuple[int, int] | None:
    at = next((at for at, word in enumerate(scene.said) if word.before.endswith(":")), None)
    return (at, cutting.ending(scene, at)) if at is not None and cutting.ending(scene, at) > at else None


def _person(scene: Scene, where: tuple[int, int] | None) -> str:
    """ "with Quill & Badger on teams with cassius": the second "with", or one beside an "at"."""
    others = [spot for spot in cutting.behind(scene, "with") if spot != where]
    return scene.words(*others[0]) if others and where and others[0][1] - others[0][0] <= 3 else ""


def application(scene: Scene) -> Found | None:
    if scene.asks or not scene.fits(*APPLIED) or scene.fits(*NOT_APPLIED):
        return None
    where = cutting.company(scene, ("to", "at", "in", "with")) or _behind_colon(scene) or _first_for(scene)
    firm = scene.words(*where) if where else ""
    via = next((scene.words(*spot) for lead in ("via", "through", "on") for spot in cutting.behind(scene, lead)), "")
    role = cutting.role(scene, sure=True) or _between_commas(scene)
    slots = scene.slots(company=_without_article(firm), role="" if role == firm else role, via=via)
    return Found(
        "application",
        slots,
        date="when" if scene.dates and not scene.fits(*CLOSING) else "",
        direction="past",
        points=False,
    )


def _between_commas(scene: Scene) -> str:
    """The job in "applied to Nos last Wednesday, junior accountant"."""
    parts = [part.strip(" .!") for part in re.split(r"[,;\n]", scene.text)[1:]]
    return next((part for part in parts if 0 < len(part.split()) <= JOB and is_title(part.split()[-1])), "")


JOB: Final = 4
"""Words that the name of a job has at most, where nothing else says that it is one."""


def _first_for(scene: Scene) -> tuple[int, int] | None:
    return next(cutting.behind(scene, "for"), None)


def _without_article(name: str) -> str:
    return name[4:] if name.casefold().startswith("the ") else name
