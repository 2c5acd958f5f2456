"""The grammar of "when": each line is one way to say it, and what it means.

Read a line as in `dates_engine`. Names on the left are made of the lines below them; the layers go one way, from
amounts over days and periods to bounds, so that no rule begins with itself.
"""

from collections.abc import Callable, Sequence
from typing import Any

from rules.dates import bounds, clock, days, lengths, periods
from rules.dates.calendar import Length, Now, Span, Step, one, unclear
from rules.dates.engine import Grammar
from rules.dates.terminals import TERMINALS

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


TABLE: dict[str, Rows] = {
    "AMOUNT": [
        ("NUM", lambda _, n: (n, n)),
        ("a", lengths.number(1)),
        ("another", lengths.number(1)),
        ("a|another? couple of? more?", lengths.number(2)),
        ("a|another? few|handful of? more?", lengths.number(3)),
        ("several more?", lengths.number(3)),
        ("NUM roughly", lambda _, n: (n, n)),
        ("NUM more|extra", lambda _, n: (n, n)),
        ("between|from? NUM -|to|or|and NUM", lengths.from_to),
        ("FIG", lengths.decimal),
        ("NUM and a half", lambda _, n: (n + 0.5, n + 0.5)),
        ("half a", lengths.number(0.5)),
        ("about|around|another|roughly|maybe|like|say|almost|nearly|probably|only|perhaps AMOUNT", _same),
        ("a|another good|solid|full|whole|further?", lengths.number(1)),
    ],
    "LENGTH": [
        ("AMOUNT full|whole|more|long|solid|good? UNIT", lengths.length_of),
        ("AMOUNT UNIT or|to|- NUM", lengths.length_or),
        ("UNIT or NUM", lengths.unit_or),
        ("UNIT and a half", lambda now, unit: lengths.length_and_half(now, (1, 1), unit)),
        ("NUM quarter of a hour", lambda _, n: Length(Step(15 * n, "minute"), Step(15 * n, "minute"))),
        ("a? quarter of a hour", lambda _: Length(Step(15, "minute"), Step(15, "minute"))),
        ("AMOUNT UNIT and a half", lengths.length_and_half),
        ("SIMPLE to|-|or SIMPLE", lengths.length_to),
        ("half a? UNIT", lengths.half_a),
        ("to|too UNIT", lambda _, unit: Length(Step(2, unit), Step(2, unit))),  # "in to weeks"
        ("about|around|roughly|maybe|like half a? UNIT", lengths.half_a),
    ],
    "SIMPLE": [("AMOUNT UNIT", lengths.length_of)],
    "DAYNUM": [("ORD", _same), ("NTHNUM", _same)],
    # Single days
    "PLAIN": [
        ("MONTH .|-|,? the? DAYNUM ,|of? YEAR?", days.month_day),
        ("the? DAYNUM of|-|.? MONTH ,|of|-? YEAR?", days.day_month),
        ("FIG", days.figures_day),
        ("FIG MONTH", days.figures_month),
        ("MONTH FIG", days.month_figures),
        ("the? ORD of|in MONTHREF", days.day_in),
        ("on the? ORD", days.day_number),
        ("the ORD", days.day_number),
        ("NTHDAY", days.day_number),
    ],
    "DAY": [
        ("DAYWORD", lambda now, ahead: lengths.days_on(now, ahead)),
        ("this|earlier|later this? DAYPART", lambda now, _: one(now.today)),
        ("last night|evening", lambda now: lengths.days_on(now, -1)),
        ("WEEKDAY", days.weekday),
        ("this|current WEEKDAY", days.this_weekday),
        ("this? coming WEEKDAY", days.coming_weekday),
        ("the? following WEEKDAY", days.coming_weekday),
        ("next WEEKDAY", days.weekday_weeks_on(1)),
        ("next to? next WEEKDAY", days.weekday_weeks_on(2)),
        ("WEEKDAY after next", days.weekday_weeks_on(2)),
        ("this? last|past WEEKDAY", days.last_weekday),
        ("WEEKDAY just? gone|past", days.last_weekday),
        ("WEEKDAY coming", days.coming_weekday),
        ("WEEKDAY week", days.weekday_week),
        ("the? WEEKDAY after|following DAY", days.weekday_after),
        ("the? WEEKDAY before DAY", days.weekday_before),
        ("WEEKDAY ,? on|in|of? the? WEEK", days.weekday_in),
        ("the? WEEK ,? on|the? WEEKDAY", lambda now, week, day: days.weekday_in(now, day, week)),
        ("WEEKDAY ,? the? PLAIN", days.checked),
        ("WEEKDAY ,? on? NTHNUM", lambda now, day, n: days.checked(now, day, days.day_or_fail(now, n))),
        ("WEEKDAY ,? FIG", days.checked_figures),
        ("PLAIN ,|(? on|a? WEEKDAY", lambda now, plain, day: days.checked(now, day, plain)),
        ("the? NTH WEEKDAY of|in the? MONTHREF", periods.weekday_in_month),
        ("PLAIN", _same),
        ("HOLIDAY YEAR?", days.holiday),
        ("the? day before DAY", lambda now, day: lengths.before_day(now, lengths.one_unit(now, "day"), day)),
        ("the? day after|following DAY", lambda now, day: lengths.from_day(now, lengths.one_unit(now, "day"), day)),
        ("LENGTH from|after|past|on DAY", lengths.from_day),
        ("week|month from DAY", lambda now, day: lengths.from_day(now, lengths.one_unit(now, "week"), day)),
        ("LENGTH before DAY", lengths.before_day),
        ("LENGTH DAYWORD", lambda now, length, ahead: lengths.from_day(now, length, lengths.days_on(now, ahead))),
        ("LENGTH on? WEEKDAY", lambda now, length, day: lengths.from_day(now, length, days.weekday(now, day))),
        ("LENGTH ago|before DAY", lengths.ago_day),
        ("LENGTH roughly? ago|back", lengths.ago),
        ("the? next workday", lengths.next_workday),
        ("the? last workday of|in the? MONTHREF", periods.last_workday),
    ],
    # Weeks, months and longer
    "WEEK": [
        ("this|current|the|same week", periods.week(0)),
        ("the? next|coming week", periods.week(1)),
        ("this coming week", periods.week(1)),
        ("next to? next week", periods.week(2)),
        ("the? week after next week?", periods.week(2)),
        ("last|past week", periods.week(-1)),
        ("the? week before last week?", periods.week(-2)),
        ("week of|commencing|beginning|starting|around|in the? DAY", periods.week_around),
        ("the? week with DAY in?", periods.week_around),
        ("week after|following DAY", periods.week_after),
        ("week before|preceding DAY", periods.week_before),
        ("the? HOLIDAY week", periods.holiday_week),
        ("NTH week of|in MONTHREF", periods.week_in_month),
        ("NTH full week of|in MONTHREF", periods.full_week_in_month),
        ("this|the weekend", periods.coming_weekend),
        ("weekend", periods.coming_weekend),
        ("this? coming weekend", periods.weekend(0)),
        ("next weekend", periods.weekend(1)),
        ("this? last|past weekend", periods.last_weekend),
    ],
    "MONTHREF": [
        ("MONTH of? YEAR?", periods.named_month),
        ("next MONTH", periods.next_named_month),
        ("this coming? MONTH", periods.named_month),
        ("last|past MONTH", periods.last_named_month),
        ("MONTH of? next year", periods.month_in_year(1)),
        ("MONTH of? last year", periods.month_in_year(-1)),
        ("MONTH of? this year", periods.month_in_year(0)),
        ("this|the|current|same month", periods.month(0)),
        ("the? next|coming month", periods.month(1)),
        ("the? month after next month?", periods.month(2)),
        ("last|past month", periods.month(-1)),
    ],
    "LONGER": [
        ("QUARTER of? YEAR?", periods.quarter),
        ("NTH quarter of? YEAR?", periods.quarter),
        ("QUARTER of? next year", lambda now, n: periods.quarter(now, n, now.today.year + 1)),
        ("this|the|current quarter", periods.quarters_on(0)),
        ("next|coming quarter", periods.quarters_on(1)),
        ("last|past quarter", periods.quarters_on(-1)),
        ("the? SEASON of? YEAR?", periods.season),
        ("this|next? SEASON", periods.season),
        ("this|the|current year", periods.years_on(0)),
        ("next|coming year", periods.years_on(1)),
        ("last|past year", periods.years_on(-1)),
        ("YEAR", periods.year),
    ],
    "BASE": [("WEEK", _same), ("MONTHREF", _same), ("LONGER", _same)],
    "PERIOD": [
        ("DAY", _same),
        ("BASE", _same),
        ("the BASE", _same),
        ("the? PART part|-? of|in? the? BASE", periods.part),
        ("very|right? PART part? of|in? the? BASE", periods.part),
        ("the? very? PART part? of|in? HOLIDAY", periods.part_of_holiday),
        ("PART on|of? DAY", periods.part),
        ("the? PART part|-? of|in? the? UNIT", periods.part_of_this),
        ("PART week of|in? the? WEEK", periods.part),
        ("BASE end", lambda now, base: periods.part(now, "end", base)),
        ("the? PART to|-|or the? PART of? the? BASE", periods.part_to_part),
        ("the? first few|couple? of? days of|in BASE", lambda now, base: periods.part(now, "early", base)),
        ("the? last few|couple? of? days of|in BASE", periods.last_days),
        ("the? very? last day of|in BASE", lambda now, base: one(base.last)),
        ("the? very? first day of|in BASE", lambda now, base: one(base.start)),
        ("this UNIT or|and the? next UNIT?", lambda now, unit, _: periods.this_or_next(now, unit)),
        ("WEEKDAY or|and|/ WEEKDAY of|in? the? WEEK", periods.either_weekday),
        (
            "DAY or the? next? day after",
            lambda now, day: bounds.either(now, day, lengths.counted_from(day, lengths.one_unit(now, "day"), 1)),
        ),
        ("WEEK or the? week after|following that?", periods.week_and_next),
        ("MONTH the? DAYNUM to|-|or|through|until|and the? DAYNUM", days.month_days),
        ("the? DAYNUM to|-|or|through|until|and the? DAYNUM of? MONTH", days.days_in_month),
        ("in LENGTH time?", lengths.ahead),
        ("LENGTH from now|today|here", lengths.ahead),
        ("LENGTH time", lengths.ahead),
        ("this time next week", lambda now: lengths.ahead(now, lengths.one_unit(now, "week"))),
        ("this time next month", lambda now: lengths.ahead(now, lengths.one_unit(now, "month"))),
        ("this day|time last week", lambda now: lengths.ago(now, lengths.one_unit(now, "week"))),
        ("this time tomorrow", lambda now: lengths.ahead(now, lengths.one_unit(now, "day"))),
        ("a? UNIT from now|today", lambda now, unit: lengths.ahead(now, lengths.one_unit(now, unit))),
        ("since LENGTH", lambda now, length: lengths.ago(now, length) if now.past else None),
    ],
    # Bounds and spans
    "WHEN": [
        ("HOLIDAY", days.holiday_alone),
        ("PERIOD", _same),
        ("LENGTH", lengths.bare_length),
        ("by|until at? the? latest? PERIOD", bounds.by),
        ("no|not later than PERIOD", bounds.by),
        ("on or before|by the? PERIOD", bounds.by),
        ("at? the? latest by|on|is? PERIOD", bounds.by),
        ("PERIOD at? the? latest|max|maximum|tops", bounds.by),
        ("by? PERIOD or sooner|before|earlier", bounds.by),
        ("before|pre the? PERIOD", bounds.before),
        ("prior|ahead to|of PERIOD", bounds.before),
        ("within|inside|under|in|over|during the? next|coming LENGTH", lengths.within),
        ("over|during|in the? next|coming|following UNIT", lengths.next_days),
        ("within the? next|coming? UNIT", lambda now, unit: lengths.within(now, lengths.one_unit(now, unit))),
        ("the? next|coming LENGTH", lengths.within),
        ("within|inside|under LENGTH", lengths.within),
        ("within PERIOD", bounds.by),
        ("in? less|fewer|sooner|shorter than LENGTH", lengths.within),
        ("in? no|not more|longer|later than LENGTH", lengths.within),
        ("in? up to LENGTH", lengths.within),
        ("in? at the? most|latest LENGTH", lengths.within),
        ("in? at most LENGTH", lengths.within),
        ("max|maximum|tops LENGTH", lengths.within),
        ("in? LENGTH tops|max|maximum", lengths.within),
        ("in? LENGTH at the? most|latest|max", lengths.within),
        ("in? LENGTH or less|sooner|under", lengths.within),
        ("by LENGTH", lambda now, length: None if lengths.is_short(length) else lengths.within(now, length)),
        ("in? at least|minimum LENGTH", lengths.at_least),
        ("at the? earliest|soonest in? LENGTH", lengths.at_least),
        ("in? LENGTH minimum|min", lengths.at_least),
        ("in? LENGTH at the? least|earliest|minimum|soonest", lengths.at_least),
        ("in? LENGTH or more|longer|later", lengths.at_least),
        ("in? more|longer than LENGTH", lengths.at_least),
        ("after about? LENGTH", lengths.at_least),
        ("after|past the? PERIOD", bounds.after),
        ("between now|today and PERIOD", bounds.by),
        ("moved|changed|rescheduled|pushed|postponed|brought back|forward? from PERIOD to PERIOD", lambda now, _, new: new),
        ("not for LENGTH", lengths.at_least),
        ("once|when PERIOD is|are over|done|through|past|finished", bounds.after),
        ("NEGATED until|before PERIOD", lambda now, _, span: bounds.since(now, span)),
        ("NEGATED? until after PERIOD", lambda now, _, span: bounds.after(now, span)),
        ("NEGATED? until LENGTH", lambda now, _, length: lengths.at_least(now, length)),
        ("no|not earlier|sooner than PERIOD", bounds.since),
        ("between the? DAYNUM and the? DAYNUM of? MONTH", days.days_in_month),
        ("between MONTH the? DAYNUM and the? DAYNUM", days.month_days),
        ("between PERIOD and PERIOD", bounds.to),
        ("from|between? PERIOD to|until|through|- PERIOD", bounds.to),
        ("from PERIOD onward|onwards|on", bounds.since),
        ("from|starting|as of|from|on? PERIOD", bounds.since),
        ("PERIOD onward|onwards", bounds.since),
        ("PERIOD or later|after|onwards", bounds.since),
        ("PERIOD at the? earliest|soonest", bounds.since),
        ("at the? earliest|soonest PERIOD", bounds.since),
        ("PERIOD or|/|and PERIOD", bounds.either),
        ("either PERIOD or PERIOD", bounds.either),
        ("PERIOD ,|or|/? PERIOD ,? or|/|and PERIOD", bounds.either),
    ],
    # Relative to a day that was said before
    "SHIFT": [
        ("the? next? day after that|this?", lambda now: lengths.shift(lengths.one_unit(now, "day"))),
        ("the? next|following day", lambda now: lengths.shift(lengths.one_unit(now, "day"))),
        ("the? day before that|this?", lambda now: lengths.shift(lengths.one_unit(now, "day"), -1)),
        ("LENGTH after|later|following that|this|then?", lambda _, length: lengths.shift(length)),
        ("LENGTH before|earlier|prior that|this|then?", lambda _, length: lengths.shift(length, -1)),
        ("the? week after that|this?", lambda now: lengths.shift(lengths.one_unit(now, "week"))),
        ("the? week before that|this?", lambda now: lengths.shift(lengths.one_unit(now, "week"), -1)),
        ("the? following week", lambda now: lengths.shift(lengths.one_unit(now, "week"))),
        ("after that|this|then", lambda now: lambda base: bounds.after(now, base)),
    ],
    # How often, which is no answer: "seven days a week"
    "RATE": [
        ("AMOUNT? UNIT a|per|each|every UNIT", lambda *_: "rate"),
        ("AMOUNT times? a|per|each UNIT", lambda *_: "rate"),
        ("every NTH? WEEKDAY", lambda *_: "rate"),
        ("every other? UNIT", lambda *_: "rate"),
    ],
    "TIME": [
        ("CLOCK", _same),
        ("at|around|about|@|by|approx HOURNUM", clock.hour),
        ("NUM oclock|ish", clock.hour),
        ("HOURTHEN", clock.hour),
        ("at|around|about|@|by NUM NUM", clock.hour_minute),
        ("half past? NUM", clock.minutes_after(30)),
        ("quarter past|after NUM", clock.minutes_after(15)),
        ("a? quarter to|of|before NUM", clock.minutes_before(15)),
        ("NUM minute? past|after NUM", clock.minutes_past),
        ("NUM minute? to|before NUM", clock.minutes_to),
        ("NUM am|a.m.", clock.am_hour),
        ("noon", clock.at_hour(12)),
        ("NUM noon", lambda now, _: clock.at_hour(12)(now)),
        ("midnight", clock.at_hour(0)),
        ("justnow", clock.just_now),
        ("FIG", clock.dotted),
        ("at|around|about|@ FIG", clock.dotted_at),
    ],
    "CLOCKTIME": [
        ("at|around|about|@|by|from|after|before|ended|sharp|exactly? TIME", _same),
        ("from|between? TIME to|-|until|and TIME", clock.first_of),
        ("from|between? HOUR to|-|until|and TIME", clock.first_of),
    ],
    "HOUR": [("NUM", clock.hour)],
}


GRAMMAR = Grammar(
    {name: [(row, _each_reading(build)) for row, build in rows] for name, rows in TABLE.items()},
    TERMINALS,
)
