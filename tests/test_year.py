"""A year of three job seekers, as each would read it: the pages in docs/year, and the laws that hold over all they were told.

The suite plays the first weeks and compares them with the pages; `tests/make_year.py` plays the years, holds the same laws
against them and writes the pages.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
from year import days_of, lived, transcript
from year_laws import broken
from year_people import PEOPLE

PAGES = Path(__file__).parent.parent / "docs" / "year"
PLAYED = {"diligent": "2026-01-23", "chaotic": "2026-02-06", "silent": "2026-01-27"}


@pytest.mark.parametrize("name", PEOPLE)
async def test_the_year_is_as_it_can_be_read_in_the_docs(name: str, database_url: str) -> None:
    life = await lived(PEOPLE[name](), PLAYED[name], database_url)
    assert broken(life) == []
    assert transcript(life) == days_of((PAGES / f"{name}.md").read_text(), PLAYED[name]), "run tests/make_year.py and read it"


def test_who_never_answers_is_left_alone_after_a_while() -> None:
    """The page of the silent user: fewer than 25 messages that came by themselves, and none after the fourth month."""
    days = re.split(r"(?m)^## ", (PAGES / "silent.md").read_text())[1:]
    by_itself = Counter[str]()
    for day in days:
        heard = re.findall(r"(?m)^\d\d:\d\d (\w+):", day)
        by_itself[day.split("\n")[0]] += sum(who == "Bot" for who in heard) if "Eve" not in heard else 0
    assert 0 < by_itself.total() < 25
    assert all("2026" in day and day.split()[2] in ("January", "February", "March", "April") for day in by_itself)
