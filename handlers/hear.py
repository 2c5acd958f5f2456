"""Every event comes in here, once, and what is said to it goes out through the outbox, in the same transaction."""

from collections.abc import Awaitable, Callable

from handlers import (
    beside,
    commands,
    flows,
    leaving,
    meaning,
    mistaken,
    newcomers,
    own_data,
    talking,
    tapping,
    words,
)
from handlers.said import MENU, Reply, Said, Say, Toast, as_json
from rules import asked, cadence, debrief, openings, texts, zones
from rules.forms import Talk, Unclear, plain
from storage.store import Store
from storage.talks import Stored


async def hear(store: Store, said: Said) -> None:
    """Whatever this event causes."""
    store.journal.changes.clear()  # what another turn of this transaction changed is not for this one's undo button
    if said.kind in ONCE:
        minute = f":{said.at:%Y%m%dT%H%M}" if said.kind == "hurry" else ""
        await store.outbox.put(said.user, f"{said.kind}:{said.user}{minute}", as_json(Say(ONCE[said.kind])), said.now)
        await reply_with(store, said, [Toast(said.query)] if said.query else [])
        return
    await store.users.welcome(said.user, said.now)
    await reply_with(store, said, await respond(store, said))


async def reply_with(store: Store, said: Said, replies: list[Reply]) -> None:
    for number, reply in enumerate(replies):
        await store.outbox.put(said.user, f"{said.update}:{number}", as_json(reply), said.now)


async def apologise(store: Store, said: Said) -> None:
    """An event that could not be handled is put aside, and its sender told."""
    await store.users.alone_with(said.user)
    sorry = [] if said.kind in ONCE else [Say(texts.SORRY)]
    await reply_with(store, said, [*([Toast(said.query)] if said.query else []), *sorry])


ONCE = {"group": texts.PRIVATELY, "stranger": texts.NOT_ALLOWED, "hurry": texts.TOO_FAST}  # the last one once a minute


async def respond(store: Store, said: Said) -> list[Reply]:
    return await KINDS.get(said.kind, not_text)(store, said)


async def not_text(store: Store, said: Said) -> list[Reply]:
    """A sticker, a voice message, a picture: say what would help, and ask the open question again."""
    if said.text:  # the words below a picture
        return await text(store, said)
    reply = Say(texts.NOT_TEXT.get(said.kind, texts.NOT_TEXT["other"]))
    return [reply, *await talking.repeat(store, said)]


async def blocked(store: Store, said: Said) -> list[Reply]:
    await store.users.set_reachable(said.user, False)
    return []


async def contact(store: Store, said: Said) -> list[Reply]:
    stored = await store.talks.open(said.user)
    if stored is None or said.card is None:
        return [Say(texts.CARD_NOT_ASKED)]
    try:
        return await flows.hear(store, said, stored, said.card)
    except Unclear as unclear:
        return [await talking.miss(store, said, stored, unclear)]


async def location(store: Store, said: Said) -> list[Reply]:
    stored = await store.talks.open(said.user)
    zone = zones.at(*said.place) if said.place else None
    if zone and stored is None and await store.users.habits(said.user) is None:
        stored = await store.talks.begin(said.user, Talk("zone"), said.now)
    if zone is None or stored is None or stored.talk.form != "zone":
        return [Say(texts.NOT_TEXT["location"]), *await talking.repeat(store, said)]
    return await flows.hear(store, said, stored, zone)


# --- words ------------------------------------------------------------------------------------


async def text(store: Store, said: Said) -> list[Reply]:
    """A command, an answer to the open question, or words that stand for themselves."""
    if said.text.startswith("/"):
        return await command(store, said)
    stored = await store.talks.open(said.user)
    if (stored is None or stored.talk.form in talking.PASSING) and (put_right := await mistaken.heard(store, said)):
        return put_right
    if stored is None:
        return await words.free(store, said)
    if left_lying(stored, said) and await means_another_thing(store, said, stored.talk):
        return await beside.saved_first(store, said, stored) or await words.free(store, said)
    return (
        await whatever_is_open(store, said, stored)
        or await beside.passed_over(store, said, stored)
        or await beside.reported(store, said, stored)
        or await answer(store, said, stored)
    )


def left_lying(stored: Stored, said: Said) -> bool:
    """Whether the user has turned to other things since the question was put: from now on a nudge asks for its answer."""
    silent = said.now - (stored.changed or said.now)
    return stored.talk.form == "debrief" and silent >= cadence.GO_ON_AFTER


