"""What time it is. The bot asks this clock alone, so that the playground and the tests can move it."""

import asyncio
import contextlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

LOOK = 0.1  # seconds between looks at a clock that others can move
LONGEST = 60.0  # seconds of one sleep: the machine may be suspended, or its clock set


class Clock:
    """The machine's time, plus the seconds in `file` if there is one."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file

    def offset(self) -> timedelta:
        if self.file is None:
            return timedelta()
        with contextlib.suppress(OSError, ValueError, OverflowError):
            return timedelta(seconds=float(self.file.read_text()))
        return timedelta()

    def now(self) -> datetime:
        """Aware, in UTC."""
        return datetime.now(UTC) + self.offset()

    def move(self, by: timedelta) -> None:
        """Set the clock forward, for everybody who reads the file."""
        if self.file is None:
            raise RuntimeError("the machine's own clock cannot be moved")
        fresh = self.file.with_name(f"{self.file.name}.new")
        fresh.write_text(str((self.offset() + by).total_seconds()))
        fresh.replace(self.file)  # who reads it meanwhile reads the whole

    async def wait(self, until: datetime | None, woken: asyncio.Event) -> None:
        """Return at `until` (None: never), however the clock is moved, or as soon as `woken` is set, which is cleared."""
        while not woken.is_set():
            left = (until - self.now()).total_seconds() if until else LONGEST
            if left <= 0:
                break
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(min(left, LONGEST if self.file is None else LOOK)):
                    await woken.wait()  # not in wait_for, which may lose a cancellation
        woken.clear()
