"""What an opening names: the company, the job, how it was, with whom and when, in the words in which it was said.

Only what is plain is taken: what is missing is asked, and what is wrong has to be put right.
"""

import functools
import re

from rules import zones
from rules.forms import plain, vocabulary
from rules.people.label import is_given, is_head

DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WEEKDAY = rf"(?:{DAY}|mon|tues?|wed|thurs?|fri|sat|sun)"  # as it is written in a hurry, too
INTERVIEW = re.compile(  # typos too
    r"\b(?:int\w{0,2}v\w{1,3}w(?:ed)?|debrief|(?:another|second|third) one|panel (?:at|with)|loop at|campus visit"
    r"|trial (?:shift|day)|assessment (?:day|cent(?:re|er))|try-?out|present(?:ed|ing) (?:my|a) (?:portfolio|case|work)"
    r"|(?:hr|technical|tech|first|second|third|final|1st|2nd|3rd) round (?:is )?(?:at|with|done|over))\b",
    re.IGNORECASE,
)

ENDED_WORD = r"(?<=\w\w)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bSt)(?<!\bSr)(?<!\bHr)(?<!\bFr)"
SENTENCES = re.compile(rf"(?:{ENDED_WORD}|(?<=\w\)))[.!?;]\s+")
CLAUSES = re.compile(SENTENCES.pattern + r"|,\s+(?=(?:they|she|he)\b)")

# --- company and job: names, up to a little word in lower case or a mark ------------------------

LITTLE_WORDS = (
    r"for as about this that today tonight tomorrow tmrw next yest\w* just earlier on in by via over with at from who which"
    r" where because but so went was were is has had met ended finished lasted now right last again around after before role"
    " job position post it its it's i i'm they he she we you"
)
AND_THEN = "i i'm it they he she we the was am met had now think feel then just"
ENDS = (
    rf"(?:$|[;:!?()]|,(?! [A-Z]\w* &)|\s[-–—]+\s|\.(?! KG)(?:\s|$)(?<!\bSt.\s)(?<!\bDr.\s)(?<!\b[A-Z].\s)(?<!\bDept.\s)"
    rf"|\s(?:{'|'.join(LITTLE_WORDS.split())}|an hour|a few|half an|and (?:{'|'.join(AND_THEN.split())})"
    r"|\d+ ?(?:am|pm|min|mins|minutes|hours?))\b)"
)
AT = re.compile(rf"\b(?P<lead>(?i:at|with|out of))\s+(?P<name>\S.*?)(?={ENDS})")
FOR = re.compile(
    r"\b(?i:for|as)\s+(?P<lead>(?:an?\s+|the\s+)?(?:(?:position|role|job|post)\s+(?:of|as)\s+(?:an?\s+|the\s+)?)?)"
    rf"(?P<name>\S.*?)(?={ENDS})"
)
INSIDE = re.compile(
    r"(?i:\b(?:int\w{0,2}v\w{1,3}w(?:ed)?|round)\b[^.;!?]{0,20}?\s(?:in|on|by)|\binvited by)"
    rf"\s+(?P<name>[A-Z0-9]\S*?(?:\s+[A-Z0-9&]\S*?){{0,3}}?)(?={ENDS})"
)
CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:am|pm|ish)?\b")
NO_COMPANY = vocabulary(
    "another second third "
    "a an my our their his her some this that these the least last first home noon midday lunch lunchtime work once all it"
    " them him someone somebody me you hr one two three four ten eleven twelve half quarter about around"
    " mr mrs ms miss dr prof sir herr frau sr sra senhor senhora signor signora monsieur madame mme engr alhaji pastor ma'am"
)
NAMED_FIRMS = {  # after somebody
    "morgan stanley", "ralph lauren", "calvin klein", "john lewis", "john deere", "charles schwab", "tyson foods", "tom ford",
    "ross stores", "michael kors", "tommy hilfiger", "ted baker", "paul smith", "hugo boss", "clifford chance", "eli lilly",
    "grant thornton", "levi strauss", "max mara",
}  # fmt: skip
FIRST_WORDS = vocabulary("all first one three work")  # of a name too, written large: First Direct
NO_JOB = vocabulary(
    "about over around almost nearly now once them me it that this my our your his her second first long hours minutes half"
    " ages two three expected planned usual soon well far such if an hour interview time"
)
LONGEST_NAME, LONGEST_JOB = 6, 8  # words
THEIRS = re.compile(
    r"\b(?i:the|my|an?|our)\s+(?:(?i:first|second|third|final)\s+)?(?P<name>[A-Z0-9][\w&.'-]*(?:\s+[A-Z0-9&][\w&.'-]*){0,3}?)\s+"
    r"(?:(?i:phone|video|panel|job|first|second|third|final)\s+)?(?i:interview)\b"
)
NO_FIRM = vocabulary(
    "hr it zoom teams skype google meet webex video phone panel job first second third final last big day whole"
    " monday tuesday wednesday thursday friday saturday sunday ux ui qa pm cto ceo vp sql python java english spanish french"
)


