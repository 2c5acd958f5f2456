"""No letter says anything that was not told: every sentence is traced to the facts that it names."""

import re
from functools import cache

from letters_many import everything, pools, words_in

from rules.facts import Dated, Employer, Search
from rules.letters import Line
from rules.letters.frames import Phrase, respelled
from rules.letters.words import words_of

SOURCES = {
    "strength": "interview.strengths", "also": "interview.strengths", "set": "interview.strengths",
    "reply": "interview.concern_answer",
    "seek": "interview.looking_for", "ask": "interview.looking_for", "doubt": "interview.concern",
    "learned": "interview.learned", "trade": "interview.learned", "company": "employer.name", "meeting": "interview.format",
    "day": "interview.ended", "writer": "writer.name", "phone": "writer.phone", "hired": "search.hired",
    "applied": "application.sent", "answers_by": "application.answers_by", "decided_by": "interview.decision",
    "decides_by": "interview.decision", "posted": "event.thank",
}  # fmt: skip
CONDITIONS = {
    "parting": {"interview.wanted"}, "doubt": {"interview.concern"}, "kind": {"person.kind"}, "referee": {"referee.state"},
    "state": {"employer.outcome", "search.hired"},
}  # fmt: skip
UNTOLD = {"position": "the position", "company": "your company", "meeting": "our conversation"}
OF_FACTS = {
    "position": ("interview.job", "application.job"),
    "called": ("person.name", "referee.name"),
    "job": ("interview.job",),
}
GLUE = words_of(
    """
    i am i'm have do not be might my the a an and your you are position our call video meeting on today yesterday card letter
    """
)
DAYS = words_of("january february march monday tuesday wednesday thursday friday saturday sunday")


def source(fact: str, employer: Employer, search: Search) -> str:
    """What was told of it; empty when nothing was."""
    room, _, name = fact.partition(".")
    met, writer = employer.interviews[0], search.writer
    if room == "interview":
        value = getattr(met, name)
        return value.said if isinstance(value, Dated) else str(value or "")
    told = {
        "employer.name": employer.name, "writer.name": writer.name, "writer.phone": writer.phone,
        "employer.outcome": employer.state, "search.hired": employer.name if employer.state == "hired" else "",
        "application.job": employer.applications[0].job or "", "application.sent": "sent", "referee.state": "told",
        "referee.name": "Ewan Grant Dr Ruiz", "event.thank": "sent", "person.kind": "told",
        "person.name": " ".join(f"{one.name} {one.honorific}" for one in met.people),
    }  # fmt: skip
    return told[fact]


CLOSED = {
    "day": r"(today|yesterday|on \w+(?: \w+)?)", "meeting": "(our (?:conversation|call|video call|meeting))",
    "position": "(the (?:.+ )?position)", "phone": r"([\d ]+)",
}  # fmt: skip
"""What a slot can be where the words alone leave it open."""


@cache
def patterns() -> tuple[tuple[str, Phrase, re.Pattern[str]], ...]:
    """Every sentence of the tables: how it begins, and its slots open; once with short and once with long first slots."""
    phrases = {phrase.text: phrase for pool in pools() for phrase in pool}
    return tuple(
        (words.partition("{")[0].rstrip(".").casefold(), phrase, pattern_of(words, wild))
        for text, phrase in phrases.items()
        for words in {respelled(text, "us"), respelled(text, "gb")}
        for wild in ("(.+?)", "(.+)")[: max(text.count("{"), 1)]
    )


def pattern_of(text: str, wild: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", text.removesuffix("."))
    parts = (CLOSED.get(piece, wild) if at % 2 else re.escape(piece) for at, piece in enumerate(pieces))
    return re.compile("".join(parts) + r"\W?", re.IGNORECASE)


def backed(line: Line, employer: Employer, search: Search) -> bool:
    """Whether it is a sentence of the tables whose slots hold nothing but words of the facts that the line names."""
    hits = (
        (phrase, pattern.fullmatch(line.text))
        for begins, phrase, pattern in patterns()
        if line.text.casefold().startswith(begins)
    )
    return all(source(fact, employer, search) for fact in line.facts) and any(
        fills(phrase, hit.groups(), line, employer, search) for phrase, hit in hits if hit is not None
    )


def fills(phrase: Phrase, values: tuple[str, ...], line: Line, employer: Employer, search: Search) -> bool:
    slots = zip(phrase.slots, values, strict=True)
    return all(held(need, line, employer) for need in phrase.needs if "=" in need) and all(
        traced(slot, value, line, employer, search) for slot, value in slots
    )


def held(condition: str, line: Line, employer: Employer) -> bool:
    """Whether what a sentence takes for granted is so, and is named among its facts."""
    name, _, value = condition.partition("=")
    met = employer.interviews[0]
    if condition in ("doubt=no", "parting=no"):
        return met.wanted != "no" or name == "doubt"
    if name in ("wanted", "mood"):
        return getattr(met, name) == value and f"interview.{name}" in line.facts
    return bool(CONDITIONS[name] & {*line.facts})


def traced(slot: str, value: str, line: Line, employer: Employer, search: Search) -> bool:
    if value.casefold() == UNTOLD.get(slot):
        return True
    facts = OF_FACTS.get(slot) or (SOURCES.get(slot) or SOURCES[slot.split("_")[0]],)
    named = [fact for fact in facts if fact in line.facts]
    told = {word for fact in named for word in words_in(source(fact, employer, search))}
    dated = slot in ("day", "applied", "answers_by", "decided_by", "decides_by")
    spare = GLUE | (DAYS if dated else set())
    return bool(named) and all(word in told or word in spare or (dated and word.isdigit()) for word in words_in(value))


def test_every_sentence_is_made_of_the_facts_that_it_names_and_of_nothing_else() -> None:
    unbacked = [
        (note.kind, line)
        for employer, search, note in everything()
        for line in note.lines
        if not backed(line, employer, search)
    ]
    assert unbacked == []
