"""From what a bot or a user wrote to a text with entities, or to Telegram's refusal."""

import re
from collections.abc import Callable
from typing import Any

from bot.local import refusals
from bot.local.html import Entity, HtmlError, parse_html, sort_entities, utf16_length
from bot.local.refusals import bad

Formatted = tuple[str, list[Entity]]
UserOf = Callable[[int], dict[str, Any] | None]

_SOURCE_BYTES = 32768
_DROPPED = re.compile("[\r\u2028-\u202e]")
_BLANKED = re.compile("[\0-\x09\x0b-\x1f]")
_OPAQUE = {"code", "pre", "text_link", "text_mention"}
_CUT_BY_CODE = {"bold", "italic", "underline", "strikethrough", "spoiler"}
_FOUND = (
    ("bot_command", re.compile(r"(?<![\w/<>])/\w{1,64}(?:@\w{3,32})?(?![\w/])", re.ASCII)),
    ("email", re.compile(r"(?<![\w.%+-])[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}")),
    ("url", re.compile(r"(?<![\w@.])(?:https?://[^\s<>\"]+[^\s<>\".,;:!?)]|(?:[a-z0-9-]+\.)+"
                       r"(?:com|org|net|io|me|dev|eu|it|de|fr|es|uk|ai|co|app)\b(?:/[^\s<>\"]*[^\s<>\".,;:!?)])?)",
                       re.IGNORECASE)),
    ("mention", re.compile(r"(?<![\w@.])@[a-zA-Z]\w{2,31}\b", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w#&])#(?=\w*[^\W\d])\w{1,256}")),
)  # fmt: skip


def found_entities(text: str, taken: list[Entity] | None = None) -> list[Entity]:
    """What Telegram finds by itself in a text (commands, addresses, mentions, tags), outside of what is `taken`."""
    ranges = [_range(entity) for entity in taken or [] if entity["type"] in _OPAQUE]
    found: list[Entity] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            offset = utf16_length(text[: match.start()])
            entity = {"offset": offset, "length": utf16_length(match[0]), "type": kind}
            if not any(_overlap(_range(entity), other) for other in ranges):
                found.append(entity)
                ranges.append(_range(entity))
    return sort_entities(found)


def formatted(source: str, parse_mode: str, entities: list[Entity] | None, user_of: UserOf) -> Formatted:
    """The text as Telegram keeps it; refuses what it cannot parse. The text may be empty after trimming."""
    if len(source.encode("utf-8")) > _SOURCE_BYTES:
        raise bad(refusals.SOURCE_TOO_LONG)
    text, given = _parsed(source, parse_mode, entities)
    text, given = _cleaned(text, given)
    given = _cut_by_code([entity for entity in given if _known_mention(entity, user_of)])
    return text, sort_entities(given + found_entities(text, given))


def _parsed(source: str, parse_mode: str, entities: list[Entity] | None) -> Formatted:
    if not parse_mode or parse_mode.lower() == "none":
        return source, list(entities or [])
    if parse_mode.lower() != "html":  # Markdown exists at Telegram, not here
        raise bad(refusals.PARSE_MODE)
    try:
        return parse_html(source)
    except HtmlError as error:
        raise bad(f"can't parse entities: {error}") from error


def _cleaned(text: str, entities: list[Entity]) -> Formatted:
    """Without control characters and blanks at both ends; entities move along."""
    text = _BLANKED.sub(lambda found: found[0] if found[0] == "\r" else " ", text)
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if start == 0 and end == len(text) and not _DROPPED.search(text):
        return text, entities
    kept = [start <= place < end and not _DROPPED.match(char) for place, char in enumerate(text)]
    moved = _moves(text, kept)
    return "".join(char for char, keep in zip(text, kept, strict=True) if keep), _moved(entities, moved)


def _moves(text: str, kept: list[bool]) -> list[int]:
    """For each UTF-16 offset of the old text its offset in the new one."""
    moves = [0]
    for char, keep in zip(text, kept, strict=True):
        before = moves[-1]
        moves.extend(before + keep * (unit + 1) for unit in range(utf16_length(char)))
    return moves


def _moved(entities: list[Entity], moves: list[int]) -> list[Entity]:
    result = []
    for entity in entities:
        begin, end = (moves[min(place, len(moves) - 1)] for place in _range(entity))
        if end > begin:
            result.append(entity | {"offset": begin, "length": end - begin})
    return result


def _known_mention(entity: Entity, user_of: UserOf) -> bool:
    if entity["type"] != "text_mention":
        return True
    user = user_of(int(entity["user"]["id"]))
    entity["user"] = user
    return user is not None


def _cut_by_code(entities: list[Entity]) -> list[Entity]:
    """Code holds no other style: what is bold around it ends before and goes on behind."""
    codes = sorted(_range(entity) for entity in entities if entity["type"] in ("code", "pre"))
    result: list[Entity] = []
    for entity in entities:
        holes = codes if entity["type"] in _CUT_BY_CODE else []
        result.extend(entity | {"offset": begin, "length": end - begin} for begin, end in _rest(_range(entity), holes))
    return result


def _rest(whole: tuple[int, int], holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    begin, end = whole
    parts = []
    for hole in holes:
        if _overlap((begin, end), hole):
            parts.append((begin, hole[0]))
            begin = hole[1]
    return [part for part in [*parts, (begin, end)] if part[1] > part[0]]


def _range(entity: Entity) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
