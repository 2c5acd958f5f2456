"""What to look at before a note is sent: what the note must agree with, and what such a note cannot do without."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from rules import proof
from rules.clocktime import to_local
from rules.facts import Dated, Employer, Interview, Referee, Search
from rules.items import Item
from rules.letters import LETTERS, Draft
from rules.plan.agreed import day_said
from rules.proof import THANKS, WHY_ME

WORD = re.compile(r"[^\W_]+(?:['’&/+.-][^\W_]+)*")
FIRST = re.compile(r"(?:^|[.!?]\s+)\W*$")


async def faults_of(text: str, draft: Draft, facts: proof.Facts) -> tuple[proof.Fault, ...]:
    """What to look at, off the event loop: the first time the checker takes a moment to load."""
    return () if draft.channel == "phone" else await asyncio.to_thread(proof.proofread, text, facts)


def facts_of(item: Item, search: Search, draft: Draft, now: datetime) -> proof.Facts:
    """What the note must agree with."""
    person, interview, employer = item.person, item.interview, item.employer
    dated = (("decision", interview.decision), ("next", interview.second_call)) if interview else ()
    others = [one.name for one in (employer.people.values() if employer else ()) if one.name and one is not person]
    readers = names_of_readers(item)
    return proof.Facts(
        candidate=search.writer.name,
        name=readers[0] if readers else "",
        title=(person.title if person else None) or "",
        honorific=(person.honorific if person else None) or "",
        aka=readers[1:],
        company=employer.name if employer else "",
        role=(interview.job if interview else None) or "",
        interview=to_local(interview.ended, interview.zone).date() if interview else None,
        written=to_local(now, interview.zone if interview else search.habits.zone).date(),
        others=tuple(others),
        dates=(*(("call", day) for day in [day_of_call(item)] if day), *days_of(dated)),
        strengths=(interview.strengths,) if interview and interview.strengths else (),
        channel=draft.channel,
        british=search.writer.spelling == "gb",
        known=known_in(employer),
        needs=needs_of(draft),
    )


def days_of(told: Iterable[tuple[str, Dated | None]]) -> Iterator[tuple[str, date]]:
    yield from ((what, day) for what, said in told if said for day in (said.start, said.end) if day)


def day_of_call(item: Item) -> date | None:
    """The day on which the note says that the user will call."""
    employer, person, interview = item.employer, item.person, item.interview
    return day_said(employer, interview.id, person.id) if employer and person and interview else None


def names_of_readers(item: Item) -> tuple[str, ...]:
    """Whom the note is for: the person, or the references who are told or asked."""
    told: tuple[Referee, ...] = (item.about,) if isinstance(item.about, Referee) else ()
    if item.rule == "brief" and item.employer:
        told = item.employer.referees
    names = [one.name for one in told] or [(item.person.name if item.person else None) or ""]
    return tuple(name for name in names if name)


def needs_of(draft: Draft) -> frozenset[str]:
    """Thanks where the letter is one of thanks; why me where a strength was told that the note can restate."""
    restates = draft.kind == "thank" and any("interview.strengths" in line.facts for line in draft.lines)
    return frozenset([THANKS] * LETTERS[draft.kind].thanks + [WHY_ME] * restates)


# --- words of the record ----------------------------------------------------------------------------


def known_in(employer: Employer | None) -> tuple[str, ...]:
    """Names, products and jargon of what was told about this employer; not its slips."""
    told = list(answers_about(employer)) if employer else []
    often = Counter(word.casefold() for answer in told for word in WORD.findall(answer))
    return tuple(dict.fromkeys(word for answer in told for word in names_in(answer, often)))


def answers_about(employer: Employer) -> Iterator[str]:
    for interview in employer.interviews:
        yield from answers_in(interview)
    jobs = [application.job for application in employer.applications]
    texts = [*jobs, *(memo.text for memo in employer.memos), *(one.name for one in employer.referees)]
    yield from (text for text in texts if text)


def answers_in(interview: Interview) -> Iterator[str]:
    told = (interview.job, interview.looking_for, interview.strengths, interview.concern, interview.concern_answer)
    promise = interview.promise.text if interview.promise else None
    titles = [person.title for person in interview.people]
    yield from (text for text in (*told, interview.learned, promise, *titles) if text)


def names_in(answer: str, often: Counter[str]) -> Iterator[str]:
    """Words with a capital or a figure where no sentence begins, and words that were told more than once."""
    for found in WORD.finditer(answer):
        word = found.group()
        inside = not FIRST.search(answer[: found.start()])
        if any(not char.islower() for char in word[1:]) or (inside and word[0].isupper()) or often[word.casefold()] > 1:
            yield word
