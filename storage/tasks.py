"""The plan as it stands, for the clock: what is open, when to push it next, what was put off. And what was pushed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, Integer, Row, bindparam, delete, func, insert, select, update

from rules.facts import Habits
from rules.plan import LONGEST_REST, Task, first_reminder, next_reminder, rests_until
from storage.journal import Journal
from storage.tables import added, nudges, tasks

Item = tuple[int | None, str]  # employer id (None: of none), task key
NUDGES_KEPT = timedelta(days=60)

# Statements of every turn and of every push are built once.
USER: BindParameter[int] = bindparam("user")
USERS: BindParameter[int] = bindparam("users", expanding=True)
NOW: BindParameter[datetime] = bindparam("now")
UNTIL: BindParameter[datetime] = bindparam("until")
MINE = (tasks.c.user_id == USER) & (tasks.c.key == bindparam("task"))
MINE &= tasks.c.employer_id.is_not_distinct_from(bindparam("employer"))
OPEN = select(tasks).where(tasks.c.user_id == USER).order_by(tasks.c.due, tasks.c.id)
OPEN_OF_EACH = select(tasks).where(tasks.c.user_id.in_(USERS)).order_by(tasks.c.due, tasks.c.id)
MOVED = update(tasks).where(tasks.c.user_id == USER, tasks.c.id == bindparam("row"))
MOVED = MOVED.values(due=bindparam("new_due"), remind_at=UNTIL)
NEXT = select(tasks.c.remind_at).where(~tasks.c.asleep, tasks.c.remind_at.is_not(None)).order_by(tasks.c.remind_at).limit(1)
DUE = select(tasks.c.user_id).where(~tasks.c.asleep, tasks.c.remind_at <= NOW).order_by(tasks.c.remind_at, tasks.c.id)
DUE = DUE.limit(bindparam("limit", type_=Integer))
REMINDED = update(tasks).where(MINE).values(rests_until=bindparam("rests"), remind_at=UNTIL)
WAITS = update(tasks).where(MINE).values(remind_at=UNTIL)
HELD = update(tasks).where(tasks.c.user_id == USER, tasks.c.remind_at <= NOW).values(remind_at=UNTIL)
AGAIN = WAITS.where(tasks.c.remind_at.is_(None) | (tasks.c.remind_at > UNTIL))
PUSHED = select(nudges.c.user_id, nudges.c.at).where(
    nudges.c.user_id.in_(USERS), nudges.c.at >= bindparam("since"), nudges.c.pushed
)
LATELY = select(nudges.c.at, nudges.c.tasks).where(
    nudges.c.user_id == USER, nudges.c.at >= bindparam("since"), nudges.c.pushed
)
LATELY = LATELY.order_by(nudges.c.id)
PUSH = insert(nudges).returning(nudges.c.id, sort_by_parameter_order=True)
NAMED = select(nudges.c.tasks).where(nudges.c.user_id == USER, nudges.c.id == bindparam("nudge"))
LAST = select(nudges).where(nudges.c.user_id == USER).order_by(nudges.c.id.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One open task as the clock sees it."""

    employer: int | None
    key: str
    remind_at: datetime | None
    snoozed_to: datetime | None


@dataclass(frozen=True, slots=True)
class Nudge:
    """A message about tasks."""

    id: int
    at: datetime
    tasks: tuple[Item, ...]


