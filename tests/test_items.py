"""Which open tasks are pushed together, and which are listed for the days that were asked for."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import pytest
from facts import BOB, JANE, LISBON, TINA, acme, met, utc
from hypothesis import given
from hypothesis import strategies as st

from rules import cadence, items
from rules.facts import Employer, Habits
from rules.items import Item, Span
from rules.plan import Task

NOW = utc("2026-03-02 17:00")
ON_TIME = NOW - timedelta(minutes=1)
ACME = acme(met(JANE, BOB, TINA))
BOLT = Employer(2, "Bolt", ACME.interviews, (), ACME.people)


def item(
    rule: str, person: int = 1, *, at: Employer = ACME, due: datetime = NOW, remind_at: datetime | None = ON_TIME
) -> Item:
    return Item(at, Task(f"{rule}:1:{person}", rule, NOW, due, (due,), 1, person), remind_at)


def shapes(bundles: Sequence[Sequence[Item]]) -> list[list[str]]:
    return [[f"{one.employer and one.employer.name} {one.rule} {one.task.person}" for one in bundle] for bundle in bundles]


# --- C1, C3: pushes ---------------------------------------------------------------------------


def test_c1_what_is_due_for_several_people_of_one_employer_is_one_message() -> None:
    due = [item("thank", 1), item("thank", 2)]
    assert shapes(items.bundles(due, NOW)) == [["Acme thank 1", "Acme thank 2"]]


def test_c1_other_rules_and_other_employers_are_messages_of_their_own() -> None:
    assert shapes(items.bundles([item("thank", 1, at=BOLT), item("thank", 1)], NOW)) == [["Acme thank 1"], ["Bolt thank 1"]]
    assert shapes(items.bundles([item("thank", 1), item("ask", 1)], NOW)) == [["Acme ask 1"], ["Acme thank 1"]]


def test_c3_three_messages_at_once_are_one_digest() -> None:
    due = [item("thank", 1), item("ask", 1), item("thank", 1, at=BOLT)]
    assert len(items.bundles(due[:2], NOW)) == 2
    assert len(items.bundles(due, NOW)) == 1


def test_c3_after_downtime_two_are_one_digest_oldest_first() -> None:
    older, newer = NOW - timedelta(days=2), NOW - timedelta(days=1)
    due = [item("thank", 1, remind_at=newer), item("ask", 2, remind_at=older)]
    assert shapes(items.bundles(due, NOW)) == [["Acme ask 2", "Acme thank 1"]]


@pytest.mark.parametrize(("late", "messages"), [(cadence.ON_TIME, 2), (cadence.ON_TIME + timedelta(seconds=1), 1)])
def test_c3_a_quarter_of_an_hour_late_is_still_on_time(late: timedelta, messages: int) -> None:
    due = [item("thank", 1, remind_at=NOW - late), item("ask", 1, remind_at=NOW - late)]
    assert len(items.bundles(due, NOW)) == messages


def test_c3_one_late_message_stays_as_it_is() -> None:
    late = NOW - timedelta(days=2)
    assert shapes(items.bundles([item("thank", 1, remind_at=late)], NOW)) == [["Acme thank 1"]]


@given(
    st.lists(
        st.builds(
            item,
            st.sampled_from(["thank", "ask", "call", "promise"]),
            st.integers(1, 3),
            at=st.sampled_from([ACME, BOLT]),
            remind_at=st.none() | st.timedeltas(timedelta(0), timedelta(days=3)).map(lambda late: NOW - late),
        ),
        unique_by=lambda one: one.id,
    )
)
def test_c3_whatever_is_due_is_pushed_once_in_at_most_two_messages(due: list[Item]) -> None:
    bundles = items.bundles(due, NOW)
    assert sorted(one.id for bundle in bundles for one in bundle) == sorted(one.id for one in due)
    assert len(bundles) < cadence.DIGEST_FROM
    assert all(bundles)


# --- D1: lists --------------------------------------------------------------------------------


def test_d1_days_are_the_users_own() -> None:
    late_evening = item("call", due=utc("2026-03-03 23:30"))
    tuesday = Span("", date(2026, 3, 3), date(2026, 3, 3))
    assert items.within([late_evening], tuesday, LISBON) == [late_evening]
    assert items.within([late_evening], tuesday, Habits("Europe/Berlin")) == []  # there it is Wednesday


@pytest.mark.parametrize(
    ("span", "listed"),
    [
        (Span("", date(2026, 3, 3), date(2026, 3, 4)), [3, 4]),
        (Span("", None, date(2026, 3, 3)), [2, 3]),
        (Span("", date(2026, 3, 4), None), [4, 5]),
        (Span(""), [2, 3, 4, 5]),
        (Span("", rules=frozenset({"call"})), [2, 4]),
    ],
)
def test_d1_a_list_has_both_ends_of_its_days_or_is_open_and_can_be_of_one_kind(span: Span, listed: list[int]) -> None:
    all_of_them = [item("thank" if day % 2 else "call", due=utc(f"2026-03-0{day} 10:00")) for day in (5, 3, 4, 2)]
    assert [one.when.day for one in items.within(all_of_them, span, LISBON)] == listed


def test_d1_what_was_put_off_is_listed_where_it_was_put_but_never_before_it_is_due() -> None:
    snoozed = Item(ACME, item("call").task, snoozed_to=NOW + timedelta(hours=1))
    assert snoozed.when == NOW + timedelta(hours=1)
    assert Item(ACME, item("call").task, snoozed_to=NOW - timedelta(hours=1)).when == NOW


def test_d1_overdue_is_what_is_over_oldest_first() -> None:
    older, newer = item("call", due=NOW - timedelta(days=2)), item("thank", due=NOW - timedelta(hours=1))
    assert items.overdue([newer, item("ask"), older], NOW) == [older, newer]


@pytest.mark.parametrize("day", [2, 4, 8])
def test_d1_a_week_is_from_monday_to_sunday(day: int) -> None:
    assert items.week_of(date(2026, 3, day)) == (date(2026, 3, 2), date(2026, 3, 8))
    assert items.week_of(date(2026, 3, day), 1) == (date(2026, 3, 9), date(2026, 3, 15))


def test_an_item_knows_its_interview_and_its_person() -> None:
    assert item("thank", 2).interview == ACME.interviews[0]
    assert item("thank", 2).person == BOB
    assert Item(ACME, Task("promise:1", "promise", NOW, NOW, (), 1)).person is None
