"""A long text in pieces that Telegram takes: cut at line ends, so that no tag and no word is cut where that can be helped."""

import re


def pieces(html: str, limit: int) -> list[str]:
    """At least one piece; each at most `limit` characters as sent. Only a single line over the limit is cut inside."""
    found, current = [], ""
    for line in html.split("\n"):
        for part in cut(line, limit):
            longer = f"{current}\n{part}" if current else part
            if len(longer) > limit:
                found.append(current)
                longer = part
            current = longer
    return [*found, current]


def cut(line: str, limit: int) -> list[str]:
    """One line in parts; its tags are dropped if it has to be cut, never an escaped character."""
    if len(line) <= limit:
        return [line]
    tokens = re.findall(r"&[^;\s]{1,8};|[^&]|&", re.sub(r"</?[bi]>", "", line))
    parts, current = [], ""
    for token in tokens:
        if len(current) + len(token) > limit:
            parts.append(current)
            current = ""
        current += token
    return [*parts, current]
