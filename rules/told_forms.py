"""What can be told besides a debrief: an interview to come, an application, a reference, an outcome, a reminder."""

import re
from datetime import date, datetime, time

from markupsafe import Markup

from rules import cadence, dates, texts
from rules.clocktime import to_utc
from rules.debrief import read as debrief_read
from rules.debrief.when import Stored, as_said, certain, clock_text, told_order
from rules.forms import Answers, Around, Choice, Form, Question, Rewrite, Unclear, pick, plain
from rules.outcomes import OUTCOMES

COMPANY = Question(
    key="company",
    ask=texts.WHICH_COMPANY,
    read=debrief_read.company,
    choices=lambda _, around: tuple(Choice(name) for name in around.employers),
    example="Acme Ltd",
    needed="I need the company to file it under. What is it called?",
)


# --- a day and a time to come -------------------------------------------------------------------


def coming(said: str, _: Answers, around: Around) -> Stored:
    """One day from today on, and the time if it was said; both local."""
    read = certain(said, around, "future", "")
    if read.start is None or read.start != (read.end or read.start):
        raise Unclear(texts.NO_DAY)
    clock = read.clock if read.clock else None
    if clock and datetime.combine(read.start, clock, around.now.tzinfo) <= around.now:
        raise Unclear(texts.THAT_IS_OVER)
    return {"day": read.start.isoformat(), "clock": clock_text(clock), **as_said(said, read)}


def clock(said: str, answers: Answers, around: Around) -> Stored:
    read = dates.read(said, around.now, "future", "remind", around.date_order)
    if read.clock is None:
        raise Unclear(texts.NO_CLOCK)
    if is_past({**answers["when"], "clock": clock_text(read.clock)}, around):
        raise Unclear(texts.HOUR_IS_OVER)
    return {**answers["when"], "clock": clock_text(read.clock)}


def is_past(stored: Stored, around: Around) -> bool:
    """Whether this day and hour are over."""
    hour = time.fromisoformat(stored["clock"])
    return datetime.combine(date.fromisoformat(stored["day"]), hour, around.now.tzinfo) <= around.now


OFFERED = ("9:00", "10:00", "11:00", "14:00", "15:00", "16:00")


def hours_left(answers: Answers, around: Around) -> tuple[Choice, ...]:
    """The usual hours; of today those that are still to come."""
    return tuple(Choice(hour) for hour in OFFERED if not is_past({**answers["when"], "clock": f"{hour:0>5}"}, around))


def when_echo(stored: Stored, around: Around) -> str:
    day = date.fromisoformat(str(stored["day"]))
    hour = time.fromisoformat(stored["clock"]) if stored["clock"] else None
    return dates.echo(dates.When("date", day, day, hour), around.now.date())


def moment(stored: Stored, zone: str, otherwise: time = cadence.MORNING) -> datetime:
    """The aware UTC of a stored day and time; at `otherwise` where no time was said."""
    hour = time.fromisoformat(stored["clock"]) if stored["clock"] else otherwise
    return to_utc(date.fromisoformat(str(stored["day"])), hour, zone)


def without_clock(answers: Answers) -> bool:
    return bool(answers.get("when")) and not answers["when"]["clock"]


COMING_QUESTIONS = (
    Question(
        key="when",
        ask=texts.WHEN_IS_IT,
        read=coming,
        echo=when_echo,
        example="Thursday at 10",
        needed="I need the day to remind you before it, and to ask you after it.",
    ),
    Question(
        key="clock",
        ask=texts.WHAT_TIME,
        read=lambda said, answers, around: Rewrite({**answers, "when": clock(said, answers, around), "clock": True}),
        when=without_clock,
        choices=hours_left,
        example="10:30",
    ),
)
COMING = Form("coming", (COMPANY, *COMING_QUESTIONS))


# --- an application -----------------------------------------------------------------------------

POSTING_WORDS = {
    "neither": ("neither", "no", "none", "nothing", "it doesn't", "it does not", "no date", "doesn't say", "not that i saw"),
    "no_contact": ("no contact", "no contact please", "no calls", "no calls please", "don't contact", "do not contact",
                   "don't call", "they don't want calls", "no phone calls", "no emails", "no enquiries"),
}  # fmt: skip


NEITHER = re.compile(
    r"(?i)\bno (?:deadline|closing date)\b(?!.*\b(?:no contact$|calls?|emails?)\b)|\bno\b.{0,20}\brestrictions?\b"
)


def applied_on(said: str, _: Answers, around: Around) -> Stored:
    read = certain(said, around, "past", "when")
    if read.start is None or read.start != read.end:
        raise Unclear(texts.NO_DAY)
    return {"day": read.start.isoformat(), "clock": None, **as_said(said, read)}


def posting(said: str, _: Answers, around: Around) -> Stored:
    """The day that it names, and whether it asks not to be contacted."""
    key = "neither" if NEITHER.search(said) else pick(said, POSTING_WORDS)
    if key:
        return {"answers_by": None, "no_contact": "yes" if key == "no_contact" else None}
    read = certain(said, around, "future", "decision")
    day = read.end or read.start
    if day is None:
        raise Unclear(texts.POSTING_UNCLEAR)
    return {"answers_by": day.isoformat(), "no_contact": None, **told_order(said)}


APPLIED = Form(
    "applied",
    (
        COMPANY,
        Question(key="job", ask=texts.WHICH_JOB, read=debrief_read.line, example="Data engineer"),
        Question(
            key="when",
            ask=texts.WHEN_APPLIED,
            read=applied_on,
            choices=(Choice("Today"), Choice("Yesterday")),
            echo=when_echo,
            example="last Tuesday",
            skip=lambda _: None,
        ),
        Question(
            key="posting",
            ask=texts.ASK_POSTING,
            read=posting,
            choices=(Choice("Neither"), Choice("No contact, please", "no contact")),
            example="they answer by 12 December",
            skip=lambda _: {"answers_by": None, "no_contact": None},
        ),
    ),
)


