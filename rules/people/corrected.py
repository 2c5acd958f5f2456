"""Who is called otherwise than was written down: "Dave's surname is Whitlock", "it's Tamara not Tammy"."""

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from rules.people.label import is_given, low
from rules.people.reading import Person, kind, read
from rules.people.whom import Known, alike, is_honorific, likest, owner, whom, words
from rules.people.words import RANK_LETTERS, words_of

MOST: Final = 200
"""Letters of a message that is read as a correction."""


class Correction(NamedTuple):
    """The place of one of the known people, and what is otherwise: name, honorific, title, kind."""

    who: int
    values: dict[str, str]


Read = Callable[[str, Known], Correction | None]


def corrections(said: str, known: Known) -> list[Correction]:
    """What a message corrects and nothing else; empty where any of its clauses is none, or means nobody or several."""
    if len(said) > MOST or said.rstrip().endswith("?"):
        return []
    lead = LEAD.match(said)
    text = REMARK.sub("", said[lead.end() :] if lead else said)
    whole = _one(_bare(text), known) or (_again(_bare(text), known) if lead else None)
    if whole:
        return [whole]
    clauses = [part for part in map(_bare, CLAUSES.split(text)) if part and not BESIDE.fullmatch(part)]
    found = [_one(part, known) or (_again(part, known) if lead and len(clauses) == 1 else None) for part in clauses]
    told = [one for one in found if one]
    return told if len(told) == len(found) else []


LEAD: Final = re.compile(
    r"(?i)\s*(?:(?:sorry|oops|actually|no|nope|wait|oh|well|hey|hi|ah|argh|please|kindly|pls|and|but|correction|also|so|ok|okay"
    r"|i mean|i meant|my bad|btw|by the way)\b[\s,:.!-]*)+"
)
CLAUSES: Final = re.compile(r"\s*[,;\n]\s*(?:and\s+|but\s+)?|\s+and\s+|(?<=\w{5})[.!]\s+")
REMARK: Final = re.compile(r"(?i)(?:,?\s+(?:btw|by the way|fyi|please|pls|thanks|thank you|sorry))+[\s.!]*$")
"""What is said behind a correction."""
BESIDE: Final = re.compile(
    r"(?i)i (?:forgot|missed|left out|mistyped|misspel\w+|misheard|got)\b.*|.*\bis (?:what|how) \w+ calls? .*"
    r"|(?:please |pls |kindly |can you |so )*(?:correct|fix|change|update|amend) (?:it|that|this)(?: please)?"
    r"|please|pls|thanks|thank you|sorry|with (?:an? |the |two |one |double )?[a-z]{1,2}"
    r"|(?:his|her|their|the|that) (?:job )?(?:title|role|job|position|name|surname) (?:is|was) (?:wrong|not right|incorrect)"
)
"""What is said beside a correction and corrects nothing."""


def _bare(text: str) -> str:
    return text.strip(" .!,;:\n\t")


def _one(text: str, known: Known) -> Correction | None:
    found = next((one for read_ in READERS if (one := read_(text, known))), None)
    return found if found and found.values else None


# --- the shapes of a correction ---------------------------------------------------------------------

IS: Final = r"(?:['’]?s| is| was|['’]re| are)"
SAID: Final = (
    rf"(?P<plainly>(?:(?:(?:it|that|this|s?he|they|(?:his|her|their|the)(?: \w+)? (?:sur)?name|the spelling){IS}|is)"
    r"(?: (?:actually|really|written|spelled|spelt|called))* )?)"
)
NAME: Final = r"[^\W\d_][^,;:!?]{0,58}?"
INSTEAD: Final = (
    re.compile(rf"(?i){SAID}(?P<right>{NAME}),? (?:and |but )?not (?P<wrong>{NAME})(?:, .*)?"),
    re.compile(
        rf"(?i){SAID}not (?P<wrong>{NAME})(?:,| but) ?{SAID.replace('plainly', 'also')}(?P<right>{NAME})(?: with .{{1,12}})?"
    ),
)


