"""Who? Names and titles, as people write them."""

from rules.people.corrected import Correction, corrections
from rules.people.label import is_given, is_head
from rules.people.reading import Heard, Person, read

__all__ = ["Correction", "Heard", "Person", "corrections", "is_given", "is_head", "read"]
