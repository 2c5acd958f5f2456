"""How the debrief reads its answers about time. What is stored holds the dates as they were read beside the user's words."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from rules import dates, openings
from rules.debrief.read import LINE, NONE_WORDS, NOTE, UNKNOWN_WORDS, within
from rules.forms import Answers, Around, Choice, Rewrite, Unclear, pick

Stored = dict[str, Any]  # days and clocks as ISO text; "said" holds the user's words

SHRUG = 6  # words: who writes more than that has something else to say than "I don't remember"
PART, SEARCHED = 8, 40  # words: of the longest date, and how far one is looked for
ORDERS = {"day first": "dmy", "month first": "mdy"}  # what a button adds to "12/5", and what is remembered of it
OTHER_SIDE = {
    "past": "That day is still to come. When it is over, tell me; or was it another day?",
    "future": "That day is over already. Which day will it be?",
}


def when(said: str, _: Answers, around: Around) -> Stored:
    """The day and, if it was said, the time the interview ended; both local. Never in the future."""
    told = "just now" if openings.just_out(said) else of_the_day(said)
    if not told:
        raise Unclear("I did not find a day in that.")
    read = certain(told, around, "past", "when")
    day = read.start
    if day is None or day != read.end:
        raise Unclear("I did not find a day in that.")
    if day > around.now.date():
        raise Unclear(OTHER_SIDE["past"])
    if read.clock and at(day, read.clock, around) > around.now:
        raise Unclear("That is still to come. About when did it end?")
    return {"day": day.isoformat(), "clock": clock_text(read.clock), **as_said(said, read)}


CLAUSES = re.compile(r"(?<=\w\w)[.!;]\s+|,\s+|\s+(?:and|but)\s+(?=(?:they|it|i|we|s?he)\b)", re.IGNORECASE)
OF_LATER = re.compile(
    r"(?i)\b(?:they|s?he|we|i)(?:'ll| will)?\b.{0,20}\b(?:decid\w+|hear|get back|call|ring|let (?:me|us))\b|\bdecision\b"
)
IT_WAS = re.compile(r"(?i)\b(?:it|that|this|the interview|mine) (?:was|ended|finished)\b")


def of_the_day(said: str) -> str:
    """The words that say when it was, of a message that tells more: without those of what comes after it."""
    parts = [part for part in CLAUSES.split(said) if part]
    rest = [part for part in parts if not OF_LATER.search(part)]
    was = [part for part in rest if IT_WAS.search(part)]
    if len(parts) > 1 and len(rest) < len(parts) and was:
        return was[0]
    return said if len(rest) == len(parts) else ", ".join(rest)


def ended(said: str, answers: Answers, around: Around) -> str | Rewrite | None:
    """The time; and the day, where another one is told with it: "yesterday at 12"."""
    today, day = around.now.date(), answers["when"]["day"]
    evening = around.now.replace(hour=23, minute=59)  # so that a bare time is of today
    other = dates.read(said, evening, "past", "when", around.date_order)
    if other.clock and other.start and other.start == other.end and other.start < today and other.start.isoformat() != day:
        clock = clock_text(other.clock)
        stored = {"day": other.start.isoformat(), "clock": clock, **as_said(said, other)}
        return Rewrite({**answers, "when": stored, "ended": clock})
    read = dates.read(said, around.now, "past", "ended")
    unknown = read.kind == "unknown" and len(said.split()) <= SHRUG
    if read.clock is None and not unknown and not pick(said, UNKNOWN_WORDS):
        raise Unclear("I did not find a time in that.")
    day = date.fromisoformat(answers["when"]["day"])
    if read.clock and at(day, read.clock, around) > around.now:
        raise Unclear("That time is still to come. About when did it end?")
    return clock_text(read.clock)


def decision(said: str, _: Answers, around: Around) -> Stored:
    return coming(said, around, "decision")


def second(said: str, _: Answers, around: Around) -> Stored:
    return coming(said, around, "second")


def coming(said: str, around: Around, question: str) -> Stored:
    """When something will happen; no dates for "they didn't say"."""
    read = certain(said, around, "future", question)
    if read.kind == "none" and not pick(said, NONE_WORDS):
        raise Unclear("I did not find a date in that.")
    return {"start": iso(read.start), "end": iso(read.end), **as_said(said, read)}


def as_said(said: str, read: dates.When) -> dict[str, Any]:
    """The user's words beside their reading, the order of day and month if they told it, and what else they could mean."""
    others = {"others": [spelled(other) for other in read.others]} if read.others else {}
    return {"said": said[:LINE], **told_order(said), **others}


