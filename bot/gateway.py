"""Between Telegram and plain values: an update becomes what was Said, a reply becomes calls of the Bot API."""

import asyncio
import unicodedata
import warnings
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from markupsafe import Markup
from telegram import (
    Bot,
    CallbackQuery,
    ChatMember,
    ChatMemberUpdated,
    Message,
    Update,
)
from telegram.constants import ChatType, MessageLimit, ParseMode
from telegram.warnings import PTBUserWarning

from bot import documents
from bot.exports import Exports
from bot.pieces import pieces
from handlers.said import Reply, Said, Say, Toast
from rules import texts
from rules.forms import Card

Json = dict[str, Any]
HEARD = ("message", "edited_message", "callback_query", "my_chat_member")


# --- in ---------------------------------------------------------------------------------------


def said(update: Update, now: datetime, allowed: frozenset[int]) -> Said | None:
    """What an update says; None for what the bot has no ear for."""
    if update.callback_query:
        return tapped(update.update_id, update.callback_query, now, allowed)
    message = update.message or update.edited_message
    if message and message.from_user:
        return written(update, message, now, allowed)
    if update.my_chat_member and has_blocked(update.my_chat_member):
        return Said(update.update_id, update.my_chat_member.chat.id, "blocked", now, now)
    return None


def has_blocked(change: ChatMemberUpdated) -> bool:
    """A user blocked the bot; being thrown out of a group says nothing about who did it."""
    return change.chat.type == ChatType.PRIVATE and change.new_chat_member.status == ChatMember.BANNED


def tapped(update_id: int, query: CallbackQuery, now: datetime, allowed: frozenset[int]) -> Said:
    if query.message and query.message.chat.type != ChatType.PRIVATE:
        return Said(update_id, query.message.chat.id, "group", now, now, query=query.id)
    kind = "tap" if not allowed or query.from_user.id in allowed else "stranger"
    return Said(
        update_id,
        query.from_user.id,
        kind,
        now,
        now,
        text=clean(query.data or ""),
        message=query.message.message_id if query.message else 0,
        query=query.id,
        shown=shown(query.message) if isinstance(query.message, Message) else "",
    )


def shown(message: Message) -> str:
    """The HTML of a message of our own; nothing of one whose text is not text."""
    try:
        return message.text_html if message.text else ""
    except UnicodeError:
        return ""


def written(update: Update, message: Message, now: datetime, allowed: frozenset[int]) -> Said:
    if message.chat.type != ChatType.PRIVATE:
        return Said(update.update_id, message.chat.id, "group", now, now)
    user = message.chat.id
    if allowed and user not in allowed:
        return Said(update.update_id, user, "stranger", now, now)
    kind = "edit" if update.edited_message else kind_of(message)
    file = documents.content_of(message.document) if kind == "file" and message.document else None
    card = contact_card(message) if message.contact else None
    place = (message.location.latitude, message.location.longitude) if message.location else None
    at = min(message.date.astimezone(UTC), now)
    return Said(
        update.update_id,
        user,
        kind,
        at,
        now,
        clean(message.text or message.caption or ""),
        message.message_id,
        card=card,
        place=place,
        file=file,
    )


KINDS = ("text", "contact", "location", "sticker", "voice", "photo")


def kind_of(message: Message) -> str:
    if message.document and documents.is_json(message.document.file_name, message.document.mime_type):
        return "file"
    return next((kind for kind in KINDS if getattr(message, kind)), "other")


CLEANED = dict.fromkeys([*range(1, 10), *range(11, 32)], " ")  # control characters but the end of a line
CLEANED |= dict.fromkeys([0, *range(0x2028, 0x202F)], "")  # NUL, and what turns the direction of all that follows
UNSEEN = ("Cf", "Mn", "Zs")


def clean(text: str) -> str:
    """What databases, comparisons and Telegram can live with, in one normal form: Telegram's own servers clean so too.

    Nothing of a text in which there is nothing to see.
    """
    storable = text.translate(CLEANED).encode("utf-8", "replace").decode("utf-8")
    kept = unicodedata.normalize("NFC", storable).strip()
    return kept if any(unicodedata.category(letter) not in UNSEEN for letter in kept) else ""


def contact_card(message: Message) -> Card | None:
    contact = message.contact
    if contact is None:
        return None
    name = clean(" ".join(filter(None, (contact.first_name, contact.last_name))))
    return Card(name, clean(contact.phone_number) or None, **from_vcard(contact.vcard or ""))


