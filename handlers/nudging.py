"""What the buttons of a message about tasks do, tapped or typed."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from markupsafe import Markup

from handlers import debriefing, flows
from handlers.cards import SNOOZES, Placed, Rows, card, done_buttons, numbers, shown, stop_button
from handlers.planning import habits_of, open_items, replan
from handlers.said import Button, Reply, Said, Say, Toast
from rules import asked, cadence, dates, texts, waking, wording
from rules.clocktime import to_local, to_utc
from rules.facts import Employer, Event, Habits
from rules.items import Item, alike
from storage.store import Store
from storage.tasks import Item as Id

SAME_SNOOZE = timedelta(minutes=5)  # a second tap on the same button
FRESH = timedelta(days=2)  # how long a typed "done" means the message that came last

Act = Callable[[Store, Said, int, Placed], Awaitable[list[Reply]]]


async def act(store: Store, said: Said, nudge: int, action: str, place: int | None = None) -> list[Reply]:
    """Do something with the open tasks of a message (one, if `place` is given); kindly nothing when they are closed."""
    ids = await store.tasks.nudged(said.user, nudge)
    if action == "stop" and ids:  # also when nothing of the message is open any more
        return await flows.stop_employer(store, said, ids[0][0])
    opened = await still_open(store, said.user, ids, place)
    if not opened or action not in ACTIONS:
        return [await why_not(store, said, ids, place)]
    return await ACTIONS[action](store, said, nudge, opened)


async def still_open(store: Store, user: int, ids: list[Id], place: int | None) -> Placed:
    items = {item.id: item for item in await open_items(store, user)}
    return [(n, items[id_]) for n, id_ in enumerate(ids) if id_ in items and place in (None, n)]


async def why_not(store: Store, said: Said, ids: list[Id], place: int | None) -> Say:
    """What became of a task that is no longer open."""
    wanted = [id_ for n, id_ in enumerate(ids) if place in (None, n)]
    for employer_id, key in wanted:
        employer = await store.employers.facts(said.user, employer_id)
        event = employer.event(key) if employer else None
        if event:
            return Say(texts.ALREADY.format(wording.closed(event, said.now, await habits_of(store, said.user))))
    return Say(texts.GONE)


async def done(store: Store, said: Said, nudge: int, items: Placed) -> list[Reply]:
    """The task is closed at once; for a thank-you the way it went out is asked, for a question its answer."""
    if len(items) > 1:
        return [Say(texts.WHICH_DONE, done_buttons(nudge, items))]
    item = items[0][1]
    event = await close(store, said, item, "done")
    replies = [*await rest_of(store, said, nudge)]
    if item.rule == "thank" and item.person:
        return [*replies, *await flows.ask_how_sent(store, said, item.employer.id, event, item.person)]
    if item.rule == "ask" and item.person:
        return [*replies, *await flows.ask_reach(store, said, item.employer.id, event, item.person)]
    text = texts.DONE.format(wording.line(item)) + await flows.next_step(store, said, item.employer.id)
    return [*replies, Say(text, undo_buttons([event]))]


async def close(store: Store, said: Said, item: Item, outcome: str) -> int:
    channel = item.task.channel if outcome == "done" else None
    event = Event(0, item.task.key, outcome, said.at, channel)
    id_ = await store.employers.happened(said.user, item.employer.id, event)
    await replan(store, said.user, item.employer.id, said.now)
    return id_


async def rest_of(store: Store, said: Said, nudge: int) -> list[Reply]:
    """After a tap: the message again with what is still open of it, or without buttons."""
    if said.kind != "tap" or not said.message:
        return []
    if shown_html(said) == texts.WHICH_DONE:
        return without_buttons(said, Markup("{}\n\n✓").format(shown_html(said)))
    left = await still_open(store, said.user, await store.tasks.nudged(said.user, nudge), None)
    if not left:
        return without_buttons(said, Markup("{}\n\n✓").format(shown_html(said)))
    if len({alike(item) for _, item in left}) > 1:
        return []  # a list stays as it is: its numbers still fit
    say = shown(nudge, left, said.now, await habits_of(store, said.user))
    return [Say(say.text, say.buttons, edit=said.message)]


def shown_html(said: Said) -> Markup:
    return Markup(said.shown)  # noqa: S704 - the HTML of our own message, escaped when it was written


async def skip(store: Store, said: Said, nudge: int, items: Placed) -> list[Reply]:
    events = [await close(store, said, item, "skipped") for _, item in items]
    names = Markup("; ").join(wording.line(item) for _, item in items)
    text = texts.SKIPPED.format(names) + await flows.next_step(store, said, items[0][1].employer.id)
    return [*await rest_of(store, said, nudge), Say(text, undo_buttons(events))]


async def answered(store: Store, said: Said, nudge: int, items: Placed) -> list[Reply]:
    for item in (item for _, item in items if item.rule in ("decision", "second")):
        await close(store, said, item, "replied")
    reply = await replied(store, said, items[0][1].employer)
    return [*await rest_of(store, said, nudge), reply]


async def replied(store: Store, said: Said, employer: Employer) -> Say:
    """They are in touch: the clock starts anew (B13)."""
    reply = Event(0, f"reply:{said.at:%Y%m%dT%H%M%S}", "replied", said.at)
    await store.employers.happened(said.user, employer.id, reply)
    await replan(store, said.user, employer.id, said.now)
    text = texts.REPLIED.format(employer.name) + await flows.next_step(store, said, employer.id)
    return Say(text, ((stop_button(employer.name, f"stop:{employer.id}"),),))


async def finish(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    return await debriefing.change_saved(store, said, items[0][1].employer.id)


async def stop(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    employer = items[0][1].employer
    return await flows.ask_stop(store, said, employer.id, employer.name)


async def show(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    return [await card(store, said.user, (items[0][1],), said.now)]


def briefly(said: Said, text: Markup) -> Reply:
    return Toast(said.query, text) if said.query else Say(text)


def snooze(key: str) -> Act:
    async def put_off(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
        habits = await habits_of(store, said.user)
        return await snoozed(store, said, items, snooze_until(key, said.now, habits), habits)

    return put_off


async def snoozed(store: Store, said: Said, items: Placed, until: datetime, habits: Habits) -> list[Reply]:
    """The tasks are pushed again at `until`; a second tap on the same button changes nothing."""
    remind = wording.moment_of(until, said.now, habits)
    if all(item.snoozed_to and abs(item.snoozed_to - until) < SAME_SNOOZE for _, item in items):
        return [briefly(said, texts.SNOOZED.format(remind))]
    for _, item in items:
        await store.tasks.put_off(said.user, item.id, until, said.now)
    late = any(item.rule == "thank" and item.task.due < until for _, item in items)
    return [*without_buttons(said), Say(texts.SNOOZED.format(remind) + (texts.SNOOZED_LATE if late else ""))]


async def snoozed_in_words(store: Store, said: Said) -> list[Reply] | None:
    """ "Snooze till Tuesday morning", "in three hours", said of the message that came last; None if it says no time."""
    habits = await habits_of(store, said.user)
    local = to_local(said.now, habits.zone)
    read = dates.read(said.text, local, "future", "remind", habits.date_order) if asked.snooze(said.text) else None
    if read is None or read.start is None:
        return None
    _, opened = await last_message(store, said)
    until = waking.next_waking(to_utc(read.start, read.clock or cadence.MORNING, habits.zone), habits)
    return await snoozed(store, said, opened, until, habits) if opened and until > said.now else None


def snooze_until(key: str, now: datetime, habits: Habits) -> datetime:
    """An hour, 18:00 today, or tomorrow at 9:00; never in quiet hours, and tomorrow when the evening is there already."""
    if key == "hour":
        return waking.next_waking(now + cadence.SNOOZE_HOUR, habits)
    evening = to_utc(to_local(now, habits.zone).date(), cadence.EVENING, habits.zone)
    if key == "evening" and evening > now:
        return evening
    return waking.tomorrow(now, cadence.MORNING, habits)


def without_buttons(said: Said, text: Markup | None = None) -> list[Reply]:
    """The message that was tapped, so that it cannot be tapped again."""
    return [Say(text or shown_html(said), edit=said.message)] if said.kind == "tap" and said.message else []


ACTIONS: dict[str, Act] = {
    "done": done,
    "nothing": done,
    "skip": skip,
    "answered": answered,
    "finish": finish,
    "stop": stop,
    "show": show,
    **{key: snooze(key) for key in SNOOZES},
}


async def last_message(store: Store, said: Said) -> tuple[int | None, Placed]:
    """The message about tasks that came last, unless that is days ago, and what is open of it."""
    nudge = await store.tasks.last_nudge(said.user, said.now - FRESH)
    ids = await store.tasks.nudged(said.user, nudge) if nudge else []
    return nudge, await still_open(store, said.user, ids, None)


async def typed(store: Store, said: Said, action: str) -> list[Reply] | None:
    """What a button of the last message says, typed; None when there is no such message or all of it is closed."""
    nudge, opened = await last_message(store, said)
    if nudge is None or not opened:
        return None
    if len({alike(item) for _, item in opened}) > 1:
        return [Say(texts.WHICH_DONE, numbers(nudge, [place for place, _ in opened]))]
    usual = {*wording.WORDS[opened[0][1].rule].buttons, "skip", "answered", "stop", *SNOOZES}
    return await ACTIONS[action](store, said, nudge, opened) if action in usual else None


def undo_buttons(events: list[int]) -> Rows:
    return ((Button(texts.UNDO, "undo:" + ",".join(map(str, events[:6]))),),)


async def undone(store: Store, said: Said, events: list[int]) -> list[Reply]:
    if not await flows.take_back(store, said, events):
        return [Say(texts.NO_UNDO)]
    return [*without_buttons(said), Say(texts.UNDONE)]


async def resumed(store: Store, said: Said, employer_id: int) -> list[Reply]:
    employer = await store.employers.facts(said.user, employer_id)
    if employer is None or employer.ended is None:
        return [Say(texts.GONE if employer is None else texts.GOES_ON.format(employer.name))]
    await store.employers.end(said.user, employer_id, None)
    await replan(store, said.user, employer_id, said.now)
    return [*without_buttons(said), Say(texts.RESUMED.format(employer.name))]
