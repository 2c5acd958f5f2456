"""How tasks are worded: in the plan, in a nudge, in a list. HTML as Markup; moments in the user's zone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from markupsafe import Markup

from rules import cadence
from rules.channels import CHANNELS
from rules.clocktime import to_local
from rules.facts import Event, Habits, Person
from rules.items import Item

SHOWN = 300  # characters of a long note that a nudge repeats; all of it is stored


@dataclass(frozen=True, slots=True)
class Words:
    """How one rule speaks: in a line of a list, as the heading of a nudge, as advice below it, in "why" (rules.cadence)."""

    line: Callable[[Item], Markup]
    head: str
    advice: str
    buttons: tuple[str, ...] = ("done", "skip")


def whom(item: Item) -> str:
    """The person that a task is about, or the employer where nobody was named."""
    return item.person.called if item.person else item.employer.name


def full(person: Person) -> Markup:
    name = f"{person.honorific} {person.name}" if person.honorific and person.name else person.called
    return Markup("{}, {}").format(name, person.title) if person.title and person.name else Markup("{}").format(name)


def by_channel(item: Item) -> str:
    return f" ({CHANNELS[item.task.channel].label})" if item.task.channel else ""


def promised(item: Item) -> str:
    promise = item.interview.promise
    return short(promise.text) if promise else ""


def short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


WORDS = {
    "thank": Words(
        lambda item: Markup("Thank <b>{}</b>{}").format(whom(item), by_channel(item)),
        "Time for your thank-you",
        "A few lines are enough: thanks for the time, why you fit, and something you talked about.",
    ),
    "ask": Words(
        lambda item: Markup("Ask the receptionist for the best way to reach <b>{}</b>").format(whom(item)),
        "One question for the receptionist",
        "A short call is enough: “I'd like to thank them. Do they prefer email or post?”",
    ),
    "call": Words(
        lambda item: Markup("Call <b>{}</b>").format(whom(item)),
        "Time for your call",
        "Ask about the position, and say again why you fit. No answer? A short voicemail counts.",
    ),
    "weekly": Words(
        lambda item: Markup("Get in touch with <b>{}</b> again").format(whom(item)),
        "Your weekly word with them",
        "One friendly call or email a week until the job is filled, never more: patient, but persistent.",
    ),
    "decision": Words(
        lambda item: Markup("See whether they have decided"),
        "Their decision date has passed",
        "Silence is common and no verdict. If they have not answered, your next word with them is planned.",
        ("answered", "nothing"),
    ),
    "second": Words(
        lambda item: Markup("See whether they called for a second interview"),
        "The time for a second-interview call has passed",
        "Silence is common and no verdict. If they have not called, your next word with them is planned.",
        ("answered", "nothing"),
    ),
    "promise": Words(
        lambda item: Markup("Keep your promise: “{}”").format(promised(item)),
        "You promised",
        "A promise kept on time is the best follow-up there is.",
    ),
    "rest": Words(
        lambda item: Markup("Finish your notes while you remember"),
        "Shall we finish your notes?",
        "A few questions are still open. Tomorrow the details will be gone.",
        ("finish", "skip"),
    ),
}
DEADLINES = ("thank", "promise")
SAYING, ASKING = ("thank", "call", "weekly"), ("decision", "second")  # the user speaks to them, or is asked about them
ABOUT_SOMEBODY = ("call", "weekly")
QUESTIONS = (*ASKING, "rest")  # what the bot asks is never late
MOVED = {
    "weekend": "48 to 72 hours after your note arrives is the weekend, so it is the next working day.",
    "week": "You were in touch less than a week ago, so it waits until a week has passed.",
}


# --- moments ----------------------------------------------------------------------------------


def day_of(moment: datetime, now: datetime, habits: Habits) -> str:
    """ "today", "tomorrow", "yesterday" or "Tue 1 Dec"."""
    local, today = to_local(moment, habits.zone), to_local(now, habits.zone).date()
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((local.date() - today).days)
    return near or f"{local:%a} {local.day} {local:%b}" + (f" {local.year}" if local.year != today.year else "")


def moment_of(moment: datetime, now: datetime, habits: Habits) -> str:
    return f"{day_of(moment, now, habits)} at {to_local(moment, habits.zone):%H:%M}"


def due_of(item: Item, now: datetime, habits: Habits) -> str:
    """ "by 16:00" for a deadline ahead, "10:00" for a time to act at, "was due 16:00" for either when it is over."""
    clock = f"{to_local(item.when, habits.zone):%H:%M}"
    if item.when < now:
        return f"was due {clock}"
    return f"by {clock}" if item.rule in DEADLINES and item.when == item.task.due else clock


# --- lists ------------------------------------------------------------------------------------


def line(item: Item) -> Markup:
    """ "Call Jane Smith, Acme"; the employer once."""
    text = WORDS[item.rule].line(item)
    return text if item.person is None and item.rule in ABOUT_SOMEBODY else Markup("{}, {}").format(text, item.employer.name)


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
    notes = [Markup("<i>{}</i>").format(MOVED[item.task.moved]) for item in items if item.task.moved]
    return Markup("\n\n").join([by_day(items, now, habits, named=False), *notes])


# --- one nudge --------------------------------------------------------------------------------


def nudge(items: tuple[Item, ...], now: datetime, habits: Habits) -> Markup:
    """A message about tasks of one rule at one employer: who, how, until when, what they said."""
    first = items[0]
    people = Markup("\n").join(detailed(item, len(items) > 1, number) for number, item in enumerate(items, 1))
    parts = (
        heading(first, now, habits),
        people,
        said(first),
        moved(first),
        Markup("<i>{}</i>").format(WORDS[first.rule].advice),
    )
    return Markup("\n\n").join(part for part in parts if part)


def heading(item: Item, now: datetime, habits: Habits) -> Markup:
    due, late = item.task.due, item.task.due < now - cadence.ON_TIME
    deadline = item.rule in DEADLINES
    if item.rule in QUESTIONS:
        return Markup("<b>{}</b>\n{}").format(WORDS[item.rule].head, item.employer.name)
    when = f"it was due {moment_of(due, now, habits)}" if late else f"by {moment_of(due, now, habits)}"
    tail = Markup(", {}").format(when) if late or deadline else Markup("")
    return Markup("<b>{}</b>\n{}{}").format(WORDS[item.rule].head, item.employer.name, tail)


def detailed(item: Item, several: bool, number: int) -> Markup:
    lead = Markup("{}. ").format(number) if several else Markup("")
    if item.person is None:
        return Markup("{}{}").format(lead, promised(item)) if item.rule == "promise" else lead
    return Markup("{}<b>{}</b>{}").format(lead, full(item.person), reach(item))


def reach(item: Item) -> Markup:
    """How to reach the person: the channel of the task, with the address if it is for that channel."""
    person = item.person
    if person is None or item.rule == "ask":
        return Markup("")
    channel = item.task.channel or person.channel
    if channel is None:
        return Markup("\nBest way not known yet: email is a safe choice.") if item.rule == "thank" else Markup("")
    address = person.address if person.channel == channel else None
    if address:
        return Markup("\n{}: {}").format(CHANNELS[channel].label, address)
    missing = "no number yet, their switchboard will put you through" if channel == "phone" else None
    return Markup("\n{}{}").format(CHANNELS[channel].label, f": {missing}" if missing else "")


SAID = {"looking_for": "They look for", "strengths": "Say again", "concern": "Put right"}


def said(item: Item) -> Markup:
    """What was told about the interview that helps with this task."""
    if item.rule not in (*SAYING, *ASKING):
        return Markup("")
    told = ((label, getattr(item.interview, key)) for key, label in SAID.items() if item.rule in SAYING)
    dates = (("They decide", item.interview.decision), ("Second interview", item.interview.second_call))
    lines = [Markup("{}: {}").format(label, short(text)) for label, text in told if text]
    lines += [Markup("{}: “{}”").format(label, dated.said) for label, dated in dates if dated and dated.start]
    return Markup("\n").join(lines)


def moved(item: Item) -> Markup:
    return Markup("<i>{}</i>").format(MOVED[item.task.moved]) if item.task.moved else Markup("")


def how_sent(channel: str) -> str:
    """ "by email", "as a letter"."""
    return CHANNELS[channel].how if channel in CHANNELS else "in person"


def closed(event: Event, now: datetime, habits: Habits) -> str:
    """How a task was closed, for somebody who taps an old button."""
    how = f" {CHANNELS[event.channel].how}" if event.channel in CHANNELS else ""
    return f"{event.outcome}{how} {day_of(event.at, now, habits)}"
