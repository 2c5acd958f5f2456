"""One's own data: given out as files, taken in again, deleted."""

from handlers import talking
from handlers.planning import COMPANIES, replan_all
from handlers.said import MENU, Button, Reply, Said, Say
from handlers.scene import Scene
from handlers.undoing import undo_button
from rules import own_forms, texts
from rules.facts import Search
from rules.forms import Talk
from rules.heard import Heard
from rules.timeline.fit import cut
from storage.own import Taken, plainly
from storage.own_format import TooMuch, WrongFile
from storage.store import Store
from storage.talks import Stored

NAMED, NAME = 5, 50  # things that differ, by name; characters of a name


async def plainly_meant(store: Store, said: Said, asked: Stored) -> list[Reply] | None:
    """What nobody says as an answer to a question, but to that very one: give me my data, delete everything."""
    if asked.talk.form == "delete":
        return None
    if own_forms.PLAIN_DELETE.fullmatch(said.text):
        return await ask_delete(store, said)
    return await export(store, said, said.text) if own_forms.PLAIN_EXPORT.fullmatch(said.text) else None


# --- out ----------------------------------------------------------------------------------------


async def export(store: Store, said: Said, words: str) -> list[Reply]:
    """The files that the words ask for. They are made when they are sent: nothing private waits in the outbox."""
    if await store.users.habits(said.user) is None and not any((await store.own.counts(said.user)).values()):
        return [Say(texts.NOTHING_TO_EXPORT, MENU)]
    names = own_forms.files(words)
    return [Say(texts.EXPORT), *(Say(texts.FILES[name], file={"kind": "own", "name": name}) for name in names)]


async def asked_to_export(store: Store, said: Said, _: Heard, __: Scene) -> list[Reply]:
    return await export(store, said, said.text)


# --- in -----------------------------------------------------------------------------------------


async def received(store: Store, said: Said) -> list[Reply]:
    """A file: what is not here yet is added; before anything is replaced, the user is asked."""
    if said.file is None:
        return [Say(texts.FILE_LOST), *await talking.repeat(store, said)]
    try:
        async with store.part():
            taken = await take(store, said, said.file)
    except (TooMuch, WrongFile, LookupError, ValueError, TypeError, OverflowError) as why:
        store.journal.changes.clear()
        text = texts.TOO_MANY_COMPANIES.format(COMPANIES) if isinstance(why, TooMuch) else texts.WRONG_FILE
        return [Say(text), *await talking.repeat(store, said)]
    replies: list[Reply] = [await told_taken(store, said, taken)]
    return [*replies, *await ask_replace(store, said, taken)] if taken.differs else replies


async def take(store: Store, said: Said, content: bytes) -> Taken:
    """Keep it, and prove that it can be planned from: a file that cannot is none of ours."""
    from storage.own_file import read  # its checks are built when the first file comes

    file = read(content)
    asked = await store.talks.open(said.user)
    taken = await store.own.take(said.user, file)
    search = await replan_all(store, said.user, said.now)
    if len(search.employers) > COMPANIES:
        raise TooMuch
    if asked and asked.talk.form == "zone" and search.habits.zone == file.settings.zone:
        await store.talks.forget(asked)
    return taken


async def told_taken(store: Store, said: Said, taken: Taken) -> Say:
    if not taken.added:
        return Say(texts.NOTHING_TAKEN)
    told = own_forms.counted(taken.added) or texts.YOUR_PLAN
    return Say(texts.TAKEN.format(told), ((await undo_button(store, said), Button(texts.DUE, "due")),), asks="nothing")


async def ask_replace(store: Store, said: Said, taken: Taken) -> list[Reply]:
    about = differing(await store.facts.search(said.user), taken)
    return await talking.begin(store, said, Talk("replace", {"changes": plainly(taken.differs), "about": about}))


def differing(search: Search, taken: Taken) -> str:
    """What the file tells otherwise, by name."""
    names = list(dict.fromkeys(cut(named(search, table, row), NAME) for table, row, _ in taken.differs))
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (texts.AND_MORE.format(more) if more > 0 else "")


def named(search: Search, table: str, row: int) -> str:
    for employer in search.employers:
        if table == "people" and row in employer.people:
            return employer.people[row].called
        if row in {
            "employers": [employer.id],
            "interviews": [one.id for one in employer.interviews],
            "appointments": [one.id for one in employer.appointments],
            "applications": [one.id for one in employer.applications],
        }.get(table, ()):
            return employer.name
    known = {("referees", one.id): one.name for one in search.referees}
    return known.get((table, row), texts.YOUR_SETTINGS)


async def told_replace(store: Store, said: Said, stored: Stored) -> list[Reply]:
    if not stored.talk.answers["replace"]:
        return [Say(texts.NOT_REPLACED)]
    await store.own.replace(said.user, stored.talk.answers["changes"])
    await replan_all(store, said.user, said.now)
    return [Say(texts.REPLACED, ((await undo_button(store, said),),))]


# --- gone ---------------------------------------------------------------------------------------


async def ask_delete(store: Store, said: Said) -> list[Reply]:
    there = own_forms.counted(await store.own.counts(said.user))
    return await talking.begin(store, said, Talk("delete", {"there": there}))


async def asked_to_delete(store: Store, said: Said, found: Heard, scene: Scene) -> list[Reply]:
    """ "Delete Acme", "delete Jane Smith": with an undo. Everything: after a question, and for good."""
    if len(found.people) == 1:
        person = scene.of(found.people[0]).people[found.people[0]]
        await store.own.forget_person(said.user, person.id)
        return [await forgotten(store, said, person.called)]
    if len(found.companies) == 1:
        employer = scene.employers[found.companies[0]]
        await store.own.forget_employer(said.user, employer.id)
        return [await forgotten(store, said, employer.name)]
    return await ask_delete(store, said)


async def forgotten(store: Store, said: Said, name: str) -> Say:
    await replan_all(store, said.user, said.now)
    return Say(texts.FORGOTTEN.format(name), ((await undo_button(store, said),),))


async def told_delete(store: Store, said: Said, stored: Stored) -> list[Reply]:
    """Nothing is left of this user but the answer to him, which tells nothing."""
    if not stored.talk.answers["sure"]:
        return [Say(texts.KEPT_ALL)]
    await store.own.forget(said.user)
    return [Say(texts.ALL_GONE, asks="nothing")]
