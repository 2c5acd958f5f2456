"""Small builders of facts: a Monday in March in Lisbon, which is on UTC in winter, so that clocks read as written."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from rules.facts import Application, Appointment, Dated, Employer, Event, Habits, Interview, Memo, Person, Referee, Search
from rules.plan import Task, own_plan, plan

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
    """Acme with these interviews and events; `ended` is how it came out, after all of them."""
    people = {person.id: person for interview in interviews for person in interview.people}
    told = (*events, Event(99, "outcome:end", ended, utc("2026-06-01 10:00"))) if ended else tuple(events)
    return Employer(1, "Acme", interviews, told, people)


def happened(key: str, at: str, outcome: str = "done", channel: str | None = None) -> Event:
    return Event(0, key, outcome, utc(at), channel)


def and_then(employer: Employer, *events: Event) -> Employer:
    return replace(employer, events=(*employer.events, *events))


def coming(at: str, told: str = "2026-03-01 12:00", id_: int = 1) -> Appointment:
    """An interview that is still to come; told on Sunday 1 March."""
    return Appointment(id_, utc(at), utc(told), "Europe/Lisbon")


def applied(
    sent: str = "2026-03-02 10:00", answers_by: str | None = None, no_contact: bool = False, id_: int = 1
) -> Application:
    return Application(
        id_,
        utc(sent),
        "Europe/Lisbon",
        answers_by=date.fromisoformat(answers_by) if answers_by else None,
        no_contact=no_contact,
    )


def referee(state: str = "new", since: str = "2026-03-02 10:00", id_: int = 1) -> Referee:
    return Referee(id_, "Dr Ruiz", state, utc(since))


def memo(at: str, text: str = "the portfolio", id_: int = 1) -> Memo:
    return Memo(id_, text, utc(at))


def knowing(employer: Employer, *told: Appointment | Application | Memo | Referee) -> Employer:
    """The employer with this told of it too, each in its place."""

    def all_of(kind: type) -> tuple[Any, ...]:
        return tuple(one for one in told if isinstance(one, kind))

    return replace(
        employer,
        appointments=(*employer.appointments, *all_of(Appointment)),
        applications=(*employer.applications, *all_of(Application)),
        memos=(*employer.memos, *all_of(Memo)),
        referees=(*employer.referees, *all_of(Referee)),
    )


def searching(*employers: Employer, habits: Habits = LISBON, **more: Any) -> Search:
    """All of one user, who began on Sunday 1 March."""
    return Search(**{"habits": habits, "employers": employers, "since": utc("2026-03-01 12:00"), **more})


def own(search: Search, rule: str) -> list[Task]:
    """What of this rule belongs to no single employer."""
    return [task for task in own_plan(search) if task.rule == rule]


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
