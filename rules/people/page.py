"""Finds the lines of a pasted mail that speak of its signer."""

import re
from typing import Final

from rules.people.label import is_title

_GREETINGS: Final = (
    r"((kind|kindest|best|warm|warmest|many|with)? ?(best )?(regards|wishes))|cheers|thanks|many thanks|thank you|best",
    r"rgds|br|thx|all the best|best of luck|take care|ciao|lg|mfg|mvh",
    r"(yours )?(sincerely|faithfully|truly)|yours|respectfully|cordially|sent from my .{1,30}|-{2,}",
    r"mit freundlichen grüßen|viele grüße|cordialement|bien à vous|saludos|atentamente|cordiali saluti|atenciosamente",
)
_COUNTRIES: Final = (
    "united kingdom|united states|england|scotland|wales|ireland|usa|uk|india|canada|australia|germany|france"
    "|nigeria|singapore|area"
)
CLOSING: Final = re.compile(rf"^\W{{0,3}}({'|'.join(_GREETINGS)})\W{{0,3}}$", re.IGNORECASE)
CONTACT: Final = re.compile(
    r"@[\w-]+\.|https?://|www\.|\d{3}.?\d{3,4}"
    r"|\b(tel|phone|mobile|direct|fax|cell|confidential\w*|notice|disclaimer)\b",
    re.IGNORECASE,
)
NOISE: Final = re.compile(
    r"^(>|cc:|bcc:|to:|subject:|date:|sent:|on .{5,80} wrote:|confidential\w*\b)"
    rf"|, .{{0,40}}\b({_COUNTRIES})$",  # where a profile says its owner lives
    re.IGNORECASE,
)
FORM: Final = re.compile(r"^(name|interviewer|title|role|position)s?( \d)?:", re.IGNORECASE)
ASSISTANT: Final = re.compile(r"^\W{0,3}(p\.?a\.?|e\.?a\.?|assistant|secretary)\b.{0,30}:", re.IGNORECASE)
MAIL_OR_PHONE: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\+?\(?\d[\d ().-]{6,18}\d")
SIGNED: Final = 2
"""The signer has a name and a title; what follows is his firm, its address and its board."""


def page(text: str) -> str:
    """The text; of a pasted signature only the signer's lines, his assistant's, and how to reach him."""
    lines = text.split("\n")
    own = [x for x in lines if not NOISE.search(x)]
    return "\n".join(_signer(own) if _is_signature(lines) else own)


def _is_signature(lines: list[str]) -> bool:
    """A name under a closing line, or lines of contact under a name. In a form or a list each line has its own."""
    if len(lines) <= SIGNED or any(map(FORM.match, lines)):
        return False
    closed = any(CLOSING.match(x) and any(lines[at + 1 :]) for at, x in enumerate(lines))
    return closed or (any(map(CONTACT.search, lines[SIGNED:])) and not any(map(CONTACT.search, lines[:SIGNED])))


def _signer(lines: list[str]) -> list[str]:
    lines = _after_closing(lines)
    signed_twice = len(lines) > 1 and lines[1].startswith(lines[0] + " ")  # "Jane", and below "Jane Smith"
    beside = "".join(lines[:1]).partition("|")[2]
    count = 1 if any(map(is_title, beside.split())) else SIGNED + signed_twice
    own, rest = lines[:count], lines[count:]
    assistants = [x for x in rest if ASSISTANT.match(x)]
    return own + assistants + [m.group() for x in rest for m in MAIL_OR_PHONE.finditer(x)]


def _after_closing(lines: list[str]) -> list[str]:
    """The lines under the first closing that has any under it."""
    start = next((i + 1 for i, x in enumerate(lines) if CLOSING.match(x) and any(lines[i + 1 :])), 0)
    return [x for x in lines[start:] if x and not CLOSING.match(x)]
