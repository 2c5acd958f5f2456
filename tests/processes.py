"""`python -m bot` as a process of its own, with nothing but its settings."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]


class Started:
    """A bot that runs; what it writes to stdout and stderr is in `log`."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self.process = process
        self.log = log

    async def ends(self) -> int:
        """End it as a supervisor does, unless it ended by itself; its exit code."""
        if self.process.returncode is None:
            self.process.terminate()
        return await self.process.wait()

    async def writes(self, words: str, patience: float = 20) -> None:
        async with asyncio.timeout(patience):
            while words not in self.log.read_text():  # noqa: ASYNC110 - another process sets no event
                await asyncio.sleep(0.02)


@asynccontextmanager
async def started(folder: Path, *arguments: str, **settings: object) -> AsyncIterator[Started]:
    """It runs in `folder`, where it finds its .env, and keeps its data there."""
    told = {name.upper(): str(value) for name, value in settings.items()}
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT), **told}
    log = folder / f"log-{time.monotonic_ns()}"
    with log.open("wb") as file:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *arguments, cwd=folder, env=env, stdout=file, stderr=file
        )
    try:
        yield Started(process, log)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def run(folder: Path, *arguments: str, **settings: object) -> tuple[int, str]:
    """The exit code and all that it wrote, of one that ends by itself."""
    async with started(folder, *arguments, **settings) as bot:
        code = await asyncio.wait_for(bot.process.wait(), 20)
    return code, bot.log.read_text()
