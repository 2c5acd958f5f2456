"""How people, employers and moments are called. Moments are worded in the user's zone."""

from datetime import datetime

from markupsafe import Markup

from rules.channels import CHANNELS
from rules.clocktime import to_local
from rules.facts import Begun, Habits, Memo, Person, Referee
from rules.items import Item

SHOWN = 300  # characters of a long note that a nudge repeats; all of it is stored


def whom(item: Item) -> str:
    """The person that a task is about, or the employer where nobody was named."""
    if isinstance(item.about, Referee):
        return item.about.name
    return item.person.called if item.person else at(item)


def at(item: Item) -> str:
    if isinstance(item.about, Begun):
        return item.about.company or ""
    return item.employer.name if item.employer else ""


def full(person: Person) -> Markup:
    name = f"{person.honorific} {person.name}" if person.honorific and person.name else person.called
    return Markup("{}, {}").format(name, person.title) if person.title and person.name else Markup("{}").format(name)


def by_channel(item: Item) -> str:
    return f" ({CHANNELS[item.task.channel].label})" if item.task.channel else ""


def quoted(item: Item) -> str:
    """What was promised, or asked to be reminded of, in the user's words."""
    if isinstance(item.about, Memo):
        return short(item.about.text)
    promise = item.interview.promise if item.interview else None
    return short(promise.text) if promise else ""


def short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def how_sent(channel: str) -> str:
    """ "by email", "as a letter"."""
    return CHANNELS[channel].how if channel in CHANNELS else "in person"


def day_of(moment: datetime, now: datetime, habits: Habits) -> str:
    """ "today", "tomorrow", "yesterday" or "Tue 1 Dec"."""
    local, today = to_local(moment, habits.zone), to_local(now, habits.zone).date()
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((local.date() - today).days)
    return near or f"{local:%a} {local.day} {local:%b}" + (f" {local.year}" if local.year != today.year else "")


def moment_of(moment: datetime, now: datetime, habits: Habits) -> str:
    return f"{day_of(moment, now, habits)} at {to_local(moment, habits.zone):%H:%M}"


def exactly(moment: datetime, habits: Habits) -> str:
    """ "Tue 1 Dec at 15:00", wherever today is; of a day without a time only the day."""
    local = to_local(moment, habits.zone)
    day = f"{local:%a} {local.day} {local:%b}"
    return f"{day} at {local:%H:%M}" if local.hour or local.minute else day
