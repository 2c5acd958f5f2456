"""Weeks, months and longer, their parts, and days that are counted in them."""

from collections.abc import Callable
from datetime import date, timedelta

from rules import clocktime
from rules.dates import bounds, days
from rules.dates import calendar as cal
from rules.dates.calendar import Now, Span

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


def week(ahead: int) -> Callable[..., Span]:
    return lambda now: cal.week_of(now.today, ahead)


def next_week(now: Now) -> Span:
    """Said on a Sunday, the one that starts tomorrow or the one after."""
    meant = cal.week_of(now.today, 1)
    return now.pick(meant, cal.week_of(now.today, 2)) if now.today.weekday() == SUNDAY else meant


def weekend(ahead: int) -> Callable[..., Span]:
    return lambda now: cal.weekend_of(now.today, ahead)


def coming_weekend(now: Now) -> Span:
    """The weekend that is coming; asked about the past, the one that is over."""
    if now.today.weekday() < SATURDAY:
        return cal.weekend_of(now.today, -1 if now.past else 0)
    return now.pick(cal.weekend_of(now.today), cal.weekend_of(now.today, -1 if now.past else 1))


def next_weekend(now: Now) -> Span:
    meant = cal.weekend_of(now.today, 1)
    return now.pick(meant, cal.weekend_of(now.today)) if now.today.weekday() < SATURDAY else meant


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
    day = days.holiday(now, name)
    return cal.week_of(day.start) if day else None


def week_in_month(now: Now, nth: int, month: Span) -> Span:
    """The first week is the days 1 to 7, or from Monday to Sunday; the last one the last seven days."""
    if nth < 0:
        return Span(month.last - timedelta(6), month.last)
    start = month.start + timedelta(7 * (nth - 1))
    meant = Span(start, min(start + timedelta(6), month.last))
    return now.pick(meant, cal.week_of(start), full_week_in_month(now, nth, month))


def full_week_in_month(_: Now, nth: int, month: Span) -> Span:
    return cal.week_of(month.start + timedelta(6), nth - 1)


def weekday_in_month(_: Now, nth: int, number: int, month: Span) -> Span:
    return cal.one(cal.nth_weekday(month.start.year, month.start.month, number, nth))


def month(ahead: int) -> Callable[[Now], Span]:
    return lambda now: cal.month_of(now.today.year, now.today.month + ahead)


def named_month(now: Now, number: int, year: int | None = None) -> Span | None:
    if year:
        return cal.month_of(year, number)
    return days.yearly(now, lambda year: cal.month_of(year, number))


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
    return days.yearly(now, lambda year: cal.quarter_of(year, number))


def quarters_on(ahead: int) -> Callable[[Now], Span]:
    def find(now: Now) -> Span:
        years, number = divmod((now.today.month - 1) // 3 + ahead, 4)
        return cal.quarter_of(now.today.year + years, number + 1)

    return find


def season(now: Now, first_month: int, year: int | None = None) -> Span | None:
    """By the months of the northern half of the world."""
    if year:
        return cal.season_of(year, first_month)
    return days.yearly(now, lambda year: cal.season_of(year, first_month))


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
    if now.today.weekday() == SUNDAY:
        return cal.one(friday)
    return now.pick(cal.one(friday), cal.one(span.last))


def last_days(_: Now, span: Span) -> Span:
    return Span(max(span.start, span.last - timedelta(9 if (span.last - span.start).days > 7 else 2)), span.last)


def part_of_this(now: Now, name: str, unit: str) -> Span | None:
    """'end of month'; 'midweek' is of this week, or of the next one when that part is over."""
    make = {"week": week, "month": month, "quarter": quarters_on, "year": years_on}.get(unit)
    if not make:
        return None
    here = part(now, name, make(0)(now))
    return (
        part(now, name, make(1)(now)) if unit == "week" and not now.past and here.last <= now.today and name != "end" else here
    )


def part_to_part(now: Now, first: str, second: str, span: Span) -> Span:
    return Span(part(now, first, span).start, part(now, second, span).last)


def this_or_next(now: Now, unit: str) -> Span | None:
    make = {"week": week, "month": month}.get(unit)
    return bounds.either(now, make(0)(now), make(1)(now)) if make else None


def week_and_next(now: Now, week: Span) -> Span:
    return Span(week.start, week_after(now, week).last)


def either_weekday(now: Now, first: int, second: int, week: Span) -> Span:
    return bounds.either(now, days.weekday_in(now, first, week), days.weekday_in(now, second, week))


def last_workday(_: Now, month: Span) -> Span:
    return cal.one(clocktime.add_working_days(month.last + timedelta(1), -1))


def part_of_holiday(now: Now, name: str, holiday: str) -> Span | None:
    span = days.holiday(now, holiday)
    return part(now, name, span) if span else None
