"""From an intent to what it points to: ids, tasks, dates; and the doubts, where that is not certain."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from rules.heard import asks_who, promises, tasks
from rules.heard.facts import Heard, TaskId
from rules.heard.found import Found
from rules.heard.mentions import Mention
from rules.heard.scene import Scene
from rules.heard.spellings import company_forms, title_forms
from rules.heard.whens import NUMERIC
from rules.heard.words import DATE_NAMES
from rules.heard.wordy import DATE_LEADS

STRICT: Final = frozenset({"done", "draft", "reschedule", "promises", "who"})
"""Intents about a person: a strange one is asked back even where the company is known."""
HALF_SAID: Final = (
    "^ remind me to $", "^ @d or @d $", "^ remind me [about|of] $",
    "^ tell|ask|call|email|write|move|push|change|add $", "^ when $", "^ what about $", "^ @d or @d [or] [@d] $",
)  # fmt: skip
ANOTHER_OF_THAT_NAME: Final = ("@c the .. not the",)
"""\"Next. The shop, not the startup\"."""
OF_COMPANIES: Final = frozenset({"outcome"})
FIELDS_OF_COMPANIES: Final = frozenset({"decision", "role", "company_name", "interview_time", "format"})
NEW: Final = frozenset({"interview", "application"})
FEW_WORDS: Final = 4
WORDY: Final = frozenset({"reschedule", "done", "outcome", "change", ""})


def pointed(scene: Scene, found: Found | None) -> Heard:
    """The whole answer."""
    if scene.fits(*HALF_SAID) or _is_either(scene):
        return Heard("doubt", reason="incomplete", likely=found.intent if found else "")
    if candidates := _words_or_names(scene, found):
        return Heard("doubt", companies=candidates, reason="word_or_name", likely=found.intent if found else "")
    if found is None:
        return _day_alone(scene) or Heard("nothing", unknown=_unknown(scene))
    return _doubt(scene, found) or _certain(scene, found)


# --- doubts -----------------------------------------------------------------------------------


def _doubt(scene: Scene, found: Found) -> Heard | None:
    if not found.points:
        return None
    if several := _several(scene):
        reason = "two_companies" if several.companies else "two_people"
        return _asked(found, reason, several, scene)
    if scene.strange and _is_lost(scene, found):
        return replace(_asked(found, "unknown_entity", None, scene), unknown=_unknown(scene))
    if found.needs_focus and not scene.has_focus and not _task_words(scene, found):
        return _asked(found, "no_referent", None, scene)
    return _numeric(scene, found)


def _asked(found: Found, reason: str, several: Mention | None, scene: Scene) -> Heard:
    name = {"name": scene.named(several)} if several else {}
    return Heard(
        "doubt",
        several.companies if several else (),
        several.people if several else (),
        several.referees if several else (),
        slots=name,
        reason=reason,
        likely=found.intent,
    )


def _several(scene: Scene) -> Mention | None:
    return next((one for one in scene.names if max(len(one.companies), len(one.people), len(one.referees)) > 1), None)


def _is_lost(scene: Scene, found: Found) -> bool:
    """Whether the strange name is what the message is about."""
    if found.slots.get("memo"):
        return False
    if not scene.names:
        return True
    people = any(one.people or one.referees for one in scene.names)
    return found.intent in STRICT and not people and not all(one.is_firm for one in scene.strange)


def _unknown(scene: Scene) -> tuple[str, ...]:
    return tuple(scene.words(one.start, one.end) for one in scene.strange)


def _numeric(scene: Scene, found: Found) -> Heard | None:
    """12/5 is two days as long as it is not known how he writes dates."""
    at = scene.date_behind(*found.dated)
    if not found.date or not scene.dates or not NUMERIC.search(scene.words(*scene.dates[at])):
        return None
    when = scene.when(found.direction, at)
    if when is None or when.kind != "ambiguous" or len(when.candidates) < 2:
        return None
    companies, people, referees = _ids(scene, found)
    return Heard(
        "doubt", companies, people, referees, slots={"candidates": when.candidates}, reason="numeric_date", likely=found.intent
    )


def _is_either(scene: Scene) -> bool:
    """ "tuesday or wednesday": which, and what for?"""
    return scene.fits("^ @d $") and scene.has({"or"}) and not scene.focus.question


def _day_alone(scene: Scene) -> Heard | None:
    """ "by tomorrow", "10/11": a day, and nothing of what is to be on it."""
    return Heard("doubt", reason="incomplete") if scene.fits("^ @d $") else None


def _words_or_names(scene: Scene, found: Found | None) -> tuple[int, ...]:
    """Companies whose names are words of a message that names nobody: "call next week", "Friday is off"."""
    if scene.points or scene.has_focus or (found.intent if found else "") not in WORDY or len(scene.said) > FEW_WORDS:
        return ()
    keys = [word.key for word in scene.said]
    loose = {key for before, key in pairwise(["", *keys]) if before not in DATE_LEADS | {"to"}}
    return tuple(employer.id for employer in scene.known.search.employers if loose & _words_in(employer.name))


