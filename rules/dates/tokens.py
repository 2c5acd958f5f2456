"""A message as tokens: one spelling for each word, typing errors mended, numbers and clock times recognised."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import time
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from rules.dates import spelling, words
from rules.dates.smalltalk import TALK

LONGEST, MOST = 600, 90  # characters and tokens; whoever writes more is telling a story, not a date
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-") | dict.fromkeys(map(ord, "’‘ʼ`´"), "'")
_PIECES = re.compile(
    r"""
      (?P<link>    https?://\S+ | [^\s@]{1,64}@\S+ | [a-z0-9-]{1,40}\.(?:com|org|net|io|co|ai|dev|gov|edu)\b )
    | (?P<slang>   q[1-4]\b | 2(?:day|nite|night|mor?row?|moro|mrw)\b )
    | (?P<code>    \b(?!at|by|in|on|to)[a-z]{1,2}\d[a-z\d]*\b )
    | (?P<nth_of>  \b(?:round|rd|stage)\s(?:\d|one|two|three|four)\b(?!\s?[/.:-]\s?\d)
                   | \b\d(?:st|nd|rd|th)\s(?:round|stage|interview)\b )
    | (?P<clock>   (?P<hour>\d{1,2}) (?:[:.h](?P<minute>[0-5]\d))? (?:\s?-\s?\d{1,2}(?:[:.][0-5]\d)?)?
                   (?: \s?(?P<half>[ap])\.?m\b\.? | (?P<glued>[ap])\b ) )
    | (?P<clock24> (?P<hour24>\d{1,2})
                   (?: :(?P<minute24>[0-5]\d)(?::[0-5]\d)? | h(?P<minuteh>[0-5]\d)\b )
                   (?: \s?-\s?\d{1,2}:[0-5]\d )? )
    | (?P<bare_h>  (?<!in\s) (?P<hourh>1\d|2[0-3]|[6-9]) h\b (?!\s(?:ago|back)) )
    | (?P<figures> \d{1,4}\s?[/.-]\s?\d{1,4}(?:\s?[/.-]\s?\d{1,4})?\b (?![a-z]*\d) (?:\.(?=\s|$))? )
    | (?P<ordinal> (?P<nth>\d{1,2})\s?(?:st|nd|rd|th)\b )
    | (?P<number>  \d+ )
    | (?P<word>    (?:[^\W\d_]|½|🤷)+ (?: ['/](?=[^\W\d_]) [^\W\d_]+ | -[^\W\d_]+ )* '? )
    | (?P<stop>    [,;:.!?()"*\n/+&$%#-] )
    """,
    re.VERBOSE,
)


class _Digits(dict[int, int]):
    """For translate: the decimal digits of every script as ASCII, all else as it is."""

    def __missing__(self, code: int) -> int:
        digit = unicodedata.decimal(chr(code), None)
        self[code] = code if digit is None else ord(str(digit))
        return self[code]


_PLAIN_DIGITS = _Digits()


class Figures(NamedTuple):
    """Numbers with signs between: '12/5', '2026-12-05', '7-10'."""

    numbers: tuple[int, ...]
    widths: tuple[int, ...]
    sign: str


class Clock(NamedTuple):
    """A time of day; `sure` unless it is from 1 to 12 without am or pm."""

    at: time
    sure: bool


class Token(NamedTuple):
    """One word, number or sign. `kind` is word, number, ordinal, figures, clock or stop."""

    kind: str
    text: str
    value: int | Figures | Clock | None = None


def tokens(text: str) -> list[Token]:
    """The tokens of a message; of one that is too long, or says the same again and again, none."""
    if len(text) > LONGEST:
        return []
    found: list[Token] = []
    for match in _PIECES.finditer(clean(text)):
        found += _tokens_of(match)
        if len(found) > MOST:
            return []
    return [] if _is_drumming(found) else _joined(found)


def _is_drumming(found: list[Token]) -> bool:
    """'the the the the': few words, again and again."""
    return len(found) > 20 and 4 * len({token.text for token in found}) < len(found)


def clean(text: str) -> str:
    """Lower case, plain quotes and dashes, the decimal digits of every script as ASCII; no other change."""
    text = unicodedata.normalize("NFC", text).translate(_DASHES).lower()
    text = re.sub(r"[^\S\n]+", " ", text)
    text = re.sub(r"(?<!\S)@ ?", "at ", text)
    text = re.sub(r"(?<=\d)t(?=\d)", " ", text)  # 2026-12-09T16:30
    text = re.sub(r"\b(?:um )?(\d{1,2})(:\d\d)? ?uhr\b", lambda clock: f"{clock[1]}{clock[2] or ':00'}", text)
    return text if text.isascii() else text.translate(_PLAIN_DIGITS)


def _tokens_of(match: re.Match[str]) -> Sequence[Token]:
    kind, text = str(match.lastgroup), match.group()
    made = _MAKERS.get(kind, _word)(match)
    return made if made is not None else [Token("word", text)]


def _clock(match: re.Match[str]) -> list[Token] | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12:
        return _clock_of(hour, minute)
    return _clock_of(hour % 12 + 12 * ((match["half"] or match["glued"]) == "p"), minute)


def _clock24(match: re.Match[str]) -> list[Token] | None:
    return _clock_of(int(match["hour24"]), int(match["minute24"] or match["minuteh"] or 0), match.group())


def _bare_h(match: re.Match[str]) -> list[Token] | None:
    """'at 14h'; 'in 14h' and '3h' are rather hours."""
    return _clock_of(int(match["hourh"]), 0, match.group())


def _clock_of(hour: int, minute: int, text: str = "") -> list[Token] | None:
    if hour > 23:
        return None
    sure = not text or not 1 <= hour <= 12 or text.startswith("0") or "h" in text
    return [Token("clock", text or "clock", Clock(time(hour, minute), sure))]


def _figures(match: re.Match[str]) -> list[Token]:
    text = match.group().replace(" ", "")
    signs = re.findall(r"[/.-]", text.rstrip("."))
    parts = re.findall(r"\d+", text)
    sign = signs[0] if len(set(signs)) == 1 else "?"
    closed = text.endswith(".") and sign == "."  # "5.12." is how Germans write a day
    return [Token("figures", text, Figures(tuple(map(int, parts)), tuple(map(len, parts)), ".." if closed else sign))]


def _ordinal(match: re.Match[str]) -> list[Token]:
    return [Token("ordinal", match.group().replace(" ", ""), int(match["nth"]))]


def _number(match: re.Match[str]) -> list[Token] | None:
    text = match.group()
    return [Token("number", text, int(text))] if len(text) <= 4 else None


def _nth_of(_: re.Match[str]) -> list[Token]:
    """'round two', '2nd interview': no number of a date."""
    return [Token("word", "round")]


def _code(match: re.Match[str]) -> list[Token]:
    """'w1a', 'm25': no time and no day."""
    return [Token("word", match.group())]


def _stop(match: re.Match[str]) -> list[Token]:
    return [Token("stop", match.group())]


def _word(match: re.Match[str]) -> Sequence[Token]:
    return _named_parts(match.group().strip("'"))


@lru_cache(maxsize=4096)
def _named_parts(word: str) -> tuple[Token, ...]:
    return tuple(map(_named, _spelled(word).split()))


def _named(word: str) -> Token:
    if not word[0].isalnum() and word != "🤷":
        return Token("stop", word)
    number = int(word) if word.isascii() and word.isdigit() else words.NUMBERS.get(word)
    if number is None:
        return Token("word", word)
    return Token("number", word, number)


@lru_cache(maxsize=4096)
def _spelled(word: str) -> str:
    """The word as the tables spell it; maybe several words."""
    if word in spelling.SHORTHANDS:
        return spelling.SHORTHANDS[word]
    if word in spelling.SPELLINGS:
        return spelling.SPELLINGS[word]
    if word in _KNOWN:
        return word
    return _taken_apart(word) or _squeezed(word) or _mended(word)


def _taken_apart(word: str) -> str:
    """'they'll' as 'they will', 'mon-fri' as 'mon - fri', 'wed/thu' as 'wed or thu'; '' when there is nothing to part."""
    for sign, between in (("/", " or "), ("-", " - ")):
        if sign in word:
            return between.join(map(_spelled, word.split(sign)))
    stem, _, tail = word.rpartition("'")
    if not stem:
        return ""
    if tail == "t" and stem.endswith("n"):
        return f"{_spelled(stem[:-1])} not"
    return f"{_spelled(stem)} {_CONTRACTED[tail]}" if tail in _CONTRACTED else ""


_CONTRACTED = {"ll": "will", "d": "would", "ve": "have", "re": "are", "m": "am", "s": ""}


def _squeezed(word: str) -> str:
    """'fridayyy' and 'uhh'; '' when that makes no word."""
    short = re.sub(r"(.)\1+", r"\1", word)
    return _spelled(short) if short != word and (short in _KNOWN or short in spelling.SPELLINGS) else ""


def _mended(word: str) -> str:
    """The nearest date word when the first letter is right and one letter is wrong (two in a long word).

    Between two that are as near it is not mended: "thuesday" is asked back.
    """
    if not 5 <= len(word) <= 14:
        return word
    near = process.extract(word, spelling.MENDABLE, scorer=OSA.distance, score_cutoff=2, limit=2)
    if not near or near[0][0][0] != word[0] or (len(near) > 1 and near[0][1] == near[1][1]):
        return word
    nearest, distance, _ = near[0]
    return nearest if distance == 1 or (len(nearest) >= 8 and len(word) >= 6) else word


@lru_cache(maxsize=4096)
def resembles_a_date(word: str) -> bool:
    """'omnday', 'thuesday': one slip away from a word of dates, but not mended."""
    near = process.extractOne(word, spelling.MENDABLE, scorer=OSA.distance, score_cutoff=1)
    return near is not None and len(word) >= 5 and near[1] > 0


_KNOWN = frozenset(
    {*TALK, *words.WEEKDAYS, *words.MONTHS, *words.DAYS, *words.UNITS, *words.NUMBERS, *words.ORDINALS}
    | {*words.PARTS, *words.QUARTERS, *words.SEASONS, *words.DAYPARTS, *spelling.MENDABLE, *words.COUNTED}
    | {word for phrase in (*spelling.PHRASES, *words.HOLIDAY_PHRASES) for word in phrase.split()}
)
_MAKERS = {
    "code": _code,
    "nth_of": _nth_of,
    "clock": _clock,
    "clock24": _clock24,
    "bare_h": _bare_h,
    "figures": _figures,
    "ordinal": _ordinal,
    "number": _number,
    "stop": _stop,
}


def _joined(found: list[Token]) -> list[Token]:
    """Phrases that stand for one word, as that word."""
    texts, joined, at = tuple(token.text for token in found), [], 0
    while at < len(found):
        phrase, one = _phrase_at(texts, at)
        joined += [_named(word) for word in one.split()] if phrase else [found[at]]
        at += max(len(phrase), 1)
    return joined


def _phrase_at(texts: tuple[str, ...], at: int) -> tuple[tuple[str, ...], str]:
    for phrase, one in _phrases().get(texts[at], ()):
        if texts[at : at + len(phrase)] == phrase:
            return phrase, one
    return (), ""


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The table of phrases in its own spelling, by first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, one in sorted(spelling.PHRASES.items(), key=lambda row: -len(row[0].split())):
        spelled = canonical(phrase)
        table.setdefault(spelled[0], []).append((spelled, one))
    return table


def canonical(phrase: str) -> tuple[str, ...]:
    """A phrase of the tables as the tokens spell it."""
    return tuple(word for part in phrase.split() for word in _spelled(part).split())
