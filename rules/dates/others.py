"""What other people mean by the same words: 'next friday', said on a Wednesday, is in two days or in nine."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from rules.dates import words
from rules.dates.answer import When
from rules.dates.calendar import Now
from rules.dates.lengths import MORNING
from rules.dates.periods import SUNDAY
from rules.dates.tokens import Token
from rules.dates.words import wordset

_MOST = 2
_DIFFERING = wordset("week weekend fortnight month next last past")
_WEEK = timedelta(6)


def usages(tokens: Sequence[Token], now: Now) -> range:
    """In which usages, as in `Now`, these words may mean something else; "the first week of" has two more."""
    said = {token.text for token in tokens}
    differ = said & _DIFFERING or _DAYS[now.today.weekday()] in said or (now.order and _has_figures(tokens))
    by_night = now.at.hour < MORNING and "tomorrow" in said
    return range(1, 1 + bool(differ or by_night) + ("week" in said and "first" in said))


_DAYS = {number: name for name, number in words.WEEKDAYS.items()}


def _has_figures(tokens: Sequence[Token]) -> bool:
    return any(token.kind == "figures" for token in tokens)


def others(meant: When, readings: Iterable[When], tokens: Sequence[Token], now: Now) -> tuple[When, ...]:
    """Of the readings in other usages those that say something else and still answer what was asked."""
    found: list[When] = []
    for when in (*readings, *_working_week(meant, tokens, now)):
        if _answers(when, now) and _days(when) not in map(_days, (meant, *found)):
            found.append(when)
    return tuple(found[:_MOST])


def _days(when: When) -> tuple[object, object]:
    return when.start, when.end


def _answers(when: When, now: Now) -> bool:
    """Of the past, and for a reminder, only a single day does."""
    return when.kind == "date" or (when.kind == "range" and not now.past and now.question != "remind")


def _working_week(meant: When, tokens: Sequence[Token], now: Now) -> list[When]:
    """A week that was read as ending on Sunday may end on Friday; not where Sunday, or a date, was said."""
    if meant.start is None or meant.end is None or meant.end.weekday() != SUNDAY or not _says_a_week(tokens):
        return []
    friday = meant.end - timedelta(2)
    if meant.start not in (now.today, meant.end - _WEEK) or friday < meant.start:
        return []
    return [When("date" if friday == meant.start else "range", meant.start, friday, meant.clock)]


def _says_a_week(tokens: Sequence[Token]) -> bool:
    said = {token.text for token in tokens}
    return "week" in said and "sunday" not in said and all(token.kind in ("word", "stop") for token in tokens)
