"""A letter as a value: sentences that know which facts they come from."""

from dataclasses import dataclass
from itertools import zip_longest


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence. `facts` names what it was made from ("interview.strengths"); a courtesy has none."""

    text: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What could be sent. `kind` is a key of LETTERS, `subject` for email alone, `signature` "" when no name was told.

    A script for the phone has a heading for each paragraph; nothing else has headings.
    """

    kind: str
    channel: str
    subject: str
    greeting: str
    paragraphs: tuple[tuple[Line, ...], ...]
    closing: str
    signature: str
    headings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole as one would send it, or the script with its short headings; the subject stands apart."""
        bodies = [" ".join(line.text for line in lines) for lines in self.paragraphs]
        if self.headings:
            bodies = [f"{head}: {body}" if head else body for head, body in zip_longest(self.headings, bodies, fillvalue="")]
        if self.channel in ("text", "linkedin"):
            return "\n".join(part for part in (self.greeting, " ".join(bodies), self.ending) if part)
        return "\n\n".join(part for part in (self.greeting, *bodies, self.ending) if part)

    @property
    def ending(self) -> str:
        return "\n".join(part for part in (self.closing, self.signature) if part)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for lines in self.paragraphs for line in lines)

    @property
    def words(self) -> int:
        """The words of the whole text; a lone mark is none."""
        return sum(any(char.isalnum() for char in word) for word in self.text.split())
