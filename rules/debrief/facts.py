"""From the answers of a debrief to the facts that a plan is worked out from."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rules.debrief.told import address_of, channel_of, everyone
from rules.facts import Dated, Interview, Person, Promise
from rules.forms import Answers

NOTES = ("looking_for", "strengths", "concern", "concern_answer", "learned", "aside", "mood", "wanted")


@dataclass(frozen=True, slots=True)
class Saved:
    """A debrief as it is stored: its id, when the interview ended and when it was saved (UTC), the zone, the answers."""

    id: int
    ended: datetime
    saved: datetime
    zone: str
    answers: Answers


def interview(told: Saved, people: dict[int, Person]) -> Interview:
    """The interview that was told. `people` are those stored for the employer, by their id."""
    answers = told.answers
    met = dict.fromkeys(people.get(person.get("person", 0)) for person in everyone(answers))  # once, also if named twice
    return Interview(
        id=told.id,
        ended=told.ended,
        saved=told.saved,
        zone=told.zone,
        job=answers.get("job"),
        format=answers.get("format"),
        people=tuple(person for person in met if person),
        decision=dated(answers.get("decision")),
        second_call=dated(answers.get("second")),
        promise=promise(answers.get("promise")),
        unasked="decision" not in answers,
        **{key: answers.get(key) for key in NOTES},
    )


def dated(stored: dict[str, Any] | None) -> Dated | None:
    return Dated(stored["said"], day(stored["start"]), day(stored["end"])) if stored else None


def promise(stored: dict[str, Any] | None) -> Promise | None:
    return Promise(stored["text"], day(stored["by"])) if stored else None


def day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def told_people(answers: Answers) -> list[dict[str, Any]]:
    """Everyone met as the columns of a person, in order; `id` is that of the answers, `person` the row it was stored as."""
    return [
        {
            "id": person["id"],
            "person": person.get("person"),
            "name": person["name"],
            "title": person["title"],
            "kind": person["kind"],
            "honorific": person.get("honorific"),
            "channel": channel_of(person, answers),
            "address": address_of(person, answers),
        }
        for person in everyone(answers)
    ]


def with_stored_ids(answers: Answers, stored: dict[int, int]) -> Answers:
    """The answers, each person pointing to the row that holds it (`stored`: id in the answers -> id of the row)."""
    lists = {
        key: [{**person, "person": stored[person["id"]]} for person in answers.get(key) or []] for key in ("people", "desk")
    }
    return {**answers, **{key: people for key, people in lists.items() if key in answers}}


def reopened(answers: Answers, people: dict[int, Person]) -> Answers:
    """The answers of a saved debrief, ready to be gone on with: what was put off is asked now, what was learned is in."""
    kept = {key: value for key, value in answers.items() if key not in ("early", "confirm", "change_one")}
    known = {str(told["id"]): people[told["person"]] for told in everyone(answers) if told.get("person") in people}
    channels = {id_: person.channel for id_, person in known.items() if person.channel}
    addresses = {id_: person.address for id_, person in known.items() if person.address}
    for key, learned in (("channel", channels), ("address", addresses)):
        if learned:
            kept[key] = {**(kept.get(key) or {}), **learned}
    return kept
