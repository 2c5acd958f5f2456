"""What Telegram refuses, in its own words.

The words are those of the Bot API server and of tdlib, read in their sources; a bot may depend on each letter.
"""

from collections.abc import Mapping
from typing import Any

TEXT_MISSING = "message text is empty"
TEXT_EMPTY = "text must be non-empty"
TEXT_TOO_LONG = "message is too long"
SOURCE_TOO_LONG = "text is too long"
CAPTION_TOO_LONG = "message caption is too long"
PARSE_MODE = "unsupported parse_mode"
NOT_UTF8 = "strings must be encoded in UTF-8"

CHAT_EMPTY = "chat_id is empty"
CHAT_UNKNOWN = "chat not found"
LEAVE_PRIVATE = "chat member status can't be changed in private chats"

BUTTON_DATA = "BUTTON_DATA_INVALID"
BUTTON_COPY = "BUTTON_COPY_TEXT_INVALID"
BUTTON_WITHOUT_ACTION = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
BUTTON_NOT_OBJECT = "can't parse inline keyboard button: InlineKeyboardButton must be an Object"
BUTTON_WITHOUT_TEXT = "can't parse inline keyboard button: Can't find field \"text\""
MARKUP_TOO_LONG = "reply markup is too long"
MARKUP_NOT_JSON = "can't parse reply keyboard markup JSON object"
MARKUP_NOT_OBJECT = "object expected as reply markup"
INLINE_NOT_ROWS = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
KEYBOARD_NOT_ROWS = 'field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays'
INLINE_EXPECTED = "inline keyboard expected"
CONTACT_IN_GROUP = "phone number can be requested in private chats only"
LOCATION_IN_GROUP = "location can be requested in private chats only"

NO_IDENTIFIER = "message identifier is not specified"
EDIT_UNKNOWN = "message to edit not found"
EDIT_REFUSED = "message can't be edited"
EDIT_NO_TEXT = "there is no text in the message to edit"
EDIT_NO_CAPTION = "there is no caption in the message to edit"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
DELETE_UNKNOWN = "message to delete not found"
DELETE_REFUSED = "message can't be deleted for everyone"
REPLY_UNKNOWN = "message to be replied not found"
REPLY_NOT_JSON = "can't parse reply parameters JSON object"

TAP_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
TAP_TEXT_TOO_LONG = "MESSAGE_TOO_LONG"
ACTION_UNKNOWN = "wrong parameter action in request"

COMMAND_EMPTY = "command must be non-empty"
COMMAND_TOO_LONG = "command length must not exceed 32"
COMMAND_INVALID = "BOT_COMMAND_INVALID"
COMMANDS_TOO_MANY = "BOT_COMMANDS_TOO_MUCH"
COMMANDS_NOT_JSON = "can't parse commands JSON object"
DESCRIPTION_EMPTY = "command description must be non-empty"
DESCRIPTION_TOO_LONG = "command description length must not exceed 256"

FILE_EMPTY = "file must be non-empty"
FILE_TOO_BIG = "file is too big"
FILE_UNKNOWN = "wrong file_id or the file is temporarily unavailable"
FILE_WRONG = "wrong file identifier/HTTP URL specified"
NO_IMAGE = "IMAGE_PROCESS_FAILED"
IMAGE_SIZE = "PHOTO_INVALID_DIMENSIONS"

SECRET_TOO_LONG = "secret token is too long"  # noqa: S105 - these are Telegram's words, not a secret
SECRET_CHARACTERS = "secret token contains unallowed characters"  # noqa: S105 - the same
WEBHOOK_URL = "bad webhook: An HTTPS URL must be provided for webhook"

CONFLICT_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
CONFLICT_WEBHOOK_SET = "terminated by setWebhook request"
CONFLICT_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

STANDING: Mapping[str, str] = {
    "stranger": "bot can't initiate conversation with a user",
    "blocked": "bot was blocked by the user",
    "deactivated": "user is deactivated",
    "kicked": "bot was kicked from the group chat",
    "left": "bot is not a member of the group chat",
}
"""Why a bot may not write into a chat; a chat that stands otherwise takes messages."""


class Refusal(Exception):
    """A request that is refused: the HTTP status, the description and the parameters of the answer."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def answer(self) -> dict[str, Any]:
        """The JSON body that Telegram answers."""
        body: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        return body | {"parameters": self.parameters} if self.parameters else body


def bad(words: str) -> Refusal:
    return Refusal(400, f"Bad Request: {words}")


def forbidden(words: str) -> Refusal:
    return Refusal(403, f"Forbidden: {words}")


def conflict(words: str) -> Refusal:
    return Refusal(409, f"Conflict: {words}")


def flood(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def unauthorized() -> Refusal:
    return Refusal(401, "Unauthorized")


def no_method() -> Refusal:
    return Refusal(404, "Not Found: method not found")


def too_large() -> Refusal:
    return Refusal(413, "Request Entity Too Large")
