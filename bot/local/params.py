"""The parameters of a Bot API request, read as leniently and as strictly as Telegram reads them."""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.local import refusals
from bot.local.refusals import bad


@dataclass(frozen=True)
class Upload:
    name: str
    content: bytes
    mime_type: str


@dataclass
class Params:
    """Named values (strings from a form, typed values from JSON) and uploaded files."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A string, empty when absent; numbers and flags as written, objects as JSON."""
        value = self.values.get(name)
        if value is None:
            return ""
        text = value if isinstance(value, str) else json.dumps(value)
        if any("\ud800" <= char <= "\udfff" for char in text):
            raise bad(refusals.NOT_UTF8)
        return text

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number; what is none counts as absent."""
        try:
            return int(self.text(name) or default)
        except ValueError:
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in ("true", "yes", "1")

    def json(self, name: str, refusal: str) -> Any:
        """An object or a list, given as JSON or as JSON in a string; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError as error:
            raise bad(refusal) from error

    def upload(self, name: str) -> Upload | None:
        """A file sent in this field, or in the field that `attach://…` names."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            name = value.removeprefix("attach://")
        return self.uploads.get(name)

    def shown(self) -> dict[str, Any]:
        """For the log: files by name and size."""
        files = {name: f"<{upload.name}, {len(upload.content)} bytes>" for name, upload in self.uploads.items()}
        return self.values | files
