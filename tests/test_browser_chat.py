"""The page in a real browser: a debrief, its nudge, what is done and what is due, by hand, by keyboard, on a phone."""

import re
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from accessible import complaints
from browser import DESKTOP, PHONE, House, Person, open_house
from chat import png
from playwright.sync_api import expect

from bot.local.server import TOKEN

CUT_OFF = """[...document.querySelectorAll('body *')].filter((one) => one.offsetParent
    && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML)"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with open_house(tmp_path_factory.mktemp("data")) as house:
        yield house


@pytest.fixture
def person(house: House) -> Iterator[House]:
    yield house
    house.closes()


def test_a_debrief_its_nudge_done_and_the_due_list(person: House) -> None:
    ana = person(1101)
    ana.taps("Start")
    ana.asks("where are you", "Lisbon")
    ana.hears("Had an interview")
    ana.asks("", "just had an interview at Acme as data engineer")
    ana.hears("How did you meet?")
    ana.taps("In person")
    ana.asks("Who interviewed you?", "Jane Smith, CTO and Bob Lee, recruiter")
    ana.hears("1. Jane Smith, CTO")
    ana.taps("That's all")
    ana.asks("reception", "nobody")
    ana.hears("best way to reach")
    ana.taps("Email")
    ana.asks("email address", "jane@acme.example\nbob@acme.example".replace("\n", ", "))
    ana.hears("When will they decide?")
    ana.taps("They didn't say")
    ana.hears("second interview")
    ana.taps("They didn't say")
    ana.hears("Save now, or")
    ana.taps("Save now")
    ana.hears("Is it all right")
    ana.taps("That's right")
    ana.hears("This is your plan for Acme")
    ana.sees("#next", "Thank Jane Smith")
    ana.taps("Next nudge")
    ana.hears("Time for your thank-you", "Bob Lee")
    ana.taps("✓ Jane Smith")
    ana.hears("How did your thanks reach Jane Smith?")
    ana.taps("Email")
    ana.hears("went out by email")
    ana.says("what's due this week")
    ana.hears("Thank Bob Lee")
    assert "Thank Jane Smith" not in ana.chat()[-1]


def test_the_whole_chat_is_there_after_a_reload_and_so_is_what_was_being_written(person: House) -> None:
    ana = person(1102)
    ana.debriefs("Borealis")
    before = ana.chat()
    ana.page.get_by_label("Message", exact=True).fill("half a thou")
    ana.page.reload()
    ana.hears("This is your plan for Borealis")
    assert ana.chat() == before
    expect(ana.page.get_by_label("Message", exact=True)).to_have_value("half a thou")


def test_times_are_those_of_the_place_that_the_user_told_the_bot(person: House) -> None:
    ana = person(1103)
    ana.sees("#now", "Rome")
    ana.says("/start")
    ana.asks("where are you", "Tokyo")
    ana.sees("#now", "Tokyo")
    shown = ana.page.locator("#now time").inner_text()
    assert re.fullmatch(r"\w{3},? \d+ \w{3,4}, [0-2]\d:[0-5]\d", shown)
    expected = datetime.fromisoformat(ana.page.locator("#now time").get_attribute("datetime") or "").astimezone(
        ZoneInfo("Asia/Tokyo")
    )
    assert shown.endswith(f"{expected:%H:%M}")
    assert ana.page.locator("article .foot time").last.inner_text()[:2] == f"{expected:%H}"


def test_an_own_text_is_edited_in_place_and_the_bot_hears_of_it(person: House) -> None:
    ana = person(1104)
    ana.says("/start")
    ana.asks("where are you", "Lisbon")
    ana.hears("Had an interview")
    ana.says("just had an interview at Acme as data enginer")
    ana.hears("How did you meet?")
    ana.page.get_by_label("Message", exact=True).press("ArrowUp")
    ana.sees("#mode", "Editing")
    ana.says("just had an interview at Acme as data engineer")
    expect(ana.page.locator("article.mine").last).to_contain_text("data engineer")
    expect(ana.page.locator("article.mine").last).to_contain_text("edited")
    expect(ana.page.locator("#mode")).to_be_hidden()


def test_a_command_is_completed_by_tab_and_chosen_by_arrow_and_enter(person: House) -> None:
    ana = person(1105)
    ana.says("/start")
    ana.asks("where are you", "Lisbon")
    ana.hears("Had an interview")
    field = ana.page.get_by_label("Message", exact=True)
    field.press_sequentially("/he")
    field.press("Tab")
    expect(field).to_have_value("/help")
    field.fill("/du")
    field.press("ArrowDown")
    ana.page.keyboard.press("Enter")
    expect(ana.page.locator("article.mine").last).to_contain_text("/due")


def test_the_keyboard_alone_is_enough(person: House) -> None:
    ana = person(1106)
    keys = ana.page.keyboard
    keys.type("/start\n")
    ana.hears("where are you")
    keys.type("Lisbon\n")
    ana.hears("Had an interview")
    keys.type("just had an interview at Acme as data engineer\n")
    ana.hears("How did you meet?")
    while ana.page.evaluate("document.activeElement.textContent") != "In person":
        keys.press("Shift+Tab")
    keys.press("Enter")
    ana.hears("Who interviewed you?")
    assert ana.page.evaluate("document.activeElement.id") == "text", "the button is gone, so the field has the focus"
    focused = []
    for _ in range(30):
        keys.press("Tab")
        focused.append(ana.page.evaluate("document.activeElement.id || document.activeElement.textContent"))
    assert focused[:2] == ["Send", "show"]
    assert {"block", "bot", "network", "open-wire", "over"} <= set(focused)


def test_on_a_phone_nothing_is_cut_off_and_the_panel_is_a_drawer(person: House) -> None:
    ana = person(1107, PHONE)
    ana.debriefs("Kestrel & Sons Limited Liability Partnership")
    ana.taps("Next nudge")
    ana.hears("Time for your thank-you")
    assert not ana.page.evaluate(CUT_OFF)
    expect(ana.page.locator("#panel")).to_be_hidden()
    ana.taps("Playground")
    expect(ana.page.get_by_role("button", name="Show me")).to_be_focused()
    ana.page.keyboard.press("Escape")
    expect(ana.page.locator("#panel")).to_be_hidden()


@pytest.mark.parametrize(("user", "scheme", "size"), [(1108, "light", DESKTOP), (1118, "dark", PHONE)])
def test_accessibility_has_no_finding(person: House, user: int, scheme: str, size: tuple[int, int]) -> None:
    ana = person(user, size, color_scheme=scheme)
    ana.debriefs("Acme")
    assert complaints(ana.page) == []
    ana.page.evaluate("document.body.classList.add('drawer')")
    ana.page.locator("#open-wire").click()
    ana.sees("#calls", "sendMessage")
    ana.page.locator("#calls summary").first.click()
    assert complaints(ana.page) == []


def test_what_bots_can_show_besides_a_typing_line_a_keyboard_and_no_markup(person: House) -> None:
    ana = person(1110)
    ana.says("<img src=x onerror=alert(1)>")
    expect(ana.page.locator("article.mine .text")).to_have_text("<img src=x onerror=alert(1)>")
    ana.hears("where are you")
    bot = BotApi(ana)
    bot.does("sendChatAction", action="upload_document")
    ana.sees("#status", "upload document …")
    bot.does(
        "sendMessage", text="<b>Sure?</b>", parse_mode="HTML", reply_markup={"keyboard": [["Yes", "No, the longer answer"]]}
    )
    expect(ana.page.locator("article.theirs strong").last).to_have_text("Sure?")
    ana.page.get_by_role("group", name="Suggested answers").get_by_role("button", name="No, the longer answer").click()
    expect(ana.page.locator("article.mine").last).to_contain_text("No, the longer answer")
    bot.does("sendMessage", text="Bye", reply_markup={"remove_keyboard": True})
    expect(ana.page.locator("#keyboard")).to_be_hidden()


class BotApi:
    """Calls the server as a bot does, in a person's chat."""

    def __init__(self, person: Person) -> None:
        self.person = person

    def does(self, method: str, **what: object) -> None:
        url = f"{self.person.url}bot{TOKEN}/{method}"
        assert self.person.context.request.post(url, data={"chat_id": self.person.user} | what).ok


def test_a_photo_and_a_document_arrive_and_can_be_opened_and_saved(person: House) -> None:
    ana = person(1109)
    ana.says("/start")
    ana.hears("where are you")
    files = {"Photo": ("me.png", "image/png", png(64, 48)), "Document": ("notes.txt", "text/plain", b"my notes")}
    for kind, (name, mime_type, content) in files.items():
        ana.page.locator("#attach").click()
        with ana.page.expect_file_chooser() as chooser:
            ana.page.get_by_role("menuitem", name=kind).click()
        chooser.value.set_files({"name": name, "mimeType": mime_type, "buffer": content})
        expect(ana.page.locator(f"article.mine .{kind.lower()}")).to_be_visible()
    assert ana.page.evaluate("document.querySelector('.photo img').naturalWidth") == 64
    with ana.context.expect_page() as opened:
        ana.page.get_by_role("link", name="notes.txt", exact=True).click()
    expect(opened.value.locator("body")).to_have_text("my notes")
    with ana.page.expect_download() as download:
        ana.page.get_by_role("link", name="Save notes.txt").click()
    assert download.value.suggested_filename == "notes.txt"
    assert download.value.path().read_bytes() == b"my notes"
