"""Says of each word of a piece what it can be, from word tables, letter case and the words beside it.

h  honorific     c  number      s  "someone"    a  article, owner    k  "is", "called", "from"
d  degree        g  Jr., III    n  given name   t  title word        p  particle: van, de la
u  unknown, can be a name       l  unknown in lower case             o  small talk
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from nameparser.config.suffixes import SUFFIX_ACRONYMS

from rules.people import words as w
from rules.people.given import EVERYDAY, GIVEN, PARTICLES
from rules.people.likeness import is_noise, meant
from rules.people.surnames import SURNAMES
from rules.people.talk import CHAT, COMMON

CONTRACTED: Final = re.compile(r"(i|we|you|he|she|they|it|that|there|what|who|here)'\w+$")
AGENT: Final = re.compile(r"\w{4,}(er|or|ist|ian|ess|erin|orin|istin|ztin)$")
INITIAL: Final = re.compile(r"[A-Z]\.$")
SHORTEST_TAIL: Final = 6
LONGEST_TAIL: Final = 14
"""Letters that the second half of a compound has: "Werkstattleiter", "Restaurantmanagerin"."""
Flat = Literal["", "low", "loud"]
"""How the names are written when letter case does not show them."""
NOBODY: Final = "."
"""Stands for the neighbour that is not there."""


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """Lower case without diacritics and outer marks."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip(".'\"").removesuffix("'s")


def low(word: str) -> str:
    return word.lower().strip(".'\"")


def is_given(word: str) -> bool:
    plain = folded(word)
    return plain in GIVEN or plain.split("-")[0] in GIVEN


def is_head(word: str) -> bool:
    """Whether the word is a function by itself: "manager", also as the end of "Teammanager"."""
    return (
        any(x in w.HEADS or x in w.FAMILY for x in _shapes(word))
        or _ends_in_head(_shapes(word)[0])
        or mended(low(word)) in w.HEADS
    )


def is_title(word: str) -> bool:
    return any(x in w.FIELDS for x in _shapes(word)) or is_head(word) or mended(low(word)) in w.FIELDS


def mended(plain: str) -> str:
    """The word without slips of the thumb, if it is a title with some."""
    return plain if plain in SURNAMES or plain in COMMON or plain in GIVEN else meant(plain)


@lru_cache(maxsize=4096)
def _shapes(word: str) -> tuple[str, ...]:
    """The word as the tables hold it: without dots, in the singular, and the last part of a compound."""
    bare = word.strip(".'\"").replace(".", "").removesuffix("'s")
    last = bare.split("-")[-1]
    return tuple(x.lower() for x in (bare, singular(bare), last, singular(last)))


def _ends_in_head(bare: str) -> bool:
    return any(bare[-n:] in w.HEADS for n in range(SHORTEST_TAIL, min(len(bare) - 2, LONGEST_TAIL)))


def singular(word: str) -> str:
    if low(word) in w.PLURALS:
        return w.PLURALS[low(word)]
    if low(word).endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    ends_in_s = word[-1:] in {"s", "S"} and word[-2:].lower() not in {"ss", "us", "is", "'s"}
    return word[:-1] if ends_in_s and (len(word) > 3 or word[:-1].isupper()) else word


def is_plural(word: str) -> bool:
    one = singular(low(word))
    return one != low(word) and one in w.HEADS and low(word) not in w.FIELDS


@lru_cache(maxsize=2048)
def labels(words: tuple[str, ...], flat: Flat) -> str:
    """One letter for each word."""
    marks = [_first_look(word, flat) for word in words]
    for at, word in enumerate(words):
        before = marks[at - 1] if at else NOBODY
        after = marks[at + 1] if at + 1 < len(marks) else NOBODY
        last, ahead = "".join(words[at - 1 : at]), "".join(words[at + 1 : at + 2])
        marks[at] = _second_look(Spot(word, low(word), marks[at], before, after, last, ahead, flat))
    return "u" if len(words) == 1 and INITIAL.match(words[0]) else "".join(marks)


_TABLES: Final = (
    ("h", w.HONORIFICS),
    ("c", frozenset(w.COUNTS) | w.ONES),
    ("s", w.ANONYMOUS - w.ONES),
    ("a", w.ARTICLES),
    ("k", w.LINKS | w.FIRM_LINKS | w.DOES),
)


