"""Users who talk with a bot, all at once: each says his next line as soon as the answer to the last one is there."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from time import perf_counter

from benchmarks.telegram import Telegram

Script = Sequence[tuple[str, str]]  # what to say, a part of what is answered
PATIENCE = 30  # seconds without any answer


class Stuck(Exception):
    """Nothing is answered any more."""


class Users:
    """`talk` until everybody is through; then `seconds` holds how long each turn took."""

    def __init__(self, telegram: Telegram, strict: bool) -> None:
        self.telegram = telegram
        self.strict = strict  # whether to look at what is answered; an echo says what it says
        telegram.heard = self.hear

    async def talk(self, scripts: Mapping[int, Script]) -> float:
        """How long it took in all; raises Stuck."""
        self.left = {user: iter(script) for user, script in scripts.items()}
        self.waits: dict[int, tuple[str, float]] = {}
        self.seconds: list[float] = []
        self.strange: list[str] = []
        self.over = asyncio.Event()
        begun = perf_counter()
        self.begin(scripts)
        await self.patiently()
        return perf_counter() - begun

    def begin(self, users: Iterable[int]) -> None:
        for user in users:
            self.go_on(user)

    def go_on(self, user: int) -> None:
        line, answer = next(self.left[user], ("", ""))
        if line:
            self.waits[user] = (answer, perf_counter())
            self.telegram.say(user, line)
        elif not self.waits:
            self.over.set()

    def hear(self, user: int, text: str) -> None:
        wanted = self.waits.get(user)
        if wanted and (not self.strict or wanted[0] in text):
            del self.waits[user]
            self.seconds.append(perf_counter() - wanted[1])
            self.go_on(user)
        else:
            self.strange.append(text)

    async def patiently(self) -> None:
        while not self.over.is_set():
            before = len(self.seconds)
            try:
                await asyncio.wait_for(self.over.wait(), PATIENCE)
            except TimeoutError:
                if len(self.seconds) == before:
                    raise Stuck(f"waits for {list(self.waits.items())[:3]}, heard {self.strange[-3:]}") from None
