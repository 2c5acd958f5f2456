"""How each answer of the debrief is read: what people type, and what is asked back."""

from datetime import datetime

import pytest
from told import BOB, HERE, JANE, LISBON, TODAY, YESTERDAY, read

from rules import debrief
from rules.debrief.read import LINE, NOTE
from rules.debrief.when import ended_moment
from rules.forms import Card, Unclear

# --- company ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("Acme", "Acme"),
        ("ACME.", "Acme"),  # known by another spelling
        ("it was at Boots", "Boots"),
        ("with Google!", "Google"),
        ("I interviewed at Bolt", "Bolt"),
        ("company: Bolt", "Bolt"),
        ("The Company Store", "The Company Store"),
        ("Booking.com", "Booking.com"),
        ("<b>O'Neil & Söhne</b>", "<b>O'Neil & Söhne</b>"),
        ("  Smith   &\nCo ", "Smith & Co"),
        ("3M", "3M"),
    ],
)
def test_a1_a_company_is_kept_as_it_is_spelled(said: str, company: str) -> None:
    assert read("company", said) == company


@pytest.mark.parametrize("said", ["🎉", "?!", "which one?", "x" * (LINE + 1)])
def test_a1_what_is_no_name_or_too_long_is_asked_again(said: str) -> None:
    with pytest.raises(Unclear):
        read("company", said)


# --- when -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "day", "clock"),
    [
        ("just now", TODAY, "15:00"),
        ("today", TODAY, None),
        ("this morning", TODAY, None),
        ("an hour ago", TODAY, "14:00"),
        ("at 14:30", TODAY, "14:30"),
        ("Yesterday", YESTERDAY, None),
        ("yesterday, ended at 15:30", YESTERDAY, "15:30"),
        ("last Friday at 10", "2026-02-27", "10:00"),
        ("28 Feb", "2026-02-28", None),
    ],
)
def test_a1_the_day_of_the_interview_and_when_it_ended(said: str, day: str, clock: str | None) -> None:
    assert read("when", said) == {"day": day, "clock": clock, "said": said}


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("tomorrow", "still to come"),
        ("next week", "still to come"),
        ("today at 16:00", "still to come"),
        ("last week", "find a day"),
        ("no idea", "find a day"),
        ("Acme", "find a day"),
        ("x" * 4096, "find a day"),
    ],
)
def test_a1_a_day_that_is_still_to_come_or_not_found_is_asked_back(said: str, hint: str) -> None:
    with pytest.raises(Unclear, match=hint) as unclear:
        read("when", said)
    assert not unclear.value.choices


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("14:00", "14:00"),
        ("2pm", "14:00"),
        ("2", "14:00"),
        ("around 2", "14:00"),
        ("quarter to 2", "13:45"),
        ("noon", "12:00"),
        ("don't know", None),
        ("I can't remember", None),
        ("not sure", None),
    ],
)
def test_a1_the_time_it_ended_may_be_a_bare_hour_or_not_known(said: str, clock: str | None) -> None:
    assert read("ended", said, {"when": {"day": TODAY, "clock": None}}) == clock


def test_a1_a_time_still_to_come_is_asked_back_only_on_the_day_itself() -> None:
    with pytest.raises(Unclear, match="still to come"):
        read("ended", "16:00", {"when": {"day": TODAY, "clock": None}})
    assert read("ended", "16:00", {"when": {"day": YESTERDAY, "clock": None}}) == "16:00"
    with pytest.raises(Unclear, match="find a time"):
        read("ended", "in the lobby", {"when": {"day": TODAY, "clock": None}})


@pytest.mark.parametrize(
    ("when", "ended", "moment"),
    [
        ({"day": YESTERDAY, "clock": "15:30"}, None, "2026-03-01 15:30"),
        ({"day": YESTERDAY, "clock": None}, "11:00", "2026-03-01 11:00"),
        ({"day": YESTERDAY, "clock": None}, None, "2026-03-01 17:00"),  # the end of a working day
        ({"day": TODAY, "clock": None}, None, "2026-03-02 15:00"),  # but not later than it was told
    ],
)
def test_a1_when_it_ended_is_never_later_than_it_was_told(when: dict[str, str | None], ended: str | None, moment: str) -> None:
    assert ended_moment({"when": when, "ended": ended}, HERE.now) == datetime.fromisoformat(moment).replace(tzinfo=LISBON)


# --- people -----------------------------------------------------------------------------------


def test_a2_several_people_in_one_message_and_one_more_is_added() -> None:
    first = read("people", "Jane Smith, CTO and Bob Lee (recruiter)")
    assert [(one["id"], one["name"], one["title"]) for one in first] == [(1, "Jane Smith", "CTO"), (2, "Bob Lee", "recruiter")]
    more = read("people_done", "Maria Lopez", {"people": first})
    assert [(one["id"], one["name"]) for one in more.answers["people"]][2:] == [(3, "Maria Lopez")]


def test_a2_a_name_said_again_is_the_same_person_with_what_is_new() -> None:
    again = read("people_done", "JANE SMITH, Head of Engineering", {"people": [JANE, BOB]}).answers["people"]
    assert [(one["id"], one["title"]) for one in again] == [(1, "Head of Engineering"), (2, "recruiter")]


@pytest.mark.parametrize("said", ["That's all", "thats all", "no", "nobody else", "done", "no more", "that's it!"])
def test_a2_that_is_all_ends_the_list(said: str) -> None:
    assert read("people_done", said, {"people": [JANE]}) is True


@pytest.mark.parametrize("said", ["Nobody", "no", "no one"])
def test_a2_nobody_at_reception_is_an_answer(said: str) -> None:
    assert read("desk", said) == []


