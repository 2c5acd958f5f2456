"""What words for days, weeks, months and deadlines mean, seen from now: the functions behind the grammar."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from rules import dates_calendar as cal
from rules.dates_calendar import HOLIDAYS, Span, Step
from rules.dates_tokens import Figures

FAR = 300  # days; a day without a year that is farther off may as well have been meant the other way round
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


class Now(NamedTuple):
    """When and in which direction: the user's local time, and whether the question is about the past."""

    at: datetime
    past: bool

    @property
    def today(self) -> date:
        return self.at.date()


class Length(NamedTuple):
    """From `low` to `high`, which are the same unless it is a range."""

    low: Step
    high: Step


# Days


def weekday(now: Now, number: int) -> Span:
    """Its next occurrence after today; asked about the past, the last one before."""
    return last_weekday(now, number) if now.past else coming_weekday(now, number)


def coming_weekday(now: Now, number: int) -> Span:
    return cal.one(now.today + timedelta((number - now.today.weekday() - 1) % 7 + 1))


def last_weekday(now: Now, number: int) -> Span:
    return cal.one(now.today - timedelta((now.today.weekday() - number - 1) % 7 + 1))


def weekday_after(_: Now, number: int, day: Span) -> Span:
    return cal.one(day.last + timedelta((number - day.last.weekday() - 1) % 7 + 1))


def weekday_before(_: Now, number: int, day: Span) -> Span:
    return cal.one(day.start - timedelta((day.start.weekday() - number - 1) % 7 + 1))


def this_weekday(now: Now, number: int) -> Span:
    day = weekday_in(now, number, cal.week_of(now.today)).start
    over = day > now.today if now.past else day < now.today
    return weekday(now, number) if over else cal.one(day)


def weekday_in(_: Now, number: int, week: Span) -> Span:
    return cal.one(week.start + timedelta(number))


def weekday_weeks_on(weeks: int) -> Callable[[Now, int], Span]:
    """X of the week that many weeks on."""
    return lambda now, number: weekday_in(now, number, cal.week_of(now.today, weeks))


def weekday_week(now: Now, number: int) -> Span:
    return cal.one(coming_weekday(now, number).start + timedelta(7))


def yearly(now: Now, make: Callable[[int], Span]) -> Span | None:
    """What comes once a year: the next (past: the latest) one, or both when that is far off."""
    spans = [span for year in range(now.today.year - 8, now.today.year + 9) if (span := _made(make, year))]
    ahead = next((span for span in spans if span.last >= now.today), None)
    behind = next((span for span in reversed(spans) if span.start <= now.today), None)
    meant, other = (behind, ahead) if now.past else (ahead, behind)
    if meant and other and abs((meant.start - now.today).days) > FAR:
        return cal.unclear(meant.start, other.start)
    return meant


def _made(make: Callable[[int], Span], year: int) -> Span | None:
    try:
        return make(year)
    except ValueError:  # no 29 February in that year, no date listed for that feast
        return None


def month_day(now: Now, month: int, day: int, year: int | None = None) -> Span | None:
    if year:
        return cal.one(date(year, month, day))
    return yearly(now, lambda year: cal.one(date(year, month, day)))


def day_month(now: Now, day: int, month: int, year: int | None = None) -> Span | None:
    return month_day(now, month, day, year)


def day_number(now: Now, day: int) -> Span | None:
    """The next (past: the latest) such day that exists, today included."""
    months = (cal.month_of(now.today.year, now.today.month + (-ahead if now.past else ahead)) for ahead in range(12))
    days = (month.start + timedelta(day - 1) for month in months if day <= month.last.day)
    return next((cal.one(one) for one in days if (one <= now.today if now.past else one >= now.today)), None)


def day_in(_: Now, day: int, month: Span) -> Span:
    return cal.one(month.start.replace(day=day))


def checked(now: Now, number: int, day: Span) -> Span:
    """A weekday and a date that must agree; where they do not, one of them is a slip."""
    if day.start.weekday() == number:
        return day
    return cal.unclear(day.start, weekday(now, number).start)


