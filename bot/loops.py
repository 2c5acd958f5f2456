"""The loops of the process: each repeats its step, and no exception ends it."""

import asyncio
import logging
from typing import Protocol

log = logging.getLogger(__name__)
AFTER_FAILURE = (1, 2, 5, 10, 30)  # seconds to wait after so many failures in a row


class Loop(Protocol):
    """`step` does one round, and waits in it when there is nothing to do."""

    async def step(self) -> None: ...


async def forever(loop: Loop) -> None:
    """Until cancelled. After a failure it waits, longer each time, and tries again."""
    failures = 0
    while True:
        try:
            await loop.step()
            failures = 0
        except Exception:
            log.exception("%s goes on after an error", type(loop).__name__)
            await asyncio.sleep(AFTER_FAILURE[min(failures, len(AFTER_FAILURE) - 1)])
            failures += 1
