"""What happens behind the chat: the bot's process, its plan, a new beginning. For the people at the page.

GET  /control/backstage    ?user=ID: {running, zone, coming: [{at, what}], fault}
POST /control/bot          {do}: kill (as a crash does) or start; answers {running}
POST /control/over         wipe everything and begin anew
"""

from collections.abc import Awaitable, Callable
from typing import Protocol

from aiohttp import web

from bot.local.deeds import Impossible
from bot.local.world import Json

Route = tuple[str, str, Callable[[web.Request], Awaitable[Json]]]


class Backstage(Protocol):
    """Whoever runs the bot next to this server."""

    @property
    def running(self) -> bool: ...

    async def coming(self, user: int) -> Json:
        """The user's `zone` (None: unknown) and what is planned for him: `coming`, soonest first."""

    async def start_bot(self) -> None: ...

    async def kill_bot(self) -> None:
        """With no chance to finish anything."""

    async def start_over(self) -> None: ...

    def touch(self) -> None:
        """What the server holds may have changed."""


def routes(backstage: Backstage, fault: Callable[[], str], body: Callable[[web.Request], Awaitable[Json]]) -> list[Route]:
    """What answers with JSON; `fault` names the trouble that the network has now."""
    deeds = {"kill": backstage.kill_bot, "start": backstage.start_bot}

    async def see(request: web.Request) -> Json:
        return {"running": backstage.running, "fault": fault()} | await backstage.coming(int(request.query.get("user", 0)))

    async def do(request: web.Request) -> Json:
        asked = (await body(request)).get("do")
        if asked not in deeds:
            raise Impossible(f"a bot can be killed or started, not {asked!r}")
        await deeds[asked]()
        return {"running": backstage.running}

    async def start_over(_: web.Request) -> Json:
        await backstage.start_over()
        return {}

    return [("GET", "/control/backstage", see), ("POST", "/control/bot", do), ("POST", "/control/over", start_over)]
