"""The one port that the bot may open: the webhook, how it is, its numbers."""

import contextlib
from collections.abc import AsyncIterator

from aiohttp import web

from bot.settings import BadSettings

LARGEST = 1024 * 1024  # bytes of one update
FINISH = 15.0  # seconds for what runs when the door is shut


@contextlib.asynccontextmanager
async def opened(at: tuple[str, int], routes: list[web.RouteDef]) -> AsyncIterator[None]:
    """Answer at this host and port; at the end take nothing new, and let what runs finish."""
    app = web.Application(client_max_size=LARGEST)
    app.add_routes(routes)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=FINISH)
    await runner.setup()
    try:
        await listening(runner, at)
        yield
    finally:
        await runner.cleanup()


async def listening(runner: web.AppRunner, at: tuple[str, int]) -> None:
    host, port = at
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as why:
        raise BadSettings(f"LISTEN: {host}:{port} cannot be listened on ({why.strerror})") from why
