"""Puts names and titles together to persons."""

from dataclasses import dataclass
from typing import Final

from rapidfuzz.fuzz import ratio

from rules.people import words as w
from rules.people.cut import GAP, LINE_ENDS, STRENGTH
from rules.people.items import OF_THE_LAST, Item
from rules.people.label import is_given, is_head, like_degree, low, singular

ALIKE: Final = 50
"""Percent of letters in common from which a name is a slip of another."""
LIST: Final = STRENGTH[","]
MOST: Final = 60
"""Nobody is interviewed by more."""
SENTENCE_ENDS: Final = LINE_ENDS - {";"} | {"!"}
AND: Final = STRENGTH["and"]


@dataclass(eq=False)
class Draft:
    """A person in the making."""

    name: tuple[str, ...] = ()
    title: str | None = None
    honorific: str | None = None
    letters: str | None = None
    """Of rank, behind the name: KC."""
    firm: str | None = None
    """Where he was said to work, with "at" or "from"."""
    mail: str | None = None
    phone: str | None = None
    open: bool = False
    """Nameless so far: the next name may be his."""
    plural: bool = False
    """The title is that of the next names too."""
    group: int = 1
    """He is one of so many that were counted."""
    someone: bool = False
    """He was spoken of as a person, not only as a function."""


def build(stream: list[Item]) -> list[Draft]:
    """The persons of a stream of items, in the order of their names."""
    builder = _Builder(names_first=bool(stream) and stream[0].what == "name")
    for at, item in enumerate(stream):
        if len(builder.people) > MOST:
            break
        builder.take(item, next((x for x in stream[at + 1 :] if x.what not in OF_THE_LAST), None))
    return [p for p in builder.people if p.name or p.someone or _somebody(p)]


def _somebody(draft: Draft) -> bool:
    """ "The manager" is a person, "the team" and "technical" are none; a bare honorific is none either."""
    words = [low(x) for x in (draft.title or "").split()]
    return bool(words) and not w.TEAMS.issuperset(words) and (any(map(is_head, words)) or bool(w.SOLO.intersection(words)))


def _is_crowd(item: Item) -> bool:
    """ "The search committee is chaired by" nobody of that title."""
    return item.own and item.number == 1 and low(item.words[-1]) in w.CROWDS and not any(map(is_head, item.words))


