"""The log of all calls of the bot."""

from collections import deque
from datetime import datetime
from itertools import islice
from typing import Any

from bot.local.faults import Outcome
from bot.local.params import Params

Json = dict[str, Any]


class Wire:
    """The last 5,000 calls, oldest first: n, at, method, request, status (0: cut off), answer,
    ms (real time until the answer) and, if any, fault."""

    def __init__(self) -> None:
        self.calls: deque[Json] = deque(maxlen=5000)
        self._count = 0

    def note(self, now: datetime, method: str, params: Params, outcome: Outcome, **more: Any) -> None:
        self._count += 1
        call = {"n": self._count, "at": now.isoformat(), "method": method, "request": params.shown()}
        self.calls.append(call | {"status": outcome[0], "answer": outcome[1]} | more)

    def after(self, n: int, last: int) -> list[Json]:
        """The calls after number `n`, but at most the `last`."""
        return list(islice(reversed(self.calls), min(last, max(0, self._count - n))))[::-1]

    @property
    def refusals(self) -> list[Json]:
        """Calls that were the bot's mistake: refused, not by a fault, and not a poll that a younger one ended."""
        return [call for call in self.calls if 400 <= call["status"] < 500 and not _excused(call)]

    def of(self, method: str) -> list[Json]:
        """The calls of one method."""
        return [call for call in self.calls if call["method"].lower() == method.lower()]


def _excused(call: Json) -> bool:
    return "fault" in call or (call["status"] == 409 and call["method"].lower() == "getupdates")
