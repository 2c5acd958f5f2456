"""Hours: the quiet ones ("from 10pm until 8", "no messages before 9") and the one of the weekly look back."""

import re
from collections.abc import Iterator
from datetime import time
from typing import NamedTuple

from rules.forms import Answers, Around, Unclear, pick, vocabulary
from rules.settings.words import all_known, spelled, words_of

Stored = dict[str, str]

NONE_WORDS = {
    "none": ("no quiet hours", "no", "off", "never", "no quiet time", "not at all", "without", "turn them off",
             "turn off quiet hours", "turn off my quiet hours", "remove my quiet hours", "no more quiet hours")
}  # fmt: skip
NO_HOURS = {"from": "00:00", "until": "00:00"}  # equal ends mean none

CLOCK = re.compile(
    r"(?<![\w.:])(?P<hour>\d{1,2})(?:[:.h](?P<minute>[0-5]\d))?(?:h\b)?(?:\s?o'?clock)?\s?(?:(?P<half>[ap])\.?m\b\.?)?(?![\d:]|\.\d)"
)
REPHRASED = (  # what is said about an hour, as the hour alone would be written
    (r"\bmidnight\b", "0:00"),
    (r"\b(?:noon|midday)\b", "12:00"),
    (r"\bhalf past (\d{1,2})\b", r"\1:30"),
    (r"\s?\b(?:in the morning)\b", "am"),
    (r"\s?\b(?:in the afternoon|in the evening|at night)\b", "pm"),
    (r"[‐‑‒–—−-]+", " to "),
)
ROLES = {
    **dict.fromkeys(("from", "after", "past", "between", "starting", "later"), "from"),
    **dict.fromkeys(("until", "till", "til", "before", "earlier"), "until"),
}
OTHER = {"from": "until", "until": "from"}
ACTIVE = vocabulary("only write message messages push contact remind nudge awake active bother ping text")
SILENT = vocabulary(
    "no not don't dont do never nothing quiet silent silence sleep sleeping asleep stay off without nobody stop"
)
BESIDES = (
    "am pm h me any wake anything go bed disturb but keep messaging pings pinging texts texting buzz alerts notifications "
    "nudges nudging pushes pushing reminding bothering leave alone"
)
KNOWN = ACTIVE | SILENT | vocabulary(f"{' '.join(ROLES)} {BESIDES} o'clock")


class Said(NamedTuple):
    """A time of day and the words before it; `half` is a or p where it was said."""

    hour: int
    minute: int
    half: str | None
    before: str

    @property
    def is_24(self) -> bool:
        return not self.half and (self.hour > 12 or self.hour == 0)


def quiet(said: str, _: Answers, __: Around) -> Stored:
    """The ends that were said, as local times: both, or the one that changes."""
    if pick(said, NONE_WORDS):
        return NO_HOURS
    text = rephrased(spelled(said))
    clocks = list(clocks_in(text))
    if not 1 <= len(clocks) <= 2 or not all_known(CLOCK.sub(" ", text), KNOWN):
        raise Unclear("From when until when shall I be quiet?")
    named = dict(zip(roles(clocks, is_active(text)), clocks, strict=True))
    by_24 = any(clock.is_24 for clock in clocks)
    stored = {end: f"{on_clock(clock, end, by_24):%H:%M}" for end, clock in named.items()}
    if len(set(stored.values())) < len(clocks):
        raise Unclear("Those are the same hour. From when until when shall I be quiet?")
    return stored


def rephrased(text: str) -> str:
    for pattern, plainly in REPHRASED:
        text = re.sub(pattern, plainly, text)
    return text


def clocks_in(text: str) -> Iterator[Said]:
    end = 0
    for match in CLOCK.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if hour > (12 if match["half"] else 23):
            raise Unclear("That is no time of day.")
        yield Said(hour, minute, match["half"], text[end : match.start()])
        end = match.end()


def is_active(text: str) -> bool:
    """Whether these are the hours for messages, not the quiet ones: "only between 9 and 20"."""
    words = set(words_of(text))
    return bool(words & ACTIVE) and not words & SILENT


def roles(clocks: list[Said], active: bool) -> tuple[str, ...]:
    """Which end each time is: "before 9" ends the quiet hours, "after 22" begins them, and "only" turns it round."""
    told = [next((ROLES[word] for word in reversed(words_of(clock.before)) if word in ROLES), "") for clock in clocks]
    if len(told) == 1 and not told[0]:
        raise Unclear("Is that when they begin, or when they end?")
    first = told[0] or "from"
    if len(told) == 2 and told[0] and told[0] == told[1]:
        raise Unclear("I can't tell which of the two comes first. From when until when?")
    if active:
        first = OTHER[first]
    return (first,) if len(told) == 1 else (first, OTHER[first])


def on_clock(clock: Said, end: str, by_24: bool) -> time:
    """Quiet hours begin in the evening and end in the morning, as long as nobody says otherwise."""
    if clock.half:
        return time(clock.hour % 12 + 12 * (clock.half == "p"), clock.minute)
    evening = end == "from" and 6 <= clock.hour <= 11 and not by_24
    midnight = end == "from" and clock.hour == 12 and not by_24
    return time(0 if midnight else clock.hour + 12 * evening, clock.minute)


def of_day(text: str) -> time | None:
    """The one time of day in words of which the rest was read already: "at 5" is in the afternoon."""
    clocks = list(clocks_in(text))
    if len(clocks) > 1:
        raise Unclear("One time is enough. Which?")
    if not clocks:
        return None
    clock = clocks[0]
    if clock.half:
        return on_clock(clock, "until", by_24=True)
    return time(clock.hour + 12 * (1 <= clock.hour <= 7), clock.minute)
