"""Two hundred interviews made up at random, with people, channels and answers of every kind, and the letters about them."""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from facts import applied, happened, searching

from rules.channels import CHANNELS
from rules.facts import Dated, Employer, Event, Interview, Person, Promise, Referee, Search, Writer
from rules.items import About, Item
from rules.letters import LETTERS, Draft, draft
from rules.letters.frames import Pool
from rules.letters.table import PAGES
from rules.plan import Task

COUNT = 200
NOW = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)

NAMES = (
    "Jane Smith", "José", "王小明", "O'Neil", "von der Leyen", "Raj Patel", "Anna-Lena Östberg", "<b>O'Neil & Söhne</b>",
    "Nguyen Van An", "DeShawn McDONALD", "Tina", None, "😀" * 4096, "  ", "María del Carmen Ruiz", "J. Smith", "X Æ A-12",
    "Smith, Jane",
)  # fmt: skip
HONORIFICS = (None, None, None, "Mr", "Ms", "Dr", "Prof.", "Sir")
KINDS = ("interviewer", "interviewer", "interviewer", "recruiter", "assistant", "receptionist", "other")
COMPANIES = (
    "Acme",
    "Ängelholm Sjukhus",
    "The Ritz",
    "Initech Inc.",
    "<b>O'Neil & Söhne</b>",
    "7-Eleven",
    "😀" * 4096,
    "iRobot",
)
JOBS = (
    None,
    "warehouse manager",
    "the accountant job",
    "engineer",
    "Head of Operations",
    "IT-Spezialist (m/w/d)",
    "nurse position",
)
STRENGTHS = (
    None, "ten years in logistics, and I speak Polish", "I stay calm with angry customers",
    "fluent Spanish, knowledge of payroll, patience", "good with people", "managed a team of 12", "team player",
    "calming angry customers", "SAP", "i speak polish and german. i've led three warehouses.", "Ten years of experience!!",
    "they liked that I know the trade", "engineer by training", "an eye for detail; never late", "calm people " * 125,
    "😀" * 40, "<b>O'Neil & Söhne</b>", "…", "very very reliable 👍", "my Portuguese is fluent", "honest, hard-working, quick",
    "I cut costs by 12%, I write clean code, and I train juniors",
)  # fmt: skip
WISHES = (
    None, "somebody who can calm angry customers", "they want a team player", "calm people", "to grow the team",
    "Someone reliable with a driving licence.", "experience", "looking for an engineer who stays", "must speak Polish",
    "they need people who know their systems", "a young woman", "SAP!!", "calm people " * 125, "😀", "<b>O'Neil & Söhne</b>",
    "They're looking for two nurses for nights",
)  # fmt: skip
CONCERNS = (
    None, "they worried that I have no SAP experience", "no SAP experience", "my English", "too junior", "I'm overqualified",
    "they think I will leave soon", "gap in my CV", "never managed people", "that my car is old", "?", "none", "salary",
    "they asked whether I can travel", "lack of practice", "<b>O'Neil & Söhne</b>", "calm people " * 125, "overqualified 😬",
)  # fmt: skip
ANSWERS = (
    None, None, "I learned two such systems in a month", "I'd say that I can start with SAP tomorrow", "ten years of practice",
    "tell them my English is good enough for the phone", "please give me a chance", "😀", "<b>O'Neil & Söhne</b>",
)  # fmt: skip
LEARNED = (None, "they open a second shop in spring", "the company is growing", "the boss is rude", "new CEO", "😀")
TONES, SPELLINGS = ("warm", "plain", "formal"), ("us", "gb")
WRITERS = ("", "Ana Costa", "王小明", "Bob O'Neil")


