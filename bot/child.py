"""A bot in a process of its own, started with nothing but its settings."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

PATIENCE = 40  # seconds for a clean end: what is being sent may arrive late


class Child:
    """`python -m bot` under these settings. Its pid is kept in a file, so that it can be ended if its keeper was killed."""

    def __init__(self, settings: Mapping[str, str], pid_file: Path) -> None:
        self.settings = settings
        self.pid_file = pid_file
        self.process: asyncio.subprocess.Process | None = None

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.returncode is None

    async def start(self) -> None:
        """Start it if it does not run."""
        if not self.running:
            self.process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", env=os.environ | self.settings)
            self.pid_file.write_text(str(self.process.pid))

    async def kill(self) -> None:
        """As a crash ends it."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> None:
        """As Ctrl+C ends it; as a crash if that takes too long."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._end(signal.SIGTERM)
        except TimeoutError:
            await self.kill()

    async def _end(self, number: signal.Signals) -> None:
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                self.process.send_signal(number)
            await self.process.wait()
