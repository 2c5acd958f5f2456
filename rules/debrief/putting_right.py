"""An earlier answer put right at whatever question: another name, title, company or job, or somebody who was not there."""

import re
from collections.abc import Iterator, Sequence

from rules import openings, texts
from rules import people as people_room
from rules.debrief import people, reach, show
from rules.debrief.early import Early, Tell, gathered
from rules.debrief.read import company as company_called
from rules.debrief.told import Told, everyone, with_person
from rules.forms import Answers, Around, Unclear, plain
from rules.people.label import is_title

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


AMENDS: tuple[Tell, ...] = (put_right_plainly, left_out, renamed, another_job)
AMENDS_NOTES: tuple[Tell, ...] = (taken_back,)
NOTED = frozenset({"looking_for", "strengths", "concern", "concern_answer", "promise", "learned"})  # these take any words


def amended(said: str, answers: Answers, around: Around, key: str) -> Early | None:
    """What puts an earlier answer right, before the open question (`key`) takes it for its own. Raises Unclear."""
    return gathered(AMENDS_NOTES if key in NOTED else AMENDS, said, answers, around)
