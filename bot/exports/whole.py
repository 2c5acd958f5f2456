"""followup.json: everything, to keep and to send back."""

import json
from datetime import date, datetime, time
from typing import Any

from bot.exports.gathered import Gathered


def file(gathered: Gathered) -> bytes:
    return json.dumps(gathered.rows or {}, ensure_ascii=False, indent=1, default=iso).encode()


def iso(value: Any) -> str:
    """A moment with its zone, a day, or a time of the day."""
    if not isinstance(value, datetime | date | time):
        raise TypeError(f"no place in the file for {type(value).__name__}")
    return value.isoformat()
