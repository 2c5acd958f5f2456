"""What the rules ask of an employer: the last interview, the last contact, whom to call, and in which hours."""

from datetime import date, datetime, timedelta

from rules import cadence, clocktime, waking
from rules.facts import Appointment, Employer, Event, Habits, Interview, Person

FOLLOW_UPS = frozenset(
    {"call", "again", "word", "weekly", "application", "farewell", "referral", "checkin", "tell", "contact", "reply"}
)


def latest(employer: Employer) -> Interview | None:
    """The interview that calls are about: a second one replaces the plan of the first (B12)."""
    return max(employer.interviews, key=lambda interview: (interview.ended, interview.id), default=None)


def ahead(employer: Employer) -> tuple[Appointment, ...]:
    """The interviews to come: told, not called off, and not debriefed yet."""

    def open_(appointment: Appointment) -> bool:
        told = any(interview.ended >= appointment.at for interview in employer.interviews)
        return not told and not employer.event(f"debrief:{appointment.id}")

    return tuple(appointment for appointment in employer.appointments if open_(appointment))


def over(appointment: Appointment) -> datetime:
    return appointment.at + cadence.INTERVIEW_LASTS


def last_follow_up(employer: Employer) -> datetime | None:
    """When the two sides were or will be in touch, or the user last decided to let one follow-up go."""
    return max([*(event.at for event in employer.events if counts(event)), *map(over, ahead(employer))], default=None)


def last_contact(employer: Employer) -> datetime | None:
    """When the two sides were or will be in touch; an interview to come is a contact too."""
    return max([*(event.at for event in contacts(employer)), *map(over, ahead(employer))], default=None)


def word_before(employer: Employer, interview: Interview) -> datetime | None:
    """The last word that a call after this interview keeps a week away from: not theirs that led to the interview."""
    words = (event.at for event in contacts(employer) if event.at >= interview.ended or not theirs(event))
    return max([*words, *map(over, ahead(employer))], default=None)


def contacts(employer: Employer) -> list[Event]:
    return [event for event in employer.events if counts(event) and (event.outcome != "skipped" or called_off(event))]


def counts(event: Event) -> bool:
    return event.rule in FOLLOW_UPS or called_off(event)


def called_off(event: Event) -> bool:
    """An interview that was told in advance and did not take place: there was a word about it."""
    return event.rule == "debrief" and event.outcome == "skipped"


def theirs(event: Event) -> bool:
    return event.outcome == "replied" or called_off(event)


def replied_since(employer: Employer, moment: datetime) -> bool:
    return any(event.outcome == "replied" and event.at >= moment for event in employer.events)


def whom_to_call(interview: Interview | None) -> Person | None:
    """The interviewer who likes the phone, else the first interviewer, else whoever was met."""
    people = interview.people if interview else ()
    return min(people, key=lambda who: (who.kind != "interviewer", who.channel != "phone"), default=None)


def calling_hours(moment: datetime, zone: str, habits: Habits) -> datetime:
    return clocktime.working(moment, zone, cadence.CALLS_FROM, cadence.CALLS_UNTIL, habits.workdays)


def at_work(moment: datetime, zone: str, habits: Habits) -> bool:
    return clocktime.working(moment, zone, cadence.WORK_FROM, cadence.WORK_UNTIL, habits.workdays) == moment


def when_both_can(moment: datetime, zone: str, habits: Habits) -> datetime:
    """The first moment from `moment` on when they work and the user is not asleep; where the two never meet, his waking."""
    first = waking.next_waking(moment, habits)
    at = first
    for _ in range(TRIES):
        at = waking.next_waking(calling_hours(at, zone, habits), habits)
        if calling_hours(at, zone, habits) == at:
            return at
    return first


TRIES = 8  # days to look for an hour that suits both


def next_morning_there(moment: datetime, zone: str, habits: Habits) -> datetime:
    """The next working morning, when they can be called."""
    return when_both_can(next_working_morning(moment, habits), zone, habits)


def next_working_morning(moment: datetime, habits: Habits) -> datetime:
    day = clocktime.to_local(moment, habits.zone).date()
    return waking.on_day(clocktime.add_working_days(day, 1, habits.workdays), cadence.MORNING, habits)


def next_day(moment: datetime, zone: str) -> date:
    return clocktime.to_local(moment, zone).date() + timedelta(days=1)
