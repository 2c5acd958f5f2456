"""The company's name: written wrong, in wrong capitals, or another company's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from rules.people.words import HONORIFICS, words_of
from rules.proof.draft import Draft, bare
from rules.proof.fault import Fault
from rules.proof.linter import strange
from rules.proof.record.names import CALENDAR
from rules.proof.record.people import People, is_same, slips

LEGAL: Final = words_of(
    "ltd limited llc llp plc inc incorporated corp gmbh ag kg ab as asa oy bv nv sa sarl srl spa kft sro pvt pte pty co kk"
)
_PIECE: Final = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*\.?|&")
_SMALL: Final = words_of("& and of the for de du la le y na und en di")
_JOINING: Final = re.compile(
    r"(?:\b(?:at|for|join|joining|with|of|to|from|that|by|in|like)|^|[.,;:!?\n(“\"])(?: (?:the|The))?\s*$", re.IGNORECASE
)
_DETERMINED: Final = re.compile(r"\b(?:the|a|an|his|her|our|my|your|this|that|every|very|no|one) $", re.IGNORECASE)
_WISH: Final = re.compile(
    r"\b(?:would|'d|’d|will|hope|love|look forward|excited|keen|eager|want|wish)\b|['’](?:d|ll)\b", re.IGNORECASE
)
_ELSEWHERE: Final = re.compile(
    r"(?:(?<!\bme )(?<!\byou )(?<!meet )\bat|\bwork(?:ing)? (?:for|with)|join(?:ing)?|part of|role (?:at|with)"
    r"|position (?:at|with)|career (?:at|with))"
    r" (?:the )?"
    r"((?:[^\W\d_a-z][\w'’&-]*\.?)(?:(?<!\.) (?:&|and|of|[^\W\d_a-z][\w'’&-]*))*)"
)
ALIKE: Final = 80
"""rapidfuzz ratio from which a word of a name is that word written wrong."""
_PAST: Final = re.compile(
    r"[,;]|\b(?:my|did|was|were|worked|had|ran|built|led|learn(?:ed|t)|used|grew|spent|met|saw|made|kept|served|studied"
    r"|trained|managed"
    r"|handled|helped|started|taught)\b"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a company's name as the note has it."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Company:
    """A company by the words of its name, and by the shorter names it may go by."""

    name: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(_PIECE.findall(self.name))

    @cached_property
    def core(self) -> tuple[str, ...]:
        """The name without "The" and "Ltd."."""
        words = self.words[1:] if len(self.words) > 1 and self.words[0].casefold() == "the" else self.words
        while len(words) > 1 and words[-1].casefold().strip(".") in LEGAL:
            words = words[:-1]
        return words[:-1] if len(words) > 1 and words[-1] in _SMALL else words

    @cached_property
    def shorter(self) -> list[tuple[str, ...]]:
        """The name in full, its core, and the core's beginnings of two words and more, the longest first."""
        heads = (self.core[:size] for size in range(len(self.core), 1, -1))
        kept = [self.words, self.core, *(head for head in heads if head[-1].casefold() not in _SMALL)]
        if self.core and self.core[0][1:] != self.core[0][1:].lower():  # "TechVriksha" says enough
            kept.append(self.core[:1])
        return list(dict.fromkeys(kept))


def straight(word: str) -> str:
    """A word with a straight apostrophe."""
    return word.replace("’", "'")


