"""B3: the call, when the note is in their hands."""

from collections.abc import Iterator
from datetime import datetime

from rules import cadence
from rules.channels import arrives
from rules.facts import Employer, Habits, Interview, Person
from rules.plan.agreed import agreed, right_person, words_given
from rules.plan.contact import (
    calling_hours,
    last_contact,
    latest,
    next_morning_there,
    when_both_can,
    word_before,
)  # fmt: skip
from rules.plan.notes import thank_key
from rules.plan.task import Task


def calls(employer: Employer, habits: Habits) -> Iterator[Task]:
    """A call 48 to 72 hours after the note arrived; none once the two sides were in touch since, or will meet again.

    A call that was agreed on or announced takes its place; a week later the weekly word does.
    """
    interview, touched = latest(employer), last_contact(employer)
    if interview is None or (touched and touched > interview.saved):
        return
    if agreed(employer) or any(words_given(employer, habits)):
        return
    person, word = right_person(employer, interview), word_before(employer, interview)
    arrival = note_arrives(employer, interview, person, habits)
    best = arrival + cadence.CALL_AFTER
    earliest = max(best, word + cadence.WEEKLY) if word else best
    due = calling_hours(earliest, interview.zone, habits)
    first = when_both_can(due, interview.zone, habits)
    yield Task(
        f"call:{interview.id}",
        "call",
        arrival,
        due,
        (first, next_morning_there(first, interview.zone, habits)),
        interview.id,
        person.id if person else None,
        channel="phone",
        moved=why_moved(best, earliest, due),
        expires=due + cadence.WEEKLY,
        hours=interview.zone,
    )


def note_arrives(employer: Employer, interview: Interview, person: Person | None, habits: Habits) -> datetime:
    """When that person's note is in their hands: as it was sent, or sent at the deadline as long as it is not."""
    deadline = max(interview.ended + cadence.THANK_WITHIN, interview.saved)
    event = employer.event(thank_key(interview, person)) if person else None
    if event and event.outcome == "skipped":
        return deadline  # nothing is on its way
    if event:
        return arrives(event.channel, event.at, interview.zone, habits)
    return arrives(person.channel if person else None, deadline, interview.zone, habits)


def why_moved(best: datetime, earliest: datetime, due: datetime) -> str | None:
    """Only when the call falls outside its 48 to 72 hours: because of the weekend or of an earlier follow-up."""
    if due <= best + (cadence.CALL_BEFORE - cadence.CALL_AFTER):
        return None
    return "week" if earliest > best else "weekend"
