"""How it came out: an offer, a no, a yes. B10, B11 and what an offer asks for.

Until when they want an answer to it is told by an event: "answer_by:DAY:...".
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from rules import cadence, clocktime, waking
from rules.facts import Employer, Event, Habits, Search
from rules.plan.agreed import STAMP
from rules.plan.contact import FOLLOW_UPS, ahead, latest, whom_to_call
from rules.plan.task import Task


def offers(employer: Employer, habits: Habits) -> Iterator[Task]:
    """Thanks for an offer within a day, and an answer that is not left lying."""
    offer = employer.outcome
    if offer:
        due = offer.at + cadence.FAREWELL_WITHIN
        yield to_somebody(employer, Task(f"offer:{offer.id}", "offer", offer.at, due, soon(offer, habits)))
        yield to_somebody(employer, answer(employer, offer, habits))


def answer(employer: Employer, offer: Event, habits: Habits) -> Task:
    """Within three days; if they said until when, on that day, and the day before."""
    day = wanted_by(employer)
    if day is None:
        due = waking.next_waking(offer.at + cadence.OFFER_ANSWER, habits)
        return Task(f"answer:{offer.id}", "answer", offer.at, due, (due,))
    before, due = (waking.on_day(one, cadence.MORNING, habits) for one in (day - timedelta(days=1), day))
    return Task(f"answer:{offer.id}", "answer", offer.at, due, (before, due), moved="answer_by")


def answer_by_key(day: date, told: datetime) -> str:
    return f"answer_by:{day}:{told:{STAMP}}"


def wanted_by(employer: Employer) -> date | None:
    """The day by which they want an answer to their last offer, as it was told last."""
    told = [event for event in employer.events if event.rule == "answer_by"]
    last = max(told, key=lambda event: (event.at, event.id), default=None)
    offer = employer.outcome
    return date.fromisoformat(last.key.split(":")[1]) if last and offer and last.at >= offer.at else None


def farewells(employer: Employer, habits: Habits) -> Iterator[Task]:
    """Thanks within a day after a no, with the wish to stay in their circle; only where somebody was met."""
    end = employer.outcome
    if end and latest(employer):
        due = end.at + cadence.FAREWELL_WITHIN
        task = Task(f"farewell:{end.id}", "farewell", end.at, due, soon(end, habits), expires=due + cadence.EXPIRES)
        yield to_somebody(employer, task)


def referrals(employer: Employer, habits: Habits) -> Iterator[Task]:
    """A week after the thanks, or after a later word: who else they know."""
    end = employer.outcome
    if end and latest(employer):
        thanked = employer.event(f"farewell:{end.id}")
        since = max(words_since(employer, end), default=end.at)
        since = since if thanked else max(since, end.at + cadence.FAREWELL_WITHIN)
        due = morning(since + cadence.REFERRAL_AFTER, habits)
        task = Task(f"referral:{end.id}", "referral", since, due, (due,), expires=due + cadence.EXPIRES)
        yield to_somebody(employer, task)


def check_ins(employer: Employer, habits: Habits) -> Iterator[Task]:
    """A rare word to stay in touch, counted from the last one."""
    end = employer.outcome
    if end and latest(employer):
        since = max(words_since(employer, end), default=end.at)
        due = morning(since + cadence.CHECK_IN, habits)
        key = f"checkin:{end.id}:{since:%Y%m%dT%H%M%S}"
        yield to_somebody(employer, Task(key, "checkin", since, due, (due,), expires=due + 2 * cadence.EXPIRES))


def words_since(employer: Employer, end: Event) -> list[datetime]:
    return [event.at for event in employer.events if event.rule in FOLLOW_UPS and event.at >= end.at]


def tellings(employer: Employer, habits: Habits) -> Iterator[Task]:
    """Hired elsewhere: those who met you, or are going to, are told politely; before an interview that is to come."""
    end = employer.outcome
    coming = [one.at for one in ahead(employer) if end and one.at > end.at]
    if end and (latest(employer) or coming):
        due = min([end.at + cadence.TELL_OTHERS_WITHIN, *coming])
        remind = tuple(moment for moment in mornings(end.at, habits) if moment < due)
        task = Task(f"tell:{end.id}", "tell", end.at, due, remind, expires=due + cadence.EXPIRES)
        yield to_somebody(employer, task)


def soon(event: Event, habits: Habits) -> tuple[datetime, ...]:
    """The same evening, unless it is near or over, and the next mornings."""
    evening = waking.next_at(event.at + cadence.NUDGES_APART, cadence.EVENING, habits)
    first, second = mornings(event.at, habits)
    return (evening, first) if evening < first else (first, second)


def mornings(moment: datetime, habits: Habits) -> tuple[datetime, datetime]:
    """The next morning, and the one after."""
    first = waking.next_at(moment, cadence.MORNING, habits)
    return first, waking.next_at(first, cadence.MORNING, habits)


def to_somebody(employer: Employer, task: Task) -> Task:
    """The task, addressed to the person that calls go to."""
    interview = latest(employer)
    person = whom_to_call(interview)
    addressed = replace(task, person=person.id, channel=person.channel) if person else task
    return replace(addressed, interview=interview.id) if interview else addressed


def morning(moment: datetime, habits: Habits) -> datetime:
    """The working morning on or after that day."""
    day = clocktime.to_local(moment, habits.zone).date()
    if not clocktime.is_workday(day, habits.workdays):
        day = clocktime.add_working_days(day, 1, habits.workdays)
    at = waking.on_day(day, cadence.MORNING, habits)
    return at if at >= moment else waking.on_day(clocktime.add_working_days(day, 1, habits.workdays), cadence.MORNING, habits)


# --- of the search as a whole -----------------------------------------------------------------


def hired(search: Search) -> Event | None:
    """The last time that a job was taken, as long as the search was not begun anew."""
    taken = [one.outcome for one in search.employers if one.outcome and one.state == "hired"]
    last = max(taken, key=lambda event: event.at, default=None)
    return last if last and all(one.begun <= last.at for one in search.employers) else None


def referee_thanks(search: Search) -> Iterator[Task]:
    """B11: who gave a reference hears how it came out."""
    end = hired(search)
    for referee in search.referees if end else ():
        if end and referee.state == "yes":
            due = waking.next_waking(end.at + cadence.REFEREE_THANKS, search.habits)
            key = f"thank_referee:{end.id}:{referee.id}"
            yield Task(key, "thank_referee", end.at, due, (due,), about=referee.id)


def visibility(search: Search) -> Iterator[Task]:
    """B11: light, rare touches after being hired."""
    end = hired(search)
    if end:
        since = max((event.at for event in search.events if event.rule == "visible" and event.at > end.at), default=end.at)
        due = morning(since + cadence.STAY_VISIBLE, search.habits)
        key = f"visible:{end.id}:{since:%Y%m%dT%H%M%S}"
        yield Task(key, "visible", since, due, (due,), expires=due + 2 * cadence.EXPIRES)
