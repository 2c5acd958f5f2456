"""A long text in pieces that Telegram takes. What is bold across a cut is bold on both sides of it."""

import re

TAGS = re.compile(r"</?[a-z][^<>]*>")
TOKENS = re.compile(rf"{TAGS.pattern}|&[^;\s<&]{{1,10}};|.", re.DOTALL)
PLACES = {"\n": 2, " ": 1}  # where to cut: at the last line end that fits, else at the last space, else anywhere


def pieces(html: str, limit: int) -> list[str]:
    """At least one piece, each at most `limit` characters as sent, tags included. Blank pieces are dropped."""
    found, rest = [], html
    while len(rest) > limit:
        place, tags = cut(rest, limit)
        found.append(rest[:place] + closed(tags))
        rest = "".join(tags) + rest[place:]
    return [piece for piece in (*found, rest) if TAGS.sub("", piece).strip()] or [TAGS.sub("", html)[:limit]]


def cut(html: str, limit: int) -> tuple[int, tuple[str, ...]]:
    """Where to cut, and the tags that are open there."""
    tags: tuple[str, ...] = ()
    found = {-1: (limit, tags)}
    for token in TOKENS.finditer(html):
        if token.end() + len(closed(tags)) > limit:
            break
        if not TAGS.fullmatch(token[0]):
            found[PLACES.get(token[0], 0)] = (token.end(), tags)
        else:
            tags = tags[:-1] if token[0].startswith("</") else (*tags, token[0])
    return found[max(found)]


def closed(tags: tuple[str, ...]) -> str:
    """The end tags of these."""
    return "".join(f"</{re.split('[ >]', tag[1:])[0]}>" for tag in reversed(tags))