def some(rng: random.Random, at: int) -> tuple[Employer, Search]:
    """One employer where one to four people were met, with facts of all kinds."""
    people = tuple(
        Person(
            at * 10 + seat, rng.choice(NAMES), None, rng.choice(KINDS), rng.choice(HONORIFICS),
            rng.choice((None, *CHANNELS)),
        )
        for seat in range(rng.randint(1, 4))
    )  # fmt: skip
    ended = NOW - timedelta(hours=rng.choice((3, 20, 80, 400)))
    decision = rng.choice((None, Dated("soon", date(2026, 3, 1)), Dated("Friday", date(2026, 3, 6))))
    met = Interview(
        at, ended, ended, "Europe/Lisbon", rng.choice(JOBS), rng.choice((None, "phone", "video", "in_person")), people,
        decision, None, rng.choice(WISHES), rng.choice(STRENGTHS), rng.choice(CONCERNS), Promise("it"), rng.choice(LEARNED),
        rng.choice((None, "well", "soso", "badly")), rng.choice((None, "yes", "unsure", "no")),
        concern_answer=rng.choice(ANSWERS),
    )  # fmt: skip
    referees = (Referee(at, "Ewan Grant", "yes", NOW), Referee(at + 1, "Dr Ruiz", "yes", NOW, address="0161 496 0000"))
    outcome = Event(at, "outcome:end", rng.choice(("rejected", "filled", "declined", "hired")), NOW)
    sent = [happened(f"thank:{at}:{one.id}", "2026-03-02 18:00", channel=rng.choice(("card", "letter"))) for one in people]
    employer = Employer(
        at, rng.choice(COMPANIES), (met,), (*sent, outcome), {one.id: one for one in people}, referees=referees,
        applications=(replace(applied(), job=met.job),),
    )  # fmt: skip
    writer = Writer(
        rng.choice(WRITERS), phone=rng.choice(("", "0161 496 0001")), spelling=rng.choice(SPELLINGS), tone=rng.choice(TONES)
    )
    return employer, searching(
        employer, writer=writer, referees=(Referee(9, "Ewan Grant", rng.choice(("new", "asked")), NOW),)
    )


@cache
def many() -> tuple[tuple[Employer, Search], ...]:
    rng = random.Random(20260303)
    return tuple(some(rng, at) for at in range(1, COUNT + 1))


def item_for(rule: str, employer: Employer, search: Search, person: int, channel: str | None = None) -> Item:
    told: dict[str, About] = {"application": employer.applications[0], "thank_referee": employer.referees[1]}
    told |= {one: referee for one in ("reference", "agreed") for referee in search.referees}
    own = rule in ("reference", "agreed", "thank_referee", "visible")
    task = Task(f"{rule}:{employer.id}:{person}", rule, NOW, NOW, (), employer.interviews[0].id, person, channel=channel)
    return Item(None if own else employer, task, about=told.get(rule))


def thanks_at(employer: Employer, search: Search, channel: str | None = None, **how: str | int) -> list[Draft]:
    """The note to each person met there."""
    made = []
    for person in employer.interviews[0].people:
        item = item_for("thank", employer, search, person.id, channel or person.channel)
        note = draft(item, search, NOW, **how)  # type: ignore[arg-type]
        assert note
        made.append(note)
    return made


RULES = tuple(rule for letter in LETTERS.values() for rule in letter.rules)


@cache
def everything() -> tuple[tuple[Employer, Search, Draft], ...]:
    """Every kind of letter, style and variant, spread over the two hundred interviews; each note in its own channel."""
    made = []
    for at, (employer, search) in enumerate(many()):
        made += [(employer, search, note) for note in thanks_at(employer, search)]
        for number, rule in enumerate(RULES):
            style = ("", "shorter", "warmer", "formal")[(at + number) % 4]
            person = employer.interviews[0].people[-1]
            channel = (None, *CHANNELS)[(at + number) % 8]
            note = draft(item_for(rule, employer, search, person.id, channel), search, NOW, variant=at % 7, style=style)
            assert note, rule
            made.append((employer, search, note))
    return tuple(made)


def letters() -> Iterator[Draft]:
    return (note for _, _, note in everything())


def pools() -> Iterator[Pool]:
    for page in PAGES.values():
        yield from (value for name, value in vars(page).items() if name.isupper() and isinstance(value, tuple))


def words_in(text: str) -> list[str]:
    return re.findall(r"\w+(?:'\w+)?", text.casefold().replace("’", "'"))
