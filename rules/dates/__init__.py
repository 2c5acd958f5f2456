"""When? What people answer to that, and what it means."""

from rules.dates.reading import When, echo, read

__all__ = ["When", "echo", "read"]
