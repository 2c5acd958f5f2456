"""From the answers of a debrief to the facts of a plan, and back when it is opened again."""

from datetime import date, timedelta

from told import BOB, HERE, JANE, TINA, TODAY, YESTERDAY

from rules import debrief
from rules.debrief import facts as debrief_facts
from rules.debrief.facts import Saved
from rules.facts import Person
from rules.forms import Answers

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
