"""What a message holds besides the answer that it was asked for, and how that is gathered, teller by teller."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rules.forms import Answers, Around, Unclear

Read = Callable[[str, Answers, Around], Any]


@dataclass(frozen=True, slots=True)
class Early:
    """The answers with what was told early, the question that it answers, and what to say of it.

    `rest` are the words that something else may still be read in.
    """

    answers: Answers
    key: str
    echo: str
    rest: str | None = None


Tell = Callable[[str, Answers, Around], Iterator[Early]]


def gathered(tells: Sequence[Tell], said: str, answers: Answers, around: Around) -> Early | None:
    if "?" in said:
        return None
    found: list[Early] = []
    rest = said
    for tell in tells:
        if early := next(tell(rest, answers, around), None):
            found.append(early)
            answers, rest = early.answers, early.rest if early.rest is not None else rest
    return Early(answers, found[0].key, ", ".join(one.echo for one in found), rest) if found else None


def unless_unclear(read: Read, said: str, answers: Answers, around: Around) -> Any:
    """What it reads; None where nothing is read; raises Unclear where it is but to choose: "they decide 12/3"."""
    try:
        return read(said, answers, around)
    except Unclear as unclear:
        if unclear.choices:
            raise
        return None


def attempted(read: Read, said: str, answers: Answers, around: Around) -> Any:
    try:
        return read(said, answers, around)
    except Unclear:
        return None
