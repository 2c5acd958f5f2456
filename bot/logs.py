"""Logs without secrets: the token is redacted wherever it turns up, in a crash too, and httpx, which logs it, is quiet."""

import logging
import re
import sys

TOKEN = re.compile(r"(?<!\d)\d{4,16}:[A-Za-z0-9_-]{20,}")
QUIET = ("httpx", "httpcore", "telegram", "alembic", "aiosqlite")


class Redacted(logging.Formatter):
    """Formats a record, tracebacks too, and blots every token out."""

    def format(self, record: logging.LogRecord) -> str:
        return TOKEN.sub("<token>", super().format(record))


def set_up(level: str) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacted("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = lambda *error: logging.critical("the bot has crashed", exc_info=error)
