"""What is told before it is asked: words that do not answer the open question, but plainly one that comes later."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from rules import openings
from rules.debrief import reach, show, when
from rules.debrief.read import format_of_interview
from rules.debrief.told import channelless
from rules.forms import Answers, Around, Unclear

Read = Callable[[str, Answers, Around], Any]
DATES: tuple[tuple[str, str, re.Pattern[str], Read], ...] = (
    (
        "second",
        "they may call",
        re.compile(r"(?i)\b(?:second|2nd|next|another|final) (?:interview|round|stage)\b"),
        when.second,
    ),
    (
        "decision",
        "they decide",
        re.compile(r"(?i)\b(?:decid\w+|decision|let (?:me|us) know|(?:i'?ll|will) hear|get back to me|be in touch)\b"),
        when.decision,
    ),
)


@dataclass(frozen=True, slots=True)
class Early:
    """The answers with what was told early, the question that it answers, and what to say of it."""

    answers: Answers
    key: str
    echo: str


def ahead(said: str, answers: Answers, around: Around) -> Early | None:
    """The first later answer that these words hold; None when they ask something, or hold none."""
    if "?" in said:
        return None
    return next(chain(*(tell(said, answers, around) for tell in (dated, reached, met))), None)


def dated(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    for key, what, words, read in DATES:
        if key not in answers and words.search(said):
            value = attempted(read, said, answers, around)
            if value and value["start"]:
                yield Early({**answers, key: value}, key, f"{what} {show.echoed(value, around)}")


def reached(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """How to reach somebody who was named already: with the name, or an email address."""
    waiting = channelless(answers)
    if waiting and (reach.EMAIL.search(said) or reach.by_name(said, waiting)):
        told = attempted(reach.channel, said, answers, around)
        known = [person for person in waiting if told and person not in channelless(told.answers)]
        if known:
            yield Early(told.answers, "channel", ", ".join(f"how to reach {show.who(person)}" for person in known))


def met(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    label = openings.way(said)
    if label and "format" not in answers:
        yield Early({**answers, "format": format_of_interview(label, answers, around)}, "format", label.casefold())


def attempted(read: Read, said: str, answers: Answers, around: Around) -> Any:
    try:
        return read(said, answers, around)
    except Unclear:
        return None
