"""What is told before it is asked: words that do not answer the open question, but plainly one that comes later."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from rules import asides, openings
from rules import people as people_room
from rules.debrief import people, reach, show, when
from rules.debrief.read import format_of_interview
from rules.debrief.told import Told, channelless, everyone, joined
from rules.forms import Answers, Around, Unclear, plain

Read = Callable[[str, Answers, Around], Any]
DATES: tuple[tuple[str, str, re.Pattern[str], Read], ...] = (
    (
        "second",
        "they may call",
        re.compile(r"(?i)\b(?:second|2nd|next|another|final|follow[- ]?up) (?:interview|round|stage|call)\b"),
        when.second,
    ),
    (
        "decision",
        "they decide",
        re.compile(
            r"(?i)\b(?:decid\w+|decision|let (?:me|us|\w+one|people) know|(?:i'?ll|we'?ll|will|should) (?:hear|know)"
            r"|hear back|(?:get|come|coming|getting) back to (?:me|us)|be in touch|revert"
            r"|tell (?:me|us) (?:the )?(?:answer|result)|(?:results?|answer) (?:will|by|before|until|on|in|within)"
            r"|(?:they|she|he)(?:'?ll| will) (?:ring|phone|call|e?mail|text|tell|contact))\b"
        ),
        when.decision,
    ),
)


STREET = re.compile(
    r"(?i)\b\d{1,5}[a-z]?,? (?:(?!(?:on|in|to|at|of|a)\b)[^\W\d_][\w'.-]*,? ){1,4}"
    r"(?:street|str|st|road|rd|avenue|ave|lane|ln|drive|way|square|sq|boulevard|blvd|court|place|row|park|quay|wharf|terrace)\b.*"
    r"|\b[^\W\d_]*(?:straße|strasse|gasse|platz|weg) \d+.*"
    r"|\b(?:calle|avenida|rua|rue|via) [^\W\d_][^,\n]*,? \d+.*"
)


OF_ONE = re.compile(r"(?i)\b(?:s?he|they) (?:prefers?|likes?|would rather|is best)\b")
TITLE_IS = re.compile(r"(?i)['’]s (?:title|job|role|position) is\b")
CORRECTS = re.compile(r"(?i)\b(?:(?:first|last|sur|family|middle|full)[ -]?name|spel\w+|written|not|never)\b")
PUT_RIGHT = 6  # words: "no, it was in person"; whoever writes more tells something else
ENDED = re.compile(r"(?i)\b(?:ended|finished|was over|was done|got out|came out) (?:at |around |about )*(?P<at>\S.{0,30})")


@dataclass(frozen=True, slots=True)
class Early:
    """The answers with what was told early, the question that it answers, and what to say of it."""

    answers: Answers
    key: str
    echo: str


def ahead(said: str, answers: Answers, around: Around) -> Early | None:
    """The first later answer that these words hold; None when they ask something, or hold none. Raises Unclear."""
    if "?" in said:
        return None
    return next(
        chain(*(tell(said, answers, around) for tell in (put_right, dated, reached, introduced, named, housed, over, met))),
        None,
    )


def dated(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    for key, what, words, read in DATES:
        if key not in answers and words.search(said):
            value = unless_unclear(read, said, answers, around)
            if value and value["start"]:
                yield Early({**answers, key: value}, key, f"{what} {show.echoed(value, around)}")


def reached(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """How to reach somebody who was named already: with the name, or an email address."""
    waiting = channelless(answers)
    of_one = len(waiting) == 1 and OF_ONE.search(said)
    by_name = reach.by_name(said, waiting)
    if not by_name and attempted(lambda text, _, __: people.beside_ways(text, waiting), said, answers, around):
        return  # it is of somebody else
    if waiting and (of_one or by_name or reach.is_of_all(said) or fit(reach.EMAIL.findall(said), waiting)):
        told = attempted(reach.channel, said, answers, around)
        known = [person for person in waiting if told and person not in channelless(told.answers)]
        if known:
            yield Early(told.answers, "channel", ", ".join(f"how to reach {show.who(person)}" for person in known))


def fit(emails: Sequence[str], waiting: Sequence[Told]) -> bool:
    """Whether it is plain whose they are: there are as many as people, or a name stands in one."""
    parts = [part for person in waiting for part in plain(person["name"] or "").split() if len(part) > 1]
    return bool(emails) and (
        len(waiting) in (1, len(emails)) or any(part in email.casefold() for part in parts for email in emails)
    )


def introduced(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """Somebody with an email address, before it is asked who was there: "mark: mark@dhl.com"."""
    if "people" in answers or not reach.EMAIL.search(said):
        return
    there = attempted(people.people, said, answers, around) or ()
    found = [person for person in there if person["name"] and person["email"]]
    if found:
        yield Early({**answers, "people": found}, "people", show.people_echo(found, around))


def put_right(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """ "His name is written Wojciech": of somebody who was named before."""
    if there := people.corrected(said, answers):
        changed = [one for one in everyone(there) if one not in everyone(answers)]
        yield Early(there, "people", show.people_echo(changed, around))


def named(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """Somebody else who was there, or what somebody is: "the bloke on the desk was called Mo", "dave is hr i think"."""
    if "when" not in answers or asides.reports(said) or openings.INTERVIEW.search(said) or CORRECTS.search(said):
        return
    plainly = TITLE_IS.sub(" is", said)
    found = [people.told(one) for one in people_room.read(plainly).people if one.name and people.is_told_of(one, plainly)]
    there = joined(answers.get("people") or [], found, 1)
    if found and there != (answers.get("people") or []):
        yield Early({**answers, "people": people.few(there)}, "people", ", ".join(one["name"] for one in found))


def housed(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """Where their office is: the address for all of them to whom a letter goes."""
    place = STREET.search(said)
    if place and "office" not in answers:
        yield Early({**answers, "office": place.group().strip(" .,")}, "office", "their address")


def met(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    label = openings.way(said)
    how = format_of_interview(label, answers, around) if label else None
    again = "format" in answers and len(said.split()) > PUT_RIGHT
    if label and how != answers.get("format") and not again:
        yield Early({**answers, "format": how}, "format", label.casefold())


def over(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """ "It ended at half past two", after it was asked for or guessed."""
    found = ENDED.search(said) if "when" in answers else None
    clock = attempted(when.ended, found["at"], answers, around) if found else None
    if isinstance(clock, str):
        told = {**answers, "when": {**answers["when"], "clock": clock}, "ended": clock}
        yield Early(told, "ended", show.when_echo(told["when"], around))


def unless_unclear(read: Read, said: str, answers: Answers, around: Around) -> Any:
    """What it reads; None where nothing is read; raises Unclear where it is but to choose: "they decide 12/3"."""
    try:
        return read(said, answers, around)
    except Unclear as unclear:
        if unclear.choices:
            raise
        return None


def attempted(read: Read, said: str, answers: Answers, around: Around) -> Any:
    try:
        return read(said, answers, around)
    except Unclear:
        return None
