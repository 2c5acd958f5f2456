"""The plan as it stands, for the clock: what is open, when to push it next, what was put off. And what was pushed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from rules.facts import Habits
from rules.plan import Task, first_reminder, next_reminder
from storage.journal import Journal
from storage.tables import added, nudges, tasks

Item = tuple[int | None, str]  # employer id (None: of none), task key
NUDGES_KEPT = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One open task as the clock sees it."""

    employer: int | None
    key: str
    remind_at: datetime | None
    snoozed_to: datetime | None


class Tasks:
    def __init__(self, journal: Journal) -> None:
        self.connection = journal.connection
        self.journal = journal

    async def replan(self, user: int, employer_id: int | None, planned: Sequence[Task], habits: Habits, now: datetime) -> None:
        """Make the open tasks of an employer (None: of none) those of its plan; what was put off by hand stays put off."""
        here = (tasks.c.user_id == user) & (tasks.c.employer_id == employer_id)
        known = {row.key: row for row in (await self.connection.execute(select(tasks).where(here))).all()}
        wanted = {task.key: task for task in planned}
        gone = [row.id for key, row in known.items() if key not in wanted]
        if gone:
            await self.connection.execute(delete(tasks).where(here, tasks.c.id.in_(gone)))
        for key, task in wanted.items():
            if key in known:
                await self.keep(known[key], task)
            else:
                values = {"user_id": user, "employer_id": employer_id, "key": key, "due": task.due, "reminded_at": now}
                remind_at = first_reminder(task, now, habits)
                await self.connection.execute(insert(tasks).values(**values, remind_at=remind_at))

    async def keep(self, row: Row[Any], task: Task) -> None:
        put_off = row.snoozed_to is not None and row.reminded_at < row.snoozed_to  # also when it is held since
        remind_at = row.remind_at if put_off else next_reminder(task, row.reminded_at) or row.remind_at
        if (row.due, row.remind_at) != (task.due, remind_at):
            this = (tasks.c.user_id == row.user_id) & (tasks.c.id == row.id)
            await self.connection.execute(update(tasks).where(this).values(due=task.due, remind_at=remind_at))

    async def open(self, user: int) -> list[Reminder]:
        query = select(tasks).where(tasks.c.user_id == user).order_by(tasks.c.due, tasks.c.id)
        return [reminder(row) for row in (await self.connection.execute(query)).all()]

    async def put_off(self, user: int, item: Item, until: datetime, now: datetime) -> None:
        row: int | None = await self.connection.scalar(select(tasks.c.id).where(mine(user, item)))
        if row is not None:
            await self.journal.change(tasks, user, row, remind_at=until, snoozed_to=until, reminded_at=now)

    # --- for the clock

    async def next_due(self) -> datetime | None:
        """When the next reminder of anybody reachable is due."""
        query = select(tasks.c.remind_at).where(~tasks.c.asleep, tasks.c.remind_at.is_not(None))
        moment: datetime | None = await self.connection.scalar(query.order_by(tasks.c.remind_at).limit(1))
        return moment

    async def users_due(self, now: datetime, limit: int) -> list[int]:
        """Whose tasks are due, of so many tasks, those first that wait longest."""
        query = select(tasks.c.user_id).where(~tasks.c.asleep, tasks.c.remind_at <= now)
        query = query.order_by(tasks.c.remind_at, tasks.c.id).limit(limit)
        return list(dict.fromkeys((await self.connection.scalars(query)).all()))

    async def due(self, user: int, now: datetime) -> list[Reminder]:
        query = select(tasks).where(tasks.c.user_id == user, tasks.c.remind_at <= now).order_by(tasks.c.remind_at, tasks.c.id)
        return [reminder(row) for row in (await self.connection.execute(query)).all()]

    async def reminded(self, user: int, item: Item, now: datetime, following: datetime | None) -> None:
        values = {"reminded_at": now, "remind_at": following}
        await self.connection.execute(update(tasks).where(mine(user, item)).values(**values))

    async def hold(self, user: int, until: datetime, now: datetime) -> None:
        """Nothing of this user is pushed before `until`."""
        held = (tasks.c.user_id == user) & (tasks.c.remind_at <= now)
        await self.connection.execute(update(tasks).where(held).values(remind_at=until))

    async def wait(self, user: int, item: Item, until: datetime) -> None:
        """This one is not pushed before `until`."""
        await self.connection.execute(update(tasks).where(mine(user, item)).values(remind_at=until))

    async def again(self, user: int, item: Item, at: datetime) -> None:
        """The last push did not arrive: push it at `at`, unless that is to happen earlier anyway."""
        later = tasks.c.remind_at.is_(None) | (tasks.c.remind_at > at)
        await self.connection.execute(update(tasks).where(mine(user, item), later).values(remind_at=at))

    # --- what was pushed

    async def nudge(self, user: int, items: Iterable[Item], now: datetime, pushed: bool = False) -> int:
        """Remember a message about these tasks; its buttons carry the id that is returned."""
        values = {"user_id": user, "at": now, "tasks": [list(item) for item in items], "pushed": pushed}
        return await added(self.connection, nudges, **values)

    async def pushes(self, user: int, since: datetime) -> int:
        """How many messages were pushed to this user."""
        mine = (nudges.c.user_id == user) & (nudges.c.at >= since) & nudges.c.pushed
        return await self.connection.scalar(select(func.count()).select_from(nudges).where(mine)) or 0

    async def nudged(self, user: int, nudge: int) -> list[Item]:
        """The tasks of a message; none when it is not this user's."""
        mine = (nudges.c.user_id == user) & (nudges.c.id == nudge)
        return [(employer, key) for employer, key in await self.connection.scalar(select(nudges.c.tasks).where(mine)) or ()]

    async def forget_old(self, now: datetime) -> None:
        """Buttons of a message that is so old belong to an unknown one. The newest stays, so that no id is used again."""
        newest = select(func.max(nudges.c.id)).scalar_subquery()
        await self.connection.execute(delete(nudges).where(nudges.c.at < now - NUDGES_KEPT, nudges.c.id < newest))

    async def last_nudge_at(self, user: int) -> datetime | None:
        moment: datetime | None = await self.connection.scalar(select(func.max(nudges.c.at)).where(nudges.c.user_id == user))
        return moment

    async def last_nudge(self, user: int, since: datetime) -> int | None:
        query = select(nudges.c.id).where(nudges.c.user_id == user, nudges.c.at >= since).order_by(nudges.c.id.desc()).limit(1)
        found: int | None = await self.connection.scalar(query)
        return found


def mine(user: int, item: Item) -> Any:
    return (tasks.c.user_id == user) & (tasks.c.employer_id == item[0]) & (tasks.c.key == item[1])


def reminder(row: Row[Any]) -> Reminder:
    return Reminder(row.employer_id, row.key, row.remind_at, row.snoozed_to)
