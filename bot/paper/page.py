"""What is to be set on paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """Plain text of the user, any characters; address lines have the name first.

    `paper` is a4 (with a DL envelope) or letter (with a #10 envelope). `subject` is only for the cover sheet of a fax.
    """

    sender: tuple[str, ...]
    to: tuple[str, ...]
    date: str
    greeting: str
    paragraphs: tuple[str, ...]
    closing: str
    signature: str
    contact: str = ""
    paper: str = "a4"
    subject: str = ""
