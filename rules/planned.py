"""What words say of an interview that was told in advance: it moved, there is none, whom one will meet, who was there."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from rules import asides
from rules.forms import plain, vocabulary
from rules.openings import SENTENCES, WEEKDAY, company, in_one_line
from rules.openings.names import names_firm, names_somebody
from rules.people import is_head

LONGEST = 200  # characters: whoever writes more tells something else
DATE = rf"(?:{WEEKDAY}|today|tonight|tomorrow|tmrw|next|this|(?:the )?\d)"

# --- it moved -------------------------------------------------------------------------------------

NAMED = r"(?:(?:my |the )?(?:interview (?:at|with) )?(?P<name>\S.{0,40}?)(?:['’]s)?(?: interview| one)?)"
SUBJECT = rf"(?:it|that|they|{NAMED})"
AGAIN = r"(?:moved?|push(?:ed)?|shift(?:ed)?|re-?scheduled?|postponed?|preponed?|changed?)"
WHEN = r"(?P<when>.{2,60}?)(?: instead)?(?:,.*)?[.!]*$"
MOVED = (
    re.compile(
        rf"(?i)^\W{{0,3}}(?:{SUBJECT}(?:['’]?(?:s|ve)| is| was| has| have| got)? ?(?:been |just |now )*)?{AGAIN}"
        rf"(?: it| the interview| that| back| forward)* (?:to|till|until) {WHEN}"
    ),
    re.compile(
        rf"(?i)^\W{{0,3}}{SUBJECT}(?: called| rang| emailed| wrote| apologi[sz]ed)?,?(?: and)?(?: they)?"
        rf"(?: wants?| would like| need| asked)?(?: me)?(?: to)? (?:{AGAIN}|do it|have it|meet)(?: it| me| the interview)*"
        rf" (?:to|till|until|on|for) {WHEN}"
    ),
    re.compile(
        rf"(?i)^\W{{0,3}}(?:please |pls |kindly |(?:they|he|she)(?:['’]ve| have| has)? (?:just )?)?{AGAIN}"
        rf" (?:my |the )?{NAMED} (?:to|till|until) {WHEN}"
    ),
    re.compile(
        r"(?i)^\W{0,3}(?:(?:they|we|i) (?:have|got|gave me|agreed on|set) )?(?:(?:the|my|a|our|an) )?(?:new|other|another)"
        r" (?:interview )?(?:date|day|time|hour|slot)(?: (?:for|at|with|of) (?:the |my )?(?P<name>\S.{0,40}?))?"
        rf"(?: is| will be|:|,| =| -)*(?: on| at)? (?=(?:at )?{DATE}){WHEN}"
    ),
)
CALLED_OFF_FIRST = re.compile(
    r"(?i)^\W{0,3}(?P<name>\S.{0,40}?) (?:(?:has|have|just) )*(?:cancell?ed|called off)(?: it| the interview)?\s?[,;.:-]*"
    r" (?:(?:and|but|so|then|now) )*(?:they (?:have )?)?(?=\S)"
)
HOUR_ALONE = re.compile(r"(?i)(?:at |around )?\d{1,2}(?:[:.h]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|h|uhr|o'?clock)?(?: sharp)?")


class Moved(NamedTuple):
    name: str | None
    """The company, as far as one is named."""
    when: str
    """The words for the new day, or for the new hour of the same day."""
    same_day: bool


def moved(text: str) -> Moved | None:
    """ "Moved to Thursday 11am", "Acme wants to do it on Friday at 11 instead", "cancelled, new date Monday 9am"."""
    text = text[:LONGEST]
    before = CALLED_OFF_FIRST.match(text)
    behind = first_of(text[before.end() :]) if before else None
    found = behind or first_of(text)
    if found is None:
        return None
    name = before["name"] if before and behind else found["name"]
    return Moved(name, found["when"], bool(HOUR_ALONE.fullmatch(found["when"].strip())))


def first_of(text: str) -> re.Match[str] | None:
    return next((match for words in MOVED if (match := words.match(text))), None)


# --- there is none --------------------------------------------------------------------------------

FILLERS = r"(?:(?:ugh|oh|so|well|hey|sorry|ok|damn|update|bad news|news)\W+)*"
REASON = (  # "hiring freeze", but no day: that is another interview
    r"(?:(?:\s?[,;:.(]\s?|\s[-–—]\s| because | due to | as | since )"
    rf"(?!.*\b(?:{AGAIN}|new|instead|another|{DATE})\b)[^?]{{2,100}}?)?"
)
BY_NOW = r"(?: (?:today|this morning|(?:at the )?last minute|after all|any ?more|now|for good))*"
OFF = (
    re.compile(
        rf"(?i)^\W{{0,3}}{FILLERS}(?:(?P<name>\S.{{0,50}}?) )??(?:(?:has|have|was|is|got|been|just|now) )*"
        r"(?:cancell?ed(?: (?:it|on me|the (?:whole )?thing|(?:the|my) (?:[^\W\d_]+ )?(?:interview|round)))?"
        r"|called (?:(?:it|the interview) )?off|(?<=[i'’a]s )(?:all |completely )?off|fell through"
        r"|(?:is|was|['’]s) ?(?:not|n['’]t) (?:happening|taking place|going ahead)|won['’]?t (?:happen|take place|go ahead))"
        rf"{BY_NOW}{REASON}[.!)]*$"
    ),
    re.compile(
        r"(?i)^\W{0,3}(?:there(?:['’]s| is| will be) )?no (?:more )?interview (?:at|with) (?P<name>\S.{0,40}?)"
        rf"{BY_NOW}{REASON}[.!)]*$"
    ),
)
NO_INTERVIEW = re.compile(r"(?i)\b(?:offer|application|position|role|contract|vacancy|date|decision)\b")
NOBODY = re.compile(
    r"(?i)\b(?:(?:they|he|she|nobody|no one|no-one)(?: just)? (?:did ?n[o'’]?t|did not|never) (?:show(?: up)?|turn up|appear)"
    r"|(?:nobody|no one|no-one) (?:was there|came|showed(?: up)?|turned up)|stood me up|no[- ]show)\b"
)


def off(text: str) -> re.Match[str] | None:
    """ "Bolt cancelled", "my interview at Bolt is off": its group `name` is the company, as far as one is named."""
    found = next((match for words in OFF if (match := words.match(text[:LONGEST]))), None)
    return None if found and NO_INTERVIEW.search(found["name"] or "") else found


def nobody_came(text: str) -> bool:
    """ "They didn't show up"."""
    return bool(NOBODY.search(text[:LONGEST]))


# --- which one is meant ---------------------------------------------------------------------------

ANY = vocabulary(
    "it it's its they they've they're that that's this he she the my our a an interview interviews company meeting appointment"
    " one at with for no of second third final next round there there's is was has have just and"
)


def is_of(words: str | None, known: str) -> bool:
    """Whether they name this company ("my Aster interview" of Aster Clinic), or none at all ("it", "the interview")."""
    said, name = [word.removesuffix("'s") for word in plain((words or "it").replace("’", "'")).split()], plain(known)
    rest = [word for word in said if word not in ANY]
    return not rest or f" {name} " in f" {' '.join(said)} " or name.split()[: len(rest)] == rest


def has_name(text: str, known: str) -> bool:
    return f" {plain(known)} " in f" {plain(text)} "


# --- whom one will meet ---------------------------------------------------------------------------

WILL_BE = re.compile(
    r"(?i)^\W{0,3}(?:(?:so|ok|and|btw|also|update|they (?:just )?(?:said|told me|wrote|confirmed)(?: that)?|at \S.{0,40}?)"
    r"\W+)*(?:(?:it|this|that)(?:['’]ll| will| is going to)? ?(?:be|is|['’]s)(?: (?:an?|the))?"
    r"(?: (?:panel|interview|meeting|call))?(?: of| with|:)+"
    r"|(?:the |my )?(?:panel|interviewers?)(?: (?:is|are|will be))?:?"
    r"|i(?:['’]ll| will|['’]m going to| am going to)(?: be)? (?:meet(?:ing)?|see(?:ing)?|talk(?:ing)? (?:to|with)"
    r"|speak(?:ing)? (?:to|with)|interviewed by)(?: with)?) (?P<who>\S.{2,150})$"
)
ANOTHER_MATTER = re.compile(
    r"(?i)\b(?:for|to|lunch|coffee|dinner|drinks?|about|who|when|if|decide|was|were|met|went)\b|\?"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\btoday\b|\d[:h.]\d\d|\d ?[ap]m\b"
)


def announces(text: str) -> bool:
    """ "It will be a panel: Ana Reis and Rui Costa", "I will meet Ana Reis, CFO": nothing but who will be there."""
    found = WILL_BE.match(in_one_line(text)[:LONGEST])
    return bool(found and not ANOTHER_MATTER.search(found["who"]))


# --- who was there --------------------------------------------------------------------------------

BESIDES = (
    re.compile(
        r"(?i)(?P<who>\S[^.;:!?]{2,80}?),? (?:(?:also|then|later|even|had|has|unexpectedly|briefly) )*"
        r"(?:joined|sat in|dropped in|came (?:in|too|along|as well)"
        r"|(?:was|were) (?:(?:also|there|present|in)\b ?)+(?:too|as well)?)(?!\w)"
    ),
    re.compile(
        r"(?i)\b(?:plus|and also|as well as|joined by|also met|also (?:there was|there were|with)|in addition(?: to them)?,?)"
        r" (?P<who>\S[^.;:!?]{2,80})"
    ),
)
TOO = re.compile(r"(?i)\b(?:too|also|as well|plus|joined|sat in|dropped in|in addition|unexpectedly|besides)\b")
ADDRESS = re.compile(
    r"(?i)[^\W\d_][\w'’]{0,30}(?: [^\W\d_][\w'’-]{0,30}){0,3}\s{0,2}(?::|=| is| at|-|,)?\s{0,2}"
    r"(?:\S{1,60}@\S+|\+?\d[\d ()-]{6,})"
)
REACHED = re.compile(r"(?i)\b(?:prefers?|likes?|best (?:reached|way)|reach(?:ed)? (?:her|him|them)|rather)\b")
MET = re.compile(r"(?i)\b(?:met|with|interviewed|joined|was there|were there|spoke|talked)\b")
COME = r"(?:ma[dk]e it|c[oa]me|be there|join|attend|show up|turn up|appear|take part|stay)"
NOT_THERE = (
    r"(?i)\b(?:instead of|without|no|not|nor|replac\w+|rather than|except) (?:mr |mrs |ms |dr |the )?{0}\b"
    r"|\b{0}\b(?: [^\W\d_]+)?(?:,[^,;.]{{0,40}},)? (?:(?:sadly|unfortunately|then|apparently) )?"
    r"(?:was ?n[o'’]?t (?:there|in|present|around|available|able)|was not (?:there|in|present|around|available|able)"
    rf"|(?:could ?n['’]?t|could not|did ?n[o'’]?t|did not|never) {COME.replace('{', '{{')}|had to cancel|cancell?ed"
    r"|(?:is|was) (?:absent|sick|ill|away|missing|on (?:leave|holiday|vacation)))\b"
)


def names(sentence: str, person: dict[str, Any]) -> bool:
    """Whether it names this person, by one part of the name at least."""
    said = set(plain(sentence.replace("’", "'").replace("'s", "")).split())
    return not said.isdisjoint(parts(person))


def parts(person: dict[str, Any]) -> list[str]:
    return [part for part in plain(person["name"] or "").split() if len(part) > 1]


def was_absent(story: str, person: dict[str, Any]) -> bool:
    """ "Paulo couldn't make it", "Marta Reis instead of Paulo"."""
    return any(re.search(NOT_THERE.format(re.escape(part)), story) for part in parts(person))


def sentences(story: str) -> list[str]:
    """Those that may say who was there: not how somebody is to be reached."""
    parts = [part for part in SENTENCES.split(ADDRESS.sub(" ", in_one_line(story))) if part.strip()]
    return [part for part in parts if MET.search(part) or not REACHED.search(part)]


def came_besides(sentence: str) -> str | None:
    """The words for who was there beside those who were announced: "Marta Reis the CTO joined too"."""
    found = next((match for words in BESIDES if (match := words.search(sentence))), None) if TOO.search(sentence) else None
    return found["who"] if found else None


def tells_of(text: str, people: Sequence[dict[str, Any]]) -> bool:
    """Whether these words, said when asked how it was, tell of it: they name who was to be met, and are no other report."""
    whole = in_one_line(text)
    other = whole.endswith("?") or asides.reports(whole) or asides.wants(whole) or asides.asks(whole) or ELSE.search(whole)
    return (
        not other
        and len(whole.split()) >= WORDY
        and bool(TELLS.search(whole))
        and any(names(part, one) for part in sentences(whole) for one in people)
    )


WORDY = 4  # words
TELLS = re.compile(r"(?i)\b(?:they|it|i|we|s?he|all|both|everyone|decid\w+|was|were|met|plus)\b|\w[.;!]\s+\w")
ELSE = re.compile(
    r"(?i)^\W*(?:dear|hi|hello)\b|\b(?:cancel\w*|moved|postponed|rescheduled|remind|snooze|(?:sent|emailed|called|rang|wrote|thanked)"
    r" (?:me|him|her|them|[A-Z])|(?:will|'ll|won't) (?:be|meet|not))\b"
)


# --- in fewer words -------------------------------------------------------------------------------

FIRM = re.compile(
    r"\b(?i:int\w{0,2}v\w{1,3}w)\s+(?P<name>[A-Z0-9][\w&.'-]*(?:\s+[A-Z0-9&][\w&.'-]*){0,3})(?P<end>\s*,\s*|\s+(?=[a-z0-9])|[.!]*$)"
)
WITH = re.compile(r"[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){1,3}\b")
BEHIND = re.compile(r"(?i)(?:[ ,]+(?:already|early|earlier|done|over|finished|just|now|too|today|went))+$")


def with_little_words(text: str) -> str:
    """ "Tomorrow 9am interview Farfetch, Carla Nunes": with the "at" and the "with" that are left out."""
    found = None if company(text) else FIRM.search(text)
    if found is None or not names_firm(found["name"]) or names_somebody(found["name"]) or is_head(found["name"].split()[-1]):
        return text
    rest = text[found.end() :]
    between = " with " if "," in found["end"] and WITH.match(rest) else found["end"]
    return f"{text[: found.start('name')]}at {found['name']}{between}{rest}"


def bare(name: str) -> str:
    """ "Acme" of "Acme already", "Acme done"."""
    return BEHIND.sub("", name)
