"""Reads the answer to "Who interviewed you? Names and titles, please." """

import re
from typing import Final, NamedTuple

from rules.people import words as w
from rules.people.build import MOST, Draft, build
from rules.people.cut import cut, tidy
from rules.people.given import PARTICLES
from rules.people.intent import machine_only, no_people, only_asks, puts_off, says_no
from rules.people.label import is_given, low, mended
from rules.people.page import page
from rules.people.shape import flatness, is_gibberish
from rules.people.stream import stream

LONGEST_NAME: Final = 200


class Person(NamedTuple):
    """One person as the user's words give them."""

    name: str | None
    """Without honorific, degrees and pronouns, in proper case, diacritics kept; None when not known."""
    title: str | None
    """The function as said, e.g. "VP, Engineering"."""
    kind: str
    """interviewer | receptionist | assistant | recruiter | other"""
    honorific: str | None = None
    email: str | None = None
    phone: str | None = None


class Heard(NamedTuple):
    """An answer: what the user means by it, and the people in it."""

    intent: str
    """answer | unknown | nobody | later | skip | cancel | question; an answer without people says nothing that can be used."""
    people: tuple[Person, ...]


def read(text: str, default_kind: str = "interviewer") -> Heard:
    """The people named in `text`, in its order. `default_kind` is the kind that the question asked for.

    Never raises; reads at most 4096 characters, 400 words and 60 people; invents nobody. An answer
    about the reception may be yes or no, and "don't remember her name" there is one person without a name.
    """
    text = tidy(text)
    at_desk = default_kind == "receptionist"
    if machine_only(text):
        return Heard("nobody", ())
    people = () if only_asks(text) or is_gibberish(text) else _people(text, default_kind)
    if at_desk and not any(map(_told, people)) and says_no(text):
        return Heard("nobody", ())
    if people and (any(p.name or p.title for p in people) or not puts_off(text)):
        return Heard("answer", people)
    intent = no_people(text, yes_or_no=at_desk)
    if at_desk and intent == "unknown":
        return Heard("answer", (Person(None, None, default_kind),))
    return Heard(intent, ())


def _told(person: Person) -> bool:
    """Whether more speaks for the person than an unknown word."""
    return bool(person.title or person.honorific) or any(map(is_given, (person.name or "").split()))


def _people(text: str, default_kind: str) -> tuple[Person, ...]:
    drafts = build(stream(cut(page(text)), flatness(text)))
    return tuple(_person(d, default_kind) for d in drafts[:MOST])


def _person(draft: Draft, default_kind: str) -> Person:
    name = proper(draft.name)[:LONGEST_NAME].strip() or None
    honorific = None if draft.honorific == "lady" else draft.honorific  # "a lady Sue from HR" is no Lady Sue
    return Person(name, _title(draft), kind(draft.title, default_kind), honorific, draft.mail, draft.phone)


def _title(draft: Draft) -> str | None:
    """The title, behind the letters of rank: "KC, partner"; of a recruiter with the agency."""
    agent = draft.firm and low(draft.title or "").endswith(w.AGENTS)
    title = f"{draft.title} {draft.firm}" if agent else draft.title
    return ", ".join(filter(None, (draft.letters, title))) or None


def proper(words: tuple[str, ...]) -> str:
    """The name in proper case where it was typed in one case only; "JJ" and "IV" stay."""
    loud = all(x.isupper() for x in words)
    long = any(len(x.strip(".")) > 3 or (len(x) == 3 and is_given(x)) for x in words)
    return " ".join(_bare(_cased(x, at, loud=loud and long)) for at, x in enumerate(words))


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("さん").removesuffix("様") or word


def _cased(word: str, at: int, *, loud: bool) -> str:
    if low(word) in PARTICLES and (at or not loud):
        return word.lower() if loud or word.islower() else word
    if low(word) in w.GENERATIONS:
        return word.upper() if low(word).startswith("i") else word.capitalize()
    if word.islower() or (word.isupper() and (loud or len(word.strip(".")) > 3)):
        return re.sub(r"(?i)\b(mc|o')?([^\W\d_]+)", lambda m: (m[1] or "").capitalize() + m[2].capitalize(), word)
    return word


KINDS: Final = ("assistant", "recruiter", "receptionist", "other")


def kind(title: str | None, default: str) -> str:
    """The kind that a title tells: assistant, recruiter, receptionist or other; `default` when it tells none."""
    words = [mended(low(x).replace(".", "")) for x in (title or "").split()]
    if len(words) == 1 and words[0] in w.FAMILY:
        return "other"
    if "assistant" in words and _assists(words):
        return "assistant"
    return next((k for k in KINDS if w.KIND_WORDS[k].intersection(words)), default)


def _assists(words: list[str]) -> bool:
    """ "Assistant manager" manages; an assistant of somebody assists."""
    at = words.index("assistant")
    return words[at + 1 : at + 2] in ([], ["to"], ["of"]) and (
        at == 0 or words[at - 1] in ASSISTED or words[at - 1].endswith("'s")
    )


ASSISTED: Final = w.words_of("executive personal admin administrative office his her their exec")
