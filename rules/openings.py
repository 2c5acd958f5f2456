"""The beginning of a debrief: what "just had an interview at Acme for data engineer" says already.

Only what is plain is taken; the rest is asked.
"""

import re

from rules.forms import vocabulary

WITH, AT_SIGN = re.compile(r"(?i)\bw/ ?"), re.compile(r"(?<=\s)@ ?(?=\w)")
LONGEST = 200  # characters: of a longer story only the beginning is an opening
INTERVIEW = re.compile(r"\b(?:int\w{0,2}v\w{1,3}w(?:ed)?|debrief|(?:another|second|third) one)\b", re.IGNORECASE)  # typos too
DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
OVER = re.compile(rf"(?i)\b(?:yesterday|earlier today|ago|this morning|last (?:night|week|{DAY}))\b")
PAST = re.compile(
    OVER.pattern + r"|\b(?:just|had|did|finished|done|completed|concluded|attended|survived|been|left|back from|went|was|over"
    r"|ended|out of|log|(?:came|come|coming|got|walked) out|int\w{0,2}v\w{1,3}wed (?:at|with|by|for))\b"
)
COMING = re.compile(rf"(?i)\b(?:tomorrow|tmrw|next|upcoming|coming up|will|going to|invited|scheduled|prepar\w+|{DAY})\b")
HAVING = re.compile(
    r"(?i)(?:\bhave|\bgot|'ve|\binvited (?:me )?to)(?: got)? (?:an?|my|another|the) (?:\w+ ){0,2}int\w{0,2}v\w{1,3}w\b"
)
NO_STORY = re.compile(
    r"(?i)^\W*(?:how|what|when|where|which|who|why|can|could|should|is|are|do|does|if|tips|any|help)\b"
    r"|\b(?:cancell?ed|postponed|rescheduled|moved|no interview|(?:didn't|did not|haven't|never) (?:have|had|get|got))\b"
)
BARE = re.compile(
    r"(?i)^\W*(?:(?:please|log|new|an?|my|the|another|first|second|third|final|phone|video|job|panel) )*"
    r"(?:interview|debrief)(?:ed)?\b"
)
NEW = re.compile(
    r"(?i)^\W*(?:(?:hi|hey|hello|ok|so|right|and)\W+)*(?:i |i've |i have )?"
    r"(?:just|had|finished|(?:came|come|got|walked) out of)\b"
)

WELL = (
    r"(?:really|very|so|pretty|quite|super|just|all|ok\w*|fine|well|good|great|amazing\w*|bad\w*|awful\w*|terribl\w+|better"
    r"|worse)"
)
WENT = re.compile(
    rf"(?i)\W*(?:(?:hi|hey|hello|ok|so|phew|well|right|wow)\W+)*(?:(?:it|that|this|the interview|everything|all)(?:'s| is)? )?"
    rf"(?:just )?(?:went {WELL}\b|was {WELL}\b|(?:is |'s )?over\b(?! the)|(?:is |'s )?done[.!]|finished[.!]|ended\b)"
)

NO_REPORT = re.compile(r"(?i)\W*(?:dear|left|sent|emailed|called|rang)\b")  # a letter, or what was done after it

SO = r"\W*(?:(?:hi|hey|hello|ok|so|right|and|i|i've|i have|i'm|just|all|now)\W+)*"
OUT_OF = SO + r"(?:(?:came|come|coming|got|walked|fresh|straight) )?out (?:of|from) (?:the )?{0}(?!\w|')"
OVER_THERE = SO + (
    r"(?:(?:had|finished|done|left|survived|been|out|back|(?:got|came|come|walked) (?:out|back))\s"
    r"(?:(?:of|from|with|at|to|in|my|the)\s)*{0}(?!\w|'| (?:an?|off|out|alone|on the phone)\b)"
    r"|{0} (?:(?:is|was|it|just) )*(?:done|over|finished|went)\b)"
)


def opening(text: str) -> dict[str, str] | None:
    """The company, the job, when it was, how and with whom, as far as they are said.

    None if it does not begin to tell of an interview.
    """
    whole, text = in_one_line(text), shortened(text)
    if (
        not (INTERVIEW.search(text) or told_without_the_word(text))
        or text.endswith("?")
        or NO_STORY.search(text)
        or not (PAST.search(text) or BARE.search(text))
    ):
        return None
    where = company(text)
    found = {
        "company": where,
        "job": job(text, where is not None),
        "when": None if coming_interview(text) else when(text),
        "format": way(text),
        "people": met(whole, where),
        "story": whole if SAYS_MORE.search(whole) else None,
    }
    return {key: value for key, value in found.items() if value}


def told_without_the_word(text: str) -> bool:
    """ "Just finished at Farfetch for product designer": where and for what, as of an interview."""
    text = shortened(text)
    return not INTERVIEW.search(text) and bool(NEW.match(text) and company(text) and job(text, sure=True))


