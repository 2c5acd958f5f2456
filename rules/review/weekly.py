"""The weekly look back (B9): what was, what comes, and a word of courage when the week was quiet. It never blames."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from markupsafe import Markup

from rules import cadence
from rules.clocktime import to_local
from rules.facts import Search
from rules.items import Item
from rules.review.counts import Counts, counts, streak
from rules.review.stats import STREAK, many
from rules.timeline.fit import coming, joined

ROOM = 2500  # characters for what comes
COURAGE = (
    "A quiet week happens to everybody. However well the last interview went: one application or one call keeps you moving.",
    "Keep searching, however well it went, until you have signed. One small step in the next days is enough.",
    "Whom could you write to in the next days? However well the last interview went, one more door is worth a knock.",
)
SUNDAY = 7
NO_MORE = Markup("<i>To turn this off, say “no weekly review”.</i>")


def weekly(search: Search, items_ahead: Sequence[Item], now: datetime) -> Markup:
    """The last seven days in numbers, what comes in the next seven, and how to turn it off."""
    told = counts(search, now - cadence.WEEKLY, now)
    done = Markup("{}").format(", ".join(numbers(told)) or "A week to breathe.")
    row = in_a_row(search, now) if told.notes else Markup("")  # the same praise every week is none
    parts = (row, courage(told, search, now), ahead(items_ahead, search, now), NO_MORE)
    return joined((Markup("<b>Your week</b>\n{}").format(done), *parts))


def is_silent(search: Search, items: Sequence[Item], now: datetime) -> bool:
    """Whether there is nothing to say of this week, and was nothing to say of the one before."""
    weeks = (counts(search, now - ago - cadence.WEEKLY, now - ago) for ago in (timedelta(0), cadence.WEEKLY))
    return not items and not any(any(numbers(told)) for told in weeks)


def numbers(told: Counts) -> Iterator[str]:
    """Only what is not zero."""
    things = (
        (told.interviews, "interview", ""),
        (told.applications, "application", ""),
        (told.notes, "thank-you note", timely(told)),
        (told.calls, "call", ""),
        (told.contacts - told.calls, "other follow-up", ""),
        (told.replies, "answer", ""),
    )
    return (many(number, thing) + more for number, thing, more in things if number)


def timely(told: Counts) -> str:
    """How many of the notes were on time; nothing where none was."""
    if told.on_time == told.notes:
        return " on time"
    return f" ({told.on_time} on time)" if told.on_time else ""


def in_a_row(search: Search, now: datetime) -> Markup:
    length = streak(search, now)
    return Markup("{} thank-you notes in a row on time. Well done.").format(length) if length >= STREAK else Markup("")


def courage(told: Counts, search: Search, now: datetime) -> Markup:
    """One sentence for a week without interview, application or word to an employer; another one each week."""
    if told.interviews or told.applications or told.contacts:
        return Markup("")
    week = to_local(now, search.habits.zone).isocalendar().week
    return Markup("{}").format(COURAGE[week % len(COURAGE)])


def ahead(items: Sequence[Item], search: Search, now: datetime) -> Markup:
    sunday = to_local(now, search.habits.zone).isoweekday() == SUNDAY
    span = "next week" if sunday else "the next seven days"
    if not items:
        return Markup("Nothing new is planned for {}.").format(span)
    return Markup("<b>{}</b>\n{}").format(span[0].upper() + span[1:], coming(items, now, search.habits, ROOM, named=True))
