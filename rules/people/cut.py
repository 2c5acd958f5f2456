"""Cuts a message into pieces: words between separators, with e-mail addresses and phone numbers put aside."""

import re
import unicodedata
from itertools import islice
from typing import Final, NamedTuple

from rules.people.words import FIELDS, HONORIFICS, JOINERS, words_of

LONGEST: Final = 4096
"""A Telegram message is never longer; what is beyond is not read."""

MOST_TOKENS: Final = 400
"""Words and separators that are read; no list of interviewers needs as many."""
GAP: Final = "\n\n"
STRENGTH: Final = {
    "": 0,
    "(": 1,
    **dict.fromkeys("-:=", 2),
    **dict.fromkeys(",)/|?", 3),
    "and": 4,
    **dict.fromkeys(";.!", 5),
    "\n": 6,
    GAP: 7,
}
"""How far a separator holds two words apart."""
LINE_ENDS: Final = frozenset({"\n", GAP, ";", "."})
ALIKE: Final = {
    "-": "– — -> => → -- ---",
    "(": "[ （",
    ")": "] ）",
    ",": "* 、 ， ،",
    "|": "• ·",
    "and": "& +",
    ".": "。 …",
    ";": "؛",
    ":": "：",
    "": '" “ ” „ « »',
}
JOINED: Final = {"but": ";", "so": ";", "or": "?"}
"""Joining words that part more, or put in doubt."""
SAME: Final = {sign: sep for sep, signs in ALIKE.items() for sign in signs.split()}
"""Which separator a sign stands for."""

