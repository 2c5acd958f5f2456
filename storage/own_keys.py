"""The keys of tasks and events name rows by their ids; in another database these have other ids."""

from collections.abc import Mapping
from typing import Any

GONE = 10**15  # ids from here on name nobody
MET = ("people", "desk")  # the answers of an interview that name people
Ids = Mapping[str, Mapping[int, int]]  # by table: the id in the file, the id here

OF_INTERVIEW, OF_PERSON = ("interviews",), ("interviews", "people")
OF_APPOINTMENT, OF_EVENT = ("appointments",), ("events",)
NAMES = {  # what the parts of a key name, by the rule that it begins with; other parts are moments and days
    "begun": ("talks",),  # which no file brings back
    "rest": OF_INTERVIEW,
    "promise": OF_INTERVIEW,
    "brief": OF_INTERVIEW,
    "call": OF_INTERVIEW,
    "weekly": OF_INTERVIEW,
    "again": (),
    "decider": (),
    "right": ("people",),
    "say": OF_PERSON,
    "word": OF_PERSON,
    "decision": OF_INTERVIEW,
    "second": OF_INTERVIEW,
    "thank": OF_PERSON,
    "pair": OF_PERSON,
    "ask": OF_PERSON,
    "prepare": OF_APPOINTMENT,
    "debrief": OF_APPOINTMENT,
    "offer": OF_EVENT,
    "answer": OF_EVENT,
    "farewell": OF_EVENT,
    "referral": OF_EVENT,
    "checkin": OF_EVENT,
    "tell": OF_EVENT,
    "visible": OF_EVENT,
    "thank_referee": ("events", "referees"),
    "application": ("applications",),
    "reference": ("referees",),
    "agreed": ("referees",),
    "memo": ("memos",),
    "review": (),
}


def renumbered(key: str, ids: Ids) -> str:
    """The key as it is here; what it names and the file does not hold stays nameless, and the key its own."""
    rule, *parts = key.split(":")
    tables = NAMES.get(rule, ())
    named = [renamed(part, ids.get(table, {})) for part, table in zip(parts, tables, strict=False)]
    return ":".join([rule, *named, *parts[len(named) :]])


def renamed(part: str, ids: Mapping[int, int]) -> str:
    number = int(part) if part.isdecimal() else 0
    return str(ids.get(number, GONE + number)) if number else part


def with_people(answers: dict[str, Any], ids: Mapping[int, int]) -> dict[str, Any]:
    """The answers of an interview, with the people met as they are stored here."""
    return {**answers, **{key: [met(one, ids) for one in answers[key]] for key in MET if answers.get(key)}}


def met(told: dict[str, Any], ids: Mapping[int, int]) -> dict[str, Any]:
    rest = {key: value for key, value in told.items() if key != "person"}
    return {**rest, "person": ids[told["person"]]} if told.get("person") in ids else rest
