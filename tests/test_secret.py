"""Encryption at rest: with a key no word of a user can be read in the file, and no wrong key opens or spoils it."""

import base64
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from chat import Chat
from conftest import MONDAY_AFTERNOON
from debrief_script import debriefs, introduces_himself
from own_search import CANARIES, ODD, facts, on_the_disk, plan_of, tells_everything
from processes import run
from sqlalchemy import JSON, String, select, text

from bot.settings import Settings
from bot.upkeep import rekey, rekeyed, unlock
from storage import keyring, secret
from storage.engine import Database
from storage.secret import MARK, Told, Words, WrongKey
from storage.tables import employers, metadata, people, seals

ANA, BEN = 1001, 1002


def key(number: int) -> str:
    return base64.b64encode(bytes([number]) * 32).decode()


@pytest.fixture(autouse=True)
def no_keys_afterwards() -> Iterator[None]:
    yield
    secret.use("")


@pytest.fixture
async def sealed(database: Database) -> Database:
    """A database that was written with the first key: Ana told everything."""
    secret.use(key(1))
    await keyring.check(database.engine)
    await tells(database)
    return database


async def tells(database: Database, user: int = ANA) -> None:
    async with database.work() as store:
        await tells_everything(store, user)
        await store.commit()


async def known(database: Database, user: int = ANA) -> object:
    async with database.work() as store:
        return facts(await store.facts.search(user)), await plan_of(store, user)


async def stored(database: Database, column: str, table: str) -> list[str]:
    """The values as they stand in the database."""
    async with database.engine.connect() as connection:
        return list((await connection.scalars(text(f"SELECT {column} FROM {table} WHERE {column} IS NOT NULL"))).all())  # noqa: S608


async def change(database: Database, statement: str, **values: object) -> None:
    async with database.engine.begin() as connection:
        await connection.execute(text(statement), values)


# --- what is encrypted --------------------------------------------------------------------------


def test_every_sealed_column_says_where_it_belongs() -> None:
    for table in metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, Words | Told):
                assert column.type.place == f"{table.name}.{column.name}"


def test_every_word_of_a_user_is_sealed() -> None:
    """What is text or JSON and not sealed is named here: keys, states, zones, and what only rows point to."""
    plain = {
        f"{table.name}.{column.name}"
        for table in metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, String | JSON)
    }
    assert plain == {
        "users.zone", "users.date_order", "users.workdays", "talks.form", "talks.state", "employers.name_key",
        "people.kind", "people.honorific", "people.channel", "interviews.zone", "appointments.zone", "appointments.format",
        "applications.zone", "referees.state", "events.key", "events.outcome", "events.channel", "tasks.key", "drafts.key",
        "drafts.style", "nudges.tasks", "outbox.dedupe", "outbox.state", "seals.id", "leases.name", "leases.holder",
    }  # fmt: skip


async def test_no_word_can_be_read_in_the_file(
    database: Database, settings: Settings, chat: Callable[..., Chat], tmp_path: Path
) -> None:
    settings.data_key = key(1)
    await unlock(database, settings)
    ana = chat()
    await introduces_himself(ana)
    await debriefs(ana, "Quay Street Forklift Ltd")
    await ana.says("interview at Ring me, any day Inc on Thursday at 9")
    await ana.hears("Good luck")
    await ana.says("just had an interview at Abernathy as forklift driver")  # half told: it stands in the talks
    await ana.hears("How did you meet?")
    await tells(database, BEN)
    raw = await on_the_disk(database, tmp_path)
    words = (*CANARIES, "Jane Smith", "tina@acme.com", "How did you meet", "data engineer", "quay street", "abernathy")
    assert [word for word in words if word.encode() in raw] == []
    assert b"Europe/Lisbon" in raw


async def test_what_is_encrypted_is_read_as_it_was_told(sealed: Database) -> None:
    before = await known(sealed)
    secret.use("")
    with pytest.raises(WrongKey):
        await known(sealed)
    secret.use(key(1))
    assert await known(sealed) == before
    await tells(sealed, BEN)
    assert await known(sealed, BEN) == before


