"""What is printed: the words as they were typed, on the right sheet, where a postman and a reader look for them."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paper_pages import CARD, CHICAGO, FULL_CARD, LISBON, LONG, MM, NAMES, SHORT, inked, opened, sizes, texts
from PIL import Image

from bot.paper import Page, card, envelope, fax, letter

HOSTILE = (
    '#import "x": * #set page(width: 1pt)',
    "*bold* _it_ `raw` = heading - list + enum",
    "<b>x</b> <label> @ref &amp; & $x^2$ {y} [z]",
    "// not a comment /* nor this */ https://example.com/a//b",
    "\\ \\n \\u{41} \"quoted\" 'single' -- --- ... ~",
    '"}, {"sender": "', "%s %(a)s {0} {}",
)  # fmt: skip
PRINTABLE = "".join(map(chr, range(0x20, 0x7F))) + "éŁşñßÆøĐ—–“”‘’…€£·"


def flat(lines: list[str]) -> str:
    return re.sub(r"\s", "", "".join(lines))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_hostile_text_comes_out_as_typed_in_every_place_of_a_letter_and_a_fax(paper: str) -> None:
    page = Page(HOSTILE, HOSTILE, HOSTILE[0], HOSTILE[1], HOSTILE, HOSTILE[2], HOSTILE[3], HOSTILE[4], paper, HOSTILE[5])
    for pdf, times in ((letter(page), 3), (fax(page), 5)):
        found = flat([line for lines in texts(pdf) for line in lines])
        for text in HOSTILE:
            assert found.count(flat([text])) >= times, text


def test_hostile_text_comes_out_as_typed_on_an_envelope() -> None:
    found = texts(envelope(replace(LISBON, sender=HOSTILE[:3], to=HOSTILE)))[0]
    assert found == [*HOSTILE[:3], *HOSTILE]


@settings(max_examples=60, deadline=None)
@given(st.text(PRINTABLE, min_size=1, max_size=60))
def test_whatever_is_typed_stands_in_the_letter(typed: str) -> None:
    [lines] = texts(letter(replace(LISBON, paragraphs=(typed,), signature=typed)))
    assert flat(lines).count(flat([typed])) >= 2


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(), max_size=5).map(tuple), st.text(), st.sampled_from(["a4", "letter"]))
def test_no_text_is_refused(several: tuple[str, ...], one: str, paper: str) -> None:
    page = Page(several, several, one, one, several, one, one, one, paper)
    for pdf in (letter(page), envelope(page), fax(page)):
        assert pdf.startswith(b"%PDF")
    assert card(one, paper).startswith(b"\x89PNG")


def test_line_ends_of_the_user_are_kept_and_ligatures_are_still_letters() -> None:
    [lines] = texts(letter(replace(LISBON, paragraphs=("an office\nwith a view;\tfine flats",))))
    assert lines[lines.index("an office") + 1] == "with a view; fine flats"


def test_names_of_many_scripts_are_set() -> None:
    [lines] = texts(letter(NAMES))
    assert set(NAMES.sender + NAMES.to) <= set(lines)


def test_letters_have_the_size_of_their_paper_and_envelopes_their_own() -> None:
    assert (sizes(letter(LISBON)), sizes(letter(CHICAGO))) == ([(210, 297)], [(216, 279)])
    assert (sizes(envelope(LISBON)), sizes(envelope(CHICAGO))) == ([(220, 110)], [(241, 105)])
    assert (sizes(fax(LISBON)), sizes(fax(CHICAGO))) == ([(210, 297)] * 2, [(216, 279)] * 2)


@pytest.mark.parametrize(
    "page", [LISBON, CHICAGO, NAMES, replace(LISBON, paragraphs=LONG), replace(LISBON, paragraphs=("W" * 600,))]
)
def test_a_letter_keeps_margins_of_25_mm(page: Page) -> None:
    left, top, right, bottom = inked(letter(page))
    assert min(left, top, right, bottom) >= 24.4, "the tail of a J hangs out by half a millimetre"
    assert left < 26


@pytest.mark.parametrize("page", [LISBON, CHICAGO])
@pytest.mark.parametrize("paragraphs", [SHORT, LONG], ids=["130 words", "290 words"])
def test_a_usual_letter_fits_on_one_page(page: Page, paragraphs: tuple[str, ...]) -> None:
    assert len(texts(letter(replace(page, paragraphs=paragraphs)))) == 1


def test_a_european_letter_has_the_sender_and_the_date_on_the_right_and_the_recipient_where_a_window_is() -> None:
    sender, recipient, date = (where(letter(LISBON), text) for text in (LISBON.sender[0], LISBON.to[0], LISBON.date))
    assert sender[0] == pytest.approx(date[0], abs=1)
    assert sender[0] > 110
    assert recipient[0] == pytest.approx(25, abs=1)
    assert 44 < recipient[1] < 60
    assert recipient[1] < date[1]


def test_an_american_letter_begins_at_the_left_with_the_date_between_the_addresses() -> None:
    places = [where(letter(CHICAGO), text) for text in (CHICAGO.sender[0], CHICAGO.date, CHICAGO.to[0], CHICAGO.greeting)]
    assert all(left == pytest.approx(25.4, abs=1) for left, _ in places)
    assert places == sorted(places, key=lambda place: place[1])


def test_there_is_room_to_sign_by_hand() -> None:
    for page in (LISBON, CHICAGO, replace(CHICAGO, paragraphs=LONG)):
        pdf = letter(page)
        assert 18 < where(pdf, page.contact)[1] - where(pdf, page.closing)[1] < 35


@pytest.mark.parametrize("page", [LISBON, CHICAGO])
@pytest.mark.parametrize("size", [25, 60, 400], ids=["short paragraphs", "paragraphs", "one paragraph"])
def test_a_long_letter_goes_on_with_two_lines_or_more_above_the_signature(page: Page, size: int) -> None:
    words = (" ".join(LONG) + " ").split() * 3
    for count in range(240, 540, 12):
        paragraphs = tuple(" ".join(words[start : min(start + size, count)]) for start in range(0, count, size))
        *_, last = found = texts(letter(replace(page, paragraphs=paragraphs)))
        assert last.index(page.closing) >= 3, f"{count} words: {last}"
        assert len(found) == 1 or last[0] == f"{page.to[0]} {page.date}, page {len(found)}"
        assert all(len(lines) > 15 for lines in found[:-1]), "no page is left half empty"


def test_an_envelope_has_the_sender_above_at_the_left_and_keeps_clear_of_stamp_and_machine() -> None:
    for page in (LISBON, CHICAGO, replace(NAMES, to=(*NAMES.to, NAMES.greeting, "Lisboa"))):
        pdf = envelope(page)
        width, height = sizes(pdf)[0]
        sender, recipient = where(pdf, page.sender[0]), where(pdf, page.to[-1])
        assert sender[0] == pytest.approx(12, abs=1)
        assert sender[1] < 15
        assert 0.4 * width < recipient[0] < 0.5 * width
        assert where(pdf, page.to[0])[1] > 36
        assert recipient[1] < height - 16
        assert min(inked(pdf)[2:]) >= 14.5


def test_a_very_long_address_is_set_smaller_until_it_is_clear_of_the_lower_edge() -> None:
    pdf = envelope(replace(CHICAGO, to=tuple(f"Line {n} of an address that does not want to end" for n in range(10))))
    assert inked(pdf)[3] >= 16
    assert len(texts(pdf)[0]) == 13


def test_a_fax_says_from_whom_for_whom_and_how_many_pages_come() -> None:
    cover, sheet = texts(fax(replace(CHICAGO, subject="Our interview of November 24")))
    assert cover[0] == "Fax"
    assert {f"To {CHICAGO.to[0]}", f"From {CHICAGO.sender[0]}", f"Date {CHICAGO.date}"} <= set(cover)
    assert {"Pages 2, including this one", "Subject Our interview of November 24"} <= set(cover)
    assert sheet[0] == CHICAGO.sender[0]


def test_a_fax_counts_its_pages_itself_when_the_letter_is_longer_and_believes_in_more() -> None:
    longer = fax(replace(LISBON, paragraphs=LONG + LONG))
    assert len(texts(longer)) == 3
    assert "Pages 3, including this one" in texts(longer)[0]
    assert texts(longer)[2][0].endswith("page 2"), "the letter's own second page"
    assert "Pages 5, including this one" in texts(fax(LISBON, pages=5))[0]


def test_a_card_has_the_proportions_of_its_paper_and_grows_by_what_is_too_long() -> None:
    sides = {paper: Image.open(BytesIO(card(CARD, paper))).size for paper in ("a4", "letter")}
    assert sides["a4"][0] == pytest.approx((105 + 16) * 200 / 25.4, abs=2)
    assert sides["letter"][0] == pytest.approx((127 + 16) * 200 / 25.4, abs=2)
    fits, full = (Image.open(BytesIO(card(text, "a4"))) for text in (CARD, FULL_CARD))
    assert full.height > fits.height + 100
    assert (red(fits), red(full) > 1000) == (0, True)


def test_a_card_of_endless_text_is_still_a_picture_that_telegram_shows() -> None:
    picture = Image.open(BytesIO(card("word " * 5000, "a4")))
    assert picture.height < 3 * picture.width


def test_threads_do_not_mix_their_letters() -> None:
    pages = [replace(LISBON, greeting=f"Dear number {n},") for n in range(24)]
    with ThreadPoolExecutor(8) as pool:
        for page, pdf in zip(pages, pool.map(letter, pages), strict=True):
            assert page.greeting in texts(pdf)[0]


def test_the_same_page_is_the_same_file() -> None:
    assert letter(LISBON) == letter(LISBON)


def red(picture: Image.Image) -> int:
    """How many dots are red."""
    bands = [band.tobytes() for band in picture.convert("RGB").split()]
    return sum(r > 150 and g < 90 and b < 90 for r, g, b in zip(*bands, strict=True))


def where(pdf: bytes, text: str) -> tuple[float, float]:
    """Left and upper edge of the first place of a text on the first page, in millimetres from the page's corner."""
    for page in opened(pdf):
        words = page.get_textpage()
        start, count = words.search(text, match_case=True).get_next()
        boxes = [words.get_charbox(n) for n in range(start, start + count)]
        return min(box[0] for box in boxes) / MM, (page.get_height() - max(box[3] for box in boxes)) / MM
    raise AssertionError("there is no page")
