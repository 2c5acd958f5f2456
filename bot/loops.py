"""The loops of the process: each repeats its step, and no exception ends it."""

import asyncio
import logging
from typing import Protocol

from bot.failures import is_full
from bot.watch import DATABASE_FULL, Watch

log = logging.getLogger(__name__)
AFTER_FAILURE = (1, 2, 5, 10, 30)  # seconds to wait after so many failures in a row


class Loop(Protocol):
    """`step` does one round, and waits in it when there is nothing to do."""

    async def step(self) -> None: ...


async def forever(loop: Loop, watch: Watch | None = None) -> None:
    """Until cancelled. After a failure it waits, longer each time, and tries again."""
    watch, name, failures = watch or Watch(), type(loop).__name__, 0
    while True:
        watch.beat(name)
        try:
            await loop.step()
            failures = 0
        except Exception as error:
            log.exception("%s goes on after an error", name)
            watch.count("errors", name)
            if is_full(error):
                watch.count(*DATABASE_FULL)
            await asyncio.sleep(AFTER_FAILURE[min(failures, len(AFTER_FAILURE) - 1)])
            failures += 1
