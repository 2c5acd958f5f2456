"""Good manners as laws about a life: what never occurs, whatever happens. Each law yields the words for where it is broken."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from random import Random

from life import Life, Plan, Push
from life_events import FOLLOW_UPS, lived

from rules import cadence, waking
from rules.clocktime import to_local
from rules.facts import Employer
from rules.items import Item
from rules.plan import Task, plan, rests_until

EVENTS_A_LIFE = 150
SAME_WEEKDAY = cadence.WEEKLY - timedelta(days=1)  # a weekly word keeps its hour, also when it is given later on its day
STILL_ALLOWED = {
    "going": {"call", "weekly", "application", "decision", "second", "prepare", "debrief", "rest", "thank", "pair", "ask",
              "promise", "brief", "memo", "again", "decider", "word"},
    "offer": {"offer", "answer", "prepare", "debrief", "rest", "thank", "pair", "ask", "promise", "brief", "memo"},
    "rejected": {"farewell", "referral", "checkin", "memo"},
    "filled": {"farewell", "referral", "checkin", "memo"},
    "declined": {"farewell", "referral", "checkin", "memo"},
    "elsewhere": {"tell", "memo"},
    "withdrew": {"memo"},
    "hired": {"memo"},
    "stopped": set(),
}  # fmt: skip


def own_words(employer: Employer) -> list[datetime]:
    """When the user followed up, by a task or of his own accord."""
    mine = (*FOLLOW_UPS, "contact")
    return [event.at for event in employer.events if event.rule in mine and event.outcome == "done"]


def follow_ups(life: Life, employer: int) -> list[Task]:
    tasks = (row.task for id_, row in life.rows.items() if id_[0] == employer)
    return sorted((task for task in tasks if task.rule in FOLLOW_UPS), key=lambda task: task.due)


def a_week_between(life: Life) -> Iterator[str]:
    """B4: of what is planned for one employer, and of what was done when it was due or later."""
    for employer in set(life.touched):
        moments = own_words(life.employers[employer])[-1:] + [task.due for task in follow_ups(life, employer)]
        if any(later - earlier <= SAME_WEEKDAY for earlier, later in pairwise(moments)):
            yield f"employer {employer}: {[str(moment) for moment in moments]}"
    for before, event in life.done:
        followed_up = event.rule in FOLLOW_UPS and event.outcome == "done"
        if followed_up and any(event.at - word <= SAME_WEEKDAY for word in own_words(before)):
            yield f"{event} of {before.id}, after {own_words(before)[-1]}"


def nothing_after_the_end(life: Life) -> Iterator[str]:
    """B13, B10, B11: what is planned belongs to how it stands there, and so does what is pushed."""
    for (employer, key), row in life.rows.items():
        if employer and row.task.rule not in STILL_ALLOWED[life.employers[employer].state]:
            yield f"{key} at an employer where it is {life.employers[employer].state}"


def in_their_hours(life: Life) -> Iterator[str]:
    """B3: what is done at the employer's is due when they work."""
    for (employer, _), row in life.rows.items():
        if employer in life.touched and row.task.rule in ("call", "weekly", "application", "ask"):
            local = to_local(row.task.due, zone_of(life.employers[employer or 0], row.task))
            at_work = cadence.CALLS_FROM <= local.time() < cadence.CALLS_UNTIL
            if not at_work or str(local.isoweekday()) not in life.habits.workdays:
                yield f"{row.task.key} is due {local}"


def zone_of(employer: Employer, task: Task) -> str:
    applied, met = ({one.id: one.zone for one in told} for told in (employer.applications, employer.interviews))
    return applied[task.about or 0] if task.rule == "application" else met[task.interview or 0]


def planned_by_day(life: Life) -> Iterator[str]:
    """C2: what is planned is planned for waking hours, each reminder once."""
    for (employer, _), row in life.rows.items():
        remind = row.task.remind
        if employer in life.touched and (
            list(remind) != sorted(set(remind)) or any(waking.asleep(at, life.habits) for at in remind)
        ):
            yield f"{row.task.key}: {[str(moment) for moment in remind]}"


def three_a_day(life: Life) -> Iterator[str]:
    """C2: a fourth message of a day is about thanks that would be too late tomorrow."""
    push = life.pushes[-1]
    morning = waking.tomorrow(push.at, cadence.MORNING, life.habits)
    cannot_wait = all(item.rule == "thank" and item.task.due <= morning for item in push.items)
    if life.pushed_today(push.at) > cadence.PUSHES_A_DAY and not cannot_wait:
        yield f"{[item.task.key for item in push.items]} at {push.at}"


def never_at_night(life: Life) -> Iterator[str]:
    """C2: nothing in quiet hours or in a pause."""
    at, paused = life.pushes[-1].at, life.habits.paused_until
    if waking.asleep(at, life.habits) or (paused and at < paused):
        yield f"{to_local(at, life.habits.zone)}, paused until {paused}"


