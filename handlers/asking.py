"""“What's due this week?”: the list by day, overdue apart, and what comes next when there is nothing."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import replace

from markupsafe import Markup

from handlers import cards
from handlers.planning import habits_of, to_do
from handlers.said import Reply, Said, Say
from handlers.scene import Scene
from rules import asked, dates, items, texts, wording
from rules.clocktime import to_local
from rules.dates import When
from rules.facts import Habits
from rules.heard import Heard
from rules.items import Item, Span
from storage.store import Store


def anything(_: Item) -> bool:
    return True


async def due(store: Store, said: Said, span: Span | None = None, only: Callable[[Item], bool] = anything) -> list[Reply]:
    """The tasks of these days (this week, if none are given) with a button for each; of some people or companies `only`."""
    habits = await habits_of(store, said.user)
    everything = [item for item in await to_do(store, said.user, said.now) if only(item)]
    span = span or asked.span(None, None, to_local(said.now, habits.zone).date())
    late = items.overdue(items.within(everything, Span("", rules=span.rules), habits), said.now)
    in_time = [item for item in items.within(everything, span, habits) if item.when >= said.now]
    if span.label == "Overdue":
        in_time = []
    if not late and not in_time:
        return [nothing(everything, span, said, habits)]
    text = worded(span, late, said, habits)
    nudge = await store.tasks.nudge(said.user, [item.id for item in (*late, *in_time)], said.now)
    return [cards.listing(nudge, [*late, *in_time], text)]


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


# --- what was asked for, in plain words -----------------------------------------------------------

THANKS = Span("Thank-yous", rules=frozenset({"thank", "pair"}))
PROMISES = Span("Promises", rules=frozenset({"promise", "memo"}))
KINDS = {
    "thank_you": THANKS.rules,
    "call": frozenset({"call", "again", "word", "weekly", "ask", "decider"}),
    "follow_up": frozenset({"call", "again", "word", "weekly", "application", "decision", "second"}),
    "letter": THANKS.rules,
    "card": THANKS.rules,
}
LABELS = {"thank_you": "Thank-yous", "call": "Calls", "follow_up": "Follow-ups", "letter": "Letters", "card": "Cards"}
RANGES = {"today": "today", "tomorrow": "tomorrow", "this_week": None, "next_week": "next week", "overdue": "overdue",
          "month": "month", "all": "everything"}  # fmt: skip


def span_of(found: Heard, scene: Scene) -> Span:
    """The days that were asked for: named ones, or those of a date; everything where a name narrows it."""
    today, rules = scene.local(scene.now).date(), KINDS.get(found.slots.get("kind", ""))
    when = found.slots.get("date")
    if isinstance(when, When) and when.start:
        label = f"Due {dates.echo(when, today)}"
        return Span(label, today if when.start == today else when.start, when.end, rules)
    narrowed = bool(found.companies or found.people or rules) and "range" not in found.slots
    named = RANGES.get(found.slots.get("range", ""))
    span = asked.span("everything" if narrowed else named, None, today)
    label = LABELS.get(found.slots.get("kind", ""), span.label) if span.first is None and span.last is None else span.label
    return replace(span, label=label, rules=rules)


def only(found: Heard) -> Callable[[Item], bool]:
    """Whether a task is of the people, else of the companies, that were named."""

    def of_them(item: Item) -> bool:
        if found.people:
            return item.task.person in found.people
        return not found.companies or item.id[0] in found.companies

    return of_them
