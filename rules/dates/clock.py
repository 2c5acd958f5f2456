"""Times of day: "half past two", "2 to 3pm", "14.30"."""

from collections.abc import Callable
from datetime import time

from rules.dates.calendar import Now
from rules.dates.tokens import Clock, Figures

_ROUND = range(5, 60, 5)  # minutes that people say


def hour(_: Now, hour: int) -> Clock | None:
    return clock_of(hour, 0)


def military(hour: int, minute: int) -> Clock | None:
    return Clock(time(hour, minute), sure=True) if hour < 24 else None


def ended_hour(now: Now, number: int) -> Clock | None:
    """'on 5', asked when it ended."""
    return clock_of(number, 0) if now.question == "ended" else None


def clock_of(hour: int, minute: int) -> Clock | None:
    return Clock(time(hour, minute), not 1 <= hour <= 12) if 0 <= hour < 24 else None


def hour_minute(_: Now, hour: int, minute: int) -> Clock | None:
    return clock_of(hour, minute) if minute in _ROUND and 1 <= hour <= 12 else None


def past_hours(now: Now, first: Clock, second: Clock) -> Clock | None:
    """'from 9 to 5': of the past, where it is not when a shop is open."""
    return first_of(now, first, second) if now.past else None


def minutes_after(minute: int) -> Callable[[Now, int], Clock | None]:
    return lambda _, hour: clock_of(hour, minute) if hour <= 12 else None


def minutes_before(minute: int) -> Callable[[Now, int], Clock | None]:
    return lambda _, hour: clock_of((hour - 2) % 12 + 1, 60 - minute) if 1 <= hour <= 12 else None


def minutes_past(_: Now, minute: int, hour: int) -> Clock | None:
    return minutes_after(minute)(_, hour) if minute in _ROUND else None


def minutes_to(_: Now, minute: int, hour: int) -> Clock | None:
    return minutes_before(minute)(_, hour) if minute in _ROUND else None


def at_hour(hour: int) -> Callable[[Now], Clock]:
    return lambda _: Clock(time(hour), sure=True)


def just_now(now: Now) -> Clock:
    return Clock(now.at.time().replace(tzinfo=None), sure=True)


def first_of(now: Now, first: Clock, second: Clock) -> Clock:
    """'2 to 3pm' begins at two, and ended at three; the pm counts for both when the order allows it."""
    if now.question == "ended":
        return second
    if first.sure or not second.sure:
        return first
    noon = 12 * (second.at.hour >= 12)
    later = Clock(first.at.replace(hour=first.at.hour % 12 + noon), sure=True)
    return later if later.at <= second.at else Clock(first.at, sure=True)


def dotted(now: Now, figures: Figures) -> Clock | None:
    """'14.30' is a time because there is no month 30; '10.11' is not. Of the future it may as well be a price."""
    if now.question == "ended" and figures.sign == "-" and max(figures.widths) <= 2:
        return clock_of(figures.numbers[-1], 0)
    if (
        not now.past
        or figures.sign not in (".", "..")
        or figures.widths[1:] != (2,)
        or figures.numbers[1] > 59
        or figures.numbers[0] > 23
    ):
        return None
    return clock_of(*figures.numbers) if figures.numbers[1] > 12 or figures.numbers[1] == 0 else None


def dotted_at(_: Now, figures: Figures) -> Clock | None:
    return clock_of(*figures.numbers) if figures.sign == "." and figures.widths[1:] == (2,) else None


def am_hour(_: Now, hour: int) -> Clock | None:
    return Clock(time(hour % 12), sure=True) if hour <= 12 else None
