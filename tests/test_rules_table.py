"""The table of rules says what the rules do: its numbers are those of rules/cadence.py, and every "why?" can be recomputed."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import astuple, replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from facts import (
    BOB,
    JANE,
    LISBON,
    acme,
    and_then,
    applied,
    coming,
    happened,
    knowing,
    memo,
    met,
    referee,
    said,
    searching,
    tasks,
    utc,
)

from rules import cadence, items
from rules.clocktime import to_local
from rules.facts import Appointment, Begun, Habits, Promise, Search
from rules.items import Item
from rules.plan.table import OWN_RULES, ROWS, RULES, Row
from rules.wording import WORDS, why

ROOT = Path(__file__).parent.parent

# --- the sentences ----------------------------------------------------------------------------

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SMALL = ("no", "one", "two", "three")


def long(wait: timedelta) -> str:
    """ "half an hour", "24 hours", as the table says it."""
    return {HOUR / 2: "half an hour", HOUR: "an hour"}.get(wait) or f"{wait // HOUR} hours"


def days(wait: timedelta) -> str:
    return f"{wait // DAY} days"


CALL = f"{cadence.CALL_AFTER // HOUR} to {cadence.CALL_BEFORE // HOUR} hours"
CALL_IN_WORDS = f"{SMALL[cadence.CALL_AFTER // DAY]} or {SMALL[cadence.CALL_BEFORE // DAY]} days"
THEIR_WORDS = "30 to 60 days"  # of the advice: how long a decision may take
NUMBERS: dict[str, tuple[str, ...]] = {
    "prepare": (f"at {cadence.PREPARE_AT:%H:%M}",),
    "debrief": (f"{long(cadence.DEBRIEF_AFTER)} later", f"about {long(cadence.INTERVIEW_LASTS)}"),
    "begun": (f"{long(cadence.GO_ON_AFTER)} after",),
    "rest": (f"{long(cadence.REST_AFTER)} later",),
    "thank": (f"within {long(cadence.THANK_WITHIN)}", f"{long(cadence.THANK_LAST_NUDGE)} before the end"),
    "pair": (f"{long(cadence.PAIR_AFTER)} later",),
    "ask": (f"{long(cadence.ASK_AFTER)} after",),
    "call": (CALL, CALL_IN_WORDS),
    "again": (f"{long(cadence.ASK_AFTER)} later",),
    "decider": (f"{long(cadence.ASK_AFTER)} later",),
    "word": (),
    "weekly": (f"{days(cadence.WEEKLY)} later", f"in {days(cadence.WEEKLY)}", THEIR_WORDS),
    "decision": (f"at {cadence.CHECK_AT:%H:%M}",),
    "second": (f"at {cadence.CHECK_AT:%H:%M}",),
    "promise": (f"until {cadence.PROMISE_DUE:%H:%M}",),
    "application": (f"{days(cadence.APPLICATION_WAIT)} later",),
    "brief": (f"{long(cadence.BRIEF_AFTER)} later",),
    "offer": (f"within {long(cadence.FAREWELL_WITHIN)}", f"within {days(cadence.OFFER_ANSWER)}"),
    "farewell": (f"within {long(cadence.FAREWELL_WITHIN)}",),
    "referral": (f"{days(cadence.REFERRAL_AFTER)} later",),
    "checkin": (f"{days(cadence.CHECK_IN)} later", f"every {days(cadence.CHECK_IN)}"),
    "tell": (f"within {long(cadence.TELL_OTHERS_WITHIN)}",),
    "memo": (),
    "reference": (f"{long(cadence.REFERENCE_AFTER)} later", f"{days(cadence.REFERENCE_CHASE)} after"),
    "thank_referee": (f"{days(cadence.REFEREE_THANKS)} later",),
    "visible": (f"{days(cadence.STAY_VISIBLE)} later", f"every {days(cadence.STAY_VISIBLE)}"),
    "review": (f"for {cadence.QUIET_AFTER // timedelta(weeks=1)} weeks",),
}
NUMBER = re.compile(r"\d[\d:]*|\b(?:two|three|four|five|six|seven|half) (?:an |or )?\w+", re.IGNORECASE)
ALL_ROWS = [rule.row for rule in (*RULES, *OWN_RULES)]


def sentences(row: Row) -> str:
    return " / ".join(astuple(row)[2:]).replace("two questions", "").casefold()


@pytest.mark.parametrize("row", ALL_ROWS, ids=lambda row: row.name)
def test_every_number_of_a_rule_is_that_of_the_cadence_and_no_other_is_named(row: Row) -> None:
    text = sentences(row)
    for phrase in sorted(NUMBERS[row.name], key=len, reverse=True):
        assert phrase in text, phrase
        text = text.replace(phrase, "")
    assert not NUMBER.findall(text)


@pytest.mark.parametrize("row", ALL_ROWS, ids=lambda row: row.name)
def test_b14_every_rule_has_all_its_texts(row: Row) -> None:
    assert all(part.strip() == part and part for part in astuple(row))
    assert re.fullmatch(r"[A-Z]\d+", row.row)
    assert "{due}" in row.why
    assert row.why.format(since="S", due="D", who="W").count("{") == 0
    assert row.advice[-1] == row.why[-1] == "."


def test_every_rule_has_a_name_of_its_own_and_its_words() -> None:
    of_employers, of_the_search = [rule.row.name for rule in RULES], [rule.row.name for rule in OWN_RULES]
    assert len(set(of_employers)) == len(of_employers)
    assert set(of_employers) & set(of_the_search) == {"memo"}  # the same rule in both places
    assert set(WORDS) == set(ROWS) == {*of_employers, *of_the_search, "answer", "agreed"}


def test_the_page_of_the_rules_is_what_the_tables_say() -> None:
    command = [sys.executable, str(ROOT / "docs" / "make_rules.py"), "--check"]
    made = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - our own script
    assert made.returncode == 0, made.stderr


# --- the arithmetic: each rule once more, by trying minute after minute -----------------------


def first(moment: datetime, fits: Callable[[datetime], bool]) -> datetime:
    return next(at for at in (moment + timedelta(minutes=step) for step in range(14 * 24 * 60)) if fits(at))


def wall(item: Item, habits: Habits) -> str:
    """Whose clock a rule goes by."""
    theirs = item.rule in ("ask", "call", "again", "decider", "word", "weekly", "application")
    return (item.interview.zone if item.interview else "Europe/Lisbon") if theirs else habits.zone


def at_work(at: datetime, zone: str) -> bool:
    local = to_local(at, zone)
    return local.isoweekday() < 6 and cadence.CALLS_FROM <= local.time() < cadence.CALLS_UNTIL


def awake(at: datetime, zone: str) -> bool:
    return cadence.QUIET_UNTIL <= to_local(at, zone).time() < cadence.QUIET_FROM


def on_a_workday_at(clock: time) -> Callable[[datetime, str], bool]:
    return lambda at, zone: to_local(at, zone).time() == clock and to_local(at, zone).isoweekday() < 6


def at_the_look_back(at: datetime, zone: str) -> bool:
    weekday, clock = cadence.REVIEW_AT
    return to_local(at, zone).isoweekday() == weekday and to_local(at, zone).time() == clock


def in_the_morning(at: datetime, zone: str) -> bool:
    return to_local(at, zone).time() == cadence.MORNING


def at_once(_: datetime, __: str) -> bool:
    return True


LOOK_BACK = cadence.REVIEW_GAP + timedelta(minutes=1)  # later than that
ARITHMETIC: dict[str, tuple[timedelta, Callable[[datetime, str], bool]]] = {
    "debrief": (cadence.INTERVIEW_LASTS + cadence.DEBRIEF_AFTER, awake),
    "begun": (cadence.GO_ON_AFTER, in_the_morning),
    "rest": (cadence.REST_AFTER, in_the_morning),
    "thank": (timedelta(hours=24), at_once),
    "pair": (timedelta(hours=2), awake),
    "ask": (timedelta(minutes=30), at_work),
    "call": (timedelta(hours=48), at_work),
    "again": (timedelta(minutes=30), at_work),
    "decider": (timedelta(minutes=30), at_work),
    "weekly": (timedelta(days=7), at_work),
    "decision": (timedelta(days=1), on_a_workday_at(time(10))),
    "second": (timedelta(days=1), on_a_workday_at(time(10))),
    "application": (timedelta(days=7), at_work),
    "brief": (timedelta(hours=26), awake),
    "offer": (timedelta(hours=24), at_once),
    "answer": (timedelta(days=3), awake),
    "farewell": (timedelta(hours=24), at_once),
    "referral": (timedelta(days=7), on_a_workday_at(time(9))),
    "checkin": (timedelta(days=90), on_a_workday_at(time(9))),
    "tell": (timedelta(hours=48), at_once),
    "memo": (timedelta(0), at_once),
    "reference": (timedelta(hours=1), awake),
    "agreed": (timedelta(days=3), awake),
    "thank_referee": (timedelta(days=2), awake),
    "visible": (timedelta(days=60), on_a_workday_at(time(9))),
    "review": (LOOK_BACK, at_the_look_back),
}


def follows(item: Item, habits: Habits) -> datetime:
    """What the rule's own arithmetic makes of its `since`."""
    task, day = item.task, item.interview and item.interview.promise and item.interview.promise.by
    if item.rule == "prepare" and isinstance(item.about, Appointment):
        return item.about.at
    if item.rule == "promise" and day:
        return first(utc(f"{day} 00:00") - DAY, lambda at: to_local(at, habits.zone).replace(tzinfo=None) == at_five(item))
    if item.rule == "word":
        return first(utc(f"{CALL_DAY} 00:00"), lambda at: at_work(at, wall(item, habits)))
    wait, fits = ARITHMETIC[item.rule]
    earliest = max(task.since + wait, utc("2026-03-05 10:00") + cadence.WEEKLY) if task.moved == "week" else task.since + wait
    return first(earliest, lambda at: fits(at, wall(item, habits)))


