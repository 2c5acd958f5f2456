"""From when to when: deadlines, open ends, and two days that make a span."""

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

from rules.dates import calendar as cal
from rules.dates.calendar import Now, Span

LONG = 100  # days; who says from when to when speaks of days, weeks, months


def _for_the_future(bound: Callable[[Now, Span], Span | None]) -> Callable[[Now, Span], Span | None]:
    """'before friday' says when something will be; of something that is over it says too little."""

    def bounded(now: Now, span: Span) -> Span | None:
        return cal.unclear(span.start, span.last) if now.past else bound(now, span)

    return bounded


@_for_the_future
def by(now: Now, span: Span) -> Span | None:
    return Span(now.today, span.last) if span.end and span.last >= now.today else None


def until(now: Now, span: Span) -> Span | None:
    """'until friday' is a deadline, but a reminder sleeps until then."""
    return span if now.question == "remind" else by(now, span)


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
    if (first.last - first.start).days > LONG or (last.last - last.start).days > LONG:
        return None  # "2026-dec-05" is no span
    end = last.last + timedelta(7) if last.last < first.start <= last.last + timedelta(7) else last.last
    return Span(first.start, end) if end >= first.start else None


def either(_: Now, *spans: Span) -> Span:
    """Neighbours make one span; days apart are two answers."""
    ordered = sorted(spans)
    if all((second.start - first.last).days <= 1 for first, second in pairwise(ordered)):
        return Span(ordered[0].start, max(span.last for span in ordered))
    return cal.unclear(*(span.start for span in ordered))
