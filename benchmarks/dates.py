"""How long the reader of dates takes for hostile texts, with dateparser beside it: python -m benchmarks.dates [--texts N]."""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime

import dateparser

from rules import dates
from rules.dates import words

TEXTS, LONGEST = 200_000, 4096
BESIDE = 300  # texts that dateparser reads too; it takes minutes for all
SHORT = 200  # characters; longer ones take dateparser seconds each
SLOW = 0.01  # seconds
NOW = datetime.fromisoformat("2026-11-25T14:00")
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩०१२३४५६७८९０１２３²½"
STRANGE = "\x00\u202e\u200f\ud800אבגمرحباñüß🙂🤷‍♀️\n\t '\"´-–/.,;:!?()&%$#@*"
TYPED = sorted({
    *words.WEEKDAYS, *words.MONTHS, *words.DAYS, *words.UNITS, *words.PARTS, *words.QUARTERS,
    *words.wordset("next last this by after before in of the a to or and not no 2 3rd 12/5 5pm from until ago they said"),
})  # fmt: skip


def texts(count: int, seed: int = 1) -> Iterator[str]:
    """Words of dates, letters, digits of many scripts, signs, and one piece again and again; up to 4,096 characters."""
    chance = random.Random(seed)  # noqa: S311 - nothing is kept secret here
    for _ in range(count):
        yield chance.choice(KINDS)(chance)[:LONGEST]


def _words(chance: random.Random) -> str:
    return " ".join(chance.choices(TYPED, k=chance.randint(1, 40)))


def _letters(chance: random.Random) -> str:
    return "".join(chance.choices("abcdefghijklmnopqrstuvwxyz ", k=_length(chance)))


def _digits(chance: random.Random) -> str:
    return "".join(chance.choices(DIGITS + " /.-:", k=_length(chance)))


def _signs(chance: random.Random) -> str:
    return "".join(chance.choices(STRANGE + DIGITS + "abc ", k=_length(chance)))


def _repeated(chance: random.Random) -> str:
    piece = " ".join(chance.choices(TYPED, k=chance.randint(1, 3))) + chance.choice((" ", "", "-", "/"))
    return (piece * LONGEST)[: _length(chance)]


def _length(chance: random.Random) -> int:
    return int(2 ** chance.uniform(0, 12))


KINDS: tuple[Callable[[random.Random], str], ...] = (_words, _letters, _digits, _signs, _repeated)


def timed(read: Callable[[str], object], said: str) -> float:
    """Seconds of this process that a reading takes; one that seems slow is repeated, and the fastest counts."""
    took = _once(read, said)
    return took if took < SLOW else min(took, _once(read, said), _once(read, said))


def _once(read: Callable[[str], object], said: str) -> float:
    begun = time.process_time()
    read(said)
    return time.process_time() - begun


def quantiles(seconds: list[float]) -> str:
    """'median 0.10 ms, p99 0.80 ms, worst 3.00 ms'."""
    ordered = sorted(1000 * second for second in seconds)
    at = {"median": len(ordered) // 2, "p99": int(len(ordered) * 0.99), "worst": -1}
    return ", ".join(f"{name} {ordered[place]:.2f} ms" for name, place in at.items())


def ours(said: str) -> object:
    return dates.read(said, NOW, "future")


def theirs(said: str) -> object:
    try:
        return dateparser.parse(said, languages=["en"], settings={"RELATIVE_BASE": NOW})
    except Exception:  # what it raises on such texts is its own affair; here only its time counts
        return None


def main(arguments: list[str]) -> int:
    """Prints the times; 1 when the worst text takes 20 ms or more."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=TEXTS)
    count = parser.parse_args(arguments).texts
    ours("friday"), theirs("friday")
    seconds = [timed(ours, said) for said in texts(count)]
    say(f"rules.dates.read  {count} texts of up to {LONGEST} characters: {quantiles(seconds)}")
    short = [said for said in texts(min(count, 6 * BESIDE), seed=2) if len(said) <= SHORT][:BESIDE]
    both = [[timed(read, said) for said in short] for read in (ours, theirs)]
    say(f"rules.dates.read  {len(short)} of up to {SHORT} characters: {quantiles(both[0])}")
    say(f"dateparser.parse  the same {len(short)} texts: {quantiles(both[1])}")
    say(f"dateparser takes {sum(both[1]) / sum(both[0]):.1f} times as long")
    return int(max(seconds) >= 0.02)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
