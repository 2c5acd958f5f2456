"""A real browser and the real playground, and people at its page: they say, tap, hear, see.

Both are started once for a module; each test has people of its own (ids of its own), so that none sees another's chat.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
NONE = "The browser tests need a Chromium, and there is none. On Debian: apt-get install -y chromium"
DESKTOP, PHONE = (1280, 800), (390, 844)
PATIENCE = 15_000  # milliseconds


def chromium() -> str:
    """Where it is; the test fails, with a hint, where it is not."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or pytest.fail(NONE)


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Chromium without a window."""
    path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        try:
            yield browser
        finally:
            browser.close()


class Playground:
    """`make run` without a token, with its data in a folder of the test. The port stays the same over restarts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self.start()

    def start(self) -> None:
        self.process = self.run()
        assert self.process.stdout
        told = next((line for line in self.process.stdout if "http://" in line), "")
        assert told, f"the playground did not start: {self.log()}"
        self.url = told.split()[-1]
        self.port = urlsplit(self.url).port or 0

    def run(self) -> subprocess.Popen[str]:
        own = {"XDG_DATA_HOME": str(self.folder), "HOME": str(self.folder), "PORT": str(self.port), "BOT_TOKEN": ""}
        command = [sys.executable, "-m", "bot"]
        root = Path(__file__).parents[1]
        with (self.folder / "log").open("a") as log:
            return subprocess.Popen(command, cwd=root, env=os.environ | own, stdout=subprocess.PIPE, stderr=log, text=True)  # noqa: S603

    def end(self, number: int = signal.SIGINT) -> None:
        """As Ctrl+C ends it."""
        self.process.send_signal(number)
        self.process.wait(60)
        assert self.process.stdout
        self.process.stdout.close()

    def lives(self, at_least: int = 0) -> int:
        """How many bots have said that they are ready, once there were so many."""
        end = monotonic() + PATIENCE / 1000
        while (count := self.log().count("ready\n")) < at_least:
            assert monotonic() < end, f"no bot came to life: {self.log()}"
            sleep(0.05)
        return count

    def log(self) -> str:
        return (self.folder / "log").read_text()


@contextmanager
def open_playground(folder: Path) -> Iterator[Playground]:
    playground = Playground(folder)
    try:
        yield playground
    finally:
        playground.end()


class Person:
    """Somebody at the page. `troubles` are errors in the console and requests to other hosts."""

    def __init__(self, browser: Browser, url: str, user: int, size: tuple[int, int] = DESKTOP, **context: str) -> None:
        self.url = url
        self.user = user
        self.troubles: list[str] = []
        opened = {"timezone_id": "Europe/Rome"} | context
        self.context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **opened)  # type: ignore[arg-type]
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.listen(self.page)
        self.opens()

    def listen(self, page: Page) -> None:
        page.on("console", self.note_console)
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("request", self.note_request)

    def note_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(f"{message.type}: {message.text}")

    def note_request(self, request: Request) -> None:
        if request.url.startswith("http") and not request.url.startswith(self.url):
            self.troubles.append(f"asked another host: {request.url}")

    def opens(self, more: str = "") -> None:
        self.page.goto(f"{self.url}?user={self.user}{more}")
        expect(self.page.locator("#now")).not_to_be_empty()

    # What a person does.

    def says(self, *texts: str) -> None:
        for text in texts:
            self.page.get_by_label("Message", exact=True).fill(text)
            self.page.keyboard.press("Enter")

    def tells(self, *texts: str) -> None:
        """Says it all at once, without the page."""
        for text in texts:
            self.context.request.post(f"{self.url}control/users/{self.user}/say", data={"text": text})

    def taps(self, label: str) -> None:
        """The newest button of that name, in the chat or beside it."""
        self.page.get_by_role("button", name=label, exact=True).last.click()

    def asks(self, question: str, *texts: str) -> None:
        """Hears a question, then answers."""
        self.hears(question)
        self.says(*texts)

    # What a person sees.

    def hears(self, *parts: str, patience: int = PATIENCE) -> None:
        """The newest message of the bot comes to hold all these parts."""
        newest = self.page.locator("article.theirs").last
        for part in parts:
            expect(newest).to_contain_text(part, timeout=patience)

    def sees(self, selector: str, text: str | re.Pattern[str]) -> None:
        expect(self.page.locator(selector)).to_contain_text(text, timeout=PATIENCE)

    def chat(self) -> list[str]:
        """All bubbles, as read."""
        return [" ".join(text.split()) for text in self.page.locator("article").all_inner_texts()]

    def debriefs(self, company: str) -> None:
        """The shortest way to a plan with two people in it, told in one go and not through the page."""
        self.tells("/start", "Lisbon", f"just had an interview at {company} as data engineer", "in person")
        self.tells("Jane Smith, CTO and Bob Lee, recruiter", "that's all", "nobody", "email", "skip")
        self.tells("they didn't say", "they didn't say", "save now", "yes")
        self.hears(f"This is your plan for {company}")


class House:
    """A browser, a playground, and those who visit it with the one."""

    def __init__(self, browser: Browser, playground: Playground) -> None:
        self.browser = browser
        self.playground = playground
        self.visitors: list[Person] = []

    def __call__(self, user: int, size: tuple[int, int] = DESKTOP, **context: str) -> Person:
        """Opens the page as this user."""
        self.visitors.append(Person(self.browser, self.playground.url, user, size, **context))
        return self.visitors[-1]

    def closes(self) -> None:
        """All go. Nothing was wrong in the console, no other host was asked."""
        troubles = [one.troubles for one in self.visitors]
        for one in self.visitors:
            one.context.close()
        self.visitors.clear()
        assert not any(troubles), troubles


@contextmanager
def open_house(folder: Path) -> Iterator[House]:
    with open_browser() as browser, open_playground(folder) as playground:
        yield House(browser, playground)
