"""Mistakes of grammar that are common in notes and that the checker does not find.

A row is a pattern over words and their parts of speech (see `rules/proof/grammar/patterns.py`), and what stands there when
it is right. Each row is narrow: it must not catch a sentence that is right, so many of them want a beginning of a clause
before the subject.
"""

from collections.abc import Iterator
from typing import Final

from rules.proof.draft import Draft
from rules.proof.fault import Fault
from rules.proof.grammar.forms import FORMS
from rules.proof.grammar.mending import Right
from rules.proof.grammar.nouns import NOUNS
from rules.proof.grammar.patterns import matches
from rules.proof.grammar.prepositions import PREPOSITIONS
from rules.proof.grammar.pronouns import PRONOUNS
from rules.proof.grammar.subjects import SUBJECTS
from rules.proof.grammar.tags import tagged
from rules.proof.grammar.tenses import TENSES
from rules.proof.grammar.words import WORDS

ROWS: Final = (*SUBJECTS, *FORMS, *TENSES, *PRONOUNS, *NOUNS, *PREPOSITIONS, *WORDS)


def grammar(draft: Draft) -> Iterator[Fault]:
    tags = tagged(draft)
    for items, right in ROWS:
        for start, end in matches(tags, items):
            shown = draft.text[start:end]
            fix = mended(shown, right)
            yield Fault("grammar", start, end, shown, fix, f"“{shown}” should perhaps be “{fix.strip()}”.")


def mended(shown: str, right: Right) -> str:
    """What stands there instead; of "'m" in "I'm" it is a word of its own."""
    fix = right if isinstance(right, str) else right(shown)
    return f" {fix}" if shown[0] in "'’" and fix[:1].isalpha() else fix
