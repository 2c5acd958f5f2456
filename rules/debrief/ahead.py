"""What is told before it is asked: words that do not answer the open question, but plainly one that comes later."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rules import asides, openings, texts
from rules import people as people_room
from rules.debrief import people, reach, show, when
from rules.debrief.read import company as company_called
from rules.debrief.read import format_of_interview
from rules.debrief.told import Told, channelless, everyone, joined
from rules.forms import Answers, Around, Unclear, plain
from rules.people.label import is_title

Read = Callable[[str, Answers, Around], Any]
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


@dataclass(frozen=True, slots=True)
class Early:
    """The answers with what was told early, the question that it answers, and what to say of it.

    `rest` are the words that something else may still be read in.
    """

    answers: Answers
    key: str
    echo: str
    rest: str | None = None


Tell = Callable[[str, Answers, Around], Iterator[Early]]


def ahead(said: str, answers: Answers, around: Around) -> Early | None:
    """All that these words hold of other questions; None when they ask something, or hold none. Raises Unclear."""
    return gathered(TELLS, said, answers, around)


def beside(said: str, answers: Answers, around: Around) -> Early | None:
    """The same, of words the open question has been answered with: what is not plain in them is left to be asked."""
    try:
        return gathered(TELLS, said, answers, around)
    except Unclear:
        return None


def amended(said: str, answers: Answers, around: Around, key: str) -> Early | None:
    """What puts an earlier answer right, before the open question (`key`) takes it for its own. Raises Unclear."""
    return gathered(AMENDS_NOTES if key in NOTED else AMENDS, said, answers, around)


def gathered(tells: Sequence[Tell], said: str, answers: Answers, around: Around) -> Early | None:
    if "?" in said:
        return None
    found: list[Early] = []
    rest = said
    for tell in tells:
        if early := next(tell(rest, answers, around), None):
            found.append(early)
            answers, rest = early.answers, early.rest if early.rest is not None else rest
    return Early(answers, found[0].key, ", ".join(one.echo for one in found), rest) if found else None


# --- put right -------------------------------------------------------------------------------------

PARTS = re.compile(r"\s*[;\n]\s*|,\s+(?:(?:and|but) )?|\s+(?:and|but)\s+|(?<=\w\w)[.!]\s+", re.IGNORECASE)
LEAD = re.compile(
    r"(?i)^\W*(?:(?:no|nope|wait|sorry|oh|oops|actually|i meant?|correction|and|but|so|my bad|well|also|btw|ah|hm+)\b"
    r"[\s,.:!-]*)+"
)
CORRECTING = re.compile(r"(?i)\b(?:no|nope|wait|sorry|oops|actually|i meant?|correction|my bad)\b")
ACTUALLY = re.compile(r"(?i)(?P<wrong>[^\W\d_][\w'-]{0,30}) is (?:actually|really) (?P<right>[^\W\d_][\w'. -]{1,40})")
COMPANY_IS = re.compile(
    r"(?i)(?:(?:the|its?|their) )?(?:company|employer|firm|bank|place|shop)(?:'?s)?(?: name)? (?:is|was)"
    r"(?P<called> called| named)?(?: actually| really)? (?P<name>\S.{0,80})"
)
JOB_IS = re.compile(
    r"(?i)(?:the |my )?(?:job|role|position|post|job title) (?:is|was)(?: actually| really)?(?: for| as)?(?: an?| the)? "
    r"(?P<name>\S.{0,60})"
)
BARE_NAME = re.compile(r"(?i)(?:it'?s |it (?:is|was) )?(?:actually |really )?(?:at |with |for |an? )*(?P<name>\S.{0,80})")
INSTEAD_OF = re.compile(r"(?i),? (?:and )?not .*$")
GONE = re.compile(
    r"(?i)(?<!\bi )\bforget (?:about )?(?!to\b|that|it\b|his\b|their\b|the\b|wh|how|if\b|her \w)"
    r"|\b(?:leave|take) (?!out)\S.{0,30} (?:out|off)\b|\b(?:leave out|ignore|scratch)\b"
    r"|\b(?:is|was) (?:just|only) (?:visiting|passing|sitting in|there by chance)"
    r"|\b(?:was|is) ?n[o'’]?t (?:there|in (?:it|the interview)|part of it|interviewing|an? interviewer|one of them)\b"
    r"(?! (?:at first|for|the whole|long|until|yet))"
    r"|\bdid ?n[o'’]?t interview me\b"
)
KEPT = re.compile(r"(?i)\b(?:don'?t|do not|never|can'?t|won'?t) (?:forget|ignore|leave)\b")
AT_DESK = re.compile(r"(?i)\b(?:reception\w*|front desk|secretary|assistant)\b")
HIM = re.compile(r"(?i)\b(?:him|her|them|s?he)\b")
SHE_IS = re.compile(
    r"(?i)(?:(?:she|he)(?:['’]?s| is| was)|they(?:['’]re| are)|(?:her|his|their) (?:job )?title(?:['’]s| is))"
    r" (?:(?:the|an?|our|their|my) )?(?P<title>[^\W\d_][\w /&'-]{1,60})"
)


def put_right(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """ "His name is written Wojciech", "in person, and lisa is actually Elisa": of somebody who was named before."""
    changed, rest = people.corrected(said, answers), ""
    if not changed:
        changed, rest = by_parts(said, answers)
    if changed:
        new = [one for one in everyone(changed) if one not in everyone(answers)]
        yield Early(changed, "people", with_titles(new), rest)


def put_right_plainly(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """ "Lisa is actually Elisa", "shes the ops manager", and nothing else: no question takes that for somebody new."""
    bare = LEAD.sub("", said)
    there = people.corrected(swapped(bare), answers) if swapped(bare) != bare else entitled(bare, answers)
    if there:
        new = [one for one in everyone(there) if one not in everyone(answers)]
        yield Early(there, "people", with_titles(new), "")


def behind(said: str) -> tuple[str, bool]:
    """The words behind "wait", "sorry, actually" and the like, and whether these take something back."""
    lead = LEAD.match(said)
    return said[lead.end() if lead else 0 :].strip(" .!"), bool(lead and CORRECTING.search(lead.group()))


def taken_back(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """Another company or job where any words may be a note: behind "wait" or "actually" only."""
    if behind(said)[1]:
        yield from renamed(said, answers, around)
        yield from another_job(said, answers, around)


def with_titles(changed: Sequence[Told]) -> str:
    return ", ".join(", ".join(filter(None, (show.who(one), one["title"] if one["name"] else None))) for one in changed)


def by_parts(said: str, answers: Answers) -> tuple[Answers | None, str]:
    """The answers with what one part or another corrects, and the parts that correct nothing."""
    now, rest, last = answers, list[str](), None
    parts = PARTS.split(said)
    for part in parts:
        bare = LEAD.sub("", part)
        of_her = bool(SHE_IS.match(bare))  # in several parts "she" is whoever the parts before are about, or nobody known
        there = None if of_her and len(parts) > 1 else people.corrected(bare, now) or people.corrected(swapped(bare), now)
        if not there and (last or len(parts) == 1):
            there = entitled(bare, now, last)
        if there:
            last = next((one["id"] for one in everyone(there) if one not in everyone(now)), last)
            now = there
        else:
            rest.append(part)
    return (now, ", ".join(rest)) if now is not answers else (None, said)


def swapped(part: str) -> str:
    """ "Lisa is actually Elisa" as "it's Elisa not Lisa"."""
    found = ACTUALLY.fullmatch(part.strip(" .!"))
    return f"it's {found['right']} not {found['wrong']}" if found else part


def entitled(part: str, answers: Answers, last: int | None = None) -> Answers | None:
    """ "She's the ops manager": of the `last` one that was spoken of, else of the only one there; of several it is asked."""
    found = SHE_IS.fullmatch(part.strip(" .!"))
    title = found["title"].strip() if found else ""
    if not title or not is_title(title.split()[-1]) or AT_DESK.search(title):
        return None
    there = [one for one in everyone(answers) if one["name"]]
    meant = [one for one in there if one["id"] == last] or there
    if all(one["title"] for one in meant) and last is None:
        return None
    if len(meant) > 1:
        raise Unclear(texts.WHOSE_TITLE)
    return with_person(answers, meant[0] | {"title": title})


def with_person(answers: Answers, changed: Told) -> Answers:
    lists = {
        key: [changed if one["id"] == changed["id"] else one for one in answers[key]]
        for key in ("people", "desk")
        if answers.get(key)
    }
    return {**answers, **lists}


def left_out(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """ "Dan was just visiting, forget him": who is named by mistake is none of them."""
    parts = [part for part in PARTS.split(said) if GONE.search(part)]
    if not parts or KEPT.search(said) or not everyone(answers):
        return
    rest = ", ".join(part for part in PARTS.split(said) if part not in parts)
    named = [one for one in everyone(answers) if any(reach.likeness(part, one) for part in parts)]
    if (
        not named and not rest and any(one.name for one in people_room.read(parts[0]).people)
    ):  # of somebody who is not kept anyway
        yield Early(answers, "people", texts.LEFT_OUT.format(texts.THEM), "")
    elif not named and any(map(HIM.search, parts)):
        named = everyone(answers) if len(everyone(answers)) == 1 else []
        if not named:
            raise Unclear(texts.LEAVE_OUT_WHOM)
    if len(named) == 1:
        yield Early(without_one(answers, named[0]), "people", texts.LEFT_OUT.format(show.who(named[0])), rest)


def without_one(answers: Answers, gone: Told) -> Answers:
    """Nothing of theirs is left for whoever gets their place; where nobody is left, it is asked again who was there."""
    id_ = str(gone["id"])
    left = {key: [one for one in answers[key] if one["id"] != gone["id"]] for key in ("people", "desk") if key in answers}
    ways = {
        key: {at: way for at, way in answers[key].items() if at != id_} for key in ("channel", "address") if answers.get(key)
    }
    nobody = {"people", "people_done"} if "people" in left and not left["people"] else set()
    return {key: value for key, value in {**answers, **left, **ways}.items() if key not in nobody}


def renamed(said: str, answers: Answers, around: Around) -> Iterator[Early]:
    """ "Actually Halden Savings Bank", "the company is called Halden Trust": another name for where it was."""
    (bare, lead), before = behind(said), str(answers.get("company") or "")
    plainly = COMPANY_IS.fullmatch(bare)
    found = plainly or (BARE_NAME.fullmatch(bare) if lead else None)
    if not before or found is None:
        return
    name = INSTEAD_OF.sub("", found["name"]).strip(" ,")
    common = shared(name, before)
    sure = common if lead else common or (plainly and plainly["called"])
    sure = sure or (lead and plainly)
    if sure and reads_as_name(name, before, bool(plainly)) and plain(name) != plain(before) and not is_somebody(name, answers):
        yield Early({**answers, "company": company_called(name, answers, around)}, "company", name, "")


def shared(name: str, before: str) -> set[str]:
    """The longer words that two names have in common."""
    return {word for word in set(plain(name).split()) & set(plain(before).split()) if len(word) > SHORT}


SHORT = 2  # letters: "of", "&"
SMALL = frozenset({"of", "and", "the", "&", "for", "in", "de", "la"})


def reads_as_name(name: str, before: str, plainly: bool) -> bool:
    """Whether all of it is a name: ending as the one before or with all of its words, or, called a company, written large."""
    words, known = name.split(), set(plain(before).split())
    ends = plain(words[-1]) in known
    written = all(word[:1].isupper() or word[:1].isdigit() or plain(word) in SMALL | known for word in words)
    again = ends or (written and known <= set(plain(name).split()))
    return len(words) <= LONGEST_NAME and openings.names_company(name) and (again or (plainly and written))


LONGEST_NAME = 6  # words


def is_somebody(name: str, answers: Answers) -> bool:
    return any(reach.likeness(name, one) for one in everyone(answers) if one["name"])


def another_job(said: str, answers: Answers, _: Around) -> Iterator[Early]:
    """ "Wait the job is senior teller", "actually senior teller"."""
    (bare, lead), before = behind(said), str(answers.get("job") or "")
    plainly = JOB_IS.fullmatch(bare)
    found = plainly or (BARE_NAME.fullmatch(bare) if lead and before else None)
    if found is None or "company" not in answers:
        return
    name = INSTEAD_OF.sub("", found["name"]).strip(" ,")
    words = name.split()
    fits = 0 < len(words) <= LONGEST_NAME and is_title(words[-1]) and (plainly or shared(name, before))
    if fits and plain(name) != plain(before) and not is_somebody(name, answers):
        yield Early({**answers, "job": name}, "job", name, "")


# --- told early ------------------------------------------------------------------------------------


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


AMENDS: tuple[Tell, ...] = (put_right_plainly, left_out, renamed, another_job)
AMENDS_NOTES: tuple[Tell, ...] = (taken_back,)
NOTED = frozenset({"looking_for", "strengths", "concern", "concern_answer", "promise", "learned"})
TELLS: tuple[Tell, ...] = (
    put_right, surnamed, title_alone, left_out, renamed, another_job, just_over, on_the_day, of_the_job, dated, reached,
    introduced, named, nobody_at_desk, thats_all, housed, over, met,
)  # fmt: skip


def unless_unclear(read: Read, said: str, answers: Answers, around: Around) -> Any:
    """What it reads; None where nothing is read; raises Unclear where it is but to choose: "they decide 12/3"."""
    try:
        return read(said, answers, around)
    except Unclear as unclear:
        if unclear.choices:
            raise
        return None


def attempted(read: Read, said: str, answers: Answers, around: Around) -> Any:
    try:
        return read(said, answers, around)
    except Unclear:
        return None