# --- a reference --------------------------------------------------------------------------------

STATES = {
    "new": ("not yet", "no", "not asked", "not asked yet", "i will", "nope"),
    "asked": ("asked", "i asked", "waiting", "asked, no answer yet", "yes i asked", "i have asked"),
    "yes": ("yes", "they said yes", "agreed", "they agreed", "she agreed", "he agreed", "happy to", "sure"),
}


STATES_SAID = (
    (
        "new",
        re.compile(r"(?i)(?:\bnot|n['’]t|\bnever) (?:yet )?(?:ask|call|tell|spoken|contact)|\bnot (?:him |her |them )?yet\b"),
    ),
    ("yes", re.compile(r"(?i)\b(?:said (?:yes|ok|sure)|agree[ds]?|happy to|glad to|is fine with|will do it)\b")),
    ("asked", re.compile(r"(?i)\b(?:asked|e?mailed|wrote|texted|messaged|called|rang)\b.*")),
)


def state(said: str, _: Answers, __: Around) -> str:
    key = pick(said, STATES) or next((state for state, words in STATES_SAID if words.search(said)), None)
    if key is None:
        raise Unclear(texts.STATE_UNCLEAR)
    return key


REFERENCE = Form(
    "reference",
    (
        Question(
            key="name",
            ask=texts.WHO_REFERENCE,
            read=debrief_read.line,
            example="Ewan Price",
            needed="A name is enough.",
        ),
        Question(
            key="relation", ask=texts.WHAT_RELATION, read=debrief_read.line, example="my manager at Boots, 0161 496 0000"
        ),
        Question(
            key="state",
            ask=texts.ASKED_ALREADY,
            read=state,
            choices=(Choice("Not yet"), Choice("Asked, no answer yet", "asked"), Choice("They said yes", "yes")),
            example="they said yes",
            skip=lambda _: "new",
        ),
    ),
)


# --- how it came out ------------------------------------------------------------------------------

OUTCOME_WORDS = {key: (outcome.label, *outcome.words) for key, outcome in OUTCOMES.items()}


def outcome(said: str, _: Answers, __: Around) -> str:
    key = pick(said, OUTCOME_WORDS)
    if key is None:
        raise Unclear(texts.OUTCOME_UNCLEAR)
    return key


def ask_outcome(answers: Answers, _: Around) -> Markup:
    asked = texts.ASK_STOP if answers.get("stop") else texts.ASK_DECIDED if answers.get("decided") else texts.ASK_NEWS
    return asked.format(answers["name"])


def outcome_choices(answers: Answers, _: Around) -> tuple[Choice, ...]:
    """News: all that can come out. Stop: the ends, and the way back. Decided: for the candidate or not."""
    if answers.get("decided"):
        return DECIDED
    keys = STOP_KEYS if answers.get("stop") else NEWS_KEYS
    return tuple(Choice(OUTCOMES[key].label) for key in keys)


STOP_KEYS = ("filled", "rejected", "withdrew", "hired", "stopped", "keep")
DECIDED = (Choice("They made an offer", "offer"), Choice("They said no", "rejected"), Choice("Somebody else got it", "filled"))
NEWS_KEYS = ("replied", "second", "offer", "rejected", "filled", "withdrew", "hired", "nothing")


def second_told(answers: Answers) -> bool:
    return answers.get("reason") == "second"


OUTCOME = Form(
    "outcome",
    (
        Question(
            key="reason",
            ask=ask_outcome,
            read=outcome,
            choices=outcome_choices,
            example="they said no",
            skip=lambda _: "keep",
        ),
        Question(
            key="when",
            ask=texts.WHEN_SECOND,
            read=coming,
            when=second_told,
            echo=when_echo,
            example="Tuesday at 14:00",
        ),
        Question(
            key="clock",
            ask=texts.WHAT_TIME,
            read=COMING_QUESTIONS[1].read,
            when=lambda answers: second_told(answers) and without_clock(answers),
            choices=COMING_QUESTIONS[1].choices,
            example="10:30",
        ),
    ),
)


# --- a reminder -----------------------------------------------------------------------------------


def ask_remind(answers: Answers, _: Around) -> Markup:
    return texts.REMIND_WHEN.format(answers["text"])


REMIND = Form(
    "remind",
    (
        Question(
            key="when",
            ask=ask_remind,
            read=coming,
            choices=(Choice("Tomorrow morning"), Choice("In a week")),
            echo=when_echo,
            example="Friday at 9",
            needed="A day is enough.",
        ),
    ),
)


# --- which of several -------------------------------------------------------------------------------


def which(said: str, answers: Answers, _: Around) -> str:
    """The one of the choices that is meant: its whole name, or a part that no other has."""
    fits = [choice for choice in answers["choices"] if plain(said) in plain(choice)]
    exact = [choice for choice in fits if plain(said) == plain(choice)]
    if len(exact or fits) != 1 or not plain(said):
        raise Unclear(texts.WHICH_UNCLEAR)
    return str((exact or fits)[0])


def with_name(answers: Answers) -> str:
    """What was said first, with the name that was meant in place of the one that fits several."""
    text, name, meant = answers["text"], answers["name"], answers["which"]
    start = text.casefold().find(name.casefold()) if name else -1
    return f"{text} {meant}" if start < 0 else text[:start] + meant + text[start + len(name) :]


WHICH = Form(
    "which",
    (
        Question(
            key="which",
            ask=texts.WHICH_ONE,
            read=which,
            choices=lambda answers, _: tuple(Choice(choice) for choice in answers["choices"]),
        ),
    ),
)