def company(text: str) -> str | None:
    """What stands after "at", else in "the Acme interview", else after "with" or "out of", else after "interview in".

    After "with" stands whom one met, too, and after "in" where it was.
    """
    found = [(match["lead"].lower(), bare(match["name"])) for match in AT.finditer(text)]
    found = [(lead, name) for lead, name in found if names_company(name) and (lead == "at" or not names_somebody(name))]
    at = next((name for lead, name in found if lead == "at"), None)
    theirs = next((match["name"] for match in THEIRS.finditer(text) if names_firm(match["name"])), None)
    inside = (name for match in INSIDE.finditer(text) if names_firm(name := match["name"]) and not zones.is_place(name))
    return at or theirs or next((name for _, name in found), None) or next(inside, None)


def bare(name: str) -> str:
    """ "Tesco" of "out of Tesco interview"."""
    return re.sub(r"(?i)\s+(?:job |phone |video |panel )?interview$", "", name)


def names_somebody(name: str) -> bool:
    """Whether it is rather a person, by the first name and another."""
    return len(name.split()) > 1 and is_given(name.split()[0]) and plain(name) not in NAMED_FIRMS


def names_firm(name: str) -> bool:
    return names_company(name) and NO_FIRM.isdisjoint(name.lower().removesuffix("'s").split())


def names_company(name: str) -> bool:
    words = name.split()
    article = words[0].lower() == "the" and len(words) > 1 and not INTERVIEW.search(name) and not is_head(words[-1])
    first = words[0].lower().strip(".")
    begins = len(words) > 1 and (first == "home" or (first in FIRST_WORDS and name == name.title()))
    known = article or first not in NO_COMPANY or begins
    return len(words) <= LONGEST_NAME and known and not CLOCK.match(name) and name.lstrip("<*_“")[:1].isalnum()


CLOCK_BEFORE = re.compile(r"\d ?(?:am|pm)\W*$", re.IGNORECASE)
PAUSE = re.compile(rf"{ENDED_WORD}(?:[.!?]\s+(?!KG\b|(?:it was|it's) for\b)|[:;]\s+)")
THE_ROLE = re.compile(  # "role Senior Developer", "position: Data Engineer"
    r"\b(?i:role|position|job)(?: was| is)?:? (?P<name>[A-Z][\w-]*(?: (?:[A-Z][\w-]*|&)){0,3})\b(?!')"
)
A_JOB = re.compile(
    r"(?i)[,;.]\s+(?:it was |it's |for )?(?:an? |the )?"
    r"(?P<name>(?!(?:the|a|my|this|that|same|good|great)\b)(?:[a-z&/-]+ ){1,4}?)"
    r"(?:job|role|position)(?=\s*(?:[,.;]|$))"
)


BEHIND_IT = re.compile(  # "out of Acme, warehouse supervisor", "at Acme, 10am, analyst"
    r"(?:(?i:the )?interview)?,(?: (?i:at |around )?\d{1,2}(?:[:.]\d\d)? ?(?i:am|pm)?,)? (?i:also |again )?(?i:an? )?"
    r"(?P<name>[^\W\d_][\w/&-]*(?: [\w/&-]+){0,4})(?=\s*(?:[,;]|[.!](?:\s|$)|$))"
)
WHO_ASKS = vocabulary("the their my his her hiring hr recruiter recruiting two three met with and i they he she we")


def job(text: str, sure: bool) -> str | None:
    """What stands after "for" or "as", before "job" between commas, or alone right behind the company; unless `sure` only
    with an article after "for", for "for Google" may be a company."""
    for match in FOR.finditer(until_it_pauses(text)):
        words = match["name"].lower().split()
        if CLOCK_BEFORE.search(text[: match.start()]):
            continue
        if words[0] not in NO_JOB and not words[0].isdigit() and len(words) <= LONGEST_JOB and (sure or match["lead"]):
            return match["name"]
    named = A_JOB.search(text) or THE_ROLE.search(text)
    return named["name"].strip() if named else behind_company(text)


def behind_company(text: str) -> str | None:
    """A function alone between commas behind the company, unless it may be of somebody whose name follows."""
    whole, where = until_it_pauses(text), company(text)
    at = (
        re.search(rf"(?i)\b(?:at|with|out of|from) (?:the )?{re.escape(where)}(?: at \d{{1,2}} ?(?:am|pm))?(?=,)", whole)
        if where
        else None
    )
    found = BEHIND_IT.match(whole, at.end()) if at else None
    words = found["name"].split() if found else []
    somebody = found and re.match(r",? (?-i:[A-Z])[\w'-]+ (?-i:[A-Z])", text[found.end() :])
    if not found or somebody or not is_head(words[-1]) or not WHO_ASKS.isdisjoint(map(str.lower, words)):
        return None
    return found["name"] if not any(map(is_given, words)) else None


