"""Keyboards under messages: what Telegram takes, drops and refuses."""

import json
from typing import Any

from bot.local import refusals
from bot.local.links import checked_link
from bot.local.params import Params
from bot.local.refusals import bad

Json = dict[str, Any]

_ROW, _ALL, _INLINE, _BYTES = 12, 300, 100, 10_000
_ACTIONS = ("callback_data", "url", "copy_text", "web_app", "login_url", "switch_inline_query",
            "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game", "pay")  # fmt: skip
_EMPTY_IS_AN_ACTION = ("switch_inline_query", "switch_inline_query_current_chat", "callback_game")
_ONLY_PRIVATE = {"request_contact": refusals.CONTACT_IN_GROUP, "request_location": refusals.LOCATION_IN_GROUP}


def read_markup(params: Params, private: bool) -> tuple[Json | None, Json | None]:
    """The inline keyboard and the other markup (reply keyboard, removal, forced reply) of a request; one at most."""
    markup = params.json("reply_markup", refusals.MARKUP_NOT_JSON)
    if not markup:
        return None, None
    if not isinstance(markup, dict):
        raise bad(refusals.MARKUP_NOT_OBJECT)
    if "inline_keyboard" in markup:
        return _inline(_rows(markup["inline_keyboard"], refusals.INLINE_NOT_ROWS)), None
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], refusals.KEYBOARD_NOT_ROWS)
        return None, markup | {"keyboard": _reply(rows, private)}
    return None, markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def read_inline(params: Params) -> Json | None:
    """The inline keyboard of an edit, which takes no other."""
    inline, other = read_markup(params, private=True)
    if other:
        raise bad(refusals.INLINE_EXPECTED)
    return inline


def buttons_of(message: Json) -> list[Json]:
    """All inline buttons of a message."""
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]


def _rows(rows: Any, refusal: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad(refusal)
    return rows


def _inline(rows: list[list[Json]]) -> Json | None:
    for button in (button for row in rows for button in row):
        _check_inline(button)
    kept = _within_limits(rows)
    if sum(map(len, kept)) > _INLINE or len(json.dumps(kept)) > _BYTES:
        raise bad(refusals.MARKUP_TOO_LONG)
    return {"inline_keyboard": kept} if kept else None


def _reply(rows: list[list[Json | str]], private: bool) -> list[list[Json]]:
    buttons = [[{"text": button} if isinstance(button, str) else button for button in row] for row in rows]
    for wish in (wish for row in buttons for button in row for wish in button if button[wish]):
        if wish in _ONLY_PRIVATE and not private:
            raise bad(_ONLY_PRIVATE[wish])
    return _within_limits(buttons)


def _within_limits(rows: list[list[Json]]) -> list[list[Json]]:
    """Telegram drops in silence: buttons without text, those past the twelfth of a row, those past 300 in all."""
    left, kept = _ALL, []
    for row in rows:
        shown = [button for button in row if button["text"]][: min(_ROW, left)]
        left -= len(shown)
        kept.append(shown)
    return [row for row in kept if row]


def _check_inline(button: Any) -> None:
    if not isinstance(button, dict):
        raise bad(refusals.BUTTON_NOT_OBJECT)
    if "text" not in button:
        raise bad(refusals.BUTTON_WITHOUT_TEXT)
    action = next((name for name in _ACTIONS if button.get(name) or (name in _EMPTY_IS_AN_ACTION and name in button)), "")
    if not action:
        raise bad(refusals.BUTTON_WITHOUT_ACTION)
    if check := _CHECKS.get(action):
        check(button)


def _check_data(button: Json) -> None:
    if len(button["callback_data"].encode()) > 64:
        raise bad(refusals.BUTTON_DATA)


def _check_url(button: Json) -> None:
    url = button["url"]
    if checked_link(url) is None:
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _check_copy(button: Json) -> None:
    if not 1 <= len(button["copy_text"].get("text", "")) <= 256:
        raise bad(refusals.BUTTON_COPY)


_CHECKS = {"callback_data": _check_data, "url": _check_url, "copy_text": _check_copy}
