"""What is told before it is asked: words that do not answer the open question, but plainly one that comes later."""

import re
from collections.abc import Iterator, Sequence

from rules import asides, openings, texts
from rules import people as people_room
from rules.debrief import people, reach, show, when
from rules.debrief.early import Early, Read, Tell, attempted, gathered, unless_unclear
from rules.debrief.putting_right import PARTS, another_job, left_out, put_right, renamed, with_titles
from rules.debrief.read import format_of_interview
from rules.debrief.told import Told, channelless, everyone, joined, with_person
from rules.forms import Answers, Around, Unclear, plain
from rules.people.label import is_title

DATES: tuple[tuple[str, str, re.Pattern[str], Read], ...] = (
    (
        "second",
        "they may call",
        re.compile(r"(?i)\b(?:second|2nd|next|another|final|follow[- ]?up) (?:interview|round|stage|call)\b"),
        when.second,
    ),
    (
        "decision",
        "they decide",
        re.compile(
            r"(?i)\b(?:decid\w+|decision|let (?:me|us|\w+one|people) know|(?:i'?ll|we'?ll|will|should) (?:hear|know)"
            r"|hear back|(?:get|come|coming|getting) back to (?:me|us)|be in touch|revert"
            r"|tell (?:me|us) (?:the )?(?:answer|result)|(?:results?|answer) (?:will|by|before|until|on|in|within)"
            r"|(?:they|she|he)(?:'?ll| will) (?:ring|phone|call|e?mail|text|tell|contact))\b"
        ),
        when.decision,
    ),
)


STREET = re.compile(
    r"(?i)\b\d{1,5}[a-z]?,? (?:(?!(?:on|in|to|at|of|a)\b)[^\W\d_][\w'.-]*,? ){1,4}"
    r"(?:street|str|st|road|rd|avenue|ave|lane|ln|drive|way|square|sq|boulevard|blvd|court|place|row|park|quay|wharf|terrace)\b.*"
    r"|\b[^\W\d_]*(?:straße|strasse|gasse|platz|weg) \d+.*"
    r"|\b(?:calle|avenida|rua|rue|via) [^\W\d_][^,\n]*,? \d+.*"
)


OF_ONE = re.compile(r"(?i)\b(?:s?he|they) (?:prefers?|likes?|would rather|is best)\b")
OWNED = re.compile(r"(?i)(?<=\w)['’]s(?= (?:e-?mail|number|phone|mobile|cell|address)\b)")  # "Greg's email is"
TITLE_IS = re.compile(r"(?i)['’]s (?:title|job|role|position) is\b")
CORRECTS = re.compile(
    r"(?i)\bis (?:actually|really) \w+$|\b(?:(?:first|last|sur|family|middle|full)[ -]?name|spel\w+|written|not|never)\b"
)
PUT_RIGHT = 6  # words: "no, it was in person"; whoever writes more tells something else
ENDED = re.compile(r"(?i)\b(?:ended|finished|was over|was done|got out|came out) (?:at |around |about )*(?P<at>\S.{0,30})")


def ahead(said: str, answers: Answers, around: Around) -> Early | None:
    """All that these words hold of other questions; None when they ask something, or hold none. Raises Unclear."""
    return gathered(TELLS, said, answers, around)


def beside(said: str, answers: Answers, around: Around) -> Early | None:
    """The same, of words the open question has been answered with: what is not plain in them is left to be asked."""
    try:
        return gathered(TELLS, said, answers, around)
    except Unclear:
        return None


