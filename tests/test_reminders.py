"""What is to be reminded of is said back without the asking and the day."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from rules.reminders import chore

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=ZoneInfo("Europe/Lisbon"))


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("remind me tomorrow at 10 to call the job centre", "call the job centre"),
        ("remind me to buy a new suit on friday", "buy a new suit"),
        ("Remind me at 7 tonight to email Toby", "email Toby"),
        ("please remind me about the visa papers next week", "the visa papers"),
        ("can you remind me to call mum in two hours?", "call mum"),
        ("call Kels on Thursday", "call Kels"),
        ("remind me", "remind me"),
        ("remind me to friday", "friday"),
        ("", ""),
    ],
)
def test_the_chore_is_what_is_left_without_the_asking_and_the_day(said: str, what: str) -> None:
    assert chore(said, NOW).rstrip("?") == what
