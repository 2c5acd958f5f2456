"""What to look at in a note before it is sent.

Each check looks for itself. Where two of them point at the same words, the one that knows more is heard: what is still to
be filled in before names, names before spelling.
"""

from collections.abc import Iterable

from rules.proof.doubles import doubles
from rules.proof.draft import LONGEST, Draft
from rules.proof.fault import Facts, Fault
from rules.proof.grammar import grammar
from rules.proof.holes import holes
from rules.proof.linter import SPELLING, lints
from rules.proof.manners import manners
from rules.proof.record.company import Company, company, right_places
from rules.proof.record.days import days
from rules.proof.record.names import names
from rules.proof.record.posts import posts
from rules.proof.spelling import checked


def proofread(text: str, facts: Facts) -> tuple[Fault, ...]:
    """What to look at in the note, in order of place, first what is not there at all.

    Any text is read, as far as a message can hold; none raises.
    """
    draft = Draft(text[:LONGEST], facts)
    if not draft.text.strip():
        return ()
    found = lints(draft.text, facts.british)
    unknown = frozenset(lint.span for lint in found if lint.rule == SPELLING)
    taken = right_places(draft, Company(facts.company)) if facts.company.strip() else []
    named = [*holes(draft), *company(draft)]
    taken += [(fault.start, fault.end) for fault in named if fault.start is not None and fault.end is not None]
    of_facts = (named, names(draft, unknown), days(draft, taken), posts(draft))
    of_language = (doubles(draft), manners(draft), grammar(draft), checked(draft, found))
    return settled(fault for faults in (*of_facts, *of_language) for fault in faults)


def settled(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Each place once, by the first that spoke of it."""
    kept, spoken_of = [], bytearray(LONGEST)
    for fault in faults:
        place = slice(fault.start or 0, fault.end or 0)
        if not any(spoken_of[place]):
            kept.append(fault)
            spoken_of[place] = b"\1" * (place.stop - place.start)
    return tuple(sorted(kept, key=lambda fault: (fault.start or 0, fault.end or 0)))
