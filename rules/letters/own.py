"""What the user says of a letter in his own words: his own version, a sentence to put in, how he signs, how it travels."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rules.facts import Person
from rules.letters.draft import Draft
from rules.letters.words import words_of
from rules.people.whom import is_honorific, words

LONGEST: Final = 4096
"""Characters of a letter that one message holds."""
FEWEST: Final = 6
"""Words of a letter to somebody by name."""
_HAIL: Final = r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))"
_GREETING: Final = re.compile(rf"(?i)\W{{0,3}}{_HAIL}\b(?P<who>[^\n,!:?–—]{{0,60}})(?P<mark>[,!:\n–—])")
_READERS: Final = words_of("team all everyone everybody sir sirs madam both colleagues manager committee panel")
_CHECK: Final = re.compile(
    r"(?i)\W{0,3}(?:(?:please|pls|can you|could you|would you|kindly|ok|now)[ ,]+){0,3}"
    r"(?:check|proofread|proof[- ]read|correct|look at|look over|review)\W+"
    r"(?:(?:my|this|the|over|own|for|me)[ ]+){0,3}(?:text|letter|note|e-?mail|mail|message|draft|version|words|this|mine|it)"
    r"(?P<who>[^\n:]{0,40})[:\n]\s*(?P<text>.{10,})",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Greeting:
    """The `name` that a letter greets: "" for "team", None where nobody is named; `alone` when it has a line of its own.

    `dear` is a greeting that none but letters have.
    """

    name: str | None
    alone: bool
    dear: bool = False


def greeted(text: str) -> Greeting | None:
    """Whom a letter addresses; None for what does not begin as a letter does."""
    found = _GREETING.match(text[:LONGEST])
    if found is None:
        return None
    told = [word.strip(".") for word in found["who"].split()]
    named = " ".join(word for word in told if word and not is_honorific(word))
    dear = found[0].strip().casefold().startswith("dear")
    alone = found["mark"] == "\n" or text[found.end() :].startswith("\n")
    if not told or told == ["there"]:
        return Greeting(None, alone, dear)
    if any(word.casefold() in _READERS for word in told):
        return Greeting("", alone, dear)
    is_name = len(told) <= 2 or (len(told) <= MOST_OF_A_NAME and all(word[:1].isupper() for word in told))
    return Greeting(named, alone, dear) if named and is_name else None


MOST_OF_A_NAME: Final = 5
"""Words: "Hello I wanted to ask you, …" greets nobody."""


def to_be_checked(text: str) -> str | None:
    """The letter behind "can you check my text:"; None where nobody asks that."""
    found = _CHECK.match(text[:LONGEST])
    return found["text"].strip() if found else None


def called(name: str, people: Iterable[Person]) -> list[Person]:
    """Everybody whom this name, or a part of a name, can mean; who is called just so goes first."""
    told = words(name)
    known = [(one, words(one.name or "")) for one in people]
    whole = [one for one, theirs in known if told and told == theirs]
    return whole or [one for one, theirs in known if told and set(told) <= set(theirs)]


# --- a sentence to put in -----------------------------------------------------------------------------

_LEAD: Final = r"\W{0,3}(?:(?:please|pls|also|and|then|can you|could you|ok|okay|now|thanks|thank you|great)[ ,.!]+){0,4}"
_PAPER: Final = r"(?:letter|note|e-?mail|mail|message|card|text|draft|thank[- ]you(?: note| letter)?|script)"
_THERE: Final = rf"(?:in|to|into) (?:the|my|this|that|her|his|it|their)\b(?: {_PAPER}\b)?"
_ADD: Final = re.compile(
    rf"(?i){_LEAD}(?P<there>{_THERE}[ ,:]+)?(?:(?:please|also|you) ){{0,2}}"
    r"(?P<verb>add|mention|include|put in|write in|insert|say|write)\b(?P<rest>.{1,1000})",
    re.DOTALL,
)
_TAIL: Final = re.compile(rf"(?i)[ ,]+(?:as well|too|{_THERE}|at the end|please)[ .!?]*$")
_VERBATIM: Final = re.compile(
    r"(?i)\s*(?:(?:this|the following|the|a|one|my)?[ ]?(?:sentence|line|words)?)[ ]?"
    r"(?::\s*(?P<told>[^\s\"“«].*)|:?\s*[\"“«](?P<quoted>[^\"”»]+)[\"”»].{0,60})",
    re.DOTALL,
)
_POSTSCRIPT: Final = re.compile(r"(?i)\s*(?:a |the )?(?=p\.? ?s\b\.?)(?P<told>.+)", re.DOTALL)
_CLAUSE: Final = re.compile(r"(?i)\s*(?:also )?that\s+(?P<told>.+)", re.DOTALL)
_THING: Final = re.compile(r"(?i)\s*(?P<told>(?:the|my|our|an?|how much)\s.+)", re.DOTALL)
_NO_THING: Final = re.compile(
    r"(?i)\b(?:number|phone|e-?mail|address|signature|name|date|subject|reference|referee|reminder|interview|contact|person|"
    r"application|company|recruiter|task|note to|letter to|card to)\b"
)
_OTHERS: Final = re.compile(r"(?i)\b(?:she|he|her|hers|him|his|they|them|their)\b(?!['’])")
POSTSCRIPT: Final = re.compile(r"(?i)p\.? ?s\b")


@dataclass(frozen=True, slots=True)
class Addition:
    """A sentence for a letter; "" where what was said is none that could stand there. `explicit`: the letter is named."""

    sentence: str
    explicit: bool


def addition(text: str) -> Addition | None:
    """The sentence of "add: …" as it was written, of "add that …" and "mention the …" made one; None for other words."""
    found = _ADD.fullmatch(text[:LONGEST])
    if found is None:
        return None
    rest, explicit = found["rest"], bool(found["there"])
    given, verb = _given(rest), found["verb"].casefold()
    if given and (explicit or verb not in ("say", "write") or POSTSCRIPT.match(given)):
        return Addition(given, explicit)
    shorter = _TAIL.sub("", rest)
    explicit = explicit or bool(_NAMED.search(rest[len(shorter) :]))
    clause = _CLAUSE.fullmatch(shorter)
    if clause and (explicit or verb not in ("write",)):
        return Addition(_sentence(clause["told"]), explicit)
    thing = _THING.fullmatch(shorter)
    if thing and not _NO_THING.search(shorter) and (explicit or verb in ("mention", "include")):
        return Addition(_sentence(f"I would also like to mention {thing['told']}"), explicit)
    return None


_NAMED: Final = re.compile(rf"(?i)\b{_PAPER}\b")


def _given(rest: str) -> str:
    """A sentence that was dictated, without the quotes around it; "" where there is none."""
    dictated, postscript = _VERBATIM.fullmatch(rest), _POSTSCRIPT.fullmatch(rest)
    told = (dictated["told"] or dictated["quoted"]) if dictated else postscript["told"] if postscript else ""
    return told.strip()


def _sentence(clause: str) -> str:
    """A clause as a sentence; "" where it speaks of the reader as of somebody else."""
    told = " ".join(clause.split()).rstrip("? ")
    if not told or _OTHERS.search(told):
        return ""
    told = re.sub(r"\bi\b", "I", told)
    return told[0].upper() + told[1:] + ("" if told[-1] in ".!?…" else ".")


_BEFORE: Final = ("Close:", "If the machine answers:")
"""The parts of a call before which one says what was added."""


def with_sentence(text: str, sentence: str) -> str:
    """The letter with one more sentence before its closing, a postscript below everything."""
    parts, joint = parted(text)
    if POSTSCRIPT.match(sentence):
        return joint.join([*parts, sentence])
    spoken = next((at for at, part in enumerate(parts) if part.startswith(_BEFORE)), None)
    if spoken is not None:
        return joint.join([*parts[:spoken], f"Say also: {sentence}", *parts[spoken:]])
    at = place_of_ending(parts)
    return joint.join([*parts[:at], sentence, *parts[at:]])


def parted(text: str) -> tuple[list[str], str]:
    """The paragraphs, and what stands between them."""
    joint = "\n\n" if "\n\n" in text else "\n"
    return [part for part in text.split(joint) if part.strip()], joint


def place_of_ending(parts: Sequence[str]) -> int:
    """Where "Kind regards," stands, or the name below a message; behind the last paragraph where there is neither."""
    last = len(parts)
    while last > 1 and POSTSCRIPT.match(parts[last - 1]):
        last -= 1
    return next((at for at in (last - 1, last - 2) if at > 0 and is_ending(parts[at], at == last - 1)), last)


def is_ending(part: str, is_last: bool) -> bool:
    """Whether it closes a letter: a short line with a comma and what is signed below; a name alone is the last line."""
    first, *below = part.strip().splitlines()
    closes = len(first) < CLOSING and first.rstrip().endswith(",") and len(below) < CLOSING_LINES
    return closes or (is_last and not below and len(first.split()) < CLOSING_LINES and first.strip()[-1:].isalpha())


CLOSING: Final = 60
"""Characters of a closing."""
CLOSING_LINES: Final = 4


def carried(text: str, before: str, after: str) -> str | None:
    """What the user added to `before`, added to `after`; None where he changed more than that."""
    theirs, mine = parted(before)[0], parted(text)[0]
    added = [part for part in mine if part not in theirs]
    if [part for part in mine if part in theirs] != theirs:
        return None
    for part in added:
        after = with_sentence(after, part.removeprefix("Say also: "))
    return after


def signed(text: str, name: str) -> str:
    """His own letter with the name below its closing, where that stands alone."""
    parts, joint = parted(text)
    at = place_of_ending(parts)
    lone = at < len(parts) and parts[at].rstrip().endswith(",")
    return joint.join([*parts[:at], f"{parts[at].rstrip()}\n{name}", *parts[at + 1 :]]) if lone else text


# --- who signs ------------------------------------------------------------------------------------------

_SIGNS: Final = re.compile(
    r"(?i)\W{0,3}(?:please |pls |ok |and ){0,2}(?:my (?:full )?name is|my name['’]s|i sign (?:as|with)"
    r"|sign (?:it|this|that|them|the letters?|my letters?|the note|the e-?mail)(?: (?:as|with|by))?|sign (?:as|with)"
    r"|signed(?: by)?|(?:my )?signature(?: is)?)\b\s*:?\s*(?P<name>[^\n,;:?!]{2,60}?)(?:,? (?:please|pls|thanks))?[.!]*"
)
_NO_NAME: Final = words_of(
    """
    a an the it this that them my your his her and or for too also as with by in on at to of not is are was please pls me now
    one you i we they letter note email mail card sent send done write wrong spelled written missing here there shorter warmer
    formal another version ok okay yes no thanks thank skip later who what when how call script pdf print paper same name first
    last differently myself add mention include
    """
)


def name_told(text: str) -> str | None:
    """ "My name is Ana Ribeiro", "sign it Ana Ribeiro": how the user signs."""
    found = _SIGNS.fullmatch(text.strip()[:LONGEST])
    return name_of(found["name"]) if found else None


def name_of(text: str) -> str | None:
    """The words as a name, with capitals where there were none at all; None where they are none."""
    told = " ".join(text.strip(" .!\"“”'").split())
    parts = told.split()
    if not parts or len(parts) > MOST_OF_A_NAME or not all(_NAME.fullmatch(part) for part in parts):
        return None
    if any(part.casefold() in _NO_NAME for part in parts):
        return None
    return told.title() if told.islower() and told.isascii() and "'" not in told else told


_NAME: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-]){0,29}")


# --- how it travels ---------------------------------------------------------------------------------------

_PAPER_WORDS: Final = words_of(
    """
    can could i get it you on paper as a an the pdf print this that please pls me letter make to have want would like file
    version of out and now give show my one ok okay thanks need envelope card fax printed email mail e-mail text message
    linkedin in by with handwritten note do also instead or
    """
)
_MOST_OF_A_WISH: Final = 12
_SHEETS: Final = {"envelope": ("envelope",), "file": ("pdf", "print", "printed", "paper", "file")}
_TRAVELS: Final = {
    "letter": ("letter",), "card": ("card",), "fax": ("fax",), "linkedin": ("linkedin",),
    "text": ("text",), "email": ("email", "e-mail"),
}  # fmt: skip


def travels(text: str) -> tuple[str, str] | None:
    """Which sheet ("file", "envelope" or "") and which way ("letter", "card", …, or "") is wished; None for other words."""
    told = re.findall(r"[\w-]+", text.casefold()[:200])
    if not 0 < len(told) <= _MOST_OF_A_WISH or not _PAPER_WORDS.issuperset(told):
        return None
    said = frozenset(told)
    file = next((sheet for sheet, names in _SHEETS.items() if said.intersection(names)), "")
    way = next((way for way, names in _TRAVELS.items() if said.intersection(names)), "")
    converted = way in ("letter", "card", "fax") or said.intersection(("as", "by", "make", "instead"))
    return (file, way) if file or (way and converted) else None


# --- how it sounds ----------------------------------------------------------------------------------------

_STYLE: Final = re.compile(
    r"(?i)\W{0,3}(?:(?:thanks|thank you|great|ok|okay|nice|good|perfect|fine|cool|lovely|yes|but|and|now|please|can you|"
    r"could you|make it|make this|a bit|a little|a lot|much|even)[ ,.!]+){0,6}"
    r"(?P<style>shorter|briefer|warmer|friendlier|more formal)(?: (?:please|pls|version|one|then|now|thanks))?\W{0,3}"
)
_STYLES: Final = {
    "shorter": "shorter",
    "briefer": "shorter",
    "warmer": "warmer",
    "friendlier": "warmer",
    "more formal": "formal",
}


def style_of(text: str) -> str:
    """ "Thanks, shorter please": the style, where nothing else is said."""
    found = _STYLE.fullmatch(text[:200])
    return _STYLES[found["style"].casefold()] if found else ""


# --- what is asked for -------------------------------------------------------------------------------------

_ASKS: Final = re.compile(
    rf"(?i){_LEAD}(?P<head>(?:write|draft|compose|e-?mail|text|message|send)\b[^.!?\n]{{0,60}}?)[ ,]+"
    r"(?:asking|to ask|and ask|that|saying|to say)\b(?: that| her| him| them)? "
    r"(?:for|(?:if|whether) i (?:can|could|may) have|i (?:need|want|would like|will need)|i['’](?:d like|ll need))\b"
    r"(?P<what>[^\n]{1,80})"
)
_TIME: Final = re.compile(
    r"(?i)\b(?:until|till|(?:some |a bit |a little )?more time|(?:a )?few (?:more )?days|another (?:day|week)"
    r"|time to (?:think|decide))\b"
)
_AMOUNT: Final = re.compile(
    r"(?i)[€$£]\s?\d[\d.,]{0,9}k?|\b\d[\d.,]{0,9}(?:k\b|\s?(?:€|£|eur\b|euros?\b|usd\b|dollars\b|pounds\b))"
    r"|\b\d{2,3}[.,]?\d{3}\b"
)
_PAY: Final = re.compile(r"(?i)\b(?:salary|raise|more (?:money|pay))\b")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a letter is to ask for: "time" or "pay"; `head` is whom to write to, `what` the user's words, `amount` the sum."""

    kind: str
    head: str
    what: str
    amount: str = ""


def asks_for(text: str) -> Asked | None:
    """ "Write to Lena that I need until Wednesday", "a message to Priya asking for 68k"; None for any other letter."""
    found = _ASKS.match(text[:LONGEST])
    if found is None:
        return None
    amount, what = _AMOUNT.search(found["what"]), found["what"].strip()
    if amount or _PAY.search(what):
        return Asked("pay", found["head"], what, amount[0].rstrip(".,") if amount else "")
    return Asked("time", found["head"], what) if _TIME.search(what) else None


def asking(draft: Draft, what: str) -> str:
    """A short letter in answer to an offer that asks for this: "time until Wednesday", "a salary of 68k"."""
    request = f"Before I answer it, may I ask you for {what}? I would be happy to talk about it whenever it suits you."
    body = f"Thank you for your offer. I am very glad of it. {request}"
    return "\n\n".join(part for part in (draft.greeting, body, draft.ending) if part)
