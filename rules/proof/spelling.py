"""What the checker finds, without what it does not know: names, words of other Englishes, words of other languages."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import OSA, Indel

from rules.people.words import words_of
from rules.proof.draft import Draft, bare
from rules.proof.fault import Fault
from rules.proof.linter import SPELLING, Lint, strange
from rules.proof.record.names import CALENDAR
from rules.proof.record.people import People, slips

GRAMMAR_KINDS: Final = words_of(
    "Agreement Grammar Eggcorn Malapropism Nonstandard Usage WordChoice BoundaryError Miscellaneous Punctuation"
)
SURE: Final = words_of("OpenCompounds Myself Payed RegularIrregulars")
"""Rules whose finds are mistakes although the words are in no dictionary, or differ by a space: "alot", "my self", "payed"."""
LOCAL: Final = words_of(
    """
    lakh lakhs crore crores annum prepone preponed craic bakkie bakkies braai tradie tradies arvo kopitiam hawker
    shophouse lepak dankie lekker sana asante karibu jollof danfo okada oga storytime cleanup whānau whanau aroha
    kōrero korero kia ora hui marae koha mahi iwi rangatahi fika hygge smorgasbord bao dosa chai masala namaste salaam
    inshallah mashallah shalom ceilidh cwtch hiraeth taoiseach gardai gaeltacht wee bairn barista onboarding mezcal foley
    offboarding upskilling upskill reskilling proofreader rota rotas crèche creche postgraduate undergrad internship
    sommelier patissier pâtissier kanban scrum backlog backend frontend devops async repo repos config dashboards
    workflow workflows webinar webinars podcast podcasts livestream safeguarding paediatric orthopaedic anaesthetic
    timesheet timesheets cybersecurity telehealth ecommerce fintech edtech startup startups freelancer freelancing
    resume résumé paperclip signage toolkit whiteboard whiteboarding wellbeing homeschool homeschooled dataset
    datasets microservices monorepo postmortem runbook runbooks uptime
    analytics leaderboard grandad grandads granddad nan nanna
    taid nain ddoe gogo gogos tannie oupa ouma bono mise braw bonnie och aye gaffer loupe brekkie telly biccies
    """
)
"""Words that are right although no dictionary of the checker has them."""
_CONTRACTED: Final = re.compile(
    r"(?:dont|cant|didnt|doesnt|isnt|wasnt|werent|havent|hasnt|wouldnt|couldnt|shouldnt|im|ive|youre|youve|theyre|thats"
    r"|whats|wont|arent|theres|heres|wheres|theyve|weve|youll|theyll)$",
    re.IGNORECASE,
)
_STEM: Final = re.compile(
    r"(?:un|re|pre(?!cept)|non|co|over|under|multi|micro|mini|sub|super|inter|mid)?(\w{3,}?)(?:n?able|ness|less|ful|like|wise"
    r"|ish|ly|er|ers|ing|s|ed)?$"
)
_SOUNDS: Final = str.maketrans("ckqzwd", "kkksvt")
_AN: Final = re.compile(r"\ban? (?:honou?r|honest|hour|heir|[A-Z]{2,}|\d|uni|use|eu|one\b|ewe)")


def checked(draft: Draft, lints: list[Lint]) -> Iterator[Fault]:
    """The checker's finds that a reader would call mistakes."""
    spelling = [lint for lint in lints if lint.rule == SPELLING]
    yield from misspelt_words(draft, spelling)
    start, end = draft.body
    for lint in lints:
        if lint.kind in GRAMMAR_KINDS and start <= lint.start < end and is_a_mistake(draft, lint, spelling):
            yield fault_of("grammar", lint, lint.fixes[0])
    yield from small_i(draft)


def is_a_mistake(draft: Draft, lint: Lint, spelling: list[Lint]) -> bool:
    """Not a name or a foreign phrase taken for a slip, nor two words that may also be written as one."""
    if lint.rule in SURE and lint.span.islower():
        return True
    if not lint.fixes or any(a.end >= lint.start - 1 and a.start <= lint.end + 1 for a in spelling):
        return False
    if any(letter.isupper() for letter in lint.span[1:]) or is_right_name(draft, lint.span):
        return False
    if lint.rule == "AnA":
        return not _AN.match(draft.text, lint.start)
    joined = "".join(lint.span.split()).replace("-", "").casefold()
    return joined != "".join(lint.fixes[0].split()).replace("-", "").casefold() or "'" in lint.fixes[0]


def is_right_name(draft: Draft, span: str) -> bool:
    return span[:1].isupper() and span.casefold() in People(draft.facts).right


# --- spelling -------------------------------------------------------------------------------


def misspelt_words(draft: Draft, spelling: list[Lint]) -> Iterator[Fault]:
    abroad = strange([lint.span for lint in spelling], not draft.facts.british)
    nowhere = [lint for lint in spelling if lint.span in abroad and not is_of_a_known_word(draft, lint.span)]
    foreign = beside_each_other(draft, nowhere)
    wrong = [
        lint for lint in nowhere if is_doubtful(draft, lint) and (lint.start not in foreign or _CONTRACTED.match(lint.span))
    ]
    right = built([lint.span for lint in wrong], draft.facts.british)
    for lint in wrong:
        fix = near_word(lint)
        if fix and (lint.span not in right or _CONTRACTED.match(lint.span) or is_joined_wrong(lint.span, fix)):
            yield fault_of("spelling", lint, fix)


def is_of_a_known_word(draft: Draft, word: str) -> bool:
    """ "colour's": no dictionary has all of them."""
    plain = re.sub(r"['’]s$", "", word)
    return plain != word and plain not in strange([plain], draft.facts.british)


