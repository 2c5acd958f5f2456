"""Mistakes of grammar that show in the parts of speech: a verb in a wrong form, or not agreeing, a word in a wrong place.

A row is a pattern (see `rules/proof/tagged.py`), and what stands there when it is right.
"""

from collections.abc import Iterator
from typing import Final

from rules.proof.draft import Draft
from rules.proof.fault import Fault
from rules.proof.syntax_forms import FORMS
from rules.proof.syntax_subjects import SUBJECTS
from rules.proof.syntax_words import WORDS
from rules.proof.tagged import matches, tagged

ROWS: Final = (*SUBJECTS, *FORMS, *WORDS)


def syntax(draft: Draft) -> Iterator[Fault]:
    tags = tagged(draft)
    for items, right in ROWS:
        for start, end in matches(tags, items):
            shown = draft.text[start:end]
            fix = right if isinstance(right, str) else right(shown)
            yield Fault("grammar", start, end, shown, fix, f"“{shown}” should perhaps be “{fix}”.")