def _instead(text: str, known: Known) -> Correction | None:
    """ "It's Tamara not Tammy", "not Carl, Karl with K"."""
    found = next((match for shape in INSTEAD if (match := shape.fullmatch(text))), None)
    right = _named(found["right"]) if found else None
    if found is None or right is None:
        return None
    who = whom(found["wrong"], known, like=right.name or "")
    plainly = found["plainly"] or found.groupdict().get("also") or alike(found["wrong"], right.name or "")
    if who is None or not plainly or whom(found["right"], known) not in (None, who):
        return None
    return Correction(who, _with_name(known[who], right, words(found["wrong"])))


PART: Final = re.compile(
    rf"(?i)(?P<who>{NAME}) (?P<part>(?:last|first|full|family|given|real|correct)? ?(?:sur)?name){IS}"
    rf"(?P<written>(?: (?:actually|really|written|spelled|spelt))*) (?P<right>{NAME}(?:, .*)?)"
)
LAST, FIRST = ("last", "family", "surname"), ("first", "given")


def _part(text: str, known: Known) -> Correction | None:
    """ "Dave's surname is Whitlock", "the HR lady's name is Linda"."""
    found = PART.fullmatch(text)
    right = _named(found["right"]) or _named(name_alone(found["right"])) if found else None
    if found is None or right is None:
        return None
    part = found["part"].casefold()
    his = found["who"].casefold() in HIS
    if his and not part.startswith((*LAST, *FIRST)):
        return _again(found["right"], known)
    who = (0 if len(known) == 1 else None) if his else owner(found["who"], known)
    if who is None:
        return None
    if part.startswith(LAST) and known[who].name:
        return Correction(who, _changed(known[who], right, _with_surname(known[who], right.name or "")))
    if part.startswith(FIRST) and known[who].name:
        return Correction(who, _changed(known[who], right, _with_first(known[who], right.name or "")))
    return Correction(who, _with_name(known[who], right, words(found["who"])))


HIS: Final = words_of("his her their the")
SPELLS: Final = re.compile(
    r"(?i),? (?:with|without|w/) (?:an? |the |two |one |double )?\S{1,8}(?: at the end| in it)?$"
    r"|, (?:an?|two|one|double|no|single) \S{1,4}$|,? (?:spelled|spelt|written) .{1,30}$"
)
RATHER: Final = re.compile(
    rf"(?i).*\b(?:no,? wait|wait,? no|no|wait|actually),? (?P<right>{NAME}) (?:is|was) (?:right|correct|fine|ok|okay)\W*"
)


def name_alone(text: str) -> str:
    """The name without what is said of its letters: "Lindh with an h", "Ortero, two r's no wait Otero was right"."""
    rather = RATHER.fullmatch(text)
    return SPELLS.sub("", rather["right"] if rather else text).strip(" ,.")


def _with_surname(one: Person, new: str) -> str:
    first, *rest = (one.name or "").split()
    alone = not rest and (alike(first, new) or (one.honorific and not is_given(first)))
    return new if " " in new or alone else " ".join([first, *rest[:-1], new])


def _with_first(one: Person, new: str) -> str:
    first, *rest = (one.name or "").split()
    before = not rest and (one.honorific or not is_given(first))
    return new if " " in new else " ".join([new, first] if before else [new, *rest])


IS_NAMED: Final = re.compile(rf"(?i)(?:s?he|it|that|this|they){IS} (?P<right>{NAME})")


def _fuller(text: str, known: Known) -> Correction | None:
    """ "She is Frau Dr. Schäfer": of the only one whose name is in it."""
    found = IS_NAMED.fullmatch(text)
    right = _named(found["right"]) if found else None
    if right is None:
        return None
    told = set(words(right.name or ""))
    there = [at for at, one in enumerate(known) if one.name and set(words(one.name)) <= told]
    return Correction(there[0], _changed(known[there[0]], right, right.name or "")) if len(there) == 1 else None


