"""Forms of verbs, as far as mistakes in notes need them."""

import re
from typing import Final

from rules.people.words import words_of

IRREGULAR: Final = {
    row.split()[0]: tuple(row.split()[1:])
    for row in """
    write wrote written, go went gone, come came come, do did done, see saw seen
    take took taken, give gave given, know knew known, begin began begun, speak spoke spoken
    break broke broken, choose chose chosen, drive drove driven, eat ate eaten, fall fell fallen
    forget forgot forgotten, ride rode ridden, rise rose risen, run ran run, swim swam swum
    sing sang sung, wear wore worn, throw threw thrown, draw drew drawn, fly flew flown
    become became become, show showed shown, grow grew grown, be was been, have had had
    make made made, build built built, teach taught taught, bring brought brought, buy bought bought
    sell sold sold, lead led led, keep kept kept, hold held held, find found found
    learn learned learned, meet met met, spend spent spent, win won won, think thought thought
    feel felt felt, leave left left, hear heard heard, tell told told, say said said
    get got got, lose lost lost, send sent sent, understand understood understood, pay paid paid
    catch caught caught, sew sewed sewn, steal stole stolen, shake shook shaken
    """.replace("\n", ",").split(",")
    if row.strip()
}
"""Base, past and participle."""
RARER: Final = {
    row.split()[0]: tuple(row.split()[1:])
    for row in """
    arise arose arisen, awake awoke awoken, bear bore born, beat beat beaten, bend bent bent, bind bound bound
    bite bit bitten, bleed bled bled, blow blew blown, breed bred bred, cling clung clung, creep crept crept
    deal dealt dealt, dig dug dug, do did done, drink drank drunk, feed fed fed, fight fought fought, flee fled fled
    forbid forbade forbidden, forgive forgave forgiven, freeze froze frozen, grind ground ground, hang hung hung
    hide hid hidden, lay laid laid, lend lent lent, light lit lit, mean meant meant, mislead misled misled
    mistake mistook mistaken, overcome overcame overcome, oversee oversaw overseen, undertake undertook undertaken
    ring rang rung, seek sought sought, shine shone shone, shoot shot shot, shrink shrank shrunk, sink sank sunk
    sit sat sat, sleep slept slept, slide slid slid, spin spun spun, stand stood stood, stick stuck stuck
    strike struck struck, swear swore sworn, sweep swept swept, swing swung swung, tear tore torn, wake woke woken
    weave wove woven, weep wept wept, withdraw withdrew withdrawn, undergo underwent undergone, rebuild rebuilt rebuilt
    retell retold retold, rewrite rewrote rewritten, outgrow outgrew outgrown, foresee foresaw foreseen
    """.replace("\n", ",").split(",")
    if row.strip()
}
SAME: Final = words_of(
    "put cut set let read hit hurt cost quit shut spread split bet burst cast broadcast fit upset bid rid shed"
)
"""Base, past and participle in one."""
ALL: Final = {**RARER, **IRREGULAR, **{verb: (verb, verb) for verb in SAME}}


def past(verb: str) -> str:
    return ALL[verb][0] if verb in ALL else regular(verb)


def participle(verb: str) -> str:
    return ALL[verb][1] if verb in ALL else regular(verb)


def regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb[-1] == "y" and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}{verb[-1] if verb in DOUBLING else ''}ed"


DOUBLING: Final = words_of(
    "plan stop run get begin sit win cut put set swim let hit quit shut dig drop fit refer prefer shop stir chop ship"
)


def ing(verb: str) -> str:
    """ "visiting", "taking", "running", "seeing"."""
    if verb.endswith("e") and not verb.endswith("ee") and verb != "be":
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1] if verb in DOUBLING else ''}ing"


def with_s(verb: str) -> str:
    if verb in ("do", "go") or verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb[-1] == "y" and verb[-2] not in "aeiou" else f"{verb}s"


# --- the form of any verb ---------------------------------------------------------------------------


def form(base: str, past_form: str, participle_form: str) -> dict[str, str]:
    """ "Part" of "written", "Ed" of "told", "Become" of "come", "Same" of "put"."""
    if past_form == participle_form:
        return {base: "Same"} if base == past_form else {base: "Base", past_form: "Ed"}
    return {past_form: "Past", participle_form: "Part", base: "Become" if base == participle_form else "Base"}


FORMS_OF: Final = (
    dict.fromkeys(words_of("learnt burnt dreamt spelt spoilt smelt leant leapt knelt"), "Ed")
    | {"gotten": "Part"}
    | {word: kind for base, forms in ALL.items() for word, kind in form(base, *forms).items()}
)
_UNENDED: Final = words_of("need seed weed speed exceed proceed succeed heed embed spring string sting fling focus")
"""What ends like a form of another verb."""
_BASE_OF: Final = {word: base for base, forms in ALL.items() for word in (base, *forms)} | {word: word for word in _UNENDED}
_DOUBLED: Final = re.compile(r"(.*[aeiou])([bdgmnprt])\2")


def bases(word: str) -> tuple[str, ...]:
    """What the verb may be without its ending, the likeliest first: "care" and "car" of "cared"."""
    if word in _BASE_OF:
        return (_BASE_OF[word],)
    ending = next((ending for ending in ("ing", "ed", "s") if word.endswith(ending) and not word.endswith("ss")), "")
    stem = word.removesuffix(ending)
    if ending == "s":
        return (f"{stem[:-2]}y" if stem.endswith("ie") else re.sub(r"(?:(?<=ss|sh|ch|zz)|(?<=[xo]))e$", "", stem),)
    if stem.endswith("i") and ending == "ed":
        return (f"{stem[:-1]}y",)
    doubled = _DOUBLED.fullmatch(stem)
    ways = (f"{stem}e", *([doubled[1] + doubled[2]] if doubled else []), stem) if ending else (word,)
    return next(((way,) for way in ways if way in ALL), ways)