def dated(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    for key, what, words, reads in DATES:
        if key not in answers and words.search(said):
            each = (attempted(reads, part, answers, around) for part in parts_with(words, said))
            value = next((one for one in each if one and one["start"]), None) or unless_unclear(reads, said, answers, around)
            if value and value["start"]:
                yield Early({**answers, key: value}, key, f"{what} {show.echoed(value, around)}")


def parts_with(words: re.Pattern[str], said: str) -> list[str]:
    """The clauses of a longer message that say it, without what is not known of another."""
    parts = [OTHERS_UNKNOWN.sub("", part) for part in when.CLAUSES.split(said) if part]
    return [part for part in parts if words.search(part)] if len(parts) > 1 or parts != [said] else []


OTHERS_UNKNOWN = re.compile(r"(?i)\s\w+ (?:don'?t|doesn'?t|didn'?t) (?:know|say)\W*$")  # "birch decide friday alder dont know"


def reached(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """How to reach somebody who was named already: with the name, or an email address."""
    said, waiting = OWNED.sub("", said), channelless(answers)
    of_one = len(waiting) == 1 and OF_ONE.search(said)
    by_name = reach.by_name(said, waiting)
    if not by_name and attempted(lambda text, _, __: people.beside_ways(text, waiting), said, answers, around):
        return  # it is of somebody else
    named_ = of_one or by_name or reach.is_of_all(said)
    if not named_ and 0 < len(reach.EMAIL.findall(said)) < len(waiting):
        yield from owned(said, answers, waiting)
    elif waiting and (named_ or fit(reach.EMAIL.findall(said), waiting)):
        told = attempted(reach.channel, said, answers, around)
        known = [person for person in waiting if told and person not in channelless(told.answers)]
        if known:
            yield Early(told.answers, "channel", how_to_reach(known), apart_from(known, said))


def owned(said: str, answers: Answers, waiting: Sequence[Told]) -> Iterator[Early]:
    """ "She is janepruitt@delta.com": each address is of the one in whose name it is, and of nobody else."""
    emails = [email.strip(".") for email in reach.EMAIL.findall(said)]
    owners = [[one for one in waiting if fit([email], [one, one])] for email in emails]
    found = [(one[0], email) for one, email in zip(owners, emails, strict=True) if len(one) == 1]
    if found:
        given = {str(one["id"]): email for one, email in found}
        told = reach.with_addresses(reach.with_channels(answers, dict.fromkeys(given, "email")), given)
        people_ = [one for one, _ in found]
        yield Early(told, "channel", how_to_reach(people_), apart_from(people_, said))


def how_to_reach(known: Sequence[Told]) -> str:
    return ", ".join(f"how to reach {show.who(person)}" for person in known)


def apart_from(known: Sequence[Told], said: str) -> str:
    """The parts of a message that are not about them."""
    parts = PARTS.split(said)
    return ", ".join(part for part in parts if "@" not in part and not any(reach.likeness(part, one) for one in known))


def fit(emails: Sequence[str], waiting: Sequence[Told]) -> bool:
    """Whether it is plain whose they are: there are as many as people, or a name stands in one."""
    parts = [part for person in waiting for part in plain(person["name"] or "").split() if len(part) > 1]
    return bool(emails) and (
        len(waiting) in (1, len(emails)) or any(part in email.casefold() for part in parts for email in emails)
    )


def introduced(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """Somebody with an email address, before it is asked who was there: "mark: mark@dhl.com"."""
    if "people" in answers or not reach.EMAIL.search(said):
        return
    there = attempted(people.people, said, answers, around) or ()
    found = [person for person in there if person["name"] and person["email"]]
    if found:
        yield Early({**answers, "people": found}, "people", show.people_echo(found, around))


def named(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """Somebody else who was there, or what somebody is: "the bloke on the desk was called Mo", "dave is hr i think"."""
    if asides.reports(said) or openings.INTERVIEW.search(said) or CORRECTS.search(said):
        return
    plainly = TITLE_IS.sub(" is", said)
    found = [people.told(one) for part in sentences(plainly) for one in those_in(part)]
    there = joined(answers.get("people") or [], found, 1)
    if found and there != (answers.get("people") or []):
        yield Early({**answers, "people": people.few(there)}, "people", ", ".join(one["name"] for one in found))


def sentences(said: str) -> list[str]:
    """Each by itself where one says when they decide: nobody is named in that."""
    parts = openings.SENTENCES.split(said)
    whole = [part for one in parts for part in RUN_ON.split(one)] if len(said.split()) > PUT_RIGHT else [said]
    return [part for part in whole if part and not any(words.search(part) for _, _, words, _ in DATES)] or [said]


def those_in(sentence: str) -> list[people_room.Person]:
    found = people_room.read(sentence).people
    listed = bool(found) and all(one.name and one.title and people_room.is_given(one.name.split()[0]) for one in found)
    return [one for one in found if one.name and (listed or people.is_told_of(one, sentence))]


SURNAME = re.compile(
    r"(?i)\W*(?P<first>[^\W\d_][\w-]{1,30})(?:['’]?s)? (?:sur|last |family )name(?:['’]s| is| was) "
    r"(?P<last>[^\W\d_][\w'’-]{1,40})(?:,? (?:and )?(?:(?:s?he|they)(?:['’]s| is| was|['’]re| are) |is |was )?"
    r"(?:the |an? |our )?(?P<title>[\w /&-]{2,60}))?\W*"
)


def surnamed(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """ "Sofia's surname is Brandt, she is team lead", of somebody who was not named before."""
    found = SURNAME.fullmatch(said)
    first = found["first"] if found else ""
    if found is None or not people_room.is_given(first) or any(reach.likeness(first, one) for one in everyone(answers)):
        return
    title = f", {found['title']}" if found["title"] and is_title(found["title"].split()[-1]) else ""
    new = people_room.read(f"{first} {found['last']}{title}").people
    there = joined(answers.get("people") or [], map(people.told, new), 1)
    yield Early({**answers, "people": people.few(there)}, "people", with_titles([there[-1]]), "")


TITLE_ALONE = re.compile(r"(?i)\W*(?:and |so )?(?:the|an?|their) (?P<title>[^\W\d_][\w /&'-]{1,60}?)\W*")


def title_alone(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """ "The ops manager", of the only one who has no title yet."""
    found = TITLE_ALONE.fullmatch(said)
    waiting = [one for one in everyone(answers) if one["name"] and not one["title"]]
    if found and len(waiting) == 1 and is_title(found["title"].split()[-1]):
        changed = waiting[0] | {"title": found["title"]}
        yield Early(with_person(answers, changed), "people", with_titles([changed]), "")


RUN_ON = re.compile(r"(?i),\s+(?=(?:they|they'?ll|i|i'?m|i'?ve|it|it'?s|we|if)\b)")
NO_DESK = re.compile(
    r"(?i)\b(?:no|without(?: an?)?) (?:reception(?:ist)?|front desk|one at (?:the )?(?:reception|desk))\b"
    r"|\bnobody at (?:the )?(?:reception|desk|front desk)\b"
)
THATS_ALL = re.compile(
    r"(?i)\W*(?:(?:ok|so|and|no)\W+)?(?:that'?s|that is|that was) (?:all|it|everyone|everybody)(?: of them)?\W*"
)


def nobody_at_desk(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    if "desk" not in answers and NO_DESK.search(said):
        yield Early({**answers, "desk": []}, "desk", texts.NOBODY_AT_DESK)


def thats_all(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """ "Thats all", behind those who were named early."""
    if answers.get("people") and "people_done" not in answers and THATS_ALL.fullmatch(said):
        yield Early({**answers, "people_done": True}, "people_done", texts.THAT_WAS_ALL)


def on_the_day(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """ "It was friday", in a story."""
    if "when" in answers or "company" not in answers:
        return
    for part in when.CLAUSES.split(said):
        told = attempted(when.when, part, answers, around) if when.IT_WAS.search(part) else None
        if told:
            yield Early({**answers, "when": told}, "when", show.when_echo(told, around))
            return


def just_over(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """ "Just got out": when it was, and no other interview than the one that is told."""
    if openings.just_out(said):
        told = answers["when"] if "when" in answers else when.when(said, answers, around)
        yield Early({**answers, "when": told}, "when", show.when_echo(told, around), "")


def of_the_job(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """ "Teller job", in a story."""
    name = openings.job(said, sure=False) if "company" in answers and "job" not in answers else None
    if name and is_title(name.split()[-1]):
        rest = re.sub(rf"(?i)\b{re.escape(name)}(?: (?:job|role|position))?\b,?", " ", said, count=1)  # nobody's title
        yield Early({**answers, "job": name}, "job", name, rest)


def housed(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """Where their office is: the address for all of them to whom a letter goes."""
    place = STREET.search(said)
    if place and "office" not in answers:
        yield Early({**answers, "office": place.group().strip(" .,")}, "office", "their address")


def met(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    label = openings.way(said)
    how = format_of_interview(label, answers, around) if label else None
    again = "format" in answers and len(said.split()) > PUT_RIGHT
    if label and how != answers.get("format") and not again:
        yield Early({**answers, "format": how}, "format", label.casefold())


def over(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """ "It ended at half past two", after it was asked for or guessed."""
    found = ENDED.search(said) if "when" in answers else None
    clock = attempted(when.ended, found["at"], answers, around) if found else None
    if isinstance(clock, str):
        told = {**answers, "when": {**answers["when"], "clock": clock}, "ended": clock}
        yield Early(told, "ended", show.when_echo(told["when"], around))


TELLS: tuple[Tell, ...] = (
    put_right, surnamed, title_alone, left_out, renamed, another_job, just_over, on_the_day, of_the_job, dated, reached,
    introduced, named, nobody_at_desk, thats_all, housed, over, met,
)  # fmt: skip
