"""Where is the user? Reads a city, a country, a zone, an offset or the clock time into IANA zone names.

Only names of the zone database are returned. Several names mean that the user is to be asked which.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from functools import cache
from math import isfinite
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

import tzfpy
from rapidfuzz import process
from rapidfuzz.distance import OSA

from rules import clocktime
from rules.dates.calendar import Now
from rules.dates.message import items
from rules.dates.tokens import Clock, tokens
from rules.dates.words import wordset
from rules.zones import cities as table
from rules.zones import offsets

LONGEST = 200  # characters; a place is short
MANY, MOST = 4, 6  # zones to choose from: for an offset, for a country
STALE = timedelta(minutes=10)  # a typed time may be that much off
DAY = timedelta(days=1)
_WORDS_IN_NAME = 5


class Zones(NamedTuple):
    """IANA names: one is understood, several are to choose from, none is not understood. `label` is for the user."""

    names: tuple[str, ...]
    label: str


def read(text: str, now: datetime) -> Zones:
    """The zones that `text` can mean; `now` is the UTC, against which a clock time is read. Any text is taken."""
    said = _plain(text[: LONGEST + 1])
    if not said or len(text) > LONGEST:
        return Zones((), "")
    found = next((names for names in (reader(said, text, now) for reader in _READERS) if names), ())
    names = tuple(dict.fromkeys(name for name in found if clocktime.is_zone(name)))[:MOST]
    return Zones(names, _label(names, said))


def at(latitude: float, longitude: float) -> str | None:
    """The zone of a point in degrees; None where the coordinates are none or the sea has no zone."""
    if not (isfinite(latitude) and isfinite(longitude) and abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    name = str(tzfpy.get_tz(longitude, latitude))
    return name if clocktime.is_zone(name) else None


def city(name: str) -> str:
    """The city of a zone's name, as people write it: 'New York'."""
    return name.rsplit("/", 1)[-1].replace("_", " ")


def is_place(name: str) -> bool:
    """Whether a city, a state or a country is called so."""
    return bool(_exactly(_plain(name)))


def _label(names: tuple[str, ...], said: str) -> str:
    """'Munich (Europe/Berlin)' for one zone, in the user's own word when that is a city of it; the cities of several."""
    if len(names) == 1:
        here = (place for place in _places(said.split(), _city) if _all_places().get(place) == names)
        return f"{next(here, city(names[0])).title()} ({names[0]})"
    return ", ".join(map(city, names))


