"""The corpus of what users say later: its worlds as facts, and what was heard in the form that it is labelled in."""

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from rules.dates import When
from rules.facts import Employer, Person, Referee, Search
from rules.heard import Focus, Heard, Known, Open

HERE = Path(__file__).parent / "corpora" / "asks"
RULES = {"thank_you": "thank", "call": "call", "promise": "promise", "keep_in_touch": "checkin"}
INTENTS = {
    "due": "due_query", "who": "who_query", "when": "when_query", "promises": "promise_query", "done": "done_report",
    "outcome": "outcome_report", "interview": "new_interview", "application": "new_application", "person": "add_person",
    "change": "change_answer", "draft": "draft_request", "reference_ask": "reference_query", "export": "export_data",
    "delete": "delete_data", "offtopic": "off_topic", "doubt": "ambiguous",
}  # fmt: skip


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines() if line.strip()]


@cache
def worlds() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((HERE / "worlds.json").read_text("utf-8"))
    return loaded


def number(label: str) -> int:
    return int(label[1:])


def now_of(world: str, at: str = "") -> datetime:
    told = worlds()[world]
    return datetime.fromisoformat(at or told["now"]).replace(tzinfo=ZoneInfo(told["tz"]))


@cache
def facts(world: str) -> tuple[Search, tuple[Open, ...]]:
    told = worlds()[world]
    people: dict[str, dict[int, Person]] = {}
    for one in told["people"]:
        person = Person(number(one["id"]), one["name"], one["title"], one["kind"], None, one["channel"], one.get("address"))
        people.setdefault(one["company"], {})[person.id] = person
    employers = tuple(Employer(number(one["id"]), one["name"], people=people.get(one["id"], {})) for one in told["companies"])
    since = now_of(world)
    referees = tuple(
        Referee(number(one["id"]), one["name"], "asked" if one["asked"] else "new", since, one["relation"])
        for one in told["references"]
    )
    return Search(employers=employers, referees=referees), tuple(map(task, filter(is_open, told["tasks"])))


def is_open(told: dict[str, Any]) -> bool:
    return bool(told["status"] == "open")


def task(told: dict[str, Any]) -> Open:
    rule = RULES.get(told["kind"]) or ("decision" if told["person"] else "application")
    person = number(told["person"]) if told["person"] else None
    text = told["what"] if told["kind"] == "promise" else ""
    return Open(number(told["company"]), told["id"], rule, person, date.fromisoformat(told["due"]), text)


def known(world: str, focus: Focus | None = None) -> Known:
    search, tasks = facts(world)
    return Known(search, tasks, focus)


def focus_of(world: str, told: dict[str, Any] | None) -> Focus | None:
    """The corpus says the bot's words and, if any, the company, person and task that they were about."""
    if told is None:
        return None
    by_id = {task.key: task for task in facts(world)[1]}
    tasks = (by_id[told["task"]].id,) if told.get("task") in by_id else ()
    company, person = (number(told[key]) if told.get(key) else None for key in ("company", "person"))
    return Focus(company, person, tasks, told["bot"].startswith("Draft"), "company" not in told)


# --- the corpus' form -------------------------------------------------------------------------


def predicted(heard: Heard) -> dict[str, Any]:
    slots = {key: shown(value) for key, value in heard.slots.items() if key != "said"}
    if heard.intent == "doubt":
        likely = INTENTS.get(heard.likely, heard.likely)
        slots |= {"reason": heard.reason, "likely_intent": likely}
    return {
        "intent": INTENTS.get(heard.intent, heard.intent),
        "slots": {key: value for key, value in slots.items() if value not in (None, "")},
        "entities": {
            "companies": [f"c{one}" for one in heard.companies],
            "people": [f"p{one}" for one in heard.people],
            "tasks": [key for _, key in heard.tasks or ()],
        },
    }


def shown(value: Any) -> Any:
    if isinstance(value, When):
        return dated(value)
    return [one.isoformat() for one in value] if isinstance(value, tuple) else value


def dated(when: When) -> dict[str, str] | None:
    if when.start is None:
        return None
    if when.kind == "range" and when.start != when.end:
        return {"start": when.start.isoformat(), "end": when.end.isoformat() if when.end else ""}
    clock = f"T{when.clock:%H:%M}" if when.clock else ""
    return {"iso": when.start.isoformat() + clock}


# --- messages imagined: world | text | intents | ids | slots and focus -------------------------


class Imagined(NamedTuple):
    """`ids` may be prefixed: "~c1" may be named, "t-" closes or moves nothing. `more` holds slots and the focus."""

    world: str
    text: str
    intents: frozenset[str]
    ids: tuple[str, ...]
    more: tuple[str, ...]

    @property
    def must(self) -> set[str]:
        return {one for one in self.ids if one[0] in "cpr"}

    @property
    def may(self) -> set[str]:
        return self.must | {one[1:] for one in self.ids if one[0] == "~"}

    @property
    def tasks(self) -> set[str] | None:
        named = [one for one in self.ids if one[0] == "t"]
        return {one for one in named if one != "t-"} if named else None

    @property
    def slots(self) -> dict[str, set[str]]:
        told = (one.partition("=") for one in self.more if one[0] != "@")
        return {key: set(values.split("/")) for key, _, values in told}

    @property
    def focus(self) -> Focus | None:
        labels = [one[1:] for one in self.more if one[0] == "@"]
        if not labels:
            return None
        one = {label[0]: number(label) for label in labels if label[0] in "cp"}
        tasks = tuple(task.id for task in facts(self.world)[1] if task.key in labels)
        return Focus(one.get("c"), one.get("p"), tasks, "draft" in labels, "question" in labels)


def imagined(name: str) -> list[Imagined]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [as_imagined(line) for line in lines if line.strip() and not line.startswith("#")]


def as_imagined(line: str) -> Imagined:
    world, text, intents, ids, more = (part.strip() for part in f"{line}|||".split("|")[:5])
    return Imagined(world, text, frozenset(intents.split("/")), tuple(ids.split()), tuple(more.split()))


def pointed(heard: Heard) -> set[str]:
    """All ids that it names, as labels."""
    named = (("c", heard.companies), ("p", heard.people), ("r", heard.referees))
    return {f"{letter}{one}" for letter, ids in named for one in ids}
