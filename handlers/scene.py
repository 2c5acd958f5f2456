"""What there is to talk about: the facts, the open tasks, and what was said last."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from handlers.planning import to_do
from handlers.said import Said
from rules import people, wording
from rules.clocktime import to_local, to_utc
from rules.dates import When
from rules.facts import Employer, Referee, Search
from rules.heard import Focus, Heard, Known, Open
from rules.items import Item
from rules.outcomes import ENDINGS
from storage.drafts import Chosen
from storage.store import Store
from storage.tasks import Nudge

JUST_NOW = timedelta(minutes=15)  # so long what the user told last is what he goes on to tell of
FRESH = timedelta(days=2)  # how long what came last, a message about tasks or a draft, is what is talked about


@dataclass(frozen=True, slots=True)
class Scene:
    """The known things by their ids, and how what was heard of them becomes answers of a form."""

    search: Search
    items: dict[tuple[int | None, str], Item]
    focus: Focus | None
    now: datetime
    told: int | None = None  # the employer of whom the user has just told something, or is asked

    @property
    def known(self) -> Known:
        return Known(self.search, tuple(opened(item, self.search) for item in self.items.values()), self.focus)

    @property
    def employers(self) -> dict[int, Employer]:
        return {employer.id: employer for employer in self.search.employers}

    @property
    def referees(self) -> dict[int, Referee]:
        return {referee.id: referee for referee in self.search.referees}

    def of(self, person: int) -> Employer:
        """The employer of a person that is known."""
        return next(employer for employer in self.search.employers if person in employer.people)

    def owner(self, found: Heard) -> Employer | None:
        """The one employer that is meant, by name or by a person of it."""
        ids = found.companies or tuple(dict.fromkeys(self.of(person).id for person in found.people))
        return self.employers.get(ids[0]) if len(ids) == 1 else None

    @property
    def going(self) -> list[Employer]:
        """Those whose decision is waited for."""
        return [employer for employer in self.search.employers if employer.interviews and employer.state not in ENDINGS]

    @property
    def under_way(self) -> Employer | None:
        """The only one of them."""
        return self.going[0] if len(self.going) == 1 else None

    @property
    def offering(self) -> Employer | None:
        """The only employer whose offer is not answered."""
        offers = [employer for employer in self.search.employers if employer.state == "offer"]
        return offers[0] if len(offers) == 1 else None

    def candidates(self, found: Heard) -> list[str]:
        """What each of several could be called so that it is the only one."""
        people = [(self.of(person), self.of(person).people[person]) for person in found.people]
        named = [f"{person.name} at {employer.name}" for employer, person in people]
        return named or [self.employers[company].name for company in found.companies]

    def local(self, moment: datetime) -> datetime:
        return to_local(moment, self.search.habits.zone)

    def day_begins(self, read: Any) -> datetime | None:
        return to_utc(read.start, time.min, self.search.habits.zone) if isinstance(read, When) and read.start else None

    def moment(self, read: Any) -> datetime | None:
        """When something happened that day: at its time, at noon of another day, now if nothing is said or it is today."""
        if not isinstance(read, When) or read.start is None:
            return None
        at = to_utc(read.start, read.clock or time(12), self.search.habits.zone)
        return at if read.clock or read.start < self.local(self.now).date() else None

    def answers(self, found: Heard) -> dict[str, Any]:
        """The answers of a form that these words give already."""
        known = self.owner(found)
        told = {
            "company": known.name if known else named(found.slots.get("company")),
            "job": found.slots.get("role"),
            "format": found.slots.get("format"),
            "when": self.stored(found.slots.get("when")),
        }
        return {key: value for key, value in told.items() if value}

    def stored(self, read: Any) -> dict[str, str | None] | None:
        """A day and time as forms keep them."""
        if not isinstance(read, When) or read.start is None or read.start != (read.end or read.start):
            return None
        day: date = read.start
        return {"day": day.isoformat(), "clock": f"{read.clock:%H:%M}" if read.clock else None, "said": day.isoformat()}

    def spoken(self, found: Heard, slot: str) -> str:
        """A day and time in words that every reader of dates takes."""
        stored = self.stored(found.slots.get(slot))
        return f"{stored['day']}{' ' + stored['clock'] if stored['clock'] else ''}" if stored else ""


def named(name: str | None) -> str | None:
    """The company, unless it is rather somebody: "the district manager", "Frau Yildiz"."""
    words = (name or "").split()
    titled = len(words) > 1 and words[0].casefold() == "the" and people.is_head(words[-1])
    return None if titled or any(person.honorific for person in people.read(name or "").people) else name


async def look(store: Store, said: Said) -> Scene:
    search = await store.facts.search(said.user)
    items = {item.id: item for item in await to_do(store, said.user, said.now)}
    nudge, draft = await store.tasks.last(said.user), await store.drafts.last(said.user, said.now - FRESH)
    last = [items[id_] for id_ in nudge.tasks if id_ in items] if nudge and nudge.at >= said.now - FRESH else []
    asked = await store.talks.open(said.user)
    told = asked.talk.answers.get("employer") if asked else None
    told = told or told_last(search, said.now, nudge)
    elsewhere = told and told not in {item.id[0] for item in last}
    focus = draft_shown(draft, nudge, items) or (None if elsewhere else focus_on(last))
    return Scene(search, items, focus, said.now, told)


def draft_shown(draft: Chosen | None, nudge: Nudge | None, items: dict[tuple[int | None, str], Item]) -> Focus | None:
    """The task whose words were shown last, unless another message about tasks came after them."""
    item = items.get(draft.task) if draft else None
    if draft is None or item is None or (nudge and draft.shown and draft.shown < nudge.at):
        return None
    return Focus(item.id[0], item.task.person, (item.id,), draft=True)


def told_last(search: Search, now: datetime, nudge: Nudge | None) -> int | None:
    """The employer of whom the user told something last: just now, after the last message about tasks, and of but one."""
    since = max([now - JUST_NOW, *([nudge.at] if nudge else [])])
    told = [(told_there(one), one.id) for one in search.employers]
    latest = max((when for when, _ in told), default=None)
    those = [id_ for when, id_ in told if when == latest and when[0] >= since]
    return those[0] if len(those) == 1 else None


def told_there(employer: Employer) -> tuple[datetime, int, int]:
    """When something was told of it last; of two in one second what happened, else the later interview to come."""
    last = max([employer.begun, *(event.at for event in employer.events)])
    events = [event.id for event in employer.events if event.at == last]
    return last, max(events, default=0), max((one.id for one in employer.appointments if one.told == last), default=0)


def focus_on(last: list[Item]) -> Focus | None:
    """What the last message about tasks points to: one employer, one person, or several tasks."""
    if not last:
        return None
    owners, people = {item.id[0] for item in last}, {item.task.person for item in last}
    return Focus(
        employer=owners.pop() if len(owners) == 1 else None,
        person=people.pop() if len(people) == 1 else None,
        tasks=tuple(item.id for item in last),
    )


def opened(item: Item, search: Search) -> Open:
    due = to_local(item.when, search.habits.zone).date()
    return Open(item.id[0], item.task.key, item.rule, item.task.person, due, wording.quoted(item))
