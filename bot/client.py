"""The HTTP client under the Bot, on aiohttp. It tells what certainly never left from what may have arrived.

Errors of aiohttp name the whole address, and the token with it. None of them leaves this file: what is raised has as its
cause a `NotSent` or a `PerhapsSent` that names only the kind of error.
"""

import functools
import io
import json
import ssl
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import certifi
from telegram import Bot
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

FAILURES = (aiohttp.ClientError, OSError, UnicodeError)  # every timeout is an OSError
NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.ClientHttpProxyError)
NAMED = {"User-Agent": BaseRequest.USER_AGENT}
AS_FORM = {**NAMED, "Content-Type": "application/x-www-form-urlencoded"}
UNSET = BaseRequest.DEFAULT_NONE


class NotSent(Exception):
    """The request certainly did not reach the server."""


class NotSendable(Exception):
    """No request can hold this: it has characters that cannot be written."""


class PerhapsSent(Exception):
    """It failed when the request was being written, or was written."""


class Client(BaseRequest):
    """At most `limit` connections at once. It sends nothing twice by itself, follows no redirect and takes no cookie.

    Times are in seconds. aiohttp does not time writing, so the sum of all times bounds it.
    """

    __slots__ = ("connect", "limit", "pool", "proxy", "read", "root", "session", "write")

    def __init__(self, root: str, limit: int, read: float = 5.0, write: float = 30.0, connect: float = 10.0) -> None:
        self.root, self.limit, self.proxy = root, limit, proxy_for(root)
        self.read, self.write, self.connect, self.pool = read, write, connect, 1.0
        self.session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self.read

    async def initialize(self) -> None:
        """Nothing: the first request opens what it needs."""

    async def shutdown(self) -> None:
        if self.session:
            await self.session.close()
        self.session = None

    def opened(self) -> aiohttp.ClientSession:
        if self.session is None:
            secure = trusted() if self.root.startswith("https:") else True
            connector = aiohttp.TCPConnector(limit=self.limit, ssl=secure)
            self.session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        return self.session

    async def do_request(  # noqa: PLR0913, PLR0917 - as PTB calls it
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = UNSET,
        write_timeout: Any = UNSET,
        connect_timeout: Any = UNSET,
        pool_timeout: Any = UNSET,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer, or a NetworkError."""
        timeout = limits(
            self.read if read_timeout is UNSET else read_timeout,
            self.write if write_timeout is UNSET else write_timeout,
            self.connect if connect_timeout is UNSET else connect_timeout,
            self.pool if pool_timeout is UNSET else pool_timeout,
        )
        try:
            written = content(request_data)
            call = self.opened().request(method, url, timeout=timeout, proxy=self.proxy, allow_redirects=False, **written)
            async with call as answer:
                return answer.status, await answer.read()
        except FAILURES as error:
            failure, cause = meaning(error)
        raise failure from cause  # not in the `except`: the error that names the address is no context here

    async def file(self, url: str, at_most: int) -> bytes | None:
        """What is to be had at this address, None if that is nothing or more than `at_most` bytes; or a NetworkError."""
        timeout = limits(self.read, self.write, self.connect, self.pool)
        try:
            async with self.opened().get(url, timeout=timeout, proxy=self.proxy, allow_redirects=False) as answer:
                found = bytearray()
                async for piece in answer.content.iter_chunked(2**16):
                    found += piece
                    if len(found) > at_most:
                        return None
                return bytes(found) if answer.status == HTTPStatus.OK else None
        except FAILURES as error:
            failure, cause = meaning(error)
        raise failure from cause

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer. One that is none is not logged, as PTB would: it may hold what a user wrote."""
        try:
            answer = json.loads(payload)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or not answer.keys() & {"result", "description"}:
            raise TelegramError("this is no answer of a Bot API server")
        return answer


async def close(bot: Bot) -> None:
    """Also one that never reached Telegram, for which Bot.shutdown does nothing."""
    for request in bot._request:
        await request.shutdown()


def limits(read: float | None, write: float | None, connect: float | None, pool: float | None) -> aiohttp.ClientTimeout:
    """None is no limit. For aiohttp the wait for a free connection is a part of `connect`."""
    to_begin = None if connect is None or pool is None else connect + pool
    whole = None if to_begin is None or read is None or write is None else to_begin + read + write
    return aiohttp.ClientTimeout(total=whole, connect=to_begin, sock_connect=connect, sock_read=read)


def content(data: RequestData | None) -> dict[str, Any]:
    """The body and its headers."""
    if data is None:
        return {"headers": NAMED}
    if data.contains_files:
        return {"headers": NAMED, "data": multipart(data)}
    return {"headers": AS_FORM, "data": urlencode(data.json_parameters).encode()}


def multipart(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(data.json_parameters, quote_fields=False)  # names of files travel as UTF-8
    for name, (file_name, file, kind) in data.multipart_data.items():
        form.add_field(name, io.BytesIO(file) if isinstance(file, bytes) else file, filename=file_name, content_type=kind)
    return form


def meaning(error: Exception) -> tuple[NetworkError, Exception]:
    """What PTB raises for it, and the cause that says whether it left."""
    kind = type(error).__name__
    failure = TimedOut(kind) if isinstance(error, TimeoutError) else NetworkError(kind)
    if isinstance(error, UnicodeError):
        return failure, NotSendable(kind)
    return failure, NotSent(kind) if isinstance(error, NEVER_LEFT) else PerhapsSent(kind)


@functools.cache
def trusted() -> ssl.SSLContext:
    """The certificates of the machine, and certifi's for a Python that finds none there."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def proxy_for(root: str) -> str | None:
    """The proxy that the environment names for this address (HTTPS_PROXY, NO_PROXY)."""
    address = urlsplit(root)
    return None if proxy_bypass(address.hostname or "") else getproxies().get(address.scheme)
