"""How each answer of the debrief is read. A reader returns what is stored, or raises Unclear with what would fit."""

import re
from collections.abc import Callable
from typing import Any

from rules import asides, openings
from rules.forms import Answers, Around, Unclear, pick, plain, vocabulary

LINE, NOTE = 150, 1500  # characters: what a name or a job, and what a note may hold
NONE_WORDS = {"none": ("no", "nope", "nothing", "nobody", "no one", "n/a", "na", "not really", "not that i know", "no doubts")}
UNKNOWN_WORDS = {
    "unknown": ("don't know", "dont know", "no idea", "not sure", "idk", "dunno", "unknown", "ask", "i don't know", "no clue",
                "don't know yet", "not yet", "i'll ask", "ask the receptionist", "can't remember", "i can't remember",
                "they didn't say", "didn't say", "nobody said", "unclear", "don't have it", "dont have it", "i don't have it",
                "don't have one", "didn't get it", "haven't got it", "have not got it", "don't have that")
}  # fmt: skip

FOR = re.compile(
    r"(?i)^\s*(?:(?:it was |it's )?(?:for|as)|(?:the |my )?(?:job|position|role|post) (?:is|was)(?: for| as)?)"
    r" (?:an? |the )?(?=\S)"
)
MORE = re.compile(r"(?s)(?<=\w\w)[.!]\s+\S+\s+\S.*$")  # sentences behind it
NO_JOB = {
    "other": ("that's all", "thats all", "nothing", "nobody", "later", "not now", "ok", "okay", "yes", "done", "thanks",
              "tomorrow", "in an hour", "remind me later")
}  # fmt: skip
NO_TITLE = re.compile(  # somebody met, an address, a greeting: how people go on to tell
    r"(?i)^\W*(?:(?:oh|and|so|ok|well|yes|hi|hey|hello|sorry)\W+)*"
    r"(?:i(?:'ve|'m)? (?:forgot|met|had|was|am|just|spoke|talked|saw)|met(?! office\b| police\b)|spoke (?:to|with)"
    r"|talked (?:to|with)|interviewed by|there (?:was|were)|they(?:'ll| will| decide| said| want)"
    r"|s?he(?:'?s| is| was)|it was (?:in person|by|over|on|at|\w+day|today)|just (?:got|came|now)|we)\b"
    r"|\S@\S{1,60}\.\w"
)
BEHIND = re.compile(  # what is told behind a job: "analyst, by phone, met Kim Lund"
    r"(?is)\s*[,;]\s+(?:and |i )?(?:(?:by|over|on|via) (?:the |a )?(?:phone|video|zoom|teams|skype)|in[- ]person|on[- ]?site"
    r"|face to face|(?:i )?(?:met|spoke|talked|interviewed by|was interviewed)|(?:just|right) now|today|yesterday|this morning"
    r"|they(?:'ll| will| decide| said| want)?|s?he|it was|we)\b.*$"
)
DAYS = {"day": ("today", "yesterday", "just now", "earlier today", "this morning", "this afternoon", "now")}
YES_WORDS = {"yes": ("yeah", "yep", "yup", "ok", "okay", "sure", "yes please", "yes they did", "they did")}
CLOCK = re.compile(r"(?i)(?:at |around |about )?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|ish|o'?clock)?")


def line(said: str, _: Answers, __: Around) -> str:
    return within(said, LINE)


def job(said: str, answers: Answers, around: Around) -> str | None:
    if pick(said, UNKNOWN_WORDS):
        return None
    if pick(said, DAYS):
        raise Unclear("That looks like a day. I ask for it next.")
    if pick(said, NO_JOB):
        raise Unclear("What is the job called? A word or two will do.")
    if CLOCK.fullmatch(said.strip()) or AGO.fullmatch(said.strip()):
        raise Unclear("That looks like a time. What is the job called?")
    if NO_TITLE.search(said):
        raise Unclear("What is the job called? A word or two will do.")
    return line(FOR.sub("", BEHIND.sub("", MORE.sub("", said))), answers, around)


def note(said: str, _: Answers, __: Around) -> str | None:
    if pick(said, YES_WORDS):
        raise Unclear("In a few words, please: that is what your notes and calls will say.")
    return None if pick(said, NONE_WORDS) else within(said, NOTE)


def within(said: str, limit: int) -> str:
    text = " ".join(said.split()) if limit == LINE else said.strip()
    if not any(letter.isalnum() for letter in text):
        raise Unclear("I could not find a word in that.")
    if len(text) > limit:
        raise Unclear(f"That is longer than I can keep ({len(text)} characters, {limit} fit). Could you shorten it?")
    return text


