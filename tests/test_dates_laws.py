"""Laws of reading dates: what must hold however, whenever and in whatever order it is said."""

import calendar
from datetime import date, datetime, time, timedelta

import dates_table
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rules import dates
from rules.dates import When, answer, fallback, hours

NOW = datetime.fromisoformat("2026-11-25T14:00")  # a Wednesday
TODAY = NOW.date()
PHRASES = (
    "friday", "next monday", "tomorrow", "the day after tomorrow", "in two weeks", "3 weeks", "by friday", "end of the month",
    "end of next week", "next week", "early next week", "within ten days", "30th november", "december 3rd", "monday week",
    "between monday and wednesday", "after thanksgiving", "before christmas", "in six months", "not before thursday",
    "tuesday morning", "saturday afternoon at 3", "no later than 4 december", "they didn't say", "no idea", "12/5",
)  # fmt: skip
MOMENTS = [
    datetime.combine(day, clock)
    for day in (
        *(date(2026, 11, 23) + timedelta(ahead) for ahead in range(7)),
        *(date(2026, month, calendar.monthrange(2026, month)[1]) for month in range(1, 13)),
        *(date(2027, 1, 1), date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1), date(2027, 2, 28)),
    )
    for clock in (time(0, 30), time(23, 30))
]


def _read(text: str, now: datetime = NOW, direction: str = "future") -> When:
    return dates.read(text, now, direction)


def _bounds(text: str, now: datetime, direction: str = "future") -> tuple[date | None, date | None]:
    found = _read(text, now, direction)
    return found.start, found.end


# How it is said


DRESSES = (
    str.upper, str.title, str.lower, "{}.".format, "{}...".format, "{} i think".format, "i think {}".format, "{} 🤞".format,
    "🙂 {}".format, " {} ".format, "{}!".format, "umm {}".format, "hi, {} thanks".format, lambda text: text.replace(" ", "  "),
)  # fmt: skip


@given(st.sampled_from(PHRASES), st.lists(st.sampled_from(DRESSES), min_size=1, max_size=3))
def test_capitals_dots_emoji_spaces_and_small_talk_change_no_date(phrase: str, dresses: list[object]) -> None:
    said = phrase
    for dress in dresses:
        said = dress(said)  # type: ignore[operator]
    assert _read(said) == _read(phrase)