async def test_an_undo_goes_through(sealed: Database) -> None:
    """The journal compares rows, and puts them back encrypted."""
    async with sealed.work() as store:
        await store.employers.rename(ANA, await store.employers.named(ANA, "Globex"), "Globe")
        undo = await store.journal.seal(ANA, MONDAY_AFTERNOON)
        assert "Globe" in {one.name for one in (await store.facts.search(ANA)).employers}
        assert await store.journal.undo(ANA, undo)
        assert await store.employers.named(ANA, "GLOBEX") == await store.employers.named(ANA, "Globex")
        await store.commit()
    assert all(name.startswith(MARK) for name in await stored(sealed, "name", "employers"))


async def test_one_company_is_one_however_it_is_written(sealed: Database) -> None:
    async with sealed.work() as store:
        await store.users.welcome(BEN, MONDAY_AFTERNOON)
        assert await store.employers.named(ANA, ODD.upper()) == await store.employers.named(ANA, ODD)
        assert await store.employers.named(BEN, "Acme") != await store.employers.named(ANA, "ACME")
    [acme, *_] = secret.likenesses(ANA, "Acme")
    assert acme != secret.likenesses(BEN, "Acme")[0]
    assert secret.likenesses(ANA, "aCME")[0] == acme


# --- what is not what it should be --------------------------------------------------------------


async def test_a_changed_byte_is_refused(sealed: Database) -> None:
    [name, *_] = await stored(sealed, "name", "people")
    raw = bytearray(base64.b64decode(name[1:]))
    for place in (len(raw) - 1, secret.ID_BYTES, secret.ID_BYTES + secret.NONCE_BYTES):
        spoilt = bytearray(raw)
        spoilt[place] ^= 1
        with pytest.raises(WrongKey, match=r"people\.name"):
            secret.unseal(MARK + base64.b64encode(spoilt).decode(), "people.name")
    with pytest.raises(WrongKey):
        secret.unseal(MARK + "no base64", "people.name")


async def test_a_value_moved_to_another_column_is_refused(sealed: Database) -> None:
    await change(sealed, "UPDATE people SET title = name")
    async with sealed.work() as store:
        with pytest.raises(WrongKey, match=r"people\.title"):
            (await store.connection.execute(select(people.c.title))).all()


def test_the_same_words_never_look_the_same() -> None:
    secret.use(key(1))
    assert len({secret.seal("Jane", "people.name") for _ in range(100)}) == 100


def test_without_a_key_no_user_can_write_what_looks_encrypted() -> None:
    assert secret.unseal(secret.seal(f"{MARK}{MARK}Jane", "people.name"), "people.name") == "Jane"


@pytest.mark.parametrize("wrong", ["abc", base64.b64encode(b"short").decode(), "é", f"{key(1)},x"])
def test_what_is_no_key_changes_nothing(wrong: str) -> None:
    secret.use(key(1))
    sealed = secret.seal("Jane", "people.name")
    with pytest.raises(ValueError):  # noqa: PT011 - of several kinds
        secret.use(wrong)
    assert secret.unseal(sealed, "people.name") == "Jane"


# --- keys come and go ---------------------------------------------------------------------------


async def test_a_key_that_is_set_later_reads_what_was_there(database: Database) -> None:
    await tells(database)
    before = await known(database)
    secret.use(key(1))
    await keyring.check(database.engine)
    assert await known(database) == before
    async with database.work() as store:
        here = {one.name: one.id for one in (await store.facts.search(ANA)).employers}
        assert await store.employers.named(ANA, "GLOBEX") == here["Globex"]


