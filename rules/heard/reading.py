"""What does the user mean? The readers of intents in their order, and when to ask back.

A wrong company or person is worse than a second question: whatever fits several is a doubt with the candidates.
"""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from rules.heard import (
    apart,
    asks_due,
    asks_when,
    asks_who,
    contacts,
    done,
    drafts,
    hints,
    moods,
    moves,
    newcomers,
    outcome,
    promises,
    references,
    settings,
    small,
    soft,
)
from rules.heard.facts import Focus, Heard, Known
from rules.heard.found import Found, Reader
from rules.heard.pointing import pointed
from rules.heard.scene import Scene, scene

LONGEST: Final = 4096
COMMANDS: Final[tuple[Reader, ...]] = (
    small.cancel, small.why, small.stats, small.export, small.delete, references.read, drafts.read, settings.read,
    small.pleasantry, small.offtopic,
)  # fmt: skip
QUESTIONS: Final[tuple[Reader, ...]] = (asks_when.promises, asks_when.when, asks_who.read, small.aid, asks_due.read)
REPORTS: Final[tuple[Reader, ...]] = (
    promises.told, done.agreed, newcomers.application, newcomers.interview, contacts.person, outcome.read, done.put_back,
    contacts.change, done.read, moves.read,
)  # fmt: skip
GUESSES: Final[tuple[Reader, ...]] = (small.smalltalk, soft.question, soft.report, hints.read)
TOLD: Final = frozenset({"outcome", "done", "change", "interview", "person", "application"})
"""Facts that one message may hold two of."""
NOT_SAID_OF: Final = frozenset({"unknown_entity", "no_referent"})
"""Why one of them may be in doubt."""
WANTED: Final = frozenset({"person", "reference_add", "reference_remove"})
DECIDED: Final = frozenset({"withdrew", "accepted", "accepted_other", "declined_offer"})
_CLAUSES: Final = re.compile(
    r"(?<=\w\w)[.!;\n]+\s+|,\s+(?:but|and)\s+"
    r"|,?\s+(?:and\s+)?(?=(?:he|she|they)\s(?:says?|said|told|tells)\b|also\s(?:i|we|they|he|she|met)\b)"
)
_UNREADABLE: Final = re.compile(r"\S{101,}")
"""No word is that long."""
_CORRECTION: Final = re.compile(r"(?i)\b(?:no,? wait|oh wait|i mean|scratch that|correction|sorry,? no)\b[,:.!]*\s*")
_HER: Final = re.compile(r"(?i)\b(?:her|him|she|he)\b")
_FEW: Final = 3
"""Clauses that are read on their own."""


def read(text: str, known: Known, now: datetime) -> Heard:
    """What `text` means at the user's local time `now` (aware).

    Any text is taken, none raises. What is not understood is "nothing", what is understood in several ways a "doubt".
    """
    text = _corrected(_UNREADABLE.sub(" ", text[:LONGEST]))
    return _two(text, known, now) or apart.apart(
        _read(text, known, now), text, lambda clause: _read(clause, known, now), known, now
    )


def _corrected(text: str) -> str:
    """What is said behind "no wait", where little stands before it."""
    found = _CORRECTION.search(text)
    short = found is not None and len(text[: found.start()].split()) <= _FEW and len(text[found.end() :].split()) >= _FEW
    return text[found.end() :] if found and short else text


def _read(text: str, known: Known, now: datetime) -> Heard:
    seen = scene(text, known, now)
    if not seen.spots:
        return Heard("nothing")
    found = intent(seen)
    if found is None and (heard := _in_parts(seen)):
        return heard
    dropped = moods.unreal(seen, found.intent, _is_decided(found), _is_agreed(found)) if found and _is_guarded(found) else []
    return _read_real(seen, dropped) if dropped else pointed(seen, found)


def intent(seen: Scene, real: bool = True) -> Found | None:
    """The first reader that takes the message for its own; questions are for questions first.

    Where nothing is `real` the readers of reports are not asked.
    """
    middle = (*QUESTIONS, *REPORTS) if seen.asks else (*REPORTS, *QUESTIONS)
    founds = (found for reader in (*COMMANDS, *middle, *GUESSES) if (found := reader(seen)))
    return next((found for found in founds if real or not _is_guarded(found)), None)


