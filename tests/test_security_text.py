"""Any text is kept, shown and sent as what it is: a text (threats 5, 6, 14, 15)."""

import unicodedata
from datetime import timedelta
from time import perf_counter

import pytest
from conftest import StandingClock
from hostile import DATA, LINES, TEXTS, USERS, person, private
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from stage import Stage

from bot.gateway import CLEANED, clean, deliver
from bot.local.text import formatted
from handlers import tapping
from handlers.said import Say
from rules import people
from rules.heard.said import LONGEST as LONGEST_READ
from rules.heard.said import words
from storage.engine import Database

ANA = USERS[0]
any_text = st.lists(st.one_of(st.sampled_from(TEXTS), st.text(st.characters(), max_size=40)), min_size=1, max_size=4).map(
    "".join
)


def seen(text: str) -> str:
    """As a chat shows it."""
    return formatted(text, "", None, lambda _: None)[0]


# --- in and out -----------------------------------------------------------------------------------


@given(any_text)
@settings(max_examples=300)
def test_what_is_kept_of_a_text_can_be_kept_and_shown(text: str) -> None:
    kept = clean(text)
    kept.encode()
    assert not {ord(letter) for letter in kept} & CLEANED.keys()
    assert unicodedata.is_normalized("NFC", kept)
    assert clean(kept) == kept
    assert not kept or seen(kept[:1000])  # what is longer is sent in pieces


@pytest.mark.parametrize("text", ["\u200b", "\0", "\u202e\u202d", "\ufeff \u2066", " \n\t"])
def test_a_text_without_anything_to_see_is_none(text: str) -> None:
    assert clean(text) == ""


async def test_a_text_of_any_length_arrives_whole_in_messages_that_telegram_takes(
    database: Database, clock: StandingClock
) -> None:
    stage = Stage(database, clock)
    stage.world.user(ANA)
    stage.world.rooms[ANA].standing = "member"
    for unit in ("👩‍👩‍👧‍👦", "🙂", "é", "&", "<b>", "a"):
        for length in (1, 4095, 4096, 4097, 20_000):
            text = (unit * length)[:length]
            await deliver(stage.bot, ANA, Say(Markup("<b>{}</b>").format(text)))
            parts = stage.said_in(ANA)
            assert "".join(parts) == text
            assert all(len(part) <= 4096 for part in parts)
            stage.world.rooms[ANA].kept.clear()
    assert not stage.refused()


async def told(stage: Stage, *said: str) -> list[str]:
    """What the bot answers to a user who writes this, beginning anew."""
    stage.world.user(ANA)
    stage.world.rooms[ANA].standing = "member"
    before = len(stage.said_in(ANA))
    for text in said:
        kept = stage.world.keep(stage.world.rooms[ANA], person(ANA), {"text": text[:4096] or " "})
        stage.world.updates.next_id += 1
        await stage.hears({"update_id": stage.world.updates.next_id, "message": {**kept, "chat": private(ANA)}})
    return stage.said_in(ANA)[before:]


@pytest.fixture
async def stage(database: Database, clock: StandingClock) -> Stage:
    stage = Stage(database, clock)
    await stage.bot.initialize()
    await told(stage, "/start", "Lisbon")
    return stage


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
async def test_a_hostile_text_in_any_place_is_shown_as_it_was_written(text: str, stage: Stage, clock: StandingClock) -> None:
    """As company, job, names, addresses and notes."""
    await told(stage, "cancel", f"just had an interview at {text}", "skip", "in person")
    await told(stage, "cancel", "/interview Acme", text, "just now", "in person", f"Jane {text}, {text} officer", "that's all")
    await told(stage, text, "email", text, text, text, "save now", "yes", "/company Acme", "/people", "write to Jane", text)
    await told(
        stage, "cancel", f"remind me to {text} tomorrow", f"applied to {text} today", "neither", "/due", text, "/references"
    )
    clock.move(timedelta(days=2))
    await stage.pushes()
    assert not stage.refused()
    assert not stage.watch.counts["updates", "put aside"]


@pytest.mark.parametrize(
    "company", ["<b>Acme</b>", "A&amp;B", "Tom & Jerry", 'O\'Neil "Q"', "مرحبا", "ACME 🙂", "e\u0301cole"]
)
async def test_a_company_is_called_what_the_user_called_it(company: str, stage: Stage) -> None:
    answers = await told(stage, f"/interview {company}", "clerk", "just now", "in person", "nobody", "save now")
    assert f"Noted: {clean(company)}" in answers[0]
    assert clean(company) in answers[-1]


@pytest.mark.parametrize("text", [clean(text) for text in (*TEXTS, *LINES)], ids=range(len(TEXTS) + len(LINES)))
def test_no_text_is_too_much_for_who_reads_names_and_words(text: str) -> None:
    assert len(words(text)) <= LONGEST_READ
    for kind in ("interviewer", "receptionist"):
        assert people.read(text, kind).intent


# --- numbers --------------------------------------------------------------------------------------


@pytest.mark.parametrize("data", [*DATA, *(f"undo:{number}" for number in ("²", "١", "९", "1" * 4301, "1_0", "+1", " 1"))])
async def test_no_number_of_a_button_is_more_than_a_small_one(data: str, stage: Stage) -> None:
    found = [match for pattern, _ in tapping.TAPS if (match := pattern.fullmatch(clean(data)))]
    numbers = [part for match in found for part in match.groups() if part and part[0].isdigit()]
    assert all(number.isascii() and int(number) < 2**63 for number in numbers)
    tap = stage.world.tap(stage.world.rooms[ANA], "x")
    message = {"message_id": 1, "chat": private(ANA), "date": 0}
    query = {"id": tap.id, "from": person(ANA), "chat_instance": "1", "message": message, "data": data}
    await stage.hears({"update_id": 77, "callback_query": query})
    assert tap.answered
    assert not stage.watch.counts["updates", "put aside"]


# --- time -----------------------------------------------------------------------------------------


def test_words_that_dots_join_are_two_words() -> None:
    assert [word.key for word in words("thanks..bye a/b well...yes today../../etc")] == [
        "thanks", "bye", "a", "b", "well", "yes", "today", "etc",
    ]  # fmt: skip


async def test_no_text_takes_long_to_be_read(stage: Stage) -> None:
    """Each as an answer and by itself; the time is the processor's share of many readings, so a busy machine is none."""
    slow = {}
    for text in (
        *TEXTS,
        *LINES,
        "1/" * 2000,
        "at 5 " * 800,
        "monday " * 500,
        "(" * 4000,
        "a@" * 2000,
        "Jane and " * 450,
        "..a" * 1300,
    ):
        begun = perf_counter()
        await told(stage, "cancel", text)
        if (seconds := perf_counter() - begun) > LONGEST:
            slow[text[:40]] = seconds
    assert not slow


LONGEST = 3.0  # seconds, on a machine that does much else
