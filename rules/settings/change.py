"""What an answer makes of the habits, and how a setting is read from plain words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

from rules import cadence, small_forms, waking
from rules.facts import Habits
from rules.forms import Answers, Around, Rewrite
from rules.settings.form import FORM

MIDNIGHT = time(0)


def changed(habits: Habits, answers: Answers, around: Around) -> Habits:  # noqa: ARG001 - as every reader of answers
    """The habits with the setting of these answers; as they are where the answers hold no value for it."""
    key = answers["setting"]
    return CHANGES[key](habits, answers[key]) if key in answers else habits


def read_value(setting: str, words: str, around: Around) -> Answers:
    """The answers of a setting that was told in plain words; raises Unclear like the question itself."""
    answers: Answers = {"setting": setting}
    reader = small_forms.zone if setting == "zone" else FORM.question(setting).read
    value = reader(words, answers, around)
    return value.answers if isinstance(value, Rewrite) else {**answers, setting: value}


def quiet(habits: Habits, said: dict[str, str]) -> Habits:
    """Both ends as said, or one of them; then the other moves to midnight where the two would meet."""
    told = {end: time.fromisoformat(clock) for end, clock in said.items()}
    start, end = told.get("from", habits.quiet_from), told.get("until", habits.quiet_until)
    if len(told) == 1 and start == end:
        moved = told_apart(start, cadence.QUIET_UNTIL if "from" in told else cadence.QUIET_FROM)
        start, end = (start, moved) if "from" in told else (moved, end)
    return replace(habits, quiet_from=start, quiet_until=end)


def told_apart(told: time, otherwise: time) -> time:
    """Where the end that was not told goes when it would meet the one that was."""
    return otherwise if told == MIDNIGHT else MIDNIGHT


def review(habits: Habits, said: dict[str, Any] | None) -> Habits:
    """Off, or the day and the time; what was not said stays."""
    if said is None:
        return replace(habits, review=None)
    weekday, clock = habits.review or cadence.REVIEW_AT
    at = time.fromisoformat(said["clock"]) if "clock" in said else clock
    return replace(habits, review=(said.get("weekday", weekday), at))


def pause(habits: Habits, said: dict[str, str] | None) -> Habits:
    """Until the day begins where he lives and his quiet hours are over. How he writes 12/5 is kept if he told it."""
    if said is None:
        return replace(habits, paused_until=None)
    until = waking.on_day(date.fromisoformat(said["day"]), MIDNIGHT, habits)
    return replace(habits, paused_until=until, date_order=said.get("order", habits.date_order))


CHANGES: dict[str, Callable[[Habits, Any], Habits]] = {
    "zone": lambda habits, zone: replace(habits, zone=zone),
    "quiet": quiet,
    "workdays": lambda habits, days: replace(habits, workdays=days),
    "order": lambda habits, order: replace(habits, date_order=order),
    "post": lambda habits, days: replace(habits, post_days=days),
    "review": review,
    "pause": pause,
}
