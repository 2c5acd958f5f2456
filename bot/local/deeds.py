"""What a person does in the app: writes, taps, shares, blocks. Each deed changes the world and tells the bot.

A deed is asked for by name with a JSON object; it answers with the ids of what it made (`update_id`, `message_id`,
`tap`). Content of files is given as `base64` (or as bytes under `content`, in this process).
"""

import base64
from collections.abc import Callable, Mapping

from bot.local import media
from bot.local.markup import buttons_of
from bot.local.params import Upload
from bot.local.text import found_entities
from bot.local.world import Json, Kept, Room, World

_NAMES = ("first_name", "last_name", "username", "language_code")
_LONGEST = 4096


class Impossible(Exception):
    """Nobody can do this in an app; the message says why."""


def act(world: World, user_id: int, deed: str, body: Json) -> Json:
    """Let a user do something; an unknown one comes into being, under `name` or the names in `as`, if given."""
    if deed not in DEEDS:
        raise Impossible(f"no deed {deed!r}; there are {', '.join(DEEDS)}")
    user = world.user(user_id, **_names(body))
    return DEEDS[deed](world, user, body)


def _names(body: Json) -> dict[str, str]:
    known = {"first_name": body["name"]} if body.get("name") else {}
    return known | {name: body["as"][name] for name in _NAMES if name in body.get("as", {})}


def _say(world: World, user: Json, body: Json) -> Json:
    """Apps cut a long text into messages of 4096 characters."""
    text = str(body["text"]).strip()
    if not text:
        raise Impossible("an app sends no empty text")
    parts = [text[at : at + _LONGEST] for at in range(0, len(text), _LONGEST)]
    return [_write(world, user, _with_entities("text", part), body) for part in parts][-1]


def _contact(world: World, user: Json, body: Json) -> Json:
    contact = {key: body[key] for key in ("phone_number", "first_name", "last_name", "vcard", "user_id") if body.get(key)}
    if body.get("own"):
        contact = {"first_name": user["first_name"]} | contact | {"user_id": user["id"]}
    return _write(world, user, {"contact": contact}, body)


def _location(world: World, user: Json, body: Json) -> Json:
    place = {"latitude": float(body["latitude"]), "longitude": float(body["longitude"])}
    return _write(world, user, {"location": place}, body)


def _sticker(world: World, user: Json, body: Json) -> Json:
    return _write(world, user, {"sticker": media.sticker(world, body.get("emoji", "🙂"))}, body)


def _voice(world: World, user: Json, body: Json) -> Json:
    content = _content(body) or b"OggS"
    return _write(world, user, {"voice": media.voice(world, content, int(body.get("duration", 2)))}, body)


def _photo(world: World, user: Json, body: Json) -> Json:
    upload = Upload("photo.jpg", _content(body), "image/jpeg")
    return _write(world, user, {"photo": media.photo_sizes(world, upload)} | _caption(body), body)


def _document(world: World, user: Json, body: Json) -> Json:
    mime_type = body.get("mime_type", "application/octet-stream")
    upload = Upload(body.get("file_name", "file.bin"), _content(body), mime_type)
    return _write(world, user, {"document": media.document(world, upload)} | _caption(body), body)


def _content(body: Json) -> bytes:
    content: bytes = body.get("content") or base64.b64decode(body.get("base64", ""))
    return content


def _caption(body: Json) -> Json:
    return _with_entities("caption", body["caption"]) if body.get("caption") else {}


def _with_entities(field: str, text: str) -> Json:
    entities = found_entities(text)
    name = {"text": "entities", "caption": "caption_entities"}[field]
    return {field: text} | ({name: entities} if entities else {})


def _write(world: World, user: Json, content: Json, body: Json) -> Json:
    room = _open_room(world, user)
    answered = room.kept.get(int(body.get("reply_to", 0)))
    reply = {"reply_to_message": answered.message} if answered else {}
    return _deliver(world, room, user, reply | content)


def _deliver(world: World, room: Room, user: Json, content: Json) -> Json:
    message = world.keep(room, user, content)
    update_id = world.queue("message", message, f"chat {room.id}")
    return {"update_id": update_id, "message_id": message["message_id"]}


def _open_room(world: World, user: Json) -> Room:
    """The private chat; the first message opens it."""
    room = world.rooms[user["id"]]
    if room.standing == "stranger":
        room.standing = "member"
    if room.standing != "member":
        raise Impossible(f"{user['first_name']} cannot write: the bot is {room.standing}")
    return room


