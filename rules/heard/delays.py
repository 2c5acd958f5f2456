"""By how much later than was said: "the decision is postponed by one week"."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from rules.dates import When
from rules.facts import Dated

_NUMBERS: Final = {
    "a": 1,
    "an": 1,
    "one": 1,
    "another": 1,
    "two": 2,
    "a couple of": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
}
_DELAY: Final = re.compile(
    r"(?i)\b(?:(?:postpon|delay)\w*|(?:push|mov|put|set|held|hold)\w* (?:back|up|off|out)|slipp?\w*|later|extend\w*)"
    r" (?:by|for|another) (?:about |around |at least )?(?P<count>a couple of|\d{1,2}|[a-z]+) (?:more |further )?"
    r"(?P<unit>day|week|fortnight|month)s?\b"
    r"|\b(?P<before>a couple of|\d{1,2}|[a-z]+) (?P<later>day|week|fortnight|month)s? later (?:than|as) (?:planned|said|they)"
)
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
MONTHS: Final = 12


def put_off(text: str, before: Dated | None, today: date) -> When | None:
    """The day that was said before, so much later; None where no such length is said, or no day was known."""
    found = _DELAY.search(" ".join(text.split()))
    if found is None or before is None or before.start is None:
        return None
    word = (found["count"] or found["before"]).casefold()
    count = int(word) if word.isdigit() else _NUMBERS.get(word)
    unit = (found["unit"] or found["later"]).casefold()
    if not count:
        return None
    start, last = _later(before.start, count, unit), before.end or before.start
    end = _later(last, count, unit)
    if before.start <= today < end and before.start != last:
        start = today  # "by Friday" stays a deadline
    return When("date" if start == end else "range", start, end)


def instead(when: When, text: str, before: Dated | None, today: date) -> When:
    """`when`, which was counted from today; where it is a length, the day that was said before and so much more."""
    return put_off(text, before, today) or when


def _later(day: date, count: int, unit: str) -> date:
    if unit != "month":
        return day + timedelta(days=count * _DAYS[unit])
    year, month = divmod(day.year * MONTHS + day.month - 1 + count, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
