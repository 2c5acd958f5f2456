"""Sums with days: weeks from Monday to Sunday, months that clamp to their last day, quarters, holidays.

Everything here may raise ValueError or OverflowError for years that do not exist; the reader takes that as "no date".
"""

import calendar
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from rules import clocktime

FARTHEST = 20  # years; nobody waits longer for a decision


class Span(NamedTuple):
    """Days from `start` to `end`, both inclusive; without an end it is open. With candidates it must be asked."""

    start: date
    end: date | None
    candidates: tuple[date, ...] = ()
    at: datetime | None = None  # where the words name the moment itself ("in 2 hours")

    @property
    def last(self) -> date:
        return self.end or self.start


class Step(NamedTuple):
    """How far: 2 weeks, 1.5 hours."""

    number: float
    unit: str


class Now(NamedTuple):
    """When and in which direction: the user's local time, and whether the question is about the past.

    `question` is what was asked, `order` how the user writes 12/5; both as in `rules.dates.read`.
    `zone` is the abbreviation of the user's zone ("ist"), if it is known. Where people differ about some words, `usage` 0
    is what most mean, 1 and 2 what others do.
    """

    at: datetime
    past: bool
    question: str = ""
    order: str = ""
    usage: int = 0
    zone: str = ""

    @property
    def today(self) -> date:
        return self.at.date()

    def pick(self, *usages: "Span") -> "Span":
        """Of what the words can mean, the most usual first, what they mean here."""
        return usages[self.usage] if self.usage < len(usages) else usages[0]


class Length(NamedTuple):
    """From `low` to `high`, which are the same unless it is a range."""

    low: Step
    high: Step


def one(day: date) -> Span:
    return Span(day, day)


def unclear(*days: date) -> Span:
    """Several readings, in the order of the calendar: none of them may be taken."""
    return Span(min(days), max(days), tuple(sorted(set(days))))


def week_of(day: date, ahead: int = 0) -> Span:
    monday = day - timedelta(day.weekday()) + timedelta(weeks=ahead)
    return Span(monday, monday + timedelta(6))


def weekend_of(day: date, ahead: int = 0) -> Span:
    week = week_of(day, ahead)
    return Span(week.start + timedelta(5), week.last)


def month_of(year: int, month: int) -> Span:
    """Months past December run on into the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Span(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def quarter_of(year: int, quarter: int) -> Span:
    first = month_of(year, 3 * quarter - 2)
    return Span(first.start, month_of(year, 3 * quarter).last)


def season_of(year: int, first_month: int) -> Span:
    return Span(date(year, first_month, 1), month_of(year, first_month + 2).last)


def moved(now: datetime, step: Step) -> datetime:
    """`now` moved by a step. Half a week is rounded up to whole days, half a month is 15 days."""
    if abs(step.number) > FARTHEST * 366 * 24:
        raise ValueError(step)
    return _MOVES[step.unit](now, step.number)


def _by_months(months: int) -> Callable[[datetime, float], datetime]:
    def move(now: datetime, count: float) -> datetime:
        whole = int(count * months)
        month = month_of(now.year, now.month + whole)
        there = now.replace(year=month.start.year, month=month.start.month, day=min(now.day, month.last.day))
        return there + timedelta(round((count * months - whole) * 30))

    return move


def _by_days(days: int) -> Callable[[datetime, float], datetime]:
    return lambda now, count: now + timedelta(-int(-count * days // 1))  # rounded up


def _by_workdays(now: datetime, count: float) -> datetime:
    day = clocktime.add_working_days(now.date(), int(count))
    return now.replace(year=day.year, month=day.month, day=day.day)


_MOVES: dict[str, Callable[[datetime, float], datetime]] = {
    "minute": lambda now, count: now + timedelta(minutes=count),
    "hour": lambda now, count: now + timedelta(hours=count),
    "day": _by_days(1),
    "workday": _by_workdays,
    "week": _by_days(7),
    "fortnight": _by_days(14),
    "month": _by_months(1),
    "quarter": _by_months(3),
    "year": _by_months(12),
}


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday of a month; the last one for -1. ValueError when there is none."""
    days = month_of(year, month)
    if nth < 0:
        return days.last - timedelta((days.last.weekday() - weekday) % 7)
    day = days.start + timedelta((weekday - days.start.weekday()) % 7 + 7 * (nth - 1))
    if day > days.last:
        raise ValueError(nth)
    return day


def easter(year: int) -> date:
    """Western Easter by Oudin's method (1940)."""
    golden, century = year % 19, year // 100
    lag = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = lag - (lag // 28) * (1 - (29 // (lag + 1)) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _floating(month: int, weekday: int, nth: int, plus: int = 0) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, weekday, nth) + timedelta(plus)


def _easter(plus: int = 0) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(plus)


def _listed(*days: str) -> Callable[[int], date]:
    """Feasts by the moon, from the published calendars; a year that is not listed raises ValueError."""
    listed = {day.year: day for day in map(date.fromisoformat, days)}

    def look_up(year: int) -> date:
        if year not in listed:
            raise ValueError(year)
        return listed[year]

    return look_up


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "christmas": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "new year": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "valentine": _fixed(2, 14),
    "independence": _fixed(7, 4),
    "halloween": _fixed(10, 31),
    "thanksgiving": _floating(11, 3, 4),
    "canadian thanksgiving": _floating(10, 0, 2),
    "black friday": _floating(11, 3, 4, plus=1),
    "labor day": _floating(9, 0, 1),
    "memorial day": _floating(5, 0, -1),
    "mlk day": _floating(1, 0, 3),
    "presidents day": _floating(2, 0, 3),
    "columbus day": _floating(10, 0, 2),
    "veterans day": _fixed(11, 11),
    "juneteenth": _fixed(6, 19),
    "election day": _floating(11, 0, 1, plus=1),
    "st patrick": _fixed(3, 17),
    "easter": _easter(),
    "good friday": _easter(-2),
    "easter monday": _easter(1),
    "may day": _fixed(5, 1),
    "diwali": _listed("2025-10-20", "2026-11-08", "2027-10-29", "2028-10-17", "2029-11-05", "2030-10-26"),
    "lunar new year": _listed("2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03", "2031-01-23"),
    "eid": _listed("2026-03-20", "2027-03-10", "2028-02-27", "2029-02-15", "2030-02-05"),
    "holidays": _fixed(12, 24),
    "the new year": _fixed(1, 1),
}


def holiday(name: str, year: int) -> Span:
    """The day of a holiday; "the holidays" run from Christmas Eve to New Year's Day."""
    day = HOLIDAYS[name](year)
    if name == "holidays":
        return Span(day, date(year + 1, 1, 1))
    return Span(day, None) if name == "the new year" else one(day)
