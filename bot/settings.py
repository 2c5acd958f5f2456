"""Settings, from the environment and a `.env` file. A wrong one is named in one line."""
# ruff: noqa: RUF009 - `setting` makes a field

import hashlib
import hmac
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from platformdirs import user_data_path
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

TELEGRAM = "https://api.telegram.org"
DATA = user_data_path("followup-bot")
TOKEN = r"[0-9]{4,16}:[A-Za-z0-9_-]{20,}"  # noqa: S105 - its shape, not a token
SECRET = r"[A-Za-z0-9_-]{16,256}"  # noqa: S105 - what Telegram takes, and long enough not to be guessed
KEYS = r"[A-Za-z0-9+/]{43}=(?:\s*,\s*[A-Za-z0-9+/]{43}=)*"
HOST_AND_PORT = r"([^\s/:@?#]+|\[[0-9a-fA-F:.]+\]):[0-9]{1,5}"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class BadSettings(Exception):
    """One line that names the variable."""


# --- read from text: a ValueError says what is wrong, without the text, which may be a secret -----------------------------


def shaped(shape: str, complaint: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not re.fullmatch(shape, text.strip()):
            raise ValueError(complaint)
        return text.strip()

    return read


token = shaped(TOKEN, "does not look like a token (digits, a colon, letters)")
secret = shaped(SECRET, "must be 16 to 256 letters, digits, - or _")
keys = shaped(KEYS, "must be the base64 of 32 bytes, or several of these with commas")
host_and_port = shaped(HOST_AND_PORT, "must be host:port, as in 0.0.0.0:8080")


def level(text: str) -> str:
    return shaped("DEBUG|INFO|WARNING|ERROR", "must be DEBUG, INFO, WARNING or ERROR")(text.upper())


def whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ValueError("must be a whole number") from None


def ids(text: str) -> frozenset[int]:
    return frozenset(whole(one) for one in text.replace(",", " ").split())


def port(text: str) -> int:
    if not 0 <= whole(text) <= 65535:
        raise ValueError("must be from 0 to 65535")
    return whole(text)


def rate(text: str) -> float:
    if not re.fullmatch(r"[0-9]+(\.[0-9]*)?", text.strip()) or float(text) > 1000:
        raise ValueError("must be a number from 0 to 1000")
    return float(text)


def url(text: str) -> str:
    try:
        parts = urlsplit(text.strip())
        valid = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and len(text.split()) == 1
    except ValueError:
        valid = False
    if not valid:
        raise ValueError(f"must be a URL, as {TELEGRAM} is")
    return text.strip()


def safe_url(text: str) -> str:
    parts = urlsplit(url(text))
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise ValueError("must begin with https://")
    return parts.geturl()


def database(text: str) -> str:
    try:
        made = make_url(text)
    except ArgumentError as why:
        raise ValueError("is no database URL") from why
    if made.drivername not in ("sqlite+aiosqlite", "postgresql+asyncpg"):
        raise ValueError("must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://")
    if made.database in (None, "", ":memory:"):
        raise ValueError("names no database; what is kept in memory is lost at the next start")
    return text


# --- all of them --------------------------------------------------------------------------------------------------------


def setting(default: Any, says: str, read: Callable[[str], Any], hidden: bool = False) -> Any:
    """`says` is what `--help` prints; a hidden one is a secret."""
    return field(default=default, repr=not hidden, metadata={"says": says, "read": read, "hidden": hidden})


@dataclass(kw_only=True)
class Settings:
    """What can be set; as variables their names are in capitals. Built by hand, nothing is checked."""

    bot_token: str = setting("", "the token from @BotFather; without one, talk in the browser", token, hidden=True)
    bot_token_file: Path | None = setting(None, "a file that holds the token, instead of BOT_TOKEN", Path)
    bot_api_url: str = setting(TELEGRAM, "root of the Bot API server", url)
    database_url: str = setting(
        f"sqlite+aiosqlite:///{DATA / 'followup.db'}", "SQLAlchemy URL (sqlite+aiosqlite or postgresql+asyncpg)", database
    )
    data_key: str = setting("", "encrypts what users tell: base64 of 32 bytes, the newest first", keys, hidden=True)
    allowed_users: frozenset[int] = setting(frozenset(), "Telegram ids of those who may use the bot; empty: everyone", ids)
    log_level: str = setting("INFO", "DEBUG, INFO, WARNING or ERROR", level)
    clock_file: Path | None = setting(None, "a file with seconds to add to the time (the playground's clock)", Path)
    log_format: str = setting("text", "text (key=value) or json, one line each", shaped("text|json", "must be text or json"))
    listen: str = setting("", "host:port for /healthz, /metrics and the webhook; empty: no port is opened", host_and_port)
    webhook_url: str = setting("", "public https address to which Telegram brings updates; empty: they are fetched", safe_url)
    webhook_secret: str = setting("", "tells Telegram's requests; else made from the token", secret, hidden=True)
    webhook_secret_file: Path | None = setting(None, "a file that holds it, instead of WEBHOOK_SECRET", Path)
    admin_chat: int = setting(0, "Telegram id of the operator, who is told of trouble; 0: nobody", whole)
    push_rate: float = setting(25, "reminders a second to all users together; 0: no limit", rate)
    port: int = setting(8080, "where the playground listens, on this machine only; 0: any free port", port)

    @property
    def token(self) -> str:
        return self.bot_token

    @property
    def secret(self) -> str:
        """By which Telegram's requests are known: every replica has the same."""
        return self.webhook_secret or derived(self.bot_token)

    @property
    def listen_at(self) -> tuple[str, int] | None:
        host, _, number = self.listen.rpartition(":")
        return (host.strip("[]"), int(number)) if host else None

    @property
    def webhook_path(self) -> str:
        """The path of WEBHOOK_URL, which a proxy passes on as it is; empty without a webhook."""
        return (urlsplit(self.webhook_url).path or "/") if self.webhook_url else ""

    @property
    def api_root(self) -> str:
        return self.bot_api_url.rstrip("/")


def derived(token: str) -> str:
    """A secret that every replica knows without being told."""
    return hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()


SECRETS = {one.name.upper() for one in fields(Settings) if one.metadata["hidden"]}


def read_settings() -> Settings:
    """The settings, or BadSettings with one line that names the variable and what is wrong with it.

    Secrets are taken out of the environment, where a program that the bot starts could see them.
    """
    try:
        return settings_of(variables())
    finally:
        for name in SECRETS & os.environ.keys():
            del os.environ[name]


def settings_of(variables: Mapping[str, str]) -> Settings:
    """Those that these variables tell."""
    settings = Settings(**dict(told_by(variables)))
    if settings.bot_token_file:
        settings.bot_token = from_file("BOT_TOKEN_FILE", settings.bot_token_file, token)
    if settings.webhook_secret_file:
        settings.webhook_secret = from_file("WEBHOOK_SECRET_FILE", settings.webhook_secret_file, secret)
    if settings.webhook_url and not settings.listen:
        raise BadSettings("WEBHOOK_URL: needs LISTEN, where its requests arrive")
    return settings


def told_by(variables: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    for one in fields(Settings):
        name = one.name.upper()
        try:
            if name in variables:
                yield one.name, one.metadata["read"](variables[name])
        except ValueError as why:
            raise BadSettings(f"{name}: {why}") from None


def variables() -> dict[str, str]:
    """What is told, by name: the environment goes before `.env`, and an empty value is none."""
    return {name.upper(): text for told in (dot_env(), os.environ) for name, text in told.items() if text}


def dot_env(file: Path = Path(".env")) -> dict[str, str | None]:
    if not file.is_file():
        return {}
    from dotenv import dotenv_values  # loaded by those who have such a file

    try:
        return dotenv_values(file)
    except (OSError, UnicodeError) as why:
        raise BadSettings(f".env: cannot be read ({why})") from None


def from_file(name: str, file: Path, read: Callable[[str], str]) -> str:
    """The secret that a file holds; `name` is the setting that named the file."""
    try:
        return read(file.read_text(errors="replace"))
    except OSError as why:
        raise BadSettings(f"{name}: cannot be read ({why.strerror})") from why
    except ValueError as why:
        raise BadSettings(f"{name}: {why}") from why


def described() -> str:
    """The table for `--help`."""
    return "\n".join(f"  {one.name.upper():20} {one.metadata['says']}{default(one)}" for one in fields(Settings))


def default(one: Field[Any]) -> str:
    return f" (default {one.default})" if one.default not in ("", None, 0, frozenset()) else ""