def once_for_each_moment(life: Life) -> Iterator[str]:
    """C3: no task is pushed twice for the same moment."""
    last = life.pushes[-1]
    before = {(item.id, wanted) for push in life.pushes[:-1] for item, wanted in pairs(push)}
    yield from (f"{item.task.key} for {wanted}" for item, wanted in pairs(last) if (item.id, wanted) in before)


def rested_first(life: Life) -> Iterator[str]:
    """B4: whatever moves the plan, a task that was pushed is left alone for its rest; unless the user put it off since."""
    last = life.pushes[-1]
    for item in last.items:
        earlier = [push.at for push in life.pushes[:-1] if item.id in {one.id for one in push.items}]
        put_off_since = item.snoozed_to and earlier and item.snoozed_to > earlier[-1]
        same = item.id in life.rows and life.rows[item.id].pushed > 1  # and not gone from the plan and back in it
        if earlier and last.at < rests_until(item.task, earlier[-1]) and same and not put_off_since:
            yield f"{item.task.key} was pushed {earlier[-1]}, and again {last.at}"


def pairs(push: Push) -> Iterator[tuple[Item, datetime | None]]:
    yield from zip(push.items, push.wanted, strict=True)


def nothing_is_forgotten(life: Life) -> Iterator[str]:
    """F4: what is open was pushed or will be; what is to be pushed is not late by more than two days, unless it had to be."""
    for item in life.open():
        row = life.rows[item.id]
        if row.remind_at is None and not row.pushed:
            yield f"{item.task.key} is open and will never be pushed"
        if row.wanted and life.now - max(row.wanted, life.undisturbed) > timedelta(days=2):
            yield f"{item.task.key} was to be pushed {row.wanted}, now is {life.now}"


def not_before_it_was_put_off_to(life: Life) -> Iterator[str]:
    """C1: who says "in three days" is left alone for three days."""
    push = life.pushes[-1]
    early = [item for item in push.items if item.snoozed_to and push.at < item.snoozed_to]
    yield from (f"{item.task.key} was put off to {item.snoozed_to}, and pushed {push.at}" for item in early)


def what_was_put_off_comes_back(life: Life) -> Iterator[str]:
    """C1: at the time that was chosen, or when the night, a pause or the cap of that day are over."""
    for item in life.open():
        row, until = life.rows[item.id], item.snoozed_to
        if until and row.rests_until < until and life.now - max(until, life.undisturbed) > timedelta(days=2):
            yield f"{item.task.key} was put off to {until}, now is {life.now}"


def one_look_back_a_week(life: Life) -> Iterator[str]:
    """B9: whatever day he likes, and however often he changes it."""
    shown = [event.at for event in life.events if event.rule == "review"]
    if any(later - earlier < cadence.REVIEW_GAP for earlier, later in pairwise(shown)):
        yield f"{shown[-2:]}"


AFTER_AN_EVENT = (
    a_week_between,
    nothing_after_the_end,
    in_their_hours,
    planned_by_day,
    nothing_is_forgotten,
    what_was_put_off_comes_back,
    one_look_back_a_week,
)
AFTER_A_PUSH = (three_a_day, never_at_night, once_for_each_moment, rested_first, not_before_it_was_put_off_to)


class Watched(Life):
    """A life in which every push is looked at when it happens."""

    def __init__(self, random: Random, plan: Plan = plan) -> None:
        super().__init__(random, plan)
        self.broken: list[tuple[str, str]] = []

    def push_bundle(self, bundle: tuple[Item, ...]) -> None:
        super().push_bundle(bundle)
        self.look(AFTER_A_PUSH)

    def look(self, laws: tuple[Callable[[Life], Iterator[str]], ...]) -> None:
        self.broken += [(law.__name__, words) for law in laws for words in law(self)]


@dataclass
class Seen:
    """What came of many lives. `broken` is for each law where and how it was broken first."""

    events: int = 0
    lives: int = 0
    pushes: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    broken: dict[str, str] = field(default_factory=dict)

    def add(self, seed: int, life: Watched) -> None:
        self.lives, self.pushes = self.lives + 1, self.pushes + len(life.pushes)
        self.rules.update(item.rule for push in life.pushes for item in push.items)
        for law, words in life.broken:
            self.broken.setdefault(law, f"life {seed}: {words}")


def seen(events: int, life_of: Callable[[Random], Watched] = Watched, first_seed: int = 0) -> Seen:
    """Lives of 150 events each, until there were so many."""
    found = Seen()
    while found.events < events:
        seed, length = first_seed + found.lives, min(EVENTS_A_LIFE, events - found.events)
        for life in lived(seed, length, life_of):
            life.look(AFTER_AN_EVENT)
        found.events += length
        found.add(seed, life)
    return found
