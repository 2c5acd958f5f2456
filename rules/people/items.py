"""Reads one piece of a message: which of its words name somebody, and which say what he does."""

from typing import Final, NamedTuple

from rules.people import words as w
from rules.people.cut import Piece
from rules.people.label import Flat, is_acronym, is_given, is_head, is_plural, labels, low, singular, trade
from rules.people.talk import COMMENTS, LEAD_INS, PREDICATES


class Item(NamedTuple):
    """A name, a title or a nameless somebody, with the separator before it."""

    what: str
    """name | title | someone | honorific | fix | absent | titles; of who stands before it: mail | phone | letters | firm"""
    words: tuple[str, ...]
    sep: str
    own: bool = False
    """It has an article, an owner or a number: it speaks of one more person."""
    number: int = 1
    honorific: str | None = None
    linked: bool = False
    """"called", "is", "from" ties it to what stands before."""
    shared: bool = False
    """"both", "all", or a plural."""
    pair: bool = False
    """"both"."""
    alone: bool = False
    """The piece says nothing else."""


OF_THE_LAST: Final = frozenset({"letters", "firm"})
"""Items that say a little more of the person before them, and part nothing."""


def items(piece: Piece, flat: Flat, *, title_wanted: bool) -> list[Item]:
    """What the piece says, in order. `title_wanted`: the name before it has no title yet, an unknown word is rather that."""
    marks = labels(piece.words, flat)
    if title_wanted and marks == "d" and piece.sep in TIGHT and is_head(piece.words[0]):
        return [Item("title", piece.words, piece.sep)]  # Nina - CSM
    if title_wanted:
        own = _before_firm(piece, marks)
        if own.words and _all_title(own, marks[: len(own.words)], flat):
            firm = _firm(piece.words, marks, len(own.words))
            return [_whole_title(own, marks), *([Item("firm", firm, "")] if firm else [])]
    return _Walk(piece, marks, flat).done()


def _before_firm(piece: Piece, marks: str) -> Piece:
    """The piece without "at Acme"."""
    ends = (
        at
        for at, x in enumerate(piece.words)
        if low(x) in w.FIRM_LINKS and marks[at] == "k" and not _place_end(piece.words, at)
    )
    return piece._replace(words=piece.words[: next(ends, len(piece.words))])


def _firm(words: tuple[str, ...], marks: str, at: int) -> tuple[str, ...]:
    """The link at `at` and the firm that it ties to somebody: "at Stride Talent"."""
    link = w.AGENCY_LINKS.get(low(words[at])) if at < len(words) else None
    behind = marks[at + 1 :]
    end = len(marks) - len(behind.lstrip("nutpg"))
    return (link, *words[at + 1 : end]) if link and end > at + 1 else ()


NAMING: Final = frozenset("nhscod")
NAMED: Final = frozenset({"called", "named"})
LOOSE: Final = frozenset({",", "\n"})
TIGHT: Final = frozenset({"-", ":", "=", "(", "|"})


def _all_title(piece: Piece, marks: str, flat: Flat) -> bool:
    """Unknown words are the title when a title word is among them and no given name is, or when what parts them says so."""
    if marks == "n" and piece.sep in TIGHT and is_head(piece.words[0]):
        return True  # (Dean)
    if NAMING & set(marks) or (set(marks) - {"p"}) <= {"a", "k"}:
        return False
    if "t" in marks:
        return "k" not in marks
    if piece.sep in TIGHT:
        return "k" not in marks and not _comment(piece)
    return piece.sep in LOOSE and _like_title(piece, marks, flat)


def _like_title(piece: Piece, marks: str, flat: Flat) -> bool:
    """Lower case among proper names, a short acronym, a trade: "wine buyer", "DRH", "cheesemonger"."""
    if len(piece.words) == 1 and piece.sep == ",":
        return trade(piece.words[0]) or is_acronym(piece.words[0], flat) or "l" in marks
    return "l" in marks and set(marks) <= set("lapu") and len(marks) <= 5


def _comment(piece: Piece) -> bool:
    spoken = piece.inside and any("-" in x and x.islower() for x in piece.words)  # (shi-vawn)
    return spoken or bool(COMMENTS.intersection(map(low, piece.words)))


def _whole_title(piece: Piece, marks: str) -> Item:
    marks = marks[: len(piece.words)]
    start = len(marks) - len(marks.lstrip("ak"))
    said = {low(x) for x in piece.words[:start]}
    words = piece.words[start:]
    shared = bool(said & w.SHARED) or _several(words)
    return Item("title", words, piece.sep, bool(said & w.OWNERS), shared=shared, pair="both" in said)


def _several(words: tuple[str, ...]) -> bool:
    """Whether the title is in the plural: "engineers", but not "chair of trustees"."""
    return is_plural(words[-1]) and not any(low(x) in w.INNER for x in words)


