"""How each answer of the debrief is read. A reader returns what is stored, or raises Unclear with what would fit."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any

from rules import dates
from rules.forms import Answers, Around, Choice, Unclear, pick, plain, vocabulary

PART, SEARCHED = 8, 40  # words: of the longest date, and how far one is looked for
LINE, NOTE = 150, 1500  # characters: what a name or a job, and what a note may hold
NONE_WORDS = {"none": ("no", "nope", "nothing", "nobody", "no one", "n/a", "na", "not really", "not that i know", "no doubts")}
UNKNOWN_WORDS = {
    "unknown": ("don't know", "dont know", "no idea", "not sure", "idk", "dunno", "unknown", "ask", "i don't know", "no clue",
                "don't know yet", "not yet", "i'll ask", "ask the receptionist", "can't remember", "i can't remember",
                "they didn't say", "nobody said", "unclear")
}  # fmt: skip


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


COMPANY_LEAD = re.compile(
    r"^(?:(?:it was|it's|its|with|at|(?:the )?company(?: is| was|:)"
    r"|(?:i|my|the|an)(?: had an)? interview(?:ed)?(?: was)? (?:at|with))\s+)+",
    re.IGNORECASE,
)


def company(said: str, _: Answers, around: Around) -> str:
    name = within(COMPANY_LEAD.sub("", said.strip()).rstrip(".!"), LINE)
    if name.endswith("?"):
        raise Unclear("Just the company's name is enough.")
    return next((known for known in around.employers if known.casefold() == name.casefold()), name)


# --- when -----------------------------------------------------------------------------------


def when(said: str, _: Answers, around: Around) -> dict[str, str | None]:
    """The day and, if it was said, the time the interview ended; both local. Never in the future."""
    read = dates.read(said, around.now, "past")
    if read.kind == "ambiguous":
        raise which_of(read, around, "past")
    day = read.start
    if day is None or day != read.end:
        raise Unclear("I did not find a day in that.")
    if day > around.now.date():
        raise Unclear(OTHER_SIDE["past"])
    if read.clock and at(day, read.clock, around) > around.now:
        raise Unclear("That is still to come. About when did it end?")
    return {"day": day.isoformat(), "clock": clock_text(read.clock), "said": said[:LINE]}


OTHER_SIDE = {
    "past": "That day is still to come. When it is over, tell me; or was it another day?",
    "future": "That day is over already. Which day will it be?",
}


def which_of(read: dates.When, around: Around, direction: str) -> Unclear:
    """Ask back, with a button for each reading that there is on this side of today."""
    today = around.now.date()
    days = [day for day in read.candidates if day == today or (day < today) == (direction == "past")]
    if read.candidates and not days:
        return Unclear(OTHER_SIDE[direction])
    choices = (Choice(dates.echo(dates.When("date", day, day), today), day.isoformat()) for day in days)
    return Unclear("I can read that in more than one way. Which day is it?", tuple(choices))


def ended(said: str, answers: Answers, around: Around) -> str | None:
    read = dates.read(f"at {said}" if said.strip().isdecimal() else said, around.now, "past")
    if read.clock is None and read.kind != "unknown" and not pick(said, UNKNOWN_WORDS):
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
        raise which_of(read, around, "future")
    if read.kind == "none" and not pick(said, NONE_WORDS):
        raise Unclear("I did not find a date in that.")
    return {"said": said[:LINE], "start": iso(read.start), "end": iso(read.end)}


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def promise(said: str, _: Answers, around: Around) -> dict[str, str | None] | None:
    """The words, and the day in them if there is one."""
    if pick(said, NONE_WORDS):
        return None
    text = within(said, NOTE)
    reads = (dates.read(part, around.now, "future") for part in parts(text.split()))
    read = next((found for found in reads if found.start), None)
    return {"text": text, "by": iso(read and (read.end or read.start))}


def parts(words: list[str]) -> Iterator[str]:
    """Where a date may stand: the endings, the longest first, then a few words anywhere near the beginning."""
    yield from (" ".join(words[start:]) for start in range(max(0, len(words) - PART), len(words)))
    for size in (3, 2):
        yield from (" ".join(words[start : start + size]) for start in range(min(len(words), SEARCHED) - size + 1))


# --- choices ----------------------------------------------------------------------------------


LITTLE = vocabulary("it went was pretty really very quite all i think by on over via at the a an in their")


def choice(table: dict[str, tuple[str, ...]], hint: str) -> Callable[[str, Answers, Around], Any]:
    """A reader of one of the keys of the table; little words around it are let go."""

    def read(said: str, _: Answers, __: Around) -> str:
        bare = " ".join(word for word in plain(said).split() if word not in LITTLE)
        key = pick(said, table) or pick(bare, table)
        if key is None:
            raise Unclear(hint)
        return key

    return read


format_of_interview = choice(
    {
        "in_person": (
            "in person",
            "office",
            "on site",
            "onsite",
            "face to face",
            "face-to-face",
            "there",
            "their place",
            "place",
        ),
        "phone": ("call", "phone call", "telephone", "phone screen", "telephonic", "phone interview"),
        "video": (
            "video call",
            "zoom",
            "zoom call",
            "teams",
            "teams call",
            "online",
            "online teams",
            "google meet",
            "meet",
            "skype",
            "webcam",
            "webex",
            "facetime",
            "video interview",
            "remote",
            "remotely",
        ),
    },
    "In person, by phone or by video?",
)
save_or_more = choice(
    {
        "save": ("save now", "save it", "no", "later", "skip", "no thanks", "not now", "nope", "that's enough"),
        "more": ("five more", "yes", "ask", "ask me", "go on", "go ahead", "ok", "okay", "sure", "yes please", "more please"),
    },
    "Say “save now” or “five more”.",
)
mood = choice(
    {
        "well": ("great", "good", "fine", "amazing", "brilliant", "not bad", "fantastic", "super", "better than expected"),
        "soso": (
            "so-so",
            "so so",
            "ok",
            "okay",
            "not sure",
            "meh",
            "average",
            "mixed",
            "hard to say",
            "could be better",
            "alright",
        ),
        "badly": ("bad", "terrible", "awful", "not well", "not so well", "poorly", "not good", "not great", "not so good"),
    },
    "Well, so-so or badly?",
)
wanted = choice(
    {
        "yes": ("i do", "yes i do", "yes please", "absolutely", "definitely", "sure", "of course", "much", "very much", "so",
                "yeah", "yep", "hell yes", "yes very much"),
        "unsure": ("not sure", "maybe", "don't know", "depends", "perhaps", "unsure", "i'm not sure", "not sure yet",
                   "no idea"),
        "no": ("nope", "not really", "not any more", "not anymore", "i don't", "no longer", "no thanks", "nah", "don't so"),
    },
    "Yes, no, or not sure yet?",
)  # fmt: skip


# --- for the plan -----------------------------------------------------------------------------


def ended_moment(answers: Answers, told_at: datetime) -> datetime:
    """When the interview ended, in the zone of `told_at`: as said, else 17:00, never later than it was told."""
    clock = answers["when"]["clock"] or answers.get("ended") or "17:00"
    day = date.fromisoformat(answers["when"]["day"])
    return min(datetime.combine(day, time.fromisoformat(clock), told_at.tzinfo), told_at)