AGO = re.compile(r"(?i)(?:about |around )?(?:\w+ (?:an? )?|a couple of |a few )(?:hours?|hrs?|minutes?|mins?|days?) ago")
NO_FIRM = re.compile(  # somebody met, an address, how or when it was
    r"(?i)^\W*(?:(?:oh|and|so|ok|well|i)\W+)*(?:met (?!office\b|police\b|opera\b)"
    r"|(?:spoke|talked) (?:to|with)\b|interviewed by\b"
    r"|there (?:was|were)\b|they(?:'ll| will| decide| said)\b|s?he(?:'?s| is| was)\b|(?:just )?(?:got|came) out\b"
    r"|i forgot\b|forgot\b|remind me\b)|\S@\S{1,60}\.\w"
)
COMPANY_LEAD = re.compile(
    r"^(?:(?:it was|it's|its|with|at|(?:the )?company(?: is| was|:)|(?:out )?(?:of|from) (?:the|my|an) interview (?:at|with)"
    r"|(?:i|my|the|an)(?: had an)? interview(?:ed)?(?: was)? (?:at|with))\s+)+",
    re.IGNORECASE,
)


SENTENCE = re.compile(
    r"(?i)\b(?:they|he|she|it|i)(?:'ll| will| said| say| told| want| should| don'?t| didn'?t|'m| am| was| met)\b"
    r"|\w\w[.!] +\w+ \w+ \w"
)
NO_NAME = {
    "other": ("that's all", "thats all", "nothing", "nobody", "skip", "in person", "by phone", "by video", "on site", "today",
              "yesterday", "just now", "everything", "list", "due", "help", "yes", "no", "ok", "okay", "done", "save", "next")
}  # fmt: skip


def company(said: str, _: Answers, around: Around) -> str:
    name = within(COMPANY_LEAD.sub("", said.strip()).rstrip(".!"), LINE)
    if NO_FIRM.search(name):
        raise Unclear("I'll get to that. What is the company called?")
    if name.endswith("?") or asides.asks(name) or SENTENCE.search(name):
        raise Unclear("Just the company's name is enough.")
    if pick(name, NO_NAME) or CLOCK.fullmatch(name):
        raise Unclear("I'll get to that. What is the company called?")
    return next((known for known in around.employers if known.casefold() == name.casefold()), name)


# --- choices ----------------------------------------------------------------------------------


LITTLE = vocabulary(
    "it went was pretty really very quite all i think by on over via at the a an in their we met just tbh yet hmm um please"
    " thanks"
)
BEGINNING = re.compile(
    r"(?i)[,.;:!?()\n–—]|\s-\s|\b(?:but|because|cause|cos|and|though|although|thanks|thank|i'd|i|it|they|we)\b"
)


def choice(table: dict[str, tuple[str, ...]], hint: str) -> Callable[[str, Answers, Around], Any]:
    """A reader of one of the keys of the table: little words around it are let go, and what is said after it."""

    def read(said: str, _: Answers, __: Around) -> str:
        first = next((part for part in BEGINNING.split(said) if part.strip()), "")
        tried = (said, without_little(said), first, without_little(first))
        key = next((key for words in tried if (key := pick(words, table))), None)
        if key is None:
            raise Unclear(hint)
        return key

    return read


def without_little(said: str) -> str:
    return " ".join(word for word in plain(said).split() if word not in LITTLE)


way = choice(
    {
        "in_person": (
            "in person",
            "office",
            "on site",
            "onsite",
            "face to face",
            "face-to-face",
            "there",
            "their place",
            "place",
        ),
        "phone": ("call", "phone call", "telephone", "phone screen", "telephonic", "phone interview"),
        "video": (
            "video call",
            "zoom",
            "zoom call",
            "teams",
            "teams call",
            "online",
            "online teams",
            "google meet",
            "meet",
            "skype",
            "webcam",
            "webex",
            "facetime",
            "video interview",
            "remote",
            "remotely",
            "video conference",
        ),
    },
    "In person, by phone or by video?",
)


def format_of_interview(said: str, answers: Answers, around: Around) -> Any:
    """Plainly named anywhere in a sentence, or a word for it."""
    return way(openings.way(said) or said, answers, around)


save_or_more = choice(
    {
        "save": ("save now", "save it", "ok save", "no", "later", "skip", "no thanks", "not now", "nope", "that's enough"),
        "more": ("a few more", "few more", "five more", "yes", "ask", "ask me", "yes ask me", "yes ask", "go on", "go ahead",
                 "ok", "okay", "sure", "yes please", "more please"),
    },
    "Say “save now” or “a few more”.",
)  # fmt: skip
mood = choice(
    {
        "well": ("great", "good", "fine", "amazing", "brilliant", "not bad", "fantastic", "super", "better than expected"),
        "soso": (
            "so-so",
            "so so",
            "ok",
            "okay",
            "not sure",
            "meh",
            "average",
            "mixed",
            "hard to say",
            "could be better",
            "alright",
        ),
        "badly": ("bad", "terrible", "awful", "not well", "not so well", "poorly", "not good", "not great", "not so good"),
    },
    "Well, so-so or badly?",
)
wanted = choice(
    {
        "yes": ("i do", "yes i do", "yes please", "absolutely", "definitely", "sure", "of course", "much", "very much", "so",
                "yeah", "yep", "hell yes", "yes very much"),
        "unsure": ("not sure", "maybe", "don't know", "depends", "perhaps", "unsure", "i'm not sure",
                   "not sure yet", "no idea"),
        "no": ("nope", "not really", "not any more", "not anymore", "i don't", "no longer", "no thanks", "nah", "don't so"),
    },
    "Yes, no, or not sure yet?",
)  # fmt: skip
