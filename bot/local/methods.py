"""The Bot API methods that exist here, by their names in lower case (Telegram ignores case)."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.local import chats, commands, sending
from bot.local.params import Params
from bot.local.world import World

Method = Callable[[World, Params], Any]

METHODS: Mapping[str, Method] = {
    "getme": chats.get_me,
    "logout": chats.accept,
    "close": chats.accept,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "editmessagetext": sending.edit_message_text,
    "editmessagecaption": sending.edit_message_caption,
    "editmessagereplymarkup": sending.edit_message_reply_markup,
    "deletemessage": chats.delete_message,
    "answercallbackquery": chats.answer_callback_query,
    "sendchataction": chats.send_chat_action,
    "getfile": chats.get_file,
    "getchat": chats.get_chat,
    "leavechat": chats.leave_chat,
    "setmycommands": commands.set_my_commands,
    "getmycommands": commands.get_my_commands,
    "deletemycommands": commands.delete_my_commands,
    "setmydescription": chats.set_profile("description"),
    "setmyshortdescription": chats.set_profile("short_description"),
    "setchatmenubutton": chats.set_profile("menu_button"),
}
"""All methods but those in `receiving.Receiving.methods`, which wait."""