def read_vcard(text: str) -> Any:
    """None for one that cannot be read."""
    import vobject  # loaded when the first card comes

    try:
        return vobject.readOne(text)
    except (vobject.base.VObjectError, ValueError, LookupError, AttributeError, TypeError, StopIteration):
        return None


def from_vcard(text: str) -> dict[str, str | None]:
    """Title and email of a vCard; nothing of one that cannot be read."""
    card = read_vcard(text) if text else None
    found = {name: card.contents.get(name) if card else None for name in ("title", "email")}
    return {name: clean(str(lines[0].value)) or None if lines else None for name, lines in found.items()}


# --- out --------------------------------------------------------------------------------------


async def deliver(bot: Bot, chat: int, reply: Reply, plain: bool = False, exports: Exports | None = None) -> int | None:
    """Send a reply and return the id of its (last) message. `plain`: as text, when its HTML was refused.

    `exports` makes the files of one's own data.
    """
    if isinstance(reply, Toast):
        await call(bot, "answerCallbackQuery", callback_query_id=reply.query, text=reply.text or None)
        return None
    options: dict[str, Any] = {"chat_id": chat, "link_preview_options": {"is_disabled": True}}
    if not plain:
        options["parse_mode"] = ParseMode.HTML
    text: Callable[[str], str] = as_plain if plain else str
    if reply.file and exports and reply.file["kind"] == "own":
        return await deliver_own(bot, chat, reply, exports)
    if reply.file:
        return await deliver_file(bot, chat, reply)
    if reply.edit:
        whole = pieces(str(reply.text), MessageLimit.MAX_TEXT_LENGTH)[0]
        await call(bot, "editMessageText", text=text(whole), message_id=reply.edit, reply_markup=inline(reply), **options)
        return reply.edit
    *first, last = pieces(str(reply.text), MessageLimit.MAX_TEXT_LENGTH)
    for piece in first:
        await call(bot, "sendMessage", text=text(piece), **options)
    sent = await call(bot, "sendMessage", text=text(last), reply_markup=keyboard(reply), **options)
    return int(sent["message_id"])


async def call(bot: Bot, method: str, **arguments: Any) -> Any:
    """The answer as it came: to make objects of what nobody looks at takes longer than all else about a send."""
    return await bot.do_api_request(method, arguments)


warnings.filterwarnings("ignore", "Please use 'Bot", PTBUserWarning)  # it would rather make objects


async def deliver_own(bot: Bot, chat: int, say: Say, exports: Exports) -> int:
    """A file of what this chat's user told, as it is at this moment."""
    name = (say.file or {})["name"]
    content = await exports.made(chat, name)
    if not content:
        return (await bot.send_message(chat, str(texts.EMPTY_FILE.format(name)), parse_mode=ParseMode.HTML)).message_id
    return (await bot.send_document(chat, content, filename=name, caption=str(say.text), parse_mode=ParseMode.HTML)).message_id


async def deliver_file(bot: Bot, chat: int, say: Say) -> int:
    """A sheet of paper, set off the event loop; what no font can set is said instead of printed as a box."""
    page = dict(say.file or {})
    kind = page.pop("kind")
    from bot import sheets  # the typesetter is loaded with the first letter

    content, missing = await asyncio.to_thread(sheets.made, kind, page)
    if missing:
        sent = await bot.send_message(chat, str(texts.UNPRINTABLE.format(missing)), parse_mode=ParseMode.HTML)
    elif kind == "card":
        sent = await bot.send_photo(chat, content, caption=str(say.text), parse_mode=ParseMode.HTML)
    else:
        sent = await bot.send_document(chat, content, filename=f"{kind}.pdf", caption=str(say.text), parse_mode=ParseMode.HTML)
    return sent.message_id


def as_plain(html: str) -> str:
    return Markup(html).striptags()  # noqa: S704 - tags go, nothing is rendered


def inline(say: Say) -> Json | None:
    rows = [[{"text": button.label, "callback_data": button.data} for button in row] for row in say.buttons]
    return {"inline_keyboard": rows} if rows else None


SHARE = {"text": "Share my location", "request_location": True}
KEYBOARDS: dict[str, Json] = {
    "location": {"keyboard": [[SHARE]], "resize_keyboard": True, "one_time_keyboard": True},
    "nothing": {"remove_keyboard": True},
}


def keyboard(say: Say) -> Json | None:
    return inline(say) if say.buttons else KEYBOARDS.get(say.asks)
