"""Of Telegram just what a conversation needs: updates by long poll until they are confirmed, and messages that arrive."""

import asyncio
import json
import time
from collections import Counter, deque
from collections.abc import Callable
from typing import Any

from benchmarks.wire import Respond, Wire

TOKEN = "1000:benchmarks-benchmarks-benchmarks"  # noqa: S105 - of no bot
BATCH = 100  # updates in one answer, as at Telegram
ME = {"id": 1000, "is_bot": True, "first_name": "Bot", "username": "benchmarked_bot"}
YES = b'{"ok":true,"result":true}'
SENT = b'{"ok":true,"result":{"message_id":%d,"date":%d,"chat":{"id":%s,"type":"private"},"from":%s,"text":"."}}'
NONE = b'{"ok":true,"result":[]}'


class Telegram:
    """`heard` is called with chat and text of each message that a bot sends."""

    def __init__(self, heard: Callable[[int, str], None] = lambda _, __: None) -> None:
        self.heard = heard
        self.calls: Counter[str] = Counter()
        self.updates: deque[tuple[int, bytes]] = deque()
        self.last = 0  # id of an update, of a message
        self.poll: Respond | None = None
        self.looks = False
        self.polled = asyncio.Event()
        self.me = json.dumps(ME).encode()
        self.methods: dict[str, Callable[[dict[str, str], Respond], None]] = {
            "getUpdates": self.get_updates,
            "sendMessage": self.send_message,
            "editMessageText": self.send_message_again,
            "getMe": lambda _, respond: respond(b'{"ok":true,"result":%s}' % self.me),
            "getWebhookInfo": lambda _, respond: respond(b'{"ok":true,"result":{"url":"","pending_update_count":0}}'),
        }

    async def start(self, port: int = 0) -> str:
        """Its address."""
        self.server = await asyncio.get_running_loop().create_server(lambda: Wire(self.call), "127.0.0.1", port)
        host, number = self.server.sockets[0].getsockname()
        return f"http://{host}:{number}"

    def stop(self) -> None:
        self.server.close()

    def forget(self) -> None:
        """Before another bot: nothing waits for it."""
        self.updates.clear()
        self.calls.clear()
        self.polled.clear()
        self.poll = None

    def call(self, method: str, told: dict[str, str], respond: Respond) -> None:
        self.calls[method] += 1
        self.methods.get(method, self.agree)(told, respond)

    def agree(self, _: dict[str, str], respond: Respond) -> None:
        respond(YES)

    # --- what users do

    def say(self, user: int, text: str) -> None:
        self.last += 1
        sender = {"id": user, "is_bot": False, "first_name": f"User {user}", "language_code": "en"}
        chat, now = {"id": user, "first_name": f"User {user}", "type": "private"}, int(time.time())
        message: dict[str, Any] = {"message_id": self.last, "from": sender, "chat": chat, "date": now, "text": text}
        if text.startswith("/"):
            message["entities"] = [{"offset": 0, "length": len(text), "type": "bot_command"}]
        self.updates.append((self.last, json.dumps({"update_id": self.last, "message": message}).encode()))
        self.look_soon()

    # --- what the bot asks

    def get_updates(self, told: dict[str, str], respond: Respond) -> None:
        self.polled.set()
        offset = int(told.get("offset", 0))
        while self.updates and self.updates[0][0] < offset:
            self.updates.popleft()
        if self.poll:
            self.poll(NONE)
        self.poll = respond
        wait = float(told.get("timeout", 0))
        if self.updates or not wait:
            self.look(empty=True)
        else:
            asyncio.get_running_loop().call_later(wait, self.end, respond)

    def end(self, respond: Respond) -> None:
        if self.poll is respond:
            self.look(empty=True)

    def look_soon(self) -> None:
        """After all that this turn of the loop brings: they come together."""
        if not self.looks and self.poll:
            self.looks = True
            asyncio.get_running_loop().call_soon(self.look)

    def look(self, empty: bool = False) -> None:
        self.looks = False
        if self.poll and (self.updates or empty):
            respond, self.poll = self.poll, None
            count = min(BATCH, len(self.updates))
            respond(b'{"ok":true,"result":[%s]}' % b",".join(self.updates[place][1] for place in range(count)))

    def send_message(self, told: dict[str, str], respond: Respond) -> None:
        self.send_message_again(told, respond)
        self.heard(int(told["chat_id"]), told["text"])

    def send_message_again(self, told: dict[str, str], respond: Respond) -> None:
        self.last += 1
        respond(SENT % (self.last, int(time.time()), told["chat_id"].encode(), self.me))
