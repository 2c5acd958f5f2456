"""Makes docs/rules.md from the tables of the program: `.venv/bin/python docs/make_rules.py`.

With `--check` it writes nothing and fails when the page is not what the tables say.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from datetime import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from rules import cadence  # noqa: E402
from rules.outcomes import ENDINGS, OUTCOMES  # noqa: E402
from rules.plan.table import OWN_RULES, RULES, Row  # noqa: E402
from rules.wording import WORDS  # noqa: E402

PAGE = ROOT / "docs" / "rules.md"

INTRO = """\
# The rules of following up, and where each stands

The advice behind them comes from four articles on interview follow-up: a how-to ("take interview follow-up very
seriously"), Mary Brent's *The Real Reasons Why You Need to Follow Up*, *Does Following Up With Employers Really Matter*,
and *Don't Forget to Say "Thank You"*. What is due and when is worked out in `rules/plan/`, one function for each rule and
one line in `rules/plan/table.py`; every number is a constant in `rules/cadence.py`. This page is made from both by
`docs/make_rules.py`, and a test fails when it is stale."""

ASKED = """\
## What is asked

| Row | What the bot does | The advice |
|---|---|---|
| A1 | Asks one question at a time, the essentials first. "Save now" at any time | "Write down the correct names and titles" |
| A2 | Everyone met, the receptionist and assistants too; each name is shown back before anything uses it \
| "in addition to the receptionist, personal assistant, or executive secretary" |
| A3 | When they decide, and when a second-interview call may come | "At the end of your interview, ask …" |
| A4 | The best way to reach each person | "Ask the receptionist" |
| A6 | Every interview gets its follow-ups: a bad one, and one for a job that is no longer wanted \
| "Follow-up all interviews" |"""

IN_DETAIL = """\
## In more detail

- **B1** The nudges are two hours after the interview (20:30 if that would be in the quiet hours of an evening), the next
  morning at 9:00, and three hours before the deadline. A thank-you that is late is still pushed, half an hour after the notes
  were saved: late thanks are better than none. Of two that are less than two hours apart the later is left out. Who was met
  again since is thanked for the later interview.
- **B3** Email, fax, text and LinkedIn arrive when they are sent, post after three working days. As long as no note is
  reported, it is assumed to go out at the deadline. Where a weekend or a word of less than a week ago moves the call, the
  plan says so. Their own word that led to a second interview does not. The nudge comes when they work and you are awake; a
  call that was not made in a week gives way to the weekly word.
- **B4** Never two words to one employer within seven days, whichever rule they come from; never daily. A second interview, a
  new application or a new try does not break this. A word that is not reported is nudged again a week later, at most four
  times; the last one says so. A weekly word that was given on its day counts from its hour, so that the next keeps it. After
  sixty days the nudge proposes to ask straight out whether the job is filled.
- **B5** The bot asks you whether they answered; it contacts nobody. A reply on that day or later, or an interview to come,
  makes the question needless. Two dates that are asked about on the same day are one question; after two weeks it is let go.
- **B6** A promise without a day is for the day after the interview. A note says when you will call only if you want it to;
  once the note is sent, the call is on that day and takes the place of the one that was planned.
- **E5** What comes of a call: spoke, a voicemail, nobody there, call back on a day, the wrong person, filled, decided. "Call
  back" moves the call to when they said, from 8:00 to 18:00 where they are, on a working day. Who is told to be the right
  person is called from then on; as long as nobody knows who that is, the receptionist is asked.
- **B7** Two applications are asked about in one word, about the later one.
- **B9** Two look backs are a week apart by the calendar, also when the day is changed. After four weeks without a word of
  yours they stop; your next word brings them back.
- **B10** Thanks for an offer or after a no are brought up the same evening, and the next morning.
- **B11** Who met you, or expects you to an interview, is told of your new job; before that interview.
- **B12** An interview to come suspends calls and questions; once it is told, its own thanks and plan replace the old. One that
  is called off counts as a word between you.
- **B13** A new interview, invitation or application after an end begins anew: nothing of the earlier try comes back."""

PUSHED = """\
## How it is pushed

| Row | What the bot does |
|---|---|
| C1 | What is due for several people of one employer is one message, closed one by one |
| C2 | Quiet from 21:00 to 8:00 where you are, or when you say; three messages a day, and more only for thanks that would be \
too late the next morning |
| C3 | After downtime, or when three things are due at once: one digest, oldest first, each thing once |
| C4 | An old or twice-pressed button is answered and changes nothing |"""

NUMBERED = """\
## The numbers

All of `rules/cadence.py`. "Ours" marks what the advice leaves open."""

STATES = """\
## How it stands with an employer

What is told of an employer is kept as it comes; the last word about how it came out says how it stands there. Each state
shows the rules that hold in it. Back lead a new interview, invitation or application, and taking it up again."""


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def by_row(row: Row) -> tuple[str, int]:
    return row.row[0], int(row.row[1:])


def rows() -> list[Row]:
    """Every rule once, in the order of their numbers."""
    return sorted({rule.row.name: rule.row for rule in (*RULES, *OWN_RULES)}.values(), key=by_row)


def what_is_due() -> str:
    head = ("Row", "Rule", "What sets it off", "What is due", "When", "Whose hours", "What ends it")
    cells = ((row.row, f"`{row.name}`", row.sets_off, WORDS[row.name].head, row.due, row.hours, row.ends) for row in rows())
    return "## What is due, and when\n\n" + table(head, cells)


def reasons() -> str:
    head = ("Row", "Rule", "The advice", "What “why?” answers")
    return "## Why\n\n" + table(head, ((row.row, f"`{row.name}`", row.advice, row.why) for row in rows()))


# --- numbers ----------------------------------------------------------------------------------

CONSTANT = re.compile(r"^(?P<names>[A-Z_]+(?:, [A-Z_]+)*) = (?P<value>[^#]+?)(?:\s+# (?P<note>.*))?$")
WAIT = re.compile(r"timedelta\((?P<unit>\w+)s=(?P<count>\d+)\)")


def shown(value: object) -> str:
    """ "18:00", or "7, 18:00"."""
    if isinstance(value, tuple):
        return ", ".join(map(shown, value))
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def worth(names: list[str], source: str) -> str:
    """ "24 hours", in the unit in which it is written there."""
    wait = WAIT.fullmatch(source)
    if wait:
        return f"{wait['count']} {wait['unit']}" + ("" if wait["count"] == "1" else "s")
    return shown(tuple(getattr(cadence, name) for name in names))


def numbers() -> Iterator[tuple[str, str, str, str]]:
    """Each constant with the heading above it and the comment beside it."""
    heading = ""
    for line in (ROOT / "rules" / "cadence.py").read_text(encoding="utf-8").splitlines():
        constant = CONSTANT.match(line)
        if line.startswith("# "):
            heading = line[2:]
        elif constant:
            names = constant["names"].split(", ")
            value, note = worth(names, constant["value"]), constant["note"] or ""
            yield heading, ", ".join(f"`{name}`" for name in names), value, note
            heading = ""


# --- states -----------------------------------------------------------------------------------


def states() -> list[str]:
    return list(dict.fromkeys(outcome.state for outcome in OUTCOMES.values()))


def hold_in(state: str) -> str:
    return ", ".join(rule.row.name for rule in RULES if state in rule.during) or "nothing"


def described(state: str) -> list[str]:
    return [f"{state} : {state}", f"{state} : {hold_in(state)}"]


def drawing() -> str:
    ends = [state for state in states() if state in ENDINGS]
    told = [outcome for outcome in OUTCOMES.values() if outcome.state in ends]
    within = [*described("going"), *described("offer"), "[*] --> going", f"going --> offer : {OUTCOMES['offer'].label}"]
    within.append("offer --> going : a new interview, invitation or application")
    lines = ["[*] --> open", "state open {", *(f"    {line}" for line in within), "}"]
    lines += [line for state in ends for line in described(state)]
    lines += [f"open --> {outcome.state} : {outcome.label}" for outcome in told]
    lines += [f"open --> elsewhere : {OUTCOMES['hired'].label}, at another employer"]
    lines += [f"{state} --> open" for state in ends]
    return "```mermaid\nstateDiagram-v2\n" + "\n".join(f"    {line}" for line in lines) + "\n```"


def going_on() -> str:
    labels = [f"“{outcome.label}”" for outcome in OUTCOMES.values() if outcome.state == "going"]
    return f"{', '.join(labels[:-1])} and {labels[-1]} leave it going; the first two start the week anew."


def page() -> str:
    counted = table(("For", "Name", "Value", "Note"), numbers())
    drawn = f"{STATES}\n\n{going_on()}\n\n{drawing()}"
    return "\n\n".join((INTRO, ASKED, what_is_due(), reasons(), IN_DETAIL, drawn, PUSHED, f"{NUMBERED}\n\n{counted}")) + "\n"


def main() -> None:
    if "--check" not in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
    elif PAGE.read_text(encoding="utf-8") != page():
        sys.exit("docs/rules.md is stale: run docs/make_rules.py")


if __name__ == "__main__":
    main()
