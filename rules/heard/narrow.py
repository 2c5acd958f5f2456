"""Which of several a name means: the words around it tell company from person, a company or title tells people apart."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rules.facts import Person
from rules.heard.facts import Known
from rules.heard.mentions import Mention
from rules.heard.said import Word
from rules.heard.spellings import COMPANY, PERSON, REFEREE, title_forms
from rules.heard.words import wordset

PERSON_LEADS: Final = wordset(
    " to thanked thank called call emailed email texted text messaged rang ring phoned faxed wrote write told tell"
    " met meet dear"
    " chase chased ping pinged nudge reach spoke"
)
FIRM_LEADS: Final = wordset("at company firm employer from")
FIRM_VERBS: Final = wordset(
    " decide decides decided decision rejected reject turned offered offers hired paused froze reposted deciding"
    " interview role job"
)
FIRM_WORDS: Final = wordset("add contact apply applied applying application interview interviewed")
REFERENCE_WORDS: Final = wordset("reference references referee referees recommendation recommend recommender vouch")


def narrowed(names: Sequence[Mention], said: Sequence[Word], known: Known) -> list[Mention]:
    """The names, each with only those whom it can mean here."""
    keys = [word.key for word in said]
    kinds = [_of_one_kind(one, keys) for one in names]
    employers = {number for one in kinds for number in one.companies}
    firm = employers if len([one for one in kinds if one.companies]) == 1 and len(employers) == 1 else set()
    named = any(one.people and not one.by_title for one in kinds)
    found = [_one_person(one, keys, firm, known) for one in kinds if not (named and one.by_title)]
    return [one for one in found if one.companies or one.people or one.referees]


def _of_one_kind(one: Mention, keys: Sequence[str]) -> Mention:
    before = keys[one.start - 1] if one.start else ""
    behind = keys[one.end] if one.end < len(keys) else ""
    if one.companies and one.people:
        return one.only(PERSON if _is_a_person(before, behind) and not FIRM_WORDS & set(keys) else COMPANY)
    if one.people and one.referees:
        return one.only(REFEREE if REFERENCE_WORDS & set(keys) else PERSON)
    return one


def _is_a_person(before: str, behind: str) -> bool:
    return before in PERSON_LEADS and before not in FIRM_LEADS and behind not in FIRM_VERBS


def _one_person(one: Mention, keys: Sequence[str], firm: set[int], known: Known) -> Mention:
    if len(one.people) < 2:
        return one
    people = {person.id: (employer.id, person) for employer in known.search.employers for person in employer.people.values()}
    there = [number for number in one.people if people[number][0] in firm]
    left = there or ([] if one.by_title and firm else list(one.people))
    titled = [number for number in left if _is_titled(people[number][1], keys, one)]
    near = [number for number in left if known.focus and known.focus.person == number]
    for few in (left, titled, near):
        if len(few) == 1:
            return replace(one, people=tuple(few))
    return replace(one, people=tuple(left))


def _is_titled(person: Person, keys: Sequence[str], one: Mention) -> bool:
    """ "bob the hiring manager", "bob from HR"."""
    beside = " ".join(["", *keys[max(0, one.start - 3) : one.start], "|", *keys[one.end : one.end + 6], ""])
    return any(f" {' '.join(form)} " in beside for form in title_forms(person.title or ""))
