"""The company's name: written wrong, in wrong capitals, or another company's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import OSA

from rules.people.words import HONORIFICS
from rules.proof.draft import Draft, bare
from rules.proof.fault import Fault
from rules.proof.names import CALENDAR
from rules.proof.people import People, is_same, slips

LEGAL: Final = frozenset(
    "ltd limited llc llp plc inc incorporated corp gmbh ag kg ab as asa oy bv nv sa sarl srl spa kft sro pvt pte pty co kk".split()
)
_PIECE: Final = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*\.?|&")
_SMALL: Final = frozenset("& and of the for de du la le y na und en di".split())
_JOINING: Final = re.compile(
    r"(?:\b(?:at|for|join|joining|with|of|to|from|that|by|in|like)|^|[.,;:!?\n(“\"])(?: (?:the|The))?\s*$", re.IGNORECASE
)
_DETERMINED: Final = re.compile(r"\b(?:the|a|an|his|her|our|my|your|this|that|every|very|no|one) $", re.IGNORECASE)
_WISH: Final = re.compile(r"\b(?:would|'d|’d|will|hope|love|look forward|excited|keen|eager|want|wish)\b|['’]d\b", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(
    r"\b(?:at|work(?:ing)? (?:for|with)|join(?:ing)?|part of|role (?:at|with)|position (?:at|with)|career (?:at|with)) (?:the )?"
    r"((?:[^\W\d_a-z][\w'’&.-]*)(?: (?:&|and|of|[^\W\d_a-z][\w'’&-]*))*)"
)
_PAST: Final = re.compile(r"\b(?:did|was|were|worked|had|ran|built|led|learn(?:ed|t)|used|\w+ed)\b")


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
        return tuple(trimmed(word) for word in _PIECE.findall(self.name))

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
        return list(dict.fromkeys(kept))


def trimmed(word: str) -> str:
    return re.sub(r"['’]s$", "", word.rstrip(".") if len(word) > 3 else word)


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
    return [Piece(piece_text(found), found.start(), found.start() + len(piece_text(found))) for found in _PIECE.finditer(draft.text, start, end)]


def piece_text(found: re.Match[str]) -> str:
    return re.sub(r"['’]s$", "", found.group().rstrip("."))


def right_places(draft: Draft, asked: Company) -> list[tuple[int, int]]:
    """Where the name, or a shorter one of it, stands as it should."""
    names = {" ".join(asked.core), *(" ".join(head) for head in asked.shorter), *asked.core}
    spelt = [re.escape(name) for name in sorted(names, key=len, reverse=True) if name.casefold() not in _SMALL]
    return [found.span() for found in re.finditer(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)", draft.text)]


def miswritten(draft: Draft, asked: Company) -> Iterator[Fault]:
    words, done = pieces(draft), draft.body[0]
    for at, first in enumerate(words):
        if first.start < done:
            continue
        if fault := first_fault(draft, asked, words, at):
            yield fault
            done = fault.end or done
        else:
            done = max(done, right_end(asked, words, at))


def right_end(asked: Company, words: list[Piece], at: int) -> int:
    """The end of the name if it stands there as it should."""
    for name in asked.shorter:
        window = words[at : at + len(name)]
        if tuple(piece.text for piece in window) == tuple(word.rstrip(".") for word in name):
            return window[-1].end
    return 0


def first_fault(draft: Draft, asked: Company, words: list[Piece], at: int) -> Fault | None:
    if right_end(asked, words, at):
        return None
    for name in asked.shorter:
        window = words[at : at + len(name)]
        if len(window) == len(name) and are_together(draft, window) and (fault := judged(draft, asked, name, window)):
            return fault
    return respaced(draft, asked, words, at)


def are_together(draft: Draft, window: list[Piece]) -> bool:
    return all(draft.text[one.end : other.start] in (" ", ". ", "") for one, other in pairwise(window))


def judged(draft: Draft, asked: Company, name: tuple[str, ...], window: list[Piece]) -> Fault | None:
    """What is wrong with the words of the window, if they are meant to be the name."""
    shown = tuple(piece.text for piece in window)
    kept = tuple(word.rstrip(".") for word in name)
    if all(is_same(one, other) for one, other in zip(shown, kept, strict=True)):
        return wrong_case(draft, asked, name, window)
    if is_meant(draft, asked, name, window):
        return fault_of(draft, "wrong_company", window, " ".join(name))
    return None


def wrong_case(draft: Draft, asked: Company, name: tuple[str, ...], window: list[Piece]) -> Fault | None:
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
        return inner or bool(re.search(r"\b(?:at|join|joining) $", before) and re.match(r"[.,;!]| as\b", after))
    return len(name) > 2 or (bool(_JOINING.search(before)) and not _DETERMINED.search(before))


def is_meant(draft: Draft, asked: Company, name: tuple[str, ...], window: list[Piece]) -> bool:
    """Whether words that differ from the name are meant to be it: all but one are the same, or all are alike."""
    shown = [piece.text for piece in window]
    if sorted(map(str.casefold, shown)) == sorted(map(str.casefold, name)) and len(name) > 1:
        return all(word[0].isupper() or word in _SMALL for word in shown)
    pairs = list(zip(shown, (word.rstrip(".") for word in name), strict=True))
    wrong = [(one, other) for one, other in pairs if not is_same(one, other)]
    if not all(one[0].isupper() and not is_known(draft, one) for one, _ in wrong):
        return False
    if all(is_alike(one, other) for one, other in wrong):
        return len(wrong) < len(pairs) or len(pairs) == 1 or all(is_alike(*pair) for pair in pairs)
    kept = [other for one, other in pairs if is_same(one, other) and is_telling(draft, other)]
    return len(wrong) == 1 and bool(kept) and (len(pairs) > 2 or is_in_its_place(draft, window))


def is_known(draft: Draft, word: str) -> bool:
    """A day, a month, a word that the note's first letter made big, or a person's name."""
    folded = word.casefold()
    return folded in CALENDAR or folded in HONORIFICS or any(is_same(word, name) for name in People(draft.facts).all)


def is_alike(one: str, other: str) -> bool:
    allowed = slips(min(len(one), len(other)))
    return OSA.distance(bare(one), bare(other)) <= allowed


def is_telling(draft: Draft, word: str) -> bool:
    folded = word.casefold()
    return len(word) > 2 and folded not in _SMALL and not is_known(draft, word)


def is_in_its_place(draft: Draft, window: list[Piece]) -> bool:
    """Of a name of two words one is another's: only where a company is spoken of."""
    before = draft.before(window[0].start)
    return bool(re.search(r"\b(?:at|for|join|joining|with|by|of|that|to) (?:the )?$", before))


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
        words = [word.casefold() for word in _PIECE.findall(found[1])]
        if not any(word in known or word in CALENDAR or word in HONORIFICS for word in words):
            fix = " ".join(asked.core)
            yield Fault("wrong_company", *found.span(1), found[1], fix, f"“{found[1]}”: this note is for {fix}.")


def fault_of(draft: Draft, kind: str, window: list[Piece], fix: str) -> Fault:
    start, end = window[0].start, window[-1].end
    shown = draft.text[start:end]
    return Fault(kind, start, end, shown, fix, f"“{shown}” is written {fix} in your notes.")
