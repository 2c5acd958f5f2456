"""Every event comes in here, once, and what is said to it goes out through the outbox, in the same transaction."""

from collections.abc import Awaitable, Callable

from markupsafe import Markup

from handlers import asking, debriefing, flows, nudging, talking, tapping
from handlers.planning import around, habits_of
from handlers.said import MENU, Reply, Said, Say, Toast, as_json
from rules import asked, texts, zones
from rules.clocktime import to_local
from rules.forms import Unclear
from storage.store import Store
from storage.talks import Stored


async def hear(store: Store, said: Said) -> None:
    """Whatever this event causes; nothing when it was heard before."""
    if not await store.updates.first_time(said.update, said.now):
        return
    if said.kind in ONCE:
        await store.outbox.put(said.user, f"{said.kind}:{said.user}", as_json(Say(ONCE[said.kind])), said.now)
        return
    await store.users.welcome(said.user, said.now)
    replies = await respond(store, said)
    for number, reply in enumerate(replies):
        await store.outbox.put(said.user, f"{said.update}:{number}", as_json(reply), said.now)


async def apologise(store: Store, said: Said) -> None:
    """An event that could not be handled is put aside, and its sender told."""
    if await store.updates.first_time(said.update, said.now):
        replies: list[Reply] = [Say(texts.SORRY)]
        if said.query:
            replies.insert(0, Toast(said.query))
        for number, reply in enumerate(replies):
            await store.outbox.put(said.user, f"{said.update}:{number}", as_json(reply), said.now)


ONCE = {"group": texts.PRIVATELY, "stranger": texts.NOT_ALLOWED}


async def respond(store: Store, said: Said) -> list[Reply]:
    return await KINDS.get(said.kind, not_text)(store, said)


async def not_text(store: Store, said: Said) -> list[Reply]:
    """A sticker, a voice message, a picture: say what would help, and ask the open question again."""
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
    if zone is None or stored is None or stored.talk.form != "zone":
        return [Say(texts.NOT_TEXT["location"])]
    return await flows.hear(store, said, stored, zone)


# --- words ------------------------------------------------------------------------------------


async def text(store: Store, said: Said) -> list[Reply]:
    """A command, an answer to the open question, or words that stand for themselves."""
    if said.text.startswith("/"):
        return await command(store, said)
    stored = await store.talks.open(said.user)
    if stored is None:
        return await free(store, said)
    return await whatever_is_open(store, said, stored) or await answer(store, said, stored)


