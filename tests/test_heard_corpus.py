"""How well messages are read, in figures. The bounds may be raised, never lowered."""

from typing import Any

import pytest
from asks_corpus import Imagined, focus_of, imagined, known, now_of, pointed, predicted, rows

from rules.heard import Heard, read

ASIDES, FRESH = (f"aside{number}" for number in range(1, 11)), (f"fresh{number}" for number in range(1, 11))
BATCHES = ["grow", "misread", "calls", *ASIDES, *FRESH]
HARMLESS = ["harmless", "harmless2", "harmless3", "harmless4", "harmless5", "harmless6", "harmless7"]


def heard_in(row: dict[str, Any]) -> dict[str, Any]:
    now = now_of(row["world"], row["now"])
    return predicted(read(row["text"], known(row["world"], focus_of(row["world"], row["focus"])), now))


def is_understood(row: dict[str, Any], found: dict[str, Any]) -> bool:
    return found["intent"] in [row["gold"]["intent"], *row.get("also_ok", {}).get("intent", [])]


def named(entities: dict[str, list[str]]) -> set[str]:
    return {*entities["companies"], *entities["people"]}


ROWS = rows("dev.jsonl")


def test_of_the_corpus_95_of_100_messages_are_understood() -> None:
    understood = [is_understood(row, heard_in(row)) for row in ROWS]
    assert sum(understood) / len(ROWS) >= 0.95


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_wrong_company_or_person_is_never_named(row: dict[str, Any]) -> None:
    found = heard_in(row)
    assert found["intent"] == "ambiguous" or named(found["entities"]) <= named(row["gold"]["entities"])


@pytest.mark.parametrize("row", [row for row in ROWS if "tasks" in row["gold"]["entities"]], ids=lambda row: row["id"])
def test_the_tasks_that_are_meant_are_closed_or_moved_and_no_others(row: dict[str, Any]) -> None:
    assert set(heard_in(row)["entities"]["tasks"]) == set(row["gold"]["entities"]["tasks"])


@pytest.mark.parametrize("row", [row for row in ROWS if row["category"] == "ambiguous"], ids=lambda row: row["id"])
def test_what_fits_several_or_nobody_is_asked_back_for_the_right_reason(row: dict[str, Any]) -> None:
    found = heard_in(row)
    assert is_understood(row, found)
    assert found["slots"].get("reason", row["gold"]["slots"]["reason"]) == row["gold"]["slots"]["reason"]


def test_hardly_anything_is_asked_back_needlessly() -> None:
    clear = [row for row in ROWS if row["gold"]["intent"] != "ambiguous"]
    asked = [row["id"] for row in clear if heard_in(row)["intent"] == "ambiguous" and not is_understood(row, heard_in(row))]
    assert len(asked) <= 1


# --- messages of imagined people ----------------------------------------------------------------


def is_heard(one: Imagined) -> bool:
    """Intent, ids and tasks all right."""
    heard = read(one.text, known(one.world, one.focus), now_of(one.world))
    ids = pointed(heard)
    tasks = {key for _, key in heard.tasks or ()}
    whom = one.must <= ids <= one.may or (heard.intent == "doubt" and not one.ids)
    return heard.intent in one.intents and whom and (one.tasks is None or tasks == one.tasks)


@pytest.mark.parametrize("batch", BATCHES)
def test_messages_of_many_kinds_of_people_are_understood(batch: str) -> None:
    messages = imagined(f"imagined_{batch}.txt")
    missed = [one.text for one in messages if not is_heard(one)]
    assert len(missed) / len(messages) <= 0.03, missed


@pytest.mark.parametrize("batch", BATCHES)
def test_nobody_is_named_whom_the_message_does_not_mean(batch: str) -> None:
    messages = imagined(f"imagined_{batch}.txt")
    read_as = [(one, read(one.text, known(one.world, one.focus), now_of(one.world))) for one in messages]
    assert not [one.text for one, heard in read_as if heard.intent != "doubt" and not pointed(heard) <= one.may]


# --- messages that must change nothing ----------------------------------------------------------

ACTS = {"outcome", "reschedule", "delete", "change", "person", "application", "interview", "cancel"}
ACTS |= {"reference_add", "reference_done", "reference_remove"}


def acts(heard: Heard) -> bool:
    """Whether something is written down, moved or closed for it."""
    if heard.intent == "done":
        return bool(heard.tasks) or heard.slots["result"] == "replied"
    if heard.intent == "settings":
        return not heard.slots.get("ask")
    return heard.intent in ACTS


def does_harm(one: Imagined) -> bool:
    """Whether it, or the second fact that is heard in it, acts otherwise than it may."""
    heard = read(one.text, known(one.world, one.focus), now_of(one.world))
    told = [heard, *([heard.also] if heard.also else [])]
    closed = one.tasks == set() and any(each.intent == "done" and each.tasks for each in told)
    return closed or any(acts(each) and each.intent not in one.intents for each in told)


@pytest.mark.parametrize("batch", HARMLESS)
def test_wishes_doubts_questions_and_stories_change_nothing(batch: str) -> None:
    assert not [one.text for one in imagined(f"{batch}.txt") if does_harm(one)]


@pytest.mark.parametrize("batch", BATCHES)
def test_nothing_is_misread_into_an_action(batch: str) -> None:
    messages = imagined(f"imagined_{batch}.txt")
    read_as = [(one, read(one.text, known(one.world, one.focus), now_of(one.world))) for one in messages]
    assert not [one.text for one, heard in read_as if heard.intent not in one.intents and acts(heard)]
