"""Answers whatever comes without reading it, by bytes over plain sockets: it shows how far the load server reaches.

Not a bot anyone would write; it must only cost less than every other, so that none of them is held up by the server.
"""

import os
import re
import socket
from urllib.parse import urlsplit

CHAT = re.compile(rb'"chat": \{"id": (\d+)')
UPDATE = re.compile(rb'"update_id": (\d+)')
LENGTH = re.compile(rb"Content-Length: (\d+)")


def request(method: str, body: bytes) -> bytes:
    path = f"/bot{os.environ['BOT_TOKEN']}/{method}"
    return b"POST %s HTTP/1.1\r\nContent-Length: %d\r\n\r\n%s" % (path.encode(), len(body), body)


def answers(connection: socket.socket, count: int) -> bytes:
    """So many answers, in one piece."""
    data, done, place = b"", 0, 0
    while done < count:
        data += connection.recv(1 << 20)
        while (end := data.find(b"\r\n\r\n", place)) >= 0:
            found = LENGTH.search(data, place, end)
            stop = end + 4 + int(found[1] if found else 0)
            if len(data) < stop:
                break
            done, place = done + 1, stop
    return data


def main() -> None:
    parts = urlsplit(os.environ["BOT_API_URL"])
    connection = socket.create_connection((parts.hostname, parts.port))
    offset = 0
    while True:
        connection.sendall(request("getUpdates", b"offset=%d&timeout=10" % offset))
        batch = answers(connection, 1)
        ids, chats = UPDATE.findall(batch), CHAT.findall(batch)
        if ids:
            offset = int(ids[-1]) + 1
            connection.sendall(b"".join(request("sendMessage", b"chat_id=%s&text=yes" % chat) for chat in chats))
            answers(connection, len(chats))


if __name__ == "__main__":
    main()
