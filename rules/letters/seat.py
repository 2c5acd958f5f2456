"""Which phrase goes to whom: never the same to two colleagues, and always the same when asked again.

Everybody who was met at one employer has a seat. Phrases are dealt out like cards: whoever sits at seat 2 of 4 has every
fourth phrase from the second on, and "another one" takes the next of his own. A stable hash says where a table begins, so
that the same seat at another employer has other phrases.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from rules.letters.frames import Phrase, Pool, Scene

ROW = 4
"""Tables are written in rows of four: as many people as one meets at most interviews."""


def number(*parts: object) -> int:
    """A stable number of these."""
    return int.from_bytes(blake2b("/".join(map(str, parts)).encode(), digest_size=8).digest())


@dataclass(frozen=True, slots=True)
class Seat:
    """`rank` of `of` people; `key` is what the letter is about, `table` what the seats of one employer have in common."""

    rank: int
    of: int
    key: str
    table: str
    variant: int = 0

    @property
    def seats(self) -> int:
        """Seats in full rows."""
        return max(1, -(-self.of // ROW) * ROW) if self.of > 1 else 1

    def mine(self, section: str, pool: Pool) -> list[Phrase]:
        begin = number(self.table, section)
        return [one for place, one in enumerate(pool) if (place + begin) % self.seats == self.rank % self.seats]

    def pick(self, section: str, count: int) -> int:
        """Which of `count` choices: the next one for each variant, and at another pace in each section."""
        step = self.variant + self.variant // count * (1 + number(section) % 3)
        return (number(self.key, section) + step) % count

    def choose(self, section: str, pool: Pool, scene: Scene, tone: str, marked: bool = False) -> Phrase | None:
        """My phrase for this place in the letter; one of somebody else's only where none of mine can be used.

        `marked` prefers what is particular to the tone.
        """
        usable = fitting(self.mine(section, pool), scene, tone) or fitting(pool, scene, tone)
        particular = [one for one in usable if marked and one.tone == tone] or usable
        return particular[self.pick(section, len(particular))] if usable else None


def fitting(phrases: Sequence[Phrase], scene: Scene, tone: str) -> list[Phrase]:
    """Those that can be used in this tone."""
    return [one for one in phrases if one.tone in ("", tone) and one.usable(scene)]
