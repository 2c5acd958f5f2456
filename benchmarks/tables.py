"""What was measured: said in a table with its aim, and kept in a file for the report."""

import argparse
import json
import operator
import os
import platform
import sqlite3
import statistics
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

COMPARE = {">=": operator.ge, "<=": operator.le}


@dataclass(frozen=True)
class Row:
    """One promise: what was measured, what it is compared with, and what is wanted of it."""

    what: str
    figure: float
    unit: str
    beside: str = ""
    aim: str = ""  # ">= 2.5" or "<= 0.4"; none: just told

    @property
    def kept(self) -> bool | None:
        if not self.aim:
            return None
        sign, number = self.aim.split()
        return bool(COMPARE[sign](self.figure, float(number)))


def shown(number: float) -> str:
    return f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}"


MARKS = {True: "yes", False: "NO", None: ""}


def tell(title: str, rows: Sequence[Row]) -> None:
    say(f"\n{title}")
    cells = [(row.what, f"{shown(row.figure)} {row.unit}".strip(), row.beside, row.aim, MARKS[row.kept]) for row in rows]
    table = [("what", "measured", "beside", "aim", "kept"), *cells]
    widths = [max(len(line[place]) for line in table) for place in range(5)]
    for line in table:
        say("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def keep(file: Path | None, name: str, title: str, rows: Sequence[Row], **more: Any) -> None:
    """Under this name in the file, beside what others have put there."""
    if file:
        known = json.loads(file.read_text()) if file.exists() else {}
        known[name] = {"title": title, "rows": [asdict(row) for row in rows], "machine": machine(), **more}
        file.write_text(json.dumps(known, indent=1))


def machine() -> str:
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"


def median(numbers: Sequence[float]) -> float:
    return statistics.median(numbers)


def percentile(numbers: Sequence[float], part: float) -> float:
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def options(description: str | None) -> argparse.ArgumentParser:
    """What every benchmark understands."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--quick", action="store_true", help="once and small: to see that it works, not for figures")
    parser.add_argument("--results", type=Path, help="a JSON file to write the figures into")
    return parser


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
