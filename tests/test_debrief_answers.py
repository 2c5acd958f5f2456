"""How each answer of the debrief is read: what people type, and what is asked back."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rules import debrief, debrief_facts
from rules.debrief_facts import Saved
from rules.debrief_read import LINE, NOTE, ended_moment
from rules.facts import Person
from rules.forms import Answers, Around, Card, Rewrite, Unclear

LISBON = ZoneInfo("Europe/Lisbon")
HERE = Around(datetime(2026, 3, 2, 15, 0, tzinfo=LISBON), "Europe/Lisbon", ("Acme",))  # a Monday
TODAY, YESTERDAY = "2026-03-02", "2026-03-01"


def read(key: str, said: str, answers: Answers | None = None) -> Any:
    return debrief.FORM.question(key).read(said, answers or {}, HERE)


def told(id_: int, name: str | None, title: str | None = None, kind: str = "interviewer") -> dict[str, Any]:
    return {"id": id_, "name": name, "title": title, "kind": kind, "honorific": None, "email": None, "phone": None}


JANE, BOB, MARIA = told(1, "Jane Smith", "CTO"), told(2, "Bob Lee", "recruiter"), told(3, "Maria Lopez")
TINA = told(101, None, None, "receptionist")
MET = {"people": [JANE, BOB, MARIA], "desk": [TINA]}

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


# --- A4: the way to each ----------------------------------------------------------------------


def channels(said: str, **more: Any) -> dict[str, str | None]:
    found = read("channel", said, {**MET, **more})
    assert isinstance(found, Rewrite)
    ways: dict[str, str | None] = found.answers.get("channel", {})
    return ways


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("Email", "email"),
        ("emial", "email"),
        ("e-mail please", "email"),
        ("by email for all of them", "email"),
        ("linkdin", "linkedin"),
        ("LinkedIn", "linkedin"),
        ("phone", "phone"),
        ("call", "phone"),
        ("by post", "letter"),
        ("snail mail", "letter"),
        ("a handwritten card", "card"),
        ("sms", "text"),
        ("WhatsApp", "text"),
        ("fax", "fax"),
        ("dont know", None),
        ("Don't know", None),
        ("no idea", None),
        ("ask the receptionist", None),
    ],
)
def test_a4_one_answer_gives_all_the_same_way(said: str, way: str | None) -> None:
    assert channels(said) == {"1": way, "2": way, "3": way, "101": way}


@pytest.mark.parametrize(
    ("said", "ways"),
    [
        ("email for Jane, phone for Bob", {"1": "email", "2": "phone"}),
        ("Jane: email; Bob: LinkedIn; Maria: card; the receptionist: don't know",
         {"1": "email", "2": "linkedin", "3": "card", "101": None}),
        ("email for Jane and Bob, phone for the others", {"1": "email", "2": "email", "3": "phone", "101": "phone"}),
        ("Jane and Bob by email, linkedin for the rest", {"1": "email", "2": "email", "3": "linkedin", "101": "linkedin"}),
        ("jane prefers a call and the receptionist by card", {"1": "phone", "101": "card"}),
        ("email Jane, no idea about Bob", {"1": "email", "2": None}),
        ("carrier pigeon for Jane, email for Bob", {"2": "email"}),  # Jane is asked about again
        ("email for Jane, carrier pigeon for Bob", {"1": "email"}),
    ],
)  # fmt: skip
def test_a4_each_can_be_given_an_own_way_by_name(said: str, ways: dict[str, str | None]) -> None:
    assert channels(said) == ways


def test_a4_different_for_each_asks_for_one_after_another() -> None:
    assert read("channel", "Different for each", MET).answers["each"] is True
    assert channels("email", each=True) == {"1": "email"}
    assert channels("email", each=True, channel={"1": "email"}) == {"1": "email", "2": "email"}


@pytest.mark.parametrize("said", ["pigeon", "😀" * 2048, "x" * 4096, "<b>O'Neil & Söhne</b>", "phone for Zoe"])
def test_a4_an_unknown_way_is_asked_again(said: str) -> None:
    with pytest.raises(Unclear, match="don't know"):
        read("channel", said, MET)


@pytest.mark.parametrize(
    ("said", "ways", "addresses"),
    [
        ("jane.smith@acme.example", {"1": "email"}, {"1": "jane.smith@acme.example"}),
        ("maria@a.example, jane@a.example", {"3": "email", "1": "email"}, {"1": "jane@a.example", "3": "maria@a.example"}),
        ("phone for Jane, bob@a.example", {"1": "phone", "2": "email"}, {"2": "bob@a.example"}),
        ("Jane 0161 496 0000 and Bob by text", {"1": "phone", "2": "text"}, {"1": "0161 496 0000"}),
        ("text Maria on +44 7700 900123", {"3": "text"}, {"3": "+44 7700 900123"}),
    ],
)
def test_a4_an_address_typed_straight_away_tells_the_way_too(
    said: str, ways: dict[str, str], addresses: dict[str, str]
) -> None:
    answers = read("channel", said, MET).answers
    assert (answers["channel"], answers["address"]) == (ways, addresses)


def addresses(said: str, *ways: str) -> dict[str, str | None]:
    people = {"people": [JANE, BOB, MARIA][: len(ways)], "desk": [], "channel": {str(n): way for n, way in enumerate(ways, 1)}}
    found: dict[str, str | None] = read("address", said, people).answers["address"]
    return found


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("jane@a.example bob@a.example", {"1": "jane@a.example", "2": "bob@a.example"}),
        ("bob@a.example\njane@a.example", {"1": "jane@a.example", "2": "bob@a.example"}),  # by the name in it
        ("Bob: info@a.example\nJane: jobs@a.example", {"1": "jobs@a.example", "2": "info@a.example"}),  # by the name beside it
        ("info@a.example, jane@a.example", {"1": "jane@a.example", "2": "info@a.example"}),  # names first, then the order
        ("info@a.example, jobs@a.example", {"1": "info@a.example", "2": "jobs@a.example"}),
        ("bob@smith.example, cto@smith.example", {"1": "cto@smith.example", "2": "bob@smith.example"}),  # a domain is no name
        ("<jane@a.example>.", {"1": "jane@a.example"}),  # Bob is asked about again
        ("a@a.example, b@a.example, c@a.example", {"1": "a@a.example", "2": "b@a.example"}),
        ("don't know", {"1": None, "2": None}),
        ("none", {"1": None, "2": None}),
    ],
)
def test_a4_addresses_are_matched_by_name_or_else_by_order(said: str, given: dict[str, str | None]) -> None:
    assert addresses(said, "email", "email") == given


@pytest.mark.parametrize(
    ("said", "given"),
    [
        ("0161 496 0000", {"1": "0161 496 0000"}),
        ("+44 (0)161 496-0000, 0161 496 0001", {"1": "+44 (0)161 496-0000", "2": "0161 496 0001"}),
        ("Bob 0161 496 0001 and Jane 0161 496 0000", {"1": "0161 496 0000", "2": "0161 496 0001"}),
    ],
)
def test_a4_numbers_for_phone_and_text_are_asked_together(said: str, given: dict[str, str]) -> None:
    assert addresses(said, "phone", "text") == given


def test_a4_one_postal_address_is_everyones() -> None:
    assert addresses("1 Main Street\nTown", "card", "letter") == {"1": "1 Main Street\nTown", "2": "1 Main Street\nTown"}


@pytest.mark.parametrize(
    ("said", "way"), [("at the office", "email"), ("12", "phone"), ("🎉", "letter"), ("x" * 4096, "email")]
)
def test_a4_what_is_no_address_is_asked_again(said: str, way: str) -> None:
    with pytest.raises(Unclear):
        addresses(said, way)


def test_a4_an_address_is_asked_for_only_where_the_way_needs_one_and_none_is_known() -> None:
    question = debrief.FORM.question("address")
    card = {**JANE, "email": "jane@a.example"}
    for people, way, needed in (
        ([JANE], "email", True),
        ([card], "email", False),
        ([JANE], "linkedin", False),
        ([JANE], None, False),
    ):
        assert question.open_in({"people": people, "desk": [], "channel": {"1": way}}) is needed


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
    assert read("decision", said) == {"said": said, "start": start, "end": end}


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
        ("more", "five more", "more"),
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


# --- from answers to facts --------------------------------------------------------------------

ANSWERS: Answers = {
    "company": "Acme",
    "job": "Driver",
    "when": {"day": YESTERDAY, "clock": "15:30", "said": "yesterday"},
    "people": [{**JANE, "person": 11}, {**BOB, "person": 12}],
    "desk": [{**TINA, "person": 13}],
    "channel": {"1": "email", "2": None, "101": None},
    "address": {"1": "jane@a.example"},
    "decision": {"said": "by Friday", "start": TODAY, "end": "2026-03-06"},
    "second": None,
    "promise": {"text": "the portfolio", "by": "2026-03-06"},
    "confirm": True,
}
STORED = {
    11: Person(11, "Jane Smith", "CTO", channel="email", address="jane@a.example"),
    12: Person(12, "Bob Lee", "recruiter", kind="recruiter", channel="phone", address="0161 496 0000"),
    13: Person(13, None, kind="receptionist"),
}


def saved(answers: Answers) -> Saved:
    return Saved(7, HERE.now - timedelta(hours=1), HERE.now, "Europe/Lisbon", answers)


def test_what_was_told_becomes_the_facts_of_an_interview() -> None:
    interview = debrief_facts.interview(saved(ANSWERS), STORED)
    assert interview.people == tuple(STORED.values())
    assert interview.decision is not None
    assert (interview.decision.start, interview.decision.end) == (date(2026, 3, 2), date(2026, 3, 6))
    assert interview.promise is not None
    assert interview.promise.by == date(2026, 3, 6)
    assert (interview.second_call, interview.unasked, interview.job) == (None, False, "Driver")


def test_b1_somebody_who_was_named_twice_is_met_once() -> None:
    twice = {**ANSWERS, "desk": [{**JANE, "id": 101, "person": 11}]}
    assert [person.id for person in debrief_facts.interview(saved(twice), STORED).people] == [11, 12]


def test_a1_what_was_saved_early_is_known_to_be_unfinished() -> None:
    early = {"company": "Acme", "when": ANSWERS["when"], "early": True, "confirm": True}
    assert debrief_facts.interview(saved(early), {}).unasked


def test_a7_a_saved_debrief_is_opened_again_with_what_was_learned_since() -> None:
    again = debrief_facts.reopened(ANSWERS, STORED)
    assert again["channel"] == {"1": "email", "2": "phone", "101": None}
    assert again["address"] == {"1": "jane@a.example", "2": "0161 496 0000"}
    question = debrief.FORM.next(again)
    assert question is not None
    assert question.key == "format"  # the first that was never asked


def test_people_are_stored_with_their_ways_and_pointed_to_by_their_rows() -> None:
    rows = debrief_facts.told_people(ANSWERS)
    assert [(row["id"], row["channel"], row["address"]) for row in rows] == [
        (1, "email", "jane@a.example"), (2, None, None), (101, None, None),
    ]  # fmt: skip
    pointing = debrief_facts.with_stored_ids(ANSWERS, {1: 21, 2: 22, 101: 23})
    assert [person["person"] for person in (*pointing["people"], *pointing["desk"])] == [21, 22, 23]
