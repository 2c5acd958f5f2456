"""Single days: weekdays, dates with and without a year, figures, holidays. All seen from the user's now."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta

from rules.dates import calendar as cal
from rules.dates.calendar import HOLIDAYS, Now, Span
from rules.dates.tokens import Figures

FAR = 300  # days; a day without a year that is farther off may as well have been meant the other way round


def weekday(now: Now, number: int) -> Span:
    """Its next occurrence after today; asked about the past, the last one before."""
    meant = last_weekday(now, number) if now.past else coming_weekday(now, number)
    return now.pick(meant, cal.one(now.today)) if number == now.today.weekday() else meant


def coming_weekday(now: Now, number: int) -> Span:
    return cal.one(now.today + timedelta((number - now.today.weekday() - 1) % 7 + 1))


def last_weekday(now: Now, number: int) -> Span:
    return cal.one(now.today - timedelta((now.today.weekday() - number - 1) % 7 + 1))


def weekday_called_last(now: Now, number: int) -> Span:
    return now.pick(last_weekday(now, number), weekday_in(now, number, cal.week_of(now.today, -1)))


def weekday_before_last(now: Now, number: int) -> Span:
    return cal.one(last_weekday(now, number).start - timedelta(7))


def weekday_after(_: Now, number: int, day: Span) -> Span:
    return cal.one(day.last + timedelta((number - day.last.weekday() - 1) % 7 + 1))


def weekday_before(_: Now, number: int, day: Span) -> Span:
    return cal.one(day.start - timedelta((day.start.weekday() - number - 1) % 7 + 1))


def this_weekday(now: Now, number: int) -> Span:
    day = weekday_in(now, number, cal.week_of(now.today)).start
    over = day > now.today if now.past else day < now.today
    if over:
        return weekday(now, number)
    return now.pick(cal.one(day), coming_weekday(now, number)) if day == now.today and not now.past else cal.one(day)


def weekday_in(_: Now, number: int, week: Span) -> Span:
    return cal.one(cal.week_of(week.start).start + timedelta(number))


def next_weekday(now: Now, number: int) -> Span:
    """X of next week; or the nearest one, or when that is no other and near, the one after."""
    meant, near = weekday_in(now, number, cal.week_of(now.today, 1)), coming_weekday(now, number)
    if meant == near and (near.start - now.today).days <= _NEAR:
        near = cal.one(near.start + timedelta(7))
    return now.pick(meant, near)


_NEAR = 2  # days; who says "next monday" on a Saturday may mean the second one


def weekday_weeks_on(weeks: int) -> Callable[[Now, int], Span]:
    """X of the week that many weeks on."""
    return lambda now, number: weekday_in(now, number, cal.week_of(now.today, weeks))


def weekday_week(now: Now, number: int) -> Span:
    coming = coming_weekday(now, number)
    return now.pick(cal.one(coming.start + timedelta(7)), coming)


def weekday_fortnight(now: Now, number: int) -> Span:
    return cal.one(coming_weekday(now, number).start + timedelta(14))


def day_week(now: Now, ahead: int) -> Span | None:
    """'tomorrow week'."""
    return None if now.past or ahead < 0 else cal.one(now.today + timedelta(ahead + 7))


def yearly(now: Now, make: Callable[[int], Span]) -> Span | None:
    """What comes once a year: the next (past: the latest) one, or both when that is far off."""
    meant = _nearest(now, make, past=now.past)
    if meant is None or abs((meant.start - now.today).days) <= FAR:
        return meant
    other = _nearest(now, make, past=not now.past)
    return cal.unclear(meant.start, other.start) if other else meant


def _nearest(now: Now, make: Callable[[int], Span], *, past: bool) -> Span | None:
    year = now.today.year
    if past:
        return next((span for span in _all_made(make, range(year + 1, year - _LEAPS, -1)) if span.start <= now.today), None)
    return next((span for span in _all_made(make, range(year - 1, year + _LEAPS)) if span.last >= now.today), None)


_LEAPS = 9  # years in which there is a 29 February for certain


def _all_made(make: Callable[[int], Span], years: range) -> Iterator[Span]:
    for year in years:
        with suppress(ValueError):  # no 29 February in that year, no date listed for that feast
            yield make(year)


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
    return _one_of(ordered_days(now, figures))


def _one_of(days: list[date]) -> Span | None:
    return None if not days else cal.unclear(*days) if len(set(days)) > 1 else cal.one(days[0])


def figure_days(now: Now, figures: Figures) -> list[date]:
    """Every day that the figures can mean."""
    found = [_read_figures(now, *reading) for reading in _orders(figures)]
    return [day for span in found if span for day in (span.candidates or (span.start,))]


def ordered_days(now: Now, figures: Figures) -> list[date]:
    """The day that they mean in the order in which this user writes; every day where that is not known."""
    readings = _orders(figures)
    if now.order and len(readings) == 2:
        dmy, mdy = (_read_figures(now, *reading) for reading in readings)
        usual, other = (mdy, dmy) if now.order == "mdy" else (dmy, mdy)
        if usual:
            meant = now.pick(usual, other or usual)
            return list(meant.candidates or (meant.start,))
    return figure_days(now, figures)


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


def day_or_fail(now: Now, number: int) -> Span:
    day = day_number(now, number)
    if day is None:
        raise ValueError(number)
    return day
