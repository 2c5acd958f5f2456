"""The plan: which follow-ups an employer deserves, worked out from the facts alone.

`plan` is a pure function. What happened is a fact too (an Event), so a task that was done or skipped is not in the plan,
and what depends on it is worked out from when it really happened. Adding a rule is one function and one line in RULES.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from rules import cadence, clocktime, waking
from rules.channels import arrives
from rules.facts import Dated, Employer, Habits, Interview, Person


@dataclass(frozen=True, slots=True)
class Task:
    """One follow-up. `key` names it for good, `due` and `remind` (when to nudge, in order) are aware UTC.

    `due` is the deadline where a rule has one (B1), else the best moment. `moved` says why it is not where the rule
    alone would have it.
    """

    key: str
    rule: str
    due: datetime
    remind: tuple[datetime, ...]
    interview: int
    person: int | None = None
    channel: str | None = None
    moved: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table: its name, the row of docs/rules.md, and what it makes of an employer."""

    name: str
    row: str
    tasks: Callable[[Employer, Habits], Iterator[Task]]


def plan(employer: Employer, habits: Habits) -> tuple[Task, ...]:
    """Every open follow-up of one employer, soonest first, people in the order they were met; none once it has ended (B13)."""
    if employer.ended:
        return ()
    tasks = (task for rule in RULES for task in rule.tasks(employer, habits))
    return tuple(sorted((task for task in tasks if not employer.event(task.key)), key=lambda task: task.due))


def next_reminder(task: Task, after: datetime) -> datetime | None:
    """The first reminder later than `after` (when the task was last shown), or None when all were given."""
    return next((moment for moment in task.remind if moment > after), None)


def first_reminder(task: Task, now: datetime, habits: Habits) -> datetime:
    """When to push a task that is new in the plan: at its next reminder, or soon if it is late already."""
    return next_reminder(task, now) or waking.next_waking(now + cadence.BREATHER, habits)


# --- B1: a thank-you to each person -------------------------------------------------------


def thanks(employer: Employer, habits: Habits) -> Iterator[Task]:
    for interview in employer.interviews:
        due = interview.ended + cadence.THANK_WITHIN
        remind = thank_reminders(interview, habits)
        for person in interview.people:
            yield Task(thank_key(interview, person), "thank", due, remind, interview.id, person.id, person.channel)


def thank_key(interview: Interview, person: Person) -> str:
    return f"thank:{interview.id}:{person.id}"


def thank_reminders(interview: Interview, habits: Habits) -> tuple[datetime, ...]:
    """The same day, the next morning, and 3 hours before the 24 are over; earlier where that is a quiet hour."""
    deadline = interview.ended + cadence.THANK_WITHIN
    first = interview.ended + cadence.THANK_FIRST_NUDGE
    wanted = {
        waking.last_waking(first, habits),
        waking.next_at(first, cadence.MORNING, habits),
        waking.last_waking(deadline - cadence.THANK_LAST_NUDGE, habits),
    }
    return tuple(sorted(moment for moment in wanted if interview.ended < moment < deadline))


# --- A4: ask for the best way to reach somebody -------------------------------------------


def channels_to_ask(employer: Employer, habits: Habits) -> Iterator[Task]:
    """Of whom no way is known, as long as the thanks that need it are open; the receptionist is the one to be asked."""
    for interview in employer.interviews:
        due = calling_hours(interview.saved + cadence.ASK_AFTER, interview)
        for person in interview.people:
            open_thanks = not employer.event(thank_key(interview, person))
            if person.channel is None and person.kind != "receptionist" and open_thanks:
                key = f"ask:{interview.id}:{person.id}"
                yield Task(key, "ask", due, (waking.next_waking(due, habits),), interview.id, person.id)


# --- B3: a call after the note arrived, B4: then once a week ------------------------------

FOLLOW_UPS = ("call", "weekly", "reply")


def last_follow_up(employer: Employer) -> datetime | None:
    """When the two sides were last in touch, or the user last decided to let one follow-up go."""
    return max((event.at for event in employer.events if event.rule in FOLLOW_UPS), default=None)


def last_contact(employer: Employer) -> datetime | None:
    """When the two sides were last in touch."""
    contacts = (event for event in employer.events if event.outcome != "skipped")
    return last_follow_up(replace(employer, events=tuple(contacts)))


def calls(employer: Employer, habits: Habits) -> Iterator[Task]:
    interview = latest(employer)
    touched = last_contact(employer)
    if interview is None or (touched and touched > interview.saved):
        return
    person = whom_to_call(interview)
    best = note_arrives(employer, interview, person) + cadence.CALL_AFTER
    earliest = max(best, touched + cadence.WEEKLY) if touched else best
    due = calling_hours(earliest, interview)
    moved = why_moved(best, earliest, due)
    first = waking.next_waking(due, habits)
    remind = (first, next_working_morning(first, habits))
    yield Task(f"call:{interview.id}", "call", due, remind, interview.id, person.id if person else None, "phone", moved)


