"""The grammar of "when": each line is one way to say it, and what it means.

Read a line as in `engine`. The layers go one way, from amounts over days and periods (`grammar_spans`) to bounds,
so that no rule begins with itself.
"""

from collections.abc import Callable
from typing import Any

from rules.dates import bounds, clock, days, lengths, periods
from rules.dates.calendar import Now, Span, one, unclear
from rules.dates.engine import Grammar
from rules.dates.grammar_spans import SPANS, Rows, same
from rules.dates.terminals import TABLES, TERMINALS


def _each_reading(build: Callable[..., Any]) -> Callable[..., Any]:
    """What is said about an unclear day is as unclear: "by 12/5" has as many readings as "12/5"."""

    def built(now: Now, *values: Any) -> Any:
        doubtful = [at for at, value in enumerate(values) if isinstance(value, Span) and value.candidates]
        if not doubtful or build is same:
            return build(now, *values)
        at = doubtful[0]
        made = [built(now, *values[:at], one(day), *values[at + 1 :]) for day in values[at].candidates]
        days = [span.last for span in made if span]
        return unclear(*days) if days else None

    return built


PHRASES: dict[str, Rows] = {
    "BASE": [("WEEK", same), ("MONTHREF", same), ("LONGER", same)],
    "PERIOD": [
        ("DAY", same),
        ("BASE", same),
        ("the BASE", same),
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
    "MOVED": [("moved|changed|rescheduled|pushed|postponed|brought", lambda _: True)],
    "WHEN": [
        ("HOLIDAY", days.holiday_alone),
        ("PERIOD", same),
        ("LENGTH", lengths.bare_length),
        ("by at? the? latest? PERIOD", bounds.by),
        ("up to PERIOD", bounds.by),
        ("until at? the? latest? PERIOD", bounds.until),
        ("no|not later than PERIOD", bounds.by),
        ("on or before|by the? PERIOD", bounds.by),
        ("at? the? latest by|on|is? PERIOD", bounds.by),
        ("PERIOD at? the? latest|max|maximum|tops", bounds.by),
        ("by? PERIOD or sooner|before|earlier", bounds.by),
        ("before|pre the? PERIOD", bounds.before),
        ("prior|ahead to|of PERIOD", bounds.before),
        ("within|inside|under|in|over|during the? next|coming LENGTH", lengths.within),
        ("over|during|in the? next|coming|following UNIT", lengths.next_days),
        ("within the day", lambda now: one(now.today)),
        ("within the? next|coming? UNIT", lambda now, unit: lengths.within(now, lengths.one_unit(now, unit))),
        ("the? next|coming LENGTH", lengths.within),
        ("within|inside|under of? LENGTH", lengths.within),
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
        ("MOVED it|this? back|forward? from PERIOD to PERIOD", lambda now, _, old, new: new),
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
        ("from|starting of|on? PERIOD", bounds.since),
        ("as of|from|on PERIOD", bounds.since),
        ("PERIOD onward|onwards", bounds.since),
        ("PERIOD or later|after|onwards", bounds.since),
        ("PERIOD at the? earliest|soonest", bounds.since),
        ("at? the? earliest|soonest by|on|is? PERIOD", bounds.since),
        ("no|not earlier|sooner than LENGTH", lengths.at_least),
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
        ("CLOCK", same),
        ("HHMM", lambda _, at: clock.military(*at)),
        ("at|around|about|@|by|approx|until HOURNUM", clock.hour),
        ("NUM oclock|ish", clock.hour),
        ("HOURTHEN", clock.hour),
        ("bang|dead on HOURNUM", clock.hour),
        ("on|to|nearly|almost|like|say|maybe|before|after|past|gone HOURNUM", clock.ended_hour),
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
        ("at|around|about|@|by|from|after|before|ended|sharp|exactly? TIME", same),
        ("from|between? TIME to|-|until|and TIME", clock.first_of),
        ("from|between? HOUR to|-|until|and TIME", clock.first_of),
        ("from|between? TIME to|-|until HOUR", clock.first_of),
        ("from|between HOUR to|-|until|and HOUR", clock.past_hours),
        ("HOUR until|- HOUR", clock.past_hours),
        ("between HOUR and HOUR", clock.first_of),
        ("HOUR to HOUR", clock.past_hours),
    ],
    "HOUR": [("NUM", clock.hour)],
}


GRAMMAR = Grammar(
    {name: [(row, _each_reading(build)) for row, build in rows] for name, rows in (SPANS | PHRASES).items()},
    TERMINALS,
    TABLES,
)
