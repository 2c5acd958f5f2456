"""What the dates of a message come to: one answer, or days to ask back."""

from datetime import date, timedelta

from rules.dates import about, hours
from rules.dates.answer import NONE, When
from rules.dates.calendar import Now, Span
from rules.dates.context import Message
from rules.dates.days import weekday_in
from rules.dates.message import Item
from rules.dates.strangers import strangers
from rules.dates.tokens import resembles_a_date
from rules.dates.words import WEEKDAYS

TOO_FAR = 400  # days; nobody is told to wait that long, "5 years" is about something else


def is_over(span: Span, now: Now) -> bool:
    """On the wrong side of now."""
    return span.start > now.today if now.past else span.last < now.today and span.end is not None


def asked(whens: list[Item], now: Now) -> When:
    spans = [item.value for item in whens]
    days = {day for span in spans for day in (span.candidates or (_telling_day(span, now),))}
    return When("ambiguous", candidates=tuple(sorted(day for day in days if (day - now.today).days <= TOO_FAR)))


def _telling_day(span: Span, now: Now) -> date:
    """Of a deadline its end, else the first day."""
    return span.last if span.start == now.today else span.start


def dated(message: Message, whens: list[Item]) -> When:
    answers = [item for item in whens if not is_over(item.value, message.now)]
    weak = not any(item.firm for item in answers)
    strange = strangers(message, answers, details=not weak)
    clauses = {item.clause for item in answers}
    if weak and any(item.kind == "strange" and item.clause in clauses for item in strange):
        return NONE
    span = _merged(message, answers)
    slipped = any(resembles_a_date(message.text(item.at)) for item in message.of("strange"))
    disturbed = slipped or any(weak or item.clause in clauses or about.qualifies(message, item) for item in strange)
    if span is None or disturbed or _is_doubtful(message, answers, span):
        return asked(answers or whens, message.now)
    return _when(message, span)


def _is_doubtful(message: Message, answers: list[Item], span: Span) -> bool:
    hour_is_elsewhere = message.now.question == "remind" and hours.is_elsewhere(message)
    is_about_more = about.is_about_more(message, answers) or hours.is_how_long(message)
    return bool(span.candidates) or hour_is_elsewhere or is_about_more


def _merged(message: Message, answers: list[Item]) -> Span | None:
    """The narrowest when all say the same thing ('end of the week, friday'); None when they do not."""
    spans = _in_their_week(message, answers)
    if not spans or (spans[0].start - message.now.today).days > TOO_FAR:
        return None
    narrow = min(spans, key=lambda span: (span.last - span.start).days if span.end else 10_000)
    inside = all(
        _holds(span, narrow, about.is_deadline(message, item)) or _is_its_weekday(message, item, narrow)
        for item, span in zip(answers, spans, strict=True)
    )
    if not inside:
        return None
    return next((span for span in spans if span.at and span.start == narrow.start == narrow.end), narrow)


def _holds(wide: Span, narrow: Span, is_deadline: bool) -> bool:
    """'by the end of the week, friday' is one thing; 'today, by friday' are two."""
    if is_deadline:
        return wide.last == narrow.last
    return wide == narrow or (wide.end is not None and wide.start <= narrow.start and narrow.last <= wide.end)


def _is_its_weekday(message: Message, item: Item, day: Span) -> bool:
    """'a friday, i think the 18th'."""
    return item.end - item.at == 1 and day.start == day.end and WEEKDAYS.get(message.text(item.at)) == day.start.weekday()


def _in_their_week(message: Message, answers: list[Item]) -> list[Span]:
    """'next week they decide, maybe thursday': a bare weekday that is said beside a whole week is the one of that week."""
    spans: list[Span] = [item.value for item in answers]
    weeks = [span for span in spans if span.end and span.end - span.start == timedelta(6)]
    if len(weeks) != 1:
        return spans
    days = (WEEKDAYS.get(message.text(item.at)) if item.end - item.at == 1 else None for item in answers)
    inside = (None if day is None else weekday_in(message.now, day, weeks[0]) for day in days)
    return [day or span for day, span in zip(inside, spans, strict=True)]


def _when(message: Message, span: Span) -> When:
    now = message.now
    start, end = span.start, span.end
    if now.past:
        end = min(span.last, now.today)
    elif start < now.today:
        start = now.today
    clock = span.at.time() if span.at else hours.clock_of(message)
    if start != end:
        return When("range", start, end, clock)
    clock = clock or hours.part_hour(message)
    if now.question == "remind" and clock and start == now.today and clock <= now.at.time():
        return When("ambiguous", candidates=(start, start + timedelta(1)))
    return When("date", start, end, clock)
