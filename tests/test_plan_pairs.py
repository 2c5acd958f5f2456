"""B2: a handwritten note first, and then quickly the same thanks by a second way."""

from dataclasses import replace

import pytest
from facts import BOB, JANE, LISBON, acme, and_then, clocks, happened, met, only, tasks

from rules.channels import CHANNELS
from rules.plan import plan

BY_POST = [key for key, channel in CHANNELS.items() if channel.by_post]


@pytest.mark.parametrize("way", BY_POST)
def test_b2_a_note_by_post_is_followed_by_the_same_thanks_by_email_two_hours_later(way: str) -> None:
    task = only(acme(met(JANE), events=[happened("thank:1:1", "2026-03-02 17:00", channel=way)]), "pair")
    assert (task.person, task.channel) == (1, "email")
    assert clocks([task.due, *task.remind]) == ["Mon 2 19:00", "Mon 2 19:00"]


def test_b2_not_at_night() -> None:
    task = only(acme(met(JANE), events=[happened("thank:1:1", "2026-03-02 20:00", channel="card")]), "pair")
    assert clocks([task.due, *task.remind]) == ["Tue 3 08:00", "Tue 3 08:00"]


@pytest.mark.parametrize("way", [*sorted(set(CHANNELS) - set(BY_POST)), "in_person", None])
def test_b2_any_other_way_is_there_at_once_and_needs_no_second(way: str | None) -> None:
    assert not tasks(acme(met(JANE), events=[happened("thank:1:1", "2026-03-02 17:00", channel=way)]), "pair")


def test_b2_no_second_way_without_a_first() -> None:
    by_post = replace(JANE, channel="card")
    assert not tasks(acme(met(by_post)), "pair")
    assert not tasks(acme(met(by_post), events=[happened("thank:1:1", "2026-03-02 17:00", "skipped", "card")]), "pair")


def test_b2_it_comes_once_and_for_each_person() -> None:
    employer = acme(
        met(JANE, BOB), events=[happened(f"thank:1:{person}", "2026-03-02 17:00", channel="card") for person in (1, 2)]
    )
    assert [task.person for task in tasks(employer, "pair")] == [1, 2]
    assert [task.person for task in tasks(and_then(employer, happened("pair:1:1", "2026-03-02 19:00")), "pair")] == [2]


def test_b2_the_second_way_does_not_move_the_call() -> None:
    posted = acme(met(JANE), events=[happened("thank:1:1", "2026-03-02 17:00", channel="card")])
    assert only(and_then(posted, happened("pair:1:1", "2026-03-02 19:00", channel="email")), "call") == only(posted, "call")


def test_b2_an_offer_does_not_stop_it_and_a_no_does() -> None:
    posted = acme(met(JANE), events=[happened("thank:1:1", "2026-03-02 17:00", channel="card")])
    for outcome, rules in (("offer", {"pair", "offer", "answer"}), ("rejected", {"farewell", "referral", "checkin"})):
        came_out = and_then(posted, happened("outcome:1", "2026-03-02 18:00", outcome))
        assert {task.rule for task in plan(came_out, LISBON)} == rules
