"""Whether words begin to tell of an interview: one that was, one that is over where it was planned, or one that comes."""

import re

from rules.openings.apart import apart, unparted
from rules.openings.names import DAY, INTERVIEW, company, job, way, when, whom

WITH, AT_SIGN = re.compile(r"(?i)\bw(?:/ ?| (?=[^\W\d]))"), re.compile(r"(?<=\s)@ ?(?=\w)")
LONGEST = 200  # characters: of a longer story only its beginning is an opening
OVER = re.compile(rf"(?i)\b(?:yesterday|earlier today|ago|this morning|last (?:night|week|{DAY}))\b")
PAST = re.compile(
    OVER.pattern
    + r"|\b(?:just|had|did|finished|done|completed|concluded|attended|survived|gave|given|been|left|back from|went"
    r"|presented|was|over|ended|out of|log|talked to|spoke (?:to|with)|seen by|(?:came|come|coming|got|walked) out"
    r"|int\w{0,2}v\w{1,3}wed)\b"
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
    r"(?:(?:interview|debrief)(?:ed)?\b|panel(?= (?:at|with)\b))"
)
NEW = re.compile(
    r"(?i)^\W*(?:(?:hi|hey|hello|ok|so|right|and)\W+)*(?:i |i've |i have )?"
    r"(?:just|had|finished|(?:came|come|got|walked) out of)\b"
)
ALSO = re.compile(r"(?i)\bi(?: have|'ve| had)? (?:also|another)\b|\bi (?:forgot|had another)\b")
MINE = re.compile(
    r"(?i)^(?:[^.!?]{0,60}[.!?,]\s)?\W*(?:(?:hi|hey|hello|good (?:morning|afternoon|evening)|ok|so|right|and|today|yesterday"
    r"|this (?:morning|afternoon))\W+)*"
    r"(?:i|i've|i'm|we|my|our|the|just|had|did|was|been|got|went|came|finished|panel|phone|video|int\w{0,2}v\w{1,3}w(?:ed)?)\b"
)

WELL = (
    r"(?:really|very|so|pretty|quite|super|just|all|ok\w*|fine|well|good|great|amazing\w*|bad\w*|awful\w*|terribl\w+|better"
    r"|worse)"
)
WENT = re.compile(
    rf"(?i)\W*(?:(?:hi|hey|hello|ok|so|phew|well|right|wow)\W+)*(?:(?:it|that|this|the interview|everything|all)(?:'s| is)? )?"
    rf"(?:just )?(?:went {WELL}\b|was {WELL}\b|(?:is |'s )?over\b(?! the)|(?:is |'s )?done[.!]|finished[.!]|ended\b)"
)

TELLS = r"(?i)\w[.;]\s+\w|\b(?:decid\w+|decision|hear (?:from|back)|get back to me)\b"
GOES_ON = re.compile(TELLS)
NO_REPORT = re.compile(r"(?i)\W*(?:dear|left|sent|emailed|called|rang)\b")  # a letter, or what was done after it

MEANT = re.compile(r"(?i)\b\S+,? (?:no,? )?(?:i mean|i meant|sorry|no wait),? ")  # "umbrella, I mean initech"
SO = r"\W*(?:(?:hi|hey|hello|ok|so|right|and|i|i've|i have|i'm|just|all|now)\W+)*"
OUT_OF = SO + r"(?:(?:came|come|coming|got|walked|fresh|straight) )?out (?:of|from) (?:the )?{0}(?!\w|')"
OVER_THERE = SO + (
    r"(?:(?:had|finished|done|left|survived|been|out|back|(?:got|came|come|walked) (?:out|back))\s"
    r"(?:(?:of|from|with|at|to|in|my|the)\s)*{0}(?!\w|'| (?:an?|off|out|alone|on the phone)\b)"
    r"|{0} (?:(?:is|was|it|just) )*(?:done|over|finished|went)\b)"
)


JUST_OUT = re.compile(
    SO
    + r"(?:got|came|come|walked|fresh) out(?: of (?:it|there|(?:the|my|an?) (?:job )?interview))?(?: just)?(?: now)?[^\w?]*$",
    re.IGNORECASE,
)
FROM_ONE = re.compile(
    SO + r"(?:(?:got|came|come|coming|walked|fresh|straight) )?(?:out )?(?:of|from) "
    r"(?:(?:the|my|an?) (?:job )?interview (?:at|with) )?(?:the )?(?=\w)",
    re.IGNORECASE,
)


def just_out(text: str) -> bool:
    """ "Just got out", "came out of the interview": that it is just over, and no more."""
    return len(text) <= LONGEST and bool(JUST_OUT.match(in_one_line(text)))


