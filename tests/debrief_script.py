"""One debrief of three people and a receptionist, as a user tells it step by step, and what must be kept of it."""

from datetime import UTC, datetime
from typing import Any

from chat import Chat
from sqlalchemy import select

from handlers.planning import replan, to_do
from rules.facts import Habits
from storage.engine import Database
from storage.store import Store
from storage.tables import interviews, talks

ZONE = "Europe/Lisbon"
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
STEPS = (  # what the bot asks, what the user does then
    ("How did you meet?", Chat.taps, "In person"),
    ("Who interviewed you?", Chat.says, "Jane Smith, CTO and Bob Lee (recruiter), and Maria Lopez, Head of Design"),
    ("Did anyone else", Chat.taps, "That's all"),
    ("reception", Chat.says, "Tina"),
    ("best way to reach", Chat.taps, "Email"),
    ("email address of", Chat.says, "tina@acme.com\nJane: jane@acme.com\nbob@acme.com\nmaria.lopez@acme.com"),
    ("When will they decide", Chat.says, "by the end of next week"),
    ("second interview", Chat.taps, "They didn't say"),
    ("Save now, or a few", Chat.taps, "Save now"),
    ("Is it all right", Chat.taps, "That's right"),
)


async def introduces_himself(user: Chat) -> None:
    await user.says("/start")
    await user.hears("where are you")
    await user.says("Lisbon")
    await user.hears("Had an interview")


async def debriefs(user: Chat, company: str) -> None:
    """The whole of it, from the first word to the plan."""
    await user.says(f"just had an interview at {company} as data engineer")
    for question, act, what in STEPS:
        await user.hears(question)
        await act(user, what)
    await user.hears(f"This is your plan for {company}")


async def kept(database: Database, user: int) -> dict[str, Any]:
    """Everything stored of this user's debriefs by company, without what differs from run to run (ids, seconds)."""
    async with database.work() as store:
        employers = (await store.facts.search(user)).employers
        items = await to_do(store, user, BEGINNING)
        told = await answers_of(store, user)
        left = (await store.connection.scalars(select(talks.c.form).where(talks.c.user_id == user))).all()
    planned = [(item.id[0], item.rule, str(item.person and item.person.name), f"{item.when:%m-%d}") for item in items]
    plans = {one.id: sorted(rest for employer, *rest in planned if employer == one.id) for one in employers}
    met = {
        one.id: [(who.name, who.title, who.kind, who.channel, who.address) for who in one.people.values()] for one in employers
    }
    debriefed = {one.name: {"met": met[one.id], "told": told[one.id], "plan": plans[one.id]} for one in employers}
    return {"unfinished": list(left), **debriefed}


async def answers_of(store: Store, user: int) -> dict[int, list[Any]]:
    """The answers of each interview by employer."""
    rows = await store.connection.execute(select(interviews).where(interviews.c.user_id == user).order_by(interviews.c.id))
    found: dict[int, list[Any]] = {}
    for row in rows.all():
        found.setdefault(row.employer_id, []).append(plain(row.answers))
    return found


def plain(value: Any) -> Any:
    """Without company, moment and ids."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items() if key not in ("company", "when", "ended", "person", "id")}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


async def has_debriefed(store: Store, user: int, company: str, ended: datetime, people: tuple[str, ...] = ()) -> None:
    """Put a debrief of an interview straight into the store: nothing but who was met."""
    told = [{"id": n, "name": name, "title": None, "kind": "interviewer"} for n, name in enumerate(people)]
    channel = {str(one["id"]): "email" for one in told}
    await store.users.welcome(user, ended)
    await store.users.set_habits(user, Habits(ZONE))
    employer = await store.employers.named(user, company)
    when = {"ended_at": ended, "saved_at": ended, "zone": ZONE}
    answers = {"company": company, "people": told, "channel": channel, "decision": None, "second": None}
    await store.employers.save(user, employer, answers, None, **when)
    await replan(store, user, ended, employer)
