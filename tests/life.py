"""The life of a job seeker as the bot sees it: his facts, the open tasks, the clock, every push.

The clock is a small model of handlers/pushing.py and storage/tasks.py: the same decisions, without a database.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from random import Random

from rules import cadence, items, waking
from rules.clocktime import to_local, to_utc
from rules.facts import Begun, Employer, Event, Habits, Memo, Referee, Search
from rules.items import Item
from rules.plan import Task, first_reminder, next_reminder, own_plan, plan, rests_until

Id = tuple[int | None, str]
Plan = Callable[[Employer, Habits], tuple[Task, ...]]


@dataclass
class Row:
    """An open task as the clock sees it; `wanted` is the moment that it is to be pushed for, whatever holds it up."""

    task: Task
    remind_at: datetime | None
    rests_until: datetime
    wanted: datetime | None = None
    snoozed_to: datetime | None = None
    pushed: int = 0


@dataclass(frozen=True)
class Push:
    at: datetime
    items: tuple[Item, ...]
    wanted: tuple[datetime | None, ...]


@dataclass
class Life:
    """One user with all facts, the open tasks, and every push so far. `undisturbed` is since when the bot could push."""

    random: Random
    plan: Plan = plan
    now: datetime = datetime(2026, 1, 5, 12, tzinfo=UTC)
    habits: Habits = field(default_factory=Habits)
    employers: dict[int, Employer] = field(default_factory=dict)
    referees: tuple[Referee, ...] = ()
    memos: tuple[Memo, ...] = ()
    events: tuple[Event, ...] = ()
    begun: tuple[Begun, ...] = ()
    rows: dict[Id, Row] = field(default_factory=dict)
    pushes: list[Push] = field(default_factory=list)
    since: datetime = datetime(2026, 1, 5, 12, tzinfo=UTC)
    undisturbed: datetime = datetime(2026, 1, 5, 12, tzinfo=UTC)
    ids: int = 0
    touched: list[int] = field(default_factory=list)
    done: list[tuple[Employer, Event]] = field(default_factory=list)

    @property
    def search(self) -> Search:
        told = (self.habits, tuple(self.employers.values()), self.referees, self.memos, self.events)
        return Search(*told, since=self.since, begun=self.begun)

    def new_id(self) -> int:
        self.ids += 1
        return self.ids

    # --- facts, and the plan after each

    def tell(self, employer: Employer) -> None:
        self.employers[employer.id] = employer
        self.replan(employer.id)

    def replan(self, *employers: int) -> None:
        for one in employers:
            self.planned(one, self.plan(self.employers[one], self.habits))
        self.planned(None, self.own_plan())
        self.touched += employers

    def replan_all(self) -> None:
        self.replan(*self.employers)

    def own_plan(self) -> tuple[Task, ...]:
        return own_plan(self.search)

    def planned(self, employer: int | None, tasks: tuple[Task, ...]) -> None:
        wanted = {(employer, task.key): task for task in tasks}
        for gone in [one for one in self.rows if one[0] == employer and one not in wanted]:
            del self.rows[gone]
        for id_, task in wanted.items():
            if id_ in self.rows:
                self.keep(self.rows[id_], task)
            else:
                first = first_reminder(task, self.now, self.habits)
                self.rows[id_] = Row(task, first, self.now, first)

    def keep(self, row: Row, task: Task) -> None:
        row.task, put_off = task, row.snoozed_to is not None and row.rests_until < row.snoozed_to
        following = None if put_off else next_reminder(task, row.rests_until)
        if following:
            row.remind_at, row.wanted = following, max(following, self.now)

    def open(self) -> list[Item]:
        """Every open task that is worth bringing up."""
        search = self.search
        found = [(self.employers.get(id_[0] or 0), row) for id_, row in self.rows.items()]
        asked = [
            (Item(employer, row.task, about=items.about(row.task, employer or search, search)), row) for employer, row in found
        ]
        put_off = [items.put_off(item, row.remind_at, row.snoozed_to) for item, row in asked]
        return [item for item in put_off if not items.expired(item, self.now)]

    # --- the clock

    def live_until(self, moment: datetime, up: bool = True) -> None:
        while up and (following := self.next_due()) and following <= moment:
            self.now = max(self.now, following)
            self.push()
        self.now = max(self.now, moment)

    def next_due(self) -> datetime | None:
        return min((row.remind_at for row in self.rows.values() if row.remind_at), default=None)

    def push(self) -> None:
        opens = self.opens()
        if opens > self.now:
            self.hold(opens)
            return
        due = [item for item in self.open() if item.remind_at and item.remind_at <= self.now]
        room, morning = self.room(), waking.tomorrow(self.now, cadence.MORNING, self.habits)
        if room <= 0:
            room, due = 1, [item for item in due if items.cannot_wait(item, morning)]
        for bundle in items.bundles(due, self.now, room):
            self.push_bundle(bundle)
        self.hold(morning)

    def opens(self) -> datetime:
        return waking.opens(self.now, self.habits)

    def room(self) -> int:
        return cadence.PUSHES_A_DAY - self.pushed_today(self.now)

    def pushed_today(self, moment: datetime) -> int:
        midnight = to_utc(to_local(moment, self.habits.zone).date(), time.min, self.habits.zone)
        return sum(midnight <= push.at <= moment for push in self.pushes[-20:])

    def push_bundle(self, bundle: tuple[Item, ...]) -> None:
        rows = [self.rows[item.id] for item in bundle]
        self.pushes.append(Push(self.now, bundle, tuple(row.wanted for row in rows)))
        for row in rows:
            self.reminded(row)
        if bundle[0].rule == "review":
            self.events += (Event(self.new_id(), bundle[0].task.key, "done", self.now),)
            self.replan()

    def reminded(self, row: Row) -> None:
        row.rests_until, row.pushed = rests_until(row.task, self.now), row.pushed + 1
        row.remind_at = row.wanted = next_reminder(row.task, row.rests_until)

    def hold(self, until: datetime) -> None:
        for row in self.rows.values():
            if row.remind_at and row.remind_at <= self.now:
                row.remind_at = until
