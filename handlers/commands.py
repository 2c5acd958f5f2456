"""Commands: a way to everything for those who like to type a slash. Each has its words and buttons as well."""

from collections.abc import Awaitable, Callable

from handlers import asking, debriefing, knowing, leaving, meaning, own_data, settings, talking, told
from handlers.planning import habits_of
from handlers.said import MENU, Reply, Said, Say
from rules import asked, openings, texts
from rules.clocktime import to_local
from rules.forms import Talk
from storage.store import Store


async def start(store: Store, said: Said, _: str) -> list[Reply]:
    if await store.users.habits(said.user) is None:
        return await debriefing.welcome(store, said)
    return [Say(texts.WELCOME_BACK, MENU)]


async def help_(_: Store, __: Said, ___: str = "") -> list[Reply]:
    return [meaning.help_text()]


async def interview(store: Store, said: Said, rest: str) -> list[Reply]:
    told = openings.opening(f"interview {rest}") or {}
    known = told.keys() > {"story"} or not rest
    return await debriefing.debrief_with(store, said, told if known else {"company": rest})


async def due(store: Store, said: Said, rest: str) -> list[Reply]:
    habits = await habits_of(store, said.user)
    return await asking.due(store, said, asked.due(f"due {rest}", to_local(said.now, habits.zone).date()))


async def timezone(store: Store, said: Said, _: str) -> list[Reply]:
    return [] if await debriefing.waits_for_zone(store, said) else await talking.begin(store, said, Talk("zone"))


async def cancel(store: Store, said: Said, _: str) -> list[Reply]:
    return await leaving.cancel(store, said)


async def applied(store: Store, said: Said, rest: str) -> list[Reply]:
    return await told.application(store, said, {"company": rest} if rest else {})


async def coming(store: Store, said: Said, rest: str) -> list[Reply]:
    return await told.coming(store, said, {"company": rest} if rest else {})


async def references(store: Store, said: Said, _: str) -> list[Reply]:
    return await told.references(store, said)


async def show_settings(store: Store, said: Said, _: str) -> list[Reply]:
    return await settings.show(store, said)


async def stats(store: Store, said: Said, _: str) -> list[Reply]:
    return await knowing.stats(store, said)


async def company(store: Store, said: Said, name: str) -> list[Reply]:
    """ "/company Acme"; without a name, all of them."""
    known = (await store.facts.search(said.user)).employers
    found = knowing.named(known, name) if name else []
    if len(found) == 1:
        return await knowing.company(store, said, found[0])
    if name and known and not found:
        return [Say(texts.NO_EMPLOYER.format(name, ", ".join(one.name for one in known)))]
    return await knowing.companies(store, said)


async def people(store: Store, said: Said, _: str) -> list[Reply]:
    return await knowing.people(store, said)


async def export(store: Store, said: Said, what: str) -> list[Reply]:
    return await own_data.export(store, said, what)


async def delete(store: Store, said: Said, _: str) -> list[Reply]:
    return await own_data.ask_delete(store, said)


COMMANDS: dict[str, Callable[[Store, Said, str], Awaitable[list[Reply]]]] = {
    "start": start,
    "interview": interview,
    "due": due,
    "applied": applied,
    "coming": coming,
    "references": references,
    "company": company,
    "people": people,
    "stats": stats,
    "settings": show_settings,
    "export": export,
    "delete": delete,
    "help": help_,
    "timezone": timezone,
    "cancel": cancel,
}
