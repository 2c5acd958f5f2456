"""How a letter addresses somebody: "Dear Mr Patel", "Dear Jane", "Dear team at Acme"."""

from collections.abc import Sequence
from typing import Final

from rules.facts import Person
from rules.letters import clean
from rules.people.label import is_given

PARTICLES: Final = frozenset(
    {"von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "el", "al", "bin",
     "binti", "bint", "ibn", "ter", "ten", "zu", "zum", "y", "e", "af", "av", "mac", "mc", "st", "st.", "san", "ap", "o"}
)  # fmt: skip
WITH_WHOLE_NAME: Final = frozenset({"sir", "dame", "lord", "lady", "sister", "brother", "father", "sheikh", "swami"})
BEHIND: Final = frozenset({"san", "sama", "さん"})
LEARNED: Final = frozenset({"dr", "prof", "professor", "doctor", "rev", "revd", "judge", "captain", "sir", "dame"})
MESSAGES: Final = frozenset({"text", "linkedin"})
HELLO: Final = {"warm": "Hi", "plain": "Hello", "formal": "Dear"}
"""How a message on LinkedIn or by text begins."""


def greeting(person: Person | None, company: str, channel: str, tone: str) -> str:
    """The first line of a letter, with its comma."""
    called = addressed(person, channel, tone) if person else ""
    if channel == "phone":
        return f"Hello {called}," if called else "Hello,"
    word = HELLO[tone] if channel in MESSAGES else "Dear"
    return f"{word} {called or team(person, company)},"


def team(person: Person | None, company: str) -> str:
    """Whom to address where no name is known."""
    who = "reception team" if person and person.kind == "receptionist" else "team"
    return f"{who} at {company}" if company else who


def addressed(person: Person, channel: str, tone: str) -> str:
    """ "Mr Patel", "Jane", "王小明"; empty without a name. An academic title is never dropped."""
    name, honorific = clean.name(person.name), clean.name(person.honorific)
    if not name:
        return ""
    title = honorific.rstrip(".").casefold()
    first = given(name)
    friendly = tone == "warm" and channel in MESSAGES and first and title not in LEARNED
    if title and not friendly:
        return titled(name, honorific, title)
    whole = tone == "formal" or (tone == "plain" and channel in ("letter", "fax"))
    return name if whole else first or name


def titled(name: str, honorific: str, title: str) -> str:
    if title in BEHIND:
        return f"{name} {honorific}"
    return f"{honorific} {name if title in WITH_WHOLE_NAME else surname(name)}"


def given(name: str) -> str:
    """The given name in front, where it is known to be one; "Nguyen Van An" and "von der Leyen" are left whole."""
    words = name.split()
    known = len(words) > 1 and not name.count(",") and is_given(words[0].casefold())
    return words[0] if known else ""


def surname(name: str) -> str:
    """What is behind the given names; all of it where the first word is not known to be one."""
    words = name.split()
    if not given(name):
        return name
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in PARTICLES:
        at -= 1
    return " ".join(words[at:])


def together(names: Sequence[str]) -> str:
    """ "Ewan, Ruth and Dr Ruiz"."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
