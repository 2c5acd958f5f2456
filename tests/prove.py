"""What the bot promises, tried as often as it says: runs the tests of each goal and writes docs/proof.md.

    python tests/prove.py [--quick] [G3 G5 ...]

`--quick` runs the sizes of the test suite; goals that are named are run alone, and the other rows stay as they are. Two run
at a time, the longest first; those that measure time run by themselves after the others.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "proof.md"
AT_MOST = 3600  # seconds for one goal
AT_ONCE = 2
HEAD = """# What is promised, and how often it was tried

Written by `tests/prove.py`, from the runs of the tests. Each row is one promise; "broken on purpose" says how many builds that
break the promise were tried against the same test, and that they were caught.

| Goal | What is promised | Tried | Broken on purpose | Result | Date | Seconds |
|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Goal:
    """`tests`: files of its tests; without any, all tests whose name begins with it, as test_g3_. `full`: the environment of
    the full size. `tells`: what a line looks like that tells how often it was tried, if it has no PROOF before it. `alone`: it
    measures time."""

    id: str
    promise: str
    tests: tuple[str, ...] = ()
    full: dict[str, str] = field(default_factory=lambda: {"PROVE": "1"})
    tells: str = ""
    alone: bool = False


KILLS = r"(\d+ kills, .*)"
GOALS = (
    Goal("G1", "kill -9 at random moments loses or doubles no answer and loses no nudge", ("kill",), {"SOAK": "1"}, KILLS),
    Goal("G2", "SIGTERM under load loses nothing and doubles nothing"),
    Goal("G3", "a kill right before or after any write, commit or call loses nothing"),
    Goal("G4", "an error at any statement or commit stops nobody, loses nothing and is over within a minute"),
    Goal("G5", "updates that come twice, late or to two replicas leave behind what they leave when each comes once"),
    Goal("G6", "whatever Telegram answers, nothing is lost, and copies are no more than what it did without saying so"),
    Goal("G7", "after days without Telegram every nudge comes once, in one message for each user, at Telegram's pace"),
    Goal("G8", "after a day without the bot every open debrief can be finished"),
    Goal(
        "G9",
        "no update, however odd, stops the bot or makes it say what Telegram does not take",
        ("fuzz",),
        {"UPDATES": "100000"},
    ),
    Goal(
        "G10",
        "at every change of every clock of five years each reminder comes once, and never at night",
        ("all_clock_changes",),
    ),
    Goal("G11", "a clock that jumps loses nothing and doubles nothing"),
    Goal(
        "G12",
        "replicas that are killed lose nothing, overtake nothing and keep the pace",
        ("replicas",),
        {"SOAK": "1"},
        KILLS,
        alone=True,
    ),
    Goal("G13", "nobody reads or changes what is another's", ("security_isolation",)),
    Goal(
        "G14",
        "no secret and no private word is left in logs, or on the disk of who deletes all",
        ("security_silence", "own_deletion"),
    ),
    Goal("G15", "one who writes without end keeps nobody waiting", alone=True),
    Goal("G16", "a power cut loses nothing that was acknowledged, and the database stays whole"),
    Goal("G17", "a month leaves nothing behind: no growth, no leak"),
    Goal(
        "Etiquette",
        "no life, however odd, is told what the rules of following up forbid",
        ("etiquette",),
        {"EVENTS": "100000"},
        r"(\d+ events in \d+ lives, \d+ messages)",
    ),
)


@dataclass
class Run:
    """The tests of a goal, run: their names and which of them failed, and what they told."""

    passed: list[str]
    failed: list[str]
    told: list[str]
    seconds: float

    def row(self, goal: Goal, day: str) -> str:
        broken = [name for name in (*self.passed, *self.failed) if "caught" in name]
        missed = [name for name in self.failed if "caught" in name]
        sabotage = f"{len(broken) - len(missed)} of {len(broken)} caught" if broken else ""
        result = (
            ("kept" if not self.failed else f"**not kept**: {', '.join(self.failed)}")
            if self.passed or self.failed
            else "no test"
        )
        tried = "<br>".join(self.told) or (f"{len(self.passed) - len(broken)} tests" if self.passed else "")
        return f"| {goal.id} | {goal.promise} | {tried} | {sabotage} | {result} | {day} | {self.seconds:.0f} |"


