"""Messages about tasks: one card for tasks that are alike, or a numbered list. Their buttons carry the message's id."""

from collections.abc import Callable, Sequence
from datetime import datetime

from markupsafe import Markup

from handlers.planning import habits_of
from handlers.said import Button, Say, in_rows
from handlers.snoozing import offered
from rules import texts, wording
from rules.facts import Employer, Habits
from rules.items import Item
from rules.letters import LETTERS
from storage.store import Store

LISTED = 30  # lines of one list; the rest is counted
LABEL = 24  # characters of a name on a button
WRITTEN = frozenset(rule for letter in LETTERS.values() for rule in letter.rules)
LABELS = {
    "done": "✓ Done",
    "skip": "Skip",
    "spoke": "✓ Spoke",
    "voicemail": "✓ Voicemail",
    "no_answer": "No answer",
    "call_back": "Call back on…",
    "more": "More…",
    "wrong": "Wrong person",
    "filled": "The job is filled",
    "decided": "They have decided",
    "tell_who": "I know who",
    "wrote": "✓ Wrote",
    "answered": "They answered",
    "nothing": "Nothing yet",
    "no_contact": "They forbid contact",
    "go_on": "Go on",
    "finish": "Answer now",
    "tell": "Tell you now",
    "ready": "✓ Ready",
    "off": "It's off",
    "accepted": "I accepted",
    "declined": "I declined",
    "write_no": texts.WRITE_NO,
    "asked": "✓ Asked",
    "yes": "They agreed",
    "no": "They can't",
}
NEWS = ("call", "again", "word", "weekly", "application", "checkin")  # after which there may be some

Placed = list[tuple[int, Item]]  # open tasks with their places in a message
Rows = tuple[tuple[Button, ...], ...]
Wording = Callable[[Sequence[Item], int], Markup]


async def card(store: Store, user: int, items: tuple[Item, ...], now: datetime) -> Say:
    """One message about tasks that are alike, with all its buttons."""
    nudge = await store.tasks.nudge(user, [item.id for item in items], now)
    return shown(nudge, list(enumerate(items)), now, await habits_of(store, user))


def shown(nudge: int, items: Placed, now: datetime, habits: Habits) -> Say:
    """The message about those of its tasks that are open."""
    tasks = tuple(item for _, item in items)
    snoozes = tuple(Button(label, f"n:{nudge}:{key}") for key, label in offered(tasks, now, habits))
    return Say(wording.nudge(tasks, now, habits), (*actions(nudge, items), snoozes, *last_rows(nudge, items)))


def actions(nudge: int, items: Placed) -> Rows:
    if len(items) > 1:
        return done_buttons(nudge, items)
    place, item = items[0]
    return in_rows([Button(LABELS[key], f"n:{nudge}:{key}:{place}") for key in wording.WORDS[item.rule].buttons])


def last_rows(nudge: int, items: Placed) -> Rows:
    item = items[0][1]
    skip = (Button("Skip all", f"n:{nudge}:skip"),) if len(items) > 1 else ()
    news = (Button("News", f"n:{nudge}:news"),) if item.rule in NEWS else ()
    write = (Button(texts.WRITE, f"n:{nudge}:write"),) if item.rule in WRITTEN else ()
    stop = (stop_button(item.employer.name, f"n:{nudge}:stop"),) if item.employer else ()
    return in_rows([*write, *skip, Button("Why?", f"n:{nudge}:why"), *news, *stop])


def news_button(employer: Employer) -> Button:
    return Button(texts.NEWS.format(employer.name[:LABEL]), f"news:{employer.id}")


def stop_button(employer: str, data: str) -> Button:
    return Button(f"Stop {employer[:LABEL]}", data)


def done_buttons(nudge: int, items: Placed) -> Rows:
    return in_rows([Button(f"✓ {wording.whom(item)[:LABEL]}", f"n:{nudge}:done:{place}") for place, item in items])


def listing(nudge: int, items: Sequence[Item], text: Wording) -> Say:
    """A numbered list of tasks with a button for each; `text` words them, numbered from what it is given."""
    more = [texts.MORE_ITEMS.format(len(items) - LISTED)] if len(items) > LISTED else []
    parts = [text(items[:LISTED], 1), *more, texts.TAP_NUMBER]
    return Say(Markup("\n\n").join(parts), numbers(nudge, range(min(LISTED, len(items)))))


def numbers(nudge: int, places: Sequence[int]) -> Rows:
    buttons = tuple(Button(str(place + 1), f"n:{nudge}:show:{place}") for place in places)
    return tuple(buttons[start : start + 8] for start in range(0, len(buttons), 8))


def numbered(heading: Markup, now: datetime, habits: Habits) -> Wording:
    def text(items: Sequence[Item], first: int) -> Markup:
        return Markup("{}\n\n{}").format(heading, wording.by_day(items, now, habits, first))

    return text
