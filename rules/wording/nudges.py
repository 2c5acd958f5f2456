"""One nudge: a message about tasks of one rule at one employer, and the answer to "why?"."""

from datetime import date, datetime

from markupsafe import Markup

from rules import cadence, dates, texts
from rules.channels import CHANNELS
from rules.clocktime import to_local
from rules.debrief.show import FORMATS, described
from rules.facts import Appointment, Dated, Habits, Referee
from rules.items import Item
from rules.plan.table import ROWS
from rules.wording.lists import DEADLINES, moved
from rules.wording.names import at, day_of, exactly, full, moment_of, quoted, short, whom
from rules.wording.words import WORDS

SAYING = ("thank", "pair", "call", "again", "word", "weekly")  # the user speaks to them
ASKING = ("decision", "second")  # the user is asked about them
# These are never late.
QUESTIONS = (*ASKING, "begun", "rest", "prepare", "debrief", "agreed", "answer", "memo", "visible", "weekly")
SAID = {"looking_for": "They look for", "strengths": "Say again", "concern": "Put right", "concern_answer": "Your answer"}
DATES = {  # as long as the day is ahead, and when it is over
    "decision": ("They decide", "They wanted to decide"),
    "second_call": ("Second interview", "They wanted to call for a second interview"),
}
AGAIN = "Not sent yet? The plainest words will do. It is the one note that most candidates never write."
HURRY = "The 24 hours are nearly over. Three honest sentences now are better than a perfect letter tomorrow."
LATE = "Late thanks are better than none: a few lines, and no excuses."
WEEKLY = (
    WORDS["weekly"].advice,
    "Ask how far they are, and say once more what you would bring.",
    "A short word is enough: you are still interested. Something useful to them makes it welcome.",
)
LONG_AGO = "You met two months ago or more. Ask straight out whether the job is filled; if it is, tap “News”."
NO_MORE = (
    "I bring it up no more until I hear from you. Were you in touch, or is it over? One tap, and I know how to go on. "
    "It stays in /due."
)


def nudge(items: tuple[Item, ...], now: datetime, habits: Habits) -> Markup:
    """Who, how, until when, what they said, and the one piece of advice."""
    first = items[0]
    people = Markup("\n").join(detailed(item, len(items) > 1, number) for number, item in enumerate(items, 1))
    told = said(first, to_local(now, habits.zone).date())
    parts = (heading(first, now, habits), coming(first, now, habits), people, told, moved(first), advice(first, now))
    return Markup("\n\n").join(part for part in parts if part)


def heading(item: Item, now: datetime, habits: Habits) -> Markup:
    head = Markup("<b>{}</b>\n{}").format(WORDS[item.rule].head, at(item))
    when = deadline(item, now, habits) if item.rule in DEADLINES else planned(item, now, habits)
    if not when:
        return Markup(head.strip())  # noqa: S704 - Markup before it was stripped
    return head + Markup("{}{}").format(", " if item.employer else "", when)


def deadline(item: Item, now: datetime, habits: Habits) -> str:
    due = item.task.due
    if due < now - cadence.ON_TIME:
        return f"it was due {moment_of(due, now, habits)}"
    today = day_of(due, now, habits) == "today"
    return f"by {to_local(due, habits.zone):%H:%M} today" if today else f"by {moment_of(due, now, habits)}"


def planned(item: Item, now: datetime, habits: Habits) -> str:
    """The day of what should have been done before today; it is no reproach, so no hour is named."""
    day = day_of(item.task.due, now, habits)
    return f"planned for {day}" if item.task.due < now and day != "today" and item.rule not in QUESTIONS else ""


def advice(item: Item, now: datetime) -> Markup:
    """The one piece of advice that fits the moment."""
    text = WORDS[item.rule].advice
    if item.rule == "weekly":
        text = weekly_advice(item, now)
    if item.rule == "thank":
        text = thank_advice(item, now)
    return Markup("<i>{}</i>").format(text)


def thank_advice(item: Item, now: datetime) -> str:
    """Another one each time."""
    if now >= item.task.due - cadence.THANK_LAST_NUDGE:
        return HURRY if now < item.task.due else LATE
    before = sum(moment <= now for moment in item.task.remind)
    return WORDS["thank"].advice if before <= 1 else AGAIN


