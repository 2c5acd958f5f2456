"""When? Reads what people answer to that, in English, about the future or the past.

In doubt it asks ("ambiguous") or finds nothing ("none"): a date that nobody said is worse than a second question.
Every word beside a date must be small talk, or the date is asked back.
"""

from datetime import date, datetime, time, timedelta

from rules.clocktime import FIRST_MOMENT, LAST_MOMENT
from rules.dates import about, context, fallback, questions
from rules.dates import unknown as dates_unknown
from rules.dates.answer import AMBIGUOUS, NONE, UNKNOWN, When
from rules.dates.calendar import Now, Span
from rules.dates.context import Message
from rules.dates.message import Item, items
from rules.dates.smalltalk import EVENTS, HEDGES
from rules.dates.strangers import strangers
from rules.dates.tokens import Clock, tokens
from rules.dates.words import WEEKDAYS, wordset

_BESIDE_NUMBERS = wordset("at on the about around by like maybe in ?")
_SHORT = 5  # words around "afternoon" that leave it an answer
TOO_FAR = 400  # days; nobody is told to wait that long, "5 years" is about something else
_EARLIEST, _LATEST = (at.replace(tzinfo=None) for at in (FIRST_MOMENT, LAST_MOMENT))
_VAGUE = wordset("later earlier next then")


def read(text: str, ref: datetime, direction: str, question: str = "", order: str = "") -> When:
    """What `text` answers to "when?" at the user's local time `ref`; `direction` is "future" or "past".

    `question` is what was asked: "ended" (at what time), "when" (was it), "decision", "second" (interview), "remind",
    or "" for any; "an hour" answers the first and the last of them. `order` is how this user writes numeric dates:
    "dmy", "mdy", or "" when that is not known, and 12/5 is ambiguous.

    Any text is taken, none raises; one of more than 600 characters is not read. `ref` is
    brought into the years 2000 to 2100.
    """
    wall = min(max(ref.replace(tzinfo=None), _EARLIEST), _LATEST)
    now = Now(wall, direction == "past", question, order)
    found = tokens(text)
    answer = _decide(Message(found, items(found, now), now)) if found else NONE
    return answer if answer is not NONE else _spelled_out(text, now)


def _spelled_out(text: str, now: Now) -> When:
    """A full date that the grammar has no rule for."""
    day = fallback.absolute(text, now.at)
    if day is None or _is_over(day, now):
        return NONE
    return When("date", day.start, day.end) if abs((day.start - now.today).days) <= TOO_FAR else NONE


def _decide(message: Message) -> When:
    message = context.resolved(message)
    whens = message.of("when")
    if not whens:
        return _without_date(message)
    return _unknown_beside(message, whens) or _dated(message, whens)


# Without a date


def _without_date(message: Message) -> When:
    clock = _clock(message)
    if message.of("clocktime") and (strangers(message, ()) or message.of("strange") or about.is_absence(message)):
        clock = None
    if clock:
        return _timed(message, clock)
    if message.of("denied", "shift"):
        return AMBIGUOUS
    texts = message.texts
    if soon := questions.later(message):
        return soon
    if dates_unknown.firmly(texts) is not None:
        return UNKNOWN
    if message.of("part") and len(texts) <= _SHORT and not message.of("strange"):
        hour = questions.part_hour(message)
        return questions.part_alone(message, hour) if hour else When("date", message.now.today, message.now.today)
    if dates_unknown.softly(texts):
        return UNKNOWN
    return AMBIGUOUS if _is_half_said(message) else NONE


def _is_half_said(message: Message) -> bool:
    """'5', 'later', 'after the second interview', 'two weeks from when I saw her'."""
    texts = message.texts
    if {*EVENTS, "when"} & set(texts[:3]):
        return True
    numbers = [message.text(item.at) for item in message.of("number")]
    only_number = len(numbers) == 1 and set(texts) <= {*_BESIDE_NUMBERS, *numbers}
    return only_number or (len(texts) <= 2 and bool(_VAGUE & set(texts)))


