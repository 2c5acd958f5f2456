"""How the debrief reads who was met."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from rules import people as people_room
from rules.debrief import reach
from rules.debrief.reach import PARTS, by_name, likeness, with_channels, with_typed
from rules.debrief.read import LINE
from rules.debrief.told import Told, channelless, everyone, joined, with_person
from rules.forms import Answers, Around, Card, Rewrite, Unclear, pick, plain

FIRST_AT_DESK = 101  # ids of people at reception, apart from the interviewers'
SLIP = 60  # rapidfuzz ratio: Bop may be Bob
MOST = 20  # people of one interview, and as many at reception


def people(said: str, _: Answers, __: Around) -> list[Told]:
    """Everyone named; empty when nobody can be named now."""
    if OF_THE_HOUR.match(said):
        raise Unclear("I did not find a name in that.")
    return heard(said, "interviewer", 1)


OF_THE_HOUR = re.compile(r"(?i)\W*(?:it|that|we|the interview|all) (?:ended|finished|was over|lasted|started|began|took)\b")


def heard(said: str, kind: str, first_id: int) -> list[Told]:
    found = people_room.read(said, kind)
    if found.intent == "answer" and found.people:
        return few(joined([], (told(person) for person in found.people), first_id))
    if found.intent in ("unknown", "nobody", "later", "skip"):
        return []
    raise Unclear("I did not find a name in that.")


THERE = re.compile(
    r"(?i)\b(?:with|met|meet|saw|seen by|interview\w*|panel|loop|committee|members?|sp[eo]a?ke?|talk\w*|chat\w*|present\w*"
    r"|introduced|by|was there|were there|is|was|named|lady|guy|bloke|dude|woman|man|:)(?!\w)"
)
UNNAMED = re.compile(r"(?i)\b(?:some(?:body|one)?|an? \w+ (?:lady|guy|woman|man|person)|forgot|name)\b")


def is_told_of(person: people_room.Person, sentence: str) -> bool:
    """Whether a sentence that was no answer speaks of somebody there, and of more than a name that only looks like one."""
    name = person.name
    if name and re.search(rf"(?i)\d(?:st|nd|rd|th)?(?: of)? {re.escape(name)}\b|\b{re.escape(name)} \d", sentence):
        return False  # "by 10 April"
    if not THERE.search(sentence):
        return bool(name and (person.phone or person.email))
    if name is None:
        return bool(person.title and UNNAMED.search(sentence))
    given = any(map(people_room.is_given, name.split()))
    named = len(name.split()) > 1 or re.search(rf"(?i)(?:\b(?:with|met|by|and|is|was)|,)\s+{re.escape(name)}", sentence)
    return bool(given or person.honorific or (person.title and named and not sentence.startswith(name)))


def few(people: list[Told]) -> list[Told]:
    if len(people) > MOST:
        raise Unclear(f"I can keep {MOST} people apart, and that makes {len(people)}. Please name the {MOST} who matter most.")
    return people


def told(person: people_room.Person) -> Told:
    if len(person.name or "") > LINE or len(person.title or "") > LINE:
        raise Unclear("That name is longer than I can keep. Could you shorten it?")
    return dict(person._asdict())


def corrected(said: str, answers: Answers) -> Answers | None:
    """The answers with somebody called otherwise, as "it's Tamara not Tammy" says, or reached; None where nobody is."""
    there = [(key, person) for key in ("people", "desk") for person in answers.get(key) or []]
    found = people_room.corrections(said, [as_read(person) for _, person in there])
    for who, values in found:
        there[who] = (there[who][0], {**there[who][1], **values})
    lists = {key: few([person for at, person in there if at == key]) for key in ("people", "desk") if answers.get(key)}
    return {**answers, **lists} if found else reach.readdressed(said, answers)


def as_read(person: Told) -> people_room.Person:
    return people_room.Person(person["name"], person["title"], person["kind"], person.get("honorific"))


ALL_WORDS = {
    "all": ("that's all", "thats all", "that is all", "that's it", "done", "no", "nope", "nobody", "no one", "nobody else",
            "no one else", "just them", "only them", "that was all", "that's everyone", "finished", "no more", "none")
}  # fmt: skip


ALL = re.compile(
    r"(?:no )?(?:that'?s|that is|that was|just|only) "
    r"(?:all|it|every(?:one|body)|them|her|him|that|you|those|the (?:two|three|four))\b"
)
YES_WORDS = {"yes": ("yeah", "yep", "yes there was", "yes one more", "one more", "a few more", "yes a few more", "sure")}


def more_people(said: str, answers: Answers, _: Around) -> bool | Rewrite:
    """True for "that's all", else the list with the newly named."""
    if pick(said, ALL_WORDS) or ALL.match(plain(said)):
        return True
    if put_right := corrected(said, answers) or reach.readdressed(said, answers, first=True) or titled(said, answers):
        return Rewrite(put_right)
    ways = by_name(said, answers["people"])
    newcomers = beside_ways(said, answers["people"]) if ways else []
    if ways and not newcomers:
        raise Unclear("I'll ask how to reach them next.")
    if newcomers:
        there = few(joined(answers["people"], bare(newcomers), 1))
        return Rewrite(with_typed(said, with_channels({**answers, "people": there}, by_name(said, there))))
    if pick(said, YES_WORDS):
        raise Unclear("Who? Their name and title, as far as you have them.")
    new = heard(said, "interviewer", 1)
    return Rewrite({**answers, "people": few(joined(answers["people"], bare(new), 1))}) if new else True


WHO = re.compile(r"(?i)\W*(?:and )?(?:who(?:['’]?s| is)?|s?he(?:['’]?s| is)?|they(?:['’]?re| are)?) (?:(?:the|an?) )?")


def titled(said: str, answers: Answers) -> Answers | None:
    """The answers with a function that is all that is said, "manager", "who owns the place": of the only one without any."""
    waiting = [person for person in answers["people"] if person["name"] and not person["title"]]
    lead = WHO.match(said)
    title = said[lead.end() :] if lead else said
    found = people_room.read(f"{waiting[-1]['name']}, {title}" if lead and waiting else title).people
    alone = len(found) == 1 and bool(found[0].name) == bool(lead) and plain(found[0].title or "") == plain(title)
    if not (alone and waiting) or found[0].kind not in ("interviewer", "recruiter"):
        return None
    if len(waiting) > 1:
        raise Unclear(f"Whose title is that? Say it with the name: “{waiting[-1]['name']}, {found[0].title}”.")
    return with_person(answers, waiting[0] | {"title": found[0].title, "kind": found[0].kind})


def beside_ways(said: str, known: list[Told]) -> list[Told]:
    """Who is new in "email for Jane, and Bob Lee the recruiter was there too": named in parts that name nobody known."""
    rest = said
    for part in PARTS.split(said):
        rest = rest.replace(part, " ", 1) if any(likeness(part, person) for person in known) else rest
    found = (one for one in people_room.read(rest).people if one.name and not is_slip_of(one.name, known))
    return joined([], (told(one) for one in found), 1)


def is_slip_of(name: str, known: list[Told]) -> bool:
    """Whether it may be somebody known with a slip of the thumb."""
    parts = [part for person in known for part in (person["name"] or "").casefold().split()]
    return any(fuzz.ratio(part, word) >= SLIP for part in parts for word in name.casefold().split())


def channel(said: str, answers: Answers, around: Around) -> Rewrite:
    """How to reach those who are open, and who is named for the first time in the same message."""
    if put_right := corrected(said, answers):
        return Rewrite(put_right)
    newcomers = beside_ways(said, everyone(answers)) if by_name(said, channelless(answers)) else []
    there = few(joined(answers.get("people") or [], bare(newcomers), 1))
    return reach.channel(said, {**answers, "people": there} if newcomers else answers, around)


def bare(found: Iterable[Told]) -> list[Told]:
    """Without the ids that a list of its own gave."""
    return [{key: value for key, value in person.items() if key != "id"} for person in found]


def desk(said: str, answers: Answers, _: Around) -> list[Told] | Rewrite:
    """Somebody without a name is at every desk, but not behind every call."""
    if put_right := corrected(said, answers):
        return Rewrite(put_right)
    if pick(said, ALL_WORDS) or ALL.match(plain(said)):
        return []
    found = heard(said, "receptionist", FIRST_AT_DESK)
    return [one for one in found if one["name"] or one["title"]] if answers.get("format") in ("phone", "video") else found


def from_card(card: Card, kind: str) -> Told:
    return {"name": card.name[:LINE], "title": card.title, "kind": kind, "honorific": None,
            "email": card.email, "phone": card.phone}  # fmt: skip


def people_card(card: Card, _: Answers) -> list[Told]:
    return joined([], [from_card(card, "interviewer")], 1)


def more_people_card(card: Card, answers: Answers) -> Rewrite:
    return Rewrite({**answers, "people": few(joined(answers["people"], [from_card(card, "interviewer")], 1))})


def late_card(card: Card, answers: Answers) -> Rewrite:
    """Phones send several cards in a row: one that comes after the question is somebody at reception too."""
    together = joined(answers.get("desk") or [], [from_card(card, "receptionist")], FIRST_AT_DESK)
    return Rewrite({**answers, "desk": few(together)})


def amended(new: list[Told], first: list[Told], now: list[Told]) -> list[Told]:
    """The list after its first message was edited: those of that message anew, those added later as they are."""
    known = {person["id"] for person in first}
    return few(joined([person for person in now if person["id"] not in known], bare(new), 1))


def desk_card(card: Card, _: Answers) -> list[Told]:
    return joined([], [from_card(card, "receptionist")], FIRST_AT_DESK)
