"""Verbs that do not agree with their subjects, and one of many."""

from typing import Final

from rules.proof.grammar_pieces import ADVERB, CLAUSE, HE, NO_HELPER, NUMBER, ONE, PLURAL, THEY, VERBS, Right
from rules.proof.verbs import WITH_S, WITHOUT_S

AGREEMENT: Final[tuple[tuple[str, Right], ...]] = (
    (r"\bhow \w+ you (?P<bad>was|is)\b", lambda word: WITH_S[word]),
    (r"(?<!and )\bI (?P<bad>is|are|were(?! to\b| you\b))\b(?<!if I were)", lambda word: "am" if word != "were" else "was"),
    (rf"{CLAUSE}(?:I|we|they|We|They|You|you) {ADVERB}(?P<bad>{VERBS})\b(?! (?:has|is)\b)", lambda word: WITH_S[word]),
    (
        rf"{CLAUSE}(?:[Tt]he|[Aa]n?) {ONE} (?:now|always|often|still|never|either) (?P<bad>{HE}|have)\b",
        lambda word: WITHOUT_S[word],
    ),
    (rf"{CLAUSE}[Tt]he [a-z]+ing {ADVERB}(?P<bad>{HE}|have|are|were)\b", lambda word: WITHOUT_S[word]),
    (
        rf"{CLAUSE}(?:[Mm]y|[Yy]our|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|[Tt]hese|[Tt]hose|{NUMBER}) (?:[a-z-]+ )?{PLURAL}"
        rf" {ADVERB}(?P<bad>{THEY})\b",
        lambda word: WITH_S[word],
    ),
    (
        r"(?<!one of )\b(?:(?:most|many|some|all|both|several|few|two|three|four|five|six) of|both) (?:them|us|you"
        rf"|(?:my|our|the|your|these|those|his|her|their) (?:\w+ )?{PLURAL}) {ADVERB}(?P<bad>{THEY})\b",
        lambda word: WITH_S[word],
    ),
    (
        r"\b(?:two|three|four|five|six|seven|eight|nine|ten|thousand|hundred|many|several|those|these) (?:\w+"
        rf" )?{PLURAL} (?:that|who|which) {ADVERB}(?P<bad>{THEY})\b",
        lambda word: WITH_S[word],
    ),
    (
        rf"{NO_HELPER}\b(?:[Ee]very|[Ee]ach|[Nn]o) {ONE} {ADVERB}(?P<bad>have|are|were|do|don't)\b(?! (?:to|we|I|you|they)\b)",
        lambda word: WITHOUT_S[word],
    ),
    (
        rf"{CLAUSE}(?:[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur|[Tt]he) {ONE} (?:at|in|of|on|for|with|from) (?:the |my |our "
        rf"|your |a )?[a-z]+ {ADVERB}(?P<bad>have|are|were|don't)\b(?! (?:I|you|we|they)\b)",
        lambda word: WITHOUT_S[word],
    ),
    (
        r"(?:(?<=[.!?] )|(?<=\n))[A-Z][a-z]+ (?:groups|skills|customers|clients|patients|students|children"
        r"|results|figures|records"
        r"|projects|people|languages|machines|tools|teams|questions|notes) (?P<bad>is|was|has)\b",
        lambda word: WITH_S[word],
    ),
    (
        r"\b[Oo]ne of (?:the|my|your|our) \w+ (?:that|which|who)(?: (?!(?:and|but)\b)[a-z]+){1,4} (?P<bad>are|were)"
        r" (?:that|how|the|your|my|a|an|to)\b",
        lambda word: WITHOUT_S[word],
    ),
    (r"\b(?:you|I) and (?:[A-Z]\w+|my \w+|your \w+)(?: [A-Z]\w+)? (?P<bad>has|is|was)\b", lambda word: WITH_S[word]),
)