def at_five(item: Item) -> datetime:
    assert item.interview
    assert item.interview.promise
    assert item.interview.promise.by
    return datetime.combine(item.interview.promise.by, cadence.PROMISE_DUE)


LEFT = Begun(7, "Globex", utc("2026-03-02 15:30"))
CALL_DAY = "2026-03-10"  # that a note names
AFTER_A_CALL = (
    acme(met(JANE, BOB), events=[happened("right:2:20260305T100000", "2026-03-05 10:00", "right")]),
    acme(met(JANE), events=[happened("right:0:20260305T100000", "2026-03-05 10:00", "right")]),
    acme(met(JANE), events=[happened("thank:1:1", "2026-03-02 18:00", channel="email"),
                            happened(f"say:1:1:{CALL_DAY}:20260302T170000", "2026-03-02 17:00", "told")]),
)  # fmt: skip


def searches() -> Iterator[Search]:
    """Lives in which every rule has something to say."""
    unknown = replace(BOB, channel=None)
    rich = met(
        JANE,
        unknown,
        zone="America/New_York",
        decision=said("2026-03-06"),
        second_call=said("2026-03-12"),
        promise=Promise("the portfolio", said("2026-03-08").start),
        unasked=True,
    )
    going = acme(rich, events=[happened("thank:1:1", "2026-03-02 18:00", channel="card")])
    again = acme(met(JANE), met(JANE, id=2, ended="2026-03-06 15:00"), events=[happened("call:1", "2026-03-05 10:00")])
    told = knowing(acme(), coming("2026-03-28 23:30"), applied("2026-02-27 18:00"), memo("2026-03-07 03:00"))
    asked = (referee(), referee("asked", id_=2), referee("yes", id_=3))
    lives = (knowing(going, referee("yes")), replace(again, id=2), replace(told, id=3), replace(acme(met(JANE)), id=4))
    yield searching(*lives, referees=asked)
    yield searching(*(replace(employer, id=id_) for id_, employer in enumerate(AFTER_A_CALL, 1)))
    yield searching(knowing(acme(), applied("2026-02-27 18:00")), memos=(memo("2026-03-07 14:00"),), begun=(LEFT,))
    for outcome in ("offer", "rejected", "elsewhere", "hired"):
        employer = acme(met(JANE), events=[happened("outcome:1", "2026-03-27 19:30", outcome)])
        yield searching(employer, referees=asked, since=utc("2026-03-25 12:00"))


