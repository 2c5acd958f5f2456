"""Telegram's parse_mode=HTML: strict, small, and not HTML.

Only its own tags exist, each must be closed in order, only four named entities are decoded, and what is wrong is
said with an offset in UTF-8 bytes. Offsets of the found entities count UTF-16 units.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.local.links import checked_link, linked_user

Entity = dict[str, Any]

_SPACE = rb" \t\r\n\x0b\0"
_PLAIN = re.compile(rb"[^<&]+")
_TAG_NAME = re.compile(rb"[^>" + _SPACE + rb"]*")
_SPACES = re.compile(rb"[" + _SPACE + rb"]*")
_KEY = re.compile(rb"[^=>/\"'" + _SPACE + rb"]*")
_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
_AFTER_TOKEN = re.compile(rb"[>" + _SPACE + rb"]|\Z")
_QUOTED = re.compile(rb"\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z)")
_REFERENCE = re.compile(rb"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<decimal>[0-9]+)|(?P<name>[A-Za-z]+));?")

_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote",
    "a": "text_link", "tg-emoji": "custom_emoji", "tg-time": "date_time",
}  # fmt: skip
_ORDER = ("blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention", "date_time", "bold",
          "italic", "underline", "strikethrough", "spoiler", "custom_emoji")  # fmt: skip


class HtmlError(ValueError):
    """The text is not Telegram's HTML; the message is what Telegram says after `can't parse entities: `."""


@dataclass(frozen=True)
class _Tag:
    name: str
    attributes: dict[str, str]
    offset: int
    piece: int


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The plain text and its entities; raises HtmlError with Telegram's words."""
    reader = _Reader(source.encode("utf-8", "surrogatepass"))
    reader.read()
    text = "".join(reader.pieces)
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise HtmlError(
            "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
        )
    return text, sort_entities([_without_language(entity) for entity in reader.entities])


def sort_entities(entities: list[Entity]) -> list[Entity]:
    """In Telegram's order: by place, the longer first, then by kind."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"], _rank(entity["type"])))


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _rank(kind: str) -> int:
    return _ORDER.index(kind) if kind in _ORDER else _ORDER.index("text_link")


def _without_language(entity: Entity) -> Entity:
    return {key: value for key, value in entity.items() if key != "language" or entity["type"] == "pre"}


def _referred(found: re.Match[bytes] | None) -> str | None:
    """The character of a reference, None when Telegram leaves it as it stands."""
    if found is None:
        return None
    if found["name"]:
        return _NAMED.get(found["name"])
    digits = found["hex"] or found["decimal"]
    code = int(digits, 16 if found["hex"] else 10)
    return chr(code) if 0 < code < 0x10FFFF and len(found[0].rstrip(b";")) < 10 else None


def _decoded(source: bytes) -> str:
    def replace(found: re.Match[bytes]) -> bytes:
        char = _referred(found)
        return found[0] if char is None else char.encode("utf-8", "surrogatepass")

    return _REFERENCE.sub(replace, source).decode("utf-8", "surrogatepass")


class _Reader:
    def __init__(self, source: bytes) -> None:
        self.source = source
        self.at = 0
        self.units = 0
        self.pieces: list[str] = []
        self.entities: list[Entity] = []
        self.open: list[_Tag] = []

    def read(self) -> None:
        steps = {b"<": self._tag, b"&": self._reference}
        while self.at < len(self.source):
            steps.get(self._peek(), self._plain)()
        if self.open:
            raise HtmlError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')

    def _peek(self) -> bytes:
        return self.source[self.at : self.at + 1]

    def _take(self, pattern: re.Pattern[bytes]) -> bytes:
        found = pattern.match(self.source, self.at)
        taken = found[0] if found else b""
        self.at += len(taken)
        return taken

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self.units += utf16_length(text)

    def _plain(self) -> None:
        self._write(self._take(_PLAIN).decode("utf-8", "surrogatepass"))

    def _reference(self) -> None:
        found = _REFERENCE.match(self.source, self.at)
        char = _referred(found)
        self.at += len(found[0]) if found and char is not None else 1
        self._write("&" if char is None else char)

    def _tag(self) -> None:
        begin = self.at
        if self.source.startswith(b"</", begin):
            self._end_tag(begin)
        else:
            self._start_tag(begin)
        self.at += 1  # the ">"

    def _start_tag(self, begin: int) -> None:
        self.at += 1
        name = self._take(_TAG_NAME).lower().decode("utf-8", "surrogatepass")
        if self.at == len(self.source):
            raise HtmlError(f"Unclosed start tag at byte offset {begin}")
        if name not in _STYLES:
            raise HtmlError(f'Unsupported start tag "{name}" at byte offset {begin}')
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise HtmlError(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.open.append(_Tag(name, attributes, self.units, len(self.pieces)))

    def _attributes(self, name: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while self._take(_SPACES) is not None and self._peek() != b">":
            key = self._take(_KEY).decode("utf-8", "surrogatepass")
            if not key:
                raise HtmlError(f'Empty attribute name in the tag "{name}" at byte offset {begin}')
            self._take(_SPACES)
            attributes[key] = self._attribute_value(name, begin)
        return attributes

    def _attribute_value(self, name: str, begin: int) -> str:
        assigned = self._peek() == b"="
        if assigned:
            self.at += 1
            self._take(_SPACES)
        if self.at == len(self.source):
            raise HtmlError(f'Unclosed start tag "{name}" at byte offset {begin}')
        value = self._value() if assigned else ""
        if self.at == len(self.source):
            raise HtmlError(f"Unclosed start tag at byte offset {begin}")
        return value

    def _value(self) -> str:
        if self._peek() in (b'"', b"'"):
            quoted = self._take(_QUOTED)
            return _decoded(quoted[1:-1] if quoted[-1:] == quoted[:1] else quoted[1:])
        begin = self.at
        token = self._take(_TOKEN).lower().decode()
        if not _AFTER_TOKEN.match(self.source, self.at):
            raise HtmlError(f"Unexpected end of name token at byte offset {begin}")
        return token

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise HtmlError(f"Unexpected end tag at byte offset {begin}")
        self.at += 2
        name = self._take(_TAG_NAME).lower().decode("utf-8", "surrogatepass")
        self._take(_SPACES)
        if self._peek() != b">":
            raise HtmlError(f"Unclosed end tag at byte offset {begin}")
        tag = self.open.pop()
        if name and name != tag.name:
            raise HtmlError(f'Unmatched end tag at byte offset {begin}, expected "</{tag.name}>", found "</{name}>"')
        if self.units > tag.offset:
            self._finish(tag)

    def _finish(self, tag: _Tag) -> None:
        entity: Entity = {"offset": tag.offset, "length": self.units - tag.offset, "type": _STYLES[tag.name]}
        if detail := _DETAILS.get(tag.name):
            details = detail(tag.attributes, "".join(self.pieces[tag.piece :]))
            if details is None:
                return
            entity |= details
        if self._is_code_in_pre(entity):
            language = self.entities.pop().get("language") or entity["language"]
            entity |= {"type": "pre", "language": language}
        self.entities.append(entity)

    def _is_code_in_pre(self, entity: Entity) -> bool:
        """Whether this and the last entity are a pre and a code of one place, one of them with a language."""
        if not self.entities:
            return False
        last = self.entities[-1]
        return (
            {last["type"], entity["type"]} == {"pre", "code"}
            and (last["offset"], last["length"]) == (entity["offset"], entity["length"])
            and bool(last.get("language") or entity.get("language"))
        )


def _link(attributes: dict[str, str], inner: str) -> Entity | None:
    url = attributes.get("href") or inner
    if user := linked_user(url):
        return {"type": "text_mention", "user": {"id": user}}
    checked = checked_link(url)
    return {"url": checked} if checked else None


def _emoji(attributes: dict[str, str], _: str) -> Entity:
    identifier = attributes.get("emoji-id", "")
    if not re.fullmatch(r"[0-9]+", identifier) or not int(identifier):
        raise HtmlError("Invalid custom emoji identifier specified")
    return {"custom_emoji_id": identifier}


def _code(attributes: dict[str, str], _: str) -> Entity:
    classes = attributes.get("class", "")
    return {"language": classes[len("language-") :]} if classes.startswith("language-") else {}


def _quote(attributes: dict[str, str], _: str) -> Entity:
    return {"type": "expandable_blockquote"} if "expandable" in attributes else {}


def _time(attributes: dict[str, str], _: str) -> Entity | None:
    unix = attributes.get("unix", "")
    if not re.fullmatch(r"[0-9]{1,10}", unix):
        return None
    return {"unix_time": int(unix), "date_time_format": attributes.get("format", "")}


_DETAILS: dict[str, Callable[[dict[str, str], str], Entity | None]] = {
    "a": _link,
    "tg-emoji": _emoji,
    "code": _code,
    "blockquote": _quote,
    "tg-time": _time,
}
