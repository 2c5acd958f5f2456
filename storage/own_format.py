"""What the file with everything of one user is called, and how large it may be: docs/export.md."""

FORMAT, VERSION = "follow-up", 1
BYTES = 2_000_000


class TooMuch(Exception):
    """With this file the user would have more than one may have."""


class WrongFile(Exception):
    """The file is not one of ours, or not as it was given out; the text names the first thing that does not fit."""