NOT: Final = r"(?:(?:['’]s| is| was) not| isn['’]?t| wasn['’]?t)"
IS_NOW: Final = (
    re.compile(rf"(?i)(?P<who>{NAME}){NOT} {NAME}(?:,? (?:and|but)|,) (?:s?he|they|it)?{IS}? ?(?P<what>{NAME})"),
    re.compile(rf"(?i)(?P<who>{NAME}) (?:job )?title{IS} (?P<what>{NAME})"),
    re.compile(rf"(?i)(?P<who>{NAME})(?:['’]s| is| was) (?P<what>{NAME})"),
)
HE: Final = words_of("he she they")
REALLY: Final = re.compile(r"(?i)(?:actually|really|in fact) (?P<right>\S+)")
ARTICLES: Final = re.compile(r"(?i)(?:(?:now|actually|really|in fact|the|a|an|our|their) )+")


def _is_now(text: str, known: Known) -> Correction | None:
    """ "Dr. Fatima is head of ICU", "Mrs McAllister is Moira", "Dave is Dave Miller"."""
    found = next((match for shape in IS_NOW if (match := shape.fullmatch(text))), None)
    who = _whose(found["who"], known) if found else None
    if found is None or who is None:
        return None
    what = ARTICLES.sub("", found["what"], count=1)
    if title := _title(what):
        return Correction(who, _differing(known[who], title=title, kind=_kind(known[who], title)))
    right = _named(what)
    name = _completed(known[who], right) if right and whom(what, known) is None else None
    really = REALLY.fullmatch(found["what"])
    if (
        right and not name and really and is_given(really["right"]) and whom(what, known) is None
    ):  # "Dolly is actually Dorothy"
        return Correction(who, _with_name(known[who], right, words(found["who"])))
    return Correction(who, _changed(known[who], right, name)) if right and name else None


def _whose(text: str, known: Known) -> int | None:
    """Who is spoken of; "she" is the only one."""
    if text.casefold() in HE:
        return 0 if len(known) == 1 else None
    return owner(text, known)


def _completed(one: Person, right: Person) -> str | None:
    """The name with what was lacking: the first name behind "Mr", or all of it."""
    name, before = right.name or "", (one.name or "").split()
    if not before or set(words(one.name or "")) < set(words(name)):
        return name
    return _with_first(one, name) if one.honorific and len(before) == 1 and " " not in name and is_given(name) else None


ADDRESSED: Final = re.compile(rf"(?i)(?:use|put|write) (?P<how>{NAME}) (?:for|with|before) (?P<who>{NAME})")


def _addressed(text: str, known: Known) -> Correction | None:
    """ "Use Engr. for Mr Okafor"."""
    found = ADDRESSED.fullmatch(text)
    who = whom(found["who"], known) if found else None
    if found is None or who is None or not all(map(is_honorific, found["how"].split())):
        return None
    return Correction(who, _differing(known[who], honorific=found["how"]))


SPELLED: Final = re.compile(
    rf"(?i){SAID}(?P<right>{NAME})(?P<how>,? (?:with|without|w/) (?:an? |the |two |one |double )?\S{{1,8}}(?: at the end)?)?"
)


def _again(text: str, known: Known) -> Correction | None:
    """ "Fernandez", behind "wait, no": of the only name that is like it."""
    found = SPELLED.fullmatch(text)
    right = _named(found["right"]) if found else None
    if right is None or right.name is None or whom(right.name, known) is not None:
        return None
    if " " in right.name:
        there = [at for at, one in enumerate(known) if _slipped(one.name or "", right.name)]
        return Correction(there[0], _changed(known[there[0]], right, right.name)) if len(there) == 1 else None
    best = likest(right.name, ((at, part) for at, one in enumerate(known) for part in (one.name or "").split()))
    return Correction(best[0], _with_name(known[best[0]], right, (best[1].casefold(),))) if best else None


