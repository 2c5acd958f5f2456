"""Who? Names and titles, as people write them."""

from rules.people.label import is_given, is_head
from rules.people.reading import Heard, Person, read

__all__ = ["Heard", "Person", "is_given", "is_head", "read"]
