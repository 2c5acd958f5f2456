"""Whose turn it is to poll: Telegram lets only one process do so for a token."""

import os
import socket
from datetime import timedelta

from bot.clock_source import Clock
from storage.engine import Database

NAME = "poller"
LEASE = timedelta(seconds=30)  # longer than one poll: each poll takes it anew, and who dies loses it
US = f"{socket.gethostname()}:{os.getpid()}"


class Turn:
    """Always ours where nobody else works on the database; else of the replica that holds the lease."""

    def __init__(self, database: Database, clock: Clock, us: str = US) -> None:
        self.database = database
        self.clock = clock
        self.us = us

    async def mine(self) -> bool:
        if self.database.alone:
            return True
        async with self.database.work() as store:
            taken = await store.leases.take(NAME, self.us, self.clock.now(), LEASE)
            await store.commit()
        return taken

    async def pass_on(self) -> None:
        """Let another replica try at once, because this one ends or reaches nobody."""
        if self.database.alone:
            return
        async with self.database.work() as store:
            await store.leases.release(NAME, self.us)
            await store.commit()