def checked_figures(now: Now, number: int, figures: Figures) -> Span | None:
    """A weekday decides how '12/4' is meant."""
    days = figure_days(now, figures)
    fitting = [day for day in days if day.weekday() == number]
    return _one_of(fitting or [*days, weekday(now, number).start]) if days else None


def figures_day(now: Now, figures: Figures) -> Span | None:
    return _one_of(figure_days(now, figures))


def _one_of(days: list[date]) -> Span | None:
    return None if not days else cal.unclear(*days) if len(set(days)) > 1 else cal.one(days[0])


def figure_days(now: Now, figures: Figures) -> list[date]:
    """Every day that the figures can mean."""
    found = [_read_figures(now, *reading) for reading in _orders(figures)]
    return [day for span in found if span for day in (span.candidates or (span.start,))]


def _orders(figures: Figures) -> list[tuple[int, int, int | None]]:
    """The (day, month, year) that they may be: by widths, then by sign. '7-10' is rather a span than a day."""
    numbers, widths, sign = figures
    if len(numbers) == 3:
        return _orders_of_three(figures)
    if max(widths) > 2 or (sign == "-" and numbers[0] <= numbers[1]):
        return []
    first, second = numbers
    return [(first, second, None)] if "." in sign else [(first, second, None), (second, first, None)]


def _orders_of_three(figures: Figures) -> list[tuple[int, int, int | None]]:
    (first, second, third), widths, sign = figures
    if widths[0] == 4:
        return [(third, second, first)] if sign != "?" and first in _YEARS else []
    year = third + 2000 if widths[2] == 2 else third
    if sign == "?" or year not in _YEARS:
        return []
    return [(first, second, year)] if "." in sign else [(first, second, year), (second, first, year)]


_YEARS = range(2000, 2101)


def _read_figures(now: Now, day: int, month: int, year: int | None) -> Span | None:
    try:
        return month_day(now, month, day, year)
    except ValueError:
        return None


def holiday(now: Now, name: str, year: int | None = None) -> Span | None:
    if year:
        return cal.holiday(name, year)
    return yearly(now, lambda year: cal.holiday(name, year))


def holiday_alone(now: Now, name: str) -> Span | None:
    """Said on the very day, it may be the next one."""
    if now.past or HOLIDAYS[name](now.today.year) != now.today:
        return holiday(now, name)
    return cal.unclear(now.today, HOLIDAYS[name](now.today.year + 1))


# Weeks, months and longer


def week(ahead: int) -> Callable[..., Span]:
    return lambda now: cal.week_of(now.today, ahead)


def weekend(ahead: int) -> Callable[..., Span]:
    return lambda now: cal.weekend_of(now.today, ahead)


def coming_weekend(now: Now) -> Span:
    """The weekend that is coming; asked about the past, the one that is over."""
    return cal.weekend_of(now.today, -1 if now.past and now.today.weekday() < SATURDAY else 0)


def last_weekend(now: Now) -> Span:
    return cal.weekend_of(now.today, -1)


def week_around(_: Now, day: Span, ahead: int = 0) -> Span:
    return cal.week_of(day.start, ahead)


def week_after(_: Now, day: Span) -> Span:
    return cal.week_of(day.last, 1)


def week_before(_: Now, day: Span) -> Span:
    """Of a Sunday it is the six days that lead up to it."""
    return cal.week_of(day.start, -(day.start.weekday() != SUNDAY))


def holiday_week(now: Now, name: str) -> Span | None:
    day = holiday(now, name)
    return cal.week_of(day.start) if day else None


def week_in_month(_: Now, nth: int, month: Span) -> Span:
    """The first week is the days 1 to 7, the last one the last seven days."""
    if nth < 0:
        return Span(month.last - timedelta(6), month.last)
    start = month.start + timedelta(7 * (nth - 1))
    return Span(start, min(start + timedelta(6), month.last))


