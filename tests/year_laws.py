"""What holds over all that a job seeker is told in a year. Each law yields the words for where it is broken."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import combinations, groupby, pairwise

from year import Life, Line, Push

from rules import cadence, waking
from rules.clocktime import to_local

FOLLOW_UPS = {"call", "weekly", "application", "referral", "checkin"}
PUT_OFF = re.compile(r"taps \[⏰|later|remind me|snooze|.*no1 picked up|taps \[No answer")
NEXT = re.compile(r"[?/“]|Tap |Tell me|Message me|I'll |go on|Next comes")
LONGEST = 1200  # characters


def day_of(push: Push) -> date:
    return to_local(push.at, push.habits.zone).date()


def three_a_day(life: Life) -> Iterator[str]:
    """C2: a fourth message of a day is about a thank-you whose 24 hours would be over the next morning."""
    for day, group in groupby(life.pushes, key=day_of):
        extra = [push for push in list(group)[cadence.PUSHES_A_DAY :] if {task.rule for task in push.tasks} != {"thank"}]
        yield from (f"{day}: {push.text}" for push in extra)


def never_at_night(life: Life) -> Iterator[str]:
    for push in life.pushes:
        paused = push.habits.paused_until and push.at < push.habits.paused_until
        if paused or waking.asleep(push.at, push.habits):
            yield f"{to_local(push.at, push.habits.zone)}: {push.text}"


def a_week_between(life: Life) -> Iterator[str]:
    """B4: one follow-up and the next, whatever rules they come from, are a week apart."""
    first: dict[tuple[str, str], datetime] = {}
    for push in life.pushes:
        for task in push.tasks:
            if task.rule in FOLLOW_UPS:
                first.setdefault((task.employer, task.key), push.at)
    for ((employer, key), at), ((other, following), later) in combinations(first.items(), 2):
        if employer == other and abs((later - at).days) < cadence.WEEKLY.days:
            yield f"{employer}: {key} at {at}, {following} at {later}"


def one_word_a_week(life: Life) -> Iterator[str]:
    """B4: the same weekly word is brought up once a week, unless it was put off."""
    shown = [(task.key, push.at) for push in life.pushes for task in push.tasks if task.rule == "weekly"]
    for key in {key for key, _ in shown}:
        for earlier, later in pairwise(at for one, at in shown if one == key):
            if later - earlier < timedelta(days=6) and not put_off(life, earlier, later):
                yield f"{key} at {earlier} and {later}"


def put_off(life: Life, earlier: datetime, later: datetime) -> bool:
    mine = (line for line in life.lines if line.who == life.person.name and earlier <= line.at <= later)
    return any(PUT_OFF.match(line.text) for line in mine)


def never_twice_in_the_same_words(life: Life) -> Iterator[str]:
    """On one day, unless it was put off."""
    for one, other in combinations(life.pushes, 2):
        if day_of(one) == day_of(other) and one.text == other.text and not put_off(life, one.at, other.at):
            yield f"{one.at} and {other.at}: {one.text}"


def says_what_next(life: Life) -> Iterator[str]:
    """Every answer and every push has a button, a question or an instruction."""
    said = (list(lines) for by_bot, lines in groupby(life.lines, key=by_the_bot) if by_bot)
    yield from (lines[-1].text for lines in said if not any(line.buttons or NEXT.search(line.text) for line in lines))


def by_the_bot(line: Line) -> bool:
    return line.who.startswith("Bot")


def never_too_long(life: Life) -> Iterator[str]:
    yield from (line.text for line in life.lines if by_the_bot(line) and len(line.text) > LONGEST)


LAWS: tuple[Callable[[Life], Iterator[str]], ...] = (
    three_a_day,
    never_at_night,
    a_week_between,
    one_word_a_week,
    never_twice_in_the_same_words,
    says_what_next,
    never_too_long,
)


def broken(life: Life) -> list[str]:
    return [f"{law.__name__}: {words}" for law in LAWS for words in law(life)]
