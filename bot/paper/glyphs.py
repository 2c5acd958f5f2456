"""Which characters the fonts have. typst says nothing when one is missing: it prints a box."""

import re

from bot.paper.setting import setting

BOX = "\U0010ffff"  # never a character, so it is always drawn as the box
BLOCK = '<g transform="translate('
GLYPH = re.compile(r'xlink:href="#(\w+)"')


def unprintable(text: str) -> str:
    """The distinct characters that no font here has, as they come; "" if all can be set."""
    asked = [character for character in dict.fromkeys(text) if not character.isascii()]
    if not asked:
        return ""
    (_, box, _), *drawn = glyphs([BOX, *asked])
    return "".join(character for character, found in zip(asked, drawn, strict=True) if box in found)


def glyphs(characters: list[str]) -> list[list[str]]:
    """For each character, what is drawn for it between two letters."""
    _, *blocks = setting("probe", {"characters": characters}, "svg").decode().split(BLOCK)
    return [GLYPH.findall(block) for block in blocks]
