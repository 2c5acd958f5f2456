"""docs/benchmarks.md and its drawing from the figures of a run: python -m benchmarks.report RESULTS.json."""

import argparse
import html
import json
import math
import sys
from pathlib import Path
from typing import Any

from benchmarks.machine import ROOT
from benchmarks.tables import Row, shown

PAGE, DRAWING = ROOT / "docs/benchmarks.md", ROOT / "docs/benchmarks/aims.svg"
COMMANDS = {
    "turns": "python -m benchmarks.turns",
    "nudges": "python -m benchmarks.nudges",
    "start": "python -m benchmarks.start",
    "million": "python -m benchmarks.million",
}
HEAD = """# How fast it is

Written by `python -m benchmarks.report RESULTS.json` from the figures of `benchmarks/`, each of which takes
`--results RESULTS.json`. Ratios are of runs that took turns on the same machine: the bot on one core, what drives it on
another. A bar that reaches beyond the line keeps its promise.

![Each figure beside its aim](benchmarks/aims.svg)
"""
MARKS = {True: "yes", False: "**no**", None: ""}
WIDTH, LINE, LABELS, MIDDLE, END = 960, 22, 480, 720, 950  # of the drawing, in pixels; MIDDLE is where the aim is
MOST = 3.0  # doublings beyond or below the aim that are drawn in full


def page(results: dict[str, Any]) -> str:
    parts = [HEAD]
    for name in (name for name in COMMANDS if name in results):
        one = results[name]
        lines = [f"| {row.what} | {figure(row)} | {row.beside} | {row.aim} | {MARKS[row.kept]} |" for row in rows_of(one)]
        head = f"## {one['title']}\n\n`{COMMANDS[name]}`, rounds: {one['times']}. {one['machine']}.\n"
        parts.append("\n".join((head, "| what | measured | beside | aim | kept |", "|---|---|---|---|---|", *lines, "")))
    return "\n".join(parts)


def rows_of(one: dict[str, Any]) -> list[Row]:
    return [Row(**row) for row in one["rows"]]


def figure(row: Row) -> str:
    return f"{shown(row.figure)} {row.unit}".strip()


def drawing(results: dict[str, Any]) -> str:
    """A bar for each figure that has an aim: how many times better or worse than the aim it is, on a scale of doublings."""
    rows = [row for name in COMMANDS if name in results for row in rows_of(results[name]) if row.aim]
    bars = "\n".join(bar(row, LINE * (number + 1)) for number, row in enumerate(rows))
    height = LINE * (len(rows) + 2)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="12">
<rect width="{WIDTH}" height="{height}" fill="#fff"/>
{bars}
<line x1="{MIDDLE}" x2="{MIDDLE}" y1="8" y2="{height - 18}" stroke="#222" stroke-width="1.5"/>
<text x="{MIDDLE}" y="{height - 5}" text-anchor="middle" fill="#222">the aim</text>
<text x="{END}" y="{height - 5}" text-anchor="end" fill="#555">{2**MOST:.0f} times better →</text>
</svg>
"""


def bar(row: Row, top: int) -> str:
    reach = better(row) * (END - MIDDLE) / MOST
    left, colour = (MIDDLE + min(0.0, reach)), "#2e7d5b" if row.kept else "#b3402a"
    return (
        f'<text x="{LABELS}" y="{top + 4}" text-anchor="end" fill="#222">{html.escape(row.what)}</text>'
        f'<rect x="{left:.1f}" y="{top - 8}" width="{max(2.0, abs(reach)):.1f}" height="16" fill="{colour}"/>'
    )


def better(row: Row) -> float:
    """Doublings beyond the aim, negative below it."""
    sign, aim = row.aim.split()
    times = max(row.figure, 1e-9) / float(aim)
    return max(-MOST, min(MOST, math.log2(times if sign == ">=" else 1 / times)))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("results", type=Path)
    results = json.loads(parser.parse_args(arguments).results.read_text())
    DRAWING.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(results))
    DRAWING.write_text(drawing(results))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