async def means_another_thing(store: Store, said: Said, talk: Talk) -> bool:
    """Whether words are no answer to a lying question: not what one of its buttons says, nor a day where it asks for one."""
    labels = {plain(choice.label) for choice in talk.offered}
    asks_when = talking.open_question(talk).key in debrief.DAYS
    return plain(said.text) not in labels and await stands_alone(store, said, asks_when)


async def whatever_is_open(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """What some words mean even while a question is open: the list, another interview, cancel, one's own data."""
    company = stored.talk.answers.get("company")
    elsewhere = openings.coming_elsewhere(said.text, company)
    meant = await own_data.plainly_meant(store, said, stored)
    if meant is None and stored.talk.form == "reference":
        meant = await meaning.of_a_reference(store, said)
    if meant is None and company and not elsewhere and beside.is_invited(said, stored):
        meant = await newcomers.invited(store, said, company, *await meaning.read(store, said))
    if meant is None and (elsewhere or asked.due_plainly(said.text) or await meaning.plainly_asks(store, said)):
        meant = await words.free(store, said)
    meant = meant or await beside.asked(store, said, stored)
    if meant is not None:
        return [*meant, *await still_asked(store, said, stored)]
    if begun := await beside.begun(store, said, stored, company):
        return begun
    if plain(said.text) == "undo" and stored.talk.form not in talking.OPTIONAL:
        return await tapping.typed(store, said, last=2)  # else it goes back
    leaves = plain(said.text) == "undo" or talking.move_of(said.text, stored.talk.offered) == "cancel"
    if leaves and stored.talk.form != "outcome":
        return await leaving.cancel(store, said)
    return None


async def answer(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """An answer to the open question; if it does not fit, what the words mean by themselves; if nothing, a hint."""
    try:
        return await flows.told_first(store, said, stored) or await flows.hear(store, said, stored, said.text)
    except Unclear as unclear:
        try:
            early = await flows.told_ahead(store, said, stored)
        except Unclear as which:
            return [await talking.miss(store, said, stored, which)]
        if early is not None:
            return early
        if saved := await beside.saved_first(store, said, stored):
            return saved
        meant = (
            None if asked.only_days(said.text) else await words.by_itself(store, said) or await meaning.meanwhile(store, said)
        )
        meant = meant or await let_go(store, said, stored)
        meant = meant or await words.named_command(store, said) or await tapping.typed(store, said)
        meant = meant or await beside.before_the_zone(store, said, stored) or await beside.went_on(store, said, stored)
        if meant is None:
            return [await talking.miss(store, said, stored, unfinished(stored) if left_lying(stored, said) else unclear)]
        return [*meant, *await still_asked(store, said, stored)]


def unfinished(stored: Stored) -> Unclear:
    """What to say of words that may be about what was never saved."""
    return Unclear(texts.UNFINISHED.format(stored.talk.answers.get("company") or texts.THE_INTERVIEW))


async def still_asked(store: Store, said: Said, before: Stored) -> list[Reply]:
    """The open question again, if it is still the one that was open before. Some are asked once, or asked for by a nudge."""
    stored = await store.talks.open(said.user)
    if stored is None or (stored.id, stored.version) != (before.id, before.version):
        return []
    if stored.talk.form in talking.PASSING or left_lying(stored, said):
        return []
    return await talking.repeat(store, said)


async def let_go(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """Words that mean something else, to a question that needs no answer: the question is let go."""
    if stored.talk.form not in talking.OPTIONAL or not await stands_alone(store, said):
        return None
    await store.talks.end(said.user, stored, said.now)
    return await words.free(store, said)


async def stands_alone(store: Store, said: Said, asks_when: bool = False) -> bool:
    """Whether the words mean something without the question that is open; one that `asks_when` takes a bare day."""
    at_once = asked.aside(said.text) or asked.action(said.text) or words.CHANGE.fullmatch(said.text)
    return bool(at_once) or await meaning.clear(store, said, asks_when)


async def command(store: Store, said: Said) -> list[Reply]:
    name, _, rest = said.text[1:].partition(" ")
    act = commands.COMMANDS.get(name.partition("@")[0].casefold(), unknown)
    before = await store.talks.open(said.user)
    replies = await act(store, said, rest.strip())
    return [*replies, *await still_asked(store, said, before)] if before else replies


async def unknown(store: Store, said: Said, _: str) -> list[Reply]:
    return [Say(texts.NO_COMMAND, MENU)]


KINDS: dict[str, Callable[[Store, Said], Awaitable[list[Reply]]]] = {
    "text": text,
    "tap": tapping.tap,
    "edit": flows.edited,
    "contact": contact,
    "location": location,
    "file": own_data.received,
    "blocked": blocked,
}
