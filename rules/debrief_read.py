"""How each answer of the debrief is read. A reader returns what is stored, or raises Unclear with what would fit."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from rules import dates
from rules.forms import Answers, Around, Choice, Unclear, pick

LINE, NOTE = 150, 1500  # characters: what a name or a job, and what a note may hold
NONE_WORDS = {"none": ("no", "nope", "nothing", "nobody", "no one", "n/a", "na", "not really", "not that i know", "no doubts")}
UNKNOWN_WORDS = {
    "unknown": ("don't know", "dont know", "no idea", "not sure", "idk", "dunno", "unknown", "ask", "i don't know")
}


def line(said: str, _: Answers, __: Around) -> str:
    return within(said, LINE)


def note(said: str, _: Answers, __: Around) -> str | None:
    return None if pick(said, NONE_WORDS) else within(said, NOTE)


def within(said: str, limit: int) -> str:
    text = " ".join(said.split()) if limit == LINE else said.strip()
    if not any(letter.isalnum() for letter in text):
        raise Unclear("I could not find a word in that.")
    if len(text) > limit:
        raise Unclear(f"That is longer than I can keep ({len(text)} characters, {limit} fit). Could you shorten it?")
    return text


COMPANY_LEAD = re.compile(r"^(?:(?:it was|it's|its|with|at|company|the company is|the company)\b:?\s+)+", re.IGNORECASE)


def company(said: str, _: Answers, around: Around) -> str:
    name = within(COMPANY_LEAD.sub("", said.strip()).rstrip(".!"), LINE)
    if name.endswith("?"):
        raise Unclear("Just the company's name is enough.")
    return next((known for known in around.employers if known.casefold() == name.casefold()), name)


# --- when -----------------------------------------------------------------------------------


def when(said: str, _: Answers, around: Around) -> dict[str, str | None]:
    """The day and, if it was said, the time the interview ended; both local. Never in the future."""
    read = dates.read(said, around.now, "past")
    day = one_day(read, "I did not find a day in that.", around)
    if day > around.now.date():
        raise Unclear("That day is still to come. When it is over, tell me; or was it another day?")
    if read.clock and at(day, read.clock, around) > around.now:
        raise Unclear("That is still to come. About when did it end?")
    return {"day": day.isoformat(), "clock": clock_text(read.clock), "said": said[:LINE]}


def one_day(read: dates.When, hint: str, around: Around) -> date:
    if read.kind == "ambiguous":
        raise which_of(read, around)
    if read.start is None or read.start != read.end:
        raise Unclear(hint)
    return read.start


def which_of(read: dates.When, around: Around) -> Unclear:
    """Ask back, with a button for each reading that there is."""
    today = around.now.date()
    choices = (Choice(dates.echo(dates.When("date", day, day), today), day.isoformat()) for day in read.candidates)
    return Unclear("I can read that in more than one way. Which day is it?", tuple(choices))


def ended(said: str, answers: Answers, around: Around) -> str | None:
    read = dates.read(said, around.now, "past")
    if read.clock is None and not pick(said, UNKNOWN_WORDS):
        raise Unclear("I did not find a time in that.")
    day = date.fromisoformat(answers["when"]["day"])
    if read.clock and at(day, read.clock, around) > around.now:
        raise Unclear("That time is still to come. About when did it end?")
    return clock_text(read.clock)


def at(day: date, clock: time, around: Around) -> datetime:
    return datetime.combine(day, clock, around.now.tzinfo)


def clock_text(clock: time | None) -> str | None:
    return f"{clock:%H:%M}" if clock else None


def coming(said: str, _: Answers, around: Around) -> dict[str, str | None]:
    """When something will happen: the dates as they were read beside the words; no dates for "they didn't say"."""
    read = dates.read(said, around.now, "future")
    if read.kind == "ambiguous":
        raise which_of(read, around)
    if read.kind == "none":
        raise Unclear("I did not find a date in that.")
    return {"said": said[:LINE], "start": iso(read.start), "end": iso(read.end)}


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def promise(said: str, _: Answers, around: Around) -> dict[str, str | None] | None:
    """The words, and the day in them if there is one: the longest ending that reads as a date."""
    if pick(said, NONE_WORDS):
        return None
    text = within(said, NOTE)
    words = text.split()
    endings = (" ".join(words[start:]) for start in range(max(0, len(words) - 8), len(words)))
    read = next((found for found in (dates.read(ending, around.now, "future") for ending in endings) if found.start), None)
    return {"text": text, "by": iso(read and (read.end or read.start))}


# --- choices ----------------------------------------------------------------------------------


def choice(table: dict[str, tuple[str, ...]], hint: str) -> Callable[[str, Answers, Around], Any]:
    """A reader of one of the keys of the table."""

    def read(said: str, _: Answers, __: Around) -> str:
        key = pick(said, table)
        if key is None:
            raise Unclear(hint)
        return key

    return read


format_of_interview = choice(
    {
        "in_person": (
            "in person",
            "at their office",
            "on site",
            "onsite",
            "face to face",
            "there",
            "office",
            "at the office",
        ),
        "phone": ("by phone", "on the phone", "call", "phone call", "telephone", "phone screen"),
        "video": (
            "by video",
            "video call",
            "zoom",
            "teams",
            "google meet",
            "online",
            "skype",
            "webcam",
            "video interview",
        ),
    },
    "In person, by phone or by video?",
)
save_or_more = choice(
    {
        "save": ("save now", "save it", "no", "later", "skip"),
        "more": ("five more", "yes", "ask", "ask me", "go on", "ok", "sure"),
    },
    "Say “save now” or “five more”.",
)
mood = choice(
    {
        "well": ("great", "good", "fine", "very well", "really well", "went well", "amazing", "it went well"),
        "soso": ("so-so", "so so", "ok", "okay", "not sure", "meh", "average", "hard to say"),
        "badly": ("bad", "badly", "terrible", "awful", "not well", "not so well", "poorly"),
    },
    "Well, so-so or badly?",
)
wanted = choice(
    {
        "yes": ("i do", "yes please", "absolutely", "definitely", "sure", "of course", "very much"),
        "unsure": ("not sure", "maybe", "don't know", "depends", "perhaps", "unsure"),
        "no": ("nope", "not really", "not any more", "i don't", "no longer"),
    },
    "Yes, no, or not sure yet?",
)


# --- for the plan -----------------------------------------------------------------------------


def ended_moment(answers: Answers, told_at: datetime) -> datetime:
    """When the interview ended, in the zone of `told_at`: as said, else 17:00, never later than it was told."""
    clock = answers["when"]["clock"] or answers.get("ended") or "17:00"
    day = date.fromisoformat(answers["when"]["day"])
    return min(datetime.combine(day, time.fromisoformat(clock), told_at.tzinfo), told_at)
