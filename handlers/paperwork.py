"""What goes out on paper: which sheets a letter has, what they lack, and what is set on them."""

from dataclasses import dataclass
from datetime import date

from handlers.said import Say
from rules import texts
from rules.facts import Writer
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
    """The fact without which this sheet cannot be set."""
    if sheet in ADDRESSED and not (item.person and item.person.address):
        return "address"
    return "writer.name" if not writer.name else None


def sheet(kind: str, item: Item, writer: Writer, words: Words) -> Say:
    """The sheet as a file: it is set when it is sent."""
    page = {"kind": kind, **page_of(item, writer, words)}
    return Say(texts.SHEETS[kind].format(item.person.called if item.person else ""), file=page)


def page_of(item: Item, writer: Writer, words: Words) -> dict[str, object]:
    """What bot.paper sets, in plain values."""
    greeting, *paragraphs = [part for part in words.text.split("\n\n") if part.strip()]
    ending = words.draft.ending
    if paragraphs and ending and paragraphs[-1].strip() == ending:
        paragraphs.pop()
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
    address = person.address or ""
    named = f"{person.honorific} {person.name}" if person.honorific and person.name else person.called
    inside = company.casefold() in address.casefold()
    return (named, person.title or "", "" if inside else company, address.replace(", ", "\n"))


def lines(*parts: str) -> list[str]:
    return [line.strip() for part in parts for line in part.splitlines() if line.strip()]
