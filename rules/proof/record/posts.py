"""Titles and jobs: the reader's title, and the job that the note is about."""

import re
from collections.abc import Iterator
from typing import Final

from rules.people.words import words_of
from rules.proof.draft import Draft
from rules.proof.fault import Fault

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL: Final = words_of("a an the of and in for your our my new next with to at")
_CALLED_JOB: Final = re.compile(r" (?:job|position|role|post|vacancy)\b")
JOBS: Final = words_of(
    """
    lead head chief chair hand cook chef nurse clerk judge guide aide apprentice intern trainee associate
    representative executive president principal partner specialist host waiter staff adjutant captain foreman
    craftsman salesman mechanic tech counsel porter tutor coach dba sre qa paralegal cashier bookkeeper keeper warden
    fellow temp sergeant secretary pilot sous-chef rep general deputy deckhand farmhand stagehand
    """
)
"""Words for who does a job, besides those in -er, -or, -ist, -ant, -ian, -eer."""
NO_JOBS: Final = words_of(
    """
    leader listener learner player speaker thinker doer believer worker helper finisher starter solver person someone
    somebody other another order number paper letter after over under ever never rather whether together better either
    customer member offer winter summer computer answer matter power master father mother brother sister chapter
    corner center character water paper interior error honor favor color harbor factor major minor mirror floor door
    important constant relevant pleasant instant restaurant plant grant want significant elegant list mist fist
    consist persist guardian former partner river dinner theater offer danger finger manner owner buyer user career
    leader trooper newcomer beginner stranger fighter survivor
    """
)
RANKS: Final = words_of("assistant deputy vice associate junior senior chief acting trainee general")
"""Words that make another post of a post."""
_JOB_ENDING: Final = re.compile(r"(?:er|or|ist|ant|ian|eer|ess|sman|smith|wright)$")
_PHRASE: Final = r"(?P<post>(?:[^\W\d_][\w'’&/-]*\s){0,4}?[^\W\d_][\w'’-]*)"
_END: Final = (
    r"(?=\s*(?:[.,;:!?\n(]|$|\b(?:at|with|for|in|on|who|that|whose|and|but|to|from|here|there|if|is|was|sounds|would)\b))"
)
_WISH: Final = re.compile(
    r"\b(?:would|will|hope|look forward|love|like|glad|happy|proud|delighted|thrilled|honou?red|pleased|excited|eager"
    r"|keen|want"
    r"|looking to|ready to|hoping|considers?|considered|join|serve)\b|['’](?:d|ll)\b",
    re.IGNORECASE,
)
_ROLE_PLACES: Final = (
    (
        re.compile(
            rf"\b(?:position|post|role|job|vacancy|opening) (?:of|as|for) (?:an? |the |your )?{_PHRASE}{_END}", re.IGNORECASE
        ),
        False,
    ),
    (re.compile(rf"\b(?:the|your|this|an?) {_PHRASE}(?= (?:position|role|post|job|opening|vacancy)\b)", re.IGNORECASE), False),
    (re.compile(rf"\bas (?:an? |your (?:next |new )?|the (?:new )?){_PHRASE}{_END}", re.IGNORECASE), True),
    (re.compile(rf"(?<![.!?] )(?<!\n)\bas {_PHRASE}{_END}", re.IGNORECASE), True),
    (re.compile(rf"\b[Aa]s (?:an? |your ){_PHRASE}(?=,? I(?:['’]d|['’]ll| would| will)\b)"), False),
    (re.compile(rf"\b[Bb]eing {_PHRASE}(?= (?:at|with|for) [^\W\d_a-z])"), True),
    (re.compile(rf"\b(?:be|become|being|as) (?:an? |your (?:next |new )?|the new ){_PHRASE}{_END}", re.IGNORECASE), True),
    (
        re.compile(
            rf"\b(?:need|needs|want|wants|seek|require|looking for|after|look for|seeking) (?:an? |your ){_PHRASE}(?=,?"
            r" (?:who|whom|that|whose|with)\b)",
            re.IGNORECASE,
        ),
        False,
    ),
)
_TITLE_PLACES: Final = (
    re.compile(rf"(?:(?<=[.!?] )|(?<=\n)|^)As (?:the |an? |our )?{_PHRASE}(?=,? you\b)", re.MULTILINE),
    re.compile(rf"\b(?:you|You),? as (?:the |an? )?{_PHRASE}{_END}"),
    re.compile(rf"\b(?:your (?:work|role|job|position|experience|task) as) (?:the |an? )?{_PHRASE}{_END}"),
)
_SPOKEN_OF: Final = (
    re.compile(rf"\b(?:by|meet|met|with|of) (?:an?|the) (?:title of )?{_PHRASE}(?=,? (?:who|would|herself|himself)\b)"),
    re.compile(rf"\bthe {_PHRASE}(?= (?:herself|himself)\b)"),
)
"""Here it is the reader's title only when it has a word in common with it."""
_SAME: Final = {
    "vp": "vice president",
    "avp": "assistant vice president",
    "svp": "senior vice president",
    "sr": "senior",
    "jr": "junior",
}
_SAME_ALSO: Final = {
    "ops": "operations",
    "dept": "department",
    "mgr": "manager",
    "ceo": "chief executive officer",
    "cto": "chief technology officer",
}


