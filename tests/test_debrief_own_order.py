"""What strangers tell in their own words and order: before it is asked, by half a name, or to put a name right."""

import pytest
from told import BOB, HERE, JANE, read

from rules.debrief.ahead import ahead
from rules.debrief.people import corrected
from rules.forms import Unclear

# --- told before it is asked --------------------------------------------------------------------

MET = {"people": [JANE, BOB]}


@pytest.mark.parametrize(
    ("said", "key", "echo"),
    [
        ("they'll decide by Friday next week btw", "decision", "they decide by Fri 13 Mar"),
        ("there may be a second round in two weeks", "second", "they may call"),
        ("Jane is jane@acme.com", "channel", "how to reach Jane Smith"),
        ("Bob by phone", "channel", "how to reach Bob"),
        ("it was over zoom", "format", "by video"),
    ],
)
def test_what_answers_a_later_question_is_kept(said: str, key: str, echo: str) -> None:
    early = ahead(said, MET, HERE)
    assert early
    assert early.key == key
    assert early.answers[key]
    assert early.echo.startswith(echo)


@pytest.mark.parametrize(
    "said", ["when do they decide?", "they decide soon", "banana", "jane@acme.com?", "I did not get an email"]
)
def test_what_asks_or_says_no_day_answers_nothing_ahead(said: str) -> None:
    assert ahead(said, MET, HERE) is None


def test_what_was_answered_is_not_told_anew_ahead() -> None:
    assert ahead("they decide on Friday", {**MET, "decision": {"start": None}}, HERE) is None


# --- put right at the end -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("wait, it's Jayne with a y", ["Jayne Smith", "Bob Lee"]),
        ("Smyth not Smith", ["Jane Smyth", "Bob Lee"]),
    ],
)
def test_a_name_is_put_right_by_writing_it(said: str, names: list[str]) -> None:
    answers = corrected(said, MET)
    assert answers
    assert [person["name"] for person in answers["people"]] == names


@pytest.mark.parametrize("said", ["Jane is right", "hm", "Sandra was there too", "Jone and Bab"])
def test_what_is_no_single_spelling_changes_no_name(said: str) -> None:
    assert corrected(said, MET) is None


def test_one_who_is_named_again_by_half_is_the_same_person() -> None:
    more = read("people_done", "Jane, and Lee from sales, and a Bob Marsh", MET).answers["people"]
    assert [person["name"] for person in more] == ["Jane Smith", "Bob Lee", "Bob Marsh"]


def test_a_longer_name_takes_the_place_of_its_half() -> None:
    [jane] = read("people_done", "Jane Smith", {"people": [{**JANE, "name": "Jane"}]}).answers["people"]
    assert (jane["name"], jane["id"], jane["title"]) == ("Jane Smith", JANE["id"], JANE["title"])


@pytest.mark.parametrize("said", ["3:30 ish", "15:30", "around 3pm"])
def test_a_time_is_no_job(said: str) -> None:
    with pytest.raises(Unclear, match="time"):
        read("job", said)


@pytest.mark.parametrize("said", ["that's all of them", "No, that was everybody", "just the two", "only her"])
def test_nobody_else_is_said_in_many_words(said: str) -> None:
    assert read("people_done", said, MET) is True


def test_how_to_reach_them_is_no_list_of_more_people() -> None:
    said = "handwritten card for Mrs Smith, email for Bob"
    with pytest.raises(Unclear):
        read("people_done", said, MET)
    early = ahead(said, MET, HERE)
    assert early
    assert early.answers["channel"] == {"1": "card", "2": "email"}


@pytest.mark.parametrize(("format_", "many"), [("in_person", 1), ("video", 0), ("phone", 0)])
def test_nobody_sits_at_the_desk_of_a_call(format_: str, many: int) -> None:
    assert len(read("desk", "no idea", {"format": format_})) == many
