"""Bot API methods that send and edit messages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.local import media, refusals
from bot.local.chats import kept_message, room_of, writable_room
from bot.local.markup import read_inline, read_markup
from bot.local.params import Params, Upload
from bot.local.refusals import bad
from bot.local.text import formatted
from bot.local.world import Json, Kept, Room, World

_TEXT, _CAPTION = 4096, 1024
_NOT_COMPARED = ("edit_date", "link_preview_options")


@dataclass(frozen=True)
class _Edit:
    """What an edit replaces (besides the keyboard), and the messages it fits; others are refused with `refusal`."""

    replaced: tuple[str, ...]
    fits: Callable[[Json], bool]
    refusal: str


_TEXT_EDIT = _Edit(("text", "entities", "link_preview_options"), lambda message: "text" in message, refusals.EDIT_NO_TEXT)
_CAPTION_EDIT = _Edit(("caption", "caption_entities"), lambda message: "text" not in message, refusals.EDIT_NO_CAPTION)
_MARKUP_EDIT = _Edit((), lambda _: True, "")


def send_message(world: World, params: Params) -> Json:
    content = _text(world, params)
    return _send(world, params, lambda: content)


def send_photo(world: World, params: Params) -> Json:
    return _send_file(world, params, "photo", media.photo_sizes)


def send_document(world: World, params: Params) -> Json:
    return _send_file(world, params, "document", media.document)


def edit_message_text(world: World, params: Params) -> Json:
    content = _text(world, params)
    return _edit(world, params, content, _TEXT_EDIT)


def edit_message_caption(world: World, params: Params) -> Json:
    content = _caption(world, params)
    return _edit(world, params, content, _CAPTION_EDIT)


def edit_message_reply_markup(world: World, params: Params) -> Json:
    return _edit(world, params, {}, _MARKUP_EDIT)


def _send_file(world: World, params: Params, kind: str, shaped: Callable[[World, Upload], Any]) -> Json:
    upload = media.sent_file(world, params, kind)
    caption = _caption(world, params)
    return _send(world, params, lambda: {kind: shaped(world, upload)} | caption)


def _send(world: World, params: Params, content: Callable[[], Json]) -> Json:
    room = writable_room(world, params)
    inline, keyboard = read_markup(params, room.private)
    reply = _reply(room, params)
    below: Json = {"reply_markup": inline} if inline else {}
    return world.keep(room, world.bot, reply | content() | below, keyboard)


def _text(world: World, params: Params) -> Json:
    source = params.text("text")
    if not source:
        raise bad(refusals.TEXT_MISSING)
    text, entities = _formatted(world, params, source, "entities")
    if not text:
        raise bad(refusals.TEXT_EMPTY)
    if len(text) > _TEXT:
        raise bad(refusals.TEXT_TOO_LONG)
    preview = params.json("link_preview_options", "can't parse link preview options JSON object")
    return _filled({"text": text, "entities": entities, "link_preview_options": preview})


def _caption(world: World, params: Params) -> Json:
    text, entities = _formatted(world, params, params.text("caption"), "caption_entities")
    if len(text) > _CAPTION:
        raise bad(refusals.CAPTION_TOO_LONG)
    return _filled({"caption": text, "caption_entities": entities})


def _formatted(world: World, params: Params, source: str, entities: str) -> tuple[str, list[Json]]:
    given = params.json(entities, "can't parse entities JSON object")
    return formatted(source, params.text("parse_mode"), given, world.user_or_bot)


def _reply(room: Room, params: Params) -> Json:
    """The message that is answered; without one that is asked for the send is refused, unless it may go without."""
    asked = params.json("reply_parameters", refusals.REPLY_NOT_JSON) or {}
    message_id = asked.get("message_id") or params.integer("reply_to_message_id")
    if not message_id:
        return {}
    kept = room.kept.get(int(message_id))
    if kept is None:
        if asked.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
            return {}
        raise bad(refusals.REPLY_UNKNOWN)
    return {"reply_to_message": {key: value for key, value in kept.message.items() if key != "reply_to_message"}}


def _edit(world: World, params: Params, content: Json, kind: _Edit) -> Json:
    if not (params.text("chat_id") or params.text("message_id")):
        raise bad(refusals.NO_IDENTIFIER)
    inline = read_inline(params)
    room = room_of(world, params)
    kept = _editable(room, params)
    if not kind.fits(kept.message):
        raise bad(kind.refusal)
    rest = {key: value for key, value in kept.message.items() if key not in (*kind.replaced, "reply_markup")}
    message = rest | content | ({"reply_markup": inline} if inline else {})
    if _compared(message) == _compared(kept.message):
        raise bad(refusals.NOT_MODIFIED)
    return world.change(room, message)


def _editable(room: Room, params: Params) -> Kept:
    kept = kept_message(room, params, refusals.EDIT_UNKNOWN)
    if not kept.by_bot or kept.keyboard:
        raise bad(refusals.EDIT_REFUSED)
    return kept


def _compared(message: Json) -> Json:
    return {key: value for key, value in message.items() if key not in _NOT_COMPARED}


def _filled(fields: Json) -> Json:
    return {key: value for key, value in fields.items() if value}
