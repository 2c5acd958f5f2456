"""What to look at before a note is sent: which of the faults are worth saying, and what the note must agree with."""

import asyncio
from datetime import datetime

from rules import proof
from rules.clocktime import to_local
from rules.facts import Referee, Search
from rules.items import Item
from rules.letters import Draft


async def faults_of(text: str, draft: Draft, facts: proof.Facts) -> tuple[proof.Fault, ...]:
    """What to look at. The bot's own sentences are not held against themselves, and not every note says "why me"."""
    if draft.channel == "phone":
        return ()
    left_out = OWN_SENTENCES if text == draft.text else NOT_A_THANK_YOU if draft.kind != "thank" else frozenset()
    return tuple(fault for fault in await proofread(text, facts) if fault.kind not in left_out)


NOT_A_THANK_YOU = frozenset({"missing_why_me"})
OWN_SENTENCES = frozenset({"grammar", "missing_thanks", "missing_why_me", "too_short"})


async def proofread(text: str, facts: proof.Facts) -> tuple[proof.Fault, ...]:
    """Off the event loop: the first time it takes a moment to load."""
    return await asyncio.to_thread(proof.proofread, text, facts)


def facts_of(item: Item, search: Search, draft: Draft, now: datetime) -> proof.Facts:
    """What the note must agree with."""
    person, interview, employer = item.person, item.interview, item.employer
    zone = search.habits.zone
    dated = (("decision", interview.decision), ("next", interview.second_call)) if interview else ()
    others = [one.name for one in (employer.people.values() if employer else ()) if one.name and one is not person]
    return proof.Facts(
        candidate=search.writer.name,
        name=(person.name if person else None) or (item.about.name if isinstance(item.about, Referee) else ""),
        title=(person.title if person else None) or "",
        honorific=(person.honorific if person else None) or "",
        company=employer.name if employer else "",
        role=(interview.job if interview else None) or "",
        interview=to_local(interview.ended, zone).date() if interview else None,
        written=to_local(now, zone).date(),
        others=tuple(others),
        dates=tuple((what, day) for what, told in dated if told for day in (told.start, told.end) if day),
        strengths=(interview.strengths,) if interview and interview.strengths else (),
        channel=draft.channel,
        british=search.writer.spelling == "gb",
    )
