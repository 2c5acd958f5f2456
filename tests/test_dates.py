"""Reading "when?": imagined answers, two corpora of answers, and laws that hold for every text."""

import json
import time as clocks
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rules import dates
from rules.dates import When, calendar, spelling, words
from rules.dates.engine import Grammar
from rules.dates.tokens import tokens

CORPORA = Path(__file__).parent / "corpora"
IMAGINED_IN = ("dates_own.txt", "dates_batches.txt")
NOW = datetime.fromisoformat("2026-11-25T14:00")  # a Wednesday
TODAY = NOW.date()


class Said(NamedTuple):
    """An answer, when and about what it was given, and what it may mean."""

    direction: str
    now: datetime
    text: str
    meanings: list[When]
    question: str = ""


def _meaning(text: str) -> When:
    if text in ("unknown", "none", "?"):
        return When("ambiguous" if text == "?" else text)
    days, _, clock = text.partition("@")
    first, dots, last = days.strip().partition("..")
    start = date.fromisoformat(first)
    end = (date.fromisoformat(last) if last else None) if dots else start
    return When("date" if start == end else "range", start, end, time.fromisoformat(clock) if clock else None)


def _imagined() -> list[Said]:
    found, direction, now, question = [], "", NOW, ""
    for line in "\n".join((CORPORA / name).read_text() for name in IMAGINED_IN).splitlines():
        if line.startswith("#"):
            _, direction, moment, question = f"{line} -".split()[:4]
            now = datetime.fromisoformat(moment)
        elif " | " in line and not line.startswith(";"):
            text, _, meanings = line.replace("\\n", "\n").rpartition(" | ")
            meant = [_meaning(one.strip()) for one in meanings.split(" / ")]
            found.append(Said(direction, now, text, meant, question.strip("-")))
    return found


IMAGINED = _imagined()


def _read(said: Said) -> When:
    return dates.read(said.text, said.now, said.direction, said.question)._replace(candidates=(), others=())


GROUPS = sorted({(said.direction, said.now, said.question) for said in IMAGINED})


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: f"{group[0]} {group[1]:%Y-%m-%dT%H:%M} {group[2]}".strip())
def test_an_imagined_answer_means_what_its_author_meant(group: tuple[str, datetime, str]) -> None:
    answers = [(said, _read(said)) for said in IMAGINED if (said.direction, said.now, said.question) == group]
    assert [(said.text, answer, said.meanings) for said, answer in answers if answer not in said.meanings] == []


# Answers that other people wrote


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _fits(meaning: dict[str, Any], answer: When) -> bool:
    if meaning["kind"] in ("unknown", "none", "ambiguous"):
        return bool(answer.kind == meaning["kind"])
    if answer.start is None:
        return False
    if meaning["kind"] == "window":
        (low, high), (low2, high2) = meaning["start"], meaning["end"]
        ends = meaning.get("open_ok", False) if answer.end is None else low2 <= answer.end.isoformat() <= high2
        return bool(low <= answer.start.isoformat() <= high and ends)
    return (answer.start, answer.end) == (_day(meaning["start"]), _day(meaning["end"]))


@pytest.mark.parametrize("name", ["dates.jsonl", "dates_others.jsonl"])
def test_answers_of_others_are_read_or_asked_back_but_never_read_wrongly(name: str) -> None:
    rows = [json.loads(line) for line in (CORPORA / name).read_text().splitlines()]
    answers = [(row, dates.read(row["text"], datetime.fromisoformat(row["ref"]), row["direction"])) for row in rows]
    missed = [
        (row, answer) for row, answer in answers if not any(_fits(one, answer) for one in [row, *row.get("also_ok", [])])
    ]
    assert len(missed) <= 0.03 * len(rows)
    assert [(row["text"], answer) for row, answer in missed if answer.start] == []


@pytest.mark.parametrize(
    ("text", "clock"), [("14:00", "14:00"), ("at 3", "15:00"), ("half past nine", "09:30"), ("noon", "12:00")]
)
def test_a_bare_time_of_the_past_is_the_latest_one(text: str, clock: str) -> None:
    answer = dates.read(text, NOW, "past")
    assert (answer.start, answer.clock) == (TODAY - timedelta(clock > "14:00"), time.fromisoformat(clock))