def tokens(post: str) -> list[str]:
    words = [word.casefold() for word in _TOKEN.findall(re.sub(r"\([^)]*\)|['’]s\b", "", post))]
    spelt = " ".join({**_SAME, **_SAME_ALSO}.get(word, word) for word in words)
    return [word for word in spelt.split() if word not in _SMALL]


def posts(draft: Draft) -> Iterator[Fault]:
    yield from wrong_titles(draft)
    yield from wrong_roles(draft)


# --- the reader's title ---------------------------------------------------------------------


def wrong_titles(draft: Draft) -> Iterator[Fault]:
    if not tokens(draft.facts.title):
        return
    start, end = draft.body
    for place in _TITLE_PLACES:
        for found in place.finditer(draft.text, start, end):
            if is_post(found["post"]) and not agrees(found["post"], draft.facts.title):
                yield title_fault(found.span("post"), draft)
    for place in _SPOKEN_OF:
        for found in place.finditer(draft.text, start, end):
            shared = {*tokens(found["post"])} & {*tokens(draft.facts.title)}
            if shared and not agrees(found["post"], draft.facts.title):
                yield title_fault(found.span("post"), draft)
    yield from likened_titles(draft)


def likened_titles(draft: Draft) -> Iterator[Fault]:
    """A phrase that shares all but one word with the title, such as "the Chair of Biochemistry"."""
    wanted = _TOKEN.findall(draft.facts.title)
    if len(wanted) < 2 or (not draft.facts.title[:1].isupper() and len(wanted) < 3):
        return
    words = list(_TOKEN.finditer(draft.text, *draft.body))
    for at in range(len(words) - len(wanted) + 1):
        window = words[at : at + len(wanted)]
        if is_likened([word.group() for word in window], wanted, draft.facts.role):
            yield title_fault((window[0].start(), window[-1].end()), draft)


def is_likened(shown: list[str], wanted: list[str], role: str) -> bool:
    pairs = zip(shown, wanted, strict=True)
    wrong = [(one, other) for one, other in pairs if one.casefold() != other.casefold()]
    if len(wrong) != 1 or not all(word[0].isupper() or word in _SMALL for word in shown):
        return False
    return wrong[0][1].casefold() not in _SMALL and not set(tokens(" ".join(shown))) <= set(tokens(role))


def title_fault(place: tuple[int, int], draft: Draft) -> Fault:
    shown, fix = draft.text[slice(*place)], draft.facts.title
    return Fault("wrong_title", *place, shown, fix, f"“{shown}”: in your notes the title is {fix}.")


# --- the job --------------------------------------------------------------------------------


def wrong_roles(draft: Draft) -> Iterator[Fault]:
    if not tokens(draft.facts.role):
        return
    start, end = draft.body
    for place, wishing in _ROLE_PLACES:
        for found in place.finditer(draft.text, start, end):
            if is_asked(draft, found, wishing) and is_wrong_role(
                found["post"], draft, bool(_CALLED_JOB.match(draft.text, found.end("post")))
            ):
                yield role_fault(found.span("post"), draft)


def is_asked(draft: Draft, found: re.Match[str], wishing: bool) -> bool:
    """Whether the phrase is about the job to come: "as a baker" is so only after a wish."""
    start = next((a for a, b in draft.sentences if a <= found.start() < b), 0)
    return not wishing or bool(_WISH.search(draft.text, start, found.start() + 3))


def is_wrong_role(post: str, draft: Draft, is_job: bool) -> bool:
    """`is_job` is whether the note calls it one: then "the bar back job" is no bar manager's."""
    company = not set(tokens(post)) - set(tokens(draft.facts.company))
    said_of_role = is_post(post) or (is_job and bool(set(tokens(post)) & set(tokens(draft.facts.role))))
    return said_of_role and not company and not agrees(post, draft.facts.role) and not agrees(post, draft.facts.title)


def role_fault(place: tuple[int, int], draft: Draft) -> Fault:
    shown, fix = draft.text[slice(*place)], re.sub(r"\s*\([^)]*\)", "", draft.facts.role)
    return Fault("wrong_role", *place, shown, fix, f"“{shown}”: in your notes the job is {fix}.")


# --- what a post is -------------------------------------------------------------------------


def is_post(phrase: str) -> bool:
    """Whether the phrase names a job: its last word, or the one before an "of", says who does it."""
    words = phrase.split(" of ")[0].casefold().split()
    last = words[-1].strip("'’")
    if last in NO_JOBS or "former" in words or "trained" in words:
        return False
    return last in JOBS or last.split("-")[-1] in JOBS or bool(_JOB_ENDING.search(last) and len(last) > 4)


def agrees(phrase: str, post: str) -> bool:
    """Whether one of the two says no more than the other."""
    said, wanted = set(tokens(phrase)), set(tokens(post))
    return not said or not wanted or said <= wanted or (wanted <= said and not (said - wanted) & RANKS)
