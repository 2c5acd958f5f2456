"""HTTP as lean as it goes, so that what is measured is the bot and not its server: keep-alive, a length, a body."""

import asyncio
import json
import re
from collections.abc import Callable
from urllib.parse import parse_qsl

LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
JSON = re.compile(rb"content-type: *application/json", re.IGNORECASE)

Respond = Callable[[bytes], None]
Call = Callable[[str, dict[str, str], Respond], None]  # method, parameters, what to call once with the JSON to answer


class Wire(asyncio.Protocol):
    """One connection of a bot. `call` is told each request, and may answer it later."""

    def __init__(self, call: Call) -> None:
        self.call = call
        self.buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport: asyncio.WriteTransport = transport  # type: ignore[assignment]  # TCP can write

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end]
            found = LENGTH.search(head)
            stop = end + 4 + (int(found[1]) if found else 0)
            if len(self.buffer) < stop:
                return
            body, self.buffer = self.buffer[end + 4 : stop], self.buffer[stop:]
            target = head[: head.find(b"\r\n")].split(b" ")[1]
            self.call(target.rpartition(b"/")[2].decode(), parameters(head, body), self.respond)

    def respond(self, answer: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(answer), answer)
            )


def parameters(head: bytes, body: bytes) -> dict[str, str]:
    if JSON.search(head):
        told = json.loads(body or b"{}")
        return {name: value if isinstance(value, str) else json.dumps(value) for name, value in told.items()}
    return dict(parse_qsl(body.decode(), keep_blank_values=True))
