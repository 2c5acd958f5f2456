"""The grammar of "when": each line is one way to say it, and what it means.

Read a line as in `dates_engine`. Names on the left are made of the lines below them; the layers go one way, from
amounts over days and periods to bounds, so that no rule begins with itself.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import time
from typing import Any

from rules import dates_days as d
from rules import dates_words as words
from rules.dates_calendar import Span, Step, one, unclear
from rules.dates_days import Length, Now
from rules.dates_engine import Grammar
from rules.dates_smalltalk import TALK
from rules.dates_tokens import Clock, Figures, Token, canonical

_ROUND = range(5, 60, 5)  # minutes that people say
Amount = tuple[float, float]
Rows = Sequence[tuple[str, Callable[..., Any]]]


def _same(_: Now, value: Any) -> Any:
    return value


def _each_reading(build: Callable[..., Any]) -> Callable[..., Any]:
    """What is said about an unclear day is as unclear: "by 12/5" has as many readings as "12/5"."""

    def built(now: Now, *values: Any) -> Any:
        doubtful = [at for at, value in enumerate(values) if isinstance(value, Span) and value.candidates]
        if not doubtful or build is _same:
            return build(now, *values)
        at = doubtful[0]
        made = [built(now, *values[:at], one(day), *values[at + 1 :]) for day in values[at].candidates]
        days = [span.last for span in made if span]
        return unclear(*days) if days else None

    return built


def _number(low: float, high: float | None = None) -> Callable[[Now], Amount]:
    return lambda _: (low, low if high is None else high)


def _from_to(_: Now, low: Any, high: Any) -> Amount | None:
    return (low, high) if low < high else None


def _decimal(_: Now, figures: Figures) -> Amount | None:
    """'4-6' and '1.5'."""
    if len(figures.numbers) != 2:
        return None
    low, high = figures.numbers
    if figures.sign == "-":
        return (low, high) if low < high else None
    return (low + high / 10,) * 2 if figures.sign == "." and figures.widths[1] == 1 else None


def _length(_: Now, amount: Amount, unit: str) -> Length:
    return Length(Step(amount[0], unit), Step(amount[1], unit))


def _length_or(_: Now, amount: Amount, unit: str, more: int) -> Length:
    return Length(Step(amount[0], unit), Step(more, unit))


def _length_and_half(_: Now, amount: Amount, unit: str) -> Length:
    return Length(Step(amount[0] + 0.5, unit), Step(amount[1] + 0.5, unit))


def _length_to(_: Now, low: Length, high: Length) -> Length:
    return Length(low.low, high.high)


def _unit_or(_: Now, unit: str, more: int) -> Length:
    return Length(Step(1, unit), Step(more, unit))


def _unit(_: Now, unit: str) -> Length:
    return Length(Step(1, unit), Step(1, unit))


def _half(_: Now, unit: str) -> Length:
    return Length(Step(6, "month"), Step(6, "month")) if unit == "year" else Length(Step(0.5, unit), Step(0.5, unit))


def _days_on(now: Now, days: int) -> Span:
    return d.ahead(now, Length(Step(days, "day"), Step(days, "day")))


def _next_workday(now: Now) -> Span:
    return d.ahead(now, Length(Step(1, "workday"), Step(1, "workday")))


def _this_or_next(now: Now, unit: str) -> Span | None:
    make = {"week": d.week, "month": d.month}.get(unit)
    return d.either(now, make(0)(now), make(1)(now)) if make else None


def _week_and_next(now: Now, week: Span) -> Span:
    return Span(week.start, d.week_after(now, week).last)


def _shift(length: Length, sign: int = 1) -> Callable[[Span], Span]:
    return lambda base: d.later(base, length, sign)


def _hour(_: Now, hour: int) -> Clock | None:
    return _clock(hour, 0)


def _clock(hour: int, minute: int) -> Clock | None:
    return Clock(time(hour, minute), not 1 <= hour <= 12) if 0 <= hour < 24 else None


def _hour_minute(_: Now, hour: int, minute: int) -> Clock | None:
    return _clock(hour, minute) if minute in _ROUND and 1 <= hour <= 12 else None


def _past(minute: int) -> Callable[[Now, int], Clock | None]:
    return lambda _, hour: _clock(hour, minute) if hour <= 12 else None


def _to(minute: int) -> Callable[[Now, int], Clock | None]:
    return lambda _, hour: _clock((hour - 2) % 12 + 1, 60 - minute) if 1 <= hour <= 12 else None


def _minutes_past(_: Now, minute: int, hour: int) -> Clock | None:
    return _past(minute)(_, hour) if minute in _ROUND else None


def _minutes_to(_: Now, minute: int, hour: int) -> Clock | None:
    return _to(minute)(_, hour) if minute in _ROUND else None


def _at(hour: int) -> Callable[[Now], Clock]:
    return lambda _: Clock(time(hour), sure=True)


def _just_now(now: Now) -> Clock:
    return Clock(now.at.time().replace(tzinfo=None), sure=True)


def _first(_: Now, first: Clock, second: Clock) -> Clock:
    """'2 to 3pm' begins at two; the pm counts for both when the order allows it."""
    if first.sure or not second.sure:
        return first
    noon = 12 * (second.at.hour >= 12)
    later = Clock(first.at.replace(hour=first.at.hour % 12 + noon), sure=True)
    return later if later.at <= second.at else Clock(first.at, sure=True)


def _dotted(_: Now, figures: Figures) -> Clock | None:
    """'14.30' is a time because there is no month 30; '10.11' is not."""
    if figures.sign != "." or figures.widths[1:] != (2,) or figures.numbers[1] > 59 or figures.numbers[0] > 23:
        return None
    return _clock(*figures.numbers) if figures.numbers[1] > 12 or figures.numbers[1] == 0 else None


def _dotted_at(_: Now, figures: Figures) -> Clock | None:
    return _clock(*figures.numbers) if figures.sign == "." and figures.widths[1:] == (2,) else None


TABLE: dict[str, Rows] = {
    "AMOUNT": [
        ("NUM", lambda _, n: (n, n)),
        ("a", _number(1)),
        ("another", _number(1)),
        ("a|another? couple of? more?", _number(2)),
        ("a|another? few|handful of? more?", _number(3)),
        ("several more?", _number(3)),
        ("NUM more|extra", lambda _, n: (n, n)),
        ("between|from? NUM -|to|or|and NUM", _from_to),
        ("FIG", _decimal),
        ("NUM and a half", lambda _, n: (n + 0.5, n + 0.5)),
        ("half a", _number(0.5)),
        ("about|around|roughly|maybe|like|say|almost|nearly|probably|only|perhaps AMOUNT", _same),
        ("a|another good|solid|full|whole|further?", _number(1)),
    ],
    "LENGTH": [
        ("AMOUNT full|whole|more|long|solid|good? UNIT", _length),
        ("AMOUNT UNIT or|to|- NUM", _length_or),
        ("UNIT or NUM", _unit_or),
        ("AMOUNT UNIT and a half", _length_and_half),
        ("SIMPLE to|-|or SIMPLE", _length_to),
        ("half a? UNIT", _half),
        ("to|too UNIT", lambda _, unit: Length(Step(2, unit), Step(2, unit))),  # "in to weeks"
        ("about|around|roughly|maybe|like half a? UNIT", _half),
    ],
    "SIMPLE": [("AMOUNT UNIT", _length)],
    "DAYNUM": [("ORD", _same), ("NTHNUM", _same)],
    # Single days
    "PLAIN": [
        ("MONTH .|-|,? the? DAYNUM ,|of? YEAR?", d.month_day),
        ("the? DAYNUM of|-|.? MONTH ,|of|-? YEAR?", d.day_month),
        ("FIG", d.figures_day),
        ("FIG MONTH", d.figures_month),
        ("MONTH FIG", d.month_figures),
        ("the? ORD of|in MONTHREF", d.day_in),
        ("on the? ORD", d.day_number),
        ("the ORD", d.day_number),
        ("NTHDAY", d.day_number),
    ],
    "DAY": [
        ("DAYWORD", lambda now, days: _days_on(now, days)),
        ("this|earlier|later this? DAYPART", lambda now, _: one(now.today)),
        ("last night|evening", lambda now: _days_on(now, -1)),
        ("WEEKDAY", d.weekday),
        ("this|current WEEKDAY", d.this_weekday),
        ("this? coming WEEKDAY", d.coming_weekday),
        ("next WEEKDAY", d.weekday_weeks_on(1)),
        ("next to? next WEEKDAY", d.weekday_weeks_on(2)),
        ("WEEKDAY after next", d.weekday_weeks_on(2)),
        ("this? last|past WEEKDAY", d.last_weekday),
        ("WEEKDAY just? gone|past", d.last_weekday),
        ("WEEKDAY coming", d.coming_weekday),
        ("WEEKDAY week", d.weekday_week),
        ("the? WEEKDAY after|following DAY", d.weekday_after),
        ("the? WEEKDAY before DAY", d.weekday_before),
        ("WEEKDAY ,? on|in|of? the? WEEK", d.weekday_in),
        ("the? WEEK ,? on|the? WEEKDAY", lambda now, week, day: d.weekday_in(now, day, week)),
        ("WEEKDAY ,? the? PLAIN", d.checked),
        ("WEEKDAY ,? on? NTHNUM", lambda now, day, n: d.checked(now, day, _day_or_fail(now, n))),
        ("WEEKDAY ,? FIG", d.checked_figures),
        ("PLAIN ,? on|a? WEEKDAY", lambda now, plain, day: d.checked(now, day, plain)),
        ("the? NTH WEEKDAY of|in the? MONTHREF", d.weekday_in_month),
        ("PLAIN", _same),
        ("HOLIDAY YEAR?", d.holiday),
        ("the? day before DAY", lambda now, day: d.before_day(now, _unit(now, "day"), day)),
        ("the? day after|following DAY", lambda now, day: d.from_day(now, _unit(now, "day"), day)),
        ("LENGTH from|after|past|on DAY", d.from_day),
        ("week|month from DAY", lambda now, day: d.from_day(now, _unit(now, "week"), day)),
        ("LENGTH before DAY", d.before_day),
        ("LENGTH DAYWORD", lambda now, length, days: d.from_day(now, length, _days_on(now, days))),
        ("LENGTH on? WEEKDAY", lambda now, length, day: d.from_day(now, length, d.weekday(now, day))),
        ("LENGTH ago|before DAY", d.ago_day),
        ("LENGTH ago|back", d.ago),
        ("the? next workday", _next_workday),
        ("the? last workday of|in the? MONTHREF", lambda now, month: one(_last_workday(month))),
    ],
    # Weeks, months and longer
    "WEEK": [
        ("this|current|the|same week", d.week(0)),
        ("the? next|coming week", d.week(1)),
        ("this coming week", d.week(1)),
        ("next to? next week", d.week(2)),
        ("the? week after next week?", d.week(2)),
        ("last|past week", d.week(-1)),
        ("the? week before last week?", d.week(-2)),
        ("week of|commencing|beginning|starting|around|in the? DAY", d.week_around),
        ("the? week with DAY in?", d.week_around),
        ("week after|following DAY", d.week_after),
        ("week before|preceding DAY", d.week_before),
        ("the? HOLIDAY week", d.holiday_week),
        ("NTH week of|in MONTHREF", d.week_in_month),
        ("NTH full week of|in MONTHREF", d.full_week_in_month),
        ("this|the weekend", d.coming_weekend),
        ("weekend", d.coming_weekend),
        ("this? coming weekend", d.weekend(0)),
        ("next weekend", d.weekend(1)),
        ("this? last|past weekend", d.last_weekend),
    ],
    "MONTHREF": [
        ("MONTH of? YEAR?", d.named_month),
        ("next MONTH", d.next_named_month),
        ("this coming? MONTH", d.named_month),
        ("last|past MONTH", d.last_named_month),
        ("MONTH of? next year", d.month_in_year(1)),
        ("MONTH of? last year", d.month_in_year(-1)),
        ("MONTH of? this year", d.month_in_year(0)),
        ("this|the|current|same month", d.month(0)),
        ("the? next|coming month", d.month(1)),
        ("the? month after next month?", d.month(2)),
        ("last|past month", d.month(-1)),
    ],
    "LONGER": [
        ("QUARTER of? YEAR?", d.quarter),
        ("NTH quarter of? YEAR?", d.quarter),
        ("QUARTER of? next year", lambda now, n: d.quarter(now, n, now.today.year + 1)),
        ("this|the|current quarter", d.quarters_on(0)),
        ("next|coming quarter", d.quarters_on(1)),
        ("last|past quarter", d.quarters_on(-1)),
        ("the? SEASON of? YEAR?", d.season),
        ("this|next? SEASON", d.season),
        ("this|the|current year", d.years_on(0)),
        ("next|coming year", d.years_on(1)),
        ("last|past year", d.years_on(-1)),
        ("YEAR", d.year),
    ],
    "BASE": [("WEEK", _same), ("MONTHREF", _same), ("LONGER", _same)],
    "PERIOD": [
        ("DAY", _same),
        ("BASE", _same),
        ("the BASE", _same),
        ("the? PART part|-? of|in? the? BASE", d.part),
        ("very|right? PART part? of|in? the? BASE", d.part),
        ("the? very? PART part? of|in? HOLIDAY", lambda now, part, name: _part_of_holiday(now, part, name)),
        ("PART on|of? DAY", d.part),
        ("the? PART part|-? of|in? the? UNIT", d.part_of_this),
        ("PART week of|in? the? WEEK", d.part),
        ("BASE end", lambda now, base: d.part(now, "end", base)),
        ("the? PART to|-|or the? PART of? the? BASE", d.part_to_part),
        ("the? first few|couple of? day of|in BASE", lambda now, base: d.part(now, "early", base)),
        ("the? last few|couple of? day of BASE", d.last_days),
        ("the? very? last day of|in BASE", lambda now, base: one(base.last)),
        ("the? very? first day of|in BASE", lambda now, base: one(base.start)),
        ("this UNIT or|and the? next UNIT?", lambda now, unit, _: _this_or_next(now, unit)),
        ("WEEK or the? week after|following that?", _week_and_next),
        ("MONTH the? DAYNUM to|-|or|through|until|and the? DAYNUM", d.month_days),
        ("the? DAYNUM to|-|or|through|until|and the? DAYNUM of? MONTH", d.days_in_month),
        ("in LENGTH time?", d.ahead),
        ("LENGTH from now|today|here", d.ahead),
        ("LENGTH time", d.ahead),
        ("this time next week", lambda now: d.ahead(now, _unit(now, "week"))),
        ("this time next month", lambda now: d.ahead(now, _unit(now, "month"))),
        ("this day|time last week", lambda now: d.ago(now, _unit(now, "week"))),
        ("this time tomorrow", lambda now: d.ahead(now, _unit(now, "day"))),
        ("a? UNIT from now|today", lambda now, unit: d.ahead(now, _unit(now, unit))),
        ("since LENGTH", lambda now, length: d.ago(now, length) if now.past else None),
    ],
    # Bounds and spans
    "WHEN": [
        ("HOLIDAY", d.holiday_alone),
        ("PERIOD", _same),
        ("LENGTH", d.bare_length),
        ("by|until at? the? latest? PERIOD", d.by),
        ("no|not later than PERIOD", d.by),
        ("on or before|by the? PERIOD", d.by),
        ("at? the? latest by|on|is? PERIOD", d.by),
        ("PERIOD at? the? latest|max|maximum|tops", d.by),
        ("by? PERIOD or sooner|before|earlier", d.by),
        ("before|pre the? PERIOD", d.before),
        ("prior|ahead to|of PERIOD", d.before),
        ("within|inside|under|in|over|during the? next|coming LENGTH", d.within),
        ("over|during|in the? next|coming|following UNIT", d.next_days),
        ("within the? next|coming? UNIT", lambda now, unit: d.within(now, _unit(now, unit))),
        ("the? next|coming LENGTH", d.within),
        ("within|inside|under LENGTH", d.within),
        ("within PERIOD", d.by),
        ("in? less|fewer|sooner|shorter than LENGTH", d.within),
        ("in? no|not more|longer|later than LENGTH", d.within),
        ("in? up to LENGTH", d.within),
        ("in? at the? most|latest LENGTH", d.within),
        ("in? at most LENGTH", d.within),
        ("max|maximum|tops LENGTH", d.within),
        ("in? LENGTH tops|max|maximum", d.within),
        ("in? LENGTH at the? most|latest|max", d.within),
        ("in? LENGTH or less|sooner|under", d.within),
        ("by LENGTH", lambda now, length: None if d.is_short(length) else d.within(now, length)),
        ("in? at least|minimum LENGTH", d.at_least),
        ("at the? earliest|soonest in? LENGTH", d.at_least),
        ("in? LENGTH minimum|min", d.at_least),
        ("in? LENGTH at the? least|earliest|minimum|soonest", d.at_least),
        ("in? LENGTH or more|longer|later", d.at_least),
        ("in? more|longer than LENGTH", d.at_least),
        ("after about? LENGTH", d.at_least),
        ("after|past|following the? PERIOD", d.after),
        ("once|when PERIOD is|are over|done|through|past|finished", d.after),
        ("NEGATED until|before PERIOD", lambda now, _, span: d.since(now, span)),
        ("NEGATED? until after PERIOD", lambda now, _, span: d.after(now, span)),
        ("NEGATED? until LENGTH", lambda now, _, length: d.at_least(now, length)),
        ("no|not earlier|sooner than PERIOD", d.since),
        ("between PERIOD and PERIOD", d.to),
        ("from|between? PERIOD to|until|through|- PERIOD", d.to),
        ("from PERIOD onward|onwards|on", d.since),
        ("from|starting|as of|from|on? PERIOD", d.since),
        ("PERIOD onward|onwards", d.since),
        ("PERIOD or later|after|onwards", d.since),
        ("PERIOD at the? earliest|soonest", d.since),
        ("at the? earliest|soonest PERIOD", d.since),
        ("PERIOD or|/|and PERIOD", d.either),
        ("either PERIOD or PERIOD", d.either),
        ("PERIOD ,? PERIOD or PERIOD", d.either),
    ],
    # Relative to a day that was said before
    "SHIFT": [
        ("the? next? day after that|this?", lambda now: _shift(_unit(now, "day"))),
        ("the? next|following day", lambda now: _shift(_unit(now, "day"))),
        ("the? day before that|this?", lambda now: _shift(_unit(now, "day"), -1)),
        ("LENGTH after|later|following that|this|then?", lambda _, length: _shift(length)),
        ("LENGTH before|earlier|prior that|this|then?", lambda _, length: _shift(length, -1)),
        ("the? week after that|this?", lambda now: _shift(_unit(now, "week"))),
        ("the? week before that|this?", lambda now: _shift(_unit(now, "week"), -1)),
        ("the? following week", lambda now: _shift(_unit(now, "week"))),
        ("after that|this|then", lambda now: lambda base: d.after(now, base)),
    ],
    "TIME": [
        ("CLOCK", _same),
        ("at|around|about|@|by|approx HOURNUM", _hour),
        ("NUM oclock|ish", _hour),
        ("HOURTHEN", _hour),
        ("at|around|about|@|by NUM NUM", _hour_minute),
        ("half past? NUM", _past(30)),
        ("quarter past|after NUM", _past(15)),
        ("a? quarter to|of|before NUM", _to(15)),
        ("NUM minute? past|after NUM", _minutes_past),
        ("NUM minute? to|before NUM", _minutes_to),
        ("NUM am|a.m.", lambda _, n: Clock(time(n % 12), sure=True) if n <= 12 else None),
        ("noon", _at(12)),
        ("midnight", _at(0)),
        ("justnow", _just_now),
        ("FIG", _dotted),
        ("at|around|about|@ FIG", _dotted_at),
    ],
    "CLOCKTIME": [
        ("at|around|about|@|by|from|after|before|ended|sharp|exactly? TIME", _same),
        ("from|between? TIME to|-|until|and TIME", _first),
        ("from|between? HOUR to|-|until|and TIME", _first),
    ],
    "HOUR": [("NUM", _hour)],
}


def _day_or_fail(now: Now, number: int) -> Span:
    day = d.day_number(now, number)
    if day is None:
        raise ValueError(number)
    return day


def _last_workday(month: Span) -> Any:
    days = (month.last.toordinal() - back for back in range(3))
    return next(day for day in map(type(month.last).fromordinal, days) if day.weekday() < d.SATURDAY)


def _part_of_holiday(now: Now, part: str, name: str) -> Span | None:
    span = d.holiday(now, name)
    return d.part(now, part, span) if span else None


# Terminals


def _one_of(table: dict[str, Any]) -> Callable[[Sequence[Token], int], Iterator[tuple[int, Any]]]:
    def look(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Any]]:
        if tokens[at].text in table:
            yield at + 1, table[tokens[at].text]

    return look


def _of_kind(kind: str, low: int = 0, high: int = 10_000) -> Callable[[Sequence[Token], int], Iterator[tuple[int, Any]]]:
    def look(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, Any]]:
        token = tokens[at]
        if token.kind == kind and (not isinstance(token.value, int) or low <= token.value <= high):
            yield at + 1, token.value

    return look


def _ordinal(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """'5th' and 'fifth', but not in 'the second round'."""
    value = tokens[at].value if tokens[at].kind == "ordinal" else words.ORDINALS.get(tokens[at].text)
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if isinstance(value, int) and 1 <= value <= 31 and follows not in words.COUNTED:
        yield at + 1, value


def _nth_number(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """'dec 5', but not 'december 5 people'."""
    value, follows = tokens[at].value, tokens[at + 1].text if at + 1 < len(tokens) else ""
    if tokens[at].kind == "number" and isinstance(value, int) and 1 <= value <= 31 and follows not in words.COUNTED:
        yield at + 1, value


def _hour_number(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """'at 3', but not 'at 20 october', 'about 5 people'."""
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    counts = follows in words.MONTHS or follows == "of" or (follows in words.COUNTED and follows not in _CLOCK_WORDS)
    if tokens[at].kind == "number" and not counts:
        yield at + 1, _int(tokens[at])


_CLOCK_WORDS = frozenset(("oclock", "am", "pm", "ish"))


def _int(token: Token) -> int:
    return token.value if isinstance(token.value, int) else 0


def _negated(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, None]]:
    """'not', 'nothing will happen', 'will not hear anything': up to the word before 'until' or 'before'."""
    if tokens[at].text not in ("not", "nothing", "nobody", "never"):
        return
    for end in range(at + 1, min(at + 6, len(tokens))):
        if tokens[end].text in ("until", "before"):
            yield end, None
            return
        if tokens[end].text not in TALK:
            return


def _names_daypart(texts: Sequence[str]) -> bool:
    bare = [text for text in texts if text not in ("this", "in", "the", "at")]
    return bool(bare) and texts.index(bare[0]) <= 2 and bare[0] in words.DAYPARTS


def _hour_then(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """'10 this morning', '8 tonight', '3 in the afternoon'."""
    value, follows = tokens[at].value, [token.text for token in tokens[at + 1 : at + 4]]
    says_part = bool(follows) and (follows[0] == "tonight" or _names_daypart(follows))
    if tokens[at].kind == "number" and isinstance(value, int) and 1 <= value <= 12 and says_part:
        yield at + 1, value


def _digits_ordinal(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    if tokens[at].kind == "ordinal":
        yield from _ordinal(tokens, at)


def _holiday(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, str]]:
    texts = tuple(token.text for token in tokens[at : at + 4])
    for length in range(len(texts), 0, -1):
        name = _HOLIDAY_NAMES.get(texts[:length])
        if name:
            yield at + length, name
            return


_HOLIDAY_NAMES = {canonical(phrase): name for phrase, name in words.HOLIDAY_PHRASES.items()}

GRAMMAR = Grammar(
    {name: [(row, _each_reading(build)) for row, build in rows] for name, rows in TABLE.items()},
    {
        "NUM": _of_kind("number", 0, 999),
        "YEAR": _of_kind("number", 2000, 2099),
        "FIG": _of_kind("figures"),
        "CLOCK": _of_kind("clock"),
        "ORD": _ordinal,
        "NTHNUM": _nth_number,
        "HOURTHEN": _hour_then,
        "HOURNUM": _hour_number,
        "NEGATED": _negated,
        "NTHDAY": _digits_ordinal,
        "WEEKDAY": _one_of(words.WEEKDAYS),
        "MONTH": _one_of(words.MONTHS),
        "UNIT": _one_of(words.UNITS),
        "PART": _one_of(words.PARTS),
        "QUARTER": _one_of(words.QUARTERS),
        "SEASON": _one_of(words.SEASONS),
        "DAYWORD": _one_of(words.DAYS),
        "DAYPART": _one_of(words.DAYPARTS),
        "NTH": _one_of(words.NTHS),
        "HOLIDAY": _holiday,
    },
)