NEIGHBOURS = {
    letter: row[max(at - 1, 0) : at] + row[at + 1 : at + 2]
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for at, letter in enumerate(row)
}


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A phrase, and the same with one letter left out, doubled, swapped with the next, or missed by one key."""
    phrase = draw(st.sampled_from([phrase for phrase in PHRASES if phrase not in ("no idea", "12/5")]))
    words = phrase.split()
    which = draw(st.sampled_from([at for at, word in enumerate(words) if len(word) >= 5 and word.isalpha()] or [-1]))
    word = words[which]
    at = draw(st.integers(1, len(word) - 1))
    near = NEIGHBOURS.get(word[at], word[at])
    words[which] = draw(
        st.sampled_from(
            [
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
                word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
                *(word[:at] + key + word[at + 1 :] for key in near),
            ]
        )
    )
    return phrase, " ".join(words)


@settings(max_examples=300)
@given(slips())
def test_a_slip_of_the_finger_keeps_the_answer_or_asks_but_gives_no_other_date(slip: tuple[str, str]) -> None:
    phrase, slipped = slip
    assert _read(slipped).start is None or _read(slipped) == _read(phrase)


# When it is said


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_the_same_words_obey_the_policy_at_every_moment(now: datetime) -> None:
    today = now.date()
    monday = today - timedelta(today.weekday())
    friday = today + timedelta((4 - today.weekday() - 1) % 7 + 1)
    month_end = today.replace(day=calendar.monthrange(today.year, today.month)[1])
    christmas = date(today.year, 12, 25)
    assert _bounds("tomorrow", now) == (today + timedelta(1),) * 2
    assert _bounds("friday", now) == (friday,) * 2
    assert _bounds("by friday", now) == (today, friday)
    assert _bounds("friday week", now) == (friday + timedelta(7),) * 2
    assert _bounds("next week", now) == (monday + timedelta(7), monday + timedelta(13))
    assert _bounds("two weeks", now) == (today + timedelta(14),) * 2
    assert _bounds("end of the month", now) == (month_end,) * 2
    assert _bounds("within ten days", now) == (today, today + timedelta(10))
    assert _bounds("yesterday", now, "past") == (today - timedelta(1),) * 2
    assert _bounds("friday", now, "past") == (friday - timedelta(7 if friday - timedelta(7) < today else 14),) * 2
    assert _bounds("christmas", now)[0] in (None, christmas if christmas >= today else date(today.year + 1, 12, 25))


@given(st.dates(date(2024, 1, 1), date(2031, 12, 31)), st.sampled_from([time(0, 30), time(23, 30)]))
def test_february_29_is_the_next_one_or_is_asked(today: date, clock: time) -> None:
    found = _read("feb 29", datetime.combine(today, clock))
    leap = next(
        day for year in range(today.year, today.year + 9) if calendar.isleap(year) and (day := date(year, 2, 29)) >= today
    )
    assert found.start == leap if found.start else found.kind == "ambiguous" and leap in (*found.candidates, leap)


@given(st.dates(date(2024, 1, 1), date(2031, 12, 31)))
def test_a_month_from_now_is_clamped_to_the_end_of_that_month(today: date) -> None:
    year, month = today.year + today.month // 12, today.month % 12 + 1
    last = calendar.monthrange(year, month)[1]
    assert _read("in a month", datetime.combine(today, time(9))).start == date(year, month, min(today.day, last))


# In which order


@given(st.dates(TODAY, TODAY + timedelta(300)), st.sampled_from(["{}/{}", "{}/{}/{}", "{}-{}-{}"]))
def test_who_is_known_to_write_the_day_first_or_the_month_first_is_never_asked(day: date, form: str) -> None:
    by_day, by_month = form.format(day.day, day.month, day.year), form.format(day.month, day.day, day.year)
    assume(by_day != "24/7")  # that is always, in every order
    assert dates.read(by_day, NOW, "future", order="dmy").start == day
    assert dates.read(by_month, NOW, "future", order="mdy").start == day


@pytest.mark.parametrize(
    ("text", "order", "start"),
    [
        ("12/5", "dmy", "2027-05-12"),
        ("12/5", "mdy", "2026-12-05"),
        ("by 12/5", "mdy", "2026-11-25"),
        ("25/12", "mdy", "2026-12-25"),  # it can only be the other way round
        ("sat 12/5", "dmy", "2026-12-05"),  # and so says the weekday
        ("sat 12/5", "", "2026-12-05"),
        ("2026-12-05", "dmy", "2026-12-05"),
    ],
)
def test_a_known_order_settles_what_is_open_and_nothing_else(text: str, order: str, start: str) -> None:
    assert str(dates.read(text, NOW, "future", order=order).start) == start


# What was asked


@pytest.mark.parametrize(
    ("text", "direction", "question", "clock"),
    [
        ("an hour", "past", "ended", "13:00"),
        ("an hour", "future", "remind", "15:00"),
        ("an hour", "future", "decision", None),
        ("an hour", "past", "when", None),
        ("it took an hour", "past", "ended", None),
        ("11", "past", "ended", "11:00"),
        ("3", "future", "remind", None),
        ("3", "future", "decision", None),
        ("from 10 to 11:15", "past", "ended", "11:15"),
        ("from 10 to 11:15", "past", "when", "10:00"),
        ("started at 9", "past", "ended", None),
        ("later", "future", "remind", "17:00"),
        ("later", "future", "decision", None),
        ("this evening", "future", "remind", f"{hours.EVENING:%H:%M}"),
        ("this evening", "future", "decision", None),
        ("tuesday morning", "future", "remind", f"{hours.MORNING:%H:%M}"),
        ("tomorrow at lunch", "future", "remind", f"{hours.NOON:%H:%M}"),
        ("friday after lunch", "future", "remind", f"{hours.AFTERNOON:%H:%M}"),
        ("end of the day", "future", "remind", f"{hours.END_OF_DAY:%H:%M}"),
        ("they open at 8", "future", "decision", None),
        ("9am-5pm", "future", "decision", None),
    ],
)
def test_the_question_tells_what_a_bare_hour_means(text: str, direction: str, question: str, clock: str | None) -> None:
    found = dates.read(text, NOW, direction, question)
    assert found.clock == (time.fromisoformat(clock) if clock else None)


def test_a_bare_hour_of_the_past_is_todays_when_it_is_over() -> None:
    assert dates.read("15", NOW.replace(hour=16), "past", "ended") == When("date", TODAY, TODAY, time(15))
    assert dates.read("15", NOW, "past", "ended").start == TODAY - timedelta(1)


def test_to_be_reminded_at_an_hour_that_is_over_is_asked_back() -> None:
    late = NOW.replace(hour=20)
    assert dates.read("this evening", late, "future", "remind").kind == "ambiguous"
    assert dates.read("in the morning", late, "future", "remind").start == TODAY + timedelta(1)
    assert dates.read("later", late, "future", "remind") == When("date", TODAY + timedelta(1), TODAY + timedelta(1), time(9))


# How it is said back


DAY = date(2026, 12, 4)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When("date", DAY, DAY), "Fri 4 Dec"),
        (When("date", DAY, DAY, time(9)), "Fri 4 Dec, about 9:00"),
        (When("range", TODAY, DAY), "by Fri 4 Dec"),
        (When("range", TODAY, DAY, time(17, 30)), "by Fri 4 Dec, about 17:30"),
        (When("range", DAY, DAY + timedelta(2)), "Fri 4 - Sun 6 Dec"),
        (When("range", DAY, None), "from Fri 4 Dec"),
        (When("ambiguous", candidates=(DAY, date(2027, 1, 4))), "Fri 4 Dec or Mon 4 Jan 2027?"),
        (answer.AMBIGUOUS, "not clear"),
        (answer.UNKNOWN, "no date yet"),
        (answer.NONE, "not understood"),
    ],
)
def test_every_kind_is_said_back_in_words(when: When, said: str) -> None:
    assert dates.echo(when, TODAY) == said


# dateparser


@pytest.mark.parametrize("text", ["5th day of December, 2026", "Dec/5/2026", "Dec-05-2026"])
def test_dateparser_reads_full_dates_that_the_grammar_has_no_rule_for(text: str) -> None:
    assert _read(text) == When("date", date(2026, 12, 5), date(2026, 12, 5))


@pytest.mark.parametrize(
    "text",
    ["december 2026", "5 december", "tomorrow", "in 2 weeks", "may 2026 lee", "12/5/2026", "March 32 2026", "room 5 dec 2026",
     "5 dec 6 2026", "2026", "5 of may 2026 or 2027", "ref 5-dec-2026", "the day of 5 day 2026", "jan " * 20 + "5 2026"],
)  # fmt: skip
def test_dateparser_is_not_asked_for_anything_but_one_full_date(text: str) -> None:
    assert fallback.absolute(text, NOW) is None


# The page


def test_the_page_of_examples_is_what_the_reader_says_today() -> None:
    assert dates_table.DOC.read_text() == dates_table.page(), "run: python tests/dates_table.py"
