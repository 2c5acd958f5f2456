"""One user who writes without end costs the others nothing, and nobody who only types fast is held up (threat 13).

FLOOD sets how many messages he writes: 10000 for the long run.
"""

import os
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import pytest
from conftest import MONDAY_AFTERNOON, StandingClock
from hostile import USERS, person, private
from stage import Stage

from handlers import planning
from handlers.hear import hear
from rules import forms, texts
from rules.debrief import people
from rules.forms import Talk
from rules.pace import AT_ONCE, ONE_MORE, Room, used
from storage.engine import Database

Json = dict[str, Any]
ANA, BEN = USERS[:2]
FLOOD = int(os.environ.get("FLOOD", "1000"))
SECOND = timedelta(seconds=1)


def allowed(moments: Iterable[datetime]) -> list[bool]:
    room: Room | None = None
    found = []
    for moment in moments:
        in_pace, room = used(room, moment)
        found.append(in_pace)
    return found


def test_an_answer_a_second_is_never_too_fast_for_as_long_as_anybody_holds_out() -> None:
    assert all(allowed(MONDAY_AFTERNOON + n * SECOND for n in range(150)))
    assert all(allowed(MONDAY_AFTERNOON + n * ONE_MORE for n in range(5000)))
    assert all(allowed([MONDAY_AFTERNOON] * AT_ONCE))


def test_a_machine_is_held_at_twenty_a_minute() -> None:
    hour = allowed(MONDAY_AFTERNOON + n * SECOND / 10 for n in range(36_000))
    assert sum(hour) == AT_ONCE + 20 * 60 - 1
    assert allowed([MONDAY_AFTERNOON] * (AT_ONCE + 3))[-4:] == [True, False, False, False]


def test_what_was_written_before_brings_no_room_back() -> None:
    assert not any(allowed([MONDAY_AFTERNOON] * AT_ONCE + [MONDAY_AFTERNOON - timedelta(days=1), MONDAY_AFTERNOON])[AT_ONCE:])


@pytest.fixture
async def stage(database: Database, clock: StandingClock) -> Stage:
    stage = Stage(database, clock)
    for user in (ANA, BEN):
        stage.world.user(user)
        stage.world.rooms[user].standing = "member"
    await stage.bot.initialize()
    return stage


def says(stage: Stage, user: int, text: str) -> Json:
    kept = stage.world.keep(stage.world.rooms[user], person(user), {"text": text})
    stage.world.updates.next_id += 1
    return {"update_id": stage.world.updates.next_id, "message": {**kept, "chat": private(user)}}


async def test_endless_messages_of_one_user_are_told_once_and_another_is_answered_meanwhile(stage: Stage) -> None:
    for n in range(FLOOD // 100):
        await stage.intake.take([says(stage, ANA, "just had an interview at Acme") for _ in range(100)])
        if n == FLOOD // 200:
            await stage.hears(says(stage, BEN, "/start"))
            assert any("where are you" in one for one in stage.said_in(BEN))
    await stage.arrives()
    assert stage.said_in(ANA).count(str(texts.TOO_FAST)) == 1
    assert len(stage.said_in(ANA)) <= 3 * AT_ONCE


async def test_what_is_brought_again_is_judged_as_the_first_time(stage: Stage, database: Database) -> None:
    """A batch that could not be stored costs nobody his room: what he wrote is heard when the database can."""
    batch = [says(stage, ANA, text) for text in ("/start", "Lisbon", *["/help"] * (AT_ONCE - 2))]
    for _ in range(5):
        async with database.work() as store:
            for raw in batch:
                event = stage.intake.read(raw)
                assert event
                await hear(store, event)
    await stage.hears(*batch)
    assert str(texts.TOO_FAST) not in stage.said_in(ANA)


async def test_after_a_minute_it_goes_on_where_it_was(stage: Stage, clock: StandingClock) -> None:
    await stage.hears(*(says(stage, ANA, text) for text in ("/start", "Lisbon", "/interview Acme", *["hm?"] * AT_ONCE)))
    clock.move(timedelta(minutes=1))
    before = len(stage.said_in(ANA))
    await stage.hears(says(stage, ANA, "clerk"))
    assert len(stage.said_in(ANA)) > before
    assert str(texts.TOO_FAST) not in stage.said_in(ANA)[before:]


# --- caps -----------------------------------------------------------------------------------------


async def test_a_company_too_many_is_declined_and_the_known_ones_go_on(
    stage: Stage, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "COMPANIES", 1)
    told = ("/start", "Lisbon", "applied to Acme as clerk today", "neither")
    await stage.hears(*(says(stage, ANA, text) for text in told))
    for text in (
        "just had an interview at Globex",
        "applied to Globex as clerk",
        "interview at Globex on Friday at 10",
        "/applied Globex",
    ):
        await stage.hears(says(stage, ANA, text))
        assert "they are all taken" in stage.said_in(ANA)[-1], text
    await stage.hears(says(stage, ANA, "/interview"), says(stage, ANA, "Globex"))
    assert any("they are all taken" in one for one in stage.said_in(ANA)[-2:])
    await stage.hears(says(stage, ANA, "Acme"))
    assert "Which job" in stage.said_in(ANA)[-1]
    async with database.work() as store:
        assert await store.employers.names(ANA) == ("Acme",)


async def test_a_list_that_is_full_takes_no_more_reminders(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handlers.told.ITEMS", 1)
    told = ("/start", "Lisbon", "remind me to call Jane tomorrow", "remind me to call Bob tomorrow")
    await stage.hears(*(says(stage, ANA, text) for text in told))
    assert "/due shows them" in stage.said_in(ANA)[-1]


def test_twenty_people_of_an_interview_are_kept_apart_and_no_more() -> None:
    """Spelled, not numbered: a number is no name."""
    names = [
        f"{first} {last}"
        for first in ("Jane", "Bob", "Tina", "Maria", "Tom")
        for last in ("Smith", "Lee", "Lopez", "Hill", "Ford")
    ]
    here = forms.Around(MONDAY_AFTERNOON)
    assert len(people.people(", ".join(names[: people.MOST]), {}, here)) == people.MOST
    with pytest.raises(forms.Unclear, match="20 who matter most"):
        people.people(", ".join(names[: people.MOST + 1]), {}, here)
    some = {"people": people.people(", ".join(names[: people.MOST]), {}, here)}
    with pytest.raises(forms.Unclear, match="20 who matter most"):
        people.more_people(names[-1], some, here)


def test_a_talk_does_not_grow_for_ever() -> None:
    talk = Talk("debrief", {"company": "Acme"})
    for n in range(3 * forms.STEPS):
        talk = forms.moved(talk, {"company": str(n)})
    assert len(talk.history) == forms.STEPS