@lru_cache(maxsize=4096)
def _first_look(word: str, flat: Flat) -> str:
    plain = low(word)
    for mark, table in _TABLES:
        if plain in table:
            return mark
    return next(mark for mark, holds in _FIRST if holds(word, plain, flat))


def _is_degree(word: str, plain: str, flat: Flat) -> bool:
    bare, loud = plain.replace(".", ""), word.isupper() and flat != "loud"
    if bare in w.SOFT_DEGREES:
        return loud and bare not in w.TITLE_DEGREES
    return bare in w.DEGREES or (loud and bare in SUFFIX_ACRONYMS and not is_title(word) and bare not in GIVEN)


def _is_chat(word: str, plain: str, flat: Flat) -> bool:
    return (plain in COMMON or plain in CHAT) and (flat != "" or word.islower())


def _is_name(word: str, plain: str, flat: Flat) -> bool:
    if _is_chat(word, plain, flat):
        return False
    if word.islower() and not flat and is_title(word):  # "Piotr - dev"
        return False
    return is_given(word) and (flat != "" or not word.islower() or folded(word) not in EVERYDAY)


def _is_small_talk(word: str, plain: str, flat: Flat) -> bool:
    if word.startswith("<"):  # markup that was typed
        return False
    adverb = plain.endswith(("ly", "ing")) and len(plain) > 5 and word.islower() and plain not in SURNAMES
    named = word.strip("\"'")[:1].isalpha() and not any(c.isdigit() for c in word)
    return (
        adverb
        or not named
        or plain in COMMON
        or _is_chat(word, plain, flat)
        or is_noise(plain)
        or bool(CONTRACTED.match(plain))
    )


_FIRST: Final[tuple[tuple[str, Callable[[str, str, Flat], bool]], ...]] = (
    ("o", lambda word, plain, flat: plain == "it" and (flat == "loud" or word != "IT")),
    ("d", _is_degree),
    ("g", lambda _w, plain, _f: plain in w.GENERATIONS),
    ("t", lambda word, _p, flat: word.isupper() and flat != "loud" and 1 < len(word) <= 4 and is_title(word)),
    ("o", lambda _w, plain, _f: bool(CONTRACTED.match(plain))),
    ("a", lambda word, plain, _f: plain.endswith("'s") and not is_title(word)),
    ("n", _is_name),
    ("t", lambda word, plain, _f: is_title(word) and plain not in PARTICLES),
    ("p", lambda _w, plain, _f: plain in PARTICLES),
    ("o", _is_small_talk),
    ("l", lambda word, _p, flat: word.islower() and not flat),
    ("u", lambda _w, _p, _f: True),
)
"""The first that holds."""


class Spot(NamedTuple):
    """A word between its neighbours."""

    word: str
    plain: str
    mark: str
    before: str
    after: str
    last: str
    """The word before it."""
    ahead: str
    """The word behind it."""
    flat: Flat

    @property
    def led(self) -> bool:
        """A name stands before it."""
        return self.before in "nu"

    @property
    def leads(self) -> bool:
        """A name follows it."""
        return self.after in "nu"


def _second_look(spot: Spot) -> str:
    return next((mark for mark, holds in _SECOND if holds(spot)), spot.mark)


def _is_initial(s: Spot) -> bool:
    if s.mark == "a" and not s.word.endswith("."):
        return False
    initial = len(s.plain) == 1 and s.plain.isalpha() and (s.word.isupper() or s.flat != "")
    return initial and (s.led or s.leads or s.before == "h")


def _is_trade_name(s: Spot) -> bool:
    """ "Kayleigh Ward", also before "bar supervisor", but "Denise, ward manager"."""
    known = s.mark == "t" and s.plain in w.SURNAME_HEADS and s.before == "n"
    return known and (s.after != "t" or (s.word.istitle() and s.ahead.islower() and not s.flat))


def _is_dev(s: Spot) -> bool:
    """A developer, not Dev Rao nor "CTO Dev"."""
    return s.plain == "dev" and (
        s.after == "t"
        or s.before in "ca"
        or s.last.isdigit()
        or (s.flat == "low" and s.led and s.after == NOBODY)
        or (s.before == "t" and (not s.word.istitle() or s.last.istitle()))
    )