@lru_cache(maxsize=4096)
def trimmed(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without a full stop or a possessive 's at their ends."""
    return tuple(re.sub(r"['’]s$", "", word.rstrip(".")) for word in words)


def company(draft: Draft) -> Iterator[Fault]:
    """Faults of the company's name."""
    asked = Company(draft.facts.company)
    if not asked.core or not bare("".join(asked.core)).isascii():
        return
    found = list(miswritten(draft, asked))
    yield from found
    if not found:
        yield from elsewhere(draft, asked)


def pieces(draft: Draft) -> list[Piece]:
    start, end = draft.body
    return [
        Piece(piece_text(found), found.start(), found.start() + len(piece_text(found)))
        for found in _PIECE.finditer(draft.text, start, end)
    ]


def piece_text(found: re.Match[str]) -> str:
    return trimmed((found.group(),))[0]


def right_places(draft: Draft, asked: Company) -> list[tuple[int, int]]:
    """Where the name, or a shorter one of it, stands as it should."""
    names = {*(" ".join(head) for head in asked.shorter), *asked.core}
    spelt = [re.escape(name) for name in sorted(names, key=len, reverse=True) if name and name.casefold() not in _SMALL]
    return [found.span() for found in re.finditer(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)", draft.text)] if spelt else []


def miswritten(draft: Draft, asked: Company) -> Iterator[Fault]:
    words, done = pieces(draft), draft.body[0]
    for at, first in enumerate(words):
        if first.start < done:
            continue
        end, fault = judged_there(draft, asked, words, at)
        if fault:
            yield fault
        done = max(done, end)


def judged_there(draft: Draft, asked: Company, words: list[Piece], at: int) -> tuple[int, Fault | None]:
    """The end of the name that begins there, and what is wrong with it; (0, None) if none does."""
    for name in asked.shorter:
        window = words[at : at + len(name)]
        if len(window) < len(name) or not are_together(draft, window):
            continue
        if tuple(straight(piece.text) for piece in window) == tuple(map(straight, trimmed(name))):
            return window[-1].end, None
        if fault := judged(draft, name, window):
            return window[-1].end, fault
    fault = respaced(draft, asked, words, at)
    return (fault.end or 0, fault) if fault else (0, None)


def are_together(draft: Draft, window: list[Piece]) -> bool:
    gaps = ((one, draft.text[one.end : other.start]) for one, other in pairwise(window))
    return all(gap in (" ", "'s ", "’s ", "") or (gap == ". " and is_short_title(one.text)) for one, gap in gaps)


def is_short_title(word: str) -> bool:
    """ "Mr." or "St.", whose full stop ends no sentence."""
    return word.casefold() in HONORIFICS or word.casefold() in ("st", "ste", "mt", "ft")


def judged(draft: Draft, name: tuple[str, ...], window: list[Piece]) -> Fault | None:
    """What is wrong with the words of the window, if they are meant to be the name."""
    shown = tuple(piece.text for piece in window)
    if all(is_same(one, other) for one, other in zip(shown, trimmed(name), strict=True)):
        return wrong_case(draft, name, window)
    if is_meant(draft, name, window):
        return fault_of(draft, "wrong_company", window, " ".join(name))
    return None


def wrong_case(draft: Draft, name: tuple[str, ...], window: list[Piece]) -> Fault | None:
    shown = draft.text[window[0].start : window[-1].end]
    lower = shown == shown.lower()
    if lower and not is_named_there(draft, name, window):
        return None
    if shown[1:].rstrip(".") == " ".join(name)[1:].rstrip(".") and name[0].casefold() == "the":
        return None
    return fault_of(draft, "company_case", window, " ".join(name))


def is_named_there(draft: Draft, name: tuple[str, ...], window: list[Piece]) -> bool:
    """Whether words in lower case are the name: "join acme robotics", not "the best buy of my life" or "until today"."""
    before, after = draft.before(window[0].start), draft.after(window[-1].end)
    if len(name) == 1:
        inner = name[0] != name[0].capitalize() or len(name[0]) > 9
        places = (
            r"\b(?:at|join|joining|for|with) $" if strange([name[0].casefold()], british=False) else r"\b(?:at|join|joining) $"
        )
        return inner or bool(re.search(places, before) and re.match(r"[.,;!]| as\b", after))
    return len(name) > 2 or (bool(_JOINING.search(before)) and not _DETERMINED.search(before))


def is_meant(draft: Draft, name: tuple[str, ...], window: list[Piece]) -> bool:
    """Whether words that differ from the name are meant to be it: all but one are the same, or all are alike."""
    shown = [piece.text for piece in window]
    if sorted(map(str.casefold, shown)) == sorted(map(str.casefold, name)) and len(name) > 1:
        return all(word[0].isupper() or word in _SMALL for word in shown)
    pairs = list(zip(shown, trimmed(name), strict=True))
    wrong = [(one, other) for one, other in pairs if not is_same(one, other)]
    if not all(one[0].isupper() and is_of_the_calendar(one) <= is_of_the_calendar(other) for one, other in wrong):
        return False
    if all(is_alike(one, other) or begins_alike(one, other, pairs) for one, other in wrong):
        return len(wrong) < len(pairs) or not any(is_person(draft, one) for one, _ in wrong)
    if any(is_person(draft, one) for one, _ in wrong):
        return False
    kept = [other for one, other in pairs if is_same(one, other) and is_telling(other)]
    return len(wrong) == 1 and bool(kept) and (len(pairs) > 2 or is_in_its_place(draft, window, kept[0]))


def is_of_the_calendar(word: str) -> bool:
    """A day, a month, or a "Mr."."""
    return word.casefold() in CALENDAR or word.casefold() in HONORIFICS


def is_person(draft: Draft, word: str) -> bool:
    return any(is_same(word, name) for name in People(draft.facts).all)


def is_alike(one: str, other: str) -> bool:
    allowed = slips(min(len(one), len(other)))
    return OSA.distance(bare(one), bare(other)) <= allowed or fuzz.ratio(bare(one), bare(other)) >= ALIKE


def begins_alike(one: str, other: str, pairs: list[tuple[str, str]]) -> bool:
    """ "Yorkshire Coaches" for Yorkline Coaches."""
    return len(pairs) > 1 and bare(one)[:4] == bare(other)[:4] and len(one) > 5


def is_telling(word: str) -> bool:
    """Whether a word says enough to know the company by it."""
    return len(word) > 2 and word.casefold() not in _SMALL and not is_of_the_calendar(word)


def is_in_its_place(draft: Draft, window: list[Piece], kept: str) -> bool:
    """Of a name of two words one is another's: only where a company is spoken of. "To Maeve Kelly" is a person's place."""
    places = r"at|for|join|joining|part of" if is_person(draft, kept) else r"at|for|join|joining|with|by|of|that|to|you and"
    return bool(re.search(rf"\b(?:{places}) (?:the )?$", draft.before(window[0].start)))


def respaced(draft: Draft, asked: Company, words: list[Piece], at: int) -> Fault | None:
    """The name written in one word too few or too many: "NorthWind Traders"."""
    wanted = bare("".join(asked.core)).replace(" ", "")
    if len(wanted) < 6:
        return None
    for size in (len(asked.core) - 1, len(asked.core) + 1):
        window = words[at : at + size]
        joined = bare("".join(piece.text for piece in window)).replace("-", "")
        if window and len(window) == size and joined == wanted and window[0].text[0].isupper():
            return fault_of(draft, "wrong_company", window, " ".join(asked.core))
    return None


def elsewhere(draft: Draft, asked: Company) -> Iterator[Fault]:
    """ "I would be proud to work for Siemens", in a note to somebody else."""
    known = People(draft.facts).right
    for start, end in draft.sentences:
        wish = _WISH.search(draft.text, start, end)
        found = _ELSEWHERE.search(draft.text, wish.end(), end) if wish else None
        if not found or not wish or _PAST.search(draft.text, wish.end(), found.start()):
            continue
        words, shown = trimmed(tuple(_PIECE.findall(found[1]))), found[1].rstrip(".")
        if not any(word.casefold() in known or word in asked.words or is_of_the_calendar(word) for word in words):
            place, fix = (found.start(1), found.start(1) + len(shown)), " ".join(asked.core)
            yield Fault("wrong_company", *place, shown, fix, f"“{shown}”: this note is for {fix}.")


def fault_of(draft: Draft, kind: str, window: list[Piece], fix: str) -> Fault:
    start, end = window[0].start, window[-1].end
    if re.search(r"['’]s$", fix) and draft.after(end, 2) in ("'s", "’s"):
        end += 2
    shown = draft.text[start:end]
    return Fault(kind, start, end, shown, fix, f"“{shown}” is written {fix} in your notes.")