@pytest.mark.parametrize("text", ["friday", "friday no wait monday", "in 2 weeks", "12/5", "they didn't say", "Jane Smith"])
def test_the_local_time_may_be_aware(text: str) -> None:
    assert dates.read(text, NOW.replace(tzinfo=UTC), "future") == dates.read(text, NOW, "future")


def test_what_must_be_asked_back_offers_its_readings() -> None:
    assert dates.read("12/5", NOW, "future").candidates == (date(2026, 12, 5), date(2027, 5, 12))
    assert dates.read("by 12/5", NOW, "future").candidates == (date(2026, 12, 5), date(2027, 5, 12))
    assert dates.read("my lease ends december 31", NOW, "future").candidates == (date(2026, 12, 31),)


# Laws


PLAIN = [said for said in IMAGINED if len(said.text.split()) <= 3 and said.text[-1].isalnum() and _read(said).start]


@pytest.mark.parametrize(
    "dress",
    [str.upper, str.title, "{}.".format, "  {}  ".format, "{} i think".format, "I think {}".format, "{}!!".format],
    ids=["upper", "title", "dot", "spaces", "i think", "I think", "bang"],
)
def test_how_it_is_dressed_changes_nothing(dress: Any) -> None:
    dressed = [(said, said._replace(text=dress(said.text))) for said in PLAIN[::2]]
    assert [(other.text, _read(said), _read(other)) for said, other in dressed if _read(said) != _read(other)] == []


def test_double_spaces_change_nothing() -> None:
    assert [said.text for said in PLAIN if _read(said) != _read(said._replace(text=said.text.replace(" ", "  ")))] == []


WORDS = sorted(
    {*words.WEEKDAYS, *words.MONTHS, *words.DAYS, *words.UNITS, *words.PARTS}
    | words.wordset("next last this by after before in of the a to or and - / , . not no 2 3rd 12/5 5pm from until ago")
)
TEXTS = st.text(max_size=80) | st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


@given(TEXTS, st.sampled_from(["future", "past"]))
@example("\ud800 friday \x00", "future")
@example("in ² weeks", "future")
@example("99999999999 days", "past")
@example("year 9999", "future")
@example("31.12.9999", "future")
@example("not 3 the day after", "future")
def test_any_text_gives_a_well_formed_answer(text: str, direction: str) -> None:
    answer = dates.read(text, NOW, direction)
    if answer.kind not in ("date", "range"):
        assert (answer.start, answer.end, answer.clock) == (None, None, None)
        return
    assert answer.start is not None
    assert answer.end is None or answer.start <= answer.end
    assert (answer.kind == "date") == (answer.start == answer.end)
    assert answer.start <= TODAY if direction == "past" else (answer.end is None or answer.end >= TODAY)


@given(st.sampled_from([said.text for said in IMAGINED]), st.datetimes(), st.sampled_from(["future", "past"]))
def test_any_moment_can_be_asked_from(text: str, now: datetime, direction: str) -> None:
    assert dates.read(text, now, direction).kind in ("date", "range", "unknown", "none", "ambiguous")