async def test_rekeying_encrypts_everything_with_the_first_key(database: Database, settings: Settings, tmp_path: Path) -> None:
    await tells(database)
    before = await known(database)
    for ring in (key(1), f"{key(2)},{key(1)}", key(2)):
        settings.data_key = ring
        assert await rekeyed(settings) > 20
        first = secret.RING[0].id
        for table, column in (("people", "name"), ("interviews", "answers"), ("referees", "address")):
            for value in await stored(database, column, table):
                assert (
                    base64.b64decode(value.strip('"').removeprefix("\\u001a").removeprefix(MARK))[: secret.ID_BYTES] == first
                )
        assert await known(database) == before
        raw = await on_the_disk(database, tmp_path)
        assert [word for word in CANARIES if word.encode() in raw] == []
    async with database.engine.connect() as connection:
        assert list((await connection.scalars(select(seals.c.id))).all()) == [secret.RING[0].id.hex()]


async def test_rekeying_goes_on_where_it_was_broken_off(
    sealed: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, batch = await known(sealed), keyring.write
    monkeypatch.setattr(keyring, "BATCH", 3)
    written = 0

    async def breaks(*row: object) -> None:
        nonlocal written
        written += 1
        if written == 12:
            raise OSError("the lights went out")
        await batch(*row)  # type: ignore[arg-type]

    monkeypatch.setattr(keyring, "write", breaks)
    settings.data_key = f"{key(2)},{key(1)}"
    with pytest.raises(OSError, match="lights"):
        await rekeyed(settings)
    assert await known(sealed) == before
    await rekeyed(settings)
    secret.use(key(2))
    await keyring.check(sealed.engine)
    assert await known(sealed) == before


async def test_an_undo_outlives_a_new_key(sealed: Database, settings: Settings) -> None:
    async with sealed.work() as store:
        await store.employers.rename(ANA, await store.employers.named(ANA, "Globex"), "Globe")
        undo = await store.journal.seal(ANA, MONDAY_AFTERNOON)
        await store.commit()
    settings.data_key = f"{key(2)},{key(1)}"
    await rekeyed(settings)
    async with sealed.work() as store:
        assert await store.journal.undo(ANA, undo)
        keys = (await store.connection.scalars(select(employers.c.name_key))).all()
        assert secret.likenesses(ANA, "Globex")[0] in keys


@pytest.mark.parametrize("ring", ["", key(2), f"{key(2)},{key(3)}"])
async def test_a_missing_key_stops_the_bot_and_spoils_nothing(sealed: Database, settings: Settings, ring: str) -> None:
    before = await known(sealed)
    wrong = replace(settings, data_key=ring)
    with pytest.raises(Exception, match="DATA_KEY: it lacks a key that this database was written with"):
        await unlock(sealed, wrong)
    secret.use(key(1))
    await keyring.check(sealed.engine)
    assert await known(sealed) == before
    async with sealed.engine.connect() as connection:
        assert len((await connection.scalars(select(seals.c.id))).all()) == 1


def test_without_a_key_there_is_nothing_to_rekey_with(settings: Settings) -> None:
    with pytest.raises(Exception, match="DATA_KEY: set the new key first"):
        rekey(settings)


async def test_the_process_says_in_one_line_that_the_key_is_wrong(
    sealed: Database, settings: Settings, tmp_path: Path
) -> None:
    await sealed.close()
    told = {"bot_token": settings.token, "bot_api_url": settings.api_root, "database_url": settings.database_url}
    code, said = await run(tmp_path, data_key=key(2), **told)
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("DATA_KEY: it lacks a key")
    code, said = await run(tmp_path, data_key="abc", **told)
    assert (code, said) == (2, "DATA_KEY: must be the base64 of 32 bytes, or several of these with commas\n")
    code, said = await run(tmp_path, "--rekey", data_key=f"{key(2)},{key(1)}", **told)
    assert (code, said.partition(" ")[2]) == (0, "rows are encrypted with the first key; the others are needed no more\n")


def test_a_key_is_random_enough_to_be_told_apart() -> None:
    """Two keys have two ids, so a value says which of them opens it."""
    secret.use(",".join(base64.b64encode(os.urandom(32)).decode() for _ in range(50)))
    assert len({one.id for one in secret.RING}) == 50
