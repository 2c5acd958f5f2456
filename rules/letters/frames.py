"""A phrase is a sentence with named slots; it can be used where every slot has words.

"wanted=yes | The job at {company} is one that I would take gladly." asks for the fact `wanted=yes` besides `company`, and
names it among the facts of the line. `tone` is "warm" or "formal", or "" for a sentence that suits every tone.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import Formatter

from rules.letters.draft import Line


@dataclass(frozen=True, slots=True)
class Slot:
    """Words for a slot, and the facts they come from; without facts it is the word for "not told" ("the position")."""

    text: str
    facts: tuple[str, ...] = ()


Scene = Mapping[str, Slot]


@dataclass(frozen=True, slots=True)
class Phrase:
    text: str
    needs: tuple[str, ...]
    tone: str = ""

    @property
    def slots(self) -> tuple[str, ...]:
        """The slots of the sentence itself."""
        return tuple(name for _, name, _, _ in Formatter().parse(self.text) if name)

    def usable(self, scene: Scene) -> bool:
        return all(need in scene for need in self.needs)

    def said(self, scene: Scene, spelling: str) -> Line:
        words = respelled(self.text, spelling).format(**{name: scene[name].text for name in self.slots})
        facts = dict.fromkeys(fact for need in self.needs for fact in scene[need].facts)
        return Line(finished(words), tuple(facts))


Pool = tuple[Phrase, ...]


def phrase(text: str, tone: str = "") -> Phrase:
    conditions, bar, sentence = text.rpartition(" | ")
    asked = tuple(conditions.split()) if bar else ()
    slots = tuple(name for _, name, _, _ in Formatter().parse(sentence) if name)
    return Phrase(sentence, tuple(dict.fromkeys((*asked, *slots))), tone)


def pool(*texts: str, warm: Iterable[str] = (), formal: Iterable[str] = ()) -> Pool:
    """The sentences for one place in a letter; what stands together in a row of four goes to four different people."""
    plain = tuple(phrase(text) for text in texts)
    return (*plain, *(phrase(text, "warm") for text in warm), *(phrase(text, "formal") for text in formal))


BRITISH = {
    "favor": "favour", "honored": "honoured", "traveling": "travelling", "mail": "post",
}  # fmt: skip
AMERICAN_WORD = re.compile(r"\b(?:" + "|".join(BRITISH) + r")\b")


def respelled(text: str, spelling: str) -> str:
    """Our own words in British spelling; those of the user stay as typed."""
    return AMERICAN_WORD.sub(lambda hit: BRITISH[hit[0]], text) if spelling == "gb" else text


def finished(words: str) -> str:
    """One sentence: a capital first (a name like "iOS" keeps its own), one mark at the end."""
    text = re.sub(r"([.!?…])[.]+$", r"\1", words.strip())
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text
