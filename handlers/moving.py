"""An interview that was told in advance is moved, or does not take place, in the user's own words."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from handlers import outcomes, talking
from handlers.cards import LABEL
from handlers.planning import around, habits_of
from handlers.said import Button, Reply, Said, Say, in_rows
from handlers.scene import FRESH, JUST_NOW, told_last
from handlers.undoing import noted
from rules import planned, texts, told_forms, wording
from rules.clocktime import to_local
from rules.debrief import story
from rules.debrief.told import joined
from rules.facts import Appointment, Employer, Event, Search
from rules.forms import Around, Talk, Unclear
from storage.store import Store

LATELY = timedelta(days=7)  # so long after its hour one may say that there was none, or which day it is instead
OF_INTERVIEWS = frozenset({"prepare", "debrief"})  # rules whose messages speak of an interview that was told in advance
Ahead = list[tuple[Employer, Appointment]]


async def moved(store: Store, said: Said) -> list[Reply] | None:
    """The interview that is meant is on another day or at another hour; one that was called off lately takes place after all.

    Of several it is asked which. None when nothing of that is said.
    """
    found = planned.moved(said.text)
    if found is None:
        return None
    search = await store.facts.search(said.user)
    ahead, told = interviews_ahead(search, said.now), interviews_ahead(search, said.now - LATELY)
    off, spoken = called_off_lately(search, said.now), await spoken_of(store, said, search)
    just = [one for one in of(found.name, [*told, *off]) if one[0].id == spoken]
    known = sorted(just or of(found.name, [*(ahead or told), *off]), key=last_told)
    if not known:
        return None
    here = await around(store, said.user, said.at)
    if len({employer.id for employer, _ in known}) > 1:
        return await ask_which_moved(store, said, found, known, here)
    employer, appointment = known[-1]
    at = new_moment(found, appointment, here)
    if at and appointment.at <= said.now:  # that day there was none
        await store.employers.happened(said.user, employer.id, Event(0, f"debrief:{appointment.id}", "skipped", said.at))
    return [await outcomes.coming(store, said, employer, replace(appointment, at=at, told=said.now))] if at else None


async def ask_which_moved(store: Store, said: Said, found: planned.Moved, known: Ahead, here: Around) -> list[Reply] | None:
    """The company is asked as of any interview to come: where one is known there, it moves."""
    days = {to_local(appointment.at, here.zone).date() for _, appointment in known}
    if found.same_day and len(days) > 1:  # of which day, only the company tells
        return [Say(texts.TELL_MORE)]
    when = day_told(on_day(found, days.pop()) if found.same_day else found.when, here)
    return await talking.begin(store, said, Talk("coming", {"when": when})) if when else None


def new_moment(found: planned.Moved, appointment: Appointment, here: Around) -> datetime | None:
    """At its hour as long as no other is said, and on its day where only an hour is."""
    before = to_local(appointment.at, here.zone)
    when = day_told(on_day(found, before.date()) if found.same_day else found.when, here)
    return told_forms.moment(when, here.zone, before.time()) if when else None


def on_day(found: planned.Moved, day: date) -> str:
    return f"{day.isoformat()} at {found.when.removeprefix('at ').removeprefix('around ')}"


async def called_off(store: Store, said: Said) -> list[Reply] | None:
    """There will be none at this company, or there was none though its hour has come; of several it is asked which.

    None for anything else.
    """
    off, nobody = planned.off(said.text), planned.nobody_came(said.text)
    if not (off or nobody):
        return None
    search = await store.facts.search(said.user)
    known = of(off["name"] if off else None, interviews_ahead(search, said.now - LATELY))
    known = [one for one in known if off or one[1].at <= said.now]
    spoken = await spoken_of(store, said, search)
    known = [one for one in known if one[0].id == spoken] or known
    if not known:
        return None
    if len(known) > 1 and (known[-1][0].id != spoken or known[-1][1].told < said.now - JUST_NOW):
        return [await which_is_off(store, said, known)]
    employer, appointment = known[-1]
    await store.employers.happened(said.user, employer.id, Event(0, f"debrief:{appointment.id}", "skipped", said.at))
    text = texts.COMING_OFF if off else texts.NOBODY_CAME
    return [await noted(store, said, text.format(employer.name), employer.id)]


async def which_is_off(store: Store, said: Said, known: Ahead) -> Say:
    """A button for each, by its company; by its day too, where several are at one."""
    names, habits = [employer.name for employer, _ in known], await habits_of(store, said.user)
    keys = [(employer.id, f"debrief:{appointment.id}") for employer, appointment in known]
    nudge = await store.tasks.nudge(said.user, keys, said.now)
    labels = [
        employer.name[:LABEL]
        if names.count(employer.name) == 1
        else f"{employer.name[:LABEL]}, {wording.moment_of(appointment.at, said.now, habits)}"
        for employer, appointment in known
    ]
    return Say(texts.WHICH_IS_OFF, in_rows([Button(label, f"n:{nudge}:off:{n}") for n, label in enumerate(labels)]))


async def announced(store: Store, said: Said) -> list[Reply] | None:
    """Whom one will meet, told after the interview to come that is named, or just spoken of, or the only one.

    None for anything else, and where nobody is named.
    """
    if not planned.announces(said.text):
        return None
    search = await store.facts.search(said.user)
    named = [one.id for one in search.employers if planned.has_name(said.text, one.name)]
    spoken = await spoken_of(store, said, search)
    ahead = interviews_ahead(search, said.now)
    known = [one for one in ahead if one[0].id in (named or (spoken,))] or ([] if named else ahead)
    if not known:
        return None
    if len({employer.id for employer, _ in known}) > 1:
        return [Say(texts.TELL_MORE)]
    employer, appointment = known[-1]
    met = story.everyone_in(said.text, {"company": employer.name})
    if not met:
        return None
    everybody = tuple(joined([dict(one) for one in appointment.people], met, 1))
    return [await outcomes.coming(store, said, employer, replace(appointment, people=everybody, told=said.now))]


# --- which one is meant ---------------------------------------------------------------------------


async def spoken_of(store: Store, said: Said, search: Search) -> int | None:
    """The employer of whom the user told something just now, else the one of the last message about an interview of his."""
    nudge = await store.tasks.last(said.user)
    just = told_last(search, said.now, nudge)
    if just or nudge is None or nudge.at < said.now - FRESH:
        return just
    owners = {employer for employer, key in nudge.tasks if key.partition(":")[0] in OF_INTERVIEWS}
    return owners.pop() if len(owners) == 1 else None


def last_told(one: tuple[Employer, Appointment]) -> tuple[datetime, bool, int]:
    employer, appointment = one
    event = employer.event(f"debrief:{appointment.id}")
    return max(appointment.told, event.at if event else appointment.told), event is not None, appointment.id


def of(name: str | None, known: Ahead) -> Ahead:
    """Those of the company that is named; all where none is."""
    return [one for one in known if planned.is_of(name, one[0].name)]


def interviews_ahead(search: Search, now: datetime) -> Ahead:
    """Those that are still to come, the one that was told last at the end."""
    told = [(employer, one) for employer in search.employers for one in employer.appointments]
    open_ = [(employer, one) for employer, one in told if one.at > now and not employer.event(f"debrief:{one.id}")]
    return sorted(open_, key=last_told)


def called_off_lately(search: Search, now: datetime) -> Ahead:
    """Those of whom it was told in these days that there will be or was none, and nothing newer."""
    told = [(employer, one) for employer in search.employers for one in employer.appointments if employer.state == "going"]
    events = [(employer, one, employer.event(f"debrief:{one.id}")) for employer, one in told]
    return [
        (employer, one)
        for employer, one, event in events
        if event and event.outcome == "skipped" and event.at >= now - LATELY and employer.begun <= event.at
    ]


def day_told(words: str, here: Around) -> dict[str, Any] | None:
    """As the form of an interview to come reads it; None when no day is said."""
    try:
        return told_forms.coming(words, {}, here)
    except Unclear:
        return None