def over_at(text: str, name: str, planned: bool = True) -> dict[str, str] | None:
    """ "Just got out of Acme", "done with Acme", "Acme went well": what it says of the interview that was `planned` there.

    Where none was, "done with Acme" may say that one gives up; "came out of Acme" says it of any company that is known.
    """
    whole, there = MEANT.sub("", in_one_line(text)), (OVER_THERE if planned else OUT_OF).format(re.escape(name))
    if not name or text.rstrip().endswith("?") or not re.match(there, whole, re.IGNORECASE):
        return None
    people = met(whole, name)
    found = {"job": job(whole, sure=True), "when": when(whole), "format": way(whole), "people": people, "story": whole}
    return {"company": name} | {key: value for key, value in found.items() if value}


def how_it_went(text: str) -> dict[str, str] | None:
    """ "Went great! Met Dana Fox and Omar. They decide by Wednesday": what it tells of an interview that it does not name.

    None if it tells of none: it says how it went, or whom one met and more.
    """
    whole, begun = in_one_line(text), opening(text)
    people = next((match["who"] for words in (MET, MET_IN_SMALL) for match in words.finditer(whole)), None)
    if begun is None:
        tells = WENT.match(whole) or (people and GOES_ON.search(whole))
        begins = not (INTERVIEW.search(whole) or NO_REPORT.match(whole) or NO_STORY.search(whole) or whole.endswith("?"))
        begun = {} if tells and begins else None
    if begun is None or "company" in begun:
        return None
    found = {"job": job(whole, sure=True), "format": way(whole), "people": people, "story": whole}
    return {key: value for key, value in found.items() if value} | begun


def says_met(text: str) -> bool:
    """Whether somebody was met: who is spoken to may have been called."""
    return bool(re.search(r"(?i)\b(?:met|interviewed)\b", text))


def opening_plainly(text: str) -> dict[str, str] | None:
    """The same, when the words are a new debrief whatever question is open: "just had an interview at Bolt"."""
    found = opening(text) if NEW.match(text.strip()) else None
    return found if found and "company" in found and "when" in found else None


def coming_interview(text: str) -> bool:
    """Whether it tells of an interview that is still to come."""
    text = shortened(text)
    if not INTERVIEW.search(text) or NO_STORY.search(text):
        return False
    return not OVER.search(text) and bool(HAVING.search(text) or (COMING.search(text) and not PAST.search(text)))


def coming_elsewhere(text: str, here: str | None) -> bool:
    """Whether it tells of an interview to come, named with its company, while `here` is what one talks about."""
    text = shortened(text)
    found = company(text) if coming_interview(text) else None
    if found is None or f"at {found}" not in text:
        return False
    return found.casefold() not in (here or "").casefold()


def shortened(text: str) -> str:
    """On one line, with plain apostrophes; of a story that begins like a debrief its beginning, else nothing."""
    text = in_one_line(text)
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0] if NEW.match(text) else ""


def in_one_line(text: str) -> str:
    text = AT_SIGN.sub("at ", WITH.sub("with ", " ".join(text.replace("’", "'").split())))
    return text.lower() if text.isupper() else text


# --- company and job: names, up to a little word in lower case or a mark ------------------------

LITTLE_WORDS = (
    r"for as about this that today tonight tomorrow tmrw next yest\w* just earlier on in by via over with at from who which"
    r" where because but so went was were is has had ended finished lasted now right last again around after before role job"
    " position post it its it's i i'm they he she we you"
)
AND_THEN = "i i'm it they he she we the was am met had now think feel then just"
ENDS = (
    rf"(?:$|[;!?()]|,(?! [A-Z]\w* &)|\s[-–—]+\s|\.(?! KG)(?:\s|$)(?<!\bSt.\s)(?<!\bDr.\s)(?<!\b[A-Z].\s)(?<!\bDept.\s)"
    rf"|\s(?:{'|'.join(LITTLE_WORDS.split())}|an hour|a few|half an|and (?:{'|'.join(AND_THEN.split())})"
    r"|\d+ ?(?:am|pm|min|mins|minutes|hours?))\b)"
)
AT = re.compile(rf"\b(?P<lead>(?i:at|with|out of))\s+(?P<name>\S.*?)(?={ENDS})")
FOR = re.compile(
    r"\b(?i:for|as)\s+(?P<lead>(?:an?\s+|the\s+)?(?:(?:position|role|job|post)\s+(?:of|as)\s+(?:an?\s+|the\s+)?)?)"
    rf"(?P<name>\S.*?)(?={ENDS})"
)
CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:am|pm|ish)?\b")
NO_COMPANY = vocabulary(
    "another second third "
    "a an my our their his her some this that these the least last first home noon midday lunch lunchtime work once all it"
    " them him someone somebody me you hr one two three four ten eleven twelve half quarter about around"
    " mr mrs ms miss dr prof sir"
)
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
    """What stands after "at", else in "the Acme interview", else after "with" or "out of", if a company can be called that."""
    found = [match for match in AT.finditer(text) if names_company(match["name"])]
    best = min(found, key=lambda match: match["lead"].lower() != "at", default=None)
    if best and best["lead"].lower() == "at":
        return best["name"]
    theirs = next((match["name"] for match in THEIRS.finditer(text) if names_firm(match["name"])), None)
    return theirs or (best["name"] if best else None)


