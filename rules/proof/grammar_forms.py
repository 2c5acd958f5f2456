"""Verbs in a wrong form."""

from typing import Final

from rules.people.words import words_of
from rules.proof.grammar_pieces import (
    NEVER_NOUNS,
    OWN,
    THEY,
    Right,
    either,
)
from rules.proof.verbs import BASES, NOUNS, WITH_S, ing, participle, past


def still(verb: str) -> str:
    """ "know" of "knowing"."""
    stem = verb.removesuffix("ing")
    return f"{stem}e" if stem == "believ" else stem


LIKE_NOUNS: Final = words_of("have come become run show be help visit talk change plan train design test call use start move")
"""After "I have" these may be right."""
FORMS: Final[tuple[tuple[str, Right], ...]] = (
    (
        r"\b(?:I|[Ww]e|[Tt]hey|[Yy]ou|[Hh]e|[Ss]he) (?:have|has|had)"
        rf" (?P<bad>{either(BASES - LIKE_NOUNS)}"
        r") (?:with|for|as|at|in|on|the|a|an|my|many|there|here|to)\b(?<! to)",
        participle,
    ),
    (
        r"\b(?:I|[Ww]e|[Tt]hey) (?P<bad>(?:am|are) (?:know|understand|believ|need|own|possess|agree)ing)\b(?! to\b)",
        lambda word: still(word.split()[1]),
    ),
    (r"\b(?:have|has|had|['’]ve) (?:\w+ly |never |once |always |also |already )*(?P<bad>be)\b", "been"),
    (
        rf"\bI (?P<bad>{either(BASES - {'have', 'be'})})\b[^.!?,;\n]{{0,50}}\bsince \d{{4}}\b",
        lambda word: f"have {participle(word)}",
    ),
    (r"\b(?:I am|I['’]m) (?P<bad>look|work|write|hope|wait|live|try|study|apply) ", ing),
    (rf"\b[Ll]ook(?:ing|ed)? forward to (?P<bad>work|visit|talk|call|help|answer|welcome|show|return|interview){OWN}", ing),
    (
        r"\b[Tt]hank(?:s| you)(?: so much| very much| again)? for (?P<bad>meet|see|take|give|invite|show|tell|speak"
        rf"|let|interview|receive|share|make|explain|consider|welcome|have|spend|talk){OWN}",
        ing,
    ),
    (rf"\b(?:have|has|had|['’]ve) been (?P<bad>{either((BASES | NEVER_NOUNS) - {'run', 'come', 'become'})})\b", ing),
    (
        rf"\b(?:enjoy(?:ed|s)?|avoid(?:ed)?|finish(?:ed)?|keep|kept|mind|miss(?:ed)?) (?P<bad>to "
        rf"{either(BASES | NEVER_NOUNS)})\b",
        lambda word: ing(word.removeprefix("to ")),
    ),
    (
        rf"\b(?:I am|I['’]m|[Ww]e are|[Ww]e['’]re|I got) (?:\w+ly |so |well "
        rf"|quite )?used to (?P<bad>{either(BASES - NOUNS)})\b",
        ing,
    ),
    (rf"(?<!a )(?<!the )(?<!my )\b(?:can|could|would|should|must|might) (?P<bad>{THEY})\b", lambda word: WITH_S[word]),
    (r"\b(?:should|must|might|may)(?P<bad> to) (?!the|a|an|my|your|me|you|be sure)[a-z]+\b", ""),
    (
        rf"\b[Ll]ast (?:year|week|month|summer|winter|spring|autumn),? (?:I|we) (?P<bad>{either(NEVER_NOUNS)})\b",
        past,
    ),
    (
        r"\bI(?: am|['’]m) (?:very |really |so |quite )?(?P<bad>interesting|exciting|disappointing"
        r"|tiring) (?:in|about|by|to|for)\b",
        lambda word: f"{word.removesuffix('ing')}ed",
    ),
    (r"\b(?:is|was|has been|would be|be) (?P<bad>able of|capable to)\b", "able to"),
    (
        r"\b(?P<bad>more (?:better|easier|faster|quicker|cheaper|stronger|bigger|happier|nicer))\b",
        lambda word: word.split()[1],
    ),
    (r"\b(?P<bad>most (?:best|easiest|fastest|biggest|nicest|happiest))\b", lambda word: word.split()[1]),
)
