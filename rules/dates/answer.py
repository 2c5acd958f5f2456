"""An answer to "when?", and how it is said back."""

from datetime import date, time
from typing import NamedTuple


class When(NamedTuple):
    """An answer to "when": `kind` is date, range, unknown, none or ambiguous.

    `start` and `end` are inclusive local days; an open range has no end. `clock` is local wall time, when one was said.
    `candidates` are the days to choose from when it is ambiguous; there may be none.
    `others`, two at most, are what other people mean by the same words ("next friday", said on a Wednesday); they have
    no others themselves.
    """

    kind: str
    start: date | None = None
    end: date | None = None
    clock: time | None = None
    candidates: tuple[date, ...] = ()
    others: tuple["When", ...] = ()


NONE, UNKNOWN, AMBIGUOUS = When("none"), When("unknown"), When("ambiguous")


def echo(when: When, today: date | None = None) -> str:
    """How it was read: 'Fri 4 Dec', 'by Fri 4 Dec', 'Tue 1 Dec, about 9:00', 'from Fri 1 Jan', 'no date yet'.

    The year is shown where it is not the year of `today`, or where no `today` is given. `today` also tells
    a deadline ("by") from a span.
    """
    if when.start is None:
        return _without_day(when, today)
    clock = f", about {when.clock.hour}:{when.clock:%M}" if when.clock else ""
    return _days(when.start, when.end, today) + clock


def _without_day(when: When, today: date | None) -> str:
    if when.kind == "ambiguous" and when.candidates:
        return " or ".join(_day(day, today) for day in when.candidates) + "?"
    return _SAID[when.kind]


_SAID = {"unknown": "no date yet", "none": "not understood", "ambiguous": "not clear"}


def _days(start: date, end: date | None, today: date | None) -> str:
    if end == start:
        return _day(start, today)
    if end is None:
        return f"from {_day(start, today)}"
    if start == today:
        return f"by {_day(end, today)}"
    same = (start.year, start.month) == (end.year, end.month)
    first = f"{start:%a} {start.day}" if same else _day(start, today)
    return f"{first} - {_day(end, today)}"


def _day(day: date, today: date | None) -> str:
    year = "" if today and day.year == today.year else f" {day.year}"
    return f"{day:%a} {day.day} {day:%b}{year}"
