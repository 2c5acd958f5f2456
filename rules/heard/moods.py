"""Whether a message tells of what happened: no wish, doubt, condition, dream or plan, and not of other people.

What only might be must change nothing. A sentence is looked at clause by clause: "called June, hope they like me" reports
the call, "I hope June calls" reports nothing.
"""

import re
from collections.abc import Iterator
from typing import Final

from rules.heard import shapes
from rules.heard.scene import Scene

CONDITIONS: Final = (
    "if|unless|suppose|supposing|imagine|imagining|assuming|whether|whenever",
    "in case",
    "as|so soon|long as",
    "^ [and|so|but|only|even] when|once|after|before|until|till|while i|we|they|he|she|it|you|@n|the|my",
    "^ [and|so|but|only|even] after|before|without @doing",
    "should they|he|she|@n",
    "were i to",
    "had i|they",
    "otherwise|or_else",
    "ages|long|while|year|years|month|months|week since",
    "since|because_i|until i|we|the|my .. last",
    "ask|asks|asked|asking|wonders [me|us|him|her|them] why|if|whether|how|what|when|who|where|about",
    "hinted|hint|hints|hinting|teased|suggested|suggests|implied|implies|mentioned|talk|talks|talking .. offer|"
    "job|at|of|about",
    "offer|rejection|it|that|this|job could|would|may|might|should",
)
DOUBTS: Final = (
    "almost|nearly",
    "close|about to @doing|declining|withdrawing|accepting|quitting|giving",
    "would need|mean|be|take|make [to|a|at|huge|great]",
    "always|usually|often|sometimes|rarely|normally|generally|typically|everybody|everyone gets|get|got|is|are|"
    "make|makes|reject|rejects|send|sends|hire|hires|call|calls|offer|offers|do|does|say|says",
    "maybe|perhaps|probably|possibly|potentially|presumably|supposedly|allegedly|apparently_not|hopefully|might",
    "wonder|wonders|wondering|rumour|rumours|rumor|rumors|gossip|unsure|doubt|doubtful|hypothetically|theoretically",
    "not [quite|really|entirely|so|too|even|100] sure|certain|remember|recall|positive|know|think|believe|convinced",
    "can not remember|recall|say|tell",
    "forgot|forget whether|if",
    "no idea",
    "i|we|me [just|kind|sort|still|do|also] [of] guess|bet|reckon|assume|suspect|fear|feel|think|thought|"
    "believe|believed|imagine|figured|figure|suppose|sense|doubt|reckoned",
    "feel|feels|felt|feeling like|as",
    "^ [i] think|guess|bet|reckon|suppose|assume|thought",
    "may|might|could have|be",
    "they|he|she|it|@n may|might|could",
    "pretty|almost|fairly|quite sure|certain",
    "must have|be",
    "likely",
    "fit reject|hire|take|call|offer|employ|pick|choose",
    "as_if|as_though",
    "sounds|seems like|as|that|to",
    "should have|be|get|hear|know|call|decide|tell|come|make",
    "or so i think|thought|hope",
    "ought to",
    "can i",
    "in theory",
    "joking|kidding|jk|pretend|pretending",
)
ALONE: Final = (
    "^ [i|i_am|but|though|am] [not] think|guess|unsure|maybe|perhaps|probably|hopefully|sure|certain|believe|"
    "hope [so|though] $",
    "^ right|no|correct|yeah|or_not|or_did_i|did_i|innit $",
    "^ [just|only] joking|kidding|jk $",
    "^ in my dreams $",
)
"""Clauses that make the whole message doubtful."""
HESITATIONS: Final = (
    "hope|hopes|hoping|hoped|wish|wishes|wishing|wished|pray|prays|praying|dream|dreams|dreamed|dreamt|dreaming|fantasy",
    "^ fingers crossed",
    "i|we|you [really|just|so|still|also|do|only] ought|should|must|could|may|might",
    "thinking|considering|debating|contemplating|pondering|tempted|torn",
)
WISHES: Final = (
    "i|we|you [really|just|so|still|also|do|only] want|need|would|shall|wanna",
    "i|we [have|had|got] to @do",
    "i|we [am|are|was|were|really|just] [not] [really|just] planning|thinking|considering|trying|tempted|"
    "afraid|scared|worried|nervous|supposed|meaning|meant|waiting|dying|expecting",
    "i|we [am|are|was|were|really|just] hesitating|debating|contemplating",
    "^ [still|just|really|am] thinking|considering|planning|tempted|afraid|scared|waiting of|about|to|for|whether|that|it",
    "^ [still|just|really|am] expecting|debating|contemplating",
    "i|we|it|that|this would [be|love|like|hate|have|never|rather|accept|take|not|really]",
    "was|were going|about to",
    "i|we [am|are] going|about|gonna to @do|be",
    "i will be able",
    "is|are meant|supposed to",
    "looking forward",
    "want to @do",
    "scared|afraid|fear|fearing|dread|dreading of|a|the|another|that|this",
    "^ let me|us",
    "please|abeg make dem|them",
    "i plan|intend|aim|expect|mean|long to",
    "i can @do",
    "^ need|must|should|gotta|gonna",
    "some day|someday|one_day",
)
PLANS: Final = ("i|we will|shall", "^ will|shall", "i|we [am|are] @doing ... @d $")
"""What is still to be done."""
OTHERS: Final = (
    "@p|@x [has|have|had|just] accepted|joined|took|signed|quit|left|resigned a|another|the|an|new|his|her|@x|@c",
    "@p|@x [has|have|had|just] got a|another|an [new] job|role|position|gig|offer",
    "guy|girl|someone|somebody|people i know|met_at",
    "my|our|his|her|their|your|the|a|'s [best|old|little|big|older|younger|ex|own|dear|good] @kin",
    "@w|@c 's sister|brother|friend|husband|wife|son|daughter|cousin|mom|mum|dad",
    "^ @kin is|was|has|have|says|said|got|thinks|told|reckons|wants",
    "^ [some|other|most|many|a_lot_of] people|candidates|folks|guys|applicants|everyone|everybody|others|nobody|no_one",
    "^ @p told|said|says [me|that|us] he|she|that_he|that_she",
    "^ the ad|advert|posting|article|news|website|site|movie|book|guy|lady",
    "^ the [job] advert|listing|description",
    "remember when|how|the_time",
    "once_upon_a_time|back_in_the_day",
    "in 19|20",
)
REALMS: Final = (CONDITIONS, DOUBTS, OTHERS, HESITATIONS)
BREAKS: Final = re.compile(r"[.,;!?()]|-$")
JOINTS: Final = frozenset({"but", "though", "although", "because", "cause"})
GUARDED: Final = frozenset(
    {"done", "outcome", "application", "interview", "change", "person", "reference_done", "reference_add", "reference_remove"}
)
"""Intents of reports; a wish for a reminder or a setting is what these are for."""
HARMLESS: Final = frozenset({"not_done", "no_answer", "bounced"})


