"""What is asked for letters: who writes them (once), and the one fact that would make a note better."""

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from rules import texts
from rules.debrief import read as debrief_read
from rules.facts import Writer
from rules.forms import Answers, Around, Choice, Form, Question, Unclear, pick, plain, vocabulary
from rules.letters import own

SPELLINGS = {"us": ("american", "us", "usa"), "gb": ("british", "uk", "english", "gb")}
TONES = {"warm": ("warm", "friendly"), "plain": ("plain", "simple", "neutral"), "formal": ("formal", "polite")}
PAPERS = {"a4": ("a4", "europe", "din"), "letter": ("us letter", "letter", "american")}


def one_of(table: Mapping[str, tuple[str, ...]], hint: str) -> Callable[[str, Answers, Around], str]:
    def read(said: str, _: Answers, __: Around) -> str:
        key = pick(said, table)
        if key is None:
            raise Unclear(hint)
        return key

    return read


def block(said: str, _: Answers, __: Around) -> str:
    """An address, its lines kept."""
    lines = (" ".join(line.split()) for line in debrief_read.within(said, debrief_read.NOTE).splitlines())
    return "\n".join(line for line in lines if line)


def nothing(_: Answers) -> str:
    return ""


WRITER = Form(
    "writer",
    (
        Question(key="name", ask=texts.WRITER_NAME, read=debrief_read.line, example="Ana Lopes", needed=texts.WRITER_NEEDED),
        Question(key="phone", ask=texts.WRITER_PHONE, read=debrief_read.line, example="0161 496 0000", skip=nothing),
        Question(key="email", ask=texts.WRITER_EMAIL, read=debrief_read.line, example="ana@example.com", skip=nothing),
        Question(key="address", ask=texts.WRITER_ADDRESS, read=block, example="12 Mill Road, Leeds LS1 4AB", skip=nothing),
        Question(
            key="spelling",
            ask=texts.WRITER_SPELLING,
            read=one_of(SPELLINGS, "British or American?"),
            choices=(Choice("British"), Choice("American")),
            skip=lambda _: Writer().spelling,
        ),
        Question(
            key="tone",
            ask=texts.WRITER_TONE,
            read=one_of(TONES, "Warm, plain or formal?"),
            choices=(Choice("Warm"), Choice("Plain"), Choice("Formal")),
            skip=lambda _: Writer().tone,
        ),
        Question(
            key="paper",
            ask=texts.WRITER_PAPER,
            read=one_of(PAPERS, "A4 or US Letter?"),
            choices=(Choice("A4"), Choice("US Letter")),
            skip=lambda _: Writer().paper,
        ),
    ),
)


def asked_fact(answers: Answers, _: Around) -> Markup:
    return texts.FACTS_ASKED[answers["want"]].format(answers["who"])


COMMANDS = vocabulary(
    "sent send done skip shorter warmer formal later write draft text email mail letter it now please more another one the"
)


NO_ANSWER = frozenset({"ok", "okay", "yes", "yep", "sure", "thanks", "thank you", "great", "fine", "cool", "no", "nothing"})
WISH = re.compile(
    r"(?i)\W{0,3}(?:(?:and|also|now|please|then)[ ,]+){0,3}"
    r"(?:(?:a |the )?(?:call|phone) script\b|(?:one|another)(?: more| note| letter)? (?:for|to) \w"
    r"|thank [\w-]+ (?:too|also|as well)\b|add\s?:)"
)


def fact(said: str, answers: Answers, around: Around) -> str:
    """What makes a note better; "sent", "shorter" are about the note itself, and "ok" is no answer: it does without."""
    if plain(said) in NO_ANSWER:
        return ""
    if set(plain(said).split()) <= COMMANDS or WISH.match(said):
        raise Unclear(texts.NO_FACT)
    if answers["want"] != "writer.name":
        return block(said, answers, around)
    name = own.name_told(said) or own.name_of(SAYS_WHO.sub("", said.strip(), count=1))
    if name is None and not own.greeted(said):
        raise Unclear(texts.WRITER_NEEDED)
    return name or block(said, answers, around)


SAYS_WHO = re.compile(r"(?i)^(?:it['’]?s|i['’]?m|i am|just|as|with|name:?)\s+")


FACT = Form(
    "fact",
    (Question(key="value", ask=asked_fact, read=fact, example="ten years in logistics, and I speak Polish"),),
)
