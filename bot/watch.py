"""What the process knows of itself: what it counted since its start, and when each of its loops moved last."""

from collections import Counter
from time import monotonic

STALE = 90.0  # seconds without an answer of Telegram, or for a loop without a step, that are too long
HEARD, PUT_ASIDE = ("updates", "heard"), ("updates", "put aside")
TOKEN_REFUSED, DATABASE_FULL = ("troubles", "token refused"), ("troubles", "database full")


class Watch:
    """Numbers and times only, nobody's words. Times are the machine's own, which no test and no playground moves."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.beats: dict[str, float] = {}
        self.reached = monotonic()
        self.lag = 0.0  # seconds by which the event loop was late

    def count(self, what: str, kind: str, many: int = 1) -> None:
        """("updates" | "sends" | "errors" | "troubles", kind). What an operator is told of stands in bot/operator.py."""
        self.counts[what, kind] += many

    def beat(self, loop: str) -> None:
        """This loop begins another step: it has ended the one before, well or not."""
        self.beats[loop] = monotonic()

    def still(self, seconds: float) -> list[str]:
        """The loops that have not moved for so long."""
        return [loop for loop, at in self.beats.items() if monotonic() - at > seconds]

    def reach(self) -> None:
        """Telegram has answered a poll, or knows where to bring updates."""
        self.reached = monotonic()

    def unreached(self) -> float:
        """Seconds since then."""
        return monotonic() - self.reached
