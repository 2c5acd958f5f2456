"""One's own data: given out and taken in again (F1), and nobody else's with it (F3)."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from chat import Chat
from conftest import StandingClock
from own_search import CANARIES, NOW, ODD, WANG, facts, plan_of, tells_everything
from sqlalchemy import select

from bot.exports import Exports
from bot.exports.files import MAKERS
from bot.local.server import LocalServer
from handlers.planning import COMPANIES
from rules import own_forms, texts
from rules.plan.table import OWN_RULES, RULES
from storage.engine import Database
from storage.own import NOT_FILED, OWNED
from storage.own_file import OwnFile
from storage.own_format import BYTES
from storage.own_keys import NAMES
from storage.tables import interviews, metadata, outbox, users

ANA, BEN = 1001, 1002


@pytest.fixture
async def kept(database: Database) -> Database:
    """A database in which Ana and Ben have told everything there is to tell."""
    async with database.work() as store:
        for user in (ANA, BEN):
            await tells_everything(store, user)
        await store.commit()
    return database


@pytest.fixture
def export(kept: Database, clock: StandingClock) -> Callable[[str], Any]:
    exports = Exports(kept, clock)
    return lambda name: exports.made(ANA, name)


async def sends(user: Chat, content: bytes, name: str = "followup.json") -> None:
    await user.sends_document(name, content, "application/json")


def documents(user: Chat, server: LocalServer) -> dict[str, bytes]:
    """The newest file of each name that the bot sent."""
    sent = (message.raw["document"]["file_id"] for message in user.messages if message.by_bot and "document" in message.raw)
    return {server.world.files[id_].name: server.world.files[id_].content for id_ in sent}


# --- the registry -------------------------------------------------------------------------------


def test_every_table_of_a_user_is_in_the_registry() -> None:
    """A table that is not would be left behind when a user deletes everything."""
    theirs = {table for table in metadata.tables.values() if {"user_id", "chat_id"} & set(table.c.keys())}
    assert theirs == {*OWNED, outbox}


def test_the_file_has_every_column() -> None:
    for name, part in OwnFile.model_fields.items():
        rows = getattr(part.annotation, "__args__", ())
        if name in metadata.tables and rows:
            assert set(rows[0].model_fields) == set(metadata.tables[name].c.keys()) - set(NOT_FILED), name
    settings = OwnFile.model_fields["settings"].annotation
    assert set(getattr(settings, "model_fields", ())) == set(users.c.keys()) - {*NOT_FILED, "id"}


def test_it_is_known_what_the_keys_of_every_rule_name() -> None:
    assert {rule.row.name for rule in (*RULES, *OWN_RULES)} <= NAMES.keys()


def test_every_file_that_is_offered_can_be_made() -> None:
    assert list(MAKERS) == list(own_forms.FILES) == list(texts.FILES)


# --- out and in again, as a user does it --------------------------------------------------------


async def test_what_was_given_out_comes_back_after_a_deletion(
    kept: Database, server: LocalServer, chat: Callable[..., Chat]
) -> None:
    async with kept.work() as store:
        before = facts(await store.facts.search(ANA)), await plan_of(store, ANA)
        theirs = facts(await store.facts.search(BEN)), await plan_of(store, BEN)
    ana = chat()
    await ana.says("give me all my data")
    await ana.hears("for your calendar")
    content = documents(ana, server)["followup.json"]
    await ana.says("/delete")
    await ana.hears("Delete everything?")
    await ana.taps("Delete everything")
    await ana.hears("All gone")
    await sends(ana, content)
    await ana.hears("Added", "4 companies", "12 people")
    async with kept.work() as store:
        assert facts(await store.facts.search(ANA)) == before[0]
        assert await plan_of(store, ANA) == before[1]
        assert (facts(await store.facts.search(BEN)), await plan_of(store, BEN)) == theirs
        draft = await store.drafts.last(ANA, NOW - timedelta(days=1))
        assert draft
        assert (draft.text, draft.style) == ("Dear forklift people,", "warmer")


async def test_a_second_time_adds_nothing(kept: Database, export: Callable[[str], Any], chat: Callable[..., Chat]) -> None:
    ana = chat()
    await sends(ana, await export("followup.json"))
    await ana.hears("All of that is here already")
    await ana.hears_nothing()
    async with kept.work() as store:
        assert len((await store.facts.search(ANA)).employers) == 4


async def test_what_comes_in_is_taken_back_by_one_tap(ana: Chat, database: Database, clock: StandingClock) -> None:
    async with database.work() as store:
        await tells_everything(store, BEN)
        await store.commit()
    async with database.work() as store:
        before = facts(await store.facts.search(ANA))
    await sends(ana, await Exports(database, clock).made(BEN, "followup.json"))
    await ana.hears("Added", "4 companies")
    await ana.taps("Undo")
    await ana.hears("Undone")
    async with database.work() as store:
        after = facts(await store.facts.search(ANA))
        assert {**after, "since": None} == {**before, "since": None}
        assert [one for one in await plan_of(store, ANA) if one[0]] == []


async def test_nothing_is_replaced_unasked(kept: Database, export: Callable[[str], Any], chat: Callable[..., Chat]) -> None:
    ana, changed = chat(), (await export("followup.json")).replace(b"Head of forklift trucks", b"Chief of everything")
    for word, title in (("keep mine", "Head of forklift trucks"), ("Replace", "Chief of everything")):
        await sends(ana, changed)
        await ana.hears("Your file tells something else about", ODD)
        await ana.says(word)
        await ana.hears("/due shows your plan")
        async with kept.work() as store:
            titles = {one.title for employer in (await store.facts.search(ANA)).employers for one in employer.people.values()}
            assert title in titles
    await ana.taps("Undo")
    await ana.hears("Undone")


async def test_a_new_user_can_begin_with_his_file(
    kept: Database, export: Callable[[str], Any], chat: Callable[..., Chat]
) -> None:
    cleo = chat(1003, "Cleo")
    await cleo.says("/start")
    await cleo.hears("where are you")
    await sends(cleo, await export("followup.json"))
    await cleo.hears("Added", "4 companies")
    await cleo.says("what's due this week?")
    await cleo.hears("Due this week", WANG)
    async with kept.work() as store:
        assert facts(await store.facts.search(1003)) == facts(await store.facts.search(ANA))
        assert await store.talks.open(1003) is None, "where he is, the file tells"


# --- wrong files --------------------------------------------------------------------------------


def broken(whole: bytes) -> dict[str, bytes]:
    """Files that are nearly right."""
    told = json.loads(whole)

    def with_(**parts: Any) -> bytes:
        return json.dumps({**told, **parts}).encode()

    first, person, interview = told["employers"][0], told["people"][0], told["interviews"][0]
    return {
        "nothing": b"",
        "no json": b"PK\x03\x04",
        "no object": b"[]",
        "half of it": whole[: len(whole) // 2],
        "deep": b"[" * 100_000,
        "another version": with_(version=2),
        "another format": with_(format="csv"),
        "a part too many": with_(admin=True),
        "somebody's id": with_(employers=[{**first, "user_id": BEN}]),
        "an id twice": with_(employers=[first, first]),
        "a name twice": with_(employers=[first, {**first, "id": 900}]),
        "of no company": with_(people=[{**person, "employer_id": 901}]),
        "text for a number": with_(people=[{**person, "id": "1"}]),
        "a long number": whole.replace(b'"version": 1', b'"version": ' + b"9" * 5000),
        "no zone": with_(interviews=[{**interview, "ended_at": "2026-03-02T15:00:00"}]),
        "an unknown zone": with_(interviews=[{**interview, "zone": "../../etc/passwd"}]),
        "the year 9999": with_(interviews=[{**interview, "ended_at": "9999-12-31T23:59:59+00:00"}]),
        "a wrong answer": with_(interviews=[{**interview, "answers": {**interview["answers"], "job": {"a": 1}}}]),
        "a wrong day": with_(
            interviews=[
                {**interview, "answers": {**interview["answers"], "decision": {"said": "x", "start": "soon", "end": None}}}
            ]
        ),
        "a lone surrogate": whole.replace(b"data engineer", b"data \\ud800 engineer"),
        "too much": whole + b" " * BYTES,
    }


async def test_a_wrong_file_is_one_clear_answer_and_changes_nothing(
    kept: Database, export: Callable[[str], Any], chat: Callable[..., Chat], clock: StandingClock
) -> None:
    ana, cleo = chat(), chat(1003, "Cleo")
    whole = await export("followup.json")
    await cleo.says("/cancel")
    await cleo.hears("nothing to cancel")
    for what, content in broken(whole).items():
        await sends(cleo, content or b" ")
        heard = await cleo.hears("file")
        assert heard.text in (str(texts.WRONG_FILE), str(texts.FILE_LOST)), what
    async with kept.work() as store:
        assert (await store.facts.search(1003)).employers == ()
        assert not any((await store.own.counts(1003)).values())
    await sends(ana, b"{}", "x.json")
    await ana.hears("none of mine")
    assert json.loads(await Exports(kept, clock).made(ANA, "followup.json")) == json.loads(whole)


async def test_a_file_of_version_0_4_is_taken_in(export: Callable[[str], Any], chat: Callable[..., Chat]) -> None:
    cleo, old = chat(1003, "Cleo"), (await export("followup.json")).replace(b'"rests_until"', b'"reminded_at"')
    await cleo.says("/start")
    await sends(cleo, old)
    await cleo.hears("Added")


async def test_a_file_that_cannot_be_loaded_is_asked_for_again(ana: Chat, server: LocalServer) -> None:
    server.faults.add("502", "getFile", times=1)
    await sends(ana, b"{}")
    await ana.hears("could not load that file")
    await sends(ana, b"{}")
    await ana.hears("none of mine")


async def test_other_files_are_not_loaded(ana: Chat, server: LocalServer) -> None:
    await ana.sends_document("notes.txt", b"hello")
    await ana.hears("can't read that yet")
    assert not [call for call in server.wire.calls if call["method"] == "getFile"]


# --- which files -----------------------------------------------------------------------------


async def test_who_has_told_nothing_has_nothing_to_take(chat: Callable[..., Chat]) -> None:
    ana = chat()
    await ana.says("/export")
    await ana.hears("nothing to give out")


async def test_nobody_gets_more_companies_by_a_file_than_one_may_have(
    kept: Database, export: Callable[[str], Any], chat: Callable[..., Chat]
) -> None:
    told = json.loads(await export("followup.json"))
    told["employers"] += [{"id": 1000 + n, "name": f"Company {n}"} for n in range(COMPANIES)]
    cleo = chat(1003, "Cleo")
    await sends(cleo, json.dumps(told).encode())
    await cleo.hears(f"I can keep {COMPANIES} companies")
    async with kept.work() as store:
        assert (await store.facts.search(1003)).employers == ()


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("export my contacts as vcards", (own_forms.CARDS,)),
        ("/export calendar", (own_forms.CALENDAR,)),
        ("/export excel", own_forms.TABLES),
        ("can I have a copy of everything you hold on me?", own_forms.FILES),
    ],
)
async def test_the_files_that_are_asked_for_come(
    kept: Database, server: LocalServer, chat: Callable[..., Chat], words: str, names: tuple[str, ...]
) -> None:
    ana = chat()
    await ana.says(words)
    await ana.hears("for you alone")
    await ana.hears(f"[document {names[-1]}]")
    assert set(documents(ana, server)) == set(names)
    async with kept.work() as store:
        says = await store.outbox.recent(ANA, 20)
    assert not [word for word in CANARIES if word in str(says)]


async def test_answers_keep_their_people(kept: Database, export: Callable[[str], Any], chat: Callable[..., Chat]) -> None:
    """The notes of an interview point to the people as they are stored for this user, whatever the file says."""
    cleo = chat(1003, "Cleo")
    await sends(cleo, await export("followup.json"))
    await cleo.hears("Added")
    async with kept.work() as store:
        stored = (await store.connection.scalars(select(interviews.c.answers).where(interviews.c.user_id == 1003))).all()
        own = {id_ for employer in (await store.facts.search(1003)).employers for id_ in employer.people}
    assert {one["person"] for answers in stored for one in answers["people"]} <= own
