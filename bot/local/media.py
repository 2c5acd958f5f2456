"""Files in messages: pictures are measured, uploads checked, identifiers looked up."""

import re
import struct
from typing import Any

from bot.local import refusals
from bot.local.params import Params, Upload
from bot.local.refusals import bad, too_large
from bot.local.world import Stored, World

UPLOAD_BYTES = 50 * 1024 * 1024
_JPEG_FRAME = re.compile(rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf].{3}(....)", re.DOTALL)


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, JPEG, GIF or WebP picture; None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith(b"GIF8") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    return (512, 512) if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    found = _JPEG_FRAME.search(content)
    if not found:
        return None
    height, width = struct.unpack(">HH", found[1])
    return width, height


def photo_sizes(world: World, upload: Upload) -> list[dict[str, Any]]:
    """The sizes of a picture as a message shows them: a thumbnail and the picture."""
    size = image_size(_checked(upload).content)
    if size is None or not all(size):
        raise bad(refusals.NO_IMAGE)
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise bad(refusals.IMAGE_SIZE)
    return [_photo_size(world, upload, scaled) for scaled in _scales(size)]


def _scales(size: tuple[int, int]) -> list[tuple[int, int]]:
    longest = max(size)
    sides = sorted({min(90, longest), min(1280, longest)})
    return [(max(1, size[0] * side // longest), max(1, size[1] * side // longest)) for side in sides]


def _photo_size(world: World, upload: Upload, size: tuple[int, int]) -> dict[str, Any]:
    return _shown(world.store("photo", "photo.jpg", upload.content, {"width": size[0], "height": size[1]}))


def document(world: World, upload: Upload) -> dict[str, Any]:
    shape = {"file_name": upload.name, "mime_type": upload.mime_type}
    return _shown(world.store("document", upload.name, _checked(upload).content, shape))


def voice(world: World, content: bytes, seconds: int) -> dict[str, Any]:
    return _shown(world.store("voice", "voice.oga", content, {"duration": seconds, "mime_type": "audio/ogg"}))


def sticker(world: World, emoji: str) -> dict[str, Any]:
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": emoji}
    return _shown(world.store("sticker", "sticker.webp", b"RIFF\0\0\0\0WEBP", shape))


def sent_file(world: World, params: Params, kind: str) -> Upload:
    """The file of a send: uploaded now, or named by the identifier of one sent before."""
    if upload := params.upload(kind):
        return upload
    identifier = params.text(kind)
    if not identifier:
        raise bad(f"there is no {kind} in the request")
    if identifier not in world.files:
        raise bad(refusals.FILE_WRONG)
    stored = world.files[identifier]
    return Upload(stored.name, stored.content, stored.shape.get("mime_type", "application/octet-stream"))


def _shown(stored: Stored) -> dict[str, Any]:
    head = {"file_id": stored.id, "file_unique_id": stored.unique_id}
    return head | stored.shape | {"file_size": len(stored.content)}


def _checked(upload: Upload) -> Upload:
    if not upload.content:
        raise bad(refusals.FILE_EMPTY)
    if len(upload.content) > UPLOAD_BYTES:
        raise too_large()
    return upload
