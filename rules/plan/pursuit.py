"""Until the job is filled: a word once a week, and a question when a date passes in silence."""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice

from rules import cadence, clocktime, waking
from rules.facts import Dated, Employer, Habits, Interview
from rules.plan.agreed import STAMP, calls_again, deciders, moment_in, right_person, words_given
from rules.plan.applications import applications
from rules.plan.calls import calls
from rules.plan.contact import ahead, calling_hours, last_follow_up, latest, replied_since, when_both_can
from rules.plan.task import Task

BEFORE = (calls, calls_again, deciders, words_given, applications)  # a word that is planned comes before the weekly one


def weekly(employer: Employer, habits: Habits) -> Iterator[Task]:
    """B4: once a week from the last word, or from one that is planned; brought up again each week while it is open."""
    interview = latest(employer)
    if interview is None:
        return
    planned = [task for rule in BEFORE for task in rule(employer, habits) if not employer.event(task.key)]
    last = last_follow_up(employer) or interview.saved
    anchor = max([hour_kept(last, employer, interview, habits), *(task.due for task in planned)])
    weeks = tuple(islice(weeks_after(anchor, interview, habits), cadence.WEEKLY_NUDGES))
    remind = tuple(dict.fromkeys(when_both_can(week, interview.zone, habits) for week in weeks))  # summer time can unite some
    person = right_person(employer, interview)
    key = f"weekly:{interview.id}:{anchor:{STAMP}}"
    yield Task(key, "weekly", anchor, weeks[0], remind, interview.id, person.id if person else None, hours=interview.zone)


def hour_kept(word: datetime, employer: Employer, interview: Interview, habits: Habits) -> datetime:
    """The last word; a weekly one that was given on its day counts from its hour, or each would come later than the last."""
    given = next((event for event in employer.events if event.at == word and event.rule == "weekly"), None)
    begun = moment_in(given.key) if given else None
    if begun is None:
        return word
    day = clocktime.to_local(word, interview.zone).date()
    weeks = islice(weeks_after(begun, interview, habits), cadence.WEEKLY_NUDGES)
    on_time = (week for week in weeks if week <= word and clocktime.to_local(week, interview.zone).date() == day)
    return next(on_time, word)


def weeks_after(moment: datetime, interview: Interview, habits: Habits) -> Iterator[datetime]:
    """Each at least a week after the one before, in the employer's working hours."""
    while True:
        moment = calling_hours(moment + cadence.WEEKLY, interview.zone, habits)
        yield moment


def decision_passed(employer: Employer, habits: Habits) -> Iterator[Task]:
    """B5: their decision date passes in silence."""
    interview = latest(employer)
    if interview:
        yield from silence("decision", employer, interview, interview.decision, habits)


def second_call_passed(employer: Employer, habits: Habits) -> Iterator[Task]:
    """B5: the window for the second-interview call closes in silence."""
    interview = latest(employer)
    days = [asked_on(said, habits) for said in (interview.second_call, interview.decision)] if interview else []
    if interview and days[0] != days[1]:  # else decision_passed asks
        yield from silence("second", employer, interview, interview.second_call, habits)


def last_day(said: Dated | None) -> date | None:
    return (said.end or said.start) if said else None


def asked_on(said: Dated | None, habits: Habits) -> date | None:
    """The working day after the last day that was said."""
    day = last_day(said)
    return clocktime.add_working_days(day, 1, habits.workdays) if day else None


def silence(rule: str, employer: Employer, interview: Interview, said: Dated | None, habits: Habits) -> Iterator[Task]:
    """Ask whether they answered, on the next working day, unless they did on that day or later, or you will meet again."""
    day = last_day(said)
    if day is None or ahead(employer):
        return
    passed = clocktime.to_utc(day, time.min, interview.zone)
    if not replied_since(employer, passed):
        due = waking.on_day(clocktime.add_working_days(day, 1, habits.workdays), cadence.CHECK_AT, habits)
        key, expires = f"{rule}:{interview.id}:{day}", due + cadence.EXPIRES
        yield Task(key, rule, passed, due, (due,), interview.id, expires=expires)
