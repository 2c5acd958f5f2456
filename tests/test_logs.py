"""Logs: one line each, and neither a token nor anybody's words in it."""

import json
import logging
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from bot.logs import JsonLine, Line, described
from bot.settings import read_settings

TOKEN = f"123456:{'x' * 35}"


def record(message: str, error: BaseException | None = None) -> logging.LogRecord:
    told = (type(error), error, error.__traceback__) if error else None
    made = logging.LogRecord("bot.post", logging.WARNING, "post.py", 1, message, (), told)
    made.created, made.msecs = 0, 7
    return made


def failed() -> Exception:
    """An error that was raised from another, both with a user's words in them."""
    try:
        raise_both()
    except ValueError as error:
        return error
    raise AssertionError


def raise_both() -> None:
    try:
        {}["Jane Smith"]  # type: ignore[index]
    except KeyError as error:
        raise ValueError("I was fired\nby Jane") from error


def test_a_line_of_text() -> None:
    assert Line().format(record("message 5: later")) == (
        'time=1970-01-01T00:00:00.007Z level=WARNING logger=bot.post message="message 5: later"'
    )


def test_a_line_of_json() -> None:
    told = json.loads(JsonLine().format(record("a\nb", failed())))
    assert (told["time"], told["level"], told["message"]) == ("1970-01-01T00:00:00.007Z", "WARNING", "a b")
    assert told["error"].startswith("ValueError > test_logs.py:")


@pytest.mark.parametrize("form", [Line(), JsonLine()])
def test_of_an_error_its_kind_and_place_are_told_and_not_its_words(form: Line) -> None:
    line = form.format(record("it failed", failed()))
    assert "\n" not in line
    assert "ValueError > test_logs.py:" in line
    assert ", after KeyError > test_logs.py:" in line
    assert not [word for word in ("Jane", "Smith", "fired") if word in line]


def test_what_the_database_calls_it_is_told() -> None:
    full = sqlite3.OperationalError("full")
    full.sqlite_errorname = "SQLITE_FULL"
    assert described(OperationalError("INSERT", {"name": "Jane"}, full)) == "OperationalError SQLITE_FULL"


@pytest.mark.parametrize("form", [Line(), JsonLine()])
def test_a_token_is_blotted_out_wherever_it_stands(form: Line) -> None:
    assert TOKEN not in form.format(record(f"https://api/bot{TOKEN}/getMe"))


HOOKS = {
    "raise RuntimeError(words)": "the bot has crashed",
    "t = threading.Thread(target=lambda: {}[words]); t.start(); t.join()": "a thread has crashed",
    "class A:\n    def __del__(self): raise RuntimeError(words)\nA()": "an error that nobody could catch",
    "async def main():\n    asyncio.get_running_loop().set_exception_handler(logs.of_loop)\n"
    "    asyncio.create_task(fails()); await asyncio.sleep(0); import gc; gc.collect()\n"
    "async def fails(): raise RuntimeError(words)\nasyncio.run(main())": "Task exception was never retrieved",
}


@pytest.mark.parametrize("deed", HOOKS, ids=HOOKS.get)
def test_no_way_out_of_python_tells_words_or_the_token(deed: str) -> None:
    script = f"import asyncio, threading\nfrom bot import logs\nlogs.set_up('DEBUG')\nwords = 'Jane {TOKEN}'\n{deed}"
    command = [sys.executable, "-c", script]
    told = subprocess.run(command, check=False, capture_output=True, text=True, cwd=Path(__file__).parents[1], timeout=20)  # noqa: S603
    assert HOOKS[deed] in told.stderr
    assert "Jane" not in told.stderr
    assert "xxx" not in told.stderr
    assert all(line.startswith("time=") for line in told.stderr.splitlines())


def test_secrets_leave_the_environment_when_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("WEBHOOK_SECRET", "a-secret-of-24-characters")
    settings = read_settings()
    assert (settings.token, settings.secret) == (TOKEN, "a-secret-of-24-characters")
    assert not {"BOT_TOKEN", "WEBHOOK_SECRET"} & os.environ.keys()
