"""Reads the pieces of a message one after the other, each in the light of those beside it."""

import re
from itertools import pairwise
from typing import Final

from rules.people import words as w
from rules.people.cut import LINE_ENDS, STRENGTH, Piece
from rules.people.given import PARTICLES
from rules.people.items import OF_THE_LAST, Item, items
from rules.people.label import Flat, folded, is_acronym, is_given, is_head, is_plural, labels, like_degree, low
from rules.people.remarks import forgets_somebody, remark
from rules.people.shape import columns
from rules.people.surnames import SURNAMES

FAMILY: Final = re.compile(
    r"(o'|mc|mac)\w{3,}$|\w{2,}(son|sen|ski|ska|wicz|ez|ov|ova|ev|eva|enko|escu|poulos|idis|yan|ian|stein|berg|mann)$"
)
"""Endings and beginnings of family names."""


HE: Final = w.words_of("he she he's she's hes shes")


def stream(pieces: list[Piece], flat: Flat) -> list[Item]:
    """All items of a message in order, "Smith, Jane" turned round."""
    reader = _Reader(flat)
    joined = columns(glued(pieces, flat), flat)
    for piece, after in pairwise([*joined, Piece("\n", ())]):
        reader.take(piece, after)
    return turned(reader.found)


class _Reader:
    def __init__(self, flat: Flat) -> None:
        self.flat = flat
        self.found: list[Item] = []
        self.in_firm = self.named = False
        self.in_line = 0
        """Names in the line so far: a firm stands behind the first, not at the end of a list."""
        self.carried = ""
        """The separator before a label; it parts what follows from what came before."""

    @property
    def last(self) -> Item | None:
        return next((x for x in reversed(self.found) if x.what not in OF_THE_LAST), None)

    def take(self, piece: Piece, after: Piece) -> None:
        if piece.words:
            self._words(piece, after)
        self.found += [Item(k, (v,), ",") for k, v in (("mail", piece.mail), ("phone", piece.phone)) if v]

    def _words(self, piece: Piece, after: Piece) -> None:
        if piece.sep in LINE_ENDS:
            self.in_line = 0
        marks = labels(piece.words, self.flat)
        what = remark(piece)
        self.in_firm = not what and self._firm(piece, marks, after)
        if what == "absent":
            self._absent(piece, marks)
        elif label := _label(piece, after.sep):
            self.carried = piece.sep
            self.found += [Item("titles", (), piece.sep)] if label == "titles" else []
        elif what == "nameless" and piece.inside:
            self.found.append(Item("nameless", (), piece.sep))
        elif what in {"skip", "nameless"} and forgets_somebody(piece):
            self.found.append(Item("someone", ("someone",), piece.sep, own=True))
        elif what not in {"skip", "nameless"} and not self.in_firm:
            self._read(piece, what)

    def _read(self, piece: Piece, what: str) -> None:
        if self.carried:
            piece, self.carried = piece._replace(sep=self.carried), ""
        if what == "fix":
            self.found.append(Item("fix", (), piece.sep))
        last = self.last.what if self.last else ""
        if low(piece.words[0]) in w.SURNAME_LABELS:
            self.found.append(Item("surname", piece.words[1:], piece.sep))
            return
        if last == "name" and piece.joint.lower() in {"with", "also"} and set(labels(piece.words, self.flat)) <= set("at"):
            piece = piece._replace(sep=",")  # "Vikki with HR", "Trevor, also a manager"
        new = items(piece, self.flat, title_wanted=last == "name" and piece.sep != "and")
        if self.found and piece.sep == "and" and low(piece.words[0]) in HE:
            new = [x._replace(own=False, sep="," if x.sep == "and" else x.sep) for x in new]  # and he is the CEO
        names = sum(x.what == "name" for x in new)
        self.in_line, self.named = self.in_line + names, self.named or names > 0
        self.found += new

    def _absent(self, piece: Piece, marks: str) -> None:
        """Who is said to be absent is not in the list; a remark that names nobody speaks of the one before it."""
        if not set(marks) & set("nth") and self.found:
            self.found.append(Item("absent", (), piece.sep))

    def _firm(self, piece: Piece, marks: str, after: Piece) -> bool:
        """Whether the piece is the employer behind a title, or the rest of a profile's headline."""
        if set(marks) & set("nhs"):
            return False
        if _firm_name(piece, marks):
            return True
        if piece.sep in {"", "and"}:
            return self.in_firm and piece.sep == "and"
        last = self.last
        return last is not None and last.what == "title" and self._behind_title(last, piece, marks, after)

    def _behind_title(self, title: Item, piece: Piece, marks: str, after: Piece) -> bool:
        if self.found[0].what == "title" and self.found[1:] and self.found[1].sep == piece.sep != ",":
            return False  # HR - Shilpa, TL - Rafiq
        if like_degree(title.words[-1]) and "t" in marks:
            return False
        if piece.sep in {"-", "|"} or (piece.inside and "t" not in marks and self.found[0].what != "title"):
            return True
        if len(piece.words) == 1 and piece.sep == "," and "t" not in marks and is_acronym(piece.words[0], self.flat):
            return True
        ends = after.sep in LINE_ENDS or after.sep == ")" or after.joint == "&"
        return (
            self.named and self.in_line <= 1 and piece.sep == "," and ends and set(marks) <= set("upo") and title.sep != "and"
        )


def _firm_name(piece: Piece, marks: str) -> bool:
    """ "Acme Corp", and the trade of several: "Roche Mulligan Architects"."""
    if marks.endswith("t"):
        return marks[0] == "u" and piece.sep == "," and is_plural(piece.words[-1]) and piece.words[-1][0].isupper()
    return bool(w.FIRMS.intersection(map(low, piece.words))) and not _works_there(piece, marks)


