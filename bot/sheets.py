"""A sheet of paper from the plain values that the outbox holds."""

from typing import Any

from bot import paper


def made(kind: str, told: dict[str, Any]) -> tuple[bytes, str]:
    """The file, or the characters that no font can set."""
    text = told.pop("text")
    missing = paper.unprintable(" ".join([text, *told["to"], *told["sender"]]))
    if missing:
        return b"", missing
    if kind == "card":
        return paper.card(text, told["paper"]), ""
    lists = {key: tuple(told[key]) for key in ("sender", "to", "paragraphs")}
    return MAKERS[kind](paper.Page(**{**told, **lists})), ""


MAKERS = {"letter": paper.letter, "envelope": paper.envelope, "fax": paper.fax}
