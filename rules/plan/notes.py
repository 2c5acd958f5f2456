"""Right after an interview: the rest of the notes, a thank-you to each person, the way to reach them, promises."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from rules import cadence, clocktime, waking
from rules.channels import CHANNELS
from rules.facts import Employer, Habits, Interview, Person, Search
from rules.plan.contact import ahead, calling_hours, next_day, when_both_can
from rules.plan.task import Task


def rest_of_notes(employer: Employer, habits: Habits) -> Iterator[Task]:
    """A1: what was put off by "save now"."""
    for interview in employer.interviews:
        if interview.unasked:
            soon = interview.saved + cadence.REST_AFTER
            due = waking.next_at(soon, cadence.MORNING, habits)
            remind = (waking.last_waking(soon, habits), due)
            expires = interview.saved + cadence.EXPIRES
            yield Task(f"rest:{interview.id}", "rest", interview.saved, due, remind, interview.id, expires=expires)


def begun(search: Search) -> Iterator[Task]:
    """A1: the debriefs that were begun and are not saved. The last reminder of each that says enough saves it as it was told.

    Only the one begun last is asked for before that, unless it is asked for as that of an interview told in advance.
    """
    planned = {employer.name.casefold() for employer in search.employers if ahead(employer)}
    left = sorted((one for one in search.begun if not search.event(f"begun:{one.id}")), key=lambda one: one.since)
    for one in left:
        asked = one is left[-1] and (one.company or "").casefold() not in planned
        soon, expires = one.since + cadence.GO_ON_AFTER, one.since + cadence.EXPIRES
        due = waking.next_at(soon, cadence.MORNING, search.habits)
        first = waking.last_waking(soon, search.habits)
        remind = (first,) if one.told == "all" else (first, due) if asked else (due,)
        if asked or one.told:
            yield Task(f"begun:{one.id}", "begun", one.since, due, remind, about=one.id, expires=expires)


def thanks(employer: Employer, habits: Habits) -> Iterator[Task]:
    """B1: an individual thank-you to each person; who was met again since is thanked for the later interview."""
    reminders = {interview.id: thank_reminders(interview, habits) for interview in employer.interviews}
    for interview, person in met(employer):
        due, remind = interview.ended + cadence.THANK_WITHIN, reminders[interview.id]
        key, expires = thank_key(interview, person), due + cadence.EXPIRES
        yield Task(
            key, "thank", interview.ended, due, remind, interview.id, person.id, channel=person.channel, expires=expires
        )


def met(employer: Employer) -> Iterator[tuple[Interview, Person]]:
    """Everyone met, with the interview to thank them for."""
    in_order = sorted(employer.interviews, key=lambda interview: (interview.ended, interview.id))
    last = {person.id: interview.id for interview in in_order for person in interview.people}
    for interview in in_order:
        yield from ((interview, person) for person in interview.people if last[person.id] == interview.id)


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
    in_time = sorted(moment for moment in wanted if interview.ended < moment < deadline)
    return tuple(at for n, at in enumerate(in_time) if n == 0 or at - in_time[n - 1] >= cadence.NUDGES_APART)


def second_thanks(employer: Employer, habits: Habits) -> Iterator[Task]:
    """B2: after a note by post, quickly the same thanks by email."""
    for interview, person in met(employer):
        sent = employer.event(thank_key(interview, person))
        if sent and sent.outcome == "done" and sent.channel in CHANNELS and CHANNELS[sent.channel].by_post:
            due = waking.next_waking(sent.at + cadence.PAIR_AFTER, habits)
            key, expires = f"pair:{interview.id}:{person.id}", due + cadence.EXPIRES
            yield Task(key, "pair", sent.at, due, (due,), interview.id, person.id, channel="email", expires=expires)


def channels_to_ask(employer: Employer, habits: Habits) -> Iterator[Task]:
    """A4: of whom no way is known, as long as the thanks that need it are open; the receptionist is the one to be asked."""
    for interview, person in met(employer):
        open_thanks = not employer.event(thank_key(interview, person))
        if person.channel is None and person.kind != "receptionist" and open_thanks:
            due = calling_hours(interview.saved + cadence.ASK_AFTER, interview.zone, habits)
            key, expires = f"ask:{interview.id}:{person.id}", interview.ended + cadence.THANK_WITHIN + cadence.EXPIRES
            remind = (when_both_can(due, interview.zone, habits),)
            task = Task(key, "ask", interview.saved, due, remind, interview.id, person.id, expires=expires)
            yield replace(task, hours=interview.zone)


def promises(employer: Employer, habits: Habits) -> Iterator[Task]:
    """B6: what the candidate promised, on the morning of its day."""
    for interview in employer.interviews:
        if interview.promise:
            day = interview.promise.by or next_day(interview.ended, interview.zone)
            due = clocktime.to_utc(day, cadence.PROMISE_DUE, habits.zone)
            remind = (waking.on_day(day, cadence.MORNING, habits),)
            yield Task(f"promise:{interview.id}", "promise", interview.ended, due, remind, interview.id)
