"""Logs without secrets: one line each, no token wherever it turns up, and of an error its kind and place, never its words.

What an error says can be what a user wrote (`KeyError: 'Jane'`), and so can what it was raised from.
"""

import asyncio
import json
import logging
import re
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any

TOKEN = re.compile(r"(?<!\d)\d{4,16}:[A-Za-z0-9_-]{20,}")
QUIET = ("httpx", "httpcore", "telegram", "alembic", "aiosqlite")
FRAMES = 6  # the innermost, of each error in a chain


class Line(logging.Formatter):
    """time=… level=… logger=… message="…" error="…" """

    def format(self, record: logging.LogRecord) -> str:
        return TOKEN.sub("<token>", self.line(fields(record)))

    def line(self, told: dict[str, str]) -> str:
        return " ".join(f"{name}={value if plain(value) else json.dumps(value)}" for name, value in told.items())


class JsonLine(Line):
    def line(self, told: dict[str, str]) -> str:
        return json.dumps(told)


def plain(value: str) -> bool:
    return re.fullmatch(r"[\w.:+-]+", value) is not None


def fields(record: logging.LogRecord) -> dict[str, str]:
    moment = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created))
    told = {"time": f"{moment}.{record.msecs:03.0f}Z", "level": record.levelname, "logger": record.name}
    told["message"] = " ".join(record.getMessage().split())
    error = record.exc_info[1] if record.exc_info else None
    return told | ({"error": described(error)} if error else {})


def described(error: BaseException) -> str:
    """Kinds and places of an error and of what it was raised from."""
    kind = " ".join(filter(None, (type(error).__name__, code(error))))
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
    ]
    here = " > ".join([kind, *places[-FRAMES:]])
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return f"{here}, after {described(before)}" if before else here


def code(error: BaseException) -> str:
    """What a database calls it: SQLITE_FULL, 40001."""
    said = getattr(error, "orig", error)
    return getattr(said, "sqlite_errorname", None) or getattr(said, "sqlstate", None) or ""


def set_up(level: str, form: str = "text") -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLine() if form == "json" else Line())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = lambda *error: logging.critical("the bot has crashed", exc_info=error)
    threading.excepthook = lambda told: crashed(f"a thread has crashed: {told.thread and told.thread.name}", told.exc_value)
    sys.unraisablehook = lambda told: crashed("an error that nobody could catch", told.exc_value)


def crashed(words: str, error: BaseException | None) -> None:
    logging.critical(words, exc_info=error)


def of_loop(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """For asyncio, whose own handler prints the task, and with it the words of its error."""
    logging.getLogger("asyncio").error("%s", context["message"].partition("<")[0], exc_info=context.get("exception"))
