"""How the bot is: said truly, to whoever asks, and by its end when it hangs."""

import asyncio
import re
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import monotonic

import aiohttp
import pytest
from chat import Chat
from conftest import StandingClock
from test_webhook import free_port

from bot import alive
from bot.alive import Heart, healthy, heart
from bot.health import LATE, LATE_PUSH, Figures, Health, lines, troubles
from bot.settings import Settings
from bot.watch import STALE, Watch
from storage.engine import Database

pytestmark = pytest.mark.may_refuse

WELL = Figures(0, 0, 0, 0)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return replace(settings, listen=f"127.0.0.1:{free_port()}")


async def asked(settings: Settings, path: str) -> tuple[int, str]:
    async with aiohttp.request("GET", f"http://{settings.listen}/{path}") as answer:
        return answer.status, await answer.text()


# --- /healthz -----------------------------------------------------------------------------------


async def test_a_bot_at_work_is_well(ana: Chat, settings: Settings) -> None:
    await ana.says("/help")
    await ana.hears("/interview")
    assert await asked(settings, "healthz") == (200, "well\n")
    assert await asyncio.to_thread(healthy, settings)


async def test_a_bot_that_does_not_answer_is_not_healthy(settings: Settings) -> None:
    assert not await asyncio.to_thread(healthy, settings)


def old_watch(loop: float = 0, telegram: float = 0) -> Watch:
    """Of a process whose loop, and whose Telegram, has been silent for so many seconds."""
    watch = Watch()
    watch.beats = {"Post": monotonic() - loop}
    watch.reached = monotonic() - telegram
    return watch


@pytest.mark.parametrize(
    ("figures", "silent", "words"),
    [
        (WELL, {"loop": STALE + 0.1}, ["Post has not moved for 90 seconds"]),
        (WELL, {"telegram": STALE + 0.1}, ["Telegram has not answered for 90 seconds"]),
        (None, {}, ["the database does not answer"]),
        (Figures(1, LATE + 1, 0, 0), {}, ["messages have waited for 181 seconds"]),
        (Figures(1, 0, LATE_PUSH + 1, 0), {}, ["messages have waited for 3601 seconds"]),
        (Figures(0, 0, 0, LATE + 1), {}, ["a reminder is late by 181 seconds"]),
        (Figures(9, LATE - 1, LATE_PUSH - 1, LATE - 1), {"loop": STALE - 9, "telegram": STALE - 9}, []),
    ],
)
def test_what_is_wrong_is_said_in_words(figures: Figures | None, silent: dict[str, float], words: list[str]) -> None:
    assert list(troubles(figures, old_watch(**silent))) == words


async def test_a_database_that_does_not_answer_is_told(database: Database, clock: StandingClock) -> None:
    health = Health(database, clock, Watch())
    assert await health.figures() == WELL
    async with database.work() as store:
        await store.connection.exec_driver_sql("ALTER TABLE outbox RENAME TO gone")
        await store.commit()
    assert await health.figures() is None


async def test_what_waits_is_told_with_its_age(database: Database, clock: StandingClock) -> None:
    async with database.work() as store:
        for chat, urgent in ((1, True), (1, True), (2, False)):
            await store.outbox.put(chat, f"{chat} {urgent} {clock.now()}", {}, clock.now(), urgent)
            clock.time += timedelta(seconds=10)
        await store.commit()
    assert await Health(database, clock, Watch()).figures() == Figures(3, 30, 10, 0)


# --- /metrics -----------------------------------------------------------------------------------


async def test_the_numbers_can_be_read_by_prometheus(ana: Chat, settings: Settings) -> None:
    await ana.says("/help")
    await ana.hears("/interview")
    status, text = await asked(settings, "metrics")
    assert status == 200
    assert 'followup_updates_total{kind="heard"} 3' in text
    assert "followup_database_up 1" in text
    assert "followup_outbox_waiting" in text
    assert all(re.fullmatch(r'[a-z_]+(\{kind="[\w ]+"\})? [0-9.]+', line) for line in text.splitlines())


def test_without_a_database_there_are_still_numbers() -> None:
    assert "followup_database_up 0" in list(lines(None, Watch()))


# --- a sign of life -----------------------------------------------------------------------------


@pytest.mark.parametrize("seconds", [0, STALE + 1])
async def test_the_heart_beats_as_long_as_all_loops_move(
    tmp_path: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    monkeypatch.setattr(alive, "HEARTBEAT", 0.01)
    woken = asyncio.Event()
    file = tmp_path / "bot.db.alive"
    await Heart(file, clock, old_watch(seconds), woken).step()
    assert file.exists() == (seconds == 0)
    assert woken.is_set(), "a loop that waits for something must show that it can move"


async def test_every_loop_shows_that_it_moves(ana: Chat, settings: Settings, database: Database) -> None:
    quiet = replace(settings, listen="", database_url=str(database.engine.url))
    await ana.hears_nothing()
    assert heart(quiet).exists()
    assert healthy(quiet)


HANGS = """
import asyncio, time
from bot import watchdog
from bot.watch import Watch
watchdog.TICK, watchdog.HUNG = 0.02, 5
async def main():
    watch = Watch()
    with watchdog.watched(watch):
        for _ in range(100):
            watch.beat("Post")
            {}
            await asyncio.sleep(0.01)
asyncio.run(main())
print("ended well")
"""


@pytest.mark.parametrize(("deed", "code"), [("pass", 0), ("time.sleep(5)", 1), ("await asyncio.sleep(5)", 1)])
def test_a_loop_that_hangs_ends_the_process(deed: str, code: int) -> None:
    told = [sys.executable, "-c", HANGS.format(deed)]
    ended = subprocess.run(told, check=False, capture_output=True, text=True, cwd=Path(__file__).parents[1], timeout=20)  # noqa: S603
    assert ended.returncode == code
    assert ("Post no longer moves" in ended.stderr) == bool(code)
