"""What a template left behind: [Company], {{name}}, XXX."""

import re
from collections.abc import Iterator
from typing import Final

from rules.proof.draft import Draft
from rules.proof.fault import Facts, Fault

_FIELD: Final = (
    r"(?:your |their |his |her |the |insert |candidate |recipient |interviewer |hiring manager |last |first |full |job "
    r"|phone )*"
    r"(?:company|firm|organi[sz]ation|employer|name|role|position|title|date|number|surname|job|email|address)(?: name|"
    r" title| here)*"
)
HOLES: Final = re.compile(
    r"\[(?!sic\])[^\[\]\n]{1,60}\]?"
    r"|\{{1,3}[^{}\n]{0,60}\}{1,3}"
    r"|<<[^<>\n]{1,60}>>"
    rf"|<(?![^>\n]*[@/:])[^\W\d_][^<>\n]{{1,40}}>"
    rf"|«\s*{_FIELD}\s*»|\(\s*{_FIELD}\s*\)"
    r"|%[A-Za-z_]{3,30}%|\$\{?[A-Z_]{3,30}\}?"
    r"|\bX{2,}(?:[ -]?X{2,})*\b|\bx{4,}\b|_{3,}|\?{3,}"
    r"|\b(?:19|20)XX\b|\b(?:TODO|TBD|TBC|TBA|FIXME|INSERT)\b(?: [A-Z]+\b){0,3}|(?i:\blorem ipsum\b)"
    r"|\b(?:Your|Company|Recipient|Interviewer|Candidate|First|Last|Hiring Manager)(?:['’]s)? Name\b|\bName Here\b"
    r"|(?<=Dear )(?:Name|Firstname|Surname)\b",
    re.MULTILINE,
)
_ASKS_FOR: Final = (
    (re.compile(r"compan|firm|organi|employer|cent(?:er|re)\b|school|hospital", re.IGNORECASE), "company"),
    (re.compile(r"\b(?:your|my|candidate|full) ?'?s? ?name|signature", re.IGNORECASE), "candidate"),
    (re.compile(r"role|position|job", re.IGNORECASE), "role"),
    (re.compile(r"name|interviewer|recipient|manager", re.IGNORECASE), "name"),
    (re.compile(r"title", re.IGNORECASE), "title"),
)


def holes(draft: Draft) -> Iterator[Fault]:
    for found in HOLES.finditer(draft.text):
        yield hole(found, filler(found.group(), draft.facts))


def hole(found: re.Match[str], fix: str | None) -> Fault:
    shown = found.group()
    return Fault("placeholder", *found.span(), shown, fix, f"“{shown}” is still to be filled in.")


def filler(shown: str, facts: Facts) -> str | None:
    """What belongs there, as far as the words in it tell."""
    words = shown.replace("_", " ")
    wanted = next((field for pattern, field in _ASKS_FOR if pattern.search(words)), "")
    return getattr(facts, wanted) or None if wanted else None