def _edit(world: World, user: Json, body: Json) -> Json:
    room = _open_room(world, user)
    kept = room.kept.get(int(body["message_id"]))
    if kept is None or kept.by_bot or "text" not in kept.message:
        raise Impossible("only an own text can be edited")
    rest = {key: value for key, value in kept.message.items() if key not in ("text", "entities")}
    message = world.change(room, rest | _with_entities("text", str(body["text"]).strip()))
    update_id = world.queue("edited_message", message, f"chat {room.id}")
    return {"update_id": update_id, "message_id": message["message_id"]}


def _tap(world: World, user: Json, body: Json) -> Json:
    """Tap an inline button by its `label`, or by `data` (that of a button long gone, too: old apps do this)."""
    room = world.rooms[user["id"]]
    message_id = int(body["message_id"])
    kept = room.kept.get(message_id)
    button = _button(kept, body)
    shown = {"opened": button.get("url"), "copied": button.get("copy_text", {}).get("text")}
    if "callback_data" not in button:
        return {key: value for key, value in shown.items() if value}
    tap = world.tap(room, button["text"])
    message = kept.message if kept else {"chat": room.chat, "message_id": message_id, "date": 0}
    query = {"id": tap.id, "from": dict(user), "message": message, "chat_instance": str(-room.id)}
    update_id = world.queue("callback_query", query | {"data": button["callback_data"]}, f"tap {user['id']}")
    return {"update_id": update_id, "tap": tap.id}


def _button(kept: Kept | None, body: Json) -> Json:
    if "data" in body:
        return {"text": body.get("label", body["data"]), "callback_data": body["data"]}
    buttons = buttons_of(kept.message) if kept else []
    fitting = [button for button in buttons if button["text"] == body["label"]]
    if not fitting:
        labels = [button["text"] for button in buttons]
        raise Impossible(f"no button {body['label']!r} on message {body['message_id']}; there are {labels}")
    return fitting[0]


def _block(world: World, user: Json, _: Json) -> Json:
    return _stand(world, world.rooms[user["id"]], user, "blocked", "kicked")


def _unblock(world: World, user: Json, _: Json) -> Json:
    return _stand(world, world.rooms[user["id"]], user, "member", "member")


def _deactivate(world: World, user: Json, _: Json) -> Json:
    world.rooms[user["id"]].standing = "deactivated"
    return {}


def _group(world: World, user: Json, body: Json) -> Json:
    """Write into a group (`chat_id`, negative); a new group is opened and the bot added to it."""
    chat_id = int(body.get("chat_id", -1000))
    new = chat_id not in world.rooms
    room = world.group(chat_id, body.get("title", "Friends"))
    if new:
        _stand(world, room, user, "member", "member")
    if room.standing != "member":
        return {"message_id": world.keep(room, user, _with_entities("text", body["text"]))["message_id"]}
    return _deliver(world, room, user, _with_entities("text", body["text"]))


def _kick(world: World, user: Json, body: Json) -> Json:
    """Throw the bot out of a group."""
    return _stand(world, world.group(int(body.get("chat_id", -1000)), "Friends"), user, "kicked", "kicked")


def _stand(world: World, room: Room, user: Json, standing: str, status: str) -> Json:
    """Change how the bot stands in a chat and tell it by my_chat_member."""
    before = {"member": "member", "left": "left"}.get(room.standing, "kicked")
    room.standing = standing
    world.tell(room, "standing", standing=standing)
    change = {"chat": room.chat, "from": dict(user), "date": world.unix()}
    members = {"old_chat_member": _member(world, before), "new_chat_member": _member(world, status)}
    return {"update_id": world.queue("my_chat_member", change | members, f"chat {room.id}")}


def _member(world: World, status: str) -> Json:
    return {"status": status, "user": world.bot} | ({"until_date": 0} if status == "kicked" else {})


DEEDS: Mapping[str, Callable[[World, Json, Json], Json]] = {
    "say": _say,
    "edit": _edit,
    "tap": _tap,
    "contact": _contact,
    "location": _location,
    "sticker": _sticker,
    "voice": _voice,
    "photo": _photo,
    "document": _document,
    "block": _block,
    "unblock": _unblock,
    "deactivate": _deactivate,
    "group": _group,
    "kick": _kick,
}
