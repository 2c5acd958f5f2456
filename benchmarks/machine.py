"""Processes that are measured: each on a core of its own, with what it takes of time and memory as the system counts it."""

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORES = sorted(os.sched_getaffinity(0))
HERE, THERE = CORES[0], CORES[-1]  # for what measures, for what is measured
TICKS = os.sysconf("SC_CLK_TCK")
PATIENCE = 40  # seconds for a clean end


class Measured:
    """A process that runs. `cpu` is seconds, `memory` MiB."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self.process = process
        self.log = log

    @property
    def cpu(self) -> float:
        """Of user and system together, all threads, since its start."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    async def busy(self, seconds: float) -> float:
        """The part of a core that it takes over so many seconds, to the nanosecond; all its threads must live so long."""
        before = self._scheduled()
        await asyncio.sleep(seconds)
        return (self._scheduled() - before) / 1e9 / seconds

    def _scheduled(self) -> int:
        return sum(int(file.read_text().split()[0]) for file in Path(f"/proc/{self.process.pid}/task").glob("*/schedstat"))

    @property
    def memory(self) -> float:
        """What of it is in memory now."""
        return self._status("VmRSS")

    def _status(self, name: str) -> float:
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))

    def complain(self, why: str) -> RuntimeError:
        return RuntimeError(f"{why}; its log ends with:\n{self.log.read_text()[-2000:]}")


def stay_here() -> None:
    """This process measures: it leaves the other core to what it measures."""
    os.sched_setaffinity(0, {HERE})


@asynccontextmanager
async def started(folder: Path, *arguments: str, settings: Mapping[str, str], core: int = THERE) -> AsyncIterator[Measured]:
    """`python ARGUMENTS` on the other core, with nothing but these settings; what it writes goes into a file in `folder`."""
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT), **settings}
    log = folder / "log"
    with log.open("wb") as file:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, cwd=folder, env=env, stdout=file, stderr=file,
            preexec_fn=lambda: os.sched_setaffinity(0, {core}),
        )  # fmt: skip
    try:
        yield Measured(process, log)
    finally:
        await ended(process)


async def ended(process: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), PATIENCE)
    except TimeoutError:
        process.kill()
        await process.wait()