def files(goal: Goal) -> list[str]:
    """Where its tests are; of those that are named by their goal, where there are any."""
    if goal.tests:
        return [f"tests/test_{name}.py" for name in goal.tests]
    found = sorted((ROOT / "tests").glob("test_prove_*.py"))
    return [str(file.relative_to(ROOT)) for file in found if f"def test_{goal.id.lower()}_" in file.read_text()]


def run(goal: Goal, quick: bool) -> Run:
    if not (where := files(goal)):
        return Run([], [], [], 0)
    chosen = where if goal.tests else [*where, "-k", f"test_{goal.id.lower()}_"]
    began = monotonic()
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-s",
            "--tb=short",
            "--show-capture=no",
            f"--junitxml={report}",
            *chosen,
        ]
        told = output(command, {} if quick else goal.full)
        passed, failed = outcomes(report)
    sys.stdout.write(told[-4000:] if failed else "")
    return Run(passed, failed, sorted(set(said(goal, told)), key=told.find), monotonic() - began)


def output(command: Sequence[str], more: dict[str, str]) -> str:
    """All that the tests said."""
    try:
        ran = subprocess.run(  # noqa: S603 - our own tests
            command, cwd=ROOT, env=os.environ | more, capture_output=True, text=True, timeout=AT_MOST, check=False
        )
    except subprocess.TimeoutExpired as late:
        return (late.stdout or b"").decode()
    return ran.stdout


def said(goal: Goal, told: str) -> Iterator[str]:
    """How often it was tried, in the words of its tests."""
    patterns = [rf"PROOF {goal.id}: (.*)", *filter(None, [goal.tells])]
    for pattern in patterns:
        yield from (line.strip().replace("|", "/") for line in re.findall(pattern, told))


def outcomes(report: Path) -> tuple[list[str], list[str]]:
    """The tests that passed and those that failed; one that never ended is a failure too."""
    if not report.exists():
        return [], ["it did not end"]
    passed: list[str] = []
    failed: list[str] = []
    for case in ElementTree.parse(report).iter("testcase"):  # noqa: S314 - pytest wrote it just now
        (failed if case.find("failure") is not None or case.find("error") is not None else passed).append(case.attrib["name"])
    return passed, failed


def rows_before() -> dict[str, str]:
    """What the page says of each goal until now."""
    lines = PAGE.read_text().splitlines() if PAGE.exists() else []
    return {line.split("|")[1].strip(): line for line in lines if line.startswith("| ") and not line.startswith("| Goal")}


def longest_first(goals: Iterable[Goal], before: dict[str, str]) -> list[Goal]:
    """By the seconds that they took the last time."""
    return sorted(goals, key=lambda goal: -float(before.get(goal.id, "| 0 |").split("|")[-2]))


def main(arguments: Sequence[str]) -> int:
    quick, named = "--quick" in arguments, [one for one in arguments if not one.startswith("-")]
    rows, kept = rows_before(), True
    wanted = longest_first([goal for goal in GOALS if not named or goal.id in named], rows)
    for at_once in (True, False):
        these = [goal for goal in wanted if goal.alone != at_once]
        with ThreadPoolExecutor(AT_ONCE if at_once else 1) as lanes:
            running = {lanes.submit(run, goal, quick): goal for goal in these}
            for ended in as_completed(running):
                done, goal = ended.result(), running[ended]
                kept = kept and not done.failed
                rows[goal.id] = done.row(goal, f"{datetime.now(UTC):%Y-%m-%d}" + (", quick" if quick else ""))
                print(rows[goal.id], flush=True)  # noqa: T201 - that is what it is run for
                PAGE.write_text(HEAD + "".join(f"{rows[one.id]}\n" for one in GOALS if one.id in rows))
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