def test_a2_the_receptionist_may_have_no_name_and_an_id_of_their_own() -> None:
    assert [(one["id"], one["name"], one["kind"]) for one in read("desk", "the receptionist")] == [(101, None, "receptionist")]


@pytest.mark.parametrize("said", ["🎉", "yes", "4096"])
def test_a2_where_no_name_is_found_it_is_asked_again(said: str) -> None:
    with pytest.raises(Unclear, match="name"):
        read("people", said)


def test_a2_a_shared_contact_is_a_person_with_its_addresses() -> None:
    card = Card("Jane Smith", "+351 210", "jane@acme.example", "CTO")
    take = debrief.FORM.question("people").takes_card
    assert take is not None
    assert take(card, {}) == [{**JANE, "email": "jane@acme.example", "phone": "+351 210"}]


# --- A3: dates that they said -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("by Friday", TODAY, "2026-03-06"),
        ("in two weeks", "2026-03-16", "2026-03-16"),
        ("30 to 60 days", "2026-04-01", "2026-05-01"),  # 2 March + 30, + 60
        ("They didn't say", None, None),
        ("no idea", None, None),
        ("none", None, None),
    ],
)
def test_a3_dates_ranges_and_they_did_not_say(said: str, start: str | None, end: str | None) -> None:
    stored = read("decision", said)
    assert {key: stored[key] for key in ("said", "start", "end")} == {"said": said, "start": start, "end": end}


@pytest.mark.parametrize(
    ("said", "hint"), [("yesterday", "over already"), ("Acme", "find a date"), ("x" * 4096, "find a date")]
)
def test_a3_what_is_over_or_no_date_is_asked_back(said: str, hint: str) -> None:
    with pytest.raises(Unclear, match=hint) as unclear:
        read("decision", said)
    assert not unclear.value.choices


# --- A5: notes --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("I'll send the portfolio by Friday", "2026-03-06"),
        ("by Friday I'll send the portfolio", "2026-03-06"),
        ("I'll send it by Friday because they asked", "2026-03-06"),
        ("call them within a week", "2026-03-09"),
        ("on 12 March bring the diploma", "2026-03-12"),
        ("send 3 samples", None),
        ("the portfolio", None),
    ],
)
def test_a5_a_promise_is_kept_in_its_words_with_its_day_wherever_that_stands(said: str, by: str | None) -> None:
    assert read("promise", said) == {"text": said, "by": by}


def test_a5_a_long_promise_is_read_in_a_moment() -> None:
    assert read("promise", "word " * (NOTE // 5 - 1))["by"] is None


@pytest.mark.parametrize("key", ["looking_for", "strengths", "concern", "learned", "promise"])
@pytest.mark.parametrize("said", ["none", "No", "nothing", "not really"])
def test_a5_nothing_is_an_answer(key: str, said: str) -> None:
    assert read(key, said) is None


def test_a5_a_note_is_kept_to_the_letter_up_to_its_length() -> None:
    text = "<b>Tom & Jerry</b>\n" + "x" * (NOTE - 19)
    assert read("learned", text) == text
    with pytest.raises(Unclear, match="longer"):
        read("learned", text + "x")
    with pytest.raises(Unclear, match="word"):
        read("learned", "😀" * 4096)


@pytest.mark.parametrize(
    ("key", "said", "value"),
    [
        ("format", "In person", "in_person"),
        ("format", "face-to-face", "in_person"),
        ("format", "at their office", "in_person"),
        ("format", "over the phone", "phone"),
        ("format", "on Zoom", "video"),
        ("format", "by vidoe", "video"),
        ("format", "a Teams call", "video"),
        ("format", "it was in person", "in_person"),
        ("format", "we met at their office in Leeds", "in_person"),
        ("format", "he called me on the phone", "phone"),
        ("format", "over zoom with a bad line", "video"),
        ("mood", "it went well but they were cold", "well"),
        ("mood", "pretty badly, I blanked", "badly"),
        ("mood", "not great tbh", "badly"),
        ("wanted", "yes, I'd love to", "yes"),
        ("wanted", "no, the commute kills me", "no"),
        ("wanted", "not really sure", "unsure"),
        ("wanted", "no idea yet", "unsure"),
        ("more", "a few more please", "more"),
        ("more", "later, I'm on the bus", "save"),
        ("mood", "it went really well", "well"),
        ("mood", "not bad", "well"),
        ("mood", "so-so", "soso"),
        ("mood", "not great", "badly"),
        ("mood", "it went badly", "badly"),
        ("wanted", "yes!", "yes"),
        ("wanted", "I think so", "yes"),
        ("wanted", "I don't know", "unsure"),
        ("wanted", "not any more", "no"),
        ("wanted", "I don't think so", "no"),
        ("more", "Save now", "save"),
        ("more", "a few more", "more"),
        ("more", "go ahead", "more"),
        ("more", "no thanks", "save"),
    ],
)
def test_a_choice_can_be_typed_in_the_words_that_people_use(key: str, said: str, value: str) -> None:
    assert read(key, said) == value


@pytest.mark.parametrize("key", ["format", "mood", "wanted", "more"])
@pytest.mark.parametrize("said", ["banana", "", "🎉", "it went", "x" * 4096])
def test_a_choice_that_is_none_is_asked_again(key: str, said: str) -> None:
    with pytest.raises(Unclear):
        read(key, said)


def test_a_meeting_of_two_kinds_is_asked_again() -> None:
    with pytest.raises(Unclear):
        read("format", "first a phone call, and then in person")
