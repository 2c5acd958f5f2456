"""What the answers of a debrief say about the people met. A person is a JSON object with an `id` of its own."""

from collections.abc import Iterable
from typing import Any

from rules.channels import CHANNELS
from rules.facts import Person
from rules.forms import Answers

Told = dict[str, Any]  # id, name, title, kind, honorific, email, phone; person: the stored id once it is saved


def everyone(answers: Answers) -> list[Told]:
    return [*(answers.get("people") or []), *(answers.get("desk") or [])]


def channelless(answers: Answers) -> list[Told]:
    """Those for whom the best way to reach them was not asked yet (None is an answer: not known)."""
    channels = answers.get("channel") or {}
    return [person for person in everyone(answers) if str(person["id"]) not in channels]


def channel_of(person: Told, answers: Answers) -> str | None:
    """The way that was told; as long as none was, that of the address which came with the name."""
    said: str | None = (answers.get("channel") or {}).get(str(person["id"]))
    return said or next((way for way in ("email", "phone") if person.get(way)), None)


def address_of(person: Told, answers: Answers) -> str | None:
    """The address asked for, or what the person's own words or card gave for this channel."""
    typed: str | None = (answers.get("address") or {}).get(str(person["id"]))
    return typed or carried(person, channel_of(person, answers)) or at_office(person, answers)


def at_office(person: Told, answers: Answers) -> str | None:
    """The street address that was told early, where a letter or card goes to."""
    office: str | None = answers.get("office")
    return office if needs(person, answers) == "postal address" else None


def carried(person: Told, channel: str | None) -> str | None:
    """What a card or a signature gave: an email address, or a number for phone and text."""
    found: str | None = person.get({"email": "email", "phone": "phone", "text": "phone"}.get(channel or "", ""))
    return found


def addressless(answers: Answers) -> list[Told]:
    """Those to be asked for an address now: all that need the same kind as the first of them."""
    waiting = [person for person in everyone(answers) if needs_address(person, answers)]
    return [person for person in waiting if needs(person, answers) == needs(waiting[0], answers)]


def needs_address(person: Told, answers: Answers) -> bool:
    """Whether to ask for an address. Of somebody without a name one knows the office, and no email and no number."""
    asked = str(person["id"]) in (answers.get("address") or {})
    known = asked or carried(person, channel_of(person, answers)) or at_office(person, answers)
    needed = needs(person, answers)
    return bool(needed) and not known and bool(person["name"] or needed == "postal address")


def needs(person: Told, answers: Answers) -> str | None:
    channel = channel_of(person, answers)
    return CHANNELS[channel].needs if channel else None


def joined(before: list[Told], new: Iterable[Told], first_id: int) -> list[Told]:
    """`before` with the new people: one of the same name is the same person, with what was newly said.

    "Denise" is the Denise Walker who was named before, if she is the only one.
    """
    people = [dict(person) for person in before]
    by_half = people[:]
    for person in new:
        halves = [one for one in by_half if half_of(one["name"], person["name"])]
        known = next((one for one in people if same_name(one, person)), halves[0] if len(halves) == 1 else None)
        if known:
            name = max(known["name"], person["name"], key=len)
            known.update({key: value for key, value in person.items() if value} | {"name": name})
        else:
            people.append({"id": max([first_id - 1, *(one["id"] for one in people)]) + 1, **person})
    return people


def with_person(answers: Answers, changed: Told) -> Answers:
    """With this one as he is now."""
    lists = {
        key: [changed if one["id"] == changed["id"] else one for one in answers[key]]
        for key in ("people", "desk")
        if answers.get(key)
    }
    return {**answers, **lists}


def is_one(person: Told, other: Told) -> bool:
    """Whether these names may be those of one person."""
    return same_name(person, other) or half_of(person["name"], other["name"])


def same_name(one: Told, other: Told) -> bool:
    return bool(one["name"]) and (one["name"] or "").casefold() == (other["name"] or "").casefold()


def half_of(one: str | None, other: str | None) -> bool:
    """Whether one is the first name or the surname alone of the other."""
    short, long = sorted((name.casefold().split() for name in (one or "", other or "")), key=len)
    return len(short) == 1 < len(long) and short[0] in (long[0], long[-1])


def with_known(answers: Answers, known: Iterable[Person]) -> Answers:
    """The answers with the way to reach those who were met there before, so that it is not asked again.

    An address that is told now counts.
    """
    by_name = {(one.name or "").casefold(): one for one in known if one.name and one.channel}
    before = [(told, by_name.get((told["name"] or "").casefold())) for told in channelless(answers)]
    met = [(told, one) for told, one in before if one]
    if not met:
        return answers
    ways = {str(told["id"]): one.channel for told, one in met}
    places = {str(told["id"]): one.address for told, one in met if one.address and not carried(told, one.channel)}
    return {
        **answers,
        "channel": {**(answers.get("channel") or {}), **ways},
        "address": {**(answers.get("address") or {}), **places},
    }
