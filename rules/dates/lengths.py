"""How long: amounts, lengths, and where they lead from a day."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from rules.dates import calendar as cal
from rules.dates.calendar import Length, Now, Span, Step
from rules.dates.days import day_number
from rules.dates.tokens import Figures

Amount = tuple[float, float]


def number(low: float, high: float | None = None) -> Callable[[Now], Amount]:
    return lambda _: (low, low if high is None else high)


def from_to(_: Now, low: Any, high: Any) -> Amount | None:
    return (low, high) if low < high else None


def decimal(_: Now, figures: Figures) -> Amount | None:
    """'4-6' and '1.5'."""
    if len(figures.numbers) != 2:
        return None
    low, high = figures.numbers
    if figures.sign == "-":
        return (low, high) if low < high else None
    return (low + high / 10,) * 2 if figures.sign == "." and figures.widths[1] == 1 else None


def length_of(_: Now, amount: Amount, unit: str) -> Length:
    return Length(Step(amount[0], unit), Step(amount[1], unit))


def length_or(_: Now, amount: Amount, unit: str, more: int) -> Length:
    return Length(Step(amount[0], unit), Step(more, unit))


def length_and_half(_: Now, amount: Amount, unit: str) -> Length:
    return Length(Step(amount[0] + 0.5, unit), Step(amount[1] + 0.5, unit))


def length_to(_: Now, low: Length, high: Length) -> Length:
    return Length(low.low, high.high)


def unit_or(_: Now, unit: str, more: int) -> Length:
    return Length(Step(1, unit), Step(more, unit))


def one_unit(_: Now, unit: str) -> Length:
    return Length(Step(1, unit), Step(1, unit))


def half_a(_: Now, unit: str) -> Length:
    return Length(Step(6, "month"), Step(6, "month")) if unit == "year" else Length(Step(0.5, unit), Step(0.5, unit))


def reach(start: datetime, length: Length, sign: int = 1) -> Span:
    """Where a length leads from a moment."""
    ends = [cal.moved(start, Step(sign * step.number, step.unit)) for step in length]
    exact = ends[0] if length.low == length.high and is_short(length) else None
    return Span(min(ends).date(), max(ends).date(), at=exact)


def ahead(now: Now, length: Length) -> Span:
    """The day itself; 'in two weeks' may mean all of that week, 'in a month' all of that month."""
    there = reach(now.at, length)
    around = _AROUND.get(length.low.unit)
    return now.pick(there, around(there.start)) if around and length.low == length.high else there


_AROUND: dict[str, Callable[[date], Span]] = {
    "week": cal.week_of,
    "fortnight": cal.week_of,
    "month": lambda day: cal.month_of(day.year, day.month),
}


def ago(now: Now, length: Length) -> Span:
    return reach(now.at, length, -1)


def bare_length(now: Now, length: Length) -> Span | None:
    """'two weeks' as an answer. Hours below a day are rather how long something took, unless the question fits them."""
    there = ago(now, length) if now.past else ahead(now, length)
    if now.question == ("ended" if now.past else "remind"):
        return there
    if (is_short(length) or _is_working_time(length)) and not now.question:
        return None
    unsure = now.past or is_short(length) or _is_working_time(length)
    return cal.unclear(there.start, there.last) if unsure else there


def _is_working_time(length: Length) -> bool:
    """'40 hours' are a week's work; '48 hours' are two days."""
    return length.high.unit == "hour" and length.high.number % 12 != 0


def next_days(now: Now, unit: str) -> Span:
    """'in the coming days' are about three."""
    step = Step(3 if unit == "day" else 1, unit)
    return within(now, Length(step, step))


def is_short(length: Length) -> bool:
    return length.high.unit == "minute" or (length.high.unit == "hour" and length.high.number < 24)


def from_day(_: Now, length: Length, day: Span) -> Span:
    return counted_from(day, length, 1)


def from_day_number(now: Now, length: Length, number: int) -> Span | None:
    """'4 weeks from the 1st' may count from the last one or from the next."""
    days = [day_number(now._replace(past=past), number) for past in (True, False)]
    return cal.unclear(*(counted_from(day, length, 1).last for day in days if day))


def before_day(_: Now, length: Length, day: Span) -> Span:
    return counted_from(day, length, -1)


def ago_day(now: Now, length: Length, day: Span) -> Span:
    """'a week ago friday'; on a Friday that may be the last one."""
    there = counted_from(day, length, -1)
    return cal.unclear(there.start, day.start) if day.start == now.today - timedelta(7) else there


def counted_from(day: Span, length: Length, sign: int) -> Span:
    if is_short(length):
        return day
    there = reach(datetime.combine(day.start if sign < 0 else day.last, datetime.min.time()), length, sign)
    return there._replace(at=None)


def within(now: Now, length: Length) -> Span:
    return Span(now.today, reach(now.at, length).last)


def at_least(now: Now, length: Length) -> Span:
    return Span(reach(now.at, length).start, None)


def later(span: Span, length: Length, sign: int) -> Span:
    """Counted from a span: a whole week moves as a whole, else its last day (backwards: its first) counts."""
    if length.low == length.high and length.low.unit == "week" and span.end == span.start + timedelta(6):
        days = timedelta(7 * sign * length.low.number)
        return Span(span.start + days, span.last + days)
    return counted_from(span, length, sign)


def days_on(now: Now, days: int) -> Span:
    """'tomorrow' is by the calendar; who is still awake at two may mean the day that has begun."""
    there = ahead(now, Length(Step(days, "day"), Step(days, "day")))
    return now.pick(there, cal.one(now.today)) if days == 1 and now.at.hour < MORNING else there


MORNING = 4  # o'clock


def next_workday(now: Now) -> Span:
    return ahead(now, Length(Step(1, "workday"), Step(1, "workday")))


def shift(length: Length, sign: int = 1) -> Callable[[Span], Span]:
    return lambda base: later(base, length, sign)
