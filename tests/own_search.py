"""The search of a user with something of every kind in it, and names that every format has to carry."""

from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from conftest import MONDAY_AFTERNOON
from sqlalchemy import text

from handlers.planning import open_items, replan_all
from rules.facts import Application, Appointment, Event, Habits, Memo, Referee, Search, Writer
from rules.forms import Answers
from storage.engine import Database
from storage.store import Store
from storage.tables import metadata

NOW = MONDAY_AFTERNOON
ZONE = "Europe/Lisbon"
ODD, WANG, LONG = "<b>O'Neil & Söhne</b>", "王小明", "Ω" * 4090 + " fin."
FORMULA = '=HYPERLINK("evil")'
LINES = "She said: “Ring me, any day;\nbut not, ever, on Monday”\\ 👩🏽‍💻"
CANARIES = ("O'Neil", WANG, "HYPERLINK", "Ring me, any day", "Quay Street", "forklift", "Abernathy")


def told(company: str) -> Answers:
    """A whole debrief of three people and the receptionist."""
    people = [
        {"id": 1, "name": WANG, "title": FORMULA, "kind": "interviewer", "email": "wang@acme.example", "phone": None},
        {"id": 2, "name": ODD, "title": LINES, "kind": "interviewer"},
        {"id": 3, "name": LONG, "title": "Head of forklift trucks", "kind": "recruiter"},
    ]
    return {
        "company": company,
        "job": "data engineer",
        "when": {"day": "2026-03-02", "clock": "15:00", "said": "just now"},
        "ended": None,
        "format": "in_person",
        "people": people,
        "desk": [{"id": 101, "name": None, "title": None, "kind": "receptionist"}],
        "channel": {"1": "email", "2": "letter", "3": "phone", "101": None},
        "address": {"1": "wang@acme.example", "2": "1 Quay Street\nLisbon", "3": "+351 21 000 0000"},
        "decision": {"said": "by next Friday", "start": "2026-03-02", "end": "2026-03-13"},
        "second": None,
        "looking_for": LINES,
        "concern": None,
        "promise": {"text": "the forklift portfolio", "by": "2026-03-06"},
        "mood": "well",
        "wanted": "yes",
    }


async def tells_everything(store: Store, user: int) -> None:
    """Four companies in all states, references, reminders, letters; some of it done, something put off."""
    await store.users.welcome(user, NOW - timedelta(days=40))
    await store.users.set_habits(user, Habits(ZONE, date_order="dmy"))
    await store.users.set_writer(user, Writer("Ana Abernathy", "2 Quay Street", paper="letter"))
    acme = await store.employers.named(user, ODD)
    met = {"ended_at": NOW, "saved_at": NOW + timedelta(minutes=5), "zone": ZONE}
    interview = await store.employers.save(user, acme, told(ODD), None, **met)
    person = next(iter((await store.facts.search(user)).employers[0].people))
    await happens(store, user, acme, f"thank:{interview}:{person}", "done")
    await store.told.memo(user, acme, Memo(0, FORMULA, NOW + timedelta(days=3)))
    await ends(store, user, "Globex", "offer")
    await ends(store, user, "Initech", "rejected")
    bolt = await store.employers.named(user, "Bolt")
    await store.told.appointment(user, bolt, Appointment(0, NOW + timedelta(days=2), NOW, ZONE, "clerk", "video"))
    await store.told.application(user, bolt, Application(0, NOW - timedelta(days=9), ZONE, "clerk"))
    await store.told.memo(user, None, Memo(0, LINES, NOW + timedelta(days=4)))
    for name, state in ((WANG, "yes"), ("Ewan Abernathy", "new"), ("Gone Abernathy", "asked")):
        await store.told.referee(user, Referee(0, name, state, NOW - timedelta(days=1), "a former boss"))
    await replan_all(store, user, NOW)
    await acts(store, user)


async def ends(store: Store, user: int, company: str, outcome: str) -> None:
    """An interview two weeks ago, and how it came out three days ago."""
    employer, before = await store.employers.named(user, company), NOW - timedelta(days=14)
    answers = {**told(company), "promise": None}
    await store.employers.save(user, employer, answers, None, ended_at=before, saved_at=before, zone=ZONE)
    await happens(store, user, employer, "outcome:20260227T150000", outcome)


async def happens(store: Store, user: int, employer: int, key: str, outcome: str) -> None:
    channel = "card" if outcome == "done" else None
    await store.employers.happened(user, employer, Event(0, key, outcome, NOW - timedelta(days=3), channel))


async def acts(store: Store, user: int) -> None:
    """One task is put off, one has words of his own, one was skipped; a reference is gone again."""
    items = await open_items(store, user, NOW)
    await store.tasks.put_off(user, items[-1].id, NOW + timedelta(days=30), NOW)
    draft = await store.drafts.of(user, items[0].id, NOW)
    await store.drafts.change(user, draft.id, text="Dear forklift people,", style="warmer")
    farewell = next(item for item in items if item.rule == "farewell")
    await happens(store, user, farewell.id[0] or 0, farewell.task.key, "skipped")
    gone = next(one for one in (await store.facts.search(user)).referees if one.name.startswith("Gone"))
    await store.told.forget_referee(user, gone.id)
    await replan_all(store, user, NOW)


# --- compared without ids -----------------------------------------------------------------------


def facts(search: Search) -> dict[str, Any]:
    """Everything but ids; what keys name by id shows in the plan."""
    by_name = tuple(sorted(search.employers, key=lambda one: one.name))
    found: dict[str, Any] = without_ids(asdict(replace(search, employers=by_name)))
    return found


def without_ids(value: Any) -> Any:
    if isinstance(value, dict) and "outcome" in value and "key" in value:
        value = {**value, "key": value["key"].partition(":")[0]}
    if isinstance(value, dict):
        return {key: without_ids(inner) for key, inner in value.items() if key not in ("id", "people")} | people(value)
    return [without_ids(inner) for inner in value] if isinstance(value, list | tuple) else value


def people(value: dict[str, Any]) -> dict[str, Any]:
    met = value.get("people")
    everyone = met.values() if isinstance(met, dict) else met or ()
    return {"people": [without_ids(one) for one in everyone]} if met is not None else {}


async def plan_of(store: Store, user: int) -> list[Any]:
    """Every open task with what it is about, when it is due, and when the clock comes back to it."""
    reminders = {(one.employer, one.key): (one.remind_at, one.snoozed_to) for one in await store.tasks.open(user)}
    return sorted(
        (
            item.employer.name if item.employer else "",
            item.rule,
            item.person.called if item.person else "",
            str(item.interview and item.interview.ended),
            str(item.task.due),
            str(item.about and without_ids(asdict(item.about))),
            str(reminders[item.id]),
        )
        for item in await open_items(store, user, NOW)
    )


def content(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.glob("bot.db*")))


async def on_the_disk(database: Database, folder: Path) -> bytes:
    """The file of the database with its log; of PostgreSQL, every row as it is stored."""
    if database.engine.dialect.name == "sqlite":
        return content(folder)
    async with database.engine.connect() as connection:
        found = [(await connection.execute(text(f"SELECT {name}::text FROM {name}"))).all() for name in metadata.tables]  # noqa: S608
    return repr(found).encode()
