"""What other people mean by the same words: the readings that one tap puts in place of the first."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import dates
from rules.dates import When

WEDNESDAY, SATURDAY, SUNDAY, MONDAY, NIGHT = map(
    datetime.fromisoformat,
    ("2026-11-25T14:00", "2026-11-28T14:00", "2026-11-29T14:00", "2026-11-30T14:00", "2026-11-26T01:30"),
)


def _said(when: When, now: datetime) -> str:
    return dates.echo(when, now.date())


@pytest.mark.parametrize(
    ("text", "now", "meant", "others"),
    [
        ("next friday", WEDNESDAY, "Fri 4 Dec", ["Fri 27 Nov"]),
        ("by next friday", WEDNESDAY, "by Fri 4 Dec", ["by Fri 27 Nov"]),
        ("next monday", SATURDAY, "Mon 30 Nov", ["Mon 7 Dec"]),
        ("next monday", WEDNESDAY, "Mon 30 Nov", []),  # there is no nearer one
        ("wednesday", WEDNESDAY, "Wed 2 Dec", ["Wed 25 Nov"]),
        ("wednesday at 3", WEDNESDAY, "Wed 2 Dec, about 15:00", ["Wed 25 Nov, about 15:00"]),
        ("this wednesday", WEDNESDAY, "Wed 25 Nov", ["Wed 2 Dec"]),
        ("friday week", WEDNESDAY, "Fri 4 Dec", ["Fri 27 Nov"]),
        ("a week on friday", WEDNESDAY, "Fri 4 Dec", []),
        ("this week", WEDNESDAY, "by Sun 29 Nov", ["by Fri 27 Nov"]),
        ("next week", WEDNESDAY, "Mon 30 Nov - Sun 6 Dec", ["Mon 30 Nov - Fri 4 Dec"]),
        ("next week", SUNDAY, "Mon 30 Nov - Sun 6 Dec", ["Mon 7 - Sun 13 Dec", "Mon 30 Nov - Fri 4 Dec"]),
        ("the end of next week", WEDNESDAY, "Fri 4 Dec", ["Sun 6 Dec"]),
        ("the end of next week", SUNDAY, "Fri 4 Dec", ["Fri 11 Dec"]),
        ("by the end of the week", WEDNESDAY, "by Fri 27 Nov", ["by Sun 29 Nov"]),
        ("this weekend", WEDNESDAY, "Sat 28 - Sun 29 Nov", []),
        ("this weekend", SATURDAY, "by Sun 29 Nov", ["Sat 5 - Sun 6 Dec"]),
        ("next weekend", WEDNESDAY, "Sat 5 - Sun 6 Dec", ["Sat 28 - Sun 29 Nov"]),
        ("in two weeks", WEDNESDAY, "Wed 9 Dec", ["Mon 7 - Sun 13 Dec"]),
        ("in a month", WEDNESDAY, "Fri 25 Dec", ["Tue 1 - Thu 31 Dec"]),
        ("within two weeks", WEDNESDAY, "by Wed 9 Dec", []),
        ("first week of december", WEDNESDAY, "Tue 1 - Mon 7 Dec", ["Mon 30 Nov - Sun 6 Dec", "Mon 7 - Sun 13 Dec"]),
        ("tomorrow", NIGHT, "Fri 27 Nov", ["Thu 26 Nov"]),
        ("tomorrow", WEDNESDAY, "Thu 26 Nov", []),
        ("4 dec", WEDNESDAY, "Fri 4 Dec", []),
        ("they didn't say", WEDNESDAY, "no date yet", []),
    ],
)
def test_where_people_differ_the_other_readings_are_offered(text: str, now: datetime, meant: str, others: list[str]) -> None:
    read = dates.read(text, now, "future", "decision")
    assert (_said(read, now), [_said(other, now) for other in read.others]) == (meant, others)


@pytest.mark.parametrize(
    ("text", "now", "others"),
    [
        ("last tuesday", WEDNESDAY, ["Tue 17 Nov"]),
        ("last tuesday", MONDAY, []),  # the latest one is that of last week
        ("wednesday", WEDNESDAY, ["Wed 25 Nov"]),
        ("last week", WEDNESDAY, []),  # a day was asked for
    ],
)
def test_of_the_past_only_days_are_offered(text: str, now: datetime, others: list[str]) -> None:
    assert [_said(other, now) for other in dates.read(text, now, "past", "when").others] == others


def test_a_reminder_is_offered_no_week() -> None:
    assert dates.read("in two weeks", WEDNESDAY, "future", "remind").others == ()


@pytest.mark.parametrize(
    ("order", "meant", "other"), [("dmy", "2027-05-12", "2026-12-05"), ("mdy", "2026-12-05", "2027-05-12")]
)
def test_a_date_read_in_the_order_of_the_user_has_the_other_order_beside_it(order: str, meant: str, other: str) -> None:
    read = dates.read("12/5", WEDNESDAY, "future", order=order)
    assert (str(read.start), [str(one.start) for one in read.others]) == (meant, [other])
    assert dates.read("12/25", WEDNESDAY, "future", order=order).others == ()


PARTS = (
    "next",
    "last",
    "this",
    "by",
    "the end of",
    "week",
    "friday",
    "wednesday",
    "in two weeks",
    "12/5",
    "weekend",
    "or",
    "month",
)


@given(st.lists(st.sampled_from(PARTS), max_size=5).map(" ".join), st.sampled_from(["future", "past"]), st.datetimes())
def test_others_are_two_at_most_differ_and_have_no_others(text: str, direction: str, now: datetime) -> None:
    read = dates.read(text, now, direction, "", "dmy")
    days = [(when.start, when.end) for when in (read, *read.others)]
    assert len(read.others) <= 2
    assert len(set(days)) == len(days)
    assert all(other.kind in ("date", "range") and other.start and not other.others for other in read.others)


# The clock of another zone


@pytest.mark.parametrize("text", ["tomorrow 11 AM IST", "tomorrow at 11 am ist", "tomorrow 11:00 IST"])
def test_a_time_in_another_zone_leaves_the_day_and_no_time(text: str) -> None:
    read = dates.read(text, WEDNESDAY.replace(tzinfo=ZoneInfo("Europe/Paris")), "future")
    assert (str(read.start), read.clock) == ("2026-11-26", None)
    own = dates.read(text, WEDNESDAY.replace(tzinfo=ZoneInfo("Asia/Kolkata")), "future")
    assert f"{own.start} {own.clock:%H:%M}" == "2026-11-26 11:00"


@pytest.mark.parametrize(("text", "direction", "question"), [("11 AM IST", "past", "ended"), ("9am EST", "future", "remind"),
                                                            ("tomorrow 11 AM IST", "future", "remind")])  # fmt: skip
def test_where_only_the_time_matters_one_in_another_zone_is_asked_back(text: str, direction: str, question: str) -> None:
    assert dates.read(text, WEDNESDAY, direction, question).kind == "ambiguous"


# A pasted mail

MAIL = """Dear Ms Adeyemi,

Thank you for taking the time to meet with us on Tuesday. The panel very much enjoyed the conversation. {}

Kind regards,
June Park, May & Baker
Tel +353 1 496 0000 | 12 Harcourt Street, Dublin 2
This email and any attachments are confidential. If you have received it in error please notify the sender and delete it
from your system. Registered in Ireland no 482913. Office hours Mon - Fri 9:00 - 17:00."""


@pytest.mark.parametrize(
    ("sentence", "echo"),
    [
        ("We expect to let you know the outcome by Friday 4 December.", "by Fri 4 Dec"),
        ("We will come back to you early next week, and please send your references by Monday.", "not clear"),
        ("Feedback will be given by 4 December. Final decisions will be made by 18 December.", "Fri 4 Dec or Fri 18 Dec?"),
        ("Please confirm by Monday that you will be in touch.", "not clear"),
        ("We will be in touch.", "not clear"),
    ],
)
def test_of_a_pasted_mail_only_the_sentence_that_tells_counts(sentence: str, echo: str) -> None:
    said = _said(dates.read(MAIL.format(sentence), WEDNESDAY, "future", "decision"), WEDNESDAY)
    assert said.replace("not understood", "not clear") == echo