def opening_there(text: str) -> dict[str, str] | None:
    """An opening where it is asked which company it was: "just got out of delta freight, warehouse supervisor"."""
    found, whole = opening(text), in_one_line(text)
    if found and "company" in found:
        return found
    begins = FROM_ONE.match(whole)
    where = company(whole) if begins and not text.rstrip().endswith("?") else None
    if begins is None or where is None or not whole[begins.end() :].startswith(where):
        return None
    told = {"company": where, "job": job(whole, sure=True), "when": when(whole), "format": way(whole), "story": whole}
    return {key: value for key, value in told.items() if value}


def opening(text: str) -> dict[str, str] | None:
    """The company, the job, when it was and how, as far as they are said, and the whole story; `others`: of more interviews.

    None if it does not begin to tell of an interview.
    """
    first, *others = apart(in_one_line(text))
    if others and (found := opening(first)):
        return {**found, "others": "\n".join(others)}
    if just_out(text):
        return {"when": "just now"}
    whole, text = in_one_line(text), shortened(text)
    if (
        not (INTERVIEW.search(text) or told_without_the_word(text))
        or text.endswith("?")
        or NO_STORY.search(text)
        or not (PAST.search(text) or BARE.search(text))
    ):
        return None
    where = company(text)
    told = {
        "company": where,
        "job": job(text, where is not None),
        "when": None if coming_interview(text) else when(text),
        "format": way(text),
        "story": whole,
    }
    return {key: value for key, value in told.items() if value}


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
    found = {"job": job(whole, sure=True), "when": when(whole), "format": way(whole), "story": whole}
    return {"company": name} | {key: value for key, value in found.items() if value}


def how_it_went(text: str) -> dict[str, str] | None:
    """ "Went great! Met Dana Fox and Omar. They decide by Wednesday": what it tells of an interview that it does not name.

    None if it tells of none: it says how it went, or whom one met and more.
    """
    whole, begun = in_one_line(text), opening(text)
    if unparted(whole):  # nobody is taken for the one company's who may be the other's
        return {"several": "yes"}
    people = whom(whole)
    if begun is None:
        tells = WENT.match(whole) or (people and GOES_ON.search(whole))
        begins = not (INTERVIEW.search(whole) or NO_REPORT.match(whole) or NO_STORY.search(whole) or whole.endswith("?"))
        begun = {} if tells and begins else None
    if begun is None or "company" in begun:
        return None
    found = {"job": job(whole, sure=True), "format": way(whole), "story": whole}
    return {key: value for key, value in found.items() if value} | begun


def says_met(text: str) -> bool:
    """Whether somebody was met: who is spoken to may have been called."""
    return bool(re.search(r"(?i)\b(?:met|interviewed)\b", text))


SAYS_OVER = re.compile(
    r"(?i)^\W*(?:(?:i|we|oh|and|so|ok|well|already|just|no|sorry)\W+){0,4}"
    r"(?:met|was interviewed by|spoke (?:to|with)|talked (?:to|with))\b"
    r"|\bit(?:'s| is| was)(?: all)? (?:already |just )?(?:over|done|finished)\b|\bit went\b|\bi (?:already )?had it\b"
)


def says_over(text: str) -> bool:
    """Whether an interview that was taken for one to come has been: whom one met there, that it is over, how it went."""
    return just_out(text) or bool(SAYS_OVER.search(in_one_line(text)[:LONGEST]))


def opening_plainly(text: str) -> dict[str, str] | None:
    """The same, when the words are a new debrief whatever question is open: "just had an interview at Bolt"."""
    another, found = ALSO.search(text), opening(text)
    plainly = found and "company" in found and (another or ("when" in found and (NEW.match(text.strip()) or BARE.match(text))))
    return found if plainly else None


def coming_interview(text: str) -> bool:
    """Whether it tells of an interview that is still to come."""
    text = shortened(text)
    if not INTERVIEW.search(text) or NO_STORY.search(text):
        return False
    return not OVER.search(text) and bool(HAVING.search(text) or (COMING.search(text) and not PAST.search(text)))


OVER_ALREADY = re.compile(
    r"(?i)\b(?:it|that|interview) (?:was|went)\b|\b(?:is|was) (?:over|finished|done)\b|\bi (?:met|meet|spoke|talked|gave)\b"
    r"|\bended\b|\bhave given\b|\bthey(?:'ll| will| tell| said| say)?\b.{0,30}\b(?:revert|answer|decide|get back)\b"
)


def is_over(text: str) -> bool:
    """Whether it tells of an interview that was, though it may say "I have an interview today": people write as they speak."""
    return bool(OVER_ALREADY.search(in_one_line(text))) and not coming_interview(text)


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
    beginning = text[:LONGEST].rpartition(" ")[0]
    return beginning if NEW.match(text) or (MINE.match(beginning) and INTERVIEW.search(beginning)) else ""


def in_one_line(text: str) -> str:
    text = AT_SIGN.sub("at ", WITH.sub("with ", " ".join(text.replace("’", "'").split())))
    return text.lower() if text.isupper() else text