def _slipped(name: str, other: str) -> bool:
    """Whether every part is the same or like it."""
    parts, others = name.split(), other.split()
    return len(parts) == len(others) and all(map(alike, parts, others))


def _spelled(text: str, known: Known) -> Correction | None:
    """ "It's Preeya with two e", "the spelling is Nayar"."""
    found = SPELLED.fullmatch(text)
    return _again(text, known) if found and (found["how"] or found["plainly"]) else None


CALLED: Final = re.compile(
    rf"(?i)(?P<who>{NAME})(?:['’]s| is) (?:(?:actually|really) )?(?:written|spelled|spelt|called|named) (?P<right>{NAME})"
    rf"|(?P<who2>{NAME}) (?:spells|writes) (?:it|(?:his|her|their) (?P<part>(?:(?:first|last|full) )?(?:sur)?name))"
    rf"(?: as| like)?:? (?P<right2>{NAME})"
)


def _called(text: str, known: Known) -> Correction | None:
    """ "Priya is spelled Prija", "Kelly spells it Kellie"."""
    found = CALLED.fullmatch(text)
    told = (found["right"] or found["right2"], found["who"] or found["who2"]) if found else ("", "")
    right, who = (_named(name_alone(told[0])), owner(told[1], known)) if found else (None, None)
    if found is None or right is None or who is None:
        return None
    if (found["part"] or "").casefold().startswith(LAST):
        return Correction(who, _changed(known[who], right, _with_surname(known[who], right.name or "")))
    return Correction(who, _with_name(known[who], right, words(told[1])))


READERS: Final[tuple[Read, ...]] = (_instead, _part, _spelled, _called, _fuller, _is_now, _addressed)


# --- what is other ---------------------------------------------------------------------------------


def _named(text: str) -> Person | None:
    """The one person whom all of these words name."""
    people = read(text).people
    one = people[0] if len(people) == 1 else None
    if one is None or not one.name or not NO_NAME.isdisjoint(text.casefold().split()):
        return None
    rest = "|".join(re.escape(part) for part in (one.honorific, one.name, one.title) if part)
    return one if not re.sub(rf"(?i){rest}|[\s,.]", "", text) else None


NO_NAME: Final = words_of(
    "wrong incorrect misspelt misspelled missing right correct different unknown funny odd weird hard tricky long short"
    " spelled spelt written wrongly mistyped off better same double unclear"
)
"""What is said of a name: "Dave's surname is wrong"."""


def _title(text: str) -> str | None:
    """These words where all of them are a title."""
    people = read(text).people
    alone = len(people) == 1 and not people[0].name and (people[0].title or "").casefold() == text.casefold()
    return text if alone else None


def _with_name(one: Person, right: Person, wrong: Sequence[str]) -> dict[str, str]:
    """Only the part that was wrong is another; the whole name where that was, or where several words are told."""
    parts, new = (one.name or "").split(), right.name or ""
    part = next((x for x in parts if len(wrong) == 1 and re.fullmatch(rf"(?i){re.escape(x)}(?:['’]?s)?", wrong[0])), None)
    return _changed(one, right, " ".join(new if x == part else x for x in parts) if part and " " not in new else new)


def _changed(one: Person, right: Person, name: str) -> dict[str, str]:
    ranked = low(right.title or "") in RANK_LETTERS and low(right.title or "") not in low(one.title or "").split(", ")
    title = right.title if not one.title else f"{right.title}, {one.title}" if ranked else None
    return _differing(one, name=name, honorific=right.honorific, title=title)


def _differing(one: Person, **values: str | None) -> dict[str, str]:
    return {key: value for key, value in values.items() if value and value != getattr(one, key)}


def _kind(one: Person, title: str) -> str:
    """A recruiter may be none, and another one; at the desk or not they stay."""
    now = kind(title, "interviewer" if one.kind == "recruiter" else one.kind)
    return now if "recruiter" in (now, one.kind) else one.kind
