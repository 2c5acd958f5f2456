"""Settings, from the environment and a `.env` file. A wrong one is named in one line."""

import hashlib
import hmac
import os
import re
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from platformdirs import user_data_path
from pydantic import AnyHttpUrl, BeforeValidator, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

TELEGRAM = "https://api.telegram.org"
DATA = user_data_path("followup-bot")
TOKEN = r"[0-9]{4,16}:[A-Za-z0-9_-]{20,}"  # noqa: S105 - its shape, not a token
NO_TOKEN = "does not look like a token (digits, a colon, letters)"  # noqa: S105
SECRET = r"[A-Za-z0-9_-]{16,256}"  # noqa: S105 - what Telegram takes, and long enough not to be guessed
NO_SECRET = "must be 16 to 256 letters, digits, - or _"  # noqa: S105
KEYS = r"[A-Za-z0-9+/]{43}=(?:\s*,\s*[A-Za-z0-9+/]{43}=)*"
NO_KEYS = "must be the base64 of 32 bytes, or several of these with commas"
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class BadSettings(Exception):
    """One line that names the variable."""


def ids(value: Any) -> Any:
    return value.replace(",", " ").split() if isinstance(value, str) else value


def token(text: str) -> SecretStr:
    return secret(text, TOKEN, NO_TOKEN)


def secret(text: str, shape: str, complaint: str) -> SecretStr:
    if not re.fullmatch(shape, text.strip()):
        raise ValueError(complaint)
    return SecretStr(text.strip())


def from_file(name: str, file: Path, shape: str, complaint: str) -> SecretStr:
    """The secret that a file holds; `name` is the setting that named the file."""
    try:
        return secret(file.read_text(), shape, complaint)
    except OSError as why:
        raise ValueError(f"{name}: cannot be read ({why.strerror})") from why
    except ValueError as why:
        raise ValueError(f"{name}: {complaint}") from why


def derived(token: str) -> str:
    """A secret that every replica knows without being told."""
    return hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()