def _is_surname(s: Spot) -> bool:
    """In small letters behind an honorific or such a given name, though others have capitals: "jane smith, DRH"."""
    ends = s.before == "n" and s.after == NOBODY  # "Tobi adeyinka", as telephones write it
    known = s.before == "h" or (s.led and (s.last.islower() or ends))
    return s.mark == "l" and known and s.word.isalpha()


def _is_deed(s: Spot) -> bool:
    """ "Walked", "missed" behind small talk are none of the Mohammeds."""
    return s.mark in "ul" and s.word.islower() and s.plain.endswith("ed") and len(s.plain) > 4 and s.before in "oska"


_SECOND: Final[tuple[tuple[str, Callable[[Spot], bool]], ...]] = (
    ("h", lambda s: s.plain in w.ACADEMIC and s.before == "h"),
    ("h", lambda s: s.plain == "prof" and s.after in "nuph"),
    (
        "h",
        lambda s: (
            s.plain in w.TITLE_HONORIFICS and s.after in ("nuh" if s.plain == "chef" else "nuph") and s.before not in "nut"
        ),
    ),
    ("o", lambda s: s.plain in w.TRAILING_HONORIFICS and s.led),
    ("t", lambda s: s.mark == "g" and not s.led and s.before != "t" and s.plain in w.FIELDS),
    ("t", lambda s: s.mark == "d" and s.after == "t" and (not s.led or s.plain in {"qc", "sc"})),  # PhD candidate, QC lead
    ("t", lambda s: s.mark == "g" and s.before == "t"),  # Engineer II
    ("o", lambda s: s.mark == "c" and s.after not in "tslk" and s.plain not in w.ONES),
    ("o", lambda s: s.mark == "c" and s.plain == "1"),
    ("t", lambda s: s.plain == "people" and s.before != "c"),
    ("t", lambda s: s.plain in w.ORDINALS and s.after == "t"),
    ("t", lambda s: s.plain == "it" and ((s.word == "IT" and s.flat != "loud") or (s.before in "kt" and s.after == NOBODY))),
    ("o", lambda s: s.plain == "it"),
    ("n", _is_trade_name),
    ("n", lambda s: s.mark == "a" and s.plain.endswith("'s") and is_given(s.word) and s.after == "a"),  # Barb's the manager
    (
        "o",
        lambda s: (
            s.mark == "n" and s.flat != "" and s.plain in EVERYDAY and not s.led and not s.leads and s.before not in ".h"
        ),
    ),
    ("u", lambda s: s.mark == "p" and not s.flat and s.word.istitle() and s.after not in "nup"),  # Big Al
    ("t", lambda s: s.mark == "n" and s.before == "a" and s.plain in w.HEADS and not s.leads),  # the Dean
    ("t", lambda s: s.mark == "g" and s.after == "t" and s.plain in w.FIELDS),  # gaurav bansal sr manager
    ("t", _is_dev),
    ("t", lambda s: s.plain == "big" and s.after == "t"),  # Big boss Günther
    ("u", _is_surname),
    ("o", _is_deed),
    ("o", lambda s: s.plain == "i" and not s.word.endswith(".")),
    ("o", lambda s: len(s.plain) == 1 and s.word.isalpha() and s.mark == "u" and s.before == s.after == NOBODY),  # N+2
    ("u", _is_initial),
    ("u", lambda s: s.mark == "o" and s.plain.isalpha() and not s.flat and s.word.istitle() and (s.led or s.before == "h")),
    ("u", lambda s: s.mark == "o" and s.before == "h" and s.plain in SURNAMES),  # mr young
    ("o", lambda s: s.plain == "person" and low(s.last) == "in"),
)
"""The first that holds changes the mark."""


def is_acronym(word: str, flat: Flat) -> bool:
    """Whether capitals inside the word make it an abbreviation: "DRH", "FACC", "CEng"; not "McKay"."""
    loud = sum(c.isupper() for c in word) > 1 and not word.startswith("Mc")
    return loud and flat != "loud" and 2 <= len(word.strip(".")) <= 5


def like_degree(title: str) -> bool:
    """Whether a title is rather letters behind a name: "MD", "CIPM"."""
    return low(title) in w.SOFT_DEGREES or (is_acronym(title, flat="") and not is_title(title))


def trade(word: str) -> bool:
    """Whether an unknown word looks like a trade: "cheesemonger" does, the family name "Turner" does not."""
    return bool(AGENT.match(low(word))) and low(word) not in SURNAMES
