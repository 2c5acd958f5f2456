"""`python -m storage.migrations.check`: all migrations together give exactly the tables of storage/tables.py.

With a message as argument it writes the migration that is missing.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command

from storage.engine import Database
from storage.migrations import config, upgrade


async def main(message: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'check.db'}")
        try:
            await upgrade(database.engine)
            async with database.engine.begin() as connection:
                if message:
                    await connection.run_sync(lambda sync: command.revision(config(sync), message, autogenerate=True))
                else:
                    await connection.run_sync(lambda sync: command.check(config(sync)))
        finally:
            await database.close()


if __name__ == "__main__":
    asyncio.run(main(" ".join(sys.argv[1:])))
