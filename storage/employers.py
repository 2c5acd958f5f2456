"""What was told of employers, their people and interviews, and what happened there."""

from typing import Any

from sqlalchemy import bindparam, func, select, update

from rules.debrief import facts as debrief_facts
from rules.facts import Event
from rules.forms import Answers
from storage.journal import Journal
from storage.secret import likenesses
from storage.tables import added, employers, events, interviews, people

NAMES = 6  # buttons for known companies

# Statements of many turns are built once.
LAST_NAMES = select(employers.c.name).where(employers.c.user_id == bindparam("user"))
LAST_NAMES = LAST_NAMES.order_by(employers.c.id.desc()).limit(NAMES)
NAMED = select(employers.c.id).where(employers.c.user_id == bindparam("user"))
NAMED = NAMED.where(employers.c.name_key.in_(bindparam("keys", expanding=True)))
MANY = select(func.count()).where(employers.c.user_id == bindparam("user"))


class Employers:
    def __init__(self, journal: Journal) -> None:
        self.connection = journal.connection
        self.journal = journal

    # --- reading

    async def names(self, user: int) -> tuple[str, ...]:
        """The employers of this user, the last met first."""
        return tuple([row.name for row in await self.connection.rows(employers, LAST_NAMES, user=user)])

    async def of_interview(self, user: int, interview: int) -> int | None:
        """The id of the employer where this interview was."""
        mine = (interviews.c.id == interview) & (interviews.c.user_id == user)
        found: int | None = await self.connection.scalar(select(interviews.c.employer_id).where(mine))
        return found

    async def answers(self, user: int, interview: int) -> Answers | None:
        """What was told about a saved interview."""
        mine = (interviews.c.id == interview) & (interviews.c.user_id == user)
        found: Answers | None = await self.connection.scalar(select(interviews.c.answers).where(mine))
        return found

    # --- what was told

    async def named(self, user: int, name: str) -> int:
        """The id of the employer of this name, new if there is none."""
        known = await self.known(user, name)
        if known is not None:
            return known
        key = likenesses(user, name)[0]
        return await added(self.connection, employers, user_id=user, name=name, name_key=key)

    async def known(self, user: int, name: str) -> int | None:
        """The id of the employer of this name, if there is one."""
        found: int | None = await self.connection.scalar(NAMED, {"user": user, "keys": likenesses(user, name)})
        return found

    async def count(self, user: int) -> int:
        [[many]] = await self.connection.rows(employers, MANY, user=user)
        return int(many)

    async def save(self, user: int, employer_id: int, answers: Answers, about: int | None, **when: Any) -> int:
        """Keep an interview (`about`: the one that is told anew) with its people; `when` is ended_at, saved_at, zone."""
        met = await self.met(user, employer_id)
        told = debrief_facts.told_people(answers)
        stored = {one["id"]: await self.keep_person(user, employer_id, one, met) for one in told}
        values = {"employer_id": employer_id, "answers": debrief_facts.with_stored_ids(answers, stored), **when}
        if about is not None:
            mine = (interviews.c.id == about) & (interviews.c.user_id == user)
            await self.connection.execute(update(interviews).where(mine).values({**values, "saved_at": interviews.c.saved_at}))
            return about
        return await added(self.connection, interviews, user_id=user, **values)

    async def met(self, user: int, employer_id: int) -> dict[int, str | None]:
        """The names of those who were met there, by their ids."""
        mine = (people.c.user_id == user) & (people.c.employer_id == employer_id)
        rows = (await self.connection.execute(select(people.c.id, people.c.name).where(mine))).all()
        return {row.id: row.name for row in rows}

    async def keep_person(self, user: int, employer_id: int, told: dict[str, Any], met: dict[int, str | None]) -> int:
        """The id of this person, with what is newly known; one of the same name is the same person, who is among the `met`."""
        values = {key: value for key, value in told.items() if key not in ("id", "person")}
        known = known_person(told, met)
        if known is None:
            person = await added(self.connection, people, user_id=user, employer_id=employer_id, **values)
            met[person] = told["name"]
            return person
        fresh = {key: value for key, value in values.items() if value is not None}
        mine = (people.c.user_id == user) & (people.c.id == known)
        await self.connection.execute(update(people).where(mine).values(**fresh))
        met[known] = told["name"] or met[known]
        return known

    # --- what happened

    async def happened(self, user: int, employer_id: int | None, event: Event) -> int:
        """Keep an event of this employer (None: of none) and return its id; what has happened does not happen twice."""
        same = (events.c.employer_id == employer_id) & (events.c.user_id == user) & (events.c.key == event.key)
        known: int | None = await self.connection.scalar(select(events.c.id).where(same))
        if known is not None:
            return known
        values = {"key": event.key, "outcome": event.outcome, "at": event.at, "channel": event.channel}
        return await self.journal.add(events, user, employer_id=employer_id, **values)

    async def did_not_happen(self, user: int, event: int) -> None:
        await self.journal.remove(events, user, event)

    async def went_out(self, user: int, event: int, channel: str) -> None:
        """How the thanks of this event were sent after all."""
        await self.journal.change(events, user, event, channel=channel)

    async def change_person(self, user: int, person: int, **values: Any) -> None:
        """What is known of a person by now: name, title, channel, address."""
        await self.journal.change(people, user, person, **values)

    async def add_person(self, user: int, employer_id: int, **values: Any) -> int:
        return await self.journal.add(people, user, employer_id=employer_id, **values)

    async def amend(self, user: int, interview: int, answers: Answers) -> None:
        """What was told about a saved interview, as it is known now."""
        await self.journal.change(interviews, user, interview, answers=answers)

    async def rename(self, user: int, employer_id: int, name: str) -> None:
        await self.journal.change(employers, user, employer_id, name=name, name_key=likenesses(user, name)[0])


def known_person(told: dict[str, Any], met: dict[int, str | None]) -> int | None:
    """Somebody told before: the one the answers point to, else the one of this name."""
    if told["person"] in met:
        return int(told["person"])
    name = (told["name"] or "").casefold()
    return next((id_ for id_, known in met.items() if name and known and known.casefold() == name), None)