def _words_in(company: str) -> set[str]:
    return {keys[0] for keys, _ in company_forms(company) if len(keys) == 1 and keys[0] in DATE_NAMES}


# --- certain ----------------------------------------------------------------------------------


Ids = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]


def _certain(scene: Scene, found: Found) -> Heard:
    companies, people, referees = _ids(scene, found)
    heard = Heard(found.intent, companies, people, referees, unknown=_unknown(scene), slots=_slots(scene, found))
    if found.intent == "promises" and (companies or people):
        return replace(heard, tasks=tuple(task.id for task in promises.asked_for(scene, companies, people)))
    if found.intent == "done":
        ended = tasks.closed(scene, found, companies, people) if not _from_focus(scene, found) else _focused(scene, found)
        return replace(heard, tasks=ended, slots=_with_action(scene, heard.slots, ended))
    if found.intent == "reschedule":
        moved = scene.focus.tasks if _from_focus(scene, found) else tasks.moved(scene, found, companies, people)
        return replace(heard, tasks=moved)
    return heard


def _with_action(scene: Scene, slots: Mapping[str, Any], ended: tuple[TaskId, ...]) -> Mapping[str, Any]:
    """What was promised is done as a promise, however it was sent."""
    rules = {task.rule for task in scene.known.tasks if task.id in ended}
    return {**slots, "action": "promise"} if rules == {"promise"} else slots


def _focused(scene: Scene, found: Found) -> tuple[TaskId, ...]:
    return scene.focus.tasks if found.slots.get("result") in tasks.CLOSING else ()


def _from_focus(scene: Scene, found: Found) -> bool:
    return found.focus and scene.has_focus and not scene.names and not _task_words(scene, found)


def _task_words(scene: Scene, found: Found) -> bool:
    """Whether the words name a task by themselves: the portfolio, or with nothing on the table the only letter."""
    if found.intent not in ("done", "reschedule"):
        return False
    kind = "" if scene.has_focus else str(found.slots.get("kind") or found.slots.get("action"))
    return bool(tasks.alone(scene, kind))


def _ids(scene: Scene, found: Found) -> Ids:
    """Companies, people and referees: those that are named, else what is on the table."""
    if _from_focus(scene, found):
        return _on_the_table(scene, found)
    if found.intent in NEW and scene.fits(*ANOTHER_OF_THAT_NAME):
        return (), (), ()
    companies = _each(number for one in scene.names for number in one.companies)
    people = _each(number for one in scene.names for number in one.people)
    if found.intent == "person":
        return companies or _employers(scene, people), (), ()
    if found.intent == "who" and companies and not people:
        people = _there(scene, found, companies)
    return companies, people, _each(number for one in scene.names for number in one.referees)


def _on_the_table(scene: Scene, found: Found) -> Ids:
    focus = scene.focus
    if scene.referee and found.intent.startswith("reference"):
        return (), (), (scene.referee,)
    if focus.person and found.intent not in OF_COMPANIES and found.slots.get("field") not in FIELDS_OF_COMPANIES:
        return (), (focus.person,), ()
    return (focus.employer,) if focus.employer else (), (), ()


def _employers(scene: Scene, people: tuple[int, ...]) -> tuple[int, ...]:
    """Where these people work: "jane smith's assistant" works there too."""
    return tuple(employer.id for employer in scene.known.search.employers if set(people) & employer.people.keys())


def _each(numbers: Iterator[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))


def _there(scene: Scene, found: Found, companies: tuple[int, ...]) -> tuple[int, ...]:
    """The people of a company that are asked for: those of the title that is named, else all."""
    people = [
        person for employer in scene.known.search.employers if employer.id in companies for person in employer.people.values()
    ]
    titled = [
        person.id
        for person in people
        if any(f" {' '.join(form)} " in scene.masked for form in title_forms(person.title or ""))
    ]
    return tuple(titled) or (tuple(person.id for person in people) if found.slots.get("ask") in asks_who.EVERYBODY else ())


def _slots(scene: Scene, found: Found) -> Mapping[str, Any]:
    slots = dict(found.slots)
    for hint in ("all", "memo"):
        slots.pop(hint, None)
    at = scene.date_behind(*found.dated)
    if found.date and (when := scene.when(found.direction, at)):
        slots[found.date] = when
        slots.setdefault("said", scene.words(*scene.dates[at]))
    if found.points:
        for kind, name in (("companies", "company"), ("people", "person"), ("referees", "name")):
            named = [one for one in scene.names if getattr(one, kind)]
            if len(named) == 1 and name not in slots:
                slots[name] = scene.named(named[0])
    return slots
