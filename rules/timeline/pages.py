"""The page of one company, and of one person: who, what they said, what happened, what is next."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from markupsafe import Markup

from rules import dates, wording
from rules.channels import CHANNELS
from rules.clocktime import to_local
from rules.facts import Dated, Employer, Habits, Interview, Person
from rules.items import Item
from rules.plan.contact import ahead
from rules.timeline.fit import MOST, coming, cut, fitted, joined, latest
from rules.timeline.history import Entry, has, history

SAID, PEOPLE, NEXT = 200, 1100, 900  # characters of their words, of all the people, and of what is next
PAST = 800  # characters of what happened: the latest of it, to be read on a phone
STATES = {
    "going": "open",
    "offer": "an offer waits for your answer",
    "hired": "you got the job",
    "rejected": "they said no",
    "filled": "the job is filled",
    "declined": "you declined",
    "withdrew": "you withdrew",
    "elsewhere": "you took a job elsewhere",
    "stopped": "stopped",
}


def company(employer: Employer, items: Iterable[Item], now: datetime, habits: Habits) -> Markup:
    """Name, job, state, people, the dates they told, what happened, and what is next."""
    head = Markup("<b>{}</b>\n{}").format(cut(employer.name), job_and_state(employer))
    people = fitted([described(person) for person in employer.people.values()], PEOPLE, "{} more people")
    theirs = [item for item in items if item.id[0] == employer.id]
    to_meet = [wording.will_meet(one).strip() for one in ahead(employer) if one.at > now and one.people]
    return page((head, people, *to_meet, *told(employer.interviews, now, habits)), history(employer), theirs, now, habits)


def person(employer: Employer, person: Person, items: Iterable[Item], now: datetime, habits: Habits) -> Markup:
    """The same for one person; what is between the user and somebody else is left out."""
    head = Markup("{}\n{}").format(described(person), cut(employer.name))
    interviews = [interview for interview in employer.interviews if has(interview, person)]
    theirs = [item for item in items if item.id[0] == employer.id and item.task.person in (None, person.id)]
    return page((head, *told(interviews, now, habits)), history(employer, person), theirs, now, habits)


def page(parts: Sequence[Markup], past: Sequence[Entry], items: Sequence[Item], now: datetime, habits: Habits) -> Markup:
    """What happened gets the room that everything else leaves."""
    after = coming(items, now, habits, NEXT)
    after = Markup("<b>Next</b>\n{}").format(after) if after else after
    lines = [Markup("{}: {}").format(day(at, now, habits), text) for at, text in past]
    return joined((*parts, latest(lines, min(PAST, MOST - sum(len(part) + 2 for part in (*parts, after)))), after))


def job_and_state(employer: Employer) -> str:
    jobs = [one.job for one in employer.applications] + [one.job for one in employer.interviews]
    job = next((job for job in reversed(jobs) if job), None)
    text = f"{cut(job, SAID)}, {state(employer)}" if job else state(employer)
    return text[0].upper() + text[1:]


def state(employer: Employer) -> str:
    return STATES.get(employer.state, "open")


def described(person: Person) -> Markup:
    """ "Jane Smith, CTO (Email: jane@acme.example)", the name in bold."""
    title = f", {cut(person.title)}" if person.title and person.name else ""
    formal = f"{person.honorific} {person.name}" if person.honorific and person.name else person.called
    return Markup("<b>{}</b>{}{}").format(cut(formal), title, reach(person))


def reach(person: Person) -> str:
    if person.channel not in CHANNELS:
        return ""
    address = f": {cut(person.address)}" if person.address else ""
    return f" ({CHANNELS[person.channel].label}{address})"


def told(interviews: Sequence[Interview], now: datetime, habits: Habits) -> Iterator[Markup]:
    """The dates of the last interview as they were understood, in their words, and what was promised there."""
    interview = max(interviews, key=lambda one: (one.ended, one.id), default=None)
    if interview is None:
        return
    said = (("They decide", interview.decision), ("Second interview", interview.second_call))
    today = to_local(now, habits.zone).date()
    lines = [
        Markup("{}: {} (“{}”)").format(label, spelled(one, today), cut(one.said, SAID))
        for label, one in said
        if one and one.start
    ]
    if interview.promise:
        lines.append(Markup("You promised: “{}”").format(cut(interview.promise.text, SAID)))
    if interview.aside:
        lines.append(Markup("Your note: “{}”").format(cut(interview.aside, SAID)))
    if lines:
        yield Markup("\n").join(lines)


def second(employer: Employer, now: datetime, habits: Habits) -> Markup:
    """When the second interview there is: the appointment, else the days that they named."""
    told = employer.appointments if employer.interviews else ()
    ahead = next((one for one in told if one.at > now and not employer.event(f"debrief:{one.id}")), None)
    last = max(employer.interviews, key=lambda one: (one.ended, one.id), default=None)
    window = last.second_call if last else None
    days = spelled(window, to_local(now, habits.zone).date()) if window and window.start else "not known yet"
    when = wording.moment_of(ahead.at, now, habits) if ahead else days
    return Markup("<b>{}</b>: second interview {}").format(cut(employer.name), when)


def spelled(told: Dated, today: date) -> str:
    """ "Friday" is another day a week later."""
    return dates.echo(dates.When("date" if told.start == told.end else "range", told.start, told.end), today)


def day(moment: datetime, now: datetime, habits: Habits) -> str:
    """ "Mon 2 Mar", with the year where it is another one."""
    there, today = (to_local(at, habits.zone).date() for at in (moment, now))
    return dates.echo(dates.When("date", there, there), today)
