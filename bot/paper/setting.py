"""Setting a sheet: a template beside this file and the user's text as data.

Safe in threads: nothing is shared between two calls but the fonts, which never change. (A `typst.Compiler` would be
shared: it refuses a second thread.)
"""

import functools
import json
from importlib.resources import files
from pathlib import Path
from typing import Literal

import typst

HERE = Path(__file__).parent
FONTS = ("fontpkg_caveat", "fontpkg_amiri")  # the handwriting of a card, and Arabic names
ODD = dict.fromkeys((*range(32), *range(127, 160), *range(55296, 57344)))
ODD |= {ord("\n"): "\n", ord("\t"): " "}


@functools.cache
def fonts() -> typst.Fonts:
    """Those inside the typst package and two of packages; none of the machine, so that every machine sets alike."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(files(name) / "files") for name in FONTS])


def setting(template: str, data: dict[str, object], form: Literal["pdf", "png", "svg"] = "pdf", ppi: float = 144) -> bytes:
    """The sheet. Control characters and halves of surrogate pairs, which no font has, are left out."""
    return typst.compile(
        HERE / f"{template}.typ",
        font_paths=fonts(),
        ignore_system_fonts=True,
        format=form,
        ppi=ppi,
        sys_inputs={"data": json.dumps(clean(data))},
    )


def clean(value: object) -> object:
    """The same with no character that a sheet cannot hold."""
    if isinstance(value, str):
        return value.translate(ODD)
    if isinstance(value, dict):
        return {key: clean(each) for key, each in value.items()}
    return [clean(each) for each in value] if isinstance(value, tuple | list) else value
