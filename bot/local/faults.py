"""Trouble on purpose: what a network and a busy Telegram do to a bot."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.local.refusals import Refusal, flood, no_method, unauthorized

Outcome = tuple[int, Any]
"""The HTTP status and the body: a dict is sent as JSON, a string as it is, None cuts the connection."""

Process = Callable[[], Awaitable[Outcome]]


@dataclass
class Fault:
    """A fault for the next `times` calls of `method` (in lower case; empty for any)."""

    kind: str
    method: str = ""
    times: int = 1
    seconds: float = 1


@dataclass(frozen=True)
class Call:
    """The call that a fault hits: `process` does what it asks, `pause` waits, `connected` tells of the client."""

    process: Process
    pause: Callable[[float], Awaitable[None]]
    connected: Callable[[], bool]


class Faults:
    """The faults to come, first in, first used."""

    def __init__(self) -> None:
        self._planned: list[Fault] = []

    def add(self, kind: str, method: str = "", times: int = 1, seconds: float = 1) -> None:
        """Plan a fault: a kind of `FAULTS`; `seconds` is the pause, and the retry_after of a 429."""
        if kind not in FAULTS:
            raise ValueError(f"no fault {kind!r}; there are {', '.join(FAULTS)}")
        self._planned.append(Fault(kind, method.lower(), times, seconds))

    def take(self, method: str) -> Fault | None:
        """The fault that this call meets, used up once more."""
        fault = next((one for one in self._planned if one.method in ("", method)), None)
        if fault is None:
            return None
        fault.times -= 1
        if fault.times <= 0:
            self._planned.remove(fault)
        return fault

    @property
    def next(self) -> str:
        """The kind of the next fault, empty when all is well."""
        return self._planned[0].kind if self._planned else ""

    def clear(self) -> None:
        self._planned.clear()


async def _flood(fault: Fault, _: Call) -> Outcome:
    return _refused(flood(int(fault.seconds)))


async def _internal(_: Fault, __: Call) -> Outcome:
    return _refused(Refusal(500, "Internal Server Error"))


async def _gateway(_: Fault, __: Call) -> Outcome:
    return 502, "<html>\n<head><title>502 Bad Gateway</title></head>\n<body><h1>502 Bad Gateway</h1></body>\n</html>\n"


async def _unauthorized(_: Fault, __: Call) -> Outcome:
    return _refused(unauthorized())


async def _not_found(_: Fault, __: Call) -> Outcome:
    return _refused(no_method())


async def _hang(fault: Fault, call: Call) -> Outcome:
    await call.pause(fault.seconds)
    return await call.process() if call.connected() else (0, None)


async def _slow(fault: Fault, call: Call) -> Outcome:
    outcome = await call.process()
    await call.pause(fault.seconds)
    return outcome


async def _drop(_: Fault, __: Call) -> Outcome:
    return 0, None


async def _drop_after(_: Fault, call: Call) -> Outcome:
    await call.process()
    return 0, None


async def _bad_json(_: Fault, call: Call) -> Outcome:
    await call.process()
    return 200, '{"ok": true, "result": {"message_'


def _refused(refusal: Refusal) -> Outcome:
    return refusal.status, refusal.answer()


FAULTS: Mapping[str, Callable[[Fault, Call], Awaitable[Outcome]]] = {
    "429": _flood,
    "500": _internal,
    "502": _gateway,
    "401": _unauthorized,
    "404": _not_found,
    "hang": _hang,
    "slow": _slow,
    "drop": _drop,
    "drop_after": _drop_after,
    "bad_json": _bad_json,
}
"""By kind. Nothing is done of a call that meets a number, `drop`, or a `hang` that the client does not outlast;
`slow`, `drop_after` and `bad_json` do what was asked (the message is sent) and spoil the answer."""