HOSTILE = [
    "a",
    "1",
    "1 ",
    "1:",
    "1-",
    "1/",
    "!",
    "@",
    "a.",
    "a-",
    "a'",
    "by ",
    "to ",
    "the end of ",
    "next week or ",
    "2 days after ",
    "thank you, in touch by 12/5 or next week by the end of next week in two weeks and friday. ",
    "thank you for the decision.\n\n",
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("length", [240, 600, 4096])
def test_no_message_takes_long(piece: str, length: int) -> None:
    text = (piece * length)[:length]
    took = []
    for _ in range(3):
        begun = clocks.process_time()
        dates.read(text, NOW, "future")
        took.append(clocks.process_time() - begun)
    assert min(took) < 0.02


def test_a_long_story_is_not_searched_for_dates() -> None:
    assert dates.read("friday " + "and so on " * 60, NOW, "future").kind == "none"
    assert dates.read("friday, " + "a" * 600, NOW, "future").kind == "none"


@pytest.mark.parametrize("now", [datetime.fromisoformat("0001-01-01"), datetime.fromisoformat("9999-12-31T23:59")])
@pytest.mark.parametrize(
    "text", ["5am", "11pm", "tomorrow", "3 weeks ago", "christmas", "end of next month", "week after next"]
)
def test_the_ends_of_time_are_brought_nearer(now: datetime, text: str) -> None:
    for direction in ("future", "past"):
        answer = dates.read(text, now, direction)
        assert answer.start is None or 1999 <= answer.start.year <= 2101


# How it was read


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("friday week", "Fri 4 Dec"),
        ("by friday week", "by Fri 4 Dec"),
        ("7-11 december", "Mon 7 - Fri 11 Dec"),
        ("late november or early december", "Wed 25 Nov - Thu 10 Dec"),
        ("after new year", "from Sat 2 Jan 2027"),
        ("friday at noon", "Fri 27 Nov, about 12:00"),
        ("they didn't say", "no date yet"),
        ("12/5", "Sat 5 Dec or Wed 12 May 2027?"),
        ("later", "not clear"),
        ("Jane Smith", "not understood"),
    ],
)
def test_an_echo_is_short_and_has_a_year_only_where_it_differs(text: str, echo: str) -> None:
    said = dates.echo(dates.read(text, NOW, "future"), TODAY)
    assert said == echo or (said, echo) == ("by Thu 10 Dec", "Wed 25 Nov - Thu 10 Dec")


def test_an_echo_without_a_today_names_the_year() -> None:
    assert dates.echo(When("date", date(2026, 12, 4), date(2026, 12, 4))) == "Fri 4 Dec 2026"


# The parts


@pytest.mark.parametrize("day", ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25"])
def test_easter_falls_on_the_published_days(day: str) -> None:
    assert calendar.easter(int(day[:4])).isoformat() == day


def test_every_holiday_with_a_name_has_a_day() -> None:
    assert set(words.HOLIDAYS) == set(calendar.HOLIDAYS)
    assert {name: calendar.holiday(name, 2027).start.year for name in calendar.HOLIDAYS} == dict.fromkeys(
        calendar.HOLIDAYS, 2027
    )


def test_months_are_clamped_to_their_last_day() -> None:
    step = calendar.Step(1, "month")
    assert calendar.moved(datetime.fromisoformat("2027-01-31"), step).date() == date(2027, 2, 28)


def test_a_spelling_is_spelled_once() -> None:
    chained = {wrong: right for wrong, right in spelling.SPELLINGS.items() if right in spelling.SPELLINGS}
    assert chained == {}


def _toy() -> Grammar:
    rows: dict[str, list[tuple[str, Callable[..., Any]]]] = {
        "PAIR": [
            ("see NUM? cat|dog", lambda _, number: ("first", number)),
            ("see NUM? cat", lambda *_: ("second", None)),
            ("see cat run?", lambda _: ("long", None)),
        ],
        "BROKEN": [("cat", lambda _: date(2026, 13, 1))],
    }
    numbers = {"NUM": lambda found, at: [(at + 1, found[at].value)] if found[at].kind == "number" else []}
    return Grammar(rows, {"number": numbers}, {})


@pytest.mark.parametrize(
    ("name", "text", "reading"),
    [
        ("PAIR", "see dog", (2, ("first", None))),  # what is optional may be absent
        ("PAIR", "see 3 dog", (3, ("first", 3))),
        ("PAIR", "see cat", (2, ("first", None))),  # of two rules of one length the first
        ("PAIR", "see cat run", (3, ("long", None))),  # of two lengths the longer
        ("PAIR", "see 3", None),
        ("BROKEN", "cat", None),  # there is no such date
    ],
)
def test_the_engine_takes_the_longest_reading_of_the_first_rule(name: str, text: str, reading: object) -> None:
    found = [(end, value) for _, end, value in _toy().parse(tokens(text), None).longest([name], 0)]
    assert found == ([reading] if reading else [])


def test_a_rule_that_begins_with_itself_is_refused_when_the_grammar_is_made() -> None:
    with pytest.raises(RecursionError):
        Grammar({"SELF": [("SELF cat", lambda *_: "never"), ("cat", lambda _: "once")]}, {}, {})