def names_firm(name: str) -> bool:
    return names_company(name) and NO_FIRM.isdisjoint(name.lower().removesuffix("'s").split())


def names_company(name: str) -> bool:
    words = name.split()
    article = words[0].lower() == "the" and len(words) > 1 and not INTERVIEW.search(name)
    first = words[0].lower().strip(".")
    return len(words) <= LONGEST_NAME and (article or first not in NO_COMPANY) and not CLOCK.match(name) and name[0].isalnum()


A_JOB = re.compile(
    r"(?i)[,;.]\s+(?:it was |it's |for )?(?:an? |the )?"
    r"(?P<name>(?!(?:the|a|my|this|that|same|good|great)\b)(?:[a-z&/-]+ ){1,4}?)"
    r"(?:job|role|position)(?=\s*(?:[,.;]|$))"
)


def job(text: str, sure: bool) -> str | None:
    """What stands after "for" or "as", or before "job" between commas; unless `sure` only with an article after "for",
    for "for Google" may be a company."""
    for match in FOR.finditer(text):
        words = match["name"].lower().split()
        if words[0] not in NO_JOB and not words[0].isdigit() and len(words) <= LONGEST_JOB and (sure or match["lead"]):
            return match["name"]
    named = A_JOB.search(text)
    return named["name"].strip() if named else None


# --- how, and with whom -------------------------------------------------------------------------

WAYS = {
    "By video": r"(?i)\b(?:(?:by|over|on|via) (?:video|zoom|teams|skype|google meet)|video (?:call|interview)|zoom call)\b",
    "By phone": r"(?i)\b(?:(?:by|over|on) the phone|by phone|phone (?:call|interview|screen(?:ing)?))\b",
    "In person": r"(?i)\b(?:in[- ]person|face to face|on[- ]?site|(?:in|at) (?:their|his|her) (?:\w+ )?"
    r"(?:offices?|kitchen|shop|store|lab|studio|hq|headquarters|warehouse|building|boardroom|caf[eé]|premises))\b",
}
MET = re.compile(
    r"\b(?i:with|met|interviewed by|(?:spoke|talked) (?:to|with)|(?:guys|people|ladies|women|men|folks|of them):)\s+"
    r"(?P<who>[A-Z].+?)"
    r"(?=$|(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bProf)(?<!\bSt)(?<!\b[A-Z])[.;!?](?:\s|$)"
    r"|\s(?:at(?! (?:the )?(?:front )?(?:desk|reception))|for|as|about|today|yesterday|this|that|by|over|on|in"
    r"|who(?! (?:runs|leads|manages|heads|owns|oversees|is (?:the|their|an?)) )|from (?=\d)"
    r"|and (?:it|they|i|we|the|he|she))\b)"
)
THERE = re.compile(
    r"(?:^|[,.;]\s+)(?P<who>[A-Z][^,.;]{1,80}?) (?i:interviewed (?:me|us)|(?:were|was) there|asked the questions)\b"
)
MET_IN_SMALL = re.compile(
    r"\b(?:met|interviewed by|(?:spoke|talked) (?:to|with))\s+"
    r"(?P<who>(?!(?:the|an?|my|some|her|his|him|them|it|all|several|every\w*|two|three|four)\b)[^.;!?]+?)"
    r"(?=$|[.;!?]|\s(?:at|for|about|today|yesterday|this|that|by|over|who|and (?:it|they|i|we|he|she))\b)"
)
TELLS = r"(?i)\w[.;]\s+\w|\b(?:decid\w+|decision|hear (?:from|back)|get back to me)\b"
SAYS_MORE = re.compile(TELLS + r"|\w,\s+\w")
GOES_ON = re.compile(TELLS)


def way(text: str) -> str | None:
    """How they met; nothing where two ways are named."""
    found = [label for label, words in WAYS.items() if re.search(words, text)]
    return found[0] if len(found) == 1 else None


def met(text: str, where: str | None) -> str | None:
    """The names behind "with" or "met", written with capital letters, where the company is named besides."""
    if where is None:
        return None
    found = (match["who"] for words in (MET, THERE, MET_IN_SMALL) for match in words.finditer(text))
    return next((who for who in found if not who.casefold().startswith(where.casefold())), None)


# --- when ---------------------------------------------------------------------------------------

TIMES = (
    r"(?i)\b(?:yesterday(?: morning| afternoon| evening)?|this (?:morning|afternoon)|earlier today|last night"
    r"|(?:an?|half an|one|two|three|\d+|a couple of|a few) (?:hours?|minutes?|mins?) ago)\b",
    r"(?i)\b(?P<just>just|finished|(?:came|come|coming|got|walked) out|out of)\b",
    r"(?i)^[^,.;!?]*?\b(?P<day>(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    r"(?i)\btoday\b",
)


MEANT = re.compile(r"(?i)\b\S+,? (?:no,? )?(?:i mean|i meant|sorry|no wait),? ")  # "umbrella, I mean initech"
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
