"""“What's due this week?”: the list by day, overdue apart, and what comes next when there is nothing."""

import functools
from collections.abc import Sequence

from markupsafe import Markup

from handlers import cards
from handlers.planning import habits_of, open_items
from handlers.said import Reply, Said, Say
from rules import asked, items, texts, wording
from rules.clocktime import to_local
from rules.facts import Habits
from rules.items import Item, Span
from storage.store import Store


async def due(store: Store, said: Said, span: Span | None = None) -> list[Reply]:
    """The tasks of these days (this week, if none are given) with a button for each."""
    habits = await habits_of(store, said.user)
    span = span or asked.span(None, None, to_local(said.now, habits.zone).date())
    everything = await open_items(store, said.user)
    late = items.overdue(items.within(everything, Span("", rules=span.rules), habits), said.now)
    in_time = [item for item in items.within(everything, span, habits) if item not in late]
    if span.label == "Overdue":
        in_time = []
    if not late and not in_time:
        return [nothing(everything, span, said, habits)]
    text = worded(span, late, said, habits)
    return [await cards.listing(store, said.user, [*late, *in_time], said.now, text)]


def nothing(everything: Sequence[Item], span: Span, said: Said, habits: Habits) -> Say:
    coming = next((item for item in everything if item.when >= said.now), None)
    tail = texts.NEXT_UP.format(wording.next_up(coming, said.now, habits)) if coming else texts.NOTHING_AT_ALL
    return Say(texts.DUE_NONE.format(span.label) + tail)


def worded(span: Span, late: Sequence[Item], said: Said, habits: Habits) -> cards.Wording:
    def text(listed: Sequence[Item], first: int) -> Markup:
        overdue, rest = listed[: len(late)], listed[len(late) :]
        by_day = functools.partial(wording.by_day, now=said.now, habits=habits)
        parts = []
        if overdue:
            parts.append(Markup("{}\n\n{}").format(texts.OVERDUE_HEAD, by_day(overdue, first=first)))
        if rest:
            parts.append(Markup("<b>{}</b>\n\n{}").format(span.label, by_day(rest, first=first + len(overdue))))
        return Markup("\n\n").join(parts)

    return text
