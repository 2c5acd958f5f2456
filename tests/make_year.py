"""Plays the year of each job seeker and writes docs/year: `.venv/bin/python tests/make_year.py [name ...]`.

Fails when a law of tests/year_laws.py is broken.
"""

import asyncio
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from year import Life, lived, transcript  # noqa: E402
from year_laws import broken  # noqa: E402
from year_people import PEOPLE, YEAR_ENDS  # noqa: E402


def main(names: list[str]) -> int:
    complaints: list[str] = []
    for name in names or PEOPLE:
        began = monotonic()
        with tempfile.TemporaryDirectory() as folder:
            life = asyncio.run(lived(PEOPLE[name](), YEAR_ENDS, f"sqlite+aiosqlite:///{folder}/bot.db"))
        page = ROOT / "docs" / "year" / f"{name}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(transcript(life))
        print(f"{name}: {monotonic() - began:.0f} s, {figures(life)}")  # noqa: T201
        complaints += broken(life)
    print("\n".join(complaints))  # noqa: T201
    return len(complaints)


def figures(life: Life) -> str:
    weeks = Counter(push.at.isocalendar().week for push in life.pushes)
    employers = Counter(name for push in life.pushes for name in {task.employer for task in push.tasks})
    kinds = Counter(push.kind for push in life.pushes)
    return (
        f"{len(life.pushes)} pushes, at most {max(weeks.values(), default=0)} a week\n"
        f"  by kind: {dict(kinds.most_common())}\n  by employer: {dict(employers.most_common())}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
