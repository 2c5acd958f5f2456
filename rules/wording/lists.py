"""Tasks in lists: by day, one line each, and the plan of one employer."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from markupsafe import Markup

from rules.clocktime import to_local
from rules.facts import Event, Habits
from rules.items import Item
from rules.plan.endings import wanted_by
from rules.wording.names import at, day_of, how_sent, moment_of
from rules.wording.words import WORDS

DEADLINES = ("thank", "promise", "offer", "farewell", "tell")
# Their line names the employer, if nobody.
NAMES_THEM = ("call", "again", "weekly", "offer", "farewell", "referral", "checkin", "tell")
MOVED = {
    "weekend": "48 to 72 hours after your note arrives is the weekend, so it is the next working day.",
    "callback": "They asked you to call again then.",
    "right": "This is the right person to call, as you told me.",
    "answer_by": "They want your answer by {}.",
    "week": "You were in touch less than a week ago, so it waits until a week has passed.",
}


def due_of(item: Item, now: datetime, habits: Habits) -> str:
    """ "by 16:00" for a deadline ahead, "10:00" for a time to act at, "was due 16:00" for either when it is over."""
    clock = f"{to_local(item.when, habits.zone):%H:%M}"
    if item.when < now:
        return f"was due {clock}"
    return f"by {clock}" if item.rule in DEADLINES and item.when == item.task.due else clock


def line(item: Item) -> Markup:
    """ "Call Jane Smith, Acme"; the employer once."""
    text = WORDS[item.rule].line(item)
    named = not item.employer or (item.person is None and item.rule in NAMES_THEM)
    return text if named else Markup("{}, {}").format(text, at(item))


def by_day(items: Iterable[Item], now: datetime, habits: Habits, first: int = 0, named: bool = True) -> Markup:
    """The items under a heading for each day; numbered from `first` unless that is 0."""
    lines = []
    numbers = iter(range(first, 10**6))
    for day, group in groupby(items, key=lambda item: day_of(item.when, now, habits)):
        lines.append(Markup("<b>{}</b>").format(day[0].upper() + day[1:]))
        for item in group:
            number = Markup("{}. ").format(next(numbers)) if first else Markup("• ")
            text = line(item) if named else WORDS[item.rule].line(item)
            lines.append(Markup("{}{}: {}").format(number, due_of(item, now, habits), text))
    return Markup("\n").join(lines)


def next_up(item: Item, now: datetime, habits: Habits) -> Markup:
    late = "it was due " if item.when < now else ""
    return Markup("{}, {}{}").format(line(item), late, moment_of(item.when, now, habits))


def plan_text(items: Iterable[Item], now: datetime, habits: Habits) -> Markup:
    """One employer's plan by day, with why a call is not where one would expect it."""
    items = list(items)
    return Markup("\n\n").join([by_day(items, now, habits, named=False), *(moved(item) for item in items if item.task.moved)])


def moved(item: Item) -> Markup:
    """Why it is not where one would expect it."""
    day = wanted_by(item.employer) if item.employer else None
    told = MOVED[item.task.moved].format(f"{day:%a} {day.day} {day:%b}" if day else "") if item.task.moved else ""
    return Markup("<i>{}</i>").format(told) if told else Markup("")


def closed(event: Event, now: datetime, habits: Habits) -> str:
    """How a task was closed, for somebody who taps an old button."""
    how = f" {how_sent(event.channel)}" if event.channel else ""
    return f"{event.outcome}{how} {day_of(event.at, now, habits)}"
