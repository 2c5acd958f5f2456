"""What happened at an employer, a line for each thing. How an event is worded stands in tables."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from rules import wording
from rules.facts import Application, Employer, Event, Interview, Person
from rules.plan.contact import whom_to_call
from rules.timeline.fit import cut

Entry = tuple[datetime, Markup]

FORMATS = {"in_person": "in person", "phone": "by phone", "video": "video"}
CAME_OUT = {
    "offer": "they made you an offer",
    "hired": "hired",
    "rejected": "rejected",
    "filled": "the job was filled",
    "declined": "you declined",
    "withdrew": "you withdrew",
    "elsewhere": "you took a job elsewhere",
    "stopped": "stopped",
    "resumed": "taken up again",
}
TALKED = {
    "spoke": "called, spoke with {who}",
    "voicemail": "called, left a voicemail",
    "no_answer": "called, nobody answered",
    "wrote": "wrote to {who}{how}",
    "bounced": "wrote to {who}{how}",
}
DID = {
    "thank": "thanks to {who}{how}",
    "pair": "the same thanks to {who}{how}",
    "ask": "asked how to reach {who}",
    "call": "called {who}",
    "again": "called {who} again",
    "word": "called {who}, as your note said",
    "callback": "called, they asked you to call again",
    "right": "called, somebody else decides",
    "weekly": "in touch with {who}{how}",
    "contact": "in touch with {who}{how}",
    "application": "asked about your application",
    "promise": "kept your promise",
    "brief": "told your references",
    "offer": "thanked for the offer",
    "answer": "answered the offer",
    "farewell": "thanked {who} once more",
    "referral": "asked {who} for other names",
    "checkin": "said hello to {who}",
    "tell": "told {who} of your new job",
}
TALKS = frozenset({"call", "again", "word", "weekly", "contact", "try"})
NAMED = frozenset({"thank", "pair", "ask"})  # their keys end with the person
LET_GO = {"thank": "thanks to {who} let go", "call": "call to {who} let go"}  # what else was skipped is no news
CAME_BACK = "{} (it came back)"


def history(employer: Employer, person: Person | None = None) -> list[Entry]:
    """Oldest first; of one person, without what was between the user and somebody else."""
    entries = [*applications(employer.applications), *interviews(employer, person), *events(employer, person)]
    return sorted(entries, key=lambda entry: entry[0])


def applications(sent: tuple[Application, ...]) -> Iterator[Entry]:
    for application in sent:
        yield application.sent, Markup("applied{}").format(f" as {cut(application.job)}" if application.job else "")


def interviews(employer: Employer, person: Person | None) -> Iterator[Entry]:
    for interview in employer.interviews:
        if person is None or has(interview, person):
            yield interview.ended, met(interview)


def has(interview: Interview, person: Person) -> bool:
    return person.id in {one.id for one in interview.people}


def met(interview: Interview) -> Markup:
    how = f" ({FORMATS[interview.format]})" if interview.format in FORMATS else ""
    names = cut(", ".join(cut(person.called, 50) for person in interview.people), 200)
    return Markup("interview{}{}").format(how, f" with {names}" if names else "")


def events(employer: Employer, person: Person | None) -> Iterator[Entry]:
    for event in employer.events:
        who, template = whom(event, employer), worded(event)
        if template and (person is None or who is None or who.id == person.id):
            yield event.at, filled(template, event, who)


def worded(event: Event) -> str | None:
    """The text for an event, or None for what only the plan needs to know."""
    if event.rule == "outcome":
        return CAME_OUT.get(event.outcome)
    if event.outcome == "skipped":
        return LET_GO.get(event.rule)
    if event.outcome == "replied" or event.rule == "reply":
        return "they answered"
    if event.rule in TALKS and event.outcome in TALKED:
        return TALKED[event.outcome]
    return DID.get(event.rule)


def filled(template: str, event: Event, who: Person | None) -> Markup:
    how = f" {wording.how_sent(event.channel)}" if event.channel else ""
    text = CAME_BACK.format(template) if event.outcome == "bounced" else template
    return Markup(text).format(who=cut(who.called) if who else "them", how=how)  # noqa: S704 - a text of this file


def whom(event: Event, employer: Employer) -> Person | None:
    """The person that the event's key names, or the one whom calls after that interview go to."""
    _, interview, person, *_ = *event.key.split(":"), "", ""
    if event.rule in NAMED:
        return next((one for key, one in employer.people.items() if str(key) == person), None)
    if event.rule in ("call", "weekly"):
        return whom_to_call(next((one for one in employer.interviews if str(one.id) == interview), None))
    return None