async def whatever_is_open(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """What some words mean even while a question is open: the list, another interview, cancel."""
    if asked.due_plainly(said.text):
        return [*(await free(store, said)), *await talking.repeat(store, said)]
    begun = asked.opening_plainly(said.text)
    if begun and begun["company"] != stored.talk.answers.get("company"):
        return await debriefing.debrief_with(store, said, begun)
    if talking.move_of(said.text, stored.talk.offered) == "cancel":
        return await talking.cancel(store, said)
    return None


async def answer(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """An answer to the open question; if it does not fit, what the words mean by themselves; if nothing, a hint."""
    try:
        return await flows.hear(store, said, stored, said.text)
    except Unclear as unclear:
        meant = await by_itself(store, said) or await leaving(store, said, stored)
        return meant or [await talking.miss(store, said, stored, unclear)]


async def leaving(store: Store, said: Said, stored: Stored) -> list[Reply] | None:
    """ "Thanks" to a question that needs no answer: the question is let go."""
    if stored.talk.form not in talking.OPTIONAL or asked.aside(said.text) is None:
        return None
    await store.talks.end(said.user, stored, said.now)
    return await free(store, said)


async def command(store: Store, said: Said) -> list[Reply]:
    name, _, rest = said.text[1:].partition(" ")
    act = COMMANDS.get(name.partition("@")[0].casefold())
    return await act(store, said, rest.strip()) if act else [Say(texts.NOT_UNDERSTOOD, MENU)]


async def by_itself(store: Store, said: Said) -> list[Reply] | None:
    """What the words mean without any question, or None."""
    here = await around(store, said.user, said.at)
    span = asked.due(said.text, here.now.date())
    if span:
        return await asking.due(store, said, span)
    if asked.coming_interview(said.text):
        return [Say(texts.COMING_INTERVIEW)]
    begun = asked.opening(said.text)
    if begun is not None or asked.aside(said.text) == "start":
        return await debriefing.debrief_with(store, said, begun or {})
    return None


async def free(store: Store, said: Said) -> list[Reply]:
    """Words without an open question."""
    action = asked.action(said.text)
    acted = await nudging.typed(store, said, action) if action else None
    if acted is not None:
        return acted
    meant = await by_itself(store, said) or await stopping(store, said)
    return meant or await ASIDES[asked.aside(said.text)](store, said)


async def stopping(store: Store, said: Said) -> list[Reply] | None:
    """ "stop Acme": asks what happened there; None when the words are none of that."""
    name = asked.stop(said.text)
    if name is None:
        return None
    employers = await store.employers.all(said.user)
    found = next((one for one in employers if one.name.casefold() == name.casefold()), None)
    if found:
        return await flows.ask_stop(store, said, found.id, found.name)
    known = ", ".join(one.name for one in employers)
    return [Say(texts.NO_EMPLOYER.format(name, known) if known else texts.NONE_YET)]


async def greet(store: Store, said: Said) -> list[Reply]:
    return [Say(texts.GREETING, MENU)]


async def be_thanked(store: Store, said: Said) -> list[Reply]:
    return [Say(texts.YOU_ARE_WELCOME)]


async def puzzled(store: Store, said: Said) -> list[Reply]:
    return [Say(texts.QUESTION if said.text.strip().endswith("?") else texts.NOT_UNDERSTOOD, MENU)]


# --- commands ---------------------------------------------------------------------------------


async def start(store: Store, said: Said, _: str) -> list[Reply]:
    if await store.users.habits(said.user) is None:
        return await flows.ask_zone(store, said, texts.WELCOME)
    stored = await store.talks.open(said.user)
    return [Say(texts.WELCOME_BACK, MENU), *await talking.go_on(store, said, stored)]


async def help_(store: Store, said: Said, _: str = "") -> list[Reply]:
    lines = Markup("\n").join(Markup("/{}: {}").format(name, what) for name, what in texts.COMMANDS.items())
    return [Say(Markup("\n\n").join((texts.HELP_HEAD, lines, texts.HELP_TAIL)), MENU)]


async def interview(store: Store, said: Said, rest: str) -> list[Reply]:
    return await debriefing.debrief_with(
        store, said, asked.opening(f"interview {rest}") or ({"company": rest} if rest else {})
    )


async def due(store: Store, said: Said, rest: str) -> list[Reply]:
    habits = await habits_of(store, said.user)
    return await asking.due(store, said, asked.due(f"due {rest}", to_local(said.now, habits.zone).date()))


async def timezone(store: Store, said: Said, _: str) -> list[Reply]:
    return await flows.ask_zone(store, said)


async def cancel(store: Store, said: Said, _: str) -> list[Reply]:
    return await talking.cancel(store, said)


COMMANDS: dict[str, Callable[[Store, Said, str], Awaitable[list[Reply]]]] = {
    "start": start,
    "interview": interview,
    "due": due,
    "help": help_,
    "timezone": timezone,
    "cancel": cancel,
}

ASIDES: dict[str | None, Callable[[Store, Said], Awaitable[list[Reply]]]] = {
    "greeting": greet,
    "thanks": be_thanked,
    "help": help_,
    "cancel": talking.cancel,
    None: puzzled,
}


KINDS: dict[str, Callable[[Store, Said], Awaitable[list[Reply]]]] = {
    "text": text,
    "tap": tapping.tap,
    "edit": flows.edited,
    "contact": contact,
    "location": location,
    "blocked": blocked,
}
