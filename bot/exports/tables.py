"""Tables for a spreadsheet: who was met, what is to be done, what happened. Times are the user's own."""

import csv
import io
from collections.abc import Iterable
from datetime import datetime

from bot.exports.gathered import Gathered
from rules import wording
from rules.clocktime import to_local
from rules.facts import Employer
from rules.timeline.history import history

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for something to work out
Row = tuple[str | None, ...]


def people(gathered: Gathered) -> bytes:
    rows = (
        (
            employer.name,
            person.name,
            person.title,
            person.kind,
            person.channel,
            person.address,
            met_on(employer, person.id),
        )
        for employer, person in gathered.people()
    )
    return table(("Company", "Name", "Title", "Role", "Best way", "Address", "Met on"), rows)


def met_on(employer: Employer, person: int) -> str:
    """The days of the interviews with this person."""
    met = (interview for interview in employer.interviews if person in {one.id for one in interview.people})
    return ", ".join(f"{to_local(interview.ended, interview.zone):%Y-%m-%d}" for interview in met)


def follow_ups(gathered: Gathered) -> bytes:
    rows = (
        (
            moment(gathered, item.when),
            item.employer.name if item.employer else None,
            item.person.called if item.person else None,
            wording.line(item).striptags(),
            item.task.channel,
        )
        for item in gathered.items
    )
    return table(("Due", "Company", "Person", "What", "How"), rows)


def events(gathered: Gathered) -> bytes:
    told = [
        (at, employer.name, words.striptags()) for employer in gathered.search.employers for at, words in history(employer)
    ]
    return table(("When", "Company", "What"), ((moment(gathered, at), name, what) for at, name, what in sorted(told)))


def moment(gathered: Gathered, at: datetime) -> str:
    return to_local(at, gathered.search.habits.zone).isoformat(sep=" ", timespec="minutes")


def table(head: Row, rows: Iterable[Row]) -> bytes:
    """With the mark by which spreadsheets know UTF-8, and no cell that they would work out."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerows((head, *(tuple(map(harmless, row)) for row in rows)))
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str | None) -> str:
    return f"'{cell}" if cell and cell.startswith(FORMULA) else cell or ""