def until_it_pauses(text: str) -> str:
    """As far as the sentence goes that names the interview, or the list that begins behind it."""
    named = INTERVIEW.search(text)
    pause = PAUSE.search(text, named.end() if named else 0)
    return text[: pause.start()] if pause else text


# --- how, and with whom -------------------------------------------------------------------------

WAYS = {
    "By video": r"(?i)\b(?:(?:by|over|on|via) (?:video|zoom|teams|skype|google meet)|video (?:call|interview)|zoom call"
    r"|(?:in|was|were)(?: all)?(?: an?| the)? video)\b",
    "By phone": r"(?i)\b(?:(?:by|over|on) the phone|by phone|phone (?:call|interview|screen(?:ing)?))\b",
    "In person": r"(?i)\b(?:in[- ]person|face to face|on[- ]?site|(?:in|at) (?:their|his|her) (?:\w+ )?"
    r"(?:offices?|kitchen|shop|store|lab|studio|hq|headquarters|warehouse|building|boardroom|caf[eé]|premises))\b",
}
TO_COME = re.compile(r"(?i)\b(?:will|(?:they|he|she|who)'?ll|wants?|prefers?|let \w+ know|decid\w+|ring|gets? back)\b")
MET = re.compile(
    r"\b(?i:with|met|meeting|(?:to|will|i'll) (?:meet|see)|ask for|interviewed by|(?:spoke|talked) (?:to|with)"
    r"|(?:guys|people|ladies|women|men|folks|of them):)\s+"
    r"(?P<who>[A-Z].+?)"
    r"(?=$|(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bProf)(?<!\bSt)(?<!\b[A-Z])[.;!?](?:\s|$)"
    r"|\s(?:at(?! (?:the )?(?:front )?(?:desk|reception))|for|as|about|today|yesterday|this|that|by|over|on|in"
    r"|who(?! (?:runs|leads|manages|heads|owns|oversees|is (?:the|their|an?)) )|from (?=\d)"
    r"|and (?:it|they|i|we|the|he|she))\b)"
)
MET_IN_SMALL = re.compile(
    r"\b(?:met|interviewed by|(?:spoke|talked) (?:to|with))\s+"
    r"(?P<who>(?!(?:the|an?|my|some|her|his|him|them|it|all|several|every\w*|two|three|four)\b)[^.;!?]+?)"
    r"(?=$|[.;!?]|\s(?:at|for|about|today|yesterday|this|that|by|over|who|and (?:it|they|i|we|he|she))\b)"
)


def way(text: str) -> str | None:
    """How they met; nothing where two ways are named."""
    then = " ".join(part for part in CLAUSES.split(text) if not TO_COME.search(part))
    found = [label for label, words in WAYS.items() if re.search(words, then)]
    return found[0] if len(found) == 1 else None


def without_way(text: str) -> str:
    """What it says besides how they met: "Dr. Patel in their office" is of no office."""
    return functools.reduce(lambda rest, words: re.sub(words, " ", rest), WAYS.values(), text)


def whom(text: str) -> list[str]:
    """The words for those whom one met."""
    return [match["who"] for words in (MET, MET_IN_SMALL) for match in words.finditer(text)]


# --- when ---------------------------------------------------------------------------------------

MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
TIMES = (
    r"(?i)\b(?:yesterday(?: morning| afternoon| evening)?|this (?:morning|afternoon)|earlier today|last night"
    r"|(?:an?|half an|one|two|three|\d+|a couple of|a few) (?:hours?|minutes?|mins?) ago)\b",
    r"(?i)\b(?P<just>just|finished(?! (?:at|around|about) \d)|(?:came|come|coming|got|walked) out|out of)\b",
    r"(?i)^[^,.;!?]*?\b(?P<day>(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    r"(?i)\btoday\b",
    rf"(?i)^[^,.;!?]*?\b(?P<day>\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)\b",
)
TAKEN_BACK = re.compile(r"(?i)\b(?:no,? wait|no,? sorry|i mean|actually)\b")


def when(text: str) -> str | None:
    """The words for when it was: a time that is named, else that it is just over, else a day; none if one is taken back."""
    if TAKEN_BACK.search(text):
        return None
    found = next((match for pattern in TIMES if (match := re.search(pattern, text))), None)
    if found is None:
        return None
    groups = found.groupdict()
    return "just now" if groups.get("just") else groups.get("day") or found.group()