class _Walk:
    """Goes through the words once; what an item needs to know of the words before it is kept until it comes."""

    def __init__(self, piece: Piece, marks: str, flat: Flat) -> None:
        self.words, self.marks, self.sep, self.flat = piece.words, marks, piece.sep, flat
        self.found: list[Item] = []
        self.at = 0
        self.honors: list[str] = []
        self._forget()

    def done(self) -> list[Item]:
        while self.at < len(self.marks):
            self.at = self._step(self.marks[self.at])
        if self.honors:
            self._add("honorific", tuple(self.honors))
        return self.found

    def _forget(self) -> None:
        self.own = self.linked = self.shared = self.pair = self.place = self.one_of = False
        self.number = 1

    def _step(self, mark: str) -> int:
        """Takes what begins here; where to go on."""
        steps = {"h": self._honor, "n": self._name, "u": self._name, "p": self._name, "t": self._title, "l": self._title,
                 "s": self._someone, "c": self._number, "a": self._article, "k": self._link, "d": self._letters}  # fmt: skip
        return steps[mark]() if mark in steps else self.at + 1

    def _add(self, what: str, words: tuple[str, ...], *, own: bool | None = None, shared: bool = False) -> None:
        self.found.append(
            Item(
                what,
                words,
                self.sep,
                own=self.own if own is None else own,
                number=self.number,
                honorific=" ".join(self.honors) or None if what == "name" else None,
                linked=self.linked,
                shared=shared,
                pair=self.pair,
                alone=not set(self.marks) - set("nuphgd"),
            )
        )
        self.sep = ""
        self._forget()

    def _honor(self) -> int:
        self.honors.append(self.words[self.at])
        return self.at + 1

    def _letters(self) -> int:
        behind_name = bool(self.found) or set(self.marks) == {"d"}
        if behind_name and low(self.words[self.at]).replace(".", "") in w.RANK_LETTERS:
            self.found.append(Item("letters", self.words[self.at : self.at + 1], self.sep))
        return self.at + 1

    def _tied_firm(self, at: int) -> int:
        """Takes the firm that is tied here; how many words that is."""
        if firm := _firm(self.words, self.marks, at):
            self.found.append(Item("firm", firm, self.sep))
        return len(firm)

    def _name(self) -> int:
        end = self.at + len(run) if (run := _name_run(self.marks, self.at)) else self.at + 1
        if self._is_dean(run):
            self._add("title", self.words[self.at : self.at + 1])
            return self.at + 1
        if run and self.place and not self.honors:  # "from Hays" is a firm, "in London" a town
            self._tied_firm(self.at - 1)
            return len(self.marks) if self.found else end
        if self.at and low(self.words[self.at - 1]) == "not":
            return end
        if self.own and len(run) == 1 and is_acronym(self.words[self.at], self.flat):  # "Mo the QS"
            self._add("title", self.words[self.at : end])
            return end
        if self.marks[end : end + 1] == "s" and "n" not in run:  # "a Polish bloke"
            return end
        if run and not self._hearsay(run, end):
            names = self.words[self.at : end]
            house = self._household(names)
            named_alike = self.shared and low(self.words[self.at - 1]) in NAMED  # "both called Mike"
            self._add("name", house or names, shared=bool(house) or named_alike)
            self.honors = []
        return end

    def _is_dean(self, run: str) -> bool:
        """Before a given name and a surname, without an initial, it is what he is."""
        named = [x for x, mark in zip(self.words[self.at :], run, strict=False) if mark in "nu" and len(low(x)) > 1]
        return len(named) > 2 and low(self.words[self.at]) in w.NAMES_TOO and not self.honors and not self.place

    def _household(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """ "The Gundersons" are two of one name."""
        several = not self.flat and len(names) == 1 and self.at > 0 and low(self.words[self.at - 1]) == "the"
        house = singular(names[0])
        return (house,) if several and house != names[0] and names[0].istitle() and not is_given(names[0]) else ()

    def _hearsay(self, run: str, end: int) -> bool:
        """Unknown words in the middle of a sentence without capitals are just words."""
        if not self.flat or "n" in run or self.honors:
            return False
        last = low(self.words[self.at - 1]) if self.at else ""
        lost = last not in LEAD_INS and self.marks[self.at - 1 : self.at] == "o"
        described = last in PREDICATES or (last in w.IS and low(self.words[self.at - 2]) in PREDICATES | w.ARTICLES)
        followed = self.marks[end : end + 1] in {"o", "a"} and self.marks[end : end + 2] != "at"  # "thandi the manager"
        dangling = self.marks[end:] == "k"  # "straight in"
        return lost or described or dangling or followed or (self.own and not self.linked)

    def _title(self) -> int:
        end = _title_end(self.words, self.marks, self.at)
        if end == self.at and self.place:  # "from the registry"
            end += len(self.marks[end:]) - len(self.marks[end:].lstrip("l"))
        if end == self.at and self._by_name():
            end = len(self.marks)
        if end == self.at:
            return self.at + 1
        words = self.words[self.at : end]
        if self.one_of:
            self._add("title", (*words[:-1], singular(words[-1])))
        else:
            self._add("title", words, shared=self.shared or _several(words))
        if not self._firm_follows(end):
            return end
        taken = self._tied_firm(end)
        return end + taken if taken else len(self.marks)

    def _by_name(self) -> bool:
        """ "Mrs Adebisi the proprietress": what follows a name and "the" is what he is."""
        named = bool(self.found) and self.found[-1].what == "name"
        return named and low(self.words[self.at - 1]) == "the" and set(self.marks[self.at :]) == {"l"}

    def _firm_follows(self, at: int) -> bool:
        word = low(self.words[at]) if at < len(self.words) else ""
        return word in w.FIRM_LINKS and not (word == "with" or _place_end(self.words, at))

    def _someone(self) -> int:
        self._add("someone", self.words[self.at : self.at + 1])
        return self.at + 1

    def _number(self) -> int:
        word, after = low(self.words[self.at]), self.marks[self.at + 1 : self.at + 2]
        self.own, self.number = True, w.COUNTS.get(word, 1)
        self.one_of = word in w.ONES and self.words[self.at + 1 : self.at + 2] == ("of",)
        if word in w.ONES and after not in {"t", "s", "l"} and not self.one_of:
            self._add("someone", (word,), own=False)
        return self.at + 1

    def _article(self) -> int:
        self.own = True
        if low(self.words[self.at]).endswith("'s"):  # Mr Bond's PA
            self.honors = []
        self.shared = self.shared or low(self.words[self.at]) in w.SHARED
        self.pair = self.pair or low(self.words[self.at]) == "both"
        return self.at + 1

    def _link(self) -> int:
        word = low(self.words[self.at])
        self.linked, self.place = True, word in w.PLACE_LINKS
        if word in w.DOES:
            return self._doing()
        end = _place_end(self.words, self.at) if word in w.AT else 0
        if end:
            self._add("title", self.words[self.at : end], own=False)
        return end or self.at + 1

    def _doing(self) -> int:
        """ "Runs the kitchen" is a function as it was said."""
        start = self.at + 1
        behind = start + len(self.marks[start:]) - len(self.marks[start:].lstrip("a"))
        what = behind + 1 if behind > start and self.marks[behind : behind + 1] == "o" else start  # "owns the place"
        end = next((i for i in range(what, len(self.marks)) if self.marks[i] in "onh"), len(self.marks))
        if end > start and not set(self.marks[start:end]) <= {"a"}:
            self._add("title", self.words[self.at : end], own=False)
        return end


def _name_run(marks: str, at: int) -> str:
    """The marks of a run of name words; particles only inside, Jr. only behind a name."""
    end = at
    while end < len(marks) and marks[end] in "nupg":
        end += 1
    run = marks[at:end].rstrip("p")
    return run if set(run) & {"n", "u"} else ""


def _title_end(words: tuple[str, ...], marks: str, at: int) -> int:
    """The end of a title: title words, unknown ones that lead to them, and what "of", "for", "to" tie to them."""
    end = at
    while end < len(marks):
        if marks[end] == "t" or _leads_on(marks, end):
            end += 1
        elif end > at and low(words[end]) in w.INNER and (after := _tied(marks, end)):
            end = after
        else:
            break
    return end


def _leads_on(marks: str, at: int) -> bool:
    """Unknown words in lower case before a title word belong to it: "wine buyer"."""
    ahead = marks[at : at + 3].lstrip("l" if marks[at] == "l" else "")
    return (marks[at] == "l" and ahead[:1] == "t") or (
        marks[at] == "u" and marks[at + 1 : at + 2] == "t" and marks[at - 1 : at] == "t"
    )


def _tied(marks: str, at: int) -> int:
    """Past "of the" and the word behind it, if that can belong to a title; else 0."""
    at += 1
    while at < len(marks) and marks[at] == "a":
        at += 1
    if marks[at : at + 1] == "l":  # of the search committee
        return len(marks) - len(marks[at:].lstrip("l"))
    return at + 1 if marks[at : at + 1] in {"t", "u"} else 0


def _place_end(words: tuple[str, ...], at: int) -> int:
    """Past "at the front desk"; 0 when it is no such place."""
    end = at + 1
    while end < len(words) and low(words[end]) in w.ARTICLES | w.PLACES:
        end += 1
    return end if low(words[end - 1]) in w.PLACES else 0
