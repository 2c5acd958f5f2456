"""What a message offers for putting off: nothing that makes no sense for it at that hour."""

from dataclasses import replace
from datetime import timedelta

import pytest
from facts import JANE, LISBON, acme, coming, knowing, met, utc

from handlers import snoozing
from rules.items import Item
from rules.plan import Task, plan

CALL = Task("call:1", "call", utc("2026-03-05 15:00"), utc("2026-03-05 15:00"), (), 1, 1)


def offered(task: Task, now: str) -> list[str]:
    return [label for _, label in snoozing.offered([Item(acme(met(JANE)), task)], utc(now), LISBON)]


@pytest.mark.parametrize(
    ("rule", "now", "labels"),
    [
        ("thank", "2026-03-05 15:00", ["⏰ 1 hour", "⏰ This evening", "⏰ Tomorrow 9:00"]),
        ("thank", "2026-03-05 18:00", ["⏰ 1 hour", "⏰ Tomorrow 9:00"]),
        ("call", "2026-03-05 15:00", ["⏰ 1 hour", "⏰ Tomorrow 9:00"]),  # nobody answers in the evening
        ("call", "2026-03-05 16:00", ["⏰ Tomorrow 9:00"]),  # nor after half past four
        ("call", "2026-03-06 15:00", ["⏰ 1 hour", "⏰ Monday 9:00"]),  # nor on a Saturday
        ("weekly", "2026-03-06 15:00", ["⏰ 1 hour", "⏰ This evening", "⏰ Monday 9:00"]),  # an email can wait until six
        ("checkin", "2026-03-06 15:00", ["⏰ 1 hour", "⏰ This evening", "⏰ Tomorrow 9:00"]),
    ],
)
def test_a_call_is_put_off_to_when_they_work(rule: str, now: str, labels: list[str]) -> None:
    assert offered(replace(CALL, rule=rule), now) == labels


def test_what_is_before_an_interview_is_not_put_off_beyond_it() -> None:
    (prepare,) = (task for task in plan(knowing(acme(), coming("2026-03-06 10:00")), LISBON) if task.rule == "prepare")
    assert offered(prepare, "2026-03-05 18:00") == ["⏰ 1 hour", "⏰ Tomorrow 9:00"]
    assert offered(prepare, "2026-03-06 08:30") == ["⏰ 1 hour"]
    assert offered(prepare, "2026-03-06 09:30") == []


def test_tomorrow_is_a_working_day_for_what_is_done_at_the_employers() -> None:
    friday, thanks = utc("2026-03-06 15:00"), Item(None, replace(CALL, rule="thank"))
    assert snoozing.until("morning", Item(None, CALL), friday, LISBON) == utc("2026-03-09 09:00")
    assert snoozing.until("morning", thanks, friday, LISBON) == utc("2026-03-07 09:00")
    assert snoozing.until("hour", thanks, utc("2026-03-06 20:30"), LISBON) == utc("2026-03-07 08:00")
    assert snoozing.until("evening", thanks, friday, LISBON) == friday + timedelta(hours=3)


def test_tomorrow_is_an_hour_at_which_they_work_where_the_employer_lives_in_another_zone() -> None:
    call = Item(None, replace(CALL, hours="America/Chicago"))  # nine in Lisbon is three at night there
    monday = utc("2026-03-02 17:00")
    assert snoozing.until("morning", call, monday, LISBON) == utc("2026-03-03 15:30")
    labels = dict(snoozing.offered([call], monday, LISBON))
    assert labels["morning"] == "⏰ Tomorrow 15:30"