class _Builder:
    def __init__(self, *, names_first: bool) -> None:
        self.people: list[Draft] = []
        self.names_first = names_first
        self.fixing = False
        self.again: Draft | None = None
        """The one named last, if he had been named before."""
        self.inline = False
        """A title stands in the line of its name: one in a line of its own is somebody else."""
        self.listed: list[Draft] | None = None
        """After "Titles:" the persons that wait for theirs."""

    def take(self, item: Item, after: Item | None) -> None:
        match item.what:
            case "name":
                self._name(item, after)
            case "title":
                self._title(item, after)
            case "someone":
                self._someone(item, after)
            case "honorific":
                self.people.append(Draft(honorific=" ".join(item.words), open=True))
            case _:
                self._aside(item)

    @property
    def last(self) -> Draft:
        return self.people[-1] if self.people else Draft()

    def _aside(self, item: Item) -> None:
        """What changes the list or belongs to its last person."""
        if item.what == "fix":
            self.fixing = bool(self.people)
        elif item.what == "absent":
            del self.people[-1:]
        elif item.what == "nameless":
            self.last.open = False
        elif item.what == "surname":
            self.last.name += item.words
        elif item.what == "titles":
            self.listed = [p for p in self.people if not p.title]
        elif getattr(spoken_of := self.again or self.last, item.what) is None:
            setattr(spoken_of, item.what, " ".join(item.words))

    # ---- names

    def _name(self, item: Item, after: Item | None) -> None:
        self.again = None
        if self.fixing:
            self.fixing = False
            self.last.name = corrected(self.last.name, item.words)
            self.last.open = False
        elif item.shared and (waiting := [p for p in self.people if p.open]):
            for draft in waiting:
                draft.name, draft.open = item.words, False
        elif self.last.plural and not self.last.open and STRENGTH[item.sep] <= AND:
            self.people.append(Draft(item.words, self.last.title, item.honorific, plural=True))
        elif self.last.open and self._fills(item, after):
            self._fill(item)
        elif not self._again(item):
            self.people += [Draft(item.words, honorific=item.honorific) for _ in range(1 + item.shared)]

    def _fills(self, item: Item, after: Item | None) -> bool:
        if not any(p.name for p in self.people) and self._announced(item, after):
            return True
        half_told = self.last.group > 1 and any(p.name for p in self.people[-self.last.group :])
        couple = self.last.honorific and not self.last.title
        return item.linked or STRENGTH[item.sep] <= (AND if half_told or couple else LIST)

    def _announced(self, item: Item, after: Item | None) -> bool:
        """ "One man, one woman. Peter and Helga" are two, "the CEO himself! Magnus" is one."""
        return all(p.someone and not p.title for p in self.people) or (
            after is None and len(self.people) == 1 and item.sep in SENTENCE_ENDS
        )

    def _fill(self, item: Item) -> None:
        draft = next(p for p in self.people if p.open and p.group == self.last.group)
        draft = draft if self.last.group > 1 else self.last
        couple = draft.honorific and item.honorific and not draft.title  # Mr and Mrs Kapoor
        draft.open = False
        draft.name = item.words[-1:] if couple else item.words
        if couple:
            self.people.append(Draft(item.words, honorific=item.honorific))
        else:
            draft.honorific = item.honorific or draft.honorific

    def _again(self, item: Item) -> bool:
        """Somebody named already, now with more of his name or in doubt: "Øystein ... Øystein Bakke-Lund", "Kim? Dasgupta"."""
        known = next((p for p in self.people if _same(p, item)), None) or self._by_half(item)
        if known:
            self.again = known
            known.name = max(known.name, item.words, key=len)
            if not known.title:  # it may come now
                self.people.remove(known)
                self.people.append(known)
            return True
        return item.sep == "?" and len(self.last.name) == len(item.words) == 1 and self._doubt(item.words)

    def _by_half(self, item: Item) -> Draft | None:
        """A later sentence says one word of a name: "Big Mike the foreman. Mike is new"."""
        said = low(item.words[0])
        alike = [p for p in self.people if len(p.name) > 1 and said in map(low, p.name)]
        return alike[0] if len(alike) == len(item.words) == 1 and item.sep in SENTENCE_ENDS - {"\n", GAP} else None

    def _doubt(self, words: tuple[str, ...]) -> bool:
        """The second of two like given names is meant; an unknown word is the surname."""
        if not is_given(words[0]):
            self.last.name += words
        elif ratio(low(words[0]), low(self.last.name[0])) > ALIKE:
            self.last.name = words
        return True

    # ---- titles and nameless people

    def _someone(self, item: Item, after: Item | None) -> None:
        named = after and after.what == "name" and after.linked
        if item.sep in {",", ""} and self.last.open and self.last.title and named:
            return  # the shift supervisor, a guy named Darek
        described = item.sep in {",", "("} and self.last.name and not item.own and low(item.words[0]) not in w.SAID_ALONE
        part_of_it = described or (self.people and item.sep == "" and (item.linked or not item.own))
        if not part_of_it:
            self._add(item.number, None, someone=True)
        elif self.last.open:
            self.last.someone = True

    def _add(self, count: int, title: str | None, *, someone: bool = False, plural: bool = False) -> None:
        self.again = None
        if count == 1 and someone and not title and self.last.title and self._last_of_group(titled=True):
            self.last.someone = True
            return
        if count == 1 and self._last_of_group():
            self.people.pop()
        if someone and not title and self.last.someone and self.last.open and not self.last.title:
            count += self.last.group
            del self.people[-self.last.group :]
        self.people += [Draft(title=title, open=True, group=count, someone=someone, plural=plural) for _ in range(count)]

    def _last_of_group(self, titled: bool = False) -> bool:
        """ "3 people: Amina, Jo and a guy from finance" are three; two engineers, "Lin and somebody", are two (`titled`)."""
        *others, last = self.people[-self.last.group :] or [Draft()]
        return bool(others) and last.open and (titled or not last.title) and all(p.name for p in others)

    def _title(self, item: Item, after: Item | None) -> None:
        title = " ".join(item.words).replace(" / ", "/").removesuffix("'s")
        if low(title) in w.CROWDS or (low(title) in w.HOLLOW and item.number == 1):
            return
        if self.listed:
            self.listed.pop(0).title = title
        elif item.shared and item.number == 1 and self._share(singular(title), pair=item.pair):
            return
        elif self._backward(item, after):
            self._attach(title, item.sep)
        elif not self._surplus(item, after) and not _is_crowd(item):
            several = item.number > 1 or item.shared
            self._add(
                item.number,
                singular(title) if several else title,
                plural=item.shared and item.number == 1,
                someone=item.number > 1,
            )

    def _share(self, title: str, *, pair: bool) -> bool:
        """ "All engineers" are those who have no title yet, and no letters unless they must; "both" are the last two."""
        untitled = [p for p in self.people if not p.title]
        plain = [p for p in untitled if not p.letters]
        meant = plain if len(plain) > 1 else untitled
        for person in meant[-2:] if pair else meant:
            person.title = title
        return bool(untitled)

    def _attach(self, title: str, sep: str) -> None:
        """To the last one named of a counted group, or to all of it."""
        group = self.people[-self.last.group :]
        self.inline = self.inline or sep not in LINE_ENDS
        for person in [p for p in group if p.name][-1:] or group:
            person.title = title

    def _backward(self, item: Item, after: Item | None) -> bool:
        """Whether the title belongs to the person before it: the tighter bond wins."""
        if not self.people or self.last.title or item.number > 1:
            return False
        if after and after.what == "name" and not item.linked:
            return self._nearer(item, after)
        if item.sep == "\n" and self.inline:
            return False
        return item.sep != "and" and (item.sep != ";" or not item.own)

    def _nearer(self, item: Item, after: Item) -> bool:
        back, forth = STRENGTH[item.sep], STRENGTH[after.sep]
        return back < forth or (back == forth and self.names_first)

    def _surplus(self, item: Item, after: Item | None) -> bool:
        """More of a title: "VP" and then "Engineering", or a second function, which is not noted."""
        if not self.last.title or not self.last.name or item.own or item.number > 1 or item.sep == "and":
            return False
        if after and after.what == "name" and STRENGTH[after.sep] < STRENGTH[item.sep]:
            return False
        if like_degree(self.last.title):
            self.last.title = " ".join(item.words)
        elif STRENGTH[item.sep] > LIST:
            return False
        elif item.sep == "," and not any(map(is_head, item.words)):
            self.last.title += ", " + " ".join(item.words)
        return True


def _same(draft: Draft, item: Item) -> bool:
    old, new = [low(x) for x in draft.name], [low(x) for x in item.words]
    longer = len(old) == 1 < len(new) and old[0] == new[0]
    return bool(old) and (longer or (old == new and draft.honorific == item.honorific))


def corrected(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """The name after a slip; of a full name only the word most like the new one was said again."""
    if len(new) > 1 or len(old) < 2:
        return new
    at = max(range(len(old)), key=lambda i: ratio(low(old[i]), low(new[0])))
    return old[:at] + new + old[at + 1 :] if ratio(low(old[at]), low(new[0])) > ALIKE else new