def weekly_advice(item: Item, now: datetime) -> str:
    """Not the same each week; another after long silence; and a word of farewell when it is brought up for the last time."""
    last = item.task.remind and now >= item.task.remind[-1]
    since = now - item.interview.ended if item.interview else cadence.WEEKLY
    if last or since >= cadence.SILENT_FOR:
        return NO_MORE if last else LONG_AGO
    return WEEKLY[since // cadence.WEEKLY % len(WEEKLY)]


def coming(item: Item, now: datetime, habits: Habits) -> Markup:
    """When and how an interview to come is."""
    if item.rule != "prepare" or not isinstance(item.about, Appointment):
        return Markup("")
    told = (moment_of(item.about.at, now, habits), FORMATS.get(item.about.format or ""), item.about.job)
    text = ", ".join(part for part in told if part)
    return Markup("{}").format(text[0].upper() + text[1:]) + will_meet(item.about)


def will_meet(appointment: Appointment) -> Markup:
    """Whom one will meet, as far as it was told."""
    names = Markup("; ").join(map(described, appointment.people))
    return texts.WILL_MEET.format(names) if names else Markup("")


def detailed(item: Item, several: bool, number: int) -> Markup:
    lead = Markup("{}. ").format(number) if several else Markup("")
    if isinstance(item.about, Referee):
        return Markup("{}<b>{}</b>{}").format(lead, whom(item), referee(item.about))
    if item.rule == "brief" and item.employer:
        names = (Markup("<b>{}</b>{}").format(one.name, referee(one)) for one in item.employer.referees)
        return Markup("\n").join(names)
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
    if item.rule == "weekly" and CHANNELS[channel].by_post:
        return Markup("")  # a letter a week would be odd
    address = person.address if person.channel == channel and suits(channel, person.address) else None
    if address:
        return Markup("\n{}: {}").format(CHANNELS[channel].label, address)
    missing = "no number yet, their switchboard will put you through" if channel == "phone" else None
    return Markup("\n{}{}").format(CHANNELS[channel].label, f": {missing}" if missing else "")


def suits(channel: str, address: str | None) -> bool:
    """Not the number that was told when the phone was the best way, now that it is email."""
    return address is not None and ("@" in address) == (channel == "email")


def said(item: Item, today: date) -> Markup:
    """What was told about the interview that helps with this task."""
    interview = item.interview
    if interview is None or item.rule not in (*SAYING, *ASKING):
        return Markup("")
    told = ((label, getattr(interview, key)) for key, label in SAID.items() if item.rule in SAYING)
    lines = [Markup("{}: {}").format(label, short(text)) for label, text in told if text]
    days = ((labels, getattr(interview, key)) for key, labels in DATES.items())
    lines += [dated(labels, day, today) for labels, day in days if day and day.start]
    return Markup("\n").join(lines)


def dated(labels: tuple[str, str], told: Dated, today: date) -> Markup:
    """The day that was understood: "by Friday next week" means another one a week later."""
    over = bool(told.end and told.end < today)
    if told.end and told.start and told.start <= today and told.start < told.end:
        return Markup("{}: by {}").format(labels[over], dates.echo(dates.When("date", told.end, told.end), today))
    kind = "date" if told.start == told.end else "range"
    return Markup("{}: {}").format(labels[over], dates.echo(dates.When(kind, told.start, told.end), today))


def why(item: Item, habits: Habits) -> Markup:
    """The rule behind a task: what it is counted from, how that leads to its date, and the advice behind it (B14)."""
    row, task = ROWS[item.rule], item.task
    sentence = row.why.format(since=exactly(task.since, habits), due=exactly(task.due, habits), who=whom(item) or at(item))
    put_off = f"You put it off to {exactly(item.snoozed_to, habits)}." if item.snoozed_to else ""
    parts = (Markup("{}").format(sentence), moved(item), Markup("{}").format(put_off), Markup("<i>{}</i>").format(row.advice))
    return Markup("\n").join(part for part in parts if part)
