"""What the playground offers beside the chat, in a real browser: the clock, others, crashes, faults, the wire, a sample."""

import re
import signal
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from browser import PHONE, House, Person, open_house
from playwright.sync_api import expect

from bot.alive import AlreadyRunning
from bot.local.server import TOKEN
from bot.playground import alone


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(tmp_path_factory.mktemp("data")) as house:
        yield house


@pytest.fixture
def person(house: House) -> Iterator[House]:
    yield house
    house.closes()


def bot_time(person: Person) -> datetime:
    return datetime.fromisoformat(person.page.locator("#now time").get_attribute("datetime") or "")


def test_the_clock_moves_an_hour_a_week_and_to_nine_in_the_morning(person: House) -> None:
    ana = person(1201)
    for label, step in {"+1 hour": timedelta(hours=1), "+1 week": timedelta(weeks=1)}.items():
        before = bot_time(ana)
        ana.taps(label)
        ana.sees("#toast", "It is now")
        moved = [before.timestamp() * 1000, step.total_seconds() * 1000]  # the words of the step before may still stand there
        ana.page.wait_for_function(
            "([at, by]) => Date.parse(document.querySelector('#now time').dateTime) - at >= by", arg=moved
        )
        assert timedelta() <= bot_time(ana) - before - step < timedelta(minutes=1)
    ana.taps("Tomorrow 9:00")
    ana.sees("#now", "09:00")


def test_a_second_user_sees_nothing_of_the_first(person: House) -> None:
    ana = person(1001)
    ana.debriefs("Acme")
    ana.page.get_by_role("link", name="Ben").click()
    ben = ana
    ben.sees("#start", "Say hello")
    ben.taps("Start")
    ben.hears("where are you")
    ben.sees("#coming", "Nothing is planned")
    ben.page.get_by_role("link", name="Ana").click()
    ana.hears("This is your plan for Acme")
    ana.sees("#coming", "Thank Jane Smith")


def test_a_bot_killed_while_one_writes_answers_when_it_is_started_again(person: House) -> None:
    ana = person(1203)
    ana.says("/start")
    ana.asks("where are you", "Lisbon")
    ana.hears("Had an interview")
    ana.taps("Kill the bot")
    ana.sees("#running", "stopped")
    ana.sees("#status", "stopped")
    button = ana.page.get_by_role("button", name="Tell me about an interview")
    button.click()
    expect(button).to_have_attribute("aria-busy", "true")
    ana.taps("Start it again")
    ana.sees("#running", "running")
    ana.hears("Which company was it?")
    expect(ana.page.locator("[aria-busy]")).to_have_count(0)


def test_a_blocked_bot_is_silent_and_tells_all_when_unblocked(person: House) -> None:
    ana = person(1204)
    ana.debriefs("Acme")
    ana.taps("Block the bot")
    ana.sees("#status", "blocked")
    ana.taps("Next nudge")
    ana.sees("#toast", "It is now")
    ana.taps("Unblock the bot")
    expect(ana.page.get_by_role("button", name="Block the bot", exact=True)).to_be_visible()
    ana.says("/start")
    ana.hears("Time for your thank-you")


def test_refusals_are_seen_in_the_pane_and_a_bot_outlives_them(person: House) -> None:
    ana = person(1205)
    ana.says("/start")
    ana.hears("where are you")
    ana.page.locator("#network").select_option("Flood limit (429)")
    ana.sees("#status", "Flood limit (429)")
    expect(ana.page.locator("#wire")).to_be_hidden()
    ana.taps("Show the Bot API calls")
    ana.says("Lisbon")
    ana.page.get_by_label("only refusals").check()
    refused = ana.page.locator("#calls .refused").first
    expect(refused).to_contain_text("Too Many Requests: retry after 3")
    refused.locator("summary").click()
    expect(refused.locator("pre").last).to_contain_text('"error_code": 429')
    red = refused.locator("summary").evaluate("(one) => getComputedStyle(one).color")
    assert re.fullmatch(r"rgb\(1\d\d, \d\d?, \d\d?\)", red)
    expect(ana.page.locator("#calls details:not(.refused)").first).to_be_hidden()
    ana.page.locator("#network").select_option("Works")
    expect(ana.page.locator("#status")).to_be_hidden()
    ana.hears("Had an interview")