def opened() -> Iterator[tuple[Item, Habits]]:
    for search in searches():
        for zone in ("Europe/Lisbon", "Asia/Kolkata", "America/Los_Angeles"):
            habits = replace(LISBON, zone=zone)
            yield from ((item, habits) for item in items.opened(replace(search, habits=habits), utc("2026-03-02 16:00")))


def worded(moment: datetime, habits: Habits) -> str:
    local = to_local(moment, habits.zone)
    return f"{local:%a} {local.day} {local:%b} at {local:%H:%M}"


def test_b14_every_rule_answers_why_with_the_moment_it_counts_from_and_what_that_leads_to() -> None:
    seen = set()
    for item, habits in opened():
        text = why(item, habits)
        assert worded(item.task.due, habits) in text, text
        if item.rule not in ("prepare", "memo"):  # these count from nothing: they are at a time that was told
            assert worded(item.task.since, habits) in text, text
        assert ROWS[item.rule].advice in text.unescape()
        seen.add(item.rule)
    assert seen == set(ROWS)


def test_b14_what_is_due_follows_from_what_it_is_counted_from_by_the_rule_alone() -> None:
    for item, habits in opened():
        assert item.task.due == follows(item, habits), item.task


def test_b14_a_call_is_later_than_72_hours_only_where_it_says_why() -> None:
    calls = [item for item, _ in opened() if item.rule == "call"]
    assert {item.task.moved for item in calls} == {None, "week", "weekend"}
    for item in calls:
        assert item.task.moved or item.task.due - item.task.since <= cadence.CALL_BEFORE


def test_b14_what_was_put_off_says_until_when() -> None:
    (call,) = tasks(acme(met(JANE)), "call")
    item = items.put_off(Item(acme(met(JANE)), call), None, utc("2026-03-09 10:00"))
    assert "You put it off to Mon 9 Mar at 10:00." in why(item, LISBON)


def test_b14_a_referral_that_waits_counts_from_the_last_word_and_says_so() -> None:
    rejected = acme(met(JANE), events=[happened("outcome:1", "2026-03-10 14:00", "rejected")])
    spoken = and_then(rejected, happened("farewell:0", "2026-03-10 18:00"), happened("contact:1", "2026-03-16 08:00"))
    (referral,) = tasks(spoken, "referral")
    assert worded(utc("2026-03-16 08:00"), LISBON) in why(Item(spoken, referral), LISBON)