def clauses(scene: Scene) -> list[tuple[int, int]]:
    """The parts of a sentence, from one place of `spots` to another."""
    starts = [at for at, (key, first, _) in enumerate(scene.spots) if at == 0 or _begins(scene, key, first)]
    return list(zip(starts, [*starts[1:], len(scene.spots)], strict=True))


def _begins(scene: Scene, key: str, first: int) -> bool:
    return key in JOINTS or bool(BREAKS.search(scene.said[first].before))


def unreal(scene: Scene, intent: str, decides: bool = False, agreed: bool = False) -> list[tuple[int, int]]:
    """The clauses that report nothing; all, where one says that it is but a guess. `decides`: the user may decide here;
    `agreed`: it is what somebody asked for, so that only a condition takes it away.
    """
    parts = clauses(scene)
    told = [_text(scene, *part) for part in parts]
    if any(shapes.fits(text, ALONE) for text in told[1:]):
        return parts
    tables = [*REALMS, *([] if decides else [WISHES]), *([PLANS] if intent == "done" else [])]
    tables = [CONDITIONS] if agreed else tables
    bad = [any(shapes.fits(text, table) for table in tables) for text in told]
    return list(_with_consequences(parts, told, bad))


def _with_consequences(parts: list[tuple[int, int]], told: list[str], bad: list[bool]) -> Iterator[tuple[int, int]]:
    """Also what hangs on a condition: "if June calls, I got the job"."""
    for at, part in enumerate(parts):
        if bad[at] or (at and shapes.fits(told[at - 1], CONDITIONS)):
            yield part


def _text(scene: Scene, start: int, end: int) -> str:
    return "".join(f" {mask}" for mask, _, _ in scene.spots[start:end]) + " "


def remaining(scene: Scene, dropped: list[tuple[int, int]]) -> str:
    """The message without these clauses."""
    kept = [part for part in clauses(scene) if part not in dropped]
    return ", ".join(scene.words(scene.spots[start][1], scene.spots[end - 1][2]) for start, end in kept)


SUBJECTS: Final = frozenset({"the", "my", "a", "an", "our", "his", "their", "some", "this", "that", "your"})


def is_of_another(scene: Scene, own: frozenset[str]) -> bool:
    """Whether it begins with a thing or somebody that is none of one's `own`: "the dispatcher left a message"."""
    keys = [key for key, _, _ in scene.spots[:4]]
    return len(keys) > 1 and keys[0] in SUBJECTS and own.isdisjoint(keys[1:])


DENIALS: Final = frozenset({"not", "never", "no", "without", "nobody", "neither", "nor"})
REACH: Final = 3
"""Words between a "not" and what it denies."""


def is_denied(scene: Scene, told: tuple[str, ...]) -> bool:
    """Whether what was told stands behind a "not": "June has not rejected me"."""
    found = shapes.place(scene.masked, told)
    if found is None:
        return False
    start = max(first for first, _ in clauses(scene) if first <= found[0])
    before = [key for key, _, _ in scene.spots[max(start, found[0] - REACH) : found[0]]]
    return not DENIALS.isdisjoint(before)