def full_week_in_month(_: Now, nth: int, month: Span) -> Span:
    return cal.week_of(month.start + timedelta(6), nth - 1)


def weekday_in_month(_: Now, nth: int, number: int, month: Span) -> Span:
    return cal.one(cal.nth_weekday(month.start.year, month.start.month, number, nth))


def month(ahead: int) -> Callable[[Now], Span]:
    return lambda now: cal.month_of(now.today.year, now.today.month + ahead)


def named_month(now: Now, number: int, year: int | None = None) -> Span | None:
    if year:
        return cal.month_of(year, number)
    return yearly(now, lambda year: cal.month_of(year, number))


def next_named_month(now: Now, number: int) -> Span:
    """'next march': the one after this month; in February people differ whether that is next month."""
    return cal.month_of(now.today.year + (number <= now.today.month), number)


def last_named_month(now: Now, number: int) -> Span:
    return cal.month_of(now.today.year - (number >= now.today.month), number)


def month_in_year(ahead: int) -> Callable[[Now, int], Span]:
    return lambda now, number: cal.month_of(now.today.year + ahead, number)


def quarter(now: Now, number: int, year: int | None = None) -> Span | None:
    if year:
        return cal.quarter_of(year, number)
    return yearly(now, lambda year: cal.quarter_of(year, number))


