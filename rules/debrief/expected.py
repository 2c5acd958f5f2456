"""Whom one was to meet in a planned interview, and whom one names after it: who was there?"""

from collections.abc import Iterable

from rules import people, planned
from rules.debrief.people import bare
from rules.debrief.people import told as told_of
from rules.debrief.told import Told, is_one, joined
from rules.forms import Answers


def with_planned(answers: Answers, announced: Iterable[Told], words: str = "") -> Answers:
    """Who was met is who was announced, with their titles, unless somebody is named; whoever "joined too" came beside them.

    An address alone does not say who was there; whoever "couldn't make it" was not.
    """
    parts = planned.sentences(words)
    expected = [dict(one) for one in announced if not planned.was_absent(words, one)]
    before = answers.get("people") or []
    named = [
        one for one in joined([], bare([*before, *came_besides(parts, expected)]), 1) if not planned.was_absent(words, one)
    ]
    met_ = joined(expected, bare(named), 1)
    if not all_there(parts, expected, named):
        met_ = [one for one in met_ if any(is_one(person, one) for person in named)]
    return renumbered({key: value for key, value in answers.items() if key != "people"}, before, met_)


def came_besides(parts: list[str], expected: list[Told]) -> list[Told]:
    """Who was there beside those who were expected, and those of them who are named in the same breath."""
    found: list[Told] = []
    for part in parts:
        read = people.read(planned.came_besides(part) or "").people
        new = [told_of(one) for one in read if one.name and (one.title or people.is_given(one.name.split()[0]))]
        new = [one for one in new if not any(is_one(one, known) for known in expected)]
        found += [*(known for known in expected if planned.names(part, known)), *new] if new else []
    return found


def all_there(parts: list[str], expected: list[Told], named: list[Told]) -> bool:
    """Whether the expected ones were there as well as those who are named: nobody is, but by an address, or besides them."""
    if not any(planned.names(part, one) for part in parts for one in named):
        return True
    besides = [part for part in parts if planned.came_besides(part)]
    new = [one for one in named if not any(is_one(one, known) for known in expected)]
    alone = [part for part in besides if not any(planned.names(part, one) for one in expected)]
    return any(planned.names(part, one) for part in alone for one in new)


def renumbered(answers: Answers, before: list[Told], now: list[Told]) -> Answers:
    """With these people, and the ways to reach those who were told of `before`: a person's number is another one here."""
    numbers = {str(old["id"]): str(new["id"]) for new in now for old in before if "id" in old and is_one(old, new)}
    ways = {
        key: {numbers[id_]: way for id_, way in answers[key].items() if id_ in numbers}
        for key in ("channel", "address")
        if answers.get(key)
    }
    return {**answers, **ways, **({"people": now} if now else {})}
