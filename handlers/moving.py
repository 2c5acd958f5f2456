"""An interview that was told in advance is moved, or does not take place, in the user's own words."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from handlers import outcomes
from handlers.planning import around
from handlers.said import Reply, Said
from handlers.undoing import noted
from rules import planned, texts, told_forms
from rules.clocktime import to_local
from rules.facts import Appointment, Employer, Event, Search
from rules.forms import Around, Unclear, plain
from storage.store import Store

LATELY = timedelta(days=7)  # so long after its hour one may say that there was none
ANY = frozenset(
    {"it", "it's", "its", "they", "that", "interview", "the interview", "my interview", "the company", "he", "she"}
)
Ahead = list[tuple[Employer, Appointment]]


async def moved(store: Store, said: Said) -> list[Reply] | None:
    """The interview to come that is named, else the last told, is on another day or at another hour.

    None when there is none, or neither is said.
    """
    found = planned.moved(said.text)
    known = of(found.name, interviews_ahead(await store.facts.search(said.user), said.now - LATELY)) if found else []
    if found is None or not known:
        return None
    employer, appointment = ([one for one in known if one[1].at > said.now] or known)[-1]
    at = new_moment(found, appointment, await around(store, said.user, said.at))
    if at and appointment.at <= said.now:  # that day there was none
        await store.employers.happened(said.user, employer.id, Event(0, f"debrief:{appointment.id}", "skipped", said.at))
    return [await outcomes.coming(store, said, employer, replace(appointment, at=at, told=said.now))] if at else None


def new_moment(found: planned.Moved, appointment: Appointment, here: Around) -> datetime | None:
    """At its hour as long as no other is said, and on its day where only an hour is."""
    before = to_local(appointment.at, here.zone)
    hour = found.when.removeprefix("at ").removeprefix("around ")
    when = day_told(f"{before.date().isoformat()} at {hour}" if found.same_day else found.when, here)
    return told_forms.moment(when, here.zone, before.time()) if when else None


async def called_off(store: Store, said: Said) -> list[Reply] | None:
    """There will be none at this company, or there was none though its hour has come. None for anything else."""
    off, nobody = planned.off(said.text), planned.nobody_came(said.text)
    if not (off or nobody):
        return None
    known = interviews_ahead(await store.facts.search(said.user), said.now - LATELY)
    known = of(off["name"] if off else None, [one for one in known if off or one[1].at <= said.now])
    if not known:
        return None
    employer, appointment = known[-1]
    await store.employers.happened(said.user, employer.id, Event(0, f"debrief:{appointment.id}", "skipped", said.at))
    text = texts.COMING_OFF if off else texts.NOBODY_CAME
    return [await noted(store, said, text.format(employer.name), employer.id)]


def of(name: str | None, known: Ahead) -> Ahead:
    """Those of the company that is named; all where none is."""
    words = plain(name or "it")
    return [one for one in known if words in ANY or f" {plain(one[0].name)} " in f" {words} " or is_begun(words, one[0])]


def is_begun(words: str, employer: Employer) -> bool:
    """ "Aster" for Aster Clinic."""
    return plain(employer.name).split()[: len(words.split())] == words.split()


def interviews_ahead(search: Search, now: datetime) -> Ahead:
    """Those that are still to come, the one that was told last at the end."""
    told = [(employer, one) for employer in search.employers for one in employer.appointments]
    open_ = [(employer, one) for employer, one in told if one.at > now and not employer.event(f"debrief:{one.id}")]
    return sorted(open_, key=lambda pair: pair[1].told)


def day_told(words: str, here: Around) -> dict[str, Any] | None:
    """As the form of an interview to come reads it; None when no day is said."""
    try:
        return told_forms.coming(words, {}, here)
    except Unclear:
        return None