def weekly(employer: Employer, habits: Habits) -> Iterator[Task]:
    interview = latest(employer)
    if interview is None:
        return
    first = next((call for call in calls(employer, habits) if not employer.event(call.key)), None)
    anchor = first.due if first else last_follow_up(employer) or interview.saved
    due = calling_hours(anchor + cadence.WEEKLY, interview)
    person = whom_to_call(interview)
    remind = tuple(waking.next_waking(due + week * cadence.WEEKLY, habits) for week in range(cadence.WEEKLY_NUDGES))
    key = f"weekly:{interview.id}:{anchor:%Y%m%dT%H%M%S}"
    yield Task(key, "weekly", due, remind, interview.id, person.id if person else None)


def latest(employer: Employer) -> Interview | None:
    """The interview that calls are about: a second one replaces the plan of the first (B12)."""
    return max(employer.interviews, key=lambda interview: (interview.ended, interview.id), default=None)


def whom_to_call(interview: Interview) -> Person | None:
    """The interviewer who likes the phone, else the first interviewer, else whoever was met."""
    ranked = sorted(interview.people, key=lambda who: (who.kind != "interviewer", who.channel != "phone"))
    return next(iter(ranked), None)


def note_arrives(employer: Employer, interview: Interview, person: Person | None) -> datetime:
    """When that person's note is in their hands: as it was sent, or sent at the deadline as long as it is not."""
    deadline = max(interview.ended + cadence.THANK_WITHIN, interview.saved)
    event = employer.event(thank_key(interview, person)) if person else None
    if event and event.outcome == "skipped":
        return deadline  # nothing is on its way
    if event:
        return arrives(event.channel, event.at, interview.zone)
    return arrives(person.channel if person else None, deadline, interview.zone)


def next_working_morning(moment: datetime, habits: Habits) -> datetime:
    day = clocktime.to_local(moment, habits.zone).date()
    return waking.on_day(clocktime.add_working_days(day, 1), cadence.MORNING, habits)


def calling_hours(moment: datetime, interview: Interview) -> datetime:
    return clocktime.working(moment, interview.zone, cadence.CALLS_FROM, cadence.CALLS_UNTIL)


def why_moved(best: datetime, earliest: datetime, due: datetime) -> str | None:
    """Only when the call falls outside its 48 to 72 hours: because of the weekend or of an earlier follow-up."""
    if due <= best + (cadence.CALL_BEFORE - cadence.CALL_AFTER):
        return None
    return "week" if earliest > best else "weekend"


# --- B5: a date passes in silence ---------------------------------------------------------


def decision_passed(employer: Employer, habits: Habits) -> Iterator[Task]:
    interview = latest(employer)
    if interview:
        yield from silence("decision", employer, interview, interview.decision, habits)


def second_call_passed(employer: Employer, habits: Habits) -> Iterator[Task]:
    interview = latest(employer)
    if interview and last_day(interview.second_call) != last_day(interview.decision):  # else decision_passed asks
        yield from silence("second", employer, interview, interview.second_call, habits)


def last_day(said: Dated | None) -> date | None:
    return (said.end or said.start) if said else None


def silence(rule: str, employer: Employer, interview: Interview, said: Dated | None, habits: Habits) -> Iterator[Task]:
    """Ask whether they answered, on the next working day, unless they did on that day or later."""
    day = last_day(said)
    if day and not replied_since(employer, clocktime.to_utc(day, time.min, interview.zone)):
        due = waking.on_day(clocktime.add_working_days(day, 1), cadence.CHECK_AT, habits)
        yield Task(f"{rule}:{interview.id}:{day}", rule, due, (due,), interview.id)


def replied_since(employer: Employer, moment: datetime) -> bool:
    return any(event.outcome == "replied" and event.at >= moment for event in employer.events)


# --- B6: what the candidate promised ------------------------------------------------------


def promises(employer: Employer, habits: Habits) -> Iterator[Task]:
    for interview in employer.interviews:
        if interview.promise:
            day = interview.promise.by or next_day(interview.ended, interview.zone)
            due = clocktime.to_utc(day, cadence.PROMISE_DUE, habits.zone)
            remind = (waking.on_day(day, cadence.MORNING, habits),)
            yield Task(f"promise:{interview.id}", "promise", due, remind, interview.id)


def next_day(moment: datetime, zone: str) -> date:
    return clocktime.to_local(moment, zone).date() + timedelta(days=1)


# --- A1: what was put off by "save now" -----------------------------------------------------


def rest_of_notes(employer: Employer, habits: Habits) -> Iterator[Task]:
    for interview in employer.interviews:
        if interview.unasked:
            soon = interview.saved + cadence.REST_AFTER
            due = waking.next_at(soon, cadence.MORNING, habits)
            remind = (waking.last_waking(soon, habits), due)
            yield Task(f"rest:{interview.id}", "rest", due, remind, interview.id)


RULES = (
    Rule("rest", "A1", rest_of_notes),
    Rule("thank", "B1", thanks),
    Rule("ask", "A4", channels_to_ask),
    Rule("call", "B3", calls),
    Rule("weekly", "B4", weekly),
    Rule("decision", "B5", decision_passed),
    Rule("second", "B5", second_call_passed),
    Rule("promise", "B6", promises),
)
