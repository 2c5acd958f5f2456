"""Files that users send. They are loaded before their update is handled: no transaction waits for the network."""

import asyncio
import logging
from collections.abc import Iterable
from typing import Any

from telegram import Bot, Document
from telegram.error import TelegramError

from bot.client import Client
from storage.own_format import BYTES

log = logging.getLogger(__name__)
CONTENT = "content"  # where in the update its file is put


async def load(bot: Bot, updates: Iterable[dict[str, Any]]) -> None:
    """Put into each update what its file holds; nothing, when that is too much or cannot be had now."""
    await asyncio.gather(*(fill(bot, document) for document in map(document_of, updates) if document))


def document_of(raw: dict[str, Any]) -> dict[str, Any] | None:
    """The file that an update brings, if it is one that may be read."""
    message = raw.get("message")
    document = message.get("document") if isinstance(message, dict) else None
    if not isinstance(document, dict) or not isinstance(message, dict):
        return None
    document.pop(CONTENT, None)
    chat = message.get("chat")
    private = isinstance(chat, dict) and chat.get("type") == "private"
    return document if private and is_json(document.get("file_name"), document.get("mime_type")) else None


def is_json(name: object, kind: object) -> bool:
    return str(name).casefold().endswith(".json") or kind == "application/json"


async def fill(bot: Bot, document: dict[str, Any]) -> None:
    try:
        if int(document.get("file_size") or 0) <= BYTES and isinstance(bot.request, Client):
            found = await bot.get_file(document["file_id"])
            document[CONTENT] = await bot.request.file(found.file_path or "", BYTES)
    except (TelegramError, LookupError, TypeError, ValueError, OverflowError) as error:
        log.warning("a file could not be loaded: %s", type(error).__name__)


def content_of(document: Document) -> bytes | None:
    """What `load` found in it."""
    return document.api_kwargs.get(CONTENT)
