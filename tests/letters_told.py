"""One employer that was told about, and the letters to those who were met there."""

from typing import Any

from facts import JANE, acme, met, searching, utc

from rules.facts import Employer, Person, Writer
from rules.items import About, Item
from rules.letters import Draft, draft
from rules.plan import Task

NOW = utc("2026-03-03 09:00")
ANA = Writer("Ana Costa", phone="0161 496 0001")
RAJ = Person(4, "Raj Patel", "operations", honorific="Mr", channel="email")
TOLD = {
    "job": "warehouse manager",
    "format": "in_person",
    "looking_for": "somebody who can calm angry customers",
    "strengths": "ten years in logistics, and I speak Polish",
    "concern": "they worried that I have no SAP experience",
}


def at_acme(*people: Person, **told: Any) -> Employer:
    return acme(met(*(people or (JANE,)), **{**TOLD, **told}))


def item(rule: str, employer: Employer | None = None, person: Person = JANE, about: About | None = None, **more: Any) -> Item:
    of = employer or at_acme(person)
    return Item(of, Task(f"{rule}:1", rule, NOW, NOW, (), 1, person.id, **{"channel": person.channel, **more}), about=about)


def written(rule: str, employer: Employer | None = None, person: Person = JANE, writer: Writer = ANA, **how: Any) -> Draft:
    one = item(rule, employer, person)
    made = draft(one, searching(*([one.employer] if one.employer else []), writer=writer), NOW, **how)
    assert made
    return made
