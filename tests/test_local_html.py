"""The local server reads parse_mode=HTML exactly as Telegram does."""

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.local.html import HtmlError, parse_html, utf16_length
from bot.local.text import formatted

FLAGS = "\U0001f3df \U0001f3df"  # 9 bytes, 5 UTF-16 units


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
        ("<div>x</div>", 'Unsupported start tag "div" at byte offset 0'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("ana@example.com <ana@example.com>", 'Unsupported start tag "ana@example.com" at byte offset 16'),
        ("<DIV>", 'Unsupported start tag "div" at byte offset 0'),
        ("è <br>", 'Unsupported start tag "br" at byte offset 3'),
        (f"{FLAGS}&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("I <3 you", "Unsupported start tag \"3\" at byte offset 2"),
        ("<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 0'),
        ("<i aba = ", 'Unclosed start tag "i" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        (f"{FLAGS}&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"),
        ("<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
        ("<a href='x>y</a>", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b></b></", "Unexpected end tag at byte offset 7"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("&#xDFDF;", "Text contains invalid Unicode characters after decoding HTML entities, "
                     "check for unmatched surrogate code units"),
    ],
)  # fmt: skip
def test_refuses_what_is_not_telegrams_html(source: str, words: str) -> None:
    with pytest.raises(HtmlError) as error:
        parse_html(source)
    assert str(error.value) == words


def e(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length} | more


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("", "", []),
        ("a > b & c", "a > b & c", []),
        ("&lt;&gt;&amp;&quot;", '<>&"', []),
        ("&nbsp;&laquo;&apos;&#12345678;", "&nbsp;&laquo;&apos;&#12345678;", []),
        ("&#0000065;&#00000065;&#0;&;&#;", "A&#00000065;&#0;&;&#;", []),
        ("&lt&#65;&#x42;&#67", "<ABC", []),
        ("<b>x</b>", "x", [e("bold", 0, 1)]),
        ("<STRONG>x</strong>", "x", [e("bold", 0, 1)]),
        ("<i>a</i><em>b</em>", "ab", [e("italic", 0, 1), e("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [e("underline", 0, 1), e("underline", 1, 1)]),
        ("<s>a</s><strike>b</strike><del>c</del>", "abc", [e("strikethrough", place, 1) for place in range(3)]),
        ('<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', "ab", [e("spoiler", 0, 1), e("spoiler", 1, 1)]),
        ("<b></b>x", "x", []),
        ("<b>x</>", "x", [e("bold", 0, 1)]),
        ("<b>x</b  >", "x", [e("bold", 0, 1)]),
        ("<i aba = 'x&lt;' c=d>a</i>", "a", [e("italic", 0, 1)]),
        (f"{FLAGS}<i>{FLAGS} &gt;<b>&lt;</b></i>", f"{FLAGS}{FLAGS} ><", [e("italic", 5, 8), e("bold", 12, 1)]),
        ("<b>\U0001f600</b>", "\U0001f600", [e("bold", 0, 2)]),
        ("<b><i>x</i></b>", "x", [e("bold", 0, 1), e("italic", 0, 1)]),
        ("<pre>x</pre>", "x", [e("pre", 0, 1)]),
        ('<pre><code class="language-py">x</code></pre>', "x", [e("pre", 0, 1, language="py")]),
        ('<code class="language-py">x</code>', "x", [e("code", 0, 1)]),
        ('<pre><code class="language-py">x</code> </pre>', "x ", [e("pre", 0, 2), e("code", 0, 1)]),
        ("<blockquote>x</blockquote>", "x", [e("blockquote", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [e("expandable_blockquote", 0, 1)]),
        ('<a href="https://Example.com">x</a>', "x", [e("text_link", 0, 1, url="https://example.com/")]),
        ("<a href='example.com?a&lt;'>x</a>", "x", [e("text_link", 0, 1, url="http://example.com/?a<")]),
        ("<a>example.com</a>", "example.com", [e("text_link", 0, 11, url="http://example.com/")]),
        ('<a href="http://localhost/x">x</a>', "x", []),
        ("<a>x</a>", "x", []),
        ('<a href="tg://user?id=7">x</a>', "x", [e("text_mention", 0, 1, user={"id": 7})]),
        ('<tg-emoji emoji-id="12">x</tg-emoji>', "x", [e("custom_emoji", 0, 1, custom_emoji_id="12")]),
    ],
)  # fmt: skip
def test_reads_telegrams_html(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_html(source) == (text, entities)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text, quote=False)) == (text, [])


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_style_covers_the_whole_text_in_utf16(text: str) -> None:
    assert parse_html(f"<b>{html.escape(text, quote=False)}</b>")[1] == [e("bold", 0, utf16_length(text))]


@given(st.text(st.sampled_from(list("<>/=&;#'\" aibpre\U0001f600")), max_size=40))
def test_any_text_is_read_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except HtmlError:
        return
    assert all(entity["offset"] + entity["length"] <= utf16_length(text) for entity in entities)


def read(source: str) -> tuple[str, list[dict[str, Any]]]:
    return formatted(source, "HTML", None, lambda user: {"id": 7} if user == 7 else None)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("  <b>x</b> \n", "x", [e("bold", 0, 1)]),
        ("<b> x </b>", "x", [e("bold", 0, 1)]),
        ("\U0001f600\u202e\r<b>x</b>", "\U0001f600x", [e("bold", 2, 1)]),
        ("a\tb\0c", "a b c", []),
        ("<b>a<code>b</code>c</b>", "abc", [e("bold", 0, 1), e("code", 1, 1), e("bold", 2, 1)]),
        ("write /start or ana@example.com", "write /start or ana@example.com", [e("bot_command", 6, 6), e("email", 16, 15)]),
        ("see https://example.com/a.", "see https://example.com/a.", [e("url", 4, 21)]),
        ("<code>/start</code>", "/start", [e("code", 0, 6)]),
        ('<a href="tg://user?id=7">x</a>', "x", [e("text_mention", 0, 1, user={"id": 7})]),
        ('<a href="tg://user?id=8">x</a>', "x", []),
    ],
)  # fmt: skip
def test_cleans_and_finds_as_telegram_does(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert read(source) == (text, entities)