WITH_SIGN: Final = "|".join(sorted(word for word in FIELDS if "&" in word))
TOKEN: Final = re.compile(
    rf"(?P<whole> (?<!\w)(?:{WITH_SIGN})(?!\w) )"  # R&D
    r"""
    | (?P<opaque> <(?P<tag>\w{1,9})>[^<>\n]{1,120}</(?P=tag)> )          # markup around a name is part of what was typed
    | (?P<mail>   [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4} )
    | (?P<url>    (?:https?://|www\.)\S+ )
    | (?P<phone>  \+?\(?\d[\d ().-]{6,18}\d )
    | (?P<drop>   [(\[]?[ ]?(?<!\w)(?:she|he|they|ze|xe|ey|any|sie|er|ella|elle|él|il|hij|zij|hon|han|hen)
                  (?:/[^\W\d]{2,6}){1,2}(?!\w)[ ]?[)\]]? )                  # pronouns
    | (?P<nick> "[^"\n ]{1,30}"(?=[ ]\w) )                               # Jonathan "Jono" Pryce
    | (?P<fix>    (?<=\s)\*(?=\w) )                                        # "*Georgiou" mends what was typed before
    | (?P<sep>    \n\n | \n | (?<=\s)-{1,3}(?=\s) | (?<=\s)-(?=[^\W\d])
                  | [-=]+> | [–—→,;:/|•·()\[\]?!+&=*"“”„«»、，。…؛،：（）<>{}~_] )
    | (?P<word>   [^\s–—→,;:/|•·()\[\]?!+&=*"“”„«»、，。…؛،：（）<>{}~_]+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
ABBREVIATIONS: Final = HONORIFICS | words_of(
    "prof eng jr sr st mgr asst dept mfg dir fin acct mktg mgmt coord supv intl esq i.e no"
)
BULLET: Final = re.compile(r"^ ?(?:[-*•·–>#]|\(?\d{1,2}[.)])+ ?", re.MULTILINE)


SMALL_JOINERS: Final = words_of("so n y")


class Piece(NamedTuple):
    """Words that no separator parts, and the strongest separator before them."""

    sep: str
    words: tuple[str, ...]
    inside: bool = False
    """It stands in parentheses."""
    mail: str | None = None
    phone: str | None = None
    joint: str = ""
    """"and", "&" or "/" as it was typed before it."""


EMPTY: Final = frozenset({"So", "Sk", "Cs", "Co", "Cc", "Cf"})
"""Categories of characters that name nobody: pictures, controls, halves of pairs."""
JOINER: Final = re.compile(r"(?<=\w)[\u200c\u200d](?=\w)")
"""Inside a Persian or Hindi name these belong to the spelling."""
WITH: Final = re.compile(r"\bw/ ?")
EXOTIC: Final = str.maketrans({"’": "'", "‘": "'", "`": "'", "\t": " | ", "\ufe0f": ""})


def tidy(text: str) -> str:
    """The text without characters that carry no letters, its blanks made regular."""
    text = WITH.sub("with ", unicodedata.normalize("NFC", text[:LONGEST]).translate(EXOTIC))
    kept = {m.start() for m in JOINER.finditer(text)}
    bare = (c if c == "\n" or at in kept or unicodedata.category(c) not in EMPTY else " " for at, c in enumerate(text))
    text = re.sub(r" ?\n ?", "\n", re.sub(r"[^\S\n]+", " ", "".join(bare)))
    return re.sub(r"\n{2,}", GAP, text).strip()


def cut(text: str) -> list[Piece]:
    """The pieces of a tidied text, in order. Numbered and bulleted lines lose their marks."""
    cutter = _Cutter()
    for match in islice(TOKEN.finditer(BULLET.sub("", text)), MOST_TOKENS):
        cutter.take(match.lastgroup, match.group())
    return cutter.done()


class _Cutter:
    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.words: list[str] = []
        self.sep = self.joint = ""
        self.inside = False

    def take(self, kind: str | None, token: str) -> None:
        match kind:
            case "word":
                self._word(token)
            case "sep" | "url":
                self._sep("," if kind == "url" else token)
            case "mail":
                self._aside(mail=token.rstrip("."))
            case "phone":
                self._aside(phone=token)
            case "fix":
                self._sep(".")
                self.words.append("sorry")
            case "whole" | "opaque" | "tag" | "nick":
                self.words.append(token)

    def done(self) -> list[Piece]:
        self._close()
        return self.pieces

    def _close(self) -> None:
        if self.words:
            self.pieces.append(Piece(self.sep, tuple(self.words), self.inside, joint=self.joint))
            self.words, self.sep, self.joint = [], "", ""

    def _sep(self, token: str) -> None:
        sep = SAME.get(token, token)
        if sep not in STRENGTH:
            return
        self._close()
        self.joint = token
        if sep in {"(", ")", "\n", GAP}:
            self.inside = sep == "("
        self.sep = sep if sep == "(" and self.sep == ")" else max(self.sep, sep, key=STRENGTH.__getitem__)

    def _word(self, token: str) -> None:
        if token.lower() in JOINERS or self._joins(token):
            self._sep(JOINED.get(token.lower(), "and"))
            self.joint = token
            return
        word = token.strip("'")
        bare = word.rstrip(".")
        ends = word != bare and (word.endswith("..") or self._after_article() or not abbreviated(bare))
        if bare == "@" or any(c.isalnum() for c in bare):
            self.words.append(bare if ends else word)
        if ends:
            self._sep(".")

    def _joins(self, token: str) -> bool:
        """Words that join only in small letters, some of them only behind a name: Bob n Steve, Paolo e Giulia."""
        behind_name = self.words[-1].istitle() if self.words else False
        behind_piece = bool(self.pieces) and not self.words
        return token in SMALL_JOINERS or (behind_name and token in {"e", "i"}) or (behind_piece and token in {"e"})

    def _after_article(self) -> bool:
        """ "With a y." ends; "Y." elsewhere is an initial."""
        return bool(self.words) and self.words[-1].lower() in {"a", "an"}

    def _aside(self, mail: str | None = None, phone: str | None = None) -> None:
        self._close()
        self.pieces.append(Piece(self.sep, (), self.inside, mail, phone))
        self.sep = ","


def abbreviated(bare: str) -> bool:
    """Whether a dot after this word belongs to it."""
    return len(bare) == 1 or "." in bare or bare.lower() in ABBREVIATIONS
