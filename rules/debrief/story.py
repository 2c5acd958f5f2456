"""What a first message tells besides its beginning: both dates, what they look for, their doubt, a promise (A8)."""

import re

from rules.debrief import when
from rules.debrief.ahead import Read, attempted, dated
from rules.debrief.read import note
from rules.forms import Answers, Around, Unclear

SENTENCES = re.compile(r"(?<=\w\w)[.!?;]\s+")
CLAUSES = re.compile(r",\s+|\s+(?:and|but)\s+(?=(?:an?|the|they|he|she|we|i)\b)", re.IGNORECASE)
TOLD: tuple[tuple[str, re.Pattern[str], Read], ...] = (
    (
        "looking_for",
        re.compile(r"(?i)\bthey(?:'re| are)? (?:look(?:ing)? for|care about|need(?! me| to)|want(?! me| to)) (?P<what>.{3,})"),
        note,
    ),
    (
        "concern",
        re.compile(r"(?i)(?P<what>\bthey(?:'re| are| were)? (?:worry|worried|had (?:a )?doubts?|doubt(?:ed)?)\b.{3,})"),
        note,
    ),
    (
        "promise",
        re.compile(
            r"(?i)\bi (?:promised(?: \w+(?= i'd| i would| to ))?(?: i'd| i would| to)?|(?:told \w+|said) (?:i'd|i would))"
            r" (?P<what>.{3,})"
        ),
        when.promise,
    ),
)


def told(story: str, answers: Answers, around: Around) -> Answers:
    """The answers with what these sentences say of later questions; what is not plain is left to be asked."""
    for sentence in SENTENCES.split(story):
        for clause in CLAUSES.split(sentence):
            answers = with_dates(clause, answers, around)
        answers = {**answers, **noted(sentence.rstrip(" .!"), answers, around)}
    return answers


def with_dates(clause: str, answers: Answers, around: Around) -> Answers:
    try:
        return next((early.answers for early in dated(clause, answers, around)), answers)
    except Unclear:  # "12/3": asked when its question comes
        return answers


def noted(sentence: str, answers: Answers, around: Around) -> Answers:
    found = ((key, words.search(sentence), read) for key, words, read in TOLD if key not in answers)
    read_ = {key: attempted(read, match["what"], answers, around) for key, match, read in found if match}
    return {key: value for key, value in read_.items() if value}
