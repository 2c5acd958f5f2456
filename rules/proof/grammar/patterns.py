"""Patterns over words and their parts of speech.

A pattern is a row of items, one for a word:

- `for|by` is one of these words, `Base|Ing` a word that is one of these, `like/Prep` this word where it is that;
- `~for|Base` is any other word or mark;
- `!for|Base` stands before a word that is none of these, and takes nothing;
- `?`, `*` and `{0,3}` behind an item say how often it stands there; `[` and `]` are around what is wrong.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rules.proof.grammar.tags import Tagged

_ITEM: Final = re.compile(r"(?P<how>[~!]?)(?P<of>[^~!?*{]+)(?P<often>[?*]|\{\d,\d\})?")


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
