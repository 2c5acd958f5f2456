"""It was another one: what was taken for done is open again, and what was meant is done in its place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from handlers import nudging, tapping
from handlers.closing import close
from handlers.planning import replan, to_do
from handlers.said import Reply, Said, Say
from handlers.undoing import noted
from rules import texts
from rules.facts import Employer, Event, Person, Search
from rules.forms import plain
from rules.plan.notes import met, thank_key
from storage.store import Store

FRESH = timedelta(days=2)  # so long "I didn't send it" may be said of a note that was reported as sent

OOPS = r"(?:(?:no|wait|oops|sorry|argh|actually|hang on|my bad|well)\W+)*"
NAME = r"[^\W\d_][^,.;!?]{0,38}?"
MEANT = re.compile(rf"(?i){OOPS}i (?:mean|meant) (?:the )?(?P<name>[^,.;!?]{{2,40}}?)(?: one)?[.!]*")
SENT = r"(?:(?:i|sent|send|thanked|wrote|meant|mean|it was|that was|to|for|but) )*"
INSTEAD = (
    re.compile(rf"(?i){OOPS}{SENT}(?P<right>{NAME})(?:['’]s)?,? (?:and )?not (?:to |for )?(?P<wrong>{NAME})(?:['’]s)?[.!]*"),
    re.compile(
        rf"(?i){OOPS}{SENT}not (?:to |for )?(?P<wrong>{NAME})(?:['’]s)?(?:,| but| i) ?{SENT}(?P<right>{NAME})(?:['’]s)?[.!]*"
    ),
)
NOT_SENT = re.compile(
    rf"(?i){OOPS}i (?:did not|didn['’]?t|have not|haven['’]?t|never) (?:actually |really |even )?"
    r"(?:sent|send|mail|mailed|email|emailed|write|written|wrote|thank|thanked|post|posted|do|done) "
    rf"(?:it|that|this|(?P<wrong>{NAME})(?:['’]s)?)(?: (?:one|note|mail|thank[- ]?you|yet|after all|at all))*[.!]*"
)  # fmt: skip


class Note(NamedTuple):
    """A thank-you that was reported as sent."""

    employer: Employer
    person: Person
    event: Event


async def heard(store: Store, said: Said) -> list[Reply] | None:
    """ "I meant Carl's, not Beth's", "no wait, I didn't send it": of thank-you notes that were reported as sent."""
    words = said.text.strip()
    if not any(pattern.fullmatch(words) for pattern in (*INSTEAD, NOT_SENT)):
        return None
    search = await store.facts.search(said.user)
    for pattern in INSTEAD:
        found = pattern.fullmatch(words)
        sent = sent_to(said, search, found["wrong"]) if found else None
        right = one_named(search, found["right"]) if found else None
        if sent and right:
            return await instead(store, said, sent, right)
    found = NOT_SENT.fullmatch(words)
    sent = sent_to(said, search, found["wrong"]) if found else None
    if sent is None:
        return None
    await take_back(store, said, sent.event)
    return [await noted(store, said, texts.NOT_THANKED.format(sent.person.called), sent.employer.id)]


async def instead(store: Store, said: Said, sent: Note, right: Person) -> list[Reply]:
    await take_back(store, said, sent.event)
    await replan(store, said.user, said.now, sent.employer.id)
    lead = texts.NOT_THANKED.format(sent.person.called)
    open_ = [one for one in await to_do(store, said.user, said.now) if one.rule == "thank" and one.person == right]
    if not open_:
        return [await noted(store, said, lead, sent.employer.id)]
    return [Say(lead), *await nudging.ask_more(store, said, open_[0], await close(store, said, open_[0], "done"))]


async def take_back(store: Store, said: Said, event: Event) -> None:
    """It did not happen; how it was sent is not asked any more."""
    await store.employers.did_not_happen(said.user, event.id)
    asked = await store.talks.open(said.user)
    if asked and asked.talk.form == "sent" and asked.talk.answers["event"] == event.id:
        await store.talks.end(said.user, asked, said.now)


def sent_to(said: Said, search: Search, name: str | None) -> Note | None:
    """The note to somebody of this name (None: the last one) that was lately reported as sent."""
    lately = [note for note in thanked(search) if said.now - note.event.at < FRESH]
    found = [note for note in lately if name is None or is_named(note.person, name)]
    return max(found, key=lambda note: (note.event.at, note.event.id), default=None)


def thanked(search: Search) -> Iterator[Note]:
    for employer in search.employers:
        closed = {event.key: event for event in employer.events}
        for interview, person in met(employer):
            if event := closed.get(thank_key(interview, person)):
                yield Note(employer, person, event)


def one_named(search: Search, name: str) -> Person | None:
    people = [one for employer in search.employers for one in employer.people.values() if is_named(one, name)]
    return people[0] if len(people) == 1 else None


def is_named(person: Person, name: str) -> bool:
    """By the whole name or by its first or last part."""
    whole = plain(person.name or person.called)
    return plain(name) in (whole, *whole.split()[:1], *whole.split()[-1:])


async def another(store: Store, said: Said) -> list[Reply] | None:
    """ "No, I meant Initech": what was done last is taken back, to be said again with the right name."""
    found = MEANT.fullmatch(said.text.strip())
    name = plain(found["name"]) if found else ""
    known = next((one for one in await store.employers.names(said.user) if plain(one) == name), None)
    undone = await tapping.typed(store, replace(said, text=texts.UNDO), last=2) if known else None
    return [*undone, Say(texts.SAY_AGAIN.format(known))] if undone else None
