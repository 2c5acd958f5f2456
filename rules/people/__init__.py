"""Who? Names and titles, as people write them."""

from rules.people.addresses import EMAIL, PHONE, Readdressed, in_address, kind_of_address, readdressed
from rules.people.corrected import Correction, corrections
from rules.people.label import is_given, is_head
from rules.people.reading import Heard, Person, read

__all__ = [
    "EMAIL",
    "PHONE",
    "Correction",
    "Heard",
    "Person",
    "Readdressed",
    "corrections",
    "in_address",
    "is_given",
    "is_head",
    "kind_of_address",
    "read",
    "readdressed",
]
