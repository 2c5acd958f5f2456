"""What was agreed on the phone or said in a note, and the call that it asks for.

It is told by events: "callback:MOMENT" (call again at that UTC moment), "right:PERSON:..." (somebody else decides; 0: nobody
knows who), "say:INTERVIEW:PERSON:DAY:..." (the note to this person says that the candidate calls that day, or "no" day).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from rules import cadence, clocktime, waking
from rules.facts import Employer, Event, Habits, Interview, Person
from rules.plan.contact import calling_hours, contacts, latest, next_morning_there, when_both_can, whom_to_call
from rules.plan.notes import met, thank_key
from rules.plan.task import Task

STAMP = "%Y%m%dT%H%M%S"
ON_THE_PHONE = frozenset({"callback", "right"})


# --- on the phone -------------------------------------------------------------------------------


def callback_key(moment: datetime) -> str:
    return f"callback:{moment.astimezone(UTC):{STAMP}}"


def right_key(person: int, told: datetime) -> str:
    return f"right:{person}:{told:{STAMP}}"


def agreed(employer: Employer) -> Event | None:
    """What was agreed on the phone last, as long as no word came after it."""
    told = last_of(employer, ON_THE_PHONE)
    return told if told and not any(event.at > told.at for event in contacts(employer)) else None


def last_of(employer: Employer, rules: frozenset[str]) -> Event | None:
    """The last event of these rules in the latest try there."""
    told = (event for event in employer.events if event.rule in rules and event.at >= employer.begun)
    return max(told, key=lambda event: (event.at, event.id), default=None)


def somebody_decides(event: Event) -> bool:
    """Whether it is a call to make; else nobody knows yet whom to call."""
    return not event.key.startswith("right:0:")


def right_person(employer: Employer, interview: Interview | None) -> Person | None:
    """Whom to call: who was named on the phone as the right one, else somebody met."""
    told = last_of(employer, frozenset({"right"}))
    return employer.people.get(int(told.key.split(":")[1])) if told else whom_to_call(interview)


def calls_again(employer: Employer, habits: Habits) -> Iterator[Task]:
    """E5: the call that the last one led to: when they said, or soon, to the right person."""
    told, interview = agreed(employer), latest(employer)
    if told and somebody_decides(told):
        zone, person = zone_of(interview, habits), right_person(employer, interview)
        due = asked_for(told, zone, habits) if told.rule == "callback" else soon(told, zone, habits)
        first = due if not waking.asleep(due, habits) else when_both_can(due, zone, habits)
        task = phoned("again", told, due, interview)
        remind = (first, next_morning_there(first, zone, habits))
        yield replace(task, remind=remind, person=person.id if person else None, moved=told.rule, hours=zone)


def deciders(employer: Employer, habits: Habits) -> Iterator[Task]:
    """E5: it was the wrong person, and nobody knows who is the right one: the receptionist does."""
    told, interview = agreed(employer), latest(employer)
    if told and not somebody_decides(told):
        zone = zone_of(interview, habits)
        due = soon(told, zone, habits)
        first = when_both_can(due, zone, habits)
        remind = (first, next_morning_there(first, zone, habits))
        yield replace(phoned("decider", told, due, interview), remind=remind, hours=zone)


def phoned(rule: str, told: Event, due: datetime, interview: Interview | None) -> Task:
    """A call that something agreed on the phone asks for."""
    key, met_in, expires = f"{rule}:{told.at:{STAMP}}", interview.id if interview else None, due + cadence.WEEKLY
    return Task(key, rule, told.at, due, (), met_in, channel="phone", expires=expires)


def zone_of(interview: Interview | None, habits: Habits) -> str:
    return interview.zone if interview else habits.zone


def asked_for(told: Event, zone: str, habits: Habits) -> datetime:
    """The moment that they named, brought into the hours in which somebody can be there."""
    return named_hours(moment_in(told.key) or told.at, zone, habits)


def moment_in(key: str) -> datetime | None:
    """The UTC moment at the end of a key, or None where it does not end with one."""
    try:
        return datetime.strptime(key.rpartition(":")[2], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def named_hours(moment: datetime, zone: str, habits: Habits) -> datetime:
    return clocktime.working(moment, zone, cadence.NAMED_FROM, cadence.NAMED_UNTIL, habits.workdays)


def soon(told: Event, zone: str, habits: Habits) -> datetime:
    return calling_hours(told.at + cadence.ASK_AFTER, zone, habits)


# --- in a note ----------------------------------------------------------------------------------


def say_key(interview: int, person: int, day: date | None, told: datetime) -> str:
    return f"say:{interview}:{person}:{day or 'no'}:{told:{STAMP}}"


def day_said(employer: Employer, interview: int, person: int) -> date | None:
    """The day on which the note to this person says that the candidate calls, or None."""
    told = [event for event in employer.events if event.key.startswith(f"say:{interview}:{person}:")]
    last = max(told, key=lambda event: (event.at, event.id), default=None)
    day = last.key.split(":")[3] if last else "no"
    return None if day == "no" else date.fromisoformat(day)


def words_given(employer: Employer, habits: Habits) -> Iterator[Task]:
    """B6: a note that went out says when the candidate calls; it takes the place of the call that was planned."""
    for interview, person in met(employer):
        day, sent = day_said(employer, interview.id, person.id), employer.event(thank_key(interview, person))
        if day and sent and sent.outcome != "skipped" and not in_touch_since(employer, sent.at):
            due = calling_hours(clocktime.to_utc(day, cadence.CALLS_FROM, interview.zone), interview.zone, habits)
            first = when_both_can(due, interview.zone, habits)
            remind, key = (first, next_morning_there(first, interview.zone, habits)), f"word:{interview.id}:{person.id}"
            expires = due + cadence.WEEKLY
            task = Task(key, "word", sent.at, due, remind, interview.id, person.id, channel="phone", expires=expires)
            yield replace(task, hours=interview.zone)


def in_touch_since(employer: Employer, moment: datetime) -> bool:
    """Whether a word came after this moment, or another call was agreed."""
    words = (*contacts(employer), *(event for event in employer.events if event.rule in ON_THE_PHONE))
    return any(event.at > moment and event.rule != "word" for event in words)