def test_the_pane_keeps_the_newest_calls_and_no_more(person: House) -> None:
    ana = person(1206)
    ana.page.evaluate("(token) => Promise.all(Array.from({ length: 450 }, () => fetch(`/bot${token}/getMe`)))", TOKEN)
    ana.taps("Show the Bot API calls")
    ana.sees("#calls", "getMe")
    ana.says("hello")
    ana.sees("#calls", "sendMessage")
    assert ana.page.locator("#calls details").count() == 400


def test_a_restart_after_a_kill_of_it_all_loses_nothing(house: House, person: House) -> None:
    ana = person(1207)
    ana.debriefs("Acme")
    ana.taps("+1 week")
    ana.sees("#toast", "It is now")
    before, chat = bot_time(ana), ana.chat()
    ana.page.wait_for_timeout(500)  # a kill may take back the last 0.2 seconds, and no more
    ana.page.evaluate("window.before = true")
    lives = house.playground.lives()
    house.playground.end(signal.SIGKILL)
    ana.sees("#status", "has ended")
    house.playground.start()
    house.playground.lives(lives + 1)  # of the new bot, not of the one that the kill left behind
    there = "(count) => !window.before && document.querySelectorAll('article').length >= count"
    ana.page.wait_for_function(there, arg=len(chat))
    assert ana.chat()[: len(chat)] == chat
    assert timedelta() <= bot_time(ana) - before < timedelta(minutes=2)
    ana.says("what's due this week")
    ana.hears("Jane Smith")
    ana.troubles.clear()  # that the server was gone for a while stands in the console


def test_a_second_playground_is_refused_and_told_where_the_first_is(house: House) -> None:
    folder = house.playground.folder / "followup-bot" / "playground"
    with pytest.raises(AlreadyRunning, match=f"the playground runs already: {house.playground.url[:-1]}$"), alone(folder):
        pytest.fail("two of them share a folder")


def test_the_sample_is_told_up_to_the_plan_for_three_people_and_then_stops(person: House) -> None:
    sam = person(2901, PHONE)
    sam.opens("&show=1&pace=0.05")
    sam.hears("This is your plan for Juniper Works", "Maria Lopez", "Tom Reed", "Aiko Tanaka", patience=30_000)
    expect(sam.page.locator("#show")).to_have_text("Show me")
    said = len(sam.chat())
    sam.page.reload()
    sam.hears("This is your plan for Juniper Works")
    assert len(sam.chat()) == said


def test_the_sample_plays_in_a_chat_of_its_own_and_can_be_stopped(person: House) -> None:
    ana = person(1208)
    ana.page.locator("#show").click()
    ana.page.wait_for_url(re.compile(r"user=2\d\d\d"))
    ana.hears("where are you")
    ana.page.locator("#show").click()
    expect(ana.page.locator("#show")).to_have_text("Show me")
    said = len(ana.chat())
    ana.page.wait_for_timeout(1000)
    assert len(ana.chat()) == said


def test_start_over_wipes_chats_plans_and_clock(person: House) -> None:
    ana = person(1301)
    ana.debriefs("Acme")
    ana.taps("+1 week")
    ana.sees("#toast", "It is now")
    before = bot_time(ana)
    ana.taps("Start over")
    ana.taps("Cancel")
    expect(ana.page.locator("article").first).to_be_visible()
    ana.taps("Start over")
    ana.page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    ana.sees("#start", "Say hello")
    assert bot_time(ana) < before - timedelta(days=6)
    ana.sees("#running", "running")
    ana.says("/start")
    ana.hears("where are you")