class Tasks:
    def __init__(self, journal: Journal) -> None:
        self.connection = journal.connection
        self.journal = journal

    async def replan(self, user: int, plans: Mapping[int | None, Sequence[Task]], habits: Habits, now: datetime) -> None:
        """Make the open tasks of these employers (None: of none) those of their plans; what was put off stays put off."""
        rows = await self.connection.rows(tasks, OPEN, user=user)
        known = {(row.employer_id, row.key): row for row in rows if row.employer_id in plans}
        planned = {(employer, task.key): task for employer, tasks_ in plans.items() for task in tasks_}
        if gone := [known[item].id for item in known.keys() - planned.keys()]:
            await self.connection.execute(delete(tasks).where(tasks.c.user_id == user, tasks.c.id.in_(gone)))
        if new := [item for item in planned if item not in known]:
            rests = await self.resting(user, {item: planned[item] for item in new}, now)
            fresh = [added_row(user, item, planned[item], habits, rests.get(item, now)) for item in new]
            await self.connection.execute(insert(tasks), fresh)
        kept = (moved_row(known[item], task) for item, task in planned.items() if item in known)
        if moved := [row for row in kept if row]:
            await self.connection.execute(MOVED, moved)

    async def open(self, user: int) -> list[Reminder]:
        """Soonest first."""
        return [reminder(row) for row in await self.connection.rows(tasks, OPEN, user=user)]

    async def put_off(self, user: int, item: Item, until: datetime, now: datetime) -> None:
        row: int | None = await self.connection.scalar(select(tasks.c.id).where(MINE), which(user, item))
        if row is not None:
            await self.journal.change(tasks, user, row, remind_at=until, snoozed_to=until, rests_until=now)

    # --- for the clock

    async def next_due(self) -> datetime | None:
        """When the next reminder of anybody reachable is due."""
        moment: datetime | None = await self.connection.scalar(NEXT)
        return moment

    async def users_due(self, now: datetime, limit: int) -> list[int]:
        """Whose tasks are due, of so many tasks, those first that wait longest."""
        return list(dict.fromkeys((await self.connection.scalars(DUE, {"now": now, "limit": limit})).all()))

    async def open_of(self, users: Collection[int]) -> dict[int, list[Reminder]]:
        found: dict[int, list[Reminder]] = {user: [] for user in users}
        for row in (await self.connection.execute(OPEN_OF_EACH, {"users": [*users]})).all():
            found[row.user_id].append(reminder(row))
        return found

    async def reminded(self, given: Iterable[tuple[int, Item, datetime, datetime | None]]) -> None:
        """These tasks of these users were pushed; until when each is left alone, and when to push it again, if ever."""
        if rows := [{**which(user, item), "rests": rests, "until": following} for user, item, rests, following in given]:
            await self.connection.execute(REMINDED, rows)

    async def wait(self, given: Iterable[tuple[int, Item, datetime]]) -> None:
        """These tasks of these users are not pushed before the moment of each."""
        if rows := [{**which(user, item), "until": until} for user, item, until in given]:
            await self.connection.execute(WAITS, rows)

    async def hold(self, until: Mapping[int, datetime], now: datetime) -> None:
        """Nothing of these users is pushed before the moment of each."""
        if rows := [{"user": user, "until": moment, "now": now} for user, moment in until.items()]:
            await self.connection.execute(HELD, rows)

    async def again(self, user: int, items: Iterable[Item], at: datetime) -> None:
        """The last push of these did not arrive: push them at `at`, unless that is to happen earlier anyway."""
        if rows := [{**which(user, item), "until": at} for item in items]:
            await self.connection.execute(AGAIN, rows)

    # --- what was pushed

    async def push(self, messages: Iterable[tuple[int, Sequence[Item]]], now: datetime) -> list[int]:
        """Remember messages to users about tasks; their buttons carry the ids that are returned, in this order."""
        rows = [{"user_id": user, "at": now, "tasks": items, "pushed": True} for user, items in messages]
        return list((await self.connection.scalars(PUSH, rows)).all()) if rows else []

    async def nudge(self, user: int, items: Iterable[Item], now: datetime) -> int:
        """The same of a message that was asked for: it does not count against the pushes of a day."""
        return await added(self.connection, nudges, user_id=user, at=now, tasks=list(items), pushed=False)

    async def pushed(self, users: Collection[int], since: datetime) -> dict[int, list[datetime]]:
        """When something was pushed to these users."""
        found: dict[int, list[datetime]] = {user: [] for user in users}
        for user, at in (await self.connection.execute(PUSHED, {"users": [*users], "since": since})).all():
            found[user].append(at)
        return found

    async def resting(self, user: int, added: Mapping[Item, Task], now: datetime) -> dict[Item, datetime]:
        """Until when those rest that come back to the plan and were pushed when they were in it before."""
        pushed = await self.connection.rows(nudges, LATELY, user=user, since=now - LONGEST_REST)
        named = [((employer, key), row.at) for row in pushed for employer, key in row.tasks]
        rests = {item: rests_until(added[item], at) for item, at in named if item in added}
        return {item: until for item, until in rests.items() if until > now}

    async def nudged(self, user: int, nudge: int) -> list[Item]:
        """The tasks of a message; none when it is not this user's."""
        named = await self.connection.scalar(NAMED, {"user": user, "nudge": nudge})
        return [(employer, key) for employer, key in named or ()]

    async def last(self, user: int) -> Nudge | None:
        """The last message about tasks."""
        rows = await self.connection.rows(nudges, LAST, user=user)
        return next((Nudge(row.id, row.at, tuple((employer, key) for employer, key in row.tasks)) for row in rows), None)

    async def last_nudge(self, user: int, since: datetime) -> int | None:
        last = await self.last(user)
        return last.id if last and last.at >= since else None

    async def forget_old(self, now: datetime) -> None:
        """Buttons of a message that is so old belong to an unknown one. The newest stays, so that no id is used again."""
        newest = select(func.max(nudges.c.id)).scalar_subquery()
        await self.connection.execute(delete(nudges).where(nudges.c.at < now - NUDGES_KEPT, nudges.c.id < newest))


def reminder(row: Row[Any]) -> Reminder:
    return Reminder(row.employer_id, row.key, row.remind_at, row.snoozed_to)


def which(user: int, item: Item) -> dict[str, Any]:
    return {"user": user, "employer": item[0], "task": item[1]}


def added_row(user: int, item: Item, task: Task, habits: Habits, after: datetime) -> dict[str, Any]:
    owner = {"user_id": user, "employer_id": item[0], "key": task.key}
    return {**owner, "due": task.due, "rests_until": after, "remind_at": first_reminder(task, after, habits)}


def moved_row(row: Row[Any], task: Task) -> dict[str, Any] | None:
    """Where the task is in the new plan, or None where it is there already."""
    put_off = row.snoozed_to is not None and row.rests_until < row.snoozed_to  # also when it is held since
    remind_at = row.remind_at if put_off else next_reminder(task, row.rests_until) or row.remind_at
    if (row.due, row.remind_at) == (task.due, remind_at):
        return None
    return {"user": row.user_id, "row": row.id, "new_due": task.due, "until": remind_at}
