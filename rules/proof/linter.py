"""The spelling and grammar checker, loaded on its first use: its dictionary is large.

One linter may be used by one thread at a time, so a lock stands before it. The checker tells no part of speech, but it takes
rules about them: a pack of rules that find every noun, every verb and so on makes it a tagger.
"""

import io
import json
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from rules.people.words import words_of

if TYPE_CHECKING:
    from harper import Linter

AMERICAN: Final = 0
BRITISH: Final = 1
SPELLING: Final = "SpellCheck"
OFF: Final = words_of(
    """
    OxfordComma NoOxfordComma LongSentences ProperNouns CompoundNouns MergeWords SplitWords SentenceCapitalization
    SpelledNumbers Dashes FillerWords Hedging Cant BoringWords AvoidContractions AvoidCurses OrthographicConsistency
    CapitalizePersonalPronouns UseTitleCase UseEllipsisCharacter QuoteSpacing UnclosedQuotes Spaces NoFrenchSpaces
    RepeatedWords SomeWithoutArticle NotTo Everyone EveryOne Regionalisms CurrencyPlacement BestRegards KindRegards
    DiscourseMarkers CommaFixes HelloGreeting Freezing Excellent Starving ThanksALot ExplanationMark TillDate
    WrongNegative MissingDeterminer MissingPreposition ClicheAccent ToDoHyphen Australia Canada Countries
    IntroCueCommaBeforeThanks TransposedSpace MissingTo RoadMap QuantifierNumeralConflict RedundantThat
    PossessiveYour YourPredicateAdjective MassNouns ThereToTheir ToTwoToo FindOut PhrasalVerbAsCompoundNoun
    Codebase SingleBe LeftRightHand Overall ExpandMemoryShorthands There InflectedVerbAfterTo WhomSubjectOfVerb
    LookingForwardTo
    """
)
"""Rules of taste, of capitals and of commas, and those that take a name for a word: they call right notes wrong."""

SPEECH: Final = words_of("ADJ ADP ADV AUX CCONJ DET NOUN NUM PART PRON PROPN SCONJ VERB")
"""Parts of speech, in the names of Universal Dependencies."""
_RULE: Final = 'expr main {}\nlet message "-"\nlet description "-"\nlet becomes "-"\n'
_LOCK: Final = Lock()


@dataclass(frozen=True, slots=True)
class Lint:
    """What the checker found: `fixes` are its suggestions, best first, "" to leave the words out."""

    rule: str
    kind: str
    start: int
    end: int
    span: str
    fixes: tuple[str, ...]
    says: str


@lru_cache(maxsize=4)
def _linter(dialect: int, spelling_only: bool) -> "Linter":
    from harper import Dialect, Linter, get_default_lint_config

    linter = Linter(Dialect(dialect))
    default = get_default_lint_config()
    wanted = {rule: rule == SPELLING if spelling_only else on and rule not in OFF for rule, on in default.items()}
    linter.set_lint_config({**wanted})
    return linter


def lints(text: str, british: bool) -> list[Lint]:
    """All that the checker finds in the text, in order of place."""
    whole = text.encode("utf-8", "replace").decode()  # half a character is a "?" to the checker
    with _LOCK:
        found = _linter(BRITISH if british else AMERICAN, False).organized_lints(whole, language="plaintext")
        read = [
            Lint(
                rule,
                lint.lint_kind,
                lint.span.start,
                lint.span.end,
                text[lint.span.start : lint.span.end],
                tuple(suggestion.replacement_text for suggestion in lint.suggestions),
                lint.message,
            )
            for rule, lints in found.items()
            for lint in lints
        ]
    return sorted(read, key=lambda lint: (lint.start, lint.end))


def strange(words: list[str], british: bool) -> frozenset[str]:
    """Those of the words that are in no dictionary of this dialect."""
    if not words:
        return frozenset()
    with _LOCK:
        found = _linter(BRITISH if british else AMERICAN, True).lint(
            "\n\n".join(words).encode("utf-8", "replace").decode(), language="plaintext"
        )
        return frozenset(lint.problem_text for lint in found)


@lru_cache(maxsize=1)
def _tagger() -> "Linter":
    from harper import Linter, get_default_lint_config

    linter = Linter()
    linter.load_weirpack(_pack())
    rules = dict.fromkeys(get_default_lint_config(), False) | dict.fromkeys(SPEECH, True)
    linter.set_lint_config({**rules})
    return linter


def _pack() -> bytes:
    """A rule for each part of speech, named like it."""
    packed = io.BytesIO()
    about = dict.fromkeys(("author", "version", "description", "license"), "-")
    with ZipFile(packed, "w") as pack:
        pack.writestr("manifest.json", json.dumps(about))
        for speech in sorted(SPEECH):
            pack.writestr(f"{speech}.weir", _RULE.format(speech))
    return packed.getvalue()


def spoken(text: str) -> dict[int, str]:
    """The part of speech of the word that begins at each place, as far as the checker can tell."""
    whole = text.encode("utf-8", "replace").decode()
    with _LOCK:
        found = _tagger().organized_lints(whole, language="plaintext", dedup=False)
        return {lint.span.start: speech for speech in SPEECH for lint in found[speech]}
