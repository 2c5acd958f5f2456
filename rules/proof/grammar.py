"""Mistakes of grammar that are common in notes and that the checker does not find.

A row is a pattern with a group "bad", and what stands there when it is right. Each row is narrow: it must not catch a
sentence that is right, so many of them want a beginning of a clause before the subject.
"""

import re
from collections.abc import Iterator
from typing import Final

from rules.proof.draft import Draft
from rules.proof.fault import Fault
from rules.proof.grammar_agreement import AGREEMENT
from rules.proof.grammar_forms import FORMS
from rules.proof.grammar_words import WORDS

ROWS: Final = tuple((re.compile(pattern), right) for pattern, right in (*AGREEMENT, *FORMS, *WORDS))


def grammar(draft: Draft) -> Iterator[Fault]:
    start, end = draft.body
    for pattern, right in ROWS:
        for found in pattern.finditer(draft.text, start, end):
            yield fault(found, right if isinstance(right, str) else right(found["bad"]))


def fault(found: re.Match[str], fix: str) -> Fault:
    shown = found["bad"]
    return Fault(
        "grammar", *found.span("bad"), shown, fix, f"“{shown.strip() or found.group()}” should perhaps be “{fix.strip()}”."
    )
