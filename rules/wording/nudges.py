"""One nudge: a message about tasks of one rule at one employer, and the answer to "why?"."""

from datetime import datetime

from markupsafe import Markup

from rules import cadence
from rules.channels import CHANNELS
from rules.facts import Appointment, Habits, Referee
from rules.items import Item
from rules.plan.table import ROWS
from rules.wording.lists import DEADLINES, MOVED
from rules.wording.names import at, exactly, full, moment_of, quoted, short, whom
from rules.wording.words import WORDS

SAYING = ("thank", "pair", "call", "weekly", "farewell")  # the user speaks to them
ASKING = ("decision", "second")  # the user is asked about them
QUESTIONS = (*ASKING, "rest", "prepare", "debrief", "agreed", "answer", "memo", "visible")  # these are never late
SAID = {"looking_for": "They look for", "strengths": "Say again", "concern": "Put right"}
FORMATS = {"in_person": "in person", "phone": "by phone", "video": "by video"}


def nudge(items: tuple[Item, ...], now: datetime, habits: Habits) -> Markup:
    """Who, how, until when, what they said, and the one piece of advice."""
    first = items[0]
    people = Markup("\n").join(detailed(item, len(items) > 1, number) for number, item in enumerate(items, 1))
    advice = Markup("<i>{}</i>").format(WORDS[first.rule].advice)
    parts = (heading(first, now, habits), coming(first, now, habits), people, said(first), moved(first), advice)
    return Markup("\n\n").join(part for part in parts if part)


def heading(item: Item, now: datetime, habits: Habits) -> Markup:
    head = Markup("<b>{}</b>\n{}").format(WORDS[item.rule].head, at(item))
    due, late = item.task.due, item.task.due < now - cadence.ON_TIME
    if item.rule in QUESTIONS or not (late or item.rule in DEADLINES):
        return Markup(head.strip())  # noqa: S704 - Markup before it was stripped
    when = f"it was due {moment_of(due, now, habits)}" if late else f"by {moment_of(due, now, habits)}"
    return head + Markup("{}{}").format(", " if item.employer else "", when)


def coming(item: Item, now: datetime, habits: Habits) -> Markup:
    """When and how an interview to come is."""
    if item.rule != "prepare" or not isinstance(item.about, Appointment):
        return Markup("")
    told = (moment_of(item.about.at, now, habits), FORMATS.get(item.about.format or ""), item.about.job)
    text = ", ".join(part for part in told if part)
    return Markup("{}").format(text[0].upper() + text[1:])


def detailed(item: Item, several: bool, number: int) -> Markup:
    lead = Markup("{}. ").format(number) if several else Markup("")
    if isinstance(item.about, Referee):
        return Markup("{}<b>{}</b>{}").format(lead, whom(item), referee(item.about))
    if item.person is None:
        return Markup("{}{}").format(lead, quoted(item)) if item.rule in ("promise", "memo") else lead
    return Markup("{}<b>{}</b>{}").format(lead, full(item.person), reach(item))


def referee(who: Referee) -> Markup:
    known = [text for text in (who.relation, who.address) if text]
    return Markup("\n{}").format(", ".join(known)) if known else Markup("")


def reach(item: Item) -> Markup:
    """How to reach the person: the channel of the task, with the address if it is for that channel."""
    person = item.person
    if person is None or item.rule == "ask":
        return Markup("")
    channel = item.task.channel or person.channel
    if channel is None:
        return Markup("\nBest way not known yet: email is a safe choice.") if item.rule == "thank" else Markup("")
    address = person.address if person.channel == channel else None
    if address:
        return Markup("\n{}: {}").format(CHANNELS[channel].label, address)
    missing = "no number yet, their switchboard will put you through" if channel == "phone" else None
    return Markup("\n{}{}").format(CHANNELS[channel].label, f": {missing}" if missing else "")


def said(item: Item) -> Markup:
    """What was told about the interview that helps with this task."""
    interview = item.interview
    if interview is None or item.rule not in (*SAYING, *ASKING):
        return Markup("")
    told = ((label, getattr(interview, key)) for key, label in SAID.items() if item.rule in SAYING)
    dates = (("They decide", interview.decision), ("Second interview", interview.second_call))
    lines = [Markup("{}: {}").format(label, short(text)) for label, text in told if text]
    lines += [Markup("{}: “{}”").format(label, dated.said) for label, dated in dates if dated and dated.start]
    return Markup("\n").join(lines)


def moved(item: Item) -> Markup:
    return Markup("<i>{}</i>").format(MOVED[item.task.moved]) if item.task.moved else Markup("")


def why(item: Item, habits: Habits) -> Markup:
    """The rule behind a task: what it is counted from, how that leads to its date, and the advice behind it (B14)."""
    row, task = ROWS[item.rule], item.task
    sentence = row.why.format(since=exactly(task.since, habits), due=exactly(task.due, habits), who=whom(item) or at(item))
    put_off = f"You put it off to {exactly(item.snoozed_to, habits)}." if item.snoozed_to else ""
    parts = (Markup("{}").format(sentence), moved(item), Markup("{}").format(put_off), Markup("<i>{}</i>").format(row.advice))
    return Markup("\n").join(part for part in parts if part)
