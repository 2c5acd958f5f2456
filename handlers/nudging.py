"""What the buttons of a message about tasks do, tapped or typed."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from handlers import calling, debriefing, later, outcomes, sending, told, writing
from handlers.calling import Act
from handlers.cards import Placed, card, done_buttons, numbers, shown
from handlers.closing import close
from handlers.planning import habits_of, replan, to_do
from handlers.said import Button, Reply, Said, Say
from handlers.scene import FRESH
from handlers.snoozing import SNOOZES
from handlers.undoing import noted, shown_html, without_buttons
from rules import asked, dates, reminders, texts, wording
from rules.clocktime import to_local
from rules.facts import Appointment, Begun, Employer, Event, Referee
from rules.items import Item, alike
from storage.store import Store
from storage.tasks import Item as Id


async def act(store: Store, said: Said, nudge: int, action: str, place: int | None = None) -> list[Reply]:
    """Do something with the open tasks of a message (one, if `place` is given); kindly nothing when they are closed."""
    ids = await store.tasks.nudged(said.user, nudge)
    if action in OF_AN_EMPLOYER and ids and ids[0][0]:  # also when nothing of the message is open any more
        return await outcomes.ask(store, said, ids[0][0], stop=action == "stop")
    if action == "no_review" and ids:
        return await no_review(store, said)
    opened = await still_open(store, said, ids, place)
    if not opened or action not in ACTIONS:
        return [await why_not(store, said, ids, place)]
    return await ACTIONS[action](store, said, nudge, opened)


OF_AN_EMPLOYER = ("stop", "news")


async def still_open(store: Store, said: Said, ids: list[Id], place: int | None) -> Placed:
    items = {item.id: item for item in await to_do(store, said.user, said.now)}
    return [(n, items[id_]) for n, id_ in enumerate(ids) if id_ in items and place in (None, n)]


async def why_not(store: Store, said: Said, ids: list[Id], place: int | None) -> Say:
    """What became of a task that is no longer open."""
    search = await store.facts.search(said.user)
    owners = {employer.id: employer.event for employer in search.employers}
    for n, (employer_id, key) in enumerate(ids):
        find = owners.get(employer_id) if employer_id else search.event
        event = find(key) if find and place in (None, n) else None
        if event:
            return Say(texts.ALREADY.format(wording.closed(event, said.now, search.habits)))
    return Say(texts.GONE)


# --- it is done ---------------------------------------------------------------------------------


def done(outcome: str, channel: str | None = None) -> Act:
    """The task is closed at once; for a thank-you the way it went out is asked, for a question its answer."""

    async def close_it(store: Store, said: Said, nudge: int, items: Placed) -> list[Reply]:
        if len(items) > 1:
            return [Say(texts.WHICH_DONE, done_buttons(nudge, items))]
        item = items[0][1]
        event = await close(store, said, item, outcome, channel)
        rest = await rest_of(store, said, nudge)
        if item.rule in ASKS_MORE and item.person and item.employer:
            return [*rest, *await ask_more(store, said, item, event)]
        return [*rest, await noted(store, said, texts.DONE.format(wording.line(item)), item.id[0])]

    return close_it


ASKS_MORE = ("thank", "ask")


async def ask_more(store: Store, said: Said, item: Item, event: int) -> list[Reply]:
    if item.person is None or item.employer is None:
        raise LookupError("only about somebody more is asked")
    await replan(store, said.user, said.now, item.employer.id)
    undo, owner = await store.journal.seal(said.user, said.now), (item.employer.id, item.person)
    if item.rule == "thank":
        return await sending.ask_how_sent(store, said, owner, event, undo)
    return await sending.ask_reach(store, said, owner, undo)


async def rest_of(store: Store, said: Said, nudge: int) -> list[Reply]:
    """After a tap: the message again with what is still open of it, or without buttons."""
    if said.kind != "tap" or not said.message:
        return []
    if shown_html(said) == texts.WHICH_DONE:
        return without_buttons(said, Markup("{}\n\n✓").format(shown_html(said)))
    left = await still_open(store, said, await store.tasks.nudged(said.user, nudge), None)
    if not left:
        return without_buttons(said, Markup("{}\n\n✓").format(shown_html(said)))
    if len({alike(item) for _, item in left}) > 1:
        return []  # a list stays as it is: its numbers still fit
    say = shown(nudge, left, said.now, await habits_of(store, said.user))
    return [Say(say.text, say.buttons, edit=said.message)]


async def skip(store: Store, said: Said, nudge: int, items: Placed) -> list[Reply]:
    for _, item in items:
        await close(store, said, item, "skipped")
    names = Markup("; ").join(wording.line(item) for _, item in items)
    owners = dict.fromkeys(item.id[0] for _, item in items)
    return [*await rest_of(store, said, nudge), await noted(store, said, texts.SKIPPED.format(names), *owners)]


async def answered(store: Store, said: Said, nudge: int, items: Placed) -> list[Reply]:
    employer = items[0][1].employer
    if employer is None:
        return [Say(texts.GONE)]
    for item in (item for _, item in items if item.rule in ("decision", "second", "application")):
        await close(store, said, item, "replied")
    reply = await replied(store, said, employer)
    return [*await rest_of(store, said, nudge), reply]


async def nothing_yet(store: Store, said: Said, nudge: int, items: Placed) -> list[Reply]:
    """Their date has passed in silence: nothing was done, so nobody is praised."""
    employer = items[0][1].employer
    if employer is None:
        return [Say(texts.GONE)]
    for _, item in items:
        await close(store, said, item, "done")
    reply = await outcomes.came_out(store, said, employer, "nothing")
    return [*await rest_of(store, said, nudge), reply]


async def replied(store: Store, said: Said, employer: Employer) -> Say:
    return await outcomes.came_out(store, said, employer, "replied")


# --- other answers ------------------------------------------------------------------------------


async def go_on(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    left = items[0][1].about
    return await debriefing.go_on(store, said, left) if isinstance(left, Begun) else [Say(texts.GONE)]


async def finish(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    employer = items[0][1].employer
    return await debriefing.change_saved(store, said, employer.id) if employer else [Say(texts.GONE)]


async def tell(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    """The debrief of an interview that was told in advance: what is known of it is not asked again."""
    item = items[0][1]
    if item.employer is None or not isinstance(item.about, Appointment):
        return [Say(texts.GONE)]
    return await debriefing.of_appointment(store, said, item.employer.name, item.about)


async def called_off(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    item = items[0][1]
    if item.employer is None or item.task.about is None:
        return [Say(texts.GONE)]
    event = Event(0, f"debrief:{item.task.about}", "skipped", said.at)
    await store.employers.happened(said.user, item.employer.id, event)
    text = texts.COMING_OFF.format(item.employer.name)
    return [*without_buttons(said), await noted(store, said, text, item.employer.id)]


async def ready(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    item = items[0][1]
    await close(store, said, item, "done")
    text = texts.READY.format(item.employer.name if item.employer else "")
    return [*without_buttons(said), await noted(store, said, text, item.id[0])]


def comes_out(outcome: str) -> Act:
    async def tell_outcome(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
        employer = items[0][1].employer
        if employer is None:
            return [Say(texts.GONE)]
        return [*without_buttons(said), await outcomes.came_out(store, said, employer, outcome)]

    return tell_outcome


async def write_no(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    employer = items[0][1].employer
    return await writing.letter(store, said, employer, "decline") if employer else [Say(texts.GONE)]


def referee_is(state: str) -> Act:
    async def tell_state(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
        referee = items[0][1].about
        if not isinstance(referee, Referee):
            return [Say(texts.GONE)]
        return [*without_buttons(said), await told.reference_state(store, said, referee, state)]

    return tell_state


async def no_contact(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    """The posting asks not to be contacted after all."""
    item = items[0][1]
    await close(store, said, item, "skipped")
    name = item.employer.name if item.employer else ""
    return [*without_buttons(said), await noted(store, said, texts.NO_CONTACT_NOTED.format(name), item.id[0])]


async def no_review(store: Store, said: Said) -> list[Reply]:
    await store.users.set_habits(said.user, replace(await habits_of(store, said.user), review=None))
    return [*without_buttons(said), await noted(store, said, texts.REVIEW_OFF, None)]


async def show(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    return [await card(store, said.user, (items[0][1],), said.now)]


async def why(store: Store, said: Said, _: int, items: Placed) -> list[Reply]:
    """The rule behind these tasks, its dates, and the advice (B14)."""
    habits = await habits_of(store, said.user)
    reasons = dict.fromkeys(wording.why(item, habits) for _, item in items)
    return [Say(Markup("\n\n").join(list(reasons)[:LONGEST_WHY]), ((Button(texts.DUE, "due"),),))]


LONGEST_WHY = 5  # reasons in one message


async def why_these(store: Store, said: Said, ids: Sequence[Id]) -> list[Reply]:
    """ "Why do I have to call Acme?", about these tasks, else about the message that came last."""
    opened = await still_open(store, said, list(ids), None) if ids else (await last_message(store, said))[1]
    return await why(store, said, 0, opened) if opened else [Say(texts.NOT_WAITING)]


ACTIONS: dict[str, Act] = {
    "done": done("done"),
    "nothing": nothing_yet,
    "spoke": done("spoke", "phone"),
    "voicemail": done("voicemail", "phone"),
    "wrote": done("done", "email"),
    "filled": comes_out("filled"),
    **calling.ACTIONS,
    "skip": skip,
    "answered": answered,
    "no_contact": no_contact,
    "go_on": go_on,
    "finish": finish,
    "tell": tell,
    "ready": ready,
    "off": called_off,
    "accepted": comes_out("hired"),
    "declined": comes_out("declined"),
    "asked": referee_is("asked"),
    "yes": referee_is("yes"),
    "no": referee_is("no"),
    "show": show,
    "why": why,
    "write": writing.write,
    "write_no": write_no,
    **{key: later.snooze(key) for key in SNOOZES},
}


# --- typed ----------------------------------------------------------------------------------------


async def last_message(store: Store, said: Said) -> tuple[int | None, Placed]:
    """The message about tasks that came last, unless that is days ago, and what is open of it."""
    nudge = await store.tasks.last_nudge(said.user, said.now - FRESH)
    ids = await store.tasks.nudged(said.user, nudge) if nudge else []
    return nudge, await still_open(store, said, ids, None)


async def snoozed_in_words(store: Store, said: Said) -> list[Reply] | None:
    """ "Snooze till Tuesday morning", "in three hours", said of the message that came last.

    None if it says no time, and where it says what to be reminded of: that may be something else.
    """
    habits = await habits_of(store, said.user)
    local = to_local(said.now, habits.zone)
    if reminders.names_a_chore(said.text, local):
        return None
    read = dates.read(said.text, local, "future", "remind", habits.date_order) if asked.snooze(said.text) else None
    if read is None or read.start is None:
        return None
    _, opened = await last_message(store, said)
    to = later.moment_of(read, said.now, habits)
    return await later.snoozed(store, said, opened, to, habits) if opened and to > said.now else None


async def typed(store: Store, said: Said, action: str) -> list[Reply] | None:
    """What a button of the last message says, typed; None when there is no such message or all of it is closed."""
    nudge, opened = await last_message(store, said)
    if nudge is None or not opened:
        return None
    if len({alike(item) for _, item in opened}) > 1:
        return [Say(texts.WHICH_DONE, numbers(nudge, [place for place, _ in opened]))]
    usual = {*wording.WORDS[opened[0][1].rule].buttons, "done", "skip", "answered", "stop", "why", *SNOOZES}
    return await act(store, said, nudge, action) if action in usual else None