def spelled(read: dates.When) -> str:
    """A reading in words that can be read in one way only."""
    first, last = iso(read.start), iso(read.end)
    days = first if first == last else f"from {first}" if last is None else f"{first} to {last}"
    return f"{days} {read.clock:%H:%M}" if read.clock else str(days)


RATHER = {"when": "It was {}", "decision": "They decide {}", "second": "Second interview {}"}
LONGEST_LABEL = 30  # characters: what a button shows


def other_readings(stored: Any, around: Around, key: str = "") -> tuple[Choice, ...]:
    """A button for each other meaning of an answer as it was stored: it says of what, for another question is open by then."""
    words = stored.get("others", ()) if isinstance(stored, dict) else ()
    reads = [(text, dates.read(text, around.now, "future" if is_ahead(text, around) else "past")) for text in words]
    return tuple(Choice(rather(key, dates.echo(read, around.now.date())), text) for text, read in reads if read.start)


def rather(key: str, day: str) -> str:
    label = RATHER.get(key, "Rather {}").format(day)
    return label if len(label) <= LONGEST_LABEL else f"Rather {day}"


def is_ahead(text: str, around: Around) -> bool:
    return text.removeprefix("from ")[:10] >= around.now.date().isoformat()


def promise(said: str, _: Answers, around: Around) -> Stored | None:
    """The words, and the day in them if there is one."""
    if pick(said, NONE_WORDS):
        return None
    text = within(said, NOTE)
    reads = (dates.read(part, around.now, "future", "", around.date_order) for part in parts(text.split()))
    read = next((found for found in reads if found.start), None)
    return {"text": text, "by": iso(read and (read.end or read.start))}


def parts(words: list[str]) -> Iterator[str]:
    """Where a date may stand: the endings, the longest first, then a few words anywhere near the beginning."""
    yield from (" ".join(words[start:]) for start in range(max(0, len(words) - PART), len(words)))
    for size in (3, 2):
        yield from (" ".join(words[start : start + size]) for start in range(min(len(words), SEARCHED) - size + 1))


# --- asking back --------------------------------------------------------------------------------


def certain(said: str, around: Around, direction: str, question: str) -> dates.When:
    """The reading; raises Unclear, with a button for each reading there is, when there is more than one."""
    words = said
    for addition in ORDERS:
        words = words.removesuffix(addition)
    order = told_order(said).get("order") or around.date_order
    read = dates.read(words, around.now, direction, question, order)
    if read.kind != "ambiguous":
        return read
    raise day_or_month(words, around, direction, question) or which_of(read, around, direction)


def told_order(said: str) -> dict[str, str]:
    """The order of day and month, if these words tell it: it is stored with the answer and remembered of the user."""
    return next(({"order": order} for addition, order in ORDERS.items() if said.endswith(addition)), {})


def day_or_month(said: str, around: Around, direction: str, question: str) -> Unclear | None:
    """For "12/5": which of the two comes first, asked once. None when that is not what is unclear."""
    today = around.now.date()
    reads = {addition: dates.read(said, around.now, direction, question, order) for addition, order in ORDERS.items()}
    if any(read.start is None for read in reads.values()):
        return None
    choices = (Choice(dates.echo(read, today), f"{said.strip()} {addition}") for addition, read in reads.items())
    return Unclear("Is the day first in that, or the month? I'll remember it.", tuple(choices))


def which_of(read: dates.When, around: Around, direction: str) -> Unclear:
    """The candidates on this side of today, a button for each."""
    today = around.now.date()
    days = [day for day in read.candidates if day == today or (day < today) == (direction == "past")]
    if read.candidates and not days:
        return Unclear(OTHER_SIDE[direction])
    choices = tuple(Choice(dates.echo(dates.When("date", day, day), today), day.isoformat()) for day in days)
    if len(choices) == 1:
        return Unclear(f"Did you mean {choices[0].label}? Tap it, or tell me the day.", choices)
    return Unclear("I can read that in more than one way. Which day is it?", choices)


def at(day: date, clock: time, around: Around) -> datetime:
    return datetime.combine(day, clock, around.now.tzinfo)


def clock_text(clock: time | None) -> str | None:
    return f"{clock:%H:%M}" if clock else None


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def ended_moment(answers: Answers, told_at: datetime) -> datetime:
    """When the interview ended, in the zone of `told_at`: as said, else 17:00, never later than it was told."""
    clock = answers["when"]["clock"] or answers.get("ended") or "17:00"
    day = date.fromisoformat(answers["when"]["day"])
    return min(datetime.combine(day, time.fromisoformat(clock), told_at.tzinfo), told_at)
