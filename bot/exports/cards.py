"""people.vcf: a card for everyone met, for an address book (vCard 3.0)."""

import vobject

from bot.exports.gathered import Gathered
from rules.facts import Employer, Person

PLACES = {"email": "email", "phone": "tel", "text": "tel", "fax": "tel", "linkedin": "url"}  # where an address stands


def file(gathered: Gathered) -> bytes:
    return "".join(card(employer, person) for employer, person in gathered.people()).encode()


def card(employer: Employer, person: Person) -> str:
    made = vobject.vCard()
    given, _, family = (person.name or "").rpartition(" ")
    made.add("n").value = vobject.vcard.Name(family=family, given=given)
    made.add("fn").value = person.name or f"{person.called}, {employer.name}"
    made.add("org").value = [employer.name]
    if person.title:
        made.add("title").value = person.title
    if person.address:
        add_address(made, person.channel, person.address)
    return str(made.serialize())


def add_address(made: vobject.base.Component, channel: str | None, address: str) -> None:
    """As what it is: an email address, a number, or lines of a letter."""
    if channel in PLACES:
        line = made.add(PLACES[channel])
        line.value = address
        if channel == "fax":
            line.type_param = "FAX"
    else:
        made.add("adr").value = vobject.vcard.Address(street=address)
