"""One's own data: which files are meant, and the two questions before something is lost."""

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from rules import texts
from rules.forms import Answers, Around, Choice, Form, Question, Unclear, pick

Ask = Callable[[Answers, Around], Markup]
EVERYTHING = "followup.json"
TABLES = ("people.csv", "follow-ups.csv", "events.csv")
CARDS, CALENDAR = "people.vcf", "follow-ups.ics"
FILES = (EVERYTHING, *TABLES, CARDS, CALENDAR)
WANTED = (  # the first whose words are there
    (re.compile(r"(?i)\bv-?cards?\b|\bvcf\b|\bcontacts?\b|\baddress ?book\b"), (CARDS,)),
    (re.compile(r"(?i)\bcalendar\b|\bics\b|\bical\b"), (CALENDAR,)),
    (re.compile(r"(?i)\bcsv\b|\bexcel\b|\bxlsx?\b|\bspreadsheets?\b|\btables?\b"), TABLES),
    (re.compile(r"(?i)\bjson\b|\bback ?-?up\b"), (EVERYTHING,)),
)
PLAIN_EXPORT = re.compile(
    r"(?i)(?:please )?(?:export|(?:give|send) me (?:a copy of )?)\s*(?:all )?(?:of )?(?:my|the) (?:data|contacts)\b.{0,40}"
)
PLAIN_DELETE = re.compile(
    r"(?i)(?:please )?(?:forget me|(?:delete|erase|wipe|forget) "
    r"(?:my data|(?:everything|all)(?: (?:about me|(?:of )?my data))?))(?: please)?[.!]*"
)
COUNTED = {
    "employers": ("company", "companies"),
    "people": ("person", "people"),
    "interviews": ("interview", "interviews"),
    "appointments": ("interview to come", "interviews to come"),
    "applications": ("application", "applications"),
    "memos": ("reminder", "reminders"),
    "referees": ("reference", "references"),
    "events": ("thing that happened", "things that happened"),
}


def files(said: str) -> tuple[str, ...]:
    """The files that these words ask for; all, when they name none."""
    return next((names for words, names in WANTED if words.search(said)), FILES)


def counted(counts: Mapping[str, int]) -> str:
    """ "1 company, 3 people", of those there are."""
    there = ((counts.get(name, 0), words) for name, words in COUNTED.items())
    return ", ".join(f"{number} {words[number != 1]}" for number, words in there if number)


def yes_or_no(words: Mapping[str, tuple[str, ...]], hint: str, said: str) -> bool:
    key = pick(said, words)
    if key is None:
        raise Unclear(hint)
    return key == "yes"


DELETE_WORDS = {
    "yes": ("delete everything", "yes", "yes please", "delete", "delete all", "yes, delete everything", "i am sure"),
    "no": ("keep it", "keep everything", "no", "don't", "do not", "better not"),
}
REPLACE_WORDS = {"yes": ("replace", "yes", "replace it"), "no": ("keep mine", "keep", "no", "don't", "keep it")}


def ask_delete(answers: Answers, _: Around) -> Markup:
    there = texts.THAT_IS_THERE.format(answers["there"]) if answers["there"] else ""
    return texts.ASK_DELETE.format(there)


def ask_replace(answers: Answers, _: Around) -> Markup:
    return texts.ASK_REPLACE.format(answers["about"])


def decision(form: str, key: str, ask: Ask, words: Mapping[str, tuple[str, ...]], hint: str, *labels: str) -> Form:
    """One question with two buttons; skipped, nothing is lost."""
    question = Question(
        key=key,
        ask=ask,
        read=lambda said, _, __: yes_or_no(words, hint, said),
        choices=tuple(Choice(label) for label in labels),
        skip=lambda _: False,
    )
    return Form(form, (question,))


DELETE = decision("delete", "sure", ask_delete, DELETE_WORDS, texts.SURE_UNCLEAR, "Delete everything", "Keep it")
REPLACE = decision("replace", "replace", ask_replace, REPLACE_WORDS, texts.REPLACE_UNCLEAR, "Replace", "Keep mine")
