"""Texts in pieces: any text, none longer than the limit, nothing lost, each valid for Telegram."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from bot.local.html import parse_html
from bot.pieces import TAGS, pieces

LIMIT = 60
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=90).map(
    lambda text: str(escape(text))
)
tagged = st.recursive(
    words,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map("\n".join),
        st.tuples(st.sampled_from(["b", "i", "code"]), inner).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"),
    ),
    max_leaves=12,
)


def visible(html: str) -> str:
    """Without tags and white space."""
    return re.sub(r"\s", "", unescape(TAGS.sub("", html)))


@given(tagged)
def test_pieces_lose_nothing_fit_and_are_valid(html: str) -> None:
    found = pieces(html, LIMIT)
    assert "".join(visible(piece) for piece in found) == visible(html)
    assert all(len(piece) <= LIMIT for piece in found)
    for piece in found:
        parse_html(piece)


@given(tagged)
def test_what_is_bold_stays_bold(html: str) -> None:
    assert "".join(map(bold, pieces(html, LIMIT))) == bold(html)


def bold(html: str) -> str:
    """What is bold, once even where it is bold twice over."""
    text, entities = parse_html(html)
    units = text.encode("utf-16-le")
    spans = [range(one["offset"], one["offset"] + one["length"]) for one in entities if one["type"] == "bold"]
    places = sorted(set().union(*spans))
    return re.sub(r"\s", "", b"".join(units[2 * place : 2 * place + 2] for place in places).decode("utf-16-le"))


def test_a_cut_is_at_a_line_end_else_at_a_space_else_anywhere() -> None:
    assert pieces("one two\nthree four", 12) == ["one two\n", "three four"]
    assert pieces("one two three", 9) == ["one two ", "three"]
    assert pieces("x" * 10, 4) == ["xxxx", "xxxx", "xx"]


def test_a_reference_is_never_cut() -> None:
    assert pieces("&amp;" * 3, 12) == ["&amp;&amp;", "&amp;"]


def test_a_short_text_is_one_piece_as_it_is() -> None:
    assert pieces("<b>a</b>\n\nb", 4096) == ["<b>a</b>\n\nb"]


def test_a_long_line_of_references_takes_no_time() -> None:
    assert len("".join(pieces("&lt;" * 40_000, 4096))) == 160_000
