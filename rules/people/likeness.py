"""What resembles a word without being it: a title with a slip of the thumb, and keyboard noise."""

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from rules.people.words import words_of

OFTEN_MISSPELT: Final = sorted(
    words_of(
        """
        manager director engineer assistant recruiter developer supervisor receptionist coordinator designer
        consultant president accountant technician secretary executive architect specialist administrator
        representative superintendent foreman principal programmer partner operations engineering marketing
        resources technical managing mechanic colleague interviewer
        """
    )
)
SHORTEST: Final = 6
SLIPS: Final = 2
"""Letters that may be wrong in a word of ten; in a shorter one a single letter."""
LONG: Final = 10

_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_RUNS: Final = "|".join(row[at : at + n] for row in _ROWS for n in (5, 4, 3) for at in range(len(row) - n + 1))
_SIGHS: Final = "u+mm+|u+hh+|h+mm+|e+rr+m*|ehm|a+hh+|haha(ha)*h?|lo+l|(xd)+"
_NOISE: Final = re.compile(rf"({_RUNS}){{1,9}}|(.)\2{{2,}}|[^\Waeiouyà-ÿ\d_]{{5,}}|test(ing)?|bla+h?|foo|lorem|{_SIGHS}")


@lru_cache(maxsize=4096)
def meant(word: str) -> str:
    """The title that a word in lower case is with a letter or two wrong: "manager" for "mangager"; else the word."""
    if not SHORTEST <= len(word) <= 16:
        return word
    allowed = SLIPS if len(word) >= LONG else 1
    best = extractOne(word, OFTEN_MISSPELT, scorer=OSA.distance, score_cutoff=allowed)
    return best[0] if best and best[0][0] == word[0] else word


def is_noise(word: str) -> bool:
    """Whether fingers only ran over the keyboard: "asdf", "xxxx"."""
    return word.isascii() and len(word) > 2 and bool(_NOISE.fullmatch(word))
