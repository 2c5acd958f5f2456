"""One's own data deleted: everything at once and for good, or one company or person with an undo (F1)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from chat import Chat
from debrief_script import debriefs
from own_search import CANARIES, NOW, WANG, facts, on_the_disk, plan_of, tells_everything
from sqlalchemy import select

from bot.local.server import LocalServer
from rules import texts
from storage.engine import Database
from storage.own import OWNED
from storage.tables import users

ANA, BEN = 1001, 1002


@pytest.fixture
async def kept(database: Database) -> Database:
    """A database in which Ana and Ben have told everything there is to tell."""
    async with database.work() as store:
        for user in (ANA, BEN):
            await tells_everything(store, user)
        await store.commit()
    return database


async def test_no_byte_is_left_of_who_deletes_everything(
    ana: Chat, database: Database, server: LocalServer, tmp_path: Path
) -> None:
    async with database.work() as store:
        await tells_everything(store, ANA)
        await store.commit()
    await debriefs(ana, "Quay Street Forklift Ltd")
    await ana.says("what's due this week?")
    await ana.hears("Due this week")
    await ana.says("I got an interview at Ring me, any day Inc on Thursday at 9")
    await ana.hears("Good luck")
    before = await on_the_disk(database, tmp_path)
    assert [word for word in CANARIES if word.encode() in before]
    await ana.says("delete everything about me")
    asked = await ana.hears("Delete everything?", "6 companies")
    assert not [word for word in CANARIES if word in asked.text]
    await ana.says("delete everything")
    gone = await ana.hears("All gone")
    await ana.sees(lambda _: not server.world.unanswered())
    assert gone.text == str(texts.ALL_GONE)
    after = await on_the_disk(database, tmp_path)
    assert [word for word in (*CANARIES, "Jane Smith", "tina@acme.com") if word.encode() in after] == []
    async with database.work() as store:
        for table in (*OWNED, users):
            column = table.c.id if table is users else table.c.user_id
            assert await store.connection.scalar(select(column).where(column == ANA)) is None, table.name
    await ana.says("/start")
    await ana.hears("Hello!")
    await ana.hears("where are you")


async def test_deleting_leaves_others_alone_and_asks_first(kept: Database, chat: Callable[..., Chat]) -> None:
    ana = chat()
    await ana.says("delete everything about me")
    await ana.hears("Delete everything?")
    await ana.taps("Keep it")
    await ana.hears("all stays as it is")
    async with kept.work() as store:
        assert len((await store.facts.search(ANA)).employers) == 4
    await ana.says("forget me")
    await ana.hears("Delete everything?")
    await ana.says("yes")
    await ana.hears("All gone")
    async with kept.work() as store:
        assert len((await store.facts.search(BEN)).employers) == 4
        assert (await store.facts.search(ANA)).employers == ()


async def test_it_is_understood_in_the_middle_of_a_question(ana: Chat, database: Database) -> None:
    await ana.says("just had an interview at Acme as data engineer")
    await ana.hears("How did you meet?")
    await ana.says("Delete all my data!")
    await ana.hears("Delete everything?")
    await ana.taps("Delete everything")
    await ana.hears("All gone")
    await ana.hears_nothing()
    async with database.work() as store:
        assert await store.talks.open(ANA) is None


async def test_one_company_or_person_is_forgotten_with_an_undo(kept: Database, chat: Callable[..., Chat]) -> None:
    ana = chat()
    async with kept.work() as store:
        before = facts(await store.facts.search(ANA)), await plan_of(store, ANA)
    for words, name in (("delete Globex", "Globex"), (f"delete {WANG} at Globex", WANG)):
        await ana.says(words)
        await ana.hears("I forgot", name)
        async with kept.work() as store:
            assert facts(await store.facts.search(ANA)) != before[0]
            left = [
                one
                for one in (await store.own.everything(ANA, NOW) or {})["interviews"]
                if one["answers"]["company"] == "Globex"
            ]
            assert name not in str(left)
        await ana.taps("Undo")
        await ana.hears("Undone")
        async with kept.work() as store:
            assert (facts(await store.facts.search(ANA)), await plan_of(store, ANA)) == before
