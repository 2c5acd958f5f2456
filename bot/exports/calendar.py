"""follow-ups.ics: what is due, interviews to come, and the days on which they decide. Moments are in UTC.

A thing keeps its id, so a calendar that takes the file again shows it once, at its new time.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

import icalendar

from bot.exports.gathered import Gathered
from rules import wording
from rules.clocktime import to_local
from rules.facts import Employer
from rules.items import Item
from rules.plan.pursuit import last_day

OURS = UUID("6f1d2a44-3c0e-4c35-9a51-0b8d6f0a7c11")
LASTS = timedelta(minutes=15)  # how long a follow-up takes in the calendar
INTERVIEW_LASTS = timedelta(hours=1)


def file(gathered: Gathered) -> bytes:
    made = icalendar.Calendar()
    made.add("prodid", "-//Follow-up//EN")
    made.add("version", "2.0")
    for event in (*follow_ups(gathered), *to_come(gathered), *decisions(gathered)):
        event.add("dtstamp", gathered.now)
        made.add_component(event)
    return bytes(made.to_ical())


def follow_ups(gathered: Gathered) -> Iterator[icalendar.Event]:
    for item in (one for one in gathered.items if one.rule != "prepare"):  # the interview itself is there
        employer, key = item.id
        made = event(gathered, f"{employer}:{key}", wording.line(item).striptags(), item.when, item.when + LASTS)
        made.add("description", "\n".join(details(item)))
        yield made


def details(item: Item) -> Iterator[str]:
    """Whom it is about, in full, and how to reach them."""
    if item.person:
        yield ", ".join(filter(None, (item.person.called, item.person.title)))
    if item.employer:
        yield item.employer.name
    if item.person and item.person.address:
        yield item.person.address


def to_come(gathered: Gathered) -> Iterator[icalendar.Event]:
    for employer in gathered.search.employers:
        for one in employer.appointments:
            if one.at > gathered.now:
                job = f" ({one.job})" if one.job else ""
                name = f"Interview at {employer.name}{job}"
                yield event(gathered, f"appointment:{one.id}", name, one.at, one.at + INTERVIEW_LASTS)


def decisions(gathered: Gathered) -> Iterator[icalendar.Event]:
    for employer in gathered.search.employers:
        if employer.state == "going":
            yield from decision(gathered, employer)


def decision(gathered: Gathered, employer: Employer) -> Iterator[icalendar.Event]:
    """The last day on which they may decide, as long as it is ahead."""
    today = to_local(gathered.now, gathered.search.habits.zone).date()
    for interview in employer.interviews:
        day = last_day(interview.decision)
        if day and day >= today:
            name = f"{employer.name} decides by today"
            yield event(gathered, f"decision:{interview.id}", name, day, day + timedelta(days=1))


def event(gathered: Gathered, key: str, name: str, start: date | datetime, end: date | datetime) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", f"{uuid5(OURS, f'{gathered.user}:{key}')}@follow-up")
    made.add("summary", name)
    made.add("dtstart", start)
    made.add("dtend", end)
    return made
