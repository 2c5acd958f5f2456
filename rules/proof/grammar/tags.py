"""The words of a note with their parts of speech: "thank/Base you/Pron for/Prep inform/Base me/Pron ./Mark".

A verb is told by its form: "Base" is "write", "Past" "wrote", "Part" "written"; "Ed" ("told") is past and participle,
"Become" base and participle, "Same" ("put") all three; "S" is "writes", "Ing" "writing". A noun is "One", "Many" or
"Whose" ("customer's"). A full stop stands for whatever ends a sentence, ¶ for the end of a line.
"""

import re
from dataclasses import dataclass
from typing import Final

from rules.people.words import words_of
from rules.proof.draft import Draft
from rules.proof.grammar.verbs import FORMS_OF
from rules.proof.linter import spoken

_TOKEN: Final = re.compile(
    r"[^\W\d_]+\.(?:com|org|net|io|ai|co)\b"  # Booking.com
    r"|(?<=[^\W\d_])['’](?:ve|m|re|ll|d)\b"  # of "I've"
    r"|[^\W\d_]+(?:-[^\W\d_]+)*(?:['’](?!(?:ve|m|re|ll|d)\b)[^\W\d_]+)*"  # follow-up, customer's
    r"|\d[\d.,]*\d|\d|\n+|\S"
)
NAMES: Final = {
    "ADJ": "Adj", "ADP": "Prep", "ADV": "Adv", "CCONJ": "And", "DET": "Det", "NUM": "Num", "PART": "To", "PRON": "Pron",
    "PROPN": "Name", "SCONJ": "Sub",
}  # fmt: skip
HELPERS: Final = {"'ve": "Have", "'m": "Be", "'re": "Be", "'ll": "Modal", "'d": "Would"} | {
    word: kind
    for kind, words in (
        ("Be", "am is are was were isn't aren't wasn't weren't"),
        ("Have", "have has had haven't hasn't hadn't"),
        ("Do", "do does did don't doesn't didn't"),
        ("Modal", "can could will would shall should must might may cannot can't couldn't won't wouldn't shouldn't"),
    )
    for word in words.split()
}
NO_ENDING: Final = words_of("bed red shed need feed seed weed speed exceed proceed succeed breed bleed heed embed")
"""What ends in "ed" without being past."""
_PREFIX: Final = re.compile(r"^(?:under|over|re|out|mis|un)-?(?=\w{3})")
_OWNED: Final = re.compile(r" (?:my|your|our|their)/\w+ $")
"""What is never followed by a verb."""
_ARTICLE: Final = re.compile(r" (?:the|a|an)/\w+ (?:\w+/Adj )?$")
_COUNT: Final = re.compile(r"/Num (?:\w+/Adj )?$")
PEOPLE: Final = words_of("people children men women police feet teeth mice criteria phenomena")
NO_PLURAL: Final = words_of(
    "news physics mathematics economics electronics logistics series species headquarters business process access means chess"
    " politics ethics athletics chambers premises works barracks crossroads gas bus lens yes plus always sales"
)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A note's body as it is matched, its words and kinds of words, and where they stand: (in the body, in the note, to)."""

    text: str
    present: frozenset[str]
    places: tuple[tuple[int, int, int], ...]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the words between two places of the tagged text stand in the note."""
        inside = [place for place in self.places if start <= place[0] < end]
        return inside[0][1], inside[-1][2]


def tagged(draft: Draft) -> Tagged:
    start, end = draft.body
    speech = spoken(draft.text[:end])
    text, places = "¶/Mark ", []
    for found in _TOKEN.finditer(draft.text, start, end):
        word = found.group().replace("’", "'")
        places.append((len(text), *found.span()))
        kind = kind_of(word, speech.get(found.start(), ""), text.endswith("/Mark "))
        if (kind in ("S", "Word") and _OWNED.search(text)) or (kind == "Word" and word.islower() and is_noun_next(text, word)):
            kind = noun_form(word)
        text += f"{shown(word)}/{kind} "
    text += "¶/Mark "
    return Tagged(text, frozenset(re.split("[/ ]", text)), tuple(places))


def is_noun_next(text: str, word: str) -> bool:
    """Whether a word that the checker does not know stands where nouns do: "the sopranos", "two weddings"."""
    return bool(_ARTICLE.search(text) or (is_plural(word) and _COUNT.search(text)))


def shown(word: str) -> str:
    if word.isspace():
        return "¶"
    return "." if word in ".!?…" else word.casefold().replace("/", "|")


def kind_of(word: str, speech: str, opens: bool) -> str:
    """What the word is: of a verb its form, of a noun its number. A capital makes a name where no sentence opens."""
    plain = word.casefold()
    if plain in HELPERS and not (word.istitle() and speech == "PROPN"):
        return HELPERS[plain]
    if word[0].isupper() and not opens and speech in ("VERB", "NOUN", "ADJ"):
        return "Name"
    if speech in ("VERB", "AUX"):
        return verb_form(plain)
    if speech == "NOUN":
        return noun_form(plain)
    if speech == "PROPN" and word.islower():
        return "Word"
    return NAMES.get(speech) or ("Num" if word[0].isdigit() else "Word" if word[0].isalpha() else "Mark")


def noun_form(word: str) -> str:
    """ "Whose" is a "customer's"."""
    if word.endswith(("'s", "s'")):
        return "Whose"
    return "Many" if is_plural(word) else "One"


def verb_form(word: str) -> str:
    """ "Base" is "write", "Past" "wrote", "Part" "written"; "Ed" is past and participle, "Same" ("put") base as well."""
    if known := FORMS_OF.get(word) or FORMS_OF.get(_PREFIX.sub("", word)):
        return known
    if word.endswith("ing") and len(word) > 4:
        return "Ing"
    if word.endswith("ed") and word not in NO_ENDING:
        return "Ed"
    return "S" if word.endswith("s") and not word.endswith(("ss", "us")) else "Base"


def is_plural(word: str) -> bool:
    return word in PEOPLE or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in NO_PLURAL)
