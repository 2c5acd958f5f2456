"""Makes docs/conversation.png from the running bot: `.venv/bin/python docs/make_pictures.py`. Needs a Chromium."""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.async_api import async_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from chat import Chat  # noqa: E402
from conftest import StandingClock  # noqa: E402

from bot.local.server import LocalServer  # noqa: E402
from bot.process import new_bot, work  # noqa: E402
from bot.settings import Settings  # noqa: E402
from storage.engine import Database  # noqa: E402
from storage.migrations import upgrade  # noqa: E402

BROWSER = shutil.which("chromium") or shutil.which("google-chrome") or ""


async def conversation(ana: Chat, clock: StandingClock) -> None:
    """What the picture shows: the end of a debrief, the plan, and the first nudge."""
    await ana.says("/start")
    await ana.hears("where are you")
    await ana.says("Lisbon")
    await ana.hears("Had an interview")
    await ana.says("just had an interview at Acme as data engineer")
    await ana.hears("How did you meet?")
    await ana.taps("In person")
    await ana.hears("Who interviewed")
    await ana.says("Jane Smith, CTO and Bob Lee, Head of Data")
    await ana.hears("anyone else")
    await ana.taps("That's all")
    await ana.hears("reception")
    await ana.says("Tina")
    await ana.hears("best way")
    await ana.taps("Email")
    await ana.hears("email address")
    await ana.says("jane@acme.example\nbob@acme.example\ntina@acme.example")
    await ana.hears("When will they decide")
    await ana.says("they said by the end of next week")
    await ana.hears("second interview")
    await ana.taps("They didn't say")
    await ana.hears("essentials")
    await ana.taps("Save now")
    await ana.hears("Is it all right")
    await ana.taps("That's right")
    await ana.hears("your plan")
    clock.move(timedelta(hours=2))
    await ana.hears("Time for your thank-you")


async def picture(url: str, file: Path, width: int = 460, height: int = 1560, scheme: str = "light") -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox", "--disable-gpu"])
        page = await browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
        await page.goto(url)
        await page.get_by_text("Time for your thank-you").wait_for()
        await page.screenshot(path=file)
        await browser.close()


@asynccontextmanager
async def bot_at_work(server: LocalServer, folder: Path, clock: StandingClock) -> AsyncIterator[None]:
    settings = Settings(
        bot_token=server.token, bot_api_url=server.url, database_url=f"sqlite+aiosqlite:///{folder / 'bot.db'}"
    )
    database, stop = Database(settings.database_url), asyncio.Event()
    await upgrade(database.engine)
    async with new_bot(settings) as bot:
        working = asyncio.create_task(work(bot, database, clock, settings, stop))
        yield
        stop.set()
        await working
    await database.close()


async def main() -> None:
    clock = StandingClock(datetime(2026, 3, 2, 15, 40, tzinfo=UTC))
    server = LocalServer(clock.now, move=clock.move)
    await server.start()
    with tempfile.TemporaryDirectory() as folder:
        async with bot_at_work(server, Path(folder), clock):
            await conversation(Chat(server, name="Ana"), clock)
            await picture(f"{server.url}/?user=1001", ROOT / "docs" / "conversation.png")
    await server.stop()


if __name__ == "__main__":
    asyncio.run(main())
