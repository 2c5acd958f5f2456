"""What goes out on paper: which sheets a letter has, what they lack, and what is set on them."""

from dataclasses import dataclass
from datetime import date

from handlers.said import Say
from rules import texts
from rules.channels import CHANNELS
from rules.facts import Person, Writer
from rules.items import Item
from rules.letters import Draft

SHEETS = {
    "letter": {"letter": "📄 Letter", "envelope": "✉ Envelope"},
    "card": {"card": "📄 How it fits", "envelope": "✉ Envelope"},
    "fax": {"fax": "📄 Fax"},
}
ALL_SHEETS = frozenset(key for sheets in SHEETS.values() for key in sheets)
ADDRESSED = ("letter", "envelope")


@dataclass(frozen=True, slots=True)
class Words:
    """The text as it is now, the draft it comes from, and the day that stands on it."""

    text: str
    draft: Draft
    day: date


def lacking(sheet: str, item: Item, writer: Writer) -> str | None:
    """The fact without which this sheet cannot be set. Whoever is not reached by post keeps the address that is known."""
    if sheet in ADDRESSED and item.person and is_reached_by_post(item.person) and not postal_address(item.person):
        return "address"
    return "writer.name" if not writer.name else None


def sheet(kind: str, item: Item, writer: Writer, words: Words) -> Say:
    """The sheet as a file: it is set when it is sent."""
    page = {"kind": kind, **page_of(item, writer, words)}
    text = texts.SHEETS[kind].format(item.person.called if item.person else "")
    by_hand = kind in ADDRESSED and not postal_address(item.person)
    return Say(text + texts.ADDRESS_BY_HAND if by_hand else text, file=page)


def is_reached_by_post(person: Person) -> bool:
    return person.channel is not None and CHANNELS[person.channel].by_post


def postal_address(person: Person | None) -> str:
    """The address, where it is that of a house: no letter goes to an email address or a number."""
    address = (person.address if person else None) or ""
    elsewhere = person is not None and person.channel is not None and not is_reached_by_post(person)
    written = sum(char.isalpha() for char in address) >= LETTERS_OF_A_STREET
    return address if written and "@" not in address and not elsewhere else ""


LETTERS_OF_A_STREET = 4


def page_of(item: Item, writer: Writer, words: Words) -> dict[str, object]:
    """What bot.paper sets, in plain values."""
    greeting, *paragraphs = [part for part in words.text.split("\n\n") if part.strip()]
    ending = words.draft.ending
    paragraphs = [part for part in paragraphs if not ending or part.strip() != ending]
    return {
        "sender": lines(writer.name, writer.address),
        "to": lines(*addressee(item)),
        "date": dated(words.day, writer.paper),
        "greeting": greeting,
        "paragraphs": [" ".join(part.split()) for part in paragraphs],
        "closing": words.draft.closing,
        "signature": words.draft.signature,
        "contact": " · ".join(part for part in (writer.phone, writer.email) if part),
        "paper": writer.paper,
        "text": words.text,
    }


def dated(day: date, paper: str) -> str:
    """As one writes it where this paper is used."""
    return f"{day.day} {day:%B %Y}" if paper == "a4" else f"{day:%B} {day.day}, {day.year}"


def addressee(item: Item) -> tuple[str, ...]:
    """Name and title, the company unless it is in the address, and the address."""
    person, company = item.person, item.employer.name if item.employer else ""
    if person is None:
        return (company,)
    address = postal_address(person)
    named = f"{person.honorific} {person.name}" if person.honorific and person.name else person.called
    inside = company.casefold() in address.casefold()
    return (named, person.title or "", "" if inside else company, address.replace(", ", "\n"))


def lines(*parts: str) -> list[str]:
    return [line.strip() for part in parts for line in part.splitlines() if line.strip()]
