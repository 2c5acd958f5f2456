"""What does the user mean? Reads what he writes without being asked, into an intent and whom and what it points to."""

from rules.heard.facts import INTENTS, Focus, Heard, Known, Open
from rules.heard.reading import read

__all__ = ["INTENTS", "Focus", "Heard", "Known", "Open", "read"]
