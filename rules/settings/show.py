"""The settings, in the order of /settings, and how each is now."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time

from markupsafe import Markup

from rules.clocktime import to_local
from rules.facts import Habits

WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ORDERS = {"dmy": "day first (31/12)", "mdy": "month first (12/31)", "": "not told yet"}
HEAD = Markup("<b>Your settings</b>")
WHAT_NEXT = Markup("Tap one to change it, or just say it: “quiet from 22 to 7”, “pause until Monday”.")


@dataclass(frozen=True, slots=True)
class Setting:
    """`label` is for a button, `show` says how it is now, the time given in UTC."""

    key: str
    label: str
    show: Callable[[Habits, datetime], str]


def zone(habits: Habits, now: datetime) -> str:
    place = habits.zone.rpartition("/")[2].replace("_", " ")
    return f"{place}, now {clock(to_local(now, habits.zone).time())}"


def quiet(habits: Habits, _: datetime) -> str:
    if habits.quiet_from == habits.quiet_until:
        return "none"
    return f"{clock(habits.quiet_from)} to {clock(habits.quiet_until)}"


def clock(at: time) -> str:
    return f"{at.hour}:{at:%M}"


def workdays(habits: Habits, _: datetime) -> str:
    """ "Monday to Friday" where they follow each other, also past the end of the week."""
    days = [int(day) - 1 for day in habits.workdays]
    if len(days) == len(WEEK):
        return "every day"
    begins = [day for day in days if (day - 1) % 7 not in days]
    if len(begins) == 1 and len(days) > 2:
        return f"{WEEK[begins[0]]} to {WEEK[(begins[0] + len(days) - 1) % 7]}"
    return ", ".join(WEEK[day] if len(days) < 3 else WEEK[day][:3] for day in days)


def post(habits: Habits, _: datetime) -> str:
    return f"{habits.post_days} working day{'s' * (habits.post_days != 1)}"


def review(habits: Habits, _: datetime) -> str:
    return f"{WEEK[habits.review[0] - 1]} at {clock(habits.review[1])}" if habits.review else "off"


def pause(habits: Habits, now: datetime) -> str:
    if habits.paused_until is None or habits.paused_until <= now:
        return "not paused"
    local = to_local(habits.paused_until, habits.zone)
    year = f" {local.year}" if local.year != to_local(now, habits.zone).year else ""
    return f"until {local:%a} {local.day} {local:%b}{year} at {clock(local.time())}"


SETTINGS = (
    Setting("zone", "Time zone", zone),
    Setting("quiet", "Quiet hours", quiet),
    Setting("workdays", "Employers work", workdays),
    Setting("order", "Dates", lambda habits, _: ORDERS[habits.date_order]),
    Setting("post", "A letter takes", post),
    Setting("review", "Weekly look back", review),
    Setting("pause", "Pause", pause),
)


def shown(habits: Habits, now: datetime) -> Markup:
    """Every setting on a line of its own, and what to do next."""
    lines = (Markup("{}: <b>{}</b>").format(setting.label, setting.show(habits, now)) for setting in SETTINGS)
    return Markup("\n\n").join((HEAD, Markup("\n").join(lines), WHAT_NEXT))
