"""Words without an open question: what they may mean, in the order in which that is tried."""

import re
from collections.abc import Awaitable, Callable

from handlers import (
    asking,
    commands,
    debriefing,
    drafting,
    leaving,
    meaning,
    mistaken,
    moving,
    newcomers,
    nudging,
    own_letters,
    tapping,
    told,
)
from handlers.planning import around
from handlers.said import MENU, Button, Reply, Said, Say
from rules import asked, openings, several, texts
from rules.forms import plain
from storage.store import Store


async def by_itself(store: Store, said: Said) -> list[Reply] | None:
    """What some words mean also while a question is open that they do not answer, or None."""
    here = await around(store, said.user, said.at)
    span = asked.due(said.text, here.now.date())
    if span:
        return await asking.due(store, said, span)
    if openings.coming_interview(said.text):
        return await meaning.meant(store, said)
    return await opening(store, said)


async def opening(store: Store, said: Said) -> list[Reply] | None:
    """The beginning of a debrief."""
    begun = openings.opening(said.text)
    if begun is None and asked.aside(said.text) != "start":
        return None
    return await debriefing.debrief_with(store, said, begun or {})


async def without_the_word(store: Store, said: Said) -> list[Reply] | None:
    """ "Just finished at Farfetch for product designer": a debrief that begins without the word."""
    told = openings.opening(said.text) if openings.told_without_the_word(said.text) else None
    return await debriefing.debrief_with(store, said, told) if told else await debriefing.planned_is_over(store, said)


async def free(store: Store, said: Said) -> list[Reply]:
    """Words without an open question."""
    for reading in READINGS:
        meant = await reading(store, said)
        if meant is not None:
            return meant
    return await ASIDES[asked.aside(said.text)](store, said)


async def named_command(store: Store, said: Said) -> list[Reply] | None:
    """ "Settings", "stats": the name of a command without its slash."""
    name = plain(said.text)
    return await commands.COMMANDS[name](store, said, "") if name in commands.COMMANDS else None


async def acting(store: Store, said: Said) -> list[Reply] | None:
    """ "Done", "skip", "tomorrow", said of the message about tasks that came last."""
    action = "stop" if plain(said.text) == "stop" else asked.action(said.text)
    if of_draft := await drafting.sent_in_words(store, said, action):
        return of_draft
    return await nudging.typed(store, said, action) if action else None


CHANGE = re.compile(
    r"(?:please )?(?:change|correct)(?: something)?(?: (?:at|for|about|of))?(?: (?P<name>.+?))?[.!]*", re.IGNORECASE
)


async def changing(store: Store, said: Said) -> list[Reply] | None:
    """ "Change Acme": what was saved is opened again."""
    found = CHANGE.fullmatch(said.text)
    return await debriefing.change_last(store, said, found["name"] or "") if found else None


async def stopping(store: Store, said: Said) -> list[Reply] | None:
    """ "stop Umbrella", which nobody told of; None when the words are none of that."""
    name = asked.stop(said.text)
    if name is None:
        return None
    known = ", ".join(one.name for one in (await store.facts.search(said.user)).employers)
    return [Say(texts.NO_EMPLOYER.format(name, known) if known else texts.NONE_YET)]


KEPT = frozenset({"interview", "application", "reference_add", "reschedule"})  # what needs the user's clock


async def zone_first(store: Store, said: Said) -> list[Reply] | None:
    """Something to keep, from somebody who has not told where he is: it is heard again when he has."""
    if await store.users.habits(said.user) is not None or openings.opening(said.text):
        return None
    found, _ = await meaning.read(store, said)
    kept = found.intent in KEPT or several.coming(said.text)
    return await debriefing.zone_first(store, said, {"again": said.text}) if kept else None


READINGS = (
    zone_first, acting, nudging.snoozed_in_words, tapping.typed, named_command, changing, own_letters.own_words, moving.moved,
    moving.called_off, moving.announced, mistaken.another, told.answer_by, newcomers.each_coming, without_the_word,
    meaning.meant, by_itself, stopping,
)  # fmt: skip


async def greet(store: Store, said: Said) -> list[Reply]:
    if await store.users.habits(said.user) is None:
        return await commands.start(store, said, "")
    return [Say(texts.GREETING, MENU)]


async def be_thanked(store: Store, said: Said) -> list[Reply]:
    return [Say(texts.YOU_ARE_WELCOME)]


async def puzzled(store: Store, said: Said) -> list[Reply]:
    """Nothing was understood; who was never here before is told what this is."""
    if await store.users.habits(said.user) is None and not await store.employers.count(said.user):
        return await commands.start(store, said, "")
    if openings.INTERVIEW.search(said.text):
        return [Say(texts.WAS_OR_WILL, ((Button(texts.START, "interview"), Button(texts.ADD_COMING, "coming")),))]
    return [Say(texts.QUESTION if said.text.strip().endswith("?") else texts.NOT_UNDERSTOOD, MENU)]


ASIDES: dict[str | None, Callable[[Store, Said], Awaitable[list[Reply]]]] = {
    "greeting": greet,
    "thanks": be_thanked,
    "help": commands.help_,
    "cancel": leaving.cancel,
    None: puzzled,
}
