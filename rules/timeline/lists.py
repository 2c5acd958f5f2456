"""Everybody met, and every company, the newest first."""

from collections.abc import Iterable
from datetime import datetime

from markupsafe import Markup

from rules import wording
from rules.facts import Employer, Habits, Search
from rules.items import Item
from rules.timeline.fit import MOST, cut, fitted
from rules.timeline.pages import described, state

AT_ONE, STEP = 700, 400  # characters of the people of one company, and of one next step
NOBODY = Markup("I know nobody yet. Tell me about an interview, and whom you met.")
NO_COMPANY = Markup("I know no company yet. Tell me about an interview, or where you applied.")


def people(search: Search, now: datetime) -> Markup:  # noqa: ARG001 - as its sisters
    """Everybody met, by employer."""
    groups = [group(employer) for employer in newest(search.employers) if employer.people]
    return fitted(groups, MOST, "{} more companies", "\n\n") or NOBODY


def group(employer: Employer) -> Markup:
    everybody = [Markup("• {}").format(described(person)) for person in employer.people.values()]
    return Markup("{}\n{}").format(cut(employer.name), fitted(everybody, AT_ONE, "{} more people"))


def companies(search: Search, items: Iterable[Item], now: datetime) -> Markup:
    """Every employer with its state and the next step there."""
    soonest = {item.id[0]: item for item in sorted(items, key=lambda item: item.when)[::-1]}
    lines = [
        Markup("<b>{}</b>: {}{}").format(
            cut(employer.name), state(employer), step(soonest.get(employer.id), now, search.habits)
        )
        for employer in newest(search.employers)
    ]
    return fitted(lines, MOST, "{} more companies") or NO_COMPANY


def step(item: Item | None, now: datetime, habits: Habits) -> Markup:
    """The next thing to do on a line of its own; only its moment where it would be too long."""
    if item is None:
        return Markup("")
    when = f"{'was due ' if item.when < now else ''}{wording.moment_of(item.when, now, habits)}"
    text = Markup("\n• {}, {}").format(wording.WORDS[item.rule].line(item), when)
    return text if len(text) <= STEP else Markup("\n• {}").format(when)


def newest(employers: Iterable[Employer]) -> list[Employer]:
    """By the last thing told of them."""
    return sorted(employers, key=lambda one: (max([one.begun, *(event.at for event in one.events)]), one.id), reverse=True)