def _plain(text: str) -> str:
    """Lower case without accents and punctuation: 'São Paulo!' as 'sao paulo'."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss"))
    kept = "".join(char for char in letters if not unicodedata.combining(char)).replace("ø", "o").replace("ł", "l")
    return " ".join(re.sub(r"[^\w+:/-]|_", " ", kept).split())


# Readers: (plain text, text, now) to names, tried in order


def _by_name(_: str, text: str, __: datetime) -> tuple[str, ...]:
    """'europe/lisbon'. Names without a stroke ('Cuba', 'EST') are read as places and abbreviations."""
    name = _official().get(text.strip().rstrip(".").casefold().replace(" ", "_"))
    return (name,) if name else ()


_OFFSET = re.compile(r"(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?(?: hours?| hrs?| h)?")


def _by_offset(said: str, _: str, now: datetime) -> tuple[str, ...]:
    """'UTC+2', 'gmt -5:30'."""
    match = _OFFSET.fullmatch(_bare(said))
    if not match:
        return ()
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0)) * (-1 if match[1] == "-" else 1)
    if not timedelta(hours=-12) <= offset <= timedelta(hours=14):
        return ()
    return tuple(name for name in offsets.POPULAR if _offset(name, now) == offset)[:MANY]


def _by_abbreviation(said: str, _: str, __: datetime) -> tuple[str, ...]:
    bare = _bare(said)
    return offsets.ABBREVIATIONS.get(bare) or (_all_places()[bare] if bare in _SHORT_WORDS else ())


def _by_place(said: str, _: str, __: datetime) -> tuple[str, ...]:
    return _together(list(_places(said.replace("/", " ").replace("-", " ").split(), _exactly)))


def _by_clock(_: str, text: str, now: datetime) -> tuple[str, ...]:
    """'it's 14:30'; at 2:30 without am or pm it may be either."""
    found = tokens(text)
    read = items(found, Now(now.astimezone(UTC).replace(tzinfo=None), past=True))
    clocks = [item.value for item in read if item.kind == "clocktime"]
    if len(clocks) != 1 or any(item.kind in ("strange", "when", "number") for item in read):
        return ()
    times = _times(clocks[0], {token.text for token in found})
    return tuple(name for time in times for name in _showing(time, now)[: MANY // len(times)])


def _by_likeness(said: str, _: str, __: datetime) -> tuple[str, ...]:
    return _all_places().get(_nearly(_bare(said)), ())


_READERS: tuple[Callable[[str, str, datetime], tuple[str, ...]], ...] = (
    _by_name,
    _by_offset,
    _by_abbreviation,
    _by_place,
    _by_clock,
    _by_likeness,
)


# Words

_BESIDE = wordset(
    "i m am im in on it is my time zone timezone the we use here re standard daylight s live living based near from at now "
    "currently city area"
)


def _bare(said: str) -> str:
    return " ".join(word for word in said.split() if word not in _BESIDE)


@cache
def _official() -> dict[str, str]:
    return {name.casefold(): name for name in available_timezones() if "/" in name}


@cache
def _all_places() -> dict[str, tuple[str, ...]]:
    own = {_plain(city(name)): (name,) for name in sorted(_official().values()) if name.split("/")[0] in _CONTINENTS}
    everyday = dict.fromkeys(table.COMMON_WORDS)
    return {name: zones for name, zones in own.items() if name not in everyday} | (
        table.STATES | table.COUNTRIES | table.CITIES
    )


_CONTINENTS = wordset("Africa America Asia Atlantic Australia Europe Indian Pacific")


@cache
def _mendable() -> tuple[str, ...]:
    """Well-known places with names long enough to be told from other words."""
    big = [name for name in available_timezones() if name in offsets.POPULAR or name.startswith(("Asia/", "Europe/"))]
    known = {*table.CITIES, *table.COUNTRIES, *(_plain(city(name)) for name in big)}
    return tuple(sorted(place for place in known if len(place) >= 6 and place in _all_places()))


def _places(said: list[str], find: Callable[[str], str]) -> Iterator[str]:
    """The places named, the longest reading first: 'new york city' is not 'york'."""
    at = 0
    while at < len(said):
        lengths = range(min(_WORDS_IN_NAME, len(said) - at), 0, -1)
        found = next(((size, place) for size in lengths if (place := find(" ".join(said[at : at + size])))), (1, ""))
        at += found[0]
        if found[1]:
            yield found[1]


def _exactly(words: str) -> str:
    return words if words in _all_places() and words not in _SHORT_WORDS else ""


_SHORT_WORDS = wordset("us la act oz")  # places only where they are the whole answer


def _city(words: str) -> str:
    """A city that is not called by its initials."""
    return words if len(words) > 3 and words in table.CITIES else ""


def _nearly(words: str) -> str:
    """A place with one letter wrong, two in a long name; the first letter must be right."""
    if len(words) < 5:
        return ""
    near = process.extractOne(words, _mendable(), scorer=OSA.distance, score_cutoff=2 if len(words) >= 10 else 1)
    return near[0] if near and near[0][0] == words[0] else ""


def _together(places: list[str]) -> tuple[str, ...]:
    """The zones that all named places share ('birmingham, alabama'); else those of the first place."""
    zones = [_all_places()[place] for place in places]
    shared = [name for name in zones[0] if all(name in others for others in zones)] if zones else []
    return tuple(shared) or (zones[0] if zones else ())


# Offsets


def _offset(name: str, now: datetime) -> timedelta:
    return now.astimezone(ZoneInfo(name)).utcoffset() or timedelta(0)


def _times(clock: Clock, texts: Iterable[str]) -> list[time]:
    """The times that it may be."""
    other = clock.at.replace(hour=(clock.at.hour + 12) % 24)
    if clock.sure:
        return [clock.at]
    early, late = sorted((clock.at, other))
    if {"afternoon", "evening", "night"} & set(texts):
        return [late]
    return [early] if "morning" in texts else [late, early]


def _showing(clock: time, now: datetime) -> list[str]:
    """Popular zones whose clocks show that time now, give or take some minutes."""
    utc = now.astimezone(UTC)
    ahead = timedelta(hours=clock.hour, minutes=clock.minute) - timedelta(hours=utc.hour, minutes=utc.minute)
    gaps = {name: _gap(_offset(name, now) - ahead) for name in offsets.POPULAR}
    nearest = min(gaps.values())
    return [name for name, gap in gaps.items() if gap == nearest and gap <= STALE]


def _gap(difference: timedelta) -> timedelta:
    """How far two clock faces are apart."""
    around = difference % DAY
    return min(around, DAY - around)
