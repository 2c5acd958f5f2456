"""One try at an employer after another: a plan is about the latest one only."""

from dataclasses import replace

from rules.facts import Employer, Event
from rules.outcomes import ENDINGS


def this_try(employer: Employer) -> Employer:
    """The employer without the interviews, appointments and applications of a try that ended before the latest one began."""
    over = max((end.at for end in ends(employer) if end.at < employer.begun), default=None)
    if over is None:
        return employer
    return replace(
        employer,
        interviews=tuple(one for one in employer.interviews if one.saved > over),
        appointments=tuple(one for one in employer.appointments if one.told > over),
        applications=tuple(one for one in employer.applications if one.sent > over),
    )


def ends(employer: Employer) -> list[Event]:
    """How each try came out, oldest first; what the user took up again had not ended."""
    found: list[Event] = []
    for event in sorted(employer.events, key=lambda event: (event.at, event.id)):
        if event.rule == "outcome" and event.outcome == "resumed":
            found = found[:-1]
        elif event.rule == "outcome" and event.outcome in ENDINGS:
            found.append(event)
    return found
