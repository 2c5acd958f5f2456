"""Waiting for a change without looking at the clock."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """Wakes everybody who waits for something, each time something happened."""

    def __init__(self) -> None:
        self._sleepers: set[asyncio.Future[None]] = set()
        self._closed = False

    def ring(self) -> None:
        """Something happened: all who wait look again."""
        for sleeper in self._sleepers:
            if not sleeper.done():
                sleeper.set_result(None)
        self._sleepers.clear()

    def close(self) -> None:
        """Nobody shall wait any longer."""
        self._closed = True
        self.ring()

    async def until(self, look: Callable[[], T], seconds: float) -> T:
        """The first true value of `look`; what it says last when `seconds` have passed or the bell is closed."""
        try:
            async with asyncio.timeout(seconds):
                while not (seen := look()) and not self._closed:
                    await self._next()
                return seen
        except TimeoutError:
            return look()

    async def _next(self) -> None:
        sleeper = asyncio.get_running_loop().create_future()
        self._sleepers.add(sleeper)
        try:
            await sleeper
        finally:
            self._sleepers.discard(sleeper)