def is_doubtful(draft: Draft, lint: Lint) -> bool:
    """A word in the body that is no name, no abbreviation and known to nobody."""
    word = lint.span
    opens = lint.start in draft.openings
    start, end = draft.body
    known = People(draft.facts).right
    plain = re.sub(r"['’]s?$", "", word.casefold())
    if not start <= lint.start < end or plain in known or plain in LOCAL or not word.replace("’", "'").isascii():
        return False
    if _CONTRACTED.match(word):
        return True
    plain_case = word.islower() or (opens and word[1:].islower()) or is_near_calendar(lint)
    return len(word) > 3 and word.replace("'", "").replace("’", "").isalpha() and plain_case


def is_near_calendar(lint: Lint) -> bool:
    """ "Saterday": a day or a month keeps its capital, and so does its slip."""
    return lint.span.istitle() and any(fix.casefold().removesuffix("s") in CALENDAR for fix in lint.fixes[:1])


def beside_each_other(draft: Draft, spelling: list[Lint]) -> frozenset[int]:
    """The places of unknown words that stand together: another language."""
    runs = [(a, b) for a, b in pairwise(spelling) if re.fullmatch(r"[\s,'’-]{1,2}", draft.text[a.end : b.start])]
    return frozenset(lint.start for pair in runs for lint in pair if len(lint.span) < 9 or not near_word(lint))


def built(words: list[str], british: bool) -> frozenset[str]:
    """Those that are built from a word that is right."""
    stems = {word: stem[1] for word in words if (stem := _STEM.match(word)) and stem[1] != word}
    ways = {word: {stem, f"{stem}e", re.sub("i$", "y", stem)} for word, stem in stems.items()}
    unknown = strange([way for several in ways.values() for way in several], british)
    return frozenset(word for word, stem in stems.items() if is_built(word, stem) and not ways[word] <= unknown)


def is_built(word: str, stem: str) -> bool:
    """ "findable", "unbookable", "unlooked", "pluckers", "keepered"."""
    ending = word.removeprefix(stem)
    long = ending in ("able", "less", "like", "wise", "ness") or (len(stem) > 4 and word.endswith(stem))
    return (
        long
        or word == f"un{stem}ed"
        or (len(stem) > 3 and ending in ("er", "ers", "s"))
        or (len(stem) > 4 and ending in ("ed", "ing"))
    )


def is_joined_wrong(word: str, fix: str) -> bool:
    """ "valueable", "occured", "studing": built from a right word, but not as that word takes its ending."""
    shorter, longer = sorted((word, fix), key=len)
    joint = next((at for at, (one, other) in enumerate(zip(longer, shorter, strict=False)) if one != other), len(shorter))
    added = longer[joint]
    return longer[:joint] + longer[joint + 1 :] == shorter and (added in "ey" or longer[joint - 1] == added)


def near_word(lint: Lint) -> str | None:
    """The word that was meant: one near enough, the nearest first."""
    near = [fix for fix in lint.fixes if is_near(lint.span, fix)]
    return min(near, key=lambda fix: (OSA.distance(lint.span.casefold(), fix.casefold()), lint.fixes.index(fix)), default=None)


def is_near(word: str, fix: str) -> bool:
    """Whether a slip of the hand or of the ear makes the one of the other. Another consonant makes another word."""
    one, other = bare(word), bare(fix)
    if one.replace("'", "") == other.replace("'", ""):
        return word.isascii()  # an accent too many is no mistake
    if "'" in fix or (fix[0].isupper() and word[0].islower()):
        return False
    distance = OSA.distance(one, other)
    if not distance or distance > max(1, slips(len(one))) or (one[0] != other[0] and distance > 1):
        return False
    if sounding(one) == sounding(other) and sorted(one) != sorted(other):
        return distance == 1 or len(one) != len(other) or is_in_one_place(one, other)
    return is_mistyped(one, other, distance)


def is_in_one_place(one: str, other: str) -> bool:
    """Whether the letters that differ stand beside each other: "beleave", but not "muniment" for "monument"."""
    wrong = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return wrong[-1] - wrong[0] <= 1


def sounding(word: str) -> str:
    """A word as far as it is heard: vowels alike, letters once, and one letter for one sound."""
    heard = re.sub(r"[aeiouy]+", "a", word.replace("ph", "f")).translate(_SOUNDS)
    return re.sub(r"(.)\1+", r"\1", heard)


def is_mistyped(one: str, other: str, distance: int) -> bool:
    """A letter left out, a letter too many in a long word, two letters swapped, or two such slips in a longer one."""
    if sorted(one) == sorted(other):
        return distance == 1
    longer = Indel.distance(one, other) == abs(len(one) - len(other)) and (len(other) > len(one) or len(one) > 8)
    return (longer and one != other and len(one) != len(other)) or (distance == 1 and len(one) > 8)


def small_i(draft: Draft) -> Iterator[Fault]:
    start, end = draft.body
    for found in re.finditer(r"(?<![\w.'’&/-])i(?=(?: |['’](?:m|ve|d|ll)\b))(?! \.)", draft.text[:end]):
        if found.start() >= start:
            yield Fault("grammar", *found.span(), "i", "I", "“i” is written I.")


def fault_of(kind: str, lint: Lint, fix: str) -> Fault:
    hint = f"“{lint.span}”: {fix}?" if fix else f"“{lint.span}” can go."
    return Fault(kind, lint.start, lint.end, lint.span, fix, hint)