def _timed(message: Message, clock: time) -> When:
    """A time of day alone is today's; one that is over is tomorrow's, and of the past yesterday's when still to come."""
    now, days = message.now, 0
    if now.past and clock > now.at.time():
        days = -1
    if not now.past and clock <= now.at.time():
        days = 1
    day = now.today + timedelta(days)
    return When("date", day, day, clock)


def _clock(message: Message) -> time | None:
    said: list[Clock] = [item.value for item in questions.clocks(message)]
    if not said and (ended := questions.ended_at(message)):
        said = [ended]
    if len({clock.at for clock in said}) != 1:
        return None
    at, sure = said[0]
    return at if sure else _likely(at, {token.text for token in message.tokens})


def _likely(at: time, texts: set[str]) -> time:
    """Morning or afternoon: as said, else by when people work and meet, 8 to 7."""
    late = bool(texts & {"afternoon", "evening", "night", "tonight"})
    early = "morning" in texts
    if early or (at.hour >= 8 and not late) or at.hour == 12:
        return at
    return at.replace(hour=at.hour + 12)


# With dates


def _unknown_beside(message: Message, whens: list[Item]) -> When | None:
    """'no idea, they said last week': a date that does not answer; 'who knows, maybe friday' answers."""
    place = dates_unknown.firmly(message.texts)
    if place is None:
        return None
    if all(_is_a_name(item) or _is_over(item.value, message.now) for item in whens):
        return UNKNOWN
    texts = [token.text for token in message.tokens]
    first = whens[0]
    if message.text(first.at - 1) in _KNOWING:
        return None
    clause = next(item.at for item in message.items if item.clause == first.clause)
    hedged = HEDGES & set(texts[: first.end + 1])
    doubted = dates_unknown.firmly(texts[clause : first.at + 1]) is not None
    return _asked(whens, message.now) if doubted and not hedged else None


_KNOWING = wordset("know idea clue sure")  # "idk friday"


def _is_a_name(item: Item) -> bool:
    """'dr. march has not decided': a lone month is more likely somebody's name than an answer."""
    return not item.firm and item.end - item.at == 1


def _is_over(span: Span, now: Now) -> bool:
    """On the wrong side of now."""
    return span.start > now.today if now.past else span.last < now.today and span.end is not None


def _asked(whens: list[Item], now: Now) -> When:
    spans = [item.value for item in whens]
    days = {day for span in spans for day in (span.candidates or (_telling_day(span, now),))}
    return When("ambiguous", candidates=tuple(sorted(day for day in days if (day - now.today).days <= TOO_FAR)))


def _telling_day(span: Span, now: Now) -> date:
    """Of a deadline its end, else the first day."""
    return span.last if span.start == now.today else span.start


def _dated(message: Message, whens: list[Item]) -> When:
    answers = [item for item in whens if not _is_over(item.value, message.now)]
    weak = not any(item.firm for item in answers)
    strange = strangers(message, answers, details=not weak)
    clauses = {item.clause for item in answers}
    if weak and any(item.kind == "strange" and item.clause in clauses for item in strange):
        return NONE
    span = _merged(message, answers)
    if (
        span is None
        or span.candidates
        or (weak and strange)
        or about.is_about_more(message, answers)
        or questions.is_how_long(message)
    ):
        return _asked(answers or whens, message.now)
    if any(item.clause in clauses or about.qualifies(message, item) for item in strange):
        return _asked(answers, message.now)
    return _when(message, span)


def _merged(message: Message, answers: list[Item]) -> Span | None:
    """The narrowest when all say the same thing ('end of the week, friday'); None when they do not."""
    spans = [item.value for item in answers]
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


def _when(message: Message, span: Span) -> When:
    now = message.now
    start, end = span.start, span.end
    if now.past:
        end = min(span.last, now.today)
    elif start < now.today:
        start = now.today
    clock = span.at.time() if span.at else _clock(message)
    if start == end:
        clock = clock or questions.part_hour(message)
        if now.question == "remind" and clock and start == now.today and clock <= now.at.time():
            return When("ambiguous", candidates=(start, start + timedelta(1)))
        return When("date", start, end, clock)
    return When("range", start, end, clock)