def _works_there(piece: Piece, marks: str) -> bool:
    """ "CTO at Acme Corp"."""
    links = w.FIRM_LINKS | {"from"}
    return any(low(word) in links and "t" in marks[:at] for at, word in enumerate(piece.words))


def _label(piece: Piece, sep_after: str) -> str:
    """What a form's label announces: "Name:", "Interviewer 2:", "Titles:"."""
    words = [low(x) for x in piece.words if not x.isdigit()]
    heads = all(x in w.LABELS for x in words) or all(x in w.ANONYMOUS or x in w.COUNTS for x in words)
    if sep_after not in {":", "="} or not words or not heads:
        return ""
    return "titles" if words[-1] in w.TITLE_LABELS and words[-1].endswith("s") else "other"


# ---- what separators part and sense joins


def glued(pieces: list[Piece], flat: Flat) -> list[Piece]:
    """The pieces with "People & Culture" or "MD/CEO" in one, and "Thomas (Tom) Becker" without his nickname."""
    out: list[Piece] = []
    for piece in pieces:
        if out and _one_title(out, piece, flat):
            out[-1] = out[-1]._replace(words=(*out[-1].words, piece.joint, *piece.words))
        elif len(out) > 1 and _nicknamed(out, piece, flat):
            out.pop()
            out[-1] = out[-1]._replace(words=(*out[-1].words, *piece.words))
        else:
            out.append(piece)
    return out


def _one_title(out: list[Piece], piece: Piece, flat: Flat) -> bool:
    before = out[-1]
    if piece.sep not in {"and", "/"} or not piece.words or not before.words or piece.inside != before.inside:
        return False
    left, right = labels(before.words, flat), labels(piece.words, flat)
    if left[-1] != "t" or right[0] != "t" or "c" in left or is_plural(before.words[-1]):
        return False
    unsaid = not is_head(before.words[-1]) or (piece.joint in {"&", "/"} and len(out) == 1)
    if set(left) == {"t"} and unsaid and set(right) <= set("tnu"):
        return True  # Owner & head baker Lucille
    if not set(right) <= set("tkua"):
        return False
    return len(out) > 1 or not is_head(before.words[-1])


def _nicknamed(out: list[Piece], piece: Piece, flat: Flat) -> bool:
    name, nick = out[-2], out[-1]
    said = nick.sep == piece.sep == "-" and "-" in nick.words[-1:][0] and nick.words[-1].islower() if nick.words else False
    if not (said or (piece.sep == ")" and nick.sep == "(")) or len(nick.words) != 1 or len(name.words) != 1 or not piece.words:
        return False
    return (
        "t" not in labels(nick.words, flat)
        and (not is_acronym(nick.words[0], flat) or nick.words[0].endswith("J"))
        and labels(name.words, flat) in {"n", "u"}
        and labels(piece.words[:1], flat) in {"n", "u", "p"}
    )


# ---- family names first


def turned(found: list[Item]) -> list[Item]:
    """The items with "Smith, Jane" and "SMITH Jane" read as Jane Smith."""
    out: list[Item] = []
    rest = list(reversed(found))
    while rest:
        item = rest.pop()
        if rest and _loud_surname(item, rest[-1]):
            item = item._replace(what="name", alone=True)
        if rest and _last_first(item, rest[-1], out, rest[-2] if len(rest) > 1 else None):
            first = rest.pop()
            item = item._replace(words=first.words + item.words, honorific=item.honorific or first.honorific)
        out.append(item._replace(words=_capitals_last(item.words)) if item.what == "name" else item)
    return out


def _loud_surname(a: Item, b: Item) -> bool:
    """ "BAKER, Tom" among other names is no baker."""
    trade_name = a.what == "title" and len(a.words) == 1 and low(a.words[0]) in w.SURNAME_HEADS and a.words[0].isupper()
    return trade_name and b.what == "name" and b.sep == "," and not b.words[0].isupper()


def _capitals_last(words: tuple[str, ...]) -> tuple[str, ...]:
    """ "DUPONT Marie" is written so for that very reason."""
    loud = [x for x in words if x.isupper() and len(x) > 2]
    quiet = tuple(x for x in words if x not in loud)
    turn = loud and quiet and words[0] in loud and is_given(quiet[0]) and words[: len(loud)] == tuple(loud)
    return (*quiet, *loud) if turn else words


def _last_first(a: Item, b: Item, before: list[Item], after: Item | None) -> bool:
    if (a.what, b.what, b.sep) != ("name", "name", ",") or a.honorific or not (a.alone and b.alone):
        return False
    in_list = (a.sep == "," and before and before[-1].what == "name") or (
        after is not None and after.what == "name" and STRENGTH[after.sep] <= STRENGTH["and"]
    )
    return not in_list and _family(a, b)


def _family(a: Item, b: Item) -> bool:
    """Whether the first looks like a family name and the second like a given one."""
    first = folded(a.words[0])
    if a.words[0].isupper() and len(first) > 1 and not all(x.isupper() for x in b.words):
        return True
    if (first in PARTICLES and len(a.words) > 1) or b.words[-1].endswith("."):
        return True
    if first in SURNAMES and len(a.words) == len(b.words) == 1 and not is_given(a.words[0]):
        return folded(b.words[0]) not in SURNAMES
    known = is_given(b.words[0]) and folded(b.words[0]) not in SURNAMES and len(b.words) <= 2
    if len(a.words) == 1 and FAMILY.match(first) and not FAMILY.match(folded(b.words[0])):
        return True
    return known and (first in SURNAMES or not is_given(a.words[0]))
