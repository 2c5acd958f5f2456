"""What the bot understands, by example: writes docs/dates.md from the answers that the tests read.

python tests/dates_table.py
"""

import sys
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from rules import dates  # noqa: E402 - run as a script, the root must be found first

DOC = ROOT / "docs" / "dates.md"
NOW = datetime.fromisoformat("2026-11-25T14:00")
HEAD = f"""# When? What the bot understands

Generated from the tests' own examples by `python tests/dates_table.py`; a test fails when it is stale.
Every line is typed on {NOW:%A %-d %B %Y at %H:%M}. In doubt the bot asks back, with the days to choose from where there
are some: a question costs a tap, a wrong date a job. *Behind a stroke*: what other people mean by the same words, one tap
away.
"""

Group = tuple[str, str, str, tuple[str, ...]]
# What was asked, in which direction, and how people answer.
GROUPS: tuple[Group, ...] = (
    ("Days", "future", "decision", ("friday", "next mon", "tmrw", "the day after tomorrow", "a week on friday", "friday week",
     "monday the 30th", "30th november", "Nov 30", "30.11.", "2026-11-30", "the 3rd", "thirtieth of november",
     "round two monday", "2nd round on the 30th")),
    ("Weeks, months and their parts", "future", "decision", ("next week", "early next week", "end of next week", "midweek",
     "w/c 7 dec", "mid-december", "end of the month", "first week of december", "january", "q1 next year")),
    ("Lengths", "future", "decision", ("in 3 days", "two weeks", "a fortnight", "2-3 weeks", "5 working days", "48 hours",
     "ten days or so", "in six months time")),
    ("Deadlines and open ends", "future", "decision", ("by friday", "no later than 4 dec", "within 10 days",
     "before christmas", "friday at the latest", "not before monday", "after thanksgiving", "from next week onwards")),
    ("Several days", "future", "decision", ("thursday or friday", "between monday and wednesday", "7-11 december",
     "late november or early december", "this week or next")),
    ("Corrections, spelling, small talk", "future", "decision", ("friday no wait monday", "not friday, monday",
     "wendesday", "nxt fri", "umm i think she said like maybe thursday??", "HR told me by EOD tomorrow",
     '"We will be in touch by Friday 4 December."', "Friday 👍")),
    ("Where people differ", "future", "decision", ("next friday", "friday week", "wednesday", "next weekend", "this week",
     "the end of next week", "in two weeks", "in a month", "first week of december", "by next friday")),
    ("The clock of another zone", "future", "decision", ("tomorrow 11 AM IST", "friday at 3pm eastern time", "11 AM IST")),
    ("Asked back", "future", "decision", ("12/5", "monday or friday", "friday the 5th", "after the second interview", "later",
     "an hour", "3", "they start the new person in february", "my second interview is friday", "it won't be friday")),
    ("No date", "future", "decision", (
     "they didn't say", "no idea", "soon", "who knows", "TBC", "whenever they feel like it")),
    ("Not an answer", "future", "decision", ("thanks", "May Lee", "year 6 maths", "the second round", "£32,000 pro rata",
     "07700 900123", "open 24/7")),
    ("When was it?", "past", "when", ("yesterday at 3pm", "this morning at 9:30", "last tuesday 10am", "monday just gone",
     "two days ago", "20/11", "before friday")),
    ("When did it end?", "past", "ended", (
     "an hour", "20 mins ago", "half eleven", "11", "11:30 Uhr", "1230", "from 10 to 11:15", "just now")),
    ("Remind me when?", "future", "remind", ("this evening", "later", "tomorrow morning", "friday after work", "an hour",
     "in three hours", "snooze till tuesday morning", "end of the day", "next mon at 9", "in a week")),
)  # fmt: skip


def page() -> str:
    """The whole page."""
    return HEAD + "".join(_section(*group) for group in GROUPS)


def _section(title: str, direction: str, question: str, texts: tuple[str, ...]) -> str:
    rows = (f"| {text.replace('|', '/')} | {_read(text, direction, question)} |\n" for text in texts)
    return f"\n## {title}\n\n| typed | read as |\n| --- | --- |\n{''.join(rows)}"


def _read(text: str, direction: str, question: str) -> str:
    when = dates.read(text, NOW, direction, question)
    said = dates.echo(when, NOW.date())
    if when.kind == "ambiguous":
        return f"asks: {said}"
    return " / ".join((said, *(f"*{dates.echo(other, NOW.date())}*" for other in when.others)))


if __name__ == "__main__":
    DOC.write_text(page())