class Settings(BaseSettings):
    """What can be set. The descriptions are what `--help` prints."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True)

    bot_token: SecretStr = Field(SecretStr(""), description="the token from @BotFather; without one, talk in the browser")
    bot_token_file: Path | None = Field(None, description="a file that holds the token, instead of BOT_TOKEN")
    bot_api_url: AnyHttpUrl = Field(AnyHttpUrl(TELEGRAM), description="root of the Bot API server")
    database_url: str = Field(
        f"sqlite+aiosqlite:///{DATA / 'followup.db'}", description="SQLAlchemy URL (sqlite+aiosqlite or postgresql+asyncpg)"
    )
    data_key: SecretStr = Field(SecretStr(""), description="encrypts what users tell: base64 of 32 bytes, the newest first")
    allowed_users: Annotated[frozenset[int], NoDecode, BeforeValidator(ids)] = Field(
        frozenset(), description="Telegram ids of those who may use the bot; empty: everyone"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="DEBUG, INFO, WARNING or ERROR")
    clock_file: Path | None = Field(None, description="a file with seconds to add to the time (the playground's clock)")
    log_format: Literal["text", "json"] = Field("text", description="text (key=value) or json, one line each")
    listen: str = Field("", description="host:port for /healthz, /metrics and the webhook; empty: no port is opened")
    webhook_url: AnyHttpUrl | None = Field(
        None, description="public https address to which Telegram brings updates; empty: they are fetched"
    )
    webhook_secret: SecretStr = Field(SecretStr(""), description="tells Telegram's requests; else made from the token")
    webhook_secret_file: Path | None = Field(None, description="a file that holds it, instead of WEBHOOK_SECRET")
    admin_chat: int = Field(0, description="Telegram id of the operator, who is told of trouble; 0: nobody")
    push_rate: float = Field(25, ge=0, le=1000, description="reminders a second to all users together; 0: no limit")
    port: int = Field(8080, ge=0, le=65535, description="where the playground listens, on this machine only; 0: any free port")

    @field_validator("log_level", mode="before")
    @classmethod
    def upper(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    @field_validator("database_url")
    @classmethod
    def known_database(cls, value: str) -> str:
        try:
            driver = make_url(value).drivername
        except ArgumentError as why:
            raise ValueError("is no database URL") from why
        if driver not in ("sqlite+aiosqlite", "postgresql+asyncpg"):
            raise ValueError("must begin with sqlite+aiosqlite:/// or postgresql+asyncpg://")
        if make_url(value).database in (None, "", ":memory:"):
            raise ValueError("names no database; what is kept in memory is lost at the next start")
        return value

    @field_validator("bot_token")
    @classmethod
    def token_shape(cls, value: SecretStr) -> SecretStr:
        return token(value.get_secret_value()) if value.get_secret_value() else value

    @field_validator("data_key")
    @classmethod
    def key_shape(cls, value: SecretStr) -> SecretStr:
        return secret(value.get_secret_value(), KEYS, NO_KEYS) if value.get_secret_value() else value

    @field_validator("webhook_secret")
    @classmethod
    def secret_shape(cls, value: SecretStr) -> SecretStr:
        return secret(value.get_secret_value(), SECRET, NO_SECRET) if value.get_secret_value() else value

    @field_validator("listen")
    @classmethod
    def host_and_port(cls, value: str) -> str:
        if value and not re.fullmatch(r"([^\s/:@?#]+|\[[0-9a-fA-F:.]+\]):[0-9]{1,5}", value):
            raise ValueError("must be host:port, as in 0.0.0.0:8080")
        return value

    @field_validator("webhook_url")
    @classmethod
    def safe(cls, value: AnyHttpUrl | None) -> AnyHttpUrl | None:
        if value and value.scheme != "https" and value.host not in LOOPBACK:
            raise ValueError("must begin with https://")
        return value

    @model_validator(mode="after")
    def from_files(self) -> Self:
        if self.bot_token_file:
            self.bot_token = from_file("BOT_TOKEN_FILE", self.bot_token_file, TOKEN, NO_TOKEN)
        if self.webhook_secret_file:
            self.webhook_secret = from_file("WEBHOOK_SECRET_FILE", self.webhook_secret_file, SECRET, NO_SECRET)
        if self.webhook_url and not self.listen:
            raise ValueError("WEBHOOK_URL: needs LISTEN, where its requests arrive")
        return self

    @property
    def token(self) -> str:
        return self.bot_token.get_secret_value()

    @property
    def secret(self) -> str:
        """By which Telegram's requests are known: every replica has the same."""
        return self.webhook_secret.get_secret_value() or derived(self.token)

    @property
    def listen_at(self) -> tuple[str, int] | None:
        host, _, port = self.listen.rpartition(":")
        return (host.strip("[]"), int(port)) if host else None

    @property
    def webhook_path(self) -> str:
        """The path of WEBHOOK_URL, which a proxy passes on as it is; empty without a webhook."""
        return (self.webhook_url.path or "/") if self.webhook_url else ""

    @property
    def api_root(self) -> str:
        return str(self.bot_api_url).rstrip("/")


SECRETS = {name.upper() for name, field in Settings.model_fields.items() if field.annotation is SecretStr}


def read_settings() -> Settings:
    """The settings, or BadSettings with one line that names the variable and what is wrong with it.

    Secrets are taken out of the environment, where a program that the bot starts could see them.
    """
    try:
        return Settings()
    except (OSError, UnicodeError) as why:
        raise BadSettings(f".env: cannot be read ({why})") from None
    except ValidationError as why:
        first = why.errors()[0]
        name = str(first["loc"][0]).upper() + ": " if first["loc"] else ""
        raise BadSettings(name + first["msg"].removeprefix("Value error, ")) from None
    finally:
        for name in SECRETS & os.environ.keys():
            del os.environ[name]


def described() -> str:
    """The table for `--help`."""
    rows = (
        (name.upper(), field.description or "", default(name, field.default)) for name, field in Settings.model_fields.items()
    )
    return "\n".join(f"  {name:20} {text}{shown}" for name, text, shown in rows)


def default(name: str, value: Any) -> str:
    return "" if name.upper() in SECRETS or value in (None, "", 0, frozenset()) else f" (default {value})"
