"""PostgreSQL as this bot needs it: nobody waits for ever, neither for a lock nor for a replica that hangs."""

from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from storage.connection import Engine

LIMITS = {"statement_timeout": "10s", "lock_timeout": "5s", "idle_in_transaction_session_timeout": "30s"}
MIGRATING = 2718281  # the lock under which one replica migrates while the others wait

# SQLSTATEs of trouble that passes, or the class that is their first two characters.
PASSING = (
    "08",  # the connection broke
    "40",  # in conflict with another transaction, which went on
    "53",  # no disk, memory or connection left
    "55P03",  # a lock was not to be had in time
    "57",  # cancelled, shut down, starting up
    "25P03",  # idle for too long in a transaction
)


def engine(url: str) -> Engine:
    """A pool whose connections are looked at before they are used."""
    options = {"server_settings": {**LIMITS, "jit": "off"}}
    return Engine(create_async_engine(url, pool_pre_ping=True, hide_parameters=True, connect_args=options).sync_engine)


def passes(error: BaseException | None) -> bool:
    return str(getattr(error, "sqlstate", None)).startswith(PASSING)


async def begin_migrating(connection: AsyncConnection) -> None:
    """One replica at a time, for as long as it takes."""
    for statement in (
        "SET LOCAL statement_timeout = 0",
        "SET LOCAL lock_timeout = 0",
        f"SELECT pg_advisory_xact_lock({MIGRATING})",
    ):
        await connection.exec_driver_sql(statement)
