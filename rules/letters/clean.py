"""What somebody typed, made fit for a letter: no emoji, no broken spaces, no loose ends. The words stay as they are."""

import re
from typing import Final
from unicodedata import category, normalize

NAME_LENGTH: Final = 60
"""Characters of a name that a greeting has room for."""
LONGEST: Final = 2000
"""Characters that are looked at; no fact that a letter can use is longer."""
DROPPED: Final = frozenset({"Cc", "Cs", "Co", "Cn", "So", "Sk", "Zl", "Zp"})
JOINERS: Final = "\u200c\u200d"
NOT_TOLD: Final = frozenset({"none", "nothing", "no", "n/a", "na", "no doubts", "no idea", "not sure", "don't know", "skip"})
EDGES: Final = " \t.,;:!?…·•*#|~_-–—\"“”„«»'`‘’()[]{}"
SMALL_FIXES: Final = {
    "i": "I", "im": "I'm", "i'm": "I'm", "ive": "I've", "i've": "I've", "i'd": "I'd", "i'll": "I'll", "dont": "don't",
    "cant": "can't", "didnt": "didn't", "isnt": "isn't", "doesnt": "doesn't", "havent": "haven't", "wasnt": "wasn't",
    "theyre": "they're", "sap": "SAP", "sql": "SQL", "crm": "CRM", "cnc": "CNC", "english": "English", "german": "German",
    "french": "French", "spanish": "Spanish", "italian": "Italian", "portuguese": "Portuguese", "russian": "Russian",
    "dutch": "Dutch", "arabic": "Arabic", "hindi": "Hindi", "mandarin": "Mandarin", "japanese": "Japanese",
    "korean": "Korean", "turkish": "Turkish", "ukrainian": "Ukrainian", "excel": "Excel", "python": "Python",
}  # fmt: skip
"""What is never meant in small letters; "polish" is a verb too and asks for a look at the word before."""
POLISH: Final = re.compile(r"\b(speak|fluent|native|some|good|in|and|my|basic) polish\b")
EXCEL: Final = re.compile(r"\b(I|to|can|who|they|you) Excel\b")
ARTICLE: Final = re.compile(r"\b(an?) (\w+)")
VOWEL: Final = re.compile(r"[aeio]|u(?!ni|s[eu]|k\b|ti|ro|bi)|hon(?!e?y)|hour|heir", re.IGNORECASE)
ACRONYM: Final = re.compile(r"[AEFHILMNORSX][A-Z]{1,4}\b")
NO_VOWEL: Final = re.compile(r"eu|one\b|once\b", re.IGNORECASE)
TWICE: Final = re.compile(r"\b([^\W\d_]+)(?: \1\b)+", re.IGNORECASE)


def plain(text: str | None) -> str:
    """One line without emoji and invisible characters; empty when no letter or digit is left."""
    told = (text or "")[:LONGEST]
    shown = told if told.isascii() and told.isprintable() else "".join(map(_shown, normalize("NFC", told)))
    words = " ".join(word for word in shown.split() if word.strip(JOINERS))
    return words if any(char.isalnum() for char in words) else ""


def _shown(char: str) -> str:
    kind = category(char)
    if (kind == "Cf" and char not in JOINERS) or "\ufe00" <= char <= "\ufe0f":
        return ""
    return " " if kind in DROPPED or char.isspace() else char


def name(text: str | None) -> str:
    """A name as it was typed, cut between words where it is longer than any name."""
    words = plain(text)
    if len(words) > NAME_LENGTH:
        words = words[:NAME_LENGTH].rsplit(" ", 1)[0]
    return words.strip(" ,;:")


def said(text: str | None) -> str:
    """The words of a fact, without marks around them; empty for "none"."""
    words = TWICE.sub(r"\1", plain(text).replace("“", "‘").replace("”", "’"))
    words = ARTICLE.sub(lambda hit: f"{article(hit[2])} {hit[2]}", _closed(words.strip(EDGES)))
    fixed = " ".join(_fixed(word) for word in words.split())
    fixed = EXCEL.sub(lambda hit: hit[0].replace("E", "e"), POLISH.sub(r"\1 Polish", fixed))
    return "" if fixed.casefold() in NOT_TOLD else fixed


def article(word: str) -> str:
    """ "a" or "an", as the word sounds: "an engineer", "an honest", "a university", "an MBA"."""
    if word.isupper() and len(word) > 1:
        return "an" if ACRONYM.match(word) else "a"
    return "an" if VOWEL.match(word) and not NO_VOWEL.match(word) else "a"


def _closed(words: str) -> str:
    """The bracket that stripping took away is put back."""
    return words + ")" if words.count("(") > words.count(")") else words


def _fixed(word: str) -> str:
    core = word.rstrip(",.;:)")
    return SMALL_FIXES.get(core, core) + word[len(core) :]
