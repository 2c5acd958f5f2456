"""How long a sheet takes to set, beside an empty page in the same run: python -m benchmarks.paper [--times N]."""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace

import typst

from bot.paper import Page, card, envelope, fax, letter, unprintable
from bot.paper.setting import fonts

TIMES = 60
MOST = 200  # milliseconds for a letter, warm
TEXT = (
    "I came away with a clear picture of what the first half year would ask of me and with the wish to begin . You said that "
    "the panels have to be catalogued before the spring ; I did this for eleven hundred tiles in nine weeks with two helpers ."
)


def page(words: int, number: int) -> Page:
    """One with so many words; another number is another letter, so that nothing set before can be used again."""
    known = TEXT.split()
    chosen = [known[(place * 7 + number) % len(known)] for place in range(words)]
    paragraphs = tuple(" ".join(chosen[start : start + 45]) for start in range(0, words, 45))
    to = ("Dr Margaret Okonkwo-Lindqvist", "Head of Conservation", "Casa dos Azulejos", "Rua da Madre de Deus 4", "Lisboa")
    return Page(to[3:], to, f"Day {number}", f"Dear Dr Okonkwo {number},", paragraphs, "Yours sincerely,", f"Joana {number}")


def empty(number: int) -> bytes:
    return typst.compile(f"// {number}\n".encode(), font_paths=fonts(), ignore_system_fonts=True, format="pdf")


SHEETS: dict[str, Callable[[int], object]] = {
    "an empty page": empty,
    "letter, 130 words": lambda number: letter(page(130, number)),
    "letter, 300 words": lambda number: letter(page(300, number)),
    "letter, 300 words, US": lambda number: letter(replace(page(300, number), paper="letter")),
    "letter, 900 words": lambda number: letter(page(900, number)),
    "envelope": lambda number: envelope(page(0, number)),
    "fax, 130 words": lambda number: fax(page(130, number)),
    "card, 60 words": lambda number: card("\n\n".join(page(60, number).paragraphs), "a4"),
    "unprintable, 300 words": lambda number: unprintable(f"Łukasz {number} 王小明 é" + " ".join(page(300, number).paragraphs)),
}


def timed(work: Callable[[int], object], number: int) -> float:
    """Milliseconds."""
    begun = time.perf_counter()
    work(number)
    return 1000 * (time.perf_counter() - begun)


def main(arguments: list[str]) -> int:
    """Prints the times; 1 when the median letter of 300 words takes 200 ms or more."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=TIMES)
    times = parser.parse_args(arguments).times
    say(f"the first letter of the process: {timed(SHEETS['letter, 130 words'], -1):.0f} ms")
    took: dict[str, list[float]] = {name: [] for name in SHEETS}
    for number in range(times):  # in turns, so that whatever else the machine does is shared out fairly
        for name, work in SHEETS.items():
            took[name].append(timed(work, number))
    base = statistics.median(took["an empty page"])
    for name, each in took.items():
        median = statistics.median(each)
        say(f"{name:24} median {median:6.1f} ms, worst {max(each):6.1f} ms, {median / base:6.1f} times an empty page")
    return int(statistics.median(took["letter, 300 words"]) >= MOST)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
