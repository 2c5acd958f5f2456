"""Makes docs/letters.md, twelve letters of different people: `.venv/bin/python docs/make_letters.py`.

With `--check` it writes nothing and fails when the page is not what the program writes.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from rules.channels import CHANNELS  # noqa: E402
from rules.facts import (  # noqa: E402
    Application,
    Dated,
    Employer,
    Event,
    Interview,
    Person,
    Referee,
    Search,
    Writer,
)
from rules.items import Item  # noqa: E402
from rules.letters import Draft, draft, likeness  # noqa: E402
from rules.plan import Task  # noqa: E402

PAGE = ROOT / "docs" / "letters.md"
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)
ENDED = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)

INTRO = """\
# Letters

Twelve letters as the bot writes them, each from what its writer told and from nothing else. The sentences stand in
`rules/letters/phrases/`, the kinds of letters in `rules/letters/table.py`. This page is made by `docs/make_letters.py`, and a
test fails when it is stale."""

ANA = Writer("Ana Costa", phone="0161 496 0001", spelling="gb")
SAM = Writer("Sam Reyes", phone="212-555-0147", tone="plain")
MEI = Writer("Mei Tanaka", phone="0161 496 0002", spelling="gb", tone="formal")


@dataclass(frozen=True, slots=True)
class Sample:
    """One letter: what was told, and to whom it goes."""

    heading: str
    rule: str
    writer: Writer
    company: str
    people: tuple[Person, ...]
    told: dict[str, Any] = field(default_factory=dict)
    to: int = 0
    style: str = ""
    outcome: str = ""
    channel: str | None = None
    ago: timedelta = timedelta()
    referee: Referee | None = None
    application: Application | None = None

    def item(self) -> Item:
        met = Interview(self.number, ENDED - self.ago, ENDED, "Europe/London", people=self.people, **self.told)
        ended = (Event(9, "outcome:end", self.outcome, NOW),) if self.outcome else ()
        sent = tuple(Event(1, f"thank:{self.number}:{one.id}", "done", ENDED, "card") for one in self.people)
        referees = (self.referee,) if self.referee else ()
        employer = Employer(
            self.number,
            self.company,
            (met,) if self.people else (),
            (*sent, *ended),
            {one.id: one for one in self.people},
            referees=referees,
            applications=(self.application,) if self.application else (),
        )
        person = self.people[self.to] if self.people else None
        task = Task(
            f"{self.rule}:{self.number}:{person.id if person else 0}",
            self.rule,
            NOW,
            NOW,
            (),
            self.number if person else None,
            person.id if person else None,
            channel=self.channel or (person.channel if person else None),
        )
        own = self.rule in ("reference", "thank_referee")
        return Item(None if own else employer, task, about=self.application or (self.referee if own else None))

    @property
    def number(self) -> int:
        return sum(map(ord, self.company))

    def draft(self) -> Draft:
        item = self.item()
        search = Search(employers=(item.employer,) if item.employer else (), writer=self.writer)
        made = draft(item, search, NOW, style=self.style)
        if made is None:
            raise LookupError(self.heading)
        return made


HARBOUR = (
    Person(1, "Jane Smith", "operations manager", channel="email"),
    Person(2, "Raj Patel", "warehouse lead", honorific="Mr", channel="email"),
    Person(3, "Tina", "receptionist", kind="receptionist", channel="email"),
)
LOGISTICS = {
    "job": "warehouse manager",
    "format": "in_person",
    "looking_for": "somebody who can calm angry customers",
    "strengths": "ten years in logistics, and I speak Polish",
    "concern": "they worried that I have no SAP experience",
    "wanted": "yes",
    "mood": "well",
    "decision": Dated("by Friday", date(2026, 3, 6)),
}
CLINIC = (Person(4, "María Ruiz", "head nurse", honorific="Dr", channel="letter"),)
NURSING = {
    "job": "ward nurse",
    "looking_for": "they want people who stay calm at night",
    "strengths": "I worked six years in intensive care; patience",
    "concern": "the gap in my CV",
}
STUDIO = (Person(5, "José Almeida", "creative director", channel="email"),)
DESIGN = {"job": "designer", "format": "video", "wanted": "no", "learned": "they open a second studio in spring"}
GARAGE = (Person(6, "王小明", "workshop manager", channel="email"),)
REPAIR = {"job": "mechanic", "format": "in_person", "strengths": "fixing old diesel engines", "mood": "badly"}
SHOP = (Person(7, "Erin O'Neil", "store manager", channel="card"),)
SELLING = {
    "job": "shop assistant",
    "format": "in_person",
    "looking_for": "a friendly face",
    "strengths": "good with people, fast at the till",
}
SCHOOL = (Person(8, "Nadia von der Leyen", "head of IT", honorific="Ms", channel="email"),)
TEACHING = {
    "job": "support technician",
    "format": "phone",
    "strengths": "i fix printers and people's nerves",
    "decision": Dated("end of February", date(2026, 2, 27)),
}

SAMPLES = (
    Sample("Thanks by email, to the manager", "thank", ANA, "Harbour Freight", HARBOUR, LOGISTICS),
    Sample("The same interview, to the second interviewer", "thank", ANA, "Harbour Freight", HARBOUR, LOGISTICS, to=1),
    Sample("The same interview, to the receptionist", "thank", ANA, "Harbour Freight", HARBOUR, LOGISTICS, to=2),
    Sample("A formal letter", "thank", MEI, "St Mary's Clinic", CLINIC, NURSING),
    Sample("A handwritten card", "thank", SAM, "Corner Books", SHOP, SELLING),
    Sample("The same thanks by email, after the card", "pair", SAM, "Corner Books", SHOP, SELLING, channel="email"),
    Sample("The job is not wanted any more", "thank", SAM, "Studio Norte", STUDIO, DESIGN),
    Sample("It went badly", "thank", ANA, "Ming Motors", GARAGE, REPAIR),
    Sample("The call, two working days after the note", "call", ANA, "Harbour Freight", HARBOUR, LOGISTICS, channel="phone",
           ago=timedelta(days=4)),
    Sample("A week later", "weekly", ANA, "Hill School", SCHOOL, TEACHING, ago=timedelta(days=10)),
    Sample("An application without an answer", "application", SAM, "Blue Bakery", (),
           application=Application(5, NOW - timedelta(days=8), "America/New_York", "baker")),
    Sample("After a no", "farewell", MEI, "St Mary's Clinic", CLINIC, NURSING, outcome="rejected", channel="email",
           ago=timedelta(days=10)),
)  # fmt: skip


def shown(sample: Sample) -> str:
    made = sample.draft()
    subject = f"Subject: {made.subject}\n\n" if made.subject else ""
    facts = ", ".join(f"`{fact}`" for fact in dict.fromkeys(fact for line in made.lines for fact in line.facts))
    how = f"{CHANNELS[made.channel].label}, {made.words} words"
    return f"## {sample.heading}\n\n{how}. From {facts}.\n\n```text\n{subject}{made.text}\n```"


def alike() -> str:
    one, other = (replace(SAMPLES[0], to=place).draft().text for place in (0, 1))
    return (
        f"The two notes to the interviewers of one company have a likeness of {likeness(one, other):.2f} (0 is nothing in "
        "common, 1 the same words); the tests allow 0.35."
    )


def pieces() -> Iterator[str]:
    yield INTRO
    yield alike()
    yield from map(shown, SAMPLES)


def page() -> str:
    return "\n\n".join(pieces()) + "\n"


def main() -> None:
    if "--check" not in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
    elif PAGE.read_text(encoding="utf-8") != page():
        sys.exit("docs/letters.md is stale: run docs/make_letters.py")


if __name__ == "__main__":
    main()
