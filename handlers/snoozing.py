"""Putting off: which buttons a message about tasks offers for that, and until when each means."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from rules import cadence, waking
from rules.clocktime import to_local, to_utc
from rules.facts import Habits
from rules.items import Item
from rules.plan import opens_there
from rules.plan.contact import calling_hours, next_working_morning

SNOOZES = {"hour": "⏰ 1 hour", "evening": "⏰ This evening", "morning": "⏰ Tomorrow 9:00"}
CALLS = frozenset({"call", "again", "word", "ask", "decider"})  # nobody answers in the evening
AT_WORK = CALLS | {"weekly", "application"}  # nobody is there at the weekend


def offered(items: Sequence[Item], now: datetime, habits: Habits) -> Iterator[tuple[str, str]]:
    """Key and label of each that makes sense for these tasks now."""
    for key, label in SNOOZES.items():
        if fits(key, items[0], now, habits):
            yield key, named(label, until(key, items[0], now, habits), now, habits) if key == "morning" else label


def fits(key: str, item: Item, now: datetime, habits: Habits) -> bool:
    """Not beyond the moment when it is over, as the evening of an interview of today, and not when nobody is there."""
    moment = until(key, item, now, habits)
    if item.task.expires and moment >= item.task.expires:
        return False
    if key == "evening" and (item.rule in CALLS or to_local(now, habits.zone).time() >= cadence.EVENING):
        return False
    zone = item.interview.zone if item.interview else habits.zone
    return key != "hour" or item.rule not in CALLS or calling_hours(moment, zone, habits) == moment


def named(label: str, moment: datetime, now: datetime, habits: Habits) -> str:
    """Its day, where that is not tomorrow, and its hour, where nobody is there at nine."""
    day = to_local(moment, habits.zone)
    tomorrow = (day.date() - to_local(now, habits.zone).date()).days == 1
    label = label if tomorrow else label.replace("Tomorrow", f"{day:%A}")
    return label.replace("9:00", f"{day.hour}:{day:%M}")


def until(key: str, item: Item, now: datetime, habits: Habits) -> datetime:
    """An hour, 18:00 today, or tomorrow at 9:00 (the next working day for what is done at the employer's); never in quiet
    hours, and tomorrow when the evening is there already."""
    if key == "hour":
        return waking.next_waking(now + cadence.SNOOZE_HOUR, habits)
    evening = to_utc(to_local(now, habits.zone).date(), cadence.EVENING, habits.zone)
    if key == "evening" and evening > now:
        return evening
    if item.rule in AT_WORK:
        return opens_there(item.task, next_working_morning(now, habits), habits)
    return waking.tomorrow(now, cadence.MORNING, habits)