def _is_guarded(found: Found | None) -> bool:
    return found is not None and found.intent in moods.GUARDED and found.slots.get("result") not in moods.HARMLESS


def _is_decided(found: Found | None) -> bool:
    """ "I want to withdraw", "I'm going to accept": there the user decides."""
    if found is None:
        return False
    return (
        found.intent in WANTED
        or found.slots.get("state") == "new"
        or found.slots.get("outcome") in DECIDED
        or found.slots.get("field") == "promise"
    )


def _is_agreed(found: Found) -> bool:
    return found.slots.get("result") in done.AGREED | done.OF_THEM


def _read_real(seen: Scene, dropped: list[tuple[int, int]]) -> Heard:
    """What is left of a message when its wishes and doubts are taken out; else what it asks."""
    if rest := moods.remaining(seen, dropped):
        heard = _read(rest, seen.known, seen.now)
        if heard.intent in moods.GUARDED:
            return heard
    return pointed(seen, intent(seen, real=False))


def _in_parts(seen: Scene) -> Heard | None:
    """What one of its clauses says, where the whole says nothing: "I'm off sick, shift everything by two days"."""
    parts = moods.clauses(seen)
    if len(parts) == 1 or len(parts) > _FEW or moods.unreal(seen, "done"):
        return None
    told = (
        (part, _read(moods.remaining(seen, [one for one in parts if one != part]), seen.known, seen.now)) for part in parts
    )
    return next((heard for part, heard in told if _stands_alone(part, heard)), None)


def _stands_alone(part: tuple[int, int], heard: Heard) -> bool:
    """Whether a clause means something by itself; of a date alone ("not Friday") it is not known what for."""
    if heard.intent == "reschedule" and part[1] - part[0] < _FEW:
        return False
    return heard.intent not in ("nothing", "doubt", "smalltalk")


def _two(text: str, known: Known, now: datetime) -> Heard | None:
    """ "Sent Jane the note. They rejected me": facts of two kinds; the second is of those of the first, unless it says.

    What is told of somebody who is not known may be one of them.
    """
    clauses = [clause for clause in _CLAUSES.split(text) if len(clause.split()) > 1]
    if not 1 < len(clauses) <= _FEW:
        return None
    told: dict[str, Heard] = {}
    for clause in clauses:
        heard = _behind([*told.values()][-1:], clause, known, now)
        if heard.intent == "interview" and heard.slots.get("tense") != "upcoming":
            return None  # the story of a debrief is read as one
        kind = heard.likely if heard.reason in NOT_SAID_OF else heard.intent
        if kind in TOLD and heard.slots.get("field") != "decision":
            told.setdefault(kind, heard)
    if len(told) < 2 or {one.reason for one in told.values()} == {"unknown_entity"}:
        return None
    facts = [one for one in told.values() if not any(_says_it_too(other, one) for other in told.values())]
    return replace(facts[0], also=next(iter(facts[1:]), None))


def _says_it_too(other: Heard, one: Heard) -> bool:
    """Whether the `other` fact says as well that they were in touch: "Acme called back. They rejected me"."""
    replied = one.slots.get("result") == "replied" and other is not one
    return replied and set(other.companies) <= set(one.companies) and set(other.people) <= set(one.people)


def _behind(told: list[Heard], clause: str, known: Known, now: datetime) -> Heard:
    """The clause, where "her" is who was told of before it, and "they" are where she works."""
    person = told[0].people[0] if told and len(told[0].people) == 1 else None
    owners = [one for one in known.search.employers if told and (one.id in told[0].companies or person in one.people)]
    if person and len(owners) == 1:
        clause = _HER.sub(lambda her: owners[0].people[person].name or her[0], clause, count=1)
    focus = Focus(owners[0].id, person) if len(owners) == 1 else known.focus
    heard = replace(_read(clause, replace(known, focus=focus), now), clause=clause)
    theirs = heard.intent == "interview" and len(owners) == 1 and not (heard.companies or heard.slots.get("company"))
    return replace(heard, companies=(owners[0].id,)) if theirs else heard
