"""The watchdog: a process whose loops hang is ended, so that its supervisor starts it again."""

import contextlib
import logging
import os
import threading
from collections import Counter
from collections.abc import Iterator

from bot.watch import Watch

log = logging.getLogger(__name__)
TICK = 5.0  # seconds between looks
HUNG = 36  # looks in a row at which a loop had not moved: three minutes, longer than any timeout in a step


@contextlib.contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """While this lasts, a loop that hangs ends the process. A loop that fails and tries again moves: it does not."""
    over = threading.Event()
    dog = threading.Thread(target=look, args=(watch, over), name="watchdog", daemon=True)
    dog.start()
    try:
        yield
    finally:
        over.set()
        dog.join()


def look(watch: Watch, over: threading.Event) -> None:
    """It counts its own looks instead of seconds: in a machine that was suspended it slept as well."""
    seen: dict[str, float] = {}
    strikes: Counter[str] = Counter()
    while not over.wait(TICK):
        for loop, beat in list(watch.beats.items()):
            strikes[loop] = strikes[loop] + 1 if seen.get(loop) == beat else 0
            seen[loop] = beat
        if hung := [loop for loop, times in strikes.items() if times >= HUNG]:
            end(hung)


def end(hung: list[str]) -> None:
    log.critical("%s no longer moves: the process ends, to be started again", ", ".join(hung))
    logging.shutdown()
    os._exit(1)
