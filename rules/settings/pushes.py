"""When pushes come: the weekly look back, and a pause."""

import re
from datetime import date, time, timedelta

from rules import cadence
from rules.dates import When
from rules.debrief.when import certain, told_order
from rules.forms import Answers, Around, Unclear, pick, vocabulary
from rules.settings.days import day_of
from rules.settings.hours import of_day, rephrased
from rules.settings.words import all_known, spelled, words_of

OFF = vocabulary("no not never none off stop without don't dont drop cancel end nope mute")
ON = vocabulary("yes on usual back")
PARTS = {"morning": cadence.MORNING, "lunch": time(12), "afternoon": time(14), "evening": cadence.EVENING, "night": time(20)}
REVIEW_WORDS = (
    vocabulary(" ".join(PARTS))
    | OFF
    | ON
    | vocabulary("weekly review reviews message look all more about around pm h o'clock")
)


def review(said: str, _: Answers, __: Around) -> dict[str, int | str] | None:
    """The ISO weekday and the local time, each only if it was said; None when it is not wanted."""
    text = rephrased(spelled(said))
    words = set(words_of(text))
    days = {day for day in map(day_of, words) if day}
    clock = of_day(text) or part_of_day(text)
    strange = [word for word in words if not day_of(word) and not all_known(word, REVIEW_WORDS)]
    unclear = strange or len(days) > 1 or not (days or clock or words & (OFF | ON))
    if unclear or (words & OFF and (days or clock)):
        raise Unclear("Which day of the week, and what time? Or “off”.")
    if words & OFF:
        return None
    weekday = [("weekday", int(day)) for day in days]
    return dict([*weekday, *([("clock", f"{clock:%H:%M}")] if clock else [])])


def part_of_day(text: str) -> time | None:
    return next((PARTS[word] for word in words_of(text) if word in PARTS), None)


# --- a pause ------------------------------------------------------------------------------------

LONGEST_PAUSE = timedelta(days=366)
GO_ON_WORDS = {
    "go on": ("not at all", "no", "none", "go on", "resume", "unpause", "no pause", "stop the pause", "off", "don't pause",
              "continue", "end the pause", "i'm back", "i am back", "back", "start again", "not paused", "never"),
}  # fmt: skip


PAUSING = re.compile(  # "stop reminders", in front of the day
    r"(?i)^(?:please )?(?:(?:pause|stop|mute|silence|turn off|switch off|no|hold|(?:be |stay |keep )?quiet)\b(?=\s\S))?"
    r"(?:\s(?:me|all|the|my|of|your|reminders|notifications|nudges|messages|pushes|everything|reminding|messaging|nudging)\b)*"
    r"|,? please$"
)


def pause(said: str, _: Answers, around: Around) -> dict[str, str] | None:
    """The local day on which pushes begin again; None to go on at once. Days past or over a year away are refused."""
    words = PAUSING.sub("", said.strip())
    if pick(said, GO_ON_WORDS) or pick(words, GO_ON_WORDS):
        return None
    read, today = certain(words, around, "future", "remind"), around.now.date()
    if read.start is None:
        raise Unclear("Until which day shall I be quiet?")
    day = read.start if read.start > today else after(read.end or read.start, read.start)
    if day <= today:
        raise Unclear("I can be quiet until tomorrow or a later day. Until which?")
    if day > today + LONGEST_PAUSE:
        raise Unclear("A year at most. Until which day shall I be quiet?")
    return {"day": day.isoformat(), **told_order(said)}


UNTIL = re.compile(r"(?i)\b(?:until|till|til|for)\b")


def absence(read: When, said: str, today: date) -> tuple[date, date] | None:
    """The first day away, and the day of being back, of "on holiday next week"; None where no day is read."""
    if read.start is None:
        return None
    if read.start == read.end and UNTIL.search(said):
        return today, read.start
    return read.start, (read.end or read.start) + timedelta(days=1)


def after(last: date, first: date) -> date:
    """ "This week" is over on the day after it; a single day is that day."""
    return last + timedelta(days=1) if last > first else last
