"""What reading starts from and what it ends with, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from rules.facts import Search

INTENTS: Final = frozenset(
    [
        "due",
        "who",
        "when",
        "promises",
        "done",
        "outcome",
        "reschedule",
        "interview",
        "application",
        "person",
        "change",
        "settings",
        "draft",
        "reference_ask",
        "reference_done",
        "reference_add",
        "reference_remove",
        "reference_draft",
        "stats",
        "export",
        "delete",
        "help",
        "cancel",
        "smalltalk",
        "offtopic",
        "doubt",
        "nothing",
    ]
)
TaskId = tuple[int | None, str]


@dataclass(frozen=True, slots=True)
class Open:
    """An open task, as far as reading needs it; `text` is what a promise or a memo says."""

    employer: int | None
    key: str
    rule: str
    person: int | None
    due: date
    text: str = ""

    @property
    def id(self) -> TaskId:
        return self.employer, self.key


@dataclass(frozen=True, slots=True)
class Focus:
    """What the bot said last and is still on the table. `question`: it asked a question of a form."""

    employer: int | None = None
    person: int | None = None
    tasks: tuple[TaskId, ...] = ()
    draft: bool = False
    question: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to point at."""

    search: Search
    tasks: tuple[Open, ...] = ()
    focus: Focus | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message means.

    `tasks` are those that it closes or moves, None where it says nothing of tasks. `unknown` are names that fit nobody.
    Of a doubt `reason` says why (two_people, two_companies, no_referent, unknown_entity, word_or_name, numeric_date,
    incomplete), `likely` what it would have been, and the ids are the candidates. `also` is a second fact of the message;
    where that is of another kind, `clause` is the part of the message in which each of the two stands.
    """

    intent: str
    companies: tuple[int, ...] = ()
    people: tuple[int, ...] = ()
    referees: tuple[int, ...] = ()
    tasks: tuple[TaskId, ...] | None = None
    unknown: tuple[str, ...] = ()
    slots: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    likely: str = ""
    also: Heard | None = None
    clause: str = ""
