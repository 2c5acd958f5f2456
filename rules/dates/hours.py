"""Times of day: which is meant, by what was asked, and the hours of the parts of a day.

"An hour" answers "when did it end" (an hour ago) and "remind me when" (in an hour), and hardly "when do they decide".
"""

from datetime import date, datetime, time, timedelta

from rules.dates import clock
from rules.dates.answer import When
from rules.dates.context import Message
from rules.dates.message import Item
from rules.dates.tokens import Clock
from rules.dates.words import wordset

MORNING, NOON, AFTERNOON, END_OF_DAY, EVENING, NIGHT = time(9), time(12), time(14), time(17), time(18), time(20)
LATER = timedelta(hours=3)
BEDTIME = time(21)  # "later" goes no further; it is then the next morning

_PARTS = {
    "morning": MORNING,
    "firstthing": MORNING,
    "noonish": NOON,
    "afternoon": AFTERNOON,
    "eod": END_OF_DAY,
    "evening": EVENING,
    "tonight": EVENING,
    "night": NIGHT,
}
_BESIDE_HOURS = wordset(
    "at on the about around by like maybe ? it was is ended finished done over i think we left out probably dead bang "
    "exactly until roughly ish just say oclock guess sharp stopped wrapped up hours hour"
)
_BESIDE_LATER = wordset(
    "i think guess maybe probably later on ask remind me again please in the bit a then ok yes try until snooze ? day today"
)
_TOOK = wordset("took takes take lasted lasts last long total went")


def clock_of(message: Message) -> time | None:
    """The one time of day that is said; None where none, or several, are, or it is that of another zone."""
    if is_elsewhere(message):
        return None
    said: list[Clock] = [item.value for item in _clocks(message)]
    if not said and (ended := _ended_at(message)):
        said = [ended]
    if len({clock.at for clock in said}) != 1:
        return None
    at, sure = said[0]
    return at if sure else _likely(at, {token.text for token in message.tokens})


def is_elsewhere(message: Message) -> bool:
    """'11 AM IST', of somebody who does not live by that clock."""
    return any(message.text(item.at) != message.now.zone for item in message.of("zone"))


def _likely(at: time, texts: set[str]) -> time:
    """Morning or afternoon: as said, else by when people work and meet, 8 to 7."""
    late = bool(texts & {"afternoon", "evening", "night", "tonight"})
    early = "morning" in texts
    if early or (at.hour >= 8 and not late) or at.hour == 12:
        return at
    return at.replace(hour=at.hour + 12)


def timed(message: Message, clock: time) -> When:
    """A time of day alone is today's; one that is over is tomorrow's, and of the past yesterday's when still to come."""
    now, days = message.now, 0
    if now.past and clock > now.at.time():
        days = -1
    if not now.past and clock <= now.at.time():
        days = 1
    day = now.today + timedelta(days)
    return When("date", day, day, clock)


def _ended_at(message: Message) -> Clock | None:
    """'5', 'five thirty' and '1530', asked when it ended."""
    numbers = message.of("number")
    said = {message.text(item.at) for item in numbers}
    if message.now.question != "ended" or not 1 <= len(numbers) <= 2 or not set(message.texts) <= _BESIDE_HOURS | said:
        return None
    return _one_number(message, numbers[0]) if len(numbers) == 1 else _two_numbers(message, *numbers)


def _one_number(message: Message, item: Item) -> Clock | None:
    if message.text(item.at).isdecimal() and len(message.text(item.at)) == 4 and item.value % 100 < 60:
        return clock.clock_of(*divmod(item.value, 100))
    return clock.hour(message.now, item.value)


def _two_numbers(message: Message, hour: Item, minute: Item) -> Clock | None:
    return clock.hour_minute(message.now, hour.value, minute.value) if minute.at == hour.end else None


def _clocks(message: Message) -> list[Item]:
    """The times of day that answer; when it started does not say when it ended."""
    said = message.of("clocktime")
    if message.now.question != "ended":
        return said
    return [item for item in said if not _STARTED & {message.text(item.at - 1), message.text(item.at - 2)}]


_STARTED = wordset("started start starts began starting begun")


def part_hour(message: Message) -> time | None:
    """The hour to be reminded at by the part of the day ("tuesday morning"); None where none, or several, are said."""
    if message.now.question != "remind" or not message.items:
        return None
    places = range(message.items[0].at, len(message.tokens))
    hours = {_hour(message, at) for at in places if message.text(at) in _PARTS or message.text(at) == "work"}
    return hours.pop() if len(hours) == 1 else None


def _hour(message: Message, at: int) -> time | None:
    """'after lunch' is in the afternoon, 'after work' in the evening; who knows when 'before lunch' is."""
    text, before = message.text(at), message.text(at - 1)
    if before in ("before", "after"):
        return _AFTER.get(text) if before == "after" else None
    return _PARTS.get(text)


_AFTER = {"noonish": AFTERNOON, "work": EVENING}


def later(message: Message) -> When | None:
    """'later', 'ask me later': in a few hours, or in the morning when that would be too late."""
    texts = set(message.texts)
    if message.now.question != "remind" or "later" not in texts or not texts <= _BESIDE_LATER:
        return None
    at = message.now.at + LATER
    if at.date() != message.now.today or at.time() > BEDTIME:
        at = datetime.combine(message.now.today + timedelta(1), MORNING)
    return _moment(at.date(), at.time().replace(second=0, microsecond=0))


def part_alone(message: Message) -> When:
    """'in the morning': today; to be reminded, the next morning."""
    hour, now = part_hour(message), message.now
    return _moment(now.today + timedelta(hour <= now.at.time()), hour) if hour else When("date", now.today, now.today)


def _moment(day: date, hour: time) -> When:
    return When("date", day, day, hour)


def is_how_long(message: Message) -> bool:
    """'it took an hour' is no moment."""
    lengths = [item for item in message.of("when", "length") if not item.firm]
    took = _TOOK | {"was"} if message.now.past else _TOOK - {"take", "takes"}  # "it will take 5 to 7 days" answers
    return bool(message.now.question and lengths and took & set(message.texts))
