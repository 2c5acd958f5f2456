"""What a first message tells: how it begins, everyone met, both dates, what they look for, their doubt, a promise (A8)."""

import re
from collections.abc import Iterator, Mapping

from rules import openings, people
from rules.debrief import when
from rules.debrief.ahead import dated, over, reached
from rules.debrief.early import Read, attempted
from rules.debrief.form import FORM
from rules.debrief.people import few, is_told_of
from rules.debrief.people import told as told_of
from rules.debrief.read import note
from rules.debrief.told import Told, joined
from rules.forms import Answers, Around, Unclear, plain
from rules.people import Person

CLAUSES = re.compile(r",\s+|\s+(?:and|but)\s+(?=(?:an?|the|they|he|she|we|i)\b)", re.IGNORECASE)
TOLD: tuple[tuple[str, re.Pattern[str], Read], ...] = (
    (
        "looking_for",
        re.compile(
            r"(?i)\bthey(?:'re| are)? (?:look(?:ing)? for|care about|need(?! me| to)|want(?! me| to| decide)) (?P<what>.{3,})"
        ),
        note,
    ),
    (
        "concern",
        re.compile(r"(?i)(?P<what>\bthey(?:'re| are| were)? (?:worry|worried|had (?:a )?doubts?|doubt(?:ed)?)\b.{3,})"),
        note,
    ),
    (
        "promise",
        re.compile(
            r"(?i)\bi (?:promised(?: \w+(?= i'd| i would| to ))?(?: i'd| i would| to)?|(?:told \w+|said) (?:i'd|i would))"
            r" (?P<what>.{3,})"
        ),
        when.promise,
    ),
)

BEGINNING = ("company", "job", "when", "format")
LEAD = re.compile(r"(?i)^(?:(?!with\b|met\b|by\b)\S{1,40}\s+){0,8}?\W{0,3}int\w{0,2}v\w{1,3}w(?:ed)?\b")
RUN_ON = re.compile(r"(?i),?\s+(?=(?:they|they'?ll|they'?re|i|i'?m|i'?ve|it|it'?s|we|if|forgot)\b)")
OWNED = re.compile(
    r"(?i)\b([^\W\d_]+?)'?s (?:mobile|phone|cell|direct)? ?(?:number|no|phone|cell|mobile|e-?mail)(?: is|:)? (?=\S)"
)
BRACKETS = re.compile(r"\s*\(([^()]{4,80})\)")
PREFERS = re.compile(r"(?i)\b(?:prefers?|likes?|best (?:reached|way)|reach(?:ed)? (?:her|him|them)|rather)\b")


def begun(words: Mapping[str, str], around: Around) -> Answers:
    """The answers that the words of an opening give, each read by its own question; what does not fit is asked."""
    answers: Answers = {"several": True} if "several" in words else {}
    for key in BEGINNING:
        value = attempted(FORM.question(key).read, words[key], answers, around) if key in words else None
        answers = {**answers, key: value} if value else answers
    story = words.get("story", "")
    if "when" in answers and not answers["when"]["clock"]:
        answers = next((early.answers for early in over(story, answers, around)), answers)
    met = attempted(lambda said, known, _: few(everyone_in(said, known)), story, answers, around)
    return told(story, with_ways(story, {**answers, "people": met}, around) if met else answers, around)


def with_ways(story: str, answers: Answers, around: Around) -> Answers:
    """With how to reach them, where a sentence says it of one who is named, or of the only one: "He prefers email"."""
    for sentence in openings.SENTENCES.split(story):
        if PREFERS.search(sentence):
            early = next(reached(sentence, answers, around), None)
            answers = early.answers if early else answers
    return answers


def everyone_in(story: str, answers: Answers) -> list[Told]:
    """Whom it names, each once; "Tom" is the Tom O'Connell of before, and so is his number."""
    met: list[Told] = []
    for person in map(told_of, who(story, answers)):
        before = [one for one in met if person["name"] and is_part(person["name"], one["name"])]
        if not before:
            met = joined(met, [person], 1)
        elif person["phone"] or is_of(person["email"], before[0]):
            before[0].update({key: person[key] for key in ("phone", "email") if person[key]})
    return met


def is_part(name: str, whole: str | None) -> bool:
    return set(plain(name).split()) <= set(plain(whole or "").split())


def is_of(email: str | None, person: Told) -> bool:
    return bool(email) and any(part in str(email).casefold() for part in plain(person["name"]).split())


def who(story: str, answers: Answers) -> Iterator[Person]:
    """Everyone named in it of whom it says more than a name that only looks like one, the company and the job aside."""
    for name in filter(None, (answers.get("company"), answers.get("job"))):
        story = re.sub(
            rf"(?i)(?:\b(?:at|with|in|by|out of|for|as) (?:an? |the )?)?{re.escape(name)}(?!\w)", " ", story, count=1
        )
    story = BRACKETS.sub(met_aside, OWNED.sub(r"\1 ", LEAD.sub("", openings.without_way(story))))
    for sentence in (part for whole in openings.SENTENCES.split(story) for part in RUN_ON.split(whole)):
        yield from (person for person in people.read(sentence).people if is_told_of(person, sentence))
        yield from (person for names in openings.whom(sentence) for person in people.read(names).people if person.name)


def met_aside(found: re.Match[str]) -> str:
    """ "At Acme (Jane Smith, CTO)": who stands in brackets with a title was met there."""
    inside = people.read(found[1]).people
    sure = inside and all(one.title and one.name and people.is_given(one.name.split()[0]) for one in inside)
    return f". Met {found[1]}." if sure else found[0]


def told(story: str, answers: Answers, around: Around) -> Answers:
    """The answers with what these sentences say of later questions; what is not plain is left to be asked."""
    for sentence in openings.SENTENCES.split(story):
        for clause in CLAUSES.split(sentence):
            answers = with_dates(clause, answers, around)
        answers = {**answers, **noted(sentence.rstrip(" .!"), answers, around)}
    return answers


def with_dates(clause: str, answers: Answers, around: Around) -> Answers:
    try:
        return next((early.answers for early in dated(clause, answers, around)), answers)
    except Unclear:  # "12/3": asked when its question comes
        return answers


def noted(sentence: str, answers: Answers, around: Around) -> Answers:
    found = ((key, words.search(sentence), read) for key, words, read in TOLD if key not in answers)
    read_ = {key: attempted(read, match["what"], answers, around) for key, match, read in found if match}
    return {key: value for key, value in read_.items() if value}


def behind_the_job(said: str, job: str | None) -> str:
    """What is told behind the job in an answer: ", met Kim Lund, director"."""
    at = said.casefold().find(job.casefold()) if job else -1
    return said[at + len(job or "") :].lstrip(" ,;.!") if at >= 0 else ""
