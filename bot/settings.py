"""Settings, from the environment and a `.env` file. A wrong one is named in one line."""

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


class BadSettings(Exception):
    """One line that names the variable."""


def ids(value: Any) -> Any:
    return value.replace(",", " ").split() if isinstance(value, str) else value


def token(text: str) -> SecretStr:
    if not re.fullmatch(TOKEN, text.strip()):
        raise ValueError(NO_TOKEN)
    return SecretStr(text.strip())


class Settings(BaseSettings):
    """What can be set. The descriptions are what `--help` prints."""

    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True)

    bot_token: SecretStr = Field(SecretStr(""), description="the token from @BotFather; without one, talk in the browser")
    bot_token_file: Path | None = Field(None, description="a file that holds the token, instead of BOT_TOKEN")
    bot_api_url: AnyHttpUrl = Field(AnyHttpUrl(TELEGRAM), description="root of the Bot API server")
    database_url: str = Field(
        f"sqlite+aiosqlite:///{DATA / 'followup.db'}", description="SQLAlchemy URL (sqlite+aiosqlite or postgresql+asyncpg)"
    )
    allowed_users: Annotated[frozenset[int], NoDecode, BeforeValidator(ids)] = Field(
        frozenset(), description="Telegram ids of those who may use the bot; empty: everyone"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="DEBUG, INFO, WARNING or ERROR")
    clock_file: Path | None = Field(None, description="a file with seconds to add to the time (the playground's clock)")
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

    @model_validator(mode="after")
    def one_token(self) -> Self:
        if self.bot_token_file:
            try:
                self.bot_token = token(self.bot_token_file.read_text())
            except OSError as why:
                raise ValueError(f"BOT_TOKEN_FILE: cannot be read ({why.strerror})") from why
            except ValueError as why:
                raise ValueError(f"BOT_TOKEN_FILE: {NO_TOKEN}") from why
        return self

    @property
    def token(self) -> str:
        return self.bot_token.get_secret_value()

    @property
    def api_root(self) -> str:
        return str(self.bot_api_url).rstrip("/")


def read_settings() -> Settings:
    """The settings, or BadSettings with one line that names the variable and what is wrong with it."""
    try:
        return Settings()
    except (OSError, UnicodeError) as why:
        raise BadSettings(f".env: cannot be read ({why})") from None
    except ValidationError as why:
        first = why.errors()[0]
        name = str(first["loc"][0]).upper() + ": " if first["loc"] else ""
        raise BadSettings(name + first["msg"].removeprefix("Value error, ")) from None


def described() -> str:
    """The table for `--help`."""
    rows = (
        (name.upper(), field.description or "", default(name, field.default)) for name, field in Settings.model_fields.items()
    )
    return "\n".join(f"  {name:16} {text}{shown}" for name, text, shown in rows)


def default(name: str, value: Any) -> str:
    return "" if name == "bot_token" or value in (None, frozenset()) else f" (default {value})"