def quarters_on(ahead: int) -> Callable[[Now], Span]:
    def find(now: Now) -> Span:
        years, number = divmod((now.today.month - 1) // 3 + ahead, 4)
        return cal.quarter_of(now.today.year + years, number + 1)

    return find


def season(now: Now, first_month: int, year: int | None = None) -> Span | None:
    """By the months of the northern half of the world."""
    if year:
        return cal.season_of(year, first_month)
    return yearly(now, lambda year: cal.season_of(year, first_month))


def years_on(ahead: int) -> Callable[[Now], Span]:
    return lambda now: year(now, now.today.year + ahead)


def year(_: Now, number: int) -> Span:
    return Span(date(number, 1, 1), date(number, 12, 31))


def part(now: Now, name: str, span: Span) -> Span:
    """The early, mid or late part of a span, or its end, by how long the span is."""
    days = (span.last - span.start).days + 1
    if not span.end:  # "early in the new year"
        return Span(span.start, span.start + timedelta(14))
    if days <= 2:
        return span
    if name == "end":
        return _end(now, span, days)
    first, last = _PARTS[7 if days == 7 else 31 if days <= 31 else 0][name]
    if days > 31:
        first, last = round(first * days / 100), round(last * days / 100) - 1
    return Span(span.start + timedelta(first), min(span.start + timedelta(last), span.last))


# Offsets of the first and last day in a week and a month; in longer spans, percents.
_PARTS = {
    7: {"early": (0, 1), "mid": (1, 3), "late": (3, 4)},
    31: {"early": (0, 9), "mid": (10, 19), "late": (20, 30)},
    0: {"early": (0, 33), "mid": (33, 67), "late": (67, 100)},
}


def _end(now: Now, span: Span, days: int) -> Span:
    if days != 7:
        return cal.one(span.last)
    friday = span.start + timedelta(FRIDAY)
    if span.start <= now.today <= span.last and friday < now.today and not now.past:
        return cal.unclear(span.last, friday + timedelta(7))  # at a weekend: this one, or next Friday?
    return cal.one(friday)


def last_days(_: Now, span: Span) -> Span:
    return Span(max(span.start, span.last - timedelta(9 if (span.last - span.start).days > 7 else 2)), span.last)


def part_of_this(now: Now, name: str, unit: str) -> Span | None:
    """'end of month'; 'midweek' is of this week, or of the next one when that part is over."""
    make = {"week": week, "month": month, "quarter": quarters_on, "year": years_on}.get(unit)
    if not make:
        return None
    here = part(now, name, make(0)(now))
    return part(now, name, make(1)(now)) if unit == "week" and not now.past and here.last < now.today else here


def part_to_part(now: Now, first: str, second: str, span: Span) -> Span:
    return Span(part(now, first, span).start, part(now, second, span).last)


# Lengths


def reach(start: datetime, length: Length, sign: int = 1) -> Span:
    """Where a length leads from a moment."""
    ends = [cal.moved(start, Step(sign * step.number, step.unit)) for step in length]
    exact = ends[0] if length.low == length.high and is_short(length) else None
    return Span(min(ends).date(), max(ends).date(), at=exact)


def ahead(now: Now, length: Length) -> Span:
    return reach(now.at, length)


def ago(now: Now, length: Length) -> Span:
    return reach(now.at, length, -1)


def bare_length(now: Now, length: Length) -> Span | None:
    """'two weeks' as an answer. Hours below a day are rather how long something took, and so is any past length."""
    if is_short(length):
        return None
    there = ago(now, length) if now.past else ahead(now, length)
    return cal.unclear(there.start, there.last) if now.past else there


def next_days(now: Now, unit: str) -> Span:
    """'in the coming days' are about three."""
    step = Step(3 if unit == "day" else 1, unit)
    return within(now, Length(step, step))


def is_short(length: Length) -> bool:
    return length.high.unit == "minute" or (length.high.unit == "hour" and length.high.number < 24)


def from_day(_: Now, length: Length, day: Span) -> Span:
    return counted_from(day, length, 1)


def before_day(_: Now, length: Length, day: Span) -> Span:
    return counted_from(day, length, -1)


def ago_day(_: Now, length: Length, day: Span) -> Span:
    return counted_from(day, length, -1)


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


# Bounds


def _for_the_future(bound: Callable[[Now, Span], Span | None]) -> Callable[[Now, Span], Span | None]:
    """'before friday' says when something will be; of something that is over it says too little."""

    def bounded(now: Now, span: Span) -> Span | None:
        return cal.unclear(span.start, span.last) if now.past else bound(now, span)

    return bounded


@_for_the_future
def by(now: Now, span: Span) -> Span | None:
    return Span(now.today, span.last) if span.end and span.last >= now.today else None


@_for_the_future
def before(now: Now, span: Span) -> Span | None:
    end = span.start - timedelta(1)
    return Span(now.today, end) if end >= now.today else None


@_for_the_future
def after(_: Now, span: Span) -> Span:
    return Span(span.last + timedelta(1), None)


@_for_the_future
def since(_: Now, span: Span) -> Span:
    return Span(span.start, None)


def to(_: Now, first: Span, last: Span) -> Span | None:
    """From the first to the last; 'thursday to monday' goes over the weekend."""
    end = last.last + timedelta(7) if last.last < first.start <= last.last + timedelta(7) else last.last
    return Span(first.start, end) if end >= first.start else None


def either(_: Now, *spans: Span) -> Span:
    """Neighbours make one span; days apart are two answers."""
    ordered = sorted(spans)
    if all((second.start - first.last).days <= 1 for first, second in pairwise(ordered)):
        return Span(ordered[0].start, max(span.last for span in ordered))
    return cal.unclear(*(span.start for span in ordered))


def days_in_month(now: Now, first: int, last: int, month: int) -> Span | None:
    """'dec 14 - 18'."""
    start, end = month_day(now, month, first), month_day(now, month, last)
    return Span(start.start, end.start) if start and end and start.start <= end.start else None


def month_days(now: Now, month: int, first: int, last: int) -> Span | None:
    return days_in_month(now, first, last, month)


def month_figures(now: Now, month: int, figures: Figures) -> Span | None:
    """'dec 7-11' are days, 'mar 3/17' says the month twice, 'aug 4/5' is one of two days."""
    if len(figures.numbers) != 2:
        return None
    first, second = figures.numbers
    if figures.sign == "/" and first == month:
        return month_day(now, month, second)
    return days_in_month(now, first, second, month)


def figures_month(now: Now, figures: Figures, month: int) -> Span | None:
    return month_figures(now, month, figures)
