"""Small builders of facts: a Monday in March in Lisbon, which is on UTC in winter, so that clocks read as written."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from rules.facts import Dated, Employer, Event, Habits, Interview, Person
from rules.plan import Task, plan

LISBON = Habits("Europe/Lisbon")  # quiet from 21:00 to 8:00
JANE = Person(1, "Jane Smith", "CTO", channel="email", address="jane@acme.example")
BOB = Person(2, "Bob Lee", "recruiter", kind="recruiter", channel="phone", address="0161 496 0000")
TINA = Person(3, "Tina", "receptionist", kind="receptionist")


def utc(text: str) -> datetime:
    """ "2026-03-02 15:00" in UTC, which is Lisbon's time until the clocks go forward on 29 March."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def met(*people: Person, ended: str = "2026-03-02 15:00", saved: str | None = None, **more: Any) -> Interview:
    """An interview that ended on Monday 2 March at 15:00 and was told ten minutes later."""
    at = utc(ended)
    told = utc(saved) if saved else at.replace(minute=at.minute + 10)
    return Interview(**{"id": 1, "ended": at, "saved": told, "zone": "Europe/Lisbon", "people": people, **more})


def acme(*interviews: Interview, events: Iterable[Event] = (), ended: str | None = None) -> Employer:
    people = {person.id: person for interview in interviews for person in interview.people}
    return Employer(1, "Acme", interviews, tuple(events), ended, people)


def happened(key: str, at: str, outcome: str = "done", channel: str | None = None) -> Event:
    return Event(0, key, outcome, utc(at), channel)


def and_then(employer: Employer, *events: Event) -> Employer:
    return replace(employer, events=(*employer.events, *events))


def said(day: str, last: str | None = None) -> Dated:
    """One day, or the first and the last of a range."""
    return Dated("as they said", date.fromisoformat(day), date.fromisoformat(last or day))


def tasks(employer: Employer, rule: str, habits: Habits = LISBON) -> list[Task]:
    return [task for task in plan(employer, habits) if task.rule == rule]


def only(employer: Employer, rule: str, habits: Habits = LISBON) -> Task:
    (task,) = tasks(employer, rule, habits)
    return task


def clocks(moments: Iterable[datetime]) -> list[str]:
    """ "Mon 2 17:00" for each, in UTC."""
    return [f"{moment:%a} {moment.day} {moment:%H:%M}" for moment in moments]
