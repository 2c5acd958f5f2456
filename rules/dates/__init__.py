"""When? What people answer to that, and what it means."""

from rules.dates.answer import When, echo
from rules.dates.reading import read

__all__ = ["When", "echo", "read"]
