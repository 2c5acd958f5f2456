"""The files of one's own data, read back by what reads such files: json, csv, vobject, icalendar (F1)."""

import csv
import io
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject
from conftest import StandingClock
from own_search import CANARIES, FORMULA, LINES, LONG, NOW, ODD, WANG, tells_everything

from bot.exports import Exports
from bot.exports.files import MAKERS
from rules import own_forms
from storage.engine import Database

ANA, BEN = 1001, 1002


@pytest.fixture
async def kept(database: Database) -> Database:
    """A database in which Ana has told everything there is to tell."""
    async with database.work() as store:
        await tells_everything(store, ANA)
        await store.commit()
    return database


@pytest.fixture
def export(kept: Database, clock: StandingClock) -> Callable[[str], Any]:
    exports = Exports(kept, clock)
    return lambda name: exports.made(ANA, name)


async def test_the_whole_is_json_with_moments_that_have_a_zone(export: Callable[[str], Any]) -> None:
    told = json.loads(await export("followup.json"))
    assert (told["format"], told["version"], told["exported"]) == ("follow-up", 1, "2026-03-02T15:00:00+00:00")
    assert [one["name"] for one in told["employers"]] == [ODD, "Globex", "Initech", "Bolt"]
    assert told["settings"]["writer"]["name"] == "Ana Abernathy"
    assert [one["text"] for one in told["memos"]] == [FORMULA, LINES]
    assert "user_id" not in json.dumps(told)
    assert all(datetime.fromisoformat(one["due"]).tzinfo for one in told["tasks"])


async def test_a_spreadsheet_works_nothing_out(export: Callable[[str], Any]) -> None:
    people = list(csv.DictReader(io.StringIO((await export("people.csv")).decode("utf-8-sig"))))
    assert [one["Name"] for one in people[:3]] == [WANG, ODD, LONG]
    assert (people[0]["Title"], people[1]["Title"]) == (f"'{FORMULA}", LINES)
    assert (people[2]["Address"], people[0]["Met on"]) == ("'+351 21 000 0000", "2026-03-02")
    for name in own_forms.TABLES:
        cells = [cell for row in csv.reader(io.StringIO((await export(name)).decode("utf-8-sig"))) for cell in row]
        assert cells
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


async def test_an_address_book_reads_every_name(export: Callable[[str], Any]) -> None:
    cards = list(vobject.readComponents((await export("people.vcf")).decode()))
    assert [card.fn.value for card in cards[:3]] == [WANG, ODD, LONG]
    assert (cards[1].org.value, cards[1].title.value) == ([ODD], LINES)
    assert (cards[0].email.value, cards[2].tel.value) == ("wang@acme.example", "+351 21 000 0000")
    assert cards[1].adr.value.street == "1 Quay Street\nLisbon"
    assert len(cards) == 12


async def test_a_calendar_reads_every_moment(export: Callable[[str], Any]) -> None:
    raw = await export("follow-ups.ics")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    found = icalendar.Calendar.from_ical(raw)
    entries: dict[str, Any] = {str(entry["summary"]): entry for entry in found.walk("VEVENT")}
    assert entries["Interview at Bolt (clerk)"]["dtstart"].dt == NOW + timedelta(days=2)
    assert str(entries[f"{ODD} decides by today"]["dtstart"].dt) == "2026-03-13"
    assert entries[f"Call {WANG}, {ODD}"]["dtstart"].dt.utcoffset() == timedelta()
    assert LINES in str(next(entry for name, entry in entries.items() if ODD in name and "Thank" in name)["description"])


async def test_a_thing_keeps_its_id_in_the_calendar(export: Callable[[str], Any], clock: StandingClock) -> None:
    first = {str(one["uid"]) for one in icalendar.Calendar.from_ical(await export("follow-ups.ics")).walk("VEVENT")}
    clock.time += timedelta(hours=1)
    again = icalendar.Calendar.from_ical(await export("follow-ups.ics")).walk("VEVENT")
    assert {str(one["uid"]) for one in again} == first
    assert len(first) == len(again)


async def test_nobody_gets_anothers(kept: Database, clock: StandingClock) -> None:
    async with kept.work() as store:
        await store.users.welcome(BEN, NOW)
        await store.commit()
    for name in MAKERS:
        nothing = await Exports(kept, clock).made(BEN, name)
        assert not [word for word in CANARIES if word.encode() in nothing]
