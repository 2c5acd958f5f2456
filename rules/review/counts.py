"""What is counted, from the facts alone. A span begins after `since` and ends with `until`, both aware UTC."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile

from rules import cadence
from rules.facts import Employer, Event, Interview, Search
from rules.outcomes import ENDINGS
from rules.plan.contact import FOLLOW_UPS
from rules.plan.notes import met, thank_key

WORDS_TO_THEM = (FOLLOW_UPS | {"try"}) - {"reply"}  # a call that nobody answered was made
UNSAID = frozenset({"skipped", "replied", "bounced", "no_contact"})  # closed without a word that reached them
BY_PHONE = frozenset({"spoke", "voicemail", "no_answer"})
CALLS = ("call", "again", "word")
ANSWERS = frozenset({"offer", "rejected"})  # outcomes that they tell

Test = Callable[[Event], bool]


@dataclass(frozen=True, slots=True)
class Counts:
    """What happened in a span; the last three are how things stood at its end.

    `notes` are thank-you notes sent, `on_time` those within 24 hours, `missed` those that were due and are let go or open.
    `contacts` are words to employers, `calls` those by phone. `ended` counts employers by how it came out there.
    """

    interviews: int
    applications: int
    notes: int
    on_time: int
    missed: int
    contacts: int
    calls: int
    replies: int
    open: int
    offers: int
    ended: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Note:
    """A thank-you that was sent or is owed."""

    due: datetime
    sent: datetime | None

    @property
    def on_time(self) -> bool:
        return self.sent is not None and self.sent <= self.due


def counts(search: Search, since: datetime, until: datetime) -> Counts:
    """What happened after `since`, up to and at `until`, as far as it was known then."""

    def inside(moments: Iterable[datetime]) -> int:
        return sum(since < moment <= until for moment in moments)

    employers = known(search, until)
    written = [note for note in all_notes(search, until) if note.sent and since < note.sent <= until]
    states = Counter(employer.state for employer in employers)
    return Counts(
        interviews=inside(one.ended for employer in search.employers for one in employer.interviews),
        applications=inside(one.sent for employer in search.employers for one in employer.applications),
        notes=len(written),
        on_time=sum(note.on_time for note in written),
        missed=inside(note.due for note in all_notes(search, until) if not note.sent),
        contacts=inside(when(search, is_word)),
        calls=inside(when(search, is_call)),
        replies=inside(when(search, is_answer)),
        open=states.pop("going", 0),
        offers=states.pop("offer", 0),
        ended=dict(states),
    )


def streak(search: Search, now: datetime) -> int:
    """How many thank-you notes in a row, the newest first, went out on time. One that is not due yet does not count."""
    told = [note for note in all_notes(search, now) if note.sent or note.due <= now]
    newest = sorted(told, key=lambda note: note.due, reverse=True)
    return sum(1 for _ in takewhile(lambda note: note.on_time, newest))


def rate(search: Search, since: datetime, until: datetime) -> tuple[int, int]:
    """Of the employers written to or called in the span, how many answered in it; and how many those are."""
    told = [within(employer, since, until) for employer in search.employers]
    written = [employer for employer in told if was_written(employer)]
    return sum(has_answered(employer) for employer in written), len(written)


# --- events -----------------------------------------------------------------------------------------


def when(search: Search, test: Test) -> Iterator[datetime]:
    return (event.at for employer in search.employers for event in employer.events if test(event))


def is_word(event: Event) -> bool:
    return event.rule in WORDS_TO_THEM and event.outcome not in UNSAID


def is_call(event: Event) -> bool:
    by_phone = event.outcome in BY_PHONE or event.channel == "phone" or (event.rule in CALLS and event.outcome == "done")
    return is_word(event) and by_phone


def is_answer(event: Event) -> bool:
    return event.rule == "reply" or event.outcome == "replied" or (event.rule == "outcome" and event.outcome in ANSWERS)


def came_out(outcome: str) -> Test:
    return lambda event: event.rule == "outcome" and event.outcome == outcome


# --- notes ------------------------------------------------------------------------------------------


def all_notes(search: Search, until: datetime) -> list[Note]:
    return [note for employer in search.employers for note in notes(employer, until)]


def notes(employer: Employer, until: datetime) -> Iterator[Note]:
    """Every thank-you that was sent, let go, or is owed; not what nobody owes any more because it came out before."""
    owed = {thank_key(interview, person) for interview, person in met(employer)}
    for interview in employer.interviews:
        for person in interview.people:
            key, due = thank_key(interview, person), interview.ended + cadence.THANK_WITHIN
            event = employer.event(key)
            known = event if event and event.at <= until else None
            if known or (key in owed and not came_out_before(employer, interview, due)):
                yield Note(due, known.at if known and known.outcome not in UNSAID else None)


def came_out_before(employer: Employer, interview: Interview, due: datetime) -> bool:
    """Whether somebody said no, or yes, between the interview and the moment that the note was due."""
    ends = (event for event in employer.events if event.rule == "outcome" and event.outcome in ENDINGS)
    return any(interview.ended <= event.at <= due for event in ends)


# --- employers --------------------------------------------------------------------------------------


def known(search: Search, until: datetime) -> list[Employer]:
    """The employers of which something was told by then, as they were then."""
    then = [until_then(employer, until) for employer in search.employers]
    return [employer for employer in then if employer.events or employer.begun.year > 1]


def until_then(employer: Employer, until: datetime) -> Employer:
    """What was known of the employer at `until`."""
    return replace(
        employer,
        interviews=tuple(one for one in employer.interviews if told(one) <= until),
        appointments=tuple(one for one in employer.appointments if one.told <= until),
        applications=tuple(one for one in employer.applications if one.sent <= until),
        events=tuple(event for event in employer.events if event.at <= until),
    )


def told(interview: Interview) -> datetime:
    return max(interview.saved, interview.ended)


def within(employer: Employer, since: datetime, until: datetime) -> Employer:
    """What happened there in the span."""
    then = until_then(employer, until)
    return replace(
        then,
        interviews=tuple(one for one in then.interviews if one.ended > since),
        appointments=tuple(one for one in then.appointments if one.told > since),
        applications=tuple(one for one in then.applications if one.sent > since),
        events=tuple(event for event in then.events if event.at > since),
    )


def was_written(employer: Employer) -> bool:
    thanked = any(event.rule == "thank" and event.outcome not in UNSAID for event in employer.events)
    return bool(employer.applications) or thanked or any(map(is_word, employer.events))


def has_answered(employer: Employer) -> bool:
    """Whether they said anything: an answer, an outcome that they tell, or an interview after an application."""
    hired = any(came_out("hired")(event) for event in employer.events)
    invited = bool(employer.applications and (employer.interviews or employer.appointments))
    return invited or hired or any(map(is_answer, employer.events))
