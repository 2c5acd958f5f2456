"""The words of a note with their parts of speech, and patterns over them.

A note is written as "thank/Base you/Pron for/Prep inform/Base me/Pron ./Mark": each word with what it is. A pattern is a row
of items, one for a word:

- `for|by` is one of these words, `Base|Ing` a word that is one of these, `like/Prep` this word where it is that;
- `~for|Base` is any other word or mark;
- `!for|Base` stands before a word that is none of these, and takes nothing;
- a full stop stands for whatever ends a sentence, ¶ for the end of a line;
- `?`, `*` and `{0,3}` behind an item say how often it stands there; `[` and `]` are around what is wrong.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rules.people.words import words_of
from rules.proof.draft import Draft
from rules.proof.linter import spoken
from rules.proof.verbs import FORMS_OF

_TOKEN: Final = re.compile(
    r"[^\W\d_]+\.(?:com|org|net|io|ai|co)\b"  # Booking.com
    r"|(?<=[^\W\d_])['’](?:ve|m|re|ll|d)\b"  # of "I've"
    r"|[^\W\d_]+(?:-[^\W\d_]+)*(?:['’](?!(?:ve|m|re|ll|d)\b)[^\W\d_]+)*"  # follow-up, customer's
    r"|\d[\d.,]*\d|\d|\n+|\S"
)
_ITEM: Final = re.compile(r"(?P<how>[~!]?)(?P<of>[^~!?*{]+)(?P<often>[?*]|\{\d,\d\})?")
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
PEOPLE: Final = words_of("people children men women police feet teeth mice")
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
        opens = text.endswith("/Mark ")
        text += f"{shown(word)}/{kind_of(word, speech.get(found.start(), ''), opens)} "
    text += "¶/Mark "
    return Tagged(text, frozenset(re.split("[/ ]", text)), tuple(places))


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
    return "S" if word.endswith("s") and not word.endswith("ss") else "Base"


def is_plural(word: str) -> bool:
    return word in PEOPLE or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in NO_PLURAL)


# --- patterns -----------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def needed_of(items: str) -> tuple[frozenset[str], ...]:
    """Of what a text must have some to be worth searching for the pattern: most rows can be passed over by that."""
    plain = [item for item in items.split() if item[0] not in "~!" and item[-1] not in "?*}" and not {*item} & {*"\\/"}]
    return tuple(frozenset(item.split("|")) for item in plain if item not in ("[", "]"))


@lru_cache(maxsize=512)
def pattern_of(items: str) -> re.Pattern[str]:
    """The pattern that these items say."""
    return re.compile("(?<!\\S)" + "".join(map(item_of, items.split())))


def item_of(item: str) -> str:
    if item in ("[", "]"):
        return "(?P<bad>" if item == "[" else ")"
    found = _ITEM.fullmatch(item)
    if not found:
        raise ValueError(item)
    one = "|".join(map(word_of, found["of"].split("|")))
    if found["how"] == "!":
        return f"(?!{one})"
    any_word = f"(?:(?!{one})\\S+ )" if found["how"] == "~" else f"(?:{one})"
    return any_word + (found["often"] or "")


def word_of(word: str) -> str:
    word = r"\." if word == "." else word
    if "/" in word[1:]:
        return rf"{word} "
    return rf"[^\s/]+/{word} " if word[0].isupper() else rf"{word}/\w+ "


def matches(tags: Tagged, items: str) -> Iterator[tuple[int, int]]:
    """Where in the note the wrong words of the pattern stand."""
    if any(needed.isdisjoint(tags.present) for needed in needed_of(items)):
        return
    for found in pattern_of(items).finditer(tags.text):
        yield tags.place(*found.span("bad"))
