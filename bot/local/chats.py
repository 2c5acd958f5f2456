"""Bot API methods around messages: which chat, which message, what the bot says about itself."""

from collections.abc import Callable
from datetime import timedelta

from bot.local import refusals
from bot.local.params import Params
from bot.local.refusals import bad
from bot.local.world import Json, Kept, Room, World

GET_FILE_BYTES = 20 * 1024 * 1024
_DELETABLE = timedelta(hours=48)
_ACTIONS = ("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
            "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note")  # fmt: skip
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def room_of(world: World, params: Params) -> Room:
    """The chat that a request names by number."""
    chat_id = params.text("chat_id")
    if not chat_id:
        raise bad(refusals.CHAT_EMPTY)
    return world.room(params.integer("chat_id"))


def writable_room(world: World, params: Params) -> Room:
    room = room_of(world, params)
    room.check_writable()
    return room


def kept_message(room: Room, params: Params, refusal: str) -> Kept:
    """The message that a request names by number; `refusal` when there is none."""
    message_id = params.integer("message_id")
    if not message_id:
        raise bad(refusals.NO_IDENTIFIER)
    kept = room.kept.get(message_id)
    if kept is None:
        raise bad(refusal)
    return kept


def get_me(world: World, _: Params) -> Json:
    able = {"can_join_groups": True, "can_read_all_group_messages": True, "supports_inline_queries": False}
    return world.bot | able | {"can_connect_to_business": False, "has_main_web_app": False}


def get_chat(world: World, params: Params) -> Json:
    full: Json = {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": dict.fromkeys(_GIFTS, False)}
    return room_of(world, params).chat | full


def leave_chat(world: World, params: Params) -> bool:
    room = room_of(world, params)
    if room.private:
        raise bad(refusals.LEAVE_PRIVATE)
    room.check_writable()
    room.standing = "left"
    return True


def delete_message(world: World, params: Params) -> bool:
    room = room_of(world, params)
    kept = kept_message(room, params, refusals.DELETE_UNKNOWN)
    if not world.younger_than(kept.message, _DELETABLE):
        raise bad(refusals.DELETE_REFUSED)
    world.forget(room, kept.message["message_id"])
    return True


def answer_callback_query(world: World, params: Params) -> bool:
    tap = world.taps.get(params.text("callback_query_id"))
    if tap is None or tap.answered or tap.expires <= world.clock():
        raise bad(refusals.TAP_TOO_OLD)
    text = params.text("text")
    if len(text) > 200:
        raise bad(refusals.TAP_TEXT_TOO_LONG)
    tap.answered = True
    world.tell(tap.room, "answered", tap=tap.id, text=text, alert=params.flag("show_alert"))
    return True


def send_chat_action(world: World, params: Params) -> bool:
    room = writable_room(world, params)
    if params.text("action") not in _ACTIONS:
        raise bad(refusals.ACTION_UNKNOWN)
    world.tell(room, "action", action=params.text("action"))
    return True


def get_file(world: World, params: Params) -> Json:
    stored = world.files.get(params.text("file_id"))
    if stored is None:
        raise bad(refusals.FILE_UNKNOWN)
    if len(stored.content) > GET_FILE_BYTES:
        raise bad(refusals.FILE_TOO_BIG)
    return stored.as_file()


def set_profile(*names: str) -> Callable[[World, Params], bool]:
    """A method that keeps the given parameters and does no more."""

    def method(world: World, params: Params) -> bool:
        world.profile |= {name: params.values.get(name) for name in names}
        return True

    return method


def accept(_: World, __: Params) -> bool:
    """A method that has nothing to do here."""
    return True
