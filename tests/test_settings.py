"""Settings: every one, and one clear line for each that is wrong."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.alive import beside
from bot.settings import SECRET, BadSettings, Settings, described, read_settings

TOKEN = f"123456:{'x' * 35}"
NAMES = [one.name.upper() for one in fields(Settings)]


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No settings but those of the test."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_nothing_has_to_be_set() -> None:
    settings = read_settings()
    assert (settings.token, settings.api_root, settings.port) == ("", "https://api.telegram.org", 8080)
    assert settings.allowed_users == frozenset()
    assert make_url(settings.database_url).drivername == "sqlite+aiosqlite"


def test_every_setting_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "BOT_TOKEN": f" {TOKEN}\n",
        "BOT_API_URL": "http://localhost:8081/",
        "DATABASE_URL": "postgresql+asyncpg://me@there/bot",
        "ALLOWED_USERS": "1001, 1002 1003",
        "LOG_LEVEL": "debug",
        "LOG_FORMAT": "json",
        "LISTEN": "127.0.0.1:8443",
        "ADMIN_CHAT": "1001",
        "PUSH_RATE": "0",
        "CLOCK_FILE": "clock",
        "PORT": "0",
    }.items():
        monkeypatch.setenv(name, value)
    settings = read_settings()
    assert settings.token == TOKEN
    assert settings.api_root == "http://localhost:8081"
    assert settings.allowed_users == {1001, 1002, 1003}
    assert (settings.log_level, settings.clock_file, settings.port) == ("DEBUG", Path("clock"), 0)
    assert (settings.log_format, settings.listen_at, settings.webhook_path) == ("json", ("127.0.0.1", 8443), "")
    assert (settings.admin_chat, settings.push_rate) == (1001, 0)
    assert beside(settings, ".lock").name == "followup.lock"


def test_the_webhook_has_a_path_and_a_secret_that_all_replicas_share(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = []
    for _ in range(2):
        monkeypatch.setenv("BOT_TOKEN", TOKEN)
        monkeypatch.setenv("LISTEN", "[::1]:8443")
        monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.org/a/b")
        settings.append(read_settings())
    first, second = settings
    assert (first.listen_at, first.webhook_path) == (("::1", 8443), "/a/b")
    assert first.secret == second.secret
    assert re.fullmatch(SECRET, first.secret)
    assert TOKEN.partition(":")[2] not in first.secret


def test_a_secret_of_ones_own_may_stand_in_a_file(alone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (alone / "secret").write_text("a-secret-of-24-characters\n")
    monkeypatch.setenv("WEBHOOK_SECRET_FILE", "secret")
    assert read_settings().secret == "a-secret-of-24-characters"


def test_an_empty_value_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "")
    assert read_settings() == Settings()


def test_a_file_holds_the_token(alone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (alone / "secret").write_text(f"{TOKEN}\n")
    monkeypatch.setenv("BOT_TOKEN_FILE", "secret")
    assert read_settings().token == TOKEN


def test_dot_env_is_read_and_the_environment_goes_before_it(alone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (alone / ".env").write_text(f"BOT_TOKEN={TOKEN}\nPORT=81\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("PORT", "82")
    settings = read_settings()
    assert (settings.token, settings.port) == (TOKEN, 82)


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("BOT_TOKEN", "abc", "does not look like a token"),
        ("BOT_TOKEN", f"123456:{'x' * 35} 1", "does not look like a token"),
        ("BOT_TOKEN_FILE", "none", "cannot be read (No such file or directory)"),
        ("BOT_TOKEN_FILE", ".", "cannot be read (Is a directory)"),
        ("BOT_TOKEN_FILE", "empty", "does not look like a token"),
        ("BOT_TOKEN_FILE", "binary", "does not look like a token"),
        ("BOT_API_URL", "telegram", "must be a URL"),
        ("BOT_API_URL", "ftp://telegram", "must be a URL"),
        ("BOT_API_URL", "http://", "must be a URL"),
        ("BOT_API_URL", "http://here:port", "must be a URL"),
        ("BOT_API_URL", "http://here/a b", "must be a URL"),
        ("DATABASE_URL", "bot.db", "is no database URL"),
        ("DATABASE_URL", "mysql://there/bot", "must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://"),
        ("DATABASE_URL", "sqlite+aiosqlite://", "names no database"),
        ("DATABASE_URL", "sqlite+aiosqlite:///:memory:", "names no database"),
        ("ALLOWED_USERS", "1001 ana", "whole number"),
        ("LOG_LEVEL", "LOUD", "must be DEBUG, INFO, WARNING or ERROR"),
        ("LOG_FORMAT", "xml", "must be text or json"),
        ("LISTEN", "8080", "must be host:port"),
        ("LISTEN", "http://here:80", "must be host:port"),
        ("WEBHOOK_URL", "http://bot.example.org/x", "must begin with https://"),
        ("WEBHOOK_URL", "https://bot.example.org/x", "needs LISTEN"),
        ("WEBHOOK_SECRET", "short", "16 to 256"),
        ("WEBHOOK_SECRET", "sixteen characters and blanks", "16 to 256"),
        ("WEBHOOK_SECRET_FILE", "none", "cannot be read (No such file or directory)"),
        ("WEBHOOK_SECRET_FILE", "binary", "16 to 256"),
        ("ADMIN_CHAT", "me", "whole number"),
        ("PUSH_RATE", "-1", "must be a number from 0 to 1000"),
        ("PUSH_RATE", "1001", "must be a number from 0 to 1000"),
        ("PUSH_RATE", "nan", "must be a number from 0 to 1000"),
        ("PORT", "http", "whole number"),
        ("PORT", "65536", "must be from 0 to 65535"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_the_variable(
    alone: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    (alone / "empty").touch()
    (alone / "binary").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv(name, value)
    with pytest.raises(BadSettings) as wrong:
        read_settings()
    line = str(wrong.value)
    assert line.startswith(f"{name}: ")
    assert says in line
    assert "\n" not in line


def test_a_wrong_token_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", f"{TOKEN} and more")
    with pytest.raises(BadSettings) as wrong:
        read_settings()
    assert "xxx" not in str(wrong.value)
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    assert "xxx" not in repr(read_settings())


def test_a_dot_env_that_cannot_be_read_is_one_line(alone: Path) -> None:
    (alone / ".env").write_bytes(b"BOT_TOKEN=\xff\xfe")
    with pytest.raises(BadSettings, match=r"^\.env: cannot be read"):
        read_settings()


def test_the_help_describes_every_setting() -> None:
    assert [line.split()[0] for line in described().splitlines()] == NAMES
