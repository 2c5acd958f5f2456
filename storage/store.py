"""The unit of work: what handlers may ask of the database, each method named for its intent."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.exc import DBAPIError

from storage.connection import Connection
from storage.drafts import Drafts
from storage.employers import Employers
from storage.facts import Facts
from storage.journal import Journal
from storage.leases import Leases
from storage.outbox import Outbox
from storage.own import Own
from storage.pace import Pace
from storage.talks import Talks
from storage.tasks import Tasks
from storage.told import Told
from storage.updates import Updates
from storage.users import Users


class Store:
    """One transaction. Nothing is kept without `commit`."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.once = connection.once
        self.journal = Journal(connection)
        self.users = Users(self.journal)
        self.talks = Talks(connection)
        self.facts = Facts(self.journal)
        self.employers = Employers(self.journal)
        self.told = Told(self.journal)
        self.tasks = Tasks(self.journal)
        self.drafts = Drafts(connection)
        self.outbox = Outbox(connection)
        self.own = Own(self.journal)
        self.pace = Pace(connection)
        self.leases = Leases(connection)
        self.updates = Updates(connection)

    async def commit(self) -> None:
        try:
            await self.connection.commit()
        except DBAPIError:
            await self.connection.invalidate()  # SQLite may keep the transaction open, SQLAlchemy takes it for ended
            raise
        finally:
            self.connection.forget()
        if self.own.forgot:
            await self.own.scrub()

    @asynccontextmanager
    async def part(self) -> AsyncIterator[None]:
        """A savepoint: what is done in it is undone alone when it raises."""
        try:
            async with self.connection.begin_nested():
                yield
        except BaseException:
            self.connection.forget()
            raise
