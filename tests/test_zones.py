"""Where the user is: places, zones, offsets and clocks to IANA names."""

from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rules import clocktime, zones
from rules.zones import cities, offsets
from rules.zones.reading import MANY, MOST

WINTER = datetime(2026, 11, 25, 12, 30, tzinfo=UTC)
SUMMER = datetime(2027, 7, 1, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("lisbon", "Europe/Lisbon"),
        ("Lisboa", "Europe/Lisbon"),
        ("Portugal mainland", "Europe/Lisbon"),
        ("Madeira", "Atlantic/Madeira"),
        ("Sao Paulo", "America/Sao_Paulo"),
        ("São Paulo!", "America/Sao_Paulo"),
        ("Rio", "America/Sao_Paulo"),
        ("NYC", "America/New_York"),
        ("new york city", "America/New_York"),
        ("I'm in Berlin", "Europe/Berlin"),
        ("i live in Leeds, UK", "Europe/London"),
        ("München", "Europe/Berlin"),
        ("Munich, Germany", "Europe/Berlin"),
        ("Düsseldorf", "Europe/Berlin"),
        ("Łódź", "Europe/Warsaw"),
        ("mumbai", "Asia/Kolkata"),
        ("Bangalore", "Asia/Kolkata"),
        ("San Francisco", "America/Los_Angeles"),
        ("LA", "America/Los_Angeles"),
        ("Shenzhen", "Asia/Shanghai"),
        ("tel-aviv", "Asia/Jerusalem"),
        ("Washington, DC", "America/New_York"),
        ("Kuala Lumpur", "Asia/Kuala_Lumpur"),
        ("India", "Asia/Kolkata"),
        ("Germany", "Europe/Berlin"),
        ("I am in the UK", "Europe/London"),
        ("birmingham, alabama", "America/Chicago"),
        ("Atlanta, Georgia", "America/New_York"),
        ("Dallas Texas", "America/Chicago"),
        ("lisbn", "Europe/Lisbon"),
        ("Hyderbad", "Asia/Kolkata"),
        ("amsterdamm", "Europe/Amsterdam"),
        ("europe/lisbon", "Europe/Lisbon"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("America/New York", "America/New_York"),
        ("ET", "America/New_York"),
        ("us eastern", "America/New_York"),
        ("we use pacific time", "America/Los_Angeles"),
        ("IST", "Asia/Kolkata"),
        ("BST", "Europe/London"),
        ("gmt", "Etc/GMT"),
        ("UTC", "Etc/UTC"),
        ("utc+5:45", "Asia/Kathmandu"),
    ],
)
def test_a_place_in_any_sensible_spelling_is_understood(text: str, name: str) -> None:
    assert zones.read(text, WINTER).names == (name,)


@pytest.mark.parametrize(
    ("text", "some"),
    [
        ("USA", {"America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"}),
        ("us", {"America/New_York", "America/Los_Angeles"}),
        ("Brazil", {"America/Sao_Paulo", "America/Manaus"}),
        ("australia", {"Australia/Sydney", "Australia/Perth"}),
        ("Canada", {"America/Toronto", "America/Vancouver"}),
        ("Russia", {"Europe/Moscow", "Asia/Vladivostok"}),
        ("birmingham", {"Europe/London", "America/Chicago"}),
        ("Georgia", {"America/New_York", "Asia/Tbilisi"}),
        ("CET", {"Europe/Berlin", "Europe/Paris"}),
        ("UTC+2", {"Africa/Cairo", "Europe/Athens"}),
        ("gmt -5", {"America/New_York", "America/Bogota"}),
        ("-3", {"America/Sao_Paulo"}),
    ],
)
def test_where_there_are_several_zones_the_main_ones_are_offered(text: str, some: set[str]) -> None:
    names = zones.read(text, WINTER).names
    assert some <= set(names)
    assert 2 <= len(names) <= MOST


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("it's 14:30", "Africa/Cairo"),
        ("14.30", "Africa/Cairo"),
        ("2:30 pm", "Africa/Cairo"),
        ("its about 2:34pm here", "Africa/Cairo"),
        ("6pm", "Asia/Kolkata"),
        ("18:00", "Asia/Kolkata"),
        ("13:30", "Europe/Berlin"),
        ("7:32 am", "America/New_York"),
        ("half past seven in the morning", "America/New_York"),
        ("12:30", "Europe/London"),
        ("noon", ""),  # no clock shows noon at half past
        ("01:30", "Pacific/Auckland"),  # tomorrow already
    ],
)
def test_the_clock_on_the_wall_tells_the_zone(text: str, offered: str) -> None:
    names = zones.read(text, WINTER).names
    assert (offered in names) if offered else not names
    assert len(names) <= MANY


def test_a_clock_without_am_or_pm_offers_both_halves_of_the_day() -> None:
    names = zones.read("half past two", WINTER).names
    assert {"Africa/Cairo", "Pacific/Honolulu"} <= set(names)


def test_an_offset_is_the_one_of_now() -> None:
    assert "Europe/London" in zones.read("utc+1", SUMMER).names
    assert "Europe/London" not in zones.read("utc+1", WINTER).names


@pytest.mark.parametrize(
    "text",
    ["", "thanks", "hello", "no idea", "asdf", "yes", "later", "friday", "the same", "my phone", "monday 3pm", "utc+30",
     "what?", "\ud800", "Etc", "../etc/passwd", "1" * 100, "lisbon " * 60, "nice", "reading", "one two three"],
)  # fmt: skip
def test_nonsense_gives_no_names(text: str) -> None:
    assert zones.read(text, WINTER) == zones.Zones((), "")


@given(st.text(max_size=300))
@example("\x00\ud800+")
@example("+99:99")
def test_any_text_gives_names_of_the_zone_database_only(text: str) -> None:
    assert all(clocktime.is_zone(name) for name in zones.read(text, WINTER).names)


def test_every_zone_of_the_tables_exists() -> None:
    tables = (cities.CITIES, cities.COUNTRIES, cities.STATES, offsets.ABBREVIATIONS)
    named = {name for table in tables for names in table.values() for name in names} | set(offsets.POPULAR)
    assert {name for name in named if not clocktime.is_zone(name)} == set()


def test_every_place_of_the_tables_is_understood() -> None:
    tables = cities.CITIES | cities.COUNTRIES | cities.STATES
    assert [place for place in tables if not zones.read(place, WINTER).names] == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("lisbon", "Lisbon (Europe/Lisbon)"),
        ("i'm in munich", "Munich (Europe/Berlin)"),
        ("nyc", "New York (America/New_York)"),
        ("Germany", "Berlin (Europe/Berlin)"),
        ("Chile", "Santiago, Easter"),
    ],
)
def test_a_label_names_the_city(text: str, label: str) -> None:
    assert zones.read(text, WINTER).label == label


@pytest.mark.parametrize(
    ("latitude", "longitude", "name"),
    [
        (38.72, -9.14, "Europe/Lisbon"),
        (40.71, -74.0, "America/New_York"),
        (-33.87, 151.2, "Australia/Sydney"),
        (91.0, 0.0, None),
        (0.0, 181.0, None),
        (float("nan"), 0.0, None),
        (0.0, float("inf"), None),
    ],
)
def test_a_point_has_the_zone_of_its_country(latitude: float, longitude: float, name: str | None) -> None:
    assert zones.at(latitude, longitude) == name


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_any_point_has_a_zone_of_the_database_or_none(latitude: float, longitude: float) -> None:
    name = zones.at(latitude, longitude)
    assert name is None or clocktime.is_zone(name)
