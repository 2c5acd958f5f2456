"""Words that answer no question: kept as they are, beside the answers, when the user says so."""

from rules.debrief.read import NOTE
from rules.forms import Answers

KEEP = "keep as a note: "  # what the button stands for, before the words; it can be typed, too


def kept(said: str) -> str | None:
    """The words to keep, or None when they are an answer."""
    return said[len(KEEP) :].strip() or None if said.casefold().startswith(KEEP) else None


def with_note(answers: Answers, words: str) -> Answers:
    told = "\n".join(part for part in (answers.get("aside"), words) if part)
    return {**answers, "aside": told[:NOTE]}
